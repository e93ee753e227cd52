//! `wrong-age-threshold`: the limit is raised to 14.

use super::{Fix, Source, replace};
use crate::analysis::evidence::Evidence;
use crate::finding::{Finding, Say};
use crate::input::source::SourceMap;
use crate::syntax::ir::{Expr, Lit};

/// The age below which a guardian is asked.
const LIMIT: i64 = 14;

/// Writes the right number into the comparison, when it stands there as one literal.
pub(super) fn raised(map: &SourceMap, evidence: &Evidence, finding: &Finding) -> Option<Fix> {
    let gates = evidence.sites.iter().flat_map(|site| &site.gates);
    let adult = gates.filter(|gate| gate.loc == finding.loc).find_map(|gate| gate.first_adult)?;
    let source = Source::read(map, finding.loc.file)?;
    // `age < 13` and `age <= 12` are the same check.
    let numbers = source.form.inside(finding.loc.span).filter_map(|id| match source.form.unit.expr(id) {
        Expr::Lit(Lit::Int(value)) if *value == adult || *value == adult - 1 => {
            Some((source.form.unit.span(id), *value))
        }
        _ => None,
    });
    let mut numbers: Vec<_> = numbers.collect();
    numbers.dedup();
    let [(span, value)] = numbers[..] else { return None };
    if source.slice(span) != value.to_string() {
        return None;
    }
    let right = value + LIMIT - adult;
    let say = Say::new(
        format!("ask the guardian of everyone under {LIMIT}: {value} becomes {right}"),
        format!("不满十四周岁的均须监护人同意：{value} 改为 {right}"),
    );
    Some(replace(finding.loc, span, right.to_string(), say))
}
