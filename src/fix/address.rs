//! `cleartext-transport`: the address gets an encrypted scheme.

use super::{Fix, Source, replace};
use crate::analysis::evidence::{ClearFact, Evidence};
use crate::finding::{Finding, Say};
use crate::input::source::SourceMap;
use crate::input::span::Span;

/// Plain schemes and what takes their place.
const SCHEMES: &[(&str, &str)] = &[("http://", "https://"), ("ws://", "wss://")];

/// Writes `https` for `http`, when the address stands in one literal and names no port and no private host:
/// what answers there in cleartext cannot be known to answer otherwise.
pub(super) fn encrypted(map: &SourceMap, evidence: &Evidence, finding: &Finding) -> Option<Fix> {
    let flow = evidence
        .flows
        .iter()
        .find(|flow| flow.loc == finding.loc && matches!(flow.cleartext, Some(ClearFact::Scheme { .. })))?;
    // An exception for the host says that it answers in cleartext only.
    let Some(ClearFact::Scheme { at, allowed: None }) = flow.cleartext else { return None };
    if flow.endpoint.as_ref().is_none_or(|endpoint| endpoint.private) {
        return None;
    }
    let source = Source::read(map, at.file)?;
    let code = source.slice(at.span);
    let found = SCHEMES
        .iter()
        .flat_map(|(plain, safe)| code.match_indices(plain).map(move |(start, _)| (start, *plain, *safe)));
    let mut found: Vec<_> = found.collect();
    // `ws://` is found in no other scheme of the list, but `https://` could be cut from a longer word.
    found.retain(|(start, ..)| !code[..*start].ends_with(|c: char| c.is_ascii_alphanumeric()));
    let [(start, plain, safe)] = found[..] else { return None };
    let rest = &code[start + plain.len()..];
    let host = &rest[..rest.find(['/', '"', '\'', '`', '?', '#', '<', '$', '{']).unwrap_or(rest.len())];
    if host.is_empty() || host.contains(':') {
        return None;
    }
    let start = at.span.start + start as u32;
    let say = Say::new(
        format!("encrypt the connection: {plain} becomes {safe}"),
        format!("加密传输：{plain} 改为 {safe}"),
    );
    Some(replace(at, Span::new(start, start + plain.len() as u32), safe, say))
}
