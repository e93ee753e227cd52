//! Hosts that an app lets be talked to in the clear: App Transport Security in `Info.plist`, HarmonyOS's
//! `network_config.json`, Android's network security configuration.

use super::android::Android;
use super::web::data::{Datum, json};
use crate::input::source::SourceMap;
use crate::input::span::{FileId, Loc};
use crate::syntax::xml::{Element, read};

/// Names of files that are read for it, besides those of Android.
pub const NAMES: &[&str] = &["Info.plist", OHOS];

const OHOS: &str = "network_config.json";
/// Keys of an exception that allow it.
const ALLOWS: &[&str] = &[
    "NSExceptionAllowsInsecureHTTPLoads",
    "NSThirdPartyExceptionAllowsInsecureHTTPLoads",
    "NSTemporaryExceptionAllowsInsecureHTTPLoads",
];

/// A host that an app names, with the place that allows cleartext for it.
pub type Exception = (String, Loc);

/// All exceptions by host, in the order of files. What is allowed for every host says nothing about one.
pub fn exceptions(map: &SourceMap, android: &Android<'_>) -> Vec<Exception> {
    let mut found = android.network().hosts.clone();
    for id in map.ids() {
        let name = map.file(id).name.rsplit('/').next().unwrap_or_default();
        if !NAMES.contains(&name) {
            continue;
        }
        let Some(text) = map.text(id) else { continue };
        if name == OHOS {
            found.extend(json(&text.text).iter().flat_map(|root| domains(id, root)));
        } else if text.text.contains("NSExceptionDomains") {
            found.extend(apple(id, &read(&text.text)));
        }
    }
    found
}

/// The exception for a host, or for one above it.
pub fn exception<'e>(all: &'e [Exception], host: &str) -> Option<&'e Exception> {
    all.iter().find(|(domain, _)| {
        !domain.is_empty()
            && (host == domain || host.strip_suffix(domain.as_str()).is_some_and(|rest| rest.ends_with('.')))
    })
}

/// `NSExceptionDomains`: a dictionary of hosts.
fn apple(file: FileId, elements: &[Element]) -> Vec<Exception> {
    let value =
        |key: usize| (key + 1..elements.len()).find(|&at| elements[at].parent == elements[key].parent);
    let keys = |dict: usize| {
        let within = move |&at: &usize| elements[at].parent == Some(dict) && elements[at].name == "key";
        (dict + 1..elements.len()).filter(within)
    };
    let named = |at: usize, name: &str| elements[at].name == "key" && elements[at].text.trim() == name;
    let mut found = Vec::new();
    for domains in (0..elements.len()).filter(|&at| named(at, "NSExceptionDomains")).filter_map(value) {
        for host in keys(domains) {
            let Some(rules) = value(host) else { continue };
            let allows = keys(rules).find(|&key| {
                ALLOWS.contains(&elements[key].text.trim())
                    && value(key).is_some_and(|at| elements[at].name == "true")
            });
            if let Some(key) = allows {
                found.push((elements[host].text.trim().to_owned(), Loc::new(file, elements[key].span)));
            }
        }
    }
    found
}

/// `"domain-config": [{ "domains": [{ "name": ".." }], "cleartextTrafficPermitted": true }]`.
fn domains(file: FileId, root: &Datum) -> Vec<Exception> {
    let config = root.get("network-security-config").unwrap_or(root);
    let mut found = Vec::new();
    for rule in config.get("domain-config").into_iter().flat_map(Datum::items) {
        let Some(flag) = rule.get("cleartextTrafficPermitted").filter(|flag| flag.is_true()) else {
            continue;
        };
        for domain in rule.get("domains").into_iter().flat_map(Datum::items) {
            if let Some(name) = domain.get("name").and_then(Datum::text) {
                found.push((name.to_owned(), Loc::new(file, flag.span)));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_named_with_their_exception() {
        let plist = "<plist><dict><key>NSAppTransportSecurity</key><dict>\
            <key>NSAllowsArbitraryLoads</key><true/><key>NSExceptionDomains</key><dict>\
            <key>face.example</key><dict><key>NSIncludesSubdomains</key><true/>\
            <key>NSExceptionAllowsInsecureHTTPLoads</key><true/></dict>\
            <key>safe.example</key><dict><key>NSExceptionAllowsInsecureHTTPLoads</key><false/></dict>\
            </dict></dict></dict></plist>";
        let config = r#"{"network-security-config": {"domain-config": [
            {"domains": [{"include-subdomains": true, "name": "kiosk.example"}], "cleartextTrafficPermitted": true},
            {"domains": [{"name": "other.example"}], "cleartextTrafficPermitted": false}]}}"#;
        let mut map = SourceMap::default();
        map.add_text("ios/App/Info.plist", plist);
        map.add_text("entry/src/main/resources/base/profile/network_config.json", config);
        let all = exceptions(&map, &Android::new(&map));
        let hosts: Vec<&str> = all.iter().map(|(host, _)| host.as_str()).collect();
        assert_eq!(hosts, ["face.example", "kiosk.example"]);
        for (host, allowed) in
            [("face.example", true), ("api.face.example", true), ("myface.example", false), ("", false)]
        {
            assert_eq!(exception(&all, host).is_some(), allowed, "{host}");
        }
    }
}
