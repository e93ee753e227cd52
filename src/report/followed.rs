//! Which files were followed, and why.

use super::{Subject, Tongue, clean};
use crate::input::span::{FileId, Loc};
use crate::knowledge::catalog::catalog;
use crate::syntax::lang::Lang;

/// One line for each file that was parsed.
pub fn list(subject: &Subject<'_>, followed: &[(FileId, bool)]) -> String {
    let tongue = subject.tongue;
    let mut out = String::new();
    for &(id, first) in followed {
        let name = subject.shown_name(Loc { file: id, ..Loc::default() });
        let why = match (known_word(subject, id).filter(|_| first), tongue) {
            (Some(word), Tongue::En) => format!("holds `{}`", clean(word)),
            (Some(word), Tongue::Zh) => format!("含有 `{}`", clean(word)),
            (None, _) if first => tongue.pick("asked for", "按要求解析").to_owned(),
            (None, _) => tongue
                .pick(
                    "calls, shows or is used by a file above or below",
                    "与其他已解析文件存在调用、页面或类型关联",
                )
                .to_owned(),
        };
        out.push_str(&format!("{}{name}: {why}\n", tongue.pick("followed ", "已解析 ")));
    }
    out
}

/// The first word of the catalogue that a file holds.
fn known_word(subject: &Subject<'_>, id: FileId) -> Option<&'static str> {
    let lang = Lang::of(&subject.map.file(id).path)?;
    let text = subject.map.text(id)?;
    let needles = catalog().needles(lang);
    let found = needles.into_iter().filter_map(|needle| Some((text.text.find(needle)?, needle)));
    found.min().map(|(_, needle)| needle)
}
