//! Questions that follow the sites, their ways and their data: what else is said, stored and asked around them.

use super::data::Arrival;
use super::evidence::{DeletionFact, Evidence};
use super::gate::{Bits, refusal};
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
    /// Asks for the files in which the answers may stand; returns those that are found out on the way.
    pub(super) fn ask(&self) -> Vec<DeletionFact> {
        if !self.concerns_faces() {
            return Vec::new();
        }
        let program = self.trace.program;
        program.want_telling();
        withdrawal::ask(program);
        deletion::gaps(self.trace.judge, self.sites, self.arrivals, &self.stored)
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
        let mut coercions = judge.coercions(|at| Trace::new(judge, &[at], Bits::NONE, 0).is_live(at));
        coercions.extend(program.coercing_literals());
        coercions.extend(program.coercing_resources());
        evidence.coercions = refusal::in_order(coercions);
        evidence.kept_consents = withdrawal::kept(judge);
        access::note(self.trace, self.sites, evidence);
        evidence.notices = notice::told(self.trace);
        evidence.placements = program.placements();
    }

    /// True where something that runs does with faces what the law is about.
    fn concerns_faces(&self) -> bool {
        let judged = |site: &&Site| !matches!(site.role, FaceRole::PlatformAuth | FaceRole::Erase);
        self.sites.iter().filter(judged).any(|site| self.trace.is_live(site.at))
    }
}
