//! `facelint.toml`: what a project says about itself, and how facelint is to treat it.
//!
//! Files are found upwards from each path that is checked and below it; those that are nearer to a scanned file
//! override those farther away, key by key. A configuration is part of the scanned project and as little trusted:
//! it is read as text through the source map, up to a size, names files inside its project only, and runs nothing.

pub mod attest;
pub mod fault;
pub mod find;
pub mod keys;
pub mod known;
mod load;
pub mod manifest;
mod sense;
mod tree;
mod validate;

use std::collections::BTreeMap;

use crate::input::span::{FileId, Loc};
use crate::knowledge::calendar::{Arranged, Calendar};

pub use attest::{Assessment, Item, Named};
pub use fault::Fault;
pub use keys::{Keys, LegalBasis, RuleLevel, Trait};
pub use load::{Load, load};

/// The name of the file.
pub const NAME: &str = "facelint.toml";
/// The directory beside it whose files hold rows of the project's own.
pub const DIR: &str = ".facelint";

/// What holds for some of the files.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// What the files say, the nearest first.
    pub keys: Keys,
    /// The files, the farthest first.
    pub files: Vec<FileId>,
    /// What the impact assessment is that they name.
    pub assessment: Assessment,
    /// What the processing rules for minors are that they name.
    pub minor_rules: Named,
    pub(crate) head: Option<Loc>,
    pub(crate) places: BTreeMap<String, Loc>,
}

impl Scope {
    /// Where a key stands that says what holds: `filing.stored_persons`, `deployment.0.public`.
    pub fn place(&self, path: &str) -> Option<Loc> {
        self.places.get(path).copied()
    }

    /// The first line of the nearest file.
    pub fn head(&self) -> Option<Loc> {
        self.head
    }

    /// Consent is what processing is based on: nothing else is said, or no provision is cited for it.
    pub fn is_by_consent(&self) -> bool {
        let project = &self.keys.project;
        project.legal_basis == LegalBasis::Consent || project.legal_basis_citation.trim().is_empty()
    }

    /// A law or administrative regulation that allows faces to be sent.
    pub fn transfer_law(&self) -> Option<&str> {
        let transfer = &self.keys.transfer;
        let citation = transfer.citation.trim();
        (transfer.basis == keys::TransferBasis::Law && !citation.is_empty()).then_some(citation)
    }

    /// The calendar of working days, with the years that the project says anew.
    pub fn calendar(&self) -> Calendar {
        let mut calendar = Calendar::shipped().clone();
        for (year, days) in &self.keys.calendar {
            // Other names of years were told as mistakes.
            if let Ok(year) = year.parse() {
                let arranged = Arranged {
                    off: days.off.iter().copied().collect(),
                    working: days.working.iter().copied().collect(),
                };
                calendar.set(year, arranged);
            }
        }
        calendar
    }
}

/// The configuration of a run.
#[derive(Clone, Debug, Default)]
pub struct Config {
    scopes: Vec<Scope>,
    by_file: Vec<u32>,
    /// Files of research and development, in order.
    research: Vec<FileId>,
    nothing: Scope,
    /// Rows of the project's own in the form of `queries/sdk/`.
    pub sdks: Vec<Own>,
    /// And in the form of `queries/model/`.
    pub models: Vec<Own>,
}

/// What the law does not apply to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exemption {
    /// Activities outside mainland China.
    Elsewhere,
    /// A natural person's personal or household affairs.
    Household,
    /// Research and development of face recognition, or training of its algorithms.
    Research,
}

/// Rows of the project's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// Where they stand.
    pub loc: Loc,
    /// They are the whole of the file; else a part of `facelint.toml`.
    pub whole: bool,
    /// What they say.
    pub text: String,
}

impl Config {
    /// What holds for a file.
    pub fn of(&self, file: FileId) -> &Scope {
        let scope = self.by_file.get(file.0 as usize).and_then(|&scope| self.scopes.get(scope as usize));
        scope.unwrap_or(&self.nothing)
    }

    /// What a file is attested to be that the law does not apply to, with where that is said.
    pub fn exemption(&self, file: FileId) -> Option<(Exemption, Option<Loc>)> {
        let scope = self.of(file);
        let said = |exemption, key| Some((exemption, scope.place(key).or_else(|| scope.head())));
        if scope.keys.project.region == keys::Place::Other {
            return said(Exemption::Elsewhere, "project.region");
        }
        if scope.keys.exemptions.household {
            return said(Exemption::Household, "exemptions.household");
        }
        let is_research = scope.keys.exemptions.rnd && self.research.binary_search(&file).is_ok();
        if is_research { said(Exemption::Research, "exemptions.rnd") } else { None }
    }

    /// All scopes that some file of a configuration makes, in the order of these files; one that says nothing where
    /// there is no configuration.
    pub fn scopes(&self) -> &[Scope] {
        if self.is_empty() { std::slice::from_ref(&self.nothing) } else { &self.scopes }
    }

    /// No file was found.
    pub fn is_empty(&self) -> bool {
        self.scopes.is_empty()
    }

    /// Names of screens, dialogs and functions that ask for a separate consent.
    pub fn surfaces(&self) -> impl Iterator<Item = &str> {
        let said = self.scopes.iter().flat_map(|scope| &scope.keys.consent.surfaces);
        said.map(|name| name.trim()).filter(|name| !name.is_empty())
    }

    /// The biometric traits that take part: those of all scopes together.
    pub fn traits(&self) -> Vec<Trait> {
        let mut traits: Vec<Trait> = Vec::new();
        for scope in self.scopes() {
            let said = &scope.keys.biometrics;
            traits.extend(if said.is_empty() { &[Trait::Face][..] } else { said });
        }
        traits.sort_unstable();
        traits.dedup();
        traits
    }
}
