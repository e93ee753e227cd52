//! Calls that mean nothing to any question, told by their names: what they are called on need not be known.

use rustc_hash::FxHashSet;
use smol_str::SmolStr;

use crate::input::prefilter::IdentIndex;
use crate::knowledge::pattern::{Pattern, PatternMap};
use crate::program::graph::decapitalised;
use crate::program::{ExprRef, Program};
use crate::syntax::lang::Lang;

use super::Target;
use super::calls::{INVOKE, is_type_name};

/// Names of methods that some row of the catalogue or the model is about.
#[derive(Debug)]
pub(crate) struct KnownMethods {
    lasts: FxHashSet<SmolStr>,
    /// Those of the catalogue.
    apis: FxHashSet<SmolStr>,
    /// Packages of types of which every method matters.
    whole: Vec<String>,
}

impl Program<'_> {
    /// The target of a call on something that no file of the project declares a method for and no row knows: to find
    /// out the type of what it is called on, files would be loaded one after the other.
    pub(super) fn inert_target(&self, at: ExprRef, recv: ExprRef, name: &str) -> Option<Target> {
        if !self.is_inert(at.unit, name) {
            return None;
        }
        let mut target = Target::default();
        if let Some(path) = self.dotted(recv) {
            target.names.push(SmolStr::from(format!("{path}.{name}")));
        }
        Some(target)
    }

    /// True for a method that no row is about whatever it is called on. Where everything is loaded anyway nothing is
    /// won by asking.
    pub(super) fn is_unknown_method(&self, unit: u32, name: &str) -> bool {
        if self.index.is_none()
            || !self.model.own.is_empty()
            || !matches!(self.lang(unit), Lang::Java | Lang::Kotlin)
            || is_type_name(name)
            || name == INVOKE
        {
            return false;
        }
        let known = self.known_methods.get_or_init(|| self.find_known_methods());
        !known.lasts.contains(name) && !self.imports_whole(unit, known)
    }

    /// True for a unit that imports something of which every method matters.
    fn imports_whole(&self, unit: u32, known: &KnownMethods) -> bool {
        if let Some(&imports) = self.lasting.whole.borrow().get(&unit) {
            return imports;
        }
        let whole = |path: &str| known.whole.iter().any(|package| path.starts_with(package));
        let imports = self.unit(unit).imports.iter().any(|import| whole(&import.path));
        self.lasting.whole.borrow_mut().insert(unit, imports);
        imports
    }

    fn is_inert(&self, unit: u32, name: &str) -> bool {
        let Some(index) = self.index else { return false };
        if !self.is_unknown_method(unit, name) || !self.fns_named(name).is_empty() {
            return false;
        }
        if let Some(&declared) = self.lasting.declared.borrow().get(name) {
            return !declared;
        }
        // The methods behind a property: `isOpen`, `getName`.
        let behind = |prefix: &&str| {
            let rest = name.strip_prefix(*prefix).filter(|rest| rest.starts_with(char::is_uppercase));
            rest.is_some_and(|rest| index.may_declare(&decapitalised(rest)))
        };
        let declared = index.may_declare(name) || ["get", "set", "is"].iter().any(behind);
        self.lasting.declared.borrow_mut().insert(name.into(), declared);
        !declared
    }

    /// False for a call that can be none of the catalogue in this project: nothing in it names a type that has such a
    /// method.
    pub(crate) fn may_be_api(&self, unit: u32, name: &str) -> bool {
        !matches!(self.lang(unit), Lang::Java | Lang::Kotlin)
            || self.index.is_none()
            || self.known_methods.get_or_init(|| self.find_known_methods()).apis.contains(name)
    }

    fn find_known_methods(&self) -> KnownMethods {
        let (catalog, model) = (self.catalog, self.model);
        let mut known =
            KnownMethods { lasts: FxHashSet::default(), apis: FxHashSet::default(), whole: Vec::new() };
        // Types that code may have a value of without naming them.
        let returned = catalog.apis.iter().filter_map(|api| api.returns.as_deref());
        let made: FxHashSet<&str> = model
            .returns
            .values()
            .map(String::as_str)
            .chain(returned)
            .filter_map(|path| path.rsplit('.').next())
            .collect();
        let there = |owner: &str| {
            let named = |index: &IdentIndex| index.holding(owner).next().is_some();
            owner.is_empty() || owner == "**" || made.contains(owner) || self.index.is_none_or(named)
        };
        for (pattern, &api) in catalog.calls.entries() {
            let api = catalog.api(api);
            if [Lang::Java, Lang::Kotlin].iter().any(|&lang| api.families.allow(lang))
                && there(pattern.owner())
            {
                known.add_pattern(pattern);
                known.apis.insert(pattern.last().into());
            }
        }
        known.add(&catalog.overrides, &there);
        known.add(&catalog.data_members, &there);
        known.add(&catalog.data_callbacks, &there);
        known.add(&catalog.stores, &there);
        known.add(&catalog.credentials, &there);
        known.add(&catalog.attribute_calls, &there);
        known.add(&model.sinks, &there);
        known.add(&model.channels, &there);
        known.add(&model.steps, &there);
        known.add(&model.returns, &there);
        known.add(&model.secure_calls, &there);
        known.add(&model.erasers, &there);
        known.add(&model.state_reads, &there);
        known.add(&model.state_writes, &there);
        known.add(&model.quits, &there);
        known.add(&model.asks, &there);
        known
    }
}

impl KnownMethods {
    fn add<T: Clone>(&mut self, map: &PatternMap<T>, there: &impl Fn(&str) -> bool) {
        for pattern in map.patterns().filter(|pattern| there(pattern.owner())) {
            self.add_pattern(pattern);
        }
    }

    fn add_pattern(&mut self, pattern: &Pattern) {
        match pattern.last() {
            "**" => {
                let path = pattern.owner_path();
                // The type may be named in full, or by what it is nested in.
                let package: Vec<&str> = path.split('.').take(PACKAGE).collect();
                self.whole.push(package.join("."));
            }
            last => drop(self.lasts.insert(last.into())),
        }
    }
}

/// Segments of a name that tell whose package it is.
const PACKAGE: usize = 2;
