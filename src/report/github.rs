//! Annotations of GitHub Actions: workflow commands, one a line, and the summary of the step.

use std::cmp::Reverse;
use std::fmt::Write as _;

use super::places::Places;
use super::text::markdown;
use super::{Extra, Subject, Tongue};
use crate::finding::{Finding, Level};

/// How many annotations of a level a step shows.
const SHOWN: usize = 10;
/// Rows of the table in the summary of a step, which may hold a mebibyte.
const ROWS: usize = 500;
/// Longest text of a cell, in characters.
const CELL: usize = 600;

/// The annotations, the worst first, and a line that says how many were cut.
pub fn render(subject: &Subject<'_>, extra: &Extra<'_>) -> String {
    let places = Places::new(subject.roots);
    let mut out = String::new();
    let mut cut = 0;
    for level in [Level::Error, Level::Warning, Level::Note] {
        let all = sorted(subject).into_iter().filter(|(_, finding)| finding.level == level);
        for (count, (index, finding)) in all.enumerate() {
            if count < SHOWN {
                out.push_str(&annotation(subject, extra, &places, index, finding));
            } else {
                cut += 1;
            }
        }
    }
    if cut > 0 {
        out.push_str(&match subject.tongue {
            Tongue::En => format!(
                "facelint: {cut} more findings are not annotated, GitHub shows {SHOWN} of a level for each step; the summary of the step lists them\n"
            ),
            Tongue::Zh => {
                format!("facelint：另有 {cut} 条结果未标注（GitHub 每个步骤每个级别仅显示 {SHOWN} 条），见步骤摘要\n")
            }
        });
    }
    out
}

/// Findings with their indices, the worst and the surest first.
fn sorted<'s>(subject: &Subject<'s>) -> Vec<(usize, &'s Finding)> {
    let mut all: Vec<(usize, &Finding)> = subject.findings.iter().enumerate().collect();
    all.sort_by_key(|(index, finding)| (Reverse((finding.level, finding.confidence)), *index));
    all
}

fn annotation(
    subject: &Subject<'_>,
    extra: &Extra<'_>,
    places: &Places,
    index: usize,
    finding: &Finding,
) -> String {
    let command = match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "notice",
    };
    let loc = extra.place(index, finding);
    let (line, column) = subject.map.line_col(loc);
    let (end_line, end_column) = subject.map.end_line_col(loc);
    let mut properties = format!("file={},line={line}", property(&places.shown(subject.map, loc.file)));
    // Columns of a place that spans lines are refused.
    if end_line == line && end_column > column {
        let _ = write!(properties, ",endLine={line},col={column},endColumn={end_column}");
    }
    let _ = write!(properties, ",title={}", property(&format!("facelint {}", finding.rule)));
    let mut text = subject.tongue.say(&finding.message);
    if loc != finding.loc {
        let (line, _) = subject.map.line_col(finding.loc);
        let file = places.shown(subject.map, finding.loc.file);
        text.push_str(&match subject.tongue {
            Tongue::En => format!(" (exposed: {file}:{line})"),
            Tongue::Zh => format!("（受影响位置：{file}:{line}）"),
        });
    }
    let help = subject.tongue.pick("help: ", "建议：");
    let text = format!("{text}\n{help}{}", subject.tongue.say(&finding.help));
    format!("::{command} {properties}::{}\n", data(&text))
}

/// A text as the message of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A text as the value of a property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// The summary of the step, in Markdown.
pub fn summary(subject: &Subject<'_>, extra: &Extra<'_>, line: &str) -> String {
    let tongue = subject.tongue;
    let places = Places::new(subject.roots);
    let mut out = format!("## facelint\n\n{}\n", cell(line));
    if subject.findings.is_empty() {
        return out;
    }
    out.push_str(tongue.pick(
        "\n| level | rule | place | finding |\n|---|---|---|---|\n",
        "\n| 级别 | 规则 | 位置 | 结果 |\n|---|---|---|---|\n",
    ));
    for (index, finding) in sorted(subject).into_iter().take(ROWS) {
        let loc = extra.place(index, finding);
        let place = format!("{}:{}", places.shown(subject.map, loc.file), subject.map.line_col(loc).0);
        let level = tongue.level(finding.level);
        let message = tongue.say(&finding.message);
        let _ = writeln!(out, "| {level} | {} | {} | {} |", finding.rule, cell(&place), cell(&message));
    }
    let more = subject.findings.len().saturating_sub(ROWS);
    if more > 0 {
        out.push_str(&match tongue {
            Tongue::En => format!("\n{more} more are not listed here.\n"),
            Tongue::Zh => format!("\n另有 {more} 条未列出。\n"),
        });
    }
    out
}

/// A text for a cell of a table.
fn cell(text: &str) -> String {
    markdown(&text.chars().take(CELL).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_escaped() {
        assert_eq!(data("100%\nok"), "100%25%0Aok");
        assert_eq!(property("a:b,c%"), "a%3Ab%2Cc%25");
    }
}
