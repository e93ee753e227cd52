//! Holds a file to the schema of its keys, and says in plain words what is wrong where.

use serde_json::Value as Json;
use toml::Value;

use super::fault::nearest;
use super::keys::DAY;
use super::tree::{Kind, Node};
use crate::input::day::Day;
use crate::input::say::Say;
use crate::input::span::Span;

/// A mistake with its place.
pub(super) type Wrong = (Span, Say);

/// Compares a tree with a schema.
pub(super) fn validate(schema: &Json, node: &Node) -> Vec<Wrong> {
    let mut walk = Walk { root: schema, wrong: Vec::new() };
    walk.node(schema, node, "");
    walk.wrong
}

struct Walk<'s> {
    root: &'s Json,
    wrong: Vec<Wrong>,
}

impl<'s> Walk<'s> {
    fn say(&mut self, span: Span, en: String, zh: String) {
        self.wrong.push((span, Say::new(en, zh)));
    }

    /// The schema behind a reference; descriptions stand beside references as well.
    fn resolve(&self, schema: &'s Json) -> &'s Json {
        let wrapped = schema.get("allOf").and_then(|all| all.get(0)).unwrap_or(schema);
        let target = wrapped.get("$ref").and_then(Json::as_str).and_then(|target| target.strip_prefix('#'));
        target.and_then(|pointer| self.root.pointer(pointer)).unwrap_or(wrapped)
    }

    fn node(&mut self, schema: &'s Json, node: &Node, path: &str) {
        let schema = self.resolve(schema);
        if let Some(options) = schema.get("enum").and_then(Json::as_array) {
            self.one_of(options, node, path);
            return;
        }
        let types = types(schema);
        if !types.is_empty() && !types.contains(&type_of(node)) {
            let (wanted, have) = (type_words(types[0]), type_words(type_of(node)));
            self.say(
                node.span,
                format!("`{path}` must be {}, not {}", wanted.0, have.0),
                format!("`{path}` 应当是{}，而不是{}", wanted.1, have.1),
            );
            return;
        }
        match &node.kind {
            Kind::Table(table) => {
                let known = schema.get("properties").and_then(Json::as_object);
                let others = schema.get("additionalProperties");
                for (key, value) in table {
                    let inner = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                    match known.and_then(|known| known.get(key)).or(others) {
                        Some(Json::Bool(false)) => self.unknown(key, value, path, known),
                        Some(schema) => self.node(schema, value, &inner),
                        None => {}
                    }
                }
            }
            Kind::List(list) => {
                let Some(schema) = schema.get("items") else { return };
                for (index, item) in list.iter().enumerate() {
                    self.node(schema, item, &format!("{path}.{index}"));
                }
            }
            Kind::Leaf(Value::Integer(number)) => self.in_range(schema, *number, node, path),
            Kind::Leaf(Value::String(text)) => self.in_form(schema, text, node, path),
            Kind::Leaf(_) => {}
        }
    }

    fn unknown(
        &mut self,
        key: &str,
        value: &Node,
        path: &str,
        known: Option<&serde_json::Map<String, Json>>,
    ) {
        let names: Vec<&str> = known.into_iter().flat_map(|known| known.keys()).map(String::as_str).collect();
        let at = if path.is_empty() {
            ("the file".to_owned(), "文件".to_owned())
        } else {
            (format!("`{path}`"), format!("`{path}`"))
        };
        match nearest(key, names.iter().copied()) {
            Some(near) => self.say(
                value.key,
                format!("{} has no key `{key}`; did you mean `{near}`?", at.0),
                format!("{}中没有键 `{key}`；是否想写 `{near}`？", at.1),
            ),
            None => {
                let list =
                    names.into_iter().filter(|name| *name != "$schema").collect::<Vec<_>>().join("`, `");
                self.say(
                    value.key,
                    format!("{} has no key `{key}`; there are `{list}`", at.0),
                    format!("{}中没有键 `{key}`；可用的键有 `{list}`", at.1),
                );
            }
        }
    }

    fn one_of(&mut self, options: &[Json], node: &Node, path: &str) {
        let have = match &node.kind {
            Kind::Leaf(Value::String(text)) => Json::from(text.as_str()),
            Kind::Leaf(Value::Boolean(is)) => Json::from(*is),
            Kind::Leaf(Value::Integer(number)) => Json::from(*number),
            _ => Json::Null,
        };
        if options.contains(&have) {
            return;
        }
        let names: Vec<&str> =
            options.iter().filter_map(Json::as_str).filter(|name| !name.is_empty()).collect();
        let list = names.join("`, `");
        let shown = match &node.kind {
            Kind::Leaf(value) => format!("`{}`", cut(value.to_string().trim_matches('"'))),
            _ => type_words(type_of(node)).0.to_owned(),
        };
        let near = node.text().and_then(|text| nearest(text, names.iter().copied()));
        let (mut en, mut zh) = (
            format!("`{path}` cannot be {shown}; it is one of `{list}`"),
            format!("`{path}` 不能是 {shown}；可选值为 `{list}`"),
        );
        if let Some(near) = near {
            en.push_str(&format!("; did you mean `{near}`?"));
            zh.push_str(&format!("；是否想写 `{near}`？"));
        }
        self.say(node.span, en, zh);
    }

    fn in_range(&mut self, schema: &Json, number: i64, node: &Node, path: &str) {
        let bound = |name: &str| schema.get(name).and_then(Json::as_f64);
        if let Some(least) = bound("minimum").filter(|least| (number as f64) < *least) {
            let en = format!("`{path}` cannot be {number}; {least} is the least");
            self.say(node.span, en, format!("`{path}` 不能是 {number}，最小为 {least}"));
        }
        if let Some(most) = bound("maximum").filter(|most| (number as f64) > *most) {
            let en = format!("`{path}` cannot be {number}; {most} is the most");
            self.say(node.span, en, format!("`{path}` 不能是 {number}，最大为 {most}"));
        }
    }

    fn in_form(&mut self, schema: &Json, text: &str, node: &Node, path: &str) {
        let shown = cut(text);
        match schema.get("pattern").and_then(Json::as_str) {
            Some(DAY) if !text.is_empty() && Day::parse(text).is_none() => self.say(
                node.span,
                format!("`{path}` is no day: `{shown}`; write it as 2025-06-01"),
                format!("`{path}` 不是有效日期：`{shown}`；请写成 2025-06-01 的形式"),
            ),
            Some(SHA256) if !is_sha256(text) => self.say(
                node.span,
                format!("`{path}` is no SHA-256 checksum: 64 hexadecimal digits are needed"),
                format!("`{path}` 不是 SHA-256 校验值：应当是 64 位十六进制数字"),
            ),
            _ => {}
        }
    }
}

/// The form of a checksum; the empty text says nothing.
pub(super) const SHA256: &str = r"^([0-9a-fA-F]{64})?$";

fn is_sha256(text: &str) -> bool {
    text.is_empty() || text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The beginning of a text that somebody wrote.
fn cut(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn types(schema: &Json) -> Vec<&str> {
    match schema.get("type") {
        Some(Json::String(name)) => vec![name],
        Some(Json::Array(names)) => names.iter().filter_map(Json::as_str).collect(),
        _ => Vec::new(),
    }
}

fn type_of(node: &Node) -> &'static str {
    match &node.kind {
        Kind::Table(_) => "object",
        Kind::List(_) => "array",
        Kind::Leaf(Value::Integer(_)) => "integer",
        Kind::Leaf(Value::Float(_)) => "number",
        Kind::Leaf(Value::Boolean(_)) => "boolean",
        Kind::Leaf(_) => "string",
    }
}

fn type_words(name: &str) -> (&'static str, &'static str) {
    match name {
        "object" => ("a table", "表"),
        "array" => ("a list", "列表"),
        "integer" => ("a whole number", "整数"),
        "number" => ("a number", "数值"),
        "boolean" => ("true or false", "布尔值（true 或 false）"),
        _ => ("a text", "文本"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::keys::schema;
    use super::super::tree::parse;
    use super::*;

    fn wrong(text: &str) -> Vec<(String, String)> {
        let node = parse(text).unwrap();
        validate(&schema(), &node)
            .into_iter()
            .map(|(span, say)| {
                assert!(!say.zh.is_empty() && say.zh != say.en);
                (text[span.range()].to_owned(), say.en)
            })
            .collect()
    }

    #[test]
    fn what_is_right_passes() {
        let text = "root = true\nbiometrics = [\"face\", \"voiceprint\"]\n[project]\nlegal_basis = \"hr\"\n[minors]\nserves_under_14 = true\n\
                    [pia]\ndate = 2025-05-20\nreviewed = \"\"\nkeep_years = 3\n[[deployment]]\npublic = true\n[calendar.2027]\noff = [2027-01-01]\n";
        assert_eq!(wrong(text), []);
    }

    #[test]
    fn what_is_wrong_is_told_in_its_place() {
        for (text, at, words) in [
            ("[pia]\nkeep_year = 3\n", "keep_year", "did you mean `keep_years`?"),
            (
                "[[deployment]]\nsignage = \"yes\"\n",
                "\"yes\"",
                "`deployment.0.signage` must be true or false, not a text",
            ),
            ("[project]\nlegal_basis = \"consnet\"\n", "\"consnet\"", "did you mean `consent`?"),
            ("[filing]\nstored_persons = -1\n", "-1", "0 is the least"),
            ("[pia]\nkeep_years = 300\n", "300", "100 is the most"),
            ("[pia]\ndate = \"2025-02-30\"\n", "\"2025-02-30\"", "`pia.date` is no day"),
            ("[pia]\nsha256 = \"12\"\n", "\"12\"", "SHA-256"),
            ("[filing]\nstored_persons = 99999999999999999999\n", "99999999999999999999", "whole number"),
            ("colour = 1\n", "colour", "the file has no key `colour`; there are"),
            ("pia = 3\n", "3", "`pia` must be a table, not a whole number"),
            ("[rules]\nmissing-consent = \"loud\"\n", "\"loud\"", "one of `off`"),
        ] {
            let found = wrong(text);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            assert_eq!(found[0].0, at);
            assert!(found[0].1.contains(words), "{found:?}");
        }
    }
}
