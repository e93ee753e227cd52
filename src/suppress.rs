//! Suppression: what the project says it accepts, in comments beside the code, and what it attests the law does not
//! apply to.
//!
//! A suppression hides a finding where it is placed. A finding that stands for several sites of a
//! component goes on to stand for the others: those are judged again without the ones that are hidden.

mod directive;
mod exempt;
mod place;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::analysis::evidence::{Evidence, Flaw, SuppressionFact};
use crate::config::fault::nearest;
use crate::finding::{Finding, Say};
use crate::input::day::Day;
use crate::input::source::{SourceMap, SourceText};
use crate::input::span::{FileId, Loc};
use crate::knowledge::law::Article;
use crate::rules::{RULES, by_id, check_one};
use crate::syntax::lang::Lang;
use directive::{Directive, Scope, directives};
use place::{Extent, extents, statement_line};

pub use directive::MARK;
pub use exempt::exempt;

/// Id of the rule about suppressions themselves.
const RULE: &str = "unused-suppression";

/// A finding that the project suppresses, or that the law does not apply to.
#[derive(Clone, Debug)]
pub struct Suppressed {
    /// The finding.
    pub finding: Finding,
    /// Why; a comment has one language.
    pub reason: Say,
    /// The provision by which the law does not apply; nothing for what a comment suppresses.
    pub exempt: Option<Article>,
    /// What says so: the comment, or the key of the configuration.
    pub at: Loc,
    /// Its last day.
    pub until: Option<Day>,
}

/// Parts findings into those that stay and those that are suppressed on a day, and writes down as
/// evidence which suppressions have a flaw; the findings about those are among the ones that stay.
pub fn apply(
    map: &SourceMap,
    evidence: &mut Evidence,
    findings: Vec<Finding>,
    today: Day,
) -> (Vec<Finding>, Vec<Suppressed>) {
    let files = read(map, !evidence.sites.is_empty() || !findings.is_empty());
    if files.is_empty() {
        return (findings, Vec::new());
    }
    let mut marks = Marks::new(map, &files, today);
    let (mut kept, mut hidden) = (Vec::new(), Vec::new());
    let mut by_rule: Vec<(&'static str, Vec<Finding>)> = Vec::new();
    for finding in findings {
        match by_rule.iter_mut().find(|(rule, _)| *rule == finding.rule) {
            Some((_, group)) => group.push(finding),
            None => by_rule.push((finding.rule, vec![finding])),
        }
    }
    for (rule, group) in by_rule {
        let group =
            if marks.names(rule) { again(&mut marks, evidence, rule, group, &mut hidden) } else { group };
        kept.extend(group);
    }
    evidence.suppressions = marks.flaws();
    if !evidence.suppressions.is_empty() {
        kept.extend(check_one(RULE, evidence));
    }
    kept.sort_by(|a, b| (a.loc, a.rule, &a.message).cmp(&(b.loc, b.rule, &b.message)));
    hidden.sort_by(|a, b| (a.finding.loc, a.finding.rule).cmp(&(b.finding.loc, b.finding.rule)));
    (kept, hidden)
}

/// The findings of a rule that stay. Sites that are hidden are taken out of the evidence, and the rule
/// is asked again.
fn again(
    marks: &mut Marks<'_>,
    evidence: &Evidence,
    rule: &'static str,
    group: Vec<Finding>,
    hidden: &mut Vec<Suppressed>,
) -> Vec<Finding> {
    let places: FxHashSet<Loc> = evidence
        .sites
        .iter()
        .map(|site| site.loc)
        .chain(evidence.flows.iter().map(|flow| flow.loc))
        .collect();
    let mut out_of_sight: FxHashSet<Loc> = FxHashSet::default();
    let mut kept = Vec::new();
    for finding in group {
        if places.contains(&finding.loc) {
            let shared = finding.related.iter().map(|label| label.loc).filter(|loc| places.contains(loc));
            let covered: Vec<Loc> = shared.filter(|&loc| marks.hides(rule, loc).is_some()).collect();
            out_of_sight.extend(covered);
        }
        match marks.hides(rule, finding.loc) {
            Some(mark) => {
                out_of_sight.insert(finding.loc);
                hidden.push(marks.suppressed(mark, finding));
            }
            None => kept.push(finding),
        }
    }
    if !out_of_sight.iter().any(|loc| places.contains(loc)) {
        return kept;
    }
    let mut rest = evidence.clone();
    rest.sites.retain(|site| !out_of_sight.contains(&site.loc));
    rest.flows.retain(|flow| !out_of_sight.contains(&flow.loc));
    let mut kept = Vec::new();
    for finding in check_one(rule, &rest) {
        // What comes up now may stand on a suppressed line as well; what was hidden before is known.
        match marks.hides(rule, finding.loc) {
            Some(mark) if !out_of_sight.contains(&finding.loc) => {
                hidden.push(marks.suppressed(mark, finding));
            }
            Some(_) => {}
            None => kept.push(finding),
        }
    }
    kept
}

type Read = (FileId, std::sync::Arc<SourceText>, Vec<Directive>);

/// The files with suppressions. Code that holds the mark has been read by now: the prefilter looks for
/// it. Other files are looked into when there is something to suppress.
fn read(map: &SourceMap, others: bool) -> Vec<Read> {
    let files: Vec<FileId> = map.ids().collect();
    let finder = memchr::memmem::Finder::new(MARK);
    let mut out: Vec<Read> = files
        .par_iter()
        .filter_map(|&id| {
            if map.is_held(id) || Lang::of(&map.file(id).path).is_some() {
                if !map.is_held(id) {
                    return None;
                }
            } else if !others || map.holds(id, |bytes| finder.find(bytes).is_some()) != Ok(true) {
                return None;
            }
            let text = map.text(id)?;
            let found = directives(&text);
            (!found.is_empty()).then_some((id, text, found))
        })
        .collect();
    out.sort_by_key(|(id, _, _)| *id);
    out
}

/// A suppression and what it has hidden.
struct Mark<'m> {
    file: FileId,
    directive: &'m Directive,
    /// It can be honoured.
    holds: bool,
    used: FxHashSet<&'static str>,
}

struct Marks<'m> {
    map: &'m SourceMap,
    texts: FxHashMap<FileId, &'m SourceText>,
    marks: Vec<Mark<'m>>,
    extents: FxHashMap<FileId, Vec<Extent>>,
    today: Day,
}

impl<'m> Marks<'m> {
    fn new(map: &'m SourceMap, files: &'m [Read], today: Day) -> Self {
        let mut marks = Vec::new();
        for (file, _, found) in files {
            for directive in found {
                let in_time = match &directive.until {
                    None => true,
                    Some(Ok(last)) => today <= *last,
                    Some(Err(_)) => false,
                };
                let holds = in_time && !directive.reason.is_empty();
                marks.push(Mark { file: *file, directive, holds, used: FxHashSet::default() });
            }
        }
        let texts = files.iter().map(|(file, text, _)| (*file, text.as_ref())).collect();
        Self { map, texts, marks, extents: FxHashMap::default(), today }
    }

    /// True when some suppression is about a rule.
    fn names(&self, rule: &str) -> bool {
        rule != RULE
            && self
                .marks
                .iter()
                .any(|mark| mark.holds && mark.directive.rules.iter().any(|name| name == rule))
    }

    /// The suppression that hides what a rule says about a place.
    fn hides(&mut self, rule: &'static str, loc: Loc) -> Option<usize> {
        let text = *self.texts.get(&loc.file)?;
        let map = self.map;
        let line = text.line_index(loc.span.start);
        let top = statement_line(text, loc.span.start);
        let around =
            self.extents.entry(loc.file).or_insert_with(|| extents(loc.file, &map.file(loc.file).path, text));
        let covers = |mark: &Mark<'_>| match mark.directive.scope {
            Scope::File => true,
            Scope::Line(at) => at == line || at == top,
            Scope::Next(at) => {
                let led_to = |extent: &Extent| extent.span.contains(loc.span) && extent.heads.contains(&at);
                at == line || at == top || around.iter().any(led_to)
            }
        };
        // The nearest one: a file that is allowed as a whole needs none on a line.
        let width = |mark: &Mark<'_>| usize::from(mark.directive.scope == Scope::File);
        let found = (0..self.marks.len())
            .filter(|&index| {
                let mark = &self.marks[index];
                mark.holds
                    && mark.file == loc.file
                    && mark.directive.rules.iter().any(|name| name == rule)
                    && covers(mark)
            })
            .min_by_key(|&index| width(&self.marks[index]))?;
        self.marks[found].used.insert(rule);
        Some(found)
    }

    fn suppressed(&self, mark: usize, finding: Finding) -> Suppressed {
        let mark = &self.marks[mark];
        Suppressed {
            finding,
            reason: Say::new(&mark.directive.reason, &mark.directive.reason),
            exempt: None,
            at: Loc::new(mark.file, mark.directive.span),
            until: mark.directive.until.clone().and_then(Result::ok),
        }
    }

    /// What is wrong with suppressions, in the order of their places.
    fn flaws(&self) -> Vec<SuppressionFact> {
        let mut out = Vec::new();
        for mark in &self.marks {
            let loc = Loc::new(mark.file, mark.directive.span);
            let mut say = |flaw| out.push(SuppressionFact { loc, flaw });
            let directive = mark.directive;
            for name in directive.rules.iter().filter(|name| by_id(name).is_none()) {
                say(Flaw::Unknown(name.clone(), meant(name)));
            }
            match &directive.until {
                _ if directive.rules.is_empty() => say(Flaw::Unreadable),
                Some(Err(text)) => say(Flaw::NoDay(text.clone())),
                Some(Ok(last)) if self.today > *last => say(Flaw::Past(*last)),
                _ if directive.reason.is_empty() => say(Flaw::NoReason),
                _ => {
                    let idle = directive
                        .rules
                        .iter()
                        .filter(|name| by_id(name).is_some() && !mark.used.iter().any(|used| used == name));
                    let idle: Vec<String> = idle.cloned().collect();
                    if !idle.is_empty() {
                        say(Flaw::Unused(idle));
                    }
                }
            }
        }
        out
    }
}

/// The rule that a word is likely to mean.
fn meant(word: &str) -> Option<&'static str> {
    nearest(word, RULES.iter().map(|rule| rule.meta().id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_meant() {
        assert_eq!(meant("missing-consents"), Some("missing-consent"));
        assert_eq!(meant("face-uplaod"), Some("face-upload"));
        assert_eq!(meant("something-else"), None);
    }
}
