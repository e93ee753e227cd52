//! Face sites: calls, launches and requests of catalogued face APIs, and generic camera and inference
//! calls that have face evidence of their own.

mod element;
mod evidence;
mod native;
mod options;
mod request;
mod yields;

use rustc_hash::FxHashSet;

use self::evidence::LAUNCHERS;
use crate::knowledge::catalog::{self, ApiId, FaceRole};
use crate::knowledge::pattern::Pattern;
use crate::program::link::Type;
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Expr, FnKind, Lit};
use crate::syntax::lang::Lang;

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
    /// What is called, as reports show it.
    pub title: String,
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
        self.want_values();
        let candidates = self.site_candidates();
        for &at in &candidates {
            self.site_at(at, &mut sites);
        }
        self.url_sites(&mut sites);
        // What is generic counts by the faces around it.
        if sites.iter().any(|site| !matches!(site.role, FaceRole::PlatformAuth | FaceRole::Erase)) {
            self.want_shots();
        }
        let specific = sites.clone();
        for at in candidates {
            if !specific.iter().any(|site| site.at == at) {
                self.generic_at(at, &specific, &mut sites);
            }
        }
        self.drop_wrappers(&mut sites);
        // Frames that go to a face API of the same class are that API's.
        let served: Vec<TypeId> =
            sites.iter().filter(|site| !site.stream).map(|site| site.component).collect();
        sites.retain(|site| !site.stream || !served.contains(&site.component));
        // What an SDK that lies in the project does inside is its own.
        sites.retain(|site| self.modules().copied(self.map, self.unit(site.at.unit).file).is_none());
        sites.sort_by_key(|site| (self.loc(site.at), site.role));
        sites.dedup_by_key(|site| site.at);
        sites
    }

    /// Asks for files that may use a face API through a value that another file makes: there neither
    /// its type nor its import stands.
    fn want_values(&self) {
        let catalog = self.catalog;
        let owners: FxHashSet<&str> = catalog
            .calls
            .patterns()
            .filter(|pattern| catalog.calls.get(&pattern.path()).any(|&api| !catalog.api(api).generic))
            .map(Pattern::owner)
            // What has no owner is called by itself; what has no type may be anything.
            .filter(|owner| !owner.is_empty())
            .collect();
        for func in self.all_fns() {
            let function = self.func(func);
            if owners.contains(function.ret.simple()) && function.kind == FnKind::Named {
                self.callers(func);
            }
        }
        for id in self.all_types() {
            let decl = self.ty(id);
            for field in &decl.fields {
                if owners.contains(field.ty.simple()) && !field.mods.private {
                    self.want_uses(&field.name, &[decl.name.as_str()], None);
                }
            }
        }
    }

    /// Asks for files that take pictures: where faces are processed they may be of faces.
    fn want_shots(&self) {
        let catalog = self.catalog;
        let calls = catalog.calls.patterns().chain(catalog.contracts.patterns());
        let mut langs: Vec<Lang> = (0..self.unit_count()).map(|unit| self.lang(unit)).collect();
        langs.sort_unstable();
        langs.dedup();
        let shots = calls.filter(|pattern| {
            let path = pattern.path();
            let ids = catalog.calls.get(&path).chain(catalog.contracts.get(&path));
            ids.copied()
                .map(|id| catalog.api(id))
                .filter(|api| langs.iter().any(|&lang| api.families.allow(lang)))
                .any(|api| api.generic && !api.stream && api.role == Some(FaceRole::Capture))
        });
        let actions = catalog.intents.iter().filter_map(|(action, _)| action.rsplit('.').next());
        for name in shots.map(Pattern::last).chain(actions) {
            self.want_uses(name, &[name], None);
        }
    }

    /// Calls, constructions and class references with a name of the catalogue, or of a project class
    /// that extends a vendor's screen. Nothing else is resolved: resolving asks for files.
    fn site_candidates(&self) -> Vec<ExprRef> {
        let catalog = self.catalog;
        let mut names: FxHashSet<&str> = LAUNCHERS.into_iter().collect();
        for map in [&catalog.news, &catalog.extends, &catalog.launches] {
            names.extend(map.patterns().map(Pattern::last));
        }
        let calls = catalog.calls.patterns().map(Pattern::last);
        let calls: FxHashSet<&str> = calls.filter(|name| !names.contains(name)).collect();
        let mut places: Vec<ExprRef> = Vec::new();
        for name in &names {
            places.extend(self.uses_of(name));
        }
        for name in &calls {
            let uses = self.uses_of(name).iter().copied();
            places.extend(uses.filter(|at| self.may_be_api(at.unit, name)));
        }
        names.extend(calls);
        // Other names that imports give to catalogued types.
        for loaded in self.units() {
            let aliases = loaded.unit.imports.iter().filter_map(|import| {
                let alias = import.alias.as_deref()?;
                names.contains(import.path.rsplit(['.', '#']).next()?).then_some(alias)
            });
            places.extend(aliases.flat_map(|alias| self.uses_of(alias)));
        }
        // And those that variables of scripts give to its functions: `const detect = faceapi.detectSingleFace`.
        let renamed: Vec<ExprRef> = places.iter().filter_map(|&at| self.renamed(at)).flatten().collect();
        places.extend(renamed);
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
        places.extend(self.calls_of_any_name());
        places.extend(self.native_calls());
        places.sort_unstable();
        places.dedup();
        places
    }

    /// Calls in files that make an object whose methods may have any name: a plugin.
    fn calls_of_any_name(&self) -> Vec<ExprRef> {
        let catalog = self.catalog;
        let any = catalog.calls.by_last("**").iter().map(|(pattern, _)| pattern.owner_path());
        let owners: FxHashSet<String> = any.collect();
        let makers: FxHashSet<&str> = catalog
            .calls
            .patterns()
            .filter(|pattern| {
                catalog.calls.get(&pattern.path()).any(|&id| {
                    catalog.api(id).returns.as_ref().is_some_and(|returns| owners.contains(returns))
                })
            })
            .map(Pattern::last)
            .collect();
        let mut units: Vec<u32> =
            makers.into_iter().flat_map(|name| self.uses_of(name)).map(|at| at.unit).collect();
        units.sort_unstable();
        units.dedup();
        let called = |at: &ExprRef| matches!(self.expr(*at), Expr::Call { recv: Some(_), .. });
        units.into_iter().flat_map(|unit| self.unit_exprs(unit).filter(called)).collect()
    }

    /// Uses of the name that a script gives to what a member access stands for.
    fn renamed(&self, at: ExprRef) -> Option<Vec<ExprRef>> {
        if !self.is_script(at.unit) || !matches!(self.expr(at), Expr::Member { .. }) {
            return None;
        }
        let around = self.around(at)?;
        let name = match self.expr(around) {
            Expr::Let { names, .. } if names.len() == 1 => &names[0],
            Expr::Assign { target, value, .. } if *value == at.expr => {
                match self.expr(ExprRef { unit: at.unit, expr: *target }) {
                    Expr::Name(name) | Expr::Member { name, .. } => name,
                    _ => return None,
                }
            }
            _ => return None,
        };
        let is_same = matches!(self.expr(at), Expr::Member { name: own, .. } if own == name);
        (!is_same).then(|| self.uses_in(name, at.unit).to_vec())
    }

    fn site_at(&self, at: ExprRef, sites: &mut Vec<Site>) {
        match self.expr(at) {
            Expr::Call { .. } | Expr::New { .. } => {
                let target = self.target(at);
                let fits = |&api: &ApiId| !self.catalog.api(api).generic && self.api_fits(api, at);
                if let Some(api) = target.apis(self).into_iter().find(fits) {
                    self.add(at, api, target.by_name, sites);
                } else if let Some(api) = self.native_api(at) {
                    self.add_native(at, api, sites);
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

    /// A shot, a picker or an inference that is about faces by what is around it.
    fn generic_at(&self, at: ExprRef, specific: &[Site], sites: &mut Vec<Site>) {
        let args = match self.expr(at) {
            Expr::Call { args, .. } => args,
            Expr::New { args, .. } if self.is_apple(at.unit) => args,
            _ => return,
        };
        let fits = |&id: &ApiId| {
            let api = self.catalog.api(id);
            // `setPreviewCallback(null)` ends it.
            let ends = api.stream
                && !args.is_empty()
                && args.iter().all(|arg| {
                    matches!(self.expr(ExprRef { unit: at.unit, expr: arg.value }), Expr::Lit(Lit::Null))
                });
            api.generic && !ends && self.api_fits(id, at)
        };
        match self.target(at).apis(self).into_iter().find(fits) {
            Some(id) => {
                if let Some(evidence) = self.face_evidence(at, self.catalog.api(id), specific) {
                    self.push_generic(at, id, evidence, sites);
                }
            }
            None => self.generic_launch(at, specific, sites),
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
        let opened = self.openings(class).into_iter().min_by_key(|call| self.loc(*call));
        if let Some(call) = opened.filter(|&call| call != class) {
            return call;
        }
        // Out of the intent and of what is chained to it.
        let mut at = class;
        while let Some(around) = self.around(at)
            && matches!(
                self.expr(around),
                Expr::New { .. } | Expr::Call { .. } | Expr::Cast(..) | Expr::Coalesce(..)
            )
        {
            at = around;
        }
        at
    }

    fn add_launch(&self, at: ExprRef, api: ApiId, sites: &mut Vec<Site>) {
        let Some(role) = self.catalog.api(api).role else { return };
        let Some(component) = self.component_of(at) else { return };
        sites.push(Site {
            at,
            api,
            title: self.catalog.api(api).title.clone(),
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

    pub(super) fn api_fits(&self, id: ApiId, at: ExprRef) -> bool {
        let api = self.catalog.api(id);
        if api.setup || api.role.is_none() || !api.families.allow(self.lang(at.unit)) {
            return false;
        }
        if let Some(near) = &api.near {
            let text = self.map.text(self.unit(at.unit).file);
            if text.is_none_or(|text| !text.text.contains(near.as_str())) {
                return false;
            }
        }
        api.option.as_ref().is_none_or(|option| self.has_option(at, option))
            && api.when.as_ref().is_none_or(|when| self.mentions(at, when))
    }

    fn add(&self, at: ExprRef, id: ApiId, by_name: bool, sites: &mut Vec<Site>) {
        let api = self.catalog.api(id);
        let Some(role) = api.role else { return };
        let Some(component) = self.component_of(at) else { return };
        sites.push(Site {
            at,
            api: id,
            title: self.called_title(at, id),
            role,
            component,
            confidence: match &api.option {
                _ if by_name => Confidence::Low,
                // A plugin that is known by its name only.
                Some(option) if option == options::CALLBACK => Confidence::Medium,
                _ => Confidence::High,
            },
            evidence: None,
            stream: api.stream,
            launch: false,
        });
    }

    fn add_native(&self, at: ExprRef, api: ApiId, sites: &mut Vec<Site>) {
        let (Some(role), Some(component)) = (self.catalog.api(api).role, self.component_of(at)) else {
            return;
        };
        let name = |func: &FnId| {
            let owner = self.owner(*func).map(|owner| self.ty(owner).name.clone()).unwrap_or_default();
            if owner.is_empty() {
                self.func(*func).name.to_string()
            } else {
                format!("{owner}.{}", self.func(*func).name)
            }
        };
        sites.push(Site {
            at,
            api,
            title: self.target(at).fns.first().map(name).unwrap_or_default(),
            role,
            component,
            confidence: Confidence::Medium,
            evidence: None,
            stream: false,
            launch: false,
        });
    }

    /// What is called, in the words of the source where the API goes by several names.
    fn called_title(&self, at: ExprRef, id: ApiId) -> String {
        let known = &self.catalog.api(id).title;
        let target = self.target(at);
        let called = target.names.iter().find(|name| self.catalog.calls.get(name).any(|&api| api == id));
        match called {
            Some(name) if name.rsplit('.').next() != known.rsplit('.').next() => catalog::title(name, true),
            _ => known.clone(),
        }
    }

    /// Camera intents and activity result contracts.
    fn generic_launch(&self, at: ExprRef, specific: &[Site], sites: &mut Vec<Site>) {
        let Expr::Call { name, args, recv, .. } = self.expr(at) else { return };
        let sub = |expr| ExprRef { unit: at.unit, expr };
        if !LAUNCHERS.contains(&name.as_str()) {
            return;
        }
        let by_intent = args.iter().find_map(|arg| {
            let intent = sub(arg.value);
            let id = self.intent_api(intent, 0)?;
            let when = &self.catalog.api(id).when;
            when.as_ref().is_none_or(|when| self.is_set_up_with(intent, when)).then_some(id)
        });
        let by_contract = || {
            let launcher = recv.filter(|_| name == "launch")?;
            let id = self.contract_api(sub(launcher))?;
            let when = &self.catalog.api(id).when;
            when.as_ref().is_none_or(|when| self.mentions(at, when)).then_some(id)
        };
        if let Some(id) = by_intent.or_else(by_contract)
            && let Some(evidence) = self.face_evidence(at, self.catalog.api(id), specific)
        {
            self.push_generic(at, id, evidence, sites);
        }
    }

    fn push_generic(&self, at: ExprRef, api: ApiId, evidence: String, sites: &mut Vec<Site>) {
        let (Some(role), Some(component)) = (self.catalog.api(api).role, self.component_of(at)) else {
            return;
        };
        sites.push(Site {
            at,
            api,
            title: self.called_title(at, api),
            role,
            component,
            confidence: Confidence::Medium,
            evidence: Some(evidence),
            stream: self.catalog.api(api).stream,
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
                if site.launch || self.is_vendored(site) {
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

    /// True when the source of the SDK lies in the project and the call is one of it: the class that is
    /// called has the SDK's own name, package included.
    fn is_vendored(&self, site: &Site) -> bool {
        self.target(site.at).fns.iter().any(|&func| {
            self.owner(func).is_some_and(|owner| {
                let name = format!("{}.{}", self.qualified(owner), self.func(func).name);
                self.catalog.calls.by_last(&self.func(func).name).iter().any(|(pattern, api)| {
                    *api == site.api && !pattern.path().starts_with("**") && pattern.matches(&name)
                })
            })
        })
    }
}
