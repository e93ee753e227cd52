//! String literals: quotes off, escapes resolved. Chinese texts are often written as `\u4eba\u8138`.

use tree_sitter::Node;

use super::{Lowerer, Role, children, span};
use crate::syntax::ir::{Expr, ExprId, StrPart};

impl Lowerer<'_> {
    /// A string with its interpolations. Children that have a role are expressions, the rest is text.
    pub(super) fn string(&mut self, node: Node<'_>) -> ExprId {
        let mut parts: Vec<StrPart> = Vec::new();
        let mut text = String::new();
        let mut any = false;
        for (kid, _) in children(node) {
            let role = self.role(kid);
            if role.is_some_and(|role| !matches!(role, Role::Skip | Role::Comment)) {
                any = true;
                if !text.is_empty() {
                    parts.push(StrPart::Text(std::mem::take(&mut text).into()));
                }
                let value = if role == Some(Role::Name) {
                    let name = self.name(kid);
                    self.push(Expr::Name(name), span(kid))
                } else {
                    self.expr(kid)
                };
                parts.push(StrPart::Expr(value));
            } else if role.is_none() && kid.is_named() {
                any = true;
                text.push_str(self.str(kid));
            }
        }
        if !any {
            text.push_str(unquote(self.str(node)));
        }
        if !text.is_empty() || parts.is_empty() {
            parts.push(StrPart::Text(text.into()));
        }
        for part in &mut parts {
            if let StrPart::Text(text) = part {
                *text = unescape(text).into();
            }
        }
        self.push(Expr::Str(parts), span(node))
    }
}

/// The text between the quotes.
pub(super) fn unquote(raw: &str) -> &str {
    let raw = raw.trim_start_matches(['@', 'r', 'f', 'b', 'L', '#']).trim_end_matches('#');
    for quote in ["\"\"\"", "'''", "\"", "'", "`"] {
        if let Some(inner) = raw.strip_prefix(quote) {
            return inner.strip_suffix(quote).unwrap_or(inner);
        }
    }
    raw
}

/// Resolves the escapes shared by our languages; an unknown one stays as it is.
pub(super) fn unescape(text: &str) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut units: Vec<u16> = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            flush(&mut units, &mut out);
            out.push(c);
            continue;
        }
        let Some(kind) = chars.next() else { break };
        if kind == 'u' {
            while chars.peek() == Some(&'u') {
                chars.next();
            }
            let braced = chars.peek() == Some(&'{');
            if braced {
                chars.next();
            }
            let mut value: u32 = 0;
            let mut digits = 0;
            while let Some(digit) = chars.peek().and_then(|c| c.to_digit(16)) {
                if digits == if braced { 6 } else { 4 } {
                    break;
                }
                value = value * 16 + digit;
                digits += 1;
                chars.next();
            }
            if braced && chars.peek() == Some(&'}') {
                chars.next();
            }
            match u16::try_from(value) {
                Ok(unit) if digits > 0 => units.push(unit),
                _ => {
                    flush(&mut units, &mut out);
                    out.extend(char::from_u32(value).filter(|_| digits > 0));
                }
            }
            continue;
        }
        flush(&mut units, &mut out);
        match kind {
            'n' | '\n' => out.push('\n'),
            't' => out.push('\t'),
            'r' => out.push('\r'),
            '0' | 'b' | 'f' => {}
            other => out.push(other),
        }
    }
    flush(&mut units, &mut out);
    out
}

fn flush(units: &mut Vec<u16>, out: &mut String) {
    if !units.is_empty() {
        out.push_str(&String::from_utf16_lossy(units));
        units.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_resolved() {
        assert_eq!(unescape(r"\u4eba\u8138\n\'x\'"), "人脸\n'x'");
        assert_eq!(unescape(r"\ud83d\ude00"), "😀");
        assert_eq!(unescape(r"\u{4eba}"), "人");
        assert_eq!(unescape("plain"), "plain");
        assert_eq!(unescape("\\"), "");
    }

    #[test]
    fn quotes_come_off() {
        assert_eq!(unquote("\"a\""), "a");
        assert_eq!(unquote("\"\"\"a\"\"\""), "a");
        assert_eq!(unquote("@\"a\""), "a");
        assert_eq!(unquote("'"), "");
    }
}
