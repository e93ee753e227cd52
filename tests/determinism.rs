//! The same input gives the same bytes: with any number of threads, in any order of the arguments, from any directory,
//! and twice in one process.

#![allow(clippy::unwrap_used)]

mod binary;

use std::path::{Path, PathBuf};

use binary::{Ran, run_in};
use facelint::report::{Extra, Subject, Tongue, fingerprint, human, json, sarif};
use facelint::{Options, check};

/// Projects of every platform, with findings.
const PROJECTS: &[&str] = &[
    "attendance-flutter",
    "bank-login-objc",
    "bank-login-payment",
    "clinic-koa",
    "community-gate",
    "canteen-uni",
];

/// What is written about a project.
const FORMS: &[&[&str]] = &[
    &["check", "-v"],
    &["check", "--all", "--format", "json"],
    &["check", "--format", "sarif"],
    &["check", "--format", "junit"],
    &["check", "--format", "gitlab"],
    &["check", "--format", "github", "--lang", "zh"],
    &["check", "--diff"],
    &["inventory"],
    &["report", "--format", "markdown"],
    &["report", "--pia"],
];

fn corpus(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name);
    assert!(dir.is_dir(), "{}", dir.display());
    dir
}

/// The day is given: deadlines move.
fn run(dir: &Path, args: &[&str], more: &[&str]) -> Ran {
    let ran = run_in(dir, &[args, &["--date", "2027-01-31"], more].concat());
    assert!(ran.code <= 1, "{args:?}: {}", ran.err);
    ran
}

fn same(what: &str, a: &Ran, b: &Ran) {
    assert_eq!(a.code, b.code, "{what}");
    for (a, b) in [(&a.out, &b.out), (&a.err, &b.err)] {
        let differs = a.lines().zip(b.lines()).find(|(a, b)| a != b);
        assert_eq!(differs, None, "{what}");
        assert_eq!(a.len(), b.len(), "{what}");
    }
}

#[test]
fn threads_change_nothing() {
    for name in PROJECTS {
        let dir = corpus(name);
        for form in FORMS {
            let one = run(&dir, form, &["-j", "1"]);
            assert!(!one.out.is_empty() || form.contains(&"--diff"), "{name}: {form:?}");
            same(&format!("{name}: {form:?}"), &one, &run(&dir, form, &["-j", "16"]));
            if form.contains(&"json") {
                same(&format!("{name}: two threads"), &one, &run(&dir, form, &["-j", "2"]));
            }
        }
    }
}

/// Everything in the corpus at once: many files, many rounds.
#[test]
fn threads_change_nothing_in_a_large_project() {
    let dir = corpus("");
    let form = ["check", "--format", "sarif"];
    let one = run(&dir, &form, &["-j", "1"]);
    assert!(one.out.len() > 100_000);
    same("the corpus", &one, &run(&dir, &form, &["-j", "16"]));
}

#[test]
fn the_working_directory_changes_names_only() {
    for name in PROJECTS {
        let dir = corpus(name);
        let elsewhere = tempfile::tempdir().unwrap();
        let given = dir.to_str().unwrap();
        for form in
            [&["check", "--format", "sarif"][..], &["check", "--format", "gitlab"], &["report", "--pia"]]
        {
            let inside = run(&dir, form, &[]);
            let outside = run(elsewhere.path(), form, &[given]);
            let above = run(dir.parent().unwrap(), form, &[name]);
            assert_eq!(inside.out, outside.out, "{name}: {form:?}");
            assert_eq!(inside.out, above.out, "{name}: {form:?}");
        }
        // The forms for people show paths as they were given.
        let inside = run(&dir, &["check"], &[]);
        let outside = run(elsewhere.path(), &["check"], &[given]);
        assert_eq!(inside.out.lines().count(), outside.out.lines().count(), "{name}");
    }
}

/// Files in the order of their names, and in others, are the same project.
#[test]
fn the_order_of_arguments_changes_nothing() {
    for name in PROJECTS {
        let dir = corpus(name);
        let mut files: Vec<String> = Vec::new();
        let mut open = vec![dir.clone()];
        while let Some(at) = open.pop() {
            for entry in std::fs::read_dir(at).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    files.push(path.strip_prefix(&dir).unwrap().to_str().unwrap().to_owned());
                }
            }
        }
        files.sort();
        assert!(files.len() > 2, "{name}");
        let rows = |files: &[String]| {
            let args: Vec<&str> = files.iter().map(String::as_str).collect();
            let ran = run(&dir, &["check", "--format", "json"], &args);
            let report = ran.json();
            let mut rows: Vec<String> =
                report["findings"].as_array().unwrap().iter().map(ToString::to_string).collect();
            rows.extend(report["sites"].as_array().unwrap().iter().map(ToString::to_string));
            rows.sort();
            rows
        };
        let sorted = rows(&files);
        assert!(!sorted.is_empty(), "{name}");
        files.reverse();
        assert_eq!(sorted, rows(&files), "{name}");
        let middle = files.len() / 2;
        files.rotate_left(middle);
        files.swap(0, 1);
        assert_eq!(sorted, rows(&files), "{name}");
        let twice = [files.clone(), files].concat();
        assert_eq!(sorted, rows(&twice), "{name}");
    }
}

#[test]
fn a_second_run_in_a_process_is_like_the_first() {
    for name in PROJECTS {
        let roots = [corpus(name)];
        let text = |threads: usize| {
            let options = Options {
                roots: roots.to_vec(),
                threads: Some(threads),
                today: facelint::input::day::Day::parse("2027-01-31"),
                ..Options::default()
            };
            let outcome = check(&options).unwrap();
            let prints = fingerprint::prints(&outcome.map, &roots, &outcome.findings);
            let subject = Subject {
                map: &outcome.map,
                evidence: &outcome.evidence,
                findings: &outcome.findings,
                sites: &outcome.evidence.sites,
                notes: &outcome.notes,
                roots: &roots,
                tongue: Tongue::En,
            };
            let extra = Extra { prints: &prints, ..Extra::default() };
            human::render(&subject, human::Style::default())
                + &json::render(&subject)
                + &sarif::render(&subject, &extra)
        };
        let first = text(2);
        assert!(first.len() > 1000, "{name}");
        assert_eq!(first, text(2), "{name}");
        assert_eq!(first, text(16), "{name}");
    }
}
