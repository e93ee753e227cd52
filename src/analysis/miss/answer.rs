//! Answers that are there and decide nothing: read and left alone, or kept and never read.

use rustc_hash::FxHashSet;

use super::order::Order;
use super::{Miss, MissKind, Misses, Stop};
use crate::analysis::gate::Bits;
use crate::analysis::gate::age::{is_age_name, is_birth_name, minor_name};
use crate::analysis::gate::name::named;
use crate::analysis::gate::text::asked;
use crate::analysis::trace::Way;
use crate::knowledge::words::tokens;
use crate::program::{ExprRef, FnId, TypeId};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Expr, Lit};

/// First words of calls that ask for a value and do nothing else worth calling them for.
const ASKING: &[&str] = &[
    "check", "is", "has", "get", "ensure", "verify", "require", "query", "fetch", "load", "read", "find",
    "ask", "request", "show", "confirm", "prompt", "need", "needs", "validate",
];
/// First words of calls that do something with an answer rather than ask for it.
const TELLING: &[&str] = &[
    "set", "save", "put", "store", "write", "update", "log", "record", "report", "clear", "reset", "delete",
    "remove", "upload", "send", "submit", "post", "open", "start", "init", "on", "add", "insert", "create",
    "build", "with", "to", "render", "cancel", "withdraw", "revoke",
];
/// Ends of class names of boxes that are ticked.
const BOXES: &[&str] =
    &["CheckBox", "Switch", "SwitchCompat", "SwitchMaterial", "ToggleButton", "CheckedTextView"];

impl Misses<'_, '_> {
    /// Answers that a function reads before a place, and that nothing depends on.
    pub(super) fn answers(&self, stop: Stop, wanted: Bits, found: &mut Vec<Miss>) {
        let program = self.program;
        // `faceConsent().subscribe { start() }`: the answer comes, and nobody looks at it.
        if let Some(call) = program.around(stop.at)
            && let Expr::Call { recv: Some(recv), .. } = program.expr(call)
            && *recv != stop.at.expr
        {
            let recv = ExprRef { unit: call.unit, expr: *recv };
            if self.may_answer(recv, wanted) && self.answers_to(recv, wanted) {
                return self.push(found, MissKind::Ignored, recv);
            }
        }
        for at in program.body_exprs(stop.func) {
            if !self.may_answer(at, wanted) || !self.is_left_alone(at) || !self.answers_to(at, wanted) {
                continue;
            }
            match self.order(stop, at) {
                Some(Order::Unawaited) => self.push(found, MissKind::NotAwaited, at),
                Some(Order::Before | Order::OtherBranch | Order::Regardless | Order::Listened) => {
                    self.push(found, MissKind::Ignored, at);
                }
                Some(Order::Caught) => self.push(found, MissKind::Caught, at),
                Some(Order::OnFailure) => self.push(found, MissKind::WrongSide, at),
                Some(Order::Around | Order::After) | None => {}
            }
            if !found.is_empty() {
                return;
            }
        }
    }

    /// A quick look at the names.
    fn may_answer(&self, at: ExprRef, wanted: Bits) -> bool {
        let program = self.program;
        let by_name = |name: &str| match wanted {
            Bits::AGE => {
                named(name).has(wanted)
                    || is_age_name(name)
                    || is_birth_name(name)
                    || minor_name(name).is_some()
            }
            _ => named(name).has(wanted),
        };
        match program.expr(at) {
            Expr::Name(name) | Expr::Member { name, .. } => by_name(name),
            Expr::Call { name, args, .. } => {
                by_name(name)
                    || args.first().is_some_and(|arg| {
                        program
                            .constant_text(ExprRef { unit: at.unit, expr: arg.value })
                            .is_some_and(|key| by_name(&key))
                    })
            }
            _ => false,
        }
    }

    fn answers_to(&self, at: ExprRef, wanted: Bits) -> bool {
        if wanted == Bits::AGE {
            return true;
        }
        self.judge.truth(at, true).bits.has(wanted) || self.judge.truth(at, false).bits.has(wanted)
    }

    /// True for a value that is only shown, kept in a local or dropped.
    fn is_left_alone(&self, at: ExprRef) -> bool {
        let program = self.program;
        let first = match program.expr(at) {
            Expr::Call { name, .. } => tokens(name).into_iter().next().unwrap_or_default(),
            _ => String::new(),
        };
        if TELLING.contains(&first.as_str()) {
            return false;
        }
        // `await check()` is as good as the call.
        if let Some(around) = program.around(at)
            && matches!(program.expr(around), Expr::Call { recv: Some(recv), name, .. } if *recv == at.expr && name == "await")
            && program.around(around).is_none()
        {
            return ASKING.contains(&first.as_str());
        }
        let Some(around) = program.around(at) else {
            // The last value of code that runs elsewhere.
            let home = program.home(at);
            let last = program.func(home).body.last() == Some(&at.expr);
            return last && program.written_at(home).is_some() || ASKING.contains(&first.as_str());
        };
        match program.expr(around) {
            Expr::Let { init, .. } => *init == Some(at.expr),
            Expr::Assign { value, .. } => *value == at.expr,
            Expr::Str(_) => true,
            // `findConsent(id)?.grantedAt ?: 0`.
            Expr::Member { .. } | Expr::Coalesce(..) | Expr::Cast(..) => self.is_left_alone_value(around),
            Expr::Block(_) | Expr::If { .. } | Expr::Try { .. } | Expr::Loop { .. } => {
                ASKING.contains(&first.as_str())
            }
            Expr::Exit { .. } => program.written_at(program.home(at)).is_some(),
            _ => false,
        }
    }

    fn is_left_alone_value(&self, at: ExprRef) -> bool {
        let Some(around) = self.program.around(at) else { return false };
        match self.program.expr(around) {
            Expr::Let { init, .. } => *init == Some(at.expr),
            Expr::Member { .. } | Expr::Coalesce(..) | Expr::Cast(..) => self.is_left_alone_value(around),
            _ => false,
        }
    }

    /// Answers that the screens of a way keep, or questions that they put, which the way does not pass.
    pub(super) fn kept_answers(
        &self,
        way: &Way,
        wanted: Bits,
        passed: &FxHashSet<FnId>,
        found: &mut Vec<Miss>,
    ) {
        let program = self.program;
        let mut types: Vec<TypeId> = way
            .steps
            .iter()
            .rev()
            .filter_map(|step| program.owner(step.func).map(|owner| program.top_type(owner)))
            .collect();
        let mut seen = FxHashSet::default();
        types.retain(|ty| seen.insert(*ty));
        let entry = way.steps.first().map(|step| program.fn_title(step.func));
        for ty in types {
            let unit = program.type_unit(ty);
            let span = program.ty(ty).span;
            let inside = |at: &ExprRef| span.contains(program.loc(*at).span);
            for at in program.unit_exprs(unit).filter(inside) {
                if let Some(value) = self.kept_value(at)
                    && self.is_an_answer(value, wanted)
                {
                    self.push(found, MissKind::NeverRead, at);
                    return;
                }
                if !passed.contains(&program.named_fn(program.home(at)))
                    && let Some(loc) = self.prompt_at(at, wanted)
                {
                    found.push(Miss { kind: MissKind::OtherWay, loc, name: entry });
                    return;
                }
            }
            if let Some(text) = self.unread_box(ty, wanted) {
                found.push(Miss { kind: MissKind::NeverRead, loc: text.loc, name: Some(text.value) });
                return;
            }
        }
    }

    /// What a place keeps for later: in a field, or under a key.
    fn kept_value(&self, at: ExprRef) -> Option<ExprRef> {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.program.expr(at) {
            Expr::Assign { op, value, .. } if op.is_empty() => Some(sub(*value)),
            Expr::Call { name, args, .. }
                if args.len() == 2 && (name.starts_with("put") || name == "encode") =>
            {
                Some(sub(args[1].value))
            }
            _ => None,
        }
    }

    fn is_an_answer(&self, value: ExprRef, wanted: Bits) -> bool {
        match self.program.expr(value) {
            Expr::Lit(Lit::Bool(true)) => self.judge.chain(value).bits.has(wanted),
            Expr::Name(_) => self.judge.cond(value, true).bits.has(wanted),
            _ => false,
        }
    }

    /// The words beside a box on a screen that ask for the answer.
    fn unread_box(&self, ty: TypeId, wanted: Bits) -> Option<VisibleText> {
        let program = self.program;
        for layout in program.layouts_of(ty).iter() {
            for read in program.android.layout(layout) {
                for (index, widget) in read.widgets.iter().enumerate() {
                    if !BOXES.iter().any(|kind| widget.class.ends_with(kind)) {
                        continue;
                    }
                    let texts: Vec<VisibleText> = read
                        .row_texts(index)
                        .into_iter()
                        .flat_map(|text| program.android.texts(text))
                        .collect();
                    let asked = asked(&texts);
                    if asked.bits.has(wanted) {
                        return asked.quote;
                    }
                }
            }
        }
        None
    }
}
