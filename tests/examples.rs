//! The examples of the rules' pages are true: what stands below `## Fires` is reported on the lines
//! that say so and nowhere else, what stands below `## Passes` is not. Only the rule of the page counts.

#[path = "support/day.rs"]
mod day;

use day::today;
use facelint::input::source::SourceMap;
use facelint::report::manual::{Example, examples};
use facelint::rules::RULES;

/// Lines that carry the marker of a rule, from one.
fn expected(code: &str, rule: &str) -> Vec<usize> {
    let marker = format!("// expect: {rule}");
    let marked =
        code.lines().enumerate().filter(|(_, line)| line.trim_end_matches(" -->").ends_with(&marker));
    marked.map(|(index, _)| index + 1).collect()
}

/// The name of an example's file; the language of its fence says what it is.
fn file_name(example: &Example) -> &'static str {
    match example.lang.as_str() {
        "java" => "Example.java",
        "kotlin" => "Example.kt",
        "javascript" => "example.js",
        "typescript" => "example.ts",
        "tsx" => "example.tsx",
        "vue" => "Example.vue",
        "html" => "index.html",
        "rust" => "src/main.rs",
        "swift" => "Example.swift",
        "objc" => "Example.m",
        "dart" => "lib/example.dart",
        "arkts" => "pages/Example.ets",
        "json" => "assets/seed.json",
        "sql" => "db/seed.sql",
        "yaml" => "config/devices.yaml",
        "xml" => "res/layout/example.xml",
        "toml" => "facelint.toml",
        other => panic!("no language is called {other}"),
    }
}

/// A line without its marker, which may stand in a comment of markup.
fn plain(line: &str) -> &str {
    line.split("<!-- // expect:").next().and_then(|line| line.split("// expect:").next()).unwrap_or_default()
}

/// Lines on which a rule reports something. The markers must not take part in it.
fn reported(example: &Example, rule: &str) -> Vec<usize> {
    let mut map = SourceMap::default();
    let code: Vec<&str> = example.code.lines().map(plain).collect();
    map.add_text(file_name(example), &code.join("\n"));
    let outcome = facelint::analyse(map, true, today());
    let mut lines: Vec<usize> = outcome
        .findings
        .iter()
        .filter(|finding| finding.rule == rule)
        .map(|finding| outcome.map.line_col(finding.loc).0)
        .collect();
    lines.sort_unstable();
    lines
}

#[test]
fn examples_do_what_their_pages_say() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let meta = rule.meta();
        for example in examples(meta) {
            let want = expected(&example.code, meta.id);
            let heading = if example.fires { "Fires" } else { "Passes" };
            assert_eq!(example.fires, !want.is_empty(), "{}: {heading} is marked wrongly", meta.id);
            let got = reported(&example, meta.id);
            if got != want {
                wrong.push(format!("{} {heading}: lines {want:?} expected, got {got:?}", meta.id));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
