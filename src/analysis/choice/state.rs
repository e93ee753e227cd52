//! When the state behind a condition is such that it holds: what `v-if`, `wx:if` and `{shown && ..}` ask.
//! The states are variables, fields and hooks of scripts; what they are set to says when.

use super::late::When;
use super::{Choices, Question};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Arg, CmpOp, Expr, ExprId, Lit};

/// States that depend on states are followed this far.
const MAX_STATES: usize = 6;
/// More settings of one state are not asked.
const MAX_SETTINGS: usize = 40;

/// Elements further out than this are not asked.
const MAX_AROUND: usize = 24;

/// What a literal of a script is.
#[derive(Clone, Debug, PartialEq)]
enum Literal {
    Nothing,
    Bool(bool),
    Number(i64),
    Text(String),
    /// An object, a list, a function.
    Some,
}

impl Literal {
    /// Whether a script takes it for true.
    fn holds(&self) -> bool {
        match self {
            Self::Nothing => false,
            Self::Bool(value) => *value,
            Self::Number(value) => *value != 0,
            Self::Text(text) => !text.is_empty(),
            Self::Some => true,
        }
    }

    /// The outcome of a comparison, where it can be told.
    fn compares(&self, op: CmpOp, other: &Self) -> Option<bool> {
        let numbers = match (self, other) {
            (Self::Number(a), Self::Number(b)) => Some((*a, *b)),
            _ => None,
        };
        match op {
            CmpOp::Eq | CmpOp::Ne if *self == Self::Some || *other == Self::Some => None,
            CmpOp::Eq => Some(self == other),
            CmpOp::Ne => Some(self != other),
            CmpOp::Lt => numbers.map(|(a, b)| a < b),
            CmpOp::Le => numbers.map(|(a, b)| a <= b),
            CmpOp::Gt => numbers.map(|(a, b)| a > b),
            CmpOp::Ge => numbers.map(|(a, b)| a >= b),
            _ => None,
        }
    }
}

/// What is asked of a state: that it is taken for true or not, or how it compares.
struct Wanted {
    compared: Option<(CmpOp, Literal)>,
    holds: bool,
}

impl Wanted {
    fn fits(&self, value: &Literal) -> Option<bool> {
        let outcome = match &self.compared {
            Some((op, other)) => value.compares(*op, other)?,
            None => value.holds(),
        };
        Some(outcome == self.holds)
    }
}

impl Choices<'_, '_> {
    /// When a condition of a script first holds, or does not, as far as those places say that set the
    /// state behind it. What nothing is known of holds from the start.
    pub(super) fn state_when(&self, cond: ExprRef, holds: bool, question: &Question<'_>) -> When {
        if !self.program.has_routes(cond.unit) {
            return When::Start;
        }
        let asked = (cond, holds);
        // What only is so once it is so, never is.
        if question.states.borrow().contains(&asked) {
            return When::Never;
        }
        if question.states.borrow().len() > MAX_STATES {
            return When::Start;
        }
        question.states.borrow_mut().push(asked);
        let when = self.find_state_when(cond, holds, question);
        question.states.borrow_mut().pop();
        when
    }

    fn find_state_when(&self, cond: ExprRef, holds: bool, question: &Question<'_>) -> When {
        let sub = |expr: ExprId| ExprRef { unit: cond.unit, expr };
        match self.program.expr(cond) {
            Expr::Not(inner) => self.state_when(sub(*inner), !holds, question),
            Expr::Cast(inner, _) => self.state_when(sub(*inner), holds, question),
            Expr::And(a, b) | Expr::Or(a, b) => {
                let (a, b) =
                    (self.state_when(sub(*a), holds, question), self.state_when(sub(*b), holds, question));
                let all = matches!(self.program.expr(cond), Expr::And(..)) == holds;
                if all { a.max(b) } else { a.min(b) }
            }
            Expr::Cmp(op, a, b) => {
                let (a, b) = (sub(*a), sub(*b));
                let (state, op, other) = match (self.literal_of(a), self.literal_of(b)) {
                    (None, Some(other)) => (a, *op, other),
                    (Some(other), None) => (b, turned(*op), other),
                    _ => return When::Start,
                };
                self.set_when(state, &Wanted { compared: Some((op, other)), holds }, question)
            }
            Expr::Name(_) | Expr::Member { .. } => {
                self.set_when(cond, &Wanted { compared: None, holds }, question)
            }
            Expr::Lit(Lit::Bool(value)) if *value != holds => When::Never,
            _ => When::Start,
        }
    }

    /// When a state is first set to what is wanted.
    fn set_when(&self, state: ExprRef, wanted: &Wanted, question: &Question<'_>) -> When {
        let program = self.program;
        if !matches!(program.expr(state), Expr::Name(_) | Expr::Member { .. }) {
            return When::Start;
        }
        let settings: Vec<ExprRef> = self.trace.judge.settings(state);
        if settings.is_empty() || settings.len() > MAX_SETTINGS {
            return When::Start;
        }
        settings
            .into_iter()
            .map(|set| self.setting_when(set, state, wanted, question))
            .min()
            .unwrap_or(When::Start)
    }

    /// When one place sets a state to what is wanted.
    fn setting_when(&self, set: ExprRef, state: ExprRef, wanted: &Wanted, question: &Question<'_>) -> When {
        let program = self.program;
        let set = self.unwrapped(set);
        if set == state {
            // A control that is bound to the state sets it to anything.
            return When::Start;
        }
        if let Some(value) = self.literal_of(set) {
            return match wanted.fits(&value) {
                Some(false) => When::Never,
                _ => self.when(set, question),
            };
        }
        let here = self.when(set, question);
        if here != When::Start || wanted.compared.is_some() {
            return here;
        }
        if program.cond_tells_failure(set, wanted.holds) == Some(true) {
            return When::Late;
        }
        match program.expr(set) {
            // A getter, or a state that follows another.
            Expr::Cmp(..)
            | Expr::And(..)
            | Expr::Or(..)
            | Expr::Not(_)
            | Expr::Name(_)
            | Expr::Member { .. } => self.state_when(set, wanted.holds, question),
            // `computed(() => tries.value > 2)`.
            Expr::Call { name, args, .. } if program.model.hooks.derive.contains(name.as_str()) => {
                let derived =
                    args.first().map(|arg| program.expr(ExprRef { unit: set.unit, expr: arg.value }));
                let Some(Expr::Lambda(local)) = derived else { return here };
                let values = program.returned_values(program.global_fn(set.unit, *local));
                let whens = values.into_iter().map(|value| self.state_when(value, wanted.holds, question));
                whens.min().unwrap_or(here)
            }
            _ => here,
        }
    }

    /// What a state starts with inside what holds it: `ref(false)`, `useState(false)`.
    fn unwrapped(&self, set: ExprRef) -> ExprRef {
        let hooks = &self.program.model.hooks;
        match self.program.expr(set) {
            Expr::Call { name, args, .. }
                if args.len() < 2
                    && (hooks.cell.contains(name.as_str()) || hooks.state.contains(name.as_str())) =>
            {
                args.first().map_or(set, |arg| ExprRef { unit: set.unit, expr: arg.value })
            }
            _ => set,
        }
    }

    fn literal_of(&self, at: ExprRef) -> Option<Literal> {
        let program = self.program;
        match program.expr(at) {
            Expr::Lit(Lit::Null) => Some(Literal::Nothing),
            Expr::Lit(Lit::Bool(value)) => Some(Literal::Bool(*value)),
            Expr::Lit(Lit::Int(value)) => Some(Literal::Number(*value)),
            Expr::Str(_) => program.constant_text(at).map(Literal::Text),
            Expr::Name(name) if name == "undefined" => Some(Literal::Nothing),
            Expr::New { .. } | Expr::List(_) | Expr::Lambda(_) => Some(Literal::Some),
            Expr::Not(inner) => {
                let inner = self.literal_of(ExprRef { unit: at.unit, expr: *inner })?;
                Some(Literal::Bool(!inner.holds()))
            }
            _ => None,
        }
    }

    /// True for a place that only runs once the face was tried: in a callback of the call that takes it,
    /// of a promise of it, or behind the wait for it.
    pub(super) fn follows_face(&self, at: ExprRef, question: &Question<'_>) -> bool {
        let program = self.program;
        if !program.has_routes(at.unit) {
            return false;
        }
        let mut at = at;
        for _ in 0..MAX_STATES {
            let home = program.home(at);
            let here = program.loc(at).span;
            let before = question.ways.places.iter().any(|&place| {
                place.unit == at.unit
                    && program.home(place) == home
                    && program.loc(place).span.end <= here.start
                    && self.is_awaited(place)
                    && !program.in_other_branch(place, at)
            });
            if before {
                return true;
            }
            let Some(place) = self.registered_at(home) else { return false };
            let Expr::Call { recv, .. } = program.expr(place.call) else { return false };
            let chained = recv.is_some_and(|recv| {
                program
                    .subtree(ExprRef { unit: place.call.unit, expr: recv })
                    .iter()
                    .any(|part| self.is_face_call(*part, question))
            });
            if chained || self.is_face_call(place.call, question) {
                return true;
            }
            at = place.call;
        }
        false
    }

    /// True for a call on the way to the face that takes it, or a function that does.
    fn is_face_call(&self, at: ExprRef, question: &Question<'_>) -> bool {
        let program = self.program;
        question.sites.iter().any(|site| site.at == at)
            || question.ways.places.contains(&at)
                && matches!(program.expr(at), Expr::Call { args, .. } if args.iter().all(|arg| arg.label.is_none()))
                && !program.target(at).fns.is_empty()
    }

    /// True for a call whose promise is waited for.
    fn is_awaited(&self, at: ExprRef) -> bool {
        let program = self.program;
        let mut inner = at;
        while let Some(around) = program.around(inner) {
            match program.expr(around) {
                Expr::Call { recv: Some(recv), name, .. } if *recv == inner.expr => {
                    if name == "await" {
                        return true;
                    }
                }
                Expr::Cast(..) | Expr::Member { .. } => {}
                _ => return false,
            }
            inner = around;
        }
        false
    }
}

impl Choices<'_, '_> {
    /// When the elements around a place are shown.
    pub(super) fn elements_when(&self, at: ExprRef, question: &Question<'_>) -> When {
        let program = self.program;
        let mut when = When::Start;
        if !program.has_routes(at.unit) {
            return when;
        }
        let mut element = matches!(program.expr(at), Expr::Call { .. })
            .then_some(at)
            .or_else(|| program.element_around(at));
        let mut climbed = 0;
        while let Some(now) = element
            && climbed < MAX_AROUND
        {
            climbed += 1;
            when = when.max(self.element_when(now, question));
            element = program.element_around(now);
        }
        when
    }

    fn element_when(&self, element: ExprRef, question: &Question<'_>) -> When {
        let Expr::Call { args, .. } = self.program.expr(element) else { return When::Start };
        if !self.trace.judge.starts_hidden(element) {
            return self.widget_shown_when(element, args, question);
        }
        self.changed_when(element, question)
    }

    /// When a widget is shown whose arguments say whether it is: `Visibility(visible: x)`,
    /// `.visibility(x ? Visibility.Visible : Visibility.None)`.
    fn widget_shown_when(&self, element: ExprRef, args: &[Arg], question: &Question<'_>) -> When {
        let program = self.program;
        if !program.is_widget(element) {
            return When::Start;
        }
        let choose = &program.model.choose;
        let sub = |expr| ExprRef { unit: element.unit, expr };
        let gone = |at: ExprRef| matches!(program.expr(at), Expr::Member { name, .. } if choose.gone.contains(name.as_str()));
        let each = args.iter().filter_map(|arg| {
            let label = arg.label.as_deref()?;
            let value = sub(arg.value);
            if choose.conditions.contains(label) {
                return Some(self.state_when(value, true, question));
            }
            if choose.hidden.contains(label) {
                return Some(self.state_when(value, false, question));
            }
            if !choose.visibility.contains(label) {
                return None;
            }
            match program.expr(value) {
                _ if gone(value) => Some(When::Never),
                Expr::If { cond, then, els: Some(els) } => {
                    let ends = |block: &[ExprId]| block.last().is_some_and(|&last| gone(sub(last)));
                    match (ends(then), ends(els)) {
                        (true, false) => Some(self.state_when(sub(*cond), false, question)),
                        (false, true) => Some(self.state_when(sub(*cond), true, question)),
                        _ => None,
                    }
                }
                _ => None,
            }
        });
        each.max().unwrap_or(When::Start)
    }

    /// When code shows or enables an element that the page hides or switches off.
    pub(super) fn changed_when(&self, element: ExprRef, question: &Question<'_>) -> When {
        let places = self.program.shown_by_code(element).into_iter();
        places.map(|at| self.when(at, question)).min().unwrap_or(When::Never)
    }
}

impl Program<'_> {
    /// The element that stands under a condition of its own.
    pub(super) fn element_under(&self, cond: ExprRef) -> Option<ExprRef> {
        let around = self.around(cond).filter(|around| self.has_routes(around.unit))?;
        let Expr::If { then, els: None, .. } = self.expr(around) else { return None };
        let [only] = then[..] else { return None };
        let element = ExprRef { unit: cond.unit, expr: only };
        matches!(self.expr(element), Expr::Call { .. }).then_some(element)
    }

    /// True when one place runs in another branch than the other, or does not come to it.
    fn in_other_branch(&self, place: ExprRef, at: ExprRef) -> bool {
        let here = self.loc(at).span;
        let mut inner = place;
        while let Some(around) = self.around(inner) {
            let within = |block: &[ExprId]| {
                block.iter().any(|&expr| self.loc(ExprRef { unit: at.unit, expr }).span.contains(here))
            };
            let contains = self.loc(around).span.contains(here);
            match self.expr(around) {
                Expr::If { cond, then, els } if *cond != inner.expr => {
                    let own = if then.contains(&inner.expr) { Some(then) } else { els.as_ref() };
                    let Some(own) = own else { return false };
                    if contains {
                        return !within(own);
                    }
                    if self.block_leaves(at.unit, own) {
                        return true;
                    }
                }
                Expr::Switch { cases, .. } => {
                    if let Some(case) = cases.iter().find(|case| case.body.contains(&inner.expr))
                        && contains
                    {
                        return !within(&case.body);
                    }
                }
                _ if contains => return false,
                _ => {}
            }
            inner = around;
        }
        false
    }
}

/// A comparison seen from the other side.
fn turned(op: CmpOp) -> CmpOp {
    match op {
        CmpOp::Lt => CmpOp::Gt,
        CmpOp::Le => CmpOp::Ge,
        CmpOp::Gt => CmpOp::Lt,
        CmpOp::Ge => CmpOp::Le,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_as_scripts_take_them() {
        assert!(Literal::Some.holds() && Literal::Number(2).holds() && !Literal::Text(String::new()).holds());
        let (two, three) = (Literal::Number(2), Literal::Number(3));
        assert_eq!(two.compares(CmpOp::Lt, &three), Some(true));
        assert_eq!(two.compares(turned(CmpOp::Lt), &three), Some(false));
        assert_eq!(two.compares(CmpOp::Eq, &Literal::Text("2".to_owned())), Some(false));
        assert_eq!(Literal::Some.compares(CmpOp::Eq, &Literal::Nothing), None);
    }

    #[test]
    fn what_is_wanted_of_a_state() {
        let sms = Wanted { compared: Some((CmpOp::Eq, Literal::Text("sms".to_owned()))), holds: true };
        assert_eq!(sms.fits(&Literal::Text("face".to_owned())), Some(false));
        assert_eq!(sms.fits(&Literal::Text("sms".to_owned())), Some(true));
        let off = Wanted { compared: None, holds: false };
        assert_eq!(off.fits(&Literal::Bool(false)), Some(true));
    }
}
