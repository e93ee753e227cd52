//! Controls of Apple's screens: made by code and tied to a method, or drawn in a storyboard.

use super::late::When;
use super::screens::Screen;
use super::wording::{is_input_part, offers, submits};
use super::{Choices, Offer, Question};
use crate::analysis::ui::WidgetRef;
use crate::knowledge::model::Event;
use crate::program::{ExprRef, FnId};
use crate::resource::apple::Scene;
use crate::syntax::ir::{Expr, Lit};

/// A control with its words, what it runs, and whether something else must finish it.
pub(super) type Coded = (Vec<String>, Vec<ExprRef>, bool);

impl Choices<'_, '_> {
    /// The control that a call ties to a method, or the input whose hint an assignment sets.
    pub(super) fn coded_control(&self, at: ExprRef) -> Option<Coded> {
        let program = self.program;
        if !program.is_apple(at.unit) {
            return None;
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match program.expr(at) {
            Expr::Call { recv: Some(recv), name, args, .. }
                if program.model.event(name) == Some(Event::Click) =>
            {
                let widget = program.widget_of(sub(*recv))?;
                let labels = program.widget_texts(&widget).own.into_iter().map(|text| text.value).collect();
                let handler: Vec<ExprRef> = args
                    .iter()
                    .filter(|arg| {
                        matches!(program.expr(sub(arg.value)), Expr::FnRef { .. } | Expr::Lambda(_))
                    })
                    .flat_map(|arg| self.body_of_value(sub(arg.value)))
                    .collect();
                (!handler.is_empty() && !self.is_put_away(&widget)).then_some((labels, handler, false))
            }
            Expr::Assign { target, value, .. } => {
                let hint =
                    matches!(program.expr(sub(*target)), Expr::Member { name, .. } if name == "placeholder");
                hint.then(|| (self.labels_in(sub(*value)), Vec::new(), true))
            }
            _ => None,
        }
    }

    /// True for a control that code hides or disables and never shows.
    fn is_put_away(&self, widget: &WidgetRef) -> bool {
        let program = self.program;
        let (visible, enabled) = (&program.model.visible, &program.model.enabled);
        let mut away = false;
        for name in visible.members.iter().chain(&enabled.members) {
            for &at in program.uses_of(name) {
                let Expr::Member { recv, .. } = program.expr(at) else { continue };
                let Some(around) = program.around(at) else { continue };
                let Expr::Assign { target, value, .. } = program.expr(around) else { continue };
                let held = ExprRef { unit: at.unit, expr: *recv };
                if *target != at.expr || program.widget_of(held).as_ref() != Some(widget) {
                    continue;
                }
                let hides = visible.members.contains(name);
                match program.expr(ExprRef { unit: at.unit, expr: *value }) {
                    Expr::Lit(Lit::Bool(value)) if *value == hides => away = true,
                    _ => return false,
                }
            }
        }
        away
    }

    /// Other ways among the elements of a screen's storyboard.
    pub(super) fn scene_offers(&self, screen: &Screen, question: &Question<'_>) -> Vec<Offer> {
        let program = self.program;
        let mut found = Vec::new();
        for (_, scene) in program.scenes_of(screen.owner) {
            for (index, element) in scene.elements.iter().enumerate() {
                let texts = program.scene_texts(scene, Some(index));
                let Some(text) = texts.iter().find(|text| offers(&text.value, screen.near)) else { continue };
                let leads = scene.segues.iter().any(|segue| segue.from == Some(index) && !segue.holds);
                let input = matches!(element.tag.as_str(), "textField" | "textView" | "segmentedControl");
                let handler = self.scene_handler(scene, index, screen);
                if element.hidden || handler.is_empty() && !leads && !input {
                    continue;
                }
                if self.leads_to_face(&handler, question) {
                    found.push(Offer::leading_back(text.loc, text.value.clone()));
                    continue;
                }
                let unfinished = input && element.tag != "segmentedControl" || is_input_part(&text.value);
                if unfinished && !self.has_coded_submit(screen, question) {
                    continue;
                }
                found.push(Offer::new(text.loc, text.value.clone(), When::Start));
            }
        }
        found
    }

    /// What the use of an element of a scene runs.
    fn scene_handler(&self, scene: &Scene, index: usize, screen: &Screen) -> Vec<ExprRef> {
        let program = self.program;
        let mut bodies = Vec::new();
        for ty in program.lineage(screen.owner) {
            let unit = program.type_unit(ty);
            let fns: Vec<FnId> =
                program.ty(ty).fns.iter().map(|&local| program.global_fn(unit, local)).collect();
            for func in fns {
                let runs = program
                    .scene_actions(func)
                    .into_iter()
                    .any(|(other, at, _)| other.id == scene.id && at == index);
                if runs {
                    bodies.extend(program.body_exprs(func));
                }
            }
        }
        bodies
    }

    /// True when a control finishes an input without leading to the face.
    pub(super) fn has_coded_submit(&self, screen: &Screen, question: &Question<'_>) -> bool {
        let program = self.program;
        let coded = self.exprs_of(screen).into_iter().filter_map(|at| self.coded_control(at)).any(
            |(labels, handler, input)| {
                !input && labels.iter().any(|label| submits(label)) && !self.leads_to_face(&handler, question)
            },
        );
        coded
            || program.scenes_of(screen.owner).into_iter().any(|(_, scene)| {
                (0..scene.elements.len()).any(|index| {
                    let texts = program.scene_texts(scene, Some(index));
                    let handler = self.scene_handler(scene, index, screen);
                    texts.iter().any(|text| submits(&text.value))
                        && !handler.is_empty()
                        && !self.leads_to_face(&handler, question)
                })
            })
    }
}
