//! The one generic walk from a syntax tree to the IR, driven by the role table of the language.
//!
//! It sees one file, resolves nothing and cannot fail: what it does not understand becomes a list of
//! its parts, damage is counted in [`Coverage`].

mod arkts;
mod dart;
mod decl;
mod expr;
mod kotlin;
mod markup;
mod objc;
mod rust;
mod script;
mod strings;
mod swift;
mod types;

use tree_sitter::Node;

use super::ir::{
    Annotation, Arg, Block, Coverage, Expr, ExprId, FnKind, Function, LocalFn, LocalType, Mods, Name,
    TypeDecl, TypeKind, TypeRef, Unit,
};
use super::lang::Grammar;
use super::roles::{Children, Part, Role, Row, children};
use crate::input::span::{FileId, Span};
use smallvec::SmallVec;

pub(crate) use arkts::HOOKS as ARKTS;
pub(crate) use dart::HOOKS as DART;
pub use decl::{CTOR, DELEGATE};
pub(crate) use kotlin::HOOKS as KOTLIN;
pub(crate) use markup::lower as lower_markup;
pub(crate) use objc::HOOKS as OBJC;
pub(crate) use rust::parse as parse_rust;
pub(crate) use script::HOOKS as SCRIPT;
pub(crate) use swift::HOOKS as SWIFT;
pub(crate) use types::parse_type;

/// Deeper than this the walk gives up on a branch and says so.
const MAX_DEPTH: u32 = 800;

/// What a language needs beyond its table.
#[derive(Clone, Copy)]
pub(crate) struct Hooks {
    /// Lowers a node the table cannot describe; `None` leaves it to the table.
    pub(crate) expr: fn(&mut Lowerer<'_>, Node<'_>) -> Option<ExprId>,
    /// Declares a member of a type or of the file that the table cannot describe; false leaves it to
    /// the table.
    pub(crate) member: fn(&mut Lowerer<'_>, Node<'_>) -> bool,
    /// Adds a parameter the table cannot describe to a function; false leaves it to the table.
    pub(crate) param: fn(&mut Lowerer<'_>, Node<'_>, LocalFn) -> bool,
    /// Lowers a block the table cannot describe; `None` leaves it to the table.
    pub(crate) block: fn(&mut Lowerer<'_>, Node<'_>) -> Option<Block>,
    /// Runs before the file is lowered.
    pub(crate) start: fn(&mut Lowerer<'_>, Node<'_>),
    /// Runs once the whole file is lowered.
    pub(crate) finish: fn(&mut Lowerer<'_>),
    /// Default values of parameters stand behind them, not in them.
    pub(crate) default_after_param: bool,
}

impl Hooks {
    /// For languages whose table says it all.
    pub(crate) const NONE: Hooks = Hooks {
        expr: |_, _| None,
        member: |_, _| false,
        param: |_, _, _| false,
        block: |_, _| None,
        start: |_, _| {},
        finish: |_| {},
        default_after_param: false,
    };
}

/// The state of one walk.
pub(crate) struct Lowerer<'t> {
    text: &'t str,
    grammar: &'static Grammar,
    unit: Unit,
    depth: u32,
    func: Option<LocalFn>,
    ty: LocalType,
    /// Annotations that stand before their declaration, as siblings of it.
    pending: Vec<Annotation>,
    /// The prefix operator that has been lowered already, around more than the tree puts under it.
    taken: Option<usize>,
    script: script::State,
}

/// Lowers one file.
pub(crate) fn lower(file: FileId, text: &str, root: Node<'_>, grammar: &'static Grammar, stem: &str) -> Unit {
    let module = TypeDecl { kind: TypeKind::Module, span: span(root), ..TypeDecl::default() };
    let unit = Unit { file, types: vec![module], ..Unit::default() };
    let mut lowerer = Lowerer::new(unit, text, grammar);
    lowerer.script.name_file(stem);
    lowerer.unit.coverage = Coverage { error_bytes: error_bytes(root), ..Coverage::default() };
    lowerer.comments(root);
    lowerer.top_level(root);
    lowerer.unit
}

/// A node together with its row and its children, collected once.
pub(crate) struct View<'n> {
    node: Node<'n>,
    row: &'static Row,
    kids: Children<'n>,
}

impl<'n> View<'n> {
    /// The first node of a part.
    fn first(&self, part: Part) -> Option<Node<'n>> {
        self.row.part(part)?.first(self.node, &self.kids)
    }

    /// All nodes of a part.
    fn all(&self, part: Part) -> SmallVec<[Node<'n>; 4]> {
        self.row.part(part).map(|selector| selector.all(self.node, &self.kids)).unwrap_or_default()
    }

    fn has(&self, part: Part) -> bool {
        self.first(part).is_some()
    }

    fn role(&self) -> Role {
        self.row.role
    }
}

fn nodes(node: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    children(node).into_iter().map(|(kid, _)| kid).filter(Node::is_named)
}

/// The span of a node.
pub(crate) fn span(node: Node<'_>) -> Span {
    Span::new(node.start_byte() as u32, node.end_byte() as u32)
}

/// Bytes inside ERROR nodes that hold no further structure, the measure of what was lost.
fn error_bytes(root: Node<'_>) -> u32 {
    if !root.has_error() {
        return 0;
    }
    let mut total = 0;
    let mut stack = vec![root];
    while let Some(node) = stack.pop() {
        if node.is_error() {
            total += node.end_byte() - node.start_byte();
        } else if node.has_error() {
            stack.extend(children(node).into_iter().map(|(kid, _)| kid));
        }
    }
    total as u32
}

impl<'t> Lowerer<'t> {
    fn new(unit: Unit, text: &'t str, grammar: &'static Grammar) -> Self {
        Lowerer {
            text,
            grammar,
            unit,
            depth: 0,
            func: None,
            ty: LocalType(0),
            pending: Vec::new(),
            taken: None,
            script: script::State::default(),
        }
    }

    /// Lowers what stands at the top level of a file.
    fn top_level(&mut self, root: Node<'_>) {
        (self.grammar.hooks().start)(self, root);
        self.members(LocalType(0), &mut nodes(root));
        (self.grammar.hooks().finish)(self);
    }

    fn row(&self, node: Node<'_>) -> Option<&'static Row> {
        self.grammar.roles().row(node.kind_id())
    }

    /// The node with its row, when it has one.
    fn view<'n>(&self, node: Node<'n>) -> Option<View<'n>> {
        Some(View { node, row: self.row(node)?, kids: children(node) })
    }

    /// The node with its row, when it plays this role.
    fn view_as<'n>(&self, node: Node<'n>, role: Role) -> Option<View<'n>> {
        self.view(node).filter(|view| view.role() == role)
    }

    fn role(&self, node: Node<'_>) -> Option<Role> {
        self.row(node).map(|row| row.role)
    }

    fn str(&self, node: Node<'_>) -> &'t str {
        self.text.get(node.byte_range()).unwrap_or_default()
    }

    fn name(&self, node: Node<'_>) -> Name {
        self.str(node).trim_matches('`').into()
    }

    fn push(&mut self, expr: Expr, at: Span) -> ExprId {
        self.unit.exprs.push(expr);
        self.unit.spans.push(at);
        ExprId(self.unit.exprs.len() as u32 - 1)
    }

    fn comments(&mut self, root: Node<'_>) {
        let mut stack = vec![root];
        while let Some(node) = stack.pop() {
            if self.role(node) == Some(Role::Comment) {
                self.unit.comments.push(span(node));
            } else {
                stack.extend(children(node).into_iter().map(|(kid, _)| kid));
            }
        }
        self.unit.comments.sort_unstable();
    }

    /// A new function, with its children lowered by `fill`.
    fn function(&mut self, mut function: Function, fill: impl FnOnce(&mut Self, LocalFn)) -> LocalFn {
        function.parent = self.func;
        function.owner = Some(self.ty);
        let id = LocalFn(self.unit.fns.len() as u32);
        self.unit.fns.push(function);
        let outer = self.func.replace(id);
        fill(self, id);
        self.func = outer;
        id
    }

    /// The function that runs the initialisers of a type, made at first use.
    fn init_fn(&mut self, ty: LocalType) -> LocalFn {
        let of_type = &self.unit.types[ty.0 as usize];
        if let Some(&id) = of_type.fns.iter().find(|id| self.unit.fns[id.0 as usize].kind == FnKind::Init) {
            return id;
        }
        let function = Function {
            name: "<init>".into(),
            kind: FnKind::Init,
            owner: Some(ty),
            parent: of_type.within,
            has_body: true,
            span: of_type.span,
            name_span: of_type.name_span,
            ..Function::default()
        };
        let id = LocalFn(self.unit.fns.len() as u32);
        self.unit.fns.push(function);
        self.unit.types[ty.0 as usize].fns.push(id);
        id
    }

    /// Runs `fill` as part of the initialiser of `ty` and appends what it returns to its body.
    fn in_init(&mut self, ty: LocalType, fill: impl FnOnce(&mut Self) -> Option<ExprId>) {
        let id = self.init_fn(ty);
        let outer = self.func.replace(id);
        let statement = fill(self);
        self.func = outer;
        self.unit.fns[id.0 as usize].body.extend(statement);
    }

    /// Statements of a body, whatever form it has in the tree.
    fn block(&mut self, node: Node<'_>) -> Block {
        let Some(view) = self.view_as(node, Role::Block) else {
            return self.statement(node).into_iter().collect();
        };
        if let Some(found) = (self.grammar.hooks().block)(self, node) {
            return found;
        }
        if let Some(value) = view.first(Part::Value) {
            let value = self.expr(value);
            return vec![self.returned(value)];
        }
        let statements = match view.row.part(Part::Parts) {
            Some(_) => view.all(Part::Parts).into_vec(),
            None => view.kids.iter().map(|(kid, _)| *kid).filter(Node::is_named).collect(),
        };
        statements.into_iter().filter_map(|kid| self.statement(kid)).collect()
    }

    fn block_of(&mut self, view: &View<'_>, part: Part) -> Block {
        view.all(part).into_iter().flat_map(|kid| self.block(kid)).collect()
    }

    /// Modifiers and annotations of a declaration.
    fn mods(&mut self, view: &View<'_>) -> (Mods, Vec<Annotation>) {
        self.mods_in(view, Part::Mods)
    }

    fn mods_in(&mut self, view: &View<'_>, part: Part) -> (Mods, Vec<Annotation>) {
        let mut mods = Mods::default();
        let mut annotations = std::mem::take(&mut self.pending);
        for list in view.all(part) {
            for (kid, _) in children(list) {
                if self.role(kid) == Some(Role::Annotation) {
                    annotations.extend(self.annotation(kid));
                    continue;
                }
                match self.str(kid) {
                    "private" | "fileprivate" => mods.private = true,
                    "internal" | "protected" => mods.internal = true,
                    "static" => mods.is_static = true,
                    "abstract" => mods.is_abstract = true,
                    "override" => mods.overrides = true,
                    "async" => annotations.push(Annotation { name: "async".into(), args: Vec::new() }),
                    "final" | "const" | "val" | "let" | "readonly" => mods.constant = true,
                    _ => {}
                }
            }
        }
        mods.overrides |= annotations.iter().any(|annotation| annotation.name == "Override");
        (mods, annotations)
    }

    fn annotation(&mut self, node: Node<'_>) -> Option<Annotation> {
        let view = self.view_as(node, Role::Annotation)?;
        let name = self.name(view.first(Part::Name)?);
        Some(Annotation { name, args: self.args(&view) })
    }

    fn args(&mut self, view: &View<'_>) -> Vec<Arg> {
        let mut list = Vec::new();
        for part in [Part::Args, Part::Trailing] {
            for arg in view.all(part) {
                if !matches!(self.role(arg), Some(Role::Comment | Role::Skip)) {
                    list.push(self.arg(arg));
                }
            }
        }
        list
    }

    fn arg(&mut self, node: Node<'_>) -> Arg {
        if let Some(view) = self.view_as(node, Role::Arg)
            && let Some(value) = view.first(Part::Value)
        {
            let label = view.first(Part::Label).map(|label| self.name(label));
            return Arg { label, value: self.expr(value) };
        }
        Arg { label: None, value: self.expr(node) }
    }

    /// A type, parsed from its text: the notation is the same in all our languages.
    fn type_of(&self, view: &View<'_>, part: Part) -> TypeRef {
        view.first(part).map(|found| parse_type(self.str(found))).unwrap_or_default()
    }
}
