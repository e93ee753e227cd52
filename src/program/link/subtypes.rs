//! What extends a type inside the project.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::program::{Program, TypeId};
use crate::syntax::ir::TypeKind;

impl Program<'_> {
    /// Direct and indirect subtypes inside the project.
    pub fn subtypes(&self, id: TypeId) -> Vec<TypeId> {
        let map = self.sub_map();
        let mut list = Vec::new();
        let mut stack = vec![id];
        while let Some(current) = stack.pop() {
            for &sub in map.get(&current).into_iter().flatten() {
                // A header or an extension says that the type it adds to is a subtype.
                for sub in [Some(sub), self.added_to(sub, &map)].into_iter().flatten() {
                    if sub != id && !list.contains(&sub) {
                        list.push(sub);
                        stack.push(sub);
                    }
                }
            }
        }
        list.sort_unstable();
        list
    }

    /// The type that a header of Objective-C or an extension of Swift adds to, of those that are loaded.
    fn added_to(&self, part: TypeId, map: &FxHashMap<TypeId, Vec<TypeId>>) -> Option<TypeId> {
        let decl = self.ty(part);
        if decl.kind != TypeKind::Extension || !self.is_apple(self.type_unit(part)) {
            return None;
        }
        let of = self.types_by_name.get(decl.supers.first()?.simple());
        of.iter().copied().find(|of| map.get(of).is_some_and(|parts| parts.contains(&part)))
    }

    fn sub_map(&self) -> Rc<FxHashMap<TypeId, Vec<TypeId>>> {
        let loaded = self.type_count();
        let (from, mut open) = {
            let mut subs = self.memo.subs.borrow_mut();
            if subs.seen == loaded {
                return Rc::clone(&subs.map);
            }
            let from = std::mem::replace(&mut subs.seen, loaded);
            // Those that waited for a type that is there now.
            let mut open: Vec<(TypeId, usize)> = Vec::new();
            for id in (from..loaded).map(TypeId) {
                open.extend(subs.waiting.remove(&self.ty(id).name).into_iter().flatten());
            }
            (from, open)
        };
        open.extend(
            (from..loaded).map(TypeId).flat_map(|id| (0..self.ty(id).supers.len()).map(move |at| (id, at))),
        );
        let mut found: Vec<(TypeId, TypeId)> = Vec::new();
        for (id, at) in open {
            let unit = self.type_unit(id);
            let parent = &self.ty(id).supers[at];
            // What is not loaded has no place here, and asking would load the bases of everything.
            let simple = parent.simple();
            let aliased =
                || self.unit(unit).imports.iter().any(|import| import.alias.as_deref() == Some(simple));
            if !self.types_by_name.contains(simple) && !aliased() {
                self.memo.subs.borrow_mut().waiting.entry(simple.into()).or_default().push((id, at));
                continue;
            }
            if let Some(parent) = self.resolve_in(unit, self.outer(id), parent).as_project() {
                found.push((parent, id));
            }
        }
        let mut subs = self.memo.subs.borrow_mut();
        let map = Rc::make_mut(&mut subs.map);
        for (parent, id) in found {
            map.entry(parent).or_default().push(id);
        }
        Rc::clone(&subs.map)
    }
}
