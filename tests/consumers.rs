//! What reads the reports: the forms of the whole corpus held to what their readers ask for, and the steps of the
//! action and of the GitLab template run by a shell as their runners would.

#![allow(clippy::unwrap_used)]

mod binary;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use binary::{LOGIN, Project};
use serde_json::Value;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

fn hold(schema: &str, value: &Value) {
    let schema: Value = serde_json::from_str(&read(schema)).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let wrong: Vec<String> = validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .take(10)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A yaml file as JSON.
fn yaml(name: &str) -> Value {
    serde_saphyr::from_str(&read(name)).unwrap()
}

/// The reports of the whole corpus, by their names; in a language for each form.
fn reports() -> &'static BTreeMap<&'static str, String> {
    static REPORTS: OnceLock<BTreeMap<&'static str, String>> = OnceLock::new();
    REPORTS.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        let mut all = BTreeMap::new();
        for lang in ["en", "zh"] {
            let names = [("gitlab", "quality"), ("gitlab-sast", "sast"), ("junit", "junit")];
            let outputs: Vec<String> = names
                .iter()
                .map(|(form, name)| format!("{form}={}", dir.path().join(name).display()))
                .collect();
            let mut args = vec!["check", "corpus", "--quiet", "--lang", lang, "--date", "2026-07-01"];
            args.extend(["--format", "json", "-o", "/dev/null"]);
            for output in &outputs {
                args.extend(["--output", output]);
            }
            let ran = binary::run_in(root(), &args);
            assert_eq!((ran.code, ran.err.as_str()), (1, ""));
            for (_, name) in names {
                let text = fs::read_to_string(dir.path().join(name)).unwrap();
                let key: &'static str = Box::leak(format!("{name} {lang}").into_boxed_str());
                all.insert(key, text);
            }
        }
        all
    })
}

fn each(name: &str) -> impl Iterator<Item = &'static str> {
    let start = format!("{name} ");
    reports().iter().filter(move |(key, _)| key.starts_with(&start)).map(|(_, text)| text.as_str())
}

#[test]
fn gitlab_takes_the_sast_report() {
    for text in each("sast") {
        let report: Value = serde_json::from_str(text).unwrap();
        hold("tests/data/gitlab-sast.json", &report);
        let rows = report["vulnerabilities"].as_array().unwrap();
        assert!(rows.len() > 300);
        let ids: BTreeSet<&str> = rows.iter().map(|row| row["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), rows.len(), "ids are unique");
    }
}

#[test]
fn gitlab_takes_the_code_quality_report() {
    for text in each("quality") {
        let report: Value = serde_json::from_str(text).unwrap();
        hold("tests/data/gitlab-quality.json", &report);
        let rows = report.as_array().unwrap();
        let prints: BTreeSet<&str> = rows.iter().map(|row| row["fingerprint"].as_str().unwrap()).collect();
        assert_eq!(prints.len(), rows.len(), "GitLab shows one of those that share a fingerprint");
    }
}

/// An element: its name, the attributes it must and may have, and the elements it may hold.
type Element<'e> = (&'e str, &'e [&'e str], &'e [&'e str], &'e [&'e str]);

/// Elements of the XUnit schema of Jenkins (junit-10) with the attributes they must and may have, and what they may
/// hold. `file` and `line` are not in it; GitLab and Jenkins' own reader take them, as pytest writes them.
const JUNIT: &[Element<'_>] = &[
    ("testsuites", &[], &["name", "time", "tests", "failures", "errors"], &["testsuite"]),
    (
        "testsuite",
        &["name", "tests"],
        &["failures", "errors", "time", "skipped", "timestamp", "hostname", "id", "package"],
        &["properties", "testcase", "system-out", "system-err"],
    ),
    (
        "testcase",
        &["name"],
        &["classname", "time", "file", "line"],
        &["skipped", "error", "failure", "system-out", "system-err"],
    ),
    ("failure", &[], &["type", "message"], &[]),
    ("skipped", &[], &["type", "message"], &[]),
];

#[test]
fn junit_readers_take_the_report() {
    for text in each("junit") {
        let report = roxmltree::Document::parse(text).unwrap();
        assert_eq!(report.root_element().tag_name().name(), "testsuites");
        for node in report.descendants().filter(roxmltree::Node::is_element) {
            let name = node.tag_name().name();
            let (_, must, may, holds) =
                JUNIT.iter().find(|row| row.0 == name).unwrap_or_else(|| panic!("{name}"));
            for key in *must {
                assert!(node.attribute(*key).is_some_and(|value| !value.is_empty()), "{name} lacks {key}");
            }
            for attribute in node.attributes() {
                let key = attribute.name();
                assert!(must.contains(&key) || may.contains(&key), "{name} has {key}");
                if ["tests", "failures", "errors", "skipped", "line"].contains(&key) {
                    assert!(attribute.value().parse::<u32>().is_ok(), "{name} {key}={}", attribute.value());
                }
            }
            for child in node.children().filter(roxmltree::Node::is_element) {
                let child = child.tag_name().name();
                assert!(holds.contains(&child), "{child} in {name}");
            }
        }
        let suite = report.descendants().find(|node| node.has_tag_name("testsuite")).unwrap();
        let count =
            |name: &str| suite.descendants().filter(|node| node.has_tag_name(name)).count().to_string();
        for (key, name) in [("tests", "testcase"), ("failures", "failure"), ("skipped", "skipped")] {
            assert_eq!(suite.attribute(key), Some(count(name).as_str()), "{key}");
        }
    }
}

#[test]
fn github_takes_the_action() {
    let action = yaml("action.yml");
    hold("tests/data/github-action.json", &action);
    // Every input is used, and none is used that is not there.
    let text = read("action.yml");
    let inputs: BTreeSet<&str> = action["inputs"].as_object().unwrap().keys().map(String::as_str).collect();
    let used: BTreeSet<&str> = text
        .split("inputs.")
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap())
        .collect();
    assert_eq!(inputs, used);
    // Nothing that a caller hands in is put into a script.
    for step in action["runs"]["steps"].as_array().unwrap() {
        assert!(!step["run"].as_str().unwrap_or_default().contains("${{"), "{step:#}");
    }
}

/// The environment of a step with the inputs put in.
fn environment(step: &Value, inputs: &BTreeMap<String, String>) -> Vec<(String, String)> {
    let env = step["env"].as_object().unwrap();
    env.iter()
        .map(|(name, value)| {
            let value = value.as_str().unwrap();
            let input = value.trim_start_matches("${{ inputs.").trim_end_matches(" }}");
            (name.clone(), inputs.get(input).unwrap_or_else(|| panic!("{value}")).clone())
        })
        .collect()
}

/// Runs the step of the action that checks, with some inputs, as a runner does.
#[cfg(unix)]
fn act(project: &Project, given: &[(&str, &str)]) -> (i32, String, String) {
    let action = yaml("action.yml");
    let mut inputs: BTreeMap<String, String> = action["inputs"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, input)| (name.clone(), input["default"].as_str().unwrap_or_default().to_owned()))
        .collect();
    for (name, value) in given {
        assert!(inputs.insert((*name).to_owned(), (*value).to_owned()).is_some(), "{name}");
    }
    let steps = action["runs"]["steps"].as_array().unwrap();
    let step = steps.iter().find(|step| step["name"] == "facelint").unwrap();
    // Where the step before has put the binary.
    let home = project.at("home");
    fs::create_dir_all(home.join(".facelint-action/bin")).unwrap();
    let binary = home.join(".facelint-action/bin/facelint");
    if !binary.exists() {
        std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_facelint"), &binary).unwrap();
    }
    let summary = project.at("home/summary.md");
    let output = Command::new("bash")
        .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"].as_str().unwrap()])
        .current_dir(project.at("repo"))
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("HOME", &home)
        .env("GITHUB_ACTIONS", "true")
        .env("GITHUB_STEP_SUMMARY", &summary)
        .envs(environment(step, &inputs))
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[cfg(unix)]
#[test]
fn the_step_of_the_action_runs() {
    let project =
        Project::new(&[("repo/app/FaceLoginActivity.java", LOGIN), ("repo/lib/b c.kt", binary::PLAIN)]);
    let (code, out, err) = act(&project, &[]);
    assert_eq!(code, 1, "{err}");
    assert!(out.starts_with("::error file=app/FaceLoginActivity.java,line=15"), "{out}");
    let log: Value =
        serde_json::from_str(&fs::read_to_string(project.at("repo/facelint.sarif")).unwrap()).unwrap();
    assert_eq!(log["runs"][0]["automationDetails"]["id"], "facelint/");
    assert!(
        fs::read_to_string(project.at("home/summary.md")).unwrap().contains("| error | missing-consent |")
    );
    fs::remove_file(project.at("repo/facelint.sarif")).unwrap();
    // Inputs are words, whatever they hold.
    let evil = "$(touch evil)`touch evil`; touch evil";
    let (code, _, err) = act(&project, &[("category", evil), ("sarif-file", "out.sarif")]);
    assert_eq!(code, 1, "{err}");
    let log: Value =
        serde_json::from_str(&fs::read_to_string(project.at("repo/out.sarif")).unwrap()).unwrap();
    assert_eq!(log["runs"][0]["automationDetails"]["id"], format!("{evil}/"));
    assert!(!project.at("repo/evil").exists() && !project.at("repo/facelint.sarif").exists());
    let (code, out, _) = act(&project, &[("path", "lib\nlib/b c.kt"), ("sarif-file", "")]);
    assert_eq!((code, out.as_str()), (0, ""));
    let (code, out, _) = act(
        &project,
        &[("fail-on", "never"), ("lang", "zh"), ("args", "--select\nface-upload,missing-consent")],
    );
    assert_eq!(code, 0);
    assert!(out.lines().count() == 1 && out.contains("missing-consent"), "{out}");
    let (code, _, err) = act(&project, &[("path", "--fix")]);
    assert!(code == 2 && err.contains("cannot read --fix"), "{err}");
    let (code, _, err) = act(&project, &[("diff-base", "main")]);
    assert!(code == 2 && err.contains("git"), "{err}");
}

#[cfg(unix)]
#[test]
fn the_job_of_the_gitlab_template_runs() {
    let template = yaml("templates/facelint.gitlab-ci.yml");
    let job = &template["facelint"];
    let project = Project::new(&[("repo/FaceLoginActivity.java", LOGIN), ("cargo/bin/README", "")]);
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_facelint"), project.at("cargo/bin/facelint")).unwrap();
    let run = |script: &str, more: &[(&str, &str)]| {
        let mut command = Command::new("bash");
        // A runner stops at the first command that fails.
        command.args(["-eo", "pipefail", "-c", script]).current_dir(project.at("repo")).env_clear();
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        for (name, value) in template["variables"].as_object().unwrap() {
            command.env(name, value.as_str().unwrap());
        }
        command.env("CARGO_HOME", project.at("cargo")).envs(more.iter().copied());
        command.output().unwrap()
    };
    // The binary is there already: nothing is installed.
    let before = job["before_script"][0].as_str().unwrap();
    assert!(run(before, &[]).status.success());
    let script = job["script"][0].as_str().unwrap();
    let ran = run(script, &[]);
    assert_eq!(ran.status.code(), Some(1), "{}", String::from_utf8_lossy(&ran.stderr));
    let reports = job["artifacts"]["reports"].as_object().unwrap();
    for (kind, name) in reports {
        let text = fs::read_to_string(project.at("repo").join(name.as_str().unwrap())).unwrap();
        match kind.as_str() {
            "codequality" => hold("tests/data/gitlab-quality.json", &serde_json::from_str(&text).unwrap()),
            "sast" => hold("tests/data/gitlab-sast.json", &serde_json::from_str(&text).unwrap()),
            "junit" => assert!(text.contains("<failure ")),
            other => panic!("{other}"),
        }
    }
    assert_eq!(reports.len(), 3);
    assert_eq!(run(script, &[("FACELINT_FAIL_ON", "never")]).status.code(), Some(0));
    assert_eq!(run(script, &[("FACELINT_PATH", "$(touch evil)")]).status.code(), Some(2));
    assert!(!project.at("repo/evil").exists());
    // Installing takes the repository and the commit that were set, and no other.
    let echo = "cargo() { echo \"cargo $*\"; }; apt-get() { :; };";
    let missing = before.replace("$CARGO_HOME/bin/facelint", "$CARGO_HOME/bin/none");
    let ran = run(&format!("{echo}\n{missing}"), &[("FACELINT_REPOSITORY", "R"), ("FACELINT_REF", "C")]);
    let out = String::from_utf8(ran.stdout).unwrap();
    assert_eq!(out, "cargo install --locked --git R --rev C facelint\n");
}
