//! Expressions.

use syn::{BinOp, Expr as Tree, ExprCall, Lit as Literal, Member, Path, RangeLimits, UnOp};

use super::control::Leaves;
use super::item::plain;
use super::{MAX_DEPTH, Returns, Walker};
use crate::input::span::Span;
use crate::syntax::ir::{Arg, CmpOp, ExitKind, Expr, ExprId, Lit, Name, StrPart, TypeRef};

impl Walker {
    /// An expression.
    pub(super) fn expr(&mut self, tree: &Tree) -> ExprId {
        if self.depth >= MAX_DEPTH {
            self.unit.coverage.too_deep = true;
            let at = self.span_of(tree);
            return self.empty(at);
        }
        self.depth += 1;
        let id = self.lowered(tree);
        self.depth -= 1;
        id
    }

    fn lowered(&mut self, tree: &Tree) -> ExprId {
        let at = self.span_of(tree);
        let expr = match tree {
            // What only says how a value is held.
            Tree::Paren(it) => return self.expr(&it.expr),
            Tree::Group(it) => return self.expr(&it.expr),
            Tree::Reference(it) => return self.expr(&it.expr),
            Tree::RawAddr(it) => return self.expr(&it.expr),
            Tree::Await(it) => return self.expr(&it.base),
            Tree::Try(it) => return self.question(&it.expr, at),
            Tree::Path(it) => {
                return match &it.qself {
                    Some(qself) if it.path.segments.len() > qself.position => {
                        let owner = self.ty(&qself.ty);
                        let recv = self.push(Expr::Name(owner.path), at);
                        let Some(last) = it.path.segments.last() else { return recv };
                        self.push(Expr::FnRef { recv: Some(recv), name: plain(&last.ident) }, at)
                    }
                    _ => self.path(&it.path, at),
                };
            }
            Tree::Lit(it) => return self.literal(&it.lit, at),
            Tree::Field(it) => {
                let recv = self.expr(&it.base);
                let (name, name_span) = match &it.member {
                    Member::Named(name) => (plain(name), self.at(name.span())),
                    Member::Unnamed(index) => (index.index.to_string().into(), self.at(index.span)),
                };
                Expr::Member { recv, name, name_span, safe: false }
            }
            Tree::Index(it) => {
                let recv = self.expr(&it.expr);
                let index = vec![self.expr(&it.index)];
                Expr::Index { recv, index }
            }
            Tree::Call(it) => return self.function_call(it, at),
            Tree::MethodCall(it) => return self.method_call(it, at),
            Tree::Macro(it) => {
                return match self.macro_call(&it.mac, at) {
                    Some(id) => id,
                    None => self.empty(at),
                };
            }
            Tree::Struct(it) => {
                let mut args = Vec::new();
                for field in &it.fields {
                    let label = match &field.member {
                        Member::Named(name) => plain(name),
                        Member::Unnamed(index) => index.index.to_string().into(),
                    };
                    args.push(Arg { label: Some(label), value: self.given(&field.expr) });
                }
                if let Some(rest) = &it.rest {
                    args.push(Arg { label: None, value: self.expr(rest) });
                }
                let ty = TypeRef { path: self.path_name(&it.path), args: self.path_args(&it.path) };
                let ty = if it.path.is_ident("Self") { self.self_ty.clone().unwrap_or(ty) } else { ty };
                Expr::New { ty, args, body: None }
            }
            Tree::Closure(it) => return self.closure(it, at),
            Tree::Async(it) => {
                let mut bound = rustc_hash::FxHashSet::default();
                super::pattern::bound_in(&it.block, &mut bound);
                return self.lambda(at, bound, |this, id| {
                    let body = this.body(&it.block);
                    this.unit.fns[id.0 as usize].body = body;
                });
            }
            Tree::Block(it) => return self.braces(&it.block),
            Tree::Unsafe(it) => return self.braces(&it.block),
            Tree::Const(it) => return self.braces(&it.block),
            Tree::TryBlock(it) => return self.braces(&it.block),
            Tree::If(it) => return self.branches(it, false),
            Tree::Match(it) => return self.choice(it, false),
            Tree::Let(_) => return self.cond(tree),
            Tree::ForLoop(_) | Tree::While(_) | Tree::Loop(_) => self.repeat(tree),
            Tree::Return(it) => {
                return match it.expr.as_deref() {
                    None => self.exit(ExitKind::Return, None, at),
                    Some(value) => self.returned(value, at),
                };
            }
            Tree::Break(it) => {
                let value = it.expr.as_deref().map(|value| self.expr(value));
                Expr::Exit { kind: ExitKind::Break, value, label: None }
            }
            Tree::Continue(_) => Expr::Exit { kind: ExitKind::Continue, value: None, label: None },
            Tree::Yield(it) => match it.expr.as_deref() {
                Some(value) => return self.expr(value),
                None => Expr::Empty,
            },
            Tree::Assign(it) => {
                let target = self.expr(&it.left);
                let value = self.expr(&it.right);
                Expr::Assign { target, op: Name::default(), value }
            }
            Tree::Unary(it) => {
                let value = self.expr(&it.expr);
                match it.op {
                    UnOp::Not(_) => Expr::Not(value),
                    UnOp::Neg(_) => match self.unit.expr(value) {
                        Expr::Lit(Lit::Int(number)) => Expr::Lit(Lit::Int(number.wrapping_neg())),
                        _ => Expr::Arith("-".into(), vec![value]),
                    },
                    _ => return value,
                }
            }
            Tree::Binary(it) => return self.binary(it, at),
            Tree::Cast(it) => {
                let value = self.expr(&it.expr);
                Expr::Cast(value, self.ty(&it.ty))
            }
            Tree::Range(it) => {
                return self.range(it.start.as_deref(), it.end.as_deref(), &it.limits, at);
            }
            Tree::Array(it) => Expr::List(it.elems.iter().map(|elem| self.given(elem)).collect()),
            Tree::Tuple(it) => Expr::List(it.elems.iter().map(|elem| self.given(elem)).collect()),
            Tree::Repeat(it) => {
                let elem = self.expr(&it.expr);
                let len = self.expr(&it.len);
                Expr::List(vec![elem, len])
            }
            _ => Expr::Empty,
        };
        self.push(expr, at)
    }

    /// `return x`.
    fn returned(&mut self, value: &Tree, at: Span) -> ExprId {
        match super::control::leaving(value) {
            Some(Leaves::With(value)) => {
                let value = self.expr(value);
                self.exit(ExitKind::Return, Some(value), at)
            }
            Some(Leaves::Without) => {
                let null = self.push(Expr::Lit(Lit::Null), at);
                self.exit(ExitKind::Return, Some(null), at)
            }
            Some(leaves) => self.leave(&leaves, at),
            None => {
                let fails = matches!(self.returns(), Returns::Fallible | Returns::Checked);
                let value = if fails { self.tried(value) } else { self.expr(value) };
                self.exit(ExitKind::Return, Some(value), at)
            }
        }
    }

    fn binary(&mut self, it: &syn::ExprBinary, at: Span) -> ExprId {
        let compared = match it.op {
            BinOp::Eq(_) => Some(CmpOp::Eq),
            BinOp::Ne(_) => Some(CmpOp::Ne),
            BinOp::Lt(_) => Some(CmpOp::Lt),
            BinOp::Le(_) => Some(CmpOp::Le),
            BinOp::Gt(_) => Some(CmpOp::Gt),
            BinOp::Ge(_) => Some(CmpOp::Ge),
            _ => None,
        };
        let op = symbol(&it.op);
        if let Some(assigned) = op.strip_suffix('=').filter(|_| compared.is_none()) {
            let target = self.expr(&it.left);
            let value = self.expr(&it.right);
            return self.push(Expr::Assign { target, op: assigned.into(), value }, at);
        }
        if compared.is_none() && !matches!(it.op, BinOp::And(_) | BinOp::Or(_)) {
            // Long sums lean to the left.
            let mut operands = vec![&*it.right];
            let mut rest = &*it.left;
            while let Tree::Binary(inner) = rest
                && symbol(&inner.op) == op
            {
                operands.push(&inner.right);
                rest = &inner.left;
            }
            operands.push(rest);
            let list = operands.into_iter().rev().map(|operand| self.expr(operand)).collect();
            return self.push(Expr::Arith(op.into(), list), at);
        }
        let left = self.cond(&it.left);
        let right = self.cond(&it.right);
        self.push(
            match (compared, &it.op) {
                (Some(op), _) => Expr::Cmp(op, left, right),
                (None, BinOp::And(_)) => Expr::And(left, right),
                _ => Expr::Or(left, right),
            },
            at,
        )
    }

    /// A path as a value: a variable, a constant, a variant, a function.
    pub(super) fn path(&mut self, path: &Path, at: Span) -> ExprId {
        let Some(last) = path.segments.last() else { return self.empty(at) };
        let name = plain(&last.ident);
        if path.segments.len() == 1 {
            let expr = match name.as_str() {
                "self" => Expr::This(None),
                "None" => Expr::Lit(Lit::Null),
                "Self" => Expr::Name(self.self_ty.clone().map_or(name, |ty| ty.path)),
                _ => Expr::Name(name),
            };
            return self.push(expr, at);
        }
        if name == "None" {
            return self.push(Expr::Lit(Lit::Null), at);
        }
        let recv = self.owner(path);
        let expr = if is_snake(&name) {
            Expr::FnRef { recv: Some(recv), name }
        } else {
            Expr::Member { recv, name, name_span: self.at(last.ident.span()), safe: false }
        };
        self.push(expr, at)
    }

    /// An expression that is handed on: a name that nothing around binds and that begins small is a
    /// function then.
    pub(super) fn given(&mut self, tree: &Tree) -> ExprId {
        if let Tree::Path(it) = tree
            && it.qself.is_none()
            && let Some(ident) = it.path.get_ident()
        {
            let name = plain(ident);
            if name != "self" && is_snake(&name) && !self.frames.is_empty() && !self.is_bound(&name) {
                let at = self.at(ident.span());
                return self.push(Expr::FnRef { recv: None, name }, at);
            }
        }
        self.expr(tree)
    }

    /// Everything of a path but its last segment, as one name.
    fn owner(&mut self, path: &Path) -> ExprId {
        let count = path.segments.len().saturating_sub(1);
        let segments: Vec<String> =
            path.segments.iter().take(count).map(|segment| plain(&segment.ident).to_string()).collect();
        let name = self.completed(&segments);
        let mut at = self.span_of_path(path);
        if let Some(segment) = path.segments.iter().nth(count.saturating_sub(1)) {
            at = Span::new(at.start, self.at(segment.ident.span()).end);
        }
        let single = segments.len() == 1;
        let name = match self.imported.get(&name) {
            // An imported module stands for its path; an imported type is found by its name.
            Some(full) if single && is_snake(&name) => full.clone(),
            _ if single && self.modules.contains(&name) => format!("self.{name}").into(),
            _ => name,
        };
        self.push(Expr::Name(name), at)
    }

    fn function_call(&mut self, it: &ExprCall, at: Span) -> ExprId {
        let func = match &*it.func {
            Tree::Paren(inner) => &*inner.expr,
            func => func,
        };
        let Tree::Path(callee) = func else {
            let callee = self.expr(func);
            let args = self.args(it.args.iter());
            let expr = Expr::Call {
                recv: None,
                callee: Some(callee),
                name: Name::default(),
                name_span: at,
                args,
                types: Vec::new(),
                safe: false,
            };
            return self.push(expr, at);
        };
        let Some(last) = callee.path.segments.last() else { return self.empty(at) };
        let name = plain(&last.ident);
        if let [value] = &it.args.iter().collect::<Vec<_>>()[..]
            && is_wrapping(&callee.path)
        {
            return self.expr(value);
        }
        let types = match &last.arguments {
            syn::PathArguments::AngleBracketed(args) => args
                .args
                .iter()
                .filter_map(|arg| match arg {
                    syn::GenericArgument::Type(ty) => Some(self.ty(ty)),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        };
        let recv = match &callee.qself {
            Some(qself) => {
                let owner = self.ty(&qself.ty);
                let place = self.at(qself.lt_token.span);
                Some(self.push(Expr::Name(owner.path), place))
            }
            None if callee.path.segments.len() > 1 => Some(self.owner(&callee.path)),
            None => None,
        };
        let args = self.args(it.args.iter());
        let name_span = self.at(last.ident.span());
        if name == "Self"
            && recv.is_none()
            && let Some(ty) = self.self_ty.clone()
        {
            return self.push(Expr::New { ty, args, body: None }, at);
        }
        self.push(Expr::Call { recv, callee: None, name, name_span, args, types, safe: false }, at)
    }

    /// `a..b`
    pub(super) fn range(
        &mut self,
        start: Option<&Tree>,
        end: Option<&Tree>,
        limits: &RangeLimits,
        at: Span,
    ) -> ExprId {
        let op = match limits {
            RangeLimits::HalfOpen(_) => "until",
            RangeLimits::Closed(_) => "..",
        };
        let list = start.into_iter().chain(end).map(|side| self.expr(side)).collect();
        self.push(Expr::Arith(op.into(), list), at)
    }

    /// A literal.
    pub(super) fn literal(&mut self, lit: &Literal, at: Span) -> ExprId {
        let text = |text: String| Expr::Str(vec![StrPart::Text(text.into())]);
        let expr = match lit {
            Literal::Str(it) => text(it.value()),
            Literal::Char(it) => text(it.value().to_string()),
            Literal::Byte(it) => Expr::Lit(Lit::Int(i64::from(it.value()))),
            Literal::ByteStr(it) => text(String::from_utf8_lossy(&it.value()).into_owned()),
            Literal::CStr(it) => text(it.value().to_string_lossy().into_owned()),
            Literal::Int(it) => Expr::Lit(match it.base10_parse::<i64>() {
                Ok(value) => Lit::Int(value),
                Err(_) => Lit::Number(it.to_string().into()),
            }),
            Literal::Float(it) => Expr::Lit(Lit::Number(it.to_string().into())),
            Literal::Bool(it) => Expr::Lit(Lit::Bool(it.value)),
            _ => Expr::Empty,
        };
        self.push(expr, at)
    }
}

/// True for names of functions and variables.
fn is_snake(name: &str) -> bool {
    name.starts_with(|first: char| first.is_lowercase() || first == '_')
}

/// True for a call that wraps its argument in something transparent.
pub(super) fn is_wrapping_call(call: &ExprCall) -> bool {
    matches!(&*call.func, Tree::Path(callee) if is_wrapping(&callee.path))
}

/// Constructors of wrappers that are transparent.
fn is_wrapping(path: &Path) -> bool {
    let segments: Vec<String> =
        path.segments.iter().rev().take(2).map(|segment| segment.ident.to_string()).collect();
    match &segments[..] {
        [last] => matches!(last.as_str(), "Some" | "Ok"),
        [last, owner, ..] => match owner.as_str() {
            "Box" | "Arc" | "Rc" | "Mutex" | "RwLock" | "RefCell" | "Cell" | "Cow" | "Option" | "Result"
            | "Pin" | "Zeroizing" => {
                matches!(
                    last.as_str(),
                    "new" | "pin" | "from" | "clone" | "Borrowed" | "Owned" | "Some" | "Ok"
                )
            }
            _ => owner.starts_with("Atomic") && last == "new",
        },
        [] => false,
    }
}

fn symbol(op: &BinOp) -> &'static str {
    match op {
        BinOp::Add(_) => "+",
        BinOp::Sub(_) => "-",
        BinOp::Mul(_) => "*",
        BinOp::Div(_) => "/",
        BinOp::Rem(_) => "%",
        BinOp::And(_) => "&&",
        BinOp::Or(_) => "||",
        BinOp::BitXor(_) => "^",
        BinOp::BitAnd(_) => "&",
        BinOp::BitOr(_) => "|",
        BinOp::Shl(_) => "<<",
        BinOp::Shr(_) => ">>",
        BinOp::Eq(_) => "==",
        BinOp::Lt(_) => "<",
        BinOp::Le(_) => "<=",
        BinOp::Ne(_) => "!=",
        BinOp::Ge(_) => ">=",
        BinOp::Gt(_) => ">",
        BinOp::AddAssign(_) => "+=",
        BinOp::SubAssign(_) => "-=",
        BinOp::MulAssign(_) => "*=",
        BinOp::DivAssign(_) => "/=",
        BinOp::RemAssign(_) => "%=",
        BinOp::BitXorAssign(_) => "^=",
        BinOp::BitAndAssign(_) => "&=",
        BinOp::BitOrAssign(_) => "|=",
        BinOp::ShlAssign(_) => "<<=",
        BinOp::ShrAssign(_) => ">>=",
        _ => "?",
    }
}
