//! `check --fix` and `check --diff`.

use std::fmt;

use clap::Args;
use imara_diff::{Algorithm, Diff, InternedInput, Interner, Token, UnifiedDiffConfig, UnifiedDiffPrinter};

use super::fail::{Done, Fail};
use super::{Outcome, clean, write};
use crate::exit;
use crate::finding::Finding;
use crate::fix::{Settled, combine, settle};
use crate::input::overlay::Overlay;
use crate::report::{Tongue, printable};
use crate::{Options, check_over};

/// What to do about findings that can be repaired.
#[derive(Debug, Args)]
pub(super) struct FixArgs {
    /// Repair what can be repaired safely, then report the rest.
    /// ｜修复可以安全修复的问题，再报告其余问题。
    #[arg(long)]
    pub(super) fix: bool,
    /// Show what --fix would change, as a diff, and change nothing.
    /// ｜以 diff 形式显示 --fix 将作的修改，不改动文件。
    #[arg(long)]
    pub(super) diff: bool,
}

/// Findings to repair.
pub(super) struct Repair<'r> {
    pub(super) options: &'r Options,
    pub(super) overlay: &'r Overlay,
    /// The run that found them.
    pub(super) outcome: &'r Outcome,
    /// Those that are reported.
    pub(super) told: &'r [Finding],
}

impl Repair<'_> {
    /// Repairs that hold.
    fn settled(&self) -> Done<Settled> {
        let check = |changed: &Overlay| {
            let mut both = self.overlay.clone();
            both.extend(changed);
            check_over(self.options, &both).map(|outcome| (outcome.map, outcome.findings))
        };
        let Outcome { map, evidence, findings, .. } = self.outcome;
        settle(map, evidence, findings, self.told, check).map_err(Fail::from)
    }

    /// Prints what repairs would change; fails when there is something.
    pub(super) fn diff(&self) -> Done {
        let map = &self.outcome.map;
        let mut out = String::new();
        for (&id, changed) in &self.settled()?.texts {
            let Some(text) = map.text(id) else { continue };
            let name = clean(&crate::input::discover::display_name(&map.file(id).path));
            let input = InternedInput::new(text.text.as_str(), changed.as_str());
            let mut diff = Diff::compute(Algorithm::Histogram, &input);
            diff.postprocess_lines(&input);
            let printer = Lines(&input.interner);
            let lines = diff.unified_diff(&printer, UnifiedDiffConfig::default(), &input).to_string();
            if !lines.is_empty() {
                out.push_str(&printable(&format!("--- a/{name}\n+++ b/{name}\n{lines}")));
            }
        }
        write(anstream::stdout(), &out)?;
        Ok(if out.is_empty() { exit::CLEAN } else { exit::FINDINGS })
    }

    /// Writes repairs and says what was done. True when a file was changed.
    pub(super) fn apply(&self, tongue: Tongue, quiet: bool) -> Done<bool> {
        let map = &self.outcome.map;
        let settled = self.settled()?;
        let mut told = String::new();
        let mut changed = false;
        for (id, edits) in combine(settled.fixes.iter().map(|(_, fix)| fix)) {
            let file = map.file(id);
            let name = clean(&crate::input::discover::display_name(&file.path));
            if let Err(error) = crate::fix::write(map, id, &edits) {
                told.push_str(&match tongue {
                    Tongue::En => format!("facelint: {name} is left as it is: {error}\n"),
                    Tongue::Zh => format!("facelint: 未修改 {name}：{}\n", why(&error)),
                });
                continue;
            }
            changed = true;
            for (finding, fix) in settled.fixes.iter().filter(|(_, fix)| fix.file == id) {
                let (line, _) = map.line_col(crate::input::span::Loc::new(id, fix.edit.span));
                let say = tongue.say(&fix.say);
                told.push_str(&match tongue {
                    Tongue::En => format!("fixed {name}:{line}: {}: {say}\n", finding.rule),
                    Tongue::Zh => format!("已修复 {name}:{line}：{}：{say}\n", finding.rule),
                });
            }
        }
        if !quiet {
            write(anstream::stderr(), &told)?;
        }
        Ok(changed)
    }
}

/// Lines of a diff as `patch` reads them.
struct Lines<'l>(&'l Interner<&'l str>);

impl Lines<'_> {
    fn line(&self, mut out: impl fmt::Write, mark: char, token: Token) -> fmt::Result {
        let line = self.0[token];
        write!(out, "{mark}{line}")?;
        if line.ends_with('\n') { Ok(()) } else { out.write_str("\n\\ No newline at end of file\n") }
    }
}

impl UnifiedDiffPrinter for Lines<'_> {
    fn display_header(
        &self,
        mut out: impl fmt::Write,
        old: u32,
        new: u32,
        olds: u32,
        news: u32,
    ) -> fmt::Result {
        writeln!(out, "@@ -{},{olds} +{},{news} @@", old + 1, new + 1)
    }

    fn display_context_token(&self, out: impl fmt::Write, token: Token) -> fmt::Result {
        self.line(out, ' ', token)
    }

    fn display_hunk(&self, mut out: impl fmt::Write, old: &[Token], new: &[Token]) -> fmt::Result {
        old.iter().try_for_each(|&token| self.line(&mut out, '-', token))?;
        new.iter().try_for_each(|&token| self.line(&mut out, '+', token))
    }
}

/// Why a file was not changed, in Chinese.
fn why(error: &crate::fix::Unwritten) -> String {
    use crate::fix::Unwritten;
    match error {
        Unwritten::Changed => "不是 UTF-8 编码，或在检查后已被改动".to_owned(),
        Unwritten::Link => "是链接".to_owned(),
        Unwritten::ReadOnly => "是只读文件".to_owned(),
        Unwritten::Io(error) => clean(&crate::report::detail::system(error).zh),
    }
}
