//! Files that a configuration names: whether they are there, and what an impact assessment says.

use super::keys::Deployment;
use crate::knowledge::words::{Terms, Text, raw, vocabulary};

/// A document that a configuration names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Named {
    /// None is named.
    #[default]
    Nothing,
    /// A file of the project that is there, or a document that is kept elsewhere.
    There,
    /// A file of the project that is not there, or is empty.
    Lost,
}

/// The impact assessment that a configuration names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    /// Whether there is one.
    pub named: Named,
    /// What its text does not say; empty where the text cannot be read here.
    pub lacks: Vec<Item>,
}

/// What an impact assessment must say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// Purpose and method are lawful, legitimate and necessary.
    Purpose,
    /// The impact on personal rights, and whether the measures that lessen it work.
    Impact,
    /// The risk of leaks, tampering, loss and abuse, and the harm they may do.
    Risk,
    /// The protection is lawful, effective and fits the risk.
    Protection,
}

impl Item {
    /// The four items of the law.
    pub const ALL: [Self; 4] = [Self::Purpose, Self::Impact, Self::Risk, Self::Protection];

    /// The words of an item; one of each list must be there.
    fn terms(self) -> [&'static Terms; 2] {
        let words = vocabulary();
        match self {
            Self::Purpose => [&words.assessed_purpose, &words.assessed_lawful],
            Self::Impact => [&words.assessed_rights, &words.assessed_mitigation],
            Self::Risk => [&words.assessed_incident, &words.assessed_risk],
            Self::Protection => [&words.assessed_protection, &words.assessed_fit],
        }
    }
}

/// The items that a text does not say.
pub(super) fn lacks(text: &str) -> Vec<Item> {
    let text = Text::new(text);
    Item::ALL.into_iter().filter(|item| !item.terms().iter().all(|terms| terms.hit(&text))).collect()
}

/// A kind of place as a text: `hotel_room` says what `hotel room` says.
fn words(place: &str) -> Text {
    Text::new(&place.replace(['_', '-'], " "))
}

impl Deployment {
    /// It is inside a place that is private.
    pub fn is_private(&self) -> bool {
        let place = words(&self.place_type);
        let is_outside = raw("private_place.outside").iter().any(|word| place.before(word).is_some());
        vocabulary().private_place.hit(&place) && !is_outside
    }

    /// The public may enter.
    pub fn is_public(&self) -> bool {
        self.public
            .unwrap_or_else(|| !self.is_private() && vocabulary().public_place.hit(&words(&self.place_type)))
    }
}

/// Endings of files whose text can be read.
pub(super) const READABLE: [&str; 9] =
    ["md", "markdown", "txt", "html", "htm", "rst", "adoc", "json", "yaml"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_assessment_says_four_things() {
        let zh = "一、处理目的、处理方式是否合法、正当、必要。二、对个人权益带来的影响及降低不利影响的措施是否有效。\
                  三、人脸信息泄露、篡改、丢失的风险以及可能造成的危害。四、所采取的保护措施是否合法、有效并与风险程度相适应。";
        assert_eq!(lacks(zh), []);
        let en = "The purpose and the methods are lawful and necessary. Impact on individuals, and how it is mitigated. The risk of leaks, \
                  tampering and loss. The security measures are effective and proportionate.";
        assert_eq!(lacks(en), []);
        assert_eq!(lacks("处理目的合法、必要。保护措施有效。"), [Item::Impact, Item::Risk]);
        assert_eq!(lacks(""), Item::ALL);
    }

    #[test]
    fn kinds_of_places_are_told_apart() {
        let place = |kind: &str| Deployment { place_type: kind.to_owned(), ..Deployment::default() };
        for kind in ["mall", "school_gate", "residential_gate", "hotel_lobby", "商场", "station"] {
            assert!(place(kind).is_public() && !place(kind).is_private(), "{kind}");
        }
        for kind in ["hotel_room", "changing_room", "toilet", "更衣室"] {
            assert!(place(kind).is_private() && !place(kind).is_public(), "{kind}");
        }
        for kind in ["none", "", "server_room", "changing_room_corridor", "更衣室门口"] {
            assert!(!place(kind).is_private() && !place(kind).is_public(), "{kind}");
        }
        assert!(!Deployment { public: Some(false), ..place("mall") }.is_public());
    }
}
