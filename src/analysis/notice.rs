//! What the texts that ask for a face consent say and do not say: who processes, what for and how, how long, why and with
//! which consequences, and how to exercise rights.

use rustc_hash::FxHashSet;

use super::gate::text::asked;
use super::gate::{Bits, Form, Judge};
use super::trace::Trace;
use crate::input::span::{FileId, Loc};
use crate::knowledge::model::SinkKind;
use crate::knowledge::words::{Terms, Text, is_simplified, raw, tokens, vocabulary};
use crate::program::{ExprRef, Program};
use crate::resource::android::Widget;
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Expr, Name};

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
    /// Something of it is in Simplified Chinese.
    pub chinese: bool,
}

/// Documents longer than this are read to here.
const MAX_DOCUMENT: usize = 200_000;

/// Documents that one screen links to beyond this number are not read.
const MAX_LINKED: usize = 8;
/// Expressions around a text are followed this far.
const MAX_AROUND: usize = 24;

/// What the texts of live prompts say and leave out, in the order of their places.
pub(super) fn told(trace: &Trace<'_, '_>) -> Vec<NoticeFact> {
    let (program, judge) = (trace.program, trace.judge);
    let mut found: Vec<(Form, NoticeFact)> = Vec::new();
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
            found.push((form, fact));
        }
    }
    found.sort_by_key(|(_, fact)| (fact.loc, fact.quote.1));
    // What one screen leaves out is said once; each prompt over it is a notice of its own.
    let mut quotes: FxHashSet<Loc> = FxHashSet::default();
    let mut screens: FxHashSet<(FileId, Option<Loc>, Vec<Element>)> = FxHashSet::default();
    found.retain(|(form, fact)| {
        let prompt = (*form == Form::Callback).then_some(fact.loc);
        quotes.insert(fact.quote.1)
            & (fact.missing.is_empty() || screens.insert((fact.loc.file, prompt, fact.missing.clone())))
    });
    found.into_iter().map(|(_, fact)| fact).collect()
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
                        && self.may_be_shown(at)
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

    /// False for a text that nobody can see: a constant that nothing reads, what goes to a log.
    fn may_be_shown(&self, text: ExprRef) -> bool {
        let mut at = text;
        for _ in 0..MAX_AROUND {
            let Some(around) = self.around(at) else { break };
            match self.expr(around) {
                Expr::Let { names, .. } => {
                    return names.iter().any(|name| self.is_read(text.unit, name, false));
                }
                Expr::Assign { target, .. } if *target != at.expr => {
                    return match self.expr(ExprRef { unit: at.unit, expr: *target }) {
                        Expr::Name(name) | Expr::Member { name, .. } => self.is_read(text.unit, name, false),
                        _ => true,
                    };
                }
                Expr::Call { .. } => {
                    let logs = |name: &str| {
                        self.model.sinks.get(name).any(|&row| self.model.all_sinks[row].kind == SinkKind::Log)
                    };
                    return !self.target(around).names.iter().any(|name| logs(name));
                }
                _ => at = around,
            }
        }
        // The value of a field or of a constant of the file.
        let types = &self.unit(text.unit).types;
        let field = types.iter().flat_map(|ty| &ty.fields).find(|field| field.init == Some(at.expr));
        field.is_none_or(|field| self.is_read(text.unit, &field.name, !self.is_script(text.unit)))
    }

    /// True when something does more with a name than setting it: in the same file, or anywhere, for a constant may stand
    /// in a file of its own.
    fn is_read(&self, unit: u32, name: &Name, elsewhere: bool) -> bool {
        let file = self.unit(unit).file;
        let near = |used: &&ExprRef| elsewhere || self.unit(used.unit).file == file;
        self.uses_of(name).iter().filter(near).any(|&used| {
            !self.around(used).is_some_and(
                |around| matches!(self.expr(around), Expr::Assign { target, .. } if *target == used.expr),
            )
        })
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
            let mut documents = self.notice_documents();
            documents.extend(self.linked_documents(at, quote));
            if documents.is_empty() {
                // What is told elsewhere is not seen.
                return None;
            }
            whole.extend(documents);
        }
        let (missing, present) = elements(&whole);
        let chinese = is_simplified(&whole);
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

    /// The documents of the project that a screen links to, whatever they are called.
    fn linked_documents(&self, at: ExprRef, quote: &VisibleText) -> Vec<String> {
        let unit = self.unit_of(quote.loc.file).unwrap_or(at.unit);
        let mut found: Vec<FileId> = Vec::new();
        for link in self.unit_exprs(unit).filter(|&part| matches!(self.expr(part), Expr::Str(_))) {
            let Some(target) = self.constant_text(link) else { continue };
            let target = target.split(['?', '#']).next().unwrap_or_default();
            let path = target.trim_start_matches(['.', '/']);
            if target.contains("://") || !matches!(path.rsplit('.').next(), Some("html" | "htm")) {
                continue;
            }
            let root = self.map.file(self.unit(unit).file).root;
            found.extend(self.map.ids().filter(|&id| {
                let file = self.map.file(id);
                let whole =
                    file.name.strip_suffix(path).is_some_and(|rest| rest.is_empty() || rest.ends_with('/'));
                file.root == root && id != quote.loc.file && whole
            }));
        }
        found.sort_unstable();
        found.dedup();
        found
            .into_iter()
            .take(MAX_LINKED)
            .filter_map(|id| self.map.text(id))
            .filter(|text| vocabulary().is_face_text(&Text::new(&text.text)))
            .map(|text| text.text.chars().take(MAX_DOCUMENT).collect())
            .collect()
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
    let text = &written(text);
    let normal = Text::new(text);
    let find = |terms: &Terms, text: &Text| terms.find(text).map(str::to_owned);
    let reached = find(&words.notice_contact, &normal).or_else(|| reachable(text));
    let contact = reached.filter(|_| names_someone(text, &normal));
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

/// A text without what stands for something that somebody still has to write, and without what introduces it:
/// 「保存期限：待补充」.
fn written(text: &str) -> String {
    let marks = raw("placeholders.mark");
    let mut rest = text.to_owned();
    let mut lower = rest.to_ascii_lowercase();
    for mark in marks {
        let mut from = 0;
        while let Some(found) = lower[from..].find(mark.as_str()) {
            let (start, end) = (from + found, from + found + mark.len());
            let before = rest[..start].trim_end();
            let introduced = before.strip_suffix([':', '：', '为', '是']);
            let start = match introduced {
                Some(label) => label
                    .rfind(|c| DELIMITERS.contains(&c))
                    .map_or(0, |at| at + label[at..].chars().next().map_or(0, char::len_utf8)),
                None => start,
            };
            rest.replace_range(start..end, " ");
            lower.replace_range(start..end, " ");
            from = start + 1;
        }
    }
    rest
}

/// What parts of a notice stand between.
const DELIMITERS: &[char] = &[
    '，', ',', '。', '.', '；', ';', '、', '（', '(', '）', ')', '！', '!', '？', '?', '\n', '【', '「', '\"',
];

/// A telephone number stands in brackets of at most so many characters.
const MAX_INSIDE: usize = 64;

/// True when a text names who processes: by the kind of an organisation, an address of mail, what stands before a
/// telephone number in brackets, or an English name inside a sentence.
fn names_someone(text: &str, normal: &Text) -> bool {
    if vocabulary().processor_name.hit(normal) || text.contains('@') {
        return true;
    }
    let bracketed = text.match_indices(['（', '(']).any(|(at, _)| {
        let inside: String =
            text[at..].chars().skip(1).take(MAX_INSIDE).take_while(|c| !matches!(c, '）' | ')')).collect();
        let before: String = text[..at].trim_end().chars().rev().take(2).collect();
        let generic =
            ["服客", "们我", "系联", "话电", "线热", "息信", "脸人", "征特", "像图", "据数", "门部", "员专"];
        reachable(&inside).is_some() && before.chars().count() == 2 && !generic.contains(&before.as_str())
    });
    bracketed || english_name(text)
}

/// True for a word with a capital letter that begins no sentence: "we at Qinghe".
fn english_name(text: &str) -> bool {
    const COMMON: &[&str] = &[
        "I", "Face", "ID", "App", "SMS", "PIN", "Settings", "You", "Your", "We", "Our", "API", "SDK",
        "Privacy", "Policy",
    ];
    let mut starts = true;
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        let named = bare.len() >= 3 && bare.starts_with(|c: char| c.is_ascii_uppercase()) && bare.is_ascii();
        if named && !starts && !COMMON.contains(&bare) {
            return true;
        }
        starts = word.ends_with(['.', '!', '?', ':', ';', '>']) || !word.is_ascii();
    }
    false
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
    fn a_number_without_a_name_is_nobody() {
        let said = |text: &str| elements(text).0;
        let rest =
            "采集您的人脸信息用于登录。保存期限三十日。为登录所必需，一旦泄露可能影响您的权益。您可以撤回。";
        assert_eq!(said(&format!("{rest}电话 400-820-1234")), [Element::Contact]);
        assert_eq!(said(&format!("{rest}客服（400-820-1234）")), [Element::Contact]);
        assert!(said(&format!("青禾（400-820-1234）{rest}")).is_empty());
        assert!(said(&format!("青禾公司，电话 400-820-1234，{rest}")).is_empty());
        assert!(!said("Call 400-820-1234.").is_empty() && english_name("the face data that Qinghe keeps"));
    }

    #[test]
    fn placeholders_say_nothing() {
        let text = "【公司名称】（电话：待填写）采集您的人脸信息用于登录。保存期限：待补充。为登录所必需，一旦泄露可能影响您的权益。您可以撤回。";
        assert_eq!(elements(text).0, [Element::Contact, Element::Retention]);
        assert_eq!(written("公司名称：XXX公司，电话 1"), " ，电话 1");
    }

    #[test]
    fn telephones_and_mail() {
        assert_eq!(reachable("请写信至 privacy@qinghe.invalid。").as_deref(), Some("privacy@qinghe.invalid"));
        assert!(reachable("致电 010-88886666").is_some() && reachable("2025-06-01 起").is_none());
    }
}
