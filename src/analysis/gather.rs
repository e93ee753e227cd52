//! Asks all questions and writes the answers down as [`Evidence`].

use rustc_hash::FxHashMap;

use super::evidence::{
    Class, ComponentFact, Evidence, GateFact, MinorFact, SdkFact, SiteFact, StepFact, WayFact,
};
use super::gate::{Bits, GateId, Judge};
use super::site::Site;
use super::trace::{Trace, Way};
use crate::input::span::Loc;
use crate::knowledge::catalog::FaceRole;
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{FnKind, TypeKind};

/// The facts of the loaded program.
pub fn gather(program: &Program<'_>) -> Evidence {
    let judge = Judge::new(program);
    let sites = program.sites();
    // The operating system's own check and erasure are listed; who leads to them decides nothing.
    let judged = |site: &&Site| !matches!(site.role, FaceRole::PlatformAuth | FaceRole::Erase);
    let places: Vec<ExprRef> = sites.iter().filter(judged).map(|site| site.at).collect();
    let trace = Trace::new(&judge, &places);
    let mut gather = Gather {
        program,
        judge: &judge,
        trace: &trace,
        components: Vec::new(),
        by_type: FxHashMap::default(),
    };
    let facts: Vec<SiteFact> = sites.iter().map(|site| gather.site(site)).collect();
    let mut components = gather.components;
    classify(&mut components, &facts);
    Evidence { sites: facts, components, flows: Vec::new() }
}

/// The class of each component, by the strongest role in it.
fn classify(components: &mut [ComponentFact], sites: &[SiteFact]) {
    for site in sites.iter().filter(|site| site.live && !site.stream && site.role.recognises()) {
        components[site.component].class = Class::Recognition;
    }
}

struct Gather<'g, 'p> {
    program: &'g Program<'p>,
    judge: &'g Judge<'g, 'p>,
    trace: &'g Trace<'g, 'p>,
    components: Vec<ComponentFact>,
    by_type: FxHashMap<TypeId, usize>,
}

impl Gather<'_, '_> {
    fn site(&mut self, site: &Site) -> SiteFact {
        let program = self.program;
        let api = program.catalog.api(site.api);
        let sdk = program.catalog.sdk_of(site.api);
        let way = |wanted: Bits| self.trace.witness(site.at, wanted).map(|way| self.way(&way));
        let live =
            self.trace.is_live(site.at) || matches!(site.role, FaceRole::PlatformAuth | FaceRole::Erase);
        let fact = SiteFact {
            loc: program.call_loc(site.at),
            title: api.title.clone(),
            role: site.role,
            sdk: SdkFact { id: sdk.id.clone(), name: sdk.name.clone(), vendor: sdk.vendor.clone() },
            sends: api.sends,
            component: 0,
            confidence: site.confidence,
            evidence: site.evidence.clone(),
            stream: site.stream,
            live,
            enrols: false,
            any_way: way(Bits::NONE),
            no_consent: way(Bits::CONSENT),
            no_separate: way(Bits::SEPARATE),
            no_upload: way(Bits::UPLOAD),
            no_age: way(Bits::AGE),
            minor: self.minor(site.at),
            gates: self.trace.gates_towards(site.at).into_iter().map(|gate| self.gate(gate)).collect(),
        };
        SiteFact { component: self.component(site.component), ..fact }
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
        });
        self.by_type.insert(id, index);
        index
    }

    fn way(&self, way: &Way) -> WayFact {
        let steps = way.steps.iter().map(|step| StepFact {
            loc: self.program.call_loc(step.at),
            func: self.program.fn_title(step.func),
            how: step.how,
        });
        WayFact { entry: way.entry, steps: steps.collect() }
    }

    fn gate(&self, id: GateId) -> GateFact {
        let gate = self.judge.gate(id);
        GateFact {
            bits: gate.bits,
            form: gate.form,
            loc: gate.age.map_or_else(|| self.program.loc(gate.at), |age| self.program.loc(age.at)),
            quote: gate.quote,
            name: gate.name,
            first_adult: gate.age.and_then(|age| age.first_adult()),
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
