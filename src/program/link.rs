//! Resolution: what names, types and calls refer to. All of it is answered on demand and remembered.

mod calls;
mod names;
mod types;

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;
use smol_str::SmolStr;

pub(crate) use calls::INVOKE;
pub use calls::Target;
pub use names::NameTarget;
pub(crate) use types::accessor_name;
pub use types::{Type, Value};

use super::scope::{Local, Scopes};
use super::{ExprRef, FnId, TypeId};
use crate::syntax::ir::Name;

/// Answers that were already worked out.
#[derive(Default)]
pub(crate) struct Memo {
    pub(crate) scopes: RefCell<Scopes>,
    values: RefCell<FxHashMap<ExprRef, Option<Value>>>,
    targets: RefCell<FxHashMap<ExprRef, Rc<Target>>>,
    supers: RefCell<FxHashMap<TypeId, Rc<Vec<Type>>>>,
    subs: RefCell<Option<Rc<FxHashMap<TypeId, Vec<TypeId>>>>>,
    pub(crate) field_uses: RefCell<FxHashMap<(TypeId, Name), Rc<[ExprRef]>>>,
    pub(crate) field_definitions: RefCell<FxHashMap<(TypeId, Name), Rc<[ExprRef]>>>,
    pub(crate) local_definitions: RefCell<FxHashMap<(Local, Name), Rc<[ExprRef]>>>,
    pub(crate) constants: RefCell<FxHashMap<ExprRef, Option<String>>>,
    pub(crate) callers: RefCell<FxHashMap<FnId, Rc<Vec<ExprRef>>>>,
    pub(crate) asked_callers: RefCell<FxHashSet<FnId>>,
    pub(crate) asked_creations: RefCell<FxHashSet<TypeId>>,
    pub(crate) ancestry: RefCell<FxHashMap<TypeId, Rc<SmallVec<[SmolStr; 4]>>>>,
    pub(crate) components: RefCell<FxHashMap<TypeId, super::component::Component>>,
    pub(crate) created: RefCell<FxHashMap<TypeId, Rc<Vec<ExprRef>>>>,
    pub(crate) layouts: RefCell<FxHashMap<TypeId, Rc<Vec<String>>>>,
    pub(crate) clicks: RefCell<FxHashMap<FnId, Rc<Vec<(String, usize)>>>>,
    pub(crate) runs: RefCell<FxHashMap<ExprRef, Rc<super::callable::Runs>>>,
    /// Instances of project types named by `this`, by unit.
    pub(crate) selves: RefCell<FxHashMap<u32, Rc<Vec<(ExprRef, TypeId)>>>>,
}

impl std::fmt::Debug for Memo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Memo")
    }
}
