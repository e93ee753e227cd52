//! Elements that a page hides at first and code shows: what has been passed when one of them is used.

use super::{Judge, Verdict};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Expr, FnKind, Lit, StrPart};

/// A control is looked for in hidden elements this many further out.
const MAX_AROUND: usize = 12;

impl Judge<'_, '_> {
    /// True for an element that the page does not show at first.
    pub(in crate::analysis) fn starts_hidden(&self, element: ExprRef) -> bool {
        let program = self.program;
        let Expr::Call { args, .. } = program.expr(element) else { return false };
        // `hidden` as an attribute is a condition around the element.
        if let Some(around) = program.around(element)
            && let Expr::If { cond, then, .. } = program.expr(around)
            && then.contains(&element.expr)
            && self.constant(ExprRef { unit: around.unit, expr: *cond }) == Some(false)
        {
            return true;
        }
        args.iter().any(|arg| {
            let value = ExprRef { unit: element.unit, expr: arg.value };
            match arg.label.as_deref() {
                Some("hidden") => self.constant(value) == Some(true),
                Some("style") => program.hides_by_style(value),
                Some("class" | "className") => {
                    program.constant_text(value).is_some_and(|text| hides_by_class(&text))
                }
                _ => false,
            }
        })
    }

    /// What has been passed when an element can be used: whatever shows it, and what is around it.
    pub(super) fn shown_step(&self, element: ExprRef) -> Verdict {
        let program = self.program;
        let mut verdict = Verdict::none();
        let mut around = Some(element);
        for _ in 0..MAX_AROUND {
            let Some(now) = around else { break };
            if self.starts_hidden(now) {
                verdict = verdict.both(self.revealed(now));
            }
            around = program.element_around(now);
        }
        verdict
    }

    /// What has been passed wherever code shows an element.
    fn revealed(&self, element: ExprRef) -> Verdict {
        let program = self.program;
        let mut places = program.shown_by_code(element);
        if places.is_empty() {
            places = program.steps_on(element);
        }
        let each = places.into_iter().map(|at| self.chain(at));
        each.reduce(Verdict::either).unwrap_or_default()
    }
}

impl Program<'_> {
    /// True for a style that shows nothing.
    fn hides_by_style(&self, value: ExprRef) -> bool {
        match self.expr(value) {
            Expr::New { ty, args, .. } if ty.is_empty() => args.iter().any(|arg| {
                arg.label.as_deref() == Some("display")
                    && self.constant_text(ExprRef { unit: value.unit, expr: arg.value }).as_deref()
                        == Some("none")
            }),
            Expr::Str(_) => self.constant_text(value).is_some_and(|text| {
                let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
                text.contains("display:none")
            }),
            _ => false,
        }
    }

    /// Places that show an element that a page hides: `box.hidden = false`, `box.style.display = ''`.
    pub(in crate::analysis) fn shown_by_code(&self, element: ExprRef) -> Vec<ExprRef> {
        let mut places: Vec<ExprRef> = SHOWS.iter().flat_map(|name| self.uses_of(name)).copied().collect();
        places.retain(|&at| {
            if !self.is_script(at.unit) {
                return false;
            }
            let (Expr::Member { recv, name, .. } | Expr::Call { recv: Some(recv), name, .. }) = self.expr(at)
            else {
                return false;
            };
            let mut recv = ExprRef { unit: at.unit, expr: *recv };
            if let Expr::Member { recv: inner, name: part, .. } = self.expr(recv)
                && matches!(part.as_str(), "style" | "classList")
            {
                recv = ExprRef { unit: at.unit, expr: *inner };
            }
            if let Expr::Member { .. } = self.expr(at) {
                let set = self.around(at).map(|around| self.expr(around));
                let Some(Expr::Assign { target, value, .. }) = set else { return false };
                let value = ExprRef { unit: at.unit, expr: *value };
                let hides = match self.expr(value) {
                    Expr::Lit(Lit::Bool(hides)) => *hides == matches!(name.as_str(), "hidden" | "disabled"),
                    _ => self.constant_text(value).as_deref() == Some("none"),
                };
                if *target != at.expr || hides {
                    return false;
                }
            }
            self.dom_element(recv) == Some(element)
        });
        places.sort_unstable();
        places.dedup();
        places
    }

    /// Calls that lead from the step of a page to the next, which is the element: steps are shown by their
    /// number, `step-${n}`, by a function that the controls of the step before call.
    fn steps_on(&self, element: ExprRef) -> Vec<ExprRef> {
        let Some(id) = self.attribute(element, "id") else { return Vec::new() };
        let mut found = Vec::new();
        for name in ["getElementById", "querySelector"] {
            for &taken in self.uses_of(name) {
                let Expr::Call { args, .. } = self.expr(taken) else { continue };
                let Some(first) = args.first() else { continue };
                let Expr::Str(parts) = self.expr(ExprRef { unit: taken.unit, expr: first.value }) else {
                    continue;
                };
                let (start, end) = match &parts[..] {
                    [StrPart::Text(start), StrPart::Expr(_)] => (start.trim_start_matches('#'), ""),
                    [StrPart::Text(start), StrPart::Expr(_), StrPart::Text(end)] => {
                        (start.trim_start_matches('#'), end.as_str())
                    }
                    _ => continue,
                };
                let fits = |id: &str| {
                    id.strip_prefix(start).and_then(|rest| rest.strip_suffix(end)).is_some_and(|number| {
                        !number.is_empty() && number.chars().all(|c| c.is_ascii_digit())
                    })
                };
                if fits(&id) && self.is_shown_there(taken) {
                    let Some(before) = self.step_before(element, fits) else { continue };
                    let shows = self.named_fn(self.home(taken));
                    let callers = self.callers(shows);
                    found.extend(callers.iter().copied().filter(|&call| self.is_of_step(call, before)));
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// `x.classList.remove('hidden')`, `x.style.display = 'block'` of what a call takes.
    fn is_shown_there(&self, taken: ExprRef) -> bool {
        let mut at = taken;
        for _ in 0..3 {
            let Some(around) = self.around(at) else { return false };
            match self.expr(around) {
                Expr::Member { name, .. } if matches!(name.as_str(), "classList" | "style") => {}
                Expr::Member { name, .. } if name == "display" => {
                    return self
                        .value_assigned(around)
                        .is_some_and(|value| self.constant_text(value).is_some_and(|text| text != "none"));
                }
                Expr::Member { name, .. } if name == "hidden" => {
                    return self
                        .value_assigned(around)
                        .is_some_and(|value| matches!(self.expr(value), Expr::Lit(Lit::Bool(false))));
                }
                Expr::Call { name, .. } => return name == "remove" || name == "removeAttribute",
                _ => return false,
            }
            at = around;
        }
        false
    }

    /// The element of the same kind that stands before one on its page.
    fn step_before(&self, element: ExprRef, fits: impl Fn(&str) -> bool) -> Option<ExprRef> {
        let start = self.loc(element).span.start;
        self.unit_exprs(element.unit)
            .filter(|&at| self.loc(at).span.start < start)
            .filter(|&at| matches!(self.expr(at), Expr::Call { .. }))
            .filter(|&at| self.attribute(at, "id").is_some_and(|id| fits(&id)))
            .max_by_key(|&at| self.loc(at).span.start)
    }

    /// True for a call in a handler of a control that stands in an element.
    fn is_of_step(&self, call: ExprRef, step: ExprRef) -> bool {
        let inside = |at: ExprRef| at.unit == step.unit && self.loc(step).span.contains(self.loc(at).span);
        if inside(call) {
            return true;
        }
        let handler = self.named_fn(self.home(call));
        self.func(handler).kind == FnKind::Named && self.callers(handler).iter().any(|&at| inside(at))
    }
}

/// Members and methods that show an element.
const SHOWS: &[&str] =
    &["hidden", "disabled", "display", "remove", "toggle", "removeAttribute", "show", "fadeIn", "slideDown"];

/// True for classes by which pages hide elements, unless a wider screen shows them.
fn hides_by_class(classes: &str) -> bool {
    let mut names = classes.split_whitespace();
    let shown = |name: &str| {
        name.rsplit_once(':').is_some_and(|(_, class)| {
            matches!(class, "block" | "flex" | "grid" | "inline" | "inline-flex" | "inline-block")
        })
    };
    names.clone().any(|name| matches!(name, "hidden" | "d-none" | "is-hidden")) && !names.any(shown)
}
