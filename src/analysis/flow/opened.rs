//! Data that is handed to the page that is opened: in the query of its address, in the options of the call that
//! opens it.

use smol_str::SmolStr;

use crate::program::link::NameTarget;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, Program, TypeId};
use crate::syntax::ir::{Arg, Expr, FnKind, StrPart};

use super::{Item, Stack, Walk};

/// What a page calls the function that is told with what it was opened.
const OPENED: &[&str] = &["onLoad", "onLaunch", "onShow", "onInit"];
/// Members that hold what a page was opened with.
const HOLDERS: &[&str] = &["query", "params", "options"];
/// Calls that return what a page was opened with.
const ASKS: &[&str] = &[
    "useLocalSearchParams",
    "useGlobalSearchParams",
    "useParams",
    "getParams",
    "useSearchParams",
    "useQuery",
];
/// Methods that read one of them.
const GETS: &[&str] = &["get", "getAll"];

impl Walk<'_, '_> {
    /// `wx.navigateTo({ url: 'check?src=' + path })`, `router.push({ path, query: { src: path } })`: what the
    /// page reads under that name.
    pub(super) fn handed_to_page(&mut self, item: &Item, call: ExprRef) {
        let program = self.program;
        let Some((address, page)) = program.opened_page(call) else { return };
        let path = self.path_to(item);
        let Some(key) = program.key_handed(&path, call) else { return };
        if !self.extras.insert(format!("page {address} {page:?} {key}\u{0}{:?}", item.load)) {
            return;
        }
        if page.is_none() {
            program.want_uses(
                &key,
                &["query", "params", "onLoad", "getParams", "useLocalSearchParams"],
                None,
            );
        }
        let load = item.load.data_if_whole();
        let from = (item.at, item.load);
        for at in program.page_inputs(&address, page, &key, call.unit) {
            self.push(Item { at, load, stack: Stack::new() }, Some(from));
        }
    }
}

impl Program<'_> {
    /// The name under which data on the way to a call that opens a page is handed over.
    fn key_handed(&self, path: &[ExprRef], call: ExprRef) -> Option<SmolStr> {
        let inside = |at: &ExprRef| at.unit == call.unit && self.loc(call).span.contains(self.loc(*at).span);
        for step in path.windows(2) {
            let [before, at] = [step[0], step[1]];
            if !inside(&at) || !inside(&before) || at == call {
                continue;
            }
            match self.expr(at) {
                Expr::Str(_) | Expr::Arith(..) => {
                    let mut text = String::new();
                    if self.text_before(at, before, &mut text)
                        && let Some(key) = last_key(&text)
                    {
                        return Some(key);
                    }
                }
                Expr::New { ty, args, .. } if ty.is_empty() => {
                    let holds = |arg: &&Arg| {
                        before.expr == arg.value
                            && !self.model.routes.address.contains(arg.label.as_deref().unwrap_or_default())
                    };
                    if let Some(label) = args.iter().find(holds).and_then(|arg| arg.label.clone()) {
                        return Some(label);
                    }
                }
                _ => {}
            }
        }
        None
    }

    /// Collects the constant text of an expression up to a part of it; true when the part is met.
    fn text_before(&self, at: ExprRef, until: ExprRef, text: &mut String) -> bool {
        if at == until {
            return true;
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Str(parts) => parts.iter().any(|part| match part {
                StrPart::Text(part) => {
                    text.push_str(part);
                    false
                }
                StrPart::Expr(expr) => self.text_before(sub(*expr), until, text),
            }),
            Expr::Arith(_, list) => list.iter().any(|&expr| self.text_before(sub(expr), until, text)),
            _ => {
                if self.subtree(at).contains(&until) {
                    return true;
                }
                text.push_str(&self.constant_text(at).unwrap_or_else(|| "\u{1}".into()));
                false
            }
        }
    }

    /// Places of a page that read something it was opened with, by its name.
    fn page_inputs(&self, address: &str, page: Option<TypeId>, key: &str, like: u32) -> Vec<ExprRef> {
        let units: Vec<u32> = match page {
            Some(page) => vec![self.type_unit(page)],
            None => (0..self.unit_count())
                .filter(|&unit| self.has_routes(unit) && self.lang(unit) == self.lang(like))
                .filter(|&unit| self.is_page_of(unit, address))
                .collect(),
        };
        let reads = |at: &ExprRef| {
            let sub = |expr| ExprRef { unit: at.unit, expr };
            match self.expr(*at) {
                Expr::Member { recv, name, .. } => name == key && self.holds_inputs(sub(*recv)),
                Expr::Call { recv: Some(recv), name, args, .. } => {
                    GETS.contains(&name.as_str())
                        && args
                            .first()
                            .is_some_and(|arg| self.constant_text(sub(arg.value)).as_deref() == Some(key))
                        && self.holds_inputs(sub(*recv))
                }
                _ => false,
            }
        };
        units.into_iter().flat_map(|unit| self.unit_exprs(unit).filter(reads).collect::<Vec<_>>()).collect()
    }

    /// True when the last part of an address names a file, or when it is the name of a screen.
    fn is_page_of(&self, unit: u32, address: &str) -> bool {
        let path = address.split('?').next().unwrap_or_default();
        let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let file = &self.map.file(self.unit(unit).file).name;
        let stem = file.rsplit('/').next().unwrap_or_default().split('.').next().unwrap_or_default();
        let alike = |name: &str| {
            name.to_lowercase().replace(['-', '_'], "").replace("screen", "").replace("page", "")
        };
        !last.is_empty()
            && (alike(stem) == alike(last) || stem == "index" && file.contains(&format!("/{last}/")))
    }

    /// True for what holds the values with which a page was opened.
    fn holds_inputs(&self, at: ExprRef) -> bool {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Member { name, .. } => HOLDERS.contains(&name.as_str()),
            Expr::Call { name, .. } => ASKS.contains(&name.as_str()),
            Expr::Cast(value, _) => self.holds_inputs(sub(*value)),
            Expr::Name(_) => match self.name_target(at) {
                Some(NameTarget::Local(Local { func, def: Def::Param(0) })) => self.is_told_of_opening(func),
                Some(NameTarget::Local(_)) => {
                    let made = self.definitions(at);
                    !made.is_empty() && made.into_iter().all(|made| made != at && self.holds_inputs(made))
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// True for the function of a page that is told with what it was opened: by its name, or as the argument of
    /// a call of that name.
    fn is_told_of_opening(&self, func: crate::program::FnId) -> bool {
        let function = self.func(func);
        if OPENED.contains(&function.name.as_str()) {
            return true;
        }
        function.kind == FnKind::Lambda
            && self.written_at(func).and_then(|written| self.around(written)).is_some_and(
                |call| matches!(self.expr(call), Expr::Call { name, .. } if OPENED.contains(&name.as_str())),
            )
    }
}

/// The name at the end of the query of an address: `src` of `check?id=7&src=`.
fn last_key(text: &str) -> Option<SmolStr> {
    let before = text.strip_suffix('=')?;
    let start = before.rfind(['?', '&'])?;
    let key = &before[start + 1..];
    (!key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_')).then(|| key.into())
}

#[cfg(test)]
mod tests {
    use super::last_key;

    #[test]
    fn keys_of_addresses() {
        assert_eq!(last_key("check?id=7&src=").as_deref(), Some("src"));
        assert_eq!(last_key("check?src=").as_deref(), Some("src"));
        assert_eq!(last_key("check?src"), None);
        assert_eq!(last_key("src="), None);
    }
}
