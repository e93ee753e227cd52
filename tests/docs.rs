//! What the documents say about the rules is what the rules say: pages under `docs/rules/`, the tables
//! and the example of both READMEs. `BLESS=1 cargo test --test docs` writes them.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use facelint::report::human::{self, Style};
use facelint::report::{Subject, Tongue, manual};
use facelint::rules::RULES;
use facelint::{Options, check};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Compares a file with what it should hold, or writes it.
fn hold(path: &Path, text: &str) {
    let old = fs::read_to_string(path).unwrap_or_default();
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        if old != text {
            fs::write(path, text).unwrap();
        }
    } else {
        assert!(old == text, "{} is stale: BLESS=1 cargo test --test docs", path.display());
    }
}

/// The file with what stands between two markers replaced.
fn with_part(path: &Path, name: &str, part: &str) -> String {
    let text = fs::read_to_string(path).unwrap();
    let (open, close) =
        (format!("<!-- {name}: written by tests/docs.rs -->\n"), format!("<!-- /{name} -->\n"));
    let (before, rest) = text.split_once(&open).unwrap_or_else(|| panic!("no {open} in {}", path.display()));
    let (_, after) = rest.split_once(&close).unwrap_or_else(|| panic!("no {close} in {}", path.display()));
    format!("{before}{open}{part}{close}{after}")
}

const READMES: [(&str, Tongue); 2] = [("README.md", Tongue::En), ("README.zh-CN.md", Tongue::Zh)];

#[test]
fn every_rule_has_its_pages() {
    let dir = root().join("docs/rules");
    let mut pages = BTreeSet::new();
    for rule in RULES {
        let meta = rule.meta();
        for (suffix, tongue) in [("", Tongue::En), (".zh", Tongue::Zh)] {
            let path = dir.join(format!("{}{suffix}.md", meta.id));
            hold(&path, &manual::markdown(meta, tongue));
            pages.insert(path);
        }
    }
    let there: BTreeSet<PathBuf> = fs::read_dir(&dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(there, pages, "pages of rules that there are not");
}

#[test]
fn readmes_show_the_rules_and_a_real_diagnostic() {
    for (name, tongue) in READMES {
        let path = root().join(name);
        let table = format!("\n{}\n", manual::markdown_table(tongue));
        hold(&path, &with_part(&path, "rules", &table));
        hold(&path, &with_part(&path, "example", &example(tongue)));
    }
}

/// What facelint says about the consent of the scenario that the READMEs speak of.
fn example(tongue: Tongue) -> String {
    let scenario = PathBuf::from("corpus/hospital-registration");
    assert!(root().join(&scenario).is_dir(), "the READMEs send people to {}", scenario.display());
    let options = Options { roots: vec![root().join(&scenario)], ..Options::default() };
    let mut outcome = check(&options).unwrap();
    outcome.findings.retain(|finding| finding.rule == "missing-consent");
    assert_eq!(outcome.findings.len(), 1);
    let subject = Subject {
        map: &outcome.map,
        evidence: &outcome.evidence,
        findings: &outcome.findings,
        sites: &[],
        notes: &[],
        roots: &[scenario],
        tongue,
    };
    let text = human::render(&subject, Style::default());
    format!("\n```text\n{}\n```\n\n", text.trim_end())
}

#[test]
fn links_between_documents_lead_somewhere() {
    for name in ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md"] {
        let text = fs::read_to_string(root().join(name)).unwrap();
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for target in targets.filter(|target| !target.contains("://")) {
            assert!(root().join(target).exists(), "{name} links to {target}");
        }
    }
}

#[test]
fn the_changelog_knows_the_version() {
    let text = fs::read_to_string(root().join("CHANGELOG.md")).unwrap();
    assert!(text.contains(concat!("\n## [", env!("CARGO_PKG_VERSION"), "]")));
}
