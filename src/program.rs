//! Files to one program: types, calls, and who runs what.
//!
//! A lookup that does not find among the loaded units what it knows to exist in the project loads the
//! files that may hold it, there and then (see [`demand`]): all that is here grows behind shared
//! references.

mod ahead;
mod apple;
pub mod callable;
pub mod candidate;
pub mod component;
pub mod demand;
mod given;
pub mod graph;
mod growing;
pub mod link;
mod load;
pub(crate) mod module;
pub(crate) mod once;
pub mod rust;
mod scenes;
pub mod scope;
mod script;
mod server;
pub mod values;
mod widget;
mod work;

use std::cell::{Cell, OnceCell, RefCell};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

pub(crate) use module::Entity;
pub(crate) use script::kebab_tag;
pub use work::Exhausted;

use crate::input::prefilter::IdentIndex;
use crate::input::source::SourceMap;
use crate::input::span::{FileId, Loc};
use crate::knowledge::catalog::Catalog;
use crate::knowledge::model::{Callbacks, Lifecycle, Model, Observable};
use crate::resource::android::Android;
use crate::resource::apple::Apple;
use crate::resource::transport::{Exception, exceptions};
use crate::resource::web::Web;
use crate::syntax::ir::{
    Arg, Expr, ExprId, Field, FnKind, Function, LocalFn, LocalType, Name, TypeDecl, TypeKind, Unit,
};
use crate::syntax::lang::Lang;

use growing::{ByName, Growing};

/// A function of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FnId(pub u32);

/// A type of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub u32);

/// An expression of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExprRef {
    /// Index of the unit.
    pub unit: u32,
    /// The expression in it.
    pub expr: ExprId,
}

/// A unit with what is derived from it once.
#[derive(Debug)]
pub struct Loaded {
    /// The lowered file.
    pub unit: Unit,
    /// Its language.
    pub lang: Lang,
    /// It is a script or markup.
    script: bool,
    /// How often its expressions were looked at.
    work: Cell<u64>,
    fn_base: u32,
    type_base: u32,
    /// The expression around each expression.
    parents: Vec<Option<ExprId>>,
    /// The function each expression belongs to.
    homes: Vec<LocalFn>,
    /// Where each lambda, local function or anonymous type's method is written.
    fn_exprs: Vec<Option<ExprId>>,
    /// The construction of each anonymous type.
    type_exprs: Vec<Option<ExprId>>,
    /// The types declared directly inside each type.
    inner_types: Vec<Vec<LocalType>>,
}

/// The loaded part of the project.
pub struct Program<'p> {
    /// Source text.
    pub map: &'p SourceMap,
    /// Android resources.
    pub android: &'p Android<'p>,
    /// Resources of Apple's platforms.
    pub apple: Apple<'p>,
    /// Resources of the web and of mini-programs.
    pub web: &'p Web<'p>,
    /// Face APIs.
    pub catalog: &'p Catalog,
    /// Platform behaviour.
    pub model: &'p Model,
    units: Growing<Loaded>,
    work: work::Work,
    by_file: RefCell<FxHashMap<FileId, u32>>,
    fns: Growing<(u32, LocalFn)>,
    types: Growing<(u32, LocalType)>,
    types_by_name: ByName<TypeId>,
    /// Several where modules or flavours hold the same type.
    types_by_qualified: ByName<TypeId>,
    fns_by_name: ByName<FnId>,
    /// Properties that stand in no class, by name.
    top_fields: ByName<(TypeId, usize)>,
    /// Methods without a body by the simple name of what they return.
    bodiless_fns: ByName<FnId>,
    /// Layouts by the class names that stand in them.
    layout_classes: OnceCell<FxHashMap<String, Vec<String>>>,
    /// Calls, constructions, references and member accesses by name.
    uses_by_name: ByName<ExprRef>,
    /// Names of fields, parameters and locals by the simple name of their declared type.
    vars_by_type: ByName<Name>,
    index: Option<&'p IdentIndex>,
    /// Parses what is likely to be asked for.
    ahead: Option<Arc<ahead::Ahead<'p>>>,
    /// Which files of scripts name which others.
    module_files: OnceCell<module::files::ModuleFiles>,
    /// Roots and directories of modules that start a server.
    started_modules: OnceCell<Vec<(usize, String)>>,
    /// What of them runs at all.
    live_files: once::Once<script::Live>,
    /// Hosts that the app lets be talked to in the clear.
    plain_hosts: OnceCell<Vec<Exception>>,
    /// The crates that files of Rust belong to.
    cargo: OnceCell<crate::resource::cargo::Cargo>,
    /// Parts of types that stand elsewhere, by the simple name of the type.
    extensions_by_name: ByName<TypeId>,
    /// Nothing is asked for: what is loaded is looked through.
    quiet: Cell<bool>,
    /// Nothing more is loaded.
    closed: bool,
    /// Files that were loaded, or do not parse.
    tried: RefCell<FxHashSet<FileId>>,
    /// How many there were when the whole was last asked.
    asked_with: Option<usize>,
    /// Files that were asked for when no more were to be loaded.
    left_out: RefCell<FxHashSet<FileId>>,
    /// While something is weighed that nothing is to be loaded for, except what its types are.
    types_only: Cell<bool>,
    /// Packages of files that are not loaded.
    packages: RefCell<FxHashMap<FileId, Name>>,
    /// Types that some row of the catalogue or the model is about.
    known_types: OnceCell<FxHashSet<String>>,
    /// Methods that some row is about.
    known_methods: OnceCell<link::KnownMethods>,
    pub(crate) memo: link::Memo,
    pub(crate) lasting: link::Lasting,
}

impl<'p> Program<'p> {
    /// An empty program.
    pub fn new(
        map: &'p SourceMap,
        android: &'p Android<'p>,
        web: &'p Web<'p>,
        catalog: &'p Catalog,
        model: &'p Model,
        index: Option<&'p IdentIndex>,
    ) -> Self {
        Self {
            map,
            android,
            apple: Apple::new(map),
            web,
            catalog,
            model,
            units: Growing::default(),
            work: work::Work::default(),
            by_file: RefCell::default(),
            fns: Growing::default(),
            types: Growing::default(),
            types_by_name: ByName::default(),
            types_by_qualified: ByName::default(),
            fns_by_name: ByName::default(),
            top_fields: ByName::default(),
            bodiless_fns: ByName::default(),
            layout_classes: OnceCell::new(),
            uses_by_name: ByName::default(),
            vars_by_type: ByName::default(),
            index,
            ahead: None,
            module_files: OnceCell::new(),
            started_modules: OnceCell::new(),
            live_files: once::Once::default(),
            plain_hosts: OnceCell::new(),
            cargo: OnceCell::new(),
            extensions_by_name: ByName::default(),
            quiet: Cell::default(),
            closed: false,
            tried: RefCell::default(),
            asked_with: None,
            left_out: RefCell::default(),
            types_only: Cell::default(),
            packages: RefCell::default(),
            known_types: OnceCell::new(),
            known_methods: OnceCell::new(),
            memo: link::Memo::default(),
            lasting: link::Lasting::default(),
        }
    }

    /// Names of fields, parameters and locals that are declared with a type of this name.
    pub fn variables_of(&self, ty: &str) -> impl Iterator<Item = &Name> {
        let mut names: Vec<&Name> = self.vars_by_type.get(ty).iter().collect();
        names.sort_unstable();
        names.dedup();
        names.into_iter()
    }

    /// Hosts that the app lets be talked to in the clear.
    pub(crate) fn plain_hosts(&self) -> &[Exception] {
        self.plain_hosts.get_or_init(|| exceptions(self.map, self.android))
    }

    /// All loaded units.
    pub fn units(&self) -> impl Iterator<Item = &Loaded> {
        self.units.iter()
    }

    /// Number of loaded units.
    pub fn unit_count(&self) -> u32 {
        self.units.len() as u32
    }

    /// True when the file is loaded.
    pub fn has_file(&self, file: FileId) -> bool {
        self.by_file.borrow().contains_key(&file)
    }

    /// The unit of a file.
    pub fn unit_of(&self, file: FileId) -> Option<u32> {
        self.by_file.borrow().get(&file).copied()
    }

    /// A unit by index.
    pub fn unit(&self, index: u32) -> &Unit {
        &self.units[index as usize].unit
    }

    /// The language of a unit.
    pub fn lang(&self, index: u32) -> Lang {
        self.units[index as usize].lang
    }

    /// What is observed and how, in the language of a unit.
    pub(crate) fn observable(&self, unit: u32) -> &Observable {
        self.model.observable.of(self.lang(unit))
    }

    /// What the system calls first, in the language of a unit.
    pub(crate) fn lifecycle(&self, unit: u32) -> &Lifecycle {
        self.model.lifecycle.of(self.lang(unit))
    }

    /// What the system calls, in the language of a unit.
    pub(crate) fn callbacks(&self, unit: u32) -> &Callbacks {
        self.model.callbacks.of(self.lang(unit))
    }

    /// All functions.
    pub fn all_fns(&self) -> impl Iterator<Item = FnId> + use<> {
        (0..self.fns.len() as u32).map(FnId)
    }

    /// Number of types.
    pub(crate) fn type_count(&self) -> u32 {
        self.types.len() as u32
    }

    /// All types.
    pub fn all_types(&self) -> impl Iterator<Item = TypeId> + use<> {
        (0..self.types.len() as u32).map(TypeId)
    }

    /// The function behind an id.
    pub fn func(&self, id: FnId) -> &Function {
        let (unit, local) = self.fns[id.0 as usize];
        self.units[unit as usize].unit.func(local)
    }

    /// The type behind an id.
    pub fn ty(&self, id: TypeId) -> &TypeDecl {
        let (unit, local) = self.types[id.0 as usize];
        self.units[unit as usize].unit.ty(local)
    }

    /// The unit a function is in.
    pub fn fn_unit(&self, id: FnId) -> u32 {
        self.fns[id.0 as usize].0
    }

    /// The unit a type is in.
    pub fn type_unit(&self, id: TypeId) -> u32 {
        self.types[id.0 as usize].0
    }

    /// A function of a unit as a function of the program.
    pub fn global_fn(&self, unit: u32, local: LocalFn) -> FnId {
        FnId(self.units[unit as usize].fn_base + local.0)
    }

    /// A type of a unit as a type of the program.
    pub fn global_type(&self, unit: u32, local: LocalType) -> TypeId {
        TypeId(self.units[unit as usize].type_base + local.0)
    }

    /// The type a function belongs to.
    pub fn owner(&self, id: FnId) -> Option<TypeId> {
        let owner = self.global_type(self.fn_unit(id), self.func(id).owner?);
        Some(self.extended(owner).unwrap_or(owner))
    }

    /// Types declared directly inside a type.
    pub(crate) fn inner_types(&self, id: TypeId) -> impl Iterator<Item = TypeId> {
        let (unit, local) = self.types[id.0 as usize];
        let loaded = &self.units[unit as usize];
        loaded.inner_types[local.0 as usize].iter().map(|inner| TypeId(loaded.type_base + inner.0))
    }

    /// Methods without a body that return a type of this name.
    pub(crate) fn bodiless_fns(&self, ret: &str) -> &[FnId] {
        self.bodiless_fns.get(ret)
    }

    /// Properties of this name that stand in no class.
    pub(crate) fn top_fields(&self, name: &str) -> &[(TypeId, usize)] {
        self.top_fields.get(name)
    }

    /// The type a type is declared in; the file itself counts.
    pub fn outer(&self, id: TypeId) -> Option<TypeId> {
        self.ty(id).outer.map(|outer| self.global_type(self.type_unit(id), outer))
    }

    /// The function a function is written in.
    pub fn parent(&self, id: FnId) -> Option<FnId> {
        self.func(id).parent.map(|parent| self.global_fn(self.fn_unit(id), parent))
    }

    /// The named function around a lambda, or the function itself.
    pub fn named_fn(&self, id: FnId) -> FnId {
        let mut at = id;
        while self.func(at).kind == FnKind::Lambda {
            match self.parent(at) {
                Some(parent) => at = parent,
                None => break,
            }
        }
        at
    }

    /// The outermost named type around a type: the class a reader would name.
    pub fn top_type(&self, id: TypeId) -> TypeId {
        let mut at = id;
        loop {
            match self.outer(at) {
                Some(outer) if self.ty(outer).kind != TypeKind::Module => at = outer,
                _ => return at,
            }
        }
    }

    /// An expression.
    pub fn expr(&self, at: ExprRef) -> &Expr {
        self.works(at.unit, 1);
        self.units[at.unit as usize].unit.expr(at.expr)
    }

    /// The place of an expression.
    pub fn loc(&self, at: ExprRef) -> Loc {
        let unit = &self.units[at.unit as usize].unit;
        Loc::new(unit.file, unit.span(at.expr))
    }

    /// The place a finding about a call points at: from its name to its end, or the whole expression.
    pub fn call_loc(&self, at: ExprRef) -> Loc {
        let whole = self.loc(at);
        match self.expr(at) {
            Expr::Call { name_span, .. } if whole.span.contains(*name_span) => {
                Loc::new(whole.file, crate::input::span::Span::new(name_span.start, whole.span.end))
            }
            _ => whole,
        }
    }

    /// The place of a function's name.
    pub fn fn_loc(&self, id: FnId) -> Loc {
        Loc::new(self.unit(self.fn_unit(id)).file, self.func(id).name_span)
    }

    /// The place of a type's name.
    pub fn type_loc(&self, id: TypeId) -> Loc {
        Loc::new(self.unit(self.type_unit(id)).file, self.ty(id).name_span)
    }

    /// The expression around an expression, within the same function.
    pub fn around(&self, at: ExprRef) -> Option<ExprRef> {
        let parent = self.units[at.unit as usize].parents[at.expr.0 as usize];
        parent.map(|expr| ExprRef { unit: at.unit, expr })
    }

    /// The function an expression belongs to.
    pub fn home(&self, at: ExprRef) -> FnId {
        let loaded = &self.units[at.unit as usize];
        FnId(loaded.fn_base + loaded.homes[at.expr.0 as usize].0)
    }

    /// Where a lambda or local function is written.
    pub fn written_at(&self, id: FnId) -> Option<ExprRef> {
        let (unit, local) = self.fns[id.0 as usize];
        self.units[unit as usize].fn_exprs[local.0 as usize].map(|expr| ExprRef { unit, expr })
    }

    /// Where an anonymous type is constructed.
    pub fn constructed_at(&self, id: TypeId) -> Option<ExprRef> {
        let (unit, local) = self.types[id.0 as usize];
        self.units[unit as usize].type_exprs[local.0 as usize].map(|expr| ExprRef { unit, expr })
    }

    /// Functions of a name.
    pub fn fns_named(&self, name: &str) -> &[FnId] {
        self.fns_by_name.get(name)
    }

    /// Types of a name.
    pub fn types_named(&self, name: &str) -> &[TypeId] {
        self.types_by_name.get(name)
    }

    /// The type of a qualified name.
    pub fn type_qualified(&self, name: &str) -> Option<TypeId> {
        self.types_by_qualified.get(name).first().copied()
    }

    /// True when no other type of the project has the same qualified name.
    pub(crate) fn is_only_one(&self, id: TypeId) -> bool {
        self.types_by_qualified.get(self.qualified(id).as_str()).len() <= 1
    }

    /// The type of a qualified name, seen from a unit: of several, the one in the same language, then
    /// the one whose file is nearest.
    pub(crate) fn type_from(&self, unit: u32, name: &str) -> Option<TypeId> {
        let all = self.types_by_qualified.get(name);
        if all.is_empty() {
            return if self.is_rust(unit) { self.rust_type(name) } else { None };
        }
        if let [only] = all[..] {
            return Some(only);
        }
        let here = &self.map.file(self.unit(unit).file).name;
        let shared = |id: TypeId| {
            let there = &self.map.file(self.unit(self.type_unit(id)).file).name;
            here.split('/').zip(there.split('/')).take_while(|(a, b)| a == b).count()
        };
        let same_lang = |id: TypeId| self.lang(self.type_unit(id)) == self.lang(unit);
        let own = |id: TypeId| self.type_unit(id) == unit;
        all.iter().copied().rev().max_by_key(|&id| (own(id), same_lang(id), shared(id)))
    }

    /// Places where a name is called, constructed, referred to or read.
    pub fn uses_of(&self, name: &str) -> &[ExprRef] {
        self.uses_by_name.get(name)
    }

    /// Those of one unit.
    pub fn uses_in(&self, name: &str, unit: u32) -> &[ExprRef] {
        // Units are loaded in order and expressions are numbered in order: the list is sorted.
        let uses = self.uses_of(name);
        let start = uses.partition_point(|at| at.unit < unit);
        let end = start + uses[start..].partition_point(|at| at.unit == unit);
        &uses[start..end]
    }

    /// The qualified name of a type.
    pub fn qualified(&self, id: TypeId) -> Name {
        let unit = self.type_unit(id);
        let (_, local) = self.types[id.0 as usize];
        let path = load::nested_path(self.unit(unit), local);
        let package = &self.unit(unit).package;
        if package.is_empty() { path.into() } else { format!("{package}.{path}").into() }
    }

    /// Fields of a type.
    pub fn field(&self, id: TypeId, name: &str) -> Option<&Field> {
        self.ty(id).fields.iter().find(|field| field.name == name)
    }

    /// Sub-expressions of an expression, itself first, bodies of lambdas left out.
    pub fn subtree(&self, at: ExprRef) -> Vec<ExprRef> {
        let mut list = vec![at];
        let mut next = 0;
        while next < list.len() {
            let current = list[next];
            self.expr(current).for_each_child(|expr| list.push(ExprRef { unit: at.unit, expr }));
            next += 1;
        }
        list
    }

    /// All expressions of a function's body, lambdas inside it included.
    pub fn body_exprs(&self, id: FnId) -> Vec<ExprRef> {
        let unit = self.fn_unit(id);
        let mut list: Vec<ExprRef> = self.func(id).body.iter().map(|&expr| ExprRef { unit, expr }).collect();
        let mut next = 0;
        while next < list.len() {
            let current = list[next];
            next += 1;
            let expr = self.expr(current);
            expr.for_each_child(|expr| list.push(ExprRef { unit, expr }));
            if let Expr::Lambda(local) | Expr::LocalFn(local) = expr {
                let inner = &self.unit(unit).func(*local).body;
                list.extend(inner.iter().map(|&expr| ExprRef { unit, expr }));
            }
        }
        list
    }

    /// All expressions of a unit.
    pub fn unit_exprs(&self, unit: u32) -> impl Iterator<Item = ExprRef> + use<> {
        (0..self.unit(unit).exprs.len() as u32).map(move |expr| ExprRef { unit, expr: ExprId(expr) })
    }

    /// The argument that belongs to parameter `index` of `callee`: by label, by position, and for the
    /// last parameter a trailing lambda, which jumps over parameters with defaults.
    pub fn arg_for(&self, args: &[Arg], callee: FnId, index: usize) -> Option<ExprId> {
        if self.is_apple(self.fn_unit(callee)) {
            let found = (0..args.len()).find(|&at| self.apple_param(args, at, callee) == Some(index));
            return found.map(|at| args[at].value);
        }
        let params = &self.func(callee).params;
        let name = &params.get(index)?.name;
        if let Some(arg) = args.iter().find(|arg| arg.label.as_ref() == Some(name)) {
            return Some(arg.value);
        }
        let positional: SmallVec<[&Arg; 6]> = args.iter().filter(|arg| arg.label.is_none()).collect();
        if index + 1 == params.len()
            && args.len() < params.len()
            && let Some(last) = positional.last()
            && args.last().is_some_and(|arg| arg.value == last.value)
        {
            return Some(last.value);
        }
        let labelled_before = args.iter().take(index).filter(|arg| arg.label.is_some()).count();
        positional.get(index.saturating_sub(labelled_before)).map(|arg| arg.value)
    }

    /// The parameter that an argument of a call reaches.
    pub fn param_for(&self, args: &[Arg], position: usize, callee: FnId) -> Option<usize> {
        let params = &self.func(callee).params;
        let arg = args.get(position)?;
        if self.is_apple(self.fn_unit(callee)) {
            return self.apple_param(args, position, callee);
        }
        if let Some(label) = &arg.label {
            return params.iter().position(|param| &param.name == label);
        }
        (0..params.len())
            .find(|&index| self.arg_for(args, callee, index) == Some(arg.value))
            // The rest of the arguments belongs to a last parameter that takes any number.
            .or_else(|| {
                let last = params.len().checked_sub(1)?;
                // What a function of a script does not name it does not get.
                let takes_rest =
                    !self.is_script(self.fn_unit(callee)) || params[last].ty.path.ends_with("[]");
                (position >= params.len() && takes_rest).then_some(last)
            })
    }
}
