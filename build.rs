//! Tells the binary which commit it was built from, when it is built in a clone.

use std::path::Path;
use std::process::Command;

fn main() {
    // Packagers build from an archive and say it themselves.
    println!("cargo:rerun-if-env-changed=FACELINT_COMMIT");
    let given = std::env::var("FACELINT_COMMIT").ok();
    let commit = given.or_else(from_git).filter(|commit| is_commit(commit));
    println!("cargo:rustc-env=FACELINT_COMMIT={}", commit.unwrap_or_default());
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
