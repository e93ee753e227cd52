//! Navigation graphs: destinations, actions, the start, deep links.

use rustc_hash::FxHashMap;

use crate::input::span::{FileId, Loc};
use crate::syntax::xml::Element;

/// A destination.
#[derive(Clone, Debug)]
pub struct Destination {
    /// Its id.
    pub id: String,
    /// Class of the fragment, activity or dialog.
    pub class: String,
    /// Opened by links.
    pub deep_link: bool,
    /// Where it stands.
    pub loc: Loc,
}

/// One graph.
#[derive(Clone, Debug, Default)]
pub struct NavGraph {
    /// Destinations.
    pub destinations: Vec<Destination>,
    /// Ids of the first destinations, that of nested graphs included.
    pub starts: Vec<String>,
    /// Action id to destination id.
    pub actions: FxHashMap<String, String>,
}

pub(super) fn read(file: FileId, elements: &[Element]) -> NavGraph {
    let mut graph = NavGraph::default();
    let short = |value: &str| value.rsplit('/').next().unwrap_or_default().to_owned();
    for (index, element) in elements.iter().enumerate() {
        match element.name.as_str() {
            "navigation" => graph.starts.extend(element.get("startDestination").map(short)),
            "action" => {
                if let (Some(id), Some(to)) = (element.get("id"), element.get("destination")) {
                    graph.actions.insert(short(id), short(to));
                }
            }
            "fragment" | "activity" | "dialog" => {
                let (Some(id), Some(class)) = (element.get("android:id"), element.get("android:name")) else {
                    continue;
                };
                graph.destinations.push(Destination {
                    id: short(id),
                    class: class.to_owned(),
                    deep_link: elements
                        .iter()
                        .any(|other| other.name == "deepLink" && other.parent == Some(index)),
                    loc: Loc::new(file, element.span),
                });
            }
            _ => {}
        }
    }
    graph
}

impl NavGraph {
    /// The destination that an action or id leads to.
    pub fn target(&self, id: &str) -> Option<&Destination> {
        let id = self.actions.get(id).map_or(id, String::as_str);
        self.destinations.iter().find(|destination| destination.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn actions_lead_to_destinations() {
        let text = r#"<navigation app:startDestination="@id/home">
          <fragment android:id="@+id/home" android:name="com.a.Home">
            <action android:id="@+id/to_face" app:destination="@id/face"/></fragment>
          <fragment android:id="@+id/face" android:name=".Face"><deepLink app:uri="a://b"/></fragment>
        </navigation>"#;
        let graph = read(FileId(0), &crate::syntax::xml::read(text));
        assert_eq!(graph.starts, ["home"]);
        assert_eq!(graph.target("to_face").map(|to| to.class.as_str()), Some(".Face"));
        assert!(graph.target("face").is_some_and(|to| to.deep_link));
    }
}
