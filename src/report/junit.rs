//! JUnit XML: a test case for each finding, and one for each rule that found nothing.

use std::fmt::Write as _;

use rustc_hash::FxHashSet;

use super::places::Places;
use super::text::markup;
use super::{Extra, Subject};
use crate::finding::Finding;
use crate::rules::RULES;

/// The report. A finding at or above the level that fails the run is a failure, others are skipped.
pub fn render(subject: &Subject<'_>, extra: &Extra<'_>) -> String {
    let tongue = subject.tongue;
    let places = Places::new(subject.roots);
    let fails = |finding: &Finding| extra.fails_from.is_some_and(|level| finding.level >= level);
    let broken: FxHashSet<&str> = subject.findings.iter().map(|finding| finding.rule).collect();
    let kept: Vec<_> =
        RULES.iter().map(|rule| rule.meta()).filter(|meta| !broken.contains(meta.id)).collect();
    let tests = subject.findings.len() + kept.len();
    let failures = subject.findings.iter().filter(|finding| fails(finding)).count();
    let skipped = subject.findings.len() - failures;
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(
        out,
        "<testsuites name=\"facelint\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" time=\"0\">"
    );
    let _ = writeln!(
        out,
        "  <testsuite name=\"facelint\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\" time=\"0\">"
    );
    for meta in kept {
        let name = escape(tongue.pick(meta.title, meta.title_zh));
        let _ = writeln!(out, "    <testcase classname=\"{}\" name=\"{name}\" time=\"0\"/>", meta.id);
    }
    for (index, finding) in subject.findings.iter().enumerate() {
        let loc = extra.place(index, finding);
        let (line, column) = subject.map.line_col(loc);
        let file = escape(&places.shown(subject.map, loc.file));
        let message = escape(&tongue.say(&finding.message));
        let _ = writeln!(
            out,
            "    <testcase classname=\"{}\" name=\"{file}:{line}:{column}\" file=\"{file}\" line=\"{line}\" time=\"0\">",
            finding.rule
        );
        if fails(finding) {
            let detail = escape(&detail(subject, &places, finding));
            let level = finding.level.name();
            let _ = writeln!(out, "      <failure type=\"{level}\" message=\"{message}\">{detail}</failure>");
        } else {
            let level = tongue.level(finding.level);
            let _ = writeln!(out, "      <skipped message=\"{level}: {message}\"/>");
        }
        out.push_str("    </testcase>\n");
    }
    out.push_str("  </testsuite>\n</testsuites>\n");
    out
}

/// The path of a finding and its repair, a line each.
fn detail(subject: &Subject<'_>, places: &Places, finding: &Finding) -> String {
    let tongue = subject.tongue;
    let mut out = tongue.say(&finding.message);
    for (index, step) in finding.flow.iter().enumerate() {
        let line = subject.map.line_col(step.loc).0;
        let file = places.shown(subject.map, step.loc.file);
        let _ = write!(out, "\n{}. {file}:{line} {}", index + 1, tongue.say(&step.text));
    }
    let _ = write!(out, "\n{}{}", tongue.pick("help: ", "建议："), tongue.say(&finding.help));
    out
}

/// Lines of text in XML.
fn escape(text: &str) -> String {
    text.split('\n').map(markup).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_no_markup() {
        assert_eq!(escape("a<b & \"c\"\n'd'\u{1b}"), "a&lt;b &amp; &quot;c&quot;\n&#39;d&#39;\u{fffd}");
    }
}
