//! What a person can do instead of showing the face: which sites verify somebody, on which screens the
//! decision is made, and what those screens offer besides.
//!
//! An offer is a control, a list entry or a call that names another way. It counts when a person can
//! reach it, when what it runs does not lead to the face itself, and when it is there from the start;
//! one that only comes once the face has failed is late.

mod apple;
mod calls;
mod controls;
mod labels;
mod late;
mod openings;
mod purpose;
mod screens;
mod state;
mod wording;

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::input::span::Loc;
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Expr, ExprId};

use super::evidence::{BarredFact, ChoiceFact};
use super::site::Site;
use super::trace::Trace;
use controls::Listening;
use late::When;
use screens::{Screen, Ways};

/// More controls that only name another way explain nothing.
const MAX_BARRED: usize = 3;

/// What a face is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Purpose {
    /// To get to know somebody.
    Enrols,
    /// To verify somebody.
    Verifies,
    /// To watch, count or measure.
    Observes,
    /// Nothing says.
    Unknown,
}

/// Another way that was found.
#[derive(Clone, Debug)]
struct Offer {
    loc: Loc,
    text: String,
    when: When,
    /// It leads to the face after all.
    back: bool,
}

impl Offer {
    fn new(loc: Loc, text: String, when: When) -> Self {
        Self { loc, text, when, back: false }
    }

    /// One that names another way and leads to the face.
    fn leading_back(loc: Loc, text: String) -> Self {
        Self { loc, text, when: When::Never, back: true }
    }
}

/// Finds purposes and other ways.
pub(super) struct Choices<'c, 'p> {
    program: &'c Program<'p>,
    trace: &'c Trace<'c, 'p>,
    /// All sites of the project.
    sites: &'c [Site],
    screen_purposes: RefCell<FxHashMap<TypeId, Option<Purpose>>>,
    listening: RefCell<FxHashMap<u32, Rc<Vec<Listening>>>>,
}

/// What is asked about the sites of one component.
struct Question<'q> {
    /// The sites that verify.
    sites: &'q [&'q Site],
    /// The screens and places on the ways to them.
    ways: Ways,
    /// When functions run; those being asked about count as never.
    whens: RefCell<FxHashMap<FnId, When>>,
    /// The conditions that are being asked about.
    states: RefCell<Vec<(ExprRef, bool)>>,
}

impl<'c, 'p> Choices<'c, 'p> {
    pub(super) fn new(program: &'c Program<'p>, trace: &'c Trace<'c, 'p>, sites: &'c [Site]) -> Self {
        Self { program, trace, sites, screen_purposes: RefCell::default(), listening: RefCell::default() }
    }

    /// What is offered besides the faces of a component; `detections` are the places on the same flow
    /// where faces are looked for.
    pub(super) fn choice(&self, component: TypeId, sites: &[&Site], detections: Vec<Loc>) -> ChoiceFact {
        if self.on_server(sites) {
            return ChoiceFact::NotAsked;
        }
        let ways = self.ways_towards(component, sites);
        let question = Question { sites, ways, whens: RefCell::default(), states: RefCell::default() };
        let mut late: Option<Offer> = None;
        let mut barred: Vec<BarredFact> = Vec::new();
        for screen in &question.ways.screens {
            for offer in self.offers_on(screen, &question) {
                match offer.when {
                    When::Start => return ChoiceFact::Offered { loc: offer.loc, text: offer.text },
                    When::Late => late = late.or(Some(offer)),
                    When::Never
                        if screen.distance < 2 - usize::from(offer.back)
                            && barred.len() < MAX_BARRED
                            && barred.iter().all(|known| known.loc != offer.loc) =>
                    {
                        barred.push(BarredFact { loc: offer.loc, text: offer.text, back: offer.back });
                    }
                    When::Never => {}
                }
            }
        }
        if let Some(offer) = late {
            return ChoiceFact::Late { loc: offer.loc, text: offer.text };
        }
        let mut screens: Vec<(String, Loc)> = Vec::new();
        for screen in question.ways.screens.iter().filter(|screen| screen.distance < 2) {
            // The state of a widget is the same screen to whoever sees it.
            let owner = self.program.widget_with(screen.owner).unwrap_or(screen.owner);
            let named = (self.program.type_title(owner), self.program.type_loc(owner));
            if !screens.contains(&named) {
                screens.push(named);
            }
        }
        ChoiceFact::None { screens, detections, barred }
    }

    /// Other ways on a screen.
    fn offers_on(&self, screen: &Screen, question: &Question<'_>) -> Vec<Offer> {
        let mut offers = self.widget_offers(screen, question);
        offers.extend(self.call_offers(screen, question));
        offers.extend(self.scene_offers(screen, question));
        for offer in &mut offers {
            // A screen that itself is only shown after the face failed.
            offer.when = offer.when.max(self.screen_when(screen, question));
        }
        offers
    }

    /// True when what a control runs leads to the face after all.
    fn leads_to_face(&self, handler: &[ExprRef], question: &Question<'_>) -> bool {
        handler.iter().any(|at| {
            question.ways.places.contains(at)
                || self.opened_at(*at).is_some_and(|screen| {
                    question.ways.is_passed(screen) && !self.asks_for_face(screen, question)
                })
        })
    }

    fn block_exprs(&self, unit: u32, block: &[ExprId]) -> Vec<ExprRef> {
        block.iter().flat_map(|&expr| self.deep_exprs(ExprRef { unit, expr })).collect()
    }

    /// An expression with all inside it, lambdas and anonymous types included.
    fn deep_exprs(&self, at: ExprRef) -> Vec<ExprRef> {
        let program = self.program;
        let mut list = Vec::new();
        for part in program.subtree(at) {
            list.push(part);
            match program.expr(part) {
                Expr::Lambda(local) => list.extend(program.body_exprs(program.global_fn(at.unit, *local))),
                Expr::New { body: Some(body), .. } => {
                    let ty = program.global_type(at.unit, *body);
                    for &local in &program.ty(ty).fns {
                        list.extend(program.body_exprs(program.global_fn(at.unit, local)));
                    }
                }
                _ => {}
            }
        }
        list
    }

    /// What a function value runs.
    fn body_of_value(&self, value: ExprRef) -> Vec<ExprRef> {
        let program = self.program;
        match program.expr(value) {
            Expr::FnRef { .. } => {
                program.target(value).fns.iter().flat_map(|&func| program.body_exprs(func)).collect()
            }
            Expr::This(_) => vec![value],
            Expr::Name(_) | Expr::Member { .. } if program.is_script(value.unit) => {
                let fns = program.fn_values(value);
                fns.into_iter().flat_map(|func| program.body_exprs(func)).chain([value]).collect()
            }
            Expr::Name(_) | Expr::Member { .. } => program
                .definitions(value)
                .into_iter()
                .flat_map(|def| self.deep_exprs(def))
                .chain([value])
                .collect(),
            _ => self.deep_exprs(value),
        }
    }
}

/// Places without repetition, in order.
fn unique(places: Vec<ExprRef>) -> Vec<ExprRef> {
    let mut seen = FxHashSet::default();
    places.into_iter().filter(|at| seen.insert(*at)).collect()
}
