//! Joining what several runs wrote, of shares or of repositories, into one report.

mod json;
mod pages;
mod sarif;

use serde_json::Value;

use crate::finding::Say;

/// One report that is to be joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The name of its file.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Why reports cannot be joined: the name of the file, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfit {
    /// The name.
    pub name: String,
    /// What is wrong.
    pub why: Say,
}

/// Joins reports of one form, in the order in which they are given; the result does not depend on the order
/// where the form has none of its own.
///
/// # Errors
/// When a report is none of facelint's, or they are not of one form and version.
pub fn merge(parts: &[Part]) -> Result<String, Unfit> {
    let Some(first) = parts.first() else { return Ok(String::new()) };
    if pages::is_html(&first.text) {
        return pages::html(parts);
    }
    if pages::is_markdown(&first.text) {
        return pages::markdown(parts);
    }
    let mut read: Vec<(&str, Value)> = Vec::with_capacity(parts.len());
    for part in parts {
        let text = part.text.strip_prefix('\u{feff}').unwrap_or(&part.text);
        let value = serde_json::from_str(text).map_err(|_| unknown(&part.name))?;
        read.push((&part.name, value));
    }
    let joined = if read[0].1.get("runs").is_some() { sarif::join(read)? } else { json::join(read)? };
    let mut text = serde_json::to_string_pretty(&joined).unwrap_or_default();
    text.push('\n');
    Ok(text)
}

fn unfit(name: &str, why: Say) -> Unfit {
    Unfit { name: name.to_owned(), why }
}

fn unknown(name: &str) -> Unfit {
    unfit(name, Say::new("not a report of facelint", "不是 facelint 的报告"))
}

fn other_form(name: &str) -> Unfit {
    unfit(name, Say::new("not of the form of the first report", "与第一份报告的格式不同"))
}

fn other_version(name: &str) -> Unfit {
    unfit(name, Say::new("written by another version than the first report", "与第一份报告出自不同版本"))
}

/// Sorts values by keys of theirs and takes repetitions out: shares may be given twice.
fn sorted(mut values: Vec<Value>, key: impl Fn(&Value) -> Vec<Value>) -> Vec<Value> {
    let order = |value: &Value| match value {
        Value::Number(number) => (number.as_u64().unwrap_or_default(), String::new()),
        Value::String(text) => (0, text.clone()),
        other => (0, other.to_string()),
    };
    values.sort_by_cached_key(|value| {
        let keys: Vec<(u64, String)> = key(value).iter().map(order).collect();
        (keys, value.to_string())
    });
    values.dedup();
    values
}
