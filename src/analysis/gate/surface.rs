//! What people are shown when they are asked: prompts with their buttons, boxes with their first state.

use super::text::is_refuse_label;
use super::{Bits, Judge, Verdict};
use crate::analysis::ui::WidgetRef;
use crate::input::span::Loc;
use crate::knowledge::model::Answer;
use crate::knowledge::words::{Text, tokens, vocabulary};
use crate::program::{ExprRef, Program};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Expr, Lit};

/// A prompt or control that asks for consent to face processing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surface {
    /// The call or element that shows it.
    pub at: ExprRef,
    /// Some call of it whose function decides whether it is ever shown.
    pub asked_at: ExprRef,
    /// The text that asks.
    pub quote: (String, Loc),
    /// What is wrong with it.
    pub fault: Fault,
    /// The place of the fault.
    pub loc: Loc,
}

/// What is wrong with how a consent is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// Nothing on it declines or closes it.
    NoRefusal,
    /// It starts ticked.
    Preselected,
    /// Its link to the notice leads nowhere.
    DeadLink,
}

/// Calls that show what was built.
const SHOW: &[&str] = &["show", "showDialog", "create", "build", "present"];
/// Parts of names of controls that close or decline.
const CLOSES: &[&str] = &[
    "close", "cancel", "dismiss", "refuse", "decline", "deny", "reject", "later", "skip", "disagree", "no",
    "negative", "back",
];

impl Judge<'_, '_> {
    /// Surfaces found so far.
    pub fn surfaces(&self) -> Vec<Surface> {
        self.note_links();
        self.note_opened();
        self.surfaces.borrow().clone()
    }

    pub(super) fn add_surface(&self, surface: Surface) {
        let mut surfaces = self.surfaces.borrow_mut();
        if !surfaces.iter().any(|known| known.fault == surface.fault && known.loc == surface.loc) {
            surfaces.push(surface);
        }
    }

    /// The text of a verdict that asks for the face and nothing else.
    pub(super) fn face_quote(&self, verdict: &Verdict) -> Option<(String, Loc)> {
        verdict
            .gates
            .iter()
            .map(|&gate| self.gate(gate))
            .filter(|gate| gate.bits.has(Bits::SEPARATE))
            .find_map(|gate| gate.quote)
    }

    /// A prompt built by calls on one builder, agreed to at one of them.
    pub(super) fn note_prompt(&self, call: ExprRef, verdict: &Verdict) {
        let program = self.program;
        let Some(quote) = self.face_quote(verdict) else { return };
        let chain = program.prompt_chain(call);
        self.note_dead_links(call, &chain, &quote);
        if program.may_be_closed(&chain) {
            return;
        }
        let at = program.shown_by(&chain).unwrap_or(call);
        let loc = program.call_loc(at);
        self.add_surface(Surface { at, asked_at: call, quote, fault: Fault::NoRefusal, loc });
    }

    /// A declarative dialog agreed to in one of its slots.
    pub(super) fn note_slots(&self, dialog: ExprRef, at: ExprRef, verdict: &Verdict) {
        let program = self.program;
        let Some(quote) = self.face_quote(verdict) else { return };
        self.note_dead_links(at, &[dialog], &quote);
        let Expr::Call { name, args, .. } = program.expr(dialog) else { return };
        let Some(slots) = program.model.dialog_slots(name, program.lang(dialog.unit)) else { return };
        let declines = args.iter().any(|arg| {
            // `onDismissRequest` runs on back and on taps outside.
            arg.label.as_ref().is_some_and(|label| {
                slots.refuse.iter().any(|slot| slot == label.as_str()) && !label.starts_with("on")
            }) || program
                .shown_texts(ExprRef { unit: dialog.unit, expr: arg.value })
                .iter()
                .any(|text| is_refuse_label(&text.value))
        });
        if !declines {
            let loc = program.call_loc(dialog);
            self.add_surface(Surface { at: dialog, asked_at: at, quote, fault: Fault::NoRefusal, loc });
        }
    }

    /// A tick box of a layout: ticked there, or by code that asked nobody.
    pub(super) fn note_box(&self, widget: &WidgetRef, at: ExprRef, verdict: &Verdict) {
        let program = self.program;
        let Some(quote) = self.face_quote(verdict) else { return };
        let add = |loc| {
            let quote = quote.clone();
            self.add_surface(Surface { at, asked_at: at, quote, fault: Fault::Preselected, loc });
        };
        for (file, span) in program.ticked_in_layout(widget) {
            add(Loc { file, span });
        }
        for set in program.uses_of("setChecked").iter().chain(program.uses_of("isChecked")) {
            let (control, value, place) = match program.expr(*set) {
                Expr::Call { recv: Some(recv), name, args, .. } if name == "setChecked" => {
                    let Some(arg) = args.first() else { continue };
                    (*recv, ExprRef { unit: set.unit, expr: arg.value }, *set)
                }
                Expr::Member { recv, .. } => {
                    let Some(assigned) = program.assignment_to(*set) else { continue };
                    let Expr::Assign { value, .. } = program.expr(assigned) else { continue };
                    (*recv, ExprRef { unit: set.unit, expr: *value }, assigned)
                }
                _ => continue,
            };
            let control = ExprRef { unit: set.unit, expr: control };
            if matches!(program.expr(value), Expr::Lit(Lit::Bool(true)))
                && program.widget_of(control).is_some_and(|other| other == *widget)
                && program.is_set_by_code(value)
            {
                add(program.loc(place));
            }
        }
    }

    /// A state that decides and is true before anybody did anything.
    pub(super) fn note_initial(&self, def: ExprRef, at: ExprRef, verdict: &Verdict) {
        let Some(quote) = self.face_quote(verdict) else { return };
        let loc = self.program.loc(def);
        self.add_surface(Surface { at, asked_at: at, quote, fault: Fault::Preselected, loc });
    }

    fn note_dead_links(&self, asked_at: ExprRef, parts: &[ExprRef], quote: &(String, Loc)) {
        let program = self.program;
        let texts: Vec<VisibleText> = parts.iter().flat_map(|&part| program.shown_texts(part)).collect();
        for text in texts {
            if dead_anchor(&text.value) {
                let (quote, loc) = (quote.clone(), text.loc);
                self.add_surface(Surface { at: asked_at, asked_at, quote, fault: Fault::DeadLink, loc });
            }
        }
    }
}

/// True when a text holds a link to a face document that leads nowhere: `<a href="#">`, `<a href="">`.
pub fn dead_anchor(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.match_indices("href=").any(|(at, _)| {
        let rest = lower[at + 5..].trim_start_matches(['\\', '"', '\'']);
        let target: String =
            rest.chars().take_while(|c| !matches!(c, '"' | '\'' | '\\' | '>' | ' ')).collect();
        is_dead_target(&target)
    })
}

/// True for the target of a link that is none.
pub fn is_dead_target(target: &str) -> bool {
    let target = target.trim().to_lowercase();
    matches!(
        target.as_str(),
        "" | "#"
            | "#!"
            | "#/"
            | "/#"
            | "about:blank"
            | "todo"
            | "tbd"
            | "url"
            | "xxx"
            | "xx"
            | "link"
            | "href"
    ) || target.strip_prefix("javascript:").is_some_and(|rest| {
        matches!(rest.trim().trim_end_matches(';'), "" | "0" | "false") || rest.trim().starts_with("void")
    }) || [
        "xxx.com",
        "xxx.cn",
        "your-domain",
        "yourdomain",
        "your-url",
        "your_url",
        "placeholder",
        "此处填写",
        "待填写",
    ]
    .iter()
    .any(|host| target.contains(host))
}

impl Program<'_> {
    /// The call of a prompt's chain that shows it.
    pub(crate) fn shown_by(&self, chain: &[ExprRef]) -> Option<ExprRef> {
        let shows = |at: &&ExprRef| matches!(self.expr(**at), Expr::Call { name, .. } if SHOW.contains(&name.as_str()));
        let presented = || {
            let made = chain
                .iter()
                .filter(|at| self.is_apple(at.unit) && matches!(self.expr(**at), Expr::Call { .. }));
            let handed = made.flat_map(|&at| self.runs_of(at).external.clone());
            let mut calls = handed.map(|handed| handed.to).filter(|&to| {
                matches!(self.expr(to), Expr::Call { name, .. } if self.model.navigate.calls.contains(name.as_str()))
            });
            calls.next()
        };
        chain.iter().filter(shows).copied().next_back().or_else(presented)
    }

    /// True when something on a prompt declines, or just closes it.
    fn may_be_closed(&self, chain: &[ExprRef]) -> bool {
        let words = vocabulary();
        chain.iter().any(|&part| {
            // A dialog of the project's own: by what stands on it and what it is made of.
            if let Some(ty) = self.value_of(part).and_then(|value| value.ty().as_project()) {
                let names = self.layouts_of(ty);
                let read: Vec<_> = names.iter().flat_map(|layout| self.android.layout(layout)).collect();
                let closes = read.iter().flat_map(|layout| &layout.widgets).any(|widget| {
                    let id = widget.id.as_deref().map(tokens).unwrap_or_default();
                    id.iter().any(|part| CLOSES.contains(&part.as_str()))
                });
                if closes || self.screen_texts(ty).iter().any(|text| is_refuse_label(&text.value)) {
                    return true;
                }
            }
            let (Expr::Call { args, .. } | Expr::New { args, .. }) = self.expr(part) else { return false };
            let button = match self.expr(part) {
                Expr::Call { name, .. } => {
                    self.model.answer(name) == Some(Answer::Refuse) && !is_passive(name)
                }
                _ => false,
            };
            button
                || args.iter().any(|arg| {
                    let value = ExprRef { unit: part.unit, expr: arg.value };
                    let label = arg.label.as_deref().map(tokens).unwrap_or_default();
                    label.iter().any(|part| CLOSES.contains(&part.as_str()))
                        || self.shown_texts(value).iter().any(|text| {
                            is_refuse_label(&text.value) || words.refuse.hit(&Text::new(&text.value))
                        })
                })
        })
    }

    /// Where layouts tick a box from the start.
    fn ticked_in_layout(
        &self,
        widget: &WidgetRef,
    ) -> Vec<(crate::input::span::FileId, crate::input::span::Span)> {
        if let Some((board, scene, index)) = self.scene_part(widget) {
            let on = scene.elements[index].on.filter(|(on, _)| *on);
            return on.map(|(_, span)| (board.file, span)).into_iter().collect();
        }
        let layouts = self.layouts_with(widget);
        let read = layouts.iter().flat_map(|layout| self.android.layout(layout));
        read.filter_map(|layout| {
            let (_, widget) = layout.by_id(&widget.id)?;
            let (ticked, span) = widget.checked?;
            ticked.then_some((layout.file, span))
        })
        .collect()
    }
}

/// True for what runs when a prompt goes away by itself: back, a tap outside.
fn is_passive(name: &str) -> bool {
    name.starts_with("setOn") || name.starts_with("on")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_that_lead_nowhere() {
        assert!(dead_anchor("请阅读<a href=\"#\">《人脸信息处理规则》</a>"));
        assert!(dead_anchor("<a href=''>rules</a>"));
        assert!(dead_anchor("<a href=\"javascript:void(0)\">rules</a>"));
        for target in ["url", "xxx", "javascript:;", "javascript: void 0", "https://xxx.cn/rules"] {
            assert!(is_dead_target(target), "{target}");
        }
        assert!(!is_dead_target("javascript:showFaceRules()") && !is_dead_target("rules"));
        assert!(!dead_anchor("<a href=\"https://intranet.invalid/face.html\">rules</a>"));
        assert!(!dead_anchor("no link at all"));
    }
}
