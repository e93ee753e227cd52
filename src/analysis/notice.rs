//! What the texts that ask for a face consent say and do not say: who processes, what for and how, how long, why and with
//! which consequences, and how to exercise rights.

use rustc_hash::FxHashSet;

use super::gate::text::asked;
use super::gate::{Bits, Form, Judge};
use super::trace::Trace;
use crate::input::span::{FileId, Loc};
use crate::knowledge::words::{Terms, Text, tokens, vocabulary};
use crate::program::{ExprRef, Program};
use crate::resource::android::Widget;
use crate::resource::text::VisibleText;
use crate::syntax::ir::Expr;

/// An element of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// The processor's name and contact.
    Contact,
    /// Purpose and method.
    Purpose,
    /// How long.
    Retention,
    /// Why it is necessary, and what it means for the person.
    Necessity,
    /// How to exercise rights.
    Rights,
}

/// What the text of a prompt or control says and leaves out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeFact {
    /// The call or element that shows it.
    pub loc: Loc,
    /// The text that asks, and its place.
    pub quote: (String, Loc),
    /// What it leaves out; nothing when it says all.
    pub missing: Vec<Element>,
    /// What it says, with the words that say it.
    pub present: Vec<(Element, String)>,
    /// Something of it is in Chinese.
    pub chinese: bool,
}

/// Documents longer than this are read to here.
const MAX_DOCUMENT: usize = 200_000;

/// What the texts of live prompts say and leave out, in the order of their places.
pub(super) fn told(trace: &Trace<'_, '_>) -> Vec<NoticeFact> {
    let (program, judge) = (trace.program, trace.judge);
    let mut found: Vec<NoticeFact> = Vec::new();
    for (at, form, texts) in judge.notices() {
        let asked = asked(&texts);
        let Some(quote) = asked.quote.filter(|_| asked.bits.has(Bits::SEPARATE)) else { continue };
        if !trace.is_live(at) && trace.node_of(program.home(at)).is_some() {
            continue;
        }
        let mut all: Vec<String> = texts.iter().map(|text| text.value.clone()).collect();
        if form != Form::Callback {
            all.extend(program.screen_around(at, &quote).into_iter().map(|text| text.value));
        }
        if let Some(fact) = program.judged_notice(judge, at, form, &quote, &all) {
            found.push(fact);
        }
    }
    found.sort_by_key(|fact| (fact.loc, fact.quote.1));
    // What one screen leaves out is said once.
    let mut quotes: FxHashSet<Loc> = FxHashSet::default();
    let mut screens: FxHashSet<(FileId, Vec<Element>)> = FxHashSet::default();
    found.retain(|fact| {
        quotes.insert(fact.quote.1)
            & (fact.missing.is_empty() || screens.insert((fact.loc.file, fact.missing.clone())))
    });
    found
}

impl Program<'_> {
    /// The texts on the screen that holds a control or a text.
    fn screen_around(&self, at: ExprRef, quote: &VisibleText) -> Vec<VisibleText> {
        let mut texts = Vec::new();
        if let Some(component) = self.component_of(at) {
            texts.extend(self.screen_texts(component));
        }
        match self.unit_of(quote.loc.file) {
            Some(unit) => {
                for at in self.unit_exprs(unit) {
                    if let Expr::Str(_) = self.expr(at)
                        && let Some(value) = self.constant_text(at)
                    {
                        texts.push(VisibleText { value, locale: String::new(), loc: self.loc(at) });
                    }
                }
            }
            None => {
                let name = self.map.file(quote.loc.file).name.clone();
                let stem =
                    name.rsplit('/').next().and_then(|base| base.strip_suffix(".xml")).unwrap_or_default();
                texts.extend(self.layout_texts(stem));
            }
        }
        texts
    }

    /// The element that shows a text: in markup and code, or in a layout.
    fn markup_of(&self, quote: &VisibleText) -> Option<Loc> {
        if let Some(unit) = self.unit_of(quote.loc.file) {
            let text = self
                .unit_exprs(unit)
                .find(|&at| matches!(self.expr(at), Expr::Str(_)) && self.loc(at) == quote.loc)?;
            let mut around = self.around(text)?;
            while !matches!(self.expr(around), Expr::Call { .. }) {
                around = self.around(around)?;
            }
            return Some(self.call_loc(around));
        }
        // A text of a storyboard is an attribute of its element.
        let file = &self.map.file(quote.loc.file).name;
        if file.ends_with(".storyboard") || file.ends_with(".xib") {
            return Some(quote.loc);
        }
        let mut names: Vec<&str> = self.android.layout_names().collect();
        names.sort_unstable();
        names.into_iter().flat_map(|name| self.android.layout(name)).find_map(|layout| {
            let shows = |widget: &&Widget| {
                widget
                    .texts
                    .iter()
                    .any(|text| self.android.texts(text).iter().any(|text| text.loc == quote.loc))
            };
            layout.widgets.iter().find(shows).map(|widget| Loc::new(layout.file, widget.span))
        })
    }

    fn judged_notice(
        &self,
        judge: &Judge<'_, '_>,
        at: ExprRef,
        form: Form,
        quote: &VisibleText,
        shown: &[String],
    ) -> Option<NoticeFact> {
        let words = vocabulary();
        let text = shown.join("\n");
        let refers = ["《", "<a ", "href=", "http"].iter().any(|mark| text.contains(mark))
            || words.notice_reference.hit(&Text::new(&text))
            || self.opens_document(at);
        let mut whole = text;
        if refers {
            let documents = self.notice_documents();
            if documents.is_empty() {
                // What is told elsewhere is not seen.
                return None;
            }
            whole.extend(documents);
        }
        let (missing, present) = elements(&whole);
        let chinese = whole.chars().any(|letter| matches!(letter, '\u{4e00}'..='\u{9fff}'));
        let loc = match form {
            Form::Callback if self.is_script(at.unit) => self.call_loc(at),
            Form::Callback => {
                let dialog = judge.slot_of(at).map(|(dialog, _)| dialog);
                self.call_loc(dialog.or_else(|| self.shown_by(&self.prompt_chain(at))).unwrap_or(at))
            }
            _ => self.markup_of(quote).unwrap_or_else(|| self.call_loc(at)),
        };
        Some(NoticeFact { loc, quote: (quote.value.clone(), quote.loc), missing, present, chinese })
    }

    /// True when something around a prompt opens a document.
    fn opens_document(&self, at: ExprRef) -> bool {
        let words = vocabulary();
        let Some(component) = self.component_of(at) else { return false };
        self.component_exprs(component).into_iter().any(|at| match self.expr(at) {
            Expr::Call { name, .. } => {
                let parts = tokens(name);
                let opens = parts.iter().any(|part| {
                    matches!(
                        part.as_str(),
                        "open"
                            | "show"
                            | "go"
                            | "goto"
                            | "to"
                            | "navigate"
                            | "view"
                            | "read"
                            | "jump"
                            | "look"
                    )
                });
                opens
                    && words.notice_document_ident.find(&parts).is_some()
                    && !parts.iter().any(|part| part == "consent")
                    || matches!(
                        name.as_str(),
                        "loadUrl" | "loadRequest" | "web-view" | "WebView" | "WKWebView" | "launchUrl"
                    )
            }
            Expr::Str(_) => self.constant_text(at).is_some_and(|text| {
                let address = text.contains("://")
                    || text.ends_with(".html")
                    || text.starts_with("/pages/")
                    || text.starts_with("pages/");
                address && words.notice_document_ident.hit(&text)
            }),
            _ => false,
        })
    }

    /// The texts of the project's own documents about faces.
    fn notice_documents(&self) -> Vec<String> {
        let words = vocabulary();
        let wanted = |name: &str| {
            let base = name.rsplit('/').next().unwrap_or_default();
            let stem = base.split('.').next().unwrap_or_default();
            let folder = name.rsplit('/').nth(1).unwrap_or_default();
            words.notice_document_ident.hit(stem)
                || matches!(stem, "index" | "page") && words.notice_document_ident.hit(folder)
        };
        self.map
            .ids()
            .filter(|&id| wanted(&self.map.file(id).name))
            .filter_map(|id| self.map.text(id))
            .filter(|text| words.is_face_text(&Text::new(&text.text)))
            .map(|text| text.text.chars().take(MAX_DOCUMENT).collect::<String>())
            // What says next to nothing only leads to the document, or shows it in a picture.
            .filter(|text| elements(text).1.len() >= 2)
            .collect()
    }
}

/// What a text leaves out and what it says.
fn elements(text: &str) -> (Vec<Element>, Vec<(Element, String)>) {
    let words = vocabulary();
    let normal = Text::new(text);
    let find = |terms: &Terms, text: &Text| terms.find(text).map(str::to_owned);
    let contact = find(&words.notice_contact, &normal).or_else(|| reachable(text));
    let purpose = find(&words.notice_purpose, &normal).filter(|_| words.notice_method.hit(&normal));
    let retention = find(&words.notice_retention, &normal);
    let necessity = find(&words.notice_impact, &normal).filter(|_| words.notice_necessity.hit(&normal));
    let rights = find(&words.notice_rights, &normal);
    let (mut missing, mut present) = (Vec::new(), Vec::new());
    for (element, said) in [
        (Element::Contact, contact),
        (Element::Purpose, purpose),
        (Element::Retention, retention),
        (Element::Necessity, necessity),
        (Element::Rights, rights),
    ] {
        match said {
            Some(said) => present.push((element, said)),
            None => missing.push(element),
        }
    }
    (missing, present)
}

/// A telephone number or an address of mail.
fn reachable(text: &str) -> Option<String> {
    let mail = text
        .split(|c: char| c.is_whitespace() || "，。；、（）()<>\"'：:".contains(c))
        .find(|word| word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.')));
    if let Some(mail) = mail {
        return Some(mail.to_owned());
    }
    let mut digits = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_ascii_digit() || c == '-' && !digits.is_empty() {
            digits.push(c);
            continue;
        }
        let date = digits.split('-').count() == 3 && (digits.starts_with("19") || digits.starts_with("20"));
        let count = digits.chars().filter(char::is_ascii_digit).count();
        if !date && (7..=12).contains(&count) && (digits.contains('-') || count >= 10) {
            return Some(digits.trim_end_matches('-').to_owned());
        }
        digits.clear();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_notice_says() {
        let whole = "青禾物业有限公司（电话 400-820-1234）采集您的人脸图像，仅用于开门时比对身份，保存至您搬离后三十日。\
            为核实身份所必需；一旦泄露可能影响您的人身财产安全。您可以在「设置」中撤回同意并删除。";
        assert!(elements(whole).0.is_empty(), "{:?}", elements(whole));
        let short = "是否同意采集您的人脸信息用于登录？";
        assert_eq!(
            elements(short).0,
            [Element::Contact, Element::Retention, Element::Necessity, Element::Rights]
        );
        // What refusing means is what it means for the person.
        let more = "是否同意采集您的人脸信息用于登录？不同意不影响其他功能。";
        assert_eq!(elements(more).0, [Element::Contact, Element::Retention, Element::Rights]);
    }

    #[test]
    fn telephones_and_mail() {
        assert_eq!(reachable("请写信至 privacy@qinghe.invalid。").as_deref(), Some("privacy@qinghe.invalid"));
        assert!(reachable("致电 010-88886666").is_some() && reachable("2025-06-01 起").is_none());
    }
}
