//! The file that describes a project to its build tool or its platform: where findings about a project stand that
//! says nothing of itself.

use super::load::first_line;
use crate::input::source::SourceMap;
use crate::input::span::{FileId, Loc};

/// The names of such files, the most telling first.
pub const NAMES: &[&str] = &[
    "AndroidManifest.xml",
    "module.json5",
    "pubspec.yaml",
    "manifest.json",
    "package.json",
    "Cargo.toml",
    "app.json",
    "project.config.json",
    "Info.plist",
    "build.gradle.kts",
    "build.gradle",
];

/// The description nearest above a file; where there is none, the one nearest to its root.
pub fn of(map: &SourceMap, file: Option<FileId>) -> Option<Loc> {
    let file = file.filter(|&file| (file.0 as usize) < map.len())?;
    let (root, own) = (map.file(file).root, map.file(file).name.as_str());
    let rank = |id: &FileId| {
        let other = map.file(*id);
        let (dir, name) = other.name.rsplit_once('/').unwrap_or(("", &other.name));
        let place = NAMES.iter().position(|known| *known == name)?;
        let above = dir.is_empty() || own.strip_prefix(dir).is_some_and(|rest| rest.starts_with('/'));
        let depth = if dir.is_empty() { 0 } else { dir.matches('/').count() + 1 };
        // Above the file: the deepest. Elsewhere: the least deep.
        Some((!above, if above { usize::MAX - depth } else { depth }, place, *id))
    };
    let described = map.ids().filter(|&id| map.file(id).root == root && !map.file(id).name.starts_with(".."));
    described.filter_map(|id| rank(&id)).min().map(|(.., id)| first_line(map, id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_description_above_a_file_is_taken() {
        let mut map = SourceMap::default();
        for name in [
            "android/app/src/main/AndroidManifest.xml",
            "lib/face.dart",
            "lib/other/Cargo.toml",
            "package.json",
            "pubspec.yaml",
        ] {
            map.add_text(name, "");
        }
        let name = |file: u32| of(&map, Some(FileId(file))).map(|loc| map.file(loc.file).name.clone());
        assert_eq!(name(1).as_deref(), Some("pubspec.yaml"));
        assert_eq!(of(&map, None), None);
        let mut map = SourceMap::default();
        map.add_text("ios/App/Info.plist", "");
        map.add_text("ios/Sources/Face.swift", "");
        assert_eq!(of(&map, Some(FileId(1))).map(|loc| loc.file), Some(FileId(0)));
        let mut map = SourceMap::default();
        map.add_text("Face.swift", "");
        assert_eq!(of(&map, Some(FileId(0))), None);
    }
}
