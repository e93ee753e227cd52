//! What prompts and screens show.

use super::{ControlTexts, dedup_texts};
use crate::program::link::NameTarget;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Expr, FnKind, TypeKind};

/// Properties of Apple's controls that hold a text with its style.
const STYLED: &[&str] = &["attributedText", "attributedTitle", "attributedPlaceholder"];

impl Program<'_> {
    /// The calls that make a prompt which a call is part of: those it is chained to, other calls on the
    /// same variable in the function, and what they start from; in the order of their places.
    pub fn prompt_chain(&self, call: ExprRef) -> Vec<ExprRef> {
        let mut chain = vec![call];
        // A button made apart and added to the prompt.
        let call = match self.added_at(call) {
            Some(added) => {
                chain.push(added);
                added
            }
            None => call,
        };
        // Down the receivers ..
        let mut at = call;
        while let Expr::Call { recv: Some(recv), .. } | Expr::Member { recv, .. } = self.expr(at) {
            at = ExprRef { unit: at.unit, expr: *recv };
            chain.push(at);
        }
        // .. and up to what is called on the result.
        let mut outer = call;
        while let Some(around) = self.around(outer) {
            match self.expr(around) {
                Expr::Call { recv: Some(recv), .. } if *recv == outer.expr => {
                    chain.push(around);
                    outer = around;
                }
                _ => break,
            }
        }
        // A builder held in a variable: everything else called on it, and what it was made from.
        if let Expr::Name(name) = self.expr(at)
            && let Some(NameTarget::Local(local)) = self.name_target(at)
        {
            for read in self.reads_of(local, name) {
                if let Some(around) = self.around(read)
                    && matches!(self.expr(around), Expr::Call { recv: Some(recv), .. } if *recv == read.expr)
                {
                    chain.push(around);
                    let mut outer = around;
                    while let Some(next) = self.around(outer)
                        && matches!(self.expr(next), Expr::Call { recv: Some(recv), .. } if *recv == outer.expr)
                    {
                        chain.push(next);
                        outer = next;
                    }
                }
            }
            for def in self.local_definitions(local, name) {
                let mut base = def;
                loop {
                    chain.push(base);
                    match self.expr(base) {
                        Expr::Call { recv: Some(recv), .. } => {
                            base = ExprRef { unit: base.unit, expr: *recv }
                        }
                        _ => break,
                    }
                }
            }
        }
        // A receiver configured inside `apply { .. }` or a DSL block.
        let mut func = Some(self.home(call));
        while let Some(id) = func {
            if self.func(id).kind != FnKind::Lambda {
                break;
            }
            if let Some(written) = self.written_at(id)
                && let Some(around) = self.around(written)
                && matches!(self.expr(around), Expr::Call { name, .. } if self.model.inline.receiver_as_this.contains(name.as_str()) || name == "show" || name.contains("ialog"))
            {
                let body = self.func(id).body.clone();
                chain.extend(body.into_iter().map(|expr| ExprRef { unit: call.unit, expr }));
                chain.push(around);
            }
            func = self.parent(id);
        }
        chain.sort_unstable();
        chain.dedup();
        chain
    }

    /// The call that adds a button to a prompt: `alert.addAction(UIAlertAction(..))`.
    fn added_at(&self, button: ExprRef) -> Option<ExprRef> {
        if !self.is_apple(button.unit) {
            return None;
        }
        let adds = |at: ExprRef| {
            let around = self.around(at)?;
            if let Expr::List(_) = self.expr(around) {
                return self.added_in_turn(around);
            }
            let Expr::Call { name, recv: Some(_), args, .. } = self.expr(around) else { return None };
            let given = args.iter().any(|arg| arg.value == at.expr);
            (given && self.model.prompt_adds.contains(name.as_str())).then_some(around)
        };
        if let Some(found) = adds(button) {
            return Some(found);
        }
        let holder = self.around(button)?;
        let Expr::Let { names, .. } = self.expr(holder) else { return None };
        let local = Local { func: self.home(button), def: Def::Let(holder) };
        self.reads_of(local, names.first()?).into_iter().find_map(adds)
    }

    /// `[agree, refuse].forEach { alert.addAction($0) }`, also by way of a variable.
    fn added_in_turn(&self, list: ExprRef) -> Option<ExprRef> {
        let mut heads = vec![list];
        if let Some(holder) = self.around(list)
            && let Expr::Let { names, .. } = self.expr(holder)
        {
            let local = Local { func: self.home(list), def: Def::Let(holder) };
            heads.extend(self.reads_of(local, names.first()?));
        }
        let each = heads.into_iter().find_map(|head| self.around(head).map(|call| (head, call)).filter(|(head, call)| {
            matches!(self.expr(*call), Expr::Call { recv: Some(recv), name, .. } if *recv == head.expr && name == "forEach")
        }));
        let (_, call) = each?;
        let Expr::Call { args, .. } = self.expr(call) else { return None };
        let given = ExprRef { unit: call.unit, expr: args.first()?.value };
        let adds = |name: &str| self.model.prompt_adds.contains(name);
        match self.expr(given) {
            Expr::Member { name, .. } if adds(name) => Some(given),
            Expr::Lambda(local) => {
                let body = self.body_exprs(self.global_fn(call.unit, *local));
                body.into_iter()
                    .find(|&at| matches!(self.expr(at), Expr::Call { recv: Some(_), name, .. } if adds(name)))
            }
            _ => None,
        }
    }

    /// Texts of a prompt that a call is part of: its arguments, and those of the calls that make it.
    pub fn prompt_texts(&self, call: ExprRef) -> Vec<VisibleText> {
        let mut texts = Vec::new();
        let chain = self.prompt_chain(call);
        for part in chain {
            if let Expr::Call { args, .. } | Expr::New { args, .. } = self.expr(part) {
                for arg in args {
                    let arg = ExprRef { unit: part.unit, expr: arg.value };
                    if !matches!(self.expr(arg), Expr::Lambda(_) | Expr::New { body: Some(_), .. }) {
                        texts.extend(self.shown_texts(arg));
                        texts.extend(self.view_texts(arg));
                    }
                }
            }
            // A project class that is the dialog.
            let ty = self.value_of(part).and_then(|value| value.ty().as_project());
            if let Some(ty) = ty {
                texts.extend(self.screen_texts(ty));
            }
        }
        dedup_texts(&mut texts);
        texts
    }

    /// Texts of a view built from a layout.
    fn view_texts(&self, at: ExprRef) -> Vec<VisibleText> {
        let mut texts = Vec::new();
        if let Some(layout) = self.binding_layout_of(at) {
            texts.extend(self.layout_texts(&layout));
        }
        if let Expr::Member { recv, name, .. } = self.expr(at)
            && name == "root"
            && let Some(layout) = self.binding_layout_of(ExprRef { unit: at.unit, expr: *recv })
        {
            texts.extend(self.layout_texts(&layout));
        }
        texts
    }

    /// Texts on a screen or dialog: its layouts, and what its code shows.
    pub fn screen_texts(&self, id: TypeId) -> Vec<VisibleText> {
        if self.is_script(self.type_unit(id)) {
            return self.component_screen_texts(id);
        }
        let mut texts = Vec::new();
        for layout in self.layouts_of(id).iter() {
            texts.extend(self.layout_texts(layout));
        }
        for (_, scene) in self.scenes_of(id) {
            texts.extend(self.scene_texts(scene, None));
        }
        for ty in self.lineage(id) {
            let unit = self.type_unit(ty);
            let span = self.ty(ty).span;
            if self.ty(ty).kind == TypeKind::Module {
                continue;
            }
            for at in self.unit_exprs(unit) {
                if !span.contains(self.loc(at).span) {
                    continue;
                }
                let shows = match self.expr(at) {
                    Expr::Call { name, .. } => {
                        matches!(
                            name.split(':').next().unwrap_or_default(),
                            "setText"
                                | "setTitle"
                                | "setMessage"
                                | "setContent"
                                | "setPositiveButton"
                                | "setNegativeButton"
                                | "Text"
                                | "append"
                                | "setHtml"
                        ) || self.is_apple(unit)
                            && self.model.texts.shows.contains(name.split(':').next().unwrap_or_default())
                    }
                    Expr::Assign { target, .. } => match self.expr(ExprRef { unit, expr: *target }) {
                        Expr::Member { name, .. } => {
                            name == "text"
                                || name == "title"
                                || self.is_apple(unit) && STYLED.contains(&name.as_str())
                        }
                        Expr::Name(name) => self.is_apple(unit) && name == "title",
                        _ => false,
                    },
                    _ => false,
                };
                if shows {
                    texts.extend(self.shown_texts(at));
                }
            }
        }
        dedup_texts(&mut texts);
        texts
    }

    /// Texts around a declarative control: on it, in the block it stands in, and on the dialog or the
    /// composable around it.
    pub fn declarative_texts(&self, control: ExprRef) -> ControlTexts {
        if self.is_script(control.unit) || self.is_widget(control) {
            return self.element_texts(control);
        }
        if self.is_apple(control.unit) {
            return self.drawn_texts(control);
        }
        let mut texts = ControlTexts { own: self.shown_texts(control), ..ControlTexts::default() };
        let home = self.home(control);
        let block = |func: FnId| -> Vec<VisibleText> {
            let unit = self.fn_unit(func);
            self.func(func).body.iter().flat_map(|&expr| self.shown_texts(ExprRef { unit, expr })).collect()
        };
        texts.row = block(home);
        let mut func = Some(home);
        while let Some(id) = func {
            let dialog = self.written_at(id).and_then(|written| self.around(written)).filter(|around| {
                matches!(self.expr(*around), Expr::Call { name, .. } if self.model.dialog_slots(name, self.lang(around.unit)).is_some())
            });
            if let Some(dialog) = dialog {
                texts.container = self.shown_texts(dialog);
                dedup_texts(&mut texts.container);
                return texts;
            }
            if self.func(id).kind != FnKind::Lambda {
                texts.container = block(id);
                break;
            }
            func = self.parent(id);
        }
        dedup_texts(&mut texts.container);
        texts
    }
}
