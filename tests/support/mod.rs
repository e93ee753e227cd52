//! Expectations written into fixtures, compared with findings both ways.
//!
//! A fixture says on the line of a finding's primary location, or alone on the line above, what is to
//! be reported there; several may stand above each other, or one after another on one line:
//!
//! ```text
//! detector.process(image); // expect: missing-consent
//! // expect: missing-age-gate
//! // expect: missing-consent "wrong branch"
//! detector.process(image);
//! <CheckBox android:checked="true" /> <!-- expect: preselected-consent -->
//! filed = false  # expect: missing-filing
//! {/* expect: covert-capture */}
//! detector.process(image); // expect: missing-consent (note)
//! onFrame(image); // path: missing-consent 2
//! ```
//!
//! A level in brackets, if any, must be that of the finding. The quoted part, if any, must occur in the finding's message or in one of its labels, in either
//! language. `path: rule n` says that step n of the flow of a finding of that rule is on the line. Markers are blanked out, byte for byte, before the analysis: their words are no
//! vocabulary, and no position moves.
//!
//! ```ignore
//! let mut case = Expectations::load(dir, |name| !name.ends_with(".ts"));   // a directory tree
//! case.expect("app.json", 3, "dead-notice-link", None);                // where no comment can stand
//! let outcome = facelint::analyse(std::mem::take(&mut case.map), false, support::today());
//! case.compare(&outcome, |rule| rule != "missing-age-gate")?;          // Err(readable difference)
//! ```

// Every test binary that includes this module uses its own part of it.
#![allow(dead_code, unreachable_pub)]

pub mod day;
pub mod gaps;

pub use day::today;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use facelint::Outcome;
use facelint::finding::Finding;
use facelint::input::source::SourceMap;
use facelint::syntax::lang::Lang;

/// What a fixture says must be reported.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Expected {
    /// The file, relative to the root of the fixture, with forward slashes.
    pub file: String,
    /// The one-based line of the primary location.
    pub line: usize,
    /// The id of the rule.
    pub rule: String,
    /// Words that the message or a label must hold.
    pub part: Option<String>,
    /// The level that the finding must have.
    pub level: Option<String>,
}

/// A step of a flow that a fixture asks for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExpectedStep {
    /// The file, relative to the root of the fixture, with forward slashes.
    pub file: String,
    /// The one-based line of the step.
    pub line: usize,
    /// The id of the rule.
    pub rule: String,
    /// Its one-based place in the flow.
    pub step: usize,
}

/// A fixture: its files with the markers blanked out, and what the markers said.
#[derive(Debug, Default)]
pub struct Expectations {
    /// The files, ready for [`facelint::analyse`].
    pub map: SourceMap,
    /// What must be reported, and nothing else.
    pub expected: Vec<Expected>,
    /// Steps that flows must have.
    pub steps: Vec<ExpectedStep>,
}

impl Expectations {
    /// Reads a directory tree, in the order of names; `wanted` picks files by their relative name.
    pub fn load(root: &Path, wanted: impl Fn(&str) -> bool) -> Self {
        let mut all = Self::default();
        for path in files_under(root) {
            let name = relative(root, &path);
            if !wanted(&name) {
                continue;
            }
            let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            // Binary files and old encodings are read by the analysis itself, markers and all.
            match String::from_utf8(bytes) {
                Ok(text) => all.add(&name, &text),
                Err(_) => {
                    all.map.add(path, name, 0);
                }
            }
        }
        all
    }

    /// Adds one file.
    pub fn add(&mut self, name: &str, text: &str) {
        let (blanked, found) = read_markers(text);
        self.map.add_text(name, &blanked);
        for (line, marker) in found {
            let (file, rule) = (name.to_owned(), marker.rule);
            match marker.step {
                Some(step) => self.steps.push(ExpectedStep { file, line, rule, step }),
                None => {
                    self.expected.push(Expected { file, line, rule, part: marker.part, level: marker.level });
                }
            }
        }
    }

    /// Expects a finding in a file that cannot hold a marker.
    pub fn expect(&mut self, file: &str, line: usize, rule: &str, part: Option<&str>) {
        let part = part.map(str::to_owned);
        let (file, rule) = (file.to_owned(), rule.to_owned());
        self.expected.push(Expected { file, line, rule, part, level: None });
    }

    /// Compares the findings of the rules that `counts` says yes to with what is expected.
    ///
    /// # Errors
    /// What is missing, what is unexpected, and what says something else, one a line.
    pub fn compare(&self, outcome: &Outcome, counts: impl Fn(&str) -> bool) -> Result<(), String> {
        let mut left: Vec<(String, usize, &Finding)> = outcome
            .findings
            .iter()
            .filter(|finding| counts(finding.rule))
            .map(|finding| {
                let file = outcome.map.file(finding.loc.file).name.clone();
                (file, outcome.map.line_col(finding.loc).0, finding)
            })
            .collect();
        let mut difference = String::new();
        // Those that ask for words first, so that they do not lose their finding to one that does not.
        let mut expected: Vec<&Expected> = self.expected.iter().filter(|want| counts(&want.rule)).collect();
        expected.sort_by_key(|want| (want.part.is_none() && want.level.is_none(), *want));
        for want in expected {
            let same = |(file, line, finding): &&(String, usize, &Finding)| {
                *file == want.file && *line == want.line && finding.rule == want.rule
            };
            let fits = left.iter().position(|got| same(&got) && fits_marker(got.2, want));
            if let Some(at) = fits {
                left.remove(at);
                continue;
            }
            let other = left.iter().position(|got| same(&got));
            let mut words = want.level.as_ref().map(|level| format!(" ({level})")).unwrap_or_default();
            words.extend(want.part.iter().map(|part| format!(" \"{part}\"")));
            let _ = write!(difference, "\n  missing     {}:{} {}{words}", want.file, want.line, want.rule);
            if let Some(at) = other {
                let (_, _, finding) = left.remove(at);
                let _ =
                    write!(difference, "\n              but says: {}: {}", finding.level, finding.message.en);
            }
        }
        for (file, line, finding) in left {
            let _ = write!(
                difference,
                "\n  unexpected  {file}:{line} {}\n              {}",
                finding.rule, finding.message.en
            );
        }
        for want in self.steps.iter().filter(|want| counts(&want.rule)) {
            let flows = outcome.findings.iter().filter(|finding| finding.rule == want.rule);
            let mut there = flows.filter_map(|finding| finding.flow.get(want.step - 1)).map(|step| {
                (outcome.map.file(step.loc.file).name.as_str(), outcome.map.line_col(step.loc).0)
            });
            if !there.any(|at| at == (want.file.as_str(), want.line)) {
                let ExpectedStep { file, line, rule, step } = want;
                let _ = write!(difference, "\n  no step     {file}:{line} is not step {step} of {rule}");
                for finding in outcome.findings.iter().filter(|finding| finding.rule == want.rule) {
                    for (index, step) in finding.flow.iter().enumerate() {
                        let (file, line) =
                            (&outcome.map.file(step.loc.file).name, outcome.map.line_col(step.loc).0);
                        let _ = write!(
                            difference,
                            "\n              {} {file}:{line} {}",
                            index + 1,
                            step.text.en
                        );
                    }
                }
            }
        }
        if difference.is_empty() { Ok(()) } else { Err(difference) }
    }
}

/// True when a finding has the level and says the words that a marker asks for.
fn fits_marker(finding: &Finding, want: &Expected) -> bool {
    want.level.as_deref().is_none_or(|level| level == finding.level.name())
        && want.part.as_deref().is_none_or(|part| says(finding, part))
}

/// True when a finding's message or labels hold some words.
fn says(finding: &Finding, part: &str) -> bool {
    let labels = finding.related.iter().chain(&finding.flow).map(|label| &label.text);
    std::iter::once(&finding.message).chain(labels).any(|say| say.en.contains(part) || say.zh.contains(part))
}

/// All files below a directory, sorted by path.
pub fn files_under(root: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut stack = vec![root.to_owned()];
    while let Some(dir) = stack.pop() {
        let entries = fs::read_dir(&dir).unwrap_or_else(|error| panic!("{}: {error}", dir.display()));
        for entry in entries {
            let path = entry.unwrap_or_else(|error| panic!("{}: {error}", dir.display())).path();
            if path.is_dir() {
                stack.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// Directories directly below a directory, sorted.
pub fn cases_under(root: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root).unwrap_or_else(|error| panic!("{}: {error}", root.display()));
    let mut dirs: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    dirs.sort();
    dirs
}

/// Directories of a case whose files belong together whatever their languages: one web stack each.
const STACKS: &[&str] = &["flutter", "html", "js", "mini", "objc", "rust", "swift", "ts", "vue"];

/// One way in which a case is told: in one language of its own files, or by one of its stacks.
#[derive(Debug)]
pub struct Variant {
    /// The language or the stack.
    pub name: String,
    /// The language, where files of other languages are left out.
    pub lang: Option<Lang>,
    root: PathBuf,
}

impl Variant {
    /// The files and what they say.
    pub fn load(&self) -> Expectations {
        let Some(lang) = self.lang else {
            return Expectations::load(&self.root, |_| true);
        };
        Expectations::load(&self.root, |name| {
            !in_stack(name) && Lang::of(Path::new(name)).is_none_or(|other| other == lang)
        })
    }
}

/// True for the relative name of a file that belongs to a stack.
fn in_stack(name: &str) -> bool {
    name.split_once('/').is_some_and(|(first, _)| STACKS.contains(&first))
}

/// All ways in which a case is told: files right in it, and what they share, once for each language;
/// each directory named after a stack by itself. `STACK=ts` picks one, by the beginning of its name.
pub fn variants(dir: &Path) -> Vec<Variant> {
    let names = files_under(dir).into_iter().map(|path| relative(dir, &path)).filter(|name| !in_stack(name));
    let mut languages: Vec<_> = names.filter_map(|name| Lang::of(Path::new(&name))).collect();
    languages.sort_unstable();
    languages.dedup();
    let own = languages.into_iter().map(|lang| (lang.name(), Some(lang), dir.to_owned()));
    let stacks =
        STACKS.iter().map(|&stack| (stack, None, dir.join(stack))).filter(|(.., root)| root.is_dir());
    let only = std::env::var("STACK").unwrap_or_default();
    own.chain(stacks)
        .filter(|(name, ..)| name.starts_with(&only))
        .map(|(name, lang, root)| Variant { name: name.to_owned(), lang, root })
        .collect()
}

/// A path below a root, with forward slashes.
fn relative(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

/// What one marker says.
#[derive(Debug, PartialEq, Eq)]
struct Marker {
    rule: String,
    part: Option<String>,
    level: Option<String>,
    /// Of a `path:` marker.
    step: Option<usize>,
}

/// Comments that may hold markers: how they open, and how they close before the end of the line.
const COMMENTS: &[(&str, Option<&str>)] =
    &[("<!--", Some("-->")), ("/*", Some("*/")), ("//", None), ("#", None)];

/// Blanks out the markers of a text and returns them with the lines they speak of.
fn read_markers(text: &str) -> (String, Vec<(usize, Marker)>) {
    let mut blanked = String::with_capacity(text.len());
    let mut found = Vec::new();
    let mut waiting: Vec<Marker> = Vec::new();
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let (rest, markers) = read_line(line);
        let alone = !markers.is_empty() && rest.chars().all(|c| c.is_whitespace() || matches!(c, '{' | '}'));
        if alone {
            waiting.extend(markers);
        } else {
            found.extend(waiting.drain(..).chain(markers).map(|marker| (index + 1, marker)));
        }
        blanked.push_str(&rest);
    }
    assert!(waiting.is_empty(), "a marker with no line below it: {waiting:?}");
    (blanked, found)
}

/// Blanks out the markers of one line.
fn read_line(line: &str) -> (String, Vec<Marker>) {
    let mut rest = line.to_owned();
    let mut markers = Vec::new();
    let mut from = 0;
    while let Some((start, open, close)) = next_marker(&rest, from) {
        let said = &rest[start + open.len()..];
        let (said_len, close_len) = match close.and_then(|close| Some((said.find(close)?, close.len()))) {
            Some(closed) => closed,
            None => {
                let whole = said.trim_end().len();
                // Another one behind it on the line.
                (next_marker(said, 0).map_or(whole, |(next, ..)| next), 0)
            }
        };
        markers.push(parse_marker(&said[..said_len]));
        let end = start + open.len() + said_len + close_len;
        rest.replace_range(start..end, &" ".repeat(end - start));
        from = end;
    }
    (rest, markers)
}

/// The next comment from an offset on that is a marker.
fn next_marker(line: &str, from: usize) -> Option<(usize, &'static str, Option<&'static str>)> {
    COMMENTS
        .iter()
        .filter_map(|&(open, close)| {
            let opens = line[from..].match_indices(open).map(|(at, _)| from + at);
            let mut said = opens.filter(|at| {
                let said = line[at + open.len()..].trim_start();
                said.starts_with("expect:") || said.starts_with("path:")
            });
            said.next().map(|at| (at, open, close))
        })
        .min_by_key(|&(at, ..)| at)
}

fn parse_marker(said: &str) -> Marker {
    let said = said.trim();
    let (said, step) = match said.strip_prefix("path:") {
        Some(said) => {
            let (rule, step) = said.trim().split_once(' ').unwrap_or_else(|| panic!("no step in {said:?}"));
            let step = step.trim().parse().ok().filter(|step| *step > 0);
            (rule, Some(step.unwrap_or_else(|| panic!("steps count from 1: {said:?}"))))
        }
        None => (said.strip_prefix("expect:").unwrap_or_default().trim(), None),
    };
    let (rule, part) = match said.split_once('"') {
        Some((rule, part)) => {
            let quoted = part.trim_end().strip_suffix('"');
            (rule.trim(), Some(quoted.unwrap_or_else(|| panic!("no closing quote in {said:?}")).to_owned()))
        }
        None => (said, None),
    };
    let (rule, level) = match rule.split_once('(') {
        Some((rule, level)) => {
            let level = level.trim().strip_suffix(')').unwrap_or_default();
            assert!(matches!(level, "error" | "warning" | "note"), "no level in {said:?}");
            (rule.trim(), Some(level.to_owned()))
        }
        None => (rule, None),
    };
    let is_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    assert!(!rule.is_empty() && rule.chars().all(is_id), "no rule is called {rule:?}");
    Marker { rule: rule.to_owned(), part, level, step }
}

#[test]
fn markers_are_read_and_blanked() {
    let text = "a(); // expect: missing-consent\n// expect: face-upload \"no consent\"\n  # expect: missing-age-gate\n\
                b(); // 注 expect\n<!-- expect: missing-consent --><x/>\nc(); // expect: face-upload // expect: missing-consent\n";
    let (blanked, found) = read_markers(text);
    assert_eq!(blanked.len(), text.len());
    assert!(!blanked.contains("expect: ") && blanked.contains("// 注 expect"));
    let lines: Vec<(usize, &str, Option<&str>)> =
        found.iter().map(|(line, marker)| (*line, &marker.rule[..], marker.part.as_deref())).collect();
    assert_eq!(
        lines,
        [
            (1, "missing-consent", None),
            (4, "face-upload", Some("no consent")),
            (4, "missing-age-gate", None),
            (5, "missing-consent", None),
            (6, "face-upload", None),
            (6, "missing-consent", None),
        ]
    );
    let (blanked, found) = read_markers("go(); // path: missing-consent 2\n");
    assert_eq!((blanked.trim_end(), blanked.len()), ("go();", 33));
    assert_eq!((found[0].0, found[0].1.rule.as_str(), found[0].1.step), (1, "missing-consent", Some(2)));
    let (_, found) = read_markers("go(); // expect: face-upload (note) \"host\"\n");
    assert_eq!((found[0].1.level.as_deref(), found[0].1.part.as_deref()), (Some("note"), Some("host")));
}
