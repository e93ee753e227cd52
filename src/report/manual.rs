//! Rule pages, rendered from the rules themselves: for `explain`, the README's table and SARIF.

use super::Tongue;
use crate::rules::{RULES, RuleMeta};

/// The first paragraph of a page, on one line.
pub fn summary(meta: &RuleMeta, tongue: Tongue) -> String {
    let text = body(meta, tongue);
    text.split("\n\n").next().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Why a rule is there, on one line.
pub fn why(meta: &RuleMeta, tongue: Tongue) -> String {
    let heading = tongue.pick("## Why", "## 为什么");
    let page = body(meta, tongue);
    let text = page.split(heading).nth(1).unwrap_or_default();
    let text = text.split("\n## ").next().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('`', "")
}

/// The page as Markdown.
pub fn markdown(meta: &RuleMeta, tongue: Tongue) -> String {
    let mut page = format!("# {}: {}\n\n", meta.id, tongue.pick(meta.title, meta.title_zh));
    page.push_str(&match tongue {
        Tongue::En => body(meta, tongue).trim().to_owned(),
        Tongue::Zh => with_examples(meta),
    });
    page.push_str(tongue.pick("\n\n## Law\n\n", "\n\n## 依据\n\n"));
    for article in meta.articles {
        let (cite, summary) = match tongue {
            Tongue::En => (article.cite, article.summary),
            Tongue::Zh => (article.cite_zh, article.summary_zh),
        };
        page.push_str(&format!("- **{cite}**{}{summary}\n", tongue.pick(": ", "：")));
    }
    page
}

/// The page as plain text: prose only.
pub fn plain(meta: &RuleMeta, tongue: Tongue) -> String {
    let mut out = String::new();
    let mut in_code = false;
    for line in markdown(meta, tongue).lines() {
        if line.starts_with("```") {
            in_code = !in_code;
            continue;
        }
        if !in_code {
            out.push_str(line.trim_start_matches(['#', ' ']));
            out.push('\n');
        }
    }
    while out.contains("\n\n\n") {
        out = out.replace("\n\n\n", "\n\n");
    }
    out.replace("**", "").replace('`', "").trim().to_owned()
}

/// The table of all rules, one line each.
pub fn table(tongue: Tongue) -> String {
    let mut out = String::new();
    for rule in RULES {
        let meta = rule.meta();
        let articles: Vec<&str> =
            meta.articles.iter().map(|article| tongue.pick(article.cite, article.cite_zh)).collect();
        out.push_str(&format!(
            "{:<24} {:<8} {}  ({})\n",
            meta.id,
            meta.level,
            tongue.pick(meta.title, meta.title_zh),
            articles.join(tongue.pick(", ", "、"))
        ));
    }
    out
}

/// The table of all rules in Markdown, for the README; each leads to its page.
pub fn markdown_table(tongue: Tongue) -> String {
    let mut out = tongue
        .pick(
            "| rule | level | finds | law |\n|---|---|---|---|\n",
            "| 规则 | 级别 | 发现什么 | 依据 |\n|---|---|---|---|\n",
        )
        .to_owned();
    for rule in RULES {
        let meta = rule.meta();
        let articles: Vec<&str> =
            meta.articles.iter().map(|article| tongue.pick(article.cite, article.cite_zh)).collect();
        let level = tongue.level(meta.level);
        out.push_str(&format!(
            "| [`{id}`](docs/rules/{id}{suffix}.md) | {level} | {title} | {law} |\n",
            id = meta.id,
            suffix = tongue.pick("", ".zh"),
            title = tongue.pick(meta.title, meta.title_zh),
            law = articles.join(tongue.pick(", ", "、"))
        ));
    }
    out
}

/// A fenced example of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Language of the fence.
    pub lang: String,
    /// Its text.
    pub code: String,
    /// It stands below `## Fires`.
    pub fires: bool,
}

/// The examples of a rule's page; tests run them.
pub fn examples(meta: &RuleMeta) -> Vec<Example> {
    let mut examples = Vec::new();
    let mut fires = false;
    let mut open: Option<Example> = None;
    for line in body(meta, Tongue::En).lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(lang)) => open = Some(Example { lang: lang.to_owned(), code: String::new(), fires }),
            (Some(_), Some(_)) => examples.extend(open.take()),
            (Some(example), None) => {
                example.code.push_str(line);
                example.code.push('\n');
            }
            (None, None) => {
                if let Some(heading) = line.strip_prefix("## ") {
                    fires = heading == "Fires";
                }
            }
        }
    }
    examples
}

/// The Chinese text with the examples behind the reasons, as in the English one: code is the same in both.
fn with_examples(meta: &RuleMeta) -> String {
    let text = meta.manual_zh.trim();
    let reasons = text.find("## 为什么").map_or(0, |at| at + 1);
    let at = text[reasons..].find("\n## ").map_or(text.len(), |next| reasons + next);
    let mut page = text[..at].trim_end().to_owned();
    let mut heading = "";
    for example in examples(meta) {
        let own = if example.fires { "## 报告" } else { "## 不报告" };
        if own != heading {
            page.push_str(&format!("\n\n{own}"));
            heading = own;
        }
        page.push_str(&format!("\n\n```{}\n{}```", example.lang, example.code));
    }
    page.push('\n');
    page.push_str(&text[at..]);
    page
}

/// The page's text; a doc comment has a blank before each line.
fn body(meta: &RuleMeta, tongue: Tongue) -> String {
    match tongue {
        Tongue::En => {
            let lines = meta.manual.lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
            lines.collect::<Vec<_>>().join("\n")
        }
        Tongue::Zh => meta.manual_zh.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_whole_in_both_languages() {
        for rule in RULES {
            let meta = rule.meta();
            for tongue in [Tongue::En, Tongue::Zh] {
                assert!(summary(meta, tongue).chars().count() > 10, "{} {tongue:?}", meta.id);
                assert!(markdown(meta, tongue).contains("## "), "{} {tongue:?}", meta.id);
            }
            let examples = examples(meta);
            assert!(examples.iter().any(|example| example.fires), "{} shows nothing that fires", meta.id);
            assert!(examples.iter().any(|example| !example.fires), "{} shows nothing that passes", meta.id);
        }
    }
}
