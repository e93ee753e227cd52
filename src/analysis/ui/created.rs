//! Elements that a script makes: `document.createElement('input')`, with what it sets on them and puts into
//! them. The call that makes one stands for the element.

use super::{ControlTexts, dedup_texts};
use crate::program::link::NameTarget;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, Program};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Expr, FnKind};

/// Methods that put what they are given into an element.
const PUTS: &[&str] =
    &["append", "appendChild", "prepend", "insertBefore", "replaceChildren", "insertAdjacentElement"];
/// Properties that are shown.
const SHOWN: &[&str] = &["textContent", "innerText", "innerHTML", "title", "alt"];
/// Elements in elements are followed this far.
const MAX_DEPTH: u32 = 6;

/// What a script does with an element that it makes.
#[derive(Debug, Default)]
struct Parts {
    /// Properties and attributes that are set, with their values.
    set: Vec<(String, ExprRef)>,
    /// What is put into it.
    children: Vec<ExprRef>,
    /// What it is put into.
    parents: Vec<ExprRef>,
}

impl Program<'_> {
    /// The element that an expression holds which a script has made.
    pub(crate) fn created_element(&self, at: ExprRef) -> Option<ExprRef> {
        if self.is_created(at) {
            return Some(at);
        }
        if !matches!(self.expr(at), Expr::Name(_) | Expr::Member { .. }) {
            return None;
        }
        self.made_by(at).into_iter().find(|&made| self.is_created(made))
    }

    /// True for the call that makes an element.
    pub(crate) fn is_created(&self, at: ExprRef) -> bool {
        let Expr::Call { recv: Some(recv), name, args, .. } = self.expr(at) else { return false };
        let document = ExprRef { unit: at.unit, expr: *recv };
        name == "createElement"
            && args.len() == 1
            && match self.expr(document) {
                Expr::Name(name) | Expr::Member { name, .. } => name.to_lowercase().ends_with("document"),
                _ => false,
            }
    }

    /// The tag of a made element.
    pub(crate) fn created_tag(&self, element: ExprRef) -> Option<String> {
        let Expr::Call { args, .. } = self.expr(element) else { return None };
        self.constant_text(ExprRef { unit: element.unit, expr: args.first()?.value })
    }

    /// What a property or attribute of a made element is set to.
    pub(crate) fn created_attribute(&self, element: ExprRef, label: &str) -> Option<String> {
        let parts = self.created_parts(element);
        let value = parts.set.iter().find(|(name, _)| name == label).map(|(_, value)| *value)?;
        self.constant_text(value)
    }

    /// True for a made element that a person ticks.
    pub(crate) fn is_created_tick(&self, element: ExprRef) -> bool {
        self.created_tag(element).as_deref() == Some("input")
            && self
                .created_attribute(element, "type")
                .is_some_and(|kind| matches!(kind.as_str(), "checkbox" | "radio"))
    }

    /// Values that code gives to a property of a made element where it makes it.
    pub(crate) fn created_with(&self, element: ExprRef, property: &str) -> Vec<ExprRef> {
        let parts = self.created_parts(element);
        let home = self.home(element);
        let own = parts.set.into_iter().filter(|(name, value)| name == property && self.home(*value) == home);
        own.map(|(_, value)| value).collect()
    }

    /// Texts around a made element.
    pub(super) fn created_texts(&self, element: ExprRef) -> ControlTexts {
        let mut texts = ControlTexts::default();
        self.shown_on(element, 0, &mut texts.own);
        let tick = self.is_created_tick(element);
        let mut top = element;
        for _ in 0..4 {
            let parents = self.created_parts(top).parents;
            let Some(parent) = parents.into_iter().find_map(|parent| self.created_element(parent)) else {
                break;
            };
            if self.others_in(parent, element, 0) {
                break;
            }
            top = parent;
        }
        self.shown_on(top, 0, &mut texts.row);
        let around = self.created_beside(element);
        if tick && let Some(id) = self.created_attribute(element, "id") {
            for &label in &around {
                let named = ["htmlFor", "for"]
                    .iter()
                    .any(|name| self.created_attribute(label, name).as_deref() == Some(id.as_str()));
                if named {
                    self.shown_on(label, 0, &mut texts.row);
                }
            }
        }
        for &other in &around {
            self.shown_on(other, 0, &mut texts.container);
        }
        for list in [&mut texts.own, &mut texts.row, &mut texts.container] {
            dedup_texts(list);
        }
        texts
    }

    /// Elements that the same function makes.
    fn created_beside(&self, element: ExprRef) -> Vec<ExprRef> {
        let home = self.home(element);
        let made = self.uses_in("createElement", element.unit).iter().copied();
        made.filter(|&at| self.home(at) == home && self.is_created(at)).collect()
    }

    /// True when a made element holds another box or button than this one.
    fn others_in(&self, parent: ExprRef, element: ExprRef, depth: u32) -> bool {
        depth < MAX_DEPTH
            && self
                .created_parts(parent)
                .children
                .into_iter()
                .filter_map(|kid| self.created_element(kid))
                .any(|kid| {
                    let other = kid != element
                        && (self.is_created_tick(kid) || self.created_tag(kid).as_deref() == Some("button"));
                    other || self.others_in(kid, element, depth + 1)
                })
    }

    fn shown_on(&self, element: ExprRef, depth: u32, texts: &mut Vec<VisibleText>) {
        if depth > MAX_DEPTH {
            return;
        }
        let parts = self.created_parts(element);
        for (name, value) in parts.set {
            if SHOWN.contains(&name.as_str()) {
                texts.extend(self.markup_texts(value));
            }
        }
        for kid in parts.children {
            match self.created_element(kid) {
                Some(kid) if kid != element => self.shown_on(kid, depth + 1, texts),
                Some(_) => {}
                None => match self.expr(kid) {
                    // `document.createTextNode('..')`.
                    Expr::Call { name, args, .. } if name == "createTextNode" => {
                        let given = args.iter().map(|arg| ExprRef { unit: kid.unit, expr: arg.value });
                        texts.extend(given.flat_map(|text| self.markup_texts(text)));
                    }
                    _ => texts.extend(self.markup_texts(kid)),
                },
            }
        }
    }

    fn created_parts(&self, element: ExprRef) -> Parts {
        let mut parts = Parts::default();
        for used in self.created_uses(element) {
            let Some(around) = self.around(used) else { continue };
            let sub = |expr| ExprRef { unit: used.unit, expr };
            match self.expr(around) {
                Expr::Member { recv, name, .. } if *recv == used.expr => {
                    if let Some(Expr::Assign { value, .. }) =
                        self.assignment_to(around).map(|write| self.expr(write))
                    {
                        parts.set.push((name.to_string(), sub(*value)));
                    }
                }
                Expr::Call { recv: Some(recv), name, args, .. } if *recv == used.expr => {
                    let given = args.iter().map(|arg| sub(arg.value));
                    if PUTS.contains(&name.as_str()) {
                        parts.children.extend(given);
                    } else if name == "setAttribute"
                        && let [label, value] = &given.collect::<Vec<_>>()[..]
                        && let Some(label) = self.constant_text(*label)
                    {
                        parts.set.push((label, *value));
                    }
                }
                Expr::Call { recv: Some(recv), name, .. } if PUTS.contains(&name.as_str()) => {
                    parts.parents.push(sub(*recv));
                }
                _ => {}
            }
        }
        parts
    }

    /// Uses of the variable that holds a made element.
    fn created_uses(&self, element: ExprRef) -> Vec<ExprRef> {
        let Some(around) = self.around(element) else { return Vec::new() };
        match self.expr(around) {
            Expr::Let { names, .. } => {
                let [name] = &names[..] else { return Vec::new() };
                self.reads_of(Local { func: self.home(around), def: Def::Let(around) }, name)
            }
            Expr::Assign { target, .. } => {
                let target = ExprRef { unit: around.unit, expr: *target };
                match (self.expr(target), self.name_target(target)) {
                    (Expr::Name(name), Some(NameTarget::Local(local))) => self.reads_of(local, name),
                    (Expr::Name(name), Some(NameTarget::Field(owner, _))) => self.field_uses(owner, name),
                    (Expr::Member { recv, name, .. }, _) => {
                        let recv = ExprRef { unit: target.unit, expr: *recv };
                        match self.member_owner(recv, name) {
                            Some(owner) => self.field_uses(owner, name),
                            None if self.func(self.home(recv)).kind != FnKind::Init => self.same_path(target),
                            None => Vec::new(),
                        }
                    }
                    _ => Vec::new(),
                }
            }
            _ => Vec::new(),
        }
    }
}
