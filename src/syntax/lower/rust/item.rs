//! Items: imports, modules, types and what is implemented for them, functions, constants.

use syn::{
    Attribute, Expr as Tree, Fields, FnArg, Generics, ImplItem, Item, Meta, Pat, Signature, TraitItem, Type,
    UseTree, Visibility,
};

use super::pattern::binders;
use super::types::{returns, wrapper};
use super::{Frame, Walker};
use crate::input::span::Span;
use crate::syntax::ir::{
    Annotation, Arg, Expr, Field, FnKind, Function, Import, LocalFn, LocalType, Mods, Name, Param, TypeDecl,
    TypeKind, TypeRef,
};

/// What a function is declared with.
struct Head<'s> {
    attrs: &'s [Attribute],
    sig: &'s Signature,
    generics: Option<&'s Generics>,
    mods: Mods,
    span: Span,
}

impl Walker {
    /// Items in order. Types come first, so that implementations find them.
    pub(super) fn items(&mut self, items: &[Item]) {
        let live: Vec<&Item> = items.iter().filter(|item| !is_test(attrs(item))).collect();
        for item in &live {
            if let Item::Mod(module) = item
                && module.content.is_none()
                && self.nested.is_empty()
            {
                self.modules.insert(module.ident.to_string().into());
            }
        }
        for item in &live {
            match item {
                Item::Use(item) => {
                    let public = !matches!(item.vis, Visibility::Inherited);
                    self.uses(&item.tree, &mut Vec::new(), public);
                }
                Item::ExternCrate(item) => {
                    if let Some((_, alias)) = &item.rename {
                        let path: Name = item.ident.to_string().into();
                        self.imported.insert(alias.to_string().into(), path);
                    }
                }
                _ => {}
            }
        }
        for item in &live {
            self.types_of(item);
        }
        for item in &live {
            self.item(item);
        }
    }

    /// Items inside a function.
    pub(super) fn local_item(&mut self, item: &Item) -> Option<Expr> {
        if is_test(attrs(item)) {
            return None;
        }
        match item {
            Item::Fn(item) => {
                let mods = Mods { private: true, ..Mods::default() };
                let span = self.between(item.sig.fn_token.span, item.block.brace_token.span.close());
                let head = Head { attrs: &item.attrs, sig: &item.sig, generics: None, mods, span };
                let id = self.declare_fn(&head, Some(&item.block), false);
                Some(Expr::LocalFn(id))
            }
            Item::Use(_)
            | Item::Struct(_)
            | Item::Enum(_)
            | Item::Impl(_)
            | Item::Trait(_)
            | Item::Type(_) => {
                let outer = self.func.take();
                self.items(std::slice::from_ref(item));
                self.func = outer;
                None
            }
            Item::Const(_) | Item::Static(_) => {
                self.item(item);
                None
            }
            _ => None,
        }
    }

    fn uses(&mut self, tree: &UseTree, path: &mut Vec<String>, public: bool) {
        match tree {
            UseTree::Path(it) => {
                path.push(it.ident.to_string());
                self.uses(&it.tree, path, public);
                path.pop();
            }
            UseTree::Group(it) => {
                for item in &it.items {
                    self.uses(item, path, public);
                }
            }
            UseTree::Name(it) => {
                let name = it.ident.to_string();
                if name == "self" {
                    let full = self.use_path(path);
                    self.import(full, path.last().cloned(), public);
                    return;
                }
                path.push(name.clone());
                let full = self.use_path(path);
                path.pop();
                self.import(full, Some(name), public);
            }
            UseTree::Rename(it) => {
                let name = it.ident.to_string();
                let of_path = name == "self";
                if !of_path {
                    path.push(name);
                }
                let full = self.use_path(path);
                if !of_path {
                    path.pop();
                }
                let alias = it.rename.to_string();
                // `use Trait as _` brings methods only.
                if alias != "_" {
                    self.import(full, Some(alias), public);
                }
            }
            UseTree::Glob(_) => {
                let path = self.use_path(path);
                self.unit.imports.push(Import { path, alias: None, wildcard: true, is_static: public });
            }
        }
    }

    /// The full path of an import: its first segment is a crate or a module of this file.
    fn use_path(&self, path: &[String]) -> Name {
        match path.first().map(String::as_str) {
            Some("self" | "super") => self.completed(path),
            Some(first) if self.modules.contains(first) => format!("self.{}", path.join(".")).into(),
            _ => path.join(".").into(),
        }
    }

    fn import(&mut self, path: Name, name: Option<String>, public: bool) {
        let Some(name) = name else { return };
        let last = path.rsplit('.').next().unwrap_or_default();
        let alias = (last != name).then(|| name.as_str().into());
        self.imported.insert(name.into(), path.clone());
        self.unit.imports.push(Import { path, alias, wildcard: false, is_static: public });
    }

    /// Declares the types that an item declares.
    fn types_of(&mut self, item: &Item) {
        let whole = |walker: &Self, start, end| walker.between(start, end);
        match item {
            Item::Struct(it) => {
                let end = match (&it.fields, &it.semi_token) {
                    (Fields::Named(fields), _) => fields.brace_token.span.close(),
                    (_, Some(semi)) => semi.span,
                    _ => it.ident.span(),
                };
                let span = whole(self, it.struct_token.span, end);
                let id = self.declare(&it.ident, TypeKind::Class, &it.attrs, &it.vis, span);
                self.fields_of(id, &mut it.fields.iter(), &it.generics);
            }
            Item::Union(it) => {
                let span = whole(self, it.union_token.span, it.fields.brace_token.span.close());
                let id = self.declare(&it.ident, TypeKind::Class, &it.attrs, &it.vis, span);
                self.fields_of(id, &mut it.fields.named.iter(), &it.generics);
            }
            Item::Enum(it) => {
                let span = whole(self, it.enum_token.span, it.brace_token.span.close());
                let id = self.declare(&it.ident, TypeKind::Enum, &it.attrs, &it.vis, span);
                self.variants(id, it);
            }
            Item::Trait(it) => {
                let span = whole(self, it.trait_token.span, it.brace_token.span.close());
                let id = self.declare(&it.ident, TypeKind::Interface, &it.attrs, &it.vis, span);
                let supers = it.supertraits.iter().filter_map(|bound| match bound {
                    syn::TypeParamBound::Trait(bound) => Some(self.path_type(&bound.path)),
                    _ => None,
                });
                let supers: Vec<TypeRef> = supers.filter(|ty| !ty.is_empty()).collect();
                self.decl(id).supers = supers;
            }
            Item::Type(it) => {
                let span = whole(self, it.type_token.span, it.semi_token.span);
                let id = self.declare(&it.ident, TypeKind::Alias, &it.attrs, &it.vis, span);
                let aliased = self.ty(&it.ty);
                self.decl(id).supers.push(aliased);
            }
            _ => {}
        }
    }

    fn decl(&mut self, id: LocalType) -> &mut TypeDecl {
        &mut self.unit.types[id.0 as usize]
    }

    fn declare(
        &mut self,
        name: &proc_macro2::Ident,
        kind: TypeKind,
        attrs: &[Attribute],
        vis: &Visibility,
        span: Span,
    ) -> LocalType {
        let annotations = self.annotations(attrs);
        let decl = TypeDecl {
            name: plain(name),
            kind,
            outer: Some(self.ty),
            annotations,
            mods: visibility(vis),
            span,
            name_span: self.at(name.span()),
            ..TypeDecl::default()
        };
        self.unit.types.push(decl);
        LocalType(self.unit.types.len() as u32 - 1)
    }

    fn fields_of(
        &mut self,
        id: LocalType,
        fields: &mut dyn Iterator<Item = &syn::Field>,
        generics: &Generics,
    ) {
        let bounds = self.bounds_of(generics);
        self.frames.push(Frame { bounds, ..Frame::default() });
        for (index, field) in fields.enumerate() {
            let span = match &field.ident {
                Some(name) => self.at(name.span()),
                None => self.decl(id).name_span,
            };
            let annotations = self.annotations(&field.attrs);
            let field = Field {
                name: field.ident.as_ref().map_or_else(|| index.to_string().into(), plain),
                ty: self.ty(&field.ty),
                annotations,
                mods: visibility(&field.vis),
                span,
                ..Field::default()
            };
            self.decl(id).fields.push(field);
        }
        self.frames.pop();
    }

    /// Variants are constants of the type; one with data is a type of its own as well.
    fn variants(&mut self, id: LocalType, item: &syn::ItemEnum) {
        let name = plain(&item.ident);
        for variant in &item.variants {
            let span = self.at(variant.ident.span());
            let annotations = self.annotations(&variant.attrs);
            self.decl(id).fields.push(Field {
                name: plain(&variant.ident),
                ty: TypeRef { path: name.clone(), args: Vec::new() },
                annotations,
                mods: Mods { is_static: true, constant: true, ..Mods::default() },
                enum_entry: true,
                span,
                ..Field::default()
            });
            if matches!(variant.fields, Fields::Unit) {
                continue;
            }
            let decl = TypeDecl {
                name: plain(&variant.ident),
                kind: TypeKind::Class,
                supers: vec![TypeRef { path: name.clone(), args: Vec::new() }],
                outer: Some(id),
                span,
                name_span: span,
                ..TypeDecl::default()
            };
            self.unit.types.push(decl);
            let inner = LocalType(self.unit.types.len() as u32 - 1);
            self.fields_of(inner, &mut variant.fields.iter(), &item.generics);
        }
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Fn(it) => {
                let span = self.between(it.sig.fn_token.span, it.block.brace_token.span.close());
                let head =
                    Head { attrs: &it.attrs, sig: &it.sig, generics: None, mods: visibility(&it.vis), span };
                self.declare_fn(&head, Some(&it.block), true);
            }
            Item::Impl(it) => self.implementation(it),
            Item::Trait(it) => self.trait_items(it),
            Item::Mod(it) => {
                let Some((brace, items)) = &it.content else { return };
                let span = self.between(it.mod_token.span, brace.span.close());
                let id = self.declare(&it.ident, TypeKind::Object, &it.attrs, &it.vis, span);
                let (outer, imported) = (std::mem::replace(&mut self.ty, id), self.imported.clone());
                self.nested.push(plain(&it.ident));
                self.items(items);
                self.nested.pop();
                self.imported = imported;
                self.ty = outer;
            }
            Item::Const(it) => self.constant(&it.ident, &it.ty, &it.expr, &it.attrs, &it.vis, false),
            Item::Static(it) => {
                let changes = matches!(it.mutability, syn::StaticMutability::Mut(_)) || is_cell(&it.ty);
                self.constant(&it.ident, &it.ty, &it.expr, &it.attrs, &it.vis, changes);
            }
            Item::Macro(it) => {
                let at = self.span_of_path(&it.mac.path);
                // What a macro of the crate means is not known; its definition says nothing by itself.
                if it.ident.is_none() {
                    let value = self.macro_call(&it.mac, at);
                    if let Some(value) = value {
                        self.in_init(self.ty, value);
                    }
                }
            }
            Item::ForeignMod(it) => {
                for item in &it.items {
                    if let syn::ForeignItem::Fn(item) = item {
                        let span = self.between(item.sig.fn_token.span, item.semi_token.span);
                        let mods = Mods { is_abstract: true, ..visibility(&item.vis) };
                        let head = Head { attrs: &item.attrs, sig: &item.sig, generics: None, mods, span };
                        self.declare_fn(&head, None, true);
                    }
                }
            }
            _ => {}
        }
    }

    /// A constant or static: a field of the file, set when the program starts.
    fn constant(
        &mut self,
        name: &proc_macro2::Ident,
        ty: &Type,
        value: &Tree,
        attrs: &[Attribute],
        vis: &Visibility,
        changes: bool,
    ) {
        if is_test(attrs) {
            return;
        }
        let at = self.at(name.span());
        let owner = self.ty;
        let init_fn = self.init_fn(owner);
        let outer = self.func.replace(init_fn);
        let init = self.expr(value);
        let this = self.push(Expr::This(None), at);
        let member = Expr::Member { recv: this, name: plain(name), name_span: at, safe: false };
        let target = self.push(member, at);
        let assign = self.push(Expr::Assign { target, op: Name::default(), value: init }, at);
        self.func = outer;
        self.unit.fns[init_fn.0 as usize].body.push(assign);
        let annotations = self.annotations(attrs);
        let field = Field {
            name: plain(name),
            ty: self.ty(ty),
            init: Some(init),
            annotations,
            mods: Mods { is_static: true, constant: !changes, ..visibility(vis) },
            span: at,
            ..Field::default()
        };
        self.decl(owner).fields.push(field);
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
            has_body: true,
            span: of_type.span,
            name_span: of_type.name_span,
            ..Function::default()
        };
        let id = LocalFn(self.unit.fns.len() as u32);
        self.unit.fns.push(function);
        self.decl(ty).fns.push(id);
        id
    }

    fn in_init(&mut self, ty: LocalType, statement: crate::syntax::ir::ExprId) {
        let id = self.init_fn(ty);
        self.unit.fns[id.0 as usize].body.push(statement);
    }

    /// Methods are added to the type where it is declared in this file, else to a part of it.
    fn implementation(&mut self, item: &syn::ItemImpl) {
        let bounds = self.bounds_of(&item.generics);
        self.frames.push(Frame { bounds, ..Frame::default() });
        let of = self.ty(&item.self_ty);
        let interface = item.trait_.as_ref().map(|(path, _)| self.path_type(path));
        let span = self.between(item.impl_token.span, item.brace_token.span.close());
        let own = self.own_type(&of.path).unwrap_or_else(|| {
            let decl = TypeDecl {
                kind: TypeKind::Extension,
                supers: vec![of.clone()],
                outer: Some(self.ty),
                span,
                name_span: wrapper(&item.self_ty).map_or(span, |_| Span::new(span.start, span.start + 4)),
                ..TypeDecl::default()
            };
            self.unit.types.push(decl);
            LocalType(self.unit.types.len() as u32 - 1)
        });
        let annotations = self.annotations(&item.attrs);
        let of_trait = interface.is_some();
        if let Some(interface) = interface.filter(|ty| !ty.is_empty()) {
            let decl = self.decl(own);
            if !decl.supers.contains(&interface) {
                decl.supers.push(interface);
            }
        }
        let outer_ty = std::mem::replace(&mut self.ty, own);
        let outer_self = self.self_ty.replace(of);
        for part in &item.items {
            match part {
                ImplItem::Fn(part) if !is_test(&part.attrs) => {
                    let span = self.between(part.sig.fn_token.span, part.block.brace_token.span.close());
                    let mut mods = visibility(&part.vis);
                    if of_trait {
                        mods.private = false;
                        mods.overrides = true;
                    }
                    mods.is_static = part.sig.receiver().is_none();
                    let head = Head {
                        attrs: &part.attrs,
                        sig: &part.sig,
                        generics: Some(&item.generics),
                        mods,
                        span,
                    };
                    let id = self.declare_fn(&head, Some(&part.block), true);
                    // What is said of the whole (`#[interface]`, `#[wasm_bindgen]`) is said of each.
                    self.unit.fns[id.0 as usize].annotations.extend(annotations.iter().cloned());
                }
                ImplItem::Const(part) => {
                    self.constant(&part.ident, &part.ty, &part.expr, &part.attrs, &part.vis, false);
                }
                _ => {}
            }
        }
        self.self_ty = outer_self;
        self.ty = outer_ty;
        self.frames.pop();
    }

    /// The type of this name that is declared beside the current place or around it.
    fn own_type(&self, name: &str) -> Option<LocalType> {
        let mut scope = Some(self.ty);
        while let Some(id) = scope {
            let found = self.unit.types.iter().position(|decl| {
                decl.outer == Some(id)
                    && decl.name == name
                    && matches!(decl.kind, TypeKind::Class | TypeKind::Enum | TypeKind::Interface)
            });
            if let Some(found) = found {
                return Some(LocalType(found as u32));
            }
            scope = self.unit.ty(id).outer;
        }
        None
    }

    fn trait_items(&mut self, item: &syn::ItemTrait) {
        let name = plain(&item.ident);
        let Some(own) = self.own_type(&name) else { return };
        let bounds = self.bounds_of(&item.generics);
        self.frames.push(Frame { bounds, ..Frame::default() });
        let outer_ty = std::mem::replace(&mut self.ty, own);
        let outer_self = self.self_ty.replace(TypeRef { path: name, args: Vec::new() });
        for part in &item.items {
            if let TraitItem::Fn(part) = part {
                let end = part
                    .default
                    .as_ref()
                    .map_or_else(|| part.sig.paren_token.span.close(), |body| body.brace_token.span.close());
                let span = self.between(part.sig.fn_token.span, end);
                let mods = Mods {
                    is_abstract: part.default.is_none(),
                    is_static: part.sig.receiver().is_none(),
                    ..Mods::default()
                };
                let head =
                    Head { attrs: &part.attrs, sig: &part.sig, generics: Some(&item.generics), mods, span };
                self.declare_fn(&head, part.default.as_ref(), true);
            }
        }
        self.self_ty = outer_self;
        self.ty = outer_ty;
        self.frames.pop();
    }

    fn declare_fn(&mut self, head: &Head<'_>, body: Option<&syn::Block>, member: bool) -> LocalFn {
        let mut bounds = self.bounds_of(&head.sig.generics);
        if let Some(generics) = head.generics {
            bounds.extend(self.bounds_of(generics));
        }
        let mut frame =
            Frame { returns: returns(&head.sig.output), closure: false, bounds, ..Frame::default() };
        self.frames.push(frame.clone());
        let ret = self.output(&head.sig.output);
        let mut annotations = self.annotations(head.attrs);
        if head.sig.asyncness.is_some() {
            annotations.push(Annotation { name: "async".into(), args: Vec::new() });
        }
        if let Some(name) = head.sig.abi.as_ref().map(|abi| abi.extern_token.span) {
            let _ = name;
            annotations.push(Annotation { name: "extern".into(), args: Vec::new() });
        }
        let mut params = Vec::new();
        let mut unpack = Vec::new();
        for arg in &head.sig.inputs {
            let FnArg::Typed(arg) = arg else { continue };
            let mut names = Vec::new();
            binders(&arg.pat, &mut names);
            frame.bound.extend(names.iter().map(plain));
            let span = self.span_of_pat(&arg.pat);
            let name = match (&*arg.pat, &names[..]) {
                (_, [only]) => plain(only),
                (Pat::Wild(_), _) => "_".into(),
                // `(a, b): (A, B)`, `Login { name, image }: Login`: one parameter, taken apart.
                _ => {
                    let name = self.fresh();
                    unpack.push((&*arg.pat, name.clone()));
                    name
                }
            };
            let mut annotations = self.annotations(&arg.attrs);
            annotations
                .extend(wrapper(&arg.ty).map(|name| Annotation { name: name.into(), args: Vec::new() }));
            params.push(Param { name, ty: self.ty(&arg.ty), default: None, annotations, span });
        }
        self.frames.pop();
        if let Some(body) = body {
            super::pattern::bound_in(body, &mut frame.bound);
        }
        let function = Function {
            name: plain(&head.sig.ident),
            kind: FnKind::Named,
            ret,
            params,
            has_body: body.is_some(),
            annotations,
            mods: head.mods,
            span: head.span,
            name_span: self.at(head.sig.ident.span()),
            ..Function::default()
        };
        let owner = self.ty;
        let id = self.function(function, frame, |this, id| {
            let mut list = Vec::new();
            for (pat, name) in unpack {
                this.bind(pat, &super::control::Subject::Named(name), &mut list);
            }
            if let Some(body) = body {
                list.extend(this.body(body));
            }
            this.unit.fns[id.0 as usize].body = list;
        });
        if member {
            self.decl(owner).fns.push(id);
        }
        id
    }

    /// Attributes as annotations, under their full names.
    fn annotations(&mut self, attrs: &[Attribute]) -> Vec<Annotation> {
        let mut list = Vec::new();
        for attr in attrs {
            let path = attr.path();
            if path.is_ident("doc") || path.is_ident("allow") || path.is_ident("expect") {
                continue;
            }
            let written = self.path_name(path);
            let name = self.imported.get(&written).cloned().unwrap_or(written);
            let args = match &attr.meta {
                Meta::Path(_) => Vec::new(),
                Meta::List(list) => self.macro_args(&list.tokens),
                Meta::NameValue(pair) => {
                    vec![Arg { label: None, value: self.expr(&pair.value) }]
                }
            };
            list.push(Annotation { name, args });
        }
        list
    }

    /// A name for a value that has none.
    pub(super) fn fresh(&mut self) -> Name {
        self.unnamed += 1;
        format!("<{}>", self.unnamed).into()
    }
}

/// A name without the mark of a raw identifier.
pub(super) fn plain(ident: &proc_macro2::Ident) -> Name {
    let text = ident.to_string();
    text.strip_prefix("r#").unwrap_or(&text).into()
}

fn visibility(vis: &Visibility) -> Mods {
    Mods {
        private: matches!(vis, Visibility::Inherited),
        internal: matches!(vis, Visibility::Restricted(_)),
        ..Mods::default()
    }
}

/// Types whose value changes although the variable does not.
fn is_cell(ty: &Type) -> bool {
    wrapper(ty).is_some_and(|name| {
        name.starts_with("Atomic")
            || matches!(name.as_str(), "Mutex" | "RwLock" | "OnceCell" | "OnceLock" | "RefCell" | "Cell")
    })
}

fn attrs(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(it) => &it.attrs,
        Item::Enum(it) => &it.attrs,
        Item::Fn(it) => &it.attrs,
        Item::Impl(it) => &it.attrs,
        Item::Macro(it) => &it.attrs,
        Item::Mod(it) => &it.attrs,
        Item::Static(it) => &it.attrs,
        Item::Struct(it) => &it.attrs,
        Item::Trait(it) => &it.attrs,
        Item::Type(it) => &it.attrs,
        Item::Use(it) => &it.attrs,
        _ => &[],
    }
}

/// True for code that is compiled for tests only.
pub(super) fn is_test(attrs: &[Attribute]) -> bool {
    attrs.iter().any(|attr| {
        let path = attr.path();
        let last = path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        match last.as_str() {
            "test" | "rstest" | "bench" | "test_case" | "quickcheck" | "proptest" => true,
            "cfg" => match &attr.meta {
                Meta::List(list) => says_test(list.tokens.clone()),
                _ => false,
            },
            _ => false,
        }
    })
}

/// `test`, `all(test, ..)`, `any(test, ..)`, but not `not(test)` or `feature = "test"`.
fn says_test(tokens: proc_macro2::TokenStream) -> bool {
    let mut negated = false;
    for token in tokens {
        match token {
            proc_macro2::TokenTree::Ident(ident) => {
                if ident == "test" {
                    return true;
                }
                negated = ident == "not";
            }
            proc_macro2::TokenTree::Group(group) if !negated && says_test(group.stream()) => return true,
            _ => {}
        }
    }
    false
}
