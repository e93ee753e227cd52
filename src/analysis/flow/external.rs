//! Through calls whose code is not in the project.

use super::verbs::{
    POURS, addresses, collects_text, fills, is_known_buffer, is_test, keeps_handle, opens, pours, serialises,
};
use super::{Carries, Item, Load, Walk};
use crate::knowledge::model::StepKind;
use crate::program::link::{Target, Type};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Expr, FnKind};

impl Walk<'_, '_> {
    /// Through a call whose body is not visible.
    pub(super) fn through_external(
        &mut self,
        item: &Item,
        call: ExprRef,
        target: &Target,
        position: Option<usize>,
    ) {
        let program = self.program;
        let Expr::Call { recv, name, args, .. } = program.expr(call) else { return };
        let recv = recv.map(|recv| ExprRef { unit: call.unit, expr: recv });
        // `String.format(.., data)` is a text; `image.format` is not the image.
        let formats = name == "format" && position.is_some();
        if program.carries_nothing(call, name) && !formats || is_test(name) {
            return;
        }
        let scope = if recv.is_none() && target.fns.is_empty() { program.scope_of(call) } else { None };
        if position.is_some()
            && recv.is_none()
            && item.load.carries != Carries::Handle
            && let Some((request, sink)) = program.request_around(call)
        {
            self.hit(item, request, sink, false, None);
            return;
        }
        // `form.append(file, withName: "face")` in the block that fills a request.
        if item.load.carries == Carries::Handle
            && position.is_some()
            && program.is_apple(call.unit)
            && name.starts_with("append")
            && !self.is_path_text(item.at)
            && let Some((request, sink)) = program.request_around(call)
        {
            self.hit(item, request, sink, false, None);
            return;
        }
        if item.load.carries == Carries::Handle && position.is_some() && pours(name) {
            self.written_to(item, call);
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
            // Only the file itself travels, a text that names it does not lead to it over there.
            Some(StepKind::Attaches) if item.load.carries == Carries::Handle => {
                if !self.is_path_text(item.at) {
                    let read = Item { at: item.at, load: item.load.data(), stack: item.stack.clone() };
                    self.before.entry((item.at, read.load)).or_insert((item.at, item.load));
                    if let Some(recv) = recv.filter(|_| position.is_some()) {
                        self.mutate(&read, recv, read.load.whole());
                    }
                    self.go(item, call, read.load);
                }
                return;
            }
            Some(StepKind::Wraps | StepKind::Fetches | StepKind::Attaches) | None => {}
        }
        if let Some(recv) = recv.filter(|_| position.is_some())
            && self.fills_form(item, recv)
        {
            return;
        }
        // The other operands may be streams to somewhere.
        let others = recv
            .into_iter()
            .chain(scope.map(|scope| scope.recv))
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
        // Picture libraries write into a buffer that follows the source: `cropImage(from, to, ..)`.
        if let Some(position) = position
            && item.load.carries != Carries::Handle
        {
            for arg in args.iter().skip(position + 1) {
                let arg = ExprRef { unit: call.unit, expr: arg.value };
                let ty = program.type_of(arg);
                if matches!(program.expr(arg), Expr::Name(_) | Expr::Member { .. })
                    && (is_known_buffer(&ty) || ty == Type::Unknown && program.is_media(arg))
                {
                    self.mutate(item, arg, item.load.data());
                }
            }
        }
        if position.is_some()
            && let Some(recv) = recv
            && (fills(name) || program.publishes(recv, name))
            && !self.is_ui(recv)
        {
            // What is added to a text is the text.
            let kept = item.load.carries == Carries::Handle
                || item.load.carries == Carries::Data && collects_text(&program.type_of(recv));
            self.mutate(item, recv, if kept { item.load } else { item.load.whole() });
        }
        if position.is_some()
            && let Some(scope) = scope
            && fills(name)
        {
            let text = item.load.carries == Carries::Data
                && (collects_text(&program.type_of(scope.recv)) || program.builds_text(scope.call));
            let load =
                if text || item.load.carries == Carries::Handle { item.load } else { item.load.whole() };
            // The way leads through the argument, as a part of what the scope is about.
            if load != item.load {
                self.before.entry((item.at, load)).or_insert((item.at, item.load));
            }
            self.fill_scope(&Item { load, ..item.clone() }, scope);
        }
        if position.is_some() && program.is_apple(call.unit) && name.to_lowercase().contains("draw") {
            self.drawn_on(item, call);
        }
        // What is drawn on a canvas is in the picture behind it.
        if position.is_some()
            && name.starts_with("draw")
            && let Some(recv) = recv
        {
            for def in program.definitions(recv) {
                if let Expr::New { args, .. } | Expr::Call { args, recv: None, .. } = program.expr(def)
                    && let [picture] = &args[..]
                {
                    self.mutate(item, ExprRef { unit: def.unit, expr: picture.value }, item.load.data());
                }
            }
        }
        if position.is_some() && self.is_sinkhole(recv, name) {
            return;
        }
        // What is filled in place is not what the call returns: that says how it went.
        if position.is_some() && program.is_inout(item.at) {
            return;
        }
        // Out of the call as its result.
        let result = match (item.load.carries, position) {
            (Carries::Handle, Some(0)) if opens(name) && program.is_script(call.unit) => item.load,
            (Carries::Handle, Some(_)) if !keeps_handle(name) => return,
            (Carries::Whole, _) if serialises(name) => item.load.data(),
            // A data class prints what it holds.
            (Carries::Whole, None)
                if name == "toString" && program.type_of(item.at).as_project().is_some() =>
            {
                item.load.data()
            }
            _ => item.load,
        };
        if self.yields_value(call) {
            self.go(item, call, result);
        }
    }

    /// True for what a request says of where and how it goes: that is not what it carries.
    pub(super) fn tells_address(&self, item: &Item, name: &str) -> bool {
        addresses(name)
            && (item.load.carries == Carries::Whole || self.program.type_name(item.at).ends_with("Request"))
    }

    /// Something is written to a stream whose file a face API reads: it is a face.
    pub(super) fn written_to(&mut self, item: &Item, call: ExprRef) {
        if let Some(channel) = self.program.channel_of(item.at) {
            self.hit(item, call, channel.sink, channel.secure, channel.target);
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
}

impl Program<'_> {
    /// `buildString { append(data) }`
    fn builds_text(&self, call: ExprRef) -> bool {
        matches!(self.expr(call), Expr::Call { name, .. } if name == "buildString")
    }
}
