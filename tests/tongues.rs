//! Everything that is said, is said in English and in Chinese: rules and their pages, whatever the corpus makes rules
//! say, summaries, notes and the report. Names and quotes of a project stay as they are; of the rest nothing is left in
//! the other language.

#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use facelint::finding::{Finding, Say};
use facelint::input::notes::{Note, NoteKind};
use facelint::knowledge::law::ARTICLES;
use facelint::report::page::{Form, Input, Kind, render};
use facelint::report::{Subject, Tongue, human, manual};
use facelint::rules::RULES;
use facelint::{Outcome, analyse};
use support::Expectations;

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// A text without names and quotes of the scanned project: between backticks and quotation marks.
fn bare(text: &str) -> String {
    let mut out = String::new();
    let mut until: Option<char> = None;
    for c in text.chars() {
        match (until, c) {
            (Some(end), c) if c == end => {
                until = None;
                out.push('‖');
            }
            (Some(_), _) => {}
            (None, '`') => until = Some('`'),
            (None, '“') => until = Some('”'),
            (None, '《') => until = Some('》'),
            (None, c) => out.push(c),
        }
    }
    out
}

/// The first run of so many English words.
fn english(text: &str) -> Option<String> {
    const WORDS: usize = 3;
    let mut run: Vec<&str> = Vec::new();
    for word in text.split_inclusive(|c: char| !c.is_ascii_alphabetic() && c != '\'' && c != '-') {
        let plain = word.trim_end_matches([' ', ',']);
        let is_word =
            plain.len() > 1 && plain.chars().all(|c| c.is_ascii_lowercase() || c == '\'' || c == '-');
        if is_word {
            run.push(plain);
            if run.len() == WORDS {
                return Some(run.join(" "));
            }
        }
        if !is_word || !word.ends_with([' ', ',']) {
            run.clear();
        }
    }
    None
}

/// Holds one sentence to both languages; `names` are proper names that may stand in it.
fn whole(at: &str, say: &Say, names: &[String]) {
    let strip = |text: &str| names.iter().fold(bare(text), |text, name| text.replace(name.as_str(), "‖"));
    let (en, zh) = (strip(&say.en), strip(&say.zh));
    assert!(en.chars().any(|c| c.is_ascii_alphabetic() || c == '‖'), "{at}: nothing in English: {say:?}");
    assert!(!en.chars().any(is_han), "{at}: Chinese in the English text: {say:?}");
    assert!(zh.chars().any(is_han), "{at}: nothing in Chinese: {say:?}");
    assert_eq!(english(&zh), None, "{at}: English in the Chinese text: {say:?}");
}

fn sentences(finding: &Finding) -> impl Iterator<Item = &Say> {
    let labels = finding.related.iter().chain(&finding.flow).map(|label| &label.text);
    [&finding.message, &finding.help].into_iter().chain(labels)
}

/// Scenarios of the corpus by name.
fn scenarios() -> Vec<(String, Outcome)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut names: Vec<PathBuf> = fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.retain(|path| path.is_dir());
    names.sort();
    names
        .into_iter()
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, analyse(Expectations::load(&path, |_| true).map, false))
        })
        .collect()
}

/// Names of makers and products, and hosts that are sent to: they are no sentences.
fn names(outcome: &Outcome) -> Vec<String> {
    let sites = &outcome.evidence.sites;
    let flows = &outcome.evidence.flows;
    let mut names: Vec<String> =
        sites.iter().flat_map(|site| [site.sdk.name.clone(), site.sdk.vendor.clone()]).collect();
    names
        .extend(flows.iter().filter_map(|flow| flow.endpoint.as_ref()).map(|endpoint| endpoint.text.clone()));
    names.retain(|name| !name.is_empty());
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.dedup();
    names
}

#[test]
fn the_test_tells_the_languages_apart() {
    assert_eq!(english("人脸数据写入文件").as_deref(), None);
    assert_eq!(english("人脸 is written to 文件").as_deref(), Some("is written to"));
    assert_eq!(english("使用 SDK 与 API").as_deref(), None);
    assert_eq!(bare("`a b c` 与 “d e f” g"), "‖ 与 ‖ g");
}

#[test]
fn what_rules_say_about_the_corpus_is_said_in_both_languages() {
    let mut said = 0;
    for (name, outcome) in scenarios() {
        let names = names(&outcome);
        for finding in &outcome.findings {
            for say in sentences(finding) {
                whole(&format!("{name}: {}", finding.rule), say, &names);
                said += 1;
            }
        }
    }
    assert!(said > 500, "only {said} sentences");
}

#[test]
fn rules_articles_and_pages_are_in_both_languages() {
    for rule in RULES {
        let meta = rule.meta();
        whole(meta.id, &Say::new(meta.title, meta.title_zh), &[]);
        let page = manual::markdown(meta, Tongue::Zh);
        let prose = manual::plain(meta, Tongue::Zh);
        assert!(page.chars().filter(|&c| is_han(c)).count() > 60, "{}: {page}", meta.id);
        assert_eq!(english(&prose), None, "{}: {prose}", meta.id);
        assert!(!manual::plain(meta, Tongue::En).is_empty());
    }
    for article in ARTICLES {
        whole(article.id, &Say::new(article.summary, article.summary_zh), &[]);
        whole(article.id, &Say::new(article.cite, article.cite_zh.replace(['《', '》'], "")), &[]);
    }
    assert_eq!(english(&bare(&manual::table(Tongue::Zh))), None);
}

/// One note of each kind, with the details that are made of them.
fn notes() -> Vec<Note> {
    [
        (NoteKind::Unreadable, "permission denied"),
        (NoteKind::Unreadable, "not a regular file"),
        (NoteKind::TooLarge, "2097153 bytes"),
        (NoteKind::TooLarge, "over 2097152 bytes"),
        (NoteKind::Binary, "not text"),
        (NoteKind::Decoded, "GBK"),
        (NoteKind::Undecodable, "some bytes are not valid text and were replaced"),
        (NoteKind::PartlyParsed, "12 bytes were not understood"),
        (NoteKind::PartlyParsed, "broken markup"),
        (NoteKind::TimedOut, "parsing took too long"),
        (NoteKind::TooDeep, "nested too deeply"),
        (NoteKind::BrokenLink, "no such file or directory"),
        (NoteKind::BrokenLink, "leads back to a directory above it"),
        (NoteKind::Internal, "the analysis failed on this file"),
        (NoteKind::NotFollowed, "3 files that may call face code were not followed"),
    ]
    .map(|(kind, detail)| Note::new("a.kt", kind, detail))
    .to_vec()
}

#[test]
fn summaries_notes_and_reports_are_in_both_languages() {
    let notes = notes();
    for (name, outcome) in scenarios() {
        let names = names(&outcome);
        let roots = [PathBuf::from(".")];
        for tongue in [Tongue::En, Tongue::Zh] {
            let subject = Subject {
                map: &outcome.map,
                evidence: &outcome.evidence,
                findings: &outcome.findings,
                sites: &outcome.evidence.sites,
                notes: &notes,
                roots: &roots,
                tongue,
            };
            let input = Input {
                subject: &subject,
                attested: &[],
                name: "app",
                date: None,
                failed: true,
                parsed: outcome.explored.files,
            };
            let mut texts = vec![
                human::summary(&subject),
                human::inventory_summary(&subject),
                human::notes(&subject, usize::MAX),
                human::explored(&subject, outcome.explored),
                render(&input, Kind::Report, Form::Markdown),
            ];
            if tongue == Tongue::Zh {
                texts.push(render(&input, Kind::Assessment, Form::Markdown));
                texts.push(render(&input, Kind::Filing, Form::Markdown));
            }
            for text in texts {
                // Markdown escapes what would mean something to it.
                let plain = text.replace('\\', "").replace(":&#47;/", "://");
                for line in plain.lines() {
                    let line = names.iter().fold(bare(line), |line, name| line.replace(name.as_str(), "‖"));
                    match tongue {
                        Tongue::Zh => assert_eq!(english(&line), None, "{name}: {line}"),
                        // The title of the Measures stands in its own language as well.
                        Tongue::En => {
                            let line = line.replace("人脸识别技术应用安全管理办法", "");
                            assert!(!line.chars().any(is_han), "{name}: {line}");
                        }
                    }
                }
            }
        }
    }
}
