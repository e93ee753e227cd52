//! `preselected-consent`: what starts ticked starts unticked.

use super::{Fix, Source, replace};
use crate::finding::{Finding, Say};
use crate::input::source::SourceMap;
use crate::input::span::Span;
use crate::syntax::ir::{Expr, Lit};
use crate::syntax::lang::Lang;

/// Turns the one literal, or takes out the attribute, that ticks the box.
pub(super) fn unchecked(map: &SourceMap, finding: &Finding) -> Option<Fix> {
    let source = Source::read(map, finding.loc.file)?;
    let say = || Say::new("start unticked", "初始状态设为未勾选");
    if let Some((span, text)) = literal(&source, finding.loc.span) {
        return Some(replace(finding.loc, span, text, say()));
    }
    let at = tag_mark(&source, finding.loc.span).unwrap_or(finding.loc.span);
    let (span, text) = attribute(&source, at)?;
    Some(replace(finding.loc, span, text, say()))
}

/// The one literal in a place that is true, and its opposite.
fn literal(source: &Source, at: Span) -> Option<(Span, &'static str)> {
    let unit = &source.form.unit;
    // The name of a field or variable stands for its initial value.
    let field = unit.types.iter().flat_map(|ty| &ty.fields).find(|field| field.span == at);
    let at = field.and_then(|field| field.init).map_or(at, |init| unit.span(init));
    let is_true = |id: &_| matches!(unit.expr(*id), Expr::Lit(Lit::Bool(true)));
    let mut spans: Vec<Span> = source.form.inside(at).filter(is_true).map(|id| unit.span(id)).collect();
    spans.sort_unstable();
    spans.dedup();
    let [span] = spans[..] else { return None };
    let turned = match source.slice(span) {
        "true" => "false",
        "TRUE" => "FALSE",
        "YES" => "NO",
        _ => return None,
    };
    Some((span, turned))
}

/// The one attribute of a tag of markup that ticks it.
fn tag_mark(source: &Source, at: Span) -> Option<Span> {
    if !matches!(source.lang, Some(Lang::Html | Lang::Vue | Lang::Wxml)) {
        return None;
    }
    let code = source.slice(at);
    let mut marks = Vec::new();
    let is_end = |c: char| c.is_whitespace() || matches!(c, '>' | '/');
    let mut from = code.find(is_end)?;
    while let Some(skipped) = code[from..].find(|c: char| !c.is_whitespace() && c != '/') {
        let start = from + skipped;
        let rest = &code[start..];
        if rest.starts_with('>') {
            break;
        }
        let name_end = rest.find(|c: char| is_end(c) || c == '=').unwrap_or(rest.len());
        let value = rest[name_end..].strip_prefix('=').unwrap_or_default();
        let length = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].find(quote).map(|end| end + 3)?,
            Some(_) => value.find(is_end).unwrap_or(value.len()) + 1,
            None if rest[name_end..].starts_with('=') => 1,
            None => 0,
        };
        let end = start + (name_end + length).max(1);
        if rest[..name_end].to_ascii_lowercase().ends_with("checked") {
            marks.push(Span::new(at.start + start as u32, at.start + end as u32));
        }
        from = end;
    }
    let [mark] = marks[..] else { return None };
    Some(mark)
}

/// An attribute that ticks: its value is turned where it is one, and it is taken out where being there
/// is what ticks.
fn attribute(source: &Source, at: Span) -> Option<(Span, &'static str)> {
    let code = source.slice(at);
    let (name, value) = code.split_once('=').unwrap_or((code, ""));
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.' | '@');
    if name.is_empty() || !name.trim_end().chars().all(is_name) {
        return None;
    }
    let plain = value.trim().trim_matches(['"', '\'']);
    let bound = name.starts_with(':') || name.starts_with("v-") || source.lang.is_none();
    let turned = match plain {
        "true" if bound => Some(("true", "false")),
        "YES" if bound => Some(("YES", "NO")),
        "{true}" | "{{true}}" => Some(("true", "false")),
        _ => None,
    };
    if let Some((old, new)) = turned {
        let start = at.start + code.rfind(old)? as u32;
        return Some((Span::new(start, start + old.len() as u32), new));
    }
    let local = name.trim_end().rsplit([':', '.']).next().unwrap_or_default();
    let marks = ["", "true", "checked"].contains(&plain) && local.to_ascii_lowercase().ends_with("checked");
    if bound || !marks || source.lang.is_none() {
        return None;
    }
    // The blanks before it go with it.
    let text = &source.text.text;
    let before = text.get(..at.start as usize)?;
    let start = before.trim_end().len();
    let kept = if text.get(at.end as usize..)?.starts_with(['>', '/', ' ', '\n', '\r', '\t']) {
        start
    } else {
        at.start as usize
    };
    Some((Span::new(kept as u32, at.end), ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of a tag of a page whose box is ticked.
    fn unticked(name: &str, tag: &str) -> Option<String> {
        let mut map = SourceMap::default();
        let text = format!("<{tag}");
        let id = map.add_text(name, &text);
        let source = Source::read(&map, id)?;
        let at = Span::new(1, text.len() as u32);
        let (span, new) = attribute(&source, tag_mark(&source, at)?)?;
        Some(format!("{}{new}{}", &text[..span.start as usize], &text[span.end as usize..]))
    }

    #[test]
    fn attributes_of_markup() {
        for (name, tag, want) in [
            ("a.html", "input type=\"checkbox\" checked>", "<input type=\"checkbox\">"),
            ("a.html", "input checked=\"checked\" id=a>", "<input id=a>"),
            ("a.html", "input checked=true />", "<input />"),
            ("a.vue", "el-checkbox :checked=\"true\" />", "<el-checkbox :checked=\"false\" />"),
            ("a.wxml", "checkbox value=\"1\" checked=\"true\"/>", "<checkbox value=\"1\"/>"),
            ("a.wxml", "checkbox checked=\"{{true}}\"/>", "<checkbox checked=\"{{false}}\"/>"),
        ] {
            assert_eq!(unticked(name, tag).as_deref(), Some(want), "{tag}");
        }
        for tag in
            ["input checked=\"{{agreed}}\"/>", "input title=\"checked\">", "input checked=\"", "input ="]
        {
            assert_eq!(unticked("a.wxml", tag), None, "{tag}");
        }
    }
}
