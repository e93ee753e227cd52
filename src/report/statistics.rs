//! How often each rule found something.

use std::collections::BTreeMap;

use super::{Subject, Tongue};
use crate::finding::Level;
use crate::rules::{Rule, by_id};

/// A table: one line a rule, the most frequent first.
pub fn table(subject: &Subject<'_>) -> String {
    let mut counts: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for finding in subject.findings {
        let at = match finding.level {
            Level::Error => 0,
            Level::Warning => 1,
            Level::Note => 2,
        };
        counts.entry(finding.rule).or_default()[at] += 1;
    }
    let mut rows: Vec<(&str, [usize; 3])> = counts.into_iter().collect();
    rows.sort_by_key(|(rule, counts)| (std::cmp::Reverse(counts.iter().sum::<usize>()), *rule));
    let heads = match subject.tongue {
        Tongue::En => ["error", "warning", "note"],
        // Four columns for each head: Chinese characters are two wide.
        Tongue::Zh => ["   错误", "     警告", "  提示"],
    };
    if rows.is_empty() {
        return String::new();
    }
    let mut out = match subject.tongue {
        Tongue::En => format!("{:>7} {:>9} {:>6}  rule\n", heads[0], heads[1], heads[2]),
        Tongue::Zh => format!("{}{}{}  规则\n", heads[0], heads[1], heads[2]),
    };
    for (rule, [errors, warnings, notes]) in rows {
        let title = |rule: &dyn Rule| subject.tongue.pick(rule.meta().title, rule.meta().title_zh);
        let title = by_id(rule).map_or("", title);
        out.push_str(&format!("{errors:>7} {warnings:>9} {notes:>6}  {rule:<24}  {title}\n"));
    }
    out
}
