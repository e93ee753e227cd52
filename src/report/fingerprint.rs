//! What a finding is recognised by from one run to the next, wherever its line has moved to.

use std::path::PathBuf;

use rustc_hash::FxHashMap;
use sha2::{Digest as _, Sha256};

use super::places::Places;
use crate::finding::Finding;
use crate::input::source::SourceMap;
use crate::input::span::Loc;

/// What a finding is recognised by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Print {
    /// The rule, the file, what it is about and the name of the call, hashed: `facelint/v1`.
    pub v1: String,
    /// The same without the file: it stays when the file is renamed.
    pub content: String,
    /// What equal findings of a file have in common, before they are counted.
    pub kind: String,
    /// The file as a URI.
    pub uri: String,
}

/// Makes fingerprints; those of equal findings of a file are told apart by counting.
#[derive(Debug)]
pub struct Prints<'p> {
    map: &'p SourceMap,
    places: &'p Places,
    counts: FxHashMap<String, usize>,
}

impl<'p> Prints<'p> {
    /// For the files of a run.
    pub fn new(map: &'p SourceMap, places: &'p Places) -> Self {
        Self { map, places, counts: FxHashMap::default() }
    }

    /// The fingerprint of a finding, the next of its kind.
    pub fn of(&mut self, finding: &Finding) -> Print {
        let subject: String = finding.facts.iter().map(|(_, value)| format!("{value}\0")).collect();
        self.next(finding.rule, finding.loc, &subject)
    }

    /// The fingerprint of something at a place.
    pub fn next(&mut self, rule: &str, loc: Loc, subject: &str) -> Print {
        let uri = self.places.uri(self.map, loc.file);
        let call = self.call_name(loc);
        let key = format!("{rule}\0{uri}\0{subject}\0{call}");
        let count = self.counts.entry(key.clone()).or_default();
        *count += 1;
        let v1 = hex(&format!("{key}\0{count}"), 16);
        let kind = format!("{rule}\0{subject}\0{call}");
        Print { v1, content: hex(&format!("{kind}\0{count}"), 8), kind: hex(&kind, 8), uri }
    }

    /// The name of the call at a place, without blanks: what stays when code moves or is indented anew.
    fn call_name(&self, loc: Loc) -> String {
        let text = self.map.text(loc.file);
        let code = text.as_ref().map_or("", |text| text.slice(loc.span));
        code.split('(').next().unwrap_or_default().split_whitespace().collect()
    }
}

/// The fingerprints of findings that are in the order of their places.
pub fn prints<'f>(
    map: &SourceMap,
    roots: &[PathBuf],
    findings: impl IntoIterator<Item = &'f Finding>,
) -> Vec<Print> {
    let places = Places::new(roots);
    let mut prints = Prints::new(map, &places);
    findings.into_iter().map(|finding| prints.of(finding)).collect()
}

fn hex(text: &str, bytes: usize) -> String {
    Sha256::digest(text.as_bytes()).iter().take(bytes).map(|byte| format!("{byte:02x}")).collect()
}
