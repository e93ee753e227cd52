//! What a schema cannot say: values that are possible each by itself and not together.

use ignore::gitignore::GitignoreBuilder;

use super::fault::nearest;
use super::tree::{Kind, Node};
use super::validate::Wrong;
use crate::input::day::Day;
use crate::input::say::Say;

/// Compares the values of a file with each other and with what there is.
pub(super) fn sense(node: &Node, rules: &[&str]) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    known_rules(node, rules, &mut wrong);
    globs(node, &mut wrong);
    years(node, &mut wrong);
    purposes(node, &mut wrong);
    order(node, "pia.date", "pia.reviewed", &mut wrong);
    wrong
}

fn table(node: Option<&Node>) -> impl Iterator<Item = (&String, &Node)> {
    let table = match node.map(|node| &node.kind) {
        Some(Kind::Table(table)) => Some(table),
        _ => None,
    };
    table.into_iter().flatten()
}

fn known_rules(node: &Node, rules: &[&str], wrong: &mut Vec<Wrong>) {
    for (id, level) in table(node.get("rules")) {
        if rules.contains(&id.as_str()) {
            continue;
        }
        let near = nearest(id, rules.iter().copied());
        let (mut en, mut zh) = (format!("no rule is called `{id}`"), format!("没有名为 `{id}` 的规则"));
        match near {
            Some(near) => {
                en.push_str(&format!("; did you mean `{near}`?"));
                zh.push_str(&format!("；是否想写 `{near}`？"));
            }
            None => {
                en.push_str("; `facelint rules` lists them");
                zh.push_str("；`facelint rules` 列出全部规则");
            }
        }
        wrong.push((level.key, Say::new(en, zh)));
    }
}

fn globs(node: &Node, wrong: &mut Vec<Wrong>) {
    let named = ["exclude", "exemptions.rnd_paths"].into_iter().filter_map(|key| node.find(key));
    for glob in named.flat_map(Node::items) {
        let text = glob.text().unwrap_or_default();
        let mut builder = GitignoreBuilder::new("");
        if let Err(error) = builder.add_line(None, text).map(|_| ()) {
            let en = format!("`{text}` is no pattern for paths: {error}");
            wrong.push((glob.span, Say::new(en, format!("`{text}` 不是有效的路径模式：{error}"))));
        }
    }
}

fn years(node: &Node, wrong: &mut Vec<Wrong>) {
    for (year, days) in table(node.get("calendar")) {
        let number =
            year.parse::<i32>().ok().filter(|number| (1949..=9999).contains(number) && year.len() == 4);
        let Some(number) = number else {
            let en = format!("`{year}` is no year; write `[calendar.2027]`");
            wrong.push((days.key, Say::new(en, format!("`{year}` 不是年份；请写成 `[calendar.2027]`"))));
            continue;
        };
        for list in ["off", "working"] {
            for item in days.get(list).map(Node::items).unwrap_or_default() {
                let Some(day) = item.text().and_then(Day::parse) else {
                    wrong.push((item.span, Say::new("an empty text is no day", "日期不能为空")));
                    continue;
                };
                if day.year() != number {
                    let en = format!("{day} is no day of {number}");
                    wrong.push((item.span, Say::new(en, format!("{day} 不在 {number} 年内"))));
                } else if list == "working" && !day.is_weekend() {
                    let en = format!(
                        "{day} is a weekday, which is worked unless it is off; only Saturdays and Sundays stand here"
                    );
                    let zh = format!("{day} 是周一至周五，除放假外本就上班；此处只填写调休上班的周六、周日");
                    wrong.push((item.span, Say::new(en, zh)));
                }
            }
        }
    }
}

fn purposes(node: &Node, wrong: &mut Vec<Wrong>) {
    let purposes = node.get("purpose").map(Node::items).unwrap_or_default();
    let ids: Vec<&str> = purposes.iter().filter_map(|purpose| purpose.get("id")?.text()).collect();
    for alternative in node.get("alternative").map(Node::items).unwrap_or_default() {
        let Some(purpose) = alternative.get("for_purpose") else { continue };
        let id = purpose.text().unwrap_or_default();
        // Where no purposes are told here, a file further up may tell them.
        if id.is_empty() || ids.is_empty() || ids.contains(&id) {
            continue;
        }
        let list = ids.join("`, `");
        let en = format!("no purpose has the id `{id}`; there are `{list}`");
        wrong.push((purpose.span, Say::new(en, format!("没有 id 为 `{id}` 的目的；已有 `{list}`"))));
    }
}

fn order(node: &Node, first: &str, second: &str, wrong: &mut Vec<Wrong>) {
    let day = |path: &str| node.find(path).and_then(|node| Some((node.span, Day::parse(node.text()?)?)));
    if let (Some((_, before)), Some((span, after))) = (day(first), day(second))
        && after < before
    {
        let en = format!("`{second}` ({after}) cannot be before `{first}` ({before})");
        wrong.push((span, Say::new(en, format!("`{second}`（{after}）不能早于 `{first}`（{before}）"))));
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::parse;
    use super::*;

    fn wrong(text: &str) -> Vec<String> {
        let node = parse(text).unwrap();
        sense(&node, &["missing-consent", "face-upload"])
            .into_iter()
            .map(|(span, say)| {
                assert!(!say.zh.is_empty());
                format!("{}: {}", &text[span.range()], say.en)
            })
            .collect()
    }

    #[test]
    fn values_fit_together() {
        assert_eq!(
            wrong(
                "exclude = [\"legacy/**\"]\n[rules]\nface-upload = \"off\"\n[calendar.2027]\nworking = [2027-01-03]\n"
            ),
            [""; 0]
        );
        for (text, words) in [
            ("[rules]\nface-uplaod = \"off\"\n", "did you mean `face-upload`?"),
            ("exclude = [\"a{b\"]\n", "no pattern"),
            ("[exemptions]\nrnd_paths = [\"a{b\"]\n", "no pattern"),
            ("[calendar.27]\noff = []\n", "no year"),
            ("[calendar.2027]\noff = [2026-01-01]\n", "no day of 2027"),
            ("[calendar.2027]\nworking = [2027-01-04]\n", "a weekday"),
            ("[pia]\ndate = 2025-06-01\nreviewed = 2025-05-01\n", "cannot be before"),
            (
                "[[purpose]]\nid = \"login\"\n[[alternative]]\nfor_purpose = \"pay\"\n",
                "no purpose has the id `pay`",
            ),
        ] {
            let found = wrong(text);
            assert!(found.len() == 1 && found[0].contains(words), "{text}: {found:?}");
        }
    }
}
