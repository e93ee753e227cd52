//! Questions that follow the sites, their ways and their data: what else is said, stored and asked around them.

use super::evidence::Evidence;
use super::gate::refusal;
use super::site::Site;
use super::trace::Trace;
use super::withdrawal;
use crate::knowledge::catalog::FaceRole;

/// Asks for the files in which the answers to the further questions may stand.
pub(super) fn ask_further(trace: &Trace<'_, '_>, sites: &[Site], evidence: &mut Evidence) {
    if !concerns_faces(sites) {
        return;
    }
    withdrawal::ask(trace.program);
    let _ = evidence;
}

/// Adds the answers to the further questions.
pub(super) fn add(trace: &Trace<'_, '_>, sites: &[Site], evidence: &mut Evidence) {
    let program = trace.program;
    evidence.credentials = program.credentials();
    if !concerns_faces(sites) {
        return;
    }
    evidence.attributes = program.excess_attributes(sites, &evidence.sites);
    let mut coercions = trace.judge.coercions(|_| true);
    coercions.extend(program.coercing_literals());
    coercions.extend(program.coercing_resources());
    evidence.coercions = refusal::in_order(coercions);
    evidence.kept_consents = withdrawal::kept(trace.judge);
}

/// True where something is done with faces that the law is about.
fn concerns_faces(sites: &[Site]) -> bool {
    sites.iter().any(|site| !matches!(site.role, FaceRole::PlatformAuth))
}
