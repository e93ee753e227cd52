//! Tells the binary which commit it was built from, when it is built in a clone, and what stands for its code: what
//! another build has written to the cache may mean something else.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::Command;

fn main() {
    // Packagers build from an archive and say it themselves.
    println!("cargo:rerun-if-env-changed=FACELINT_COMMIT");
    let given = std::env::var("FACELINT_COMMIT").ok();
    let commit = given.or_else(from_git).filter(|commit| is_commit(commit));
    println!("cargo:rustc-env=FACELINT_COMMIT={}", commit.unwrap_or_default());
    println!("cargo:rustc-env=FACELINT_BUILD={} {}", env!("CARGO_PKG_VERSION"), code());
}

/// A number for all that the binary is made of.
fn code() -> String {
    let mut open = ["src", "queries", "Cargo.lock", "Cargo.toml"].map(PathBuf::from).to_vec();
    let mut files = Vec::new();
    while let Some(path) = open.pop() {
        println!("cargo:rerun-if-changed={}", path.display());
        match fs::read_dir(&path) {
            Ok(entries) => open.extend(entries.flatten().map(|entry| entry.path())),
            Err(_) => files.push(path),
        }
    }
    files.sort();
    let mut hashers = [DefaultHasher::new(), DefaultHasher::new()];
    for (salt, hasher) in hashers.iter_mut().enumerate() {
        salt.hash(hasher);
        for path in &files {
            path.hash(hasher);
            fs::read(path).unwrap_or_default().hash(hasher);
        }
    }
    hashers.map(|hasher| format!("{:016x}", hasher.finish())).concat()
}

fn is_commit(text: &str) -> bool {
    (7..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The commit of this repository; that of another one around an unpacked archive is not asked for.
fn from_git() -> Option<String> {
    if !Path::new(".git").exists() {
        return None;
    }
    let ask = |args: &[&str]| {
        let output = Command::new("git").args(args).output().ok().filter(|output| output.status.success())?;
        String::from_utf8(output.stdout).ok().map(|text| text.trim().to_owned())
    };
    for file in ["HEAD", "logs/HEAD"] {
        // A file that is not there would count as changed each time.
        if let Some(path) = ask(&["rev-parse", "--git-path", file]).filter(|path| Path::new(path).exists()) {
            println!("cargo:rerun-if-changed={path}");
        }
    }
    ask(&["rev-parse", "--short=12", "HEAD"])
}
