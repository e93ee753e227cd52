//! `--staged` and `--diff-base`: only what a change has to do with is told.

use clap::Args;

use super::args::ScanArgs;
use super::fail::{Done, Fail, fail};
use super::told::Told;
use super::{options, roots};
use crate::changes::{Judge, Part, Version, explain};
use crate::input::changes::{Against, Changes, read};
use crate::input::discover::is_wanted_below;
use crate::{Outcome, check, with_wanted};

#[derive(Debug, Args)]
pub(super) struct ChangeArgs {
    /// Check what is staged for the next commit: only findings that it touches or causes are told.
    /// ｜检查暂存区：只报告与下次提交有关或由其引起的问题。
    #[arg(long, conflicts_with = "diff_base")]
    staged: bool,
    /// Tell only findings that the changes since REV touch or cause.
    /// ｜只报告与该版本以来的改动有关或由其引起的问题。
    #[arg(long, value_name = "REV")]
    diff_base: Option<String>,
}

impl ChangeArgs {
    /// The change that is asked about.
    pub(super) fn read(&self, scan: &ScanArgs) -> Done<Option<Changes>> {
        let against = match (&self.diff_base, self.staged) {
            (Some(rev), _) if rev.starts_with('-') || rev.is_empty() => {
                fail!("{rev} is no revision", "{rev} 不是有效的版本")
            }
            (Some(rev), _) => Against::Base(rev.clone()),
            (None, true) => Against::Staged,
            (None, false) => return Ok(None),
        };
        let roots = roots(scan);
        let first = roots.first().ok_or_else(|| Fail::new("no path", "没有路径"))?;
        let changes = with_wanted(scan.tests, |wanted| {
            read(first, &against, |top, path| is_wanted_below(top, path, wanted))
        });
        Ok(Some(changes?))
    }
}

/// Leaves out what the change has nothing to do with, and says of the rest what causes it. How many
/// were left out.
pub(super) fn leave_out(
    changes: &Changes,
    scan: &ScanArgs,
    outcome: &Outcome,
    told: &mut Told<'_>,
) -> Done<usize> {
    let roots = roots(scan);
    let judge = Judge::new(changes, &roots);
    let before = told.findings.len();
    if told.findings.iter().all(|finding| judge.touches(&outcome.map, finding)) {
        return Ok(0);
    }
    // What the change does not touch is told when it was not there before.
    let mut options = options(scan);
    options.snapshot = Some(changes.old.clone());
    // Files that came or went may have moved an app to another share.
    options.shard = None;
    let old = check(&options)?;
    let was = Told::new(&old, &roots);
    let parts = judge.parts(
        Version {
            map: &outcome.map,
            evidence: &outcome.evidence,
            findings: &told.findings,
            prints: &told.prints,
        },
        Version { map: &old.map, evidence: &old.evidence, findings: &was.findings, prints: &was.prints },
    );
    for (index, part) in parts.iter().enumerate() {
        if let Part::Caused(cause) = part {
            explain(&mut told.findings[index], cause);
            told.shown_at[index] = cause.now;
        }
    }
    let mut at = parts.iter();
    told.retain(|_| at.next().is_none_or(|part| *part != Part::Elsewhere));
    Ok(before - told.findings.len())
}
