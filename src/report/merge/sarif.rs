//! Joining SARIF logs into one with one run: code scanning takes one run of a tool and category.

use serde_json::{Value, json};

use super::{Unfit, other_form, other_version, sorted, unknown};

pub(super) fn join(parts: Vec<(&str, Value)>) -> Result<Value, Unfit> {
    let mut joined: Option<Value> = None;
    let (mut results, mut notifications) = (Vec::new(), Vec::new());
    let mut rules: Option<Vec<Value>> = None;
    let mut kinds: Vec<Value> = Vec::new();
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
            // Which kinds of notes a log describes depends on what could not be seen.
            kinds.extend(list(run, "/tool/driver/notifications"));
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
    kinds.sort_by_key(|kind| kind["id"].to_string());
    kinds.dedup_by(|a, b| a["id"] == b["id"]);
    for result in &mut results {
        if let Some(at) = place(&rules, &result["ruleId"]) {
            result["ruleIndex"] = json!(at);
        }
    }
    for note in &mut notifications {
        if let Some(at) = place(&kinds, &note["descriptor"]["id"]) {
            note["descriptor"]["index"] = json!(at);
        }
    }
    let run = &mut log["runs"][0];
    run["tool"]["driver"]["rules"] = Value::Array(rules);
    if !kinds.is_empty() {
        run["tool"]["driver"]["notifications"] = Value::Array(kinds);
    }
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

/// Where a description stands in its list.
fn place(list: &[Value], id: &Value) -> Option<usize> {
    list.iter().position(|row| row["id"] == *id)
}

/// A result that names its rule by id alone: the places of rules differ from log to log.
fn by_id(mut result: Value) -> Value {
    if let Some(result) = result.as_object_mut() {
        result.remove("ruleIndex");
    }
    result
}

/// True when two logs were written by one version, in one language: the tool and its taxonomies are the same.
fn same_tool(a: &Value, b: &Value) -> bool {
    let driver = |log: &Value| {
        let mut driver = log.pointer("/runs/0/tool/driver").cloned().unwrap_or_default();
        if let Some(driver) = driver.as_object_mut() {
            driver.remove("notifications");
        }
        driver
    };
    driver(a) == driver(b)
        && ["/runs/0/taxonomies", "/version"].iter().all(|at| a.pointer(at) == b.pointer(at))
}
