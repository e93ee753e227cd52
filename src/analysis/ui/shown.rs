//! What scripts and markup show: translated texts, and the parts of elements that a person sees.

use crate::knowledge::family::Families;
use crate::program::{ExprRef, Program};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Arg, Expr};
use crate::syntax::lang::Lang;

impl Program<'_> {
    /// The texts behind a look-up by key: `t('face.agree')`, `<FormattedMessage id="face.agree"/>`.
    /// Nothing for what is no look-up; a key without messages shows itself where it is a text.
    pub(crate) fn translated(&self, at: ExprRef) -> Option<Vec<VisibleText>> {
        let rules = &self.model.texts;
        let Expr::Call { name, args, .. } = self.expr(at) else { return None };
        if !rules.calls.contains(name.as_str()) || !self.in_script(at) {
            return None;
        }
        let sub = |arg: &Arg| ExprRef { unit: at.unit, expr: arg.value };
        let labelled = |args: &[Arg], labels: &rustc_hash::FxHashSet<String>| {
            let hit = |arg: &&Arg| arg.label.as_ref().is_some_and(|label| labels.contains(label.as_str()));
            args.iter().find(hit).map(sub)
        };
        let first = args.iter().find(|arg| arg.label.is_none()).map(sub);
        // `formatMessage({ id: 'a', defaultMessage: 'A' })`
        let options: Vec<Arg> = match first.map(|first| self.expr(first)) {
            Some(Expr::New { ty, args, .. }) if ty.is_empty() => args.clone(),
            _ => Vec::new(),
        };
        let key = labelled(args, &rules.keys).or_else(|| labelled(&options, &rules.keys));
        let key = key.or(first.filter(|_| options.is_empty()))?;
        let text = self.constant_text(key)?;
        let mut found = self.web.own_texts(self.unit(at.unit).file, text.trim());
        if found.is_empty() {
            found = self.web.texts(text.trim()).to_vec();
        }
        let mut defaults: Vec<ExprRef> = [args.as_slice(), options.as_slice()]
            .into_iter()
            .filter_map(|args| labelled(args, &rules.defaults))
            .collect();
        // `t('key', 'Text')`
        defaults.extend(args.iter().filter(|arg| arg.label.is_none()).skip(1).map(sub));
        if found.is_empty() {
            found.extend(
                defaults.into_iter().filter_map(|at| Some(self.literal_text(at, self.constant_text(at)?))),
            );
        }
        let is_text = |text: &str| text.contains(char::is_whitespace) || !text.is_ascii();
        if found.is_empty() && is_text(text.trim()) {
            found.push(self.literal_text(key, text));
        }
        Some(found)
    }

    fn literal_text(&self, at: ExprRef, value: String) -> VisibleText {
        VisibleText { value, locale: String::new(), loc: self.loc(at) }
    }

    /// The parts of an expression that may hold what it shows. Elements and options of scripts show no
    /// styles, no addresses and nothing of what runs later.
    pub(crate) fn shown_parts(&self, at: ExprRef) -> Vec<ExprRef> {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        let expr = self.expr(at);
        if let Expr::Call { args, .. } | Expr::New { args, .. } = expr
            && args.iter().any(|arg| arg.label.is_some())
            && self.in_script(at)
        {
            let recv = match expr {
                Expr::Call { recv, .. } => recv.map(sub),
                _ => None,
            };
            // `<input type="submit" value="Agree">`
            let button = args.iter().any(|arg| {
                arg.label.as_deref() == Some("type")
                    && self.constant_text(sub(arg.value)).is_some_and(|ty| ty == "submit" || ty == "button")
            });
            let seen = args.iter().filter(|arg| {
                arg.label.as_deref().is_none_or(|label| self.is_seen(label) || button && label == "value")
            });
            return recv.into_iter().chain(seen.map(|arg| sub(arg.value))).collect();
        }
        let mut kids = Vec::new();
        expr.for_each_child(|kid| kids.push(sub(kid)));
        kids
    }

    /// True for the label of an argument whose value a person may read.
    pub(crate) fn is_seen(&self, label: &str) -> bool {
        let runs =
            label.strip_prefix("on").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()));
        !runs && !label.starts_with("data-") && !self.model.texts.silent.contains(label)
    }

    fn in_script(&self, at: ExprRef) -> bool {
        Families::from(self.lang(at.unit)) == Families::from(Lang::JavaScript)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::source::SourceMap;
    use crate::knowledge::catalog::catalog;
    use crate::knowledge::model::model;
    use crate::program::FnId;
    use crate::resource::android::Android;
    use crate::resource::web::Web;
    use crate::syntax::ir::FnKind;
    use crate::syntax::parse::parse;

    /// What the template of the first file shows.
    fn shown(files: &[(&str, &str)]) -> Vec<String> {
        let mut map = SourceMap::default();
        let ids: Vec<_> = files.iter().map(|(name, text)| map.add_text(name, text)).collect();
        let (android, web) = (Android::new(&map), Web::new(&map));
        let program = Program::new(&map, &android, &web, catalog(), model(), None);
        let lang = Lang::of(&map.file(ids[0]).path).unwrap();
        let unit = parse(ids[0], files[0].1, lang).unwrap();
        program.load(vec![(unit, lang)]);
        let template =
            |id: &FnId| program.func(*id).name == "<template>" && program.func(*id).kind == FnKind::Named;
        let template = program.all_fns().find(template).unwrap();
        let body = program.func(template).body.clone();
        let texts = body.into_iter().flat_map(|expr| program.shown_texts(ExprRef { unit: 0, expr }));
        texts.map(|text| text.value).collect()
    }

    #[test]
    fn keys_show_their_messages() {
        let page = "<template><div class=\"face\"><h1>{{ $t('face.title') }}</h1><p v-if=\"a\">{{ t(`none`) }}{{ t('Hello you') }}</p>\
            <el-button title=\"T\" data-x=\"no\" src='no' @click=\"say('no')\">{{ t('face.go', 'Go') }}</el-button>\
            <input type=\"submit\" value=\"Send\"></div></template>";
        let zh = r#"{"face": {"title": "人脸"}}"#;
        let texts = shown(&[("src/A.vue", page), ("src/locales/zh.json", zh)]);
        assert_eq!(texts, ["人脸", "Hello you", "T", "Go", "Send"]);
    }

    #[test]
    fn elements_show_what_is_inside_them() {
        let page = "<view wx:if=\"{{a}}\" class=\"no\"><checkbox value=\"no\"/>同意<text bindtap=\"read\">《人脸协议》</text></view>";
        assert_eq!(shown(&[("a.wxml", page)]), ["同意", "《人脸协议》"]);
    }
}
