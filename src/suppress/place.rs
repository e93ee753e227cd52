//! What a place belongs to: the line that its statement or element begins on, the functions and types around it.

use std::ops::RangeInclusive;
use std::path::Path;

use super::directive::{is_comment, line_text};
use crate::input::source::SourceText;
use crate::input::span::{FileId, Span};
use crate::syntax::ir::{FnKind, Function};
use crate::syntax::lang::Lang;
use crate::syntax::parse::{parse_named, stem};

/// How far back the beginning of a statement is looked for.
const REACH: usize = 4000;

/// The line on which the statement or the element of markup begins that a place is part of.
pub(super) fn statement_line(text: &SourceText, at: u32) -> usize {
    let bytes = text.text.as_bytes();
    let at = (at as usize).min(bytes.len());
    let reach = at.saturating_sub(REACH);
    let line = text.line_index(at as u32);
    if let Some(tag) = open_tag(bytes, text.line_range(line).start, reach) {
        return text.line_index(tag as u32);
    }
    let mut depth = 0u32;
    // The best answer so far; a line that only a comma leads to counts when brackets enclose it.
    let mut sure = line;
    let mut current = line;
    for index in (reach..at).rev() {
        match bytes[index] {
            b')' | b']' | b'}' => depth += 1,
            b'(' | b'[' if depth == 0 => {
                current = text.line_index(index as u32);
                sure = current;
            }
            b'{' if depth == 0 => return sure,
            b'(' | b'[' | b'{' => {
                depth -= 1;
                // A block in the middle of a chain may begin lines above.
                let begins = text.line_index(index as u32);
                if depth == 0 {
                    sure = if sure == current { begins } else { sure };
                    current = begins;
                }
            }
            b';' if depth == 0 => return sure,
            b'\n' if depth == 0 => {
                let below = line_text(text, current).trim_start();
                let above = text.line_index(index as u32);
                let ended = without_comment(line_text(text, above));
                if is_comment(line_text(text, above)) {
                    // Comments stand between the lines of a chain.
                } else if leads_on(below) || wants_more(ended) {
                    sure = above;
                } else if !ended.ends_with(',') {
                    return sure;
                }
                current = above;
            }
            _ => {}
        }
    }
    sure
}

/// True for the beginning of a line that goes on with the one above.
fn leads_on(line: &str) -> bool {
    [".", "?.", "?:", "!!.", "::", "&&", "||", "+ ", "? ", ": ", ")", "]"]
        .iter()
        .any(|start| line.starts_with(start))
}

/// True for the end of a line that the next one goes on with.
fn wants_more(line: &str) -> bool {
    ["(", "[", "=", "&&", "||", "+", ".", "->", "=>", "return", "await", "?"]
        .iter()
        .any(|end| line.ends_with(end))
}

/// A line up to a comment at its end.
fn without_comment(line: &str) -> &str {
    let end = line.find(" // ").or_else(|| line.find(" /* ")).unwrap_or(line.len());
    line[..end].trim_end()
}

/// The start tag that is still open at the beginning of a line.
fn open_tag(bytes: &[u8], at: usize, reach: usize) -> Option<usize> {
    for index in (reach..at).rev() {
        match bytes[index] {
            // `=>` and `->` close no tag.
            b'>' if !matches!(bytes.get(index.wrapping_sub(1)), Some(b'=' | b'-')) => return None,
            b';' => return None,
            b'<' => return bytes.get(index + 1).is_some_and(u8::is_ascii_alphabetic).then_some(index),
            _ => {}
        }
    }
    None
}

/// A function or a type of a file: its whole text, and the lines that a suppression above it may lead to.
#[derive(Debug)]
pub(super) struct Extent {
    pub(super) span: Span,
    pub(super) heads: RangeInclusive<usize>,
}

impl Extent {
    /// What begins at a span and has its name at another, below its annotations.
    fn new(text: &SourceText, span: Span, name: Span) -> Self {
        let last = text.line_index(name.start.max(span.start));
        let mut first = text.line_index(span.start);
        while first > 0 && is_annotation(line_text(text, first - 1)) {
            first -= 1;
        }
        Self { span, heads: first.min(last)..=last }
    }
}

/// The functions and types of a file that have a name.
pub(super) fn extents(file: FileId, path: &Path, text: &SourceText) -> Vec<Extent> {
    let Some(lang) = Lang::of(path) else { return Vec::new() };
    let Ok(unit) = parse_named(file, &text.text, lang, stem(path)) else { return Vec::new() };
    let named = |func: &&Function| match func.kind {
        FnKind::Init => false,
        FnKind::Lambda => {
            let line = text.line_range(text.line_index(func.span.start));
            has_name(text.text.get(line.start..func.span.start as usize).unwrap_or_default())
        }
        _ => true,
    };
    let functions = unit.fns.iter().filter(named).map(|func| (func.span, func.name_span));
    let types = unit.types.iter().filter(|ty| !ty.name.is_empty()).map(|ty| (ty.span, ty.name_span));
    functions.chain(types).map(|(span, name)| Extent::new(text, span, name)).collect()
}

/// True when what stands before a lambda on its line gives it a name: `const scan = async`, `scan: `.
fn has_name(before: &str) -> bool {
    let before = before.trim_end();
    let before = ["async", "useCallback(", "useMemo("]
        .iter()
        .fold(before, |rest, word| rest.strip_suffix(word).map_or(rest, str::trim_end));
    before.ends_with('=') || before.ends_with(':')
}

fn is_annotation(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with('@') || line.starts_with("#[")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn top(code: &str, what: &str) -> usize {
        let text = SourceText::new(code.to_owned());
        statement_line(&text, code.find(what).unwrap() as u32)
    }

    #[test]
    fn statements_begin_where_people_see_them_begin() {
        assert_eq!(top("a();\nb();\nFace.get()\n    .start(this);\n", "start"), 2);
        assert_eq!(top("a()\nstartActivity(\n    Intent(this, Face::class.java),\n)\n", "Intent"), 1);
        assert_eq!(top("open(\n    one,\n    face(),\n)\n", "face"), 0);
        assert_eq!(top("val x = {\n    one: face1(),\n    two: face2(),\n}\n", "face2"), 2);
        assert_eq!(top("if (ok) {\n    done()\n}\nface()\n", "face"), 3);
        assert_eq!(top("build {\n    x()\n}.face()\n", "face"), 0);
        assert_eq!(top("val shown =\n    // a word\n    face()\n", "face"), 0);
        assert_eq!(top("switch (x) {\n  case 1:\n    face();\n", "face"), 2);
        assert_eq!(
            top("<CheckBox\n    android:id=\"a\"\n    android:checked=\"true\" />\n", "android:checked"),
            0
        );
        assert_eq!(top("<View />\n<Button id=\"face\" />\n", "face"), 1);
    }

    #[test]
    fn functions_are_led_to_by_their_annotations_as_well() {
        let code = "class A {\n    @Override\n    @Tested\n    public void f() {\n        x();\n    }\n}\n";
        let text = SourceText::new(code.to_owned());
        let found = extents(FileId(0), Path::new("A.java"), &text);
        let f = found.iter().find(|extent| extent.span.start > 5).unwrap();
        assert_eq!(f.heads, 1..=3);
        let a = found.iter().find(|extent| extent.span.start < 5).unwrap();
        assert_eq!(a.heads, 0..=0);
    }

    #[test]
    fn lambdas_are_functions_where_they_have_a_name() {
        for before in ["const scan = ", "const scan = async ", "  scan: ", "const scan = useCallback("] {
            assert!(has_name(before), "{before}");
        }
        for before in ["button.setOnClickListener(", "  ", "run("] {
            assert!(!has_name(before), "{before}");
        }
    }
}
