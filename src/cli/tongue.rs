//! The language that is spoken: it is known before the command line is read, for that may be wrong.

use std::ffi::OsString;

use clap::ValueEnum;

use crate::report::Tongue;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LangArg {
    Auto,
    En,
    Zh,
}

impl LangArg {
    /// The language, by the locale where it is left open.
    pub(super) fn tongue(self) -> Tongue {
        match self {
            Self::En => Tongue::En,
            Self::Zh => Tongue::Zh,
            Self::Auto => of_locale(|name| std::env::var(name).ok()),
        }
    }
}

fn of_locale(variable: impl Fn(&str) -> Option<String>) -> Tongue {
    let mut set =
        ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).filter(|value| !value.is_empty());
    set.next().map_or(Tongue::En, |locale| Tongue::of_locale(&locale))
}

/// Arguments with a language that stands before the command put behind it, where commands take theirs.
pub(super) fn behind_command(mut args: Vec<OsString>, is_command: impl Fn(&str) -> bool) -> Vec<OsString> {
    let width = match args.get(1).and_then(|word| word.to_str()) {
        Some("--lang") => 2,
        Some(word) if word.starts_with("--lang=") => 1,
        _ => return args,
    };
    let follows = args.get(1 + width).and_then(|word| word.to_str());
    if follows == Some("help") {
        // It has no options.
        args.drain(1..=width);
    } else if follows.is_some_and(is_command) {
        args[1..2 + width].rotate_left(width);
    }
    args
}

/// The language that arguments ask for, whatever else they hold.
pub(super) fn of_args(args: &[OsString]) -> Tongue {
    let mut asked = LangArg::Auto;
    let mut words = args.iter().skip(1).take_while(|word| *word != "--");
    while let Some(word) = words.next() {
        let Some(word) = word.to_str() else { continue };
        let value = match word.strip_prefix("--lang") {
            Some("") => words.next().and_then(|value| value.to_str()),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        if let Some(known) = value.and_then(|value| LangArg::from_str(value, false).ok()) {
            asked = known;
        }
    }
    asked.tongue()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_locale_that_is_set_decides() {
        for (set, tongue) in [
            (&[][..], Tongue::En),
            (&[("LANG", "zh_CN.UTF-8")], Tongue::Zh),
            (&[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "C")], Tongue::En),
            (&[("LANG", "C"), ("LC_ALL", ""), ("LC_MESSAGES", "ZH")], Tongue::Zh),
            (&[("LANG", "é")], Tongue::En),
        ] {
            let variable = |name: &str| set.iter().find(|(key, _)| *key == name).map(|row| row.1.to_owned());
            assert_eq!(of_locale(variable), tongue, "{set:?}");
        }
    }

    #[test]
    fn the_language_may_stand_before_the_command() {
        let moved = |line: &str| {
            let args = line.split(' ').map(OsString::from).collect();
            let args = behind_command(args, |name| name == "check");
            args.iter().map(|word| word.to_str().unwrap_or_default()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(moved("facelint --lang zh check app"), "facelint check --lang zh app");
        assert_eq!(moved("facelint --lang=zh check app"), "facelint check --lang=zh app");
        assert_eq!(moved("facelint --lang zh help check"), "facelint help check");
        assert_eq!(moved("facelint --lang zh app"), "facelint --lang zh app");
        assert_eq!(moved("facelint --lang"), "facelint --lang");
        assert_eq!(moved("facelint"), "facelint");
    }

    #[test]
    fn the_option_is_seen_among_mistakes() {
        let of = |line: &str| of_args(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of("facelint --lang zh --selct x"), Tongue::Zh);
        assert_eq!(of("facelint explain --lang=zh"), Tongue::Zh);
        assert_eq!(of("facelint --lang en --help"), Tongue::En);
        assert_eq!(of("facelint --lang=zh --lang=en"), Tongue::En);
        // The locale of whoever runs this decides the rest, the same for both.
        assert_eq!(of("facelint -- --lang zh"), of("facelint"));
        assert_eq!(of("facelint --lang"), of("facelint --language zh"));
    }
}
