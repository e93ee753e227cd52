//! How a question stands to the place that should have waited for it, read off the tree.

use super::{MissKind, Misses, Stop};
use crate::program::{ExprRef, FnId};
use crate::syntax::ir::{Block, Expr};

/// Calls that run the code they are given in place.
const IN_PLACE: &[&str] = &["run", "let", "also", "apply", "with", "synchronized", "withLock", "use"];

/// How something stands to a place in the same function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// It is around the place, or a part of it.
    Around,
    /// It has run before, whatever was decided.
    Before,
    /// It has run before on some branch.
    OtherBranch,
    /// It runs later than the place, or at some other time.
    Unawaited,
    /// It runs when a control is used.
    Listened,
    /// Whatever was decided, the place runs behind it.
    Regardless,
    /// What it throws does not stop.
    Caught,
    /// The place runs when it failed.
    OnFailure,
    /// The place comes first.
    After,
}

impl Order {
    /// Why a question that stands so does not count.
    pub(super) fn kind(self) -> Option<MissKind> {
        match self {
            Self::Around => None,
            Self::Before | Self::Regardless => Some(MissKind::DecidesNothing),
            Self::OtherBranch => Some(MissKind::OtherBranch),
            Self::Unawaited => Some(MissKind::NotAwaited),
            Self::Listened => Some(MissKind::Ignored),
            Self::Caught => Some(MissKind::Caught),
            Self::OnFailure => Some(MissKind::WrongSide),
            Self::After => Some(MissKind::After),
        }
    }
}

impl Misses<'_, '_> {
    /// How an expression of a function, or of code written in it, stands to a place in it.
    pub(super) fn order(&self, stop: Stop, at: ExprRef) -> Option<Order> {
        let place = self.upwards(stop.at, stop.func)?;
        let other = self.upwards(at, stop.func)?;
        let meet = other.iter().position(|up| place.contains(up));
        let (mine, common) = match meet {
            Some(0) => return Some(Order::Around),
            Some(index) => (other[index - 1], Some(other[index])),
            None => (*other.last()?, None),
        };
        let theirs = match common {
            Some(common) => match place.iter().position(|up| *up == common) {
                Some(0) | None => return Some(Order::Around),
                Some(index) => place[index - 1],
            },
            None => *place.last()?,
        };
        let through = self.through(&other[..meet.unwrap_or(other.len())]);
        let start = |at: ExprRef| self.program.loc(at).span.start;
        // Code that is only written here runs when something else says so.
        let deferred = self.is_deferred(stop);
        let sequence = if start(mine) < start(theirs) {
            through.unwrap_or(Order::Before)
        } else if deferred {
            Order::Around
        } else {
            Order::After
        };
        let Some(common) = common else { return Some(sequence) };
        let holds = |block: &Block, at: ExprRef| block.contains(&at.expr);
        Some(match self.program.expr(common) {
            Expr::If { cond, then, .. } => {
                if *cond == mine.expr {
                    Order::Around
                } else if *cond == theirs.expr {
                    Order::After
                } else if holds(then, mine) == holds(then, theirs) {
                    sequence
                } else {
                    Order::OtherBranch
                }
            }
            Expr::Switch { cases, .. } => {
                let case = |at: ExprRef| cases.iter().position(|case| holds(&case.body, at));
                match (case(mine), case(theirs)) {
                    (None, _) => Order::Around,
                    (_, None) => Order::After,
                    (a, b) if a == b => sequence,
                    // Another case is about something else.
                    _ => Order::Around,
                }
            }
            Expr::Try { body, finally, .. } if holds(body, mine) && holds(finally, theirs) => {
                Order::Regardless
            }
            Expr::Try { body, catches, .. } if holds(body, mine) && !holds(body, theirs) => {
                if catches.iter().any(|catch| holds(&catch.body, theirs)) {
                    Order::OnFailure
                } else {
                    through.unwrap_or(Order::Caught)
                }
            }
            Expr::Call { recv: Some(recv), name, .. } if *recv == mine.expr => match name.as_str() {
                "onFailure" | "getOrElse" | "recover" | "onErrorReturn" | "doOnError" => Order::OnFailure,
                _ => Order::Around,
            },
            Expr::Block(_) | Expr::List(_) | Expr::Loop { .. } => sequence,
            _ => through.unwrap_or(Order::Around),
        })
    }

    /// True for code that a variable or field holds: it runs when something else says so.
    pub(super) fn is_deferred(&self, stop: Stop) -> bool {
        let program = self.program;
        if !matches!(program.expr(stop.at), Expr::Lambda(_) | Expr::LocalFn(_) | Expr::New { .. }) {
            return false;
        }
        let mut current = Some(stop.at);
        while let Some(at) = current {
            if matches!(program.expr(at), Expr::Let { .. } | Expr::Assign { .. } | Expr::LocalFn(_)) {
                return true;
            }
            current = program.around(at);
        }
        false
    }

    /// An expression and everything around it in a function, through the code it is written in.
    fn upwards(&self, at: ExprRef, func: FnId) -> Option<Vec<ExprRef>> {
        let program = self.program;
        let mut list = vec![at];
        let mut current = at;
        loop {
            current = match program.around(current) {
                Some(around) => around,
                None => {
                    let home = program.home(current);
                    if home == func {
                        return Some(list);
                    }
                    let made = || program.owner(home).and_then(|owner| program.constructed_at(owner));
                    program.written_at(home).or_else(made)?
                }
            };
            list.push(current);
        }
    }

    /// What lies between a question and the statement it is part of, the innermost first.
    fn through(&self, path: &[ExprRef]) -> Option<Order> {
        let program = self.program;
        let mut result = None;
        for pair in path.windows(2) {
            let (inner, outer) = (pair[0], pair[1]);
            let holds = |block: &Block| block.contains(&inner.expr);
            let found = match program.expr(outer) {
                Expr::If { cond, .. } if *cond != inner.expr => Some(Order::OtherBranch),
                Expr::Switch { cases, .. } if cases.iter().any(|case| holds(&case.body)) => {
                    Some(Order::OtherBranch)
                }
                Expr::Loop { body, at_least_once: false, .. } if holds(body) => Some(Order::OtherBranch),
                Expr::Try { body, catches, .. } if holds(body) => catches
                    .iter()
                    .any(|catch| !program.block_leaves(outer.unit, &catch.body))
                    .then_some(Order::Caught),
                Expr::Call { args, name, .. }
                    if args.iter().any(|arg| arg.value == inner.expr)
                        && matches!(
                            program.expr(inner),
                            Expr::Lambda(_) | Expr::New { body: Some(_), .. }
                        ) =>
                {
                    match name.as_str() {
                        "runCatching" => Some(Order::Caught),
                        "forEach" | "repeat" => Some(Order::OtherBranch),
                        name if IN_PLACE.contains(&name) => None,
                        name if program.model.event(name).is_some() => Some(Order::Listened),
                        _ => Some(Order::Unawaited),
                    }
                }
                _ => None,
            };
            // What runs at another time weighs more than the branch it is on.
            result = match (result, found) {
                (_, Some(later @ (Order::Unawaited | Order::Listened))) => Some(later),
                (Some(known), _) => Some(known),
                (None, found) => found,
            };
        }
        result
    }
}
