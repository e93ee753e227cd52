//! What Apple's frameworks do with data: delegates that are told what a camera yields, requests performed on
//! a picture elsewhere, objects of a data store that are saved as a whole, forms filled in a block.

use crate::knowledge::model::SinkKind;
use crate::knowledge::words::tokens;
use crate::program::link::{NameTarget, Type};
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Arg, Expr, FnKind};

use super::{Carries, Item, Walk};

/// Types that hold pictures, frames, features or files of them.
pub(super) const MEDIA_TYPES: &[&str] = &[
    "UIImage",
    "CGImage",
    "CGImageRef",
    "CIImage",
    "CVPixelBuffer",
    "CVPixelBufferRef",
    "CVImageBuffer",
    "CVImageBufferRef",
    "CMSampleBuffer",
    "CMSampleBufferRef",
    "AVCapturePhoto",
    "Data",
    "NSData",
    "NSMutableData",
    "MLMultiArray",
    "URL",
    "NSURL",
];

/// Numbers that vectors are made of.
pub(super) const NUMBERS: &[&str] = &["Float", "Float32", "Double", "CGFloat", "UInt8", "Int8"];

/// Yields what was drawn since a context was begun.
const CURRENT_PICTURE: &str = "UIGraphicsGetImageFromCurrentImageContext";
/// Calls of a renderer that yield what their block draws.
const RENDERS: &[&str] =
    &["image", "jpegData", "pngData", "imageWithActions:", "JPEGDataWithCompressionQuality:actions:"];

/// Variables that hold one another are followed this far.
const MAX_STEPS: u32 = 4;

impl Program<'_> {
    /// What the delegate of a camera, picker or session is told: reads of the parameters that hold it.
    pub(crate) fn told_to_delegate(&self, at: ExprRef) -> Vec<ExprRef> {
        if !self.is_apple(at.unit) {
            return Vec::new();
        }
        let target = self.target(at);
        let apis = target.apis(self);
        let told =
            |name: &str| apis.iter().any(|&id| self.catalog.api(id).told.iter().any(|method| method == name));
        let mut found = Vec::new();
        for owner in self.delegates_near(at) {
            for ty in self.lineage(owner) {
                let unit = self.type_unit(ty);
                for &local in &self.ty(ty).fns {
                    let func = self.global_fn(unit, local);
                    if self.func(func).kind == FnKind::Named && told(&self.func(func).name) {
                        found.extend(self.told_reads(func));
                    }
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Reads of what a delegate's method is told: not who tells it, nor what went wrong.
    fn told_reads(&self, func: FnId) -> Vec<ExprRef> {
        let params = &self.func(func).params;
        let carries = |name: &str| !matches!(name, "error" | "connection" | "picker" | "output" | "session");
        params
            .iter()
            .enumerate()
            .skip(1)
            .filter(|(_, param)| carries(&param.name) && !param.ty.simple().ends_with("Error"))
            .flat_map(|(index, param)| self.reads_of(Local { func, def: Def::Param(index) }, &param.name))
            .collect()
    }

    /// The types whose objects may be the delegate of what a call starts or makes: the own type, and what is
    /// handed over or set as a delegate in the same type.
    fn delegates_near(&self, at: ExprRef) -> Vec<TypeId> {
        let Some(own) = self.owner(self.named_fn(self.home(at))).map(|owner| self.top_type(owner)) else {
            return Vec::new();
        };
        let mut list = vec![own];
        let mut given: Vec<ExprRef> = Vec::new();
        for &set in self.uses_in("delegate", at.unit) {
            if let Some(around) = self.around(set)
                && let Expr::Assign { target, value, .. } = self.expr(around)
                && *target == set.expr
            {
                given.push(ExprRef { unit: at.unit, expr: *value });
            }
        }
        for setter in ["setSampleBufferDelegate", "setSampleBufferDelegate:queue:", "setDelegate:"] {
            for &call in self.uses_in(setter, at.unit) {
                if let Expr::Call { args, .. } = self.expr(call) {
                    given.extend(args.first().map(|arg| ExprRef { unit: at.unit, expr: arg.value }));
                }
            }
        }
        if let Expr::Call { args, .. } = self.expr(at) {
            let handed = args.iter().filter(|arg| {
                arg.label.as_deref().is_some_and(|label| label.to_lowercase().ends_with("delegate"))
            });
            given.extend(handed.map(|arg| ExprRef { unit: at.unit, expr: arg.value }));
        }
        for value in given {
            // `picker.delegate = self` of another screen in the same file.
            let foreign = matches!(self.expr(value), Expr::This(None))
                && self.owner(self.named_fn(self.home(value))).map(|owner| self.top_type(owner)).is_some_and(
                    |owner| !self.lineage(owner).contains(&own) && !self.lineage(own).contains(&owner),
                );
            if foreign {
                continue;
            }
            if let Some(id) = self.type_of(value).as_project() {
                list.push(self.top_type(id));
                list.extend(self.subtypes(id));
            }
        }
        list.sort_unstable();
        list.dedup();
        list
    }

    /// The pictures on which a request made at a place is performed: `handler.perform([request])`.
    pub(crate) fn performed_on(&self, request: ExprRef) -> Vec<ExprRef> {
        if !self.is_apple(request.unit) {
            return Vec::new();
        }
        let mut pictures = Vec::new();
        let mut calls: Vec<ExprRef> = self.runs_of(request).external.iter().map(|handed| handed.to).collect();
        // `try await request.perform(on: image)`.
        calls.extend(self.runs_of(request).called.iter().copied());
        calls.sort_unstable();
        calls.dedup();
        for call in calls {
            let Expr::Call { recv, name, args, .. } = self.expr(call) else { continue };
            if !name.starts_with("perform") {
                continue;
            }
            let sub = |expr| ExprRef { unit: call.unit, expr };
            let given = args.iter().filter(|arg| {
                arg.label
                    .as_deref()
                    .is_some_and(|label| label.starts_with("on") || label.starts_with("orientation"))
            });
            pictures.extend(given.map(|arg| sub(arg.value)));
            if let Some(recv) = recv {
                self.handled(sub(*recv), 0, &mut pictures);
            }
        }
        pictures
    }

    /// The arguments that a handler of pictures was made with.
    fn handled(&self, handler: ExprRef, depth: u32, pictures: &mut Vec<ExprRef>) {
        if depth > MAX_STEPS {
            return;
        }
        // `try? Handler(image).perform(..)` tries the handler.
        let handler = self.peel(handler);
        match self.expr(handler) {
            Expr::Try { body, .. } => {
                if let Some(&last) = body.last() {
                    self.handled(ExprRef { unit: handler.unit, expr: last }, depth + 1, pictures);
                }
            }
            Expr::Call { args, .. } | Expr::New { args, .. } => {
                pictures.extend(args.iter().map(|arg| ExprRef { unit: handler.unit, expr: arg.value }));
            }
            _ => {
                for def in self.definitions(handler) {
                    self.handled(self.peel(def), depth + 1, pictures);
                }
            }
        }
    }

    /// True for an element of an array that a loop goes through: a number of a vector.
    pub(super) fn is_number_of(&self, at: ExprRef) -> bool {
        self.is_apple(at.unit)
            && matches!(self.expr(at), Expr::Name(_))
            && matches!(self.name_target(at), Some(NameTarget::Local(Local { def: Def::Loop(_), .. })))
    }

    /// True for a name that a pattern gives to what went wrong.
    pub(super) fn is_failure(&self, at: ExprRef, name: &str) -> bool {
        self.is_apple(at.unit) && tokens(name).iter().any(|part| matches!(part.as_str(), "error" | "err"))
    }

    /// True for `&buffer`: what the call fills.
    pub(super) fn is_inout(&self, at: ExprRef) -> bool {
        let loc = self.loc(at);
        self.is_apple(at.unit)
            && self.map.text(loc.file).is_some_and(|text| {
                let before = text.text.get(..loc.span.start as usize).unwrap_or_default();
                before.ends_with('&') && !before.ends_with("&&")
            })
    }

    /// The texts in the address of the request that a call makes.
    pub(crate) fn apple_addresses(&self, call: ExprRef, stack: &[ExprRef]) -> Vec<String> {
        let Expr::Call { args, .. } = self.expr(call) else { return Vec::new() };
        if !self.is_apple(call.unit) {
            return Vec::new();
        }
        let values = args.iter().map(|arg| ExprRef { unit: call.unit, expr: arg.value });
        let texts = values.flat_map(|value| self.texts_behind(value, stack)).map(|(text, _)| text);
        texts.filter(|text| text.contains('/')).collect()
    }

    /// True for an object of a data store, whose properties are kept when its context is saved.
    fn is_managed(&self, at: ExprRef) -> bool {
        let ends = |name: &str| name.rsplit('.').next().is_some_and(|simple| simple == "NSManagedObject");
        let ty = self.type_of(at);
        match &ty {
            Type::Project(id, _) if self.external_supers(*id).iter().any(|base| ends(base)) => return true,
            Type::External(name, _) if ends(name) => return true,
            _ => {}
        }
        // A class that the model generates: `Person(context: context)`.
        self.definitions(at).into_iter().any(|def| match self.expr(self.peel(def)) {
            Expr::Call { args, name, .. } => {
                matches!(&args[..], [only] if only.label.as_deref() == Some("context"))
                    || name.starts_with("insertNewObject")
            }
            Expr::New { args, .. } => args.iter().any(|arg| {
                matches!(arg.label.as_deref(), Some("context" | "insertIntoManagedObjectContext"))
            }),
            _ => false,
        })
    }
}

impl Walk<'_, '_> {
    /// `self.init(name: name, vector: vector)`: the initialiser that Swift writes itself sets the properties.
    pub(super) fn own_memberwise(&mut self, item: &Item, call: ExprRef, arg: &Arg) {
        let program = self.program;
        let (Some(label), Some(owner)) = (&arg.label, program.owner(program.home(call))) else { return };
        for ty in program.lineage(owner) {
            if program.field(ty, label).is_some() {
                return self.field(item, ty, label);
            }
        }
    }

    /// `publisher.assign(to: &$vector)`, `publisher.assign(to: \.vector, on: self)`.
    pub(super) fn assigned(&mut self, item: &Item, call: ExprRef, args: &[Arg]) {
        let program = self.program;
        let sub = |arg: &Arg| ExprRef { unit: call.unit, expr: arg.value };
        let Some(to) = args.iter().find(|arg| arg.label.as_deref() == Some("to")).map(sub) else { return };
        match program.expr(to) {
            Expr::FnRef { name, .. } => {
                let on = args.iter().find(|arg| arg.label.as_deref() == Some("on")).map(sub);
                let owner = on.and_then(|on| program.value_of(on)).and_then(|value| value.ty().as_project());
                if let Some(owner) = owner {
                    self.field(item, owner, &name.clone());
                }
            }
            _ => self.assign(item, to),
        }
    }

    /// `image.draw(in: rect)`: the picture that the drawing makes, of the current context or of the renderer
    /// that runs the block.
    pub(super) fn drawn(&mut self, item: &Item, call: ExprRef) {
        let program = self.program;
        let home = program.home(call);
        if let Some(around) = program.written_at(home).and_then(|written| program.around(written))
            && let Expr::Call { name, .. } = program.expr(around)
            && RENDERS.contains(&name.as_str())
        {
            self.go(item, around, item.load.data());
        }
        let start = program.loc(call).span.start;
        for at in program.body_exprs(home) {
            let takes = matches!(program.expr(at), Expr::Call { name, .. } if name == CURRENT_PICTURE);
            if takes && program.loc(at).span.start > start {
                self.go(item, at, item.load.data());
            }
        }
    }

    /// `context.draw(image, in: rect)`, `CGContextDrawImage(context, rect, image)`: the context holds it.
    pub(super) fn drawn_on(&mut self, item: &Item, call: ExprRef) {
        let program = self.program;
        let Expr::Call { recv, args, .. } = program.expr(call) else { return };
        let context = recv.or_else(|| args.first().map(|arg| arg.value));
        if let Some(context) = context.filter(|&context| context != item.at.expr) {
            self.mutate(item, ExprRef { unit: call.unit, expr: context }, item.load.data());
        }
    }

    /// `person.embedding = vector` of an object that a data store keeps.
    pub(super) fn managed(&mut self, item: &Item, target: ExprRef, recv: ExprRef) {
        let program = self.program;
        if !program.is_apple(target.unit) || item.load.carries == Carries::Handle || !program.is_managed(recv)
        {
            return;
        }
        let sinks = &program.model.all_sinks;
        let row = sinks
            .iter()
            .position(|row| row.kind == SinkKind::Database && row.families.allow(program.lang(target.unit)));
        if let Some(row) = row {
            let at = program.around(target).unwrap_or(target);
            self.hit(item, at, row, false, None);
        }
    }

    /// `form.append(data, withName: "face")` in the block given to a call that sends the form.
    pub(super) fn fills_form(&mut self, item: &Item, recv: ExprRef) -> bool {
        let program = self.program;
        if !program.is_apple(recv.unit) || item.load.carries == Carries::Handle {
            return false;
        }
        let Expr::Name(_) = program.expr(recv) else { return false };
        let Some(NameTarget::Local(Local { func, def: Def::Param(_) })) = program.name_target(recv) else {
            return false;
        };
        let call = program.written_at(func).and_then(|written| program.around(written));
        let Some(call) = call.filter(|call| matches!(program.expr(*call), Expr::Call { .. })) else {
            return false;
        };
        let target = program.target(call);
        let sinks = program.sinks_of(call, &target);
        let sends =
            sinks.into_iter().find(|(sink, _)| program.model.all_sinks[*sink].kind == SinkKind::Network);
        if let Some((sink, secure)) = sends {
            self.hit(item, call, sink, secure, None);
        }
        sends.is_some()
    }
}
