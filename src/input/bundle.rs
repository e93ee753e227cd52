//! Scripts nobody wrote as they stand: libraries and builds that were copied into a project.
//!
//! What is minified, bundled or built for all module systems at once is code of others, or code whose
//! source stands elsewhere. It is told by its form, whatever it is called.

use memchr::memchr_iter;
use memchr::memmem::find;

/// Lines longer than this are not written by people.
const LONG: usize = 1000;
/// How much of a file says what it is.
const HEAD: usize = 4096;

/// What bundlers and build tools write at the top.
const MARKS: &[&str] = &[
    "webpackBootstrap",
    "__webpack_require__",
    "define.amd",
    "parcelRequire",
    "System.register([",
    "(function dartProgram(){",
    "/*! For license information please see",
];

/// True for the text of a script that is a build.
pub fn is_bundle(text: &[u8]) -> bool {
    let head = &text[..text.len().min(HEAD)];
    if MARKS.iter().any(|mark| find(head, mark.as_bytes()).is_some()) {
        return true;
    }
    let mut long = 0;
    let mut from = 0;
    for end in memchr_iter(b'\n', text).chain([text.len()]) {
        let line = &text[from..end];
        // A long line that is one value, such as an image, says nothing.
        if line.len() > LONG && line.iter().filter(|byte| b";{}".contains(byte)).count() >= line.len() / 100 {
            long += line.len();
        }
        from = end + 1;
    }
    long * 2 > text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn builds_are_told_by_their_form() {
        let minified = format!("/*! x v1 */\n{}", "function a(b){return b};var c=a(1);".repeat(60));
        assert!(is_bundle(minified.as_bytes()));
        assert!(is_bundle(b"/******/ (function(modules) { // webpackBootstrap\n"));
        assert!(is_bundle(b"{}(function dartProgram(){function copyProperties(a,b){var u=Object.keys(a)\n"));
        let written = "function login() {\n  wx.login();\n}\n".repeat(100);
        assert!(!is_bundle(written.as_bytes()));
        let image =
            format!("const icon = 'data:image/png;base64,{}';\nshow(icon);\n", "iVBORw0KGgo".repeat(400));
        assert!(!is_bundle(image.as_bytes()));
        assert!(!is_bundle(b""));
    }
}
