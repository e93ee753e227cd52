//! Steps of the walk that scripts take: attributes of elements, object literals, setters of states,
//! promises, callbacks in options, canvases and readers.

use crate::knowledge::model::SinkKind;
use crate::knowledge::words::tokens;
use crate::program::link::NameTarget;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId};
use crate::syntax::ir::{Arg, Expr, FnKind, Name, TypeKind};

use super::{Carries, Item, Load, MAX_STACK, Stack, Walk};

/// Calls that hand what they make of their receiver or argument to a callback.
const HANDS_BACK: &[&str] = &[
    "toBlob",
    "toTempFilePath",
    "canvasToTempFilePath",
    "readFile",
    "compressImage",
    "cropImage",
    "getImageInfo",
    "saveFile",
    "getFileInfo",
    "chooseCrop",
    "toDataURL",
    "convertToBlob",
    "read",
    "then",
    "resize",
    "compress",
    "getFile",
    "editImage",
    "fileToBase64",
    "imageToBase64",
    "urlTobase64",
    "pathToBase64",
];

/// Calls whose first argument is an address: data there is what it is read from.
const READS_ADDRESS: &[&str] = &["fetch"];

/// Last words of names of parts that say something of a face and are none: `spoofingType`, `fraudScore`.
const RESULTS: &[&str] = &[
    "type",
    "score",
    "scores",
    "count",
    "status",
    "reason",
    "message",
    "level",
    "rate",
    "probability",
    "confidence",
    "similarity",
    "distance",
    "threshold",
    "timestamp",
    "quality",
];

/// Methods of a reader that fill it.
const READS_INTO: &[&str] = &["readAsDataURL", "readAsArrayBuffer", "readAsBinaryString", "readAsText"];

/// Labels of callbacks that hear of failure only.
const FAILURES: &[&str] = &["fail", "error", "onError", "onFail", "catch", "reject"];

impl Walk<'_, '_> {
    /// What the expression around a value of a script does with it; false leaves it to the general step.
    pub(super) fn script_step(&mut self, item: &Item, around: ExprRef) -> bool {
        let program = self.program;
        let at = item.at;
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match program.expr(around) {
            Expr::Let { names, .. } if names.len() > 1 => {
                // `const [first] = list`, `const [image, setImage] = useState(data)`.
                for name in names.iter().take(if self.is_state(around) { 1 } else { names.len() }) {
                    let local = Local { func: program.home(around), def: Def::Let(around) };
                    self.reads(item, local, name, None);
                }
                true
            }
            Expr::New { ty, args, .. } if ty.is_empty() => {
                let label = args.iter().find(|arg| arg.value == at.expr).and_then(|arg| arg.label.clone());
                if let Some(label) = label
                    && (self.assigned_by_name(item, around, &label)
                        || self.kept_in_store(item, around, &label)
                        || self.told_apart(item, around, &label))
                {
                    return true;
                }
                self.go(item, around, item.load.whole());
                true
            }
            Expr::New { ty, args, .. } => {
                // A file of a script is a blob with a name.
                let simple = ty.simple();
                if matches!(
                    simple,
                    "File" | "Blob" | "Uint8Array" | "Float32Array" | "Image" | "FormData" | "ImageData"
                ) {
                    self.go(item, around, item.load);
                    return true;
                }
                let _ = args;
                false
            }
            Expr::Member { name, .. } => {
                let result = || tokens(name).last().is_some_and(|last| RESULTS.contains(&last.as_str()));
                if program.carries_nothing(item.at, name) || result() {
                    return true;
                }
                if item.load.carries != Carries::Data && self.is_other_part(at, name) {
                    return true;
                }
                if self.is_written(around) {
                    return true;
                }
                // A field of an object of the project is followed by its own name; an interface only says
                // which parts a literal has.
                let declared = program.type_of(at).as_project();
                let has_fields = declared
                    .is_some_and(|id| !matches!(program.ty(id).kind, TypeKind::Interface | TypeKind::Alias));
                if has_fields && item.load.carries != Carries::Handle {
                    return true;
                }
                self.go(item, around, item.load);
                true
            }
            Expr::Or(..) => {
                self.go(item, around, item.load);
                true
            }
            Expr::And(_, b) => {
                if *b == at.expr {
                    self.go(item, around, item.load);
                }
                true
            }
            Expr::Assign { target, value, .. } if *value == at.expr => {
                let target = sub(*target);
                self.set_in_store(item, target);
                self.global_set(item, target);
                if let Expr::Member { recv, name, .. } = program.expr(target) {
                    let recv = sub(*recv);
                    if program.member_owner(recv, name).is_none() {
                        self.part_set(item, target);
                        self.mutate(item, recv, item.load.whole());
                        return true;
                    }
                }
                false
            }
            Expr::Call { recv, callee, name, args, .. } => {
                if *recv == Some(at.expr) {
                    return self.script_receiver(item, around, name, args);
                }
                callee.is_none() && self.script_argument(item, around, recv.map(sub), name, args)
            }
            _ => false,
        }
    }

    /// True for the pair of a value and its setter.
    fn is_state(&self, pattern: ExprRef) -> bool {
        match self.program.expr(pattern) {
            Expr::Let { init: Some(init), .. } => {
                matches!(self.program.expr(ExprRef { unit: pattern.unit, expr: *init }), Expr::Call { name, .. }
                    if self.program.model.hooks.state.contains(name.as_str()))
            }
            _ => false,
        }
    }

    /// True for a member of an object literal whose value is known and did not bring the data.
    fn is_other_part(&self, object: ExprRef, name: &str) -> bool {
        let program = self.program;
        let made = program.made_by(object);
        if !made.is_empty() && made.iter().all(|&at| self.is_kept_without(at, name)) {
            return true;
        }
        let literal = !made.is_empty()
            && made.iter().all(|&at| matches!(program.expr(at), Expr::New { ty, .. } if ty.is_empty()));
        if !literal || self.was_set(&made, name) {
            return false;
        }
        let values = program.member_values(object, name);
        !values.is_empty()
            && !values.iter().any(|value| {
                program.subtree(*value).into_iter().any(|part| {
                    [Carries::Data, Carries::Whole, Carries::Handle].into_iter().any(|carries| {
                        [false, true].into_iter().any(|encrypted| {
                            self.before.contains_key(&(part, Load { carries, encrypted }))
                                || self.seen.contains(&(part, Load { carries, encrypted }, (None, None)))
                        })
                    })
                })
            })
    }

    /// `this.setData({ photo: data })`.
    fn assigned_by_name(&mut self, item: &Item, object: ExprRef, label: &Name) -> bool {
        let program = self.program;
        let Some(call) = program.around(object) else { return false };
        let Expr::Call { recv: Some(recv), name, .. } = program.expr(call) else { return false };
        if !program.model.hooks.assign.contains(name.as_str()) {
            return false;
        }
        let recv = ExprRef { unit: call.unit, expr: *recv };
        let Some(id) = program.value_of(recv).and_then(|value| value.ty().as_project()) else { return false };
        let head: Name = label.split(['.', '[']).next().unwrap_or_default().into();
        let owner = program.lineage(id).into_iter().find(|&ty| program.field(ty, &head).is_some());
        let load = if head == *label { item.load } else { item.load.whole() };
        let moved = Item { load, ..item.clone() };
        self.before.entry((item.at, load)).or_insert((item.at, item.load));
        match owner {
            Some(owner) => self.field(&moved, owner, &head),
            // A field that is only ever set this way: what reads it by name in the same file.
            None => {
                let from = (item.at, item.load);
                for &read in program.uses_in(&head, program.type_unit(id)) {
                    if matches!(program.expr(read), Expr::Member { .. }) && !self.is_written(read) {
                        self.push(Item { at: read, load, stack: Stack::new() }, Some(from));
                    }
                }
            }
        }
        true
    }

    /// The value is the receiver of a call.
    fn script_receiver(&mut self, item: &Item, call: ExprRef, name: &str, args: &[Arg]) -> bool {
        let program = self.program;
        match name {
            "await" => {
                self.go(item, call, item.load);
                true
            }
            "then" => {
                if let Some(first) = args.first() {
                    self.give_callback(item, call, first.value, 0);
                }
                // A handler that returns nothing new still resolves to what it returns.
                if args.is_empty() {
                    self.go(item, call, item.load);
                }
                true
            }
            "catch" | "finally" => {
                self.go(item, call, item.load);
                true
            }
            _ if HANDS_BACK.contains(&name) => {
                for arg in args {
                    self.give_callback(item, call, arg.value, 0);
                }
                self.hand_back(item, call, args);
                self.go(item, call, item.load.data());
                true
            }
            "getContext" => {
                self.go(item, call, item.load);
                true
            }
            _ => {
                let _ = program;
                false
            }
        }
    }

    /// The value is an argument of a call.
    fn script_argument(
        &mut self,
        item: &Item,
        call: ExprRef,
        recv: Option<ExprRef>,
        name: &str,
        args: &[Arg],
    ) -> bool {
        let program = self.program;
        let at = item.at;
        let Some(position) = args.iter().position(|arg| arg.value == at.expr) else { return true };
        let target = program.target(call);
        let hooks = &program.model.hooks;
        // A state, a box: what it is made with.
        if position == 0
            && (hooks.state.contains(name) || hooks.cell.contains(name) || hooks.object.contains(name))
        {
            self.go(item, call, item.load);
            return true;
        }
        // `fetch(dataUrl).then((answer) => answer.blob())` reads what its address holds.
        if position == 0
            && READS_ADDRESS.contains(&name)
            && (item.load.carries != Carries::Whole || matches!(program.expr(at), Expr::Member { .. }))
            && !matches!(program.expr(at), Expr::Str(_) | Expr::Arith(..) | Expr::New { .. })
            && target.fns.is_empty()
        {
            self.go(item, call, item.load);
            return true;
        }
        // `resolve(data)` of a promise that is made here.
        if recv.is_none()
            && position == 0
            && let Some(local) = program.local(call, name)
        {
            let done = match local.def {
                Def::Param(0) => self.resolves(item, local),
                Def::Let(pattern) => self.sets(item, pattern, name),
                _ => false,
            };
            if done {
                return true;
            }
        }
        let bodies: Vec<FnId> = target
            .fns
            .iter()
            .copied()
            .filter(|&func| program.func(func).has_body && program.func(func).kind != FnKind::Init)
            .collect();
        if let Some(label) = &args[position].label {
            // An attribute of an element: a part of the component's first parameter, or a field of it.
            let mut found = false;
            for &func in &bodies {
                self.enter_part(item, call, func, label);
                found = true;
            }
            if let Some(id) = target.constructs.as_ref().and_then(crate::program::link::Type::as_project) {
                let owner = program.lineage(id).into_iter().find(|&ty| program.field(ty, label).is_some());
                if let Some(owner) = owner {
                    self.field(item, owner, label);
                }
                found = true;
            }
            if found {
                return true;
            }
        }
        // Events with data: `$emit('done', photo)`.
        if matches!(name, "$emit" | "emit" | "triggerEvent") && position > 0 {
            self.emitted(item, call, args, position - 1);
        }
        if bodies.is_empty() && recv.is_some() && READS_INTO.contains(&name) {
            if let Some(recv) = recv {
                self.mutate(item, recv, item.load.whole());
                self.listened(item, recv);
            }
            return true;
        }
        // What is drawn on a canvas is in the canvas.
        if let Some(recv) = recv
            && (name.starts_with("draw") || matches!(name, "putImageData" | "texImage2D"))
        {
            for context in std::iter::once(recv).chain(program.made_by(recv)) {
                if let Expr::Call { recv: Some(canvas), name, .. } = program.expr(context)
                    && name == "getContext"
                {
                    self.mutate(item, ExprRef { unit: context.unit, expr: *canvas }, item.load.data());
                }
            }
            return true;
        }
        if bodies.is_empty() && self.runs_in_store(item, call, recv, name, args, position) {
            return true;
        }
        if bodies.is_empty() && target.variable && self.enter_values(item, call, recv, name, position) {
            return true;
        }
        // Outside code that makes something else of a file or picture tells it by its callbacks.
        if bodies.is_empty() {
            let sends = program
                .sinks_of(call, &target)
                .into_iter()
                .any(|(sink, _)| program.model.all_sinks[sink].kind == SinkKind::Network);
            if !sends && (program.step_of(&target).is_some() || HANDS_BACK.contains(&name)) {
                self.hand_back(item, call, args);
            }
            if name == "stringify" {
                self.go(item, call, item.load.data());
                return true;
            }
        }
        false
    }

    /// Callbacks of an options object get what the call makes.
    fn hand_back(&mut self, item: &Item, call: ExprRef, args: &[Arg]) {
        let program = self.program;
        for arg in args {
            let object = ExprRef { unit: call.unit, expr: arg.value };
            let Expr::New { ty, args, .. } = program.expr(object) else { continue };
            if !ty.is_empty() {
                continue;
            }
            for arg in args {
                if arg.label.as_deref().is_some_and(|label| !FAILURES.contains(&label)) {
                    self.give_callback(item, call, arg.value, 0);
                }
            }
        }
    }

    /// A function value gets the data as one of its parameters.
    fn give_callback(&mut self, item: &Item, call: ExprRef, value: crate::syntax::ir::ExprId, index: usize) {
        let program = self.program;
        let value = ExprRef { unit: call.unit, expr: value };
        if !matches!(
            program.expr(value),
            Expr::Lambda(_) | Expr::FnRef { .. } | Expr::Name(_) | Expr::Member { .. }
        ) {
            return;
        }
        // `.then(setImage)`, `canvas.toBlob(resolve)`.
        if let Expr::Name(name) = program.expr(value)
            && let Some(NameTarget::Local(local)) = program.name_target(value)
        {
            let done = match local.def {
                Def::Let(pattern) => self.sets(item, pattern, name),
                Def::Param(0) if index == 0 => self.resolves(item, local),
                _ => false,
            };
            if done {
                return;
            }
        }
        for func in program.fn_values(value) {
            self.give_param(item, func, index);
        }
    }

    /// The first parameter of what a promise is made with: what is given to it is what the promise yields.
    fn resolves(&mut self, item: &Item, local: Local) -> bool {
        let program = self.program;
        let Some(made) = program.written_at(local.func).and_then(|written| program.around(written)) else {
            return false;
        };
        let promise = matches!(program.expr(made), Expr::New { ty, .. } if ty.simple() == "Promise");
        if promise {
            self.go(item, made, item.load);
        }
        promise
    }

    pub(super) fn give_param(&mut self, item: &Item, func: FnId, index: usize) {
        let program = self.program;
        let Some(name) = program.func(func).params.get(index).map(|param| param.name.clone()) else { return };
        let from = (item.at, item.load);
        for read in program.reads_of(Local { func, def: Def::Param(index) }, &name) {
            if !self.is_written(read) {
                self.push(Item { at: read, load: item.load, stack: item.stack.clone() }, Some(from));
            }
        }
    }

    /// A setter that is given a function: what the function makes is the state.
    pub(super) fn updates(&mut self, item: &Item, call: ExprRef, setter: &str) {
        if let Some(Local { def: Def::Let(pattern), .. }) = self.program.local(call, setter) {
            self.sets(item, pattern, setter);
        }
    }

    /// `setImage(data)`: reads of the state.
    fn sets(&mut self, item: &Item, pattern: ExprRef, setter: &str) -> bool {
        let program = self.program;
        let Expr::Let { names, .. } = program.expr(pattern) else { return false };
        if names.len() < 2 || names[1] != setter || !self.is_state(pattern) {
            return false;
        }
        let local = Local { func: program.home(pattern), def: Def::Let(pattern) };
        let from = (item.at, item.load);
        for read in program.reads_of(local, &names[0]) {
            self.push(Item { at: read, load: item.load, stack: Stack::new() }, Some(from));
        }
        true
    }

    /// Into a part of the first parameter: `<Preview image={data}/>`.
    fn enter_part(&mut self, item: &Item, call: ExprRef, func: FnId, label: &Name) {
        let program = self.program;
        if item.stack.len() >= MAX_STACK || item.stack.contains(&call) {
            return;
        }
        let Some(name) = program.func(func).params.first().map(|param| param.name.clone()) else { return };
        let mut stack = item.stack.clone();
        stack.push(call);
        let from = (item.at, item.load);
        for read in program.reads_of(Local { func, def: Def::Param(0) }, &name) {
            let Some(member) = program.around(read) else { continue };
            if matches!(program.expr(member), Expr::Member { recv, name, .. } if *recv == read.expr && name == label)
            {
                self.push(Item { at: member, load: item.load, stack: stack.clone() }, Some(from));
            }
        }
    }

    /// A call of a variable: the functions and setters that it may hold.
    fn enter_values(
        &mut self,
        item: &Item,
        call: ExprRef,
        recv: Option<ExprRef>,
        name: &str,
        position: usize,
    ) -> bool {
        let program = self.program;
        let values = match recv {
            Some(recv) => program.member_values(recv, name),
            None => match program.local(call, name) {
                Some(local) => program.local_definitions(local, name),
                None => Vec::new(),
            },
        };
        let mut found = false;
        let mut stack = values;
        let mut seen = 0;
        while let Some(value) = stack.pop() {
            seen += 1;
            if seen > 40 {
                break;
            }
            match program.expr(value) {
                Expr::Name(name) => {
                    if let Some(NameTarget::Local(local)) = program.name_target(value) {
                        if let Def::Let(pattern) = local.def
                            && position == 0
                            && self.sets(item, pattern, name)
                        {
                            found = true;
                            continue;
                        }
                        stack.extend(program.local_definitions(local, name));
                    }
                }
                Expr::Member { recv, name, .. } => {
                    stack.extend(program.member_values(ExprRef { unit: value.unit, expr: *recv }, name));
                }
                Expr::Coalesce(a, b) | Expr::Or(a, b) => {
                    stack.extend([*a, *b].map(|expr| ExprRef { unit: value.unit, expr }));
                }
                _ => {}
            }
            for func in program.fn_values(value) {
                self.give_param(&Item { stack: Stack::new(), ..item.clone() }, func, position);
                found = true;
            }
        }
        found
    }

    /// Handlers of an event that a component emits, where it is used.
    fn emitted(&mut self, item: &Item, call: ExprRef, args: &[Arg], index: usize) {
        let program = self.program;
        let event =
            args.first().and_then(|arg| program.literal(ExprRef { unit: call.unit, expr: arg.value }));
        let Some(event) = event else { return };
        let plain = |text: &str| -> String {
            text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        let wanted = format!("on{}", plain(&event));
        let component = program
            .owner(program.home(call))
            .filter(|&owner| program.is_component(owner))
            .or_else(|| program.file_component(call.unit));
        let Some(component) = component else { return };
        let details = matches!(program.expr(call), Expr::Call { name, .. } if name == "triggerEvent");
        let load = if details { item.load.whole() } else { item.load };
        for &used in program.creations(component).iter() {
            let Expr::Call { args, .. } = program.expr(used) else { continue };
            for arg in
                args.iter().filter(|arg| arg.label.as_deref().is_some_and(|label| plain(label) == wanted))
            {
                let value = ExprRef { unit: used.unit, expr: arg.value };
                let mut fns = program.fn_values(value);
                if let Expr::FnRef { .. } = program.expr(value) {
                    fns.extend(program.target(value).fns.iter().copied());
                }
                for func in fns {
                    self.give_param(&Item { load, stack: Stack::new(), ..item.clone() }, func, index);
                }
            }
        }
    }

    /// `reader.onload = (e) => e.target.result`: the event holds what the reader read.
    fn listened(&mut self, item: &Item, reader: ExprRef) {
        let program = self.program;
        let Expr::Name(name) = program.expr(reader) else { return };
        let Some(NameTarget::Local(local)) = program.name_target(reader) else { return };
        for read in program.reads_of(local, name) {
            let Some(around) = program.around(read) else { continue };
            let handler = match program.expr(around) {
                Expr::Member { name, .. } if name.starts_with("onload") => program.value_assigned(around),
                Expr::Call { name, args, .. } if name == "addEventListener" => {
                    args.get(1).map(|arg| ExprRef { unit: around.unit, expr: arg.value })
                }
                _ => None,
            };
            let Some(handler) = handler else { continue };
            for func in program.fn_values(handler) {
                self.give_param(&Item { load: item.load.whole(), ..item.clone() }, func, 0);
            }
        }
    }

    /// An element of a page holds the data: wherever it is taken by its id, it is the same element.
    pub(super) fn same_element(&mut self, item: &Item, element: ExprRef) {
        let program = self.program;
        let mut ids: Vec<String> = Vec::new();
        let made = if matches!(program.expr(element), Expr::Call { .. }) {
            vec![element]
        } else {
            program.made_by(element)
        };
        for call in made {
            ids.extend(element_id(program, call));
        }
        for id in ids {
            let takes = ["getElementById", "querySelector"]
                .into_iter()
                .flat_map(|name| program.uses_in(name, element.unit));
            for &at in takes {
                if element_id(program, at).as_deref() == Some(id.as_str()) {
                    self.go(item, at, item.load);
                }
            }
        }
    }
}

/// The id by which a call takes an element.
fn element_id(program: &crate::program::Program<'_>, call: ExprRef) -> Option<String> {
    let Expr::Call { name, args, .. } = program.expr(call) else { return None };
    let text = program.constant_text(ExprRef { unit: call.unit, expr: args.first()?.value })?;
    match name.as_str() {
        "getElementById" => Some(text),
        "querySelector" => text.strip_prefix('#').map(str::to_owned),
        _ => None,
    }
}
