//! One step of the walk: what the expression around a value does with it.

use crate::knowledge::model::{Operand, StepKind};
use crate::program::link::{NameTarget, Target, Type};
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, TypeId};
use crate::syntax::ir::{Arg, ExitKind, Expr, FnKind, Name, StrPart};

use super::{Carries, Item, Load, MAX_STACK, Walk};

/// Methods that put their argument into the receiver.
const FILLS: &[&str] = &[
    "add",
    "put",
    "set",
    "append",
    "write",
    "push",
    "offer",
    "insert",
    "with",
    "param",
    "body",
    "field",
    "file",
    "part",
    "data",
    "encode",
    "content",
    "copy",
    "post",
    "url",
    "form",
    "multipart",
    "image",
    "load",
];

/// Methods that put the receiver's content into an argument.
const POURS: &[&str] = &[
    "compress",
    "copyPixelsToBuffer",
    "get",
    "read",
    "writeTo",
    "toArray",
    "getPixels",
    "copyTo",
    "transferTo",
    "copyInto",
    "readFully",
    "feature",
    "extract",
    "encodeTo",
];

impl Walk<'_, '_> {
    pub(super) fn step(&mut self, item: &Item) {
        let program = self.program;
        let at = item.at;
        let Some(around) = program.around(at) else {
            // The last expression of a lambda is its value.
            self.last_of_body(item);
            return;
        };
        let pass = |this: &mut Self, load: Load| this.go(item, around, load);
        match program.expr(around) {
            Expr::Let { names, .. } => {
                for name in names {
                    let local = Local { func: program.home(around), def: Def::Let(around) };
                    self.reads(item, local, name, None);
                }
            }
            Expr::Assign { target, value, .. } if *value == at.expr => {
                self.assign(item, ExprRef { unit: at.unit, expr: *target });
            }
            Expr::Call { recv, callee, name, args, .. } => {
                if *recv == Some(at.expr) {
                    self.on_receiver(item, around, name, args);
                } else if callee.is_none() {
                    self.as_argument(item, around, args);
                }
            }
            Expr::New { ty, args, .. } => {
                let _ = ty;
                self.into_new(item, around, args);
            }
            Expr::Member { name, .. } => {
                if !program.model.stop.contains(name.as_str()) && item.load.carries != Carries::Whole {
                    let known = program.type_of(at).as_project();
                    // A field of a project object is followed by its own name.
                    if known.is_none() || item.load.carries == Carries::Handle && name == "path" {
                        pass(self, item.load);
                    }
                } else if item.load.carries == Carries::Whole && program.type_of(at).as_project().is_none() {
                    if !program.model.stop.contains(name.as_str()) {
                        pass(self, item.load);
                    }
                }
                // `state.value` of an observable.
                if program.model.observable.get.contains(name.as_str())
                    && program.is_observable(&program.type_of(at))
                {
                    pass(self, item.load);
                }
            }
            Expr::Index { recv, .. } if *recv == at.expr => pass(self, item.load.data_of_container()),
            Expr::Arith(op, list) if op == "+" => {
                let textual = list.iter().any(|part| {
                    let part = ExprRef { unit: at.unit, expr: *part };
                    matches!(program.expr(part), Expr::Str(_)) || is_text(&program.type_of(part))
                });
                if textual && item.load.carries == Carries::Data {
                    pass(self, item.load);
                }
            }
            Expr::Str(parts) => {
                let inside = parts.iter().any(|part| matches!(part, StrPart::Expr(expr) if *expr == at.expr));
                if inside && item.load.carries == Carries::Data {
                    pass(self, item.load);
                }
            }
            Expr::Cast(..) | Expr::Coalesce(..) | Expr::List(_) => pass(self, item.load),
            Expr::If { cond, then, els } => {
                let last = then.last() == Some(&at.expr)
                    || els.as_ref().and_then(|els| els.last()) == Some(&at.expr);
                if *cond != at.expr && last {
                    pass(self, item.load);
                }
            }
            Expr::Switch { cases, .. } => {
                if cases.iter().any(|case| case.body.last() == Some(&at.expr)) {
                    pass(self, item.load);
                }
            }
            Expr::Block(block) if block.last() == Some(&at.expr) => pass(self, item.load),
            Expr::Try { body, catches, .. } => {
                let last = body.last() == Some(&at.expr)
                    || catches.iter().any(|catch| catch.body.last() == Some(&at.expr));
                if last {
                    pass(self, item.load);
                }
            }
            Expr::Loop { var, head, .. } if *head == Some(at.expr) => {
                for name in var {
                    let local = Local { func: program.home(around), def: Def::Loop(around) };
                    self.reads(item, local, name, None);
                }
            }
            Expr::Exit { kind: ExitKind::Return, value, label } if *value == Some(at.expr) => {
                let _ = label;
                self.returned(item, program.home(at));
            }
            _ => {}
        }
    }

    /// The value moves on to another expression in the same context.
    pub(super) fn go(&mut self, item: &Item, to: ExprRef, load: Load) {
        let from = (item.at, item.load);
        self.push(Item { at: to, load, stack: item.stack.clone() }, Some(from));
    }

    /// All reads of a local; with `after`, those that come later in the text or in another function.
    fn reads(&mut self, item: &Item, local: Local, name: &Name, after: Option<ExprRef>) {
        let program = self.program;
        for read in program.reads_of(local, name) {
            if let Some(after) = after
                && program.home(read) == program.home(after)
                && program.loc(read).span.start <= program.loc(after).span.start
                && !self.in_loop(after)
            {
                continue;
            }
            if !self.is_written(read) {
                self.go(item, read, item.load);
            }
        }
    }

    fn in_loop(&self, at: ExprRef) -> bool {
        let mut current = at;
        while let Some(around) = self.program.around(current) {
            if matches!(self.program.expr(around), Expr::Loop { .. }) {
                return true;
            }
            current = around;
        }
        false
    }

    pub(super) fn is_written(&self, at: ExprRef) -> bool {
        self.program
            .around(at)
            .is_some_and(|around| matches!(self.program.expr(around), Expr::Assign { target, op, .. } if *target == at.expr && op.is_empty()))
    }

    fn assign(&mut self, item: &Item, target: ExprRef) {
        let program = self.program;
        match program.expr(target) {
            Expr::Name(name) => match program.name_target(target) {
                Some(NameTarget::Local(local)) => self.reads(item, local, name, Some(item.at)),
                Some(NameTarget::Field(owner, index)) => {
                    let name = program.ty(owner).fields[index].name.clone();
                    self.field(item, owner, &name);
                }
                _ => {}
            },
            Expr::Member { recv, name, .. } => {
                let recv = ExprRef { unit: target.unit, expr: *recv };
                if program.model.observable.set.contains(name.as_str())
                    && program.is_observable(&program.type_of(recv))
                {
                    self.mutate(item, recv, item.load);
                    return;
                }
                match program.member_owner(recv, name) {
                    Some(owner) => {
                        self.field(item, owner, name);
                        if !matches!(program.expr(recv), Expr::This(_) | Expr::Super) {
                            self.mutate(item, recv, item.load.whole());
                        }
                    }
                    None => {
                        self.setter(item, target, recv, name);
                        self.mutate(item, recv, item.load.whole());
                    }
                }
            }
            Expr::Index { recv, .. } => {
                let recv = ExprRef { unit: target.unit, expr: *recv };
                self.keyed_store(item, target, recv);
                self.mutate(item, recv, item.load);
            }
            _ => {}
        }
    }

    /// `preferences[key] = data` writes a preference when the receiver is an editor of them.
    fn keyed_store(&mut self, item: &Item, target: ExprRef, recv: ExprRef) {
        let program = self.program;
        if item.load.carries == Carries::Handle {
            return;
        }
        let edits = program.enclosing_call_named(recv, &["edit", "updateData"]);
        let typed =
            program.type_of(recv).external_simple().is_some_and(|simple| simple.contains("Preferences"));
        if (edits.is_some() || typed)
            && let Some(&sink) =
                program.model.sinks.get("androidx.datastore.preferences.core.MutablePreferences.set").next()
        {
            let at = program.around(target).unwrap_or(target);
            self.hit(item, at, sink, false, None);
        }
    }

    /// `x.image = data` where a Java setter stands behind the property.
    fn setter(&mut self, item: &Item, target: ExprRef, recv: ExprRef, name: &str) {
        let program = self.program;
        let Some(id) = program.value_of(recv).and_then(|value| value.ty().as_project()) else { return };
        let mut chars = name.chars();
        let setter: String =
            "set".chars().chain(chars.next().into_iter().flat_map(char::to_uppercase)).chain(chars).collect();
        for func in program.methods(id, &setter) {
            self.enter(item, target, func, 0, item.load);
        }
    }

    fn field(&mut self, item: &Item, owner: TypeId, name: &Name) {
        let program = self.program;
        program.want_uses(
            name,
            &[program.ty(owner).name.as_str()],
            Some(program.unit(program.type_unit(owner)).file),
        );
        for at in program.field_uses(owner, name) {
            if matches!(program.expr(at), Expr::Name(_) | Expr::Member { .. }) && !self.is_written(at) {
                let from = (item.at, item.load);
                self.push(Item { at, load: item.load, stack: super::Stack::new() }, Some(from));
            }
        }
    }

    /// The object an expression names now holds the data: reads of its variable carry it on.
    pub(super) fn mutate(&mut self, item: &Item, recv: ExprRef, load: Load) {
        let program = self.program;
        if !self.filled.insert((recv, load, item.stack.last().copied())) {
            return;
        }
        let moved = Item { at: recv, load, stack: item.stack.clone() };
        // The way leads through the receiver.
        self.before.entry((recv, load)).or_insert((item.at, item.load));
        match program.expr(recv) {
            Expr::Name(name) => match program.name_target(recv) {
                Some(NameTarget::Local(local)) => {
                    self.reads(&moved, local, name, Some(recv));
                    // What the local stands for in the caller, or the wrapped stream.
                    self.mutate_origin(&moved, local, name);
                }
                Some(NameTarget::Field(owner, index)) => {
                    let name = program.ty(owner).fields[index].name.clone();
                    self.field(&moved, owner, &name);
                }
                _ => {}
            },
            Expr::Member { recv: base, name, .. } => {
                let base = ExprRef { unit: recv.unit, expr: *base };
                if let Some(owner) = program.member_owner(base, name) {
                    self.field(&moved, owner, name);
                }
            }
            Expr::Cast(inner, _) => self.mutate(item, ExprRef { unit: recv.unit, expr: *inner }, load),
            _ => {}
        }
    }

    /// A parameter that is filled fills the caller's variable; a wrapper fills what it wraps.
    fn mutate_origin(&mut self, item: &Item, local: Local, name: &str) {
        let program = self.program;
        match local.def {
            Def::Param(index) => {
                if let Some((&call, rest)) = item.stack.split_last() {
                    if let Expr::Call { args, .. } | Expr::New { args, .. } = program.expr(call)
                        && program.target(call).fns.contains(&local.func)
                        && let Some(value) = program.arg_for(args, local.func, index)
                    {
                        let outer = Item { at: item.at, load: item.load, stack: rest.into() };
                        self.mutate(&outer, ExprRef { unit: call.unit, expr: value }, item.load);
                    }
                } else {
                    for arg in program.arguments_of(local.func, index).into_iter().take(8) {
                        if matches!(program.expr(arg), Expr::Name(_) | Expr::Member { .. }) {
                            self.mutate(item, arg, item.load);
                        }
                    }
                }
            }
            _ => {
                let _ = name;
            }
        }
    }

    /// The value is the result of a function.
    fn returned(&mut self, item: &Item, func: FnId) {
        let program = self.program;
        let kind = program.func(func).kind;
        if kind == FnKind::Lambda {
            self.lambda_result(item, func);
            return;
        }
        if kind == FnKind::Getter {
            if let Some(owner) = program.owner(func) {
                let name = program.func(func).name.clone();
                self.field(item, owner, &name);
            }
            return;
        }
        let from = (item.at, item.load);
        if let Some((&call, rest)) = item.stack.split_last() {
            if program.target(call).fns.contains(&func) {
                self.push(Item { at: call, load: item.load, stack: rest.into() }, Some(from));
            }
            return;
        }
        for &call in program.callers(func).iter() {
            if matches!(program.expr(call), Expr::Call { .. } | Expr::Member { .. } | Expr::Name(_)) {
                self.push(Item { at: call, load: item.load, stack: super::Stack::new() }, Some(from));
            }
        }
        // What an anonymous object computes for the system belongs to the object: `getParams()`.
        if let Some(owner) = program.owner(func)
            && let Some(new) = program.constructed_at(owner)
        {
            self.push(Item { at: new, load: item.load.whole(), stack: super::Stack::new() }, Some(from));
        }
    }

    fn lambda_result(&mut self, item: &Item, lambda: FnId) {
        let program = self.program;
        let Some(written) = program.written_at(lambda) else { return };
        let Some(around) = program.around(written) else { return };
        if let Expr::Call { name, .. } = program.expr(around) {
            let inline = &program.model.inline;
            if inline.calls.contains(name.as_str()) && !inline.returns_receiver.contains(name.as_str()) {
                self.go(item, around, item.load);
            }
        }
        for &at in &program.lambda_runs(lambda).invoked {
            self.go(item, at, item.load);
        }
    }

    fn last_of_body(&mut self, item: &Item) {
        let program = self.program;
        let home = program.home(item.at);
        if program.func(home).kind == FnKind::Lambda && program.func(home).body.last() == Some(&item.at.expr)
        {
            self.lambda_result(item, home);
        }
    }

    /// Into a parameter of a project function.
    pub(super) fn enter(&mut self, item: &Item, call: ExprRef, func: FnId, param: usize, load: Load) {
        let program = self.program;
        if item.stack.len() >= MAX_STACK || item.stack.contains(&call) {
            return;
        }
        let Some(name) = program.func(func).params.get(param).map(|param| param.name.clone()) else { return };
        let mut stack = item.stack.clone();
        stack.push(call);
        let local = Local { func, def: Def::Param(param) };
        let from = (item.at, item.load);
        for read in program.reads_of(local, &name) {
            if !self.is_written(read) {
                self.push(Item { at: read, load, stack: stack.clone() }, Some(from));
            }
        }
    }

    /// The value is an argument.
    fn as_argument(&mut self, item: &Item, call: ExprRef, args: &[Arg]) {
        let program = self.program;
        let Some(position) = args.iter().position(|arg| arg.value == item.at.expr) else { return };
        let target = program.target(call);
        let Expr::Call { name, recv, .. } = program.expr(call) else { return };
        let recv = recv.map(|recv| ExprRef { unit: call.unit, expr: recv });
        self.note_removal(item, call, &target);
        if self.sinks_at(item, call, &target, Some(position)) {
            // Network wrappers of the project may be sinks by annotation and still have no body.
            if target.fns.iter().all(|&func| !program.func(func).has_body) {
                return;
            }
        }
        if program.is_face_api(&target) {
            self.consumed.push(call);
            return;
        }
        if self.pass_extra(item, name, args, position) {
            return;
        }
        let bodies: Vec<FnId> =
            target.fns.iter().copied().filter(|&func| program.func(func).has_body).collect();
        if !bodies.is_empty() {
            for &func in &bodies {
                if let Some(param) = program.param_for(args, position, func) {
                    self.enter(item, call, func, param, item.load);
                }
            }
            // A setter makes the object a carrier.
            if let Some(recv) = recv
                && fills(name)
                && !matches!(program.expr(recv), Expr::This(_) | Expr::Super)
            {
                self.mutate(item, recv, item.load.whole());
            }
            return;
        }
        if target.variable {
            self.into_function_value(item, call, position);
            return;
        }
        self.through_external(item, call, &target, Some(position));
    }

    /// `onCaptured(bitmap)`: the lambdas that the variable may hold.
    fn into_function_value(&mut self, item: &Item, call: ExprRef, position: usize) {
        let program = self.program;
        for lambda in program.functions_held(call) {
            let name = program.func(lambda).params.get(position).map(|param| param.name.clone());
            let (local, name) = match name {
                Some(name) => (Local { func: lambda, def: Def::Param(position) }, name),
                None if position == 0 => (Local { func: lambda, def: Def::It }, "it".into()),
                None => continue,
            };
            let from = (item.at, item.load);
            for read in program.reads_of(local, &name) {
                self.push(Item { at: read, load: item.load, stack: super::Stack::new() }, Some(from));
            }
        }
    }

    /// `putExtra(key, data)`: all reads of the key.
    fn pass_extra(&mut self, item: &Item, name: &str, args: &[Arg], position: usize) -> bool {
        let program = self.program;
        if !program.model.extras.put.contains(name) || position == 0 {
            return false;
        }
        let key_at = ExprRef { unit: item.at.unit, expr: args[0].value };
        let Some(key) = program.constant_text(key_at) else { return false };
        let last =
            key.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default().to_owned();
        if !last.is_empty() {
            program.want_uses(&last, &[&last], None);
        }
        if let Expr::Name(constant) | Expr::Member { name: constant, .. } = program.expr(key_at) {
            program.want_uses(constant, &[constant.as_str()], None);
        }
        if !self.extras.insert(format!("{key}\u{0}{:?}", item.load)) {
            return false;
        }
        let from = (item.at, item.load);
        let getters: Vec<ExprRef> = program
            .model
            .extras
            .get
            .iter()
            .flat_map(|get| program.uses_of(get))
            .copied()
            .filter(|&at| match program.expr(at) {
                Expr::Call { args, .. } => args.first().is_some_and(|arg| {
                    program.constant_text(ExprRef { unit: at.unit, expr: arg.value }).as_deref()
                        == Some(key.as_str())
                }),
                _ => false,
            })
            .collect();
        for at in getters {
            self.push(Item { at, load: item.load, stack: super::Stack::new() }, Some(from));
        }
        // The builder itself may still be sent somewhere (a JSON object has the same method names).
        false
    }

    /// The value is the receiver of a call.
    fn on_receiver(&mut self, item: &Item, call: ExprRef, name: &str, args: &[Arg]) {
        let program = self.program;
        let target = program.target(call);
        self.note_removal(item, call, &target);
        if program.model.stop.contains(name) {
            return;
        }
        self.sinks_at(item, call, &target, None);
        self.into_lambdas(item, call, name, args);
        let bodies: Vec<FnId> =
            target.fns.iter().copied().filter(|&func| program.func(func).has_body).collect();
        if !bodies.is_empty() {
            for func in bodies {
                if program.func(func).receiver.is_some() {
                    self.enter_receiver(item, call, func);
                }
            }
            return;
        }
        if program.is_face_api(&target) {
            return;
        }
        self.through_external(item, call, &target, None);
    }

    /// Remembers a call that removes the file it is given.
    fn note_removal(&mut self, item: &Item, call: ExprRef, target: &Target) {
        let program = self.program;
        if item.load.carries == Carries::Handle
            && target.names.iter().any(|name| program.model.erasers.get(name).next().is_some())
        {
            let way = self.path_to(item.at, item.load);
            self.removed.push((call, way));
        }
    }

    /// Into `this` of an extension function.
    fn enter_receiver(&mut self, item: &Item, call: ExprRef, func: FnId) {
        let program = self.program;
        if item.stack.len() >= MAX_STACK || item.stack.contains(&call) {
            return;
        }
        let mut stack = item.stack.clone();
        stack.push(call);
        let from = (item.at, item.load);
        for at in program.body_exprs(func) {
            match program.expr(at) {
                Expr::This(None) => self.push(Item { at, load: item.load, stack: stack.clone() }, Some(from)),
                // `compress(..)` on the implicit receiver.
                Expr::Call { recv: None, name, args, .. }
                    if POURS.contains(&name.as_str()) && program.target(at).fns.is_empty() =>
                {
                    let moved = Item { at, load: item.load, stack: stack.clone() };
                    self.before.entry((at, item.load)).or_insert(from);
                    for arg in args {
                        self.pour(&moved, at, ExprRef { unit: at.unit, expr: arg.value });
                    }
                }
                _ => {}
            }
        }
    }

    /// Lambdas given to a call on the value get the value, or its elements.
    fn into_lambdas(&mut self, item: &Item, call: ExprRef, name: &str, args: &[Arg]) {
        let program = self.program;
        let inline = &program.model.inline;
        let from = (item.at, item.load);
        for arg in args {
            let at = ExprRef { unit: call.unit, expr: arg.value };
            let Expr::Lambda(local) = program.expr(at) else { continue };
            let lambda = program.global_fn(call.unit, *local);
            if inline.receiver_as_this.contains(name) {
                for inner in program.body_exprs(lambda) {
                    if let Expr::This(None) = program.expr(inner) {
                        self.push(Item { at: inner, load: item.load, stack: item.stack.clone() }, Some(from));
                    }
                }
                continue;
            }
            let (local, name) = match program.func(lambda).params.first() {
                Some(param) => (Local { func: lambda, def: Def::Param(0) }, param.name.clone()),
                None => (Local { func: lambda, def: Def::It }, "it".into()),
            };
            for read in program.reads_of(local, &name) {
                self.push(
                    Item { at: read, load: item.load.data_of_container(), stack: item.stack.clone() },
                    Some(from),
                );
            }
        }
    }

    /// Through a call whose body is not visible.
    fn through_external(&mut self, item: &Item, call: ExprRef, target: &Target, position: Option<usize>) {
        let program = self.program;
        let Expr::Call { recv, name, args, .. } = program.expr(call) else { return };
        let recv = recv.map(|recv| ExprRef { unit: call.unit, expr: recv });
        if program.model.stop.contains(name.as_str()) || is_test(name) {
            return;
        }
        match program.step_of(target) {
            Some(StepKind::Reads) => {
                self.go(item, call, item.load.data());
                return;
            }
            Some(StepKind::Encrypts) => {
                let load = Load { encrypted: !program.has_fixed_key(call), ..item.load };
                self.go(item, call, load);
                return;
            }
            Some(StepKind::Wraps) | None => {}
        }
        // The other operands may be streams to somewhere.
        let others = recv
            .into_iter()
            .chain(args.iter().map(|arg| ExprRef { unit: call.unit, expr: arg.value }))
            .filter(|&other| other != item.at);
        let mut written = false;
        for other in others {
            if let Some(channel) = program.channel_of(other) {
                if item.load.carries == Carries::Handle && !channel.handles {
                    continue;
                }
                self.hit(item, call, channel.sink, channel.secure, channel.target);
                written = true;
                if let Some(file) = channel.target {
                    self.mutate(item, file, item.load.handle());
                }
            }
        }
        if written {
            return;
        }
        if position.is_none() && POURS.contains(&name.as_str()) {
            for arg in args {
                self.pour(item, call, ExprRef { unit: call.unit, expr: arg.value });
            }
        }
        if name == "arraycopy" && position == Some(0) && args.len() > 2 {
            self.mutate(item, ExprRef { unit: call.unit, expr: args[2].value }, item.load);
            return;
        }
        if position.is_some()
            && let Some(recv) = recv
            && fills(name)
            && !self.is_ui(recv)
        {
            self.mutate(
                item,
                recv,
                if item.load.carries == Carries::Handle { item.load } else { item.load.whole() },
            );
        }
        if position.is_some() && self.is_sinkhole(recv, name) {
            return;
        }
        // Out of the call as its result.
        let result = match (item.load.carries, position) {
            (Carries::Handle, Some(_)) if !keeps_handle(name) => return,
            _ => item.load,
        };
        if self.yields_value(call) {
            self.go(item, call, result);
        }
    }

    /// Drawing and showing keep the data on the screen.
    fn is_sinkhole(&self, recv: Option<ExprRef>, name: &str) -> bool {
        name.starts_with("draw")
            || name.starts_with("setImage")
            || name.starts_with("show")
            || matches!(
                name,
                "into"
                    | "setText"
                    | "notifyDataSetChanged"
                    | "recycle"
                    | "println"
                    | "print"
                    | "Image"
                    | "submit"
            ) && recv.is_none_or(|recv| self.is_ui(recv))
    }

    fn is_ui(&self, recv: ExprRef) -> bool {
        let program = self.program;
        let ty = program.type_of(recv);
        let simple = match &ty {
            Type::External(name, _) => name.rsplit('.').next().unwrap_or_default().to_owned(),
            Type::Project(id, _) => program.ty(*id).name.to_string(),
            _ => return false,
        };
        simple.ends_with("View")
            || simple.ends_with("Canvas")
            || simple.ends_with("Button")
            || simple == "Glide"
            || simple.ends_with("Activity")
    }

    /// A call whose result is used for something.
    fn yields_value(&self, call: ExprRef) -> bool {
        let program = self.program;
        program.around(call).is_some() || program.func(program.home(call)).kind == FnKind::Lambda
    }

    /// The receiver's content goes into an argument: a buffer, an array, a stream.
    fn pour(&mut self, item: &Item, call: ExprRef, arg: ExprRef) {
        let program = self.program;
        if let Some(channel) = program.channel_of(arg) {
            self.hit(item, call, channel.sink, channel.secure, channel.target);
            if let Some(file) = channel.target {
                self.mutate(item, file, item.load.handle());
            }
            return;
        }
        if matches!(program.expr(arg), Expr::Name(_) | Expr::Member { .. })
            && is_buffer(&program.type_of(arg))
        {
            self.mutate(item, arg, item.load.data());
        }
    }

    /// Into a constructor.
    fn into_new(&mut self, item: &Item, new: ExprRef, args: &[Arg]) {
        let program = self.program;
        let Some(position) = args.iter().position(|arg| arg.value == item.at.expr) else { return };
        let target = program.target(new);
        let bodies: Vec<FnId> =
            target.fns.iter().copied().filter(|&func| program.func(func).kind == FnKind::Ctor).collect();
        if self.sinks_at(item, new, &target, Some(position)) {
            return;
        }
        if matches!(target.constructs, Some(Type::Project(..))) {
            for func in bodies {
                if let Some(param) = program.param_for(args, position, func) {
                    self.enter(item, new, func, param, item.load);
                }
            }
            self.go(item, new, item.load.whole());
            return;
        }
        let Some(Type::External(name, _)) = &target.constructs else { return };
        if program.model.channel_news.get(name).next().is_some() {
            return;
        }
        match program.model.step_news.get(name).next() {
            Some(StepKind::Reads) => self.go(item, new, item.load.data()),
            Some(StepKind::Encrypts) => self.go(item, new, Load { encrypted: true, ..item.load }),
            _ => {
                let simple = name.rsplit('.').next().unwrap_or_default();
                let file = simple == "File";
                match item.load.carries {
                    // A text that is the data is no file name.
                    Carries::Data | Carries::Whole if file => {}
                    Carries::Handle if !file && !keeps_handle(simple) => {}
                    _ => self.go(item, new, item.load),
                }
            }
        }
    }

    /// Records the sinks a call is for this operand; true when there were any.
    fn sinks_at(&mut self, item: &Item, call: ExprRef, target: &Target, position: Option<usize>) -> bool {
        let program = self.program;
        let mut any = false;
        for (sink, secure) in program.sinks_of(call, target) {
            let row = &program.model.all_sinks[sink];
            let fits = row.data.iter().any(|operand| match (operand, position) {
                (Operand::Args, Some(_)) => true,
                (Operand::Arg(index), Some(position)) => *index == position,
                (Operand::Recv, None) => true,
                _ => false,
            });
            if !fits {
                continue;
            }
            any = true;
            let logs = matches!(
                row.kind,
                crate::knowledge::model::SinkKind::Log | crate::knowledge::model::SinkKind::Analytics
            );
            let accepted = match item.load.carries {
                Carries::Data => true,
                Carries::Whole => !logs,
                Carries::Handle => {
                    row.handles
                        || row.kind == crate::knowledge::model::SinkKind::Network
                            && self.is_file_value(item.at)
                }
            };
            if accepted {
                let target = match (row.target, program.expr(call)) {
                    (Some(Operand::Arg(index)), Expr::Call { args, .. }) => {
                        args.get(index).map(|arg| arg.value)
                    }
                    (Some(Operand::Recv), Expr::Call { recv, .. }) => *recv,
                    _ => None,
                };
                let target = target.map(|expr| ExprRef { unit: call.unit, expr });
                self.hit(item, call, sink, secure, target);
                if let Some(target) = target {
                    self.mutate(item, target, item.load.handle());
                }
            }
        }
        any
    }

    /// A file object, rather than its path as a text.
    fn is_file_value(&self, at: ExprRef) -> bool {
        match self.program.type_of(at) {
            Type::External(name, _) => {
                let simple = name.rsplit('.').next().unwrap_or_default();
                matches!(
                    simple,
                    "File"
                        | "Uri"
                        | "RequestBody"
                        | "Part"
                        | "MultipartBody"
                        | "InputStream"
                        | "FileInputStream"
                        | "Path"
                )
            }
            _ => false,
        }
    }
}

impl Load {
    /// What taking an element out of a container yields.
    fn data_of_container(self) -> Self {
        self
    }
}

fn fills(name: &str) -> bool {
    FILLS.iter().any(|prefix| name.starts_with(prefix)) || name.starts_with("add") || name.starts_with("set")
}

/// Questions about a value: their answer is not the value.
fn is_test(name: &str) -> bool {
    let question = ["is", "has", "can", "should", "check", "validate", "compare", "matches", "equals"];
    question.iter().any(|prefix| {
        name.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_uppercase))
    })
}

/// Operations on names of files that yield names of files.
fn keeps_handle(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    [
        "file", "uri", "path", "part", "body", "create", "from", "add", "resolve", "apply", "params",
        "upload", "media", "request", "compress", "luban", "get", "load", "map", "of",
    ]
    .iter()
    .any(|word| lower.contains(word))
}

fn is_text(ty: &Type) -> bool {
    matches!(ty, Type::External(name, _) if name.ends_with("String") || name.ends_with("CharSequence") || name.ends_with("StringBuilder"))
}

fn is_buffer(ty: &Type) -> bool {
    match ty {
        Type::External(name, _) => {
            let simple = name.rsplit('.').next().unwrap_or_default();
            name == "[]"
                || simple.ends_with("Stream")
                || simple.ends_with("Buffer")
                || simple.ends_with("Array")
                || simple == "Mat"
                || simple == "Bitmap"
        }
        Type::Unknown => true,
        _ => false,
    }
}
