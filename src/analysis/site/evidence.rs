//! Why a generic call is about faces.

use super::Site;
use crate::analysis::flow::{Load, Walk};
use crate::knowledge::catalog::{Api, FaceRole, Gives};
use crate::knowledge::model::SinkKind;
use crate::knowledge::words::{Text, tokens, vocabulary};
use crate::program::component::Component;
use crate::program::link::{NameTarget, Type};
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Expr, Param, TypeKind};
use crate::syntax::lang::Lang;

impl Program<'_> {
    /// Why a generic call is about faces: names around it, models it loads, texts on its screen, or a
    /// face API that takes what it yields.
    pub(super) fn face_evidence(&self, at: ExprRef, api: &Api, specific: &[Site]) -> Option<String> {
        if self.is_script(at.unit) {
            // What a page shows stands in another file.
            self.templates_of(at.unit);
            // A component that takes pictures hands them to whoever shows it: only there it may say of what.
            if api.role == Some(FaceRole::Capture) && !api.stream {
                self.want_importers(self.unit(at.unit).file);
            }
        }
        // A helper that takes pictures is about what those are about that make it.
        if api.role == Some(FaceRole::Capture)
            && let Some(helper) = self.helper_of(at)
        {
            self.creations(helper);
        }
        self.without_loading(|| self.find_evidence(at, api, specific))
    }

    /// The class around a place, when it is no screen of its own.
    fn helper_of(&self, at: ExprRef) -> Option<TypeId> {
        let id = self.component_of(at).filter(|_| !self.is_script(at.unit))?;
        let plain = self.ty(id).kind != TypeKind::Module && self.component(id) == Component::Plain;
        plain.then_some(id)
    }

    /// The class that makes the helper around a place, when all that do are about faces.
    fn made_for_faces(&self, at: ExprRef) -> Option<String> {
        let made = self.known_creations(self.helper_of(at)?);
        let words = vocabulary();
        let mut maker = None;
        for &place in made.iter() {
            let name = self.ty(self.top_type(self.component_of(place)?)).name.to_string();
            if !words.is_face_ident(&name) {
                return None;
            }
            maker.get_or_insert(name);
        }
        maker
    }

    fn find_evidence(&self, at: ExprRef, api: &Api, specific: &[Site]) -> Option<String> {
        let words = vocabulary();
        let mut names: Vec<String> = Vec::new();
        let mut func = Some(self.home(at));
        while let Some(id) = func {
            names.push(self.func(id).name.to_string());
            func = self.parent(id);
        }
        let mut owner = self.owner(self.home(at));
        while let Some(id) = owner {
            names.push(self.ty(id).name.to_string());
            owner = self.outer(id);
        }
        let file = self.map.file(self.unit(at.unit).file).name.clone();
        let stem = file.rsplit('/').next().unwrap_or_default().split('.').next().unwrap_or_default();
        names.push(stem.to_owned());
        names.retain(|name| !name.is_empty());
        if let Some(name) = names.iter().find(|name| words.is_face_ident(name)) {
            return Some(name.clone());
        }
        // Names of another subject outweigh what is merely nearby, but not where the picture goes.
        let script = self.is_script(at.unit);
        if names.iter().any(|name| other_subject(name) && !(script && is_panel(name))) {
            let captures = api.role == Some(FaceRole::Capture);
            return captures.then(|| self.feeds_face_api(at, api, specific, true)).flatten();
        }
        if api.role != Some(FaceRole::Capture) {
            return self.face_model(at).or_else(|| self.takes_face(at)).or_else(|| self.runs_on_crop(at));
        }
        if let Some(address) = self.element_posts(at, api).and_then(|action| self.face_address(action)) {
            return Some(address);
        }
        if let Some(function) = self.asks_face_function(at, specific) {
            return Some(function);
        }
        if let Some(consumer) =
            self.feeds_face_api(at, api, specific, false).or_else(|| self.leads_on(at, specific))
        {
            return Some(consumer);
        }
        if let Some(maker) = self.made_for_faces(at) {
            return Some(maker);
        }
        // One element of many on a page is about what its own label says.
        if api.posts.is_some() {
            return self.face_label(at);
        }
        // A picker shows nothing of its own, nor does what looks at something else.
        if api.when.is_some() || self.looks_away(at) { None } else { self.face_screen(at) }
    }

    /// True for a capture that asks for the camera on the back, or for a picture that was taken before.
    fn looks_away(&self, at: ExprRef) -> bool {
        let Expr::Call { args, .. } = self.expr(at) else { return false };
        let parts = args.iter().flat_map(|arg| self.subtree(ExprRef { unit: at.unit, expr: arg.value }));
        self.lang(at.unit) == Lang::Dart
            && parts.into_iter().any(|part| {
                matches!(self.expr(part), Expr::Member { name, .. } if matches!(name.as_str(), "rear" | "back" | "gallery"))
            })
    }

    /// A model file or cascade with a face name behind the engine that is run, or among the texts of
    /// the class.
    fn face_model(&self, at: ExprRef) -> Option<String> {
        // A class that is generated from the model is called after it.
        if self.is_apple(at.unit)
            && let Expr::Call { recv: Some(recv), .. } = self.expr(at)
        {
            let name = self.type_name(ExprRef { unit: at.unit, expr: *recv });
            if vocabulary().face_model_ident.hit(&name) || tokens(&name).iter().any(|part| part == "face") {
                return Some(name.to_string());
            }
        }
        let component = self.component_of(at)?;
        let span = self.ty(component).span;
        let near = self.unit_exprs(at.unit).filter(|&expr| span.contains(self.loc(expr).span));
        let engine = match self.expr(at) {
            Expr::Call { recv: Some(recv), .. } => {
                self.texts_behind(ExprRef { unit: at.unit, expr: *recv }, &[])
            }
            _ => Vec::new(),
        };
        near.chain(engine.into_iter().map(|(_, place)| place)).find_map(|expr| {
            let name = match self.expr(expr) {
                Expr::Str(_) => self.constant_text(expr)?,
                Expr::Member { .. } => {
                    self.resource_ref(expr).filter(|(kind, _)| kind == "raw")?.1.to_string()
                }
                _ => return None,
            };
            let model = name.contains('.') || name.contains("cascade") || name.contains("net");
            let face = vocabulary().face_model_ident.hit(&name);
            (model && face).then_some(name)
        })
    }

    /// A parameter of the function around that is a face: `embedding(session, aligned_face)`.
    fn takes_face(&self, at: ExprRef) -> Option<String> {
        let function = self.func(self.named_fn(self.home(at)));
        let face = |name: &str| {
            tokens(name).iter().any(|part| part == "face" || part == "faces")
                && !vocabulary().not_face.hit(&Text::new(name))
        };
        let typed = |param: &&Param| face(&param.name) || is_found_face(param.ty.simple());
        function.params.iter().find(typed).map(|param| param.name.to_string())
    }

    /// A request that is performed on the crop of a face that was found: `picture.cropped(toFace: found)`.
    fn runs_on_crop(&self, at: ExprRef) -> Option<String> {
        let pictures = self.performed_on(at).into_iter().take(MAX_HELPERS);
        pictures.flat_map(|picture| self.ingredients_of(picture)).find_map(|part| {
            let Expr::Call { args, name, .. } = self.expr(part) else { return None };
            let found = args
                .iter()
                .any(|arg| is_found_face(&self.type_name(ExprRef { unit: part.unit, expr: arg.value })));
            found.then(|| name.to_string())
        })
    }

    /// A function in the cloud that a component asks for by name and that handles faces: its folder has
    /// the name.
    fn asks_face_function(&self, at: ExprRef, specific: &[Site]) -> Option<String> {
        if !self.is_script(at.unit) {
            return None;
        }
        let component = self.component_of(at);
        self.uses_in("callFunction", at.unit).iter().copied().find_map(|call| {
            if self.component_of(call) != component {
                return None;
            }
            let asked = self.addresses_of(call);
            let handles = |name: &String| {
                specific.iter().any(|site| {
                    let file = &self.map.file(self.unit(site.at.unit).file).name;
                    file.rsplit('/').skip(1).any(|part| part == name)
                })
            };
            asked.into_iter().find(handles)
        })
    }

    /// The face API or face-named sink that takes what a capture yields. Of something named after another
    /// subject only what it is sent to tells.
    fn feeds_face_api(&self, at: ExprRef, api: &Api, specific: &[Site], other: bool) -> Option<String> {
        let words = vocabulary();
        let mut walk = Walk::new(self).at_most(MAX_STEPS);
        for source in self.yields_of(at) {
            walk.source(source, Load::DATA);
        }
        if api.gives.contains(&Gives::Return) {
            walk.source(at, Load::DATA);
        }
        if api.gives.contains(&Gives::Frames)
            && let Some(component) = self.component_of(at)
        {
            for frame in self.frames_of(at, component) {
                walk.source(frame, Load::DATA);
            }
        }
        for (picture, load) in self.pictures_of(at) {
            walk.variable(picture, load);
            // Queries turn the name of a picture into others that only the picture's own way tells.
            walk.variable(picture, Load::DATA);
        }
        let flows = walk.run();
        let name = |call: ExprRef| match self.expr(call) {
            Expr::Call { name, .. } => name.to_string(),
            _ => "a face API".to_owned(),
        };
        if let Some(&call) = flows.consumed.first() {
            return Some(name(call));
        }
        flows.hits.iter().find_map(|hit| {
            let sent = hit.kind == SinkKind::Network;
            // On its way to the network it passes the function that asks for a vendor's URL.
            let passes = |site: &&Site| {
                site.role == FaceRole::Cloud
                    && hit.path.iter().any(|&part| self.home(part) == self.home(site.at))
            };
            if let Some(site) = specific.iter().find(passes).filter(|_| sent) {
                return Some(name(site.at));
            }
            // What a helper is called says little; where the picture ends up says what it is of.
            let places = match hit.kind {
                SinkKind::Network => {
                    let calls = hit.stack.iter().chain([&hit.at]);
                    let mut places = self.paths_of(hit.at);
                    places.extend(self.apple_addresses(hit.at, &hit.stack));
                    places.extend(self.request_addresses(hit));
                    places.extend(self.senders(hit.at));
                    places.extend(calls.flat_map(|&call| self.addressed_by(call)));
                    places
                }
                kind if kind.stores() && !other => {
                    let target = hit.target.map(|target| self.texts_behind(target, &hit.stack));
                    target.into_iter().flatten().map(|(text, _)| text).collect()
                }
                _ => Vec::new(),
            };
            places.into_iter().find(|place| words.is_face_ident(place) && !(other && other_subject(place)))
        })
    }

    /// The function that sends, and its class: a client of a service for faces.
    fn senders(&self, call: ExprRef) -> Vec<String> {
        if self.is_script(call.unit) {
            return Vec::new();
        }
        let func = self.named_fn(self.home(call));
        let owner = self.owner(func).map(|owner| self.ty(self.top_type(owner)).name.to_string());
        owner.into_iter().chain([self.func(func).name.to_string()]).collect()
    }

    /// What a call of a script names as the address: its first argument, or an option.
    fn addressed_by(&self, call: ExprRef) -> Vec<String> {
        let (Expr::Call { args, .. } | Expr::New { args, .. }) = self.expr(call) else { return Vec::new() };
        if !self.is_script(call.unit) {
            return Vec::new();
        }
        let sub = |expr| ExprRef { unit: call.unit, expr };
        let mut values: Vec<ExprRef> = Vec::new();
        for (index, arg) in args.iter().enumerate() {
            match self.expr(sub(arg.value)) {
                Expr::New { ty, args, .. } if ty.is_empty() => {
                    let address = args
                        .iter()
                        .filter(|arg| arg.label.as_deref().is_some_and(|label| ADDRESSES.contains(&label)));
                    values.extend(address.map(|arg| sub(arg.value)));
                }
                _ if index == 0 => values.push(sub(arg.value)),
                _ => {}
            }
        }
        let mut names = Vec::new();
        for part in values.into_iter().flat_map(|value| self.subtree(value)) {
            match self.expr(part) {
                Expr::Str(_) => names.push(self.partial_text(part)),
                Expr::Name(name) | Expr::Member { name, .. } => names.push(name.to_string()),
                Expr::Call { name, .. } => names.push(name.to_string()),
                _ => {}
            }
        }
        names
    }

    /// Paths that annotations give to the request a call makes.
    fn paths_of(&self, call: ExprRef) -> Vec<String> {
        let target = self.target(call);
        if self.is_script(call.unit) {
            return self.addresses_of(call);
        }
        let fns = target.fns.iter().copied();
        fns.flat_map(|func| {
            let unit = self.fn_unit(func);
            let annotations = &self.func(func).annotations;
            let args = annotations.iter().flat_map(|annotation| &annotation.args);
            args.filter_map(move |arg| self.constant_text(ExprRef { unit, expr: arg.value }))
                .collect::<Vec<_>>()
        })
        .collect()
    }

    /// Addresses that a request of a script names: its first texts, and the `url` of its options.
    fn addresses_of(&self, call: ExprRef) -> Vec<String> {
        let (Expr::Call { args, .. } | Expr::New { args, .. }) = self.expr(call) else { return Vec::new() };
        let sub = |expr| ExprRef { unit: call.unit, expr };
        let mut places = Vec::new();
        places.extend(self.opened_with(call));
        for (index, arg) in args.iter().take(2).enumerate() {
            let value = sub(arg.value);
            match self.expr(value) {
                Expr::New { args, .. } => {
                    let named = args.iter().filter(|arg| {
                        arg.label
                            .as_deref()
                            .is_some_and(|label| matches!(label, "url" | "uri" | "path" | "name" | "action"))
                    });
                    places.extend(named.map(|arg| sub(arg.value)));
                }
                // What comes second is the body, unless a method comes first.
                Expr::Str(_) => places.push(value),
                _ if index == 0 => places.push(value),
                _ => {}
            }
        }
        places.into_iter().flat_map(|place| self.texts_behind(place, &[])).map(|(text, _)| text).collect()
    }

    /// An expression with what its variables are set to.
    pub(super) fn ingredients_of(&self, at: ExprRef) -> Vec<ExprRef> {
        let defs = self.definitions(at);
        std::iter::once(at).chain(defs).flat_map(|part| self.subtree(part)).collect()
    }

    /// Calls that set up the object an expression names: chained to it where it is made, or on its
    /// variable.
    pub(super) fn configurations_of(&self, at: ExprRef) -> Vec<ExprRef> {
        let mut calls: Vec<ExprRef> = self.ingredients_of(at);
        if let Expr::Name(name) = self.expr(at)
            && let Some(NameTarget::Local(local)) = self.name_target(at)
        {
            for read in self.reads_of(local, name) {
                let Some(around) = self.around(read) else { continue };
                match self.expr(around) {
                    // `intent.apply { putExtra(..) }`
                    Expr::Call { recv: Some(recv), .. } if *recv == read.expr => calls.push(around),
                    // `intent.type = ..`
                    Expr::Member { .. } => calls.extend(self.around(around)),
                    _ => {}
                }
            }
        }
        let lambdas: Vec<FnId> = calls
            .iter()
            .flat_map(|&call| {
                match self.expr(call) {
                    Expr::Call { args, .. } => args.iter().map(|arg| arg.value).collect::<Vec<_>>(),
                    _ => Vec::new(),
                }
                .into_iter()
                .map(move |expr| ExprRef { unit: call.unit, expr })
            })
            .filter_map(|arg| match self.expr(arg) {
                Expr::Lambda(local) => Some(self.global_fn(arg.unit, *local)),
                _ => None,
            })
            .collect();
        calls.extend(lambdas.into_iter().flat_map(|lambda| self.body_exprs(lambda)));
        calls.sort_unstable();
        calls.dedup();
        calls
    }

    /// True when the object an expression names is set up with a text.
    pub(super) fn is_set_up_with(&self, at: ExprRef, text: &str) -> bool {
        self.configurations_of(at).into_iter().any(|part| match self.expr(part) {
            Expr::Str(_) => self.partial_text(part).contains(text),
            Expr::Call { args, .. } | Expr::New { args, .. } => args.iter().any(|arg| {
                let arg = ExprRef { unit: part.unit, expr: arg.value };
                self.partial_text(arg).contains(text)
            }),
            Expr::Assign { value, .. } => {
                self.partial_text(ExprRef { unit: part.unit, expr: *value }).contains(text)
            }
            _ => false,
        })
    }

    /// The screen with a face API that is opened when the picture is there.
    fn leads_on(&self, at: ExprRef, specific: &[Site]) -> Option<String> {
        let Expr::Call { name, args, .. } = self.expr(at) else { return None };
        let code = args.get(1).filter(|_| name.starts_with("start"))?;
        let code = ExprRef { unit: at.unit, expr: code.value };
        let branches = self.result_branches(at, code);
        let mut queue: Vec<ExprRef> = branches.into_iter().flat_map(|(_, branch)| branch).collect();
        let mut entered: Vec<FnId> = Vec::new();
        let here = self.component_of(at);
        while let Some(stmt) = queue.pop() {
            for part in self.subtree(stmt) {
                let made = match self.expr(part) {
                    Expr::ClassRef(ty) => self.resolve(part, ty).as_project(),
                    Expr::Call { .. } | Expr::New { .. } => {
                        let target = self.target(part);
                        for &func in &target.fns {
                            if entered.len() < MAX_HELPERS
                                && self.owner(func) == self.owner(self.home(at))
                                && !entered.contains(&func)
                            {
                                entered.push(func);
                                queue.extend(self.body_exprs(func));
                            }
                        }
                        target.constructs.as_ref().and_then(Type::as_project)
                    }
                    _ => None,
                };
                if let Some(id) = made.filter(|&id| here != Some(id))
                    && self.component(id) == Component::Screen
                    && specific.iter().any(|site| site.component == id)
                {
                    return Some(self.ty(id).name.to_string());
                }
            }
        }
        None
    }

    /// A text about faces on the screen of a place. A screen with a camera of its own is about what the
    /// camera is pointed at; one that sends for the camera app may be about anything, and only what is
    /// shown there and then counts.
    fn face_screen(&self, at: ExprRef) -> Option<String> {
        let words = vocabulary();
        let component = self.component_of(at)?;
        let shown = |func: FnId| -> Vec<VisibleText> {
            let unit = self.fn_unit(func);
            let body = self.func(func).body.clone();
            body.into_iter().flat_map(|expr| self.shown_texts(ExprRef { unit, expr })).collect()
        };
        let own_camera =
            !matches!(self.expr(at), Expr::Call { name, .. } if LAUNCHERS.contains(&name.as_str()));
        let texts = if self.is_script(at.unit) {
            let mut texts = self.script_screen_texts(at);
            let mut outermost = self.home(at);
            while let Some(parent) = self.parent(outermost) {
                outermost = parent;
            }
            let fns = [outermost].into_iter().chain(self.templates_of(at.unit));
            texts.extend(fns.flat_map(shown));
            texts
        } else if !own_camera || self.ty(component).kind == TypeKind::Module {
            shown(self.named_fn(self.home(at)))
        } else {
            let mut texts = self.screen_texts(component);
            texts.extend(self.messages_of(component));
            texts
        };
        let about_faces = |text: &VisibleText| {
            words.face.hit(&Text::new(&text.value)) || own_camera && words.is_face_ident(&text.value)
        };
        texts.into_iter().find(about_faces).map(|text| text.value)
    }

    /// Short messages that a class shows.
    fn messages_of(&self, id: TypeId) -> Vec<VisibleText> {
        let span = self.ty(id).span;
        self.unit_exprs(self.type_unit(id))
            .filter(|&at| span.contains(self.loc(at).span))
            .filter(
                |&at| matches!(self.expr(at), Expr::Call { name, .. } if MESSAGES.contains(&name.as_str())),
            )
            .flat_map(|at| self.shown_texts(at))
            .collect()
    }
}

/// True for the type of a face that was found in a picture: `VNFaceObservation`, `FirebaseVisionFace`.
fn is_found_face(name: &str) -> bool {
    let parts = tokens(name);
    let last = parts.last().map_or("", String::as_str);
    parts.iter().any(|part| part == "face")
        && ["face", "observation", "feature", "annotation", "detection", "info"].contains(&last)
        && !vocabulary().not_face.hit(&Text::new(name))
}

/// Options that hold the address of a request.
const ADDRESSES: [&str; 6] = ["url", "path", "action", "name", "uri", "cloudPath"];
/// What a picture is for shows near the shot; further on it is mixed with everything else.
const MAX_STEPS: usize = 4_000;
/// Helpers of the same class that are looked into.
const MAX_HELPERS: usize = 12;
/// Calls that start the screen of another app.
pub(super) const LAUNCHERS: [&str; 3] = ["startActivityForResult", "startActivity", "launch"];
/// Calls that show a short message.
const MESSAGES: [&str; 5] = ["makeText", "make", "toast", "showToast", "speak"];

/// True for the name of a component that is laid out as a card: `JoinCard`, not `IdCard`.
fn is_panel(name: &str) -> bool {
    let parts = tokens(name);
    let [.., before, last] = &parts[..] else { return false };
    name.starts_with(char::is_uppercase)
        && last == "card"
        && !["id", "identity", "bank", "credit", "business", "ocr", "scan"].contains(&before.as_str())
        && name.get(..name.len() - last.len()).is_some_and(|rest| !other_subject(rest))
}

/// Names of things that cameras are pointed at and that are no faces.
fn other_subject(name: &str) -> bool {
    tokens(name).iter().any(|part| {
        matches!(
            part.as_str(),
            "idcard"
                | "ocr"
                | "card"
                | "qr"
                | "qrcode"
                | "barcode"
                | "scan"
                | "scanner"
                | "avatar"
                | "document"
                | "plate"
                | "licence"
                | "license"
                | "feedback"
                | "receipt"
                | "invoice"
                | "passport"
        )
    })
}
