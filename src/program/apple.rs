//! What Swift and Objective-C add to what is known of a program: names of members that no import tells.

use smol_str::SmolStr;

use super::graph::{Edge, EdgeKind};
use super::link::{Type, Value};
use super::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Arg, Expr, FnKind, Param, StrPart, TypeKind, TypeRef};
use crate::syntax::lang::Lang;

impl Program<'_> {
    /// True for a unit in a language of Apple's platforms.
    pub(crate) fn is_apple(&self, unit: u32) -> bool {
        matches!(self.lang(unit), Lang::Swift | Lang::ObjC)
    }

    /// A property or method of a type that is not visible: what the model says, and of the accessors of
    /// single instances (`shared`, `defaultManager`) that they yield the type they are asked of.
    pub(crate) fn apple_member(&self, base: &Value, name: &str) -> Option<Value> {
        let Type::External(owner, _) = base.ty() else { return None };
        let key = format!("{owner}.{name}");
        if let Some(ty) = self.model.returns.get(&key).next() {
            return Some(Value::Of(Type::external(ty.clone())));
        }
        let single = matches!(base, Value::Class(_))
            && ["shared", "default", "standard", "instance", "main", "current"]
                .iter()
                .any(|start| name.starts_with(start));
        single.then(|| base.ty().clone()).map(Value::Of)
    }

    /// The name of a method on something of which nothing is known.
    pub(crate) fn apple_name(name: &str) -> SmolStr {
        SmolStr::from(format!("_.{name}"))
    }
}

impl Program<'_> {
    /// Which parameter an argument is for: labels stand in the order of the parameters and may be other
    /// words than their names; a closure behind the parentheses has none.
    pub(crate) fn apple_param(&self, args: &[Arg], position: usize, callee: FnId) -> Option<usize> {
        let params = &self.func(callee).params;
        let label_of = |param: &Param| self.word_of(callee, param);
        let mut next = 0;
        for (at, arg) in args.iter().enumerate().take(position + 1) {
            let fits = |index: &usize| match &arg.label {
                Some(label) => label_of(&params[*index]) == *label,
                None => label_of(&params[*index]) == "_",
            };
            let found = (next..params.len()).find(fits);
            let function = || (next..params.len()).find(|&index| params[index].ty.path == TypeRef::FUNCTION);
            let index = match (found, &arg.label) {
                (Some(found), _) => found,
                (None, None) => function().unwrap_or(next),
                (None, Some(_)) => next,
            };
            if at == position {
                return (index < params.len()).then_some(index);
            }
            next = index + 1;
        }
        None
    }

    /// The word before an argument for a parameter.
    fn word_of(&self, callee: FnId, param: &Param) -> SmolStr {
        let unit = self.fn_unit(callee);
        let written = param.annotations.iter().find(|mark| mark.name == "label");
        let text = written.and_then(|mark| mark.args.first()).map(|arg| self.unit(unit).expr(arg.value));
        match text {
            Some(Expr::Str(parts)) => match &parts[..] {
                [StrPart::Text(text)] => text.clone(),
                _ => param.name.clone(),
            },
            _ => param.name.clone(),
        }
    }

    /// True when a function has all the words that a call names: `data(using:)` is no `data(for:)`.
    pub(crate) fn has_labels_of(&self, call: ExprRef, callee: FnId) -> bool {
        let (Expr::Call { args, .. } | Expr::New { args, .. }) = self.expr(call) else { return true };
        let params = &self.func(callee).params;
        args.iter()
            .filter_map(|arg| arg.label.as_ref())
            .all(|label| params.iter().any(|param| self.word_of(callee, param) == *label))
    }
}

impl Program<'_> {
    /// What a property is given where its structure is made by the initialiser that Swift writes itself.
    pub(super) fn memberwise(&self, owner: TypeId, name: &str) -> Vec<ExprRef> {
        let unit = self.type_unit(owner);
        let written =
            self.ty(owner).fns.iter().any(|&local| self.unit(unit).func(local).kind == FnKind::Ctor);
        if written || self.ty(owner).kind != TypeKind::Class {
            return Vec::new();
        }
        let mut list = Vec::new();
        for &at in self.known_creations(owner).iter() {
            let (Expr::Call { args, .. } | Expr::New { args, .. }) = self.expr(at) else { continue };
            let given = args.iter().find(|arg| arg.label.as_deref() == Some(name));
            list.extend(given.map(|arg| ExprRef { unit: at.unit, expr: arg.value }));
        }
        list
    }
}

/// Classes of Apple's frameworks whose methods are known by their names where the system calls them.
const PLAIN_BASES: &[&str] = &[
    "NSObject",
    "UIViewController",
    "UIView",
    "UIControl",
    "UIButton",
    "UITableViewController",
    "UITableViewCell",
    "UICollectionViewCell",
];

impl Program<'_> {
    /// True for a method of Objective-C that only its own file knows: the header of the class does not declare
    /// it, nor does anything that the class inherits, and no framework asks the class for more.
    pub(super) fn is_left_out_of_header(&self, id: FnId) -> bool {
        if self.lang(self.fn_unit(id)) != Lang::ObjC {
            return false;
        }
        let Some(owner) = self.owner(id) else { return false };
        let in_header = |ty: &TypeId| {
            let file = self.unit(self.type_unit(*ty)).file;
            self.map.file(file).name.ends_with(".h")
        };
        let name = &self.func(id).name;
        let mut has_header = false;
        for ty in self.lineage(owner) {
            let header = in_header(&ty);
            has_header |= header && self.extended(ty) == Some(owner);
            let unit = self.type_unit(ty);
            let declares = |local| &self.unit(unit).func(local).name == name;
            if (header || ty != owner && self.extended(ty) != Some(owner))
                && self.ty(ty).fns.iter().any(|&local| declares(local))
            {
                return false;
            }
        }
        has_header && self.external_supers(owner).iter().all(|base| PLAIN_BASES.contains(&base.as_str()))
    }
}

/// Calls that listen for a notification of a name, and those that post one.
const OBSERVES: &[&str] = &[
    "addObserver",
    "addObserver:selector:name:object:",
    "addObserverForName:object:queue:usingBlock:",
    "publisher",
];
const POSTS: &[&str] =
    &["post", "postNotificationName:object:", "postNotificationName:object:userInfo:", "postNotification:"];

impl Program<'_> {
    /// Places that post the notification which a call listens for.
    pub(super) fn notified(&self, call: ExprRef) -> Vec<Edge> {
        let Expr::Call { name, .. } = self.expr(call) else { return Vec::new() };
        if !self.is_apple(call.unit) || !OBSERVES.contains(&name.as_str()) {
            return Vec::new();
        }
        let Some(wanted) = self.notification(call) else { return Vec::new() };
        self.want_uses(&wanted, &[&wanted], None);
        let mut edges = Vec::new();
        for post in POSTS {
            for &at in self.uses_of(post) {
                let posts = matches!(self.expr(at), Expr::Call { .. })
                    && self.is_apple(at.unit)
                    && self.notification(at).as_deref() == Some(wanted.as_str());
                if posts {
                    edges.push(Edge { via: Some(call), ..Edge::new(EdgeKind::Event, at) });
                }
            }
        }
        edges
    }

    /// The name of the notification that a call posts or listens for.
    fn notification(&self, call: ExprRef) -> Option<String> {
        let Expr::Call { args, .. } = self.expr(call) else { return None };
        let named = |arg: &&Arg| {
            arg.label.as_deref().is_some_and(|label| matches!(label, "name" | "forName" | "for"))
        };
        let arg = args.iter().find(named).or_else(|| args.first())?;
        self.notification_name(ExprRef { unit: call.unit, expr: arg.value }, 0)
    }

    fn notification_name(&self, at: ExprRef, depth: u32) -> Option<String> {
        if let Some(text) = self.constant_text(at) {
            return Some(text);
        }
        match self.expr(at) {
            // `.faceAgreed` of an extension of the type of names.
            Expr::Member { name, .. } | Expr::Name(name) => Some(name.to_string()),
            Expr::Call { args, .. } | Expr::New { args, .. } if depth < 4 => {
                self.notification_name(ExprRef { unit: at.unit, expr: args.first()?.value }, depth + 1)
            }
            _ => None,
        }
    }
}

/// Calls that only ask about a selector, or stop what it listens for.
const ASKS: &[&str] = &[
    "responds",
    "respondsToSelector:",
    "instancesRespondToSelector:",
    "canPerformAction:withSender:",
    "NSStringFromSelector",
    "removeTarget",
    "removeTarget:action:forControlEvents:",
];

impl Program<'_> {
    /// True for a selector that is given to a call which runs nothing because of it.
    pub(super) fn only_asks(&self, at: ExprRef) -> bool {
        self.is_apple(at.unit)
            && matches!(self.expr(at), Expr::FnRef { .. })
            && self.around(at).is_some_and(
                |around| matches!(self.expr(around), Expr::Call { name, .. } if ASKS.contains(&name.as_str())),
            )
    }
}
