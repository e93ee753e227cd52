//! Edits applied to text.

use super::{Edit, Fix};
use crate::input::span::FileId;
use std::collections::BTreeMap;

/// A text with edits made; nothing when they overlap or do not fit it.
pub fn applied(text: &str, edits: &[Edit]) -> Option<String> {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort();
    let mut out = String::with_capacity(text.len() + 64);
    let mut at = 0;
    for edit in sorted {
        out.push_str(text.get(at..edit.span.start as usize)?);
        text.get(edit.span.range())?;
        out.push_str(&edit.text);
        at = edit.span.end as usize;
    }
    out.push_str(text.get(at..)?);
    Some(out)
}

/// The edits of several repairs, by file: the same one is made once, and of two that touch the first stays.
pub fn combine<'f>(fixes: impl Iterator<Item = &'f Fix>) -> BTreeMap<FileId, Vec<Edit>> {
    let mut files: BTreeMap<FileId, Vec<Edit>> = BTreeMap::new();
    for fix in fixes {
        let edits = files.entry(fix.file).or_default();
        let free = |edit: &Edit| edit.span.end < fix.edit.span.start || fix.edit.span.end < edit.span.start;
        if edits.iter().all(free) {
            edits.push(fix.edit.clone());
        }
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Say;
    use crate::input::span::Span;

    fn edit(start: u32, end: u32, text: &str) -> Edit {
        Edit { span: Span::new(start, end), text: text.to_owned() }
    }

    #[test]
    fn edits_are_made_in_any_order() {
        assert_eq!(applied("a 12 b 12", &[edit(7, 9, "13"), edit(2, 4, "14")]).unwrap(), "a 14 b 13");
        assert_eq!(applied("ab", &[edit(1, 1, "x")]).unwrap(), "axb");
        assert_eq!(applied("abc", &[edit(0, 2, ""), edit(1, 3, "")]), None);
        assert_eq!(applied("abc", &[edit(2, 9, "")]), None);
        assert_eq!(applied("人", &[edit(1, 2, "")]), None);
    }

    #[test]
    fn the_same_edit_is_made_once() {
        let fix = |edit: Edit| Fix { file: FileId(1), edit, say: Say::default() };
        let fixes =
            [fix(edit(0, 4, "https")), fix(edit(0, 4, "https")), fix(edit(3, 6, "x")), fix(edit(8, 9, "y"))];
        let files = combine(fixes.iter());
        assert_eq!(files[&FileId(1)], vec![edit(0, 4, "https"), edit(8, 9, "y")]);
    }
}
