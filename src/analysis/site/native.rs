//! Engines of a project's own behind native methods. No import names them: what they are called does, and the
//! picture they are given.

use crate::knowledge::catalog::ApiId;
use crate::knowledge::words::{tokens, vocabulary};
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Expr, FnKind, TypeKind, TypeRef};
use crate::syntax::lang::Lang;

impl Program<'_> {
    /// Calls of native methods that may work on faces.
    pub(super) fn native_calls(&self) -> Vec<ExprRef> {
        if self.catalog.natives.is_empty() {
            return Vec::new();
        }
        let engines: Vec<FnId> = self.all_fns().filter(|&id| self.native_engine(id).is_some()).collect();
        let mut calls = Vec::new();
        for id in engines {
            self.callers(id);
            calls.extend(self.uses_of(&self.func(id).name));
        }
        calls
    }

    /// What the native method behind a call does with faces.
    pub(super) fn native_api(&self, at: ExprRef) -> Option<ApiId> {
        if !matches!(self.expr(at), Expr::Call { .. }) || self.catalog.natives.is_empty() {
            return None;
        }
        self.target(at).fns.iter().find_map(|&id| self.native_engine(id))
    }

    /// What a method does, when it is native, is given a picture, and it, its class or the library its class
    /// loads is called after faces.
    fn native_engine(&self, id: FnId) -> Option<ApiId> {
        let function = self.func(id);
        let lang = self.lang(self.fn_unit(id));
        if function.kind != FnKind::Named
            || function.has_body
            || function.mods.is_abstract
            || !matches!(lang, Lang::Java | Lang::Kotlin)
        {
            return None;
        }
        let owner = self.owner(id)?;
        if matches!(self.ty(owner).kind, TypeKind::Interface) {
            return None;
        }
        let name = tokens(&function.name);
        let row = self.catalog.natives.iter().find(|row| {
            self.catalog.api(row.api).families.allow(lang)
                && name.iter().any(|part| row.verbs.contains(part))
                && function.params.iter().any(|param| row.pictures.contains(&written(&param.ty)))
        })?;
        let words = vocabulary();
        let called = words.is_face_ident(&function.name) || words.is_face_ident(&self.ty(owner).name);
        (called || self.loads_face_library(owner)).then_some(row.api)
    }

    /// True when a class loads a library with a name of faces.
    fn loads_face_library(&self, owner: TypeId) -> bool {
        let unit = self.type_unit(owner);
        ["loadLibrary", "load"].iter().flat_map(|name| self.uses_in(name, unit)).any(|&at| {
            let Expr::Call { args, .. } = self.expr(at) else { return false };
            let within =
                self.owner(self.home(at)).is_some_and(|ty| self.top_type(ty) == self.top_type(owner));
            within
                && args.iter().any(|arg| {
                    let name = self.constant_text(ExprRef { unit, expr: arg.value });
                    name.is_some_and(|name| vocabulary().is_face_ident(&name))
                })
        })
    }
}

/// A type as its language writes it, packages left out: `byte[]`.
fn written(ty: &TypeRef) -> String {
    match (ty.simple(), &ty.args[..]) {
        ("[]", [element]) => format!("{}[]", element.simple()),
        (name, _) => name.to_owned(),
    }
}
