//! What is remembered between runs changes nothing but the time they take.

#![allow(clippy::unwrap_used)]

mod binary;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use binary::{LOGIN, PLAIN, Project, Ran};

const HELPER: &str = "\
package com.example.bank;

public class Starter {
    public static void open(android.app.Activity from) {
        from.startActivity(new android.content.Intent(from, FaceLoginActivity.class));
    }
}
";

const PAGE: &str = "\
import { enroll } from './face';

export async function onOpen() {
  await enroll();
}
";

const FACE: &str = "\
import * as faceapi from 'face-api.js';

export async function enroll() {
  const found = await faceapi.detectSingleFace(document.querySelector('video')).withFaceDescriptor();
  await fetch('https://api.example.com/faces', { method: 'POST', body: JSON.stringify(found.descriptor) });
}
";

/// A project with faces in two languages, and some place beside it for a cache.
struct Place {
    project: Project,
    beside: Project,
}

impl Place {
    fn new() -> Self {
        let project = Project::login();
        project.write("Starter.java", HELPER);
        project.write("Surface.kt", PLAIN);
        project.write("web/page.js", PAGE);
        project.write("web/face.js", FACE);
        project.write("web/package.json", "{ \"name\": \"web\" }");
        // Files that were written just now are not trusted to stay as they are.
        std::thread::sleep(Duration::from_millis(150));
        Self { project, beside: Project::new(&[]) }
    }

    fn dir(&self) -> PathBuf {
        self.beside.at("cache")
    }

    fn command(&self, args: &[&str]) -> Command {
        self.project.command(&[&["check", "--format", "json"], args].concat())
    }

    fn ran(command: &mut Command) -> Ran {
        let output = command.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }

    fn with_cache(&self, args: &[&str]) -> Ran {
        Self::ran(self.command(args).arg("--cache-dir").arg(self.dir()))
    }

    /// What a run says that remembers nothing.
    fn plain(&self) -> Ran {
        let ran = Self::ran(&mut self.command(&["--no-cache"]));
        assert!(ran.out.contains("FaceLoginActivity.java") && ran.out.contains("web/face.js"), "{}", ran.out);
        ran
    }

    /// A run with the cache says what one without says.
    fn same(&self, what: &str) {
        let (plain, cached) = (self.plain(), self.with_cache(&[]));
        assert_eq!((plain.code, plain.out, plain.err), (cached.code, cached.out, cached.err), "{what}");
    }

    /// How often something was known and asked for, of files, names, modules and units.
    fn counts(&self) -> Vec<(usize, usize)> {
        let err = self.with_cache(&["--timings"]).err;
        let line = err.lines().find_map(|line| line.strip_prefix("from the cache: ")).unwrap();
        let number = |text: &str| text.parse().unwrap();
        let pair = |part: &str| {
            part.rsplit(' ').next().unwrap().split_once('/').map(|(a, b)| (number(a), number(b)))
        };
        line.split(", ").map(|part| pair(part).unwrap()).collect()
    }

    fn kept(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.dir()).unwrap();
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        files.retain(|path| path.extension().is_some_and(|ending| ending == "bin"));
        files.sort();
        files
    }
}

#[test]
fn cold_and_warm_runs_say_the_same() {
    let place = Place::new();
    place.same("cold");
    place.same("warm");
    assert_eq!(place.kept().len(), 4);
    let counts = place.counts();
    for (known, asked) in &counts {
        assert!(*asked > 0 && known == asked, "{counts:?}");
    }
    for threads in ["1", "16"] {
        assert_eq!(place.plain().out, place.with_cache(&["-j", threads]).out);
    }
}

#[test]
fn what_changes_is_seen() {
    let place = Place::new();
    place.same("cold");
    // Of the same length, at once.
    let other = LOGIN.replace("startWbFaceVerifySdk", "startWbFaceVerifyXxx");
    place.project.write("FaceLoginActivity.java", &other);
    let (plain, cached) = (Place::ran(&mut place.command(&["--no-cache"])), place.with_cache(&[]));
    assert_eq!(plain.out, cached.out);
    assert!(!cached.out.contains("FaceLoginActivity.java"), "{}", cached.out);
    place.project.write("FaceLoginActivity.java", LOGIN);
    place.same("changed back");
    // A file that had nothing to do with faces.
    place.project.write("Surface.kt", LOGIN.replace("FaceLoginActivity", "SurfaceActivity"));
    place.same("a new face");
    fs::remove_file(place.project.at("web/page.js")).unwrap();
    place.same("a file is gone");
    place.project.write("web/later.js", PAGE);
    place.same("a file is new");
    place.same("all of it once more");
}

#[test]
fn the_words_of_the_project_count() {
    let place = Place::new();
    place.same("cold");
    place.project.write(
        "facelint.toml",
        "[[sdk]]\nid = \"house\"\nlang = [\"kotlin\"]\nneedles = [\"interfaceName\"]\n\
         [[sdk.api]]\nid = \"house-open\"\ncall = [\"com.example.bank.interfaceName\"]\nrole = \"verify\"\n",
    );
    place.same("with words of its own");
    let counts = place.counts();
    assert_eq!(counts[0].0, counts[0].1, "what was looked for before is asked for again: {counts:?}");
    fs::remove_file(place.project.at("facelint.toml")).unwrap();
    place.same("without them");
}

#[test]
fn what_is_damaged_is_made_anew() {
    let place = Place::new();
    place.same("cold");
    let whole: Vec<(PathBuf, Vec<u8>)> =
        place.kept().into_iter().map(|path| (path.clone(), fs::read(&path).unwrap())).collect();
    assert_eq!(whole.len(), 4);
    let spoil = |what: &str, change: &dyn Fn(&[u8]) -> Vec<u8>| {
        for (path, bytes) in &whole {
            fs::write(path, change(bytes)).unwrap();
        }
        place.same(what);
        for (path, bytes) in &whole {
            assert_ne!(fs::read(path).unwrap(), change(bytes), "{what}: {} is still damaged", path.display());
            fs::write(path, bytes).unwrap();
        }
    };
    spoil("empty", &|_| Vec::new());
    spoil("cut", &|bytes| bytes[..bytes.len() / 2].to_vec());
    spoil("longer", &|bytes| [bytes, b"x"].concat());
    spoil("another form", &|bytes| [b"facelint cache 0", &bytes[16..]].concat());
    spoil("another version", &|bytes| [&bytes[..16], &[7; 32], &bytes[48..]].concat());
    spoil("one bit", &|bytes| {
        let mut bytes = bytes.to_vec();
        let at = bytes.len() * 2 / 3;
        bytes[at] ^= 4;
        bytes
    });
    // One file in the place of another.
    for (index, (path, _)) in whole.iter().enumerate() {
        fs::write(path, &whole[(index + 1) % whole.len()].1).unwrap();
    }
    place.same("exchanged");
    // Something that is no file.
    for (path, _) in &whole {
        fs::remove_file(path).unwrap();
        fs::create_dir(path).unwrap();
    }
    place.same("directories");
}

#[test]
fn a_place_that_cannot_be_written_is_no_failure() {
    let place = Place::new();
    place.beside.write("file", "");
    let plain = place.plain();
    for dir in [place.beside.at("file"), place.beside.at("file/below"), PathBuf::from("/proc/none")] {
        let cached = Place::ran(place.command(&[]).arg("--cache-dir").arg(&dir));
        assert_eq!((plain.code, &plain.out, &plain.err), (cached.code, &cached.out, &cached.err), "{dir:?}");
    }
}

#[test]
fn runs_at_the_same_time_do_not_disturb_each_other() {
    let place = Place::new();
    let plain = place.plain().out;
    for round in 0..3 {
        let start = |_| {
            let mut command = place.command(&["-j", "2"]);
            command.arg("--cache-dir").arg(place.dir()).stdout(std::process::Stdio::piped());
            command.stderr(std::process::Stdio::null()).spawn().unwrap()
        };
        let running: Vec<_> = (0..6).map(start).collect();
        for child in running {
            let out = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
            assert_eq!(out, plain, "round {round}");
        }
    }
    place.same("afterwards");
    let left: Vec<_> = fs::read_dir(place.dir()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 5, "{left:?}");
}

/// All files below a directory.
fn tree(dir: &Path) -> Vec<PathBuf> {
    let mut open = vec![dir.to_path_buf()];
    let mut all = Vec::new();
    while let Some(dir) = open.pop() {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path.clone());
            }
            all.push(path);
        }
    }
    all.sort();
    all
}

#[test]
fn nothing_is_written_into_what_is_checked() {
    let place = Place::new();
    let before = tree(place.project.path());
    let run = |name: &str, value: &Path| Place::ran(place.command(&[]).env(name, value));
    // The user's own directories lie in what is checked.
    for inside in [place.project.at("home"), place.project.path().to_path_buf()] {
        for name in ["XDG_CACHE_HOME", "HOME"] {
            run(name, &inside);
        }
    }
    // One that is not absolute counts as none.
    run("XDG_CACHE_HOME", Path::new("cache"));
    assert_eq!(tree(place.project.path()), before);
    // Elsewhere it is used, and only there.
    run("XDG_CACHE_HOME", place.beside.path());
    assert_eq!(tree(place.project.path()), before);
    assert_eq!(fs::read_dir(place.beside.at("facelint")).unwrap().count(), 5);
    let without = Project::new(&[]);
    Place::ran(place.command(&["--no-cache"]).env("XDG_CACHE_HOME", without.path()));
    assert_eq!(tree(without.path()), Vec::<PathBuf>::new());
}
