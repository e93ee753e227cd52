//! What code that is not seen can call: all that is visible in a library, and of an application only what
//! something else may have a hand in.

use crate::input::source::SourceMap;
use crate::input::span::FileId;
use crate::program::{FnId, Program};
use crate::syntax::ir::{Expr, LocalFn, TypeKind};
use crate::syntax::lang::Lang;

impl Program<'_> {
    /// Policy for functions that nobody in the project calls. Code outside can call whatever is visible
    /// in a library. In an app a type that nothing creates is dead, and so is what nothing names; the rest
    /// is taken for an entry, so that nothing is lost where callers are generated.
    pub(super) fn may_be_called_outside(&self, id: FnId) -> bool {
        let function = self.func(id);
        if self.is_rust(self.fn_unit(id)) && !self.leaves_crate(id) {
            return false;
        }
        if !self.is_visible_outside(id)
            || function.mods.overrides
            || !function.has_body
            || self.is_left_out_of_header(id)
        {
            return false;
        }
        if self.is_apple(self.fn_unit(id)) {
            return true;
        }
        let unit = self.fn_unit(id);
        if matches!(self.lang(unit), Lang::Java | Lang::Kotlin)
            && self.is_of_application(self.unit(unit).file)
            && !self.may_have_callers(id)
        {
            return false;
        }
        if !self.android.has_application() || function.mods.is_static {
            return true;
        }
        self.owner(id).is_some_and(|owner| match self.ty(owner).kind {
            TypeKind::Module | TypeKind::Object | TypeKind::Companion => true,
            _ => !self.creations(owner).is_empty() || self.manifest_component(owner).is_some(),
        })
    }

    /// True when something that is not seen may call a function of an app: code that a tool generates from an
    /// annotation, native code, a framework through a supertype, or a call whose receiver is not understood.
    fn may_have_callers(&self, id: FnId) -> bool {
        let function = self.func(id);
        let harmless = &self.model.entry.harmless;
        if self.model.entry.functions.contains(function.name.as_str()) {
            return true;
        }
        if function.annotations.iter().any(|row| !harmless.contains(row.name.as_str())) {
            return true;
        }
        let Some(owner) = self.owner(id) else { return true };
        let native = |&local: &LocalFn| {
            let other = self.func(self.global_fn(self.type_unit(owner), local));
            !other.has_body && !other.mods.is_abstract
        };
        let decl = self.ty(owner);
        if matches!(decl.kind, TypeKind::Interface)
            || decl.fns.iter().any(native)
            || decl.annotations.iter().any(|row| !harmless.contains(row.name.as_str()))
            || !self.external_supers(owner).is_empty()
        {
            return true;
        }
        self.uses_of(&function.name).iter().any(|&at| match self.expr(at) {
            Expr::Call { .. } => self.named_fn(self.home(at)) != id && self.target(at).fns.is_empty(),
            Expr::FnRef { .. } => true,
            _ => false,
        })
    }

    /// True for a file of a module that is run, not linked to: nothing but what starts it calls into it.
    fn is_of_application(&self, file: FileId) -> bool {
        if self.android.builds_application(file) {
            return true;
        }
        let dirs = self.started_modules.get_or_init(|| self.find_started_modules());
        !dirs.is_empty() && dirs.iter().any(|dir| *dir == module_dir(self.map, file))
    }

    /// Modules with a `main` that hands over to a server.
    fn find_started_modules(&self) -> Vec<(usize, String)> {
        let starts = &self.model.entry.starts;
        let named = |id: &FileId| {
            let name = &self.map.file(*id).name;
            let stem = name.rsplit('/').next().and_then(|base| base.split_once('.'));
            stem.is_some_and(|(stem, end)| {
                matches!(end, "java" | "kt") && (stem.contains("App") || stem.contains("Main"))
            })
        };
        let starting = |id: &FileId| {
            let text = self.map.text(*id);
            text.is_some_and(|text| starts.iter().any(|call| text.text.contains(call.as_str())))
        };
        let mut dirs: Vec<(usize, String)> =
            self.map.ids().filter(named).filter(starting).map(|id| module_dir(self.map, id)).collect();
        dirs.sort();
        dirs.dedup();
        dirs
    }
}

/// The directory that holds the `src` of a file.
fn module_dir(map: &SourceMap, file: FileId) -> (usize, String) {
    let file = map.file(file);
    let dir = match file.name.starts_with("src/") {
        true => "",
        false => file.name.split("/src/").next().unwrap_or_default(),
    };
    (file.root, dir.to_owned())
}
