//! Prompts and screens that ask, and code that goes on without their answer.

use rustc_hash::FxHashSet;

use super::order::Order;
use super::{Miss, MissKind, Misses, Stop};
use crate::analysis::gate::Bits;
use crate::analysis::gate::name::approving_callback;
use crate::analysis::gate::text::{Asked, asked, is_refuse_label};
use crate::input::span::Loc;
use crate::knowledge::model::{Answer, Event};
use crate::knowledge::words::tokens;
use crate::program::component::Component;
use crate::program::graph::EdgeKind;
use crate::program::link::Type;
use crate::program::{ExprRef, TypeId};
use crate::resource::text::VisibleText;
use crate::syntax::ir::Expr;
use crate::syntax::lang::Lang;

impl Misses<'_, '_> {
    /// Prompts of a function that a place in it does not wait for.
    pub(super) fn prompts(
        &self,
        stop: Stop,
        wanted: Bits,
        on_way: &FxHashSet<TypeId>,
        found: &mut Vec<Miss>,
    ) {
        let program = self.program;
        let mut told: FxHashSet<Loc> = FxHashSet::default();
        if let Some(loc) = self.refusing_control(stop, wanted) {
            return found.push(Miss { kind: MissKind::OnRefusal, loc, name: None });
        }
        // The place itself is handed to a prompt.
        if let Some(call) = self.given_to(stop.at)
            && matches!(
                program.expr(stop.at),
                Expr::Lambda(_) | Expr::New { .. } | Expr::FnRef { .. } | Expr::Name(_)
            )
            && let Some(question) = self.question_of(call)
        {
            if question.bits.has(wanted) && self.is_refusal(call, stop) {
                return self.push(found, MissKind::OnRefusal, call);
            }
            told.extend(question.quote.map(|text| text.loc));
        }
        if self.is_deferred(stop) {
            return;
        }
        for at in program.body_exprs(stop.func) {
            let question = match program.expr(at) {
                Expr::Call { .. } | Expr::New { .. } => self.question_of(at),
                Expr::ClassRef(ty) => match program.resolve(at, ty) {
                    Type::Project(id, _)
                        if program.component(id) == Component::Screen
                            && !on_way.contains(&program.top_type(id)) =>
                    {
                        Some(asked(&program.screen_texts(id)))
                    }
                    _ => None,
                },
                _ => None,
            };
            let Some(question) = question.filter(|question| question.bits.has(wanted)) else { continue };
            let Some(quote) = question.quote else { continue };
            if !told.insert(quote.loc) {
                continue;
            }
            let is_screen = matches!(program.expr(at), Expr::ClassRef(_));
            let kind = match self.order(stop, at) {
                // A screen opened elsewhere is for something else.
                Some(Order::OtherBranch | Order::Listened | Order::After) if is_screen => continue,
                // Somebody waited for the answer.
                Some(Order::Before | Order::Regardless | Order::Unawaited) if self.is_awaited(at) => {
                    MissKind::Ignored
                }
                Some(Order::Before | Order::Caught | Order::Unawaited | Order::Regardless) => {
                    MissKind::NotAwaited
                }
                // A screen that is opened for its result, which nobody checks.
                Some(Order::Around) if stop.how == Some(EdgeKind::Result) && is_screen => MissKind::Ignored,
                Some(Order::OtherBranch | Order::Listened) => MissKind::OtherBranch,
                Some(Order::After) => MissKind::After,
                Some(Order::Around | Order::OnFailure) | None => continue,
            };
            found.push(Miss { kind, loc: self.asking_loc(at, quote.loc), name: None });
        }
    }

    /// What a place is handed to; in ArkTS also as a part of the options of a call.
    fn given_to(&self, at: ExprRef) -> Option<ExprRef> {
        let program = self.program;
        let around = program.around(at)?;
        match program.expr(around) {
            Expr::New { ty, .. } if ty.is_empty() && program.lang(at.unit) == Lang::ArkTs => {
                program.around(around)
            }
            _ => Some(around),
        }
    }

    /// True for a part of what is waited for.
    fn is_awaited(&self, at: ExprRef) -> bool {
        let program = self.program;
        let mut inner = at;
        for _ in 0..64 {
            if let Some(around) = program.around(inner) {
                if matches!(program.expr(around), Expr::Call { recv: Some(recv), name, .. } if *recv == inner.expr && name == "await")
                {
                    return true;
                }
                inner = around;
                continue;
            }
            // What is shown stands in the function that builds it.
            match program.written_at(program.home(inner)) {
                Some(written) if program.lang(at.unit) == Lang::Dart => inner = written,
                _ => return false,
            }
        }
        false
    }

    /// The place of a question: its words where they stand in the call, the beginning of the call else.
    fn asking_loc(&self, at: ExprRef, words: Loc) -> Loc {
        let whole = self.program.loc(self.outermost(at));
        if whole.file == words.file && whole.span.contains(words.span) {
            words
        } else {
            self.program.call_loc(at)
        }
    }

    /// The last call on the result of a call, and so on.
    fn outermost(&self, at: ExprRef) -> ExprRef {
        let mut outer = at;
        while let Some(around) = self.program.around(outer)
            && matches!(self.program.expr(around), Expr::Call { recv: Some(recv), .. } if *recv == outer.expr)
        {
            outer = around;
        }
        outer
    }

    /// What a call asks a person, when it shows a prompt.
    fn question_of(&self, at: ExprRef) -> Option<Asked> {
        let program = self.program;
        let target = || program.target(at);
        let texts = match program.expr(at) {
            Expr::Call { name, .. }
                if program.model.shows.contains(name.as_str()) && program.lang(at.unit) == Lang::Dart
                    || program.lang(at.unit) == Lang::ArkTs && self.judge.ask_of(at).is_some() =>
            {
                program.shown_texts(at)
            }
            Expr::Call { recv: Some(_), name, .. } if program.model.answer(name).is_some() => {
                program.prompt_texts(at)
            }
            Expr::Call { .. } | Expr::New { .. } => {
                let target = target();
                if target.by_name {
                    return None;
                }
                let mut texts = Vec::new();
                if program.lang(at.unit) == Lang::ArkTs && target.constructs.is_some() {
                    texts = program.shown_texts(at);
                }
                if let Some(Type::Project(id, _)) = &target.constructs {
                    if program.component(*id) != Component::Screen {
                        return None;
                    }
                    texts = program.prompt_texts(at);
                    texts.extend(program.screen_texts(*id));
                }
                for &func in target.fns.iter().take(2) {
                    let shows = |part: &ExprRef| {
                        matches!(program.expr(*part), Expr::Call { recv: Some(_), name, .. }
                            if program.model.answer(name) == Some(Answer::Agree))
                    };
                    if program.func(func).has_body && program.body_exprs(func).iter().any(shows) {
                        texts.extend(self.judge.texts_shown_by(func));
                    }
                }
                texts
            }
            _ => return None,
        };
        (!texts.is_empty()).then(|| asked(&texts))
    }

    /// The place of a prompt that a call is the approving button of.
    pub(super) fn prompt_at(&self, at: ExprRef, wanted: Bits) -> Option<Loc> {
        let Expr::Call { recv: Some(_), name, .. } = self.program.expr(at) else { return None };
        if self.program.model.answer(name) != Some(Answer::Agree) {
            return None;
        }
        let question = self.question_of(at).filter(|question| question.bits.has(wanted))?;
        Some(self.asking_loc(at, question.quote?.loc))
    }

    /// True when what is handed to a call runs on refusal, dismissal included.
    fn is_refusal(&self, call: ExprRef, stop: Stop) -> bool {
        let (program, value) = (self.program, stop.at);
        // A listener of several answers: the method says which one it is.
        let method = stop.inner.map(|inner| program.func(inner).name.as_str()).unwrap_or_default();
        if let Some(approves) = approving_callback(method) {
            return !approves;
        }
        let (Expr::Call { args, .. } | Expr::New { args, .. }) = program.expr(call) else { return false };
        let Some(position) = args.iter().position(|arg| arg.value == value.expr) else {
            // A part of the options of a call.
            let Some(Expr::New { args, .. }) = program.around(value).map(|around| program.expr(around))
            else {
                return false;
            };
            let label = args.iter().find(|arg| arg.value == value.expr).and_then(|arg| arg.label.as_deref());
            return label.and_then(approving_callback) == Some(false);
        };
        if let Expr::Call { name, .. } = program.expr(call) {
            if program.model.answer(name) == Some(Answer::Refuse) {
                return true;
            }
            let labels = args.iter().filter(|arg| arg.value != value.expr);
            let texts =
                labels.flat_map(|arg| program.shown_texts(ExprRef { unit: call.unit, expr: arg.value }));
            if program.model.answer(name).is_some() {
                return texts.into_iter().any(|text| is_refuse_label(&text.value));
            }
        }
        let mut names: Vec<String> = args[position].label.iter().map(ToString::to_string).collect();
        for &func in &program.target(call).fns {
            if let Some(param) = program.param_for(args, position, func) {
                names.push(program.func(func).params[param].name.to_string());
            }
        }
        if names.iter().all(|name| approving_callback(name).is_none())
            && let Expr::Call { name, .. } = program.expr(call)
        {
            names.push(name.to_string());
        }
        names.iter().find_map(|name| approving_callback(name)) == Some(false)
    }

    /// The control whose click leads on from a place, where its words refuse what its screen asks.
    fn refusing_control(&self, stop: Stop, wanted: Bits) -> Option<Loc> {
        let program = self.program;
        for (layout, index) in program.layout_clicks(stop.func).iter() {
            for read in program.android.layout(layout) {
                let own: Vec<VisibleText> =
                    read.own_texts(*index).into_iter().flat_map(|text| program.android.texts(text)).collect();
                if let Some(refuses) = own.iter().find(|text| is_refuse_label(&text.value))
                    && asked(&program.layout_texts(layout)).bits.has(wanted)
                {
                    return Some(refuses.loc);
                }
            }
        }
        let call = program.around(stop.at)?;
        if self.is_pressed(call, stop.at) {
            let texts = program.declarative_texts(call);
            let refuses = texts.own.iter().any(|text| is_refuse_label(&text.value));
            return (refuses && asked(&texts.container).bits.has(wanted)).then(|| program.call_loc(call));
        }
        let Expr::Call { recv: Some(recv), name, .. } = program.expr(call) else { return None };
        if program.model.event(name) != Some(Event::Click) || *recv == stop.at.expr {
            return None;
        }
        let widget = program.widget_of(ExprRef { unit: call.unit, expr: *recv })?;
        let texts = program.widget_texts(&widget);
        let refuses = texts.own.iter().any(|text| is_refuse_label(&text.value));
        (refuses && asked(&texts.container).bits.has(wanted)).then(|| program.call_loc(call))
    }

    /// True for a control of Flutter or ArkUI that runs a function when it is pressed.
    fn is_pressed(&self, call: ExprRef, value: ExprRef) -> bool {
        let program = self.program;
        let Expr::Call { name, args, .. } = program.expr(call) else { return false };
        let Some(control) = program.model.control(name, program.lang(call.unit)) else { return false };
        program.is_widget(call)
            && args.iter().any(|arg| {
                arg.value == value.expr
                    && arg
                        .label
                        .as_ref()
                        .is_some_and(|label| control.click.iter().any(|click| click == label))
            })
    }

    /// Controls on a way whose label agrees to nothing, on a screen whose words take the click for consent.
    pub(super) fn presumed(&self, stops: &[Stop], wanted: Bits, found: &mut Vec<Miss>) {
        let program = self.program;
        for stop in stops {
            let Some(call) = program.around(stop.at) else { continue };
            if self.is_pressed(call, stop.at) {
                let asked = asked(&program.declarative_texts(call).container);
                if let Some(quote) = asked.quote.filter(|_| asked.bits.has(wanted)) {
                    return found.push(Miss { kind: MissKind::Presumed, loc: quote.loc, name: None });
                }
                continue;
            }
            let Expr::Call { recv: Some(recv), name, .. } = program.expr(call) else { continue };
            if program.model.event(name) != Some(Event::Click) || *recv == stop.at.expr {
                continue;
            }
            let widget = program.widget_of(ExprRef { unit: call.unit, expr: *recv });
            let asked = widget.map(|widget| asked(&program.widget_texts(&widget).container));
            if let Some(asked) = asked.filter(|asked| asked.bits.has(wanted))
                && let Some(quote) = asked.quote
            {
                return found.push(Miss { kind: MissKind::Presumed, loc: quote.loc, name: None });
            }
        }
    }

    /// Calls on a way that ask for the camera and nothing else.
    pub(super) fn permissions(&self, stops: &[Stop], found: &mut Vec<Miss>) {
        let program = self.program;
        for stop in stops {
            for at in program.body_exprs(stop.func) {
                // `Permission.camera.request()`
                if let Expr::Member { recv, name, .. } = program.expr(at)
                    && name == "camera"
                    && matches!(program.expr(ExprRef { unit: at.unit, expr: *recv }), Expr::Name(of) if of.ends_with("Permission"))
                {
                    return self.push(found, MissKind::CameraOnly, at);
                }
                let Expr::Call { name, args, .. } = program.expr(at) else { continue };
                let parts: Vec<ExprRef> = args
                    .iter()
                    .flat_map(|arg| program.subtree(ExprRef { unit: at.unit, expr: arg.value }))
                    .collect();
                let mentions = |word: &str| {
                    parts.iter().any(|&part| match program.expr(part) {
                        Expr::Name(name) | Expr::Member { name, .. } => name.eq_ignore_ascii_case(word),
                        Expr::Str(_) => program.constant_text(part).is_some_and(|text| {
                            text.to_ascii_lowercase().split('.').any(|part| part == word)
                        }),
                        _ => false,
                    })
                };
                let named = tokens(name).iter().any(|part| part == "permission" || part == "permissions");
                if mentions("camera") && (named || mentions("permission")) {
                    return self.push(found, MissKind::CameraOnly, at);
                }
            }
        }
    }
}
