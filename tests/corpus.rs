//! The corpus: small whole apps, `corpus/<scenario>/`, with what must be reported written into them.
//!
//! Each scenario is analysed twice, on demand and with every file parsed, and both must report what the
//! markers say and nothing else. `CORPUS=part-of-name cargo test --test corpus` runs some of them.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use facelint::Outcome;
use facelint::input::discover::{Wanted, discover};
use facelint::rules::RULES;
use serde::Deserialize;
use support::{Expectations, cases_under, files_under};

/// `scenario.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    title: String,
    platform: String,
    languages: Vec<String>,
    #[serde(default)]
    sdk: Vec<String>,
    note: String,
    /// Nothing is reported.
    clean: bool,
    #[serde(default)]
    inventory: Inventory,
}

/// What the inventory holds.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Inventory {
    /// Number of sites, dead ones and streams included.
    sites: Option<usize>,
    /// Number of sites by role.
    #[serde(default)]
    roles: BTreeMap<String, usize>,
}

struct Case {
    dir: PathBuf,
    name: String,
    scenario: Scenario,
    expectations: Expectations,
}

impl Case {
    fn load(dir: PathBuf) -> Self {
        let name = dir.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let toml = std::fs::read_to_string(dir.join("scenario.toml"))
            .unwrap_or_else(|error| panic!("{name}/scenario.toml: {error}"));
        let scenario: Scenario =
            toml::from_str(&toml).unwrap_or_else(|error| panic!("{name}/scenario.toml: {error}"));
        let expectations = files(&dir);
        Self { dir, name, scenario, expectations }
    }

    /// The scenario under one way of exploring; nothing when it went as expected.
    fn run(&self, all: bool) -> Result<(), String> {
        let outcome = facelint::analyse(files(&self.dir).map, all, support::today());
        let mut difference = self.expectations.compare(&outcome, |_| true).err().unwrap_or_default();
        self.compare_inventory(&outcome, &mut difference);
        if difference.is_empty() { Ok(()) } else { Err(difference) }
    }

    fn compare_inventory(&self, outcome: &Outcome, difference: &mut String) {
        let want = &self.scenario.inventory;
        let sites = &outcome.evidence.sites;
        let mut roles: BTreeMap<String, usize> = BTreeMap::new();
        for site in sites {
            *roles.entry(site.role.name().to_owned()).or_default() += 1;
        }
        let wrong_number = want.sites.is_some_and(|wanted| wanted != sites.len());
        if wrong_number || !want.roles.is_empty() && want.roles != roles {
            let _ = write!(difference, "\n  inventory   {} sites: {roles:?}", sites.len());
            for site in sites {
                let file = &outcome.map.file(site.loc.file).name;
                let line = outcome.map.line_col(site.loc).0;
                let _ = write!(difference, "\n              {file}:{line} {} {}", site.role, site.title);
            }
        }
    }
}

/// The files of a scenario, without its description and without what a walk passes by: tests,
/// dependencies, build output, minified code.
fn files(dir: &Path) -> Expectations {
    let names: Vec<String> = files_under(dir)
        .iter()
        .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let wanted = Wanted { extensions: &[], names: &names, tests: false };
    let walked = discover(&[dir.to_owned()], wanted).unwrap_or_else(|(path, error)| {
        panic!("{}: {error}", path.display());
    });
    let walked: BTreeSet<String> = walked.ids().map(|id| walked.file(id).name.clone()).collect();
    let mut files = Expectations::load(dir, |name| name != "scenario.toml" && walked.contains(name));
    // What holds for all scenarios lies above them.
    let above = std::fs::read_to_string(root().join("facelint.toml")).unwrap_or_default();
    files.map.add_text("../facelint.toml", &above);
    files
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

fn cases() -> Vec<Case> {
    cases_under(&root()).into_iter().map(Case::load).collect()
}

#[test]
fn every_scenario_reports_what_it_says_and_nothing_else() {
    let only = std::env::var("CORPUS").ok();
    let (mut failures, mut run) = (Vec::new(), 0);
    for case in cases() {
        if only.as_ref().is_some_and(|only| !case.name.contains(only.as_str())) {
            continue;
        }
        run += 1;
        match (case.run(false), case.run(true)) {
            (Ok(()), Ok(())) => {}
            (Err(demand), Err(all)) if demand == all => failures.push(format!("{}{demand}", case.name)),
            (demand, all) => {
                let show =
                    |result: Result<(), String>| result.err().unwrap_or_else(|| " as expected".to_owned());
                failures.push(format!(
                    "{}: the two ways of exploring differ\n on demand:{}\n all files:{}",
                    case.name,
                    show(demand),
                    show(all)
                ));
            }
        }
    }
    assert!(run > 0, "no scenario has such a name");
    support::gaps::hold("corpus", only.is_none(), run, &failures);
}

#[test]
fn scenarios_are_described_and_paired() {
    let cases = cases();
    let names: BTreeSet<&str> = cases.iter().map(|case| case.name.as_str()).collect();
    for case in &cases {
        let (name, scenario) = (&case.name, &case.scenario);
        assert!(!scenario.title.is_empty() && !scenario.note.trim().is_empty(), "{name}: title and note");
        assert!(
            !scenario.platform.is_empty() && !scenario.languages.is_empty(),
            "{name}: platform, languages"
        );
        assert_eq!(scenario.clean, case.expectations.expected.is_empty(), "{name}: clean or not");
        for sdk in &scenario.sdk {
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("queries/sdk").join(format!("{sdk}.toml"));
            assert!(file.is_file(), "{name}: no sdk {sdk}");
        }
        let twin = match name.strip_suffix("-fixed") {
            Some(firing) => firing.to_owned(),
            None if scenario.clean => continue,
            None => format!("{name}-fixed"),
        };
        assert!(names.contains(twin.as_str()), "{name}: no twin {twin}");
    }
}

/// Rules about what Android apps do: each fires and stays silent in Java and in Kotlin.
const ANDROID: &[&str] = &[
    "missing-consent",
    "bundled-consent",
    "sole-verification",
    "late-alternative",
    "missing-age-gate",
    "wrong-age-threshold",
    "minor-without-guardian",
    "face-upload",
    "cloud-face-sdk",
    "cleartext-transport",
    "unencrypted-storage",
    "unbounded-retention",
    "face-data-in-logs",
];

/// True when a rule is expected in a file of a scenario whose name ends like that.
fn fires(case: &Case, rule: &str, extension: &str) -> bool {
    let here = |expected: &support::Expected| expected.rule == rule && expected.file.ends_with(extension);
    case.expectations.expected.iter().any(here)
}

#[test]
fn every_rule_fires_and_stays_silent() {
    let cases = cases();
    for expected in cases.iter().flat_map(|case| &case.expectations.expected) {
        let known = RULES.iter().any(|rule| rule.meta().id == expected.rule);
        assert!(known, "{}:{} names no rule: {}", expected.file, expected.line, expected.rule);
    }
    let mut lacks = Vec::new();
    let mut demand = |rule: &str, extension: &str| {
        let firing: Vec<&Case> = cases.iter().filter(|case| fires(case, rule, extension)).collect();
        if firing.is_empty() {
            lacks.push(format!("{rule} never fires in *{extension}"));
        }
        // The repaired twin has every occasion to fire again.
        let silent = |twin: &&Case| {
            twin.scenario.clean
                && twin
                    .name
                    .strip_suffix("-fixed")
                    .is_some_and(|name| firing.iter().any(|case| case.name == name))
        };
        if !cases.iter().any(|case| silent(&case)) {
            lacks.push(format!("{rule} has no silent twin with *{extension}"));
        }
    };
    for rule in RULES {
        demand(rule.meta().id, "");
    }
    for rule in ANDROID {
        demand(rule, ".java");
        demand(rule, ".kt");
    }
    assert!(lacks.is_empty(), "{}", lacks.join("\n"));
}

#[test]
fn traps_stay_silent() {
    let traps: Vec<Case> = cases().into_iter().filter(|case| case.name.starts_with("traps-")).collect();
    assert!(!traps.is_empty(), "no traps");
    for case in traps {
        for all in [false, true] {
            let outcome = facelint::analyse(files(&case.dir).map, all, support::today());
            assert!(outcome.findings.is_empty(), "{}: {:?}", case.name, outcome.findings);
            // The operating system's own check is listed and judged by no rule.
            for site in &outcome.evidence.sites {
                let place = format!("{} {}", outcome.map.file(site.loc.file).name, site.title);
                assert_eq!(site.role.name(), "platform-auth", "{}: {place}", case.name);
            }
        }
    }
}
