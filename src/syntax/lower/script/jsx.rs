//! JSX: an element is a call of its tag with its attributes as labelled arguments and what stands
//! between its tags as `children`.

use tree_sitter::Node;

use super::super::{Lowerer, children, span};
use super::{field, named};
use crate::syntax::ir::{Arg, Expr, ExprId, Lit, Name};

/// The label under which the children of an element are passed.
const CHILDREN: &str = "children";

/// `<A b={c}>..</A>`, `<A/>`, `<>..</>`.
pub(super) fn element(l: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let at = span(node);
    let open = field(node, "open_tag").unwrap_or(node);
    let content = if node.kind() == "jsx_element" { content(l, node) } else { Vec::new() };
    let Some(tag) = field(open, "name") else {
        // A fragment: just its children.
        return match content[..] {
            [only] => only,
            _ => l.push(Expr::List(content), at),
        };
    };
    let (recv, name, name_span) = match tag.kind() {
        "member_expression" => {
            let (Some(object), Some(property)) = (field(tag, "object"), field(tag, "property")) else {
                return l.push(Expr::List(content), at);
            };
            (Some(l.expr(object)), l.name(property), span(property))
        }
        _ => (None, l.str(tag).into(), span(tag)),
    };
    let mut args = Vec::new();
    for attribute in named(open) {
        match attribute.kind() {
            "jsx_attribute" => args.extend(self::attribute(l, attribute)),
            "jsx_expression" => args.extend(inside(l, attribute).map(|value| Arg { label: None, value })),
            _ => {}
        }
    }
    let value = match content[..] {
        [] => None,
        [only] => Some(only),
        _ => Some(l.push(Expr::List(content), at)),
    };
    args.extend(value.map(|value| Arg { label: Some(CHILDREN.into()), value }));
    l.push(Expr::Call { recv, callee: None, name, name_span, args, types: Vec::new(), safe: false }, at)
}

fn attribute(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<Arg> {
    let mut parts = named(node);
    let name = parts.next()?;
    let label: Name = l.str(name).into();
    let value = match parts.next() {
        None => l.push(Expr::Lit(Lit::Bool(true)), span(node)),
        Some(value) if value.kind() == "string" => {
            let text = decode(super::super::strings::unquote(l.str(value)));
            l.text_expr(&text, span(value))
        }
        Some(value) if value.kind() == "jsx_expression" => inside(l, value)?,
        Some(value) => l.expr(value),
    };
    Some(Arg { label: Some(label), value })
}

/// What stands in braces; nothing for a comment.
fn inside(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    named(node).next().map(|value| l.expr(value))
}

/// Texts, elements and expressions between the tags. References to characters belong to the text
/// around them.
fn content(l: &mut Lowerer<'_>, node: Node<'_>) -> Vec<ExprId> {
    let mut list = Vec::new();
    let mut pending: Option<(usize, usize)> = None;
    for (kid, _) in children(node) {
        match kid.kind() {
            "jsx_opening_element" | "jsx_closing_element" => {}
            "jsx_text" | "html_character_reference" => {
                let from = pending.map_or(kid.start_byte(), |(from, _)| from);
                pending = Some((from, kid.end_byte()));
                continue;
            }
            "jsx_expression" => {
                list.extend(flush(l, &mut pending));
                list.extend(inside(l, kid));
                continue;
            }
            _ if kid.is_named() && !kid.is_extra() => {
                list.extend(flush(l, &mut pending));
                list.push(l.expr(kid));
                continue;
            }
            _ => {}
        }
        list.extend(flush(l, &mut pending));
    }
    list.extend(flush(l, &mut pending));
    list
}

fn flush(l: &mut Lowerer<'_>, pending: &mut Option<(usize, usize)>) -> Option<ExprId> {
    let (from, to) = pending.take()?;
    let raw = l.text.get(from..to)?;
    let text = tidy(raw);
    if text.is_empty() {
        return None;
    }
    let lead = raw.len() - raw.trim_start().len();
    let start = from + lead;
    let at = crate::input::span::Span::new(start as u32, (start + raw.trim().len()) as u32);
    Some(l.text_expr(&text, at))
}

/// A text that stands on its own.
pub(super) fn text(l: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let text = tidy(l.str(node));
    l.text_expr(&text, span(node))
}

/// White space as it is shown: runs are one space, none at the ends.
fn tidy(raw: &str) -> String {
    decode(raw).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Resolves the references to characters that texts use.
pub(super) fn decode(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(';').filter(|end| *end <= 10);
        let decoded = end.and_then(|end| character(&rest[1..end]));
        match (end, decoded) {
            (Some(end), Some(c)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            _ => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let value = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(value);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" | "rsquo" => '\'',
        "nbsp" => ' ',
        "hellip" => '…',
        "mdash" => '—',
        "ndash" => '–',
        "middot" => '·',
        "copy" => '©',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_characters() {
        assert_eq!(decode("a &amp; b&#20154;&#x8138;&nbsp;&unknown; &"), "a & b人脸 &unknown; &");
        assert_eq!(tidy("\n  I agree\n  to it "), "I agree to it");
    }
}
