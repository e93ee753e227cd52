//! XML as a flat list of elements with spans. Broken markup yields what could be recovered.

use std::cell::RefCell;

use tree_sitter::{Node, Parser};

use super::parse::tree;
use super::roles::children;
use crate::input::span::Span;

thread_local! {
    static PARSER: RefCell<Option<Parser>> = const { RefCell::new(None) };
}

/// An attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Name with its prefix: `android:text`.
    pub name: String,
    /// Value, entities resolved.
    pub value: String,
    /// Name and value.
    pub span: Span,
}

/// An element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Tag name.
    pub name: String,
    /// Attributes in order.
    pub attributes: Vec<Attribute>,
    /// Index of the enclosing element.
    pub parent: Option<usize>,
    /// Text inside, that of inner elements included.
    pub text: String,
    /// The whole element.
    pub span: Span,
    /// The tag name.
    pub name_span: Span,
}

impl Element {
    /// An attribute by name, with or without its prefix.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attribute(name).map(|attribute| attribute.value.as_str())
    }

    /// An attribute with its place.
    pub fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| {
            attribute.name == name || attribute.name.rsplit_once(':').is_some_and(|(_, local)| local == name)
        })
    }
}

/// What a note says of a document with more elements than anybody wrote.
pub(crate) const TOO_MANY: &str = "too many elements";

/// How much of a document could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// All of it.
    Whole,
    /// What could be recovered of broken markup.
    Partly,
    /// Nothing, the deadline passed.
    TimedOut,
}

/// Reads a document. Elements come in document order, parents before children.
pub fn read(text: &str) -> Vec<Element> {
    read_covered(text).0
}

/// Reads a document, and says how much of it.
pub fn read_covered(text: &str) -> (Vec<Element>, Coverage) {
    PARSER.with_borrow_mut(|slot| {
        let parser = slot.get_or_insert_with(|| {
            let mut parser = Parser::new();
            let _ = parser.set_language(&tree_sitter_xml::LANGUAGE_XML.into());
            parser
        });
        let Some(tree) = tree(parser, text) else { return (Vec::new(), Coverage::TimedOut) };
        let root = tree.root_node();
        // An empty file is no document, and nothing is lost with it.
        let whole = !root.has_error() || text.trim().is_empty();
        (collect(root, text), if whole { Coverage::Whole } else { Coverage::Partly })
    })
}

fn span(node: Node<'_>) -> Span {
    Span::new(node.start_byte() as u32, node.end_byte() as u32)
}

fn collect(root: Node<'_>, text: &str) -> Vec<Element> {
    let mut list: Vec<Element> = Vec::new();
    let mut stack = vec![(root, None::<usize>)];
    while let Some((node, parent)) = stack.pop() {
        let mut below = parent;
        match node.kind() {
            "element" => {
                list.push(Element { parent, span: span(node), ..Element::default() });
                below = Some(list.len() - 1);
            }
            "STag" | "EmptyElemTag" => {
                let at = match parent {
                    // A tag outside an element is what recovery left of a broken one.
                    Some(at) if list[at].name.is_empty() => at,
                    _ => {
                        list.push(Element { parent, span: span(node), ..Element::default() });
                        list.len() - 1
                    }
                };
                tag(&mut list[at], node, text);
                continue;
            }
            "CharData" | "CData" => {
                add_text(&mut list, parent, &text[node.byte_range()]);
                continue;
            }
            "EntityRef" | "CharRef" => {
                add_text(&mut list, parent, &entity(&text[node.byte_range()]));
                continue;
            }
            "Comment" | "ETag" => continue,
            _ => {}
        }
        stack.extend(
            children(node).into_iter().rev().filter(|(kid, _)| kid.is_named()).map(|(kid, _)| (kid, below)),
        );
    }
    list
}

fn add_text(list: &mut [Element], at: Option<usize>, text: &str) {
    let mut at = at;
    // Inner text belongs to the enclosing elements too; a few levels are enough for rich text.
    for _ in 0..4 {
        let Some(index) = at else { return };
        list[index].text.push_str(text);
        at = list[index].parent;
    }
}

fn tag(element: &mut Element, node: Node<'_>, text: &str) {
    for (kid, _) in children(node) {
        match kid.kind() {
            "Name" if element.name.is_empty() => {
                text[kid.byte_range()].clone_into(&mut element.name);
                element.name_span = span(kid);
            }
            "Attribute" => {
                let parts = children(kid);
                let find = |kind: &str| parts.iter().map(|(part, _)| *part).find(|part| part.kind() == kind);
                let (Some(name), Some(value)) = (find("Name"), find("AttValue")) else { continue };
                let raw = &text[value.byte_range()];
                let inner = raw.get(1..raw.len().saturating_sub(1)).unwrap_or_default();
                element.attributes.push(Attribute {
                    name: text[name.byte_range()].to_owned(),
                    value: unescape(inner),
                    span: span(kid),
                });
            }
            _ => {}
        }
    }
}

/// Resolves the entities of a text.
pub fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.char_indices().take(12).find(|(_, c)| *c == ';').map(|(end, _)| end + 1);
        match end {
            Some(end) => {
                out.push_str(&entity(&rest[..end]));
                rest = &rest[end..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(reference: &str) -> String {
    let name = reference.trim_start_matches('&').trim_end_matches(';');
    let number = name.strip_prefix("#x").map(|hex| u32::from_str_radix(hex, 16));
    let number = number.or_else(|| name.strip_prefix('#').map(str::parse));
    if let Some(Ok(code)) = number {
        return char::from_u32(code).map(String::from).unwrap_or_default();
    }
    match name {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => " ",
        _ => "",
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_have_attributes_text_and_parents() {
        let list = read(
            "<?xml version=\"1.0\"?>\n<a x:t=\"1 &lt; 2\"><b id='k'/>one <i>two</i> <![CDATA[three <]]> &#20154;</a>",
        );
        assert_eq!(list.len(), 3);
        assert_eq!(list[0].get("t"), Some("1 < 2"));
        assert_eq!(list[0].text, "one two three < 人");
        assert_eq!((list[1].name.as_str(), list[1].get("id"), list[1].parent), ("b", Some("k"), Some(0)));
    }

    #[test]
    fn broken_markup_is_recovered() {
        let list = read("<a><b t=\"x\"><c></a>");
        assert!(list.iter().any(|element| element.name == "b" && element.get("t") == Some("x")));
        assert_eq!(read_covered("<a><b/></a>").1, Coverage::Whole);
        assert_eq!(read_covered("<a><b t=\"x\"><c></a>").1, Coverage::Partly);
        assert_eq!(read_covered(" \n").1, Coverage::Whole);
        assert!(read("").is_empty());
        assert!(read("not xml at all &&&").is_empty());
    }
}
