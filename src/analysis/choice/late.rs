//! When an offer is there: from the start, only after the face was tried, or never.

use rustc_hash::FxHashMap;

use crate::analysis::guard::Guard;
use crate::analysis::trace::In;
use crate::analysis::ui::WidgetRef;
use crate::knowledge::words::{tokens, vocabulary};
use crate::program::component::Component;
use crate::program::graph::EdgeKind;
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::resource::android::Layout;
use crate::syntax::ir::{CmpOp, Expr, FnKind, Lit, TypeKind};
use crate::syntax::lang::Lang;

use super::screens::Screen;
use super::{Choices, Question};

/// When something is there; the later, the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum When {
    /// From the start.
    Start,
    /// After the face failed, was refused, or at least was tried.
    Late,
    /// Never.
    Never,
}

impl Choices<'_, '_> {
    /// When a place runs, as far as the face decides it.
    pub(super) fn when(&self, at: ExprRef, question: &Question<'_>) -> When {
        let here = self.place_when(at, question);
        if here != When::Start {
            return here;
        }
        let tested = self.widgets_tested(at);
        if let Some(widget) = tested.iter().map(|widget| self.widget_when(widget, at, question)).min() {
            return widget;
        }
        self.fn_when(self.program.home(at), question)
    }

    /// What the conditions around a place say, and the site it is a callback of.
    fn place_when(&self, at: ExprRef, question: &Question<'_>) -> When {
        let program = self.program;
        let inside = self.is_inside_site(at, question) || self.follows_face(at, question);
        let mut when = if inside { When::Late } else { When::Start };
        for guard in program.guards_at(at) {
            if let Guard::Cond(cond, holds) = guard {
                if self.trace.judge.constant(cond).is_some_and(|value| value != holds) {
                    // An element that a page hides may be shown by its script.
                    let element = program.element_under(cond);
                    match element.map_or(When::Never, |at| self.changed_when(at, question)) {
                        When::Never => return When::Never,
                        changed => when = when.max(changed),
                    }
                    continue;
                }
                when = when.max(self.state_when(cond, holds, question));
            }
            match program.tells_failure(guard, inside) {
                Some(true) => when = when.max(When::Late),
                // What follows an accepted face is not instead of it.
                Some(false) if inside => return When::Never,
                _ => {}
            }
        }
        when.max(self.elements_when(at, question))
    }

    /// True when a failure is what leads to a place.
    pub(super) fn follows_failure(&self, at: ExprRef) -> bool {
        let program = self.program;
        let words = vocabulary();
        let mut at = at;
        loop {
            if program.guards_at(at).into_iter().any(|guard| program.tells_failure(guard, true) == Some(true))
            {
                return true;
            }
            let func = program.home(at);
            if program.func(func).kind == FnKind::Named && words.failure_ident.hit(&program.func(func).name) {
                return true;
            }
            let Some(place) = self.registered_at(func) else { return false };
            if matches!(program.expr(place.call), Expr::Call { name, .. } if words.failure_ident.hit(name)) {
                return true;
            }
            at = place.call;
        }
    }

    /// When a function runs.
    fn fn_when(&self, func: FnId, question: &Question<'_>) -> When {
        if let Some(known) = question.whens.borrow().get(&func) {
            return *known;
        }
        // Whoever only comes here through here does not come at all.
        question.whens.borrow_mut().insert(func, When::Never);
        let when = self.find_fn_when(func, question);
        question.whens.borrow_mut().insert(func, when);
        when
    }

    fn find_fn_when(&self, func: FnId, question: &Question<'_>) -> When {
        let program = self.program;
        let function = program.func(func);
        let owner = program.owner(func);
        let anonymous = owner.filter(|owner| program.ty(*owner).kind == TypeKind::Anonymous);
        if function.kind == FnKind::Lambda || anonymous.is_some() {
            if function.kind == FnKind::Named && vocabulary().failure_ident.hit(&function.name) {
                return When::Late;
            }
            return self.registered_when(func, question);
        }
        if function.kind != FnKind::Named {
            return When::Start;
        }
        if vocabulary().failure_ident.hit(&function.name)
            || function.name == "onActivityResult"
            || owner.is_some_and(|owner| self.answers_site(owner, func, question))
        {
            return When::Late;
        }
        let clicks = program.layout_clicks(func);
        let mut whens: Vec<When> = Vec::new();
        for (layout, index) in clicks.iter() {
            let reads = program.android.layout(layout);
            whens.extend(
                reads
                    .iter()
                    .filter(|read| *index < read.widgets.len())
                    .map(|read| self.layout_when(layout, read, false, *index, owner, question)),
            );
        }
        if let Some(soonest) = whens.into_iter().min() {
            return soonest;
        }
        // A page that is a function runs when somebody goes there.
        let opened = |way: &In| way.edge.kind == EdgeKind::Navigate && program.has_routes(way.edge.at.unit);
        let entered =
            self.trace.node_of(func).is_some_and(|node| node.entry.is_some() || node.ins.iter().any(opened));
        if entered || program.is_system_called(func) {
            return When::Start;
        }
        let uses = program.callers(func);
        let uses = uses.iter().map(|&at| match program.expr(at) {
            Expr::FnRef { .. } => self.handed_when(at, question),
            Expr::Name(_) | Expr::Member { .. } if program.has_routes(at.unit) => {
                self.handed_when(at, question)
            }
            _ => self.when(at, question),
        });
        // Nobody runs it.
        uses.min().unwrap_or(When::Never)
    }

    /// When a lambda or listener object runs: when it is registered, and when what it listens to is there.
    fn registered_when(&self, func: FnId, question: &Question<'_>) -> When {
        let program = self.program;
        let Some(place) = self.registered_at(func) else {
            let written = match program.func(func).kind {
                FnKind::Lambda => program.written_at(func),
                _ => program.owner(func).and_then(|owner| program.constructed_at(owner)),
            };
            return written.map_or(When::Start, |at| self.when(at, question));
        };
        self.called_when(place.call, place.value, question).max(self.when(place.call, question))
    }

    /// The same for a function that is handed over by its name.
    fn handed_when(&self, value: ExprRef, question: &Question<'_>) -> When {
        let here = self.when(value, question);
        let mut around = self.program.around(value);
        // `{ fail: this.onFail }` among the options of a call.
        while let Some(at) = around
            && self.program.is_script(at.unit)
            && matches!(self.program.expr(at), Expr::New { .. } | Expr::List(_))
        {
            around = self.program.around(at);
        }
        match around {
            Some(call) => here.max(self.called_when(call, value, question)),
            None => here,
        }
    }

    /// What the call that takes a function says about when it runs it.
    fn called_when(&self, call: ExprRef, value: ExprRef, question: &Question<'_>) -> When {
        let program = self.program;
        let words = vocabulary();
        let choose = &program.model.choose;
        let Expr::Call { name, args, .. } = program.expr(call) else { return When::Start };
        let sub = |expr| ExprRef { unit: call.unit, expr };
        // `onFailure = { .. }`, `addOnFailureListener { .. }`.
        let label = args.iter().find(|arg| arg.value == value.expr).and_then(|arg| arg.label.as_ref());
        let label = label.or_else(|| program.option_label(value));
        if words.failure_ident.hit(name) || label.is_some_and(|label| words.failure_ident.hit(label)) {
            return When::Late;
        }
        if choose.results.contains(name.as_str()) && !self.asks_permission(call) {
            return When::Late;
        }
        // What is drawn under a condition.
        for arg in args
            .iter()
            .filter(|arg| arg.label.as_ref().is_some_and(|label| choose.conditions.contains(label.as_str())))
        {
            if self.trace.judge.constant(sub(arg.value)) == Some(false) {
                return When::Never;
            }
            if program.cond_tells_failure(sub(arg.value), true) == Some(true) {
                return When::Late;
            }
        }
        if program.has_routes(call.unit) && self.usable_when(call, question) == When::Never {
            return When::Never;
        }
        let place = super::controls::Registered { call, value };
        self.listened_widget(place).map_or(When::Start, |widget| self.widget_when(&widget, call, question))
    }

    /// True for a launcher that asks for a permission: nothing was tried before.
    fn asks_permission(&self, call: ExprRef) -> bool {
        self.program.subtree(call).into_iter().any(|part| match self.program.expr(part) {
            Expr::Call { name, .. } | Expr::Member { name, .. } => {
                name.contains("RequestPermission") || name.contains("RequestMultiplePermissions")
            }
            Expr::New { ty, .. } => ty.simple().contains("Permission"),
            _ => false,
        })
    }

    /// True when an object of the type is handed to a site, and the function is one that the site calls:
    /// not one that the system calls on any screen.
    fn answers_site(&self, owner: TypeId, func: FnId, question: &Question<'_>) -> bool {
        let program = self.program;
        if !program.is_system_called(func) || program.is_named_by_layout(func) {
            return false;
        }
        let created = program.creations(owner);
        if !created.is_empty()
            && created
                .iter()
                .all(|&at| matches!(program.expr(at), Expr::New { .. }) && self.is_inside_site(at, question))
        {
            return true;
        }
        // A screen that is handed over is its own context; only what it implements is called.
        let marked = matches!(program.lang(program.fn_unit(func)), Lang::Kotlin | Lang::Dart);
        if !program.listens(owner) || marked && !program.func(func).mods.overrides {
            return false;
        }
        let name = program.func(func).name.as_str();
        let usual = program.lifecycle(program.fn_unit(func)).first.contains(name)
            || [
                "onClick",
                "onResume",
                "onStart",
                "onPause",
                "onStop",
                "onDestroy",
                "onViewCreated",
                "onCreateOptionsMenu",
                "onOptionsItemSelected",
                "onDestroyView",
                "onRequestPermissionsResult",
                "onBackPressed",
                "onNewIntent",
                "onItemClick",
                "onCheckedChanged",
                "onTabSelected",
                "onNavigationItemSelected",
                "onKeyDown",
                "onMenuItemClick",
                "onPreviewFrame",
                "onDraw",
                "initView",
                "initData",
                "initListener",
                "init",
            ]
            .contains(&name);
        !usual
            && question.sites.iter().any(|site| {
                let (Expr::Call { args, .. } | Expr::New { args, .. }) = program.expr(site.at) else {
                    return false;
                };
                args.iter().any(|arg| {
                    let value = ExprRef { unit: site.at.unit, expr: arg.value };
                    matches!(program.expr(value), Expr::This(_))
                        && program.owner(program.home(site.at)).map(|owner| program.top_type(owner))
                            == Some(owner)
                })
            })
    }

    /// True inside the operands of a site.
    fn is_inside_site(&self, at: ExprRef, question: &Question<'_>) -> bool {
        let program = self.program;
        let span = program.loc(at).span;
        question
            .sites
            .iter()
            .any(|site| site.at.unit == at.unit && site.at != at && program.loc(site.at).span.contains(span))
    }

    /// When the widget that a place is about can be used.
    fn widget_when(&self, widget: &WidgetRef, at: ExprRef, question: &Question<'_>) -> When {
        let program = self.program;
        let owner = program.owner(program.home(at));
        let whens = widget.layouts.iter().flat_map(|layout| {
            program.android.layout(layout).into_iter().filter_map(|read| {
                let (index, _) = read.by_id(&widget.id)?;
                Some(self.layout_when(layout, &read, false, index, owner, question))
            })
        });
        whens.min().unwrap_or(When::Start)
    }

    /// When a widget of a layout or menu can be used: it and all around it are shown, and it is enabled.
    pub(super) fn layout_when(
        &self,
        layout: &str,
        read: &Layout,
        menu: bool,
        index: usize,
        owner: Option<TypeId>,
        question: &Question<'_>,
    ) -> When {
        let mut when = When::Start;
        // What another screen does with the same layout is done to other widgets.
        let own = |at: &ExprRef| self.may_be_of(*at, owner);
        let mut at = Some(index);
        while let Some(now) = at {
            let widget = &read.widgets[now];
            let (shown, hidden) = match widget.id.as_deref() {
                Some(id) => self.program.visibility_of(layout, id, menu),
                None => Default::default(),
            };
            let soonest = shown.iter().filter(|at| own(at)).map(|&at| self.when_shown(at, question)).min();
            if widget.hidden {
                when = when.max(soonest.unwrap_or(When::Never));
            } else if soonest.is_none() && hidden.iter().any(|at| own(at) && self.hides_for_good(*at)) {
                when = When::Never;
            }
            if let Some(binding) = &widget.visibility_binding
                && binding
                    .expr
                    .split(|c: char| !c.is_alphanumeric() && c != '_')
                    .any(|word| vocabulary().failure_ident.hit(word))
            {
                when = when.max(When::Late);
            }
            at = widget.parent;
        }
        let widget = &read.widgets[index];
        if widget.enabled.is_some_and(|(enabled, _)| !enabled) && widget.enabled_binding.is_none() {
            let enabling =
                widget.id.as_deref().map(|id| self.program.enabling(layout, id)).unwrap_or_default();
            when = when.max(
                enabling
                    .iter()
                    .filter(|at| own(at))
                    .map(|&at| self.when(at, question))
                    .min()
                    .unwrap_or(When::Never),
            );
        }
        when
    }

    /// True for a place in the code of a screen, or in what may serve any.
    fn may_be_of(&self, at: ExprRef, screen: Option<TypeId>) -> bool {
        let program = self.program;
        let (Some(screen), Some(owner)) = (screen, program.owner(program.home(at))) else { return true };
        let (screen, owner) = (program.top_type(screen), program.top_type(owner));
        program.component(owner) != Component::Screen
            || program.component(screen) != Component::Screen
            || program.lineage(screen).contains(&owner)
            || program.lineage(owner).contains(&screen)
    }

    /// When a place shows something; a value says under which condition.
    fn when_shown(&self, at: ExprRef, question: &Question<'_>) -> When {
        let failing = self.program.cond_tells_failure(at, true) == Some(true);
        let here = self.when(at, question);
        if failing { here.max(When::Late) } else { here }
    }

    /// True for a place that hides something as the screen starts, whatever happens.
    fn hides_for_good(&self, at: ExprRef) -> bool {
        let program = self.program;
        let function = program.func(program.home(at));
        let starts = program.lifecycle(at.unit).first.contains(function.name.as_str())
            || [
                "onViewCreated",
                "onStart",
                "onResume",
                "init",
                "initView",
                "initViews",
                "setupView",
                "setupViews",
            ]
            .contains(&function.name.as_str());
        let always = |guard: &Guard| matches!(guard, Guard::Passed(_) | Guard::Joined(_));
        function.kind == FnKind::Named && starts && program.guards_at(at).iter().all(always)
    }

    /// When a screen is shown: one that is named after the failure, or only opened by a callback of the
    /// site, comes late.
    pub(super) fn screen_when(&self, screen: &Screen, question: &Question<'_>) -> When {
        let program = self.program;
        if screen.distance == 0 {
            return When::Start;
        }
        let name = match screen.drawn {
            Some(drawn) => program.func(drawn).name.clone(),
            None => program.ty(screen.owner).name.clone(),
        };
        if vocabulary().failure_ident.hit(&name) {
            return When::Late;
        }
        if screen.drawn.is_some() {
            return When::Start;
        }
        let opened = program.creations(screen.owner);
        let after = !opened.is_empty() && opened.iter().all(|&at| self.is_inside_site(at, question));
        if after { When::Late } else { When::Start }
    }
}

impl Program<'_> {
    /// Whether a guard says that something failed, or that it succeeded; where an answer is looked at, one
    /// code of many is that of success.
    fn tells_failure(&self, guard: Guard, answer: bool) -> Option<bool> {
        match guard {
            Guard::Cond(cond, holds) => self
                .cond_tells_failure(cond, holds)
                .or_else(|| self.is_code(cond).filter(|_| answer).map(|equal| equal != holds)),
            Guard::Equal { test, holds, .. } => self.cond_tells_failure(test, holds),
            Guard::OneOf(switch, case) => {
                let Expr::Switch { cases, .. } = self.expr(switch) else { return None };
                let tests = &cases.get(case)?.tests;
                tests.iter().find_map(|&test| {
                    self.cond_tells_failure(ExprRef { unit: switch.unit, expr: test }, true)
                })
            }
            // What is left when the success is taken care of.
            Guard::Other(switch) => {
                let Expr::Switch { cases, .. } = self.expr(switch) else { return None };
                let mut tests = cases.iter().flat_map(|case| &case.tests);
                tests
                    .any(|&test| {
                        self.cond_tells_failure(ExprRef { unit: switch.unit, expr: test }, true)
                            == Some(false)
                    })
                    .then_some(true)
            }
            _ => None,
        }
    }

    /// Whether a condition that holds, or does not, says that something failed, or that it succeeded.
    pub(super) fn cond_tells_failure(&self, at: ExprRef, holds: bool) -> Option<bool> {
        let words = vocabulary();
        let sub = |expr: &crate::syntax::ir::ExprId| ExprRef { unit: at.unit, expr: *expr };
        let named = |name: &str| {
            if words.failure_ident.hit(name) {
                Some(holds)
            } else {
                words.success_ident.hit(name).then_some(!holds)
            }
        };
        match self.expr(at) {
            Expr::Not(inner) => self.cond_tells_failure(sub(inner), !holds),
            Expr::And(a, b) | Expr::Or(a, b) => {
                self.cond_tells_failure(sub(a), holds).or_else(|| self.cond_tells_failure(sub(b), holds))
            }
            Expr::Cmp(op, a, b) => {
                let holds = match op {
                    CmpOp::Ne | CmpOp::NotIn => !holds,
                    CmpOp::Lt | CmpOp::Le => !holds,
                    _ => holds,
                };
                self.equal_tells_failure(sub(a), sub(b), holds)
            }
            Expr::Call { recv: Some(recv), name, args, .. } if name == "equals" && args.len() == 1 => {
                self.equal_tells_failure(sub(recv), sub(&args[0].value), holds)
            }
            Expr::Call { name, args, recv, .. } => named(name).or_else(|| {
                // `TextUtils.isEmpty(error)`, `error.isNullOrEmpty()`.
                let empty = matches!(
                    name.as_str(),
                    "isEmpty" | "isNullOrEmpty" | "isBlank" | "isNullOrBlank" | "isNull"
                );
                let operand = args.first().map(|arg| sub(&arg.value)).or_else(|| recv.as_ref().map(sub))?;
                if empty { self.cond_tells_failure(operand, !holds) } else { None }
            }),
            Expr::Name(name) | Expr::Member { name, .. } => named(name),
            Expr::Is { ty, negated, .. } => {
                let holds = holds != *negated;
                let name = ty.simple();
                if words.failure_ident.hit(name) {
                    Some(holds)
                } else {
                    words.success_ident.hit(name).then_some(!holds)
                }
            }
            Expr::Str(_) => self.constant_text(at).and_then(|text| named(&text)),
            Expr::Cast(inner, _) => self.cond_tells_failure(sub(inner), holds),
            _ => None,
        }
    }

    /// For a comparison of a code or status with a number, whether it asks for equality.
    fn is_code(&self, cond: ExprRef) -> Option<bool> {
        let Expr::Cmp(op @ (CmpOp::Eq | CmpOp::Ne), a, b) = self.expr(cond) else { return None };
        let sides = [*a, *b].map(|expr| ExprRef { unit: cond.unit, expr });
        let number = sides.iter().any(|side| matches!(self.expr(*side), Expr::Lit(Lit::Int(_))));
        let code = sides.iter().any(|side| match self.expr(*side) {
            Expr::Name(name) | Expr::Member { name, .. } | Expr::Call { name, .. } => tokens(name)
                .iter()
                .any(|part| matches!(part.as_str(), "code" | "status" | "ret" | "result" | "state")),
            _ => false,
        });
        (number && code).then_some(*op == CmpOp::Eq)
    }

    fn equal_tells_failure(&self, a: ExprRef, b: ExprRef, holds: bool) -> Option<bool> {
        // `error == null`, `failed == false`, `errorCode == 0`: nothing went wrong.
        let nothing = |at: ExprRef| {
            matches!(self.expr(at), Expr::Lit(Lit::Null | Lit::Bool(false) | Lit::Int(0)))
                || matches!(self.expr(at), Expr::Str(_))
                    && self.constant_text(at).is_some_and(|text| text.is_empty())
        };
        if nothing(b) {
            return self.cond_tells_failure(a, !holds);
        }
        self.cond_tells_failure(b, holds).or_else(|| self.cond_tells_failure(a, holds))
    }

    /// The key of an object literal under which a script gives a value.
    fn option_label(&self, value: ExprRef) -> Option<&crate::syntax::ir::Name> {
        let around = self.around(value).filter(|around| self.has_routes(around.unit))?;
        match self.expr(around) {
            Expr::New { ty, args, .. } if ty.is_empty() => {
                args.iter().find(|arg| arg.value == value.expr)?.label.as_ref()
            }
            _ => None,
        }
    }

    /// Places that make a widget visible, and those that hide it.
    fn visibility_of(&self, layout: &str, id: &str, menu: bool) -> (Vec<ExprRef>, Vec<ExprRef>) {
        let (mut shown, mut hidden) = (Vec::new(), Vec::new());
        let choose = &self.model.choose;
        let names = self
            .model
            .visible
            .set
            .iter()
            .chain(&self.model.visible.members)
            .chain(&choose.shows)
            .chain(&choose.hides);
        let mut places: Vec<ExprRef> = names.flat_map(|name| self.uses_of(name)).copied().collect();
        places.sort_unstable();
        places.dedup();
        // A cheap look before the widget behind an expression is asked for.
        let mut mentions = Mentions::new(self, id);
        for place in places {
            if !mentions.in_unit(place.unit) {
                continue;
            }
            let sub = |expr| ExprRef { unit: place.unit, expr };
            let (recv, name, value) = match self.expr(place) {
                Expr::Call { recv: Some(recv), name, args, .. } if args.len() < 2 => {
                    (sub(*recv), name, args.first().map(|arg| sub(arg.value)))
                }
                Expr::Member { recv, name, .. } => match self.around(place).map(|around| self.expr(around)) {
                    Some(Expr::Assign { target, value, .. }) if *target == place.expr => {
                        (sub(*recv), name, Some(sub(*value)))
                    }
                    _ => continue,
                },
                _ => continue,
            };
            let same = self.widget_of(recv).is_some_and(|widget| {
                widget.id == id && (menu || widget.layouts.iter().any(|known| known == layout))
            });
            if !same {
                continue;
            }
            match value {
                Some(value) => {
                    let shows = name != "isGone";
                    match self.shows_when(value, shows) {
                        Some(at) => shown.push(at),
                        None => hidden.push(place),
                    }
                }
                None if choose.hides.contains(name.as_str()) => hidden.push(place),
                None => shown.push(place),
            }
        }
        (shown, hidden)
    }

    /// The part of a value that makes something visible, if it does.
    fn shows_when(&self, value: ExprRef, shows: bool) -> Option<ExprRef> {
        if let Expr::Lit(Lit::Bool(on)) = self.expr(value) {
            return (*on == shows).then_some(value);
        }
        if let Expr::If { .. } = self.expr(value) {
            let visible = |at: &ExprRef| {
                self.dotted(*at).is_some_and(|path| path.ends_with("VISIBLE") && !path.ends_with("INVISIBLE"))
            };
            return Some(self.subtree(value).into_iter().find(visible).unwrap_or(value));
        }
        let hides =
            self.dotted(value).is_some_and(|path| path.ends_with("GONE") || path.ends_with("INVISIBLE"));
        (!hides).then_some(value)
    }

    /// Places that enable a widget.
    fn enabling(&self, layout: &str, id: &str) -> Vec<ExprRef> {
        let mut found = Vec::new();
        let mut mentions = Mentions::new(self, id);
        for &at in self
            .model
            .enabled
            .set
            .iter()
            .chain(&self.model.enabled.members)
            .flat_map(|name| self.uses_of(name))
        {
            let sub = |expr| ExprRef { unit: at.unit, expr };
            let (recv, value) = match self.expr(at) {
                Expr::Call { recv: Some(recv), args, .. } => {
                    (sub(*recv), args.first().map(|arg| sub(arg.value)))
                }
                Expr::Member { recv, .. } => match self.around(at).map(|around| self.expr(around)) {
                    Some(Expr::Assign { target, value, .. }) if *target == at.expr => {
                        (sub(*recv), Some(sub(*value)))
                    }
                    _ => continue,
                },
                _ => continue,
            };
            let off = value.is_some_and(|value| matches!(self.expr(value), Expr::Lit(Lit::Bool(false))));
            if !off
                && mentions.in_unit(at.unit)
                && self.widget_of(recv).is_some_and(|widget| {
                    widget.id == id && widget.layouts.iter().any(|known| known == layout)
                })
            {
                found.push(at);
            }
        }
        found.sort_unstable();
        found
    }
}

/// Which units may mention a widget by its id, or by the name that a binding gives it.
struct Mentions<'m, 'p> {
    program: &'m Program<'p>,
    names: [String; 2],
    units: FxHashMap<u32, bool>,
}

impl<'m, 'p> Mentions<'m, 'p> {
    fn new(program: &'m Program<'p>, id: &str) -> Self {
        let names = [id.to_owned(), crate::program::component::camel_case(id)];
        Self { program, names, units: FxHashMap::default() }
    }

    fn in_unit(&mut self, unit: u32) -> bool {
        *self.units.entry(unit).or_insert_with(|| {
            let text = self.program.map.text(self.program.unit(unit).file);
            text.is_some_and(|text| {
                let mut names = self.names.iter();
                names.any(|name| memchr::memmem::find(text.text.as_bytes(), name.as_bytes()).is_some())
            })
        })
    }
}
