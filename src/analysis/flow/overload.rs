//! Which of several overloads takes the arguments of a call.

use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::Arg;
use crate::syntax::lang::Lang;

impl Program<'_> {
    /// Of the overloads of one type, those that name the very types of the most arguments; all of them
    /// where types do not tell.
    pub(super) fn by_argument_types(&self, call: ExprRef, found: Vec<FnId>, args: &[Arg]) -> Vec<FnId> {
        if found.len() < 2 || !matches!(self.lang(call.unit), Lang::Java | Lang::Kotlin) {
            return found;
        }
        let fit = |func: FnId| {
            let named = |position: &usize| {
                let given = self.type_of(ExprRef { unit: call.unit, expr: args[*position].value });
                let Some(index) = self.param_for(args, *position, func) else { return false };
                let wanted = self.local_type(Local { func, def: Def::Param(index) });
                given.external_simple().is_some_and(|given| wanted.external_simple() == Some(given))
            };
            (0..args.len()).filter(named).count()
        };
        let fits: Vec<(FnId, usize)> = found.iter().map(|&func| (func, fit(func))).collect();
        let best = |func: FnId| {
            let rivals = fits.iter().filter(|(other, _)| self.owner(*other) == self.owner(func));
            rivals.map(|(_, fit)| *fit).max()
        };
        fits.iter().filter(|(func, fit)| best(*func) == Some(*fit)).map(|(func, _)| *func).collect()
    }
}
