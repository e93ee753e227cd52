//! Golden tests: the same construct in every language lowers to one IR.
//!
//! `tests/lowering/<construct>/a.<ext>` are the sources, `expected.ir` is the one form they all have.
//! What cannot have it, such as a screen in markup, has a form of its own: `a.vue` that of
//! `a.vue.ir`. `BLESS=1 cargo test --test lowering` rewrites both, the common one from the first
//! source.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use facelint::input::span::FileId;
use facelint::syntax::lang::Lang;
use facelint::syntax::{dump, parse};

fn constructs() -> Vec<PathBuf> {
    let mut list: Vec<PathBuf> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lowering"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    list.sort();
    list
}

#[test]
fn one_form_for_each_construct() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut failures = Vec::new();
    for dir in constructs() {
        let mut sources: Vec<PathBuf> = fs::read_dir(&dir)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| Lang::of(path).is_some())
            .collect();
        sources.sort();
        assert!(sources.len() >= 2, "{}: at least two languages", dir.display());
        let mut blessed = false;
        for source in &sources {
            let own = PathBuf::from(format!("{}.ir", source.display()));
            let is_own = own.is_file();
            let golden = if is_own { own } else { dir.join("expected.ir") };
            let text = fs::read_to_string(source).unwrap();
            let unit = parse::parse(FileId(0), &text, Lang::of(source).unwrap()).unwrap();
            assert_eq!(unit.coverage.error_bytes, 0, "{} has syntax errors", source.display());
            let got = dump::unit(&unit);
            if bless && (is_own || !blessed) {
                fs::write(&golden, &got).unwrap();
                blessed |= !is_own;
            }
            let want = fs::read_to_string(&golden).unwrap_or_default();
            if got != want {
                failures.push(format!("{}\n--- expected\n{want}--- got\n{got}", source.display()));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
