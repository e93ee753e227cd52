//! What could not be seen: files, ways, and what no source code shows.

use super::Page;
use super::doc::{Block, Inline, Line, Table, code, text};
use crate::knowledge::catalog::FaceRole;
use crate::report::detail;
use crate::report::human::note_words;

/// More notes than this are folded.
const SHOWN: usize = 12;

impl Page<'_> {
    /// The last part.
    pub(super) fn unseen(&self) -> Vec<Block> {
        let subject = self.subject();
        let mut blocks = vec![Block::Heading(
            2,
            "unseen".to_owned(),
            self.pick("What could not be seen", "未能查看的内容").to_owned(),
        )];
        let dead = subject
            .evidence
            .sites
            .iter()
            .filter(|site| !site.live && !matches!(site.role, FaceRole::Erase | FaceRole::PlatformAuth));
        let dead: Vec<Line> = dead
            .map(|site| {
                vec![
                    code(site.title.clone()),
                    text(format!("{}{} ", self.pick(", ", "，"), self.role_words(site.role))),
                    self.place(site.loc),
                ]
            })
            .collect();
        if !dead.is_empty() {
            let words = match self.tongue {
                super::Tongue::En => format!(
                    "Nothing was found that leads to {} face {}: no rule says anything about {}.",
                    dead.len(),
                    if dead.len() == 1 { "site" } else { "sites" },
                    if dead.len() == 1 { "it" } else { "them" }
                ),
                super::Tongue::Zh => {
                    format!("{} 处人脸处理点未发现任何可达路径，各项规则未对其作出判断。", dead.len())
                }
            };
            blocks.push(Block::Fold(false, vec![text(words)], vec![Block::List(false, dead)]));
        }
        let notes: Vec<Vec<Line>> = subject
            .notes
            .iter()
            .map(|note| {
                let name = if note.path.is_empty() {
                    vec![text(self.pick("the whole run", "整体"))]
                } else if subject.roots.len() == 1 {
                    vec![Inline::Place(note.path.clone())]
                } else {
                    vec![Inline::Place(subject.shown_note(note))]
                };
                let words = note_words(note.kind, self.tongue);
                let words = match detail::words(note, self.tongue) {
                    Some(detail) => {
                        format!("{words}{}{detail}{}", self.pick(" (", "（"), self.pick(")", "）"))
                    }
                    None => words.to_owned(),
                };
                vec![name, vec![text(words)]]
            })
            .collect();
        let head = || {
            [self.pick("File", "文件"), self.pick("What was not seen", "未能查看的情况")]
                .map(str::to_owned)
                .to_vec()
        };
        if notes.is_empty() {
            blocks.push(Block::Para(vec![text(
                self.pick("Every file that was looked at could be read whole.", "所查看的文件均已完整读取。"),
            )]));
        } else if notes.len() <= SHOWN {
            blocks.push(Block::Table(Table { head: head(), rows: notes }));
        } else {
            let words = match self.tongue {
                super::Tongue::En => format!("{} notes about what was not read whole", notes.len()),
                super::Tongue::Zh => format!("{} 条未能完整读取的提示", notes.len()),
            };
            blocks.push(Block::Fold(
                false,
                vec![text(words)],
                vec![Block::Table(Table { head: head(), rows: notes })],
            ));
        }
        blocks.push(Block::Para(vec![text(self.pick("Source code never shows:", "源代码本身无法体现："))]));
        let never = [
            self.pick(
                "servers, agreements and documents outside the files that were given, and what vendors do with what they receive;",
                "所给文件以外的服务端、协议和文件，以及第三方如何处理其收到的信息；",
            ),
            self.pick(
                "what a vendor's closed SDK shows, asks, stores and sends inside, beyond what is catalogued about it;",
                "提供方闭源 SDK 内部的提示、征询、存储和传输（目录已载明的除外）；",
            ),
            self.pick(
                "directories of tests, installed dependencies, build output and what `.gitignore` names, which are left out;",
                "测试目录、已安装的依赖、构建产物以及 `.gitignore` 所列内容，均未查看；",
            ),
            self.pick(
                "how devices are placed, how many persons' faces are stored, and what people decided and wrote down.",
                "设备的安装位置、存储人脸信息的人数，以及人员作出的决定和记录。",
            ),
        ];
        blocks.push(Block::List(false, never.into_iter().map(super::doc::said).collect()));
        blocks
    }
}
