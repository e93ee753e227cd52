//! Cameras that nobody sees: faces that are taken in the background, behind a surface that is hidden or as small as
//! a dot, or when the screen has gone.

use std::collections::VecDeque;

use rustc_hash::FxHashSet;

use super::evidence::SiteFact;
use super::site::Site;
use super::trace::Trace;
use crate::input::span::Loc;
use crate::knowledge::catalog::FaceRole;
use crate::program::component::Component;
use crate::program::graph::EdgeKind;
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Arg, Expr, FnKind, Lit, TypeKind};

/// Why nobody sees that a face is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unseen {
    /// It is taken by something that works in the background.
    Background,
    /// What shows the camera's picture is hidden.
    Hidden,
    /// The screen has gone.
    Gone,
}

/// That nobody sees how a face is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnseenFact {
    /// Why.
    pub how: Unseen,
    /// The place that says so.
    pub loc: Loc,
    /// What stands there: the service, the surface, the method.
    pub name: String,
}

/// Expressions around an element that are looked at for what hides it.
const MAX_AROUND: usize = 12;
/// Functions beyond this number are not asked for what leads to them.
const MAX_FNS: usize = 200;

/// Notes at each site why nobody sees it.
pub(super) fn note(trace: &Trace<'_, '_>, sites: &[Site], facts: &mut [SiteFact]) {
    let program = trace.program;
    let mut known: Vec<(TypeId, Option<UnseenFact>)> = Vec::new();
    for (site, fact) in sites.iter().zip(facts.iter_mut()) {
        let judged =
            fact.live && !matches!(site.role, FaceRole::Erase | FaceRole::PlatformAuth) && !fact.stream;
        if !judged || site.launch {
            continue;
        }
        let by_component = match known.iter().find(|(component, _)| *component == site.component) {
            Some((_, found)) => found.clone(),
            None => {
                let found = program.unseen_component(site.component);
                known.push((site.component, found.clone()));
                found
            }
        };
        fact.unseen = by_component.or_else(|| run_unseen(trace, site));
    }
}

/// A way to a site that begins when the screen goes away, or in the background.
fn run_unseen(trace: &Trace<'_, '_>, site: &Site) -> Option<UnseenFact> {
    let program = trace.program;
    let preview = &program.model.preview;
    let mut seen: FxHashSet<(FnId, ExprRef)> = FxHashSet::default();
    let mut queue = VecDeque::from([(program.home(site.at), site.at)]);
    while let Some((func, place)) = queue.pop_front() {
        if !seen.insert((func, place)) || seen.len() > MAX_FNS {
            continue;
        }
        let function = program.func(func);
        let name = function.name.as_str();
        let of_screen = || {
            program.owner(func).is_some_and(|owner| {
                let top = program.top_type(owner);
                program.component(top) == Component::Screen
                    || program.is_script(program.type_unit(top)) && program.ty(top).kind != TypeKind::Module
            })
        };
        if function.kind == FnKind::Named && preview.leaving.contains(name) && of_screen() {
            return Some(UnseenFact {
                how: Unseen::Gone,
                loc: program.fn_loc(func),
                name: program.fn_title(func),
            });
        }
        if let Some(written) = program.written_at(func)
            && let Some(around) = program.around(written)
            && let Expr::Call { name, .. } = program.expr(around)
        {
            if preview.leaving.contains(name.as_str()) {
                return Some(UnseenFact {
                    how: Unseen::Gone,
                    loc: program.call_loc(around),
                    name: name.to_string(),
                });
            }
            if preview.background.contains(name.as_str())
                && program.opens_camera(&program.component_exprs(site.component))
            {
                return Some(UnseenFact {
                    how: Unseen::Background,
                    loc: program.call_loc(around),
                    name: name.to_string(),
                });
            }
        }
        let Some(node) = trace.node_of(func) else { continue };
        let runs = |kind: EdgeKind| matches!(kind, EdgeKind::Call | EdgeKind::Invoke | EdgeKind::Callback);
        // What a caller passes may keep this call from coming to the place: `submit(true)`.
        let open = trace.leading(func, place);
        let leads = |index: usize| open.as_ref().is_none_or(|open| open[index]);
        let ways = node.ins.iter().enumerate().filter(|(index, way)| leads(*index) && runs(way.edge.kind));
        queue.extend(ways.map(|(_, way)| (way.from, way.edge.at)));
        if let Some((from, _)) = node.made.as_ref()
            && let Some(at) = program
                .written_at(func)
                .or_else(|| program.owner(func).and_then(|owner| program.constructed_at(owner)))
        {
            queue.push_back((*from, at));
        }
    }
    None
}

impl Program<'_> {
    /// Why nobody sees the camera of a component.
    fn unseen_component(&self, component: TypeId) -> Option<UnseenFact> {
        let exprs = self.component_exprs(component);
        if self.component(component) == Component::Service {
            let shown = exprs.iter().any(|&at| {
                matches!(self.expr(at), Expr::Call { name, .. } if name == "addView" || name == "setSurfaceProvider")
            });
            let dot = exprs.iter().any(|&at| self.is_dot(at));
            if self.opens_camera(&exprs) && (!shown || dot) {
                let loc = self.type_loc(component);
                return Some(UnseenFact { how: Unseen::Background, loc, name: self.type_title(component) });
            }
            return None;
        }
        self.hidden_in_layout(component, &exprs)
            .or_else(|| self.hidden_in_code(&exprs))
            .or_else(|| self.hidden_by_holder(component, &exprs))
            .or_else(|| self.never_shown(component, &exprs))
    }

    /// The hidden preview of the views that make an object which takes pictures for them.
    fn hidden_by_holder(&self, component: TypeId, exprs: &[ExprRef]) -> Option<UnseenFact> {
        if self.component(component) != Component::Plain
            || self.is_script(self.type_unit(component))
            || !self.opens_camera(exprs)
        {
            return None;
        }
        let made = self.creations(component);
        let makers = made.iter().filter_map(|&made| self.owner(self.named_fn(self.home(made))));
        let mut holders: Vec<TypeId> = makers.map(|owner| self.top_type(owner)).collect();
        holders.retain(|&holder| holder != component);
        holders.sort_unstable();
        holders.dedup();
        let mut all = exprs.to_vec();
        all.extend(holders.into_iter().flat_map(|holder| self.component_exprs(holder)));
        self.hidden_in_code(&all)
    }

    /// The expressions of a component, its templates included.
    pub(crate) fn component_exprs(&self, component: TypeId) -> Vec<ExprRef> {
        let mut found = Vec::new();
        for ty in self.lineage(component) {
            let unit = self.type_unit(ty);
            if self.ty(ty).kind == TypeKind::Module {
                found.extend(self.unit_exprs(unit));
                continue;
            }
            let span = self.ty(ty).span;
            found.extend(self.unit_exprs(unit).filter(|&at| span.contains(self.loc(at).span)));
        }
        if self.is_script(self.type_unit(component)) {
            let own = self.type_unit(component);
            let mut units: Vec<u32> =
                self.templates_shown(component).into_iter().map(|func| self.fn_unit(func)).collect();
            units.extend(self.templates_of(own).into_iter().map(|func| self.fn_unit(func)));
            units.push(own);
            units.sort_unstable();
            units.dedup();
            found.extend(units.into_iter().flat_map(|unit| self.unit_exprs(unit)));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// True when something among expressions opens a camera or takes pictures with one.
    pub(crate) fn opens_camera(&self, exprs: &[ExprRef]) -> bool {
        exprs.iter().any(|&at| {
            matches!(self.expr(at), Expr::Call { .. } | Expr::New { .. })
                && self.target(at).apis(self).into_iter().any(|id| {
                    let api = self.catalog.api(id);
                    api.role == Some(FaceRole::Capture)
                        && (api.generic || api.stream)
                        && api.families.allow(self.lang(at.unit))
                })
        })
    }

    /// `new LayoutParams(1, 1)`
    fn is_dot(&self, at: ExprRef) -> bool {
        let (name, args): (&str, &[Arg]) = match self.expr(at) {
            Expr::New { ty, args, .. } => (ty.simple(), args),
            Expr::Call { name, args, .. } => (name, args),
            _ => return false,
        };
        let small = |arg: &Arg| matches!(self.expr(ExprRef { unit: at.unit, expr: arg.value }), Expr::Lit(Lit::Int(size)) if (0..=2).contains(size));
        name.ends_with("LayoutParams") && args.len() >= 2 && args[..2].iter().all(small)
    }

    /// A layout all of whose camera surfaces are hidden or dots.
    fn hidden_in_layout(&self, component: TypeId, exprs: &[ExprRef]) -> Option<UnseenFact> {
        let surfaces = &self.model.preview.surfaces;
        let names = self.layouts_of(component);
        let read: Vec<_> = names.iter().flat_map(|name| self.android.layout(name)).collect();
        let is_surface = |class: &str| surfaces.iter().any(|end| class.ends_with(end.as_str()));
        let mut found = None;
        for layout in &read {
            for widget in layout.widgets.iter().filter(|widget| is_surface(&widget.class)) {
                if widget.unseen.is_none() && !widget.hidden {
                    return None;
                }
                let span = widget.unseen.unwrap_or(widget.span);
                found = found.or(Some((
                    Loc::new(layout.file, span),
                    widget.class.clone(),
                    widget.unseen.is_some(),
                )));
            }
        }
        let (loc, class, dot) = found?;
        let shows = exprs.iter().any(|&at| match self.expr(at) {
            Expr::Call { name, .. } => {
                matches!(name.as_str(), "setImageBitmap" | "addView" | "setLayoutParams")
                    || !dot && name == "setVisibility"
            }
            Expr::Member { name, .. } => {
                matches!(name.as_str(), "layoutParams")
                    || !dot && matches!(name.as_str(), "visibility" | "isVisible" | "isGone")
            }
            _ => false,
        });
        let name = class.rsplit('.').next().unwrap_or_default().to_owned();
        (!shows).then_some(UnseenFact { how: Unseen::Hidden, loc, name })
    }

    /// Elements and views in code all of which are hidden or dots.
    fn hidden_in_code(&self, exprs: &[ExprRef]) -> Option<UnseenFact> {
        let preview = &self.model.preview;
        let mut found = None;
        for &at in exprs {
            let name = match self.expr(at) {
                Expr::Call { name, .. } => name.as_str(),
                Expr::New { ty, .. } if !ty.is_empty() => ty.simple(),
                _ => continue,
            };
            let simple = name.rsplit('.').next().unwrap_or_default();
            let draws = preview.canvases.contains(simple) && self.is_script(at.unit) && self.is_drawn(at);
            if draws && self.hidden_around(at).is_none() {
                return None;
            }
            let element = preview.elements.contains(simple) && self.is_drawn(at);
            let made = matches!(self.expr(at), Expr::New { .. })
                && preview.surfaces.iter().any(|end| simple.ends_with(end.as_str()));
            if !element && !made {
                continue;
            }
            let hidden = self.hidden_around(at).or_else(|| {
                // `new SurfaceView(this)` that is added as a dot.
                made.then(|| exprs.iter().copied().find(|&at| self.is_dot(at))).flatten()
            });
            match hidden {
                Some(hidden) => found = found.or(Some((hidden, simple.to_owned()))),
                None if made && !element && self.is_swift_layer(simple) => {}
                None => return None,
            }
        }
        let (at, name) = found?;
        let touched = exprs.iter().any(|&at| {
            self.is_script(at.unit)
                && match self.expr(at) {
                    Expr::Call { name, recv: Some(_), .. } => preview.touched.contains(name.as_str()),
                    Expr::Member { name, .. } => preview.touched.contains(name.as_str()),
                    _ => false,
                }
        });
        let takes = self.opens_camera(exprs) || matches!(name.as_str(), "camera" | "Webcam" | "live-pusher");
        (!touched && takes).then(|| UnseenFact { how: Unseen::Hidden, loc: self.call_loc(at), name })
    }

    fn is_swift_layer(&self, name: &str) -> bool {
        name.ends_with("PreviewLayer")
    }

    /// True for an element of markup, a composable or a widget: not for a function that is called like one.
    fn is_drawn(&self, at: ExprRef) -> bool {
        match self.expr(at) {
            Expr::Call { recv, .. } => {
                recv.is_none() && self.target(at).fns.iter().all(|&func| self.is_composable(func))
            }
            Expr::New { .. } => true,
            _ => false,
        }
    }

    /// What hides an element: its own attributes, what is chained to it, what it stands in.
    fn hidden_around(&self, at: ExprRef) -> Option<ExprRef> {
        if self.hides(at) {
            return Some(at);
        }
        let mut inner = at;
        let mut thin = (false, false);
        for _ in 0..MAX_AROUND {
            let outer = match self.around(inner) {
                Some(outer) => outer,
                None => {
                    let home = self.home(inner);
                    if self.func(home).kind != FnKind::Lambda {
                        return None;
                    }
                    self.written_at(home)?
                }
            };
            match self.expr(outer) {
                Expr::Call { recv: Some(recv), name, args, .. } if *recv == inner.expr => {
                    let first = args.first().map(|arg| ExprRef { unit: outer.unit, expr: arg.value });
                    let small = first.is_some_and(|value| self.is_small(value));
                    match name.as_str() {
                        "opacity" | "alpha" if first.is_some_and(|value| self.is_nought(value)) => {
                            return Some(outer);
                        }
                        "hidden"
                            if args.is_empty()
                                || first.is_some_and(|value| {
                                    matches!(self.expr(value), Expr::Lit(Lit::Bool(true)))
                                }) =>
                        {
                            return Some(outer);
                        }
                        "visibility"
                            if first
                                .and_then(|value| self.dotted(value))
                                .is_some_and(|path| path.ends_with(".None") || path.ends_with(".Hidden")) =>
                        {
                            return Some(outer);
                        }
                        "width" => thin.0 |= small,
                        "height" => thin.1 |= small,
                        "frame" | "size" if self.labelled_small(outer, args) => return Some(outer),
                        _ => {}
                    }
                    if thin == (true, true) {
                        return Some(outer);
                    }
                }
                Expr::Call { .. } | Expr::New { .. } if self.hides(outer) => return Some(outer),
                Expr::If { .. } | Expr::Switch { .. } => return None,
                _ => {}
            }
            inner = outer;
        }
        None
    }

    /// True when an element says that it is hidden, transparent or a dot.
    fn hides(&self, at: ExprRef) -> bool {
        let (name, args): (&str, &[Arg]) = match self.expr(at) {
            Expr::Call { name, args, .. } => (name, args),
            Expr::New { ty, args, .. } => (ty.simple(), args),
            _ => return false,
        };
        let sub = |arg: &Arg| ExprRef { unit: at.unit, expr: arg.value };
        let labelled = |label: &str| args.iter().find(|arg| arg.label.as_deref() == Some(label)).map(sub);
        match name {
            "Offstage" => {
                return labelled("offstage")
                    .is_none_or(|value| matches!(self.expr(value), Expr::Lit(Lit::Bool(true))));
            }
            "Visibility" => {
                return labelled("visible")
                    .is_some_and(|value| matches!(self.expr(value), Expr::Lit(Lit::Bool(false))));
            }
            "Opacity" => return labelled("opacity").is_some_and(|value| self.is_nought(value)),
            "SizedBox" | "Container" | "ConstrainedBox" => return self.labelled_small(at, args),
            _ => {}
        }
        // Compose: `Modifier.size(1.dp)`
        if let Some(modifier) = labelled("modifier")
            && !self.is_script(at.unit)
        {
            return self.subtree(modifier).into_iter().any(|part| match self.expr(part) {
                Expr::Call { name, args, .. } => {
                    let first = args.first().map(sub);
                    match name.as_str() {
                        "size" => first.is_some_and(|value| self.is_small(value)),
                        "alpha" => first.is_some_and(|value| self.is_nought(value)),
                        _ => false,
                    }
                }
                _ => false,
            });
        }
        if !self.is_script(at.unit) {
            return false;
        }
        let dot = |label: &str| labelled(label).is_some_and(|value| self.is_small(value));
        let hidden = labelled("hidden").is_some_and(|value| match self.expr(value) {
            Expr::Lit(Lit::Bool(true)) => true,
            Expr::Str(_) => {
                self.constant_text(value).is_some_and(|text| matches!(text.as_str(), "" | "hidden" | "true"))
            }
            _ => false,
        });
        hidden
            || dot("width") && dot("height")
            || labelled("style").is_some_and(|style| self.style_hides(style))
    }

    fn style_hides(&self, style: ExprRef) -> bool {
        match self.expr(style) {
            Expr::Str(_) => self.constant_text(style).is_some_and(|text| css_hides(&text)),
            Expr::New { ty, args, .. } if ty.is_empty() => {
                let written: Vec<String> = args
                    .iter()
                    .filter_map(|arg| {
                        let value = ExprRef { unit: style.unit, expr: arg.value };
                        let text = match self.expr(value) {
                            Expr::Lit(Lit::Number(number)) => number.to_string(),
                            _ => self.constant_text(value)?,
                        };
                        Some(format!("{}:{text}", arg.label.as_deref()?))
                    })
                    .collect();
                css_hides(&written.join(";"))
            }
            _ => false,
        }
    }

    /// Width and height, both of at most a dot.
    fn labelled_small(&self, at: ExprRef, args: &[Arg]) -> bool {
        let small = |label: &str| {
            args.iter()
                .find(|arg| arg.label.as_deref() == Some(label))
                .is_some_and(|arg| self.is_small(ExprRef { unit: at.unit, expr: arg.value }))
        };
        small("width") && small("height")
    }

    fn is_small(&self, value: ExprRef) -> bool {
        match self.expr(value) {
            Expr::Lit(Lit::Int(size)) => (0..=2).contains(size),
            Expr::Lit(Lit::Number(size)) => {
                size.trim_end_matches(['f', 'F']).parse::<f32>().is_ok_and(|size| size <= 2.0)
            }
            Expr::Str(_) => self.constant_text(value).is_some_and(|text| {
                matches!(text.trim(), "0" | "1" | "1px" | "0px" | "2px" | "1rpx" | "2rpx" | "1vp" | "0vp")
            }),
            // `1.dp`
            Expr::Member { recv, name, .. } if matches!(name.as_str(), "dp" | "px" | "sp") => {
                self.is_small(ExprRef { unit: value.unit, expr: *recv })
            }
            _ => false,
        }
    }

    fn is_nought(&self, value: ExprRef) -> bool {
        match self.expr(value) {
            Expr::Lit(Lit::Int(0)) => true,
            Expr::Lit(Lit::Number(number)) => {
                number.trim_end_matches(['f', 'F']).parse::<f32>().is_ok_and(|number| number == 0.0)
            }
            _ => false,
        }
    }

    /// A video that is made to hold the camera's picture and never put anywhere.
    fn never_shown(&self, component: TypeId, exprs: &[ExprRef]) -> Option<UnseenFact> {
        if !self.is_script(self.type_unit(component)) || !self.opens_camera(exprs) {
            return None;
        }
        let preview = &self.model.preview;
        let mut made = None;
        for &at in exprs {
            match self.expr(at) {
                Expr::Call { name, args, recv, .. } => {
                    let element = recv.is_none()
                        && (preview.elements.contains(name.as_str())
                            || preview.canvases.contains(name.as_str()));
                    let puts = matches!(
                        name.as_str(),
                        "appendChild"
                            | "append"
                            | "prepend"
                            | "insertBefore"
                            | "replaceChildren"
                            | "replaceWith"
                            | "insertAdjacentElement"
                            | "getElementById"
                            | "querySelector"
                            | "after"
                            | "before"
                            | "transferControlToOffscreen"
                    );
                    if element && self.is_drawn(at) || puts {
                        return None;
                    }
                    let of_video = args.first().is_some_and(|arg| {
                        self.constant_text(ExprRef { unit: at.unit, expr: arg.value }).as_deref()
                            == Some("video")
                    });
                    if name == "createElement" && of_video {
                        made = made.or(Some(at));
                    }
                }
                Expr::Exit { value: Some(value), .. } => {
                    // A video that is handed out is shown by whoever gets it.
                    let value = ExprRef { unit: at.unit, expr: *value };
                    let made_there = self.definitions(value).into_iter().any(
                        |def| matches!(self.expr(def), Expr::Call { name, .. } if name == "createElement"),
                    );
                    if made_there {
                        return None;
                    }
                }
                _ => {}
            }
        }
        let at = made?;
        Some(UnseenFact { how: Unseen::Hidden, loc: self.call_loc(at), name: "video".to_owned() })
    }
}

/// True for style rules that hide: `display: none`, `opacity: 0`, a dot, far off the page.
fn css_hides(style: &str) -> bool {
    let dense: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    let rules: Vec<&str> = dense.split(';').collect();
    let is = |rule: &str| rules.contains(&rule);
    let small = |side: &str| {
        rules.iter().any(|rule| {
            rule.strip_prefix(side).and_then(|rest| rest.strip_prefix(':')).is_some_and(|size| {
                matches!(size, "0" | "1" | "0px" | "1px" | "2px" | "1rpx" | "2rpx" | "0rpx")
            })
        })
    };
    let far = rules.iter().any(|rule| {
        ["left:-", "top:-", "right:-"].iter().any(|start| {
            rule.strip_prefix(start).is_some_and(|rest| {
                rest.trim_end_matches(|c: char| c.is_alphabetic())
                    .parse::<f32>()
                    .is_ok_and(|size| size >= 1000.0)
            })
        })
    });
    is("display:none")
        || is("visibility:hidden")
        || is("opacity:0")
        || is("opacity:0.0")
        || small("width") && small("height")
        || far
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_that_hide() {
        for style in [
            "display: none",
            "width:1px;height:1px",
            "position:fixed; left:-9999px",
            "opacity:0;",
            "width:1;height:1",
        ] {
            assert!(css_hides(style), "{style}");
        }
        for style in ["width: 90%; height: 300px;", "opacity:0.8", "left:-10px", "height:1px"] {
            assert!(!css_hides(style), "{style}");
        }
    }
}
