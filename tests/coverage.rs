//! How far the corpus shows each rule: where it is violated, and where the repaired twin has every occasion and is
//! silent. `cargo test --test coverage -- --nocapture` prints the table.

// The table is what this prints.
#![allow(clippy::print_stdout)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use facelint::rules::RULES;
use facelint::syntax::lang::Lang;
use serde::Deserialize;
use support::{Expectations, cases_under, files_under};

/// Scenarios in which a rule fires, twins in which it does not, and languages of either.
const LEAST: usize = 3;

/// What is read here of `scenario.toml`.
#[derive(Deserialize)]
struct Scenario {
    languages: Vec<String>,
    clean: bool,
}

struct Case {
    scenario: Scenario,
    files: Expectations,
    /// The languages of its files.
    languages: BTreeSet<&'static str>,
}

/// A language as people count them: script with types and elements is one.
fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Tsx => Lang::TypeScript.name(),
        other => other.name(),
    }
}

fn cases() -> BTreeMap<String, Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let load = |dir: &Path| {
        let toml = std::fs::read_to_string(dir.join("scenario.toml")).ok()?;
        let scenario = toml::from_str(&toml).unwrap_or_else(|error| panic!("{}: {error}", dir.display()));
        let files = Expectations::load(dir, |name| name != "scenario.toml");
        let languages = files_under(dir).iter().filter_map(|path| Lang::of(path)).map(language).collect();
        Some((dir.file_name()?.to_string_lossy().into_owned(), Case { scenario, files, languages }))
    };
    cases_under(&root).iter().filter_map(|dir| load(dir)).collect()
}

/// Where a rule is shown.
#[derive(Default)]
struct Shown {
    firing: BTreeMap<String, BTreeSet<&'static str>>,
    silent: BTreeMap<String, BTreeSet<&'static str>>,
}

impl Shown {
    fn lacks(&self) -> Option<String> {
        let mut lacks = String::new();
        for (what, scenarios) in [("fires", &self.firing), ("is silent", &self.silent)] {
            let languages: BTreeSet<&str> = scenarios.values().flatten().copied().collect();
            if scenarios.len() < LEAST || languages.len() < LEAST {
                let _ = write!(lacks, " {what} in {} scenarios, {languages:?};", scenarios.len());
            }
        }
        (!lacks.is_empty()).then_some(lacks)
    }
}

/// The languages in which a rule fires in a scenario: of the files, and where one is a resource those of the app.
fn fires_in(case: &Case, rule: &str) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    for expected in case.files.expected.iter().filter(|expected| expected.rule == rule) {
        match Lang::of(Path::new(&expected.file)) {
            Some(lang) => {
                found.insert(language(lang));
            }
            None => found.extend(case.languages.iter().filter(|name| {
                let declared = case.scenario.languages.iter();
                declared.map(String::as_str).any(|language| language == **name)
            })),
        }
    }
    found
}

fn table() -> BTreeMap<&'static str, Shown> {
    let cases = cases();
    // A twin without a face has no occasion.
    let faces: BTreeSet<&str> = cases
        .iter()
        .filter(|(_, case)| case.scenario.clean)
        .filter(|(name, _)| {
            let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name);
            let map = Expectations::load(&dir, |name| name != "scenario.toml").map;
            facelint::analyse(map, false, support::today()).evidence.sites.iter().any(|site| site.live)
        })
        .map(|(name, _)| name.as_str())
        .collect();
    let mut table: BTreeMap<&'static str, Shown> = BTreeMap::new();
    for rule in RULES {
        let id = rule.meta().id;
        let shown = table.entry(id).or_default();
        for (name, case) in &cases {
            let languages = fires_in(case, id);
            if languages.is_empty() {
                continue;
            }
            let twin = format!("{name}-fixed");
            if let Some(repaired) = cases.get(&twin).filter(|twin| twin.scenario.clean)
                && faces.contains(twin.as_str())
            {
                // What was repaired away with its language is not shown in it.
                let kept: BTreeSet<&str> = languages.intersection(&repaired.languages).copied().collect();
                shown.silent.insert(twin, kept);
            }
            shown.firing.insert(name.clone(), languages);
        }
    }
    table
}

#[test]
fn every_rule_is_shown_firing_and_silent_in_several_languages() {
    let mut lacks = String::new();
    for (rule, shown) in table() {
        let languages: BTreeSet<&str> = shown.firing.values().flatten().copied().collect();
        println!("{rule}: {} firing, {} silent, {languages:?}", shown.firing.len(), shown.silent.len());
        if let Some(lack) = shown.lacks() {
            let _ = write!(lacks, "\n{rule}{lack}");
        }
    }
    assert!(lacks.is_empty(), "{lacks}");
}
