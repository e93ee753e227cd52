//! Where faces go: ways in which face data reaches a network, a store or a log, and ways in which it does not.
//!
//! `tests/sinks/<way>/<stack>/` is one way in one web stack: what carries the face from where it is taken to
//! where it ends. Each way has a firing half and a silent one that differs in what it carries, in the consent
//! before it or in what becomes of it. See `support` for the markers.

mod support;

use std::path::Path;

use support::{cases_under, variants};

/// The rules compared here; the ways say nothing about the others.
const RULES: &[&str] = &[
    "face-upload",
    "cleartext-transport",
    "unencrypted-storage",
    "unbounded-retention",
    "face-data-in-logs",
    "erasure-gap",
    "hardcoded-face-credential",
];

#[test]
fn every_way_in_every_stack() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sinks");
    let only = std::env::var("SHAPE").ok();
    let (mut failures, mut compared) = (Vec::new(), 0);
    for dir in cases_under(&root) {
        let way = dir.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if only.as_ref().is_some_and(|only| !way.contains(only.as_str())) {
            continue;
        }
        for variant in variants(&dir) {
            let stack = &variant.name;
            assert!(!variant.load().expected.is_empty(), "{way} in {stack}: no firing half");
            for all in [false, true] {
                let mut case = variant.load();
                let outcome = facelint::analyse(std::mem::take(&mut case.map), all, support::today());
                assert!(outcome.notes.is_empty(), "{way} in {stack}: {:?}", outcome.notes);
                compared += 1;
                if let Err(difference) = case.compare(&outcome, |rule| RULES.contains(&rule)) {
                    let how = if all { "all files" } else { "on demand" };
                    failures.push(format!("{way} in {stack}, {how}{difference}"));
                }
            }
        }
    }
    assert!(compared > 0, "no way was compared");
    support::gaps::hold("sinks", only.is_none() && std::env::var("STACK").is_err(), compared, &failures);
}
