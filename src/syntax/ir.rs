//! The language-neutral, structured form of a file.
//!
//! There is no control-flow graph: what dominates a point are its enclosing branches and the earlier
//! siblings whose one branch always leaves, and both can be read off the tree. Statements are
//! expressions, because in half of the languages they are. Everything is owned and indexed; the
//! syntax tree is gone once a [`Unit`] exists.

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use crate::input::span::{FileId, Span};

/// A name as the file spells it.
pub type Name = SmolStr;

/// An expression of one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ExprId(pub u32);

/// A function of one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LocalFn(pub u32);

/// A type of one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LocalType(pub u32);

/// Statements in order.
pub type Block = Vec<ExprId>;

/// One lowered file.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Unit {
    /// The file.
    pub file: FileId,
    /// Its package or namespace.
    pub package: Name,
    /// What it imports.
    pub imports: Vec<Import>,
    /// Types, outer before inner.
    pub types: Vec<TypeDecl>,
    /// Functions, outer before inner; lambdas are functions with a parent.
    pub fns: Vec<Function>,
    /// The expression arena.
    pub exprs: Vec<Expr>,
    /// Spans, one for each expression.
    pub spans: Vec<Span>,
    /// Comments in order, for suppressions and for gates that were commented out.
    pub comments: Vec<Span>,
    /// How much of it was understood.
    pub coverage: Coverage,
}

impl Unit {
    /// The expression behind an id.
    pub fn expr(&self, id: ExprId) -> &Expr {
        &self.exprs[id.0 as usize]
    }

    /// The span of an expression.
    pub fn span(&self, id: ExprId) -> Span {
        self.spans[id.0 as usize]
    }

    /// The function behind an id.
    pub fn func(&self, id: LocalFn) -> &Function {
        &self.fns[id.0 as usize]
    }

    /// The type behind an id.
    pub fn ty(&self, id: LocalType) -> &TypeDecl {
        &self.types[id.0 as usize]
    }
}

/// How much of a file was understood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// Bytes inside syntax errors.
    pub error_bytes: u32,
    /// The parser ran into its deadline.
    pub timed_out: bool,
    /// Something was nested more deeply than is followed.
    pub too_deep: bool,
}

/// An import as the file says it.
///
/// In scripts the path is the module specifier, with `#name` behind it for a named export, and a
/// static import is one that is exported again; `#name` alone is something of the file itself that is
/// exported under the name of the alias. `syntax/lower/script/module.rs` has the table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// The path, dotted or as written in a module specifier.
    pub path: Name,
    /// The local name where it differs from the last path segment.
    pub alias: Option<Name>,
    /// Everything below the path.
    pub wildcard: bool,
    /// Members rather than types (`import static`).
    pub is_static: bool,
}

/// A type as written: a dotted path with arguments.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypeRef {
    /// Dotted path; empty when there is none. `fun` for a function type.
    pub path: Name,
    /// Type arguments; for a function type its parameter types and its result, last.
    pub args: Vec<TypeRef>,
}

impl TypeRef {
    /// The path used for function types.
    pub const FUNCTION: &'static str = "fun";

    /// A type without arguments.
    pub fn named(path: &str) -> Self {
        Self { path: path.into(), args: Vec::new() }
    }

    /// True when nothing was written.
    pub fn is_empty(&self) -> bool {
        self.path.is_empty()
    }

    /// The last segment of the path.
    pub fn simple(&self) -> &str {
        self.path.rsplit('.').next().unwrap_or_default()
    }
}

/// An annotation, attribute or decorator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annotation {
    /// Its name as written.
    pub name: Name,
    /// Its arguments.
    pub args: Vec<Arg>,
}

/// Modifiers the analysis asks about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mods {
    /// Visible in its file or class only.
    pub private: bool,
    /// Belongs to the type, not to an instance.
    pub is_static: bool,
    /// Has no body here.
    pub is_abstract: bool,
    /// Overrides an inherited member.
    pub overrides: bool,
    /// Cannot be assigned again.
    pub constant: bool,
    /// Visible to the own package or module only.
    pub internal: bool,
}

/// What sort of type it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TypeKind {
    /// The file itself: what stands at its top level.
    Module,
    /// A class or struct.
    #[default]
    Class,
    /// An interface, protocol or trait.
    Interface,
    /// A single instance (`object`).
    Object,
    /// The companion of the outer type.
    Companion,
    /// An enumeration.
    Enum,
    /// An annotation type.
    Annotation,
    /// The type of an object expression or anonymous class.
    Anonymous,
    /// Another name for a type, its only supertype.
    Alias,
}

/// A declared type.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TypeDecl {
    /// Simple name; empty for anonymous types.
    pub name: Name,
    /// What sort.
    pub kind: TypeKind,
    /// Superclass and interfaces.
    pub supers: Vec<TypeRef>,
    /// The type it is declared in.
    pub outer: Option<LocalType>,
    /// The function it is declared in.
    pub within: Option<LocalFn>,
    /// Fields, properties, enum entries.
    pub fields: Vec<Field>,
    /// Methods, constructors, initialisers.
    pub fns: Vec<LocalFn>,
    /// Annotations.
    pub annotations: Vec<Annotation>,
    /// Modifiers.
    pub mods: Mods,
    /// The whole declaration.
    pub span: Span,
    /// Its name.
    pub name_span: Span,
}

/// A field, property or enum entry.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Field {
    /// Name.
    pub name: Name,
    /// Declared type.
    pub ty: TypeRef,
    /// Initial value; it is evaluated by the type's initialiser.
    pub init: Option<ExprId>,
    /// The accessor that computes it.
    pub getter: Option<LocalFn>,
    /// Annotations.
    pub annotations: Vec<Annotation>,
    /// Modifiers.
    pub mods: Mods,
    /// An entry of an enumeration.
    pub enum_entry: bool,
    /// The name.
    pub span: Span,
}

/// What sort of function it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FnKind {
    /// A function or method with a name.
    #[default]
    Named,
    /// A constructor.
    Ctor,
    /// Field initialisers and initialiser blocks of a type, or the top level of a file.
    Init,
    /// A lambda, closure or block.
    Lambda,
    /// A computed property.
    Getter,
    /// The setter of a property.
    Setter,
}

/// A function, method, constructor or lambda.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Function {
    /// Name; empty for lambdas.
    pub name: Name,
    /// What sort.
    pub kind: FnKind,
    /// The type it belongs to.
    pub owner: Option<LocalType>,
    /// The function it is written in.
    pub parent: Option<LocalFn>,
    /// Receiver type of an extension.
    pub receiver: Option<TypeRef>,
    /// Parameters.
    pub params: Vec<Param>,
    /// Declared result type.
    pub ret: TypeRef,
    /// Statements; a body that is one expression is an exit with its value.
    pub body: Block,
    /// There is a body at all.
    pub has_body: bool,
    /// Annotations.
    pub annotations: Vec<Annotation>,
    /// Modifiers.
    pub mods: Mods,
    /// The whole function.
    pub span: Span,
    /// Its name, or the first token.
    pub name_span: Span,
}

/// A parameter.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Param {
    /// Name.
    pub name: Name,
    /// Declared type.
    pub ty: TypeRef,
    /// Default value.
    pub default: Option<ExprId>,
    /// Annotations.
    pub annotations: Vec<Annotation>,
    /// The name.
    pub span: Span,
}

/// An argument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arg {
    /// Label of a named argument.
    pub label: Option<Name>,
    /// Value.
    pub value: ExprId,
}

/// A piece of a string.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StrPart {
    /// Literal text, escapes resolved.
    Text(SmolStr),
    /// An interpolated expression.
    Expr(ExprId),
}

/// A literal other than a string.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lit {
    /// `true` or `false`.
    Bool(bool),
    /// An integer that fits.
    Int(i64),
    /// Any other number, as written.
    Number(SmolStr),
    /// `null`, `nil`, `None`, `undefined`.
    Null,
}

/// How control leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ExitKind {
    /// Back to the caller.
    Return,
    /// With an error.
    Throw,
    /// Out of a loop or switch.
    Break,
    /// To the next round.
    Continue,
}

/// A comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CmpOp {
    /// `==`
    Eq,
    /// `!=`
    Ne,
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `>`
    Gt,
    /// `>=`
    Ge,
    /// Membership: `x in y`.
    In,
    /// `x !in y`.
    NotIn,
}

impl CmpOp {
    /// The operator that holds when this one does not.
    pub fn negated(self) -> Self {
        match self {
            Self::Eq => Self::Ne,
            Self::Ne => Self::Eq,
            Self::Lt => Self::Ge,
            Self::Le => Self::Gt,
            Self::Gt => Self::Le,
            Self::Ge => Self::Lt,
            Self::In => Self::NotIn,
            Self::NotIn => Self::In,
        }
    }

    /// The operator with its sides exchanged.
    pub fn flipped(self) -> Self {
        match self {
            Self::Lt => Self::Gt,
            Self::Le => Self::Ge,
            Self::Gt => Self::Lt,
            Self::Ge => Self::Le,
            other => other,
        }
    }
}

/// One case of a switch.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Case {
    /// What is compared with the subject; conditions where there is no subject. Empty for the default.
    pub tests: Vec<ExprId>,
    /// A further condition.
    pub guard: Option<ExprId>,
    /// What runs.
    pub body: Block,
    /// The case runs on into the next one when its body does not leave.
    pub falls_through: bool,
}

/// One handler of a try.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Catch {
    /// Name of the caught value.
    pub param: Name,
    /// Its type.
    pub ty: TypeRef,
    /// What runs.
    pub body: Block,
}

/// An expression or statement. The fields are what their names say, in evaluation order; a
/// `name_span` is the place a finding about a call or member points at.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Expr {
    /// A simple name.
    Name(Name),
    /// The current instance, or the outer one named by a label.
    This(Option<Name>),
    /// The inherited part of the current instance.
    Super,
    /// A string.
    Str(Vec<StrPart>),
    /// Any other literal.
    Lit(Lit),
    /// A reference to a type as a value: `X.class`, `X::class.java`.
    ClassRef(TypeRef),
    /// Access to a member.
    Member { recv: ExprId, name: Name, name_span: Span, safe: bool },
    /// Access by index or key.
    Index { recv: ExprId, index: Vec<ExprId> },
    /// A call. `callee` is set instead of `name` when what is called is not a name.
    Call {
        recv: Option<ExprId>,
        callee: Option<ExprId>,
        name: Name,
        name_span: Span,
        args: Vec<Arg>,
        types: Vec<TypeRef>,
        safe: bool,
    },
    /// Construction, with the type of the anonymous class where there is one.
    New { ty: TypeRef, args: Vec<Arg>, body: Option<LocalType> },
    /// A lambda in place.
    Lambda(LocalFn),
    /// A reference to a function.
    FnRef { recv: Option<ExprId>, name: Name },
    /// Negation.
    Not(ExprId),
    /// Both.
    And(ExprId, ExprId),
    /// Either.
    Or(ExprId, ExprId),
    /// A comparison.
    Cmp(CmpOp, ExprId, ExprId),
    /// Any other operator over operands, in order. `+` chains are flat.
    Arith(Name, Vec<ExprId>),
    /// The first, or the second when the first is null.
    Coalesce(ExprId, ExprId),
    /// A cast.
    Cast(ExprId, TypeRef),
    /// A type test.
    Is { value: ExprId, ty: TypeRef, negated: bool },
    /// A branch, as statement or value.
    If { cond: ExprId, then: Block, els: Option<Block> },
    /// A choice.
    Switch { subject: Option<ExprId>, cases: Vec<Case> },
    /// A loop. The body may run zero times unless `at_least_once`.
    Loop { var: Vec<Name>, head: Option<ExprId>, body: Block, at_least_once: bool },
    /// Protected code.
    Try { body: Block, catches: Vec<Catch>, finally: Block },
    /// Control leaves.
    Exit { kind: ExitKind, value: Option<ExprId>, label: Option<Name> },
    /// A local variable; several names for a destructuring.
    Let { names: Vec<Name>, ty: TypeRef, init: Option<ExprId>, constant: bool },
    /// An assignment; `op` is empty for a plain one.
    Assign { target: ExprId, op: Name, value: ExprId },
    /// Statements in order.
    Block(Block),
    /// Parts of something without a meaning of its own, evaluated in order.
    List(Vec<ExprId>),
    /// A function declared in place.
    LocalFn(LocalFn),
    /// A type declared in place.
    LocalType(LocalType),
    /// Nothing; inside the test of a case, the subject.
    Empty,
}

impl Expr {
    /// Calls `visit` for every direct sub-expression, in evaluation order. Bodies of lambdas and of
    /// functions and types declared in place are functions of their own and not visited.
    pub fn for_each_child(&self, mut visit: impl FnMut(ExprId)) {
        let args = |list: &[Arg], visit: &mut dyn FnMut(ExprId)| list.iter().for_each(|arg| visit(arg.value));
        match self {
            Expr::Name(_)
            | Expr::This(_)
            | Expr::Super
            | Expr::Lit(_)
            | Expr::ClassRef(_)
            | Expr::Lambda(_)
            | Expr::LocalFn(_)
            | Expr::LocalType(_)
            | Expr::Empty => {}
            Expr::Str(parts) => parts.iter().for_each(|part| {
                if let StrPart::Expr(id) = part {
                    visit(*id);
                }
            }),
            Expr::Member { recv, .. } => visit(*recv),
            Expr::Index { recv, index } => {
                visit(*recv);
                index.iter().copied().for_each(visit);
            }
            Expr::Call { recv, callee, args: list, .. } => {
                recv.iter().chain(callee).copied().for_each(&mut visit);
                args(list, &mut visit);
            }
            Expr::New { args: list, .. } => args(list, &mut visit),
            Expr::FnRef { recv, .. } => recv.iter().copied().for_each(visit),
            Expr::Not(id) | Expr::Cast(id, _) | Expr::Is { value: id, .. } => visit(*id),
            Expr::And(a, b) | Expr::Or(a, b) | Expr::Cmp(_, a, b) | Expr::Coalesce(a, b) => {
                visit(*a);
                visit(*b);
            }
            Expr::Arith(_, list) | Expr::List(list) | Expr::Block(list) => {
                list.iter().copied().for_each(visit);
            }
            Expr::If { cond, then, els } => {
                visit(*cond);
                then.iter().chain(els.iter().flatten()).copied().for_each(visit);
            }
            Expr::Switch { subject, cases } => {
                subject.iter().copied().for_each(&mut visit);
                for case in cases {
                    case.tests.iter().chain(&case.guard).chain(&case.body).copied().for_each(&mut visit);
                }
            }
            Expr::Loop { head, body, .. } => head.iter().chain(body).copied().for_each(visit),
            Expr::Try { body, catches, finally } => {
                body.iter().copied().for_each(&mut visit);
                catches.iter().flat_map(|catch| &catch.body).copied().for_each(&mut visit);
                finally.iter().copied().for_each(visit);
            }
            Expr::Exit { value, .. } => value.iter().copied().for_each(visit),
            Expr::Let { init, .. } => init.iter().copied().for_each(visit),
            Expr::Assign { target, value, .. } => {
                visit(*target);
                visit(*value);
            }
        }
    }
}
