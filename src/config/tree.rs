//! TOML with the place of every key and value.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};
use toml::{Spanned, Value};

use crate::input::span::Span;

/// A value with its places.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// The key it stands under; of an item of a list, the item.
    pub key: Span,
    /// The value.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// What a value is.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    /// A table.
    Table(BTreeMap<String, Node>),
    /// A list.
    List(Vec<Node>),
    /// Anything else; dates are texts.
    Leaf(Value),
}

/// Reads a text.
pub(super) fn parse(text: &str) -> Result<Node, Box<toml::de::Error>> {
    let table = DeTable::parse(text)?;
    let span = span(table.span());
    Ok(Node { key: span, span, kind: Kind::Table(entries(table.get_ref())) })
}

fn span(range: std::ops::Range<usize>) -> Span {
    Span::new(range.start as u32, range.end as u32)
}

fn entries(table: &DeTable<'_>) -> BTreeMap<String, Node> {
    table
        .iter()
        .map(|(key, value)| (key.get_ref().clone().into_owned(), node(span(key.span()), value)))
        .collect()
}

// The parser bounds how deeply values are nested.
fn node(key: Span, value: &Spanned<DeValue<'_>>) -> Node {
    let kind = match value.get_ref() {
        DeValue::Table(table) => Kind::Table(entries(table)),
        DeValue::Array(list) => Kind::List(list.iter().map(|each| node(span(each.span()), each)).collect()),
        DeValue::String(text) => Kind::Leaf(Value::String(text.clone().into_owned())),
        DeValue::Integer(number) => {
            let whole = i64::from_str_radix(number.as_str(), number.radix());
            Kind::Leaf(whole.map_or_else(|_| Value::Float(f64::INFINITY), Value::Integer))
        }
        DeValue::Float(number) => Kind::Leaf(Value::Float(number.as_str().parse().unwrap_or(f64::NAN))),
        DeValue::Boolean(is) => Kind::Leaf(Value::Boolean(*is)),
        DeValue::Datetime(date) => Kind::Leaf(Value::String(date.to_string())),
    };
    Node { key, span: span(value.span()), kind }
}

impl Node {
    /// The value without places.
    pub(super) fn value(&self) -> Value {
        match &self.kind {
            Kind::Table(table) => {
                Value::Table(table.iter().map(|(key, node)| (key.clone(), node.value())).collect())
            }
            Kind::List(list) => Value::Array(list.iter().map(Self::value).collect()),
            Kind::Leaf(value) => value.clone(),
        }
    }

    /// What stands under a key.
    pub(super) fn get(&self, key: &str) -> Option<&Node> {
        match &self.kind {
            Kind::Table(table) => table.get(key),
            _ => None,
        }
    }

    /// The items of a list.
    pub(super) fn items(&self) -> &[Node] {
        match &self.kind {
            Kind::List(list) => list,
            _ => &[],
        }
    }

    /// The text it is.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Leaf(Value::String(text)) => Some(text),
            _ => None,
        }
    }

    /// Where a dotted path is: keys of tables, numbers of items.
    pub(super) fn find(&self, path: &str) -> Option<&Node> {
        path.split('.').try_fold(self, |node, part| match &node.kind {
            Kind::Table(table) => table.get(part),
            Kind::List(list) => list.get(part.parse::<usize>().ok()?),
            Kind::Leaf(_) => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_values_have_places() {
        let text = "a = 1\n[pia]\ndate = 2025-05-20\n[[deployment]]\npublic = true\n[[deployment]]\npublic = false\n";
        let node = parse(text).unwrap();
        let slice = |span: Span| &text[span.range()];
        let date = node.find("pia.date").unwrap();
        assert_eq!(
            (slice(date.key), slice(date.span), date.text()),
            ("date", "2025-05-20", Some("2025-05-20"))
        );
        let public = node.find("deployment.1.public").unwrap();
        assert_eq!((slice(public.key), slice(public.span)), ("public", "false"));
        assert_eq!(public.key.start as usize, text.rfind("public").unwrap());
        assert!(slice(node.find("deployment.1").unwrap().key).starts_with("[[deployment]]"));
    }

    #[test]
    fn depth_is_bounded() {
        assert!(parse(&format!("a = {}{}", "[".repeat(100_000), "]".repeat(100_000))).is_err());
    }
}
