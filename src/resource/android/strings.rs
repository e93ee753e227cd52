//! String resources. A big app has megabytes of them in dozens of locales; a key is looked up by
//! searching for its name and reading the one element it stands in.

use crate::input::source::SourceMap;
use crate::input::span::{FileId, Loc, Span};
use crate::resource::text::{VisibleText, is_read};
use crate::syntax::xml::unescape;

/// Locales that are read: the default, Chinese, English.
pub(in crate::resource) fn wanted_locale(dir: &str) -> bool {
    is_read(&locale(dir))
}

/// The locale of a `values` directory; qualifiers that are no language count as the default.
fn locale(dir: &str) -> String {
    let mut parts = dir.split('-').skip(1);
    let Some(first) = parts.next() else { return String::new() };
    if let Some(tag) = first.strip_prefix("b+") {
        return tag.replace('+', "-");
    }
    let language = first.len() == 2 && first.chars().all(|c| c.is_ascii_lowercase());
    if !language {
        return String::new();
    }
    match parts.next().and_then(|region| region.strip_prefix('r')) {
        Some(region) => format!("{first}-{region}"),
        None => first.to_owned(),
    }
}

/// The texts of a key in one file.
pub(super) fn find(map: &SourceMap, file: FileId, key: &str) -> Vec<VisibleText> {
    let Some(source) = map.text(file) else { return Vec::new() };
    let text = &source.text;
    let mut found = Vec::new();
    for quote in ['"', '\''] {
        let name = format!("name={quote}{key}{quote}");
        for at in memchr::memmem::find_iter(text.as_bytes(), name.as_bytes()) {
            let Some(open) = text[..at].rfind('<') else { continue };
            let tag = &text[open + 1..at];
            let Some(element) = ["string-array", "string", "plurals", "item"].iter().find(|name| {
                tag.strip_prefix(**name).is_some_and(|rest| rest.starts_with(char::is_whitespace))
            }) else {
                continue;
            };
            let Some(start) = text[at..].find('>').map(|end| at + end + 1) else { continue };
            if text[..start].ends_with("/>") {
                continue;
            }
            let close = format!("</{element}");
            let Some(end) = text[start..].find(&close).map(|end| start + end) else { continue };
            let value = plain(&text[start..end]);
            let dir = map.file(file).name.rsplit('/').nth(1).unwrap_or_default().to_owned();
            let loc = Loc::new(file, Span::new(start as u32, end as u32));
            found.push(VisibleText { value, locale: locale(&dir), loc });
        }
    }
    found
}

/// Markup, character data marks, escapes and quotes off.
fn plain(raw: &str) -> String {
    let raw = raw.replace("<![CDATA[", "").replace("]]>", "");
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw.as_str();
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        match rest[at..].find('>') {
            Some(end) => {
                rest = &rest[at + end + 1..];
                out.push(' ');
            }
            None => rest = "",
        }
    }
    out.push_str(rest);
    unescape(&out)
        .replace("\\n", "\n")
        .replace("\\'", "'")
        .replace("\\\"", "\"")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_whole() {
        let mut map = SourceMap::default();
        let id = map.add_text(
            "app/src/main/res/values-zh-rCN/strings.xml",
            "<resources><string name=\"agree_all\">x</string>\n<string name=\"agree\">同意 &lt;b&gt;<u>《人脸》</u></string><color name=\"agree\">#fff</color></resources>",
        );
        let texts = find(&map, id, "agree");
        assert_eq!(texts.len(), 1);
        assert_eq!(texts[0].value, "同意 <b> 《人脸》");
        assert_eq!(texts[0].locale, "zh-CN");
    }

    #[test]
    fn locales_come_from_directories() {
        assert_eq!(locale("values"), "");
        assert_eq!(locale("values-night"), "");
        assert_eq!(locale("values-b+zh+Hans"), "zh-Hans");
        assert!(wanted_locale("values-en") && !wanted_locale("values-fr"));
    }
}
