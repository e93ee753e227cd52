//! Asks all questions and writes the answers down as [`Evidence`].

use rustc_hash::{FxHashMap, FxHashSet};

use super::choice::{Choices, Purpose};
use super::data::{Arrival, stored_kinds};
use super::evidence::{
    ChoiceFact, Class, ComponentFact, EndpointRoute, Evidence, FlowFact, GateFact, MinorFact, MissFact,
    RouteFact, SdkFact, SiteFact, StepFact, SurfaceFact, WayFact,
};
use super::gate::surface::Fault;
use super::gate::{Bits, GateId, Judge};
use super::miss::Misses;
use super::site::Site;
use super::trace::{NEAR, Trace, Way};
use crate::input::clock::Stage;
use crate::input::span::Loc;
use crate::knowledge::catalog::FaceRole;
use crate::knowledge::model::SinkKind;
use crate::program::rust::Route;
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Expr, FnKind, TypeKind};

/// The facts of the loaded program.
pub fn gather(program: &Program<'_>) -> Evidence {
    let judge = Judge::new(program);
    let clock = &program.map.clock;
    let sites = clock.time(Stage::Sites, || program.sites());
    // The operating system's own check and erasure are listed; who leads to them decides nothing.
    let judged = |site: &&Site| !matches!(site.role, FaceRole::PlatformAuth | FaceRole::Erase);
    let places: Vec<ExprRef> = sites.iter().filter(judged).map(|site| site.at).collect();
    let bits = Bits::CONSENT.or(Bits::AGE).or(Bits::UPLOAD);
    let trace = clock.time(Stage::Trace, || Trace::new(&judge, &places, bits, NEAR));
    let live: Vec<&Site> = sites.iter().filter(judged).filter(|site| trace.is_live(site.at)).collect();
    let arrivals = clock.time(Stage::Flow, || program.face_flows(&live));
    let erasers = clock.time(Stage::Flow, || program.erasers(&stored_kinds(&arrivals)));
    // The ways of the data are traced as well: what runs there, and what was agreed before.
    let mut points: Vec<ExprRef> = arrivals.iter().flat_map(|arrival| &arrival.hit.path).copied().collect();
    points.extend(arrivals.iter().flat_map(|arrival| &arrival.hit.stack));
    points.extend(arrivals.iter().flat_map(|arrival| [arrival.hit.at, arrival.report]));
    points.extend(erasers.iter().map(|eraser| eraser.at));
    points.extend(sites.iter().filter(|site| site.role == FaceRole::Erase).map(|site| site.at));
    // Data that arrives at many places has much of its way in common.
    points.sort_unstable();
    points.dedup();
    let data_trace = clock.time(Stage::Trace, || Trace::new(&judge, &points, Bits::UPLOAD, 0));
    let mut gather = Gather {
        program,
        judge: &judge,
        trace: &trace,
        components: Vec::new(),
        by_type: FxHashMap::default(),
    };
    let choices = Choices::new(program, &trace, &sites);
    let kept: FxHashSet<(TypeId, &str)> = arrivals
        .iter()
        .filter(|arrival| arrival.hit.kind == SinkKind::Network || arrival.hit.kind.stores())
        .map(|arrival| (arrival.source.component, arrival.source.title.as_str()))
        .collect();
    let purpose = |site: &Site| choices.purpose(site, kept.contains(&(site.component, site.title.as_str())));
    let facts: Vec<SiteFact> = sites.iter().map(|site| gather.site(site, purpose(site))).collect();
    let erased_by_sdk = sites
        .iter()
        .find(|site| site.role == FaceRole::Erase && data_trace.is_live(site.at))
        .map(|site| program.call_loc(site.at));
    let running: Vec<_> = erasers.into_iter().filter(|eraser| data_trace.is_live(eraser.at)).collect();
    let mut flows = Vec::new();
    let mut stored = Vec::new();
    for (index, arrival) in arrivals.iter().enumerate() {
        let ends = [arrival.hit.path.first(), Some(&arrival.hit.at), Some(&arrival.report)];
        if !ends.into_iter().flatten().all(|&at| data_trace.is_live(at)) {
            continue;
        }
        let erased = program
            .erased_by(&arrival.hit, &running)
            .map(|eraser| program.call_loc(eraser.at))
            .or_else(|| program.expires(&arrival.hit))
            .or_else(|| program.erased_with_parent(&arrival.hit, &running))
            .or_else(|| erased_by_sdk.filter(|_| program.is_sdk_store(arrival.hit.at)));
        if arrival.hit.kind.stores() {
            stored.push(index);
        }
        flows.push(gather.flow(arrival, &data_trace, erased));
    }
    flows.sort_by_key(|flow| (flow.loc, flow.kind));
    let endpoints = gather.endpoints(&live, &arrivals);
    let mut components = gather.components;
    classify(&mut components, &facts, &flows);
    for (index, component) in components.iter_mut().enumerate() {
        let verifying: Vec<&Site> = sites
            .iter()
            .zip(&facts)
            .filter(|(_, fact)| fact.component == index && fact.verifies && fact.live && !fact.stream)
            .map(|(site, _)| site)
            .collect();
        component.choice = match verifying.first() {
            Some(first) => {
                let looks =
                    |site: &&Site| site.role == FaceRole::Detect && trace.is_live(site.at) && !site.stream;
                let detections = sites
                    .iter()
                    .filter(looks)
                    .filter(|site| choices.serves(site, &verifying))
                    .map(|site| program.call_loc(site.at))
                    .collect();
                choices.choice(first.component, &verifying, detections)
            }
            None => ChoiceFact::NotAsked,
        };
    }
    let mut surfaces: Vec<SurfaceFact> = judge
        .surfaces()
        .into_iter()
        .filter(|surface| {
            // A link, or a dialog that hands its answer back, runs nothing that leads to a face: it is there when its
            // screen is.
            let beside =
                || program.component_of(surface.asked_at).is_some_and(|screen| trace.is_live_screen(screen));
            trace.is_live(surface.asked_at) || surface.fault != Fault::Preselected && beside()
        })
        .map(|surface| SurfaceFact { fault: surface.fault, loc: surface.loc, quote: surface.quote })
        .collect();
    surfaces.sort_by_key(|surface| (surface.loc, surface.fault));
    let mut evidence =
        Evidence { sites: facts, components, flows, surfaces, endpoints, ..Evidence::default() };
    let further = super::further::Further { trace: &trace, sites: &sites, arrivals: &arrivals, stored };
    evidence.deletions = further.ask();
    // Last, so that nothing else is asked with what is not to be loaded for it.
    if program.is_last_round() {
        program.without_wanting(|| {
            further.add(&mut evidence);
            near_misses(&trace, &sites, &mut evidence.sites);
        });
    }
    evidence
}

/// Says of the sites that findings will be about which gates do not count and why: the first of each
/// component and question.
fn near_misses(trace: &Trace<'_, '_>, sites: &[Site], facts: &mut [SiteFact]) {
    let program = trace.program;
    let misses = Misses::new(trace);
    let judged = |fact: &SiteFact| {
        fact.live && !fact.stream && !matches!(fact.role, FaceRole::Erase | FaceRole::PlatformAuth)
    };
    for wanted in [Bits::CONSENT, Bits::SEPARATE, Bits::AGE] {
        let lacks = |fact: &SiteFact| {
            judged(fact)
                && match wanted {
                    Bits::CONSENT => fact.no_consent.is_some(),
                    Bits::SEPARATE => fact.no_consent.is_none() && fact.no_separate.is_some(),
                    _ => fact.no_age.is_some(),
                }
        };
        let others: Vec<_> =
            facts.iter().filter(|fact| !lacks(fact)).map(|fact| program.line_of(fact.loc)).collect();
        let beside = |loc: Loc| {
            let (file, line) = program.line_of(loc);
            others.iter().any(|other| other.0 == file && other.1.abs_diff(line) <= BESIDE)
        };
        let mut told = FxHashSet::default();
        for (site, fact) in sites.iter().zip(facts.iter_mut()) {
            if !lacks(fact) || !told.insert(fact.component) {
                continue;
            }
            let Some(way) = trace.witness(site.at, wanted) else { continue };
            fact.misses.extend(misses.of(site.at, wanted, &way).into_iter().map(|miss| MissFact {
                wanted,
                kind: miss.kind,
                loc: Some(miss.loc).filter(|&loc| !beside(loc)),
                name: miss.name,
            }));
        }
    }
}

/// The class of each component, by the strongest role in it.
fn classify(components: &mut [ComponentFact], sites: &[SiteFact], flows: &[FlowFact]) {
    for flow in flows.iter().filter(|flow| flow.kind == SinkKind::Network || flow.kind.stores()) {
        components[flow.component].class = Class::KeptDetection;
    }
    for site in sites.iter().filter(|site| site.live && !site.stream && site.role.recognises()) {
        components[site.component].class = Class::Recognition;
    }
}

/// A place within so many lines of a site is read as being about it.
const BESIDE: usize = 3;

struct Gather<'g, 'p> {
    program: &'g Program<'p>,
    judge: &'g Judge<'g, 'p>,
    trace: &'g Trace<'g, 'p>,
    components: Vec<ComponentFact>,
    by_type: FxHashMap<TypeId, usize>,
}

impl Gather<'_, '_> {
    fn site(&mut self, site: &Site, purpose: Purpose) -> SiteFact {
        let program = self.program;
        let api = program.catalog.api(site.api);
        let sdk = program.catalog.sdk_of(site.api);
        let way = |wanted: Bits| self.trace.witness(site.at, wanted).map(|way| self.way(&way));
        let live =
            self.trace.is_live(site.at) || matches!(site.role, FaceRole::PlatformAuth | FaceRole::Erase);
        let fact = SiteFact {
            loc: program.call_loc(site.at),
            title: site.title.clone(),
            picked: api.picks,
            role: site.role,
            sdk: SdkFact {
                id: sdk.id.clone(),
                name: sdk.name.clone(),
                vendor: sdk.vendor.clone(),
                region: sdk.region,
            },
            biometric: api.biometric.clone(),
            sends: api.sends,
            component: 0,
            confidence: site.confidence,
            evidence: site.evidence.clone(),
            stream: site.stream,
            live,
            enrols: purpose == Purpose::Enrols,
            verifies: purpose == Purpose::Verifies,
            any_way: way(Bits::NONE),
            no_consent: way(Bits::CONSENT),
            no_separate: way(Bits::SEPARATE),
            no_upload: way(Bits::UPLOAD),
            no_age: way(Bits::AGE),
            minor: self.minor(site.at),
            gates: self.trace.gates_towards(site.at).into_iter().map(|gate| self.gate(gate)).collect(),
            misses: Vec::new(),
            unseen: None,
        };
        SiteFact { component: self.component(site.component), ..fact }
    }

    fn flow(&mut self, arrival: &Arrival, trace: &Trace<'_, '_>, erased: Option<Loc>) -> FlowFact {
        let program = self.program;
        let hit = &arrival.hit;
        let endpoint = if hit.kind == SinkKind::Network { program.endpoint_of(hit) } else { None };
        let cleartext =
            if hit.kind == SinkKind::Network { program.cleartext_of(hit, endpoint.as_ref()) } else { None };
        let before = hit.path.iter().chain(&hit.stack).chain([&hit.at]);
        let upload_consent = before.into_iter().any(|&at| trace.bits_at(at).has(Bits::UPLOAD));
        let mut steps: Vec<StepFact> = Vec::new();
        for &at in &hit.path {
            let loc = program.call_loc(at);
            if steps.last().is_none_or(|step| program.line_of(step.loc) != program.line_of(loc)) {
                steps.push(StepFact {
                    loc,
                    func: program.fn_title(program.home(at)),
                    how: None,
                    gates: Vec::new(),
                });
            }
        }
        let last = program.call_loc(hit.at);
        if steps.last().is_some_and(|step| step.loc != last) {
            if steps.len() > 1
                && steps.last().is_some_and(|step| program.line_of(step.loc) == program.line_of(last))
            {
                steps.pop();
            }
            steps.push(StepFact {
                loc: last,
                func: program.fn_title(program.home(hit.at)),
                how: None,
                gates: Vec::new(),
            });
        }
        FlowFact {
            kind: hit.kind,
            loc: program.call_loc(arrival.report),
            sink: last,
            callee: program.callee_name(hit.at),
            component: self.component(arrival.source.component),
            source: arrival.source.title.clone(),
            protected: hit.load.encrypted || hit.secure,
            upload_consent,
            endpoint,
            cleartext,
            erased,
            steps,
            confidence: arrival.source.confidence,
        }
    }

    fn component(&mut self, id: TypeId) -> usize {
        if let Some(&known) = self.by_type.get(&id) {
            return known;
        }
        let index = self.components.len();
        self.components.push(ComponentFact {
            name: self.program.type_title(id),
            loc: self.program.type_loc(id),
            class: Class::Detection,
            choice: super::evidence::ChoiceFact::NotAsked,
            inaccessible: false,
        });
        self.by_type.insert(id, index);
        index
    }

    fn way(&self, way: &Way) -> WayFact {
        let passed = self.trace.gates_along(way);
        let steps = way.steps.iter().zip(passed).map(|(step, gates)| StepFact {
            loc: self.program.call_loc(step.at),
            func: self.program.fn_title(step.func),
            how: step.how,
            gates: gates.into_iter().map(|gate| self.gate(gate)).collect(),
        });
        let routes = way.steps.first().map(|step| self.routes(step.func)).unwrap_or_default();
        WayFact { entry: way.entry, steps: steps.collect(), routes }
    }

    /// The routes that a function answers.
    fn routes(&self, func: FnId) -> Vec<RouteFact> {
        let routes = self.program.server_routes(func);
        routes.into_iter().map(|route| self.route(func, route)).collect()
    }

    fn route(&self, func: FnId, route: Route) -> RouteFact {
        let program = self.program;
        RouteFact {
            loc: route.at.map_or_else(|| program.fn_loc(func), |at| program.call_loc(at)),
            authenticated: program.asks_who(func, &route),
            method: route.method.map(|method| method.to_string()),
            path: route.path,
        }
    }

    /// Routes of servers behind which faces are handled.
    fn endpoints(&mut self, sites: &[&Site], arrivals: &[Arrival]) -> Vec<EndpointRoute> {
        let program = self.program;
        let mut list: Vec<EndpointRoute> = Vec::new();
        for found in program.face_routes(sites, arrivals) {
            list.push(EndpointRoute {
                route: self.route(found.handler, found.route),
                handler: program.fn_title(found.handler),
                at: program.call_loc(found.at),
                title: found.title,
                component: self.component(found.component),
                confidence: found.confidence,
            });
        }
        list.sort_by_key(|found| (found.route.loc, found.at));
        list.dedup_by_key(|found| found.route.loc);
        list
    }

    fn gate(&self, id: GateId) -> GateFact {
        let gate = self.judge.gate(id);
        GateFact {
            bits: gate.bits,
            form: gate.form,
            loc: gate.age.map_or_else(|| self.program.loc(gate.at), |age| self.program.loc(age.at)),
            quote: gate.quote,
            name: gate.name,
            first_adult: gate.age.and_then(super::gate::age::AgeCheck::first_adult),
        }
    }

    fn minor(&self, at: ExprRef) -> Option<MinorFact> {
        let gate = self.trace.minor_without_guardian(at)?;
        let loc: Loc = self.gate(gate).loc;
        let way = self.trace.witness(at, Bits::NONE).map(|way| self.way(&way)).unwrap_or_default();
        Some(MinorFact { loc, way })
    }
}

impl Program<'_> {
    /// A type as reports name it: its name, or its file for what stands at the top level.
    pub fn type_title(&self, id: TypeId) -> String {
        let decl = self.ty(id);
        if decl.kind == TypeKind::Module || decl.name.is_empty() {
            let file = &self.map.file(self.unit(self.type_unit(id)).file).name;
            return file.rsplit('/').next().unwrap_or(file).to_owned();
        }
        decl.name.to_string()
    }

    /// The name of what is called at a place.
    pub(crate) fn callee_name(&self, at: ExprRef) -> String {
        match self.expr(at) {
            Expr::Call { name, .. } => name.to_string(),
            Expr::New { ty, .. } => ty.simple().to_owned(),
            _ => "assignment".to_owned(),
        }
    }

    /// True when an SDK writes what it knows to disk there.
    fn is_sdk_store(&self, at: ExprRef) -> bool {
        matches!(self.expr(at), Expr::Call { .. })
            && self.target(at).names.iter().any(|name| self.catalog.stores.get(name).next().is_some())
    }

    /// File and line of a place.
    pub(crate) fn line_of(&self, loc: Loc) -> (crate::input::span::FileId, usize) {
        (loc.file, self.map.text(loc.file).map_or(0, |text| text.line_index(loc.span.start)))
    }

    /// A function as reports name it.
    pub fn fn_title(&self, id: FnId) -> String {
        let named = self.named_fn(id);
        let function = self.func(named);
        let mut owner = self.owner(named);
        // A listener is named by the class it is written in.
        while let Some(ty) = owner
            && self.ty(ty).kind == TypeKind::Anonymous
        {
            owner = self.outer(ty);
        }
        let owner =
            owner.filter(|&ty| self.ty(ty).kind != TypeKind::Module).map(|ty| self.ty(ty).name.clone());
        let name = match function.kind {
            FnKind::Ctor | FnKind::Init => "init",
            _ => function.name.as_str(),
        };
        match owner {
            Some(owner) if !owner.is_empty() => format!("{owner}.{name}"),
            _ => name.to_owned(),
        }
    }
}
