//! `facelint test DIR`: annotated examples of a project's own rows and settings.
//!
//! A line says what is reported on it, or the next line does where the comment stands alone:
//! `expect: rule`, with further rules behind commas; `ruleid: rule` is the same in Semgrep's words, `ok: rule` says
//! that this rule is silent there. Whatever is reported and not said fails, in files that say anything.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;

use super::fail::Done;
use super::tongue::LangArg;
use super::{config, print};
use crate::input::source::SourceMap;
use crate::report::{Tongue, clean};
use crate::rules::by_id;
use crate::{Options, Outcome, check, exit};

/// What is to be tested.
#[derive(Debug, Args)]
pub(super) struct TestArgs {
    /// Directories or files with annotated examples.
    /// ｜含有带标注示例的目录或文件。
    #[arg(value_name = "DIR", default_value = ".")]
    paths: Vec<PathBuf>,
    /// Language of the report.
    /// ｜报告的语言。
    #[arg(long, value_enum, default_value_t = LangArg::Auto)]
    lang: LangArg,
    #[command(flatten)]
    config: config::ConfigArgs,
}

/// A line of a file: its name, and the number from one.
type Line = (String, usize);

/// What annotations say.
#[derive(Debug, Default)]
struct Said {
    expected: BTreeSet<(Line, String)>,
    silent: BTreeSet<(Line, String)>,
    /// Files that say anything.
    files: BTreeSet<String>,
    /// Annotations that mean nothing, with the reason in both languages.
    wrong: Vec<(Line, String, String)>,
}

/// Runs the examples.
pub(super) fn run(args: &TestArgs) -> Done {
    let tongue = args.lang.tongue();
    let from = args.config.from();
    // Tests lie where a scan passes by.
    let options =
        Options { roots: args.paths.clone(), all: true, tests: true, config: from, ..Options::default() };
    let outcome = check(&options).map_err(super::cannot_run)?;
    let said = said(&outcome.map);
    let (text, passed) = compare(&outcome, &said, tongue);
    print(&text)?;
    Ok(if outcome.failed {
        exit::FAILED
    } else if passed {
        exit::CLEAN
    } else {
        exit::FINDINGS
    })
}

/// Reads the annotations of all files.
fn said(map: &SourceMap) -> Said {
    let mut said = Said::default();
    for id in map.ids() {
        let name = &map.file(id).name;
        let Some(text) = map.text(id) else { continue };
        let mut waiting: Vec<(bool, String)> = Vec::new();
        for (index, line) in text.text.lines().enumerate() {
            let (code, marks) = read_line(line);
            let alone =
                !marks.is_empty() && code.chars().all(|c| c.is_whitespace() || matches!(c, '{' | '}'));
            if alone {
                waiting.extend(marks);
                continue;
            }
            for (expects, rule) in waiting.drain(..).chain(marks) {
                let at = (name.clone(), index + 1);
                said.files.insert(name.clone());
                if by_id(&rule).is_none() {
                    let zh = format!("没有名为 `{rule}` 的规则");
                    said.wrong.push((at, format!("no rule is called `{rule}`"), zh));
                } else if expects {
                    said.expected.insert((at, rule));
                } else {
                    said.silent.insert((at, rule));
                }
            }
        }
        if !waiting.is_empty() {
            let at = (name.clone(), text.text.lines().count());
            said.wrong.push((
                at,
                "an annotation with no line below it".to_owned(),
                "注释之后没有代码行".to_owned(),
            ));
        }
    }
    said
}

/// Comments that may hold annotations: how they open, and how they close before the end of the line.
const COMMENTS: &[(&str, Option<&str>)] =
    &[("<!--", Some("-->")), ("/*", Some("*/")), ("//", None), ("#", None), ("--", None)];

/// A line without its annotations, and what they say: whether a rule is expected, and which.
fn read_line(line: &str) -> (String, Vec<(bool, String)>) {
    let mut code = line.to_owned();
    let mut marks = Vec::new();
    while let Some((at, close, expects, rest)) = next_mark(&code) {
        let said = &code[rest..];
        let length = close
            .and_then(|close| said.find(close))
            .or_else(|| next_mark(said).map(|next| next.0))
            .unwrap_or(said.len());
        let end = rest
            + length
            + close.filter(|close| code[rest + length..].starts_with(close)).map_or(0, str::len);
        // Words in quotation marks or brackets are for readers, and for the corpus.
        let ids = said[..length].split(['"', '(']).next().unwrap_or_default();
        marks.extend(
            ids.split([',', ' '])
                .map(str::trim)
                .filter(|id| !id.is_empty())
                .map(|id| (expects, id.to_owned())),
        );
        code.replace_range(at..end, "");
    }
    (code, marks)
}

/// The first annotation: where it starts, how its comment closes, what it says of the rules behind it, and
/// where these start.
fn next_mark(code: &str) -> Option<(usize, Option<&'static str>, bool, usize)> {
    let mut first: Option<(usize, Option<&'static str>, bool, usize)> = None;
    for &(open, close) in COMMENTS {
        for (at, _) in code.match_indices(open) {
            let said = code[at + open.len()..].trim_start();
            let found = [("expect:", true), ("ruleid:", true), ("ok:", false)];
            let Some((word, expects)) = found.into_iter().find(|(word, _)| said.starts_with(word)) else {
                continue;
            };
            let rest = code.len() - said.len() + word.len();
            if first.is_none_or(|known| at < known.0) {
                first = Some((at, close, expects, rest));
            }
            break;
        }
    }
    first
}

/// What is wrong, one a line, and whether nothing is.
fn compare(outcome: &Outcome, said: &Said, tongue: Tongue) -> (String, bool) {
    let mut found: BTreeMap<(Line, String), String> = BTreeMap::new();
    for finding in &outcome.findings {
        let file = outcome.map.file(finding.loc.file).name.clone();
        let line = outcome.map.line_col(finding.loc).0;
        found.entry(((file, line), finding.rule.to_owned())).or_insert_with(|| tongue.say(&finding.message));
    }
    let mut out = String::new();
    let mut failures = 0;
    let mut tell = |(file, line): &Line, en: String, zh: String| {
        failures += 1;
        let text = match tongue {
            Tongue::En => en,
            Tongue::Zh => zh,
        };
        let _ = writeln!(out, "{}:{line}: {}", clean(file), clean(&text));
    };
    for (at, en, zh) in &said.wrong {
        tell(at, en.clone(), zh.clone());
    }
    for (at, rule) in said.expected.iter().filter(|key| !found.contains_key(key)) {
        tell(at, format!("{rule} was expected and is not reported"), format!("应当报告 {rule}，但没有报告"));
    }
    for ((at, rule), message) in &found {
        let key = (at.clone(), rule.clone());
        if said.silent.contains(&key) {
            tell(
                at,
                format!("{rule} is reported where it must not be: {message}"),
                format!("不应当报告 {rule}：{message}"),
            );
        } else if said.files.contains(&at.0) && !said.expected.contains(&key) {
            tell(
                at,
                format!("{rule} is reported and was not expected: {message}"),
                format!("报告了未预期的 {rule}：{message}"),
            );
        }
    }
    let number = said.expected.len() + said.silent.len();
    if number == 0 && failures == 0 {
        let none = tongue.pick("no annotations were found", "没有找到任何注释标记");
        return (format!("{none}\n"), false);
    }
    let _ = match tongue {
        Tongue::En => writeln!(out, "{number} annotations in {} files, {failures} failed", said.files.len()),
        Tongue::Zh => writeln!(out, "{} 个文件中的 {number} 处标记，{failures} 处不符", said.files.len()),
    };
    (out, failures == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn annotations_are_read_in_every_comment() {
        let ids = |line: &str| {
            read_line(line).1.into_iter().map(|(expects, id)| format!("{expects} {id}")).collect::<Vec<_>>()
        };
        assert_eq!(ids("scan() // expect: missing-consent"), ["true missing-consent"]);
        assert_eq!(ids("# ruleid: a-b, c-d"), ["true a-b", "true c-d"]);
        assert_eq!(ids("{/* ok: a-b */}"), ["false a-b"]);
        assert_eq!(ids("x <!-- expect: a-b --> y // ok: c-d"), ["true a-b", "false c-d"]);
        assert_eq!(ids("x // expect: a-b \"words of it\""), ["true a-b"]);
        assert_eq!(ids("x // expect: a-b // expect: c-d"), ["true a-b", "true c-d"]);
        assert_eq!(ids("// we expect: nothing"), [""; 0]);
        assert_eq!(read_line("{/* ok: a-b */}").0, "{}");
    }

    #[test]
    fn what_is_said_is_held_both_ways() {
        let code = |mark: &str| {
            format!(
                "import * as faceapi from 'face-api.js';\nexport const scan = (v) => faceapi.detectSingleFace(v).withFaceLandmarks().withFaceDescriptor(); {mark}\n"
            )
        };
        let run = |text: &str| {
            let mut map = SourceMap::default();
            map.add_text("scan.js", text);
            let outcome = crate::analyse(map, true, crate::input::day::Day::of(1_780_000_000));
            let said = said(&outcome.map);
            compare(&outcome, &said, Tongue::En)
        };
        let (text, passed) = run(&code("// ruleid: missing-consent"));
        assert!(
            !passed
                && text.contains("missing-age-gate is reported and was not expected")
                && !text.contains("missing-consent"),
            "{text}"
        );
        let (text, passed) = run(&code("// ok: missing-consent"));
        assert!(!passed && text.contains("missing-consent is reported where it must not be"), "{text}");
        let (text, passed) = run("// expect: missing-consent\nlet a = 1;\n");
        assert!(!passed && text.starts_with("scan.js:2: missing-consent was expected"), "{text}");
        let (text, passed) = run("let a = 1; // ok: no-such-rule\n");
        assert!(!passed && text.contains("no rule is called `no-such-rule`"), "{text}");
        assert!(!run("let a = 1;\n").1);
        assert!(run("let a = 1; // ok: missing-consent\n").1);
    }
}
