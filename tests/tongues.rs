//! Everything that is said, is said in English and in Chinese: rules and their pages, whatever the corpus makes rules
//! say, summaries, notes and the report. Names and quotes of a project stay as they are; of the rest nothing is left in
//! the other language.

#![allow(clippy::unwrap_used)]

mod binary;
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use binary::Project;
use facelint::cli::command;
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
            (name, analyse(Expectations::load(&path, |_| true).map, false, support::today()))
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
                suppressed: &outcome.suppressed,
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

/// Every text of help of a command and those below it.
fn help(command: &clap::Command, texts: &mut Vec<(String, String)>) {
    let name = command.get_display_name().unwrap_or(command.get_name()).to_owned();
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    texts.push((name.clone(), about));
    for arg in command.get_arguments() {
        let text = arg.get_help().map(ToString::to_string).unwrap_or_default();
        texts.push((format!("{name} {}", arg.get_id()), text));
        assert!(arg.get_long_help().is_none(), "{name} {}: a second text of help", arg.get_id());
    }
    for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
        help(below, texts);
    }
}

#[test]
fn every_command_and_option_is_explained_in_both_languages() {
    let (mut en, mut zh) = (Vec::new(), Vec::new());
    help(&command(Tongue::En), &mut en);
    help(&command(Tongue::Zh), &mut zh);
    assert!(en.len() > 80, "{en:#?}");
    for ((at, en), (_, zh)) in en.iter().zip(&zh) {
        assert!(en.is_ascii() && en.len() > 3 && !en.ends_with('.'), "{at}: {en}");
        // Names of forms and rules stand as they are.
        assert!(zh.chars().any(is_han), "{at}: {zh}");
        assert_eq!(english(&bare(zh)), None, "{at}: {zh}");
        assert!(!zh.contains('｜') && !zh.ends_with('。') && !zh.contains(", "), "{at}: {zh}");
    }
}

/// Lines of a Chinese text that are English sentences; what stands between quotation marks or is a name is none.
fn english_lines(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("facelint "));
    let lines = lines.map(bare).filter(|line| {
        let words = line.split_whitespace().filter(|word| {
            let word = word.trim_end_matches([',', '.', ';', ':']);
            word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase())
        });
        english(line).is_some() || (line.is_ascii() && words.count() >= 2)
    });
    lines.collect()
}

#[test]
fn help_is_printed_in_chinese() {
    let project = Project::login();
    let names: Vec<String> =
        command(Tongue::En).get_subcommands().map(|below| below.get_name().to_owned()).collect();
    let mut asked = vec![vec!["--help"], vec!["-h"]];
    for name in names.iter().filter(|name| *name != "help") {
        asked.push(vec![name, "--help"]);
        asked.push(vec!["help", name]);
    }
    for args in asked {
        let ran = project.run(&[&["--lang", "zh"], &args[..]].concat());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{args:?}");
        assert!(ran.out.contains("用法：facelint"), "{args:?}: {}", ran.out);
        assert_eq!(english_lines(&ran.out), [""; 0], "{args:?}");
        for word in ["Usage", "Options", "Arguments", "default:", "possible", "Print"] {
            assert!(!ran.out.contains(word), "{args:?}: {word} in {}", ran.out);
        }
        let by_locale = project.command(&args).env("LC_ALL", "zh_CN.UTF-8").output().unwrap();
        assert_eq!(String::from_utf8(by_locale.stdout).unwrap(), ran.out, "{args:?}");
    }
}

#[test]
fn what_is_wrong_is_told_in_both_languages() {
    let project = Project::login();
    project.write("broken.toml", "biometrics = [\"toe\"]\n");
    project.write("facelint-baseline.txt", "what is this\n");
    fs::create_dir_all(project.at("dir")).unwrap();
    let cases: &[(&[&str], &str)] = &[
        (&["--selct", "missing-consent"], "未知的参数“--selct”"),
        (&["--format", "sarf"], "是不是要用“sarif”"),
        (&["--date", "tomorrow"], "日期的写法如 2027-01-31"),
        (&["-j", "many"], "应为非负整数"),
        (&["--quiet", "--verbose"], "不能与“--verbose”同时使用"),
        (&["--quiet", "--quiet"], "只能给出一次"),
        (&["explain"], "缺少必需的参数"),
        (&["explain", "mising-consent"], "没有名为 mising-consent 的规则；是不是 missing-consent"),
        (&["check", "--select", "zzz"], "现有规则：missing-consent、"),
        (&["completions", "cmd"], "可选：bash、"),
        (&["man", "chek"], "是不是 check"),
        (&["inventry"], "是不是要用 `facelint inventory`"),
        (&["nowhere/at-all"], "无法读取 nowhere/at-all：文件或目录不存在"),
        (&["check", "--config", "broken.toml"], "配置文件有误"),
        (&["check", "--config", "none.toml"], "无法读取 none.toml：文件或目录不存在"),
        (&["check", "--baseline", "none.txt"], "无法读取 none.txt：文件或目录不存在"),
        (&["check", "--baseline", "dir"], "无法读取 dir：不是普通文件"),
        (&["check"], "facelint-baseline.txt:1："),
        (&["check", "--no-baseline", "-o", "dir"], "无法写入 dir：是目录"),
        (&["check", "-o", "a", "-o", "b", "--no-baseline"], "两份报告不能都用 --format 的格式"),
        (&["check", "--no-baseline", "-o", "sarif="], "没有给出文件名"),
        (&["baseline", "-o", "json=a", "-o", "json=b"], "此处只写一个文件"),
        (&["report", "-o", "no/such/dir.html", "FaceLoginActivity.java"], "无法写入 no/such/dir.html"),
        (&["check", "--staged"], "不在 git 仓库中"),
        (&["check", "--diff-base=-x"], "不是有效的版本"),
        (&["check", "-"], "`-` 需要 --stdin-path"),
        (&["check", "--stdin-path", "A.kt"], "只用于代表标准输入"),
        (&["check", "--fix", "-", "--stdin-path", "A.kt"], "--fix 无法写入标准输入"),
        (&["init", "--hook"], "不在带有 hooks 目录的 git 仓库中"),
        (&["init"], "已存在；请先删除"),
        (&["lsp"], "编辑器未遵循协议"),
    ];
    project.write("facelint.toml", "");
    for (args, want) in cases {
        let ran = project.run(&[args, &["--lang", "zh"][..]].concat());
        let err = &ran.err;
        assert_eq!(ran.code, 2, "{args:?}: {err}");
        assert!(err.contains(want), "{args:?}: {err}");
        assert_eq!(english_lines(err), [""; 0], "{args:?}");
        assert!(!err.contains("error:") && !err.contains("tip:"), "{args:?}: {err}");
        let en = project.run(&[args, &["--lang", "en"][..]].concat());
        assert_eq!(en.code, 2);
        assert!(!en.err.chars().any(is_han), "{args:?}: {}", en.err);
    }
}

#[test]
fn the_manual_and_completions_are_in_both_languages() {
    let project = Project::new(&[]);
    for (lang, heading, about) in
        [("en", ".SH OPTIONS", "Check files and directories"), ("zh", ".SH 选项", "检查文件和目录")]
    {
        assert_eq!(project.run(&["man", "--dir", lang, "--lang", lang]).code, 0);
        let page = fs::read_to_string(project.at(lang).join("facelint-check.1")).unwrap();
        assert!(page.contains(heading) && page.contains(about), "{page}");
        assert_eq!(page, project.run(&["man", "check", "--lang", lang]).out);
        let fish = project.run(&["completions", "fish", "--lang", lang]).out;
        assert!(fish.contains(about), "{fish}");
    }
    let pages = fs::read_dir(project.at("en")).unwrap().count();
    assert_eq!(
        pages,
        command(Tongue::En).get_subcommands().count(),
        "one for each and one for facelint itself"
    );
    let fish = project.run(&["completions", "fish", "--lang", "zh"]).out;
    let told: Vec<&str> = fish.split(" -d '").skip(1).map(|rest| rest.split('\'').next().unwrap()).collect();
    assert!(told.len() > 80 && told.iter().all(|text| text.chars().any(is_han)), "{told:#?}");
}
