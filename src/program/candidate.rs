//! The files that a run begins with: those in which a site can be.

use rayon::prelude::*;

use crate::input::prefilter::{Needles, is_build, seeds};
use crate::input::source::SourceMap;
use crate::input::span::FileId;
use crate::knowledge::catalog::Catalog;
use crate::knowledge::mention::mentions_face;
use crate::resource::text::says_nothing;
use crate::syntax::lang::Lang;

/// Files that hold a word of the catalogue for their language, or `mark`, in order.
///
/// With `faces_only` those are left out that hold nothing but words of cameras, pickers and engines, when nothing in the
/// whole project mentions a face: most apps let a person choose a picture somewhere.
pub fn candidates(
    map: &SourceMap,
    code: &[FileId],
    catalog: &Catalog,
    mark: &str,
    faces_only: bool,
) -> Vec<FileId> {
    // Languages of one family are looked for with the same words.
    let mut groups: Vec<(Vec<&str>, Vec<FileId>)> = Vec::new();
    let mut group_of: Vec<Option<usize>> = vec![None; Lang::all().count()];
    for &id in code {
        let Some(lang) = Lang::of(&map.file(id).path) else { continue };
        let group = *group_of[lang as usize].get_or_insert_with(|| {
            let mut needles = catalog.needles(lang);
            needles.push(mark);
            groups.iter().position(|(known, _)| *known == needles).unwrap_or_else(|| {
                groups.push((needles, Vec::new()));
                groups.len() - 1
            })
        });
        groups[group].1.push(id);
    }
    let mut first: Vec<FileId> =
        groups.into_iter().flat_map(|(needles, files)| seeds(map, &files, &Needles::new(&needles))).collect();
    first.sort_unstable();
    if faces_only {
        let decides = deciding(map, &first, catalog, mark);
        if decides.contains(&false) && !is_about_faces(map) {
            let mut decides = decides.into_iter();
            first.retain(|_| decides.next().unwrap_or(true));
        }
    }
    first
}

/// Which of the files hold a word that can make a site by itself.
fn deciding(map: &SourceMap, first: &[FileId], catalog: &Catalog, mark: &str) -> Vec<bool> {
    let mut deciding: Vec<Option<Needles>> = Lang::all().map(|_| None).collect();
    let decides = |&id: &FileId| {
        let (Some(lang), Some(text)) = (Lang::of(&map.file(id).path), map.text(id)) else { return false };
        let needles = deciding[lang as usize].get_or_insert_with(|| {
            let mut needles = catalog.needles_without_mention(lang);
            needles.push(mark);
            Needles::new(&needles)
        });
        needles.hit(text.text.as_bytes())
    };
    first.iter().map(decides).collect()
}

/// True when some file mentions a face, in what it says or in its name.
fn is_about_faces(map: &SourceMap) -> bool {
    let files: Vec<FileId> = map.ids().collect();
    files.par_iter().any(|&id| {
        let name = &map.file(id).name;
        if says_nothing(name) {
            return false;
        }
        let mentions = |bytes: &[u8]| mentions_face(bytes) && !is_build(map, id, bytes);
        // What cannot be read mentions nothing; what would have to be decoded first may.
        mentions_face(name.as_bytes())
            || map.mentions(id, mentions).is_ok_and(|mentions| mentions.unwrap_or(true))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The files that a run over one picker and another file begins with.
    fn first(name: &str, text: &str, faces_only: bool) -> usize {
        let mut map = SourceMap::default();
        let picker = map.add_text("app/Album.swift", "let picker = UIImagePickerController()");
        map.add_text(name, text);
        candidates(&map, &[picker], &Catalog::load().unwrap(), "facelint:", faces_only).len()
    }

    #[test]
    fn a_picker_counts_where_something_mentions_a_face() {
        assert_eq!(first("app/Other.swift", "let surface = 1", true), 0);
        assert_eq!(
            first("app/Other.swift", "let surface = 1", false),
            1,
            "other traits are asked for as well"
        );
        assert_eq!(first("app/Other.swift", "func faceLogin() {}", true), 1);
        assert_eq!(first("app/FaceLogin.swift", "", true), 1, "the name of a file");
        // In Romanian it is to make; what no text is read from says nothing.
        for name in
            ["app/ro.lproj/Main.strings", "res/values-ro/strings.xml", "i18n/ro.json", "assets/prompts.json"]
        {
            assert_eq!(first(name, "\"a\": \"se poate face aici\"", true), 0, "{name}");
        }
        for name in ["app/en.lproj/Main.strings", "res/values/strings.xml", "i18n/en.json"] {
            assert_eq!(first(name, "\"a\": \"show your face here\"", true), 1, "{name}");
        }
    }
}
