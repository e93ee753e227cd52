//! Elements in which a person chooses a picture and that send it on their own.

use crate::knowledge::catalog::Api;
use crate::knowledge::words::{Text, vocabulary};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Arg, Expr, Lit};

/// Attributes with which a page sends what was chosen itself.
const OWN_REQUEST: [&str; 4] = ["http-request", "httpRequest", "custom-request", "customRequest"];
/// Attributes whose function is asked before something is sent and keeps it from being sent.
const BEFORE: [&str; 2] = ["before-upload", "beforeUpload"];
/// Attributes that keep an element from sending what was chosen before it is told to.
const AT_ONCE: [&str; 2] = ["auto-upload", "autoUpload"];

/// A label stands so many elements further out at most.
const LABEL_LEVELS: usize = 4;

/// True for an attribute whose function is told what became of a picture, which is no picture.
pub(super) fn tells_of_result(label: &str) -> bool {
    const RESULTS: [&str; 6] = ["success", "error", "remove", "preview", "exceed", "progress"];
    let label = label.to_ascii_lowercase();
    (label.starts_with("on") || label.starts_with("handle"))
        && RESULTS.iter().any(|word| label.contains(word))
}

impl Program<'_> {
    /// The address that an element sends what is chosen in it to, when it does so itself.
    pub(in crate::analysis) fn element_posts(&self, at: ExprRef, api: &Api) -> Option<ExprRef> {
        let posts = api.posts.as_deref()?;
        let Expr::Call { args, .. } = self.expr(at) else { return None };
        let sub = |arg: &Arg| ExprRef { unit: at.unit, expr: arg.value };
        let labelled = |labels: &[&str]| {
            args.iter().find(|arg| arg.label.as_deref().is_some_and(|label| labels.contains(&label)))
        };
        if labelled(&OWN_REQUEST).is_some() {
            return None;
        }
        let action = sub(labelled(&[posts])?);
        let is_false = |at: ExprRef| matches!(self.expr(at), Expr::Lit(Lit::Bool(false)));
        if labelled(&AT_ONCE).is_some_and(|arg| is_false(sub(arg))) && !self.submits(at) {
            return None;
        }
        if labelled(&BEFORE).is_some_and(|arg| self.always_refuses(sub(arg))) {
            return None;
        }
        // `action="#"` fills in what the element insists on.
        let texts = self.texts_behind(action, &[]);
        let placeholder = |text: &str| !text.contains(['/', '.']);
        let empty = |text: &str| placeholder(text) || text.trim_matches('/').is_empty();
        (texts.is_empty() || texts.iter().any(|(text, _)| !empty(text))).then_some(action)
    }

    /// True when the page tells one of its elements to send what it holds.
    fn submits(&self, at: ExprRef) -> bool {
        let told = ["submit", "upload"].into_iter().flat_map(|name| self.uses_in(name, at.unit));
        told.copied().any(|call| {
            let Expr::Call { recv: Some(recv), .. } = self.expr(call) else { return false };
            let recv = ExprRef { unit: call.unit, expr: *recv };
            self.subtree(recv).into_iter().any(|part| match self.expr(part) {
                Expr::Name(name) | Expr::Member { name, .. } => {
                    name == "$refs" || name == "value" || name == "current" || name.ends_with("Ref")
                }
                _ => false,
            })
        })
    }

    /// True for a function that returns `false` whatever it is given.
    fn always_refuses(&self, value: ExprRef) -> bool {
        let fns = self.fn_values(value);
        !fns.is_empty()
            && fns.iter().all(|&func| {
                let results = self.returned_values(func);
                !results.is_empty()
                    && results.iter().all(|&result| matches!(self.expr(result), Expr::Lit(Lit::Bool(false))))
            })
    }

    /// The text beside an element that says it is for faces: its own or that of the form item around it.
    pub(super) fn face_label(&self, at: ExprRef) -> Option<String> {
        let words = vocabulary();
        let Expr::Call { name: own, .. } = self.expr(at) else { return None };
        let is_other =
            |part: ExprRef| part != at && matches!(self.expr(part), Expr::Call { name, .. } if name == own);
        let mut level = at;
        for _ in 0..LABEL_LEVELS {
            if level != at && self.subtree(level).into_iter().any(is_other) {
                return None;
            }
            let texts = self.shown_texts(level).into_iter().map(|text| text.value);
            if let Some(text) = texts.into_iter().find(|text| words.face.hit(&Text::new(text))) {
                return Some(text);
            }
            level = self.around(level)?;
        }
        None
    }

    /// The face in an address.
    pub(super) fn face_address(&self, at: ExprRef) -> Option<String> {
        let words = vocabulary();
        let texts = self.texts_behind(at, &[]).into_iter().map(|(text, _)| text);
        texts.into_iter().find(|text| words.is_face_ident(text))
    }
}
