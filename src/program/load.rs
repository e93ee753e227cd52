//! Taking lowered files into the program: the tables by which names, types and uses are found, and what is
//! forgotten when more is known.

use rustc_hash::FxHashSet;

use super::once::Once;
use super::{ExprRef, FnId, Loaded, Program, TypeId, link, module, widget};
use crate::syntax::ir::{Expr, ExprId, FnKind, LocalFn, LocalType, TypeKind, TypeRef, Unit};
use crate::syntax::lang::Lang;

impl<'p> Program<'p> {
    /// Adds units, sorted by file so that ids do not depend on the order of parsing.
    pub fn load(&self, mut units: Vec<(Unit, Lang)>) {
        units.sort_by_key(|(unit, _)| unit.file);
        let from = self.units.len();
        for (unit, lang) in units {
            self.load_one(unit, lang);
        }
        self.outdate(from);
    }

    /// Forgets answers that what was loaded from a unit on is likely to change: those about names it holds.
    fn outdate(&self, from: usize) {
        let mut held: FxHashSet<&str> = FxHashSet::default();
        for loaded in (from..self.units.len()).map(|index| &self.units[index].unit) {
            held.extend(loaded.exprs.iter().filter_map(name_used));
            held.extend(loaded.fns.iter().map(|function| function.name.as_str()));
            held.extend(
                loaded
                    .types
                    .iter()
                    .flat_map(|ty| ty.supers.iter().map(TypeRef::simple).chain([ty.name.as_str()])),
            );
        }
        let memo = &self.memo;
        let holds = |name: &str| held.contains(name) || name.contains(':');
        let called = |id: FnId| match self.func(id).kind {
            FnKind::Ctor | FnKind::Init => self.owner(id).map_or("", |owner| &self.ty(owner).name),
            _ => &self.func(id).name,
        };
        memo.callers.borrow_mut().retain(|&id, _| !holds(called(id)));
        memo.created.borrow_mut().retain(|&id, _| !holds(&self.ty(id).name));
        memo.field_uses.borrow_mut().retain(|(_, name), _| !holds(name));
        memo.field_definitions.borrow_mut().retain(|(_, name), _| !holds(name));
        memo.members.borrow_mut().retain(|(_, name), _| !holds(name));
        memo.runs.borrow_mut().clear();
    }

    /// Forgets all answers: they may have been given when less was loaded.
    pub(crate) fn forget(&mut self) {
        self.memo = link::Memo::default();
        self.tidy();
    }

    /// Sorts what was loaded between questions into the tables, and forgets what was told of all that is loaded.
    pub(crate) fn tidy(&mut self) {
        let memo = &mut self.memo;
        memo.extra_reads = Once::default();
        memo.extra_values = Once::default();
        memo.imported_as = Once::default();
        memo.stores = Once::default();
        memo.routes = Once::default();
        memo.cascades = Once::default();
        memo.navigations = Once::default();
        for list in [&mut self.types_by_name, &mut self.types_by_qualified, &mut self.extensions_by_name] {
            list.tidy();
        }
        for list in [&mut self.fns_by_name, &mut self.bodiless_fns] {
            list.tidy();
        }
        self.top_fields.tidy();
        self.uses_by_name.tidy();
        self.vars_by_type.tidy();
    }

    fn load_one(&self, mut unit: Unit, lang: Lang) {
        if lang == Lang::Rust {
            self.place(&mut unit);
        }
        if module::is_script(lang) {
            module::declare_assigned(&mut unit);
        }
        if lang == Lang::Dart {
            widget::declare_kept(&mut unit, self.model);
        }
        let index = self.units.len() as u32;
        let (fn_base, type_base) = (self.fns.len() as u32, self.types.len() as u32);
        self.by_file.borrow_mut().insert(unit.file, index);
        for local in 0..unit.fns.len() as u32 {
            let id = FnId(self.fns.len() as u32);
            self.fns.push((index, LocalFn(local)));
            let function = unit.func(LocalFn(local));
            if !function.has_body && function.kind == FnKind::Named && !function.ret.is_empty() {
                self.bodiless_fns.push(function.ret.simple().into(), id);
            }
            if !function.name.is_empty() && function.kind != FnKind::Init {
                self.fns_by_name.push(function.name.clone(), id);
            }
        }
        for local in 0..unit.types.len() as u32 {
            let id = TypeId(self.types.len() as u32);
            self.types.push((index, LocalType(local)));
            let decl = unit.ty(LocalType(local));
            if decl.kind == TypeKind::Module {
                for (at, field) in decl.fields.iter().enumerate() {
                    self.top_fields.push(field.name.clone(), (id, at));
                }
            }
            if decl.kind == TypeKind::Extension
                && let Some(of) = decl.supers.first()
            {
                self.extensions_by_name.push(of.simple().into(), id);
            }
            if decl.name.is_empty() {
                continue;
            }
            self.types_by_name.push(decl.name.clone(), id);
            let path = nested_path(&unit, LocalType(local));
            let qualified = if unit.package.is_empty() { path } else { format!("{}.{path}", unit.package) };
            self.types_by_qualified.push(qualified.into(), id);
        }
        self.allow_work(unit.exprs.len());
        self.index_variables(&unit);
        let loaded = derive(unit, lang, fn_base, type_base);
        for (at, expr) in loaded.unit.exprs.iter().enumerate() {
            // `PeriodicWorkRequestBuilder<CleanupWorker>(..)` names the class it is for.
            if let Expr::Call { types, .. } = expr {
                for ty in types.iter().filter(|ty| !ty.is_empty()) {
                    let place = ExprRef { unit: index, expr: ExprId(at as u32) };
                    self.uses_by_name.push(ty.simple().into(), place);
                }
            }
            let Some(name) = name_used(expr) else { continue };
            // A path is used under its last segment.
            let path = lang == Lang::Rust && matches!(expr, Expr::Name(_));
            let name = if path { Self::last_segment(name) } else { name };
            if !name.is_empty() {
                self.uses_by_name.push(name.into(), ExprRef { unit: index, expr: ExprId(at as u32) });
            }
        }
        self.units.push(loaded);
    }

    fn index_variables(&self, unit: &Unit) {
        let fields = unit.types.iter().flat_map(|ty| &ty.fields).map(|field| (&field.ty, &field.name));
        let params =
            unit.fns.iter().flat_map(|function| &function.params).map(|param| (&param.ty, &param.name));
        let lets = unit.exprs.iter().filter_map(|expr| match expr {
            Expr::Let { names, ty, .. } if names.len() == 1 => Some((ty, &names[0])),
            _ => None,
        });
        for (ty, name) in fields.chain(params).chain(lets) {
            if !ty.is_empty() && !name.is_empty() {
                self.vars_by_type.push(ty.simple().into(), name.clone());
            }
        }
    }
}

/// The name by which an expression uses something.
fn name_used(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Call { name, .. } | Expr::Member { name, .. } | Expr::FnRef { name, .. } | Expr::Name(name) => {
            Some(name)
        }
        Expr::New { ty, .. } | Expr::ClassRef(ty) => Some(ty.simple()),
        _ => None,
    }
}

/// `Outer.Inner` for a nested type.
pub(super) fn nested_path(unit: &Unit, local: LocalType) -> String {
    let mut names = Vec::new();
    let mut at = Some(local);
    while let Some(id) = at {
        let decl = unit.ty(id);
        if decl.kind == TypeKind::Module {
            break;
        }
        names.push(decl.name.as_str());
        at = decl.outer;
    }
    names.reverse();
    names.join(".")
}

fn derive(unit: Unit, lang: Lang, fn_base: u32, type_base: u32) -> Loaded {
    let mut parents = vec![None; unit.exprs.len()];
    let mut homes: Vec<Option<LocalFn>> = vec![None; unit.exprs.len()];
    let mut fn_exprs = vec![None; unit.fns.len()];
    let mut type_exprs = vec![None; unit.types.len()];
    for (at, expr) in unit.exprs.iter().enumerate() {
        let id = ExprId(at as u32);
        expr.for_each_child(|kid| parents[kid.0 as usize] = Some(id));
        match expr {
            Expr::Lambda(local) | Expr::LocalFn(local) => fn_exprs[local.0 as usize] = Some(id),
            Expr::New { body: Some(ty), .. } => type_exprs[ty.0 as usize] = Some(id),
            Expr::LocalType(ty) => type_exprs[ty.0 as usize] = Some(id),
            _ => {}
        }
    }
    for (local, function) in unit.fns.iter().enumerate() {
        let defaults = function.params.iter().filter_map(|param| param.default);
        let mut stack: Vec<ExprId> = function.body.iter().copied().chain(defaults).collect();
        while let Some(id) = stack.pop() {
            let home = &mut homes[id.0 as usize];
            // Of a broken file a piece may stand twice: in the first place it counts.
            if home.is_none() {
                *home = Some(LocalFn(local as u32));
                unit.expr(id).for_each_child(|kid| stack.push(kid));
            }
        }
    }
    // What stands in no function, in an annotation, counts to what runs first. Where that is a closure it may be written
    // there itself, and would be inside of itself.
    if unit.fns.first().is_some_and(|first| first.kind == FnKind::Lambda) {
        let runs = |at: &Option<ExprId>| at.is_some_and(|at| homes[at.0 as usize].is_some());
        fn_exprs.iter_mut().filter(|place| !runs(place)).for_each(|place| *place = None);
        type_exprs.iter_mut().filter(|place| !runs(place)).for_each(|place| *place = None);
    }
    let homes = homes.into_iter().map(|home| home.unwrap_or(LocalFn(0))).collect();
    let mut inner_types = vec![Vec::new(); unit.types.len()];
    for (local, decl) in unit.types.iter().enumerate() {
        if let Some(outer) = decl.outer {
            inner_types[outer.0 as usize].push(LocalType(local as u32));
        }
    }
    let script = module::is_script(lang);
    let work = std::cell::Cell::default();
    Loaded { unit, lang, script, work, fn_base, type_base, parents, homes, fn_exprs, type_exprs, inner_types }
}
