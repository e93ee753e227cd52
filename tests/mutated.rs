//! Apps that are nearly right: one file of a real-looking app is damaged, and the whole is analysed. Nothing fails inside,
//! every report can be written, and what is found stands inside its file.

#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use facelint::input::notes::NoteKind;
use facelint::input::source::SourceMap;
use facelint::report::page::{self, Form, Kind};
use facelint::report::{Extra, Subject, Tongue, fingerprint, github, gitlab, human, json, junit, sarif};
use facelint::{Outcome, analyse};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

/// An app of every platform: its directory in `corpus/` and the endings of the files that are damaged.
const APPS: &[(&str, &[&str])] = &[
    ("bank-login-payment", &["kt", "xml", "toml"]),
    ("attendance-kiosk", &["java", "xml"]),
    ("attendance-flutter", &["dart", "yaml"]),
    ("hotel-desk-objc", &["m", "h", "strings"]),
    ("park-pass-uikit", &["swift", "storyboard", "plist", "strings"]),
    ("ride-driver-swiftui", &["swift"]),
    ("swim-class-harmony", &["ets", "json5", "json"]),
    ("hotel-kiosk-web", &["tsx", "ts", "html", "json"]),
    ("clinic-koa", &["ts", "json"]),
    ("canteen-uni", &["vue", "js", "json"]),
    ("hospital-mini", &["wxml", "js", "json"]),
    ("face-search-axum", &["rs", "toml"]),
];
/// Damaged apps of each.
const CASES: u32 = 16;
/// Larger files take their time in a build without optimisation.
const MAX_BYTES: usize = 40_000;

/// One change of a text.
#[derive(Clone, Debug)]
enum Damage {
    /// Bytes at a place become others.
    Flip(usize, u8),
    /// A part is gone.
    Delete(usize, usize),
    /// A part is there again, somewhere else.
    Copy(usize, usize, usize),
    /// A part is put into brackets, many times.
    Nest(usize, usize, usize, u16),
    /// The end is gone.
    Cut(usize),
    /// A word that changes what stands around it.
    Insert(usize, usize),
}

const BRACKETS: &[(&str, &str)] = &[
    ("(", ")"),
    ("{", "}"),
    ("[", "]"),
    ("<a>", "</a>"),
    ("f(() => {", "})"),
    ("if (a) {", "} else {}"),
    ("\"${", "}\""),
];
const WORDS: &[&str] = &[
    "\"",
    "'",
    "`",
    "/*",
    "*/",
    "//",
    "<!--",
    "<",
    "&",
    "\\",
    "{",
    ")",
    "=>",
    "class A ",
    "import ",
    "@",
    "#if A\n",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "人",
    "\r",
    "facelint: allow(",
    "${",
    "R.string.",
    "://",
    "async ",
    "return ",
];

fn damage() -> impl Strategy<Value = Damage> {
    let at = || 0usize..MAX_BYTES;
    prop_oneof![
        (at(), any::<u8>()).prop_map(|(at, byte)| Damage::Flip(at, byte)),
        (at(), 1usize..400).prop_map(|(at, len)| Damage::Delete(at, len)),
        (at(), 1usize..2000, at()).prop_map(|(at, len, to)| Damage::Copy(at, len, to)),
        (at(), 0usize..200, 0..BRACKETS.len(), prop_oneof![1u16..4, 50u16..400])
            .prop_map(|(at, len, kind, levels)| Damage::Nest(at, len, kind, levels)),
        at().prop_map(Damage::Cut),
        (at(), 0..WORDS.len()).prop_map(|(at, word)| Damage::Insert(at, word)),
    ]
}

/// A damaged text, as bytes: it may be none any more.
fn damaged(text: &[u8], all: &[Damage]) -> Vec<u8> {
    let mut bytes = text.to_vec();
    for damage in all {
        let place = |at: usize| at % (bytes.len() + 1);
        match *damage {
            Damage::Flip(at, byte) => {
                let at = place(at);
                if let Some(there) = bytes.get_mut(at) {
                    *there = byte;
                }
            }
            Damage::Delete(at, len) => {
                let at = place(at);
                let end = (at + len).min(bytes.len());
                bytes.drain(at..end);
            }
            Damage::Copy(at, len, to) => {
                let (at, to) = (place(at), place(to));
                let part = bytes[at..(at + len).min(bytes.len())].to_vec();
                bytes.splice(to..to, part);
            }
            Damage::Nest(at, len, kind, levels) => {
                let at = place(at);
                let end = (at + len).min(bytes.len());
                let (open, close) = BRACKETS[kind];
                bytes.splice(end..end, close.repeat(levels.into()).into_bytes());
                bytes.splice(at..at, open.repeat(levels.into()).into_bytes());
            }
            Damage::Cut(at) => bytes.truncate(place(at)),
            Damage::Insert(at, word) => {
                let at = place(at);
                bytes.splice(at..at, WORDS[word].bytes());
            }
        }
    }
    bytes
}

fn files(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = vec![dir.to_path_buf()];
    while let Some(at) = open.pop() {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(dir).unwrap().to_str().unwrap().replace('\\', "/");
                found.push((name, fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn analysed(files: &[(String, Vec<u8>)], at: usize, text: &[u8]) -> Outcome {
    let mut map = SourceMap::default();
    for (index, (name, content)) in files.iter().enumerate() {
        let id = map.add(PathBuf::from(name), name.clone(), 0);
        map.keep(id, if index == at { text } else { content });
    }
    // The stack of the command's workers.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(64 * 1024 * 1024).build().unwrap();
    pool.install(|| analyse(map, false, support::today()))
}

/// Writes every form; places must be inside their files.
fn sound(outcome: &Outcome) -> Result<(), TestCaseError> {
    prop_assert!(!outcome.failed, "{:?}", outcome.notes);
    prop_assert!(outcome.notes.iter().all(|note| note.kind != NoteKind::Internal), "{:?}", outcome.notes);
    for finding in &outcome.findings {
        let labels = finding.flow.iter().chain(&finding.related).map(|label| label.loc);
        for loc in labels.chain([finding.loc]) {
            let text = outcome.map.text(loc.file);
            prop_assert!(text.is_some_and(|text| text.text.get(loc.span.range()).is_some()), "{finding:?}");
        }
    }
    let roots = [PathBuf::from(".")];
    let prints = fingerprint::prints(&outcome.map, &roots, &outcome.findings);
    let subject = Subject {
        map: &outcome.map,
        evidence: &outcome.evidence,
        findings: &outcome.findings,
        sites: &outcome.evidence.sites,
        notes: &outcome.notes,
        roots: &roots,
        tongue: Tongue::Zh,
    };
    let extra = Extra { prints: &prints, ..Extra::default() };
    let attested = page::attested(&outcome.evidence);
    let input = page::Input {
        subject: &subject,
        attested: &attested,
        suppressed: &outcome.suppressed,
        name: "x",
        date: None,
        failed: false,
        parsed: 0,
    };
    let texts = [
        human::render(&subject, human::Style::default()),
        sarif::render(&subject, &extra),
        json::render(&subject),
        github::render(&subject, &extra),
        gitlab::quality(&subject, &extra),
        gitlab::sast(&subject, &extra),
        junit::render(&subject, &extra),
        page::render(&input, Kind::Report, Form::Html),
        page::render(&input, Kind::Report, Form::Markdown),
        page::render(&input, Kind::Filing, Form::Markdown),
    ];
    for text in texts {
        let bad =
            text.chars().find(|&c| c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{202e}'));
        prop_assert_eq!(bad, None);
    }
    Ok(())
}

#[test]
fn damaged_apps_are_analysed() {
    for (app, endings) in APPS {
        let files = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(app));
        let ends = |name: &str| endings.iter().any(|ending| name.ends_with(&format!(".{ending}")));
        let candidates: Vec<usize> =
            (0..files.len()).filter(|&at| ends(&files[at].0) && files[at].1.len() < MAX_BYTES).collect();
        assert!(candidates.len() > 2, "{app}: {candidates:?}");
        let config =
            Config { cases: CASES, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
        // The same cases each time.
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let mut runner = TestRunner::new_with_rng(config, rng);
        let cases = (0..candidates.len(), prop::collection::vec(damage(), 1..5));
        let ran = runner.run(&cases, |(at, all)| {
            let at = candidates[at];
            let text = damaged(&files[at].1, &all);
            sound(&analysed(&files, at, &text))
        });
        if let Err(error) = ran {
            panic!("{app}: {error}");
        }
    }
}
