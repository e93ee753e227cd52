//! Types and paths. References and wrappers that only say how a value is kept are left out, so that a
//! value has the type that its methods belong to.

use syn::{GenericArgument, Generics, PathArguments, ReturnType, Type, TypeParamBound, WherePredicate};

use super::{Returns, Walker};
use crate::syntax::ir::{Name, TypeRef};
use rustc_hash::FxHashMap;

/// Types that stand for their first argument.
const WRAPPERS: &[&str] = &[
    "Option",
    "Result",
    "Box",
    "Ptr",
    "Arc",
    "Rc",
    "Weak",
    "Mutex",
    "RwLock",
    "RefCell",
    "Cell",
    "Cow",
    "Pin",
    "OnceCell",
    "OnceLock",
    "LazyLock",
    "Lazy",
    "MutexGuard",
    "RwLockReadGuard",
    "RwLockWriteGuard",
    "Ref",
    "RefMut",
    "ManuallyDrop",
    "MaybeUninit",
    "NonNull",
    "Zeroizing",
    "ArcSwap",
    "OwnedMutexGuard",
    // Extractors and shared state of web and desktop frameworks.
    "Json",
    "Form",
    "Query",
    "Path",
    "Data",
    "State",
    "Extension",
    "ReqData",
    "Valid",
    "TypedHeader",
    "Multipart",
    "MultipartForm",
    "TypedMultipart",
    // What an asynchronous function gives at last.
    "JoinHandle",
    "BoxFuture",
    "LocalBoxFuture",
    "Ready",
];

/// Names under which results with a fixed error go about.
fn is_result(name: &str) -> bool {
    name == "Result" || name.ends_with("Result")
}

/// How the result of a function is returned.
pub(super) fn returns(output: &ReturnType) -> Returns {
    let ReturnType::Type(_, ty) = output else { return Returns::Nothing };
    let name = wrapper(ty);
    let unit = |args: &PathArguments| match args {
        PathArguments::AngleBracketed(args) => match args.args.first() {
            Some(GenericArgument::Type(Type::Tuple(tuple))) => tuple.elems.is_empty(),
            None => true,
            _ => false,
        },
        _ => true,
    };
    match (&**ty, name.as_deref()) {
        (Type::Tuple(tuple), _) if tuple.elems.is_empty() => Returns::Nothing,
        (Type::Never(_), _) => Returns::Nothing,
        (_, Some("Option")) => Returns::Optional,
        (Type::Path(path), Some(name)) if is_result(name) => {
            match path.path.segments.last().is_some_and(|last| unit(&last.arguments)) {
                true => Returns::Checked,
                false => Returns::Fallible,
            }
        }
        _ => Returns::Value,
    }
}

/// The simple name of a type written as a path.
pub(super) fn wrapper(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        Type::Reference(it) => wrapper(&it.elem),
        Type::Paren(it) => wrapper(&it.elem),
        Type::Group(it) => wrapper(&it.elem),
        _ => None,
    }
}

impl Walker {
    /// A written type.
    pub(super) fn ty(&self, ty: &Type) -> TypeRef {
        match ty {
            Type::Reference(it) => self.ty(&it.elem),
            Type::Ptr(it) => self.ty(&it.elem),
            Type::Paren(it) => self.ty(&it.elem),
            Type::Group(it) => self.ty(&it.elem),
            Type::Slice(it) => TypeRef { path: "[]".into(), args: vec![self.ty(&it.elem)] },
            Type::Array(it) => TypeRef { path: "[]".into(), args: vec![self.ty(&it.elem)] },
            Type::Tuple(it) if it.elems.is_empty() => TypeRef::default(),
            Type::Tuple(it) => {
                TypeRef { path: "()".into(), args: it.elems.iter().map(|elem| self.ty(elem)).collect() }
            }
            Type::TraitObject(it) => self.bound(it.bounds.iter()).unwrap_or_default(),
            Type::ImplTrait(it) => self.bound(it.bounds.iter()).unwrap_or_default(),
            Type::FnPtr(it) => {
                let mut args: Vec<TypeRef> = it.inputs.iter().map(|arg| self.ty(&arg.ty)).collect();
                args.push(self.output(&it.output));
                TypeRef { path: TypeRef::FUNCTION.into(), args }
            }
            Type::Path(it) => {
                if let Some(qself) = &it.qself
                    && it.path.segments.len() <= 1
                {
                    return self.ty(&qself.ty);
                }
                self.path_type(&it.path)
            }
            _ => TypeRef::default(),
        }
    }

    /// The result of a function type or signature.
    pub(super) fn output(&self, output: &ReturnType) -> TypeRef {
        match output {
            ReturnType::Default => TypeRef::default(),
            ReturnType::Type(_, ty) => self.ty(ty),
        }
    }

    /// A path as a type.
    pub(super) fn path_type(&self, path: &syn::Path) -> TypeRef {
        let Some(last) = path.segments.last() else { return TypeRef::default() };
        let name = last.ident.to_string();
        let args: Vec<TypeRef> = match &last.arguments {
            PathArguments::AngleBracketed(args) => args
                .args
                .iter()
                .filter_map(|arg| match arg {
                    GenericArgument::Type(ty) => Some(self.ty(ty)),
                    // `Future<Output = T>`, `Iterator<Item = T>`.
                    GenericArgument::AssocType(assoc) => Some(self.ty(&assoc.ty)),
                    _ => None,
                })
                .collect(),
            PathArguments::Parenthesized(args) => {
                let mut list: Vec<TypeRef> = args.inputs.iter().map(|arg| self.ty(&arg.ty)).collect();
                list.push(self.output(&args.output));
                return TypeRef { path: TypeRef::FUNCTION.into(), args: list };
            }
            PathArguments::None => Vec::new(),
        };
        if name == "Self" && path.segments.len() == 1 {
            return self.self_ty.clone().unwrap_or_default();
        }
        let transparent = WRAPPERS.contains(&name.as_str()) || is_result(&name) || name == "Future";
        if transparent && let Some(first) = args.first() {
            return first.clone();
        } else if transparent && is_result(&name) {
            return TypeRef::default();
        }
        if path.segments.len() == 1
            && let Some(bound) = self.frames.iter().rev().find_map(|frame| frame.bounds.get(name.as_str()))
        {
            return bound.clone();
        }
        TypeRef { path: self.path_name(path), args }
    }

    /// The type arguments of a path.
    pub(super) fn path_args(&self, path: &syn::Path) -> Vec<TypeRef> {
        path.segments
            .iter()
            .rev()
            .find_map(|segment| match &segment.arguments {
                PathArguments::AngleBracketed(args) => Some(
                    args.args
                        .iter()
                        .filter_map(|arg| match arg {
                            GenericArgument::Type(ty) => Some(self.ty(ty)),
                            _ => None,
                        })
                        .collect(),
                ),
                _ => None,
            })
            .unwrap_or_default()
    }

    /// The first trait among bounds that says what a value can do.
    fn bound<'b>(&self, bounds: impl Iterator<Item = &'b TypeParamBound>) -> Option<TypeRef> {
        bounds
            .filter_map(|bound| match bound {
                TypeParamBound::Trait(bound) => Some(self.path_type(&bound.path)),
                _ => None,
            })
            .find(|ty| {
                !matches!(
                    ty.simple(),
                    "" | "Send" | "Sync" | "Sized" | "Unpin" | "Clone" | "Copy" | "Debug" | "Default"
                )
            })
    }

    /// Type parameters by the traits they must have.
    pub(super) fn bounds_of(&self, generics: &Generics) -> FxHashMap<Name, TypeRef> {
        let mut bounds = FxHashMap::default();
        for param in generics.type_params() {
            if let Some(bound) = self.bound(param.bounds.iter()) {
                bounds.insert(param.ident.to_string().into(), bound);
            }
        }
        let clauses = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        for predicate in clauses {
            if let WherePredicate::Type(predicate) = predicate
                && let Some(name) = wrapper(&predicate.bounded_ty)
                && let Some(bound) = self.bound(predicate.bounds.iter())
            {
                bounds.entry(name.into()).or_insert(bound);
            }
        }
        bounds
    }

    /// A path as a dotted name, its first segment completed by imports and modules of the file.
    pub(super) fn path_name(&self, path: &syn::Path) -> Name {
        let mut segments: Vec<String> =
            path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        for segment in &mut segments {
            if let Some(plain) = segment.strip_prefix("r#") {
                *segment = plain.to_owned();
            }
        }
        self.completed(&segments)
    }

    /// Completes the first of several segments.
    pub(super) fn completed(&self, segments: &[String]) -> Name {
        let Some(first) = segments.first() else { return Name::default() };
        let rest = segments[1..].join(".");
        let joined = |head: &str| -> Name {
            if rest.is_empty() { head.into() } else { format!("{head}.{rest}").into() }
        };
        match first.as_str() {
            "Self" => match &self.self_ty {
                Some(ty) => joined(&ty.path),
                None => joined("Self"),
            },
            "self" if self.nested.is_empty() || segments.len() == 1 => joined("self"),
            "self" => joined(&self.inside(self.nested.len())),
            "super" => {
                let up = segments.iter().take_while(|segment| *segment == "super").count();
                let rest = segments[up..].join(".");
                let mut head = match self.nested.len().checked_sub(up) {
                    Some(left) => self.inside(left),
                    None => vec!["super"; up - self.nested.len()].join("."),
                };
                if !rest.is_empty() {
                    head = format!("{head}.{rest}");
                }
                head.into()
            }
            _ if segments.len() == 1 => first.as_str().into(),
            name => match self.imported.get(name) {
                Some(path) => joined(path),
                None if self.modules.contains(name) => joined(&format!("self.{name}")),
                None => joined(name),
            },
        }
    }

    /// The path of one of the modules around the current place, seen from the file.
    fn inside(&self, depth: usize) -> String {
        let mut path = "self".to_owned();
        for name in &self.nested[..depth] {
            path.push('.');
            path.push_str(name);
        }
        path
    }
}
