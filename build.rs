//! Tells the binary which commit it was built from, when it is built in a clone, and what stands for its code: what
//! another build has written to the cache may mean something else. Writes the data files of `queries/` down in a form
//! that is read faster: reading TOML anew in every run takes longer than all else that a start does.

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
    let out = std::env::var("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    if let Err(message) = tables().and_then(|text| {
        fs::write(out.join("tables.rs"), text).map_err(|error| format!("cannot write the tables: {error}"))
    }) {
        println!("cargo::error={message}");
    }
}

/// The folders of data files, as the code calls them, and what they hold.
const TABLES: [(&str, &str, &str); 6] = [
    ("sdk", "SDKS", "Face SDKs and platform APIs, one file each."),
    ("model", "MODELS", "How platforms move data, ask people and navigate."),
    ("services", "SERVICES", "Services outside mainland China."),
    ("words", "WORDS", "Vocabulary by concept."),
    ("calendar", "CALENDAR", "Days off and worked weekend days by year."),
    ("fix", "FIXES", "What repairs are made with."),
];

/// One list of names and contents for each folder.
fn tables() -> Result<String, String> {
    let mut out = String::new();
    for (dir, name, doc) in TABLES {
        let at = Path::new("queries").join(dir);
        let entries = fs::read_dir(&at).map_err(|error| format!("{}: {error}", at.display()))?;
        let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        files.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
        // What all platforms share comes before what each has.
        files.sort_by_key(|path| {
            let file = path.file_name().unwrap_or_default().to_owned();
            (!file.to_string_lossy().starts_with("common-"), file)
        });
        out.push_str(&format!("/// {doc}\npub(crate) const {name}: &[(&str, &str)] = &[\n"));
        for path in files {
            let fail = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
            let text = fs::read_to_string(&path).map_err(|error| fail(&error))?;
            let table: toml::Table = toml::from_str(&text).map_err(|error| fail(&error))?;
            let json = serde_json::to_string(&table).map_err(|error| fail(&error))?;
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            out.push_str(&format!("    ({:?}, {json:?}),\n", format!("{dir}/{file}")));
        }
        out.push_str("];\n\n");
    }
    Ok(out)
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
