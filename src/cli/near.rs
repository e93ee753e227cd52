//! What somebody may have meant.

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

/// The end of a message about an unknown rule.
pub(super) fn hint(name: &str) -> String {
    let near = near(name, crate::rules::RULES.iter().map(|rule| rule.meta().id));
    if near.is_empty() {
        let known: Vec<&str> = crate::rules::RULES.iter().map(|rule| rule.meta().id).collect();
        format!("there are {}", known.join(", "))
    } else {
        format!("did you mean {}? `facelint rules` lists all", near.join(" or "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_understood() {
        assert!(hint("mising-consent").starts_with("did you mean missing-consent"));
        assert!(hint("Missing_Age_Gate").starts_with("did you mean missing-age-gate"));
        assert!(hint("withdrawal").starts_with("did you mean no-consent-withdrawal?"));
        assert!(hint("zzz").starts_with("there are missing-consent, bundled-consent"));
        assert!(hint(&"missing".repeat(10_000)).len() < 1000);
    }
}
