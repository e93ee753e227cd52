//! Fixtures that the analysis does not get right yet, by name, in `tests/gaps.txt`: one a line, the suite
//! before it. A fixture says what the contract demands and is never weakened; one that fails and is not
//! listed fails the test, and so does one that is listed and passes by now, so that the list only shrinks.
//! `BLESS=1` takes out what passes; it never adds.

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

/// Compares the failures of a suite with the list; the first line of a failure is its name. `whole` is
/// false where only some fixtures were run.
pub fn hold(suite: &str, whole: bool, compared: usize, failures: &[String]) {
    let listed = listed(suite);
    let name = |failure: &String| failure.lines().next().unwrap_or_default().to_owned();
    let failing: BTreeSet<String> = failures.iter().map(name).collect();
    let unknown: Vec<&String> = failures.iter().filter(|failure| !listed.contains(&name(failure))).collect();
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
    panic!("these pass by now; take them out of tests/gaps.txt with BLESS=1: {closed:#?}");
}
