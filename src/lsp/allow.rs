//! The comment that allows a finding, in the form of the place it comes to stand.

use std::path::Path;

use crate::input::source::SourceText;
use crate::input::span::{FileId, Span};
use crate::syntax::lang::Lang;
use crate::syntax::parse::{parse_named, stem};
use crate::syntax::xml;

/// Forms of comments in code and markup; the first that is one where it is put is taken.
const CODE: &[(&str, &str)] = &[("//", ""), ("{/*", " */}"), ("<!--", " -->"), ("/*", " */")];

/// Where a comment goes and what it is: on a line of its own before that of a finding. Nothing where no
/// comment can stand, as among the attributes of a tag.
pub(super) fn comment(path: &Path, text: &SourceText, at: Span, rule: &str) -> Option<(u32, String)> {
    let line = text.line_range(text.line_index(at.start));
    let code = &text.text[line.clone()];
    let indent = &code[..code.len() - code.trim_start_matches([' ', '\t']).len()];
    let end = if text.text.contains("\r\n") { "\r\n" } else { "\n" };
    let made = |open: &str, close: &str| format!("{indent}{open} facelint: allow({rule}) {close}{end}");
    let with = |comment: &str| format!("{}{comment}{}", &text.text[..line.start], &text.text[line.start..]);
    let start = line.start as u32;
    let fits = |(open, close): &(&str, &str)| {
        let comment = made(open, close.trim_start());
        is_comment(path, text, &with(&comment), Span::new(start, start + comment.len() as u32))
            .then_some(comment)
    };
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    let comment = match (Lang::of(path), extension.as_str()) {
        (Some(_), _) => CODE.iter().find_map(fits)?,
        (None, "xml" | "storyboard" | "xib" | "plist") => fits(&("<!--", " -->"))?,
        (None, "yaml" | "yml" | "toml" | "properties") => made("#", ""),
        (None, "sql") => made("--", ""),
        _ => return None,
    };
    Some((start, comment))
}

/// True when what was added is a comment and nothing else became of the text.
fn is_comment(path: &Path, old: &SourceText, new: &str, added: Span) -> bool {
    let Some(lang) = Lang::of(path) else {
        let (before, after) = (xml::read_covered(&old.text), xml::read_covered(new));
        return before.1 == after.1 && before.0.len() == after.0.len();
    };
    let unit = |text: &str| parse_named(FileId::default(), text, lang, stem(path)).ok();
    let (Some(before), Some(after)) = (unit(&old.text), unit(new)) else { return false };
    let inside = after.comments.iter().any(|comment| added.contains(*comment));
    inside
        && after.comments.len() == before.comments.len() + 1
        && after.coverage.error_bytes <= before.coverage.error_bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line that comes before the one with a mark.
    fn before(name: &str, code: &str) -> Option<String> {
        let at = code.find("scan").unwrap() as u32;
        let text = SourceText::new(code.to_owned());
        let (start, comment) = comment(Path::new(name), &text, Span::new(at, at + 4), "missing-consent")?;
        assert!(start <= at);
        Some(comment)
    }

    #[test]
    fn comments_have_the_form_of_their_place() {
        let code = "// facelint: allow(missing-consent) \n";
        for (name, text, want) in [
            ("A.java", "class A {\n  void f() {\n    scan();\n  }\n}\n", format!("    {code}")),
            ("a.kt", "fun f() {\n\tscan()\n}\n", format!("\t{code}")),
            ("a.swift", "func f() {\n  scan()\n}\n", format!("  {code}")),
            ("a.rs", "fn f() {\n    scan();\n}\n", format!("    {code}")),
            ("a.m", "#import <a.h>\nvoid f() {\n  scan();\n}\n", format!("  {code}")),
            ("a.dart", "void f() {\n  scan();\n}\n", format!("  {code}")),
            ("a.ets", "function f() {\n  scan()\n}\n", format!("  {code}")),
            (
                "a.tsx",
                "const a = () => (\n  <p>\n    {scan()}\n  </p>\n)\n",
                "    {/* facelint: allow(missing-consent) */}\n".to_owned(),
            ),
            (
                "a.vue",
                "<template>\n  <p>\n    <b @click=\"scan()\">x</b>\n  </p>\n</template>\n",
                "    <!-- facelint: allow(missing-consent) -->\n".to_owned(),
            ),
            (
                "a.vue",
                "<script>\nexport default {\n  created() {\n    scan()\n  }\n}\n</script>\n",
                format!("    {code}"),
            ),
            ("a.xml", "<a>\n  <scan/>\n</a>\n", "  <!-- facelint: allow(missing-consent) -->\n".to_owned()),
            ("a.yaml", "a: 1\nscan: 2\n", "# facelint: allow(missing-consent) \n".to_owned()),
            ("a.sql", "scan\n", "-- facelint: allow(missing-consent) \n".to_owned()),
        ] {
            assert_eq!(before(name, text).as_deref(), Some(want.as_str()), "{name}: {text}");
        }
        assert_eq!(
            before("a.kt", "fun f() {\r\n  scan()\r\n}\r\n").unwrap(),
            format!("  {}", code.replace('\n', "\r\n"))
        );
    }

    #[test]
    fn no_comment_where_none_can_stand() {
        assert_eq!(before("a.xml", "<a\n  scan=\"x\"/>\n"), None);
        assert_eq!(before("a.json", "{\n  \"scan\": 1\n}\n"), None);
        assert_eq!(before("a.kt", "val a = \"\"\"\n  scan\n\"\"\"\n"), None);
    }
}
