//! Questions that follow the sites, their ways and their data: what else is said, stored and asked around them.

use super::data::Arrival;
use super::evidence::Evidence;
use super::gate::refusal;
use super::site::Site;
use super::trace::Trace;
use super::{access, covert, deletion, notice, withdrawal};
use crate::knowledge::catalog::FaceRole;

/// What the further questions are about.
pub(super) struct Further<'f, 'p> {
    /// The ways to the sites.
    pub(super) trace: &'f Trace<'f, 'p>,
    /// The sites.
    pub(super) sites: &'f [Site],
    /// Where face data arrives.
    pub(super) arrivals: &'f [Arrival],
    /// Those that store it and run, by index.
    pub(super) stored: Vec<usize>,
}

impl Further<'_, '_> {
    /// Asks for the files in which the answers may stand.
    pub(super) fn ask(&self) {
        if !self.concerns_faces() {
            return;
        }
        let program = self.trace.program;
        program.want_telling();
        withdrawal::ask(program);
        if !program.is_last_round() {
            deletion::gaps(self.trace.judge, self.sites, self.arrivals, &self.stored);
        }
    }

    /// Adds the answers.
    pub(super) fn add(&self, evidence: &mut Evidence) {
        let program = self.trace.program;
        evidence.credentials = program.credentials();
        if !self.concerns_faces() {
            return;
        }
        let judge = self.trace.judge;
        evidence.attributes = program.excess_attributes(self.sites, &evidence.sites);
        covert::note(self.trace, self.sites, &mut evidence.sites);
        let mut coercions = judge.coercions(|_| true);
        coercions.extend(program.coercing_literals());
        coercions.extend(program.coercing_resources());
        evidence.coercions = refusal::in_order(coercions);
        evidence.kept_consents = withdrawal::kept(judge);
        access::note(self.trace, self.sites, evidence);
        evidence.notices = notice::incomplete(self.trace);
        evidence.placements = program.placements();
        evidence.deletions = deletion::gaps(judge, self.sites, self.arrivals, &self.stored);
    }

    /// True where something is done with faces that the law is about.
    fn concerns_faces(&self) -> bool {
        self.sites.iter().any(|site| !matches!(site.role, FaceRole::PlatformAuth))
    }
}
