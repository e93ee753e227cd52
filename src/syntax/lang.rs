//! The languages: one row each.

use std::fmt;
use std::path::Path;
use std::sync::{LazyLock, OnceLock};

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::lower::{ARKTS, DART, Hooks, KOTLIN, OBJC, SCRIPT, SWIFT};
use super::markup::Dialect;
use super::roles::{Roles, read};
use super::scrub;

/// A language facelint reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Java.
    Java,
    /// Kotlin.
    Kotlin,
    /// JavaScript, with JSX.
    JavaScript,
    /// TypeScript.
    TypeScript,
    /// TypeScript with JSX.
    Tsx,
    /// A Vue single-file component.
    Vue,
    /// A page with its scripts.
    Html,
    /// A template of a mini-program.
    Wxml,
    /// Rust.
    Rust,
    /// Dart.
    Dart,
    /// ArkTS, the TypeScript of HarmonyOS.
    ArkTs,
    /// Swift.
    Swift,
    /// Objective-C, with the headers and the part of `.mm` files that is no C++.
    ObjC,
}

/// Everything known about one language.
pub(crate) struct Grammar {
    pub(crate) lang: Lang,
    pub(crate) name: &'static str,
    extensions: &'static [&'static str],
    language: fn() -> tree_sitter::Language,
    /// The files of its role table.
    table: &'static [&'static str],
    hooks: Hooks,
    /// Length-preserving repairs made before parsing.
    pub(crate) scrub: fn(&str) -> Option<String>,
    roles: OnceLock<Roles>,
}

/// Rows that all script languages share.
const SCRIPT_TABLE: &str = include_str!("../../queries/javascript/common.scm");
const TYPESCRIPT_TABLE: &str = include_str!("../../queries/typescript/roles.scm");

static GRAMMARS: [Grammar; 13] = [
    Grammar {
        lang: Lang::Java,
        name: "java",
        extensions: &["java"],
        language: || tree_sitter_java::LANGUAGE.into(),
        table: &[include_str!("../../queries/java/roles.scm")],
        hooks: Hooks::NONE,
        scrub: scrub::nothing,
        roles: OnceLock::new(),
    },
    Grammar {
        lang: Lang::Kotlin,
        name: "kotlin",
        extensions: &["kt"],
        language: || tree_sitter_kotlin::LANGUAGE.into(),
        table: &[include_str!("../../queries/kotlin/roles.scm")],
        hooks: KOTLIN,
        scrub: scrub::kotlin,
        roles: OnceLock::new(),
    },
    Grammar {
        lang: Lang::JavaScript,
        name: "javascript",
        extensions: &["js", "jsx", "mjs", "cjs", "wxs"],
        language: || tree_sitter_javascript::LANGUAGE.into(),
        table: &[SCRIPT_TABLE, include_str!("../../queries/javascript/roles.scm")],
        hooks: SCRIPT,
        scrub: scrub::nothing,
        roles: OnceLock::new(),
    },
    Grammar {
        lang: Lang::TypeScript,
        name: "typescript",
        extensions: &["ts", "mts", "cts"],
        language: || tree_sitter_typescript::LANGUAGE_TYPESCRIPT.into(),
        table: &[SCRIPT_TABLE, TYPESCRIPT_TABLE],
        hooks: SCRIPT,
        scrub: scrub::nothing,
        roles: OnceLock::new(),
    },
    Grammar {
        lang: Lang::Tsx,
        name: "tsx",
        extensions: &["tsx"],
        language: || tree_sitter_typescript::LANGUAGE_TSX.into(),
        table: &[SCRIPT_TABLE, TYPESCRIPT_TABLE],
        hooks: SCRIPT,
        scrub: scrub::nothing,
        roles: OnceLock::new(),
    },
    Grammar {
        lang: Lang::Vue,
        name: "vue",
        extensions: &["vue", "nvue", "uvue"],
        language: || tree_sitter_vue::LANGUAGE.into(),
        // Markup has no roles: `lower::markup` reads it.
        table: &[],
        hooks: Hooks::NONE,
        scrub: scrub::nothing,
        roles: OnceLock::new(),
    },
    Grammar {
        lang: Lang::Html,
        name: "html",
        extensions: &["html", "htm"],
        language: || tree_sitter_vue::LANGUAGE.into(),
        // Markup has no roles: `lower::markup` reads it.
        table: &[],
        hooks: Hooks::NONE,
        scrub: scrub::nothing,
        roles: OnceLock::new(),
    },
    Grammar {
        lang: Lang::Wxml,
        name: "wxml",
        extensions: &["wxml", "axml", "swan", "ttml", "qml", "ksml", "jxml"],
        language: || tree_sitter_vue::LANGUAGE.into(),
        // Markup has no roles: `lower::markup` reads it.
        table: &[],
        hooks: Hooks::NONE,
        scrub: scrub::nothing,
        roles: OnceLock::new(),
    },
    Grammar {
        lang: Lang::Rust,
        name: "rust",
        extensions: &["rs"],
        // Never asked for: syn parses it and `lower::rust` walks its tree.
        language: || tree_sitter_java::LANGUAGE.into(),
        table: &[],
        hooks: Hooks::NONE,
        scrub: scrub::nothing,
        roles: OnceLock::new(),
    },
    Grammar {
        lang: Lang::Dart,
        name: "dart",
        extensions: &["dart"],
        language: || tree_sitter_dart::LANGUAGE.into(),
        table: &[include_str!("../../queries/dart/roles.scm")],
        hooks: DART,
        scrub: scrub::nothing,
        roles: OnceLock::new(),
    },
    Grammar {
        lang: Lang::ArkTs,
        name: "arkts",
        extensions: &["ets"],
        language: || tree_sitter_arkts::LANGUAGE.into(),
        table: &[SCRIPT_TABLE, TYPESCRIPT_TABLE, include_str!("../../queries/arkts/roles.scm")],
        hooks: ARKTS,
        scrub: scrub::nothing,
        roles: OnceLock::new(),
    },
    Grammar {
        lang: Lang::Swift,
        name: "swift",
        extensions: &["swift"],
        language: || tree_sitter_swift::LANGUAGE.into(),
        table: &[include_str!("../../queries/swift/roles.scm")],
        hooks: SWIFT,
        scrub: scrub::swift,
        roles: OnceLock::new(),
    },
    Grammar {
        lang: Lang::ObjC,
        name: "objc",
        extensions: &["m", "mm", "h"],
        language: || tree_sitter_objc::LANGUAGE.into(),
        table: &[include_str!("../../queries/objc/roles.scm")],
        hooks: OBJC,
        scrub: scrub::objc,
        roles: OnceLock::new(),
    },
];

impl Lang {
    /// All languages.
    pub fn all() -> impl Iterator<Item = Lang> {
        GRAMMARS.iter().map(|grammar| grammar.lang)
    }

    /// The language of a file, by its extension.
    pub fn of(path: &Path) -> Option<Lang> {
        static BY_EXTENSION: LazyLock<FxHashMap<[u8; LONGEST], Lang>> = LazyLock::new(|| {
            let rows =
                GRAMMARS.iter().flat_map(|row| row.extensions.iter().map(move |known| (known, row.lang)));
            rows.filter_map(|(known, lang)| Some((padded(known.as_bytes())?, lang))).collect()
        });
        BY_EXTENSION.get(&padded(path.extension()?.as_encoded_bytes())?).copied()
    }

    /// Its name in tables and messages.
    pub fn name(self) -> &'static str {
        self.grammar().name
    }

    /// File extensions of all languages.
    pub fn extensions() -> Vec<&'static str> {
        GRAMMARS.iter().flat_map(|grammar| grammar.extensions).copied().collect()
    }

    /// How a file of markup is read; nothing for code.
    pub(crate) fn dialect(self) -> Option<Dialect> {
        match self {
            Lang::Vue => Some(Dialect::Vue),
            Lang::Html => Some(Dialect::Html),
            Lang::Wxml => Some(Dialect::Mini),
            _ => None,
        }
    }

    pub(crate) fn grammar(self) -> &'static Grammar {
        &GRAMMARS[self as usize]
    }
}

/// No extension is longer.
const LONGEST: usize = 8;

/// An extension in small letters, to look it up by.
fn padded(extension: &[u8]) -> Option<[u8; LONGEST]> {
    let mut key = [0; LONGEST];
    key.get_mut(..extension.len())?.copy_from_slice(extension);
    key.make_ascii_lowercase();
    Some(key)
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Grammar {
    pub(crate) fn language(&self) -> tree_sitter::Language {
        (self.language)()
    }

    pub(crate) fn hooks(&self) -> &Hooks {
        &self.hooks
    }

    /// The role table. A table that does not fit its grammar is a mistake in this repository that
    /// `tests/grammars.rs` reports; at run time such a language has no roles.
    pub(crate) fn roles(&self) -> &Roles {
        self.roles.get_or_init(|| read(&self.table.join("\n"), &self.language()).unwrap_or_default())
    }

    /// Reads the table, compiles it as a query and reports the mistakes of both.
    #[cfg(test)]
    pub(crate) fn check(&self) -> Result<(), String> {
        let table = self.table.join("\n");
        read(&table, &self.language()).map_err(|error| format!("{}: {error}", self.name))?;
        tree_sitter::Query::new(&self.language(), &table)
            .map_err(|error| format!("{}: {error}", self.name))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_in_the_order_of_the_enum() {
        for (index, lang) in Lang::all().enumerate() {
            assert_eq!(lang as usize, index);
        }
    }

    #[test]
    fn languages_are_told_by_their_extensions() {
        for grammar in &GRAMMARS {
            for extension in grammar.extensions {
                assert_eq!(Lang::of(Path::new(&format!("a.b.{extension}"))), Some(grammar.lang));
                assert_eq!(
                    Lang::of(Path::new(&format!("A.{}", extension.to_uppercase()))),
                    Some(grammar.lang)
                );
            }
        }
        for name in ["a", ".kt", "a.kts", "a.kotlinfile", "kt"] {
            assert_eq!(Lang::of(Path::new(name)), None, "{name}");
        }
    }

    #[test]
    fn role_tables_fit_their_grammars() {
        for grammar in &GRAMMARS {
            grammar.check().unwrap();
        }
    }

    #[test]
    fn role_tables_hold_bare_kinds_only() {
        for grammar in &GRAMMARS {
            let lang = grammar.name;
            let nested = grammar.table.iter().flat_map(|table| table.lines()).any(|line| {
                line.split(';').next().is_some_and(|code| code.starts_with("((") && code[2..].contains(" ("))
                    && !line.contains("(#set!")
            });
            assert!(!nested, "{lang}: tree patterns do not belong into a role table");
        }
    }
}
