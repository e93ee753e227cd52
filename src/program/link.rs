//! Resolution: what names, types and calls refer to. All of it is answered on demand and remembered.

mod accessor;
mod calls;
mod inert;
mod names;
mod subtypes;
mod types;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;
use smol_str::SmolStr;

pub(crate) use accessor::accessor_name;
pub use calls::Target;
pub(crate) use inert::KnownMethods;
pub use names::NameTarget;
pub(crate) use names::{import_name, is_introduced};
pub use types::{Type, Value};

use super::scope::{Local, Reads, Scopes};
use super::{ExprRef, FnId, TypeId};
use crate::syntax::ir::Name;

/// Answers by what was asked about.
type Answers<K, V> = RefCell<FxHashMap<K, V>>;

/// Direct subtypes by supertype, as far as they were looked at.
#[derive(Default)]
struct Subtypes {
    map: Rc<FxHashMap<TypeId, Vec<TypeId>>>,
    /// Types below this number were looked at.
    seen: u32,
    /// Types whose supertypes of a name are not loaded: the type and the place among its supertypes.
    waiting: FxHashMap<Name, Vec<(TypeId, usize)>>,
}

/// Answers that no other file changes.
#[derive(Default)]
pub(crate) struct Lasting {
    pub(crate) scopes: RefCell<Scopes>,
    pub(crate) locals: Answers<ExprRef, Option<Local>>,
    /// By unit and name.
    pub(crate) reads: Answers<(u32, Name), Reads>,
    /// Whether any file may declare a method of a name.
    declared: Answers<Name, bool>,
    /// Whether a unit imports something of which every method matters.
    whole: Answers<u32, bool>,
}

/// A type and its supertypes.
pub(crate) type Lineage = SmallVec<[TypeId; 6]>;

/// Answers that were already worked out.
#[derive(Default)]
pub(crate) struct Memo {
    /// Reads of values passed between screens, by key.
    pub(crate) extra_reads: super::once::Once<FxHashMap<String, Vec<ExprRef>>>,
    /// Those values, by key.
    pub(crate) extra_values: super::once::Once<FxHashMap<String, Vec<ExprRef>>>,
    pub(super) names: Answers<ExprRef, Option<NameTarget>>,
    types: Answers<(u32, Option<TypeId>, Name), Type>,
    lineages: Answers<TypeId, Lineage>,
    /// Supertypes are being looked up: what is found meanwhile may be wrong.
    looking: Cell<u32>,
    values: Answers<ExprRef, Option<Value>>,
    targets: Answers<ExprRef, Rc<Target>>,
    supers: Answers<TypeId, Rc<Vec<Type>>>,
    subs: RefCell<Subtypes>,
    pub(crate) field_uses: Answers<(TypeId, Name), Rc<[ExprRef]>>,
    pub(crate) field_definitions: Answers<(TypeId, Name), Rc<[ExprRef]>>,
    pub(crate) local_definitions: Answers<(Local, Name), Rc<[ExprRef]>>,
    pub(crate) constants: Answers<ExprRef, Option<String>>,
    /// Places that constants keep control away from.
    pub(crate) never_runs: Answers<ExprRef, bool>,
    pub(crate) callers: Answers<FnId, Rc<Vec<ExprRef>>>,
    pub(crate) asked_callers: RefCell<FxHashSet<FnId>>,
    pub(crate) asked_creations: RefCell<FxHashSet<TypeId>>,
    pub(crate) ancestry: Answers<TypeId, Rc<SmallVec<[SmolStr; 4]>>>,
    pub(crate) components: RefCell<FxHashMap<TypeId, super::component::Component>>,
    pub(crate) created: Answers<TypeId, Rc<Vec<ExprRef>>>,
    pub(crate) layouts: Answers<TypeId, Rc<Vec<String>>>,
    pub(crate) clicks: Answers<FnId, Rc<Vec<(String, usize)>>>,
    /// Values of members of objects of scripts.
    pub(crate) members: Answers<(ExprRef, Name), Rc<[ExprRef]>>,
    /// Names under which units import things.
    pub(crate) imported_as: super::once::Once<FxHashMap<super::module::Entity, Vec<Name>>>,
    /// Values of shared state of scripts.
    pub(crate) stores: super::once::Once<super::script::StoreValues>,
    /// Tables whose rows go with those of another.
    pub(crate) cascades: super::once::Once<Vec<(String, String)>>,
    /// Routes of scripts.
    pub(crate) routes: super::once::Once<super::script::Routes>,
    /// Places of scripts that go to a path.
    pub(crate) navigations: super::once::Once<Vec<(crate::input::span::FileId, String, ExprRef)>>,
    /// How deep questions about values are nested.
    pub(crate) nested: Cell<u32>,
    pub(crate) runs: Answers<ExprRef, Rc<super::callable::Runs>>,
    /// The calls of helpers that hand a function value on, by the first one and where it ends.
    pub(crate) passes: Answers<(ExprRef, ExprRef), smallvec::SmallVec<[ExprRef; 2]>>,
    /// Instances of project types named by `this`, by unit.
    pub(crate) selves: Answers<u32, Rc<Vec<(ExprRef, TypeId)>>>,
}

impl std::fmt::Debug for Lasting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Lasting")
    }
}

impl std::fmt::Debug for Memo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Memo")
    }
}
