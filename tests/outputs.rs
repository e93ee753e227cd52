//! Forms of the report for CI: what their readers make of them.

#![allow(clippy::unwrap_used)]

mod binary;

use std::collections::BTreeSet;
use std::fs;

use binary::{LOGIN, Project};
use serde_json::Value;

fn many(count: usize) -> Project {
    let project = Project::new(&[]);
    for index in 0..count {
        let name = format!("Login{index:03}");
        project.write(&format!("{name}.java"), LOGIN.replace("FaceLoginActivity", &name));
    }
    project
}

#[test]
fn several_forms_are_written_in_one_run() {
    let project = Project::login();
    let ran = project.run(&[
        "--output",
        "sarif=a.sarif",
        "-o",
        "junit=b.xml",
        "--output",
        "gitlab=c.json",
        "--output",
        "gitlab-sast=d.json",
        "--output",
        "json=e.json",
        "--output",
        "github=f.txt",
        "--output",
        "human=g.txt",
    ]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.out.contains("error[missing-consent]"), "the one of --format goes on to the terminal");
    let read = |name: &str| fs::read_to_string(project.at(name)).unwrap();
    for (name, format) in [
        ("a.sarif", "sarif"),
        ("b.xml", "junit"),
        ("c.json", "gitlab"),
        ("e.json", "json"),
        ("f.txt", "github"),
        ("g.txt", "human"),
    ] {
        assert_eq!(read(name), project.run(&["--format", format]).out, "{format}");
    }
    // This one holds the time.
    let (mut sast, mut again): (Value, Value) =
        (serde_json::from_str(&read("d.json")).unwrap(), project.run(&["--format", "gitlab-sast"]).json());
    for report in [&mut sast, &mut again] {
        let scan = report["scan"].as_object_mut().unwrap();
        assert!(scan.remove("start_time").is_some() && scan.remove("end_time").is_some());
    }
    assert_eq!(sast, again);
    for args in [&["-o", "a", "-o", "b"][..], &["-o", "sarif="]] {
        assert_eq!(project.run(args).code, 2, "{args:?}");
    }
    // A name that only looks like a form is a file.
    project.run(&["-o", "report=1.txt"]);
    assert!(project.at("report=1.txt").exists());
}

#[test]
fn github_annotations_keep_to_the_limits() {
    let project = many(12);
    let ran = project.run(&["--format", "github", "--lang", "en"]);
    let lines: Vec<&str> = ran.out.lines().collect();
    let of = |command: &str| lines.iter().filter(|line| line.starts_with(command)).count();
    assert_eq!((of("::error "), of("::warning ")), (10, 10));
    let first_warning = lines.iter().position(|line| line.starts_with("::warning ")).unwrap();
    assert!(lines[..first_warning].iter().all(|line| line.starts_with("::error ")), "the worst first");
    let last = lines.last().unwrap();
    let findings = project.run(&["--format", "json"]).json()["findings"].as_array().unwrap().len();
    assert!(last.starts_with(&format!("facelint: {} more findings", findings - 20)), "{last}");
    for line in &lines[..20] {
        assert!(line.contains("file=Login") && line.contains(",line=15,endLine=15,col="), "{line}");
        assert!(line.contains(",title=facelint ") && line.contains("%0Ahelp: "), "{line}");
    }
}

#[test]
fn the_step_summary_is_added_to() {
    let project = Project::login();
    let summary = project.at("summary.md");
    fs::write(&summary, "before\n").unwrap();
    for lang in ["en", "zh"] {
        let output = project
            .command(&["--format", "github", "--lang", lang])
            .env("GITHUB_STEP_SUMMARY", &summary)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1));
    }
    let text = fs::read_to_string(&summary).unwrap();
    assert!(text.starts_with("before\n## facelint\n\n2 errors, "), "{text}");
    assert!(text.contains("| error | missing-consent | FaceLoginActivity.java:15 | "), "{text}");
    assert!(text.contains("| 错误 | missing-consent |"), "{text}");
    // Other forms write none.
    let output =
        project.command(&["--format", "human"]).env("GITHUB_STEP_SUMMARY", &summary).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(fs::read_to_string(&summary).unwrap(), text);
}

#[test]
fn hostile_names_make_no_command_and_no_markup() {
    let project = Project::new(&[]);
    let name = "a,b%0A::error::x <script>|`\u{202e}.java";
    project.write(name, LOGIN);
    let summary = project.at("summary.md");
    let output =
        project.command(&["--format", "github"]).env("GITHUB_STEP_SUMMARY", &summary).output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    for line in out.lines() {
        assert!(
            line.starts_with("::error file=a%2Cb%250A%3A%3Aerror%3A%3Ax ")
                || line.starts_with("::warning file=a%2Cb%250A"),
            "{line}"
        );
    }
    let text = fs::read_to_string(&summary).unwrap();
    assert!(!text.contains("<script>") && !text.contains('\u{202e}'), "{text}");
    let junit = project.run(&["--format", "junit"]).out;
    assert!(junit.contains("&lt;script&gt;") && !junit.contains('\u{202e}'), "{junit}");
}

#[test]
fn gitlab_code_quality_has_what_gitlab_asks_for() {
    let project = many(3);
    project.write("Twice.java", LOGIN.replace("        login();\n", "        login();\n        login();\n"));
    let report = project.run(&["--format", "gitlab"]).json();
    let issues = report.as_array().unwrap();
    assert!(issues.len() > 8);
    let mut prints = BTreeSet::new();
    for issue in issues {
        for key in ["description", "check_name", "fingerprint", "severity"] {
            assert!(!issue[key].as_str().unwrap().is_empty(), "{key}: {issue:#}");
        }
        assert!(
            ["info", "minor", "major", "critical", "blocker"].contains(&issue["severity"].as_str().unwrap())
        );
        let path = issue["location"]["path"].as_str().unwrap();
        assert!(!path.starts_with("./") && !path.starts_with('/'), "{path}");
        assert!(issue["location"]["lines"]["begin"].as_u64().unwrap() > 0);
        assert!(prints.insert(issue["fingerprint"].as_str().unwrap()), "not unique: {issue:#}");
    }
    let clean = Project::new(&[("Plain.kt", binary::PLAIN)]);
    assert_eq!(clean.run(&["--format", "gitlab"]).out, "[]\n");
}

#[test]
fn gitlab_sast_has_what_gitlab_asks_for() {
    let project = many(2);
    let run = |epoch: &str| -> Value {
        let output =
            project.command(&["--format", "gitlab-sast"]).env("SOURCE_DATE_EPOCH", epoch).output().unwrap();
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let report = run("1800000000");
    assert_eq!(report, run("1800000000"));
    assert_eq!(report["scan"]["start_time"], "2027-01-15T08:00:00");
    assert_eq!(report["scan"]["type"], "sast");
    let mut ids = BTreeSet::new();
    for row in report["vulnerabilities"].as_array().unwrap() {
        assert!(ids.insert(row["id"].as_str().unwrap()));
        assert_eq!(row["id"].as_str().unwrap().len(), 36);
        assert!(["High", "Medium", "Low"].contains(&row["severity"].as_str().unwrap()));
        assert!(row["location"]["file"].as_str().unwrap().ends_with(".java"));
        assert_eq!(row["location"]["start_line"], 15);
        let types: Vec<&str> =
            row["identifiers"].as_array().unwrap().iter().map(|id| id["type"].as_str().unwrap()).collect();
        assert_eq!(&types[..2], ["facelint_rule", "cwe"]);
    }
    assert!(ids.len() > 4);
}

#[test]
fn junit_fails_what_fails_the_run() {
    let project = Project::login();
    let counts = |args: &[&str]| -> (usize, usize, usize) {
        let xml = project.run(&[&["--format", "junit", "--lang", "en"], args].concat()).out;
        assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites "), "{xml}");
        let cases = xml.matches("<testcase ").count();
        assert!(xml.contains(&format!("tests=\"{cases}\"")), "{xml}");
        (cases, xml.matches("<failure ").count(), xml.matches("<skipped ").count())
    };
    let (cases, failures, skipped) = counts(&[]);
    assert_eq!(failures, 2);
    assert!(skipped >= 1 && cases > 20);
    assert_eq!(counts(&["--fail-on", "never"]), (cases, 0, failures + skipped));
    assert_eq!(counts(&["--fail-on", "note"]), (cases, failures + skipped, 0));
}

#[test]
fn sarif_tells_runs_apart_and_cites_the_law() {
    let project = Project::login();
    let id = |args: &[&str]| -> String {
        let log = project.run(&[&["--format", "sarif"], args].concat()).json();
        log["runs"][0]["automationDetails"]["id"].as_str().unwrap().to_owned()
    };
    assert_eq!(id(&[]), "facelint/");
    assert_eq!(id(&["--category", "android"]), "android/");
    assert_eq!(id(&["--category", "android/app/"]), "android/app/");
    let log = project.run(&["--format", "sarif"]).json();
    let run = &log["runs"][0];
    let taxonomies = run["taxonomies"].as_array().unwrap();
    assert_eq!(taxonomies[0]["name"], "CWE");
    assert_eq!(taxonomies[0]["taxa"][0]["id"], "359");
    for rule in run["tool"]["driver"]["rules"].as_array().unwrap() {
        let relations = rule["relationships"].as_array().unwrap();
        assert!(relations.len() > 1, "{rule:#}");
        for relation in relations {
            let target = &relation["target"];
            let component = target["toolComponent"]["index"].as_u64().unwrap() as usize;
            let taxonomy = &taxonomies[component];
            assert_eq!(taxonomy["guid"], target["toolComponent"]["guid"]);
            assert_eq!(run["tool"]["driver"]["supportedTaxonomies"][component]["guid"], taxonomy["guid"]);
            assert_eq!(taxonomy["taxa"][target["index"].as_u64().unwrap() as usize]["id"], target["id"]);
        }
    }
}

#[test]
fn sarif_takes_the_worst_when_there_are_too_many() {
    let project = many(1300);
    let log = project.run(&["--format", "sarif", "--lang", "en"]).json();
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 5000);
    let errors = results.iter().filter(|row| row["level"] == "error").count();
    assert_eq!(errors, 2600, "errors stay");
    let notes = log["runs"][0]["invocations"][0]["toolExecutionNotifications"].as_array().unwrap();
    assert!(
        notes.iter().any(|note| note["message"]["text"]
            .as_str()
            .unwrap()
            .starts_with("200 findings that weigh less were left out")),
        "{notes:?}"
    );
}
