//! How platforms move data, ask people and navigate: `queries/model/*.toml` as typed rows.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::embedded::{MODELS, read};
use super::family::{Families, PerFamily};
use super::pattern::PatternMap;
use crate::syntax::lang::Lang;

mod expiry;
mod merge;
mod own;
mod platform;
mod preview;
mod rows;
mod script;
mod trust;

pub use expiry::Expiry;
pub use own::{GateKind, OwnCode};
pub use platform::{
    Annotated, Bus, Callbacks, Calls, Components, Destination, Entries, Extras, Inline, Launcher, Lifecycle,
    Message, Navigate, Observable, Registration, ResultRow, StartedRow,
};
pub use preview::Preview;
pub use script::{Ask, Bridge, BuiltRow, Choose, Hooks, Routes, Server, Stores, Texts, Told};
pub use trust::Trust;

use merge::Merge;
pub use rows::{Answer, ControlRow, Event, HandRow, Members, Set, SlotsRow};
use rows::{File, SinkRow};

/// Where data ends up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SinkKind {
    /// Leaves the device.
    Network,
    /// A file.
    File,
    /// The shared picture gallery.
    Gallery,
    /// Preferences and key-value stores.
    Preferences,
    /// A database.
    Database,
    /// A log or console.
    Log,
    /// Crash reports and analytics.
    Analytics,
}

impl SinkKind {
    /// Kinds that keep data on the device.
    pub fn stores(self) -> bool {
        matches!(self, Self::File | Self::Gallery | Self::Preferences | Self::Database)
    }
}

/// An operand of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operand {
    /// All arguments.
    Args,
    /// One argument.
    Arg(usize),
    /// The receiver.
    Recv,
}

/// A place where data ends up.
#[derive(Clone, Debug)]
pub struct Sink {
    /// What kind.
    pub kind: SinkKind,
    /// Operands that carry the data.
    pub data: Vec<Operand>,
    /// The operand that names the place (a file).
    pub target: Option<Operand>,
    /// Encrypted by construction.
    pub secure: bool,
    /// A file name given is as good as its content.
    pub handles: bool,
    /// Known host or service.
    pub host: Option<String>,
    /// Known scheme.
    pub scheme: Option<String>,
    /// One of these stands in the texts of the call's arguments, in small letters; empty: any call.
    pub when: Vec<String>,
    /// Encrypted where one of these names stands among the arguments.
    pub secure_when: Vec<String>,
    /// Calls before it whose first text names the collection that documents are kept in: what is sent there
    /// comes back where it is read.
    pub place: Vec<String>,
    /// The languages it is about.
    pub families: Families,
}

/// What a call does with data on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// The result is the same channel as the first argument.
    Wraps,
    /// Reads the content behind a name.
    Reads,
    /// Puts a file into a request: a file object is read when that is sent, the name of one stays a name.
    Attaches,
    /// Strong encryption.
    Encrypts,
    /// A request: reads what stands behind its address when the data is all of the address.
    Fetches,
}

/// The model, indexed for lookup.
#[derive(Debug, Default)]
pub struct Model {
    /// Sinks by qualified method.
    pub sinks: PatternMap<usize>,
    /// Sinks by annotation on the called method: name, package of the annotation.
    pub annotated_sinks: Vec<(String, String, usize)>,
    /// Sinks by simple class and method name, for what cannot be resolved.
    pub named_sinks: Vec<(Set, Set, usize)>,
    /// All sinks.
    pub all_sinks: Vec<Sink>,
    /// Channels by qualified method: their result is written to.
    pub channels: PatternMap<usize>,
    /// Channels by constructed type.
    pub channel_news: PatternMap<usize>,
    /// Steps by qualified method.
    pub steps: PatternMap<StepKind>,
    /// Steps by constructed type.
    pub step_news: PatternMap<StepKind>,
    /// Result types of well-known calls by qualified method.
    pub returns: PatternMap<String>,
    /// Calls that hand their arguments on to a method.
    pub hands: Vec<HandRow>,
    /// Calls whose result encrypts what is put into it.
    pub secure_calls: PatternMap<Option<SinkKind>>,
    /// The same by constructed type.
    pub secure_news: PatternMap<Option<SinkKind>>,
    /// Calls that remove data.
    pub erasers: PatternMap<SinkKind>,
    /// Annotations of methods that remove data.
    pub eraser_annotations: Vec<(String, SinkKind)>,
    /// Reads of stored state by qualified method.
    pub state_reads: PatternMap<()>,
    /// Writes of stored state by qualified method.
    pub state_writes: PatternMap<()>,
    /// The simple names of what reads stored state by a key.
    pub state_readers: Set,
    /// The simple names of what writes it.
    pub state_writers: Set,
    /// Prompt calls by simple name.
    pub prompts: Vec<(Set, Answer)>,
    /// Calls that add a button to a prompt.
    pub prompt_adds: Set,
    /// Declarative dialogs.
    pub slots: Vec<(SlotsRow, Families)>,
    /// Listener registrations by simple name.
    pub listeners: Vec<(Set, Event)>,
    /// Listener registrations that name the event in their first argument.
    pub named_listeners: Vec<(Set, Set, Event)>,
    /// Declarative controls by name.
    pub controls: FxHashMap<(String, Families), ControlRow>,
    /// Members that carry no data on, with the languages in which they do not.
    pub stop: FxHashMap<String, Vec<Families>>,
    /// Members that name the file or object data is in: a log of one shows no data.
    pub names: Set,
    /// Tick state.
    pub checked: Members,
    /// Usability.
    pub enabled: Members,
    /// Visibility.
    pub visible: Members,
    /// Ways to show what can be chosen.
    pub choose: Choose,
    /// Component types.
    pub components: Components,
    /// System callbacks.
    pub callbacks: PerFamily<Callbacks>,
    /// First calls of a screen.
    pub lifecycle: PerFamily<Lifecycle>,
    /// How code is entered from outside.
    pub entry: Entries,
    /// Annotations that bind controls.
    pub bound: Annotated,
    /// Navigation.
    pub navigate: Navigate,
    /// Ending a screen.
    pub leave: Calls,
    /// How cameras are seen.
    pub preview: Preview,
    /// What lets stored data expire.
    pub expiry: Expiry,
    /// Calls that end the whole application.
    pub quits: PatternMap<()>,
    /// Values between screens.
    pub extras: Extras,
    /// Observables.
    pub observable: PerFamily<Observable>,
    /// What ends the checking of certificates.
    pub trust: PerFamily<Trust>,
    /// Event buses.
    pub bus: Bus,
    /// Messages.
    pub message: Message,
    /// Objects that are started.
    pub started: Vec<StartedRow>,
    /// Functions that are given objects by their types.
    pub built: Vec<BuiltRow>,
    /// Calls that show a prompt and give what it hands back.
    pub shows: Set,
    /// Bridges between languages.
    pub bridge: Bridge,
    /// Results.
    pub results: Vec<ResultRow>,
    /// Launchers.
    pub launcher: Launcher,
    /// Destinations.
    pub destination: Destination,
    /// Listeners.
    pub registration: Registration,
    /// Scope functions.
    pub inline: Inline,
    /// Calls that ask and tell the answer, by qualified name: index in [`Model::all_asks`].
    pub asks: PatternMap<usize>,
    /// All of them.
    pub all_asks: Vec<Ask>,
    /// Values that keep what is set, and what runs when they change.
    pub hooks: Hooks,
    /// State that screens share.
    pub stores: Stores,
    /// Navigation by path or name.
    pub routes: Routes,
    /// What a server runs.
    pub server: Server,
    /// What is shown.
    pub texts: Texts,
    /// What a project says of its own code.
    pub own: OwnCode,
}

impl Model {
    /// Reads the shipped files.
    ///
    /// # Errors
    /// The first file that does not read, with what is wrong; a test rules this out for what is shipped.
    pub fn load() -> Result<Self, String> {
        let mut model = Self::default();
        for file in MODELS {
            model.add(read(file)?).map_err(|error| format!("{}: {error}", file.0))?;
        }
        Ok(model)
    }

    /// Adds rows of a project's own in the form of `queries/model/`.
    ///
    /// # Errors
    /// What is wrong, with the bytes of the text that it is about.
    pub fn add_own(&mut self, text: &str) -> Result<(), (String, Option<std::ops::Range<usize>>)> {
        let file: File = toml::from_str(text).map_err(|error| (error.message().to_owned(), error.span()))?;
        self.add(file).map_err(|message| (message, None))
    }

    fn add(&mut self, file: File) -> Result<(), String> {
        let families = Families::of(&file.lang)?;
        for row in file.sink {
            let id = self.sink(&row, families)?;
            for name in &row.call {
                self.sinks.insert(name, id);
            }
            for name in &row.annotated {
                self.annotated_sinks.push((name.clone(), row.on.clone().unwrap_or_default(), id));
            }
            if !row.class.is_empty() {
                self.named_sinks.push((
                    row.class.into_iter().collect(),
                    row.method.into_iter().collect(),
                    id,
                ));
            }
        }
        for row in file.channel {
            let id = self.sink(&row, families)?;
            for name in &row.call {
                self.channels.insert(name, id);
            }
            for name in &row.new {
                self.channel_news.insert(name, id);
            }
        }
        for row in file.step {
            for name in &row.call {
                self.steps.insert(name, row.kind);
            }
            for name in &row.new {
                self.step_news.insert(name, row.kind);
            }
        }
        for row in file.returns {
            for name in &row.call {
                self.returns.insert(name, row.ty.clone());
            }
        }
        self.hands.extend(file.hand);
        for row in file.secure {
            for name in &row.call {
                self.secure_calls.insert(name, row.whole);
            }
            for name in &row.new {
                self.secure_news.insert(name, row.whole);
            }
        }
        for row in &file.quit {
            for name in &row.call {
                self.quits.insert(name, ());
            }
        }
        for row in file.erase {
            for name in &row.call {
                self.erasers.insert(name, row.kind);
            }
            self.eraser_annotations.extend(row.annotated.into_iter().map(|name| (name, row.kind)));
        }
        for row in &file.gate {
            row.call.iter().for_each(|name| self.own.add_gate(name, row.kind));
        }
        for name in file.alternative.iter().flat_map(|row| &row.call) {
            self.own.add_alternative(name);
        }
        for row in file.state {
            let simple = |name: &String| name.rsplit('.').next().unwrap_or_default().to_owned();
            for name in &row.read {
                self.state_reads.insert(name, ());
                self.state_readers.insert(simple(name));
            }
            for name in &row.write {
                self.state_writes.insert(name, ());
                self.state_writers.insert(simple(name));
            }
        }
        self.prompt_adds.extend(file.prompt.iter().flat_map(|row| row.added.iter().cloned()));
        self.prompts.extend(file.prompt.into_iter().map(|row| (row.call.into_iter().collect(), row.answer)));
        self.slots.extend(file.slots.into_iter().map(|row| (row, families)));
        for row in file.listen {
            let calls = row.call.into_iter().collect();
            if row.named.is_empty() {
                self.listeners.push((calls, row.event));
            } else {
                self.named_listeners.push((calls, row.named.into_iter().collect(), row.event));
            }
        }
        for row in file.control {
            for name in &row.call {
                self.controls.entry((name.clone(), families)).or_default().merge(row.clone());
            }
        }
        for row in file.ask {
            for name in &row.call {
                self.asks.insert(name, self.all_asks.len());
            }
            self.all_asks.push(row.read()?);
        }
        for name in file.stop.into_iter().flat_map(|stop| stop.members) {
            self.stop.entry(name).or_default().push(families);
        }
        self.names.extend(file.names.into_iter().flat_map(|names| names.members));
        fn put<T: Merge>(slot: &mut T, value: Option<T>) {
            if let Some(value) = value {
                slot.merge(value);
            }
        }
        fn put_among<T: Merge + Clone>(tables: &mut PerFamily<T>, families: Families, value: Option<T>) {
            let Some(value) = value else { return };
            tables.among(families).for_each(|table| table.merge(value.clone()));
        }
        put_among(&mut self.callbacks, families, file.callbacks);
        put_among(&mut self.lifecycle, families, file.lifecycle);
        put_among(&mut self.observable, families, file.observable);
        put_among(&mut self.trust, families, file.trust);
        put(&mut self.checked, file.checked);
        put(&mut self.enabled, file.enabled);
        put(&mut self.visible, file.visible);
        put(&mut self.choose, file.choose);
        put(&mut self.components, file.components);
        put(&mut self.entry, file.entry);
        put(&mut self.bound, file.bound);
        put(&mut self.navigate, file.navigate);
        put(&mut self.leave, file.leave);
        put(&mut self.preview, file.preview);
        put(&mut self.expiry, file.expiry);
        put(&mut self.extras, file.extras);
        put(&mut self.bridge, file.bridge);
        put(&mut self.bus, file.bus);
        put(&mut self.message, file.message);
        self.started.extend(file.started);
        self.results.extend(file.result);
        self.built.extend(file.built);
        self.shows.extend(file.show.into_iter().flat_map(|show| show.calls));
        put(&mut self.launcher, file.launcher);
        put(&mut self.destination, file.destination);
        put(&mut self.registration, file.registration);
        put(&mut self.inline, file.inline);
        put(&mut self.hooks, file.hooks);
        put(&mut self.stores, file.stores);
        put(&mut self.routes, file.routes);
        put(&mut self.server, file.server);
        put(&mut self.texts, file.texts);
        Ok(())
    }

    fn sink(&mut self, row: &SinkRow, families: Families) -> Result<usize, String> {
        let read = |text: &String| operand(text).ok_or_else(|| format!("unknown operand {text}"));
        let data = row.data.iter().map(read).collect::<Result<Vec<_>, String>>()?;
        self.all_sinks.push(Sink {
            kind: row.kind,
            data: if data.is_empty() { vec![Operand::Args] } else { data },
            target: row.target.as_ref().map(read).transpose()?,
            secure: row.secure,
            handles: row.handles,
            host: row.host.clone(),
            scheme: row.scheme.clone(),
            when: row.when.clone(),
            secure_when: row.secure_when.clone(),
            place: row.place.clone(),
            families,
        });
        Ok(self.all_sinks.len() - 1)
    }

    /// What pressing the button set by this call means.
    pub fn answer(&self, call: &str) -> Option<Answer> {
        self.prompts.iter().find(|(names, _)| names.contains(call)).map(|(_, answer)| *answer)
    }

    /// What the listener registered by this call listens for.
    pub fn event(&self, call: &str) -> Option<Event> {
        self.listeners.iter().find(|(names, _)| names.contains(call)).map(|(_, event)| *event)
    }

    /// True for the simple name of a type whose values are observed.
    pub fn is_observable(&self, simple: &str) -> bool {
        self.observable.each().any(|table| table.types.contains(simple))
    }

    /// True for a member that carries no data on in a language.
    pub fn stops(&self, member: &str, lang: Lang) -> bool {
        self.stop.get(member).is_some_and(|each| each.iter().any(|families| families.allow(lang)))
    }

    /// The declarative control of this name in a language.
    pub fn control(&self, call: &str, lang: Lang) -> Option<&ControlRow> {
        self.controls.get(&(call.to_owned(), Families::from(lang)))
    }

    /// What a listener listens for that is registered for the event of this name.
    pub fn named_event(&self, call: &str, event: &str) -> Option<Event> {
        let fits = |(calls, events, _): &&(Set, Set, Event)| calls.contains(call) && events.contains(event);
        self.named_listeners.iter().find(fits).map(|(_, _, event)| *event)
    }

    /// The prompt that a call of this qualified name is.
    pub fn ask(&self, name: &str) -> Option<&Ask> {
        self.asks.get(name).next().map(|&id| &self.all_asks[id])
    }

    /// The declarative dialog of this name in a language.
    pub fn dialog_slots(&self, call: &str, lang: Lang) -> Option<&SlotsRow> {
        let fits = |(row, families): &&(SlotsRow, Families)| {
            families.allow(lang) && row.call.iter().any(|name| name == call)
        };
        self.slots.iter().find(fits).map(|(row, _)| row)
    }
}

fn operand(text: &str) -> Option<Operand> {
    match text.split_once(' ') {
        None if text == "args" => Some(Operand::Args),
        None if text == "recv" => Some(Operand::Recv),
        Some(("arg", index)) => index.parse().ok().map(Operand::Arg),
        _ => None,
    }
}

/// The shipped model, loaded at first use. A file that does not read is reported by a test.
pub fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| Model::load().unwrap_or_default())
}

#[cfg(test)]
mod tests;
