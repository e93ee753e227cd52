//! Gate shapes: the ways in which code asks for consent, or only seems to, in every language.
//!
//! `tests/gates/<shape>/a.<ext>` is one shape in one language. Each language is analysed by itself,
//! together with what the shape shares (`res/`, the manifest). `tests/gates/<shape>/<stack>/` tells it in a
//! web stack: `ts` (React), `vue`, `mini` (a mini-program), `html` (pages with scripts), `js` (modules). See
//! `support` for the markers; `SHAPE=part STACK=ts` picks some.

mod support;

use std::fmt::Write as _;
use std::path::Path;

use support::{cases_under, variants};

/// The rules compared here; the shapes say nothing about the others.
const RULES: &[&str] = &[
    "missing-consent",
    "bundled-consent",
    "missing-age-gate",
    "wrong-age-threshold",
    "minor-without-guardian",
    "preselected-consent",
    "dead-notice-link",
    "incomplete-notice",
];

/// Rules about age take part only where the shape is about age, those about how people are asked where it is
/// about that: `notice_`, `preselected_`.
fn counts(shape: &str, rule: &str) -> bool {
    let asked = ["notice", "preselected"].into_iter().find(|about| rule.contains(about));
    RULES.contains(&rule)
        && match asked {
            Some(about) => shape.starts_with(about),
            None => {
                !shape.starts_with("notice_") && (shape.starts_with("age_") || rule.ends_with("-consent"))
            }
        }
}

#[test]
fn every_shape_in_every_language() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gates");
    let only = std::env::var("SHAPE").ok();
    let picked = std::env::var("STACK").is_ok();
    let (mut failures, mut compared) = (Vec::new(), 0);
    for dir in cases_under(&root) {
        let shape = dir.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if only.as_ref().is_some_and(|only| !shape.contains(only.as_str())) {
            continue;
        }
        let told = variants(&dir);
        assert!(told.len() >= 2 || picked, "{shape}: told in at least two ways");
        for variant in told {
            let (mut case, language) = (variant.load(), &variant.name);
            let outcome = facelint::analyse(std::mem::take(&mut case.map), false, support::today());
            compared += 1;
            let mut difference =
                case.compare(&outcome, |rule| counts(&shape, rule)).err().unwrap_or_default();
            for note in &outcome.notes {
                let _ = write!(difference, "\n  note        {}: {}", note.path, note.detail);
            }
            if !difference.is_empty() {
                failures.push(format!("{shape} in {language}{difference}"));
            }
        }
    }
    assert!(compared > 0, "no shape was compared");
    support::gaps::hold("gates", only.is_none() && !picked, compared, &failures);
}
