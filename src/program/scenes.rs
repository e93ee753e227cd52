//! Storyboards and code tied together: which type a scene is of, what its controls run, who opens it.

use rustc_hash::FxHashSet;

use super::{ExprRef, FnId, Program, TypeId};
use crate::resource::apple::{Board, Element, Scene};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Expr, FnKind};
use crate::syntax::lang::Lang;

/// Calls that perform a segue by its name.
const PERFORMS: &[&str] = &["performSegue", "performSegueWithIdentifier:sender:"];

/// Calls that make the controller of a scene by its name.
const MAKES: &[&str] = &["instantiateViewController", "instantiateViewControllerWithIdentifier:"];

/// The storyboard that an app begins with.
const MAIN: &str = "Main";

/// Ends of the keys under which a table of translations has the texts of an element.
const KEYS: &[&str] = &["text", "title", "normalTitle", "placeholder", "headerTitle", "footerTitle"];

impl Program<'_> {
    /// The scenes of a type, with the files they stand in.
    pub fn scenes_of(&self, id: TypeId) -> Vec<(&Board, &Scene)> {
        if !self.is_apple(self.type_unit(id)) {
            return Vec::new();
        }
        let name = &self.ty(id).name;
        let all =
            self.apple.boards().iter().flat_map(|board| board.scenes.iter().map(move |scene| (board, scene)));
        all.filter(|(_, scene)| !name.is_empty() && scene.class.as_deref() == Some(name.as_str())).collect()
    }

    /// Texts written on an element of a scene and inside it, translations included.
    pub fn scene_texts(&self, scene: &Scene, index: Option<usize>) -> Vec<VisibleText> {
        let mut texts = match index {
            Some(index) => scene.own_texts(index),
            None => scene.texts(),
        };
        let elements =
            scene.elements.iter().enumerate().filter(|(at, _)| index.is_none_or(|index| index == *at));
        for (_, element) in elements {
            for key in KEYS {
                texts.extend(self.apple.texts(&format!("{}.{key}", element.id)).iter().cloned());
            }
        }
        texts
    }

    /// Elements of scenes whose use runs a function, each with whether a change of its value does.
    pub fn scene_actions(&self, func: FnId) -> Vec<(&Scene, usize, bool)> {
        let function = self.func(func);
        let Some(owner) = self.owner(func).filter(|_| function.kind == FnKind::Named) else {
            return Vec::new();
        };
        let objc = self.lang(self.fn_unit(func)) == Lang::ObjC;
        let fits = |selector: &str| {
            if objc {
                return selector == function.name;
            }
            // `punch(_:)` and `punch(sender:)` as Objective-C names them.
            let head = selector.split(':').next().unwrap_or_default();
            head == function.name
                || head.strip_prefix(function.name.as_str()).is_some_and(|rest| rest.starts_with("With"))
        };
        let mut found = Vec::new();
        let mut types = vec![self.top_type(owner)];
        types.extend(self.subtypes(self.top_type(owner)));
        for (_, scene) in types.into_iter().flat_map(|ty| self.scenes_of(ty)) {
            for (index, element) in scene.elements.iter().enumerate() {
                let actions = element.actions.iter().filter(|(selector, _)| fits(selector));
                found.extend(actions.map(|&(_, changes)| (scene, index, changes)));
            }
        }
        found
    }

    /// The scene of an id with one of its elements.
    pub fn scene_element(&self, scene: &str, id: &str) -> Option<(&Board, &Scene, usize)> {
        let mut all =
            self.apple.boards().iter().flat_map(|board| board.scenes.iter().map(move |scene| (board, scene)));
        let (board, found) = all.find(|(_, other)| {
            other.id == scene && other.elements.iter().any(|element: &Element| element.id == id)
        })?;
        let index = found.elements.iter().position(|element| element.id == id)?;
        Some((board, found, index))
    }

    /// True when the app begins with a scene of the type.
    pub(crate) fn begins_app(&self, id: TypeId) -> bool {
        self.scenes_of(id).iter().any(|(board, scene)| begins(board, &scene.id))
    }

    /// Places that open a scene of a type: by the name of a segue or of the scene; for a segue without code,
    /// where the screen starts that it leaves.
    pub(super) fn scene_openings(&self, id: TypeId) -> Vec<ExprRef> {
        let mut list = Vec::new();
        for (board, scene) in self.scenes_of(id) {
            let mut seen = FxHashSet::default();
            self.openings_of_scene(board, scene, &mut seen, &mut list);
        }
        list
    }

    fn openings_of_scene<'s>(
        &self,
        board: &'s Board,
        scene: &'s Scene,
        seen: &mut FxHashSet<&'s str>,
        list: &mut Vec<ExprRef>,
    ) {
        if !seen.insert(&scene.id) || seen.len() > 32 {
            return;
        }
        if let Some(name) = &scene.identifier {
            list.extend(self.named_in(MAKES, name));
        }
        for other in &board.scenes {
            for segue in other.segues.iter().filter(|segue| segue.destination == scene.id) {
                if let Some(name) = &segue.identifier {
                    list.extend(self.named_in(PERFORMS, name));
                }
                if segue.holds {
                    self.openings_of_scene(board, other, seen, list);
                }
                if (segue.from.is_some() || segue.holds)
                    && let Some(class) = &other.class
                {
                    list.extend(self.start_of(class));
                }
            }
        }
    }

    /// Calls of some names with a text among their arguments.
    fn named_in(&self, calls: &[&str], text: &str) -> Vec<ExprRef> {
        self.want_uses(text, &[text], None);
        let mut found = Vec::new();
        for name in calls {
            found.extend(self.uses_of(name).iter().copied().filter(|&at| match self.expr(at) {
                Expr::Call { args, .. } => args.iter().any(|arg| {
                    self.constant_text(ExprRef { unit: at.unit, expr: arg.value }).as_deref() == Some(text)
                }),
                _ => false,
            }));
        }
        found
    }

    /// The first thing that a screen of a class does.
    fn start_of(&self, class: &str) -> Option<ExprRef> {
        self.want_type(class);
        let id = self.types_named(class).iter().copied().find(|&id| self.is_apple(self.type_unit(id)))?;
        let unit = self.type_unit(id);
        let fns: Vec<FnId> = self.ty(id).fns.iter().map(|&local| self.global_fn(unit, local)).collect();
        let first = |func: &FnId| self.lifecycle(unit).first.contains(self.func(*func).name.as_str());
        let named = |func: &FnId| {
            let function = self.func(*func);
            self.callbacks(unit).names.contains(function.name.as_str()) && !function.body.is_empty()
        };
        let start = fns.iter().copied().find(first).or_else(|| fns.iter().copied().find(named))?;
        let expr = *self.func(start).body.first()?;
        Some(ExprRef { unit, expr })
    }

    /// The elements by which a person goes to a type where no code opens it.
    pub(crate) fn pressed_to_open(&self, id: TypeId) -> Vec<(&Scene, usize)> {
        let mut found = Vec::new();
        for (board, scene) in self.scenes_of(id) {
            let by_code =
                scene.identifier.as_ref().is_some_and(|name| !self.named_in(MAKES, name).is_empty());
            if by_code {
                return Vec::new();
            }
            for other in &board.scenes {
                for segue in other.segues.iter().filter(|segue| segue.destination == scene.id) {
                    let performed = segue
                        .identifier
                        .as_ref()
                        .is_some_and(|name| !self.named_in(PERFORMS, name).is_empty());
                    match segue.from {
                        Some(from) if !performed => found.push((other, from)),
                        _ => return Vec::new(),
                    }
                }
            }
        }
        found
    }
}

/// True when a board begins with a scene, or with one that holds it.
fn begins(board: &Board, scene: &str) -> bool {
    let Some(initial) = board.initial.as_deref().filter(|_| board.name == MAIN) else { return false };
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    let mut held = vec![initial];
    while let Some(id) = held.pop() {
        if id == scene {
            return true;
        }
        if seen.insert(id) {
            let holders = board.scenes.iter().filter(|other| other.id == id);
            let segues = holders.flat_map(|other| &other.segues).filter(|segue| segue.holds);
            held.extend(segues.map(|segue| segue.destination.as_str()));
        }
    }
    false
}
