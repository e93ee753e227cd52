//! Tables of what a platform calls, opens and hands over.

use serde::Deserialize;

use super::Set;

/// Types the system creates.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Components {
    /// Screens.
    pub screens: Vec<String>,
    /// Background components.
    pub services: Vec<String>,
    /// The application object.
    pub applications: Vec<String>,
    /// Views.
    pub views: Vec<String>,
}

/// Methods the system calls.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Callbacks {
    /// Beginnings of their names.
    pub prefixes: Vec<String>,
    /// Ends of the names of protocols whose methods are not marked where they are implemented.
    pub protocols: Vec<String>,
    /// Whole names.
    pub names: Set,
}

/// Methods the system calls first.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Lifecycle {
    /// Their names.
    pub first: Set,
    /// Calls that run what they are given when a screen comes up.
    pub shown: Set,
}

/// How code is entered from outside the project.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Entries {
    /// Annotations of functions that something outside calls.
    pub annotations: Set,
    /// Functions that a program begins with.
    pub functions: Set,
    /// Annotations that bring no caller.
    pub harmless: Set,
    /// Calls by which a program hands over to a server.
    pub starts: Set,
}

/// Annotations.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Annotated {
    /// Their names.
    pub annotations: Set,
}

/// Calls by name.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Calls {
    /// Their names.
    pub calls: Set,
}

/// Navigation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Navigate {
    /// Calls that have the class of their type argument created.
    #[serde(default)]
    pub by_type: Set,
    /// Calls that open a type named in them.
    pub calls: Set,
    /// Constructors that name the type they will open.
    pub constructors: Set,
    /// Members of a class reference that only name it.
    pub names_only: Set,
    /// Annotations that give a screen a path.
    pub route_annotations: Set,
    /// Calls that open a path.
    pub route_calls: Set,
    /// Calls that open an address outside the app, or show it in a view.
    pub opens: Set,
    /// Calls that name a file which comes with the app.
    pub bundles: Set,
}

/// Values passed between screens.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Extras {
    /// Calls that put one.
    pub put: Set,
    /// Calls that get one.
    pub get: Set,
    /// Types whose plain methods put and get by key.
    pub keyed_types: Set,
    /// Those methods: put.
    pub keyed_put: Set,
    /// Those methods: get.
    pub keyed_get: Set,
}

/// Observable values.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Observable {
    /// Simple names of their types.
    pub types: Set,
    /// Members that set the value.
    pub set: Set,
    /// Members that read it.
    pub get: Set,
    /// Calls that run on each change.
    pub observe: Set,
    /// Calls that create one from its first value.
    pub create: Set,
    /// Calls on one that pass it on.
    pub pass: Set,
    /// Effects that run anew when their arguments change.
    pub effects: Set,
}

/// Event buses.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Bus {
    /// Calls that post.
    pub post: Set,
    /// Annotations that subscribe.
    pub subscribe: Set,
    /// Calls that tell an event to those that listen to its type.
    pub tell: Set,
}

/// Message handlers.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Message {
    /// Simple names of their types.
    pub types: Set,
    /// Calls that send.
    pub send: Set,
    /// Calls that make a message of the handler.
    pub obtain: Set,
    /// Calls on such a message that send it.
    pub dispatch: Set,
    /// Methods that handle.
    pub handle: Set,
    /// The member of a message that says what it is about.
    pub code: String,
}

/// Objects whose methods run because of a call on them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StartedRow {
    /// Simple names of their types.
    pub types: Set,
    /// The calls.
    pub call: Set,
    /// The methods.
    pub handle: Set,
    /// Calls that take the callback and return what is started.
    pub register: Set,
}

/// Methods that receive what was asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ResultRow {
    /// Calls that ask.
    pub ask: Set,
    /// The methods.
    pub handle: Set,
}

/// Callbacks that run whenever something is launched.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Launcher {
    /// Calls that take the callback and return what is launched.
    pub register: Set,
    /// Calls that launch it.
    pub launch: Set,
}

/// Destinations that are entered by a route.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Destination {
    /// Calls that declare one.
    pub declare: Set,
    /// Calls that declare a graph of them.
    pub graph: Set,
    /// Calls that go to one.
    pub navigate: Set,
    /// The label of its route.
    pub route: String,
    /// The label of the first route of a graph.
    pub start: String,
    /// The label of the links by which it is entered from outside.
    pub links: String,
}

/// What registering a listener looks like.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Registration {
    /// Parts of names that say nothing about what is listened to.
    pub generic: Set,
}

/// Functions that run a lambda on the spot.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Inline {
    /// Their names.
    pub calls: Set,
    /// The lambda's parameter is the receiver.
    pub receiver_as_it: Set,
    /// The lambda's `this` is the receiver.
    pub receiver_as_this: Set,
    /// The result is the receiver.
    pub returns_receiver: Set,
    /// The lambda's parameter is an element of the receiver.
    pub element_as_it: Set,
    /// The lambda runs on what the call makes: `buildMap { .. }`.
    pub builds: Set,
    /// The result is a promise of what the lambda yields.
    pub yields: Set,
}
