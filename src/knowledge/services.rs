//! Services outside mainland China that receive what apps send, by host.

use std::sync::OnceLock;

use serde::Deserialize;

use super::catalog::{Region, catalog};
use super::embedded::{SERVICES, read};

/// A service outside mainland China.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Service {
    name: String,
    hosts: Vec<String>,
    /// Where its hosts are listed.
    #[cfg_attr(not(test), allow(dead_code))]
    docs: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    service: Vec<Service>,
}

fn services() -> &'static [Service] {
    static ALL: OnceLock<Vec<Service>> = OnceLock::new();
    // A file that does not read is found by the test below.
    ALL.get_or_init(|| {
        let files = SERVICES.iter().map(|file| read::<File>(file).unwrap_or_default());
        files.flat_map(|file| file.service).collect()
    })
}

/// The service outside mainland China that an address or host belongs to: one of the list, or a vendor of
/// the catalogue by the address of its API.
pub fn overseas(text: &str, host: &str) -> Option<String> {
    let host = host.to_ascii_lowercase();
    let is_under =
        |known: &str| host == known || host.strip_suffix(known).is_some_and(|rest| rest.ends_with('.'));
    let listed = services().iter().find(|service| service.hosts.iter().any(|known| is_under(known)));
    if let Some(service) = listed {
        return Some(service.name.clone());
    }
    let catalog = catalog();
    let lower = text.to_ascii_lowercase();
    catalog
        .urls
        .iter()
        .filter(|(url, _)| !lower.is_empty() && lower.contains(&url.to_ascii_lowercase()))
        .map(|(_, api)| catalog.sdk_of(*api))
        .find(|sdk| sdk.region == Region::Overseas)
        .map(|sdk| sdk.vendor.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_reads_and_names_its_sources() {
        for file in SERVICES {
            let file: File = read(file).unwrap();
            assert!(!file.service.is_empty());
            assert!(file.service.iter().all(|service| service.docs.starts_with("https://")));
        }
    }

    #[test]
    fn hosts_are_matched_at_their_end() {
        assert_eq!(overseas("", "faces.s3.amazonaws.com").as_deref(), Some("Amazon Web Services"));
        assert_eq!(overseas("", "s3.cn-north-1.amazonaws.com.cn"), None);
        assert_eq!(overseas("", "notamazonaws.com"), None);
        assert_eq!(overseas("", "firebase").as_deref(), Some("Google Cloud / Firebase"));
        assert_eq!(overseas("", "api.cloud.tencent.com"), None);
        assert_eq!(overseas("", ""), None);
    }

    #[test]
    fn addresses_of_catalogued_apis_name_their_vendor() {
        assert!(overseas("https://stationapi.veriff.com/v1/sessions", "stationapi.veriff.com").is_some());
        assert_eq!(overseas("https://aip.baidubce.com/rest/2.0/face/v3/detect", "aip.baidubce.com"), None);
    }
}
