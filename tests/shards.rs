//! Sharing the work out and joining what comes of it, with the real binary.

#![allow(clippy::unwrap_used)]

mod binary;

use std::fs;

use binary::{LOGIN, PLAIN, Project};
use serde_json::Value;

/// What is said once of all that is checked is said once of each share.
const WHOLE: &str = "missing-impact-assessment";

/// Three apps in folders of folders, one of them in two parts that only work together.
fn collection() -> Project {
    let project =
        Project::new(&[("facelint.toml", "[consent]\n"), ("apps.txt", "north\n"), (".out/.keep", "")]);
    let login = |name: &str| LOGIN.replace("com.example.bank", &format!("com.example.{name}"));
    project.write("north/bank/FaceLoginActivity.java", login("bank"));
    project.write("north/bank/Surface.kt", PLAIN);
    project.write("south/park/README.md", "# Park\n");
    project.write("south/park/client/FaceLoginActivity.java", login("park"));
    project.write("south/park/shared/Surface.kt", PLAIN);
    project.write("south/hotel/FaceLoginActivity.java", login("hotel"));
    project
}

fn shares(project: &Project, of: usize, format: &str) -> Vec<String> {
    let share = |index: usize| {
        let name = format!(".out/{index}.{format}");
        let shard = format!("{index}/{of}");
        let ran = project.run(&[
            "check",
            ".",
            "--shard",
            &shard,
            "--format",
            format,
            "--output",
            &name,
            "--fail-on",
            "never",
            "--ignore",
            WHOLE,
        ]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        name
    };
    (1..=of).map(share).collect()
}

#[test]
fn the_shares_together_are_the_whole() {
    for format in ["sarif", "json"] {
        for of in [1, 2, 3, 5] {
            let project = collection();
            let whole =
                project.run(&["check", ".", "--format", format, "--fail-on", "never", "--ignore", WHOLE]);
            let names = shares(&project, of, format);
            let mut args = vec!["merge"];
            // Which machine is done first decides nothing.
            args.extend(names.iter().rev().map(String::as_str));
            let joined = project.run(&args);
            assert_eq!(joined.code, 0, "{}", joined.err);
            assert!(joined.json() == whole.json(), "{format} of {of}: {}", joined.out);
            let again = project.run(&[&args[..], &[names[0].as_str()]].concat());
            assert_eq!(again.out, joined.out, "a share that is given twice says nothing new");
        }
    }
}

/// Settings beside the apps are for all of them, whichever share they are in; what one share could not see is said.
#[test]
fn settings_beside_apps_and_files_that_cannot_be_read() {
    let project = collection();
    project.write("facelint.toml", "[rules]\ncloud-face-sdk = \"off\"\n");
    project.write("south/hotel/Broken.java", "class Broken { void take( { { ( FaceDetector face = ; }}\n");
    fs::write(project.at("north/bank/Odd.java"), b"class FaceOdd { FaceDetector \xff\xfe\x00 }").unwrap();
    for format in ["sarif", "json"] {
        let whole = project.run(&["check", ".", "--format", format, "--fail-on", "never", "--ignore", WHOLE]);
        assert!(!whole.out.contains("\"ruleId\": \"cloud-face-sdk\""));
        let mut args = vec!["merge"];
        let names = shares(&project, 3, format);
        args.extend(names.iter().map(String::as_str));
        let joined = project.run(&args);
        assert_eq!(joined.code, 0, "{}", joined.err);
        assert!(joined.json() == whole.json(), "{format}: {}\n{}", joined.out, whole.out);
    }
}

/// A share knows nothing of the other apps, so what is known of them stays.
#[test]
fn a_baseline_of_a_share_keeps_what_is_known_of_others() {
    let project = collection();
    project.run(&["baseline", "."]);
    let all = fs::read_to_string(project.at("facelint-baseline.txt")).unwrap();
    for share in ["1/3", "2/3", "3/3"] {
        let ran = project.run(&["check", ".", "--shard", share, "--lang", "en", "--ignore", WHOLE]);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        assert!(!ran.err.contains("found no more"), "{}", ran.err);
        project.run(&["baseline", ".", "--shard", share, "--prune"]);
        assert_eq!(fs::read_to_string(project.at("facelint-baseline.txt")).unwrap(), all, "{share}");
    }
}

#[test]
fn an_app_is_never_cut() {
    let project = collection();
    let names = shares(&project, 3, "json");
    let folders: Vec<Vec<String>> = names
        .iter()
        .map(|name| {
            let report: Value = serde_json::from_str(&fs::read_to_string(project.at(name)).unwrap()).unwrap();
            let sites = report["sites"].as_array().unwrap().iter();
            sites.map(|site| site["file"].as_str().unwrap().rsplit_once('/').unwrap().0.to_owned()).collect()
        })
        .collect();
    assert_eq!(folders, [["north/bank"], ["south/park/client"], ["south/hotel"]]);
}

#[test]
fn pages_are_joined_with_a_list_of_them() {
    let project = collection();
    for (name, folder) in [("a.html", "north/bank"), ("b.html", "south/park")] {
        assert_eq!(project.run(&["report", folder, "--output", name, "--lang", "en"]).code, 0);
    }
    let page = project.run(&["merge", "a.html", "b.html"]).out;
    assert_eq!(page.matches("<!DOCTYPE html>").count(), 1);
    assert_eq!(page.matches("<main").count(), 1);
    assert_eq!(page.matches("<style>").count(), 1);
    assert!(page.contains("bank") && page.contains("park"));
    // Every jump has its place, and no place has two.
    let ids: Vec<&str> = page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let jumps = page.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap());
    for jump in jumps {
        assert_eq!(ids.iter().filter(|id| **id == jump).count(), 1, "#{jump}");
    }
    for (name, folder) in [("a.md", "north/bank"), ("b.md", "south/park")] {
        assert_eq!(project.run(&["report", folder, "--format", "markdown", "--output", name]).code, 0);
    }
    let text = project.run(&["merge", "a.md", "b.md"]).out;
    assert_eq!(
        text,
        fs::read_to_string(project.at("a.md")).unwrap()
            + "\n"
            + &fs::read_to_string(project.at("b.md")).unwrap()
    );
}

#[test]
fn what_does_not_fit_together_is_named() {
    let project = collection();
    let names = shares(&project, 1, "json");
    shares(&project, 1, "sarif");
    project.write(
        ".out/other.sarif",
        r#"{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "other"}}, "results": []}]}"#,
    );
    project.write(
        ".out/old.json",
        r#"{"tool": "facelint", "version": "0.0.1", "findings": [], "sites": [], "notes": []}"#,
    );
    project.write(".out/list.json", "[]");
    project.write(".out/notes.md", "# Notes\n\nOur faces.\n\n---\n\nThe team\n");
    project.write(".out/broken.json", "{");
    for (wrong, why) in [
        (".out/1.sarif", "not of the form of the first report"),
        (".out/other.sarif", "not"),
        (".out/old.json", "another version"),
        (".out/list.json", "not a report of facelint"),
        (".out/broken.json", "not a report of facelint"),
        (".out/missing.json", "cannot read"),
    ] {
        let ran = project.run(&["merge", &names[0], wrong]);
        assert_eq!(ran.code, 2, "{wrong}");
        assert!(ran.err.contains(why) && ran.err.contains(wrong), "{wrong}: {}", ran.err);
        assert!(ran.out.is_empty());
    }
    let ran = project.run(&["merge", ".out/notes.md", ".out/notes.md"]);
    assert!(ran.code == 2 && ran.err.contains("not a report of facelint"), "{}", ran.err);
    assert_eq!(project.run(&["merge"]).code, 2);
    assert_eq!(project.run(&["check", ".", "--shard", "3/2"]).code, 2);
}
