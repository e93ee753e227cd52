//! What repairs know of platforms: calls without effects, and how a prompt gets a button that declines.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;
use serde::Deserialize;

use super::embedded::{self, FIXES};
use crate::syntax::lang::Lang;

/// The rows of `queries/fix/repair.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repair {
    /// Calls that change nothing.
    pub pure: FxHashSet<String>,
    /// Types whose construction changes nothing.
    pub pure_types: FxHashSet<String>,
    /// What a button that declines says.
    pub label: Label,
    /// How prompts get one.
    pub refusal: Vec<Refusal>,
}

/// What a button says, in both languages.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// In English.
    pub en: String,
    /// In Chinese.
    pub zh: String,
}

/// How prompts of one kind get a button that declines.
#[derive(Debug, Deserialize)]
pub struct Refusal {
    /// The languages it is written in.
    lang: Vec<Lang>,
    /// What is done.
    #[serde(flatten)]
    pub how: How,
}

/// What is done to a prompt. `{label}` stands for the quoted label, `{receiver}` for what the call is made on.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum How {
    /// A call is put behind another in the same chain.
    Chain {
        /// Name of the call that adds the agreeing button.
        after: String,
        /// The call to add, with its dot.
        chain: String,
    },
    /// A statement is put behind another.
    Statement {
        /// Name of the call that adds the agreeing button.
        after: String,
        /// The statement to add.
        statement: String,
    },
    /// An option gets another value.
    Option {
        /// Its name.
        option: String,
        /// The value.
        value: bool,
    },
}

impl Repair {
    /// The ways that a prompt in a language may get its button in.
    pub fn refusals(&self, lang: Lang) -> impl Iterator<Item = &How> {
        self.refusal.iter().filter(move |row| row.lang.contains(&lang)).map(|row| &row.how)
    }
}

/// The rows. A mistake in them is one of this repository, which a test reports.
pub fn repair() -> &'static Repair {
    static REPAIR: OnceLock<Repair> = OnceLock::new();
    REPAIR.get_or_init(|| read().unwrap_or_default())
}

fn read() -> Result<Repair, String> {
    FIXES.first().ok_or_else(|| "no rows".to_owned()).and_then(embedded::read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_can_be_read() {
        let repair = read().unwrap();
        assert!(repair.pure.contains("toString") && !repair.pure.contains("delete"));
        assert_eq!(repair.refusals(Lang::Java).count(), 1);
        assert!(matches!(repair.refusals(Lang::Swift).next(), Some(How::Statement { .. })));
        assert!(matches!(repair.refusals(Lang::Vue).next(), Some(How::Option { value: true, .. })));
        for row in &repair.refusal {
            if let How::Chain { chain, .. } | How::Statement { statement: chain, .. } = &row.how {
                assert!(chain.contains("{label}"), "{chain}");
            }
        }
    }
}
