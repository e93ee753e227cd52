//! Gates that were commented out: comments that are code, and that would ask.

use super::{Miss, MissKind, Misses, Stop};
use crate::analysis::gate::Bits;
use crate::analysis::gate::age::{is_age_name, is_birth_name, minor_name};
use crate::analysis::gate::name::named_state;
use crate::analysis::gate::text::asked;
use crate::input::span::{Loc, Span};
use crate::resource::text::VisibleText;

impl Misses<'_, '_> {
    /// Comments in a function, before a place in it, that are a gate taken out of the code.
    pub(super) fn comments(&self, stop: Stop, wanted: Bits, found: &mut Vec<Miss>) {
        let program = self.program;
        let unit = program.unit(program.fn_unit(stop.func));
        let around = program.func(stop.func).span;
        let end = program.loc(stop.at).span.end;
        let first = unit.comments.partition_point(|comment| comment.start < around.start);
        let inside = unit.comments[first..].iter().take_while(|comment| comment.end <= end.min(around.end));
        let Some(text) = program.map.text(unit.file) else { return };
        for comment in inside {
            let Some(words) = text.text.get(comment.range()) else { continue };
            let mut at = comment.start;
            for line in words.split_inclusive('\n') {
                let code = bare(line);
                if is_code(code) && would_ask(code, wanted) {
                    let lead = line.find(code).unwrap_or(0) as u32;
                    let span = Span::new(at + lead, at + lead + code.len() as u32);
                    return found.push(Miss {
                        kind: MissKind::CommentedOut,
                        loc: Loc::new(unit.file, span),
                        name: None,
                    });
                }
                at += line.len() as u32;
            }
        }
    }
}

/// A line of a comment without its marks.
fn bare(line: &str) -> &str {
    let line = line.trim();
    let line = line
        .strip_prefix("<!--")
        .or_else(|| line.strip_prefix("/*"))
        .unwrap_or_else(|| line.trim_start_matches('/'));
    let line = line.trim_end_matches("-->").trim_end_matches("*/").trim();
    line.trim_start_matches(['*', '!']).trim()
}

/// True for a line that a compiler would take: a condition, a call, a declaration, not a sentence.
fn is_code(line: &str) -> bool {
    let head: String =
        line.chars().take_while(|c| c.is_ascii_alphanumeric() || "_.?!$".contains(*c)).collect();
    let rest = line[head.len()..].trim_start();
    let ends = line.ends_with(['{', '}', ';', ')']);
    match head.as_str() {
        "if" | "while" | "switch" | "when" | "guard" | "unless" => {
            let calls = rest.match_indices('(').any(|(at, _)| {
                rest[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_')
            });
            rest.starts_with('(') && (rest.contains(')'))
                || line.ends_with('{')
                || line.ends_with('}') && line.contains('{')
                || line.ends_with(')') && calls
        }
        "" => {
            line.starts_with('}')
                || line.starts_with('.') && ends
                || line.starts_with('[') && line.ends_with(';')
        }
        "val" | "var" | "let" | "const" | "final" | "boolean" | "return" | "await" => {
            rest.contains(['=', '(']) && !rest.contains(". ")
        }
        // `ensureConsent();`, `dialog.setMessage("..")`: the bracket stands at the name.
        _ => ends && (line[head.len()..].starts_with('(') || rest.starts_with("= ")),
    }
}

/// True for code whose names or texts ask for what is wanted.
fn would_ask(line: &str, wanted: Bits) -> bool {
    let mut names = Vec::new();
    let mut texts = Vec::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        if c.is_ascii_alphabetic() || c == '_' {
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len());
            names.push(&rest[..end]);
            rest = &rest[end..];
        } else if c == '"' || c == '\'' {
            let inner = &rest[1..];
            let end = inner.find(c).unwrap_or(inner.len());
            texts.push(&inner[..end]);
            rest = inner.get(end + 1..).unwrap_or_default();
        } else {
            rest = &rest[c.len_utf8()..];
        }
    }
    let by_name = |name: &&str| {
        let states = named_state(name, true).or(named_state(name, false));
        states.has(wanted)
            || wanted == Bits::AGE && (is_age_name(name) || is_birth_name(name) || minor_name(name).is_some())
    };
    let is_name = |text: &&&str| text.chars().all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c));
    if names.iter().any(by_name) || texts.iter().filter(is_name).any(by_name) {
        return true;
    }
    let texts: Vec<VisibleText> = texts
        .into_iter()
        .map(|text| VisibleText { value: text.to_owned(), locale: String::new(), loc: Loc::default() })
        .collect();
    asked(&texts).bits.has(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_told_from_sentences() {
        for code in [
            "if (!agreed) return",
            "if (prefs.getBoolean(\"face_consent\", false)) {",
            "ensureFaceConsent();",
            "val agreed = store.faceConsent()",
            "guard agreed else {",
            "return confirmConsent()",
            ".setMessage(\"同意采集人脸信息\")",
            "await confirmConsent();",
        ] {
            assert!(is_code(code), "{code}");
        }
        for words in [
            "if the user agreed (see the rules)",
            "the person has given face consent",
            "faceConsent is stored by the settings screen (see there).",
            "TODO: ask for consent",
            "同意采集人脸信息",
            "let the user agree first",
            "",
        ] {
            assert!(!is_code(words), "{words}");
        }
    }

    #[test]
    fn what_commented_code_would_ask() {
        assert!(would_ask("if (!prefs.getBoolean(\"face_consent\", false)) {", Bits::CONSENT));
        assert!(would_ask(".setMessage(\"我同意采集我的人脸信息\")", Bits::SEPARATE));
        assert!(!would_ask("if (!prefs.getBoolean(\"privacy_agreed\", false)) {", Bits::SEPARATE));
        assert!(would_ask("if (user.age < 14) return", Bits::AGE));
        assert!(!would_ask("openCamera();", Bits::CONSENT));
    }
}
