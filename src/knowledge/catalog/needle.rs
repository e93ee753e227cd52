//! Literals by which the files are found that can hold a site.

use super::Catalog;
use crate::knowledge::family::Families;
use crate::knowledge::mention::mentions_face;
use crate::syntax::lang::Lang;

/// A literal one of which stands in every file with a site of an SDK.
#[derive(Clone, Debug)]
pub(super) struct Needle {
    /// The literal.
    pub text: String,
    /// The languages it stands in.
    pub families: Families,
    /// Index of the SDK.
    pub sdk: usize,
}

impl Catalog {
    /// Literals one of which stands in every file of a language that can hold a site.
    pub fn needles(&self, lang: Lang) -> Vec<&str> {
        self.needles_of(lang, |_| true)
    }

    /// Those of SDKs that can make a site in a project in which nothing mentions a face. All rows of the others count
    /// only where something around them does, or are called after the face themselves.
    pub fn needles_without_mention(&self, lang: Lang) -> Vec<&str> {
        let decides = |names: &Vec<String>| names.iter().any(|name| !mentions_face(last(name).as_bytes()));
        let sdks: Vec<bool> = self.deciding.iter().map(decides).collect();
        self.needles_of(lang, |sdk| sdks[sdk])
    }

    fn needles_of(&self, lang: Lang, of_sdk: impl Fn(usize) -> bool) -> Vec<&str> {
        let meant = self.needles.iter().filter(|needle| needle.families.allow(lang) && of_sdk(needle.sdk));
        let mut needles: Vec<&str> = meant.map(|needle| needle.text.as_str()).collect();
        needles.sort_unstable();
        needles.dedup();
        needles
    }
}

/// The part of a name that stands in the code wherever it is used.
fn last(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cameras_decide_nothing_by_themselves() {
        let catalog = Catalog::load().unwrap();
        let all = catalog.needles(Lang::Swift);
        let deciding = catalog.needles_without_mention(Lang::Swift);
        assert!(all.contains(&"UIImagePickerController") && !deciding.contains(&"UIImagePickerController"));
        assert!(deciding.contains(&"LAContext") && deciding.iter().all(|needle| all.contains(needle)));
    }
}
