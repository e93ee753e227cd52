//! The little that is needed from Gradle scripts, read as text: they are programs, and are not run.

/// What a module builds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModuleKind {
    /// An app: code outside it calls only what the manifest exports.
    Application,
    /// A library: its public functions are called by code that is not here.
    Library,
    /// It does not say.
    Unknown,
}

/// The kind of module a script describes.
pub(super) fn kind(script: &str) -> ModuleKind {
    let applied = |words: &[&str]| {
        script.lines().any(|line| {
            let line = line.trim();
            !line.starts_with("//")
                && !line.contains("apply false")
                && words.iter().any(|word| line.contains(word))
        })
    };
    if applied(&[
        "com.android.application",
        "plugins.android.application",
        "plugins.androidApplication",
        "applicationId ",
    ]) {
        ModuleKind::Application
    } else if applied(&[
        "com.android.library",
        "plugins.android.library",
        "plugins.androidLibrary",
        "java-library",
    ]) {
        ModuleKind::Library
    } else {
        ModuleKind::Unknown
    }
}

/// The `namespace` of an Android block.
pub(super) fn namespace(script: &str) -> Option<String> {
    script.lines().find_map(|line| {
        let rest = line.trim().strip_prefix("namespace")?;
        quoted(rest)
    })
}

/// Values given to a `buildConfigField`.
pub(super) fn field(script: &str, name: &str) -> Vec<String> {
    script
        .lines()
        .filter(|line| line.contains("buildConfigField") && !line.trim_start().starts_with("//"))
        .filter_map(|line| {
            // What follows the last quote is a comment or the end of the block.
            let line = &line[..line.rfind(['"', '\''])?];
            let mut parts =
                line.split(['"', '\'']).filter(|part| !part.trim_matches(['(', ',', ' ', ')']).is_empty());
            parts.find(|part| *part == name)?;
            let value: String = parts.collect::<Vec<_>>().concat();
            Some(value.replace('\\', "").trim_matches(['"', '\'', ' ', ')']).to_owned())
        })
        .collect()
}

/// The same with the offset of each in the script, where it stands there as it is.
pub(super) fn field_places(script: &str, name: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in script.split_inclusive('\n') {
        for value in field(line, name) {
            // The name may hold the value: `"API_KEY", "\"API\""`.
            if let Some(at) = line.rfind(&value).filter(|_| !value.is_empty()) {
                found.push((value, start + at));
            }
        }
        start += line.len();
    }
    found
}

fn quoted(text: &str) -> Option<String> {
    let start = text.find(['"', '\''])?;
    let rest = &text[start + 1..];
    let end = rest.find(['"', '\''])?;
    Some(rest[..end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plugins_tell_the_kind() {
        assert_eq!(kind("plugins { id 'com.android.application' }"), ModuleKind::Application);
        assert_eq!(kind("plugins {\n  alias(libs.plugins.android.library)\n}"), ModuleKind::Library);
        assert_eq!(kind("plugins {\n  id(\"com.android.application\") apply false\n}"), ModuleKind::Unknown);
    }

    #[test]
    fn fields_and_namespaces() {
        assert_eq!(namespace("android {\n  namespace = \"com.a.b\"\n}"), Some("com.a.b".to_owned()));
        let script = "buildConfigField \"String\", \"HOST\", \"\\\"http://a.b/\\\"\"\nbuildConfigField('String', 'HOST', '\"https://c.d/\"')";
        assert_eq!(field_places(script, "HOST")[1], ("https://c.d/".to_owned(), 90));
        assert_eq!(field(script, "HOST"), ["http://a.b/", "https://c.d/"]);
    }
}
