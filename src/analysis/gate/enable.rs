//! Controls that can be used only once a state is true, by their layout or by code.

use crate::analysis::ui::{ControlTexts, WidgetRef};
use crate::program::ExprRef;
use crate::syntax::ir::{Expr, FnKind, Lit};

use super::{Bits, Form, Gate, Judge, Verdict};

impl Judge<'_, '_> {
    pub(super) fn row_or_container(&self, texts: &ControlTexts, at: ExprRef) -> Option<Verdict> {
        let row = self.by_texts(&texts.row, Form::Condition, at);
        match row {
            Some(verdict) if !verdict.is_none() => Some(verdict),
            Some(verdict) if !texts.row.iter().any(|text| super::text::asks(&text.value)) => Some(verdict),
            _ => self.by_texts(&texts.container, Form::Condition, at),
        }
    }

    pub(super) fn named_gate(&self, bits: Bits, name: &str, at: ExprRef) -> Verdict {
        self.add(Gate {
            bits,
            form: Form::Condition,
            at,
            quote: None,
            name: Some(name.to_owned()),
            age: None,
            minor_side: false,
        })
    }

    /// A control that can be used only when an expression is true.
    pub(super) fn enabled_by(&self, state: ExprRef) -> Verdict {
        let verdict = self.cond(state, true);
        self.as_enablement(&verdict)
    }

    pub(super) fn as_enablement(&self, verdict: &Verdict) -> Verdict {
        let mut result = Verdict::none();
        for &id in &verdict.gates {
            let gate = Gate { form: Form::Enablement, ..self.gate(id) };
            result = result.both(self.add(gate));
        }
        result.bits = verdict.bits;
        result
    }

    /// A widget that is disabled until a consent state is true, by its layout or by code.
    pub(super) fn enabled_widget(&self, widget: &WidgetRef, at: ExprRef) -> Verdict {
        let program = self.program;
        let mut starts_disabled = program.scene_part(widget).is_some_and(|(_, scene, index)| {
            scene.elements[index].enabled.is_some_and(|(enabled, _)| !enabled)
        });
        for layout in &widget.layouts {
            for read in program.android.layout(layout) {
                let Some((_, found)) = read.by_id(&widget.id) else { continue };
                if found.enabled.is_some_and(|(enabled, _)| !enabled) {
                    starts_disabled = true;
                }
                if let Some(binding) = &found.enabled_binding
                    && let Some(member) = binding.member()
                {
                    return self.bound_state(layout, member, binding.negated(), at);
                }
            }
        }
        let mut all: Option<Verdict> = None;
        for (state, place) in self.enabled_settings(widget) {
            let verdict = match program.expr(state) {
                Expr::Lit(Lit::Bool(false)) => {
                    // Disabled when the screen starts.
                    if program.func(program.home(place)).kind != FnKind::Lambda {
                        starts_disabled = true;
                    }
                    continue;
                }
                Expr::Lit(Lit::Bool(true)) => self.chain(place),
                _ => self.cond(state, true),
            };
            all = Some(match all {
                Some(known) => known.either(verdict),
                None => verdict,
            });
        }
        match all {
            Some(verdict) if starts_disabled => self.as_enablement(&verdict),
            _ => Verdict::none(),
        }
    }

    /// Places that set whether a widget can be used: the state and the place.
    fn enabled_settings(&self, widget: &WidgetRef) -> Vec<(ExprRef, ExprRef)> {
        let all = self.enabling.get_or_init(|| self.find_enabling());
        all.iter()
            .filter(|(other, ..)| same(other, widget))
            .map(|(_, state, place)| (*state, *place))
            .collect()
    }

    fn find_enabling(&self) -> Vec<(WidgetRef, ExprRef, ExprRef)> {
        let program = self.program;
        let mut found = Vec::new();
        let names = program.model.enabled.set.iter().chain(&program.model.enabled.members);
        let mut places: Vec<ExprRef> = names.flat_map(|name| program.uses_of(name)).copied().collect();
        places.sort_unstable();
        places.dedup();
        for at in places {
            let sub = |expr| ExprRef { unit: at.unit, expr };
            match program.expr(at) {
                Expr::Call { recv: Some(recv), args, .. } if args.len() == 1 => {
                    if let Some(widget) = program.widget_of(sub(*recv)) {
                        found.push((widget, sub(args[0].value), at));
                    }
                }
                Expr::Member { recv, .. } => {
                    let Some(around) = program.around(at) else { continue };
                    let Expr::Assign { target, value, .. } = program.expr(around) else { continue };
                    if *target == at.expr
                        && let Some(widget) = program.widget_of(sub(*recv))
                    {
                        found.push((widget, sub(*value), around));
                    }
                }
                _ => {}
            }
        }
        found
    }

    /// A member of a bound view model as a state.
    pub(super) fn bound_state(&self, layout: &str, member: &str, negated: bool, at: ExprRef) -> Verdict {
        let program = self.program;
        for read in program.android.layout(layout) {
            // A two-way bound box: its own texts say what it is.
            for (index, widget) in read.widgets.iter().enumerate() {
                let same =
                    widget.checked_binding.as_ref().and_then(|binding| binding.member()) == Some(member);
                if same && !negated {
                    let texts = ControlTexts {
                        own: Vec::new(),
                        row: read
                            .row_texts(index)
                            .into_iter()
                            .flat_map(|text| program.android.texts(text))
                            .collect(),
                        container: program.layout_texts(layout),
                    };
                    if let Some(verdict) = self.row_or_container(&texts, at) {
                        return self.as_enablement(&verdict);
                    }
                }
            }
            for (_, ty) in &read.variables {
                let simple = ty.rsplit('.').next().unwrap_or_default();
                program.want_type(simple);
                for &id in program.types_named(simple) {
                    if program.field(id, member).is_some() {
                        let name = member.into();
                        for used in program.field_definitions(id, &name) {
                            let verdict = self.truth(used, !negated);
                            if !verdict.is_none() {
                                return self.as_enablement(&verdict);
                            }
                        }
                    }
                }
            }
        }
        if negated {
            return Verdict::none();
        }
        let bits = super::name::named(member);
        if bits.is_empty() { Verdict::none() } else { self.as_enablement(&self.named_gate(bits, member, at)) }
    }
}

fn same(a: &WidgetRef, b: &WidgetRef) -> bool {
    a.id == b.id
        && (a.layouts.is_empty()
            || b.layouts.is_empty()
            || a.layouts.iter().any(|layout| b.layouts.contains(layout)))
}
