//! Joining report pages: one behind the other, with a list of them at the top.

use super::{Part, Unfit, other_form, unknown};
use crate::report::page::{MAIN, MAIN_END};

pub(super) fn is_html(text: &str) -> bool {
    text.starts_with("<!DOCTYPE html>")
}

pub(super) fn is_markdown(text: &str) -> bool {
    text.starts_with("# ")
}

/// The parts of a page.
struct Page<'t> {
    /// All before the title on the page.
    head: &'t str,
    title: &'t str,
    about: &'t str,
    main: &'t str,
    foot: &'t str,
}

impl<'t> Page<'t> {
    fn read(text: &'t str) -> Option<Self> {
        let (head, rest) = text.split_once("<h1>")?;
        let (title, rest) = rest.split_once("</h1>\n")?;
        let (about, rest) = rest.split_once(MAIN)?;
        let (main, foot) = rest.rsplit_once(MAIN_END)?;
        // What leads to the parts of one page leads nowhere in the joined one, but for those of its own.
        let about = about.split("<nav>").next()?.trim_end_matches("</div></header>\n");
        Some(Self { head, title, about, main, foot })
    }
}

pub(super) fn html(parts: &[Part]) -> Result<String, Unfit> {
    let mut pages = Vec::with_capacity(parts.len());
    for part in parts {
        if !is_html(&part.text) {
            return Err(other_form(&part.name));
        }
        pages.push(Page::read(&part.text).ok_or_else(|| unknown(&part.name))?);
    }
    let Some(first) = pages.first() else { return Ok(String::new()) };
    // One page alone is as it was.
    if let [only] = parts {
        return Ok(only.text.clone());
    }
    let own_title = format!("<title>{}</title>", first.title);
    let mut out = first.head.replacen(&own_title, "<title>facelint</title>", 1);
    out.push_str("<h1>facelint</h1>\n<nav>");
    for (index, page) in pages.iter().enumerate() {
        out.push_str(&format!("<a href=\"#p{}\">{}</a>", index + 1, page.title));
    }
    out.push_str("</nav>\n</div></header>\n");
    out.push_str(MAIN);
    for (index, page) in pages.iter().enumerate() {
        let own = format!("p{}", index + 1);
        out.push_str(&format!("<section id=\"{own}\">\n<h1>{}</h1>\n{}", page.title, page.about));
        // Texts of the scanned project have no quotation mark of their own: these are ours.
        let main = page.main.replace(" id=\"", &format!(" id=\"{own}-"));
        out.push_str(&main.replace("href=\"#", &format!("href=\"#{own}-")));
        out.push_str("</section>\n");
    }
    out.push_str(MAIN_END);
    out.push_str(first.foot);
    Ok(out)
}

/// Who has made a report stands among its first lines.
const HEAD_LINES: usize = 8;

pub(super) fn markdown(parts: &[Part]) -> Result<String, Unfit> {
    let mut out = String::new();
    for part in parts {
        if !is_markdown(&part.text) {
            return Err(other_form(&part.name));
        }
        // Many a text begins like a report; what one says of its making says whose it is.
        let made = format!("facelint {}", env!("CARGO_PKG_VERSION"));
        if !part.text.lines().take(HEAD_LINES).any(|line| line.starts_with(&made)) {
            return Err(unknown(&part.name));
        }
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&part.text);
    }
    Ok(out)
}
