//! What is told of a run: its findings with what they are recognised by, less what is left out.

use std::path::PathBuf;

use crate::Outcome;
use crate::finding::Finding;
use crate::input::source::SourceMap;
use crate::input::span::Loc;
use crate::report::Extra;
use crate::report::fingerprint::{Print, prints};
use crate::suppress::Suppressed;

/// Findings to tell. The lists are parallel.
pub(super) struct Told<'o> {
    pub(super) map: &'o SourceMap,
    pub(super) findings: Vec<Finding>,
    pub(super) prints: Vec<Print>,
    /// Where a change caused a finding that stands elsewhere.
    pub(super) shown_at: Vec<Option<Loc>>,
    pub(super) suppressed: Vec<Suppressed>,
    suppressed_prints: Vec<Print>,
}

impl<'o> Told<'o> {
    /// Everything. Findings are counted before any is left out, so that fingerprints stay.
    pub(super) fn new(outcome: &'o Outcome, roots: &[PathBuf]) -> Self {
        let open = outcome.findings.iter().map(|finding| (finding, false));
        let closed = outcome.suppressed.iter().map(|suppressed| (&suppressed.finding, true));
        let mut all: Vec<(&Finding, bool)> = open.chain(closed).collect();
        all.sort_by(|(a, _), (b, _)| (a.loc, a.rule, &a.message).cmp(&(b.loc, b.rule, &b.message)));
        let made = prints(&outcome.map, roots, all.iter().map(|(finding, _)| *finding));
        let of = |wanted: bool| -> Vec<Print> {
            let pairs = all.iter().zip(&made).filter(|((_, hidden), _)| *hidden == wanted);
            pairs.map(|(_, print)| print.clone()).collect()
        };
        // Both lists are in this order already; what is equal in it is equal in its fingerprint but for the count.
        let mut findings = outcome.findings.clone();
        let mut suppressed = outcome.suppressed.clone();
        findings.sort_by(|a, b| (a.loc, a.rule, &a.message).cmp(&(b.loc, b.rule, &b.message)));
        suppressed.sort_by(|a, b| {
            let (a, b) = (&a.finding, &b.finding);
            (a.loc, a.rule, &a.message).cmp(&(b.loc, b.rule, &b.message))
        });
        let shown_at = vec![None; findings.len()];
        let (prints, suppressed_prints) = (of(false), of(true));
        Self { map: &outcome.map, findings, prints, shown_at, suppressed, suppressed_prints }
    }

    /// Leaves findings out.
    pub(super) fn retain(&mut self, mut keep: impl FnMut(&Finding) -> bool) {
        let kept: Vec<bool> = self.findings.iter().map(&mut keep).collect();
        let mut at = 0..;
        let mut stays = || at.next().is_none_or(|index: usize| kept[index]);
        self.findings.retain(|_| stays());
        let mut at = 0..;
        self.prints.retain(|_| at.next().is_none_or(|index: usize| kept[index]));
        let mut at = 0..;
        self.shown_at.retain(|_| at.next().is_none_or(|index: usize| kept[index]));
    }

    /// Leaves suppressed findings out.
    pub(super) fn retain_suppressed(&mut self, mut keep: impl FnMut(&Finding) -> bool) {
        let kept: Vec<bool> = self.suppressed.iter().map(|suppressed| keep(&suppressed.finding)).collect();
        let mut at = 0..;
        self.suppressed.retain(|_| at.next().is_none_or(|index: usize| kept[index]));
        let mut at = 0..;
        self.suppressed_prints.retain(|_| at.next().is_none_or(|index: usize| kept[index]));
    }

    /// For the reports.
    pub(super) fn extra(&self) -> Extra<'_> {
        Extra {
            prints: &self.prints,
            shown_at: &self.shown_at,
            suppressed: &self.suppressed,
            suppressed_prints: &self.suppressed_prints,
            ..Extra::default()
        }
    }
}
