//! State that components share: what the definitions of stores hold and set, and who runs their
//! functions.

use rustc_hash::FxHashMap;

use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::{Expr, Name};

/// What the definitions of shared state hold, by name.
#[derive(Debug, Default)]
pub(crate) struct StoreValues {
    /// Values of its parts.
    values: FxHashMap<Name, Vec<ExprRef>>,
    /// Its functions.
    fns: FxHashMap<Name, Vec<FnId>>,
}

impl StoreValues {
    fn entry(&mut self, name: Name) -> std::collections::hash_map::Entry<'_, Name, Vec<ExprRef>> {
        self.values.entry(name)
    }
}

/// Definitions inside definitions are followed this far.
const MAX_DEPTH: u32 = 5;
/// More values than this say nothing.
const MAX_VALUES: usize = 24;

impl Program<'_> {
    /// What a part of shared state is set to, by its name.
    pub(super) fn store_values(&self, name: &str) -> Vec<ExprRef> {
        match self.stores().values.get(name) {
            Some(values) if values.len() <= MAX_VALUES => values.clone(),
            _ => Vec::new(),
        }
    }

    /// The functions of shared state of a name.
    pub(crate) fn store_fns(&self, name: &str) -> Vec<FnId> {
        match self.stores().fns.get(name) {
            Some(fns) if fns.len() <= MAX_VALUES => fns.clone(),
            _ => Vec::new(),
        }
    }

    fn stores(&self) -> &StoreValues {
        self.memo.stores.get_or_init(|| self.read_stores())
    }

    fn read_stores(&self) -> StoreValues {
        let mut table = StoreValues::default();
        let define = &self.model.stores.define;
        let is_store = |name: &str| define.iter().any(|known| known.rsplit('.').next() == Some(name));
        for unit in 0..self.units.len() as u32 {
            if !self.is_script(unit) {
                continue;
            }
            for at in self.unit_exprs(unit) {
                let args = match self.expr(at) {
                    Expr::Call { name, args, .. } if is_store(name) => args,
                    Expr::New { ty, args, .. } if is_store(ty.simple()) => args,
                    // `create<State>()((set) => ..)`.
                    Expr::Call { callee: Some(_), args, .. } if self.is_store_definition(at) => args,
                    _ => continue,
                };
                for arg in args {
                    self.store_part(ExprRef { unit, expr: arg.value }, 0, &mut table);
                }
            }
        }
        table
    }

    /// An object that defines a part of a store, or a function that returns one.
    fn store_part(&self, at: ExprRef, depth: u32, table: &mut StoreValues) {
        if depth > MAX_DEPTH {
            return;
        }
        match self.expr(at) {
            Expr::Lambda(local) => {
                let func = self.global_fn(at.unit, *local);
                for value in self.returned_values(func) {
                    self.store_part(value, depth + 1, table);
                }
                // `create((set) => ({ .. }))` wrapped by middleware.
                self.store_writes(func, table);
            }
            Expr::New { ty, args, .. } if ty.is_empty() => {
                for arg in args {
                    let value = ExprRef { unit: at.unit, expr: arg.value };
                    let Some(label) = &arg.label else {
                        self.store_part(value, depth + 1, table);
                        continue;
                    };
                    match (label.as_str(), self.expr(value)) {
                        ("state" | "initialState", Expr::Lambda(_) | Expr::New { .. } | Expr::Name(_)) => {
                            self.store_state(value, depth + 1, table);
                        }
                        (
                            "mutations" | "actions" | "reducers" | "getters" | "modules" | "extraReducers",
                            _,
                        ) => {
                            self.store_part(value, depth + 1, table);
                        }
                        (_, Expr::Lambda(local)) => {
                            let func = self.global_fn(at.unit, *local);
                            table.fns.entry(label.clone()).or_default().push(func);
                            self.store_writes(func, table);
                        }
                        (_, Expr::New { ty, .. }) if ty.is_empty() => {
                            self.store_part(value, depth + 1, table);
                        }
                        (_, Expr::Name(name)) if self.local_fn(value, name).is_some() => {
                            let func = self.local_fn(value, name);
                            table.fns.entry(label.clone()).or_default().extend(func);
                        }
                        _ => table.entry(label.clone()).or_default().push(value),
                    }
                }
            }
            Expr::Name(_) if depth < 3 => {
                for made in self.made_by(at) {
                    if made != at && matches!(self.expr(made), Expr::New { .. }) {
                        self.store_part(made, depth + 2, table);
                    }
                }
            }
            Expr::Call { args, .. } => {
                for arg in args {
                    self.store_part(ExprRef { unit: at.unit, expr: arg.value }, depth + 1, table);
                }
            }
            _ => {}
        }
    }

    fn store_state(&self, at: ExprRef, depth: u32, table: &mut StoreValues) {
        let objects: Vec<ExprRef> = match self.expr(at) {
            Expr::Lambda(local) => self.returned_values(self.global_fn(at.unit, *local)),
            Expr::Name(_) => self.made_by(at),
            _ => vec![at],
        };
        for object in objects {
            let Expr::New { ty, args, .. } = self.expr(object) else { continue };
            if !ty.is_empty() {
                continue;
            }
            for arg in args {
                let Some(label) = &arg.label else { continue };
                let value = ExprRef { unit: object.unit, expr: arg.value };
                if depth < MAX_DEPTH && matches!(self.expr(value), Expr::New { ty, .. } if ty.is_empty()) {
                    self.store_state(value, depth + 1, table);
                }
                table.entry(label.clone()).or_default().push(value);
            }
        }
    }

    /// What a function of a store sets.
    fn store_writes(&self, func: FnId, table: &mut StoreValues) {
        for at in self.body_exprs(func) {
            let sub = |expr| ExprRef { unit: at.unit, expr };
            match self.expr(at) {
                Expr::Assign { target, value, op } if op.is_empty() => {
                    if let Expr::Member { recv, name, .. } = self.expr(sub(*target)) {
                        // `agreed.value = true` of a box.
                        let name = match self.expr(sub(*recv)) {
                            Expr::Name(variable) if self.model.hooks.value.contains(name.as_str()) => {
                                variable
                            }
                            _ => name,
                        };
                        table.entry(name.clone()).or_default().push(sub(*value));
                    }
                }
                Expr::Call { name, args, .. } if matches!(name.as_str(), "set" | "$patch" | "setState") => {
                    let Some(first) = args.first().map(|arg| sub(arg.value)) else { continue };
                    let objects = match self.expr(first) {
                        Expr::Lambda(local) => self.returned_values(self.global_fn(at.unit, *local)),
                        _ => vec![first],
                    };
                    for object in objects {
                        let Expr::New { ty, args, .. } = self.expr(object) else { continue };
                        if !ty.is_empty() {
                            continue;
                        }
                        for arg in args {
                            if let Some(label) = &arg.label {
                                let value = ExprRef { unit: object.unit, expr: arg.value };
                                table.entry(label.clone()).or_default().push(value);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// Places that hand on a function of a store: `onClick={store.agree}`, `const { agree } = useStore()`.
    pub(crate) fn store_refs(&self, define: ExprRef, name: &str) -> Vec<ExprRef> {
        self.want_importers(self.unit(define.unit).file);
        self.uses_of(name)
            .iter()
            .copied()
            .filter(|&at| match self.expr(at) {
                Expr::Member { recv, .. } | Expr::FnRef { recv: Some(recv), .. } => {
                    self.assignment_to(at).is_none()
                        && self.opened_store(ExprRef { unit: at.unit, expr: *recv }) == Some(define)
                }
                _ => false,
            })
            .collect()
    }

    /// Calls that run a function of a store by its name: `commit('agree')`, `store.agree()`,
    /// `dispatch(agree())`.
    pub(crate) fn store_calls(&self, name: &str) -> Vec<ExprRef> {
        let mut list = Vec::new();
        self.want_mentions(name);
        for write in &self.model.stores.write {
            for &at in self.uses_of(write) {
                let Expr::Call { args, .. } = self.expr(at) else { continue };
                let Some(first) = args.first() else { continue };
                let text = self.constant_text(ExprRef { unit: at.unit, expr: first.value });
                if text.is_some_and(|text| text.rsplit('/').next() == Some(name)) {
                    list.push(at);
                }
            }
        }
        list.extend(self.uses_of(name).iter().copied().filter(|&at| {
            self.is_script(at.unit)
                && matches!(self.expr(at), Expr::Call { .. })
                && self.target(at).fns.iter().all(|&func| !self.func(func).has_body)
        }));
        list.sort_unstable();
        list.dedup();
        list
    }
}
