//! Families of languages: the data says which languages a row is about, `script` for all that browsers and
//! mini-programs run, and a row never applies to the code of another family.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::syntax::lang::Lang;

/// A set of families.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Families(u8);

/// The families, and the names by which data files call their languages.
const FAMILIES: [&[&str]; 6] = [
    &["java", "kotlin"],
    &["script", "javascript", "typescript", "tsx", "vue", "html", "wxml"],
    &["rust"],
    &["swift", "objc"],
    &["dart"],
    &["arkts"],
];

impl Families {
    /// The families of named languages; of none, all.
    ///
    /// # Errors
    /// The first name that is no language.
    pub fn of<S: AsRef<str>>(langs: &[S]) -> Result<Self, String> {
        let mut set = 0;
        for lang in langs {
            let lang = lang.as_ref();
            set |= bit(lang).ok_or_else(|| format!("{lang} is no language"))?;
        }
        Ok(Self(set))
    }

    /// True when code in this language is meant.
    pub fn allow(self, lang: Lang) -> bool {
        self.0 == 0 || self.0 & 1 << index(lang) != 0
    }

    /// True when no family of one is in the other.
    pub fn disjoint(self, other: Self) -> bool {
        self.0 != 0 && other.0 != 0 && self.0 & other.0 == 0
    }
}

/// A table of each family.
#[derive(Clone, Debug, Default)]
pub struct PerFamily<T>([T; FAMILIES.len()]);

impl<T> PerFamily<T> {
    /// The table of a language.
    pub fn of(&self, lang: Lang) -> &T {
        &self.0[index(lang)]
    }

    /// The tables of all.
    pub fn each(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }

    /// The tables of some families.
    pub(super) fn among(&mut self, families: Families) -> impl Iterator<Item = &mut T> {
        let meant = move |at: &usize| families.0 == 0 || families.0 & 1 << at != 0;
        self.0.iter_mut().enumerate().filter(move |(at, _)| meant(at)).map(|(_, table)| table)
    }
}

impl From<Lang> for Families {
    fn from(lang: Lang) -> Self {
        Self(1 << index(lang))
    }
}

/// The family of each language: it is asked for at every step, and names take their time to compare.
static BY_LANG: LazyLock<FxHashMap<Lang, usize>> =
    LazyLock::new(|| Lang::all().filter_map(|lang| Some((lang, family(lang.name())?))).collect());

/// The family of a language. Every language has one: a test says so.
fn index(lang: Lang) -> usize {
    BY_LANG.get(&lang).copied().unwrap_or_default()
}

fn bit(lang: &str) -> Option<u8> {
    family(lang).map(|at| 1 << at)
}

fn family(lang: &str) -> Option<usize> {
    FAMILIES.iter().position(|names| names.contains(&lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_family() {
        for lang in Lang::all() {
            assert!(bit(lang.name()).is_some(), "{lang}");
        }
    }

    #[test]
    fn one_spelling_covers_all_script_languages() {
        let script = Families::of(&["script"]).unwrap();
        assert_eq!(script, Families::of(&["typescript"]).unwrap());
        assert!(!script.allow(Lang::Java) && Families::of(&["java"]).unwrap().allow(Lang::Kotlin));
        assert!(Families::default().allow(Lang::Java));
        assert!(script.disjoint(Families::of(&["rust"]).unwrap()));
        assert!(Families::of(&["cobol"]).is_err());
    }
}
