//! Translated texts: files of messages under the folders that frameworks keep them in. A project may
//! have megabytes of them; a key is looked up by searching for its last word, and only files that hold
//! it are read.

use super::data::{Datum, json, literals, yaml};
use super::path;
use crate::input::span::{FileId, Loc};
use crate::resource::text::{VisibleText, is_read};

/// Directories of messages.
const DIRS: &[&str] = &[
    "locales",
    "locale",
    "i18n",
    "lang",
    "langs",
    "language",
    "languages",
    "messages",
    "translations",
    "translation",
    "intl",
    "nls",
    "l10n",
];
/// Extensions of files of messages.
const EXTENSIONS: &[&str] = &["json", "json5", "yaml", "yml", "js", "ts", "mjs", "cjs", "arb"];
/// Where the strings of a module of HarmonyOS stand, below a directory for each language.
const ELEMENTS: &str = "/element/string.json";
/// Keys with more parts than this are not looked up.
const MAX_PARTS: usize = 12;

/// True for a file that may hold messages in a language that is read.
pub(super) fn is_messages(name: &str) -> bool {
    holds_messages(name) && locale(name).is_none_or(|locale| is_read(&locale))
}

/// True for a file of messages in a language that is not read.
pub(in crate::resource) fn is_other_language(name: &str) -> bool {
    holds_messages(name) && locale(name).is_some_and(|locale| !is_read(&locale))
}

/// True for data of an app in which no text is looked for.
pub(in crate::resource) fn is_mere_data(name: &str) -> bool {
    name.ends_with(".json") && !holds_messages(name) && name.split('/').any(|part| part == "assets")
}

fn holds_messages(name: &str) -> bool {
    let (dir, file) = path::split(name);
    let Some((stem, extension)) = file.rsplit_once('.') else { return false };
    if !EXTENSIONS.contains(&extension) || file.ends_with(".d.ts") {
        return false;
    }
    if name.ends_with(ELEMENTS) && name.contains("resources/") || extension == "arb" {
        return true;
    }
    let in_dir = dir.split('/').any(|part| DIRS.contains(&part.to_ascii_lowercase().as_str()));
    let by_name = DIRS.contains(&stem) || !extension.ends_with(['s', 'n']) && locale_of(stem).is_some();
    in_dir || by_name
}

/// The locale that a path names: `locales/zh-CN/login.json`, `i18n/messages.en.ts`.
fn locale(name: &str) -> Option<String> {
    let (dir, file) = path::split(name);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    if let Some((above, _)) = name.split_once(ELEMENTS) {
        return locale_of(path::split(above).1);
    }
    // `app_zh.arb`
    if file.ends_with(".arb") {
        let ends = stem.match_indices('_').map(|(at, _)| &stem[at + 1..]);
        return ends.chain([stem]).find_map(locale_of);
    }
    let from = dir.split('/').position(|part| DIRS.contains(&part.to_ascii_lowercase().as_str()));
    let dirs = dir.split('/').skip(from.map_or(usize::MAX, |from| from + 1));
    stem.split(['.']).rev().chain(dirs).find_map(locale_of)
}

/// The locale that a word is, with a hyphen: `zh_CN`, `zhCN`, `en-us`, `zh-Hans`, `cn`.
fn locale_of(word: &str) -> Option<String> {
    let lower = word.to_ascii_lowercase().replace('_', "-");
    match lower.as_str() {
        "cn" | "zhcn" | "chinese" | "zh-chs" => return Some("zh-CN".to_owned()),
        "tw" | "zhtw" | "zh-cht" => return Some("zh-TW".to_owned()),
        "enus" | "english" => return Some("en".to_owned()),
        _ => {}
    }
    let mut parts = lower.split('-');
    let language = parts.next()?;
    let known = LANGUAGES.contains(&language);
    let rest =
        parts.all(|part| matches!(part.len(), 2 | 4) && part.chars().all(|c| c.is_ascii_alphanumeric()));
    (known && rest).then(|| lower.clone())
}

/// Languages that files are called after.
const LANGUAGES: &[&str] = &[
    "zh", "en", "ja", "ko", "fr", "de", "es", "pt", "it", "ru", "ar", "vi", "th", "id", "ms", "tr", "pl",
    "nl", "sv", "fa", "hi", "uk", "cs", "da", "fi", "el", "he", "hu", "no", "nb", "ro", "sk", "bg", "ug",
    "bo", "km", "lo", "my", "mn", "kk", "uz", "bn", "ta", "ur", "hr", "sr", "sl", "et", "lt", "lv", "ca",
];

/// The values of a file of messages.
pub(super) fn read(name: &str, text: &str) -> Vec<Datum> {
    match name.rsplit('.').next().unwrap_or_default() {
        "json" | "json5" | "arb" => json(text).into_iter().collect(),
        "yaml" | "yml" => vec![yaml(text)],
        _ => literals(text),
    }
}

/// The values of the blocks of messages in a component of a single file: `<i18n lang="yaml">`. What is
/// around a block is blanked out, so that places stay those of the file.
pub(super) fn blocks(text: &str) -> Vec<Datum> {
    const OPEN: &str = "<i18n";
    const CLOSE: &str = "</i18n>";
    let mut values = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(OPEN).map(|at| from + at) {
        let Some(start) = text[at..].find('>').map(|end| at + end + 1) else { break };
        let Some(end) = text[start..].find(CLOSE).map(|end| start + end) else { break };
        let tag = &text[at..start];
        let blank = |part: &str| -> String {
            part.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect()
        };
        let block = format!("{}{}{}", blank(&text[..start]), &text[start..end], blank(&text[end..]));
        let written = tag.contains("yaml") || tag.contains("yml");
        match json(&block).filter(|_| !written) {
            Some(value) => values.push(value),
            None => values.push(yaml(&block)),
        }
        from = end;
    }
    values
}

/// The last word of a key, which a file must hold.
pub(super) fn last_word(key: &str) -> &str {
    key.rsplit(['.', ':']).next().unwrap_or(key)
}

/// The texts of a key in one file.
pub(super) fn find(file: FileId, name: &str, values: &[Datum], key: &str) -> Vec<VisibleText> {
    let own = locale(name).unwrap_or_default();
    let mut roots: Vec<(&Datum, String)> = Vec::new();
    for value in values {
        roots.push((value, own.clone()));
        by_locale(value, 0, &mut roots);
    }
    // A file may hold a part of the tree that is called after it: `login.title` in `login.ts`.
    let stem = path::split(path::stem(name)).1;
    let parent = path::split(path::split(name).0).1;
    let mut keys = vec![key.to_owned()];
    if let Some((space, rest)) = key.split_once(':') {
        if space != stem && space != parent {
            return Vec::new();
        }
        keys = vec![rest.to_owned()];
    }
    for part in [stem, parent] {
        keys.extend(key.strip_prefix(part).and_then(|rest| rest.strip_prefix('.')).map(str::to_owned));
    }
    let mut found: Vec<VisibleText> = Vec::new();
    for (root, locale) in roots.iter().filter(|(_, locale)| is_read(locale)) {
        // `{ "string": [{ "name": "agree", "value": "同意" }] }`
        let named = root.get("string").map(Datum::items).unwrap_or_default().iter();
        let named = named.filter(|row| row.text_at("name") == Some(key)).filter_map(|row| row.get("value"));
        for value in keys.iter().filter_map(|key| lookup(root, key, 0)).chain(named) {
            for text in value.text().into_iter().map(|_| value).chain(value.items()) {
                let Some(shown) = text.text().map(str::trim).filter(|shown| !shown.is_empty()) else {
                    continue;
                };
                let loc = Loc::new(file, text.span);
                if found.iter().all(|known| known.loc != loc) {
                    found.push(VisibleText { value: shown.to_owned(), locale: locale.clone(), loc });
                }
            }
        }
    }
    found
}

/// Parts of a value that are called after a locale.
fn by_locale<'d>(value: &'d Datum, depth: u32, roots: &mut Vec<(&'d Datum, String)>) {
    for (key, inner) in value.entries() {
        if inner.entries().is_empty() {
            continue;
        }
        match locale_of(key) {
            Some(locale) => roots.push((inner, locale)),
            None if depth < 2
                && matches!(key.as_str(), "messages" | "resources" | "translation" | "i18n") =>
            {
                by_locale(inner, depth + 1, roots);
            }
            None => {}
        }
    }
    // `resources: { en: { translation: { .. } } }`
    let nested: Vec<(&Datum, String)> =
        roots.iter().filter_map(|(root, locale)| Some((root.get("translation")?, locale.clone()))).collect();
    roots.extend(nested);
}

/// The value of a key whose parts may be keys of their own or joined by dots.
fn lookup<'d>(value: &'d Datum, key: &str, depth: usize) -> Option<&'d Datum> {
    if let Some(found) = value.get(key) {
        return Some(found);
    }
    if depth >= MAX_PARTS {
        return None;
    }
    key.match_indices('.')
        .take(MAX_PARTS)
        .find_map(|(dot, _)| lookup(value.get(&key[..dot])?, &key[dot + 1..], depth + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(name: &str, text: &str, key: &str) -> Vec<(String, String)> {
        let found = find(FileId(0), name, &read(name, text), key);
        found.into_iter().map(|text| (text.locale, text.value)).collect()
    }

    fn one(locale: &str, value: &str) -> Vec<(String, String)> {
        vec![(locale.to_owned(), value.to_owned())]
    }

    #[test]
    fn keys_in_all_forms() {
        assert_eq!(
            texts("src/locales/zh-CN.json", r#"{"face": {"agree": "同意"}}"#, "face.agree"),
            one("zh-cn", "同意")
        );
        assert_eq!(
            texts("src/locales/en.json", r#"{"face.agree": "I agree"}"#, "face.agree"),
            one("en", "I agree")
        );
        assert_eq!(
            texts("src/lang/zh/face.ts", "export default { agree: '同意' }", "face.agree"),
            one("zh", "同意")
        );
        assert_eq!(texts("public/locales/en/face.json", r#"{"agree": "OK"}"#, "face:agree"), one("en", "OK"));
        assert_eq!(texts("locales/zh.yml", "face:\n  agree: 同意\n", "face.agree"), one("zh", "同意"));
        let text =
            "const messages = { en: { a: { b: 'B' } }, zh: { a: { b: '乙' } }, ja: { a: { b: 'x' } } }";
        assert_eq!(
            texts("src/i18n/index.js", text, "a.b"),
            [("en".to_owned(), "B".to_owned()), ("zh".to_owned(), "乙".to_owned())]
        );
        let text = "i18n.init({ resources: { zh: { translation: { hello: '你好' } } } })";
        assert_eq!(texts("src/i18n.js", text, "hello"), one("zh", "你好"));
    }

    #[test]
    fn blocks_of_components() {
        let text = "<template><p>{{ t('a.b') }}</p></template>\n<i18n lang=\"json\">\n{\"zh\": {\"a\": {\"b\": \"乙\"}}}\n</i18n>\n<i18n>\nen:\n  a:\n    b: B\n</i18n>\n";
        let found = find(FileId(0), "src/a.vue", &blocks(text), "a.b");
        let shown: Vec<&str> = found.iter().map(|text| text.value.as_str()).collect();
        assert_eq!(shown, ["乙", "B"]);
        assert!(found.iter().all(|found| text[found.loc.span.start as usize..].contains(&found.value)));
    }

    #[test]
    fn files_of_messages() {
        for name in [
            "src/locales/zh-CN.json",
            "locale/zh-Hans.json",
            "src/lang/en/a.ts",
            "src/i18n/index.ts",
            "src/i18n.js",
        ] {
            assert!(is_messages(name), "{name}");
        }
        for name in ["src/locales/ja.json", "src/index.ts", "src/lang/fr/a.ts", "en.ts", "src/i18n/x.vue"] {
            assert!(!is_messages(name), "{name}");
        }
    }
}
