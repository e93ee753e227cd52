//! The house rules that a compiler does not check.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use facelint::rules::RULES;

/// A module uses those before it and never one behind it. `lib.rs`, `main.rs` and `exit.rs` join them.
const ORDER: &[&str] = &[
    "input",
    "syntax",
    "knowledge",
    "config",
    "resource",
    "program",
    "analysis",
    "finding",
    "rules",
    "suppress",
    "fix",
    "report",
    "baseline",
    "changes",
    "lsp",
    "cli",
];

/// The longest a file may be, and the longest a rule may be.
const MAX_LINES: usize = 900;
const MAX_RULE_LINES: usize = 350;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files below a directory, in order, as paths relative to the repository with forward slashes.
fn files(dir: &str) -> Vec<String> {
    let mut list = Vec::new();
    let mut open = vec![PathBuf::from(dir)];
    while let Some(dir) = open.pop() {
        for entry in fs::read_dir(root().join(&dir)).unwrap() {
            let entry = entry.unwrap();
            let path = dir.join(entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                open.push(path);
            } else {
                list.push(path.to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    list.sort();
    list
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

fn sources() -> impl Iterator<Item = (String, String)> {
    files("src").into_iter().filter(|path| path.ends_with(".rs")).map(|path| {
        let text = read(&path);
        (path, text)
    })
}

/// The module that a file of `src/` belongs to.
fn module(path: &str) -> &str {
    path.trim_start_matches("src/").split(['/', '.']).next().unwrap()
}

/// The code of a file: no comments, and nothing from its tests on, which stand last.
fn code(text: &str) -> String {
    let tests = text.find("#[cfg(test)]\nmod ").unwrap_or(text.len());
    let lines = text[..tests].lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn modules_use_only_what_stands_before_them() {
    let place = |name: &str| ORDER.iter().position(|known| *known == name);
    let mut wrong = BTreeSet::new();
    for (path, text) in sources() {
        let own = module(&path);
        if ["lib", "main", "exit"].contains(&own) {
            continue;
        }
        let own_place = place(own).unwrap_or_else(|| panic!("{path}: {own} has no place in the order"));
        for used in code(&text).split("crate::").skip(1) {
            let used: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if place(&used).is_some_and(|used| used > own_place) {
                wrong.insert(format!("{path} uses {used}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_module_is_in_the_order_and_in_the_guide() {
    let there: BTreeSet<String> = sources().map(|(path, _)| module(&path).to_owned()).collect();
    let known: BTreeSet<String> =
        ORDER.iter().chain(&["lib", "main", "exit"]).map(|name| (*name).to_owned()).collect();
    assert_eq!(there, known);
    let guide = read("CONTRIBUTING.md");
    let rows: Vec<&str> =
        guide.lines().filter(|line| line.starts_with("| `") && !line.contains("tests/")).collect();
    let named: Vec<&str> = rows.iter().map(|row| row.split('`').nth(1).unwrap()).collect();
    assert_eq!(named, ORDER, "the table of modules in CONTRIBUTING.md");
}

#[test]
fn files_are_short_enough_to_read() {
    let mut long = Vec::new();
    for path in files("src").into_iter().chain(files("tests")).filter(|path| path.ends_with(".rs")) {
        let lines = read(&path).lines().count();
        let most = if path.starts_with("src/rules/") { MAX_RULE_LINES } else { MAX_LINES };
        if lines > most {
            long.push(format!("{path}: {lines} lines, {most} are the most"));
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn every_rule_file_is_a_rule_named_like_it_and_documented() {
    let listed: BTreeSet<String> =
        RULES.iter().map(|rule| format!("src/rules/{}.rs", rule.meta().id.replace('-', "_"))).collect();
    let mut there: BTreeSet<String> = files("src/rules").into_iter().collect();
    // What several rules share.
    there.retain(|path| !path.starts_with("src/rules/common"));
    assert_eq!(there, listed);
    let ids: BTreeSet<&str> = RULES.iter().map(|rule| rule.meta().id).collect();
    assert_eq!(ids.len(), RULES.len(), "two rules have one id");
    for rule in RULES {
        let meta = rule.meta();
        assert!(!meta.articles.is_empty(), "{} cites nothing", meta.id);
        for (part, page) in [
            ("## Why", meta.manual),
            ("## Fires", meta.manual),
            ("## Passes", meta.manual),
            ("## 为什么", meta.manual_zh),
        ] {
            assert!(page.contains(part), "{} lacks {part}", meta.id);
        }
        for page in ["", ".zh"] {
            assert!(
                root().join(format!("docs/rules/{}{page}.md", meta.id)).is_file(),
                "{}: no page",
                meta.id
            );
        }
    }
}

#[test]
fn rules_read_evidence_only() {
    for (path, text) in sources().filter(|(path, _)| module(path) == "rules") {
        for inner in [
            "crate::input::source",
            "crate::syntax",
            "crate::resource",
            "crate::program::Program",
            "SourceMap",
        ] {
            assert!(!code(&text).contains(inner), "{path} looks at {inner}");
        }
    }
}

#[test]
fn no_tree_sitter_type_leaves_syntax() {
    for (path, text) in sources().filter(|(path, _)| module(path) != "syntax") {
        assert!(!code(&text).contains("tree_sitter"), "{path}");
    }
}

#[test]
fn files_are_read_through_the_source_map() {
    let readers: BTreeSet<String> = sources()
        .filter(|(_, text)| {
            let code = code(text);
            ["fs::read", "File::open", "File::options", "read_to_string"]
                .iter()
                .any(|call| code.contains(call))
        })
        .map(|(path, _)| path)
        .collect();
    // `discover` and `walk` list directories, `store` reads the files of the cache.
    let known = ["cache/store.rs", "discover.rs", "source.rs", "walk.rs"];
    assert_eq!(readers, known.map(|file| format!("src/input/{file}")).into());
}

#[test]
fn nothing_opens_a_network_connection() {
    for (path, text) in sources() {
        for call in ["std::net", "TcpStream", "UdpSocket", "reqwest", "ureq", "hyper::"] {
            assert!(!code(&text).contains(call), "{path} uses {call}");
        }
    }
}

/// Words that name an SDK or its vendor. Taken from the catalogue, without what is also an ordinary word,
/// a platform or a file format.
fn vendor_words() -> BTreeSet<String> {
    const ORDINARY: &[&str] = &[
        "android",
        "apple",
        "auth",
        "aware",
        "biometric",
        "biometrics",
        "camera",
        "cloud",
        "collect",
        "device",
        "embedding",
        "face",
        "firebase",
        "google",
        "liveness",
        "mobile",
        "models",
        "offline",
        "open",
        "other",
        "others",
        "platform",
        "server",
        "server-side",
        "services",
        "shape",
        "source",
        "various",
        "verify",
        "vision",
    ];
    let mut words = BTreeSet::new();
    for path in files("queries/sdk") {
        let id = path.trim_start_matches("queries/sdk/").trim_end_matches(".toml").to_owned();
        words.extend(id.split('-').map(str::to_owned));
        let text = read(&path);
        let vendor = text.lines().find_map(|line| line.strip_prefix("vendor = \"")).unwrap_or_default();
        words.extend(vendor.trim_end_matches('"').split_whitespace().map(str::to_lowercase));
    }
    words.retain(|word| {
        word.len() >= 4
            && word.chars().all(|c| c.is_ascii_alphanumeric())
            && !ORDINARY.contains(&word.as_str())
    });
    words
}

#[test]
fn no_sdk_is_named_in_code() {
    let words = vendor_words();
    for known in ["arcsoft", "megvii", "tencent", "aliyun", "facetec", "mlkit", "opencv"] {
        assert!(words.contains(known), "{known} is missing in {words:?}");
    }
    let mut named = Vec::new();
    for (path, text) in sources() {
        let code = code(&text).to_lowercase();
        let parts: BTreeSet<&str> = code.split(|c: char| !c.is_ascii_alphanumeric()).collect();
        named.extend(
            words.iter().filter(|word| parts.contains(word.as_str())).map(|word| format!("{path}: {word}")),
        );
    }
    assert!(named.is_empty(), "{named:#?}");
}

#[test]
fn every_known_face_api_has_a_row() {
    let rows: String = files("queries/sdk").iter().map(|path| read(path)).collect();
    let ids: BTreeSet<&str> =
        rows.lines().filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"')).collect();
    let sinks: String = files("queries/model").iter().map(|path| read(path)).collect();
    let known = read("tests/data/sdk-ids.txt");
    let missing: Vec<&str> = known
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter(|line| match line.split_once(" sink ") {
            Some((_, name)) => !sinks.contains(&format!("\"{name}\"")),
            None => !ids.contains(line),
        })
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(known.lines().count() > 200);
}

#[test]
fn role_tables_hold_bare_kinds() {
    for path in files("queries").into_iter().filter(|path| path.ends_with("roles.scm")) {
        for (index, line) in read(&path).lines().enumerate() {
            let code = line.split(';').next().unwrap_or_default();
            // `((kind) @role ...` and `(#set! part "selector")` are all there is.
            let mut rest = code;
            while let Some(at) = rest.find('(') {
                let inner = rest[at + 1..].trim_start();
                let kind = inner.trim_start_matches('(');
                let is_set = inner.starts_with("#set! ");
                let is_bare = kind.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').count() > 0
                    && kind
                        .trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_')
                        .starts_with(')');
                assert!(is_set || is_bare, "{path}:{}: {code}", index + 1);
                rest = if is_set { inner.split_once(')').map_or("", |(_, rest)| rest) } else { kind };
            }
        }
    }
}

#[test]
fn no_unfinished_work_is_left_behind() {
    // Put together here, so that this file does not find itself.
    let comments = [["TO", "DO"].concat(), ["FIX", "ME"].concat()];
    let attributes = [["#[ig", "nore"].concat(), ["dbg", "!("].concat()];
    for path in files("src").into_iter().chain(files("tests")).filter(|path| path.ends_with(".rs")) {
        for line in read(&path).lines() {
            let comment = line.split_once("//").map_or("", |(_, comment)| comment);
            let is_left = comments.iter().any(|mark| comment.contains(mark.as_str()))
                || attributes.iter().any(|mark| line.contains(mark.as_str()));
            assert!(!is_left, "{path}: {line}");
        }
    }
}
