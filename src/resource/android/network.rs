//! Whether the app may talk in the clear: the manifest flag and the network security configuration.

use crate::input::span::{FileId, Loc};
use crate::syntax::xml::Element;

use super::manifest::Manifest;

/// The cleartext rules of the app.
#[derive(Clone, Debug, Default)]
pub struct NetworkSecurity {
    /// Allowed for every host, with the place that says so.
    pub everywhere: Option<Loc>,
    /// Allowed for these hosts.
    pub hosts: Vec<(String, Loc)>,
}

impl NetworkSecurity {
    /// The place that allows cleartext for a host.
    pub fn allows(&self, host: &str) -> Option<Loc> {
        let named = self.hosts.iter().find(|(domain, _)| {
            host == domain || host.strip_suffix(domain.as_str()).is_some_and(|rest| rest.ends_with('.'))
        });
        named.map(|(_, loc)| *loc).or(self.everywhere)
    }
}

pub(super) fn read(
    manifests: &[Manifest],
    files: impl Iterator<Item = (FileId, Vec<Element>)>,
) -> NetworkSecurity {
    let mut rules = NetworkSecurity {
        everywhere: manifests
            .iter()
            .find_map(|manifest| manifest.cleartext.filter(|flag| flag.0).map(|flag| flag.1)),
        hosts: Vec::new(),
    };
    for (file, elements) in files {
        if elements.first().is_none_or(|root| root.name != "network-security-config") {
            continue;
        }
        for (index, element) in elements.iter().enumerate() {
            let Some(flag) =
                element.attribute("cleartextTrafficPermitted").filter(|flag| flag.value == "true")
            else {
                continue;
            };
            let loc = Loc::new(file, flag.span);
            match element.name.as_str() {
                "base-config" => rules.everywhere = rules.everywhere.or(Some(loc)),
                "domain-config" => rules.hosts.extend(
                    elements
                        .iter()
                        .filter(|other| other.name == "domain" && other.parent == Some(index))
                        .map(|domain| (domain.text.trim().to_owned(), loc)),
                ),
                _ => {}
            }
        }
    }
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_and_everything() {
        let text = r#"<network-security-config><domain-config cleartextTrafficPermitted="true">
          <domain includeSubdomains="true">face.example</domain></domain-config></network-security-config>"#;
        let rules = read(&[], std::iter::once((FileId(0), crate::syntax::xml::read(text))));
        assert!(rules.allows("api.face.example").is_some());
        assert!(rules.allows("other.example").is_none());
    }
}
