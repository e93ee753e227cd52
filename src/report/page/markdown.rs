//! The page as Markdown, for a merge request, a wiki or a document that is written on.

use super::doc::{Block, Document, Inline, Line, Node, Picture, Table, Tone};
use crate::report::clean;
use crate::report::text::{markdown as escape, without_commands};

/// The whole text.
pub(super) fn render(document: &Document) -> String {
    let mut out = format!("# {}\n\n", escape(&document.title));
    for about in &document.about {
        out.push_str(&format!("{}\n\n", line(about)));
    }
    blocks(&mut out, &document.blocks, "");
    out.push_str(&format!("---\n\n{}\n", line(&document.foot)));
    without_commands(&out)
}

/// A name between as many backticks as it needs; `|` would end a cell even there.
fn fenced(name: &str) -> String {
    let name = clean(name);
    let longest = name.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    if name.trim().is_empty() {
        return String::new();
    }
    let pad = if name.starts_with('`') || name.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{name}{pad}{fence}")
}

fn sign(tone: Tone) -> &'static str {
    match tone {
        Tone::Bad => "✗ ",
        Tone::Open => "! ",
        Tone::Good => "✓ ",
        Tone::Calm => "",
    }
}

fn line(parts: &[Inline]) -> String {
    let mut out = String::new();
    for part in parts {
        match part {
            Inline::Text(words) => out.push_str(&escape(words)),
            Inline::Strong(words) => {
                // A blank before the closing stars would make them stars.
                let bare = words.trim_end();
                out.push_str(&format!("**{}**{}", escape(bare), &words[bare.len()..]));
            }
            Inline::Code(name) | Inline::Place(name) => out.push_str(&fenced(name)),
            Inline::Quote(words) => out.push_str(&format!("“{}”", escape(words))),
            Inline::Gap(words) => out.push_str(&format!("**【待填】{}**", escape(words))),
            Inline::Mark(tone, words) => out.push_str(&format!("**{}{}**", sign(*tone), escape(words))),
            // Anchors differ from viewer to viewer.
            Inline::Jump(_, words) => out.push_str(&escape(words)),
            Inline::Link(address, words) => out.push_str(&format!("[{}](<{address}>)", escape(words))),
        }
    }
    out
}

fn blocks(out: &mut String, list: &[Block], indent: &str) {
    for block in list {
        match block {
            Block::Heading(depth, _, words) => {
                out.push_str(&format!("{indent}{} {}\n\n", "#".repeat(usize::from(*depth)), escape(words)));
            }
            Block::Para(parts) | Block::Small(parts) => out.push_str(&format!("{indent}{}\n\n", line(parts))),
            Block::List(numbered, items) => self::list(out, *numbered, items, indent),
            Block::Table(table) => self::table(out, table),
            Block::Tiles(tiles) => {
                for (tone, number, words) in tiles {
                    out.push_str(&format!("{indent}- {}**{number}** {}\n", sign(*tone), escape(words)));
                }
                out.push('\n');
            }
            Block::Fold(_, summary, body) => {
                // What can be opened elsewhere is an entry of a list with what belongs to it below.
                out.push_str(&format!("{indent}- {}\n\n", line(summary)));
                blocks(out, body, &format!("{indent}  "));
            }
            Block::Card(card) => {
                let depth = usize::from(card.depth);
                out.push_str(&format!("{} {}\n\n", "#".repeat(depth), line(&card.head)));
                blocks(out, &card.body, indent);
            }
            Block::Picture(picture) => self::picture(out, picture, indent),
        }
    }
}

fn list(out: &mut String, numbered: bool, items: &[Line], indent: &str) {
    for (index, item) in items.iter().enumerate() {
        let bullet = if numbered { format!("{}.", index + 1) } else { "-".to_owned() };
        out.push_str(&format!("{indent}{bullet} {}\n", line(item)));
    }
    out.push('\n');
}

/// Tables stand at the margin: in a list some viewers do not know them.
fn table(out: &mut String, table: &Table) {
    let heads: Vec<String> = table.head.iter().map(|head| escape(head)).collect();
    out.push_str(&format!("| {} |\n|{}\n", heads.join(" | "), "---|".repeat(heads.len())));
    for row in &table.rows {
        // In a cell a bar ends it even between backticks.
        let cells: Vec<String> = row.iter().map(|cell| cell_line(cell)).collect();
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    out.push('\n');
}

fn cell_line(parts: &[Inline]) -> String {
    let each = parts.iter().map(|part| {
        let written = line(std::slice::from_ref(part));
        match part {
            Inline::Code(_) | Inline::Place(_) => written.replace('|', "\\|"),
            _ => written,
        }
    });
    each.collect()
}

fn picture(out: &mut String, picture: &Picture, indent: &str) {
    let item = |node: &Node| format!("{}**{}** {}", sign(node.tone), escape(&node.kind), line(&node.words));
    for (index, node) in picture.nodes.iter().enumerate() {
        out.push_str(&format!("{indent}{}. {}\n", index + 1, item(node)));
    }
    out.push('\n');
    if !picture.ends.1.is_empty() {
        out.push_str(&format!("{indent}{}\n\n", escape(&picture.ends.0)));
        for node in &picture.ends.1 {
            out.push_str(&format!("{indent}- → {}\n", item(node)));
        }
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::page::doc::{code, text};

    #[test]
    fn no_text_becomes_markup() {
        let html =
            line(&[text("<img src=x onerror=y> [a](javascript:b) *c* _d_ `e` # @all https://x.y www.z")]);
        assert!(!html.contains("<img") && !html.contains("[a](") && !html.contains("@all"), "{html}");
        assert!(!html.contains("https://") && !html.contains("www."), "{html}");
        assert!(html.contains("\\*c\\*") && html.contains("\\`e\\`") && html.contains("\\[a\\]"), "{html}");
        assert_eq!(line(&[text("1. one")]), "1\\. one");
        assert_eq!(line(&[text("- one")]), "\\- one");
    }

    #[test]
    fn names_end_where_they_end() {
        assert_eq!(line(&[code("a`b")]), "``a`b``");
        assert_eq!(line(&[code("`a``")]), "``` `a`` ```");
        assert_eq!(cell_line(&[code("a|b")]), "`a\\|b`");
        assert_eq!(line(&[code("a\u{1b}[0m\nb")]), "`a\u{fffd}[0m\u{fffd}b`");
    }
}
