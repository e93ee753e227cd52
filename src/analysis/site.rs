//! Face sites: calls, launches and requests of catalogued face APIs, and generic camera and inference
//! calls that have face evidence of their own.

use crate::analysis::flow::{Load, Walk};
use rustc_hash::FxHashSet;

use crate::knowledge::catalog::{Api, ApiId, FaceRole};
use crate::knowledge::model::SinkKind;
use crate::knowledge::pattern::Pattern;
use crate::knowledge::words::{Text, tokens, vocabulary};
use crate::program::link::Type;
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Expr, FnKind, TypeKind};

/// How sure it is that something is what it is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Found by name alone, or on a way with such a link.
    Low,
    /// By evidence around it.
    Medium,
    /// By type or import.
    High,
}

impl Confidence {
    /// The name in reports and options.
    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// A place where a face is captured or processed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The call, construction or class reference.
    pub at: ExprRef,
    /// The API.
    pub api: ApiId,
    /// What it does.
    pub role: FaceRole,
    /// The screen, page, class or module that holds it.
    pub component: TypeId,
    /// How sure.
    pub confidence: Confidence,
    /// Why a generic API counts as a face site.
    pub evidence: Option<String>,
    /// Delivers frames for other sites: listed, without findings of its own.
    pub stream: bool,
    /// It starts a screen that does the work.
    pub launch: bool,
}

impl Program<'_> {
    /// All sites of the loaded units, in the order of their places.
    pub fn sites(&self) -> Vec<Site> {
        let mut sites = Vec::new();
        for at in self.site_candidates() {
            self.site_at(at, &mut sites);
        }
        self.url_sites(&mut sites);
        self.drop_wrappers(&mut sites);
        sites.sort_by_key(|site| (self.loc(site.at), site.role));
        sites.dedup_by_key(|site| site.at);
        sites
    }

    /// Calls, constructions and class references with a name of the catalogue, or of a project class
    /// that extends a vendor's screen. Nothing else is resolved: resolving asks for files.
    fn site_candidates(&self) -> Vec<ExprRef> {
        let catalog = self.catalog;
        let mut names: FxHashSet<&str> =
            ["startActivityForResult", "startActivity", "launch"].into_iter().collect();
        for map in [&catalog.calls, &catalog.news, &catalog.extends, &catalog.launches] {
            names.extend(map.patterns().map(Pattern::last));
        }
        let mut places: Vec<ExprRef> = Vec::new();
        for name in &names {
            places.extend(self.uses_of(name));
        }
        // Other names that imports give to catalogued types.
        for loaded in self.units() {
            let aliases = loaded.unit.imports.iter().filter_map(|import| {
                let alias = import.alias.as_deref()?;
                names.contains(import.path.rsplit('.').next()?).then_some(alias)
            });
            places.extend(aliases.flat_map(|alias| self.uses_of(alias)));
        }
        // Screens of the project that are a vendor's by inheritance.
        for id in self.all_types() {
            let extends = self.ty(id).supers.iter().any(|parent| names.contains(parent.simple()));
            if extends && self.extended_api(&Type::project(id)).is_some() {
                for ty in std::iter::once(id).chain(self.subtypes(id)) {
                    self.want_uses(&self.ty(ty).name, &[&self.ty(ty).name], None);
                    places.extend(self.uses_of(&self.ty(ty).name));
                }
            }
        }
        places.sort_unstable();
        places.dedup();
        places
    }

    fn site_at(&self, at: ExprRef, sites: &mut Vec<Site>) {
        match self.expr(at) {
            Expr::Call { .. } | Expr::New { .. } => {
                let target = self.target(at);
                let apis = target.apis(self);
                if let Some(api) = apis.into_iter().find(|&api| self.api_fits(api, at)) {
                    self.add(at, api, target.by_name, sites);
                } else if let Expr::Call { .. } = self.expr(at) {
                    self.generic_launch(at, sites);
                }
                // A vendor's fragment that is created.
                if let Some(ty) = &target.constructs
                    && let Some(api) = self.extended_api(ty)
                    && self.is_screen_type(ty)
                {
                    self.add_launch(at, api, sites);
                }
            }
            Expr::ClassRef(ty) => {
                let ty = self.resolve(at, ty);
                let api = match &ty {
                    Type::External(name, _) => self.catalog.launches.get(name).next().copied(),
                    Type::Project(..) => self.extended_api(&ty),
                    _ => None,
                };
                if let Some(api) = api
                    && self.catalog.api(api).role.is_some()
                    && self.is_opened(at)
                {
                    self.add_launch(self.opening_call(at), api, sites);
                }
            }
            _ => {}
        }
    }

    fn is_screen_type(&self, ty: &Type) -> bool {
        match ty {
            Type::Project(id, _) => self.component(*id) == crate::program::component::Component::Screen,
            Type::External(name, _) => name.ends_with("Fragment"),
            _ => false,
        }
    }

    /// The API whose screen a type is or extends.
    fn extended_api(&self, ty: &Type) -> Option<ApiId> {
        match ty {
            Type::External(name, _) => self.catalog.extends.get(name).next().copied(),
            Type::Project(id, _) => {
                let externals = self.external_supers(*id);
                let names = externals.iter().map(ToString::to_string);
                let own = self.lineage(*id).into_iter().map(|ty| self.qualified(ty).to_string());
                let all: Vec<String> = names.chain(own).collect();
                all.iter().find_map(|name| {
                    self.catalog
                        .extends
                        .get(name)
                        .next()
                        .or_else(|| self.catalog.launches.get(name).next())
                        .copied()
                })
            }
            _ => None,
        }
    }

    /// True when a class reference opens the class.
    fn is_opened(&self, at: ExprRef) -> bool {
        let Some(around) = self.around(at) else { return false };
        match self.expr(around) {
            Expr::Member { name, .. } => !self.model.navigate.names_only.contains(name.as_str()),
            Expr::Call { recv, name, .. } if *recv == Some(at.expr) => {
                !self.model.navigate.names_only.contains(name.as_str())
            }
            Expr::Cmp(..) | Expr::Is { .. } => false,
            _ => true,
        }
    }

    /// The call that starts what a class reference names: `startActivity(intent)`, or the intent itself
    /// when nothing is seen to start it.
    fn opening_call(&self, class: ExprRef) -> ExprRef {
        let mut at = class;
        // Out of the intent and of what is chained to it.
        while let Some(around) = self.around(at) {
            match self.expr(around) {
                Expr::New { .. } | Expr::Call { .. } | Expr::Cast(..) | Expr::Coalesce(..) => at = around,
                Expr::Let { names, .. } => {
                    let [name] = &names[..] else { break };
                    let local = crate::program::scope::Local {
                        func: self.home(around),
                        def: crate::program::scope::Def::Let(around),
                    };
                    let starts = self.reads_of(local, name).into_iter().filter_map(|read| {
                        let call = self.around(read)?;
                        match self.expr(call) {
                            Expr::Call { name, args, .. }
                                if args.iter().any(|arg| arg.value == read.expr)
                                    && (name.starts_with("start")
                                        || self.model.navigate.calls.contains(name.as_str())) =>
                            {
                                Some(call)
                            }
                            _ => None,
                        }
                    });
                    return starts.min_by_key(|call| self.loc(*call)).unwrap_or(at);
                }
                _ => break,
            }
        }
        at
    }

    fn add_launch(&self, at: ExprRef, api: ApiId, sites: &mut Vec<Site>) {
        let Some(role) = self.catalog.api(api).role else { return };
        let Some(component) = self.component_of(at) else { return };
        sites.push(Site {
            at,
            api,
            role,
            component,
            confidence: Confidence::High,
            evidence: None,
            stream: false,
            launch: true,
        });
    }

    /// The component a place belongs to: the outermost class, or the file for top-level functions.
    pub fn component_of(&self, at: ExprRef) -> Option<TypeId> {
        self.owner(self.home(at)).map(|owner| self.top_type(owner))
    }

    fn api_fits(&self, id: ApiId, at: ExprRef) -> bool {
        let api = self.catalog.api(id);
        if api.setup || api.role.is_none() {
            return false;
        }
        if let Some(near) = &api.near {
            let text = self.map.text(self.unit(at.unit).file);
            if text.is_none_or(|text| !text.text.contains(near.as_str())) {
                return false;
            }
        }
        api.when.as_ref().is_none_or(|when| self.mentions(at, when))
    }

    /// True when an argument is, holds or names a text; `""` asks for an empty string.
    fn mentions(&self, call: ExprRef, when: &str) -> bool {
        let (Expr::Call { args, .. } | Expr::New { args, .. }) = self.expr(call) else { return false };
        args.iter().any(|arg| {
            let arg = ExprRef { unit: call.unit, expr: arg.value };
            if when == "\"\"" {
                return self.constant_text(arg).is_some_and(|text| text.is_empty());
            }
            self.partial_text(arg).contains(when) || self.dotted(arg).is_some_and(|path| path.contains(when))
        })
    }

    fn add(&self, at: ExprRef, id: ApiId, by_name: bool, sites: &mut Vec<Site>) {
        let api = self.catalog.api(id);
        let Some(role) = api.role else { return };
        let Some(component) = self.component_of(at) else { return };
        let mut confidence = if by_name { Confidence::Low } else { Confidence::High };
        let mut evidence = None;
        if api.generic {
            evidence = self.face_evidence(at, api);
            if evidence.is_none() {
                return;
            }
            confidence = Confidence::Medium;
        }
        sites.push(Site {
            at,
            api: id,
            role,
            component,
            confidence,
            evidence,
            stream: api.stream,
            launch: false,
        });
    }

    /// Camera intents and activity result contracts.
    fn generic_launch(&self, at: ExprRef, sites: &mut Vec<Site>) {
        let Expr::Call { name, args, recv, .. } = self.expr(at) else { return };
        let sub = |expr| ExprRef { unit: at.unit, expr };
        if matches!(name.as_str(), "startActivityForResult" | "startActivity" | "launch") {
            for arg in args {
                let Some(api) = self.intent_api(sub(arg.value), 0) else { continue };
                if let Some(evidence) = self.face_evidence(at, self.catalog.api(api)) {
                    self.push_generic(at, api, evidence, sites);
                    return;
                }
            }
        }
        if name == "launch"
            && let Some(recv) = recv
            && let Some(api) = self.contract_api(sub(*recv))
            && let Some(evidence) = self.face_evidence(at, self.catalog.api(api))
        {
            self.push_generic(at, api, evidence, sites);
        }
    }

    fn push_generic(&self, at: ExprRef, api: ApiId, evidence: String, sites: &mut Vec<Site>) {
        let (Some(role), Some(component)) = (self.catalog.api(api).role, self.component_of(at)) else {
            return;
        };
        sites.push(Site {
            at,
            api,
            role,
            component,
            confidence: Confidence::Medium,
            evidence: Some(evidence),
            stream: false,
            launch: false,
        });
    }

    /// The camera API of an intent, by its action.
    fn intent_api(&self, at: ExprRef, depth: u32) -> Option<ApiId> {
        if depth > 3 {
            return None;
        }
        match self.expr(at) {
            Expr::New { args, .. } | Expr::Call { args, .. } => args.iter().find_map(|arg| {
                let arg = ExprRef { unit: at.unit, expr: arg.value };
                let action = self.dotted(arg).or_else(|| self.constant_text(arg))?;
                self.catalog
                    .intents
                    .iter()
                    .find(|(known, _)| action.ends_with(known.as_str()))
                    .map(|(_, api)| *api)
            }),
            Expr::Name(_) | Expr::Member { .. } => {
                self.definitions(at).into_iter().find_map(|def| self.intent_api(def, depth + 1))
            }
            _ => None,
        }
    }

    /// The camera API of a launcher, by its contract.
    fn contract_api(&self, launcher: ExprRef) -> Option<ApiId> {
        let mut candidates = self.definitions(launcher);
        candidates.push(launcher);
        candidates.into_iter().find_map(|def| {
            self.subtree(self.peel(def)).into_iter().find_map(|part| {
                let constructs = match self.expr(part) {
                    Expr::Call { .. } | Expr::New { .. } => self.target(part).constructs.clone()?,
                    _ => return None,
                };
                let Type::External(name, _) = constructs else { return None };
                self.catalog.contracts.get(&name).next().copied()
            })
        })
    }

    /// Requests to a vendor's URL.
    fn url_sites(&self, sites: &mut Vec<Site>) {
        let urls: Vec<&str> = self.catalog.urls.iter().map(|(url, _)| url.as_str()).collect();
        let Ok(automaton) = aho_corasick::AhoCorasick::builder().ascii_case_insensitive(true).build(&urls)
        else {
            return;
        };
        for unit in 0..self.units().len() as u32 {
            let Some(text) = self.map.text(self.unit(unit).file) else { continue };
            if !automaton.is_match(&text.text) {
                continue;
            }
            for at in self.unit_exprs(unit) {
                let Expr::Str(_) = self.expr(at) else { continue };
                let literal = self.partial_text(at);
                let Some(found) = automaton.find(&literal) else { continue };
                let api = self.catalog.urls[found.pattern().as_usize()].1;
                if self.catalog.api(api).setup {
                    continue;
                }
                for call in self.requests_of(at) {
                    if self.api_near_fits(api, call) {
                        self.push_url(call, api, sites);
                    }
                }
            }
        }
    }

    fn api_near_fits(&self, api: ApiId, at: ExprRef) -> bool {
        self.catalog.api(api).near.as_ref().is_none_or(|near| {
            self.map.text(self.unit(at.unit).file).is_some_and(|text| text.text.contains(near.as_str()))
        })
    }

    fn push_url(&self, at: ExprRef, api: ApiId, sites: &mut Vec<Site>) {
        let (Some(role), Some(component)) = (self.catalog.api(api).role, self.component_of(at)) else {
            return;
        };
        if sites.iter().any(|site| site.at == at) {
            return;
        }
        sites.push(Site {
            at,
            api,
            role,
            component,
            confidence: Confidence::High,
            evidence: None,
            stream: false,
            launch: false,
        });
    }

    /// The calls that request a URL: where the literal is last specific before it reaches the network.
    fn requests_of(&self, literal: ExprRef) -> Vec<ExprRef> {
        // `@POST("rest/2.0/face/..")` on a method of an interface: its callers.
        if let Some(func) = self.annotated_fn(literal) {
            return self
                .callers(func)
                .iter()
                .copied()
                .filter(|&at| matches!(self.expr(at), Expr::Call { .. }))
                .collect();
        }
        let mut walk = Walk::new(self);
        walk.source(literal, Load::DATA);
        let flows = walk.run();
        let mut calls: Vec<ExprRef> = flows
            .hits
            .iter()
            .filter(|hit| hit.kind == SinkKind::Network)
            // In a helper that serves every URL, the call that gave it this one.
            .map(|hit| hit.stack.first().copied().unwrap_or(hit.at))
            .collect();
        calls.sort_unstable();
        calls.dedup();
        calls
    }

    /// The function that an annotation argument belongs to.
    fn annotated_fn(&self, at: ExprRef) -> Option<FnId> {
        let unit = self.unit(at.unit);
        (0..unit.fns.len() as u32).map(crate::syntax::ir::LocalFn).find_map(|local| {
            let found = unit.func(local).annotations.iter().any(|annotation| {
                annotation
                    .args
                    .iter()
                    .any(|arg| self.subtree(ExprRef { unit: at.unit, expr: arg.value }).contains(&at))
            });
            found.then(|| self.global_fn(at.unit, local))
        })
    }

    /// A call of the project's own wrapper that is named like the API it calls is no site: the inner
    /// call is.
    fn drop_wrappers(&self, sites: &mut Vec<Site>) {
        let homes: Vec<FnId> = sites.iter().map(|site| self.named_fn(self.home(site.at))).collect();
        let inner = |func: FnId| {
            let mut reach = vec![func];
            let mut next = 0;
            while next < reach.len() && reach.len() < 40 {
                let current = reach[next];
                next += 1;
                if homes.contains(&current) {
                    return true;
                }
                for at in self.body_exprs(current) {
                    if matches!(self.expr(at), Expr::Call { .. }) {
                        for &callee in &self.target(at).fns {
                            if self.func(callee).has_body && !reach.contains(&callee) {
                                reach.push(callee);
                            }
                        }
                    }
                }
            }
            false
        };
        let keep: Vec<bool> = sites
            .iter()
            .map(|site| {
                if site.launch {
                    return true;
                }
                let target = self.target(site.at);
                let bodies: Vec<FnId> = target
                    .fns
                    .iter()
                    .copied()
                    .filter(|&func| self.func(func).has_body && self.func(func).kind == FnKind::Named)
                    .collect();
                bodies.is_empty() || !bodies.into_iter().any(inner)
            })
            .collect();
        let mut keep = keep.into_iter();
        sites.retain(|_| keep.next().unwrap_or(true));
    }

    /// Why a generic call is about faces: names around it, models it loads, texts on its screen, or a
    /// face API that takes what it yields.
    pub fn face_evidence(&self, at: ExprRef, api: &Api) -> Option<String> {
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
        // Names of another subject outweigh what is merely nearby.
        if names.iter().any(|name| other_subject(name)) {
            return None;
        }
        if api.role != Some(FaceRole::Capture) {
            return self.face_model(at);
        }
        if let Some(consumer) = self.feeds_face_api(at, api) {
            return Some(consumer);
        }
        self.face_screen(at)
    }

    /// A model file or cascade with a face name among the texts of the class.
    fn face_model(&self, at: ExprRef) -> Option<String> {
        let component = self.component_of(at)?;
        let unit = at.unit;
        let span = self.ty(component).span;
        self.unit_exprs(unit).find_map(|expr| {
            if !span.contains(self.loc(expr).span) {
                return None;
            }
            let name = match self.expr(expr) {
                Expr::Str(_) => self.constant_text(expr)?,
                Expr::Member { .. } => {
                    self.resource_ref(expr).filter(|(kind, _)| kind == "raw")?.1.to_string()
                }
                _ => return None,
            };
            let model = name.contains('.') || name.contains("cascade") || name.contains("net");
            let parts = tokens(&name);
            let face = parts.iter().any(|part| {
                matches!(
                    part.as_str(),
                    "face"
                        | "facenet"
                        | "mobilefacenet"
                        | "arcface"
                        | "frontalface"
                        | "insightface"
                        | "blazeface"
                        | "retinaface"
                        | "scrfd"
                        | "sface"
                        | "deepface"
                        | "facial"
                )
            });
            (model && face).then_some(name)
        })
    }

    /// The face API that takes what a capture yields.
    fn feeds_face_api(&self, at: ExprRef, _api: &Api) -> Option<String> {
        let mut walk = Walk::new(self);
        for source in self.yields_of(at) {
            walk.source(source, Load::DATA);
        }
        let flows = walk.run();
        flows.consumed.first().map(|&call| match self.expr(call) {
            Expr::Call { name, .. } => name.to_string(),
            _ => "a face API".to_owned(),
        })
    }

    /// Expressions that hold what a capture yields: parameters of its callbacks.
    pub fn yields_of(&self, at: ExprRef) -> Vec<ExprRef> {
        let mut sources = Vec::new();
        let mut values: Vec<ExprRef> = Vec::new();
        if let Expr::Call { args, recv, .. } = self.expr(at) {
            values.extend(args.iter().map(|arg| ExprRef { unit: at.unit, expr: arg.value }));
            // A launcher's callback stands where it was registered.
            if let Some(recv) = recv {
                for def in self.definitions(ExprRef { unit: at.unit, expr: *recv }) {
                    if let Expr::Call { args, name, .. } = self.expr(self.peel(def))
                        && name.contains("ActivityResult")
                    {
                        let unit = def.unit;
                        values.extend(args.iter().map(|arg| ExprRef { unit, expr: arg.value }));
                    }
                }
            }
        }
        for value in values {
            sources.extend(self.callback_params(value));
        }
        sources
    }

    /// Reads of the picture parameters of a callback: a lambda, a listener object, the own instance.
    fn callback_params(&self, value: ExprRef) -> Vec<ExprRef> {
        let mut sources = Vec::new();
        let mut fns: Vec<FnId> = Vec::new();
        match self.expr(value) {
            Expr::Lambda(local) => fns.push(self.global_fn(value.unit, *local)),
            Expr::FnRef { .. } => fns.extend(self.target(value).fns.iter().copied()),
            _ => {
                let ty = self.type_of(value);
                if let Some(id) = ty.as_project() {
                    for ty in self.lineage(id) {
                        let unit = self.type_unit(ty);
                        fns.extend(self.ty(ty).fns.iter().map(|&local| self.global_fn(unit, local)).filter(
                            |&func| self.func(func).kind == FnKind::Named && self.is_system_called(func),
                        ));
                    }
                }
            }
        }
        for func in fns {
            for (index, param) in self.func(func).params.clone().iter().enumerate() {
                let local =
                    crate::program::scope::Local { func, def: crate::program::scope::Def::Param(index) };
                for read in self.reads_of(local, &param.name) {
                    if self.is_media(read) || param.ty.is_empty() {
                        sources.push(read);
                    }
                }
            }
            if self.func(func).params.is_empty() && self.func(func).kind == FnKind::Lambda {
                let local = crate::program::scope::Local { func, def: crate::program::scope::Def::It };
                sources.extend(self.reads_of(local, "it"));
            }
        }
        sources
    }

    /// A text about faces on the screen of a place.
    fn face_screen(&self, at: ExprRef) -> Option<String> {
        let words = vocabulary();
        let component = self.component_of(at)?;
        let texts = if self.ty(component).kind == TypeKind::Module {
            let func = self.named_fn(self.home(at));
            let unit = self.fn_unit(func);
            let body = self.func(func).body.clone();
            body.into_iter().flat_map(|expr| self.shown_texts(ExprRef { unit, expr })).collect()
        } else {
            self.screen_texts(component)
        };
        texts.into_iter().find(|text| words.face.hit(&Text::new(&text.value))).map(|text| text.value)
    }
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
