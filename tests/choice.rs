//! Other ways than the face: shapes in which screens offer them, or only seem to, in every language.
//!
//! `tests/choice/<shape>/a.<ext>` is one shape in one language. Each language is analysed by itself,
//! together with what the shape shares (`res/`, the manifest). A directory
//! named after a web stack tells it in that stack. See `support` for the markers. What is
//! declared in code that only one language has (`compose_*`) stands in that language alone.

mod support;

use std::path::Path;

use support::{cases_under, variants};

/// The rules compared here; the shapes say nothing about the others.
const RULES: &[&str] = &["sole-verification", "late-alternative"];

#[test]
fn every_shape_in_every_language() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/choice");
    let only = std::env::var("SHAPE").ok();
    let picked = std::env::var("STACK").is_ok();
    let (mut failures, mut compared) = (Vec::new(), 0);
    for dir in cases_under(&root) {
        let shape = dir.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if only.as_ref().is_some_and(|only| !shape.contains(only.as_str())) {
            continue;
        }
        let told = variants(&dir);
        let own = told.iter().filter(|variant| variant.lang.is_some()).count();
        let wanted = if shape.starts_with("compose_") { 1 } else { 2 };
        assert!(
            own >= wanted || own == 0 && told.len() >= 2 || picked,
            "{shape}: every language that can say it"
        );
        for variant in told {
            let (mut case, language) = (variant.load(), &variant.name);
            assert!(!case.expected.is_empty(), "{shape} in {language}: no firing half");
            let outcome = facelint::analyse(std::mem::take(&mut case.map), false, support::today());
            let notes: Vec<&str> = outcome.notes.iter().map(|note| note.detail.as_str()).collect();
            assert!(notes.is_empty(), "{shape} in {language}: {notes:?}");
            // The state of a Flutter widget is the screen that the widget is.
            let twice = outcome.findings.iter().flat_map(|finding| &finding.related).find(|label| {
                label.text.en.starts_with("`_") && label.text.en.ends_with("State` offers no other way")
            });
            assert!(twice.is_none(), "{shape} in {language}: {twice:?}");
            compared += 1;
            if let Err(difference) = case.compare(&outcome, |rule| RULES.contains(&rule)) {
                failures.push(format!("{shape} in {language}{difference}"));
            }
        }
    }
    assert!(compared > 0, "no shape was compared");
    support::gaps::hold("choice", only.is_none() && !picked, compared, &failures);
}
