//! `AndroidManifest.xml`: components and how they are entered.

use crate::input::span::{FileId, Loc};
use crate::syntax::xml::Element;

/// What sort of component.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComponentKind {
    /// A screen.
    Activity,
    /// Runs in the background.
    Service,
    /// Gets broadcasts.
    Receiver,
    /// Serves content.
    Provider,
}

/// A declared component.
#[derive(Clone, Debug)]
pub struct Component {
    /// What sort.
    pub kind: ComponentKind,
    /// Qualified class name, as far as it is known.
    pub name: String,
    /// Other apps can start it.
    pub exported: bool,
    /// Started from the launcher.
    pub launcher: bool,
    /// Opened by links.
    pub deep_link: bool,
    /// Started by the system (boot, alarms).
    pub system: bool,
    /// Where it stands.
    pub loc: Loc,
}

impl Component {
    /// True when it is entered without the project navigating to it.
    pub fn is_entered(&self) -> bool {
        self.launcher || self.exported || self.deep_link || self.system
    }
}

/// One manifest.
#[derive(Clone, Debug, Default)]
pub struct Manifest {
    /// The file.
    pub file: FileId,
    /// Package of relative names.
    pub package: String,
    /// Components.
    pub components: Vec<Component>,
    /// Permissions asked for.
    pub permissions: Vec<String>,
    /// Class of the application object.
    pub application: Option<String>,
    /// `usesCleartextTraffic` with its place.
    pub cleartext: Option<(bool, Loc)>,
}

pub(super) fn read(file: FileId, elements: &[Element], namespace: Option<String>) -> Manifest {
    let root = elements.iter().find(|element| element.name == "manifest");
    let package =
        root.and_then(|root| root.get("package")).map(str::to_owned).or(namespace).unwrap_or_default();
    let mut manifest = Manifest { file, package, ..Manifest::default() };
    for (index, element) in elements.iter().enumerate() {
        let kind = match element.name.as_str() {
            "activity" | "activity-alias" => ComponentKind::Activity,
            "service" => ComponentKind::Service,
            "receiver" => ComponentKind::Receiver,
            "provider" => ComponentKind::Provider,
            "uses-permission" => {
                manifest.permissions.extend(element.get("name").map(str::to_owned));
                continue;
            }
            "application" => {
                manifest.application = element.get("name").map(|name| qualify(&manifest.package, name));
                manifest.cleartext = element
                    .attribute("usesCleartextTraffic")
                    .map(|attribute| (attribute.value == "true", Loc::new(file, attribute.span)));
                continue;
            }
            _ => continue,
        };
        let Some(name) = element.get("targetActivity").or_else(|| element.get("name")) else { continue };
        if element.get("enabled") == Some("false") {
            continue;
        }
        let below = |name: &str| {
            elements.iter().filter(move |other| inside(elements, other, index)).filter_map({
                let name = name.to_owned();
                move |other| (other.name == name).then(|| other.get("name")).flatten()
            })
        };
        let filtered =
            elements.iter().any(|other| other.name == "intent-filter" && other.parent == Some(index));
        let exported = match element.get("exported") {
            Some(value) => value == "true",
            // Before Android 12 a filter exported a component by default.
            None => filtered,
        };
        let launcher = below("category")
            .any(|category| category.ends_with(".LAUNCHER") || category.ends_with("LEANBACK_LAUNCHER"));
        let deep_link = exported && below("category").any(|category| category.ends_with(".BROWSABLE"));
        let system = below("action").any(|action| {
            action.ends_with("BOOT_COMPLETED") || action.ends_with("_POWER") || action.ends_with(".HOME")
        });
        manifest.components.push(Component {
            kind,
            name: qualify(&manifest.package, name),
            exported,
            launcher,
            deep_link,
            system,
            loc: Loc::new(file, element.span),
        });
    }
    manifest
}

fn inside(elements: &[Element], element: &Element, ancestor: usize) -> bool {
    let mut at = element.parent;
    while let Some(index) = at {
        if index == ancestor {
            return true;
        }
        at = elements[index].parent;
    }
    false
}

fn qualify(package: &str, name: &str) -> String {
    match name.strip_prefix('.') {
        Some(rest) if !package.is_empty() => format!("{package}.{rest}"),
        Some(rest) => rest.to_owned(),
        None if !name.contains('.') && !package.is_empty() => format!("{package}.{name}"),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn components_and_their_ways_in() {
        let text = r#"<manifest package="com.a"><uses-permission android:name="android.permission.CAMERA"/>
          <application android:name=".App" android:usesCleartextTraffic="true">
            <activity android:name=".Main"><intent-filter><action android:name="android.intent.action.MAIN"/>
              <category android:name="android.intent.category.LAUNCHER"/></intent-filter></activity>
            <activity android:name=".Face" android:exported="false"/>
            <activity android:name="com.b.Open" android:exported="true"/>
            <service android:name="Sync"/>
          </application></manifest>"#;
        let manifest = read(FileId(0), &crate::syntax::xml::read(text), None);
        let names: Vec<_> =
            manifest.components.iter().map(|part| (part.name.as_str(), part.is_entered())).collect();
        assert_eq!(
            names,
            [("com.a.Main", true), ("com.a.Face", false), ("com.b.Open", true), ("com.a.Sync", false)]
        );
        assert!(manifest.components[0].launcher);
        assert_eq!(manifest.application.as_deref(), Some("com.a.App"));
        assert!(manifest.cleartext.is_some_and(|(allowed, _)| allowed));
        assert_eq!(manifest.permissions, ["android.permission.CAMERA"]);
    }
}
