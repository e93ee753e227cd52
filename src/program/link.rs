//! Resolution: what names, types and calls refer to. All of it is answered on demand and remembered.

mod calls;
mod names;
mod types;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;
use smol_str::SmolStr;

pub use calls::Target;
pub use names::NameTarget;
pub(crate) use names::import_name;
pub(crate) use types::accessor_name;
pub use types::{Type, Value};

use super::scope::{Local, Scopes};
use super::{ExprRef, FnId, TypeId};
use crate::syntax::ir::Name;

/// Answers by what was asked about.
type Answers<K, V> = RefCell<FxHashMap<K, V>>;
/// Direct subtypes by supertype.
type Subtypes = FxHashMap<TypeId, Vec<TypeId>>;

/// Answers that were already worked out.
#[derive(Default)]
pub(crate) struct Memo {
    /// Reads of values passed between screens, by key.
    pub(crate) extra_reads: super::once::Once<FxHashMap<String, Vec<ExprRef>>>,
    /// Those values, by key.
    pub(crate) extra_values: super::once::Once<FxHashMap<String, Vec<ExprRef>>>,
    pub(crate) scopes: RefCell<Scopes>,
    values: Answers<ExprRef, Option<Value>>,
    targets: Answers<ExprRef, Rc<Target>>,
    supers: Answers<TypeId, Rc<Vec<Type>>>,
    subs: RefCell<Option<Rc<Subtypes>>>,
    pub(crate) field_uses: Answers<(TypeId, Name), Rc<[ExprRef]>>,
    pub(crate) field_definitions: Answers<(TypeId, Name), Rc<[ExprRef]>>,
    pub(crate) local_definitions: Answers<(Local, Name), Rc<[ExprRef]>>,
    pub(crate) constants: Answers<ExprRef, Option<String>>,
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
    /// Routes of scripts.
    pub(crate) routes: super::once::Once<super::script::Routes>,
    /// Places of scripts that go to a path.
    pub(crate) navigations: super::once::Once<Vec<(crate::input::span::FileId, String, ExprRef)>>,
    /// How deep questions about values are nested.
    pub(crate) nested: Cell<u32>,
    pub(crate) runs: Answers<ExprRef, Rc<super::callable::Runs>>,
    /// Instances of project types named by `this`, by unit.
    pub(crate) selves: Answers<u32, Rc<Vec<(ExprRef, TypeId)>>>,
}

impl std::fmt::Debug for Memo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Memo")
    }
}
