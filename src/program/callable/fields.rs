//! Where the fields of a type are used, and whose field a member is.

use crate::program::link::NameTarget;
use crate::program::{ExprRef, Program, TypeId};
use crate::syntax::ir::{Expr, FnKind, Name, TypeKind};

impl Program<'_> {
    /// Reads of a field, by simple name or as a member, and bare calls of it.
    pub fn field_uses(&self, owner: TypeId, name: &Name) -> Vec<ExprRef> {
        let key = (owner, name.clone());
        if let Some(known) = self.memo.field_uses.borrow().get(&key) {
            return known.to_vec();
        }
        let uses = self.find_field_uses(owner, name);
        self.memo.field_uses.borrow_mut().insert(key, uses.as_slice().into());
        uses
    }

    fn find_field_uses(&self, owner: TypeId, name: &Name) -> Vec<ExprRef> {
        if self.is_script(self.type_unit(owner)) {
            return self.script_field_uses(owner, name);
        }
        self.uses_of(name)
            .iter()
            .copied()
            .filter(|&at| match self.expr(at) {
                Expr::Name(_) => self.is_field(self.name_target(at).as_ref(), owner, name),
                Expr::Member { recv, .. } => {
                    let recv = ExprRef { unit: at.unit, expr: *recv };
                    self.may_be(recv, owner) && self.member_owner(recv, name) == Some(owner)
                }
                Expr::Call { recv: None, callee: None, .. } => {
                    self.local(at, name).is_none()
                        && self.fns_in_reach(at, name).is_empty()
                        && self.reaches(at, owner)
                }
                Expr::Call { recv: Some(recv), .. } => {
                    let recv = ExprRef { unit: at.unit, expr: *recv };
                    self.may_be(recv, owner)
                        && self.target(at).variable
                        && self.member_owner(recv, name) == Some(owner)
                }
                _ => false,
            })
            .collect()
    }

    pub(in crate::program) fn is_field(
        &self,
        target: Option<&NameTarget>,
        owner: TypeId,
        name: &str,
    ) -> bool {
        matches!(target, Some(&NameTarget::Field(ty, index)) if ty == owner && self.ty(ty).fields[index].name == name)
    }

    /// The type that declares the field a member access on `recv` reads.
    pub fn member_owner(&self, recv: ExprRef, name: &str) -> Option<TypeId> {
        let id = match self.expr(recv) {
            // The initialiser of a file sets what stands at its top level.
            Expr::This(None)
                if self.is_script(recv.unit) && self.func(self.home(recv)).kind == FnKind::Init =>
            {
                self.owner(self.home(recv))?
            }
            _ => self.value_of(recv)?.ty().as_project()?,
        };
        if self.ty(id).kind == TypeKind::Module && self.type_unit(id) != recv.unit {
            return match self.exported(self.type_unit(id), name)? {
                crate::program::module::Entity::Field(owner, _) => Some(owner),
                _ => None,
            };
        }
        for ty in self.lineage(id) {
            if self.field(ty, name).is_some() {
                return Some(ty);
            }
            if let Some(companion) = self.companion(ty)
                && self.field(companion, name).is_some()
            {
                return Some(companion);
            }
        }
        None
    }

    /// The assignment whose target a place is.
    pub fn assignment_to(&self, at: ExprRef) -> Option<ExprRef> {
        let around = self.around(at)?;
        matches!(self.expr(around), Expr::Assign { target, .. } if *target == at.expr).then_some(around)
    }

    /// Asks for the files that may use a field.
    pub(in crate::program) fn want_field(&self, owner: TypeId, name: &Name) {
        let decl = self.ty(owner);
        if self.field(owner, name).is_none_or(|field| field.mods.private) || decl.name.is_empty() {
            return;
        }
        let outer = match decl.kind {
            TypeKind::Companion => self.outer(owner).map(|outer| self.ty(outer).name.clone()),
            _ => None,
        };
        let companion = outer.unwrap_or_else(|| decl.name.clone());
        self.want_uses(name, &[&companion], Some(self.unit(self.type_unit(owner)).file));
    }

    /// True when a place can name the members of `owner` without a receiver.
    fn reaches(&self, at: ExprRef, owner: TypeId) -> bool {
        let mut ty = self.owner(self.home(at));
        while let Some(id) = ty {
            if self.lineage(id).contains(&owner) {
                return true;
            }
            ty = self.outer(id);
        }
        false
    }
}
