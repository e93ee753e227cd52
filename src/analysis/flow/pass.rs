//! Through a call or construction: into the project's own functions, through those that are not
//! visible, into what they fill, to the sinks.

use crate::knowledge::model::{Operand, SinkKind, StepKind};
use crate::program::link::{Target, Type};
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId};
use crate::syntax::ir::{Arg, Expr, FnKind};
use crate::syntax::lang::Lang;
use crate::syntax::lower::CTOR;

/// A call that opens a screen is looked for this far around what makes it.
const MAX_OUT: usize = 48;

use super::verbs::{POURS, fills, is_buffer, keeps_handle, reads_codes, writes};
use super::{Carries, Item, Load, MAX_STACK, Stack, Walk};

impl Walk<'_, '_> {
    /// The value is an argument.
    pub(super) fn as_argument(&mut self, item: &Item, call: ExprRef, args: &[Arg]) {
        let program = self.program;
        let Some(position) = args.iter().position(|arg| arg.value == item.at.expr) else { return };
        let target = program.target(call);
        let Expr::Call { name, recv, .. } = program.expr(call) else { return };
        let recv = recv.map(|recv| ExprRef { unit: call.unit, expr: recv });
        if target.constructs.is_some() {
            self.constructed(item, call, args, position);
            return;
        }
        self.note_removal(item, call, &target);
        if program.is_script(call.unit) {
            if position == 0 && self.fetched(item, call, &target, args) {
                return;
            }
            self.kept_under_key(item, call, &target, args, position);
            self.handed_to_page(item, call);
        }
        self.kept_under(item, call, &target, args, position);
        if name == CTOR && program.is_apple(call.unit) {
            self.own_memberwise(item, call, &args[position]);
        }
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
        // What a code reader finds in a picture is no face, nor is a check sum of it.
        if reads_codes(name) || recv.is_some_and(|recv| reads_codes(&program.type_name(recv))) {
            return;
        }
        if matches!(name.as_str(), "obtainMessage" | "obtain") {
            self.messaged(item, call.unit);
        }
        if let Some(recv) = recv
            && self.handed_on(item, call, recv, name)
        {
            return;
        }
        if self.handed_back(item, call, name) {
            return;
        }
        // `fileIo.readSync(file.fd, buffer)`
        if position == 0
            && args.len() > 1
            && program.lang(call.unit) == Lang::ArkTs
            && name.starts_with("read")
            && POURS.contains(&name.as_str())
        {
            let into = ExprRef { unit: call.unit, expr: args[1].value };
            self.mutate(item, into, item.load.data());
        }
        self.pass_extra(item, recv, name, args, position);
        if name == "copy" && target.fns.is_empty() && self.copied(item, call, recv, &args[position]) {
            return;
        }
        let bodies: Vec<FnId> =
            target.fns.iter().copied().filter(|&func| program.func(func).has_body).collect();
        if bodies.is_empty() {
            program.want_implementations(&target.fns);
        }
        let bodies = program.by_argument_types(call, bodies, args);
        if !bodies.is_empty() {
            // A helper that everybody copies: what it yields is the picture in another form.
            if program.is_script(call.unit) && program.model.steps.get(name).next() == Some(&StepKind::Reads)
            {
                self.go(item, call, item.load.data());
            }
            for &func in &bodies {
                if let Some(param) = program.param_for(args, position, func) {
                    self.enter(item, call, func, param, item.load);
                }
            }
            if recv.is_some_and(|recv| program.type_of(recv).as_project().is_none())
                && bodies.iter().all(|&func| program.is_added_outside(func))
            {
                self.through_external(item, call, &target, Some(position));
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
            self.enter_function_value(item, call, position);
            return;
        }
        self.through_external(item, call, &target, Some(position));
    }

    /// `new SaveTask().execute(jpeg)`: into the method that the system runs with it.
    fn handed_on(&mut self, item: &Item, call: ExprRef, recv: ExprRef, name: &str) -> bool {
        let program = self.program;
        let Some(id) = program.value_of(recv).and_then(|value| value.ty().as_project()) else { return false };
        for hand in &program.model.hands {
            let extends =
                program.external_supers(id).iter().any(|parent| parent.ends_with(hand.base.as_str()));
            if hand.call.contains(name) && extends {
                for func in program.methods(id, &hand.to) {
                    self.enter(item, call, func, 0, item.load);
                }
                return true;
            }
        }
        false
    }

    /// `Navigator.pop(context, photo)`: the value of the calls that open the screen.
    fn handed_back(&mut self, item: &Item, call: ExprRef, name: &str) -> bool {
        let program = self.program;
        let routes = &program.model.routes;
        if program.lang(call.unit) != Lang::Dart || !routes.back.contains(name) {
            return false;
        }
        let opens = |at: ExprRef| match program.expr(at) {
            Expr::Call { name, .. } => {
                routes.methods.contains(name.as_str())
                    || program.model.navigate.calls.contains(name.as_str())
                    || program.model.shows.contains(name.as_str())
            }
            _ => false,
        };
        // A prompt that is built in place, or the screen wherever it is made.
        let mut places = vec![call];
        if let Some(owner) = program.owner(program.named_fn(program.home(call))) {
            let widget = program.widget_with(owner).unwrap_or(owner);
            places.extend(program.creations(widget).iter().copied());
        }
        for place in places {
            let mut inner = place;
            for _ in 0..MAX_OUT {
                let next = program.around(inner).or_else(|| program.written_at(program.home(inner)));
                let Some(next) = next else { break };
                if opens(next) {
                    let from = (item.at, item.load);
                    self.push(Item { at: next, load: item.load, stack: Stack::new() }, Some(from));
                    break;
                }
                inner = next;
            }
        }
        true
    }

    /// `onCaptured(bitmap)`: the lambdas that the variable may hold.
    fn enter_function_value(&mut self, item: &Item, call: ExprRef, position: usize) {
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
                self.push(Item { at: read, load: item.load, stack: Stack::new() }, Some(from));
            }
        }
    }

    /// `putExtra(key, data)`: all reads of the key.
    fn pass_extra(&mut self, item: &Item, recv: Option<ExprRef>, name: &str, args: &[Arg], position: usize) {
        let program = self.program;
        let keyed = |recv: Option<ExprRef>| recv.is_some_and(|recv| program.is_keyed_state(recv));
        let puts = program.model.extras.put.contains(name)
            || program.model.extras.keyed_put.contains(name) && keyed(recv);
        if !puts || position == 0 {
            return;
        }
        let key_at = ExprRef { unit: item.at.unit, expr: args[0].value };
        let Some(key) = program.constant_text(key_at) else { return };
        let last =
            key.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default().to_owned();
        if !last.is_empty() {
            program.want_uses(&last, &[&last], None);
        }
        if let Expr::Name(constant) | Expr::Member { name: constant, .. } = program.expr(key_at) {
            program.want_uses(constant, &[constant.as_str()], None);
        }
        if !self.extras.insert(format!("{key}\u{0}{:?}", item.load)) {
            return;
        }
        let from = (item.at, item.load);
        let getters = program.extra_reads(&key);
        for at in getters {
            self.push(Item { at, load: item.load, stack: Stack::new() }, Some(from));
        }
        // The builder itself may still be sent somewhere (a JSON object has the same method names).
    }

    /// `state.copy(photo = bitmap)`: the field holds the data, the copy contains it.
    fn copied(&mut self, item: &Item, call: ExprRef, recv: Option<ExprRef>, arg: &Arg) -> bool {
        let program = self.program;
        let Some(label) = &arg.label else { return false };
        let owner = recv
            .and_then(|recv| program.value_of(recv))
            .and_then(|value| value.ty().as_project())
            .filter(|&id| program.field(id, label).is_some());
        if let Some(owner) = owner {
            self.field(item, owner, label);
        }
        if owner.is_none() || item.load.carries != Carries::Handle {
            self.go(item, call, item.load.whole());
        }
        true
    }

    /// The value is the receiver of a call.
    pub(super) fn on_receiver(&mut self, item: &Item, call: ExprRef, name: &str, args: &[Arg]) {
        let program = self.program;
        let target = program.target(call);
        self.note_removal(item, call, &target);
        if program.carries_nothing(call, name) {
            return;
        }
        // What a request says of where it goes is not what it carries.
        if args.is_empty() && self.tells_address(item, name) {
            return;
        }
        self.sinks_at(item, call, &target, None);
        if item.load.carries == Carries::Handle && !args.is_empty() && writes(name) {
            self.written_to(item, call);
        }
        self.enter_lambdas(item, call, name, args);
        if program.is_apple(call.unit) {
            if name == "assign" {
                self.assigned(item, call, args);
            } else if name.starts_with("draw") {
                self.drawn(item, call);
            }
        }
        let bodies: Vec<FnId> =
            target.fns.iter().copied().filter(|&func| program.func(func).has_body).collect();
        if !bodies.is_empty() {
            let added = bodies.iter().all(|&func| program.is_added_outside(func));
            for func in bodies {
                if added || program.func(func).receiver.is_some() {
                    self.enter_receiver(item, call, func);
                }
            }
            // What such a method makes of the object is it in another form: `image.resized()`.
            if !added {
                return;
            }
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
            let way = self.path_to(item);
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
    fn enter_lambdas(&mut self, item: &Item, call: ExprRef, name: &str, args: &[Arg]) {
        let program = self.program;
        let inline = &program.model.inline;
        let from = (item.at, item.load);
        for arg in args {
            let at = ExprRef { unit: call.unit, expr: arg.value };
            if let Expr::FnRef { .. } = program.expr(at) {
                // `s.let(::post)`
                for &func in &program.target(at).fns {
                    self.enter(item, call, func, 0, item.load);
                }
                continue;
            }
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
            // `landmarks.forEach((type, landmark) { .. })`: the entry of a map has its key first.
            let params = &program.func(lambda).params;
            let entries = params.len() == 2
                && matches!(name, "forEach" | "map")
                && matches!(program.lang(call.unit), Lang::Dart | Lang::Swift);
            let index = usize::from(entries);
            let (local, name) = match params.get(index) {
                Some(param) => (Local { func: lambda, def: Def::Param(index) }, param.name.clone()),
                None => (Local { func: lambda, def: Def::It }, "it".into()),
            };
            for read in program.reads_of(local, &name) {
                self.push(Item { at: read, load: item.load, stack: item.stack.clone() }, Some(from));
            }
        }
    }

    /// The receiver's content goes into an argument: a buffer, an array, a stream.
    pub(super) fn pour(&mut self, item: &Item, call: ExprRef, arg: ExprRef) {
        let program = self.program;
        if let Some(channel) = program.channel_of(arg) {
            self.hit(item, call, channel.sink, channel.secure, channel.target);
            if let Some(file) = channel.target {
                self.mutate(item, file, item.load.handle());
            }
            return;
        }
        let named = matches!(program.expr(arg), Expr::Name(_) | Expr::Member { .. });
        let scope = if let Expr::This(None) = program.expr(arg) { program.scope_of(arg) } else { None };
        let ty = program.type_of(scope.map_or(arg, |scope| scope.recv));
        if (named || scope.is_some()) && is_buffer(&ty) {
            self.mutate(item, arg, item.load.data());
        }
    }

    /// Into a constructor.
    pub(super) fn enter_new(&mut self, item: &Item, new: ExprRef, args: &[Arg]) {
        let Some(position) = args.iter().position(|arg| arg.value == item.at.expr) else { return };
        self.constructed(item, new, args, position);
    }

    fn constructed(&mut self, item: &Item, new: ExprRef, args: &[Arg], position: usize) {
        let program = self.program;
        let target = program.target(new);
        let bodies: Vec<FnId> =
            target.fns.iter().copied().filter(|&func| program.func(func).kind == FnKind::Ctor).collect();
        if self.sinks_at(item, new, &target, Some(position)) {
            return;
        }
        if let Some(Type::Project(owner, _)) = &target.constructs {
            if let Some(label) = &args[position].label
                && (program.is_rust(new.unit)
                    || program.is_apple(new.unit)
                        && program.field(*owner, label).is_some()
                        && bodies.iter().all(|&func| program.param_for(args, position, func).is_none()))
            {
                self.field(item, *owner, label);
            }
            for func in bodies {
                if let Some(param) = program.param_for(args, position, func) {
                    self.enter(item, new, func, param, item.load);
                }
            }
            // Fields are followed by name; an object that holds a file's name contains no data.
            if item.load.carries != Carries::Handle {
                self.go(item, new, item.load.whole());
            }
            return;
        }
        let Some(Type::External(name, _)) = &target.constructs else { return };
        let simple = name.rsplit('.').next().unwrap_or_default();
        // Functions of Apple's C libraries are written like types: `CVPixelBufferGetWidth(frame)`.
        if program.is_inout(item.at) || program.carries_nothing(new, simple) {
            return;
        }
        if program.model.channel_news.get(name).next().is_some() {
            // A stream to a file that holds a face.
            if item.load.carries == Carries::Handle {
                self.go(item, new, item.load);
            }
            return;
        }
        match program.model.step_news.get(name).next() {
            Some(StepKind::Reads) => self.go(item, new, item.load.data()),
            Some(StepKind::Encrypts) => self.go(item, new, Load { encrypted: true, ..item.load }),
            _ => {
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
            // A file that a face API reads: whatever is written to it is a face.
            let rewritten = position.is_none()
                && item.load.carries == Carries::Handle
                && row.target == Some(Operand::Recv)
                && !row.data.contains(&Operand::Recv);
            if rewritten && let Expr::Call { recv: Some(recv), .. } = program.expr(call) {
                let file = ExprRef { unit: call.unit, expr: *recv };
                self.hit(item, call, sink, secure, Some(file));
                continue;
            }
            if !fits {
                continue;
            }
            any = true;
            let logs = matches!(row.kind, SinkKind::Log | SinkKind::Analytics);
            let accepted = match item.load.carries {
                Carries::Data => true,
                // Scripts log objects with all that they hold.
                Carries::Whole => !logs || program.is_script(call.unit),
                Carries::Handle => {
                    row.handles || row.kind == SinkKind::Network && self.is_file_value(item.at)
                }
            };
            if accepted && !(logs && (self.is_name(item) || self.is_surface(item))) {
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

    /// The path of a file as a text.
    pub(super) fn is_path_text(&self, at: ExprRef) -> bool {
        self.program.type_of(at).external_simple() == Some("String")
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
