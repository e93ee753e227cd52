//! The type of an expression, by cheap evidence: declaration, construction, cast, result type of what
//! is called. There is no inference across calls beyond declared result types.

mod results;

use std::rc::Rc;

use smallvec::SmallVec;
use smol_str::SmolStr;

use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Expr, FnKind, Lit, TypeKind, TypeRef};
use crate::syntax::lang::Lang;

use super::accessor::is_accessor;
use super::{Lineage, NameTarget};

/// A type, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// Declared in the project.
    Project(TypeId, Rc<[Type]>),
    /// Declared elsewhere, by qualified name, or by simple name when nothing more is known.
    External(SmolStr, Rc<[Type]>),
    /// A function type: parameters, then the result.
    Fun(Rc<[Type]>),
    /// Not known.
    Unknown,
}

impl Type {
    /// An external type without arguments.
    pub fn external(name: impl Into<SmolStr>) -> Self {
        Self::External(name.into(), Rc::from([]))
    }

    /// A project type without arguments.
    pub fn project(id: TypeId) -> Self {
        Self::Project(id, Rc::from([]))
    }

    /// The project type.
    pub fn as_project(&self) -> Option<TypeId> {
        match self {
            Self::Project(id, _) => Some(*id),
            _ => None,
        }
    }

    /// The type arguments.
    pub fn args(&self) -> &[Type] {
        match self {
            Self::Project(_, args) | Self::External(_, args) | Self::Fun(args) => args,
            Self::Unknown => &[],
        }
    }

    /// The last segment of an external name.
    pub fn external_simple(&self) -> Option<&str> {
        match self {
            Self::External(name, _) => name.rsplit('.').next(),
            _ => None,
        }
    }
}

/// What an expression stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A value of a type.
    Of(Type),
    /// A type itself, as in `Foo.create()`.
    Class(Type),
}

impl Value {
    /// The type either way.
    pub fn ty(&self) -> &Type {
        match self {
            Self::Of(ty) | Self::Class(ty) => ty,
        }
    }
}

/// Lookups nested deeper than this give up.
const MAX_DEPTH: u32 = 40;

impl Program<'_> {
    /// The type of an expression; unknown when there is no evidence.
    pub fn type_of(&self, at: ExprRef) -> Type {
        match self.value_of(at) {
            Some(Value::Of(ty)) => ty,
            _ => Type::Unknown,
        }
    }

    /// What an expression stands for.
    pub fn value_of(&self, at: ExprRef) -> Option<Value> {
        if let Some(known) = self.memo.values.borrow().get(&at) {
            return known.clone();
        }
        // A cycle (`x = x.next`) finds itself unknown.
        self.memo.values.borrow_mut().insert(at, None);
        let value = self.find_value(at);
        self.memo.values.borrow_mut().insert(at, value.clone());
        value
    }

    fn find_value(&self, at: ExprRef) -> Option<Value> {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        let of = |ty| Some(Value::Of(ty));
        match self.expr(at) {
            Expr::Name(_) => match self.name_target(at)? {
                NameTarget::Local(local) => of(self.local_type(local)),
                NameTarget::Field(owner, index) => of(self.field_type(owner, index)),
                NameTarget::Getter(func) => of(self.result_type(func)),
                NameTarget::Type(ty) => Some(Value::Class(ty)),
                NameTarget::Fn(_) => None,
            },
            Expr::This(label) => of(self.this_type(at, label.as_deref())),
            Expr::Super => {
                let owner = self.owner(self.home(at))?;
                of(self.supers(owner).first().cloned().unwrap_or(Type::Unknown))
            }
            Expr::Str(_) => of(Type::external("java.lang.String")),
            // What scripts choose from, rather than a truth value.
            Expr::Or(a, b) if self.is_script(at.unit) => {
                self.value_of(sub(*a)).or_else(|| self.value_of(sub(*b)))
            }
            Expr::And(_, b) if self.is_script(at.unit) => self.value_of(sub(*b)),
            Expr::Lit(Lit::Bool(_))
            | Expr::Not(_)
            | Expr::And(..)
            | Expr::Or(..)
            | Expr::Cmp(..)
            | Expr::Is { .. } => of(Type::external("boolean")),
            Expr::Lit(Lit::Int(_) | Lit::Number(_)) => of(Type::external("int")),
            Expr::Lit(Lit::Null) => None,
            Expr::ClassRef(_) => of(Type::external("java.lang.Class")),
            // `false.obs`
            Expr::Member { recv, name, .. }
                if self.lang(at.unit) == Lang::Dart
                    && self.observable(at.unit).create.contains(name.as_str()) =>
            {
                of(Type::External("Rx".into(), Rc::from([self.type_of(sub(*recv))])))
            }
            Expr::Member { recv, name, .. } => self.member_value(at, sub(*recv), name),
            Expr::Index { recv, .. } => of(self.element_type(&self.type_of(sub(*recv)))),
            Expr::Call { .. } => self.call_value(at),
            Expr::New { ty, body, .. } => match body {
                Some(body) => of(Type::project(self.global_type(at.unit, *body))),
                None => of(self.resolve(at, ty)),
            },
            Expr::Lambda(_) | Expr::FnRef { .. } => of(Type::Fun(Rc::from([]))),
            Expr::Cast(_, ty) => of(self.resolve(at, ty)),
            Expr::Coalesce(a, b) => self.value_of(sub(*a)).or_else(|| {
                // `unwrap_or_default()` is lowered with a literal that says nothing of the type.
                let stands_in = self.is_rust(at.unit) && matches!(self.expr(sub(*b)), Expr::Lit(_));
                if stands_in { None } else { self.value_of(sub(*b)) }
            }),
            Expr::If { then, els, .. } => {
                let last = |block: &Vec<_>| block.last().copied().and_then(|last| self.value_of(sub(last)));
                last(then).or_else(|| els.as_ref().and_then(last))
            }
            Expr::Switch { cases, .. } => cases
                .iter()
                .filter_map(|case| case.body.last().copied())
                .find_map(|last| self.value_of(sub(last)).filter(|value| *value.ty() != Type::Unknown)),
            Expr::Try { body, .. } => self.value_of(sub(*body.last()?)),
            Expr::Assign { value, .. } => self.value_of(sub(*value)),
            Expr::Block(block) => self.value_of(sub(*block.last()?)),
            Expr::Arith(_, list) => {
                let text = list.iter().any(|part| {
                    matches!(self.type_of(sub(*part)), Type::External(name, _) if name.ends_with("String"))
                });
                of(Type::external(if text { "java.lang.String" } else { "int" }))
            }
            Expr::List(list) if list.len() == 1 => self.value_of(sub(list[0])),
            Expr::Let { .. }
            | Expr::Exit { .. }
            | Expr::Loop { .. }
            | Expr::LocalFn(_)
            | Expr::LocalType(_)
            | Expr::List(_)
            | Expr::Empty => None,
        }
    }

    /// A written type, seen from a place.
    pub fn resolve(&self, at: ExprRef, ty: &TypeRef) -> Type {
        let home = self.home(at);
        self.resolve_in(at.unit, self.owner(home), ty)
    }

    /// A written type, seen from inside a type of a unit.
    pub fn resolve_in(&self, unit: u32, owner: Option<TypeId>, ty: &TypeRef) -> Type {
        self.resolve_deep(unit, owner, ty, 0)
    }

    fn resolve_deep(&self, unit: u32, owner: Option<TypeId>, ty: &TypeRef, depth: u32) -> Type {
        if ty.is_empty() || depth > MAX_DEPTH {
            return Type::Unknown;
        }
        let args: Rc<[Type]> =
            ty.args.iter().map(|arg| self.resolve_deep(unit, owner, arg, depth + 1)).collect();
        if ty.path == TypeRef::FUNCTION {
            return Type::Fun(args);
        }
        match self.type_named(unit, owner, &ty.path) {
            Type::Project(id, _) => Type::Project(id, args),
            Type::External(name, _) => Type::External(name, args),
            other => other,
        }
    }

    /// The type of a local variable or parameter.
    pub fn local_type(&self, local: Local) -> Type {
        let unit = self.fn_unit(local.func);
        match local.def {
            Def::Param(index) => {
                let param = &self.func(local.func).params[index];
                let declared = self.resolve_in(unit, self.owner(local.func), &param.ty);
                if declared != Type::Unknown {
                    return declared;
                }
                if self.is_script(unit) {
                    return self.script_param_type(local.func, index);
                }
                self.lambda_param_type(local.func, index)
            }
            Def::It => self.lambda_param_type(local.func, 0),
            Def::Let(at) => {
                let Expr::Let { ty, init, names, .. } = self.expr(at) else { return Type::Unknown };
                let declared = self.resolve(at, ty);
                if declared != Type::Unknown || names.len() != 1 {
                    return declared;
                }
                init.map_or(Type::Unknown, |init| self.type_of(ExprRef { unit, expr: init }))
            }
            Def::Loop(at) => {
                let Expr::Loop { head: Some(head), .. } = self.expr(at) else { return Type::Unknown };
                self.element_type(&self.type_of(ExprRef { unit, expr: *head }))
            }
            Def::Catch(_) => Type::external("java.lang.Exception"),
        }
    }

    /// The type of a lambda's parameter, from what the lambda is given to.
    fn lambda_param_type(&self, func: FnId, index: usize) -> Type {
        let Some(at) = self.written_at(func) else { return Type::Unknown };
        let Some(around) = self.around(at) else { return Type::Unknown };
        let Expr::Call { recv, name, args, .. } = self.expr(around) else { return Type::Unknown };
        let recv_type =
            || recv.map_or(Type::Unknown, |recv| self.type_of(ExprRef { unit: at.unit, expr: recv }));
        if let Some(built) = self.built_type(func, index) {
            return built;
        }
        let inline = &self.model.inline;
        if inline.receiver_as_it.contains(name.as_str()) {
            return recv_type();
        }
        if inline.element_as_it.contains(name.as_str())
            || self.observable(at.unit).observe.contains(name.as_str())
        {
            return self.element_type(&recv_type());
        }
        // A parameter of function type in the project.
        let target = self.target(around);
        for &callee in &target.fns {
            let Some(position) = args.iter().position(|arg| arg.value == at.expr) else { continue };
            let Some(param) = self.param_for(args, position, callee) else { continue };
            let declared = self.resolve_in(
                self.fn_unit(callee),
                self.owner(callee),
                &self.func(callee).params[param].ty,
            );
            match declared {
                Type::Fun(parts) if parts.len() > index + 1 => return parts[index].clone(),
                Type::Project(listener, _) => {
                    // A lambda for an interface with one method.
                    let methods = &self.ty(listener).fns;
                    if let [only] = methods[..] {
                        let only = self.global_fn(self.type_unit(listener), only);
                        if let Some(param) = self.func(only).params.get(index) {
                            return self.resolve_in(self.fn_unit(only), Some(listener), &param.ty);
                        }
                    }
                }
                _ => {}
            }
        }
        Type::Unknown
    }

    /// The type of a field.
    pub fn field_type(&self, owner: TypeId, index: usize) -> Type {
        let field = &self.ty(owner).fields[index];
        let unit = self.type_unit(owner);
        let declared = self.resolve_in(unit, Some(owner), &field.ty);
        if declared != Type::Unknown {
            return declared;
        }
        if let Some(init) = field.init {
            return self.type_of(ExprRef { unit, expr: init });
        }
        if let Some(getter) = field.getter {
            return self.result_type(self.global_fn(unit, getter));
        }
        if self.is_script(unit) {
            return self.script_field_type(owner, index);
        }
        Type::Unknown
    }

    /// The result type of a function.
    pub fn result_type(&self, func: FnId) -> Type {
        let function = self.func(func);
        if function.kind == FnKind::Ctor {
            return self.owner(func).map_or(Type::Unknown, Type::project);
        }
        let declared = self.resolve_in(self.fn_unit(func), self.owner(func), &function.ret);
        if declared != Type::Unknown {
            return declared;
        }
        // An expression body or a lambda: its last value.
        let unit = self.fn_unit(func);
        if self.is_script(unit) {
            return self.script_result_type(func);
        }
        match function.body.last() {
            Some(&last) => match self.expr(ExprRef { unit, expr: last }) {
                Expr::Exit { value: Some(value), .. }
                    if function.body.len() == 1 || !function.ret.is_empty() =>
                {
                    self.type_of(ExprRef { unit, expr: *value })
                }
                Expr::Exit { .. } => Type::Unknown,
                _ if function.kind == FnKind::Lambda => self.type_of(ExprRef { unit, expr: last }),
                _ => Type::Unknown,
            },
            None => Type::Unknown,
        }
    }

    /// The current instance.
    pub fn this_type(&self, at: ExprRef, label: Option<&str>) -> Type {
        if label.is_none()
            && let Some(ty) = self.implicit_receivers(at).into_iter().next()
        {
            return ty;
        }
        let mut owner = self.owner(self.home(at));
        while let Some(id) = owner {
            let decl = self.ty(id);
            let here = match label {
                None => decl.kind != TypeKind::Module,
                Some(label) => decl.name == label,
            };
            if here {
                return Type::project(id);
            }
            owner = self.outer(id);
        }
        if self.is_script(at.unit)
            && let Some(id) = self.template_component(at.unit)
        {
            return Type::project(id);
        }
        Type::Unknown
    }

    /// Receivers that `apply { .. }` and extension functions put in front of the instance, innermost
    /// first.
    pub fn implicit_receivers(&self, at: ExprRef) -> SmallVec<[Type; 2]> {
        let mut list = SmallVec::new();
        if self.is_script(at.unit) {
            return list;
        }
        let mut func = Some(self.home(at));
        while let Some(id) = func {
            let function = self.func(id);
            if let Some(receiver) = &function.receiver {
                list.push(self.resolve_in(self.fn_unit(id), self.owner(id), receiver));
            }
            if function.kind == FnKind::Lambda
                && let Some(written) = self.written_at(id)
                && let Some(around) = self.around(written)
                && let Expr::Call { recv, name, args, .. } = self.expr(around)
                && self.model.inline.receiver_as_this.contains(name.as_str())
            {
                let recv = match recv {
                    Some(recv) => Some(*recv),
                    // `with(x) { .. }`
                    None => args.first().map(|arg| arg.value).filter(|value| *value != written.expr),
                };
                if let Some(recv) = recv {
                    list.push(self.type_of(ExprRef { unit: at.unit, expr: recv }));
                }
            }
            if function.kind == FnKind::Lambda
                && let Some(written) = self.written_at(id)
                && let Some(around) = self.around(written)
                && self.builds_with(around, written)
            {
                list.push(self.type_of(around));
            }
            func = self.parent(id).filter(|_| function.kind == FnKind::Lambda);
        }
        list
    }

    /// `buildMap { .. }`, `preferences.edit { .. }`: the lambda runs on what the call makes.
    pub(crate) fn builds_with(&self, call: ExprRef, lambda: ExprRef) -> bool {
        let (Expr::Call { name, args, .. }, Expr::Lambda(local)) = (self.expr(call), self.expr(lambda))
        else {
            return false;
        };
        self.lang(call.unit) == Lang::Kotlin
            && self.model.inline.builds.contains(name.as_str())
            && args.last().is_some_and(|arg| arg.value == lambda.expr)
            && self.func(self.global_fn(call.unit, *local)).params.is_empty()
    }

    fn member_value(&self, at: ExprRef, recv: ExprRef, name: &str) -> Option<Value> {
        if self.is_script(at.unit) {
            return self.script_member_value(recv, name);
        }
        let base = match self.value_of(recv) {
            Some(value) => value,
            None => {
                // `com.vendor.Sdk`: a qualified name written out.
                let path = self.dotted(at)?;
                let known = self.qualified_type(&path)?;
                return Some(Value::Class(known));
            }
        };
        if self.is_apple(at.unit)
            && let Some(value) = self.apple_member(&base, name)
        {
            return Some(value);
        }
        match &base {
            Value::Class(ty) | Value::Of(ty) => {
                if let Some(id) = ty.as_project() {
                    if let Some(value) = self.project_member(id, name) {
                        return Some(value);
                    }
                    return self
                        .external_supers(id)
                        .iter()
                        .find_map(|parent| self.accessor_value(parent, name));
                }
                // The one object of a class: `FirebaseFirestore.instance`.
                if let (Value::Class(_), Type::External(..)) = (&base, ty)
                    && self.lang(at.unit) == Lang::Dart
                    && matches!(name, "instance" | "I")
                {
                    return Some(Value::Of(ty.clone()));
                }
                if let (Value::Class(_), Type::External(owner, _)) = (&base, ty) {
                    // A nested type of an SDK, or a constant; only types matter here.
                    if super::calls::is_type_name(name) && !name.chars().all(|c| !c.is_lowercase()) {
                        return Some(Value::Class(Type::external(format!("{owner}.{name}"))));
                    }
                    return None;
                }
                // `value` of an observable.
                if self.observable(at.unit).get.contains(name) && self.is_observable(ty) {
                    return Some(Value::Of(self.element_type(ty)));
                }
                let known = match ty {
                    Type::External(owner, _) => self.accessor_value(owner, name),
                    _ => None,
                };
                known.or_else(|| self.synthetic_binding(ty, name))
            }
        }
    }

    /// `binding.start` of a generated view binding has the type of a view.
    fn synthetic_binding(&self, ty: &Type, _name: &str) -> Option<Value> {
        ty.external_simple()
            .filter(|simple| simple.ends_with("Binding"))
            .map(|_| Value::Of(Type::external("android.view.View")))
    }

    /// A field, property, nested type or enum entry of a project type or what it inherits.
    fn project_member(&self, id: TypeId, name: &str) -> Option<Value> {
        for ty in self.lineage(id) {
            if let Some(index) = self.ty(ty).fields.iter().position(|field| field.name == name) {
                return Some(Value::Of(self.field_type(ty, index)));
            }
            if let Some(inner) = self.nested(ty, name) {
                return Some(Value::Class(Type::project(inner)));
            }
            // Members of the companion are reached through the class.
            if let Some(companion) = self.companion(ty)
                && let Some(index) = self.ty(companion).fields.iter().position(|field| field.name == name)
            {
                return Some(Value::Of(self.field_type(companion, index)));
            }
            // `x.name` for a Java getter.
            if let Some(getter) = self.property_getter(ty, name) {
                return Some(Value::Of(self.result_type(getter)));
            }
        }
        None
    }

    /// The Java getter behind a property name.
    pub fn property_getter(&self, ty: TypeId, name: &str) -> Option<FnId> {
        let unit = self.type_unit(ty);
        self.ty(ty).fns.iter().copied().map(|local| self.global_fn(unit, local)).find(|&func| {
            let function = self.func(func);
            function.kind == FnKind::Named
                && function.params.is_empty()
                && (is_accessor(&function.name, "get", name)
                    || self.lang(unit) == Lang::ObjC && function.name == name)
                || function.kind == FnKind::Named
                    && function.params.is_empty()
                    && function.name == name
                    && name.starts_with("is")
        })
    }

    /// The companion of a class.
    pub fn companion(&self, ty: TypeId) -> Option<TypeId> {
        self.inner_types(ty).find(|&inner| self.ty(inner).kind == TypeKind::Companion)
    }

    /// A type declared directly inside another.
    pub fn nested(&self, ty: TypeId, name: &str) -> Option<TypeId> {
        self.inner_types(ty).find(|&inner| self.ty(inner).name == name)
    }

    /// Elements of lists, arrays, observables, results and the like: the first type argument.
    pub fn element_type(&self, ty: &Type) -> Type {
        match ty {
            Type::External(name, args) if name == "[]" || !args.is_empty() => {
                let simple = name.rsplit('.').next().unwrap_or_default();
                let last = simple.ends_with("Map") || simple == "Pair" || simple.ends_with("Dictionary");
                (if last { args.last() } else { args.first() }).cloned().unwrap_or(Type::Unknown)
            }
            Type::Project(_, args) => args.first().cloned().unwrap_or(Type::Unknown),
            _ => Type::Unknown,
        }
    }

    /// True for LiveData, flows, Compose state and the like.
    pub fn is_observable(&self, ty: &Type) -> bool {
        ty.external_simple().is_some_and(|simple| self.model.is_observable(simple))
    }

    /// The dotted text of a chain of names.
    pub fn dotted(&self, at: ExprRef) -> Option<String> {
        match self.expr(at) {
            Expr::Name(name) => Some(name.to_string()),
            Expr::Member { recv, name, .. } => {
                let mut path = self.dotted(ExprRef { unit: at.unit, expr: *recv })?;
                path.push('.');
                path.push_str(name);
                Some(path)
            }
            _ => None,
        }
    }

    /// A type by its qualified name: of the project, or of the catalogue.
    fn qualified_type(&self, path: &str) -> Option<Type> {
        if let Some(id) = self.type_qualified(path) {
            return Some(Type::project(id));
        }
        let last = path.rsplit('.').next()?;
        let typed = path.contains('.')
            && last.chars().next().is_some_and(char::is_uppercase)
            && path.starts_with(char::is_lowercase);
        typed.then(|| Type::external(path))
    }

    /// A type and what it inherits inside the project, nearest first.
    pub fn lineage(&self, id: TypeId) -> Lineage {
        if let Some(known) = self.memo.lineages.borrow().get(&id) {
            return known.clone();
        }
        let lineage = self.find_lineage(id);
        if self.memo.looking.get() == 0 && !self.quiet.get() {
            self.memo.lineages.borrow_mut().insert(id, lineage.clone());
        }
        lineage
    }

    fn find_lineage(&self, id: TypeId) -> Lineage {
        let mut list = Lineage::from_elem(id, 1);
        let mut next = 0;
        while next < list.len() && list.len() < 64 {
            let current = list[next];
            next += 1;
            let added: SmallVec<[TypeId; 2]> = self.extensions_of(current).collect();
            list.extend(added.into_iter().filter(|part| *part != current));
            for ty in self.supers(current).iter() {
                if let Some(parent) = ty.as_project()
                    && !list.contains(&parent)
                {
                    list.push(parent);
                }
            }
        }
        list
    }

    /// The declared supertypes of a type.
    pub fn supers(&self, id: TypeId) -> Rc<Vec<Type>> {
        if let Some(known) = self.memo.supers.borrow().get(&id) {
            return Rc::clone(known);
        }
        self.memo.supers.borrow_mut().insert(id, Rc::new(Vec::new()));
        let unit = self.type_unit(id);
        // Supertypes are named from outside the type.
        let outer = self.outer(id);
        self.memo.looking.set(self.memo.looking.get() + 1);
        let list: Vec<Type> = self.ty(id).supers.iter().map(|ty| self.resolve_in(unit, outer, ty)).collect();
        self.memo.looking.set(self.memo.looking.get() - 1);
        let list = Rc::new(list);
        self.memo.supers.borrow_mut().insert(id, Rc::clone(&list));
        list
    }

    /// Names of all supertypes outside the project, through the whole lineage, qualified where known.
    pub fn external_supers(&self, id: TypeId) -> Rc<SmallVec<[SmolStr; 4]>> {
        if let Some(known) = self.memo.ancestry.borrow().get(&id) {
            return Rc::clone(known);
        }
        let mut list: SmallVec<[SmolStr; 4]> = SmallVec::new();
        for ty in self.lineage(id) {
            for parent in self.supers(ty).iter() {
                if let Type::External(name, _) = parent
                    && !list.contains(name)
                {
                    list.push(name.clone());
                }
            }
        }
        let list = Rc::new(list);
        self.memo.ancestry.borrow_mut().insert(id, Rc::clone(&list));
        list
    }
}
