//! The baseline: what is known is not told again, whatever happens to its lines.

#![allow(clippy::unwrap_used)]

mod binary;

use std::fs;

use binary::{LOGIN, Project, Ran};

const NAME: &str = "facelint-baseline.txt";

fn read(project: &Project) -> String {
    fs::read_to_string(project.at(NAME)).unwrap()
}

fn known() -> Project {
    let project = Project::login();
    let ran = project.run(&["baseline", "--lang", "en"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.starts_with("facelint-baseline.txt: "), "{}", ran.err);
    project
}

fn check(project: &Project) -> Ran {
    project.run(&["check", "--lang", "en"])
}

#[test]
fn only_what_is_new_is_told() {
    let project = known();
    let ran = check(&project);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert!(ran.err.contains("known from the baseline"), "{}", ran.err);
    assert_eq!(project.run(&["--no-baseline"]).code, 1);
    project.write("Other.java", LOGIN.replace("FaceLoginActivity", "Other"));
    let ran = check(&project);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("Other.java") && !ran.out.contains("FaceLoginActivity.java"), "{}", ran.out);
}

#[test]
fn entries_survive_moved_edited_and_renamed_code() {
    for change in [
        LOGIN.replace("public class", "// one\n// two\n\npublic class"),
        LOGIN.replace("        WbCloud", "            WbCloud"),
        LOGIN.replace("(this, null)", "(this, new Listener())"),
        LOGIN.replace("    private void login", "    private void other() {}\n\n    private void login"),
    ] {
        let project = known();
        project.write("FaceLoginActivity.java", change);
        let ran = check(&project);
        assert_eq!((ran.code, ran.out.as_str()), (0, ""));
        assert!(!ran.err.contains("no more"), "{}", ran.err);
    }
    let project = known();
    fs::create_dir(project.at("app")).unwrap();
    fs::rename(project.at("FaceLoginActivity.java"), project.at("app/FaceLoginActivity.java")).unwrap();
    let ran = check(&project);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert!(!ran.err.contains("no more"), "{}", ran.err);
    let before = read(&project);
    project.run(&["baseline"]);
    assert_eq!(before.lines().count(), read(&project).lines().count());
    assert!(read(&project).contains("app/FaceLoginActivity.java"));
}

#[test]
fn fixed_entries_are_pointed_out_and_dropped() {
    let project = known();
    let count = read(&project).lines().count();
    project.write("FaceLoginActivity.java", binary::PLAIN);
    project.write("Other.java", LOGIN.replace("FaceLoginActivity", "Other"));
    let ran = check(&project);
    assert!(ran.err.contains("found no more, `facelint baseline --prune` drops them"), "{}", ran.err);
    assert!(ran.err.contains("  missing-consent FaceLoginActivity.java\n"), "{}", ran.err);
    project.run(&["baseline", "--prune"]);
    assert!(!read(&project).contains("missing-consent"), "{}", read(&project));
    assert_eq!(check(&project).code, 1, "what is new stays new");
    project.run(&["baseline"]);
    assert_eq!(read(&project).lines().count(), count);
    assert_eq!(check(&project).code, 0);
}

#[test]
fn parts_of_a_project_leave_the_rest_of_the_baseline_alone() {
    let project = Project::new(&[("a/One.java", &LOGIN.replace("FaceLoginActivity", "One"))]);
    fs::create_dir(project.at(".git")).unwrap();
    project.write("b/Two.java", LOGIN.replace("FaceLoginActivity", "Two"));
    project.run(&["baseline"]);
    let all = read(&project);
    let ran = project.run(&["check", "a", "--lang", "en"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert!(!ran.err.contains("no more"), "{}", ran.err);
    project.run(&["baseline", "a"]);
    assert_eq!(read(&project), all);
}

#[test]
fn the_file_merges_without_conflicts() {
    let project = known();
    let text = read(&project);
    let entries: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(entries.is_sorted() && entries.len() > 2, "{text}");
    for entry in &entries {
        assert_eq!(entry.split(' ').count(), 4, "{entry}");
    }
    // What a merge of two branches by lines makes of it: any order, twice.
    let (head, _) = text.split_once(entries[0]).unwrap();
    let mut mixed: Vec<&str> = entries.iter().rev().copied().collect();
    mixed.extend(&entries);
    project.write(NAME, format!("{head}{}\n", mixed.join("\n")));
    assert_eq!(check(&project).code, 0);
    project.run(&["baseline"]);
    assert_eq!(read(&project), text);
}

#[test]
fn broken_files_are_told_with_their_line() {
    let project = known();
    let text = read(&project);
    for (broken, says) in [
        (String::new(), ":1: the file is empty"),
        ("{\"version\": 1}\n".to_owned(), ":1: not a baseline"),
        (format!("{text}missing-consent\n"), "four parts"),
        (format!("{text}<<<<<<< HEAD\n"), "merge conflict"),
        (format!("{text}missing-consent A.java \u{1b}[31m x\n"), "is no fingerprint"),
    ] {
        project.write(NAME, &broken);
        let ran = check(&project);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains("facelint-baseline.txt:") && ran.err.contains(says), "{}", ran.err);
        assert!(!ran.err.contains('\u{1b}'), "{}", ran.err);
    }
    let ran = project.run(&["check", "--baseline", "none.txt"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("none.txt: no such file"), "{}", ran.err);
}

#[test]
fn a_baseline_can_be_anywhere() {
    let project = Project::login();
    project.run(&["baseline", "--output", "known.txt"]);
    assert!(!project.at(NAME).exists());
    assert_eq!(project.run(&["--baseline", "known.txt"]).code, 0);
    assert_eq!(project.run(&[]).code, 1);
}

#[test]
fn suppressed_findings_are_not_written_down() {
    let code = LOGIN
        .replace("        WbCloud", "        // facelint: allow(missing-consent) on paper\n        WbCloud");
    let project = Project::new(&[("FaceLoginActivity.java", &code)]);
    project.run(&["baseline"]);
    assert!(!read(&project).contains("missing-consent"));
}
