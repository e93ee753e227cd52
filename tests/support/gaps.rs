//! What the analysis does not get right yet in the fixtures, in `tests/gaps.txt`: one difference a line,
//! behind the suite and the case. A fixture says what the contract demands and is never weakened; a
//! difference that is not listed fails the test, and so does one that is listed and gone, so that the list
//! only shrinks. Everything else in a listed case is held like anywhere. `BLESS=1` takes out what is gone; it
//! never adds.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The list.
fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gaps.txt")
}

/// Names of the gaps of a suite.
fn listed(suite: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(path()).unwrap_or_default();
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|line| line.strip_prefix(suite)?.strip_prefix(": ").map(str::to_owned)).collect()
}

/// The differences of a failure, each behind the name of the case, which is its first line.
fn differences(failure: &str) -> Vec<String> {
    let mut lines = failure.lines();
    let name = lines.next().unwrap_or_default();
    let told = lines.filter_map(|line| {
        let line = line.strip_prefix("  ").filter(|line| !line.starts_with(' '))?;
        Some(format!("{name}: {}", line.split_whitespace().collect::<Vec<_>>().join(" ")))
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() { vec![name.to_owned()] } else { told }
}

/// Compares the failures of a suite with the list. `whole` is false where only some fixtures were run.
pub fn hold(suite: &str, whole: bool, compared: usize, failures: &[String]) {
    let listed = listed(suite);
    let failing: BTreeSet<String> = failures.iter().flat_map(|failure| differences(failure)).collect();
    let is_unknown =
        |failure: &&String| differences(failure).iter().any(|difference| !listed.contains(difference));
    let unknown: Vec<&String> = failures.iter().filter(is_unknown).collect();
    assert!(
        unknown.is_empty(),
        "{} of {compared}\n{}\n",
        unknown.len(),
        unknown.iter().map(|failure| failure.as_str()).collect::<Vec<_>>().join("\n")
    );
    let closed: Vec<&String> = listed.iter().filter(|gap| !failing.contains(*gap)).collect();
    if !whole || closed.is_empty() {
        return;
    }
    if std::env::var_os("BLESS").is_some() {
        let text = fs::read_to_string(path()).unwrap_or_default();
        let gone = |line: &&str| {
            line.strip_prefix(suite)
                .and_then(|rest| rest.strip_prefix(": "))
                .is_none_or(|gap| !closed.iter().any(|closed| *closed == gap))
        };
        let kept: String = text.lines().filter(gone).map(|line| format!("{line}\n")).collect();
        fs::write(path(), kept).unwrap_or_else(|error| panic!("tests/gaps.txt: {error}"));
        return;
    }
    panic!("these are right by now; take them out of tests/gaps.txt with BLESS=1: {closed:#?}");
}
