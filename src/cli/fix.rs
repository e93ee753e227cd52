//! `check --fix` and `check --diff`.

use anyhow::Context as _;
use clap::Args;
use similar::TextDiff;

use super::{Judged, Outcome, clean, write};
use crate::exit;
use crate::fix::{Settled, combine, settle};
use crate::input::overlay::Overlay;
use crate::report::{Tongue, printable};
use crate::{Options, check_over};

/// What to do about findings that can be repaired.
#[derive(Debug, Args)]
pub(super) struct FixArgs {
    /// Repair what can be repaired safely, then report the rest.
    #[arg(long)]
    pub(super) fix: bool,
    /// Show what --fix would change, as a diff, and change nothing.
    #[arg(long)]
    pub(super) diff: bool,
}

/// Repairs that hold, for the findings that are reported.
fn settled(options: &Options, overlay: &Overlay, outcome: &Outcome, all: &Judged) -> anyhow::Result<Settled> {
    let check = |changed: &Overlay| {
        let mut both = overlay.clone();
        both.extend(changed);
        check_over(options, &both).map(|outcome| (outcome.map, outcome.findings))
    };
    settle(&outcome.map, &outcome.evidence, &all.all, &outcome.findings, check)
        .context("cannot try the repairs")
}

/// Prints what repairs would change; fails when there is something.
pub(super) fn diff(
    options: &Options,
    overlay: &Overlay,
    outcome: &Outcome,
    all: &Judged,
) -> anyhow::Result<u8> {
    let settled = settled(options, overlay, outcome, all)?;
    let mut out = String::new();
    for (&id, changed) in &settled.texts {
        let Some(text) = outcome.map.text(id) else { continue };
        let name = clean(&crate::input::discover::display_name(&outcome.map.file(id).path));
        let diff = TextDiff::from_lines(text.text.as_str(), changed.as_str());
        out.push_str(&printable(
            &diff.unified_diff().header(&format!("a/{name}"), &format!("b/{name}")).to_string(),
        ));
    }
    write(anstream::stdout(), &out)?;
    Ok(if out.is_empty() { exit::CLEAN } else { exit::FINDINGS })
}

/// Writes repairs and says what was done. True when a file was changed.
pub(super) fn apply(
    options: &Options,
    overlay: &Overlay,
    outcome: &Outcome,
    all: &Judged,
    (tongue, quiet): (Tongue, bool),
) -> anyhow::Result<bool> {
    let settled = settled(options, overlay, outcome, all)?;
    let mut told = String::new();
    let mut changed = false;
    for (id, edits) in combine(settled.fixes.iter().map(|(_, fix)| fix)) {
        let file = outcome.map.file(id);
        let name = clean(&crate::input::discover::display_name(&file.path));
        if let Err(error) = crate::fix::write(&outcome.map, id, &edits) {
            told.push_str(&match tongue {
                Tongue::En => format!("facelint: {name} is left as it is: {error}\n"),
                Tongue::Zh => format!("facelint: 未修改 {name}：{}\n", why(&error)),
            });
            continue;
        }
        changed = true;
        for (finding, fix) in settled.fixes.iter().filter(|(_, fix)| fix.file == id) {
            let (line, _) = outcome.map.line_col(crate::input::span::Loc::new(id, fix.edit.span));
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

/// Why a file was not changed, in Chinese.
fn why(error: &crate::fix::Unwritten) -> String {
    use crate::fix::Unwritten;
    match error {
        Unwritten::Changed => "不是 UTF-8 编码，或在检查后已被改动".to_owned(),
        Unwritten::Link => "是链接".to_owned(),
        Unwritten::ReadOnly => "是只读文件".to_owned(),
        Unwritten::Io(error) => clean(&error.to_string()),
    }
}
