//! Tables of several platforms become one: their names stand side by side.

use super::{
    Annotated, Bridge, Bus, Callbacks, Calls, Choose, Components, ControlRow, Destination, Entries, Expiry,
    Extras, Hooks, Inline, Launcher, Lifecycle, Members, Message, Navigate, Observable, Preview,
    Registration, Routes, Server, Set, Stores, Texts, Trust,
};

/// A table that takes up another.
pub(super) trait Merge {
    /// Takes it up.
    fn merge(&mut self, other: Self);
}

impl Merge for Set {
    fn merge(&mut self, other: Self) {
        self.extend(other);
    }
}

impl Merge for Vec<String> {
    fn merge(&mut self, other: Self) {
        self.extend(other);
    }
}

/// The name of one thing: the first that is given stays.
impl Merge for String {
    fn merge(&mut self, other: Self) {
        if self.is_empty() {
            *self = other;
        }
    }
}

macro_rules! merge {
    ($($table:ident: $($part:ident)+;)+) => {
        $(impl Merge for $table {
            fn merge(&mut self, other: Self) {
                $(self.$part.merge(other.$part);)+
            }
        })+
    };
}

merge! {
    Annotated: annotations;
    Bridge: invoke handle register annotations modules objects expose;
    Bus: post subscribe tell;
    Callbacks: prefixes protocols names;
    Calls: calls;
    Choose: lists collections tabs inputs conditions hidden visibility gone shows hides results credentials;
    Components: screens services applications views;
    ControlRow: call click change state enabled disabled;
    Destination: declare graph navigate route start links;
    Entries: annotations functions harmless starts;
    Expiry: calls words options index;
    Extras: put get keyed_types keyed_put keyed_get;
    Hooks: begin called state cell object value derive watch effect assign share receive mount later named_later expose
        select place given bound linked changed watched;
    Inline: calls receiver_as_it receiver_as_this returns_receiver element_as_it builds yields;
    Launcher: register launch;
    Lifecycle: first shown;
    Members: members set;
    Message: types send obtain dispatch handle code;
    Navigate: by_type calls constructors names_only route_annotations route_calls opens bundles;
    Observable: types set get observe create pass effects;
    Preview: elements surfaces shows canvases touched background leaving described spoken;
    Registration: generic;
    Routes: calls methods on address elements to declare path screen sent taken first table guards back leave;
    Server: types on methods exports decorators serve auth denies requests filters;
    Stores: define open read map write keep kept tell;
    Trust: verifiers on off nothing hooks everywhere;
    Texts: calls keys defaults silent looked holders shows;
}
