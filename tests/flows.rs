//! Flow mechanics: how a callback continues the flow of the call that registered or caused it.
//!
//! `tests/flows/<mechanism>/a.<ext>`, or a directory named after a web stack, is one mechanism in one language: gated at the triggering end it is
//! silent, without the gate it is not, and with a gate on one of two triggers it is not either. See
//! `support` for the markers.

mod support;

use std::fmt::Write as _;
use std::path::Path;

use support::{cases_under, variants};

/// Mechanisms that one language has.
const OF_ONE_LANGUAGE: &[&str] = &["compose_effect", "compose_navigation", "suspended_answer"];

#[test]
fn every_mechanism_in_every_language() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/flows");
    let only = std::env::var("SHAPE").ok();
    let picked = std::env::var("STACK").is_ok();
    let (mut failures, mut compared) = (Vec::new(), 0);
    for dir in cases_under(&root) {
        let name = dir.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if only.as_ref().is_some_and(|only| !name.contains(only.as_str())) {
            continue;
        }
        let told = variants(&dir);
        let alone = OF_ONE_LANGUAGE.contains(&name.as_str()) || name.starts_with("rust_");
        let least = if alone { 1 } else { 2 };
        assert!(told.len() >= least || picked, "{name}: told in at least {least} ways");
        for variant in told {
            for all in [false, true] {
                let (mut case, language) = (variant.load(), &variant.name);
                let outcome = facelint::analyse(std::mem::take(&mut case.map), all, support::today());
                assert!(outcome.notes.is_empty(), "{name} in {language}: {:?}", outcome.notes);
                // What is silent is so because it is gated, not because nothing leads there.
                let dead = outcome.evidence.sites.iter().filter(|site| !site.live);
                let place = |site: &facelint::analysis::evidence::SiteFact| {
                    format!("{}:{}", outcome.map.file(site.loc.file).name, outcome.map.line_col(site.loc).0)
                };
                let dead: Vec<String> = dead.map(place).collect();
                let mut difference =
                    case.compare(&outcome, |rule| rule.ends_with("-consent")).err().unwrap_or_default();
                if !dead.is_empty() {
                    let _ = write!(difference, "\n  dead        sites {}", dead.join(", "));
                }
                compared += 1;
                if !difference.is_empty() {
                    let how = if all { "all files" } else { "on demand" };
                    failures.push(format!("{name} in {language}, {how}{difference}"));
                }
            }
        }
    }
    assert!(compared > 0, "no mechanism was compared");
    support::gaps::hold("flows", only.is_none() && !picked, compared, &failures);
}
