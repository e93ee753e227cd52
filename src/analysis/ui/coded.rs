//! Controls that code makes and names, without a layout: what is written on them is what code sets.

use super::{ControlTexts, dedup_texts};
use crate::program::link::NameTarget;
use crate::program::{ExprRef, Program};
use crate::syntax::ir::Expr;

/// Beginnings of selectors that set the text of a control.
const SETS: &[&str] = &["setTitle", "setText", "setAttributedTitle", "setAttributedText"];

impl Program<'_> {
    /// The texts of a control of a screen that is made by code, and of that screen.
    pub(crate) fn coded_control(&self, control: ExprRef) -> Option<ControlTexts> {
        let (Expr::Name(name) | Expr::Member { name, .. }) = self.expr(control) else { return None };
        let uses: Vec<ExprRef> = match self.name_target(control)? {
            NameTarget::Local(local) => self.reads_of(local, name),
            NameTarget::Field(owner, _) => self.field_uses(owner, name),
            _ => return None,
        };
        let mut texts = ControlTexts::default();
        for read in uses {
            let Some(around) = self.around(read) else { continue };
            let sets = match self.expr(around) {
                Expr::Call { recv: Some(recv), name, .. } if *recv == read.expr => {
                    SETS.contains(&name.split(':').next().unwrap_or_default())
                }
                // `button.titleLabel.text = ..`
                Expr::Member { name, .. } => matches!(name.as_str(), "text" | "title" | "titleLabel"),
                _ => false,
            };
            if !sets {
                continue;
            }
            let mut at = around;
            while let Expr::Member { .. } = self.expr(at) {
                let Some(next) = self.around(at) else { break };
                at = next;
            }
            if let Expr::Assign { value, .. } = self.expr(at) {
                texts.own.extend(self.shown_texts(ExprRef { unit: at.unit, expr: *value }));
            } else {
                texts.own.extend(self.shown_texts(at));
            }
        }
        dedup_texts(&mut texts.own);
        texts.row = texts.own.clone();
        if let Some(owner) = self.owner(self.home(control)) {
            texts.container = self.screen_texts(self.top_type(owner));
        }
        Some(texts)
    }
}
