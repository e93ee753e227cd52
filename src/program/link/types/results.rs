//! The type of what a call yields: by the catalogue, by the declared result of what it reaches, by what
//! its lambda returns.

use super::{Type, Value};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::Expr;
use crate::syntax::lang::Lang;
use crate::syntax::lower::{CTOR, DELEGATE};
use std::rc::Rc;

impl Program<'_> {
    pub(super) fn call_value(&self, at: ExprRef) -> Option<Value> {
        let Expr::Call { recv, name, args, types, .. } = self.expr(at) else { return None };
        let sub = |expr| ExprRef { unit: at.unit, expr };
        let of = |ty| Some(Value::Of(ty));
        if name == DELEGATE {
            return of(self.delegated_type(sub(args.first()?.value)));
        }
        if name == CTOR {
            return None;
        }
        if self.is_script(at.unit)
            && let Some(value) = self.script_call_value(at)
        {
            return Some(value);
        }
        let target = self.target(at);
        if let Some(constructed) = &target.constructs {
            // `MutableStateFlow(Loading)` holds what it starts with.
            if let Type::External(name, inner) = constructed
                && inner.is_empty()
                && self.is_observable(constructed)
            {
                let inner = match (types.first(), args.first()) {
                    (Some(ty), _) => self.resolve(at, ty),
                    (None, Some(arg)) => self.type_of(sub(arg.value)),
                    (None, None) => Type::Unknown,
                };
                return of(Type::External(name.clone(), Rc::from([inner])));
            }
            return of(constructed.clone());
        }
        if let Some(&func) = target.fns.first() {
            let result = self.result_type(func);
            if result != Type::Unknown || !self.is_script(at.unit) {
                return of(result);
            }
        }
        if self.is_apple(at.unit)
            && let Some(recv) = recv
            && let Some(value) = self.value_of(sub(*recv)).and_then(|base| self.apple_member(&base, name))
        {
            return Some(value);
        }
        for api in target.apis(self) {
            if let Some(returns) = &self.catalog.api(api).returns
                && self.is_meant(self.catalog.api(api), at)
            {
                return of(Type::external(returns.clone()));
            }
        }
        if let Some(returns) = target.names.iter().find_map(|name| self.model.returns.get(name).next()) {
            return of(Type::external(returns.clone()));
        }
        if self.is_script(at.unit) {
            return None;
        }
        if let Some(ty) = self.provided_type(at) {
            return of(ty);
        }
        // What one waits for; the types of Dart are written without their futures.
        if name == "await" && args.is_empty() && self.lang(at.unit) == Lang::Dart {
            return recv.and_then(|recv| self.value_of(sub(recv)));
        }
        // `ImageCapture.Builder()` of a class that is not visible.
        if name.starts_with(char::is_uppercase)
            && let Some(Value::Class(Type::External(owner, _))) =
                recv.and_then(|recv| self.value_of(sub(recv)))
        {
            return of(Type::external(format!("{owner}.{name}")));
        }
        let recv_value = recv.and_then(|recv| self.value_of(sub(recv)));
        // `FragmentPayBinding.bind(view)` of a generated binding.
        if matches!(name.as_str(), "inflate" | "bind")
            && let Some(Value::Class(ty @ Type::External(owner, _))) = &recv_value
            && owner.ends_with("Binding")
        {
            return of(ty.clone());
        }
        let inline = &self.model.inline;
        if inline.returns_receiver.contains(name.as_str()) {
            return recv_value;
        }
        if (inline.receiver_as_it.contains(name.as_str()) || inline.receiver_as_this.contains(name.as_str()))
            && let Some(Expr::Lambda(local)) = args.last().map(|arg| self.expr(sub(arg.value)))
        {
            return of(self.result_type(self.global_fn(at.unit, *local)));
        }
        // `List<double>.from(x)`: the elements' type is not that of the call.
        let elements = recv.is_some_and(|recv| {
            matches!(self.expr(sub(recv)), Expr::Name(name)
                if matches!(name.as_str(), "List" | "Set" | "Map" | "Iterable" | "Queue" | "Stream" | "Future"))
        });
        // `findViewById<Button>(..)`, `viewModels<Foo>()`, `create(Api::class.java)`.
        if let Some(ty) = types.first().filter(|_| !elements) {
            let ty = self.resolve(at, ty);
            if self.observable(at.unit).create.contains(name.as_str()) {
                return of(Type::External("MutableState".into(), Rc::from([ty])));
            }
            return of(ty);
        }
        if let Some(ty) = args.iter().find_map(|arg| match self.expr(sub(arg.value)) {
            Expr::ClassRef(ty) => Some(ty),
            _ => None,
        }) {
            return of(self.resolve(at, ty));
        }
        if self.observable(at.unit).create.contains(name.as_str())
            && recv.is_none()
            && let Some(first) = args.last()
        {
            let inner = match self.expr(sub(first.value)) {
                Expr::Lambda(local) => {
                    let ty = self.result_type(self.global_fn(at.unit, *local));
                    if self.is_observable(&ty) {
                        return of(ty);
                    }
                    return of(ty);
                }
                _ => self.type_of(sub(first.value)),
            };
            return of(Type::External("MutableState".into(), Rc::from([inner])));
        }
        match recv_value {
            // Factories of an SDK class return the class: `getInstance`, `create`, `with`.
            Some(Value::Class(Type::External(owner, _))) => {
                let factory = [
                    "getInstance",
                    "Instance",
                    "instance",
                    "create",
                    "newInstance",
                    "with",
                    "from",
                    "get",
                    "builder",
                    "build",
                    "of",
                ];
                // `ActivityMainBinding.inflate(..)`.
                let binding = owner.ends_with("Binding") && matches!(name.as_str(), "inflate" | "bind");
                let made = self.is_rust(at.unit) && Self::makes_own_type(name);
                if binding || made || factory.contains(&name.as_str()) {
                    return of(Type::external(owner));
                }
                None
            }
            // `Room.databaseBuilder(.., AppDatabase::class.java, ..).build()`.
            Some(Value::Of(ty @ Type::Project(..)))
                if target.fns.is_empty()
                    && matches!(recv.map(|recv| self.expr(sub(recv))), Some(Expr::Call { .. })) =>
            {
                of(ty)
            }
            Some(Value::Of(ty)) => {
                if let Type::External(owner, _) = &ty {
                    // Builders return themselves, and at last what they build.
                    if let Some(built) = owner.strip_suffix(".Builder") {
                        let done = matches!(name.as_str(), "build" | "create" | "show");
                        return of(if done { Type::external(built) } else { ty.clone() });
                    }
                    if self.is_observable(&ty) && self.observable(at.unit).get.contains(name.as_str()) {
                        return of(self.element_type(&ty));
                    }
                    if matches!(
                        name.as_str(),
                        "get"
                            | "first"
                            | "last"
                            | "getOrNull"
                            | "firstOrNull"
                            | "next"
                            | "iterator"
                            | "await"
                            | "getValue"
                            | "toList"
                            | "getOrThrow"
                            | "getOrElse"
                            | "getOrDefault"
                            | "orElse"
                            | "orElseGet"
                            | "orElseThrow"
                            | "poll"
                            | "take"
                    ) {
                        return of(self.element_type(&ty));
                    }
                }
                None
            }
            _ => None,
        }
    }

    /// The type of `by lazy { .. }`, `by remember { mutableStateOf(..) }`, `by viewModels()`.
    fn delegated_type(&self, at: ExprRef) -> Type {
        let Expr::Call { args, types, .. } = self.expr(at) else { return self.type_of(at) };
        if let Some(ty) = types.first() {
            return self.resolve(at, ty);
        }
        let lambda =
            args.iter().rev().find_map(|arg| match self.expr(ExprRef { unit: at.unit, expr: arg.value }) {
                Expr::Lambda(local) => Some(self.global_fn(at.unit, *local)),
                _ => None,
            });
        let ty = match lambda {
            Some(lambda) => self.result_type(lambda),
            None => self.type_of(at),
        };
        if self.is_observable(&ty) { self.element_type(&ty) } else { ty }
    }
}
