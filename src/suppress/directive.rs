//! The comments that suppress: `facelint: allow(rule[, rule]) [until DAY] reason`.
//!
//! They are told by their text, not by a grammar: the comment forms of all languages are looked for in
//! every file, and what begins one of them must be the mark.

use crate::input::day::Day;
use crate::input::source::SourceText;
use crate::input::span::Span;

/// What every suppression begins with.
pub const MARK: &str = "facelint:";

/// A comment that suppresses, or wants to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Directive {
    /// From the mark to the end of the reason.
    pub(super) span: Span,
    /// What it holds for.
    pub(super) scope: Scope,
    /// The rules it names.
    pub(super) rules: Vec<String>,
    /// Its last day, as far as that is one.
    pub(super) until: Option<Result<Day, String>>,
    /// Why; empty where nothing is said.
    pub(super) reason: String,
}

/// What a suppression holds for; lines from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// It stands behind code: the statement on its line.
    Line(usize),
    /// It stands alone: the statement, the function or the type that begins on this line.
    Next(usize),
    /// The file.
    File,
}

/// What opens a comment, or goes on with one, right before the mark.
const OPENERS: &[&str] = &["//", "///", "//!", "/*", "/**", "*", "<!--", "#", "--"];
/// What ends one on the same line.
const CLOSERS: &[&str] = &["*/}", "*/", "-->"];
/// Longest text of a directive: the rest of a longer line is not read.
const LONGEST: usize = 2000;
/// More than this no file needs; the others hide nothing.
const MOST: usize = 1000;

/// All suppressions of a file, in order.
pub(super) fn directives(text: &SourceText) -> Vec<Directive> {
    let mut out = Vec::new();
    let finder = memchr::memmem::Finder::new(MARK);
    let mut last_line = None;
    // What the one above leads to, past all comments between.
    let mut next = 0;
    for at in finder.find_iter(text.text.as_bytes()) {
        let line = text.line_index(at as u32);
        // One on a line; what a reason says about suppressions is no other one.
        if last_line == Some(line) {
            continue;
        }
        if let Some(found) = directive(text, line, at, next) {
            last_line = Some(line);
            if let Scope::Next(code) = found.scope {
                next = code;
            }
            out.push(found);
            if out.len() == MOST {
                break;
            }
        }
    }
    out
}

fn directive(text: &SourceText, line: usize, at: usize, next: usize) -> Option<Directive> {
    let range = text.line_range(line);
    let before = text.text.get(range.start..at)?;
    let code = opener(before)?;
    let rest = text.text.get(at + MARK.len()..range.end)?;
    let rest = &rest[..crate::input::span::boundary(rest, LONGEST)];
    let closer =
        CLOSERS.iter().filter_map(|end| rest.find(end).map(|at| (at, end.len()))).min_by_key(|end| end.0);
    let (body, behind) = match closer {
        Some((end, len)) => (&rest[..end], rest[end + len..].trim_matches(['}', ' ', '\t'])),
        None => (rest, ""),
    };
    let words = body.trim();
    if !["allow", "ignore", "disable", "suppress"].iter().any(|word| words.starts_with(word)) {
        return None;
    }
    let end = at + MARK.len() + body.trim_end().len();
    let span = Span::new(at as u32, end as u32);
    let alone = code.trim_matches(['{', ' ', '\t']).is_empty() && is_empty_rest(behind);
    let here = match alone {
        true if next > line => Scope::Next(next),
        true => Scope::Next(next_code(text, line)),
        false => Scope::Line(line),
    };
    let unreadable = Directive { span, scope: here, rules: Vec::new(), until: None, reason: String::new() };
    Some(read(words, here).map_or(unreadable, |found| Directive { span, ..found }))
}

/// True when what stands behind a comment is nothing, or a comment itself.
fn is_empty_rest(behind: &str) -> bool {
    behind.is_empty() || OPENERS.iter().any(|opener| behind.starts_with(opener))
}

/// What stands before the comment that a text ends with the opening of; nothing when it opens none, or
/// does so inside a literal.
fn opener(before: &str) -> Option<&str> {
    let trimmed = before.trim_end();
    let found =
        OPENERS.iter().filter(|opener| trimmed.ends_with(*opener)).max_by_key(|opener| opener.len())?;
    let code = &trimmed[..trimmed.len() - found.len()];
    if *found == "*" && !code.trim().is_empty() {
        return None;
    }
    let odd = |quote: char| code.matches(quote).count() % 2 == 1;
    (!odd('"') && !odd('`')).then_some(code)
}

/// The parts of `allow(rule, rule) until DAY reason`.
fn read(words: &str, here: Scope) -> Option<Directive> {
    let rest = words.strip_prefix("allow")?;
    let (scope, rest) = match rest.strip_prefix("-file") {
        Some(rest) => (Scope::File, rest),
        None => (here, rest),
    };
    let (list, rest) = rest.trim_start().strip_prefix('(')?.split_once(')')?;
    let mut until = None;
    let mut rules = Vec::new();
    for part in list.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        match part.strip_prefix("until").filter(|day| day.starts_with([' ', '=', ':'])) {
            Some(day) => until = Some(day_of(day.trim_matches([' ', '=', ':']))),
            None => rules.push(part.to_owned()),
        }
    }
    let mut reason = punctuated(rest);
    if let Some(after) = reason.strip_prefix("until").filter(|after| after.starts_with([' ', '=', ':'])) {
        let after = after.trim_start_matches([' ', '=', ':']);
        let end = after.find(|c: char| c.is_whitespace() || ":,;：，；".contains(c)).unwrap_or(after.len());
        let day = day_of(&after[..end]);
        // `until the counter is rebuilt` is a reason.
        if day.is_ok() || after.starts_with(|c: char| c.is_ascii_digit()) {
            until = Some(day);
            reason = punctuated(&after[end..]);
        }
    }
    let span = Span::default();
    (!rules.is_empty()).then(|| Directive { span, scope, rules, until, reason: reason.to_owned() })
}

/// A text without what separates it from what stands before.
fn punctuated(text: &str) -> &str {
    text.trim().trim_start_matches([':', ',', ';', '-', '–', '—', '：', '，', '；']).trim_start()
}

fn day_of(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| text.chars().take(40).collect())
}

/// The line of code that follows a line: neither blank nor a comment.
fn next_code(text: &SourceText, line: usize) -> usize {
    let mut open = still_open(line_text(text, line));
    for next in line + 1..text.line_count() {
        let words = line_text(text, next);
        if let Some(end) = open {
            if let Some(at) = words.find(end) {
                open = None;
                if !words[at + end.len()..].trim_matches(['}', ' ', '\t']).is_empty() {
                    return next;
                }
            }
            continue;
        }
        if !is_comment(words) {
            return next;
        }
        open = still_open(words);
    }
    line
}

/// The end of a comment that a line opens and does not close.
fn still_open(words: &str) -> Option<&'static str> {
    [("/*", "*/"), ("<!--", "-->")]
        .into_iter()
        .find_map(|(open, end)| words.rfind(open).filter(|&at| !words[at..].contains(end)).map(|_| end))
}

/// True for a line without code.
pub(super) fn is_comment(words: &str) -> bool {
    let words = words.trim().trim_start_matches('{');
    words.is_empty()
        || ["//", "/*", "*", "<!--", "--", "# "].iter().any(|opener| words.starts_with(opener))
        || words == "#"
}

pub(super) fn line_text(text: &SourceText, line: usize) -> &str {
    text.text.get(text.line_range(line)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Directive {
        let mut all = directives(&SourceText::new(text.to_owned()));
        assert_eq!(all.len(), 1, "{text}: {all:?}");
        all.remove(0)
    }

    #[test]
    fn every_comment_form_is_read() {
        for (line, alone) in [
            ("// facelint: allow(missing-consent) on paper\ncall()", true),
            ("/// facelint: allow(missing-consent) on paper\ncall()", true),
            ("/* facelint: allow(missing-consent) on paper */\ncall()", true),
            (" * facelint: allow(missing-consent) on paper\n */\ncall()", true),
            ("    {/* facelint: allow(missing-consent) on paper */}\n<Camera />", true),
            ("<!-- facelint: allow(missing-consent) on paper -->\n<CheckBox/>", true),
            ("# facelint: allow(missing-consent) on paper\nplace = 'hall'", true),
            ("-- facelint: allow(missing-consent) on paper\ninsert into t", true),
            ("call() // facelint: allow(missing-consent) on paper", false),
            ("call() /* facelint: allow(missing-consent) on paper */;", false),
            ("/* facelint: allow(missing-consent) on paper */ call()", false),
            ("<CheckBox/> <!-- facelint: allow(missing-consent) on paper -->", false),
            ("place = 'hall' # facelint: allow(missing-consent) on paper", false),
            ("insert into t -- facelint: allow(missing-consent) on paper", false),
        ] {
            let found = one(line);
            assert_eq!(found.rules, ["missing-consent"], "{line}");
            assert_eq!(found.reason, "on paper", "{line}");
            assert_eq!(matches!(found.scope, Scope::Next(_)), alone, "{line}: {:?}", found.scope);
        }
    }

    #[test]
    fn other_text_is_no_suppression() {
        for text in [
            "val text = \"// facelint: allow(missing-consent) x\"",
            "// facelint: a tool for faces",
            "// see facelint: allow(missing-consent)",
            "facelint: allow(missing-consent) x",
            "a * facelint: allow(x)",
        ] {
            assert!(directives(&SourceText::new(text.to_owned())).is_empty(), "{text}");
        }
    }

    #[test]
    fn parts_are_read() {
        let found =
            one("// facelint: allow(missing-consent, face-upload) until 2027-01-31: asked at the desk");
        assert_eq!(found.rules, ["missing-consent", "face-upload"]);
        assert_eq!(found.until, Some(Ok(Day::new(2027, 1, 31).unwrap())));
        assert_eq!(found.reason, "asked at the desk");
        let found = one("// facelint: allow(missing-consent, until 2027-01-31) 线下已签署");
        assert_eq!((found.rules.len(), found.reason.as_str()), (1, "线下已签署"));
        assert_eq!(found.until, Some(Ok(Day::new(2027, 1, 31).unwrap())));
        assert_eq!(one("# facelint: allow(a) until 2027-02-30 x").until, Some(Err("2027-02-30".to_owned())));
        let found = one("// facelint: allow(a) until the desk is rebuilt");
        assert_eq!((found.until, found.reason.as_str()), (None, "until the desk is rebuilt"));
        assert_eq!(one("// facelint: allow(a)").reason, "");
        assert_eq!(one("// facelint: allow-file(a) generated").scope, Scope::File);
        for text in [
            "// facelint: allow missing-consent",
            "// facelint: ignore(missing-consent) x",
            "// facelint: allow()",
        ] {
            assert!(one(text).rules.is_empty(), "{text}");
        }
    }

    #[test]
    fn what_follows_is_the_next_code() {
        let text = "// facelint: allow(a) x\n// more\n\n/* and\n   more */\nfun f()\n";
        assert_eq!(one(text).scope, Scope::Next(5));
        let text = "<!-- facelint: allow(a) the reason\n   goes on -->\n<CheckBox/>\n";
        assert_eq!(one(text).scope, Scope::Next(2));
    }
}
