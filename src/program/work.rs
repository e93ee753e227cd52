//! A bound on the work of a run that does not depend on the clock.
//!
//! The questions of the analysis look at expressions again and again; code that people write keeps that in proportion
//! to its size. Code that is made to take time does not: when far more was looked at than any app needs, the run is
//! given up, and the file that was looked at most is told.

use std::any::Any;
use std::cell::Cell;
use std::panic::resume_unwind;

use super::Program;
use crate::input::span::FileId;

/// Looks at expressions that every run may take: small apps take two millions at most.
const BASE: u64 = 100_000_000;
/// Looks for each expression that is loaded: of the large apps that were measured one takes two hundred, most take fifty.
const EACH: u64 = 2_000;

/// The work so far.
#[derive(Debug, Default)]
pub(super) struct Work {
    done: Cell<u64>,
    /// How much is too much.
    most: Cell<u64>,
}

/// Why an analysis was given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exhausted {
    /// The file that was looked at most.
    pub file: FileId,
}

impl Exhausted {
    /// What an unwound analysis says, when this is why.
    pub fn of(payload: &(dyn Any + Send)) -> Option<Self> {
        payload.downcast_ref::<Self>().copied()
    }
}

impl Program<'_> {
    /// More expressions are there to be looked at.
    pub(super) fn allow_work(&self, expressions: usize) {
        self.work.most.set(self.work.most.get().max(BASE) + EACH * expressions as u64);
    }

    /// Counts work on a unit.
    pub(crate) fn works(&self, unit: u32, amount: u64) {
        let done = self.work.done.get().saturating_add(amount);
        self.work.done.set(done);
        let spent = &self.units[unit as usize].work;
        spent.set(spent.get().saturating_add(amount));
        if done > self.work.most.get() {
            self.give_up();
        }
    }

    /// Unwinds to who asked for the analysis. Nothing has gone wrong, so no panic is told.
    #[cold]
    fn give_up(&self) {
        let most = self.units.iter().max_by_key(|loaded| loaded.work.get());
        let file = most.map_or(FileId(0), |loaded| loaded.unit.file);
        resume_unwind(Box::new(Exhausted { file }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::source::SourceMap;
    use crate::knowledge::catalog::catalog;
    use crate::knowledge::model::model;
    use crate::resource::android::Android;
    use crate::resource::web::Web;
    use crate::syntax::lang::Lang;
    use crate::syntax::parse::parse;

    #[test]
    fn a_run_that_looks_too_often_is_given_up() {
        let mut map = SourceMap::default();
        map.add_text("A.java", "class A { void f() { g(); } }");
        let b = map.add_text("B.java", "class B { void f() { g(); } }");
        let (android, web) = (Android::new(&map), Web::new(&map));
        let program = Program::new(&map, &android, &web, catalog(), model(), None);
        for id in map.ids() {
            let text = map.text(id).unwrap();
            program.load(vec![(parse(id, &text.text, Lang::Java).unwrap(), Lang::Java)]);
        }
        let unit = program.unit_of(b).unwrap();
        program.works(0, BASE / 2);
        program.works(unit, BASE / 2);
        let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| program.works(unit, BASE)));
        assert_eq!(Exhausted::of(&*ended.unwrap_err()), Some(Exhausted { file: b }));
    }
}
