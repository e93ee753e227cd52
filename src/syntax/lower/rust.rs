//! Rust, by syn instead of a role table: the tree has types of its own, and what the others write with
//! exceptions and nulls Rust writes with values. Both come out as the one form.
//!
//! `Result` is read as exceptions and `Option` as nullable values: `f()?` is a call that may leave, `Err(e)` at
//! the end of a function leaves with an error, `match f() { Ok(x) => .., Err(e) => .. }` is a try, `let
//! Some(x) = f() else { .. }` and `f().ok_or(e)?` are the first value or an exit. Wrappers such as `Box`,
//! `Arc` or `Mutex`, references and `.await` are transparent. A path is one dotted name, completed by
//! the file's own imports; what it leaves open (`crate`, `super`, `self`) is settled by the program.

mod choice;
mod control;
mod expr;
mod item;
mod mac;
mod method;
mod pattern;
mod place;
mod scan;
mod types;

use proc_macro2::Span as Place;
use rustc_hash::{FxHashMap, FxHashSet};
use syn::Block as Braces;

use super::super::ir::{
    Arg, Coverage, ExitKind, Expr, ExprId, FnKind, Function, LocalFn, LocalType, Name, TypeDecl, TypeKind,
    TypeRef, Unit,
};
use crate::input::span::{FileId, Span};

/// Stack of the thread a file is parsed on. syn recurses as deeply as code is nested; [`scan::MAX_DEPTH`]
/// bounds that to a small part of this.
const STACK: usize = 256 * 1024 * 1024;

/// Deeper than this the walk gives up on a branch and says so.
const MAX_DEPTH: u32 = 800;

/// Parses and lowers one file. `None` on an internal error.
pub(crate) fn parse(file: FileId, text: &str) -> Option<Unit> {
    let scanned = scan::scan(text);
    let whole = Span::new(0, text.len() as u32);
    let empty = |coverage| Unit {
        file,
        types: vec![TypeDecl { kind: TypeKind::Module, span: whole, ..TypeDecl::default() }],
        comments: scanned.comments.clone(),
        coverage,
        ..Unit::default()
    };
    if scanned.too_deep {
        return Some(empty(Coverage { too_deep: true, ..Coverage::default() }));
    }
    // Positions of tokens are kept by the thread that read them and go with it.
    std::thread::scope(|scope| {
        let worker = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || {
            let head = scanned.head;
            let Ok(parsed) = syn::parse_str::<syn::File>(&text[head..]) else {
                let error_bytes = text.len() as u32;
                return empty(Coverage { error_bytes, ..Coverage::default() });
            };
            let mut walker = Walker::new(empty(Coverage::default()), head as u32);
            walker.items(&parsed.items);
            walker.unit
        });
        worker.ok()?.join().ok()
    })
}

/// What leaving a function means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Returns {
    /// Nothing is returned.
    #[default]
    Nothing,
    /// A value.
    Value,
    /// A value or nothing.
    Optional,
    /// A value or an error.
    Fallible,
    /// An error, or it just ends.
    Checked,
}

/// What is known of the function that is being walked.
#[derive(Clone, Debug, Default)]
struct Frame {
    returns: Returns,
    /// A closure: its last value is its result, and a return is its own.
    closure: bool,
    /// Names that it binds; others that begin small are functions.
    bound: FxHashSet<Name>,
    /// Type parameters by the first trait they must have.
    bounds: FxHashMap<Name, TypeRef>,
}

/// The state of one walk.
struct Walker {
    unit: Unit,
    /// Bytes before the parsed text.
    head: u32,
    depth: u32,
    func: Option<LocalFn>,
    ty: LocalType,
    /// The type that `Self` means.
    self_ty: Option<TypeRef>,
    frames: Vec<Frame>,
    /// Full paths of imported names.
    imported: FxHashMap<Name, Name>,
    /// Modules in files of their own.
    modules: FxHashSet<Name>,
    /// Modules inside this file around the current place.
    nested: Vec<Name>,
    /// Values that were given a name because several patterns look at them.
    unnamed: u32,
}

impl Walker {
    fn new(unit: Unit, head: u32) -> Self {
        Self {
            unit,
            head,
            depth: 0,
            func: None,
            ty: LocalType(0),
            self_ty: None,
            frames: Vec::new(),
            imported: FxHashMap::default(),
            modules: FxHashSet::default(),
            nested: Vec::new(),
            unnamed: 0,
        }
    }

    /// A position of the parser as bytes of the file.
    fn at(&self, place: Place) -> Span {
        let range = place.byte_range();
        Span::new(self.head + range.start as u32, self.head + range.end as u32)
    }

    fn between(&self, start: Place, end: Place) -> Span {
        let (start, end) = (self.at(start), self.at(end));
        Span::new(start.start, end.end.max(start.end))
    }

    fn push(&mut self, expr: Expr, at: Span) -> ExprId {
        self.unit.exprs.push(expr);
        self.unit.spans.push(at);
        ExprId(self.unit.exprs.len() as u32 - 1)
    }

    fn returns(&self) -> Returns {
        self.frames.last().map_or(Returns::Nothing, |frame| frame.returns)
    }

    fn is_bound(&self, name: &str) -> bool {
        self.frames.iter().any(|frame| frame.bound.contains(name))
    }

    fn empty(&mut self, at: Span) -> ExprId {
        self.push(Expr::Empty, at)
    }

    fn call(
        &mut self,
        recv: Option<ExprId>,
        name: &str,
        name_span: Span,
        args: Vec<Arg>,
        at: Span,
    ) -> ExprId {
        let expr = Expr::Call {
            recv,
            callee: None,
            name: name.into(),
            name_span,
            args,
            types: Vec::new(),
            safe: false,
        };
        self.push(expr, at)
    }

    fn exit(&mut self, kind: ExitKind, value: Option<ExprId>, at: Span) -> ExprId {
        // A return of a closure is its own.
        let own = kind == ExitKind::Return && self.frames.last().is_some_and(|frame| frame.closure);
        let label = own.then(|| "closure".into());
        self.push(Expr::Exit { kind, value, label }, at)
    }

    /// A new function, with its children lowered by `fill`.
    fn function(
        &mut self,
        mut function: Function,
        frame: Frame,
        fill: impl FnOnce(&mut Self, LocalFn),
    ) -> LocalFn {
        function.parent = self.func;
        function.owner = Some(self.ty);
        let id = LocalFn(self.unit.fns.len() as u32);
        self.unit.fns.push(function);
        let outer = self.func.replace(id);
        self.frames.push(frame);
        fill(self, id);
        self.frames.pop();
        self.func = outer;
        id
    }

    /// A closure, or a block that runs later.
    fn lambda(&mut self, at: Span, bound: FxHashSet<Name>, fill: impl FnOnce(&mut Self, LocalFn)) -> ExprId {
        let function = Function {
            kind: FnKind::Lambda,
            has_body: true,
            span: at,
            name_span: Span::new(at.start, (at.start + 1).min(at.end)),
            ..Function::default()
        };
        let frame = Frame { returns: Returns::Value, closure: true, bound, ..Frame::default() };
        let id = self.function(function, frame, fill);
        self.push(Expr::Lambda(id), at)
    }

    /// A block of its own, as a value.
    fn braces(&mut self, block: &Braces) -> ExprId {
        let at = self.between(block.brace_token.span.open(), block.brace_token.span.close());
        let list = self.block(block);
        self.push(Expr::Block(list), at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lowered(text: &str) -> Unit {
        parse(FileId(0), text).unwrap()
    }

    #[test]
    fn positions_are_bytes_of_the_file() {
        let text = "\u{feff}// 人脸\r\nfn f() {\r\n    let a = \"人\";\r\n    check(a); // e\r\n}\r\n";
        let unit = lowered(text);
        assert_eq!(unit.coverage, Coverage::default());
        let comments: Vec<&str> = unit.comments.iter().map(|span| &text[span.range()]).collect();
        assert_eq!(comments, ["// 人脸", "// e"]);
        let call = unit.exprs.iter().position(|expr| matches!(expr, Expr::Call { .. })).unwrap();
        assert_eq!(&text[unit.spans[call].range()], "check(a)");
        let Expr::Call { name_span, .. } = &unit.exprs[call] else { unreachable!() };
        assert_eq!(&text[name_span.range()], "check");
        assert_eq!(&text[unit.fns[0].name_span.range()], "f");
    }

    #[test]
    fn what_does_not_parse_is_counted_and_what_is_too_deep_is_said() {
        assert_eq!(lowered("fn f( {").coverage.error_bytes, 7);
        assert_eq!(lowered("").coverage, Coverage::default());
        for piece in ["(", "!", "x.", "A<", "if a {} else ", "match a { _ => ", "|a| ", "&"] {
            for count in [150, 1_000, 3_000, 100_000] {
                let unit = lowered(&format!("fn f() {{ let a = {}1; }}", piece.repeat(count)));
                assert!(count < 100_000 || unit.coverage.too_deep, "{piece}");
            }
        }
        // Well-formed and deep: read as far as it is followed.
        for count in [100, 700, 1_500, 100_000] {
            let chain = lowered(&format!("fn f() {{ a{}; }}", ".b()".repeat(count)));
            assert_eq!(chain.coverage.too_deep, count > 700, "{count}");
            let nots = lowered(&format!("fn f() {{ {}a; }}", "!".repeat(count)));
            assert_eq!(nots.coverage.too_deep, count > 700, "{count}");
            lowered(&format!("fn f() {{ {} a {} }}", "{".repeat(count), "}".repeat(count)));
            lowered(&format!("type A = {} B {};", "Vec<".repeat(count), ">".repeat(count)));
            lowered(&format!("fn f() {{ {} {{}} }}", "if a {} else ".repeat(count)));
            lowered(&format!("fn f() {{ a({}) }}", "&&".repeat(count) + "b"));
        }
    }
}
