//! What shows, hides and tells of a camera.

use serde::Deserialize;

use super::Set;

/// How a person sees, hears and reads that a camera looks at them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Preview {
    /// Elements and composables that show what a camera sees.
    pub elements: Set,
    /// Ends of the names of views that do.
    pub surfaces: Vec<String>,
    /// Names that stand wherever something is shown of it.
    pub shows: Set,
    /// Elements that its frames may be drawn on.
    pub canvases: Set,
    /// Names of calls and members by which code shows what was hidden.
    pub touched: Set,
    /// Calls that are given what runs in the background.
    pub background: Set,
    /// Methods that the system calls when a screen goes away.
    pub leaving: Set,
    /// Attributes, members and calls that describe something to a screen reader.
    pub described: Set,
    /// Types and calls that speak or sound.
    pub spoken: Set,
}
