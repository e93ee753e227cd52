//! What Swift and Objective-C add to what is known of a program: names of members that no import tells.

use smol_str::SmolStr;

use super::Program;
use super::link::{Type, Value};
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
