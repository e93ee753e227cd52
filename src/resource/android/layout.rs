//! Layouts and menus: widgets with their ids, texts, handlers and state.

use crate::input::span::{FileId, Loc, Span};
use crate::syntax::xml::Element;

/// The element that puts another layout in its place.
pub const INCLUDE: &str = "include";

/// A text or a reference to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextRef {
    /// Written out.
    Literal(String, Loc),
    /// `@string/key`.
    Key(String),
}

impl TextRef {
    fn new(value: &str, loc: Loc) -> Option<Self> {
        if value.is_empty() || value.starts_with("@{") || value.starts_with("@={") {
            return None;
        }
        Some(match value.strip_prefix("@string/") {
            Some(key) => Self::Key(key.to_owned()),
            None => Self::Literal(value.to_owned(), loc),
        })
    }
}

/// A data binding expression, as the names and members in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// The expression without its braces.
    pub expr: String,
    /// Written back as well (`@={..}`).
    pub two_way: bool,
}

impl Binding {
    fn new(value: &str) -> Option<Self> {
        let (inner, two_way) = match value.strip_prefix("@={") {
            Some(rest) => (rest, true),
            None => (value.strip_prefix("@{")?, false),
        };
        Some(Self { expr: inner.strip_suffix('}').unwrap_or(inner).trim().to_owned(), two_way })
    }

    /// The last member named in it: `agreed` of `vm.agreed`, `start` of `() -> vm.start()`.
    pub fn member(&self) -> Option<&str> {
        let expr = self.expr.rsplit("->").next().unwrap_or_default();
        let expr = expr.split('(').next().unwrap_or_default().trim().trim_start_matches('!');
        let name = expr.rsplit(['.', ':']).next().unwrap_or_default().trim();
        (!name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_')).then_some(name)
    }

    /// True when the expression is negated.
    pub fn negated(&self) -> bool {
        self.expr.starts_with('!')
    }
}

/// A widget or menu item.
#[derive(Clone, Debug, Default)]
pub struct Widget {
    /// Class as written.
    pub class: String,
    /// Its id.
    pub id: Option<String>,
    /// Text, title, hint and description.
    pub texts: Vec<TextRef>,
    /// Method named by `android:onClick`.
    pub on_click: Option<String>,
    /// Bound click handler.
    pub click_binding: Option<Binding>,
    /// Initial tick, with its place.
    pub checked: Option<(bool, Span)>,
    /// Bound tick.
    pub checked_binding: Option<Binding>,
    /// Initial usability, with its place.
    pub enabled: Option<(bool, Span)>,
    /// Bound usability.
    pub enabled_binding: Option<Binding>,
    /// Hidden at first.
    pub hidden: bool,
    /// So small or faint that nobody sees it, with its place.
    pub unseen: Option<Span>,
    /// Described to a screen reader.
    pub described: bool,
    /// Bound visibility.
    pub visibility_binding: Option<Binding>,
    /// Menu that it shows.
    pub menu: Option<String>,
    /// Included layout.
    pub include: Option<String>,
    /// Fragment class or navigation graph of a container.
    pub hosts: Option<String>,
    /// Enclosing widget.
    pub parent: Option<usize>,
    /// The element.
    pub span: Span,
}

/// A layout file.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// The file.
    pub file: FileId,
    /// Widgets, parents first.
    pub widgets: Vec<Widget>,
    /// Binding variables: name and type.
    pub variables: Vec<(String, String)>,
}

/// Elements of a layout beyond this are left out: each is looked at from each.
pub(super) const MAX_ELEMENTS: usize = 4000;

impl Layout {
    /// The widget with an id.
    pub fn by_id(&self, id: &str) -> Option<(usize, &Widget)> {
        self.widgets.iter().enumerate().find(|(_, widget)| widget.id.as_deref() == Some(id))
    }

    /// True when the widget or one around it is hidden at first.
    pub fn is_hidden(&self, index: usize) -> bool {
        let mut at = Some(index);
        while let Some(widget) = at.map(|at| &self.widgets[at]) {
            if widget.hidden {
                return true;
            }
            at = widget.parent;
        }
        false
    }

    /// Texts on the widget and inside it.
    pub fn own_texts(&self, index: usize) -> Vec<&TextRef> {
        let mut list: Vec<&TextRef> = self.widgets[index].texts.iter().collect();
        for (other, widget) in self.widgets.iter().enumerate() {
            if other != index && self.is_inside(other, index) {
                list.extend(&widget.texts);
            }
        }
        list
    }

    /// Texts that stand beside the widget in the same row: a box and its label are often two widgets.
    pub fn row_texts(&self, index: usize) -> Vec<&TextRef> {
        let own = self.own_texts(index);
        let Some(parent) = self.widgets[index].parent else { return own };
        let siblings: Vec<usize> =
            (0..self.widgets.len()).filter(|&other| self.widgets[other].parent == Some(parent)).collect();
        // A whole screen is no row, and where several boxes stand together each has its own texts.
        let other_box = || siblings.iter().any(|&other| other != index && self.holds_box(other));
        if siblings.len() > 6 || other_box() {
            let at = siblings.iter().position(|&other| other == index).unwrap_or(0);
            let mut list = own;
            for &other in siblings.iter().skip(at + 1).take(2) {
                if self.is_plain_text(other) {
                    list.extend(self.own_texts(other));
                } else {
                    break;
                }
            }
            return list;
        }
        let mut list = own;
        for other in siblings {
            if other != index && !self.is_button(other) {
                list.extend(self.own_texts(other));
            }
        }
        list
    }

    /// True for a tick box or switch, and for what has one inside.
    fn holds_box(&self, index: usize) -> bool {
        let is_box =
            |class: &str| ["CheckBox", "Switch", "Radio", "Toggle"].iter().any(|kind| class.contains(kind));
        (0..self.widgets.len()).any(|other| {
            (other == index || self.is_inside(other, index)) && is_box(&self.widgets[other].class)
        })
    }

    fn is_plain_text(&self, index: usize) -> bool {
        self.widgets[index].class.contains("Text") && !self.widgets[index].class.contains("Edit")
    }

    fn is_button(&self, index: usize) -> bool {
        let class = &self.widgets[index].class;
        class.contains("Button") && !class.contains("Radio") || class.contains("EditText")
    }

    fn is_inside(&self, index: usize, ancestor: usize) -> bool {
        let mut at = self.widgets[index].parent;
        while let Some(parent) = at {
            if parent == ancestor {
                return true;
            }
            at = self.widgets[parent].parent;
        }
        false
    }
}

/// Where an element says that it is a dot, or transparent.
fn unseen(element: &Element) -> Option<Span> {
    let dot = |name: &str| {
        let attribute = element.attribute(name)?;
        let digits: String =
            attribute.value.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
        let unit = &attribute.value[digits.len()..];
        let size: f32 = digits.parse().ok()?;
        // Nothing in a row with weights is as small as it says.
        let alone = element.attribute("android:layout_weight").is_none();
        let small = matches!(unit, "dp" | "px" | "dip" | "sp") && (size <= 2.0 && (size > 0.0 || alone));
        small.then_some(attribute.span)
    };
    let constrained = element.attributes.iter().any(|attribute| attribute.name.contains("layout_constraint"));
    let zero = |name: &str| element.attribute(name).is_some_and(|attribute| attribute.value.starts_with('0'));
    if let (Some(width), Some(_)) = (dot("android:layout_width"), dot("android:layout_height"))
        && !(constrained && (zero("android:layout_width") || zero("android:layout_height")))
    {
        return Some(width);
    }
    let clear = element.attribute("android:alpha")?;
    matches!(clear.value.as_str(), "0" | "0.0" | "0.00" | "0f").then_some(clear.span)
}

pub(super) fn read(file: FileId, elements: &[Element]) -> Layout {
    let mut layout = Layout { file, ..Layout::default() };
    let mut index_of: Vec<Option<usize>> = vec![None; elements.len()];
    for (at, element) in elements.iter().enumerate() {
        if element.name == "variable" {
            let part = |name| element.get(name).unwrap_or_default().to_owned();
            layout.variables.push((part("name"), part("type")));
            continue;
        }
        if matches!(element.name.as_str(), "layout" | "data" | "import") {
            continue;
        }
        let parent = element.parent.and_then(|parent| index_of[parent]);
        index_of[at] = Some(layout.widgets.len());
        layout.widgets.push(widget(file, element, parent));
    }
    layout
}

fn widget(file: FileId, element: &Element, parent: Option<usize>) -> Widget {
    let flag = |name: &str| {
        element
            .attribute(name)
            .filter(|attribute| matches!(attribute.value.as_str(), "true" | "false"))
            .map(|attribute| (attribute.value == "true", attribute.span))
    };
    let bound = |name: &str| element.get(name).and_then(Binding::new);
    let reference = |name: &str, prefix: &str| {
        element.get(name).and_then(|value| value.strip_prefix(prefix)).map(str::to_owned)
    };
    let id = element
        .get("android:id")
        .or_else(|| element.get("id"))
        .and_then(|id| id.rsplit('/').next())
        .map(str::to_owned);
    let mut texts = Vec::new();
    for name in ["text", "title", "hint", "contentDescription", "textOn", "textOff", "summary", "label"] {
        for attribute in &element.attributes {
            let local = attribute.name.rsplit(':').next().unwrap_or_default();
            if local == name && !attribute.name.starts_with("tools:") {
                texts.extend(TextRef::new(&attribute.value, Loc::new(file, attribute.span)));
            }
        }
    }
    let on_click = element.get("android:onClick").or_else(|| element.get("onClick"));
    Widget {
        class: element.get("class").unwrap_or(&element.name).to_owned(),
        id,
        texts,
        on_click: on_click.filter(|value| !value.starts_with('@')).map(str::to_owned),
        click_binding: on_click.and_then(Binding::new),
        checked: flag("android:checked"),
        checked_binding: bound("android:checked"),
        enabled: flag("android:enabled").or_else(|| flag("android:clickable")),
        enabled_binding: bound("android:enabled"),
        hidden: matches!(element.get("android:visibility"), Some("gone" | "invisible"))
            || element.get("android:visible") == Some("false"),
        unseen: unseen(element),
        described: element.attributes.iter().any(|attribute| {
            let local = attribute.name.rsplit(':').next().unwrap_or_default();
            matches!(
                local,
                "contentDescription" | "accessibilityLiveRegion" | "labelFor" | "accessibilityHeading"
            ) && !attribute.value.is_empty()
                && attribute.value != "@null"
        }),
        visibility_binding: bound("android:visibility"),
        menu: element
            .attributes
            .iter()
            .find(|attribute| attribute.name.rsplit(':').next() == Some("menu"))
            .and_then(|attribute| attribute.value.strip_prefix("@menu/"))
            .map(str::to_owned),
        include: (element.name == INCLUDE).then(|| reference("layout", "@layout/")).flatten(),
        hosts: element
            .get("android:name")
            .map(str::to_owned)
            .or_else(|| reference("navGraph", "@navigation/")),
        parent,
        span: element.span,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"<layout><data><variable name="vm" type="com.a.Vm"/></data>
      <LinearLayout>
        <RelativeLayout>
          <CheckBox android:id="@+id/box" android:checked="true"/>
          <TextView android:text="同意"/>
          <TextView android:text="@string/agreement" tools:text="x"/>
        </RelativeLayout>
        <Button android:id="@+id/go" android:text="Go" android:onClick="start" android:enabled="@{vm.agreed}"/>
        <LinearLayout android:visibility="gone"><Button android:id="@+id/sms" android:text="短信验证码"/></LinearLayout>
      </LinearLayout></layout>"#;

    #[test]
    fn boxes_find_their_labels() {
        let layout = read(FileId(0), &crate::syntax::xml::read(TEXT));
        let (at, widget) = layout.by_id("box").unwrap();
        assert!(widget.checked.is_some_and(|(checked, _)| checked));
        let texts: Vec<_> = layout
            .row_texts(at)
            .into_iter()
            .map(|text| match text {
                TextRef::Literal(value, _) => value.clone(),
                TextRef::Key(key) => format!("@{key}"),
            })
            .collect();
        assert_eq!(texts, ["同意", "@agreement"]);
    }

    #[test]
    fn two_boxes_keep_their_texts_apart() {
        let text = r#"<LinearLayout><CheckBox android:id="@+id/a" android:text="A"/>
          <CheckBox android:id="@+id/b"/><TextView android:text="B"/><Button android:text="Go"/></LinearLayout>"#;
        let layout = read(FileId(0), &crate::syntax::xml::read(text));
        for (id, label) in [("a", "A"), ("b", "B")] {
            let (at, _) = layout.by_id(id).unwrap();
            let texts = layout.row_texts(at);
            assert!(matches!(texts[..], [TextRef::Literal(value, _)] if value == label), "{id}: {texts:?}");
        }
    }

    #[test]
    fn handlers_bindings_and_visibility() {
        let layout = read(FileId(0), &crate::syntax::xml::read(TEXT));
        let (_, go) = layout.by_id("go").unwrap();
        assert_eq!(go.on_click.as_deref(), Some("start"));
        assert_eq!(go.enabled_binding.as_ref().and_then(Binding::member), Some("agreed"));
        assert_eq!(layout.variables, [("vm".to_owned(), "com.a.Vm".to_owned())]);
        let (sms, _) = layout.by_id("sms").unwrap();
        assert!(layout.is_hidden(sms));
    }

    #[test]
    fn bindings_name_their_member() {
        let member = |text: &str| Binding::new(text).and_then(|binding| binding.member().map(str::to_owned));
        assert_eq!(member("@{() -> vm.start()}").as_deref(), Some("start"));
        assert_eq!(member("@{vm::start}").as_deref(), Some("start"));
        assert_eq!(member("@={vm.agreed}").as_deref(), Some("agreed"));
        assert_eq!(member("plain"), None);
    }
}
