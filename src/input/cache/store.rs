//! The files of the cache: where they are, and how they are read and written so that a run that is broken off, a
//! full disk or another run at the same time leaves nothing behind that is half true.

use std::fs::{self, File, Metadata};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::Key;

/// What a file begins with; the number changes with the form.
const MAGIC: &[u8; 16] = b"facelint cache 1";
/// The part before what is kept: [`MAGIC`], the key, the hash of the rest.
const HEAD: usize = 16 + 32 + 32;
/// The ending of the files.
const ENDING: &str = "bin";
/// Larger files are not read.
const LARGEST: u64 = 256 * 1024 * 1024;
/// All files together are at most so large.
const MOST: u64 = 512 * 1024 * 1024;
/// Files that were not used for so long are dropped.
const UNUSED: Duration = Duration::from_secs(30 * 24 * 3600);
/// The use of a file is noted this often.
const NOTED: Duration = Duration::from_secs(24 * 3600);

/// Marks the directory for programs that make backups.
const TAG: &str = "Signature: 8a477f597d28d172789f06886806bc55\n# What facelint remembers of checked files. It can be deleted.\n";

/// The directory of the cache, for some roots.
#[derive(Debug)]
pub(super) struct Store {
    dir: PathBuf,
    /// Stands for the roots.
    roots: Vec<u8>,
}

/// The directory in which the cache is kept for some roots where no other is asked for: that of the user, outside of
/// what is checked. Nothing where the user has none.
pub fn place(roots: &[PathBuf]) -> Option<PathBuf> {
    let of = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|dir| dir.is_absolute());
    // Where this variable is set it counts on every system.
    let dir = of("XDG_CACHE_HOME").or_else(|| {
        if cfg!(windows) {
            of("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            of("HOME").map(|home| home.join("Library/Caches"))
        } else {
            of("HOME").map(|home| home.join(".cache"))
        }
    })?;
    let there = dir.ancestors().find_map(|dir| fs::canonicalize(dir).ok())?;
    let inside = |root: &PathBuf| fs::canonicalize(root).is_ok_and(|root| there.starts_with(root));
    (!roots.iter().any(inside)).then(|| dir.join("facelint"))
}

impl Store {
    pub(super) fn new(dir: &Path, roots: &[PathBuf]) -> Self {
        let mut all = Vec::new();
        for root in roots {
            let root = fs::canonicalize(root).unwrap_or_else(|_| root.clone());
            all.extend_from_slice(root.as_os_str().as_encoded_bytes());
            all.push(0);
        }
        Self { dir: dir.to_path_buf(), roots: all }
    }

    /// The key of something that is kept: what this program is, what is kept, what it depends on, and the roots.
    pub(super) fn key(&self, what: &str, depends: &[u8]) -> Key {
        let mut hasher = blake3::Hasher::new();
        for part in [env!("FACELINT_BUILD").as_bytes(), what.as_bytes(), depends, &self.roots] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        *hasher.finalize().as_bytes()
    }

    fn path(&self, what: &str, key: &Key) -> PathBuf {
        let name: String = key[..16].iter().map(|byte| format!("{byte:02x}")).collect();
        self.dir.join(format!("{what}-{name}.{ENDING}"))
    }

    /// What is kept under a key, when all of it is as it was written.
    pub(super) fn read(&self, what: &str, key: &Key) -> Option<Vec<u8>> {
        let path = self.path(what, key);
        // A pipe would never end.
        let meta = fs::symlink_metadata(&path).ok().filter(Metadata::is_file)?;
        if meta.len() < HEAD as u64 || meta.len() > LARGEST {
            return None;
        }
        let mut file = File::open(&path).ok()?;
        let mut head = [0; HEAD];
        file.read_exact(&mut head).ok()?;
        if head[..16] != MAGIC[..] || head[16..48] != key[..] {
            return None;
        }
        let mut bytes = Vec::with_capacity(meta.len() as usize - HEAD + 1);
        file.take(LARGEST).read_to_end(&mut bytes).ok()?;
        if head[48..] != blake3::hash(&bytes).as_bytes()[..] {
            return None;
        }
        if meta.modified().ok().and_then(|at| at.elapsed().ok()).is_some_and(|age| age > NOTED) {
            let _ = File::options()
                .append(true)
                .open(&path)
                .and_then(|file| file.set_modified(SystemTime::now()));
        }
        Some(bytes)
    }

    /// Keeps something under a key; false when that is not possible.
    pub(super) fn write(&self, what: &str, key: &Key, bytes: &[u8]) -> bool {
        self.try_write(what, key, bytes).is_ok()
    }

    fn try_write(&self, what: &str, key: &Key, bytes: &[u8]) -> std::io::Result<()> {
        if !self.dir.is_dir() {
            make_dir(&self.dir)?;
        }
        let tag = self.dir.join("CACHEDIR.TAG");
        if !tag.exists() {
            fs::write(tag, TAG)?;
        }
        let mut file = tempfile::Builder::new().prefix(TEMPORARY).tempfile_in(&self.dir)?;
        file.write_all(MAGIC)?;
        file.write_all(key)?;
        file.write_all(blake3::hash(bytes).as_bytes())?;
        file.write_all(bytes)?;
        file.persist(self.path(what, key))?;
        Ok(())
    }

    /// Drops what was not used for long, and the oldest where it is too much; once a day, since all is looked at.
    pub(super) fn trim(&self) {
        let tag = self.dir.join("CACHEDIR.TAG");
        let last = fs::metadata(&tag).and_then(|meta| meta.modified()).ok();
        if last.and_then(|at| at.elapsed().ok()).is_some_and(|age| age < NOTED) {
            return;
        }
        let _ = File::options().append(true).open(&tag).and_then(|tag| tag.set_modified(SystemTime::now()));
        self.drop_old();
    }

    fn drop_old(&self) {
        let now = SystemTime::now();
        let mut files: Vec<(Duration, PathBuf, u64)> = Vec::new();
        for entry in fs::read_dir(&self.dir).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let Some(name) = name.to_str().filter(|name| is_ours(name)) else { continue };
            let Ok(meta) = entry.metadata() else { continue };
            let age = meta.modified().ok().and_then(|at| now.duration_since(at).ok()).unwrap_or_default();
            // A file that is being written is not touched.
            let most = if name.starts_with(TEMPORARY) { NOTED } else { UNUSED };
            if age > most {
                let _ = fs::remove_file(entry.path());
            } else {
                files.push((age, entry.path(), meta.len()));
            }
        }
        files.sort();
        let mut size = 0;
        for (_, path, bytes) in files {
            size += bytes;
            if size > MOST {
                let _ = fs::remove_file(path);
            }
        }
    }
}

/// How files are called while they are written.
const TEMPORARY: &str = ".facelint-";

/// True for the names of files that are written here, and of no others.
fn is_ours(name: &str) -> bool {
    let stem = name.strip_suffix(ENDING).and_then(|name| name.strip_suffix('.'));
    let kept = stem.and_then(|stem| stem.split_once('-')).is_some_and(|(what, key)| {
        ["looks", "names", "modules", "units"].contains(&what)
            && key.len() == 32
            && key.bytes().all(|byte| byte.is_ascii_hexdigit())
    });
    kept || name.starts_with(TEMPORARY)
}

/// Makes the directory, for its user only.
fn make_dir(dir: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_whole_is_read() {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::new(&dir.path().join("a/b"), &[PathBuf::from("/x")]);
        let key = store.key("looks", b"words");
        assert_eq!(store.read("looks", &key), None);
        store.write("looks", &key, b"something");
        assert_eq!(store.read("looks", &key).as_deref(), Some(&b"something"[..]));
        let path = store.path("looks", &key);
        let whole = fs::read(&path).unwrap();
        for at in 0..whole.len() {
            let mut other = whole.clone();
            other[at] ^= 1;
            fs::write(&path, &other).unwrap();
            assert_eq!(store.read("looks", &key), None, "byte {at}");
            fs::write(&path, &whole[..at]).unwrap();
            assert_eq!(store.read("looks", &key), None, "cut at {at}");
        }
        // What stands under another key is not what is asked for.
        let other = store.key("looks", b"other words");
        fs::write(store.path("looks", &other), &whole).unwrap();
        assert_eq!(store.read("looks", &other), None);
        let elsewhere = Store::new(&dir.path().join("a/b"), &[PathBuf::from("/y")]);
        assert_ne!(elsewhere.key("looks", b"words"), key);
    }

    #[test]
    fn files_of_others_are_left_alone() {
        for name in ["looks-0123456789abcdef0123456789abcdef.bin", ".facelint-x7"] {
            assert!(is_ours(name), "{name}");
        }
        for name in ["CACHEDIR.TAG", "looks-1.bin", "notes-0123456789abcdef0123456789abcdef.bin", "a.bin"] {
            assert!(!is_ours(name), "{name}");
        }
    }

    #[test]
    fn old_files_are_dropped() {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::new(dir.path(), &[]);
        let (old, new) = (store.key("looks", b"old"), store.key("looks", b"new"));
        store.write("looks", &old, b"x");
        store.write("looks", &new, b"y");
        let file = File::options().append(true).open(store.path("looks", &old)).unwrap();
        file.set_modified(SystemTime::now() - UNUSED * 2).unwrap();
        store.trim();
        assert!(store.path("looks", &old).exists(), "it was looked at today");
        let tag = File::options().append(true).open(dir.path().join("CACHEDIR.TAG")).unwrap();
        tag.set_modified(SystemTime::now() - NOTED * 2).unwrap();
        store.trim();
        assert!(!store.path("looks", &old).exists());
        assert_eq!(store.read("looks", &new).as_deref(), Some(&b"y"[..]));
        assert!(dir.path().join("CACHEDIR.TAG").exists());
    }
}
