//! Face data: what a site yields or was given, followed to where it is sent, kept or logged.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::knowledge::catalog::{FaceRole, Gives};
use crate::knowledge::model::SinkKind;
use crate::knowledge::pattern::Pattern;
use crate::knowledge::words::{tokens, vocabulary};
use crate::program::link::Type;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Expr, FnKind, TypeKind};
use crate::syntax::lang::Lang;

use super::flow::{Hit, Load, Walk};
use super::site::{Confidence, Site};

/// Where face data comes from.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// The component it belongs to.
    pub(super) component: TypeId,
    /// The API as reports show it.
    pub(super) title: String,
    /// How sure it is.
    pub(super) confidence: Confidence,
}

/// An arrival of face data.
#[derive(Clone, Debug)]
pub(super) struct Arrival {
    /// How it arrived.
    pub(super) hit: Hit,
    /// Where it comes from.
    pub(super) source: Source,
    /// The call to report.
    pub(super) report: ExprRef,
}

/// Collects sources for one walk.
struct Sources<'s, 'p> {
    program: &'s Program<'p>,
    walk: Walk<'s, 'p>,
    list: Vec<Source>,
    of: FxHashMap<ExprRef, usize>,
}

impl Program<'_> {
    /// Where the face data of the given sites goes.
    pub(super) fn face_flows(&self, sites: &[&Site]) -> Vec<Arrival> {
        let mut sources =
            Sources { program: self, walk: Walk::new(self), list: Vec::new(), of: FxHashMap::default() };
        for site in sites {
            sources.site(site);
        }
        sources.overridden();
        sources.members();
        let Sources { walk, list, of, .. } = sources;
        let flows = walk.run();
        let given = self.given_faces(&flows.hits);
        let mut arrivals: Vec<Arrival> = Vec::new();
        // Calls that hand a face on.
        let handing: FxHashSet<ExprRef> = flows.hits.iter().flat_map(|hit| &hit.stack).copied().collect();
        for mut hit in flows.hits {
            // What a source is made of may itself be on a way: the way begins at the first source.
            let Some(start) = hit.path.iter().position(|at| of.contains_key(at)) else { continue };
            hit.path.drain(..start);
            let Some(&source) = of.get(&hit.path[0]) else { continue };
            let report = self.reported_call(&hit, &handing, &given);
            arrivals.push(Arrival { source: list[source].clone(), report, hit });
        }
        arrivals.extend(self.sdk_stores());
        arrivals.extend(sites.iter().filter_map(|site| self.captured_to_file(site)));
        arrivals.extend(sites.iter().filter_map(|site| self.posted_by_element(site)));
        // One arrival for each reported call and kind: the unprotected one, then the shorter way.
        let weight = |arrival: &Arrival| {
            (arrival.hit.load.encrypted || arrival.hit.secure, arrival.hit.path.len(), arrival.hit.at)
        };
        arrivals.sort_by_key(|arrival| (arrival.report, arrival.hit.kind, weight(arrival)));
        arrivals.dedup_by_key(|arrival| (arrival.report, arrival.hit.kind));
        arrivals
    }

    /// A shot that the camera writes to a file of the app's.
    fn captured_to_file(&self, site: &Site) -> Option<Arrival> {
        let api = self.catalog.api(site.api);
        let Expr::Call { args, .. } = self.expr(site.at) else { return None };
        if api.role != Some(FaceRole::Capture) {
            return None;
        }
        let is_options = |part: ExprRef| self.type_name(part) == "OutputFileOptions";
        let options = args
            .iter()
            .map(|arg| ExprRef { unit: site.at.unit, expr: arg.value })
            .find(|&arg| self.slice(arg, &[]).into_iter().any(is_options))?;
        let file = self.slice(options, &[]).into_iter().find(|&part| self.type_name(part) == "File");
        Some(Arrival {
            hit: Hit {
                at: site.at,
                kind: SinkKind::File,
                load: Load::DATA,
                secure: false,
                host: None,
                scheme: None,
                path: vec![site.at],
                stack: Vec::new(),
                target: file,
                erased: Vec::new(),
            },
            source: Source {
                component: site.component,
                title: site.title.clone(),
                confidence: site.confidence,
            },
            report: site.at,
        })
    }

    /// True in a function or class that is named after a check for a live face.
    fn checks_liveness(&self, at: ExprRef) -> bool {
        const WORDS: [&str; 6] = ["spoof", "spoofing", "spoofed", "antispoofing", "liveness", "fas"];
        let func = self.named_fn(self.home(at));
        let owner = self.owner(func).map(|owner| self.ty(owner).name.to_string());
        let names = [Some(self.func(func).name.to_string()), owner];
        names
            .into_iter()
            .flatten()
            .any(|name| tokens(&name).iter().any(|word| WORDS.contains(&word.as_str())))
    }

    /// A picture that the element in which it is chosen sends itself.
    fn posted_by_element(&self, site: &Site) -> Option<Arrival> {
        self.element_posts(site.at, self.catalog.api(site.api))?;
        Some(Arrival {
            hit: Hit {
                at: site.at,
                kind: SinkKind::Network,
                load: Load::DATA,
                secure: false,
                host: None,
                scheme: None,
                path: vec![site.at],
                stack: Vec::new(),
                target: None,
                erased: Vec::new(),
            },
            source: Source {
                component: site.component,
                title: site.title.clone(),
                confidence: site.confidence,
            },
            report: site.at,
        })
    }

    /// Calls by which an SDK itself writes what it knows to disk.
    fn sdk_stores(&self) -> Vec<Arrival> {
        let stores = &self.catalog.stores;
        let mut names: Vec<&str> = stores.patterns().map(Pattern::last).collect();
        names.sort_unstable();
        names.dedup();
        let mut found = Vec::new();
        for name in names {
            for &at in self.uses_of(name) {
                let Expr::Call { args, .. } = self.expr(at) else { continue };
                let target = self.target(at);
                let Some(stored) = target.names.iter().find(|name| stores.get(name).next().is_some()) else {
                    continue;
                };
                let Some(component) = self.component_of(at) else { continue };
                let file = args.last().map(|arg| ExprRef { unit: at.unit, expr: arg.value });
                found.push(Arrival {
                    hit: Hit {
                        at,
                        kind: SinkKind::File,
                        load: Load::DATA,
                        secure: false,
                        host: None,
                        scheme: None,
                        path: vec![at],
                        stack: Vec::new(),
                        target: file,
                        erased: Vec::new(),
                    },
                    source: Source { component, title: short(stored), confidence: Confidence::High },
                    report: at,
                });
            }
        }
        found
    }

    /// Functions on the ways with those that give them faces.
    fn given_faces(&self, hits: &[Hit]) -> FxHashSet<(FnId, FnId)> {
        let mut pairs = FxHashSet::default();
        for hit in hits {
            let mut at = hit.at;
            for &call in hit.stack.iter().rev() {
                pairs.insert((self.named_fn(self.home(at)), self.named_fn(self.home(call))));
                at = call;
            }
        }
        pairs
    }

    /// True for the languages whose clients wrap what they send and keep in one layer.
    fn is_native_client(&self, unit: u32) -> bool {
        self.is_apple(unit) || matches!(self.lang(unit), Lang::Dart | Lang::ArkTs)
    }

    /// True for a request to a path that the function itself names: a call of the server's API, unlike a
    /// helper that sends what it is given to where it is told.
    fn is_of_api(&self, hit: &Hit, at: ExprRef, func: FnId) -> bool {
        if hit.kind != SinkKind::Network || at != hit.at {
            return false;
        }
        let here = |place: ExprRef| self.named_fn(self.home(place)) == func;
        let names_path = |text: &str| {
            let path = text.split_once("://").map_or(text, |(_, rest)| rest);
            path.split_once('/').is_some_and(|(_, path)| path.starts_with(char::is_alphabetic))
        };
        self.texts_behind(at, &[]).iter().any(|(text, place)| here(*place) && names_path(text))
    }

    /// The call to report: the sink, or, where that serves data of many kinds, the call that gave it
    /// this one.
    fn reported_call(
        &self,
        hit: &Hit,
        handing: &FxHashSet<ExprRef>,
        given: &FxHashSet<(FnId, FnId)>,
    ) -> ExprRef {
        let words = vocabulary();
        let mut at = hit.at;
        // Where layers began that serve one caller only.
        let mut thin: Option<ExprRef> = None;
        for &call in hit.stack.iter().rev() {
            let func = self.named_fn(self.home(at));
            let mut names = vec![self.func(func).name.clone()];
            names.extend(self.owner(func).map(|owner| self.ty(self.top_type(owner)).name.clone()));
            if names.iter().any(|name| words.is_face_ident(name)) {
                break;
            }
            let callers = self.callers(func);
            // A helper of the same page that is given nothing but faces.
            let component = self.component_of(at);
            let page = component.is_some_and(|id| self.ty(id).kind != TypeKind::Module);
            if page
                && self.component_of(call) == component
                && callers.iter().all(|caller| handing.contains(caller))
            {
                break;
            }
            let calls = callers
                .iter()
                .filter(|&&at| {
                    matches!(self.expr(at), Expr::Call { .. } | Expr::New { .. } | Expr::FnRef { .. })
                })
                .map(|&at| self.named_fn(self.home(at)))
                .collect::<FxHashSet<_>>();
            let faces = calls.iter().filter(|&&from| given.contains(&(func, from))).count();
            // What a client library calls for all that the app sends is no request of its own.
            if self.is_native_client(at.unit) && self.is_system_called(func) {
                at = call;
                continue;
            }
            if calls.len() <= 1
                || self.is_native_client(at.unit)
                    && (2 * faces >= calls.len() || self.is_of_api(hit, at, func))
            {
                // Scripts wrap what they send in many thin layers: one further out may serve many.
                if self.is_script(call.unit) && hit.kind == SinkKind::Network {
                    thin = thin.or(Some(at));
                    at = call;
                    continue;
                }
                break;
            }
            thin = None;
            at = call;
        }
        thin.unwrap_or(at)
    }
}

impl Sources<'_, '_> {
    fn add(&mut self, at: ExprRef, title: &str, confidence: Confidence) -> Option<usize> {
        let component = self.program.component_of(at)?;
        self.list.push(Source { component, title: title.to_owned(), confidence });
        Some(self.list.len() - 1)
    }

    fn value(&mut self, at: ExprRef, load: Load, source: usize) {
        self.walk.source(at, load);
        self.of.entry(at).or_insert(source);
    }

    fn variable(&mut self, at: ExprRef, load: Load, source: usize) {
        for read in self.walk.variable(at, load) {
            self.of.entry(read).or_insert(source);
        }
    }

    fn filled(&mut self, at: ExprRef, load: Load, source: usize) {
        for read in self.walk.filled(at, load) {
            self.of.entry(read).or_insert(source);
        }
    }

    /// What a site is given and what it yields.
    fn site(&mut self, site: &Site) {
        let program = self.program;
        let api = program.catalog.api(site.api);
        if matches!(site.role, FaceRole::Erase | FaceRole::PlatformAuth) {
            return;
        }
        let Some(source) = self.add(site.at, &site.title, site.confidence) else { return };
        let (Expr::Call { args, .. } | Expr::New { args, .. }) = program.expr(site.at) else { return };
        let sub = |expr| ExprRef { unit: site.at.unit, expr };
        for &index in &api.takes {
            let Some(arg) = args.get(index) else { continue };
            for (origin, load) in program.picture_origins(sub(arg.value)) {
                self.variable(origin, load, source);
            }
        }
        for picture in program.performed_on(site.at) {
            for (origin, load) in program.picture_origins(picture) {
                self.variable(origin, load, source);
            }
        }
        // Whether a face is a real one is no face.
        let only_tells =
            api.generic && api.role != Some(FaceRole::Capture) && program.checks_liveness(site.at);
        for gives in api.gives.iter().filter(|_| !only_tells) {
            match gives {
                Gives::Return => self.value(site.at, Load::DATA, source),
                Gives::Arg(index) => {
                    if let Some(arg) = args.get(*index) {
                        self.filled(sub(arg.value), Load::DATA, source);
                    }
                }
                Gives::Type(name) => {
                    for arg in args.iter().filter(|arg| program.type_name(sub(arg.value)) == name.as_str()) {
                        self.filled(sub(arg.value), Load::DATA, source);
                    }
                }
                Gives::Bytes => {
                    for arg in args.iter().filter(|arg| program.is_bytes(sub(arg.value))) {
                        self.filled(sub(arg.value), Load::DATA, source);
                    }
                }
                Gives::Callback => {
                    for value in program.yields_of(site.at) {
                        self.value(value, Load::DATA, source);
                    }
                }
                Gives::Frames => {
                    for value in program.frames_of(site.at, site.component) {
                        self.value(value, Load::DATA, source);
                    }
                }
            }
        }
        if api.generic && api.role == Some(FaceRole::Capture) {
            for value in program.yields_of(site.at) {
                self.value(value, Load::DATA, source);
            }
            for (file, load) in self.captured_files(site.at) {
                self.variable(file, load, source);
            }
            for value in self.returned_pictures(site.at) {
                self.value(value, Load::DATA, source);
            }
        }
    }

    /// What a camera app gives back to the screen that started it: the extra `data` of its result.
    fn returned_pictures(&self, at: ExprRef) -> Vec<ExprRef> {
        let program = self.program;
        let Expr::Call { name, .. } = program.expr(at) else { return Vec::new() };
        if !name.starts_with("startActivity") && name != "launch" {
            return Vec::new();
        }
        let Some(component) = program.component_of(at) else { return Vec::new() };
        let gets = program.model.extras.get.iter().map(String::as_str).chain(["get"]);
        let mut found: Vec<ExprRef> = gets
            .flat_map(|get| program.uses_in(get, at.unit))
            .copied()
            .filter(|&read| match program.expr(read) {
                Expr::Call { recv, name, args, .. } => {
                    let from = recv.map(|recv| program.type_of(ExprRef { unit: read.unit, expr: recv }));
                    let other = from.is_some_and(|ty| match ty {
                        Type::Unknown => false,
                        ty => !matches!(ty.external_simple(), Some("Intent" | "Bundle")),
                    });
                    // Other objects have values under such keys too; a picture is no text and no number.
                    let picture = name == "get" || name.contains("Parcelable");
                    picture
                        && !other
                        && args.first().is_some_and(|arg| {
                            let key = ExprRef { unit: read.unit, expr: arg.value };
                            program.constant_text(key).as_deref() == Some("data")
                        })
                }
                _ => false,
            })
            .filter(|&read| program.component_of(read) == Some(component))
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Files that a camera is told to write to.
    fn captured_files(&self, at: ExprRef) -> Vec<(ExprRef, Load)> {
        let program = self.program;
        let (Expr::Call { args, .. } | Expr::New { args, .. }) = program.expr(at) else { return Vec::new() };
        let mut found = Vec::new();
        for arg in args {
            for part in program.slice(ExprRef { unit: at.unit, expr: arg.value }, &[]) {
                if matches!(program.expr(part), Expr::Name(_) | Expr::Member { .. })
                    && matches!(program.type_name(part).as_str(), "File" | "Uri")
                {
                    found.push((part, Load::HANDLE));
                }
            }
        }
        let known = |&(part, _): &(ExprRef, Load)| matches!(program.type_name(part).as_str(), "File" | "Uri");
        found.extend(program.files_told(at).into_iter().filter(known));
        found
    }

    /// Parameters of callbacks that a vendor's screen or engine calls with faces.
    fn overridden(&mut self) {
        let program = self.program;
        let catalog = program.catalog;
        let names: FxHashSet<&str> = catalog
            .overrides
            .patterns()
            .chain(catalog.data_callbacks.patterns())
            .map(Pattern::last)
            .collect();
        for func in program.all_fns() {
            let function = program.func(func);
            if function.kind != FnKind::Named || !names.contains(function.name.as_str()) {
                continue;
            }
            let Some(owner) = program.owner(func) else { continue };
            for parent in program.external_supers(owner).iter() {
                let qualified = format!("{parent}.{}", function.name);
                let api = catalog.overrides.get(&qualified).next().map(|&api| catalog.api(api));
                let params = api
                    .map(|api| api.params.clone())
                    .or_else(|| catalog.data_callbacks.get(&qualified).next().cloned());
                let Some(params) = params else { continue };
                let title = api.map_or_else(|| short(&qualified), |api| api.title.clone());
                self.parameters(func, &params, &title);
            }
        }
    }

    fn parameters(&mut self, func: FnId, params: &[usize], title: &str) {
        let program = self.program;
        let function = program.func(func);
        for &index in params {
            let Some(param) = function.params.get(index) else { continue };
            for read in program.reads_of(Local { func, def: Def::Param(index) }, &param.name) {
                if let Some(source) = self.add(read, title, Confidence::High) {
                    self.value(read, Load::DATA, source);
                }
            }
        }
    }

    /// Members of SDK results that are pictures or templates.
    fn members(&mut self) {
        let program = self.program;
        let members = &program.catalog.data_members;
        let names: FxHashSet<&str> = members.patterns().map(Pattern::last).collect();
        let mut names: Vec<&str> = names.into_iter().collect();
        names.sort_unstable();
        for name in names {
            let property = name.strip_prefix("get").map(|rest| {
                let mut chars = rest.chars();
                chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
            });
            let spelt = [Some(name.to_owned()), property];
            for spelling in spelt.iter().flatten() {
                for &at in program.uses_of(spelling) {
                    let found = match program.expr(at) {
                        Expr::Call { .. } => {
                            let target = program.target(at);
                            let known =
                                target.names.iter().find(|name| members.get(name).next().is_some()).cloned();
                            known.or_else(|| self.unresolved_member(at, name).map(Into::into))
                        }
                        Expr::Member { recv, .. } => {
                            let recv = ExprRef { unit: at.unit, expr: *recv };
                            match program.type_of(recv) {
                                Type::External(owner, _) => {
                                    let qualified = format!("{owner}.{name}");
                                    let known = members.get(&qualified).next().is_some();
                                    known.then(|| qualified.into())
                                }
                                _ => None,
                            }
                        }
                        _ => None,
                    };
                    if let Some(found) = found
                        && let Some(source) = self.add(at, &short(&found), Confidence::High)
                    {
                        self.value(at, Load::DATA, source);
                    }
                }
            }
        }
    }
}

impl Sources<'_, '_> {
    /// A member of a value whose type is not known, in a file that names the owner the member has.
    fn unresolved_member(&self, at: ExprRef, name: &str) -> Option<String> {
        let program = self.program;
        let Expr::Call { recv: Some(recv), .. } = program.expr(at) else { return None };
        let recv = ExprRef { unit: at.unit, expr: *recv };
        if program.type_of(recv) != Type::Unknown || !program.target(at).fns.is_empty() {
            return None;
        }
        let text = program.map.text(program.unit(at.unit).file)?;
        program
            .catalog
            .data_members
            .patterns()
            .filter(|pattern| pattern.last() == name)
            .find(|pattern| {
                let import = pattern.owner_path();
                program.unit(at.unit).imports.iter().any(|row| row.path == import)
                    && memchr::memmem::find(text.text.as_bytes(), pattern.owner().as_bytes()).is_some()
            })
            .map(Pattern::path)
    }
}

impl Program<'_> {
    /// True for byte and float arrays.
    fn is_bytes(&self, at: ExprRef) -> bool {
        match self.type_of(at) {
            Type::External(name, _) => {
                name == "[]"
                    || matches!(name.rsplit('.').next(), Some("ByteArray" | "FloatArray" | "ByteBuffer"))
            }
            _ => false,
        }
    }
}

/// `a.b.Type.method` as `Type.method`.
fn short(qualified: &str) -> String {
    let mut segments: Vec<&str> = qualified.rsplit('.').take(2).collect();
    segments.reverse();
    segments.join(".")
}

/// Kinds of stores among arrivals.
pub(super) fn stored_kinds(arrivals: &[Arrival]) -> Vec<SinkKind> {
    let mut kinds: Vec<SinkKind> = arrivals
        .iter()
        .map(|arrival| arrival.hit.kind)
        .filter(|kind| kind.stores())
        .flat_map(|kind| if kind == SinkKind::Gallery { vec![kind, SinkKind::File] } else { vec![kind] })
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}
