//! Joining reports in the plain form.

use serde_json::{Map, Value, json};

use super::{Unfit, other_form, other_version, sorted, unknown};

/// The lists of a report, each with what it is sorted by.
const LISTS: &[(&str, &[&str])] = &[
    ("findings", &["file", "line", "column", "rule"]),
    ("sites", &["file", "line", "column", "api"]),
    ("notes", &["file", "kind", "detail"]),
];

pub(super) fn join(parts: Vec<(&str, Value)>) -> Result<Value, Unfit> {
    let mut version = Value::Null;
    let mut lists: Vec<Vec<Value>> = vec![Vec::new(); LISTS.len()];
    for (name, part) in parts {
        if part.get("runs").is_some() {
            return Err(other_form(name));
        }
        if part.get("tool") != Some(&json!("facelint")) {
            return Err(unknown(name));
        }
        let own = part.get("version").cloned().unwrap_or_default();
        if !version.is_null() && own != version {
            return Err(other_version(name));
        }
        version = own;
        let Value::Object(mut part) = part else { return Err(unknown(name)) };
        for ((key, _), list) in LISTS.iter().zip(&mut lists) {
            let Some(Value::Array(values)) = part.remove(*key) else { return Err(unknown(name)) };
            list.extend(values);
        }
    }
    let mut joined = Map::new();
    joined.insert("tool".to_owned(), json!("facelint"));
    joined.insert("version".to_owned(), version);
    for ((key, by), list) in LISTS.iter().zip(lists) {
        let key_of =
            |value: &Value| by.iter().map(|key| value.get(*key).cloned().unwrap_or_default()).collect();
        joined.insert((*key).to_owned(), Value::Array(sorted(list, key_of)));
    }
    Ok(Value::Object(joined))
}
