//! The dotted paths under which the catalogue may know what an expression of a script means.

use super::{ExprRef, Program};
use crate::program::link::{Type, Value};
use crate::program::module::Entity;
use crate::program::scope::Def;
use crate::syntax::ir::Expr;
use smallvec::SmallVec;
use smol_str::SmolStr;

/// Qualified names of one thing.
pub(crate) type Paths = SmallVec<[SmolStr; 2]>;

/// Values of values are followed this far.
pub(super) const MAX_DEPTH: u32 = 10;

/// More candidates than this are no answer.
pub(super) const MAX_PATHS: usize = 4;

/// What the global object is called.
const GLOBALS: &[&str] = &["window.", "globalThis.", "self.", "global.", "top."];

impl Program<'_> {
    /// The qualified names of what an expression is: a module, a global, a part of them, what they return.
    pub(crate) fn paths(&self, at: ExprRef) -> Paths {
        let mut paths = Paths::new();
        self.add_paths(at, 0, &mut paths);
        paths
    }

    pub(super) fn add_paths(&self, at: ExprRef, depth: u32, list: &mut Paths) {
        if depth > MAX_DEPTH || list.len() >= MAX_PATHS {
            return;
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Name(name) => {
                if let Some(local) = self.local(at, name) {
                    let before = list.len();
                    if matches!(local.def, Def::Let(_)) {
                        for value in self.local_definitions(local, name).into_iter().take(MAX_PATHS) {
                            self.add_paths(value, depth + 1, list);
                        }
                    }
                    if list.len() == before {
                        if let Type::External(declared, _) = self.local_type(local) {
                            push(list, declared);
                        }
                        push(list, name.clone());
                    }
                    return;
                }
                match self.scoped_entity(at.unit, name) {
                    Some(Entity::External(path)) => push(list, stripped(&path)),
                    Some(Entity::Field(owner, index)) => {
                        let before = list.len();
                        let field = self.ty(owner).fields[index].name.clone();
                        for value in self.field_definitions(owner, &field).into_iter().take(MAX_PATHS) {
                            self.add_paths(value, depth + 1, list);
                        }
                        if list.len() == before {
                            push(list, name.clone());
                        }
                    }
                    Some(Entity::Value(value)) => self.add_paths(value, depth + 1, list),
                    Some(_) => {}
                    None => push(list, name.clone()),
                }
            }
            Expr::Member { recv, name, .. } => {
                let recv = sub(*recv);
                let before = list.len();
                if let Some(Value::Of(Type::Project(id, _))) = self.value_of(recv) {
                    let owner = self.lineage(id).into_iter().find(|&ty| self.field(ty, name).is_some());
                    let values = match owner {
                        Some(owner) => self.field_definitions(owner, name),
                        None => self.set_on_this(id, name),
                    };
                    for value in values.into_iter().take(MAX_PATHS) {
                        self.add_paths(value, depth + 1, list);
                    }
                    if list.len() == before {
                        // What nothing is seen to set is at least of its written type.
                        let declared = owner.and_then(|owner| {
                            let field = self.field(owner, name)?;
                            Some(self.resolve_in(self.type_unit(owner), Some(owner), &field.ty))
                        });
                        if let Some(Type::External(declared, _)) = declared
                            && declared.contains('.')
                        {
                            push(list, declared);
                        }
                        push(list, name.clone());
                    }
                    return;
                }
                for value in self.member_values(recv, name).into_iter().take(MAX_PATHS) {
                    self.add_paths(value, depth + 1, list);
                }
                if list.len() > before {
                    return;
                }
                let mut bases = Paths::new();
                self.add_paths(recv, depth + 1, &mut bases);
                for base in bases {
                    if name == crate::program::module::DEFAULT {
                        push(list, base);
                        continue;
                    }
                    let path = stripped(&format!("{base}.{name}"));
                    let returned = self.model.returns.get(&path).next().map(|ty| SmolStr::from(ty.as_str()));
                    push(list, returned.unwrap_or(path));
                }
            }
            Expr::This(_) => {}
            Expr::Call { recv: None, callee: None, name, args, .. }
                if matches!(name.as_str(), "require" | "import") =>
            {
                match self.value_entity(at, depth) {
                    Some(Entity::External(path)) => push(list, path),
                    Some(Entity::Value(value)) if value != at => self.add_paths(value, depth + 1, list),
                    _ => {
                        let _ = args;
                    }
                }
            }
            Expr::Call { recv: Some(recv), name, .. } if name == "await" => {
                self.add_paths(sub(*recv), depth + 1, list);
            }
            Expr::Call { .. } => {
                let target = self.target(at);
                for api in target.apis(self) {
                    if let Some(returns) = &self.catalog.api(api).returns
                        && self.is_meant(self.catalog.api(api), at)
                    {
                        push(list, returns.as_str().into());
                        return;
                    }
                }
                for name in &target.names {
                    match self.model.returns.get(name).next() {
                        Some(ty) => push(list, ty.as_str().into()),
                        None if target.fns.is_empty() => push(list, name.clone()),
                        None => {}
                    }
                }
                for &func in target.fns.iter().take(2) {
                    for value in self.returned_values(func).into_iter().take(MAX_PATHS) {
                        self.add_paths(value, depth + 1, list);
                    }
                }
            }
            Expr::New { ty, .. } if !ty.is_empty() => {
                list.extend(self.target(at).names.iter().cloned());
            }
            Expr::Cast(inner, ty) => {
                self.add_paths(sub(*inner), depth + 1, list);
                if list.is_empty()
                    && let Type::External(name, _) = self.resolve(at, ty)
                {
                    push(list, name);
                }
            }
            Expr::Coalesce(a, b) | Expr::Or(a, b) | Expr::And(a, b) => {
                self.add_paths(sub(*a), depth + 1, list);
                self.add_paths(sub(*b), depth + 1, list);
            }
            Expr::If { then, els, .. } => {
                for block in std::iter::once(then).chain(els) {
                    if let Some(last) = block.last() {
                        self.add_paths(sub(*last), depth + 1, list);
                    }
                }
            }
            Expr::List(items) | Expr::Block(items) if items.len() == 1 => {
                self.add_paths(sub(items[0]), depth + 1, list);
            }
            Expr::Assign { value, .. } => self.add_paths(sub(*value), depth + 1, list),
            _ => {}
        }
    }

    /// The component on the page of a component that a selector finds: `this.selectComponent('#box')`.
    pub(super) fn selected(&self, at: ExprRef, selector: ExprRef) -> Option<Value> {
        let text = self.constant_text(selector)?;
        let fits = |element: ExprRef, label: &str, wanted: &str| {
            let Expr::Call { args, .. } = self.expr(element) else { return false };
            args.iter().filter(|arg| arg.label.as_deref() == Some(label)).any(|arg| {
                let value = self.constant_text(ExprRef { unit: element.unit, expr: arg.value });
                value.is_some_and(|value| value.split_whitespace().any(|part| part == wanted))
            })
        };
        self.templates_of(at.unit).into_iter().flat_map(|func| self.body_exprs(func)).find_map(|element| {
            let Expr::Call { name, .. } = self.expr(element) else { return None };
            let found = match text.split_at_checked(1)? {
                ("#", id) => fits(element, "id", id),
                (".", class) => fits(element, "class", class),
                _ => *name == text,
            };
            if !found {
                return None;
            }
            self.target(element).constructs.clone().map(Value::Of)
        })
    }
}

pub(super) fn push(list: &mut Paths, path: SmolStr) {
    if !list.contains(&path) && list.len() < MAX_PATHS {
        list.push(path);
    }
}

/// A path without the global object.
pub(super) fn stripped(path: &str) -> SmolStr {
    let mut path = path;
    while let Some(rest) = GLOBALS.iter().find_map(|global| path.strip_prefix(global)) {
        path = rest;
    }
    path.into()
}
