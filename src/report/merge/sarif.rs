//! Joining SARIF logs into one with one run: code scanning takes one run of a tool and category.

use serde_json::{Value, json};

use super::{Unfit, other_form, other_version, sorted, unknown};

pub(super) fn join(parts: Vec<(&str, Value)>) -> Result<Value, Unfit> {
    let mut joined: Option<Value> = None;
    let (mut results, mut notifications) = (Vec::new(), Vec::new());
    let mut rules: Option<Vec<Value>> = None;
    let mut successful = true;
    for (name, mut log) in parts {
        if log.get("tool").is_some() {
            return Err(other_form(name));
        }
        let runs = log.get_mut("runs").and_then(Value::as_array_mut).ok_or_else(|| unknown(name))?;
        if runs.iter().any(|run| run.pointer("/tool/driver/name") != Some(&json!("facelint"))) {
            return Err(unknown(name));
        }
        let mut first = None;
        for run in runs {
            for result in list(run, "/results") {
                results.push(by_id(result));
            }
            let own = list(run, "/tool/driver/rules");
            match &mut rules {
                None => rules = Some(own),
                Some(rules) if *rules == own => {}
                // `check` and `inventory` have different ones: all of them, in an order that depends on nothing.
                Some(rules) => {
                    rules.extend(own);
                    rules.sort_by_key(|rule| rule["id"].to_string());
                    rules.dedup_by(|a, b| a["id"] == b["id"]);
                }
            }
            for mut invocation in list(run, "/invocations") {
                successful &= invocation["executionSuccessful"] != json!(false);
                notifications.extend(list(&mut invocation, "/toolExecutionNotifications"));
            }
            first.get_or_insert(run.take());
        }
        let Some(run) = first else { continue };
        log["runs"] = json!([run]);
        match &joined {
            Some(joined) if same_tool(joined, &log) => {}
            Some(_) => return Err(other_version(name)),
            None => joined = Some(log),
        }
    }
    let Some(mut log) = joined else { return Ok(json!({ "version": "2.1.0", "runs": [] })) };
    let rules = rules.unwrap_or_default();
    for result in &mut results {
        let at = rules.iter().position(|rule| rule["id"] == result["ruleId"]);
        if let (Some(at), Some(result)) = (at, result.as_object_mut()) {
            result.insert("ruleIndex".to_owned(), json!(at));
        }
    }
    let run = &mut log["runs"][0];
    run["tool"]["driver"]["rules"] = Value::Array(rules);
    run["invocations"] = json!([{
        "executionSuccessful": successful,
        "toolExecutionNotifications": sorted(notifications, |note| {
            let at = "/locations/0/physicalLocation/artifactLocation/uri";
            vec![note.pointer(at).cloned().unwrap_or_default()]
        }),
    }]);
    run["results"] = Value::Array(sorted(results, |result| {
        let at = "/locations/0/physicalLocation";
        ["/artifactLocation/uri", "/region/startLine", "/region/startColumn"]
            .iter()
            .map(|part| result.pointer(&format!("{at}{part}")).cloned().unwrap_or_default())
            .chain([result["ruleId"].clone()])
            .collect()
    }));
    Ok(log)
}

/// Takes a list out of a value; nothing where there is none.
fn list(value: &mut Value, at: &str) -> Vec<Value> {
    value.pointer_mut(at).and_then(Value::as_array_mut).map(std::mem::take).unwrap_or_default()
}

/// A result that names its rule by id alone: the places of rules differ from log to log.
fn by_id(mut result: Value) -> Value {
    if let Some(result) = result.as_object_mut() {
        result.remove("ruleIndex");
    }
    result
}

/// True when two logs were written by one version: the tool and its taxonomies are the same.
fn same_tool(a: &Value, b: &Value) -> bool {
    ["/runs/0/tool", "/runs/0/taxonomies", "/version"].iter().all(|at| a.pointer(at) == b.pointer(at))
}
