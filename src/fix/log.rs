//! `face-data-in-logs`: the statement that logs is dropped.

use super::form::whole_lines;
use super::{Fix, Source, replace};
use crate::analysis::evidence::Evidence;
use crate::finding::{Finding, Say};
use crate::input::source::SourceMap;
use crate::input::span::Span;
use crate::knowledge::model::SinkKind;

/// Drops the log line that holds a face, when it is a statement of its own that does nothing else.
pub(super) fn dropped(map: &SourceMap, evidence: &Evidence, finding: &Finding) -> Option<Fix> {
    // What is reported must be the log itself: a helper of the project may do more than log.
    evidence
        .flows
        .iter()
        .find(|flow| flow.loc == finding.loc && flow.kind == SinkKind::Log && flow.sink == flow.loc)?;
    let source = Source::read(map, finding.loc.file)?;
    let call = source.form.call_at(finding.loc)?;
    if !source.form.has_pure_operands(call) {
        return None;
    }
    let text = &source.text.text;
    let range = whole_lines(text, source.form.droppable(text, source.lang?, call)?);
    let say = Say::new("drop the log line that holds face data", "删除写入人脸数据的日志语句");
    Some(replace(finding.loc, Span::new(range.start as u32, range.end as u32), "", say))
}
