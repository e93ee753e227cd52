//! `file:` URIs and paths.

use std::fs;
use std::path::{Path, PathBuf};

use crate::report::percent;

/// The path of a URI; nothing for one of another scheme or host.
pub(super) fn path(uri: &str) -> Option<PathBuf> {
    let rest = uri.strip_prefix("file://")?;
    let rest = rest.strip_prefix("localhost").unwrap_or(rest);
    if !rest.starts_with('/') {
        return None;
    }
    let text = decoded(rest)?;
    // `/c:/dir` is a path of Windows.
    let drive =
        text.as_bytes().get(1).is_some_and(u8::is_ascii_alphabetic) && text.as_bytes().get(2) == Some(&b':');
    Some(PathBuf::from(if cfg!(windows) && drive { &text[1..] } else { &text }))
}

/// The URI of a path.
pub(super) fn of(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', if cfg!(windows) { "/" } else { "\\" });
    let start = if text.starts_with('/') { "file://" } else { "file:///" };
    format!("{start}{}", percent(&text, ""))
}

/// The real path of a file, by which the same file is known under any name.
pub(super) fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf())
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let hex = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_survive() {
        for name in ["/a b/人脸.kt", "/x%20y/[id].tsx", "/plain/A.java"] {
            let uri = of(Path::new(name));
            assert!(uri.is_ascii() && !uri.contains(' '), "{uri}");
            assert_eq!(path(&uri).unwrap(), Path::new(name));
        }
        assert_eq!(path("file://localhost/a%3Ab").unwrap(), Path::new("/a:b"));
    }

    #[test]
    fn what_is_no_local_file_has_no_path() {
        for uri in
            ["untitled:Untitled-1", "https://x/y", "file://server/share", "file:///a%0", "file:///a%00b", ""]
        {
            assert_eq!(path(uri), None, "{uri}");
        }
    }
}
