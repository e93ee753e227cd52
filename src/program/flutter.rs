//! Flutter: a widget and the state that is kept for it are one screen.

use super::link::Type;
use super::{Program, TypeId};
use crate::syntax::lang::Lang;

impl Program<'_> {
    /// The state that a widget makes for itself.
    pub(crate) fn state_of(&self, widget: TypeId) -> Option<TypeId> {
        if self.lang(self.type_unit(widget)) != Lang::Dart {
            return None;
        }
        let create = self.method_named(widget, "createState")?;
        let made = self.returned_values(create).into_iter();
        made.filter_map(|value| self.target(value).constructs.as_ref().and_then(Type::as_project)).next()
    }

    /// The widget that a state is kept for: the argument of its base.
    pub(crate) fn widget_with(&self, state: TypeId) -> Option<TypeId> {
        if self.lang(self.type_unit(state)) != Lang::Dart {
            return None;
        }
        let of = self.supers(state).iter().find_map(|base| base.args().first().and_then(Type::as_project))?;
        (self.state_of(of) == Some(state)).then_some(of)
    }

    /// The method of a name that a type declares itself.
    pub(crate) fn method_named(&self, id: TypeId, name: &str) -> Option<super::FnId> {
        let unit = self.type_unit(id);
        let own = self.ty(id).fns.iter().map(|&local| self.global_fn(unit, local));
        own.into_iter().find(|&func| self.func(func).name == name)
    }
}
