//! Layouts in the graph: which ones a type shows, which functions their widgets name.

use std::rc::Rc;

use crate::program::component::{Component, snake_case};
use crate::program::{FnId, Program, TypeId};
use crate::syntax::ir::Expr;

impl Program<'_> {
    /// True when a layout names the function as a click handler of its screen.
    pub fn is_named_by_layout(&self, id: FnId) -> bool {
        !self.layout_clicks(id).is_empty()
    }

    /// Widgets whose click handler a layout says the function is: layout name and widget index.
    pub fn layout_clicks(&self, id: FnId) -> Rc<Vec<(String, usize)>> {
        if let Some(known) = self.memo.clicks.borrow().get(&id) {
            return Rc::clone(known);
        }
        let clicks = Rc::new(self.find_layout_clicks(id));
        self.memo.clicks.borrow_mut().insert(id, Rc::clone(&clicks));
        clicks
    }

    fn find_layout_clicks(&self, id: FnId) -> Vec<(String, usize)> {
        let function = self.func(id);
        let Some(owner) = self.owner(id) else { return Vec::new() };
        let mut found = Vec::new();
        for layout in self.layouts_of(owner).iter() {
            for read in self.android.layout(layout) {
                for (index, widget) in read.widgets.iter().enumerate() {
                    let by_name = widget.on_click.as_deref() == Some(function.name.as_str());
                    let by_binding = widget.click_binding.as_ref().and_then(|binding| binding.member())
                        == Some(function.name.as_str());
                    if by_name || by_binding {
                        found.push((layout.clone(), index));
                    }
                }
            }
        }
        // A view model is named by the variables of a layout.
        if found.is_empty()
            && self.component(owner) == Component::Plain
            && self.ty(owner).name.ends_with("Model")
        {
            for layout in self.android.layout_names() {
                for read in self.android.layout_saying(layout, &[&self.ty(owner).name]) {
                    let names_owner = read.variables.iter().any(|(_, ty)| self.is_class(owner, ty));
                    if !names_owner {
                        continue;
                    }
                    for (index, widget) in read.widgets.iter().enumerate() {
                        if widget.click_binding.as_ref().and_then(|binding| binding.member())
                            == Some(function.name.as_str())
                        {
                            found.push((layout.to_owned(), index));
                        }
                    }
                }
            }
            found.sort();
        }
        found
    }

    /// Layouts that a type shows: those its code names, its own bindings, those of its base types.
    pub fn layouts_of(&self, id: TypeId) -> Rc<Vec<String>> {
        if let Some(known) = self.memo.layouts.borrow().get(&id) {
            return Rc::clone(known);
        }
        let layouts = Rc::new(self.find_layouts(id));
        self.memo.layouts.borrow_mut().insert(id, Rc::clone(&layouts));
        layouts
    }

    fn find_layouts(&self, id: TypeId) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for ty in self.lineage(id) {
            let unit = self.type_unit(ty);
            let span = self.ty(ty).span;
            for at in self.unit_exprs(unit) {
                if !span.contains(self.loc(at).span) {
                    continue;
                }
                match self.expr(at) {
                    Expr::Member { .. } => {
                        if let Some((kind, name)) = self.resource_ref(at)
                            && kind == "layout"
                        {
                            names.push(name.to_string());
                        }
                    }
                    Expr::Name(name) => names.extend(binding_layout(name)),
                    Expr::New { ty, .. } => names.extend(binding_layout(ty.simple())),
                    _ => {}
                }
            }
            for field in &self.ty(ty).fields {
                names.extend(binding_layout(field.ty.simple()));
            }
            for parent in &self.ty(ty).supers {
                for arg in &parent.args {
                    names.extend(binding_layout(arg.simple()));
                }
            }
            for import in &self.unit(unit).imports {
                if let Some(rest) = import.path.strip_prefix("kotlinx.android.synthetic.main.") {
                    names.extend(rest.split('.').next().map(str::to_owned));
                }
            }
        }
        names.sort();
        names.dedup();
        names.retain(|name| self.android.has_layout(name));
        names
    }
}

fn binding_layout(name: &str) -> Option<String> {
    let stem = name
        .strip_suffix("Binding")
        .filter(|stem| !stem.is_empty() && stem.starts_with(char::is_uppercase))?;
    Some(snake_case(stem))
}
