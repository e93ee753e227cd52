//! What somebody may have meant.

use clap::CommandFactory as _;

use super::args::Cli;
use super::fail::Fail;

/// At most this many names are offered.
const MAX: usize = 3;
/// Names less alike than this are not meant.
const LIKE: f64 = 0.75;

/// Known names that are like one that is not, the likest first.
pub(super) fn near<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let name: String = name.chars().take(64).collect::<String>().to_ascii_lowercase().replace('_', "-");
    let mut near: Vec<(f64, &str)> = known
        .map(|known| {
            let part = name.len() >= 4 && known.contains(&name);
            (if part { 1.0 } else { strsim::jaro_winkler(&name, known) }, known)
        })
        .filter(|(alike, _)| *alike >= LIKE)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    near.into_iter().map(|(_, known)| known).take(MAX).collect()
}

/// What is said of a rule that is none.
pub(super) fn unknown_rule(name: &str) -> Fail {
    let known = || crate::rules::RULES.iter().map(|rule| rule.meta().id);
    let near = near(name, known());
    let (en, zh) = if near.is_empty() {
        let known: Vec<&str> = known().collect();
        (format!("there are {}", known.join(", ")), format!("现有规则：{}", known.join("、")))
    } else {
        (
            format!("did you mean {}? `facelint rules` lists all", near.join(" or ")),
            format!("是不是 {}？用 `facelint rules` 列出所有规则", near.join(" 或 ")),
        )
    };
    Fail::new(format!("no rule is called {name}; {en}"), format!("没有名为 {name} 的规则；{zh}"))
}

/// True for the name of a command.
pub(super) fn is_command(name: &str) -> bool {
    name == "help" || Cli::command().find_subcommand(name).is_some()
}

/// The command that somebody may have meant by a path.
pub(super) fn command(name: &str) -> Option<String> {
    if name.contains(['/', '\\', '.']) {
        return None;
    }
    let cli = Cli::command();
    let known = cli.get_subcommands().map(clap::Command::get_name);
    near(name, known).first().map(|name| (*name).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Tongue;

    fn hint(name: &str) -> String {
        let told = unknown_rule(name).told(Tongue::En);
        told.split_once("; ").map_or(told.clone(), |(_, hint)| hint.to_owned())
    }

    #[test]
    fn slips_are_understood() {
        assert!(hint("mising-consent").starts_with("did you mean missing-consent"));
        assert!(hint("Missing_Age_Gate").starts_with("did you mean missing-age-gate"));
        assert!(hint("withdrawal").starts_with("did you mean no-consent-withdrawal?"));
        assert!(hint("zzz").starts_with("there are missing-consent, bundled-consent"));
        assert!(hint(&"missing".repeat(10_000)).len() < 1000);
        assert_eq!(command("inventry").as_deref(), Some("inventory"));
        assert_eq!(command("chek").as_deref(), Some("check"));
        assert_eq!(command("src"), None);
        assert_eq!(command("app/Check.kt"), None);
    }
}
