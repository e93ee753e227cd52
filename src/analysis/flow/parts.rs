//! Parts of objects of scripts, told by the way that leads to them: `info.form.picture` wherever it is read,
//! and the objects on the way.

use crate::program::link::NameTarget;
use crate::program::module::Entity;
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Expr, Name, TypeKind};

use super::{Item, Walk};

/// Parts further in than this are not told apart.
const MAX_LEVELS: usize = 6;
/// Parts that were set are remembered up to this number.
const MAX_PARTS: usize = 64;

impl Program<'_> {
    /// The uses of the variable or field that a member of a member starts from, and the names that lead from
    /// it to the member.
    fn way_to(&self, at: ExprRef) -> Option<(Vec<ExprRef>, Vec<Name>)> {
        let mut path: Vec<Name> = Vec::new();
        let mut root = at;
        loop {
            match self.expr(root) {
                Expr::Member { recv, name, .. } if path.len() < MAX_LEVELS => {
                    let recv = ExprRef { unit: root.unit, expr: *recv };
                    let owner =
                        self.member_owner(recv, name).filter(|&id| self.ty(id).kind != TypeKind::Interface);
                    if let Some(owner) = owner {
                        path.reverse();
                        return Some((self.field_uses(owner, name), path));
                    }
                    path.push(name.clone());
                    root = recv;
                }
                Expr::Name(name) => {
                    path.reverse();
                    let field = match self.name_target(root) {
                        Some(NameTarget::Local(local)) => return Some((self.reads_of(local, name), path)),
                        Some(NameTarget::Field(owner, index)) => (owner, index),
                        _ => match self.scoped_entity(root.unit, name) {
                            Some(Entity::Field(owner, index)) => (owner, index),
                            _ => return None,
                        },
                    };
                    let name = self.ty(field.0).fields[field.1].name.clone();
                    return Some((self.field_uses(field.0, &name), path));
                }
                // `this.$refs.video` of a component that declares no such field.
                Expr::This(None) => {
                    let first = path.pop()?;
                    path.reverse();
                    let component = self.component_of(at);
                    let uses = self.uses_in(&first, at.unit).iter().copied().filter(|&used| {
                        let own = matches!(self.expr(used), Expr::Member { recv, .. }
                            if matches!(self.expr(ExprRef { unit: used.unit, expr: *recv }), Expr::This(None)));
                        own && self.component_of(used) == component
                    });
                    return Some((uses.collect(), path));
                }
                _ => return None,
            }
        }
    }

    /// Reads of what a way leads to, and of the objects on it that are taken whole, with how far in they are.
    fn along(&self, uses: &[ExprRef], path: &[Name]) -> Vec<(usize, ExprRef)> {
        let mut found = Vec::new();
        for &used in uses {
            let (mut at, mut level) = (used, 0);
            loop {
                let member = self.around(at).filter(
                    |&around| matches!(self.expr(around), Expr::Member { recv, .. } if *recv == at.expr),
                );
                match (member, path.get(level)) {
                    (Some(member), Some(next)) => {
                        if !matches!(self.expr(member), Expr::Member { name, .. } if name == next) {
                            break;
                        }
                        at = member;
                        level += 1;
                    }
                    _ => {
                        found.push((level, at));
                        break;
                    }
                }
            }
        }
        found
    }

    /// Every read of the member that an expression of a script is, of the same variable by the same names.
    pub(super) fn same_parts(&self, at: ExprRef) -> Vec<ExprRef> {
        if !self.is_script(at.unit) {
            return Vec::new();
        }
        let Some((uses, path)) = self.way_to(at) else { return Vec::new() };
        let reads = self.along(&uses, &path).into_iter();
        reads.filter(|&(level, _)| level > 0 && level == path.len()).map(|(_, read)| read).collect()
    }
}

impl Walk<'_, '_> {
    /// `info.form.picture = data`: what reads that part, and the object it is in.
    pub(super) fn part_set(&mut self, item: &Item, target: ExprRef) {
        let program = self.program;
        let Expr::Member { recv, name, .. } = program.expr(target) else { return };
        if self.parts_set.len() < MAX_PARTS {
            self.parts_set.push((name.clone(), ExprRef { unit: target.unit, expr: *recv }));
        }
        let Some((uses, path)) = program.way_to(target) else { return };
        // What stands directly in a variable is found by what the variable is made of.
        if path.len() < 2 {
            return;
        }
        let reads = program.along(&uses, &path);
        let exact: Vec<ExprRef> =
            reads.iter().filter(|(level, _)| *level == path.len()).map(|(_, read)| *read).collect();
        let settings = program.settings(&exact);
        for (level, read) in reads {
            if level == 0 || self.is_written(read) || program.is_replaced(item.at, read, &settings) {
                continue;
            }
            let load = if level == path.len() { item.load } else { item.load.whole() };
            let from = (item.at, item.load);
            self.push(Item { at: read, load, stack: super::Stack::new() }, Some(from));
        }
    }

    /// True when the data was put into this part of what makes an object, after it was made.
    pub(super) fn was_set(&self, made: &[ExprRef], name: &str) -> bool {
        let program = self.program;
        self.parts_set.iter().any(|(set, object)| {
            set == name && program.made_by(*object).iter().any(|origin| made.contains(origin))
        })
    }
}
