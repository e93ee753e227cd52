//! The page as one HTML file: no script, no font, no picture from anywhere, and nothing it could load them with.

use super::doc::{Block, Card, Document, Figure, Inline, Line, Node, Picture, Table};
use crate::report::text::markup;

/// Where what the page says begins and ends.
pub(in crate::report) const MAIN: &str = "<main class=\"wrap\">\n";
pub(in crate::report) const MAIN_END: &str = "</main>\n";

/// The style sheet, which is part of the page.
const STYLE: &str = include_str!("style.css");

/// The whole file.
pub(super) fn render(document: &Document) -> String {
    let mut out = String::with_capacity(1 << 16);
    out.push_str("<!DOCTYPE html>\n<html lang=\"");
    out.push_str(document.lang);
    out.push_str(
        "\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n\
         <link rel=\"icon\" href=\"data:,\">\n<title>",
    );
    out.push_str(&markup(&document.title));
    out.push_str("</title>\n<style>\n");
    out.push_str(STYLE);
    out.push_str("</style>\n</head>\n<body>\n<header class=\"top\"><div class=\"wrap\">\n<h1>");
    out.push_str(&markup(&document.title));
    out.push_str("</h1>\n");
    for about in &document.about {
        paragraph(&mut out, "about", about);
    }
    if !document.parts.is_empty() {
        out.push_str("<nav>");
        for (id, words) in &document.parts {
            out.push_str(&format!("<a href=\"#{}\">{}</a>", markup(id), markup(words)));
        }
        out.push_str("</nav>\n");
    }
    out.push_str("</div></header>\n");
    out.push_str(MAIN);
    blocks(&mut out, &document.blocks);
    out.push_str(MAIN_END);
    out.push_str("<footer class=\"wrap\">\n");
    paragraph(&mut out, "small", &document.foot);
    out.push_str("</footer>\n</body>\n</html>\n");
    out
}

/// A path may break behind its slashes.
fn breakable(place: &str) -> String {
    markup(place).replace('/', "/<wbr>")
}

/// A file and line. Where the directories would only repeat themselves the style sheet leaves all but the last away.
fn place(place: &str) -> String {
    let name = place.rfind('/').map_or(0, |at| place[..at].rfind('/').map_or(0, |at| at + 1));
    let (dir, name) = place.split_at(name);
    if dir.is_empty() {
        return format!("<span class=\"at\">{}</span>", breakable(name));
    }
    format!(
        "<span class=\"at\" title=\"{}\"><span class=\"dir\">{}</span>{}</span>",
        markup(place),
        breakable(dir),
        breakable(name)
    )
}

fn line(parts: &[Inline]) -> String {
    let mut out = String::new();
    for part in parts {
        match part {
            Inline::Text(words) => out.push_str(&markup(words)),
            Inline::Strong(words) => out.push_str(&format!("<strong>{}</strong>", markup(words))),
            Inline::Code(name) => out.push_str(&format!("<code>{}</code>", breakable(name))),
            Inline::Place(place) => out.push_str(&self::place(place)),
            Inline::Quote(words) => out.push_str(&format!("<q>{}</q>", markup(words))),
            Inline::Gap(words) => out.push_str(&format!("<mark>【待填】{}</mark>", markup(words))),
            Inline::Mark(tone, words) => {
                out.push_str(&format!("<span class=\"mark {}\">{}</span>", tone.name(), markup(words)));
            }
            Inline::Jump(id, words) => {
                out.push_str(&format!("<a href=\"#{}\">{}</a>", markup(id), markup(words)));
            }
            Inline::Link(address, words) => out.push_str(&format!(
                "<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>",
                markup(address),
                markup(words)
            )),
        }
    }
    out
}

fn paragraph(out: &mut String, class: &str, parts: &Line) {
    out.push_str(&format!("<p class=\"{class}\">{}</p>\n", line(parts)));
}

fn anchor(id: &str) -> String {
    if id.is_empty() { String::new() } else { format!(" id=\"{}\"", markup(id)) }
}

fn blocks(out: &mut String, list: &[Block]) {
    for block in list {
        match block {
            Block::Heading(depth, id, words) => {
                out.push_str(&format!("<h{depth}{}>{}</h{depth}>\n", anchor(id), markup(words)));
            }
            Block::Para(parts) => paragraph(out, "para", parts),
            Block::Small(parts) => paragraph(out, "small", parts),
            Block::List(numbered, items) => {
                let tag = if *numbered { "ol" } else { "ul" };
                out.push_str(&format!("<{tag}>\n"));
                for item in items {
                    out.push_str(&format!("<li>{}</li>\n", line(item)));
                }
                out.push_str(&format!("</{tag}>\n"));
            }
            Block::Table(table) => self::table(out, table),
            Block::Tiles(tiles) => {
                out.push_str("<ul class=\"tiles\">\n");
                for (tone, number, words) in tiles {
                    out.push_str(&format!(
                        "<li class=\"tile {}\"><b>{number}</b> <span>{}</span></li>\n",
                        tone.name(),
                        markup(words)
                    ));
                }
                out.push_str("</ul>\n");
            }
            Block::Fold(open, summary, body) => {
                let open = if *open { " open" } else { "" };
                out.push_str(&format!("<details{open}>\n<summary>{}</summary>\n<div>\n", line(summary)));
                blocks(out, body);
                out.push_str("</div>\n</details>\n");
            }
            Block::Card(card) => self::card(out, card),
            Block::Picture(picture) => self::picture(out, picture),
        }
    }
}

fn card(out: &mut String, card: &Card) {
    let Card { tone, id, depth, head, body } = card;
    out.push_str(&format!(
        "<section class=\"card {}\"{}>\n<h{depth}>{}</h{depth}>\n",
        tone.name(),
        anchor(id),
        line(head)
    ));
    blocks(out, body);
    out.push_str("</section>\n");
}

fn table(out: &mut String, table: &Table) {
    out.push_str("<table>\n<thead><tr>");
    for head in &table.head {
        out.push_str(&format!("<th scope=\"col\">{}</th>", markup(head)));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for (index, cell) in row.iter().enumerate() {
            let head = table.head.get(index).map(String::as_str).unwrap_or_default();
            out.push_str(&format!("<td data-head=\"{}\"><div>{}</div></td>", markup(head), line(cell)));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

fn picture(out: &mut String, picture: &Picture) {
    out.push_str("<div class=\"flow\">\n<ol class=\"way\">\n");
    for node in &picture.nodes {
        self::node(out, node);
    }
    out.push_str("</ol>\n");
    if !picture.ends.1.is_empty() {
        out.push_str(&format!(
            "<p class=\"small leads\">{}</p>\n<ul class=\"ends\">\n",
            markup(&picture.ends.0)
        ));
        for node in &picture.ends.1 {
            self::node(out, node);
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</div>\n");
}

fn node(out: &mut String, node: &Node) {
    out.push_str(&format!(
        "<li class=\"{} {}\">{}<span class=\"kind\">{}</span> <span class=\"what\">{}</span></li>\n",
        node.figure.name(),
        node.tone.name(),
        icon(node.figure),
        markup(&node.kind),
        line(&node.words)
    ));
}

/// A small drawing for what a node is; the words beside it say the same.
fn icon(figure: Figure) -> String {
    let inner = match figure {
        Figure::Entry => "<path d=\"M6 4v12l9-6z\"/>",
        Figure::Step => "<circle cx=\"10\" cy=\"10\" r=\"3.5\"/>",
        Figure::Gate => {
            "<path d=\"M10 2l7 3v5c0 4-3 7-7 8-4-1-7-4-7-8V5z\"/><path class=\"cut\" d=\"M6.5 10l2.5 2.5 4.5-5\"/>"
        }
        Figure::Lack => {
            "<circle class=\"ring\" cx=\"10\" cy=\"10\" r=\"7\"/><path class=\"ring\" d=\"M7 7l6 6M13 7l-6 6\"/>"
        }
        Figure::Site => {
            "<path class=\"ring\" d=\"M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4\"/><circle cx=\"10\" cy=\"10\" r=\"4\"/>"
        }
        Figure::End => "<path d=\"M3 8h8V4l6 6-6 6v-4H3z\"/>",
        Figure::More => {
            "<circle cx=\"10\" cy=\"4\" r=\"1.6\"/><circle cx=\"10\" cy=\"10\" r=\"1.6\"/><circle cx=\"10\" cy=\"16\" r=\"1.6\"/>"
        }
    };
    format!("<svg viewBox=\"0 0 20 20\" width=\"20\" height=\"20\" aria-hidden=\"true\">{inner}</svg>")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::page::doc::{Tone, code, mark, text};

    #[test]
    fn no_text_becomes_markup() {
        let hostile = "</code><script>alert(1)</script>\" onload='x' &amp; \u{202e}\u{1b}[31m";
        let parts = [
            text(hostile),
            Inline::Strong(hostile.to_owned()),
            code(hostile),
            Inline::Place(hostile.to_owned()),
            Inline::Quote(hostile.to_owned()),
            Inline::Gap(hostile.to_owned()),
            mark(Tone::Bad, hostile),
            Inline::Jump(hostile.to_owned(), hostile.to_owned()),
        ];
        for part in parts {
            let html = line(std::slice::from_ref(&part)).replace("<wbr>", "");
            assert!(!html.contains("<script") && !html.contains("</script"), "{html}");
            assert!(!html.contains('\u{202e}') && !html.contains('\u{1b}'), "{html}");
            assert!(html.contains("&lt;/code&gt;&lt;script&gt;"), "{html}");
            assert!(!html.contains("' &"), "{html}");
            assert!(html.contains("&amp;amp;"), "{html}");
        }
    }
}
