//! The law as a taxonomy, beside the one weakness that all findings are about.

use serde::Serialize;

use super::Tongue;
use crate::knowledge::law::{ARTICLES, Article, MEASURES_URL};

const CWE: &str = "CWE";
const LAW: &str = "PRC-FACE-INFORMATION-LAW";
/// Where taxonomies stand in the log, and in what the tool says it supports.
const CWE_INDEX: usize = 0;
const LAW_INDEX: usize = 1;
/// The weakness.
const WEAKNESS: &str = "359";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Taxonomy {
    name: &'static str,
    guid: &'static str,
    version: &'static str,
    organization: &'static str,
    short_description: Text,
    full_description: Text,
    information_uri: &'static str,
    is_comprehensive: bool,
    taxa: Vec<Taxon>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Taxon {
    id: &'static str,
    name: String,
    short_description: Text,
    full_description: Text,
    help: Text,
    help_uri: &'static str,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

/// A taxonomy that the tool knows.
#[derive(Serialize)]
pub(super) struct Supported {
    name: &'static str,
    guid: &'static str,
    index: usize,
}

/// What a rule has to do with a taxon.
#[derive(Serialize)]
pub(super) struct Relationship {
    target: Target,
    kinds: Vec<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Target {
    id: &'static str,
    index: usize,
    tool_component: Supported,
}

// Made for these two, once.
const CWE_GUID: &str = "7f0c6d3e-2c8f-4f2a-9a55-6d8a5f0f3590";
const LAW_GUID: &str = "2d5d7c1b-93b4-4b0e-8a6e-19c2f6a4e601";

fn cwe() -> Supported {
    Supported { name: CWE, guid: CWE_GUID, index: CWE_INDEX }
}

fn law() -> Supported {
    Supported { name: LAW, guid: LAW_GUID, index: LAW_INDEX }
}

/// The taxonomies that rules refer to.
pub(super) fn supported() -> Vec<Supported> {
    vec![cwe(), law()]
}

/// What a rule has to do with the weakness and with the provisions behind it.
pub(super) fn relationships(articles: &[Article]) -> Vec<Relationship> {
    let weakness = Target { id: WEAKNESS, index: 0, tool_component: cwe() };
    let mut all = vec![Relationship { target: weakness, kinds: vec!["relevant"] }];
    for article in articles {
        let Some(index) = ARTICLES.iter().position(|known| known.id == article.id) else { continue };
        let target = Target { id: article.id, index, tool_component: law() };
        all.push(Relationship { target, kinds: vec!["relevant"] });
    }
    all
}

/// The taxonomies in full.
pub(super) fn taxonomies(tongue: Tongue) -> Vec<Taxonomy> {
    let text = |text: &str| Text { text: text.to_owned() };
    let exposure = "Exposure of private personal information to an unauthorized actor.";
    let weakness = Taxon {
        id: WEAKNESS,
        name: "ExposureOfPrivatePersonalInformation".to_owned(),
        short_description: text(exposure),
        full_description: text(
            "Private information about a person is made accessible to actors who are not authorized, or whom the person has not consented to.",
        ),
        help: text(exposure),
        help_uri: "https://cwe.mitre.org/data/definitions/359.html",
    };
    vec![
        Taxonomy {
            name: CWE,
            guid: CWE_GUID,
            version: "4.17",
            organization: "MITRE",
            short_description: text("Common Weakness Enumeration."),
            full_description: text("Common Weakness Enumeration: the weakness that face information is exposed to."),
            information_uri: "https://cwe.mitre.org/",
            is_comprehensive: false,
            taxa: vec![weakness],
        },
        Taxonomy {
            name: LAW,
            guid: LAW_GUID,
            version: "2025.6.1",
            organization: "facelint",
            short_description: text(tongue.pick(
                "Provisions of Chinese law on face information.",
                "中国关于人脸信息的法律规定。",
            )),
            full_description: text(tongue.pick(
                "Provisions of the Security Management Measures for the Application of Facial Recognition Technology and of the Personal Information Protection Law that rules refer to.",
                "规则所依据的《人脸识别技术应用安全管理办法》与《个人信息保护法》条款。",
            )),
            information_uri: MEASURES_URL,
            is_comprehensive: false,
            taxa: ARTICLES.iter().map(|article| taxon(article, tongue)).collect(),
        },
    ]
}

fn taxon(article: &Article, tongue: Tongue) -> Taxon {
    let cite = tongue.pick(article.cite, article.cite_zh);
    let summary = tongue.pick(article.summary, article.summary_zh);
    Taxon {
        id: article.id,
        name: article.id.split('-').map(capital).collect(),
        short_description: Text { text: format!("{cite}{}", tongue.pick(".", "。")) },
        full_description: Text { text: summary.to_owned() },
        help: Text { text: summary.to_owned() },
        help_uri: MEASURES_URL,
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
