//! Capture screens for people who do not see well: labels for screen readers, speech, large letters.

use super::evidence::Evidence;
use super::site::Site;
use super::trace::Trace;
use crate::knowledge::catalog::FaceRole;
use crate::knowledge::words::{Text, tokens, vocabulary};
use crate::program::component::Component;
use crate::program::{ExprRef, Program, TypeId};
use crate::syntax::ir::Expr;

/// Words in names of what speaks or sounds.
const SPEAKING: &[&str] = &[
    "speak",
    "speech",
    "tts",
    "voice",
    "sound",
    "audio",
    "beep",
    "vibrate",
    "haptic",
    "accessibility",
    "announce",
    "elder",
    "senior",
    "a11y",
];

/// Notes the capture screens on which nothing of the kind is.
pub(super) fn note(trace: &Trace<'_, '_>, sites: &[Site], evidence: &mut Evidence) {
    let program = trace.program;
    let mut asked = vec![false; evidence.components.len()];
    for (site, fact) in sites.iter().zip(&evidence.sites) {
        let judged =
            fact.live && !fact.stream && !matches!(site.role, FaceRole::Erase | FaceRole::PlatformAuth);
        if !judged || site.launch || std::mem::replace(&mut asked[fact.component], true) {
            continue;
        }
        let exprs = program.component_exprs(site.component);
        evidence.components[fact.component].inaccessible =
            program.is_capture_screen(site.component, &exprs) && !program.helps(site.component, &exprs);
    }
}

impl Program<'_> {
    /// A screen of the project that shows something and opens a camera.
    fn is_capture_screen(&self, component: TypeId, exprs: &[ExprRef]) -> bool {
        let preview = &self.model.preview;
        let unit = self.type_unit(component);
        let shows = |at: &ExprRef| match self.expr(*at) {
            Expr::Call { name, recv, .. } => {
                // `[AVCaptureVideoPreviewLayer layerWithSession:session]`
                let made = recv.and_then(|recv| self.slot_name(ExprRef { unit: at.unit, expr: recv }));
                let called = made.as_deref().unwrap_or(name);
                recv.is_none() && preview.elements.contains(name.as_str())
                    || self.is_apple(at.unit)
                        && called.starts_with(char::is_uppercase)
                        && preview.surfaces.iter().any(|end| called.ends_with(end.as_str()))
            }
            Expr::New { ty, .. } => {
                preview.surfaces.iter().any(|end| ty.simple().ends_with(end.as_str()))
                    || preview.elements.contains(ty.simple())
            }
            _ => false,
        };
        let in_layout = || {
            self.layouts_of(component).iter().flat_map(|name| self.android.layout(name)).any(|layout| {
                layout
                    .widgets
                    .iter()
                    .any(|widget| preview.surfaces.iter().any(|end| widget.class.ends_with(end.as_str())))
            })
        };
        let kind = self.component(component);
        let screen = self.is_script(unit)
            || kind == Component::Screen
            || kind == Component::Plain && exprs.iter().any(shows);
        screen && (exprs.iter().any(shows) || in_layout())
    }

    /// True when something on a screen is described, spoken or shown in large letters.
    fn helps(&self, component: TypeId, exprs: &[ExprRef]) -> bool {
        let preview = &self.model.preview;
        let words = vocabulary();
        let named = |name: &str| {
            preview.described.contains(name)
                || preview.spoken.contains(name)
                || tokens(name).iter().any(|token| SPEAKING.contains(&token.as_str()))
        };
        let in_code = exprs.iter().any(|&at| match self.expr(at) {
            Expr::Call { name, args, .. } => {
                named(name)
                    || args.iter().any(|arg| {
                        arg.label.as_deref().is_some_and(|label| preview.described.contains(label))
                    })
            }
            Expr::New { ty, args, .. } => {
                named(ty.simple())
                    || args.iter().any(|arg| {
                        arg.label.as_deref().is_some_and(|label| preview.described.contains(label))
                    })
            }
            Expr::Member { name, .. } | Expr::Name(name) => named(Self::last_segment(name)),
            Expr::Str(_) => {
                self.constant_text(at).is_some_and(|text| words.accessibility.hit(&Text::new(&text)))
            }
            _ => false,
        });
        if in_code {
            return true;
        }
        let fields = self
            .lineage(component)
            .into_iter()
            .any(|ty| self.ty(ty).fields.iter().any(|field| named(field.ty.simple()) || named(&field.name)));
        fields
            || self
                .layouts_of(component)
                .iter()
                .flat_map(|name| self.android.layout(name))
                .any(|layout| layout.widgets.iter().any(|widget| widget.described))
            || self
                .screen_texts(component)
                .iter()
                .any(|text| words.accessibility.hit(&Text::new(&text.value)))
    }
}
