//! Declarations: packages, imports, types, members, parameters.

use tree_sitter::Node;

use super::{Lowerer, MAX_DEPTH, View, children, parse_type, span};
use crate::syntax::ir::{
    Annotation, Arg, ExitKind, Expr, ExprId, Field, FnKind, Function, Import, LocalFn, LocalType, Mods, Name,
    Param, TypeDecl, TypeKind, TypeRef,
};
use crate::syntax::roles::{Part, Role};

impl Lowerer<'_> {
    /// Members of a type, or the top level of a file.
    pub(super) fn members<'n>(&mut self, ty: LocalType, list: &mut dyn Iterator<Item = Node<'n>>) {
        let (outer_ty, outer_fn) = (self.ty, self.func);
        self.ty = ty;
        self.func = self.unit.types[ty.0 as usize].within;
        for node in list {
            self.member(node);
        }
        self.ty = outer_ty;
        self.func = outer_fn;
    }

    pub(super) fn member(&mut self, node: Node<'_>) {
        if (self.grammar.hooks().member)(self, node) {
            return;
        }
        let Some(view) = self.view(node) else {
            if node.is_error() || self.transparent(node) {
                for (kid, _) in children(node) {
                    if kid.is_named() {
                        self.member(kid);
                    }
                }
            } else {
                let ty = self.ty;
                self.in_init(ty, |this| this.statement(node));
            }
            return;
        };
        match view.role() {
            Role::Comment | Role::Skip | Role::Annotation => {}
            Role::Package => {
                if let Some(path) = view.first(Part::Path) {
                    self.unit.package = self.dotted(path);
                }
            }
            Role::Import => self.import(&view),
            Role::Type => {
                self.declare_type(&view);
            }
            Role::Fn => match node.kind() {
                "getter" => self.late_accessor(&view, FnKind::Getter),
                "setter" => self.late_accessor(&view, FnKind::Setter),
                _ => {
                    self.declare_fn(&view, FnKind::Named);
                }
            },
            Role::Ctor => {
                self.declare_fn(&view, FnKind::Ctor);
            }
            Role::Init => {
                let ty = self.ty;
                self.in_init(ty, |this| {
                    let body = this.block_of(&view, Part::Body);
                    Some(this.push(Expr::Block(body), span(node)))
                });
            }
            Role::Field | Role::Let => self.fields(&view),
            Role::EnumEntry => self.enum_entry(&view),
            Role::Block | Role::Group => {
                let found = match view.row.part(Part::Parts) {
                    Some(_) => view.all(Part::Parts).into_vec(),
                    None => view.kids.iter().map(|(kid, _)| *kid).filter(Node::is_named).collect(),
                };
                found.into_iter().for_each(|kid| self.member(kid));
            }
            _ => {
                let ty = self.ty;
                self.in_init(ty, |this| this.statement(node));
            }
        }
    }

    /// A dotted path without the white space it may contain.
    fn dotted(&self, node: Node<'_>) -> Name {
        self.str(node).split_whitespace().collect::<String>().into()
    }

    /// Wrappers without meaning of their own: their children are members.
    fn transparent(&self, node: Node<'_>) -> bool {
        children(node).iter().any(|(kid, _)| {
            matches!(
                self.role(*kid),
                Some(Role::Fn | Role::Type | Role::Field | Role::Ctor | Role::Import | Role::EnumEntry)
            )
        })
    }

    fn import(&mut self, view: &View<'_>) {
        let Some(path) = view.first(Part::Path) else { return };
        let import = Import {
            path: self.dotted(path),
            alias: view.first(Part::Alias).map(|alias| self.name(alias)),
            wildcard: view.has(Part::Wildcard),
            is_static: view.has(Part::Static),
        };
        self.unit.imports.push(import);
    }

    /// Declares a type and everything in it.
    pub(super) fn declare_type(&mut self, view: &View<'_>) -> LocalType {
        let (mods, annotations) = self.mods(view);
        let name = view.first(Part::Name);
        let kind = self.type_kind(view);
        let supers = self.supers(view);
        let decl = TypeDecl {
            name: match name {
                Some(name) => self.name(name),
                None if kind == TypeKind::Companion => "Companion".into(),
                None => "".into(),
            },
            kind,
            supers,
            outer: Some(self.ty),
            within: self.func.filter(|&id| self.unit.fns[id.0 as usize].kind != FnKind::Init),
            annotations,
            mods,
            span: span(view.node),
            name_span: name.map_or_else(|| span(view.node), span),
            ..TypeDecl::default()
        };
        let id = self.add_type(decl);
        if self.depth >= MAX_DEPTH {
            self.unit.coverage.too_deep = true;
            return id;
        }
        self.depth += 1;
        let params = view.all(Part::Params);
        if !params.is_empty() {
            let marks = self.mods_in(view, Part::CtorMods);
            self.primary_ctor(id, view.node, &params, marks);
        }
        self.super_calls(id, view);
        let body = view.all(Part::Body);
        for part in body {
            self.members(id, &mut children(part).into_iter().map(|(kid, _)| kid).filter(Node::is_named));
        }
        self.depth -= 1;
        id
    }

    /// An anonymous type: `new X() { .. }`, `object : X { .. }`.
    pub(super) fn anonymous_type<'n>(
        &mut self,
        node: Node<'n>,
        supers: Vec<TypeRef>,
        members: &mut dyn Iterator<Item = Node<'n>>,
    ) -> LocalType {
        let decl = TypeDecl {
            kind: TypeKind::Anonymous,
            supers,
            outer: Some(self.ty),
            within: self.func,
            span: span(node),
            name_span: span(node),
            ..TypeDecl::default()
        };
        let id = self.add_type(decl);
        self.members(id, members);
        id
    }

    pub(super) fn add_type(&mut self, decl: TypeDecl) -> LocalType {
        self.unit.types.push(decl);
        LocalType(self.unit.types.len() as u32 - 1)
    }

    fn type_kind(&self, view: &View<'_>) -> TypeKind {
        let word = view.row.word("kind").unwrap_or("class");
        let has = |token: &str| view.kids.iter().any(|(kid, _)| !kid.is_named() && self.str(*kid) == token);
        match word {
            "interface" => TypeKind::Interface,
            "enum" => TypeKind::Enum,
            "object" => TypeKind::Object,
            "companion" => TypeKind::Companion,
            "annotation" => TypeKind::Annotation,
            "alias" => TypeKind::Alias,
            _ if has("interface") => TypeKind::Interface,
            _ if has("enum") || self.str(view.node).starts_with("enum ") => TypeKind::Enum,
            _ => TypeKind::Class,
        }
    }

    pub(super) fn supers(&mut self, view: &View<'_>) -> Vec<TypeRef> {
        let found = view.all(Part::Supers);
        found
            .into_iter()
            .flat_map(|kid| {
                // `extends A`, `implements B, C`: the types below, or the node itself.
                let text = self.str(kid);
                let text = text
                    .trim_start_matches("extends")
                    .trim_start_matches("implements")
                    .split(" by ")
                    .next()
                    .unwrap_or_default();
                split_types(text).into_iter().map(parse_type).collect::<Vec<_>>()
            })
            .filter(|ty| !ty.is_empty())
            .collect()
    }

    /// `class A : B(x)` calls the constructor of `B`: the arguments are evaluated by the initialiser.
    pub(super) fn super_calls(&mut self, id: LocalType, view: &View<'_>) {
        let found = view.all(Part::Supers);
        for specifier in found {
            for (kid, _) in children(specifier) {
                let Some(call) = self.view_as(kid, Role::New) else { continue };
                if !call.has(Part::Args) {
                    continue;
                }
                let outer = std::mem::replace(&mut self.ty, id);
                self.in_init(id, |this| {
                    let args = this.args(&call);
                    let at = span(kid);
                    let recv = this.push(Expr::Super, at);
                    Some(this.push(
                        Expr::Call {
                            recv: Some(recv),
                            callee: None,
                            name: CTOR.into(),
                            name_span: at,
                            args,
                            types: Vec::new(),
                            safe: false,
                        },
                        at,
                    ))
                });
                self.ty = outer;
            }
        }
    }

    /// `class A(private val x: Foo, y: Int)`: a constructor whose body sets the fields.
    fn primary_ctor(
        &mut self,
        ty: LocalType,
        node: Node<'_>,
        params: &[Node<'_>],
        marks: (Mods, Vec<Annotation>),
    ) {
        let outer = std::mem::replace(&mut self.ty, ty);
        let function = Function {
            name: self.unit.types[ty.0 as usize].name.clone(),
            kind: FnKind::Ctor,
            has_body: true,
            mods: marks.0,
            annotations: marks.1,
            span: span(node),
            name_span: self.unit.types[ty.0 as usize].name_span,
            ..Function::default()
        };
        let outer_fn = std::mem::replace(&mut self.func, self.unit.types[ty.0 as usize].within);
        let mut fields = Vec::new();
        let id = self.function(function, |this, id| {
            for param in params {
                let Some((lowered, is_field)) = this.param(*param, None) else { continue };
                if let Some(mods) = is_field {
                    fields.push(Field {
                        name: lowered.name.clone(),
                        ty: lowered.ty.clone(),
                        annotations: lowered.annotations.clone(),
                        mods,
                        span: lowered.span,
                        ..Field::default()
                    });
                    let at = lowered.span;
                    let this_ref = this.push(Expr::This(None), at);
                    let target = this.push(
                        Expr::Member {
                            recv: this_ref,
                            name: lowered.name.clone(),
                            name_span: at,
                            safe: false,
                        },
                        at,
                    );
                    let value = this.push(Expr::Name(lowered.name.clone()), at);
                    let set = this.push(Expr::Assign { target, op: "".into(), value }, at);
                    this.unit.fns[id.0 as usize].body.push(set);
                }
                this.unit.fns[id.0 as usize].params.push(lowered);
            }
        });
        self.func = outer_fn;
        let decl = &mut self.unit.types[ty.0 as usize];
        decl.fns.push(id);
        decl.fields.extend(fields);
        self.ty = outer;
    }

    /// Declares a function; it is attached to the current type unless it is local.
    pub(super) fn declare_fn(&mut self, view: &View<'_>, kind: FnKind) -> LocalFn {
        let (mods, annotations) = self.mods(view);
        let name = view.first(Part::Name);
        let receiver = self.type_of(view, Part::Receiver);
        let body_nodes = view.all(Part::Body);
        let owner = self.ty;
        let function = Function {
            name: match (kind, name) {
                (FnKind::Ctor, _) => self.unit.types[owner.0 as usize].name.clone(),
                (_, Some(name)) => self.name(name),
                (_, None) => "".into(),
            },
            kind,
            receiver: (!receiver.is_empty()).then_some(receiver),
            ret: self.type_of(view, Part::Ret),
            has_body: !body_nodes.is_empty(),
            annotations,
            mods,
            span: span(view.node),
            name_span: name.map_or_else(|| head_span(view.node), span),
            ..Function::default()
        };
        let local = self.func.is_some() && self.unit.types[owner.0 as usize].within != self.func;
        let id = self.function(function, |this, id| {
            this.params(view, id);
            let body: Vec<ExprId> = body_nodes.iter().flat_map(|body| this.block(*body)).collect();
            this.unit.fns[id.0 as usize].body.extend(body);
        });
        if !local {
            self.unit.types[owner.0 as usize].fns.push(id);
        }
        id
    }

    /// Lowers the parameters of a function into it.
    pub(super) fn params(&mut self, view: &View<'_>, id: LocalFn) {
        let found = view.all(Part::Params);
        let mut pending: Option<Node<'_>> = None;
        for (index, kid) in found.iter().enumerate() {
            if matches!(self.role(*kid), Some(Role::Comment | Role::Skip))
                || (self.grammar.hooks().param)(self, *kid, id)
            {
                continue;
            }
            if self.role(*kid) == Some(Role::Annotation) || kid.kind() == "parameter_modifiers" {
                pending = Some(*kid);
                continue;
            }
            let next = found.get(index + 1).copied();
            let default = next.filter(|next| {
                self.grammar.hooks().default_after_param
                    && !self.is_param(*next)
                    && next.kind() != "parameter_modifiers"
            });
            if self.grammar.hooks().default_after_param && !self.is_param(*kid) {
                continue;
            }
            if let Some((mut param, _)) = self.param(*kid, default) {
                let mut takes_any_number = kid.kind() == "spread_parameter";
                if let Some(modifiers) = pending.take() {
                    takes_any_number |=
                        self.text[span(modifiers).range()].split_whitespace().any(|word| word == "vararg");
                    for (part, _) in children(modifiers) {
                        let annotation = self.annotation(part);
                        param.annotations.extend(annotation);
                    }
                }
                if takes_any_number {
                    param.ty = TypeRef { path: "[]".into(), args: vec![param.ty] };
                }
                self.unit.fns[id.0 as usize].params.push(param);
            }
        }
    }

    fn is_param(&self, node: Node<'_>) -> bool {
        self.role(node) == Some(Role::Let) || node.kind().contains("declaration")
    }

    /// One parameter; the second value is set when it declares a field as well.
    fn param(&mut self, node: Node<'_>, default: Option<Node<'_>>) -> Option<(Param, Option<Mods>)> {
        let Some(view) = self.view_as(node, Role::Let) else {
            // A bare name, as in lambdas.
            return Some((Param { name: self.name(node), span: span(node), ..Param::default() }, None));
        };
        let name = view.first(Part::Name)?;
        let (mods, annotations) = self.mods(&view);
        let default = default.or_else(|| view.first(Part::Default)).map(|value| self.expr(value));
        let ty = self.type_of(&view, Part::Ty);
        let is_field = view.has(Part::Static).then_some(mods);
        Some((Param { name: self.name(name), ty, default, annotations, span: span(name) }, is_field))
    }

    /// Fields or properties; `int a = 1, b;` declares several.
    fn fields(&mut self, view: &View<'_>) {
        let (mut mods, annotations) = self.mods(view);
        let shared = self.type_of(view, Part::Ty);
        let decls = view.all(Part::Decls);
        let owner = self.ty;
        if self.unit.types[owner.0 as usize].kind == TypeKind::Interface && self.grammar.name == "java" {
            mods.is_static = true;
        }
        let getter = self.accessor(view, Part::Getter, FnKind::Getter);
        self.accessor(view, Part::Setter, FnKind::Setter);
        let initial = self.initial_value_node(view);
        for decl in decls {
            let (name, ty, value) = self.declarator(decl, &shared, initial);
            let Some(name) = name else { continue };
            let at = span(name);
            let field_name = self.name(name);
            let mut init = None;
            if let Some(value) = value {
                self.in_init(owner, |this| {
                    let lowered = this.initial_value(value);
                    init = Some(lowered);
                    let this_ref = this.push(Expr::This(None), at);
                    let target = this.push(
                        Expr::Member { recv: this_ref, name: field_name.clone(), name_span: at, safe: false },
                        at,
                    );
                    Some(this.push(Expr::Assign { target, op: "".into(), value: lowered }, span(decl)))
                });
            }
            self.unit.types[owner.0 as usize].fields.push(Field {
                name: field_name,
                ty,
                init,
                getter,
                annotations: annotations.clone(),
                mods,
                enum_entry: false,
                span: at,
            });
        }
    }

    fn accessor(&mut self, view: &View<'_>, part: Part, kind: FnKind) -> Option<LocalFn> {
        let accessor = self.view(view.first(part)?)?;
        let id = self.declare_fn(&accessor, kind);
        let name = view
            .first(Part::Decls)
            .and_then(|decl| self.declarator(decl, &TypeRef::default(), None).0)
            .map(|name| self.name(name));
        self.unit.fns[id.0 as usize].name = name.unwrap_or_default();
        Some(id)
    }

    /// An accessor on a line of its own, which the Kotlin grammar puts behind its property.
    fn late_accessor(&mut self, view: &View<'_>, kind: FnKind) {
        let id = self.declare_fn(view, kind);
        let Some(field) = self.unit.types[self.ty.0 as usize].fields.last_mut() else { return };
        if kind == FnKind::Getter {
            field.getter = Some(id);
        }
        self.unit.fns[id.0 as usize].name = field.name.clone();
    }

    /// The node of the initial value, or of the delegate that computes it.
    pub(super) fn initial_value_node<'n>(&self, view: &View<'n>) -> Option<Node<'n>> {
        view.first(Part::Delegate).or_else(|| view.first(Part::Value))
    }

    /// Lowers an initial value; a delegate is wrapped so that the analysis can tell it apart.
    pub(super) fn initial_value(&mut self, value: Node<'_>) -> ExprId {
        let delegated = value.prev_sibling().is_some_and(|before| self.str(before) == "by");
        let lowered = self.expr(value);
        if !delegated {
            return lowered;
        }
        let at = span(value);
        let args = vec![Arg { label: None, value: lowered }];
        self.push(
            Expr::Call {
                recv: None,
                callee: None,
                name: DELEGATE.into(),
                name_span: at,
                args,
                types: Vec::new(),
                safe: false,
            },
            at,
        )
    }

    /// Name, type and value of one declarator.
    pub(super) fn declarator<'n>(
        &mut self,
        decl: Node<'n>,
        shared: &TypeRef,
        initial: Option<Node<'n>>,
    ) -> (Option<Node<'n>>, TypeRef, Option<Node<'n>>) {
        let Some(view) = self.view_as(decl, Role::Let) else {
            return (Some(decl), shared.clone(), initial);
        };
        let own = self.type_of(&view, Part::Ty);
        let ty = if own.is_empty() { shared.clone() } else { own };
        (view.first(Part::Name), ty, view.first(Part::Value).or(initial))
    }

    fn enum_entry(&mut self, view: &View<'_>) {
        let Some(name) = view.first(Part::Name) else { return };
        let owner = self.ty;
        let ty = TypeRef { path: self.unit.types[owner.0 as usize].name.clone(), args: Vec::new() };
        let body = view.first(Part::Body);
        let mut init = None;
        self.in_init(owner, |this| {
            let args = this.args(view);
            let body = body.map(|body| {
                let mut list = children(body).into_iter().map(|(kid, _)| kid).filter(Node::is_named);
                this.anonymous_type(body, vec![ty.clone()], &mut list)
            });
            let value = this.push(Expr::New { ty: ty.clone(), args, body }, span(view.node));
            init = Some(value);
            Some(value)
        });
        let field = Field {
            name: self.name(name),
            ty,
            init,
            mods: Mods { is_static: true, constant: true, ..Mods::default() },
            enum_entry: true,
            span: span(name),
            ..Field::default()
        };
        self.unit.types[owner.0 as usize].fields.push(field);
    }

    /// A body that is one expression returns it.
    pub(super) fn returned(&mut self, value: ExprId) -> ExprId {
        let at = self.unit.span(value);
        self.push(Expr::Exit { kind: ExitKind::Return, value: Some(value), label: None }, at)
    }
}

/// Name under which `this(..)` and `super(..)` call a constructor.
pub const CTOR: &str = "<init>";

/// Name of the pseudo call around a delegated value (`by lazy { .. }`).
pub const DELEGATE: &str = "$delegate";

/// The first token of a declaration without a name.
pub(super) fn head_span(node: Node<'_>) -> crate::input::span::Span {
    let whole = span(node);
    crate::input::span::Span::new(whole.start, (whole.start + 1).min(whole.end))
}

/// Splits `A<B, C>, D` at its top-level commas.
fn split_types(text: &str) -> Vec<&str> {
    let mut list = Vec::new();
    let (mut depth, mut from) = (0i32, 0);
    for (at, c) in text.char_indices() {
        match c {
            '<' | '(' | '[' => depth += 1,
            '>' | ')' | ']' => depth -= 1,
            ',' if depth <= 0 => {
                list.push(&text[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    list.push(&text[from..]);
    list
}
