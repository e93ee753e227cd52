//! Screens and routes that a place opens, by class, by id of a navigation graph, or by path.

use super::late::When;
use super::screens::Screen;
use super::wording::{Near, explains_way, is_elsewhere, is_face, names_other_way};
use super::{Choices, Offer, Question};
use crate::knowledge::words::{Text, vocabulary};
use crate::program::component::Component;
use crate::program::link::Type;
use crate::program::{ExprRef, TypeId};
use crate::syntax::ir::Expr;

/// What is opened.
struct Opening {
    name: String,
    target: Option<TypeId>,
}

impl Choices<'_, '_> {
    /// The screen of the project that a place opens.
    pub(super) fn opened_at(&self, at: ExprRef) -> Option<TypeId> {
        let target = self.opening(at)?.target?;
        // A widget that keeps a state is drawn by that.
        Some(self.program.state_of(target).unwrap_or(target))
    }

    fn opening(&self, at: ExprRef) -> Option<Opening> {
        let program = self.program;
        if program.has_routes(at.unit)
            && let Some((name, target)) = program.opened_page(at)
        {
            return Some(Opening { name, target });
        }
        let screen = |ty: &Type| ty.as_project().filter(|id| program.component(*id) == Component::Screen);
        match program.expr(at) {
            Expr::ClassRef(ty) => {
                let around = program.around(at)?;
                let named_only = match program.expr(around) {
                    Expr::Cmp(..) | Expr::Is { .. } => true,
                    Expr::Member { name, .. } => program.model.navigate.names_only.contains(name.as_str()),
                    Expr::Call { recv, name, .. } => {
                        *recv == Some(at.expr) && program.model.navigate.names_only.contains(name.as_str())
                    }
                    _ => false,
                };
                if named_only {
                    return None;
                }
                let target = program.resolve(at, ty);
                let name = ty.simple().to_owned();
                match &target {
                    Type::Project(..) => screen(&target).map(|id| Opening { name, target: Some(id) }),
                    // Another module's, known by its name alone.
                    _ => is_screen_name(&name).then_some(Opening { name, target: None }),
                }
            }
            Expr::New { ty, body: None, .. } => {
                let target = program.resolve(at, ty);
                screen(&target).map(|id| Opening { name: ty.simple().to_owned(), target: Some(id) })
            }
            Expr::Call { name, args, recv, .. } => {
                if let Some(made) = program.target(at).constructs.as_ref()
                    && let Some(id) = screen(made)
                {
                    return Some(Opening { name: program.ty(id).name.to_string(), target: Some(id) });
                }
                let navigate = &program.model.navigate;
                let graph =
                    name == "navigate" || recv.is_some() && navigate.route_calls.contains(name.as_str());
                if !graph {
                    return None;
                }
                let sub = |expr| ExprRef { unit: at.unit, expr };
                args.iter().find_map(|arg| self.route(sub(arg.value)))
            }
            _ => None,
        }
    }

    /// What a route names: an action or destination, a path, a constant of routes.
    fn route(&self, at: ExprRef) -> Option<Opening> {
        let program = self.program;
        if let Some((kind, id)) = program.resource_ref(at) {
            if kind != "id" {
                return None;
            }
            let destination = program.android.graphs().iter().find_map(|graph| graph.target(&id));
            let target = destination.and_then(|to| {
                let simple = to.class.rsplit('.').next().unwrap_or_default();
                program.types_named(simple).iter().copied().find(|&ty| program.is_class(ty, &to.class))
            });
            let name = target.map_or_else(|| id.to_string(), |ty| program.ty(ty).name.to_string());
            return Some(Opening { name, target });
        }
        if let Some(path) = program.constant_text(at) {
            return Some(Opening { name: path, target: None });
        }
        // `Routes.PASSWORD_LOGIN`, `Screen.PasswordLogin.route`, `LoginDirections.toPassword()`.
        let name = program.dotted(at).or_else(|| match program.expr(at) {
            Expr::Call { name, .. } => Some(name.to_string()),
            _ => None,
        })?;
        Some(Opening { name, target: None })
    }

    /// The other way that the project says a call is.
    pub(super) fn own_offer(&self, at: ExprRef, question: &Question<'_>) -> Option<Offer> {
        let own = &self.program.model.own;
        if own.is_empty() {
            return None;
        }
        let written = self.program.written_name(at)?;
        let target = self.program.target(at);
        own.is_alternative(target.names.iter().map(smol_str::SmolStr::as_str), &written)
            .then(|| Offer::new(self.program.call_loc(at), written, self.when(at, question)))
    }

    /// What a place offers by the screen that it opens.
    pub(super) fn opening_offer(
        &self,
        at: ExprRef,
        screen: &Screen,
        question: &Question<'_>,
    ) -> Option<Offer> {
        let program = self.program;
        let opening = self.opening(at)?;
        if is_face(&opening.name) || vocabulary().is_face_ident(&opening.name) {
            return None;
        }
        let loc = program.call_loc(at);
        if self.leads_to_face(&[at], question) {
            return None;
        }
        // A page of a script that takes a face itself is no other way because of its name.
        let takes_face = || {
            let sites =
                |target: TypeId| self.sites.iter().any(|site| site.at.unit == program.type_unit(target));
            program.is_script(at.unit) && opening.target.is_some_and(sites)
        };
        if names_other_way(&opening.name, screen.near) && !takes_face() {
            return Some(Offer::new(loc, opening.name, self.when(at, question)));
        }
        // A screen that says so itself.
        let target = opening.target.filter(|_| !is_elsewhere(&opening.name) && screen.near == Near::Flow)?;
        let when = self.when(at, question);
        let text = self.text_of_way(target, when)?;
        let about_it = || {
            let words = vocabulary();
            let says = |text: &str| words.verification.hit(&Text::new(text));
            words.verification_ident.hit(&opening.name)
                || self.control_labels(at).iter().any(|label| says(label))
                || program.screen_texts(target).iter().any(|text| says(&text.value))
        };
        let counts = match when {
            When::Start => about_it(),
            When::Late => self.follows_failure(at),
            When::Never => false,
        };
        counts.then(|| Offer::new(loc, text, when))
    }

    /// What a screen says that makes it another way. One that is opened when the face has failed may say
    /// that as well.
    fn text_of_way(&self, screen: TypeId, when: When) -> Option<String> {
        let texts = self.program.screen_texts(screen);
        if when == When::Start && texts.iter().any(|text| is_face(&text.value)) {
            return None;
        }
        texts.into_iter().map(|text| text.value).find(|text| explains_way(text, Near::Flow))
    }
}

fn is_screen_name(name: &str) -> bool {
    ["Activity", "Fragment", "Dialog", "Screen", "Page"].iter().any(|end| name.ends_with(end))
}
