//! Paths of files from the root of the project, with forward slashes.

/// A path below a directory, `.` and `..` resolved; what leads out of the root stays inside.
pub fn join(dir: &str, path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in dir.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Directory and file of a name.
pub fn split(name: &str) -> (&str, &str) {
    name.rsplit_once('/').unwrap_or(("", name))
}

/// A file's name without its extension.
pub fn stem(name: &str) -> &str {
    let (dir, file) = split(name);
    let cut = file.find('.').filter(|&cut| cut > 0).unwrap_or(file.len());
    let start = if dir.is_empty() { 0 } else { dir.len() + 1 };
    &name[..start + cut]
}

/// True when a file stands below a directory; everything stands below the empty one.
pub fn is_below(name: &str, dir: &str) -> bool {
    dir.is_empty() || name.strip_prefix(dir).is_some_and(|rest| rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        assert_eq!(join("a/b", "../c/./d"), "a/c/d");
        assert_eq!(join("", "../../c"), "c");
        assert_eq!(stem("a/b.config.ts"), "a/b");
        assert_eq!(stem(".b"), ".b");
        assert!(is_below("a/b", "a") && !is_below("ab/c", "a") && is_below("x", ""));
    }
}
