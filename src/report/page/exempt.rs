//! What the law does not apply to, by attestation.

use super::Page;
use super::doc::{Block, Line, code, text};
use crate::knowledge::law::Article;
use crate::suppress::Suppressed;

impl Page<'_> {
    /// Findings that were not judged, with the provision and where it is attested; nothing where there are none.
    pub(super) fn exempt(&self) -> Vec<Block> {
        let all: Vec<(&Suppressed, Article)> =
            self.input.suppressed.iter().filter_map(|one| Some((one, one.exempt?))).collect();
        if all.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Block::Heading(
            2,
            "exempt".to_owned(),
            self.pick("Not applicable, by attestation", "依声明不适用的内容").to_owned(),
        )];
        let mut grounds: Vec<_> = all.iter().map(|(one, article)| (one.at, &one.reason, *article)).collect();
        grounds.dedup();
        grounds.sort_by_key(|(at, _, _)| *at);
        grounds.dedup();
        for (at, reason, article) in grounds {
            let mut line = self.say(reason);
            let cite = self.pick(article.cite, article.cite_zh);
            line.push(text(match self.tongue {
                super::Tongue::En => format!(" ({cite}) "),
                super::Tongue::Zh => format!("（{cite}）"),
            }));
            line.push(self.place(at));
            line.push(text(self.pick(". ", "。")));
            line.push(text(self.pick(article.summary, article.summary_zh)));
            let rows: Vec<Line> = all
                .iter()
                .filter(|(one, other)| one.at == at && other.id == article.id)
                .map(|(one, _)| {
                    let mut row = vec![code(one.finding.rule), text(" ")];
                    row.extend(self.say(&one.finding.message));
                    row.extend([text(" "), self.place(one.finding.loc)]);
                    row
                })
                .collect();
            blocks.push(Block::Para(line));
            let count = rows.len();
            let head = match self.tongue {
                super::Tongue::En if count == 1 => "1 finding that was left out for that".to_owned(),
                super::Tongue::En => format!("{count} findings that were left out for that"),
                super::Tongue::Zh => format!("据此略去的 {count} 项结果"),
            };
            blocks.push(Block::Fold(false, vec![text(head)], vec![Block::List(false, rows)]));
        }
        blocks.push(Block::Small(vec![text(self.pick(
            "Code does not show whether an attestation is true; whoever makes it answers for it. The law on personal information goes on to apply to research.",
            "声明是否属实，代码无法体现，由声明人负责。研发、训练活动仍适用《个人信息保护法》。",
        ))]));
        blocks
    }
}
