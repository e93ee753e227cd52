//! Patterns over qualified names: `com.webank.**.WbCloudFaceVerifySdk.initSdk`. `**` stands for any
//! number of segments; at the end, for any method. Patterns are indexed by their last segment, so that a lookup is one hash.

use rustc_hash::FxHashMap;
use smol_str::SmolStr;

/// One pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    segments: Vec<SmolStr>,
}

impl Pattern {
    /// Reads a pattern.
    pub fn new(text: &str) -> Self {
        Self { segments: text.split('.').map(SmolStr::new).collect() }
    }

    /// The last segment: the method, or the class for a pattern over types.
    pub fn last(&self) -> &str {
        self.segments.last().map_or("", SmolStr::as_str)
    }

    /// The segment before the last: the class of a method.
    pub fn owner(&self) -> &str {
        self.segments.len().checked_sub(2).map_or("", |at| self.segments[at].as_str())
    }

    /// The whole pattern.
    pub fn path(&self) -> String {
        self.segments.join(".")
    }

    /// Everything but the last segment.
    pub fn owner_path(&self) -> String {
        self.segments[..self.segments.len().saturating_sub(1)].join(".")
    }

    /// True when the dotted name fits.
    pub fn matches(&self, name: &str) -> bool {
        let name: Vec<&str> = name.split('.').collect();
        fits(&self.segments, &name)
    }
}

fn fits(pattern: &[SmolStr], name: &[&str]) -> bool {
    match (pattern.first().map(SmolStr::as_str), name.first()) {
        (None, None) => true,
        (Some("**"), _) => (0..=name.len()).any(|skip| fits(&pattern[1..], &name[skip..])),
        (Some(want), Some(have)) => want == *have && fits(&pattern[1..], &name[1..]),
        _ => false,
    }
}

/// Patterns with what they stand for, indexed by last segment.
#[derive(Clone, Debug)]
pub struct PatternMap<T> {
    by_last: FxHashMap<SmolStr, Vec<(Pattern, T)>>,
}

impl<T> Default for PatternMap<T> {
    fn default() -> Self {
        Self { by_last: FxHashMap::default() }
    }
}

impl<T: Clone> PatternMap<T> {
    /// Adds a pattern.
    pub fn insert(&mut self, text: &str, value: T) {
        let pattern = Pattern::new(text);
        self.by_last.entry(pattern.last().into()).or_default().push((pattern, value));
    }

    /// Values whose pattern fits the dotted name, in the order of insertion.
    pub fn get<'m>(&'m self, name: &'m str) -> impl Iterator<Item = &'m T> {
        let last = name.rsplit('.').next().unwrap_or_default();
        let any = self.by_last.get("**").filter(|_| last != "**");
        self.by_last
            .get(last)
            .into_iter()
            .chain(any)
            .flatten()
            .filter(move |(pattern, _)| pattern.matches(name))
            .map(|(_, value)| value)
    }

    /// All patterns with what they stand for, in no particular order.
    pub fn entries(&self) -> impl Iterator<Item = (&Pattern, &T)> {
        self.by_last.values().flatten().map(|(pattern, value)| (pattern, value))
    }

    /// What they stand for.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.entries().map(|(_, value)| value)
    }

    /// All patterns, in no particular order.
    pub fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        self.by_last.values().flatten().map(|(pattern, _)| pattern)
    }

    /// Values whose pattern ends in this segment, with their patterns.
    pub fn by_last(&self, last: &str) -> &[(Pattern, T)] {
        self.by_last.get(last).map(Vec::as_slice).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_any_packages() {
        let pattern = Pattern::new("com.webank.**.WbCloudFaceVerifySdk.initSdk");
        assert!(pattern.matches("com.webank.facelight.tools.WbCloudFaceVerifySdk.initSdk"));
        assert!(pattern.matches("com.webank.WbCloudFaceVerifySdk.initSdk"));
        assert!(!pattern.matches("com.other.WbCloudFaceVerifySdk.initSdk"));
        assert_eq!((pattern.owner(), pattern.last()), ("WbCloudFaceVerifySdk", "initSdk"));
    }

    #[test]
    fn lookups_go_by_the_last_segment() {
        let mut map = PatternMap::default();
        map.insert("a.B.run", 1);
        map.insert("**.B.run", 2);
        assert_eq!(map.get("a.B.run").copied().collect::<Vec<_>>(), [1, 2]);
        assert_eq!(map.get("c.B.run").copied().collect::<Vec<_>>(), [2]);
        assert_eq!(map.get("a.C.run").count(), 0);
        map.insert("a.Remote.**", 3);
        assert_eq!(map.get("a.Remote.anything").copied().collect::<Vec<_>>(), [3]);
    }
}
