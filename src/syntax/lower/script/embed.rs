//! Scripts and expressions inside other languages: the script of a Vue file or page, the values in its
//! attributes and texts.

use tree_sitter::Node;

use super::super::{Grammar, Lowerer, error_bytes};
use super::named;
use crate::syntax::ir::{Block, LocalFn, LocalType, Name, Unit};

/// What is known about a script from around it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Script<'a> {
    /// The name of the file, for components without one.
    pub(crate) stem: &'a str,
    /// `export default { .. }` is a component.
    pub(crate) default_is_component: bool,
    /// Nothing of it can be seen from outside, whether it imports something or not.
    pub(crate) is_module: bool,
}

/// Where an expression belongs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    /// The type whose instance `this` is.
    pub(crate) ty: LocalType,
    /// The function it is evaluated in.
    pub(crate) func: LocalFn,
    /// What is not among these names and not global is a member of the instance; without them names
    /// are names.
    pub(crate) locals: Option<&'a [Name]>,
}

/// Lowers a script into the module of a unit, which may have one already.
pub(crate) fn embed_script(
    unit: &mut Unit,
    text: &str,
    root: Node<'_>,
    grammar: &'static Grammar,
    script: &Script<'_>,
) {
    unit.ensure_module(crate::input::span::Span::new(0, text.len() as u32));
    within(unit, text, grammar, |l| {
        l.script.name_file(script.stem);
        l.script.default_is_component = script.default_is_component;
        l.script.is_module = script.is_module;
        l.unit.coverage.error_bytes += error_bytes(root);
        l.comments(root);
        l.top_level(root);
    });
}

/// Lowers an expression or statements into a function of a unit. The statements are not yet part of
/// its body.
pub(crate) fn embed_expression(
    unit: &mut Unit,
    text: &str,
    root: Node<'_>,
    grammar: &'static Grammar,
    place: &Place<'_>,
) -> Block {
    within(unit, text, grammar, |l| {
        l.ty = place.ty;
        l.func = Some(place.func);
        l.script.template = place.locals.map(<[Name]>::to_vec);
        l.unit.coverage.error_bytes += error_bytes(root);
        named(root).filter_map(|statement| l.statement(statement)).collect()
    })
}

/// Goes on lowering into a unit.
fn within<T>(
    unit: &mut Unit,
    text: &str,
    grammar: &'static Grammar,
    fill: impl FnOnce(&mut Lowerer<'_>) -> T,
) -> T {
    let mut lowerer = Lowerer::new(std::mem::take(unit), text, grammar);
    // Names made up before are not made up again.
    lowerer.script.temps = lowerer.unit.exprs.len() as u32;
    let result = fill(&mut lowerer);
    *unit = lowerer.unit;
    result
}
