//! The golden form: an indented print of a unit that holds the same construct in two languages to one
//! text. Spans are left out.

use std::fmt::Write as _;

use super::ir::{
    Arg, Block, ExitKind, Expr, ExprId, FnKind, Lit, LocalFn, LocalType, StrPart, TypeRef, Unit,
};

/// Prints a whole unit.
pub fn unit(unit: &Unit) -> String {
    let mut printer = Printer { unit, out: String::new(), depth: 0 };
    if !unit.package.is_empty() {
        printer.line(&format!("package {}", unit.package));
    }
    for import in &unit.imports {
        let alias = import.alias.as_ref().map(|alias| format!(" as {alias}")).unwrap_or_default();
        let wildcard = if import.wildcard { ".*" } else { "" };
        let of = if import.is_static { "static " } else { "" };
        printer.line(&format!("import {of}{}{wildcard}{alias}", import.path));
    }
    printer.members(LocalType(0));
    printer.out
}

struct Printer<'u> {
    unit: &'u Unit,
    out: String,
    depth: usize,
}

impl Printer<'_> {
    fn line(&mut self, text: &str) {
        let _ = writeln!(self.out, "{}{text}", "  ".repeat(self.depth));
    }

    fn members(&mut self, id: LocalType) {
        for field in &self.unit.ty(id).fields {
            let marks = if field.mods.is_static { "static " } else { "" };
            self.line(&format!("field {marks}{}{}", field.name, annotated(&field.ty)));
        }
        for &function in &self.unit.ty(id).fns {
            self.function(function);
        }
        let inner: Vec<LocalType> = (0..self.unit.types.len() as u32)
            .map(LocalType)
            .filter(|other| {
                let other = self.unit.ty(*other);
                other.outer == Some(id) && other.within.is_none() && !other.name.is_empty()
            })
            .collect();
        for other in inner {
            self.ty(other);
        }
    }

    fn ty(&mut self, id: LocalType) {
        let decl = self.unit.ty(id);
        let kind = format!("{:?}", decl.kind).to_lowercase();
        let supers = decl.supers.iter().map(show_type).collect::<Vec<_>>().join(", ");
        let supers = if supers.is_empty() { supers } else { format!(" : {supers}") };
        self.line(&format!("{kind} {}{supers}", decl.name));
        self.depth += 1;
        self.members(id);
        self.depth -= 1;
    }

    fn function(&mut self, id: LocalFn) {
        let function = self.unit.func(id);
        let params = function
            .params
            .iter()
            .map(|param| format!("{}{}", param.name, annotated(&param.ty)))
            .collect::<Vec<_>>()
            .join(", ");
        let kind = match function.kind {
            FnKind::Named | FnKind::Lambda => "fn",
            FnKind::Ctor => "ctor",
            FnKind::Init => "init",
            FnKind::Getter => "get",
            FnKind::Setter => "set",
        };
        let name = if matches!(function.kind, FnKind::Init) { "" } else { &function.name };
        self.line(format!("{kind} {name}({params})").replace(" (", "(").as_str());
        self.depth += 1;
        self.block(&function.body);
        self.depth -= 1;
    }

    fn block(&mut self, block: &Block) {
        for &id in block {
            self.statement(id);
        }
    }

    fn nested(&mut self, head: &str, block: &Block) {
        self.line(head);
        self.depth += 1;
        self.block(block);
        self.depth -= 1;
    }

    fn statement(&mut self, id: ExprId) {
        match self.unit.expr(id) {
            Expr::If { cond, then, els } => {
                let head = format!("if {}", self.inline(*cond));
                self.nested(&head, then);
                if let Some(els) = els {
                    self.nested("else", els);
                }
            }
            Expr::Switch { subject, cases } => {
                let subject = subject.map(|subject| self.inline(subject)).unwrap_or_default();
                self.line(format!("switch {subject}").trim_end());
                self.depth += 1;
                for case in cases {
                    let tests =
                        case.tests.iter().map(|test| self.inline(*test)).collect::<Vec<_>>().join(", ");
                    let head = if tests.is_empty() { "default".to_owned() } else { format!("case {tests}") };
                    self.nested(&head, &case.body);
                }
                self.depth -= 1;
            }
            Expr::Loop { var, head, body, at_least_once } => {
                let once = if *at_least_once { " once" } else { "" };
                let head = head.map(|head| self.inline(head)).unwrap_or_default();
                let var = if var.is_empty() { String::new() } else { format!("{} in ", var.join(", ")) };
                let line = format!("loop{once} {var}{head}");
                self.nested(line.trim_end(), body);
            }
            Expr::Try { body, catches, finally } => {
                self.nested("try", body);
                for catch in catches {
                    let head = format!("catch {}{}", catch.param, annotated(&catch.ty));
                    self.nested(&head, &catch.body);
                }
                if !finally.is_empty() {
                    self.nested("finally", finally);
                }
            }
            Expr::Block(block) => self.block(block),
            Expr::LocalFn(id) => self.function(*id),
            Expr::LocalType(id) => self.ty(*id),
            _ => {
                let text = self.inline(id);
                self.line(&text);
                self.lambdas(id);
            }
        }
    }

    /// Lambdas and anonymous types are printed below the statement they stand in.
    fn lambdas(&mut self, id: ExprId) {
        match self.unit.expr(id) {
            Expr::Lambda(function) => {
                self.depth += 1;
                self.function(*function);
                self.depth -= 1;
            }
            Expr::New { body: Some(ty), .. } => {
                self.depth += 1;
                self.members(*ty);
                self.depth -= 1;
            }
            _ => {}
        }
        let mut kids = Vec::new();
        self.unit.expr(id).for_each_child(|kid| kids.push(kid));
        for kid in kids {
            self.lambdas(kid);
        }
    }

    fn args(&self, args: &[Arg]) -> String {
        args.iter()
            .map(|arg| {
                let label = arg.label.as_ref().map(|label| format!("{label}: ")).unwrap_or_default();
                format!("{label}{}", self.inline(arg.value))
            })
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn list(&self, list: &[ExprId]) -> String {
        list.iter().map(|id| self.inline(*id)).collect::<Vec<_>>().join(", ")
    }

    fn inline(&self, id: ExprId) -> String {
        match self.unit.expr(id) {
            Expr::Name(name) => name.to_string(),
            Expr::This(None) => "this".to_owned(),
            Expr::This(Some(label)) => format!("this@{label}"),
            Expr::Super => "super".to_owned(),
            Expr::Str(parts) => {
                let inner = parts.iter().map(|part| match part {
                    StrPart::Text(text) => text.to_string(),
                    StrPart::Expr(id) => format!("{{{}}}", self.inline(*id)),
                });
                format!("{:?}", inner.collect::<String>())
            }
            Expr::Lit(Lit::Bool(value)) => value.to_string(),
            Expr::Lit(Lit::Int(value)) => value.to_string(),
            Expr::Lit(Lit::Number(value)) => value.to_string(),
            Expr::Lit(Lit::Null) => "null".to_owned(),
            Expr::ClassRef(ty) => format!("class({})", show_type(ty)),
            Expr::Member { recv, name, safe, .. } => {
                format!("{}{}{name}", self.inline(*recv), if *safe { "?." } else { "." })
            }
            Expr::Index { recv, index } => format!("{}[{}]", self.inline(*recv), self.list(index)),
            Expr::Call { recv, callee, name, args, safe, .. } => {
                let target = match (recv, callee) {
                    (Some(recv), _) => {
                        format!("{}{}{name}", self.inline(*recv), if *safe { "?." } else { "." })
                    }
                    (None, Some(callee)) => format!("({})", self.inline(*callee)),
                    (None, None) => name.to_string(),
                };
                format!("{target}({})", self.args(args))
            }
            Expr::New { ty, args, body } => {
                let body = if body.is_some() { " {}" } else { "" };
                format!("new {}({}){body}", show_type(ty), self.args(args))
            }
            Expr::Lambda(_) => "lambda".to_owned(),
            Expr::FnRef { recv, name } => {
                format!("{}::{name}", recv.map(|recv| self.inline(recv)).unwrap_or_default())
            }
            Expr::Not(id) => format!("not {}", self.inline(*id)),
            Expr::And(a, b) => format!("({} and {})", self.inline(*a), self.inline(*b)),
            Expr::Or(a, b) => format!("({} or {})", self.inline(*a), self.inline(*b)),
            Expr::Cmp(op, a, b) => {
                format!("({} {} {})", self.inline(*a), format!("{op:?}").to_lowercase(), self.inline(*b))
            }
            Expr::Arith(op, list) => {
                let list = list.iter().map(|id| self.inline(*id)).collect::<Vec<_>>();
                if list.len() == 1 {
                    format!("{op}{}", list[0])
                } else {
                    format!("({})", list.join(&format!(" {op} ")))
                }
            }
            Expr::Coalesce(a, b) => format!("({} ?: {})", self.inline(*a), self.inline(*b)),
            Expr::Cast(id, ty) => format!("({} as {})", self.inline(*id), show_type(ty)),
            Expr::Is { value, ty, negated } => {
                format!(
                    "({} {}is {})",
                    self.inline(*value),
                    if *negated { "not " } else { "" },
                    show_type(ty)
                )
            }
            Expr::If { cond, then, els } => format!(
                "if({}, {}, {})",
                self.inline(*cond),
                self.list(then),
                els.as_ref().map(|els| self.list(els)).unwrap_or_default()
            ),
            Expr::Exit { kind, value, label } => {
                let kind = match kind {
                    ExitKind::Return => "return",
                    ExitKind::Throw => "throw",
                    ExitKind::Break => "break",
                    ExitKind::Continue => "continue",
                };
                let label = label.as_ref().map(|label| format!("@{label}")).unwrap_or_default();
                let value = value.map(|value| format!(" {}", self.inline(value))).unwrap_or_default();
                format!("{kind}{label}{value}")
            }
            Expr::Let { names, ty, init, .. } => {
                let init = init.map(|init| format!(" = {}", self.inline(init))).unwrap_or_default();
                format!("let {}{}{init}", names.join(", "), annotated(ty))
            }
            Expr::Assign { target, op, value } => {
                format!("{} {op}= {}", self.inline(*target), self.inline(*value))
            }
            Expr::List(list) => format!("[{}]", self.list(list)),
            Expr::Switch { .. } => "switch".to_owned(),
            Expr::Loop { var, head, body, .. } => {
                let var = if var.is_empty() { String::new() } else { format!("{} in ", var.join(", ")) };
                let head = head.map(|head| self.inline(head)).unwrap_or_default();
                format!("loop({var}{head}, {})", self.list(body))
            }
            Expr::Try { .. } => "try".to_owned(),
            Expr::Block(list) => format!("{{{}}}", self.list(list)),
            Expr::LocalFn(id) => format!("fn {}", self.unit.func(*id).name),
            Expr::LocalType(id) => format!("type {}", self.unit.ty(*id).name),
            Expr::Empty => "()".to_owned(),
        }
    }
}

fn annotated(ty: &TypeRef) -> String {
    if ty.is_empty() { String::new() } else { format!(": {}", show_type(ty)) }
}

fn show_type(ty: &TypeRef) -> String {
    if ty.args.is_empty() {
        return ty.path.to_string();
    }
    format!("{}<{}>", ty.path, ty.args.iter().map(show_type).collect::<Vec<_>>().join(", "))
}
