//! What the attributes of templates mean, by their names.

use smol_str::SmolStr;

use crate::syntax::markup::{Attr, Dialect};

/// What an attribute is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The element is there when it holds.
    If,
    /// The same, where what stands before it did not hold.
    ElseIf,
    /// The element is there where nothing before it held.
    Else,
    /// The element is shown when it holds.
    Show,
    /// The element is hidden when it holds.
    Hidden,
    /// The element is repeated.
    For,
    /// The variable of a repetition, or that of its index.
    LoopName,
    /// Something happens: what runs, under this label.
    Event(SmolStr),
    /// A value that is an expression.
    Bound(SmolStr),
    /// A value that is written back, too.
    Model,
    /// Text or markup in place of the children.
    Content,
    /// Several values at once.
    Spread,
    /// The slot of the element around it that it fills.
    Slot(SmolStr),
    /// The variables that a slot gives.
    SlotNames,
    /// A plain value, which may have braces in a mini-program.
    Plain(SmolStr),
    /// Nothing that is asked about.
    Nothing,
}

/// The meaning of an attribute.
pub(super) fn meaning(attr: &Attr, dialect: Dialect) -> Meaning {
    let name = attr.name.as_str();
    match dialect {
        Dialect::Mini => mini(name),
        Dialect::Vue => vue(name).unwrap_or_else(|| plain(name)),
        Dialect::Html => vue(name).or_else(|| page(name)).unwrap_or_else(|| plain(name)),
    }
}

fn plain(name: &str) -> Meaning {
    Meaning::Plain(label(name))
}

fn vue(name: &str) -> Option<Meaning> {
    if let Some(event) = name.strip_prefix('@').or_else(|| name.strip_prefix("v-on:")) {
        return Some(Meaning::Event(event_label(event)));
    }
    if let Some(slot) = name.strip_prefix('#').or_else(|| name.strip_prefix("v-slot:")) {
        return Some(Meaning::Slot(slot.into()));
    }
    if let Some(bound) = name.strip_prefix(':').or_else(|| name.strip_prefix("v-bind:")) {
        let mut parts = bound.split('.');
        let key = parts.next().unwrap_or_default();
        if parts.any(|modifier| modifier == "sync") && is_state(key) {
            return Some(Meaning::Model);
        }
        return Some(match key {
            "hidden" => Meaning::Hidden,
            _ => Meaning::Bound(label(key)),
        });
    }
    match name {
        "slot" => return Some(Meaning::Slot(SmolStr::default())),
        "slot-scope" => return Some(Meaning::SlotNames),
        _ => {}
    }
    let directive = name.strip_prefix("v-")?;
    let (head, rest) = directive.split_once([':', '.']).unwrap_or((directive, ""));
    Some(match head {
        "if" => Meaning::If,
        "else-if" => Meaning::ElseIf,
        "else" => Meaning::Else,
        "show" => Meaning::Show,
        "for" => Meaning::For,
        "model" => {
            let key =
                if directive.starts_with("model:") { rest.split('.').next().unwrap_or_default() } else { "" };
            if key.is_empty() || is_state(key) { Meaning::Model } else { Meaning::Bound(label(key)) }
        }
        "html" | "text" => Meaning::Content,
        "bind" | "on" => Meaning::Spread,
        "slot" => Meaning::Slot("default".into()),
        "cloak" | "once" | "pre" | "memo" => Meaning::Nothing,
        _ => Meaning::Bound(format!("v-{head}").into()),
    })
}

/// True for the property that holds what a control is set to.
fn is_state(key: &str) -> bool {
    matches!(key, "checked" | "value" | "modelValue" | "model-value" | "checkedKeys" | "selected")
}

/// Handlers of pages, and the notations of Angular.
fn page(name: &str) -> Option<Meaning> {
    if let Some(event) =
        name.strip_prefix("on").filter(|event| event.starts_with(|c: char| c.is_ascii_lowercase()))
    {
        return Some(Meaning::Event(event_label(event)));
    }
    if let Some(event) =
        name.strip_prefix("x-on:").or_else(|| name.strip_prefix("ng-").filter(|event| *event == "click"))
    {
        return Some(Meaning::Event(event_label(event)));
    }
    let inside = |open: &str, close: &str| name.strip_prefix(open)?.strip_suffix(close);
    if inside("[(", ")]").is_some() || name == "x-model" || name == "ng-model" {
        return Some(Meaning::Model);
    }
    if let Some(event) = inside("(", ")") {
        return Some(Meaning::Event(event_label(event)));
    }
    if let Some(bound) = inside("[", "]") {
        return Some(Meaning::Bound(label(bound)));
    }
    match name {
        "*ngIf" | "x-if" | "ng-if" => Some(Meaning::If),
        "*ngFor" | "x-for" => Some(Meaning::For),
        "x-show" | "ng-show" => Some(Meaning::Show),
        "ng-hide" | "[hidden]" => Some(Meaning::Hidden),
        "hidden" => Some(Meaning::Hidden),
        _ => None,
    }
}

fn mini(name: &str) -> Meaning {
    let (prefix, rest) = name.split_once([':', '-']).unwrap_or(("", name));
    let framework =
        matches!(prefix, "wx" | "a" | "s" | "tt" | "qq" | "ks" | "jd" | "dd" | "swan" | "bd" | "xhs" | "ali");
    if framework {
        match rest {
            "if" => return Meaning::If,
            "elif" => return Meaning::ElseIf,
            "else" => return Meaning::Else,
            "for" | "for-items" => return Meaning::For,
            "for-item" | "for-index" => return Meaning::LoopName,
            "key" | "ref" if prefix != "s" => return Meaning::Nothing,
            _ => {}
        }
    }
    if name == "model:value" || name == "model:checked" {
        return Meaning::Model;
    }
    if let Some(bound) = name.strip_prefix("model:") {
        return Meaning::Bound(label(bound));
    }
    let bare = ["capture-", "mut-"].iter().find_map(|prefix| name.strip_prefix(prefix)).unwrap_or(name);
    for prefix in ["bind", "catch"] {
        let event = bare.strip_prefix(prefix).map(|event| event.trim_start_matches(':'));
        if let Some(event) = event.filter(|event| event.starts_with(char::is_alphabetic)) {
            return Meaning::Event(event_label(event));
        }
    }
    if let Some(event) =
        name.strip_prefix("on").filter(|event| event.starts_with(|c: char| c.is_ascii_uppercase()))
    {
        return Meaning::Event(event_label(event));
    }
    match name {
        "hidden" => Meaning::Hidden,
        "slot" => Meaning::Slot(SmolStr::default()),
        _ => plain(name),
    }
}

/// The label of an event: `onClick` for all sorts of presses, `onChange`, `onGetphonenumber`.
fn event_label(event: &str) -> SmolStr {
    let event = event.split('.').next().unwrap_or_default();
    let (event, rest) = event.split_once(':').map_or((event, ""), |(event, rest)| (event, rest));
    let camel = camel(event);
    let label = match camel.as_str() {
        "tap" | "click" | "Tap" | "press" => "onClick".to_owned(),
        _ => {
            let mut chars = camel.chars();
            let first = chars.next().map(char::to_uppercase).into_iter().flatten();
            format!("on{}{}", first.collect::<String>(), chars.as_str())
        }
    };
    if rest.is_empty() { label.into() } else { format!("{label}:{rest}").into() }
}

/// The label of a value. Data and accessibility attributes are spelt with hyphens everywhere.
fn label(name: &str) -> SmolStr {
    if name.starts_with("data-") || name.starts_with("aria-") { name.into() } else { camel(name).into() }
}

fn camel(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut upper = false;
    for c in name.chars() {
        match c {
            '-' if !out.is_empty() => upper = true,
            c if upper => {
                out.extend(c.to_uppercase());
                upper = false;
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, dialect: Dialect) -> String {
        let attr = Attr { name: name.into(), value: None, span: Default::default() };
        format!("{:?}", meaning(&attr, dialect)).replace("\"", "")
    }

    #[test]
    fn names_of_vue() {
        for (name, want) in [
            ("@click.stop", "Event(onClick)"),
            ("v-on:my-event", "Event(onMyEvent)"),
            ("@update:modelValue", "Event(onUpdate:modelValue)"),
            (":is-disabled", "Bound(isDisabled)"),
            ("v-model.trim", "Model"),
            ("v-model:checked", "Model"),
            ("v-model:open", "Bound(open)"),
            (":visible.sync", "Bound(visible)"),
            ("v-else-if", "ElseIf"),
            ("#footer", "Slot(footer)"),
            ("v-slot", "Slot(default)"),
            ("data-id", "Plain(data-id)"),
            ("v-loading", "Bound(v-loading)"),
        ] {
            assert_eq!(of(name, Dialect::Vue), want, "{name}");
        }
    }

    #[test]
    fn names_of_mini_programs_and_pages() {
        for (name, want) in [
            ("wx:if", "If"),
            ("a:elif", "ElseIf"),
            ("s-for", "For"),
            ("wx:key", "Nothing"),
            ("bindtap", "Event(onClick)"),
            ("catch:tap", "Event(onClick)"),
            ("capture-bind:touchstart", "Event(onTouchstart)"),
            ("bindgetphonenumber", "Event(onGetphonenumber)"),
            ("bind:agree", "Event(onAgree)"),
            ("onTap", "Event(onClick)"),
            ("model:value", "Model"),
            ("open-type", "Plain(openType)"),
        ] {
            assert_eq!(of(name, Dialect::Mini), want, "{name}");
        }
        for (name, want) in [
            ("onclick", "Event(onClick)"),
            ("onsubmit", "Event(onSubmit)"),
            ("(click)", "Event(onClick)"),
            ("[disabled]", "Bound(disabled)"),
            ("[(ngModel)]", "Model"),
            ("*ngIf", "If"),
        ] {
            assert_eq!(of(name, Dialect::Html), want, "{name}");
        }
    }
}
