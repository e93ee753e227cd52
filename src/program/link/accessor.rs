//! The methods behind properties.

use super::{Type, Value};
use crate::program::Program;

impl Program<'_> {
    /// A property of a class that is not visible, by what its getter is known to return.
    pub(super) fn accessor_value(&self, owner: &str, name: &str) -> Option<Value> {
        let getter = accessor_name(owner, name);
        self.model.returns.get(&getter).next().map(|ty| Value::Of(Type::external(ty.clone())))
    }
}

/// True when `method` is `prefix` + the property name (`getFoo` for `foo`).
pub(crate) fn is_accessor(method: &str, prefix: &str, property: &str) -> bool {
    method.strip_prefix(prefix).is_some_and(|rest| {
        let mut a = rest.chars();
        let mut b = property.chars();
        match (a.next(), b.next()) {
            (Some(x), Some(y)) => x.is_uppercase() && x.to_lowercase().eq(y.to_lowercase()) && a.eq(b),
            _ => false,
        }
    })
}

/// `Owner.getName` for the property `name` of `Owner`.
pub(crate) fn accessor_name(owner: &str, name: &str) -> String {
    let mut chars = name.chars();
    let capital: String = chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect();
    format!("{owner}.get{capital}")
}
