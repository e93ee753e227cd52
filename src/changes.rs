//! Which findings a change has to do with: those whose path, site or sink it touches, and those that it
//! causes from elsewhere, such as by removing a gate.

use std::ops::Range;
use std::path::PathBuf;

use rustc_hash::FxHashMap;

use crate::analysis::evidence::Evidence;
use crate::baseline::Baseline;
use crate::finding::{Finding, Label, Say};
use crate::input::changes::{Changed, Changes, Hunk};
use crate::input::snapshot::Bases;
use crate::input::source::{SourceMap, SourceText};
use crate::input::span::{FileId, Loc, Span};
use crate::report::clean;
use crate::report::fingerprint::Print;

/// A place over more lines than this counts by its first one.
const TALL: usize = 20;
/// Longest quote of a removed line, in characters.
const QUOTE: usize = 100;

/// What a change has to do with a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Nothing.
    Elsewhere,
    /// It touches it.
    Touched,
    /// It causes it from elsewhere.
    Caused(Cause),
}

/// What in a change causes a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// The file, below the repository.
    pub path: String,
    /// The line of the old version, from one.
    pub line: usize,
    /// What stood there.
    pub text: String,
    /// It was a gate of the site.
    pub gate: bool,
    /// The line in its place; nothing where the file is gone.
    pub now: Option<Loc>,
}

/// One version of a project with what is said about it.
#[derive(Clone, Copy, Debug)]
pub struct Version<'v> {
    /// Files and their text.
    pub map: &'v SourceMap,
    /// The facts.
    pub evidence: &'v Evidence,
    /// What the rules say.
    pub findings: &'v [Finding],
    /// What those are recognised by.
    pub prints: &'v [Print],
}

/// A change, asked about one version.
#[derive(Debug)]
pub struct Judge<'c> {
    changes: &'c Changes,
    bases: Bases,
}

impl<'c> Judge<'c> {
    /// For the roots of a run.
    pub fn new(changes: &'c Changes, roots: &[PathBuf]) -> Self {
        Self { changes, bases: Bases::new(roots) }
    }

    /// True for a finding whose place, path or sites the change touches.
    pub fn touches(&self, map: &SourceMap, finding: &Finding) -> bool {
        let labels = finding.flow.iter().chain(&finding.related);
        labels.map(|label| label.loc).chain([finding.loc]).any(|loc| self.touches_loc(map, loc))
    }

    fn touches_loc(&self, map: &SourceMap, loc: Loc) -> bool {
        let Some((_, changed)) = self.changed(map, loc.file) else { return false };
        let Some(text) = map.text(loc.file) else { return false };
        let lines = lines_of(&text, loc.span);
        changed.hunks.iter().any(|hunk| hunk.after.start < lines.end && lines.start < hunk.after.end)
    }

    fn changed(&self, map: &SourceMap, file: FileId) -> Option<(String, &'c Changed)> {
        let path = self.path(map, file)?;
        let changed = self.changes.files.get(&path)?;
        Some((path, changed))
    }

    fn path(&self, map: &SourceMap, file: FileId) -> Option<String> {
        let file = map.file(file);
        self.changes.new.path_of(&self.bases, file.root, &file.name)
    }

    /// What the change has to do with each finding of the new version.
    pub fn parts(&self, new: Version<'_>, old: Version<'_>) -> Vec<Part> {
        let known = Baseline::of(old.findings.iter().zip(old.prints));
        let pairs: Vec<_> = new.findings.iter().zip(new.prints).collect();
        let there: FxHashMap<&str, ()> = new.prints.iter().map(|print| (print.uri.as_str(), ())).collect();
        let verdict = known.compare(&pairs, |_| true, |uri| there.contains_key(uri));
        let by_path: FxHashMap<String, FileId> =
            new.map.ids().filter_map(|id| Some((self.path(new.map, id)?, id))).collect();
        // Of equal findings in a file the ones that the change touches are the new ones.
        let mut before: FxHashMap<(&str, &str), usize> = FxHashMap::default();
        for print in old.prints {
            *before.entry((&print.uri, &print.kind)).or_default() += 1;
        }
        let touched: Vec<bool> = new.findings.iter().map(|finding| self.touches(new.map, finding)).collect();
        let mut left: FxHashMap<(&str, &str), usize> = FxHashMap::default();
        for (print, _) in new.prints.iter().zip(&touched).filter(|(_, touched)| !**touched) {
            *left.entry((&print.uri, &print.kind)).or_default() += 1;
        }
        (0..new.findings.len())
            .map(|index| {
                let print = &new.prints[index];
                let key = (print.uri.as_str(), print.kind.as_str());
                let as_many = left.get(&key) <= before.get(&key);
                if touched[index] {
                    Part::Touched
                } else if verdict.known[index] || as_many {
                    Part::Elsewhere
                } else {
                    self.cause(&new.findings[index], new, old, &by_path).map_or(Part::Touched, Part::Caused)
                }
            })
            .collect()
    }

    /// What causes a finding: a gate that was removed, a step that was, or else the nearest change.
    fn cause(
        &self,
        finding: &Finding,
        new: Version<'_>,
        old: Version<'_>,
        by_path: &FxHashMap<String, FileId>,
    ) -> Option<Cause> {
        let place = |loc: Loc| self.removed(old.map, loc);
        let sites = self.sites_before(finding, new, old);
        let gates = sites.iter().flat_map(|&site| &old.evidence.sites[site].gates).map(|gate| gate.loc);
        if let Some((path, hunk, line)) = gates.filter_map(place).min_by(order) {
            return Some(self.told(&path, hunk, line, true, new.map, by_path));
        }
        let ways = sites.iter().filter_map(|&site| old.evidence.sites[site].any_way.as_ref());
        let steps = ways.flat_map(|way| &way.steps).map(|step| step.loc);
        if let Some((path, hunk, line)) = steps.filter_map(place).min_by(order) {
            return Some(self.told(&path, hunk, line, false, new.map, by_path));
        }
        // In a file on the path rather than in another.
        let labels =
            finding.flow.iter().chain(&finding.related).map(|label| label.loc.file).chain([finding.loc.file]);
        let near: Vec<String> = labels.filter_map(|file| Some(self.changed(new.map, file)?.0)).collect();
        let mut paths: Vec<&String> = self.changes.files.keys().collect();
        paths.sort_by_key(|path| (!near.contains(path), path.as_str()));
        let hunks = paths
            .into_iter()
            .flat_map(|path| self.changes.files[path].hunks.iter().map(move |hunk| (path, hunk)));
        let (path, hunk) = hunks.min_by_key(|(path, hunk)| (!near.contains(path), hunk.before.is_empty()))?;
        Some(self.told(path, hunk, hunk.before.start, false, new.map, by_path))
    }

    /// The sites of the old version that a finding may be about: of the same file and API, or else of
    /// the same component.
    fn sites_before(&self, finding: &Finding, new: Version<'_>, old: Version<'_>) -> Vec<usize> {
        let Some(site) = new.evidence.sites.iter().find(|site| site.loc == finding.loc) else {
            return (0..old.evidence.sites.len()).collect();
        };
        let path = self.path(new.map, site.loc.file);
        let name = &new.evidence.components[site.component].name;
        let like = |same: &dyn Fn(&crate::analysis::evidence::SiteFact) -> bool| -> Vec<usize> {
            (0..old.evidence.sites.len()).filter(|&index| same(&old.evidence.sites[index])).collect()
        };
        let same = like(&|other| self.path(old.map, other.loc.file) == path && other.title == site.title);
        if same.is_empty() {
            return like(&|other| old.evidence.components[other.component].name == *name);
        }
        same
    }

    /// The removed line of the old version that a place is on, with its hunk.
    fn removed(&self, map: &SourceMap, loc: Loc) -> Option<(String, &'c Hunk, usize)> {
        let (path, changed) = self.changed(map, loc.file)?;
        let lines = lines_of(&*map.text(loc.file)?, loc.span);
        let hit = |hunk: &&Hunk| hunk.before.start < lines.end && lines.start < hunk.before.end;
        let hunk = changed.hunks.iter().find(hit)?;
        let line = lines.start.max(hunk.before.start);
        Some((path, hunk, line))
    }

    fn told(
        &self,
        path: &str,
        hunk: &Hunk,
        line: usize,
        gate: bool,
        map: &SourceMap,
        by_path: &FxHashMap<String, FileId>,
    ) -> Cause {
        let old = self.changes.files.get(path).and_then(|changed| changed.old.as_ref());
        let text = old.and_then(|old| old.text.get(old.line_range(line))).unwrap_or_default();
        let quote: String = text.trim().chars().take(QUOTE).collect();
        let now = by_path.get(path).and_then(|&file| {
            let text = map.text(file)?;
            Some(Loc::new(file, line_span(&text, hunk.after.start)?))
        });
        Cause { path: path.to_owned(), line: line + 1, text: clean(&quote), gate, now }
    }
}

type Removed<'h> = (String, &'h Hunk, usize);

fn order(a: &Removed<'_>, b: &Removed<'_>) -> std::cmp::Ordering {
    (&a.0, a.2).cmp(&(&b.0, b.2))
}

/// The lines of a place, from zero; of a tall one the first.
fn lines_of(text: &SourceText, span: Span) -> Range<usize> {
    let first = text.line_index(span.start);
    let last = text.line_index(span.end.max(span.start + 1) - 1);
    if last - first > TALL { first..first + 1 } else { first..last + 1 }
}

/// What a line holds, or the last one that holds something where the text ends before it.
fn line_span(text: &SourceText, line: usize) -> Option<Span> {
    let lines = line.min(text.line_count().saturating_sub(1));
    let after = lines..(lines + 3).min(text.line_count());
    after.chain((0..lines).rev()).find_map(|line| {
        let range = text.line_range(line);
        let words = text.text.get(range.clone())?;
        let start = range.start + (words.len() - words.trim_start().len());
        let end = range.start + words.trim_end().len();
        (start < end).then(|| Span::new(start as u32, end as u32))
    })
}

/// Says in a finding what in the change causes it.
pub fn explain(finding: &mut Finding, cause: &Cause) {
    let Cause { path, line, text, .. } = cause;
    let path = clean(path);
    let (en, zh) = match (cause.gate, text.is_empty()) {
        (true, _) => (
            format!("; this change removes line {line} of {path}, “{text}”, which stood before it"),
            format!("；本次改动删除了 {path} 第 {line} 行“{text}”，该行原本位于其之前"),
        ),
        (false, false) => (
            format!("; this change brings it about, at line {line} of {path}, “{text}”"),
            format!("；由本次改动引起，见 {path} 第 {line} 行“{text}”"),
        ),
        (false, true) => (
            format!("; this change brings it about, at line {line} of {path}"),
            format!("；由本次改动引起，见 {path} 第 {line} 行"),
        ),
    };
    finding.message.en.push_str(&en);
    finding.message.zh.push_str(&zh);
    if let Some(now) = cause.now {
        let label = if cause.gate {
            Say::new(format!("removed here: “{text}”"), format!("此处删除了“{text}”"))
        } else {
            Say::new("changed here", "此处有改动")
        };
        finding.related.push(Label::new(now, label));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_cover_lines() {
        let text = SourceText::new("a\nbb\n\ncc\n".to_owned());
        assert_eq!(lines_of(&text, Span::new(0, 1)), 0..1);
        assert_eq!(lines_of(&text, Span::new(0, 4)), 0..2);
        assert_eq!(line_span(&text, 1), Some(Span::new(2, 4)));
        // A blank line leads to the next, the end of a text to the last.
        assert_eq!(line_span(&text, 2), Some(Span::new(6, 8)));
        assert_eq!(line_span(&text, 9), Some(Span::new(6, 8)));
        assert_eq!(line_span(&SourceText::new(String::new()), 0), None);
    }
}
