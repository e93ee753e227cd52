//! What stands around what asks in code: links to the notice that open nothing, dialogs with one button.

use crate::knowledge::words::{Text, vocabulary};
use crate::program::{ExprRef, Program};
use crate::resource::text::VisibleText;
use crate::syntax::ir::Expr;

use super::surface::{Fault, Surface, is_dead_target};
use super::text::is_refuse_label;
use super::{Bits, Judge, Verdict};

/// Expressions around a place are followed this far.
const MAX_AROUND: usize = 24;
/// Characters of a text that is a link and no more.
const MAX_LINK: usize = 40;

impl Judge<'_, '_> {
    /// Calls beside what asks that open an address which is none: `launchUrl(Uri.parse('#'))`.
    pub(super) fn note_opened(&self) {
        let program = self.program;
        for gate in self.gates().iter().filter(|gate| gate.bits.has(Bits::SEPARATE)) {
            let (Some(quote), Some(component)) = (&gate.quote, program.component_of(gate.at)) else {
                continue;
            };
            for call in program.component_exprs(component) {
                let Expr::Call { name, .. } = program.expr(call) else { continue };
                let opens = program.model.navigate.opens.contains(name.as_str())
                    || program.model.routes.methods.contains(name.as_str());
                let dead = opens && program.opens_nothing(call) && program.is_link_to_notice(call)
                    || program.opens_missing(call);
                if dead {
                    let (quote, loc) = (quote.clone(), program.call_loc(call));
                    self.add_surface(Surface {
                        at: call,
                        asked_at: gate.at,
                        quote,
                        fault: Fault::DeadLink,
                        loc,
                    });
                }
            }
        }
    }

    /// A dialog in code with a button that agrees and no other.
    pub(super) fn note_lone_button(&self, value: ExprRef, verdict: &Verdict) {
        let program = self.program;
        if program.is_script(value.unit) {
            return;
        }
        let Some(quote) = self.face_quote(verdict) else { return };
        let Some(control) = program.around(value).filter(|&control| program.is_pressed_control(control))
        else {
            return;
        };
        let Some((dialog, shown)) = program.dialog_around(control) else { return };
        if program.touchables(dialog) != [control] {
            return;
        }
        let refuses = |text: &VisibleText| {
            is_refuse_label(&text.value) || vocabulary().refuse.hit(&Text::new(&text.value))
        };
        if program.shown_texts(control).iter().any(refuses) {
            return;
        }
        let loc = program.call_loc(shown);
        self.add_surface(Surface { at: shown, asked_at: control, quote, fault: Fault::NoRefusal, loc });
    }
}

impl Program<'_> {
    /// True for a call all of whose addresses are empty or stand for one.
    fn opens_nothing(&self, call: ExprRef) -> bool {
        let Expr::Call { args, .. } = self.expr(call) else { return false };
        let texts: Vec<String> = args
            .iter()
            .flat_map(|arg| self.subtree(ExprRef { unit: call.unit, expr: arg.value }))
            .filter(|&part| matches!(self.expr(part), Expr::Str(_)))
            .filter_map(|part| self.constant_text(part))
            .collect();
        !texts.is_empty() && texts.iter().all(|text| is_dead_target(text))
    }

    /// True for a call that names a document which would come with the app and does not: one whose name is that
    /// of a notice about faces, or which opens from a link to one.
    fn opens_missing(&self, call: ExprRef) -> bool {
        let Expr::Call { name, args, .. } = self.expr(call) else { return false };
        if !self.model.navigate.bundles.contains(name.as_str()) {
            return false;
        }
        let text = |index: usize| {
            let value = ExprRef { unit: call.unit, expr: args.get(index)?.value };
            matches!(self.expr(value), Expr::Str(_)).then(|| self.constant_text(value)).flatten()
        };
        let Some(path) = text(0) else { return false };
        let path = match path.strip_prefix("file:///") {
            Some(rest) => rest.to_owned(),
            None if path.contains("://") => return false,
            None => path,
        };
        let base = path.rsplit('/').next().unwrap_or_default();
        let stem = base.split('.').next().unwrap_or_default();
        let path = match text(1) {
            Some(end) if !base.contains('.') => format!("{path}.{}", end.trim_start_matches('.')),
            _ => path.clone(),
        };
        let words = vocabulary();
        let notice = || words.is_face_ident(stem) && words.notice_document_ident.hit(stem);
        self.is_missing_document(call.unit, &path) && (notice() || self.is_link_to_notice(call))
    }

    /// True when what is pressed for a call shows the name of a document about faces and nothing else.
    fn is_link_to_notice(&self, call: ExprRef) -> bool {
        let mut at = call;
        for _ in 0..MAX_AROUND {
            let Some(outer) = self.outer_expr(at) else { return false };
            at = outer;
            if !matches!(self.expr(at), Expr::Call { .. } | Expr::New { .. }) {
                continue;
            }
            let mut texts = self.declarative_texts(at).own;
            if let Some(widget) = self.listened_by(at) {
                texts.extend(self.widget_texts(&widget).own);
            }
            if texts.is_empty() {
                continue;
            }
            let words = vocabulary();
            return texts.iter().all(|text| text.value.chars().count() <= MAX_LINK)
                && texts.iter().any(|text| {
                    words.is_face_text(&Text::new(&text.value))
                        && (text.value.contains('《') || words.notice_reference.hit(&Text::new(&text.value)))
                });
        }
        false
    }

    /// The expression around a place, out of the lambda it stands in.
    fn outer_expr(&self, at: ExprRef) -> Option<ExprRef> {
        self.around(at).or_else(|| self.written_at(self.home(at)))
    }

    /// True for a declarative control.
    fn is_pressed_control(&self, at: ExprRef) -> bool {
        matches!(self.expr(at), Expr::Call { name, .. }
            if self.model.control(name, self.lang(at.unit)).is_some_and(|control| !control.click.is_empty()))
    }

    /// The dialog that a control stands in, and the call that shows it.
    fn dialog_around(&self, control: ExprRef) -> Option<(ExprRef, ExprRef)> {
        let mut at = control;
        let mut dialog = None;
        for _ in 0..MAX_AROUND {
            let Some(outer) = self.outer_expr(at) else { break };
            at = outer;
            let Expr::Call { name, .. } = self.expr(at) else { continue };
            if dialog.is_none()
                && self.model.dialog_slots(name, self.lang(at.unit)).is_some_and(|row| row.only)
            {
                dialog = Some(at);
            }
            if dialog.is_some() && self.model.shows.contains(name.as_str()) {
                return Some((dialog?, at));
            }
        }
        dialog.map(|dialog| (dialog, dialog))
    }

    /// What can be touched on a dialog: controls, and whatever is given a function or might draw one.
    fn touchables(&self, dialog: ExprRef) -> Vec<ExprRef> {
        let Expr::Call { args, .. } = self.expr(dialog) else { return Vec::new() };
        let mut open: Vec<ExprRef> =
            args.iter().map(|arg| ExprRef { unit: dialog.unit, expr: arg.value }).collect();
        let mut found = Vec::new();
        while let Some(at) = open.pop() {
            let sub = |expr| ExprRef { unit: at.unit, expr };
            match self.expr(at) {
                Expr::Lambda(local) => {
                    let func = self.global_fn(at.unit, *local);
                    open.extend(self.func(func).body.iter().map(|&expr| sub(expr)));
                }
                Expr::Call { args, .. } => {
                    let runs = args
                        .iter()
                        .any(|arg| matches!(self.expr(sub(arg.value)), Expr::Lambda(_) | Expr::FnRef { .. }));
                    // A view of the project's own may hold anything.
                    let own =
                        self.target(at).constructs.as_ref().is_some_and(|made| made.as_project().is_some());
                    if self.is_pressed_control(at) || runs || own {
                        found.push(at);
                        continue;
                    }
                }
                _ => {}
            }
            self.expr(at).for_each_child(|expr| open.push(sub(expr)));
        }
        found
    }
}
