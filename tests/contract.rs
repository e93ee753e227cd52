//! The rules are those of the contract, `tests/data/contract.toml`: no other ones, none under another name or level.
//! What is not written yet says so there, with the reason, and nowhere else.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::Path;

use facelint::rules::{RULES, by_id};
use serde::Deserialize;

/// The contract.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contract {
    rule: Vec<Row>,
}

/// A rule of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    group: String,
    level: String,
    when: String,
    /// Why it is not written yet.
    missing: Option<String>,
}

fn contract() -> Contract {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/contract.toml");
    toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn every_rule_of_the_contract_is_written_or_says_why_not() {
    for row in contract().rule {
        assert!(!row.group.is_empty() && !row.when.is_empty(), "{}: group and when", row.id);
        match (by_id(&row.id), &row.missing) {
            (Some(rule), None) => {
                assert_eq!(rule.meta().level.name(), row.level, "{}: level", row.id);
            }
            (None, Some(why)) => assert!(!why.is_empty(), "{}: why is it missing?", row.id),
            (Some(_), Some(_)) => panic!("{} is written and listed as missing", row.id),
            (None, None) => panic!("{} is neither written nor listed as missing", row.id),
        }
    }
}

#[test]
fn no_rule_is_written_that_is_not_in_the_contract() {
    let contract = contract();
    let known: BTreeSet<&str> = contract.rule.iter().map(|row| row.id.as_str()).collect();
    for rule in RULES {
        assert!(known.contains(rule.meta().id), "{} is not in the contract", rule.meta().id);
    }
    assert_eq!(known.len(), contract.rule.len(), "a rule stands twice");
}

#[test]
fn rules_come_in_the_order_of_the_contract() {
    let contract = contract();
    let place = |id: &str| contract.rule.iter().position(|row| row.id == id);
    let places: Vec<_> = RULES.iter().map(|rule| place(rule.meta().id)).collect();
    assert!(places.is_sorted(), "{places:?}");
}
