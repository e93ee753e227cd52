//! What a person can do instead of showing the face: which sites verify somebody, on which screens
//! the decision is made, and what those screens offer besides.

use rustc_hash::{FxHashMap, FxHashSet};
use smol_str::SmolStr;

use crate::input::span::Loc;
use crate::knowledge::catalog::FaceRole;
use crate::knowledge::words::{Text, tokens, vocabulary};
use crate::program::component::Component;
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Expr, FnKind, TypeKind};

use super::evidence::ChoiceFact;
use super::guard::Guard;
use super::site::Site;
use super::trace::Trace;
use super::ui::WidgetRef;

/// What a face is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Purpose {
    /// To get to know somebody.
    Enrols,
    /// To verify somebody.
    Verifies,
    /// Nothing says.
    Unknown,
}

/// Another way that was found.
#[derive(Clone, Debug)]
struct Offer {
    loc: Loc,
    text: String,
    late: bool,
}

/// Finds purposes and other ways.
pub(super) struct Choices<'c, 'p> {
    program: &'c Program<'p>,
    trace: &'c Trace<'c, 'p>,
}

/// Screens further away than this are not asked.
const MAX_SCREENS: usize = 12;

impl<'c, 'p> Choices<'c, 'p> {
    pub(super) fn new(program: &'c Program<'p>, trace: &'c Trace<'c, 'p>) -> Self {
        Self { program, trace }
    }

    /// What the face is taken for at a site: by its role, by the nearest names on the ways to it.
    pub(super) fn purpose(&self, site: &Site) -> Purpose {
        if site.role == FaceRole::Enroll {
            return Purpose::Enrols;
        }
        if !site.role.verifies() {
            return Purpose::Unknown;
        }
        let named = self.named_purposes(site.at);
        if named.contains(&Purpose::Verifies) {
            return Purpose::Verifies;
        }
        // A shot alone says nothing; comparing and asking a vendor do.
        let by_role = if site.role == FaceRole::Capture { Purpose::Unknown } else { Purpose::Verifies };
        if named.is_empty() || named.contains(&Purpose::Unknown) {
            return by_role;
        }
        Purpose::Enrols
    }

    /// The purposes that the nearest telling names on each way back say.
    fn named_purposes(&self, at: ExprRef) -> FxHashSet<Purpose> {
        let mut found = FxHashSet::default();
        let mut seen = FxHashSet::default();
        let mut stack = vec![self.program.home(at)];
        while let Some(func) = stack.pop() {
            if !seen.insert(func) || seen.len() > 2_000 {
                continue;
            }
            let Some(node) = self.trace.node_of(func).filter(|node| node.reached) else { continue };
            if let Some(purpose) = self.purpose_of_fn(func) {
                found.insert(purpose);
                continue;
            }
            if node.entry.is_some() {
                found.insert(Purpose::Unknown);
            }
            stack.extend(node.ins.iter().map(|way| way.from));
            stack.extend(node.made.as_ref().map(|(from, _)| *from));
        }
        found
    }

    /// What the names of a function, and then of its type, say.
    fn purpose_of_fn(&self, func: FnId) -> Option<Purpose> {
        let program = self.program;
        let named = program.named_fn(func);
        let mut names: Vec<String> = Vec::new();
        if matches!(program.func(named).kind, FnKind::Named) {
            names.push(program.func(named).name.to_string());
        }
        if let Some(owner) = program.owner(named) {
            let top = program.top_type(owner);
            if program.ty(top).kind == TypeKind::Module {
                let file = &program.map.file(program.unit(program.type_unit(top)).file).name;
                let stem = file.rsplit('/').next().unwrap_or_default();
                names.push(stem.split('.').next().unwrap_or_default().to_owned());
            } else {
                names.push(program.ty(top).name.to_string());
            }
        }
        names.iter().find_map(|name| purpose_of_name(name))
    }

    /// What is offered besides the faces of a component.
    pub(super) fn choice(&self, component: TypeId, sites: &[&Site]) -> ChoiceFact {
        let mut screens: Vec<(TypeId, usize)> = Vec::new();
        let mut places: FxHashSet<ExprRef> = FxHashSet::default();
        for site in sites {
            places.insert(site.at);
            self.screens_towards(site.at, &mut screens, &mut places);
        }
        screens.sort_by_key(|(screen, distance)| (*distance, *screen));
        screens.dedup_by_key(|(screen, _)| *screen);
        screens.truncate(MAX_SCREENS);
        if screens.is_empty() {
            screens.push((component, 0));
        }
        let mut late: Option<Offer> = None;
        for &(screen, distance) in &screens {
            for offer in self.offers_on(screen, distance, &places, sites) {
                if !offer.late {
                    return ChoiceFact::Offered { loc: offer.loc, text: offer.text };
                }
                late = late.or(Some(offer));
            }
        }
        if let Some(offer) = late {
            return ChoiceFact::Late { loc: offer.loc, text: offer.text };
        }
        let named =
            |&(screen, _): &(TypeId, usize)| (self.program.type_title(screen), self.program.type_loc(screen));
        ChoiceFact::None {
            screens: screens.iter().filter(|(_, distance)| *distance < 2).map(named).collect(),
        }
    }

    /// Screens on the ways to a place, with the number of screens between; also all places on the ways.
    fn screens_towards(
        &self,
        at: ExprRef,
        screens: &mut Vec<(TypeId, usize)>,
        places: &mut FxHashSet<ExprRef>,
    ) {
        let program = self.program;
        let mut queue = std::collections::VecDeque::from([(program.home(at), 0usize, None::<TypeId>)]);
        let mut seen: FxHashMap<FnId, usize> = FxHashMap::default();
        while let Some((func, distance, last)) = queue.pop_front() {
            if seen.contains_key(&func) || seen.len() > 4_000 {
                continue;
            }
            seen.insert(func, distance);
            let Some(node) = self.trace.node_of(func).filter(|node| node.reached) else { continue };
            let mut here = distance;
            let mut now = last;
            if let Some(screen) = self.screen_of(func) {
                if last.is_some_and(|last| last != screen) {
                    here += 1;
                }
                now = Some(screen);
                match screens.iter_mut().find(|(known, _)| *known == screen) {
                    Some((_, known)) => *known = (*known).min(here),
                    None => screens.push((screen, here)),
                }
            }
            for way in &node.ins {
                places.insert(way.edge.at);
                queue.push_back((way.from, here, now));
            }
            if let Some((from, _)) = &node.made {
                queue.push_back((*from, here, now));
            }
        }
    }

    /// The screen a function belongs to.
    fn screen_of(&self, func: FnId) -> Option<TypeId> {
        let program = self.program;
        let mut named = func;
        loop {
            if program.is_composable(named) {
                return program.owner(named).map(|owner| program.top_type(owner));
            }
            match program.parent(named) {
                Some(parent) => named = parent,
                None => break,
            }
        }
        let top = program.top_type(program.owner(named)?);
        (program.component(top) == Component::Screen).then_some(top)
    }

    /// Other ways on a screen.
    fn offers_on(
        &self,
        screen: TypeId,
        distance: usize,
        places: &FxHashSet<ExprRef>,
        sites: &[&Site],
    ) -> Vec<Offer> {
        let mut offers = self.widget_offers(screen, distance, places, sites);
        offers.extend(self.code_offers(screen, distance, places, sites));
        offers
    }

    /// Controls of the layouts of a screen.
    fn widget_offers(
        &self,
        screen: TypeId,
        distance: usize,
        places: &FxHashSet<ExprRef>,
        sites: &[&Site],
    ) -> Vec<Offer> {
        let program = self.program;
        let mut offers = Vec::new();
        for layout in self.layouts_shown(screen) {
            for read in program.android.layout(&layout) {
                for (index, widget) in read.widgets.iter().enumerate() {
                    if widget.class.ends_with("EditText") && distance > 0 {
                        continue;
                    }
                    let texts: Vec<VisibleText> =
                        widget.texts.iter().flat_map(|text| program.android.texts(text)).collect();
                    let Some(text) = offers_another(&texts, widget.id.as_deref(), distance) else { continue };
                    // The control is the widget or one around it that listens.
                    let mut at = Some(index);
                    let mut control = None;
                    while let Some(now) = at {
                        let around = &read.widgets[now];
                        if self.listens(screen, &layout, around) || around.class.ends_with("EditText") {
                            control = Some(now);
                            break;
                        }
                        at = around.parent.filter(|_| index - now < 6);
                    }
                    let Some(control) = control else { continue };
                    let handlers = self.handlers_of(screen, &layout, &read.widgets[control]);
                    if handlers.iter().any(|places_in| places_in.iter().any(|at| places.contains(at))) {
                        continue;
                    }
                    if read.widgets[control].enabled.is_some_and(|(enabled, _)| !enabled)
                        && !self.is_enabled_later(&layout, &read.widgets[control])
                    {
                        continue;
                    }
                    let loc = Loc::new(read.file, widget.span);
                    if read.is_hidden(control) {
                        let Some(shown) = self.shown_later(&layout, &read, control) else { continue };
                        let late = shown.iter().all(|&at| self.is_after_face(at, sites));
                        offers.push(Offer { loc, text, late });
                    } else {
                        offers.push(Offer { loc, text, late: false });
                    }
                }
            }
        }
        offers
    }

    fn layouts_shown(&self, screen: TypeId) -> Vec<String> {
        let program = self.program;
        let mut list: Vec<String> = Vec::new();
        let mut stack: Vec<String> = program.layouts_of(screen).to_vec();
        while let Some(layout) = stack.pop() {
            if list.contains(&layout) || list.len() > 16 {
                continue;
            }
            for read in program.android.layout(&layout) {
                stack.extend(read.widgets.iter().filter_map(|widget| widget.include.clone()));
            }
            list.push(layout);
        }
        list.sort_unstable();
        list
    }

    /// True when something handles a click on the widget.
    fn listens(&self, screen: TypeId, layout: &str, widget: &crate::resource::android::Widget) -> bool {
        widget.on_click.is_some()
            || widget.click_binding.is_some()
            || !self.handlers_of(screen, layout, widget).is_empty()
    }

    /// What runs on a click: for each handler the places in it.
    fn handlers_of(
        &self,
        screen: TypeId,
        layout: &str,
        widget: &crate::resource::android::Widget,
    ) -> Vec<Vec<ExprRef>> {
        let program = self.program;
        let mut found: Vec<Vec<ExprRef>> = Vec::new();
        if let Some(name) = widget
            .on_click
            .as_deref()
            .or_else(|| widget.click_binding.as_ref().and_then(|binding| binding.member()))
        {
            for &func in program.fns_named(name) {
                found.push(program.body_exprs(func));
            }
        }
        let Some(id) = widget.id.as_deref() else { return found };
        let reference = WidgetRef { layouts: vec![layout.to_owned()], id: SmolStr::from(id) };
        let names = [id.to_owned(), crate::program::component::camel_case(id)];
        let unit = program.type_unit(screen);
        for name in &names {
            for &at in program.uses_of(name) {
                if at.unit != unit {
                    continue;
                }
                found.extend(self.handlers_at(at, &reference));
            }
        }
        // Fields that hold the widget.
        for (names, _) in &program.model.listeners {
            for name in names {
                for &call in program.uses_of(name) {
                    if call.unit != unit {
                        continue;
                    }
                    let Expr::Call { recv: Some(recv), args, .. } = program.expr(call) else { continue };
                    let recv = ExprRef { unit, expr: *recv };
                    if program.widget_of(recv).is_some_and(|known| {
                        known.id == reference.id && known.layouts.contains(&reference.layouts[0])
                    }) {
                        found.extend(
                            args.iter().map(|arg| self.body_of_value(ExprRef { unit, expr: arg.value })),
                        );
                    }
                }
            }
        }
        found
    }

    /// Handlers that a mention of a widget's id stands for: the case of a switch, an annotated method, the
    /// branch of a comparison.
    fn handlers_at(&self, at: ExprRef, widget: &WidgetRef) -> Vec<Vec<ExprRef>> {
        let program = self.program;
        let is_id = program.resource_ref(at).is_some_and(|(kind, name)| kind == "id" && name == widget.id);
        if !is_id {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut inner = at;
        while let Some(around) = program.around(inner) {
            match program.expr(around) {
                Expr::Switch { cases, .. } => {
                    for case in cases {
                        let tests = case.tests.iter().any(|test| {
                            program.subtree(ExprRef { unit: at.unit, expr: *test }).contains(&at)
                        });
                        if tests {
                            found.push(self.block_exprs(at.unit, &case.body));
                        }
                    }
                }
                Expr::If { cond, then, .. } if *cond == inner.expr => {
                    found.push(self.block_exprs(at.unit, then));
                }
                _ => {}
            }
            inner = around;
        }
        let unit = program.unit(at.unit);
        for local in 0..unit.fns.len() as u32 {
            let func = program.global_fn(at.unit, crate::syntax::ir::LocalFn(local));
            let bound = program.func(func).annotations.iter().any(|annotation| {
                program.model.bound.annotations.contains(annotation.name.as_str())
                    && program.annotated_ids(at.unit, annotation).contains(&widget.id)
            });
            if bound {
                found.push(program.body_exprs(func));
            }
        }
        found
    }

    fn block_exprs(&self, unit: u32, block: &[crate::syntax::ir::ExprId]) -> Vec<ExprRef> {
        block.iter().flat_map(|&expr| self.deep_exprs(ExprRef { unit, expr })).collect()
    }

    /// An expression with all inside it, lambdas and anonymous types included.
    fn deep_exprs(&self, at: ExprRef) -> Vec<ExprRef> {
        let program = self.program;
        let mut list = Vec::new();
        for part in program.subtree(at) {
            list.push(part);
            match program.expr(part) {
                Expr::Lambda(local) => list.extend(program.body_exprs(program.global_fn(at.unit, *local))),
                Expr::New { body: Some(body), .. } => {
                    let ty = program.global_type(at.unit, *body);
                    for &local in &program.ty(ty).fns {
                        list.extend(program.body_exprs(program.global_fn(at.unit, local)));
                    }
                }
                _ => {}
            }
        }
        list
    }

    fn body_of_value(&self, value: ExprRef) -> Vec<ExprRef> {
        let program = self.program;
        match program.expr(value) {
            Expr::FnRef { .. } => {
                program.target(value).fns.iter().flat_map(|&func| program.body_exprs(func)).collect()
            }
            Expr::This(_) => vec![value],
            Expr::Name(_) | Expr::Member { .. } => program
                .definitions(value)
                .into_iter()
                .flat_map(|def| self.deep_exprs(def))
                .chain([value])
                .collect(),
            _ => self.deep_exprs(value),
        }
    }

    /// Places that make a hidden widget, or one around it, visible.
    fn shown_later(
        &self,
        layout: &str,
        read: &crate::resource::android::Layout,
        index: usize,
    ) -> Option<Vec<ExprRef>> {
        let program = self.program;
        let mut ids: Vec<&str> = Vec::new();
        let mut at = Some(index);
        while let Some(now) = at {
            if read.widgets[now].hidden {
                ids.push(read.widgets[now].id.as_deref()?);
            }
            at = read.widgets[now].parent;
        }
        let mut found = Vec::new();
        let names = program.model.visible.set.iter().chain(&program.model.visible.members);
        let mut places: Vec<ExprRef> = names.flat_map(|name| program.uses_of(name)).copied().collect();
        places.sort_unstable();
        for place in places {
            let sub = |expr| ExprRef { unit: place.unit, expr };
            let (recv, value, at) = match program.expr(place) {
                Expr::Call { recv: Some(recv), args, .. } if args.len() == 1 => {
                    (sub(*recv), sub(args[0].value), place)
                }
                Expr::Member { recv, .. } => {
                    match program.around(place).map(|around| (around, program.expr(around))) {
                        Some((around, Expr::Assign { target, value, .. })) if *target == place.expr => {
                            (sub(*recv), sub(*value), around)
                        }
                        _ => continue,
                    }
                }
                _ => continue,
            };
            let hides = program
                .dotted(value)
                .is_some_and(|path| path.ends_with("GONE") || path.ends_with("INVISIBLE"))
                || matches!(program.expr(value), Expr::Lit(crate::syntax::ir::Lit::Bool(false)));
            if hides {
                continue;
            }
            let Some(widget) = program.widget_of(recv) else { continue };
            if ids.contains(&widget.id.as_str()) && widget.layouts.iter().any(|known| known == layout) {
                found.push(at);
            }
        }
        (!found.is_empty()).then_some(found)
    }

    fn is_enabled_later(&self, layout: &str, widget: &crate::resource::android::Widget) -> bool {
        let program = self.program;
        let Some(id) = widget.id.as_deref() else { return false };
        program.model.enabled.set.iter().chain(&program.model.enabled.members).any(|name| {
            program.uses_of(name).iter().any(|&at| {
                let (Expr::Call { recv: Some(recv), .. } | Expr::Member { recv, .. }) = program.expr(at)
                else {
                    return false;
                };
                program
                    .widget_of(ExprRef { unit: at.unit, expr: *recv })
                    .is_some_and(|known| known.id == id && known.layouts.iter().any(|name| name == layout))
            })
        })
    }

    /// Other ways that the code of a screen opens or shows: declarative controls, navigation by name,
    /// prompts with a choice, the system's device credential.
    fn code_offers(
        &self,
        screen: TypeId,
        distance: usize,
        places: &FxHashSet<ExprRef>,
        sites: &[&Site],
    ) -> Vec<Offer> {
        let program = self.program;
        let mut offers = Vec::new();
        let unit = program.type_unit(screen);
        let span = program.ty(screen).span;
        let whole = program.ty(screen).kind == TypeKind::Module;
        for at in program.unit_exprs(unit) {
            if !whole && !span.contains(program.loc(at).span) {
                continue;
            }
            let Some((text, handler)) = self.offer_at(at, distance) else { continue };
            if handler.iter().any(|place| places.contains(place)) || self.is_unreached(at) {
                continue;
            }
            offers.push(Offer { loc: program.call_loc(at), text, late: self.is_after_face(at, sites) });
        }
        offers
    }

    /// What an expression offers, with the places that run when it is taken.
    fn offer_at(&self, at: ExprRef, distance: usize) -> Option<(String, Vec<ExprRef>)> {
        let program = self.program;
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match program.expr(at) {
            // A declarative control with a label.
            Expr::Call { name, args, .. } if program.model.control(name).is_some() => {
                let texts = program.shown_texts(at);
                let text = offers_another(&texts, None, distance)?;
                let disabled = args.iter().any(|arg| {
                    arg.label.as_ref().is_some_and(|label| label == "enabled")
                        && matches!(
                            program.expr(sub(arg.value)),
                            Expr::Lit(crate::syntax::ir::Lit::Bool(false))
                        )
                });
                (!disabled).then(|| (text, self.deep_exprs(at)))
            }
            // A button of a prompt.
            Expr::Call { name, args, .. } if program.model.answer(name).is_some() && args.len() > 1 => {
                let texts: Vec<VisibleText> = args
                    .iter()
                    .flat_map(|arg| match program.expr(sub(arg.value)) {
                        Expr::Lambda(_) | Expr::New { .. } => Vec::new(),
                        _ => program.shown_texts(sub(arg.value)),
                    })
                    .collect();
                let text = offers_another(&texts, None, distance)?;
                Some((text, self.deep_exprs(at)))
            }
            // A list of choices in a dialog.
            Expr::Call { name, args, .. } if matches!(name.as_str(), "setItems" | "setSingleChoiceItems") => {
                let texts: Vec<VisibleText> =
                    args.first().map(|arg| program.shown_texts(sub(arg.value))).unwrap_or_default();
                let text = offers_another(&texts, None, distance)?;
                Some((text, Vec::new()))
            }
            // A screen whose name says it all.
            Expr::ClassRef(ty) => {
                let name = ty.simple();
                let words = vocabulary();
                if distance > 1 || words.is_face_ident(name) || !words.alternative_ident.hit(name) {
                    return None;
                }
                let around = program.around(at)?;
                if matches!(program.expr(around), Expr::Cmp(..) | Expr::Is { .. }) {
                    return None;
                }
                Some((name.to_owned(), vec![at]))
            }
            // The system asks for the device's own PIN or pattern.
            Expr::Name(name) | Expr::Member { name, .. } if name == "DEVICE_CREDENTIAL" => {
                Some((name.to_string(), Vec::new()))
            }
            Expr::Call { name, args, .. } if name == "setDeviceCredentialAllowed" => {
                let on = args.first().is_none_or(|arg| {
                    !matches!(program.expr(sub(arg.value)), Expr::Lit(crate::syntax::ir::Lit::Bool(false)))
                });
                on.then(|| (name.to_string(), Vec::new()))
            }
            Expr::Call { name, .. } if name == "createConfirmDeviceCredentialIntent" => {
                Some((name.to_string(), Vec::new()))
            }
            _ => None,
        }
    }

    /// True when nothing runs the function around a place.
    fn is_unreached(&self, at: ExprRef) -> bool {
        let program = self.program;
        let func = program.named_fn(program.home(at));
        let function = program.func(func);
        function.kind == FnKind::Named
            && !program.is_system_called(func)
            && !program.is_named_by_layout(func)
            && !program.is_composable(func)
            && program.callers(func).is_empty()
    }

    /// True when a place runs only after the face was tried: in a callback of a site, or in a function or
    /// branch about failures.
    fn is_after_face(&self, at: ExprRef, sites: &[&Site]) -> bool {
        self.after_deep(at, sites, 0)
    }

    fn after_deep(&self, at: ExprRef, sites: &[&Site], depth: usize) -> bool {
        let program = self.program;
        let words = vocabulary();
        // Inside the operands of a site, or under a condition about failures.
        if self.is_inside_site(at, sites) {
            return true;
        }
        let failing = program.guards_at(at).into_iter().any(|guard| {
            let cond = match guard {
                Guard::Cond(cond, true) => cond,
                _ => return false,
            };
            program.subtree(cond).into_iter().any(|part| match program.expr(part) {
                Expr::Name(name) | Expr::Member { name, .. } | Expr::Call { name, .. } => {
                    words.failure_ident.hit(name)
                }
                _ => false,
            })
        });
        if failing {
            return true;
        }
        let mut func = Some(program.home(at));
        while let Some(id) = func {
            let function = program.func(id);
            if function.kind == FnKind::Named {
                if words.failure_ident.hit(&function.name) || function.name == "onActivityResult" {
                    return true;
                }
                break;
            }
            if let Some(written) = program.written_at(id) {
                if self.is_inside_site(written, sites) {
                    return true;
                }
                // `onFailure = { .. }`, `addOnFailureListener { .. }`.
                if let Some(around) = program.around(written)
                    && let Expr::Call { name, args, .. } = program.expr(around)
                {
                    let label = args
                        .iter()
                        .find(|arg| arg.value == written.expr)
                        .and_then(|arg| arg.label.clone())
                        .unwrap_or_default();
                    if words.failure_ident.hit(name) || words.failure_ident.hit(&label) {
                        return true;
                    }
                }
                if program.model.listeners.iter().any(|(names, _)| {
                    program.around(written).is_some_and(|around| {
                        matches!(program.expr(around), Expr::Call { name, .. } if names.contains(name.as_str()))
                    })
                }) {
                    // A click comes when the person wants; what decides is when the control is there.
                    return false;
                }
            }
            func = program.parent(id);
        }
        let named = program.named_fn(program.home(at));
        if program.func(named).kind != FnKind::Named || depth > 4 {
            return false;
        }
        let owner = program.owner(named);
        if let Some(new) = owner.and_then(|owner| program.constructed_at(owner))
            && self.is_inside_site(new, sites)
        {
            return true;
        }
        let callers = program.callers(named);
        let calls: Vec<ExprRef> =
            callers.iter().copied().filter(|&at| matches!(program.expr(at), Expr::Call { .. })).collect();
        !calls.is_empty()
            && !program.is_system_called(named)
            && calls.into_iter().all(|call| self.after_deep(call, sites, depth + 1))
    }

    /// True inside the operands of a site.
    fn is_inside_site(&self, at: ExprRef, sites: &[&Site]) -> bool {
        let program = self.program;
        let span = program.loc(at).span;
        sites
            .iter()
            .any(|site| site.at.unit == at.unit && site.at != at && program.loc(site.at).span.contains(span))
    }
}

/// What a name says about the purpose; a name that says both is of a verification.
fn purpose_of_name(name: &str) -> Option<Purpose> {
    let words = vocabulary();
    let parts = tokens(name);
    if words.verification_ident.find(&parts).is_some() {
        return Some(Purpose::Verifies);
    }
    words.enrolment_ident.find(&parts).map(|_| Purpose::Enrols)
}

/// The text or name that offers another way, if one does. On screens before the one that starts the face
/// flow a text must say for what.
fn offers_another(texts: &[VisibleText], id: Option<&str>, distance: usize) -> Option<String> {
    let words = vocabulary();
    for text in texts {
        let normal = Text::new(&text.value);
        if words.not_alternative.hit(&normal)
            || words.face.hit(&normal) && !words.alternative_generic.hit(&normal)
        {
            continue;
        }
        // A sentence explains; a label offers.
        if text.value.chars().count() > 40 || !words.alternative.hit(&normal) {
            continue;
        }
        if distance < 2 || words.alternative_generic.hit(&normal) || words.verification.hit(&normal) {
            return Some(text.value.clone());
        }
    }
    let id = id?;
    if distance < 2 && texts.is_empty() && words.alternative_ident.hit(id) && !words.is_face_ident(id) {
        return Some(id.to_owned());
    }
    None
}
