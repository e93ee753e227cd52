//! Storyboards and interface files: scenes with what stands on them, what it is tied to and where it leads.

use crate::input::span::{FileId, Loc, Span};
use crate::resource::text::VisibleText;
use crate::syntax::xml;

/// Something on a scene.
#[derive(Clone, Debug, Default)]
pub struct Element {
    /// Tag name: `button`, `switch`, `label`.
    pub tag: String,
    /// Its id.
    pub id: String,
    /// Titles and texts written on it.
    pub texts: Vec<VisibleText>,
    /// Selectors of the methods its use runs, each with whether a change of its value does.
    pub actions: Vec<(String, bool)>,
    /// Usability at first, with its place.
    pub enabled: Option<(bool, Span)>,
    /// Switched on at first, with its place.
    pub on: Option<(bool, Span)>,
    /// Hidden at first.
    pub hidden: bool,
    /// Enclosing element.
    pub parent: Option<usize>,
}

/// A way from a scene to another.
#[derive(Clone, Debug)]
pub struct Segue {
    /// The id of the controller it leads to.
    pub destination: String,
    /// The name by which code performs it.
    pub identifier: Option<String>,
    /// The element whose use performs it; `None` where it starts at the controller.
    pub from: Option<usize>,
    /// It only ties a container to what it holds.
    pub holds: bool,
}

/// A view controller, or the view of an interface file.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    /// The id of the controller.
    pub id: String,
    /// Its class, if it is one of the project's.
    pub class: Option<String>,
    /// The name by which code makes it.
    pub identifier: Option<String>,
    /// What stands on it, parents first.
    pub elements: Vec<Element>,
    /// Properties of the class with the ids of what they hold.
    pub outlets: Vec<(String, String)>,
    /// Where it leads.
    pub segues: Vec<Segue>,
}

/// A file.
#[derive(Clone, Debug, Default)]
pub struct Board {
    /// The file.
    pub file: FileId,
    /// Its name without the ending.
    pub name: String,
    /// The id of the controller it begins with.
    pub initial: Option<String>,
    /// Its scenes.
    pub scenes: Vec<Scene>,
}

/// Elements of a scene beyond this are left out: each is looked at from each.
pub(super) const MAX_ELEMENTS: usize = 4000;

impl Scene {
    /// The element that a property of the class holds.
    pub fn outlet(&self, property: &str) -> Option<usize> {
        let (_, id) = self.outlets.iter().find(|(name, _)| name == property)?;
        self.elements.iter().position(|element| element.id == *id)
    }

    /// Texts on an element and inside it.
    pub fn own_texts(&self, index: usize) -> Vec<VisibleText> {
        let inside = (0..self.elements.len()).filter(|&other| other == index || self.is_inside(other, index));
        inside.flat_map(|other| self.elements[other].texts.clone()).collect()
    }

    /// Texts on an element and on the labels in its row.
    pub fn row_texts(&self, index: usize) -> Vec<VisibleText> {
        let mut texts = self.own_texts(index);
        let Some(parent) = self.elements[index].parent else { return texts };
        let beside: Vec<usize> = (0..self.elements.len())
            .filter(|&other| other != index && self.elements[other].parent == Some(parent))
            .collect();
        // The view of a screen is no row; several boxes in one have each the label behind it.
        let boxes = beside.iter().filter(|&&other| self.is_box(other)).count();
        if boxes > 0 || beside.len() > 4 {
            let next = beside.into_iter().find(|&other| other > index).filter(|&other| !self.is_box(other));
            texts.extend(next.into_iter().flat_map(|other| self.own_texts(other)));
            return texts;
        }
        let labels = beside.into_iter().filter(|&other| self.elements[other].tag != "button");
        texts.extend(labels.flat_map(|other| self.own_texts(other)));
        texts
    }

    /// All texts of the scene.
    pub fn texts(&self) -> Vec<VisibleText> {
        self.elements
            .iter()
            .filter(|element| !element.hidden)
            .flat_map(|element| element.texts.clone())
            .collect()
    }

    fn is_box(&self, index: usize) -> bool {
        self.elements[index].tag == "switch"
    }

    fn is_inside(&self, index: usize, ancestor: usize) -> bool {
        let mut at = self.elements[index].parent;
        for _ in 0..self.elements.len() {
            match at {
                Some(parent) if parent == ancestor => return true,
                Some(parent) => at = self.elements[parent].parent,
                None => return false,
            }
        }
        false
    }
}

/// Attributes that hold a text a person reads.
const TEXTS: &[&str] = &["text", "title", "placeholder", "headerTitle", "footerTitle", "prompt"];

pub(super) fn read(file: FileId, name: &str, list: &[xml::Element]) -> Board {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut board = Board { file, name: stem.to_owned(), ..Board::default() };
    let of_file = !name.ends_with(".storyboard");
    if of_file {
        board.scenes.push(Scene::default());
    }
    // For each element of the markup: its scene, and the element of the scene that it is or stands in.
    let mut scene_of: Vec<Option<usize>> = vec![None; list.len()];
    let mut inside: Vec<Option<usize>> = vec![None; list.len()];
    for (at, element) in list.iter().enumerate() {
        let above = element.parent.filter(|&parent| parent < at);
        let mut scene = above.and_then(|parent| scene_of[parent]).or(of_file.then_some(0));
        let mut holder = above.and_then(|parent| inside[parent]);
        match element.name.as_str() {
            "document" => board.initial = element.get("initialViewController").map(str::to_owned),
            _ if element.get("sceneMemberID") == Some("viewController") => {
                scene = Some(board.scenes.len());
                holder = None;
                board.scenes.push(Scene {
                    id: element.get("id").unwrap_or_default().to_owned(),
                    class: element.get("customClass").map(str::to_owned),
                    identifier: element.get("storyboardIdentifier").map(str::to_owned),
                    ..Scene::default()
                });
            }
            "placeholder" if of_file && element.get("placeholderIdentifier") == Some("IBFilesOwner") => {
                board.scenes[0].class = element.get("customClass").map(str::to_owned);
            }
            _ => {}
        }
        if let Some(index) = scene {
            part(&mut board.scenes[index], file, element, &mut holder);
        }
        (scene_of[at], inside[at]) = (scene, holder);
    }
    board
}

/// Adds what an element of the markup says to its scene.
fn part(scene: &mut Scene, file: FileId, element: &xml::Element, holder: &mut Option<usize>) {
    let shown = |value: &str, span| VisibleText {
        value: value.to_owned(),
        locale: String::new(),
        loc: Loc::new(file, span),
    };
    match element.name.as_str() {
        "action" => {
            let changes = element.get("eventType").is_some_and(|event| event == "valueChanged");
            if let (Some(selector), Some(holder)) = (element.get("selector"), *holder) {
                scene.elements[holder].actions.push((selector.to_owned(), changes));
            }
        }
        "outlet" => {
            if let (Some(property), Some(to)) = (element.get("property"), element.get("destination")) {
                scene.outlets.push((property.to_owned(), to.to_owned()));
            }
        }
        "segue" => {
            let kind = element.get("kind").unwrap_or_default();
            if let Some(to) = element.get("destination").filter(|_| kind != "unwind") {
                scene.segues.push(Segue {
                    destination: to.to_owned(),
                    identifier: element.get("identifier").map(str::to_owned),
                    from: *holder,
                    holds: matches!(kind, "relationship" | "embed"),
                });
            }
        }
        // The title of a button, of an item of a bar.
        "state" | "string" | "attributedString" | "fragment" | "buttonConfiguration" => {
            let Some(holder) = *holder else { return };
            for attribute in
                element.attributes.iter().filter(|row| matches!(row.name.as_str(), "title" | "content"))
            {
                scene.elements[holder].texts.push(shown(&attribute.value, attribute.span));
            }
            if element.name == "string" && element.get("key") == Some("text") {
                scene.elements[holder].texts.push(shown(element.text.trim(), element.span));
            }
        }
        _ => {
            // The controller is the scene itself.
            let Some(id) = element.get("id").filter(|_| element.get("sceneMemberID").is_none()) else {
                return;
            };
            if scene.elements.len() >= MAX_ELEMENTS {
                return;
            }
            let flag = |name: &str| {
                element.attribute(name).map(|attribute| (attribute.value == "YES", attribute.span))
            };
            let texts = element
                .attributes
                .iter()
                .filter(|row| TEXTS.contains(&row.name.as_str()) && !row.value.trim().is_empty())
                .map(|row| shown(&row.value, row.span))
                .collect();
            scene.elements.push(Element {
                tag: element.name.clone(),
                id: id.to_owned(),
                texts,
                actions: Vec::new(),
                enabled: flag("enabled").or_else(|| flag("userInteractionEnabled")),
                on: flag("on"),
                hidden: element.get("hidden") == Some("YES"),
                parent: *holder,
            });
            *holder = Some(scene.elements.len() - 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"<document initialViewController="home"><scenes><scene><objects>
      <viewController id="home" customClass="HomeViewController" storyboardIdentifier="Home" sceneMemberID="viewController">
        <view key="view" id="v"><subviews>
          <stackView id="row"><subviews><switch id="sw" on="YES"/><label id="l" text="我同意"/></subviews></stackView>
          <button id="go" enabled="NO"><state key="normal" title="开始"/>
            <connections><action selector="start:" destination="home" eventType="touchUpInside" id="a"/>
              <segue destination="face" kind="show" identifier="toFace" id="s"/></connections></button>
        </subviews></view>
        <connections><outlet property="agree" destination="sw" id="o"/></connections>
      </viewController></objects></scene>
      <scene><objects><navigationController id="nav" sceneMemberID="viewController">
        <connections><segue destination="home" kind="relationship" relationship="rootViewController" id="r"/></connections>
      </navigationController></objects></scene></scenes></document>"#;

    fn board() -> Board {
        read(FileId(0), "Main.storyboard", &xml::read(TEXT))
    }

    #[test]
    fn scenes_with_what_they_hold() {
        let board = board();
        assert_eq!(board.initial.as_deref(), Some("home"));
        let home = &board.scenes[0];
        assert_eq!(
            (home.class.as_deref(), home.identifier.as_deref()),
            (Some("HomeViewController"), Some("Home"))
        );
        let agree = home.outlet("agree").unwrap();
        assert_eq!(home.elements[agree].on.map(|(on, _)| on), Some(true));
        assert_eq!(home.row_texts(agree)[0].value, "我同意");
        let go = home.elements.iter().find(|element| element.id == "go").unwrap();
        assert_eq!((go.texts[0].value.as_str(), go.enabled.map(|(on, _)| on)), ("开始", Some(false)));
        assert_eq!(go.actions, [("start:".to_owned(), false)]);
    }

    #[test]
    fn ways_to_other_scenes() {
        let board = board();
        let segue = &board.scenes[0].segues[0];
        assert_eq!((segue.destination.as_str(), segue.identifier.as_deref()), ("face", Some("toFace")));
        assert!(segue.from.is_some() && !segue.holds);
        let root = &board.scenes[1].segues[0];
        assert!(root.holds && root.from.is_none() && board.scenes[1].class.is_none());
    }
}
