//! The form of the files under `queries/`: a table each, as it is written there.

use rustc_hash::FxHashSet;
use serde::Deserialize;

use super::platform::{
    Annotated, Bus, Callbacks, Calls, Components, Destination, Entries, Extras, Inline, Launcher, Lifecycle,
    Message, Navigate, Observable, Registration, ResultRow, StartedRow,
};
use super::{
    Bridge, BuiltRow, Choose, Expiry, Hooks, Preview, Routes, Server, SinkKind, StepKind, Stores, Texts,
    Trust, own, script,
};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    /// Languages that its sinks, channels, controls and dialogs are about; none: all.
    #[serde(default)]
    pub(super) lang: Vec<String>,
    #[serde(default)]
    pub(super) sink: Vec<SinkRow>,
    #[serde(default)]
    pub(super) channel: Vec<SinkRow>,
    #[serde(default)]
    pub(super) step: Vec<StepRow>,
    #[serde(default)]
    pub(super) returns: Vec<ReturnsRow>,
    #[serde(default)]
    pub(super) hand: Vec<HandRow>,
    #[serde(default)]
    pub(super) secure: Vec<SecureRow>,
    #[serde(default)]
    pub(super) erase: Vec<EraseRow>,
    #[serde(default)]
    pub(super) gate: Vec<own::GateRow>,
    #[serde(default)]
    pub(super) alternative: Vec<own::AlternativeRow>,
    #[serde(default)]
    pub(super) state: Vec<StateRow>,
    #[serde(default)]
    pub(super) prompt: Vec<PromptRow>,
    #[serde(default)]
    pub(super) slots: Vec<SlotsRow>,
    #[serde(default)]
    pub(super) listen: Vec<ListenRow>,
    #[serde(default)]
    pub(super) control: Vec<ControlRow>,
    pub(super) stop: Option<Members>,
    pub(super) names: Option<Members>,
    pub(super) checked: Option<Members>,
    pub(super) enabled: Option<Members>,
    pub(super) visible: Option<Members>,
    pub(super) choose: Option<Choose>,
    pub(super) components: Option<Components>,
    pub(super) callbacks: Option<Callbacks>,
    pub(super) lifecycle: Option<Lifecycle>,
    pub(super) entry: Option<Entries>,
    pub(super) bound: Option<Annotated>,
    pub(super) navigate: Option<Navigate>,
    pub(super) leave: Option<Calls>,
    pub(super) preview: Option<Preview>,
    pub(super) expiry: Option<Expiry>,
    #[serde(default)]
    pub(super) quit: Vec<QuitRow>,
    pub(super) show: Option<Calls>,
    pub(super) bridge: Option<Bridge>,
    pub(super) extras: Option<Extras>,
    pub(super) observable: Option<Observable>,
    pub(super) trust: Option<Trust>,
    pub(super) bus: Option<Bus>,
    pub(super) message: Option<Message>,
    #[serde(default)]
    pub(super) started: Vec<StartedRow>,
    #[serde(default)]
    pub(super) built: Vec<BuiltRow>,
    #[serde(default)]
    pub(super) result: Vec<ResultRow>,
    pub(super) launcher: Option<Launcher>,
    pub(super) destination: Option<Destination>,
    pub(super) registration: Option<Registration>,
    pub(super) inline: Option<Inline>,
    #[serde(default)]
    pub(super) ask: Vec<script::AskRow>,
    pub(super) hooks: Option<Hooks>,
    pub(super) stores: Option<Stores>,
    pub(super) routes: Option<Routes>,
    pub(super) server: Option<Server>,
    pub(super) texts: Option<Texts>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SinkRow {
    pub(super) kind: SinkKind,
    #[serde(default)]
    pub(super) call: Vec<String>,
    #[serde(default)]
    pub(super) new: Vec<String>,
    #[serde(default)]
    pub(super) annotated: Vec<String>,
    pub(super) on: Option<String>,
    #[serde(default)]
    pub(super) class: Vec<String>,
    #[serde(default)]
    pub(super) method: Vec<String>,
    #[serde(default)]
    pub(super) data: Vec<String>,
    pub(super) target: Option<String>,
    #[serde(default)]
    pub(super) secure: bool,
    #[serde(default)]
    pub(super) handles: bool,
    pub(super) host: Option<String>,
    pub(super) scheme: Option<String>,
    #[serde(default)]
    pub(super) when: Vec<String>,
    #[serde(default)]
    pub(super) secure_when: Vec<String>,
    #[serde(default)]
    pub(super) place: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepRow {
    #[serde(default)]
    pub(super) call: Vec<String>,
    #[serde(default)]
    pub(super) new: Vec<String>,
    pub(super) kind: StepKind,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReturnsRow {
    pub(super) call: Vec<String>,
    #[serde(rename = "type")]
    pub(super) ty: String,
}

/// A call that hands its arguments to a method of its receiver, which the system runs.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandRow {
    /// End of the name of the base class.
    pub base: String,
    /// The calls.
    pub call: Set,
    /// The method.
    pub to: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SecureRow {
    #[serde(default)]
    pub(super) call: Vec<String>,
    #[serde(default)]
    pub(super) new: Vec<String>,
    pub(super) whole: Option<SinkKind>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EraseRow {
    #[serde(default)]
    pub(super) call: Vec<String>,
    #[serde(default)]
    pub(super) annotated: Vec<String>,
    #[allow(dead_code, reason = "says which library the annotations are of")]
    pub(super) on: Option<String>,
    pub(super) kind: SinkKind,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StateRow {
    pub(super) read: Vec<String>,
    pub(super) write: Vec<String>,
}

/// What pressing a part of a prompt means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Approval.
    Agree,
    /// Refusal, dismissal included.
    Refuse,
    /// Text that is shown.
    Text,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PromptRow {
    pub(super) call: Vec<String>,
    pub(super) answer: Answer,
    #[serde(default)]
    pub(super) added: Vec<String>,
}

/// A declarative dialog: its named slots.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotsRow {
    pub(super) call: Vec<String>,
    /// Slots that approve.
    pub agree: Vec<String>,
    /// Slots that refuse.
    pub refuse: Vec<String>,
    /// Calls that show nothing that refuses unless they are told to.
    #[serde(default)]
    pub lone: Vec<String>,
    /// On these is what their code puts there and nothing else.
    #[serde(default)]
    pub only: bool,
}

/// What a listener listens for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// A press.
    Click,
    /// A change of a tick.
    Check,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ListenRow {
    pub(super) call: Vec<String>,
    #[serde(default)]
    pub(super) named: Vec<String>,
    pub(super) event: Event,
}

/// A declarative control: the labels of its arguments.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ControlRow {
    pub(super) call: Vec<String>,
    /// Runs on a press.
    #[serde(default)]
    pub click: Vec<String>,
    /// Runs on a change.
    #[serde(default)]
    pub change: Vec<String>,
    /// Holds the state.
    #[serde(default)]
    pub state: Vec<String>,
    /// Holds whether it can be used.
    #[serde(default)]
    pub enabled: Vec<String>,
    /// Holds whether it can not be used.
    #[serde(default)]
    pub disabled: Vec<String>,
}

/// Names.
pub type Set = FxHashSet<String>;

/// Names of members.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Members {
    /// Members that read it.
    pub members: Set,
    /// Methods that set it.
    #[serde(default)]
    pub set: Set,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuitRow {
    pub(super) call: Vec<String>,
}
