//! What Swift and Objective-C add to what is known of a program: names of members that no import tells.

use smol_str::SmolStr;

use super::link::{Type, Value};
use super::{FnId, Program};
use crate::syntax::ir::{Arg, Expr, Param, StrPart, TypeRef};
use crate::syntax::lang::Lang;

impl Program<'_> {
    /// True for a unit in a language of Apple's platforms.
    pub(crate) fn is_apple(&self, unit: u32) -> bool {
        matches!(self.lang(unit), Lang::Swift | Lang::ObjC)
    }

    /// A property or method of a type that is not visible: what the model says, and of the accessors of
    /// single instances (`shared`, `defaultManager`) that they yield the type they are asked of.
    pub(crate) fn apple_member(&self, base: &Value, name: &str) -> Option<Value> {
        let Type::External(owner, _) = base.ty() else { return None };
        let key = format!("{owner}.{name}");
        if let Some(ty) = self.model.returns.get(&key).next() {
            return Some(Value::Of(Type::external(ty.clone())));
        }
        let single = matches!(base, Value::Class(_))
            && ["shared", "default", "standard", "instance", "main", "current"]
                .iter()
                .any(|start| name.starts_with(start));
        single.then(|| base.ty().clone()).map(Value::Of)
    }

    /// The name of a method on something of which nothing is known.
    pub(crate) fn apple_name(name: &str) -> SmolStr {
        SmolStr::from(format!("_.{name}"))
    }
}

impl Program<'_> {
    /// Which parameter an argument is for: labels stand in the order of the parameters and may be other
    /// words than their names; a closure behind the parentheses has none.
    pub(crate) fn apple_param(&self, args: &[Arg], position: usize, callee: FnId) -> Option<usize> {
        let unit = self.fn_unit(callee);
        let params = &self.func(callee).params;
        let label_of = |param: &Param| -> SmolStr {
            let written = param.annotations.iter().find(|mark| mark.name == "label");
            let text = written.and_then(|mark| mark.args.first()).map(|arg| self.unit(unit).expr(arg.value));
            match text {
                Some(Expr::Str(parts)) => match &parts[..] {
                    [StrPart::Text(text)] => text.clone(),
                    _ => param.name.clone(),
                },
                _ => param.name.clone(),
            }
        };
        let mut next = 0;
        for (at, arg) in args.iter().enumerate().take(position + 1) {
            let fits = |index: &usize| match &arg.label {
                Some(label) => label_of(&params[*index]) == *label,
                None => label_of(&params[*index]) == "_",
            };
            let found = (next..params.len()).find(fits);
            let function = || (next..params.len()).find(|&index| params[index].ty.path == TypeRef::FUNCTION);
            let index = match (found, &arg.label) {
                (Some(found), _) => found,
                (None, None) => function().unwrap_or(next),
                (None, Some(_)) => next,
            };
            if at == position {
                return (index < params.len()).then_some(index);
            }
            next = index + 1;
        }
        None
    }
}
