//! What follows where a person refuses: code that ends the app or the session there, and sentences that leave no
//! choice.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::text::{asked, is_agree_label, is_refuse_label};
use super::{Bits, Judge, Verdict};
use crate::analysis::guard::Guard;
use crate::analysis::ui::ControlTexts;
use crate::input::span::{FileId, Loc, Span};
use crate::knowledge::model::{Answer, Event, Told};
use crate::knowledge::words::{Text, raw, vocabulary};
use crate::program::{ExprRef, FnId, Program};
use crate::resource::phrase::{self, Phrase, phrases};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Expr, FnKind, StrPart};

/// How people are made to show their face.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pressure {
    /// Refusing ends the app.
    Quit,
    /// Refusing ends the session.
    Logout,
    /// A sentence leaves no choice.
    Text,
}

/// A place where people are made to show their face.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoercionFact {
    /// How.
    pub how: Pressure,
    /// The call or the text.
    pub loc: Loc,
    /// The call, or the words that coerce.
    pub what: String,
    /// The text that asks for consent, with its place.
    pub quote: Option<(String, Loc)>,
}

/// Callers further away are not asked.
const MAX_DEPTH: u32 = 4;
/// Texts within so many lines are read together.
const NEAR: usize = 3;

impl Judge<'_, '_> {
    /// Where refusing a face consent ends the app or the session; `runs` tells what can run at all.
    pub fn coercions(&self, runs: impl Fn(ExprRef) -> bool) -> Vec<CoercionFact> {
        let program = self.program;
        let words = vocabulary();
        let mut found = Vec::new();
        let mut names: Vec<&str> =
            program.model.quits.patterns().map(crate::knowledge::pattern::Pattern::last).collect();
        names.sort_unstable();
        names.dedup();
        for &at in names.into_iter().flat_map(|name| program.uses_of(name)) {
            if program.is_quit(at)
                && let Some(quote) = self.refused_at(at, 0)
                && runs(at)
            {
                found.push(self.coercion(at, Pressure::Quit, quote));
            }
        }
        for unit in 0..program.unit_count() {
            for at in program.unit_exprs(unit) {
                let Expr::Call { name, .. } = program.expr(at) else { continue };
                if words.logout_ident.hit(name)
                    && let Some(quote) = self.refused_at(at, 0)
                    && runs(at)
                {
                    found.push(self.coercion(at, Pressure::Logout, quote));
                }
            }
        }
        found
    }

    fn coercion(&self, at: ExprRef, how: Pressure, quote: (String, Loc)) -> CoercionFact {
        let what = self.program.callee_name(at);
        CoercionFact { how, loc: self.program.call_loc(at), what, quote: Some(quote) }
    }

    /// The consent to face processing that was refused where a place runs.
    pub(crate) fn refused_at(&self, at: ExprRef, depth: u32) -> Option<(String, Loc)> {
        if depth > MAX_DEPTH {
            return None;
        }
        let program = self.program;
        for guard in program.guards_at(at) {
            let Guard::Cond(cond, holds) = guard else { continue };
            let agreed = self.cond(cond, !holds);
            if agreed.bits.has(Bits::SEPARATE)
                && !self.cond(cond, holds).bits.has(Bits::CONSENT)
                && let Some(quote) = self.words_of(&agreed)
            {
                return Some(quote);
            }
        }
        let home = program.home(at);
        if program.func(home).kind == FnKind::Lambda {
            let written = program.written_at(home)?;
            return self.refusing_control(written).or_else(|| self.refused_at(written, depth + 1));
        }
        self.refusing_function(home, depth)
    }

    /// A function that runs where something was refused: as the handler of a control, or called from there.
    fn refusing_function(&self, func: FnId, depth: u32) -> Option<(String, Loc)> {
        let program = self.program;
        if program.func(func).name.is_empty() || program.func(func).kind != FnKind::Named {
            return None;
        }
        let callers = program.known_callers(func);
        if callers.is_empty() || callers.len() > 6 {
            return None;
        }
        // Every caller has to: what runs for other reasons as well is not what refusing leads to.
        let mut quote = None;
        for &caller in callers.iter() {
            let runs = matches!(program.expr(caller), Expr::Call { .. });
            let here = self.refusing_control(caller).or_else(|| self.refused_at(caller, depth + 1));
            match here {
                Some(here) => quote = quote.or(Some(here)),
                None if runs => return None,
                None => {}
            }
        }
        quote
    }

    /// The consent that pressing the control refuses which is given a function.
    fn refusing_control(&self, value: ExprRef) -> Option<(String, Loc)> {
        let program = self.program;
        let around = program.around(value)?;
        let sub = |expr| ExprRef { unit: value.unit, expr };
        match program.expr(around) {
            Expr::Call { recv, name, args, .. } => {
                let position = args.iter().position(|arg| arg.value == value.expr)?;
                let label = args[position].label.as_deref().unwrap_or_default();
                if let Some(ask) = self.ask_of(around) {
                    let functions: Vec<_> = args
                        .iter()
                        .filter(|arg| {
                            matches!(program.expr(sub(arg.value)), Expr::Lambda(_) | Expr::FnRef { .. })
                        })
                        .collect();
                    let second = functions.get(1).is_some_and(|arg| arg.value == value.expr);
                    return (ask.told == Told::Callback && second)
                        .then(|| self.words_of(&self.asked(around, ask)))
                        .flatten();
                }
                if matches!(name.as_str(), "catch" | "catchError" | "onError")
                    && let Some(recv) = recv
                    && let Some(call) = self.ask_behind(sub(*recv), 0)
                    && let Some(ask) = self.ask_of(call)
                {
                    return (ask.told == Told::Resolve)
                        .then(|| self.words_of(&self.asked(call, ask)))
                        .flatten();
                }
                if let Some(answer) = program.model.answer(name) {
                    let labels: Vec<VisibleText> = args
                        .iter()
                        .filter(|arg| arg.value != value.expr)
                        .flat_map(|arg| program.shown_texts(sub(arg.value)))
                        .collect();
                    let refuses = labels.iter().any(|text| is_refuse_label(&text.value));
                    let agrees = labels.iter().any(|text| is_agree_label(&text.value));
                    if refuses || answer == Answer::Refuse && !agrees {
                        return quote_of(&program.prompt_texts(around));
                    }
                    return None;
                }
                if let Some(event) = program.model.event(name)
                    && let Some(recv) = recv
                {
                    if event != Event::Click {
                        return None;
                    }
                    let widget = program.widget_of(sub(*recv))?;
                    return refused_text(&program.widget_texts(&widget));
                }
                if let Some(slots) = program.model.dialog_slots(name, program.lang(value.unit))
                    && slots.refuse.iter().any(|slot| slot == label)
                {
                    return quote_of(&program.shown_texts(around));
                }
                if program.model.control(name, program.lang(value.unit)).is_some() {
                    return refused_text(&program.declarative_texts(around));
                }
                None
            }
            Expr::New { ty, args, .. } => {
                let label =
                    args.iter().find(|arg| arg.value == value.expr)?.label.clone().unwrap_or_default();
                let mut call = program.around(around)?;
                let mut in_list = false;
                for _ in 0..3 {
                    match program.expr(call) {
                        Expr::List(_) => {}
                        Expr::New { ty, .. } if ty.is_empty() => {}
                        _ => break,
                    }
                    in_list = true;
                    call = program.around(call)?;
                }
                let ask = self.ask_of(call);
                if ty.is_empty() && in_list {
                    let own: Vec<VisibleText> = ["text", "label", "title", "value"]
                        .iter()
                        .filter_map(|key| program.labelled(around, key))
                        .flat_map(|text| program.shown_texts(text))
                        .collect();
                    if !own.iter().any(|text| is_refuse_label(&text.value)) {
                        return None;
                    }
                    return match ask {
                        Some(ask) => self.words_of(&self.asked(call, ask)),
                        None => quote_of(&program.prompt_texts(call)),
                    };
                }
                let ask = ask?;
                ask.refuse.contains(label.as_str()).then(|| self.words_of(&self.asked(call, ask))).flatten()
            }
            _ => None,
        }
    }

    /// The words behind a verdict that is about the face: its text, or the name of its state.
    fn words_of(&self, verdict: &Verdict) -> Option<(String, Loc)> {
        let gates =
            verdict.gates.iter().map(|&gate| self.gate(gate)).filter(|gate| gate.bits.has(Bits::SEPARATE));
        gates
            .into_iter()
            .find_map(|gate| gate.quote.clone().or_else(|| Some((gate.name.clone()?, self.loc(&gate)))))
    }
}

fn quote_of(texts: &[VisibleText]) -> Option<(String, Loc)> {
    let asked = asked(texts);
    let quote = asked.quote.filter(|_| asked.bits.has(Bits::SEPARATE))?;
    Some((quote.value, quote.loc))
}

/// The consent that a control refuses: by its own label, of what stands around it.
fn refused_text(texts: &ControlTexts) -> Option<(String, Loc)> {
    if !texts.own.iter().any(|text| is_refuse_label(&text.value)) {
        return None;
    }
    quote_of(&texts.row).or_else(|| quote_of(&texts.container))
}

impl Program<'_> {
    /// True for a call that ends the app.
    fn is_quit(&self, at: ExprRef) -> bool {
        let Expr::Call { recv, name, .. } = self.expr(at) else { return false };
        let target = self.target(at);
        if target.fns.iter().any(|&func| self.func(func).has_body) {
            return false;
        }
        let path = recv
            .and_then(|recv| self.dotted(ExprRef { unit: at.unit, expr: recv }))
            .map(|recv| format!("{recv}.{name}"));
        // Of what nothing is known the name decides, where it is one that only means this.
        let plain = recv
            .is_none()
            .then(|| name.to_string())
            .or_else(|| target.names.is_empty().then(|| format!("?.{name}")));
        let names = target.names.iter().map(ToString::to_string).chain(path).chain(plain);
        names.into_iter().any(|name| self.model.quits.get(&name).next().is_some())
    }

    /// Sentences in the code that leave no choice but to show the face.
    pub fn coercing_literals(&self) -> Vec<CoercionFact> {
        let mut found = Vec::new();
        for unit in 0..self.unit_count() {
            let texts: Vec<(ExprRef, String)> = self
                .unit_exprs(unit)
                .filter_map(|at| {
                    let Expr::Str(parts) = self.expr(at) else { return None };
                    let text: String = parts
                        .iter()
                        .map(|part| match part {
                            StrPart::Text(text) => text.as_str(),
                            StrPart::Expr(_) => " ",
                        })
                        .collect();
                    (text.len() >= 6).then_some((at, text))
                })
                .collect();
            for (at, text) in &texts {
                let Some(term) = pressure(text) else { continue };
                if self.is_logged(*at) {
                    continue;
                }
                let (file, line) = self.line_of(self.loc(*at));
                let near = texts.iter().any(|(other, text)| {
                    let (there, at) = self.line_of(self.loc(*other));
                    there == file && at.abs_diff(line) <= NEAR && is_taken_back(text)
                });
                if !near {
                    found.push(CoercionFact {
                        how: Pressure::Text,
                        loc: self.loc(*at),
                        what: term,
                        quote: None,
                    });
                }
            }
        }
        found
    }

    /// A text that only a log or an exception gets.
    fn is_logged(&self, at: ExprRef) -> bool {
        const LOGS: &[&str] = &[
            "log",
            "Log",
            "Logger",
            "logger",
            "Timber",
            "console",
            "NSLog",
            "print",
            "println",
            "debugPrint",
            "hilog",
            "os_log",
            "log4j",
        ];
        let mut at = at;
        while let Some(around) = self.around(at) {
            match self.expr(around) {
                Expr::Call { recv, name, .. } => {
                    let base = recv
                        .and_then(|recv| self.dotted(ExprRef { unit: around.unit, expr: recv }))
                        .unwrap_or_default();
                    let base = base.rsplit('.').next().unwrap_or_default();
                    return LOGS.contains(&base) || LOGS.contains(&name.as_str());
                }
                Expr::Arith(..) | Expr::Str(_) | Expr::If { .. } | Expr::Coalesce(..) => at = around,
                _ => return false,
            }
        }
        false
    }

    /// Sentences in resources that leave no choice but to show the face.
    pub fn coercing_resources(&self) -> Vec<CoercionFact> {
        let files = phrase::files(self.map);
        files
            .par_iter()
            .flat_map_iter(|&file| self.map.text(file).map(|text| coercing(file, &text.text)))
            .flatten_iter()
            .collect()
    }
}

/// Sentences of one resource that leave no choice but to show the face.
fn coercing(file: FileId, text: &str) -> Vec<CoercionFact> {
    let mut found = Vec::new();
    let phrases = phrases(text);
    for (index, phrase) in phrases.iter().enumerate() {
        if !is_sentence(&phrase.text) {
            continue;
        }
        let Some(term) = pressure(&phrase.text) else { continue };
        let near = |other: &&Phrase| other.line.abs_diff(phrase.line) <= NEAR;
        let before = phrases[..index].iter().rev().take_while(near);
        if !before.chain(phrases[index..].iter().take_while(near)).any(|other| is_taken_back(&other.text)) {
            let loc = Loc::new(file, Span::new(phrase.start as u32, phrase.end as u32));
            found.push(CoercionFact { how: Pressure::Text, loc, what: term, quote: None });
        }
    }
    found
}

/// What holds neither spaces nor anything but ASCII is a name, a number or a path.
fn is_sentence(text: &str) -> bool {
    !text.is_ascii() || text.trim().contains(' ')
}

/// The words of a text that leave no choice but to show the face.
pub fn pressure(text: &str) -> Option<String> {
    let words = vocabulary();
    let normal = Text::new(text);
    if !words.face.hit(&normal) && words.coercion_face.find(&normal).is_none()
        || words.coercion_unless.hit(&normal)
    {
        return None;
    }
    let firm = |term: &&str| {
        let before = normal.before(term).unwrap_or_default();
        let tail: String = before.chars().rev().take(6).collect::<Vec<_>>().into_iter().rev().collect();
        !raw("coercion.negated").iter().any(|word| {
            tail.ends_with(word.as_str()) || word.chars().count() > 1 && tail.contains(word.as_str())
        })
    };
    if let Some(term) = words.coercion_face.find_all(&normal).find(firm) {
        return Some(term.to_owned());
    }
    let about_face = words.face.hit(&normal) && !words.camera.hit(&normal);
    if !about_face {
        return None;
    }
    words.coercion_refusal.find_all(&normal).find(firm).map(str::to_owned)
}

fn is_taken_back(text: &str) -> bool {
    vocabulary().coercion_unless.hit(&Text::new(text))
}

/// Facts in the order of their places, one a place.
pub fn in_order(mut facts: Vec<CoercionFact>) -> Vec<CoercionFact> {
    facts.sort_by(|a, b| (a.loc, a.how, &a.what).cmp(&(b.loc, b.how, &b.what)));
    let mut seen = FxHashSet::default();
    facts.retain(|fact| seen.insert(fact.loc));
    facts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_that_leave_no_choice() {
        for text in [
            "入园必须刷脸",
            "本小区仅支持人脸识别开门",
            "不同意将无法使用本应用，我们需要采集您的人脸信息",
            "Face recognition is required to open the door",
            "必須刷臉入場",
        ] {
            assert!(pressure(text).is_some(), "{text}");
        }
        for text in [
            "不得强制刷脸",
            "我们不会强制人脸识别",
            "不同意将无法使用人脸识别功能，不影响其他功能",
            "不同意将无法使用本应用",
            "人脸识别需要相机权限，不授权则无法使用本功能",
            "请先录入人脸",
            "请正对屏幕",
            "必须刷脸，也可以使用门禁卡",
        ] {
            assert!(pressure(text).is_none(), "{text}");
        }
    }
}
