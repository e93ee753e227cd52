//! `no-refusal-option`: a prompt of the platform gets its button that declines.

use super::form::{indent, statement_end};
use super::{Fix, Source, replace};
use crate::analysis::evidence::Evidence;
use crate::analysis::gate::surface::Fault;
use crate::finding::{Finding, Say};
use crate::input::source::SourceMap;
use crate::input::span::Span;
use crate::knowledge::repair::{How, repair};
use crate::syntax::ir::{Expr, ExprId, Lit};

/// Adds the button that declines, where the platform's own prompt has a place for it.
pub(super) fn offered(map: &SourceMap, evidence: &Evidence, finding: &Finding) -> Option<Fix> {
    let surface = evidence
        .surfaces
        .iter()
        .find(|surface| surface.loc == finding.loc && surface.fault == Fault::NoRefusal)?;
    let source = Source::read(map, finding.loc.file)?;
    let call = source.form.call_at(finding.loc)?;
    let han = surface.quote.0.chars().any(|c| matches!(c, '\u{4e00}'..='\u{9fff}'));
    let words = &repair().label;
    let label = if han { &words.zh } else { &words.en };
    let say =
        Say::new(format!("add a button that declines: “{label}”"), format!("增加表示拒绝的按钮“{label}”"));
    for how in repair().refusals(source.lang?) {
        let edit = match how {
            How::Chain { after, chain } => {
                let at = source.adding(call, after)?;
                source.chained(at, chain, label)
            }
            How::Statement { after, statement } => {
                let at = source.adding(call, after)?;
                source.stated(at, statement, label)
            }
            How::Option { option, value } => match source.turned(call, option, *value) {
                Some(edit) => Some(edit),
                None => continue,
            },
        };
        let (span, text) = edit?;
        return Some(replace(finding.loc, span, text, say));
    }
    None
}

impl Source {
    /// The call of a name that builds the prompt which another call shows: around that, in the same chain, or
    /// on the same variable in the same function. The last one where there are several.
    fn adding(&self, shown: ExprId, name: &str) -> Option<ExprId> {
        let unit = &self.form.unit;
        let takes = |id: &ExprId| match unit.expr(*id) {
            Expr::Call { name: own, args, .. } => own == name && args.iter().any(|arg| arg.value == shown),
            _ => false,
        };
        if let Some(around) = (0..unit.exprs.len() as u32).map(ExprId).find(takes) {
            return Some(around);
        }
        let mut roots: Vec<&str> = Vec::new();
        let mut at = Some(shown);
        while let Some(id) = at {
            at = match unit.expr(id) {
                Expr::Call { name: own, .. } if own == name => return Some(id),
                Expr::Call { recv, args, .. } => {
                    roots.extend(args.iter().filter_map(|arg| match unit.expr(arg.value) {
                        Expr::Name(name) => Some(name.as_str()),
                        _ => None,
                    }));
                    *recv
                }
                Expr::Name(name) => {
                    roots.push(name);
                    None
                }
                _ => None,
            };
        }
        let around = self.form.function_around(unit.span(shown));
        let mut found = None;
        for id in self.form.inside(around) {
            if matches!(unit.expr(id), Expr::Call { name: own, .. } if own == name)
                && self.root(id).is_some_and(|root| roots.contains(&root))
                && found.is_none_or(|known| unit.span(known).end < unit.span(id).end)
            {
                found = Some(id);
            }
        }
        found
    }

    /// The variable at the head of a chain of calls.
    fn root(&self, mut id: ExprId) -> Option<&str> {
        let unit = &self.form.unit;
        while let Expr::Call { recv, .. } = unit.expr(id) {
            id = (*recv)?;
        }
        match unit.expr(id) {
            Expr::Name(name) => Some(name),
            _ => None,
        }
    }

    /// A call put behind another of the chain.
    fn chained(&self, at: ExprId, chain: &str, label: &str) -> Option<(Span, String)> {
        let text = &self.text.text;
        let Expr::Call { name_span, .. } = self.form.unit.expr(at) else { return None };
        let end = self.form.unit.span(at).end;
        // On a line of its own, as the call before it is.
        let dot = text[..name_span.start as usize].trim_end().strip_suffix('.')?.len();
        let line = text[..dot].rfind('\n').map_or(0, |at| at + 1);
        let lead = &text[line..dot];
        let own_line = lead.trim().is_empty() && line > 0;
        let gap = if own_line { format!("\n{lead}") } else { String::new() };
        Some((Span::new(end, end), format!("{gap}{}", chain.replace("{label}", &format!("\"{label}\"")))))
    }

    /// A statement put behind the one that holds a call.
    fn stated(&self, at: ExprId, statement: &str, label: &str) -> Option<(Span, String)> {
        let text = &self.text.text;
        let unit = &self.form.unit;
        let Expr::Call { recv: Some(recv), .. } = unit.expr(at) else { return None };
        let Expr::Name(receiver) = unit.expr(*recv) else { return None };
        let whole = self.form.statement_of(unit.span(at))?;
        // The call must be the statement.
        if whole != unit.span(at) {
            return None;
        }
        let end = statement_end(text, self.lang?, whole.end as usize)?;
        let line = indent(text, whole.start as usize);
        let added =
            statement.replace("{label}", &format!("\"{label}\"")).replace("{receiver}", receiver.as_str());
        Some((Span::new(end as u32, end as u32), format!("\n{line}{added}")))
    }

    /// An option of a call with its value turned.
    fn turned(&self, call: ExprId, option: &str, value: bool) -> Option<(Span, String)> {
        let unit = &self.form.unit;
        let mut found: Vec<Span> = self
            .form
            .inside(unit.span(call))
            .filter(|&id| matches!(unit.expr(id), Expr::Lit(Lit::Bool(old)) if *old != value))
            .map(|id| unit.span(id))
            .filter(|span| {
                let before = self.text.text[..span.start as usize].trim_end();
                let key = before.strip_suffix(':').map(|key| key.trim_end().trim_end_matches(['"', '\'']));
                key.is_some_and(|key| {
                    key.ends_with(option)
                        && !key[..key.len() - option.len()]
                            .ends_with(|c: char| c.is_alphanumeric() || c == '_')
                })
            })
            .collect();
        found.dedup();
        let [span] = found[..] else { return None };
        Some((span, value.to_string()))
    }
}
