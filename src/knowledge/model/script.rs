//! Rows for what browsers, mini-programs and their frameworks do.

use serde::Deserialize;

use super::{Operand, Set, operand};

/// How a prompt tells the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    /// The result, or what it resolves to, is true when the person agrees: `confirm(text)`.
    Result,
    /// The promise resolves when the person agrees and is rejected otherwise.
    Resolve,
    /// What it resolves to, or what its callback gets, has one of the `agree` members: `res.confirm`.
    Member,
    /// One of the functions labelled with `agree` runs: `{ onOk() {..}, onCancel() {..} }`.
    Callback,
    /// A list of buttons, each an object with a text and a function.
    Buttons,
}

/// A call that shows a prompt and tells the answer.
#[derive(Clone, Debug)]
pub struct Ask {
    /// How it tells.
    pub told: Told,
    /// Operands that are shown, or whose labelled parts are.
    pub text: Vec<Operand>,
    /// Labels of the options that are shown.
    pub shown: Set,
    /// Members, labels or texts that approve.
    pub agree: Set,
    /// Members, labels or styles that refuse.
    pub refuse: Set,
    /// Labels of the option with the approving button's text.
    pub agree_text: Set,
    /// Labels of the option with the refusing button's text.
    pub refuse_text: Set,
    /// Labels of options that take the refusing button away when they are false.
    pub refusable: Set,
    /// Without such an option there is no refusing button: `alert`.
    pub alone: bool,
    /// The list of buttons.
    pub buttons: Option<Operand>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AskRow {
    pub(super) call: Vec<String>,
    told: Told,
    #[serde(default)]
    text: Vec<String>,
    #[serde(default)]
    shown: Set,
    #[serde(default)]
    agree: Set,
    #[serde(default)]
    refuse: Set,
    #[serde(default)]
    agree_text: Set,
    #[serde(default)]
    refuse_text: Set,
    #[serde(default)]
    refusable: Set,
    #[serde(default)]
    alone: bool,
    buttons: Option<String>,
}

impl AskRow {
    pub(super) fn read(self) -> Result<Ask, String> {
        let read = |text: &String| operand(text).ok_or_else(|| format!("unknown operand {text}"));
        Ok(Ask {
            told: self.told,
            text: self.text.iter().map(read).collect::<Result<_, _>>()?,
            shown: self.shown,
            agree: self.agree,
            refuse: self.refuse,
            agree_text: self.agree_text,
            refuse_text: self.refuse_text,
            refusable: self.refusable,
            alone: self.alone,
            buttons: self.buttons.as_ref().map(read).transpose()?,
        })
    }
}

/// Values of a component that keep what is set, and what runs when they change.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Hooks {
    /// Methods that the platform calls on a component first.
    pub begin: Set,
    /// Other methods that it calls.
    pub called: Set,
    /// Calls that return a pair of a value and what sets it: `useState`.
    pub state: Set,
    /// Calls that make an object with one value inside: `ref`, `useRef`.
    pub cell: Set,
    /// Calls that make an object whose members are watched: `reactive`.
    pub object: Set,
    /// Members of a cell that are its value.
    pub value: Set,
    /// Calls that compute a value from others by a function: `computed`, `useMemo`.
    pub derive: Set,
    /// Calls that run their last function when their first argument changes.
    pub watch: Set,
    /// Calls that run their first function when the component is there or the list behind it changes.
    pub effect: Set,
    /// Methods of a component that assign the labelled parts of their first argument: `setData`.
    pub assign: Set,
    /// Calls that give a value to what is inside: `provide`.
    pub share: Set,
    /// Calls that take it there: `inject`, `useContext`.
    pub receive: Set,
    /// Calls that put the component on the page that is their first argument.
    pub mount: Set,
    /// Calls that run their first argument later, and wrappers that return the function given to them.
    pub later: Set,
    /// Wrappers that return the function given to them behind a name: `createAsyncThunk`.
    pub named_later: Set,
    /// Calls that hand what a function returns to whoever holds a reference to the component.
    pub expose: Set,
    /// Methods of a component that find another on its page by a selector.
    pub select: Set,
    /// Calls that show what they are given elsewhere on the page.
    pub place: Set,
    /// Annotations of fields that are given by whoever uses the component.
    pub given: Set,
    /// Annotations of fields that set what they are given.
    pub bound: Set,
    /// Annotations of fields that are one with what is kept under the key that is their argument.
    pub linked: Set,
    /// Annotations of methods that run when the fields change which their arguments name.
    pub changed: Set,
    /// Annotations of fields that name the methods which run when they change.
    pub watched: Set,
}

/// State that screens share.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Stores {
    /// Calls that define a store by an object or a function.
    pub define: Set,
    /// Calls that return the store or the function that changes it.
    pub open: Set,
    /// Calls that read from it by a function.
    pub read: Set,
    /// Calls that make its parts members of a component, by their names.
    pub map: Set,
    /// Methods that run one of its functions, by name or action.
    pub write: Set,
    /// Labels of the parts of a definition: state, getters, actions.
    pub keep: Set,
    /// Base types whose objects keep one state.
    pub kept: Set,
    /// Calls in these that set it.
    pub tell: Set,
}

/// What is shown.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Texts {
    /// Calls and elements that look a text up by its key.
    pub calls: Set,
    /// Labels that hold the key.
    pub keys: Set,
    /// Labels that hold the text where there is no message.
    pub defaults: Set,
    /// Labels of elements and options that show nothing.
    pub silent: Set,
    /// Members of keys that look them up.
    pub looked: Set,
    /// Ends of names of objects whose members are texts.
    pub holders: Set,
    /// Calls by which code puts a text on a screen, by their names or the beginnings of their selectors.
    pub shows: Set,
}

/// Navigation by path or name.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Routes {
    /// Calls by qualified name.
    pub calls: Vec<String>,
    /// Methods that go to a path on one of the receivers in `on`.
    pub methods: Set,
    /// Last names of receivers of `methods`.
    pub on: Set,
    /// Labels of an options object that hold the path or the name.
    pub address: Set,
    /// Elements that go to a path when they are pressed.
    pub elements: Set,
    /// Labels of these that hold the path.
    pub to: Set,
    /// Elements and calls that declare routes.
    pub declare: Set,
    /// Labels of a declared route with its path or name.
    pub path: Set,
    /// Labels of a declared route with its screen.
    pub screen: Set,
    /// Labels of what is sent along.
    pub sent: Set,
    /// Calls that take what was sent.
    pub taken: Set,
    /// Labels of the first address.
    pub first: Set,
    /// Labels of a table from addresses to screens.
    pub table: Set,
    /// Methods and labels whose function runs before a route is entered.
    pub guards: Set,
    /// Calls that go back.
    pub back: Set,
    /// Calls and labels that leave the app or end the session.
    pub leave: Set,
}

/// What a server runs.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Server {
    /// Types whose methods register a handler for a path.
    pub types: Set,
    /// Last names of receivers that are one when their type is not known.
    pub on: Set,
    /// The methods.
    pub methods: Set,
    /// Exports that the platform calls.
    pub exports: Set,
    /// Decorators and attributes of handlers.
    pub decorators: Set,
    /// Calls that take the handler of all requests.
    pub serve: Set,
    /// Parts of names of middleware that asks who it is.
    pub auth: Set,
    /// Status codes and names of answers to whoever is not known.
    pub denies: Set,
    /// Types by which a server asks before every request who it is.
    pub filters: Set,
    /// Names of the first parameter of handlers.
    pub requests: Set,
}

/// A call whose function is given an object by its type.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BuiltRow {
    /// The calls.
    pub call: Set,
    /// Which type argument names it.
    pub of: usize,
    /// Which parameter it is.
    pub param: usize,
    /// The parameter is the state that the object keeps.
    pub kept: bool,
}

/// Calls from one language to another.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Bridge {
    /// Calls that run a method over a channel; its name is the first argument.
    pub invoke: Set,
    /// Methods that answer such calls.
    pub handle: Set,
    /// Calls that register a function which does.
    pub register: Set,
    /// Annotations of methods that scripts can call.
    pub annotations: Set,
    /// Base types of native modules whose methods scripts can call.
    pub modules: Set,
    /// Objects under which scripts find native modules.
    pub objects: Set,
    /// Calls that give an object to scripts under a name.
    pub expose: Set,
}

/// Ways to show what can be chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Choose {
    /// Calls that take the entries of a list.
    pub lists: Set,
    /// Calls that make collections.
    pub collections: Set,
    /// Calls and types that name tabs, and functions that return their names.
    pub tabs: Set,
    /// Declarative text inputs.
    pub inputs: Set,
    /// Declarative elements that draw their content under a condition, given by these labels.
    pub conditions: Set,
    /// Labels that say that an element is not shown.
    pub hidden: Set,
    /// Labels that say how an element is shown.
    pub visibility: Set,
    /// Constants by which it is not.
    pub gone: Set,
    /// Calls that show what they are called on.
    pub shows: Set,
    /// Calls that hide it.
    pub hides: Set,
    /// Calls that take the result of another screen.
    pub results: Set,
    /// Calls and constants by which the system asks for a credential of the device, or a finger.
    pub credentials: Set,
}
