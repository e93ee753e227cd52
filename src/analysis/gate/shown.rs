//! What pages and mini-programs show when they ask: prompts without a second button, boxes that are ticked in
//! the markup, links that lead nowhere.

use super::surface::{Fault, Surface, is_dead_target};
use super::text::is_refuse_label;
use super::{Bits, Judge, Verdict};
use crate::input::span::Loc;
use crate::knowledge::model::Ask;
use crate::knowledge::words::{Text, tokens, vocabulary};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Arg, Expr, Lit};

/// Parts of labels of what declines or closes.
const CLOSES: &[&str] =
    &["cancel", "close", "closable", "refuse", "decline", "reject", "dismiss", "disagree", "deny"];
/// Labels that tick a box from the start.
const TICKED: &[&str] = &["checked", "defaultChecked", "default-checked"];
/// Endings of documents that stand among the files of a project.
const DOCUMENTS: &[&str] = &[".html", ".htm"];

impl Judge<'_, '_> {
    /// A prompt of the platform that is agreed to.
    pub(super) fn note_ask(&self, call: ExprRef, ask: &Ask, verdict: &Verdict) {
        let Some(quote) = self.face_quote(verdict) else { return };
        let program = self.program;
        let Expr::Call { args, .. } = program.expr(call) else { return };
        let mut options: Vec<(ExprRef, &Arg)> = Vec::new();
        for arg in args {
            let value = ExprRef { unit: call.unit, expr: arg.value };
            for object in std::iter::once(value).chain(program.made_by(value)) {
                if let Expr::New { args, .. } = program.expr(object) {
                    options.extend(args.iter().map(|arg| (object, arg)));
                }
            }
        }
        let taken = options.iter().any(|(object, arg)| {
            let labelled = arg.label.as_ref().is_some_and(|label| ask.refusable.contains(label.as_str()));
            labelled && program.is_switched(ExprRef { unit: object.unit, expr: arg.value }, false)
        });
        let offered = options.iter().any(|(object, arg)| {
            let value = ExprRef { unit: object.unit, expr: arg.value };
            arg.label.as_deref().is_some_and(closes) && !program.is_switched(value, false)
        });
        if taken || ask.alone && !offered {
            self.note_no_refusal(call, quote);
        }
    }

    /// A list of buttons of which one agrees, or an options object with buttons under its keys.
    pub(super) fn note_buttons(&self, call: ExprRef, button: ExprRef, verdict: &Verdict) {
        let Some(quote) = self.face_quote(verdict) else { return };
        let program = self.program;
        let Some(list) = program.around(button) else { return };
        let sub = |expr| ExprRef { unit: list.unit, expr };
        // `confirm: { value: '同意', action: () => { .. } }`
        let runs = |arg: &&Arg| match program.expr(sub(arg.value)) {
            Expr::New { args, .. } => args
                .iter()
                .any(|part| matches!(program.expr(sub(part.value)), Expr::Lambda(_) | Expr::FnRef { .. })),
            Expr::List(buttons) => !buttons.is_empty(),
            _ => false,
        };
        let alone = match program.expr(list) {
            Expr::List(buttons) => buttons.len() == 1,
            Expr::New { args, .. } => args.iter().filter(runs).count() == 1,
            _ => false,
        };
        if alone {
            self.note_no_refusal(call, quote);
        }
    }

    /// A dialog in markup that is agreed to.
    pub(super) fn note_dialog(&self, dialog: ExprRef, verdict: &Verdict) {
        let Some(quote) = self.face_quote(verdict) else { return };
        let program = self.program;
        let Expr::Call { name, args, .. } = program.expr(dialog) else { return };
        let lone = program
            .model
            .dialog_slots(name, program.lang(dialog.unit))
            .is_some_and(|slots| slots.lone.iter().any(|lone| lone == name));
        let labelled = |wanted: bool| {
            args.iter().any(|arg| {
                let value = ExprRef { unit: dialog.unit, expr: arg.value };
                let off = program.is_switched(value, false);
                arg.label.as_deref().is_some_and(closes) && off != wanted
            })
        };
        let declines =
            labelled(true) || program.shown_texts(dialog).iter().any(|text| is_refuse_label(&text.value));
        if !declines && (lone || labelled(false)) {
            self.note_no_refusal(dialog, quote);
        }
    }

    /// A box in markup that is ticked there.
    fn note_element(&self, element: ExprRef, at: ExprRef, verdict: &Verdict) {
        let Some(quote) = self.face_quote(verdict) else { return };
        let program = self.program;
        let Expr::Call { args, .. } = program.expr(element) else { return };
        for arg in args.iter().filter(|arg| arg.label.as_deref().is_some_and(|label| TICKED.contains(&label)))
        {
            let value = ExprRef { unit: element.unit, expr: arg.value };
            let text = program.constant_text(value);
            let ticked = program.is_switched(value, true)
                || text.is_some_and(|text| matches!(text.as_str(), "checked" | "true" | ""));
            if ticked {
                let (quote, loc) = (quote.clone(), program.call_loc(element));
                self.add_surface(Surface {
                    at: element,
                    asked_at: at,
                    quote,
                    fault: Fault::Preselected,
                    loc,
                });
            }
        }
    }

    /// What ticking a box in markup agrees to.
    pub(super) fn box_row(&self, element: ExprRef, at: ExprRef) -> Option<Verdict> {
        let verdict = self.row_or_container(&self.program.declarative_texts(element), at)?;
        self.note_element(element, at, &verdict);
        Some(verdict)
    }

    fn note_no_refusal(&self, at: ExprRef, quote: (String, Loc)) {
        let loc = self.program.call_loc(at);
        self.add_surface(Surface { at, asked_at: at, quote, fault: Fault::NoRefusal, loc });
    }

    /// Links beside what asks that lead nowhere.
    pub(super) fn note_links(&self) {
        let program = self.program;
        let gates = self.gates();
        let words = vocabulary();
        for gate in gates.iter().filter(|gate| gate.bits.has(Bits::SEPARATE)) {
            let Some(quote) = &gate.quote else { continue };
            // A text of a table of translations is shown where it is asked for.
            let unit = program.unit_of(quote.1.file).unwrap_or(gate.at.unit);
            if !program.is_script(unit) {
                continue;
            }
            for link in program.unit_exprs(unit) {
                let Expr::Call { name, args, .. } = program.expr(link) else { continue };
                let routes = &program.model.routes;
                if !routes.elements.contains(name.as_str())
                    || args
                        .iter()
                        .any(|arg| arg.label.as_deref().is_some_and(|label| label.starts_with("on")))
                {
                    continue;
                }
                let target = args
                    .iter()
                    .find(|arg| arg.label.as_ref().is_some_and(|label| routes.to.contains(label.as_str())))
                    .and_then(|arg| program.constant_text(ExprRef { unit, expr: arg.value }));
                let Some(target) = target else { continue };
                let dead = is_dead_target(&target) || program.is_missing_document(unit, &target);
                let texts = program.shown_texts(link);
                if dead && texts.iter().any(|text| words.is_face_text(&Text::new(&text.value))) {
                    let loc = program.call_loc(link);
                    let quote = quote.clone();
                    self.add_surface(Surface {
                        at: link,
                        asked_at: gate.at,
                        quote,
                        fault: Fault::DeadLink,
                        loc,
                    });
                }
            }
        }
    }
}

impl Program<'_> {
    /// True for the literal `true` or `false`, whichever is asked for.
    fn is_switched(&self, at: ExprRef, wanted: bool) -> bool {
        match self.expr(at) {
            Expr::Lit(Lit::Bool(value)) => *value == wanted,
            Expr::Not(inner) => self.is_switched(ExprRef { unit: at.unit, expr: *inner }, !wanted),
            Expr::Str(_) => {
                self.constant_text(at).is_some_and(|text| text == if wanted { "true" } else { "false" })
            }
            _ => false,
        }
    }

    /// True for the path of a document of the project that is not there.
    pub(super) fn is_missing_document(&self, unit: u32, target: &str) -> bool {
        let target = target.split(['?', '#']).next().unwrap_or_default();
        if target.contains("://")
            || target.starts_with("//")
            || !DOCUMENTS.iter().any(|end| target.ends_with(end))
        {
            return false;
        }
        let root = self.map.file(self.unit(unit).file).root;
        let name = target.rsplit('/').next().unwrap_or_default();
        !self.map.ids().any(|id| {
            let file = self.map.file(id);
            file.root == root && file.name.rsplit('/').next() == Some(name)
        })
    }
}

fn closes(label: &str) -> bool {
    tokens(label).iter().any(|part| CLOSES.contains(&part.as_str()))
}
