//! The command line: options, streams and exit codes of the real binary.

#![allow(clippy::unwrap_used)]

mod binary;

use std::collections::BTreeSet;
use std::fs;
use std::io::Read as _;
use std::process::Stdio;

use binary::{PLAIN, Project, Ran};
use facelint::rules::RULES;

/// Ids of the rules that findings of a JSON report belong to.
fn rules(ran: &Ran) -> BTreeSet<String> {
    let report = ran.json();
    let findings = report["findings"].as_array().unwrap();
    findings.iter().map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect()
}

fn set(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// What [`binary::LOGIN`] violates.
const ALL: &[&str] = &["cloud-face-sdk", "missing-age-gate", "missing-consent", "sole-verification"];

#[test]
fn exit_code_tells_whether_there_are_findings() {
    let project = Project::login();
    assert_eq!(project.run(&["."]).code, 1);
    let plain = Project::new(&[("Surface.kt", PLAIN)]);
    let ran = plain.run(&["."]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert_eq!(ran.err, "0 errors, 0 warnings, 0 notes; 0 face sites in 1 file\n");
}

#[test]
fn the_current_directory_is_the_default_and_check_can_be_left_out() {
    let project = Project::login();
    let outputs: BTreeSet<String> =
        [&[][..], &["."], &["check"], &["check", "."], &["FaceLoginActivity.java"]]
            .into_iter()
            .map(|args| {
                let ran = project.run(args);
                assert_eq!(ran.code, 1, "{args:?}");
                ran.out
            })
            .collect();
    assert_eq!(outputs.len(), 1, "{outputs:#?}");
}

#[test]
fn a_missing_path_is_named() {
    let project = Project::login();
    for command in ["check", "inventory"] {
        let ran = project.run(&[command, ".", "nowhere/at-all"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert_eq!(ran.err, "facelint: cannot read nowhere/at-all: no such file or directory\n");
    }
}

#[test]
fn a_directory_without_source_is_not_called_clean() {
    let project = Project::new(&[("README.md", "nothing")]);
    let ran = project.run(&[]);
    assert_eq!(ran.code, 0);
    assert!(ran.err.contains("nothing was checked, no source file here is one of java, kt"), "{}", ran.err);
}

#[test]
fn several_paths_report_a_file_once() {
    let project = Project::new(&[("app/FaceLoginActivity.java", binary::LOGIN), ("lib/Surface.kt", PLAIN)]);
    let ran = project.run(&["app", "lib", ".", "app/FaceLoginActivity.java", "--format", "json"]);
    let report = ran.json();
    let places: BTreeSet<&str> =
        report["findings"].as_array().unwrap().iter().map(|row| row["file"].as_str().unwrap()).collect();
    assert_eq!(places, BTreeSet::from(["app/FaceLoginActivity.java"]));
    assert_eq!(report["findings"].as_array().unwrap().len(), ALL.len());
    assert!(ran.err.ends_with("1 face site in 2 files\n"), "{}", ran.err);
}

#[test]
fn forms_of_the_report() {
    let project = Project::login();
    let human = project.run(&[]);
    assert!(human.out.contains("error[missing-consent]: "), "{}", human.out);
    assert!(human.out.contains("FaceLoginActivity.java:15:"), "{}", human.out);
    assert_eq!(rules(&project.run(&["--format", "json"])), set(ALL));
    let sarif = project.run(&["--format", "sarif"]).json();
    assert_eq!(sarif["version"], "2.1.0");
    assert_eq!(sarif["runs"][0]["results"].as_array().unwrap().len(), ALL.len());
    assert_eq!(project.run(&["--format", "xml"]).code, 2);
}

#[test]
fn output_goes_to_a_file() {
    let project = Project::login();
    for format in ["human", "json", "sarif"] {
        let shown = project.run(&["--format", format]);
        let ran = project.run(&["--format", format, "--output", "report.txt"]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""));
        assert_eq!(fs::read_to_string(project.at("report.txt")).unwrap(), shown.out);
    }
    let ran = project.run(&["--output", "no/such/directory/report.txt"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("cannot write no/such/directory/report.txt"), "{}", ran.err);
}

#[test]
fn fail_on_moves_the_threshold() {
    let project = Project::login();
    let code = |args: &[&str]| project.run(args).code;
    assert_eq!(code(&["--fail-on", "never"]), 0);
    assert_eq!(code(&["--fail-on", "note"]), 1);
    assert_eq!(code(&["--select", "missing-age-gate"]), 0, "warnings alone do not fail by default");
    assert_eq!(code(&["--select", "missing-age-gate", "--fail-on", "warning"]), 1);
    assert_eq!(code(&["--select", "missing-age-gate", "--fail-on", "note"]), 1);
    assert_eq!(code(&["--fail-on", "sometimes"]), 2);
}

#[test]
fn rules_are_selected_and_ignored() {
    let project = Project::login();
    let with = |args: &[&str]| rules(&project.run(&[args, &["--format", "json"]].concat()));
    assert_eq!(with(&["--select", "missing-consent"]), set(&["missing-consent"]));
    let two = set(&["missing-age-gate", "missing-consent"]);
    assert_eq!(with(&["--select", "missing-consent,missing-age-gate"]), two);
    assert_eq!(with(&["--select", "missing-consent", "--select", "missing-age-gate"]), two);
    assert_eq!(with(&["--ignore", "cloud-face-sdk", "--ignore", "sole-verification"]), two);
    assert_eq!(with(&["--select", "missing-consent", "--ignore", "missing-consent"]), set(&[]));
}

#[test]
fn an_unknown_rule_is_an_error_that_lists_the_known_ones() {
    let project = Project::login();
    for args in
        [&["--select", "mising-consent"][..], &["--ignore", "mising-consent"], &["explain", "mising-consent"]]
    {
        let ran = project.run(args);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains("no rule is called mising-consent"), "{}", ran.err);
    }
    assert!(project.run(&["--select", "x"]).err.contains("missing-consent, bundled-consent"));
}

#[test]
fn less_sure_findings_can_be_left_out() {
    // A camera shot counts by the name of its screen only: medium confidence.
    let project = Project::login();
    project.write(
        "FaceEnrollActivity.java",
        "package com.example.bank;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.MediaStore;

public class FaceEnrollActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        startActivityForResult(new Intent(MediaStore.ACTION_IMAGE_CAPTURE), 1);
    }
}
",
    );
    let sureness = |args: &[&str]| -> BTreeSet<String> {
        let report = project.run(&[args, &["--format", "json"]].concat()).json();
        let findings = report["findings"].as_array().unwrap();
        findings.iter().map(|finding| finding["confidence"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(sureness(&[]), set(&["high", "medium"]));
    assert_eq!(sureness(&["--min-confidence", "medium"]), set(&["high", "medium"]));
    assert_eq!(sureness(&["--min-confidence", "high"]), set(&["high"]));
}

#[test]
fn timings_name_every_stage() {
    let project = Project::login();
    let ran = project.run(&["--timings"]);
    for stage in ["discover", "prefilter", "index", "parse", "trace", "flow", "rules", "all"] {
        let line = ran.err.lines().find(|line| line.ends_with(&format!(" ms  {stage}")));
        assert!(line.is_some(), "{stage}: {}", ran.err);
    }
    assert_eq!(ran.out, project.run(&[]).out);
    assert!(project.run(&["--timings", "--lang", "zh"]).err.contains(" ms  合计\n"));
}

#[test]
fn quiet_and_verbose() {
    let project = Project::login();
    project.write("Broken.java", "import com.tencent.cloud.huiyansdkface.A; class Broken { void f( { } %% }");
    let ran = project.run(&["--quiet"]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    let normal = project.run(&[]);
    assert_eq!(normal.out, ran.out);
    assert!(normal.err.contains("note: Broken.java: only partly understood"), "{}", normal.err);
    assert!(
        normal.err.ends_with("2 errors, 2 warnings, 0 notes; 1 face site in 2 files; 1 not seen whole\n")
    );
    let verbose = project.run(&["-v"]);
    assert!(verbose.err.contains("parsed 2 of 2 files in 1 round\n"), "{}", verbose.err);
    assert_eq!(project.run(&["-q", "-v"]).code, 2);
}

#[test]
fn many_notes_are_cut_short() {
    let project = Project::login();
    for index in 0..14 {
        project.write(&format!("Bad{index:02}.java"), [0u8, 1, 2, 3, 0, 255, 7, 0, 0, 9]);
    }
    let ran = project.run(&[]);
    assert_eq!(ran.err.lines().filter(|line| line.contains("not text, left out")).count(), 10, "{}", ran.err);
    assert!(ran.err.contains("note: 4 more like these, -v lists them\n"), "{}", ran.err);
    let verbose = project.run(&["-v"]);
    assert_eq!(verbose.err.lines().filter(|line| line.contains("not text, left out")).count(), 14);
}

#[test]
fn colours() {
    let project = Project::login();
    let has_escapes = |args: &[&str]| project.run(args).out.contains('\u{1b}');
    assert!(!has_escapes(&[]), "a pipe is no terminal");
    assert!(!has_escapes(&["--color", "auto"]));
    assert!(!has_escapes(&["--color", "never"]));
    assert!(has_escapes(&["--color", "always"]));
    assert!(!has_escapes(&["--color", "always", "--format", "json"]));
    let output = project.command(&[]).env("NO_COLOR", "1").output().unwrap();
    assert!(!output.stdout.contains(&0x1b));
    project.run(&["--output", "plain.txt"]);
    assert!(!fs::read(project.at("plain.txt")).unwrap().contains(&0x1b));
    project.run(&["--color", "always", "--output", "coloured.txt"]);
    assert!(fs::read(project.at("coloured.txt")).unwrap().contains(&0x1b));
}

#[test]
fn language_by_option_and_locale() {
    let project = Project::login();
    assert!(project.run(&["--lang", "zh"]).out.contains("依据：《办法》第六条"));
    assert!(project.run(&["--lang", "en"]).out.contains("law: Measures Art. 6"));
    let by_locale = |name: &str, value: &str| {
        let output = project.command(&[]).env_remove("LC_ALL").env(name, value).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(by_locale("LANG", "zh_CN.UTF-8").contains("依据："));
    assert!(by_locale("LC_ALL", "zh_CN.UTF-8").contains("依据："));
    assert!(by_locale("LANG", "de_DE.UTF-8").contains("law: "));
    assert!(
        project
            .run(&["--lang", "zh"])
            .err
            .ends_with("2 个错误，2 个警告，0 个提示；1 个文件中有 1 处人脸处理点\n")
    );
}

#[test]
fn rules_lists_every_rule() {
    let project = Project::new(&[]);
    for lang in ["en", "zh"] {
        let ran = project.run(&["rules", "--lang", lang]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        let listed: Vec<&str> = ran.out.lines().map(|line| line.split_whitespace().next().unwrap()).collect();
        let known: Vec<&str> = RULES.iter().map(|rule| rule.meta().id).collect();
        assert_eq!(listed, known);
    }
}

#[test]
fn explain_shows_the_page_of_every_rule() {
    let project = Project::new(&[]);
    for rule in RULES {
        let id = rule.meta().id;
        let ran = project.run(&["explain", id]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        for part in [&format!("# {id}: "), "## Why", "## Fires", "## Passes", "## Law", "Art."] {
            assert!(ran.out.contains(part), "{id} lacks {part}");
        }
        let zh = project.run(&["explain", id, "--lang", "zh"]);
        assert!(zh.out.contains("## 为什么") && zh.out.contains("## 依据"), "{}", zh.out);
    }
}

#[test]
fn inventory_lists_sites_and_never_fails() {
    let project = Project::login();
    let ran = project.run(&["inventory"]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.starts_with("FaceLoginActivity.java:15:"), "{}", ran.out);
    assert!(ran.out.contains("WbCloudFaceVerifySdk.startWbFaceVerifySdk"), "{}", ran.out);
    assert_eq!(ran.out.lines().count(), 1);
    assert_eq!(ran.err, "1 face site in 1 file\n");
    let report = project.run(&["inventory", "--format", "json", "."]).json();
    assert_eq!(report["sites"][0]["sdk"], "tencent-huiyan");
    assert_eq!(report["sites"][0]["line"], 15);
    assert_eq!(report["findings"].as_array().unwrap().len(), 0);
    let checked = project.run(&["check", "--format", "json", "."]).json();
    assert_eq!(checked["sites"], report["sites"], "a check lists them as well");
    assert_eq!(project.run(&["inventory", "--fail-on", "note"]).code, 2, "judging is not for the inventory");
}

#[test]
fn sites_that_nothing_reaches_are_told() {
    let dead = "class Hidden {\n    private fun scan(image: com.google.mlkit.vision.common.InputImage) {\n        \
        com.google.mlkit.vision.face.FaceDetection.getClient().process(image)\n    }\n}\n";
    let project = Project::new(&[("Hidden.kt", dead)]);
    let ran = project.run(&["check"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.err.contains("1 that nothing reaches, see `facelint inventory`"), "{}", ran.err);
}

#[test]
fn help_and_version() {
    let project = Project::new(&[]);
    for args in [&["--help"][..], &["check", "--help"], &["inventory", "-h"], &["--version"]] {
        let ran = project.run(args);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{args:?}");
        assert!(!ran.out.is_empty());
    }
    let version = project.run(&["--version"]).out;
    assert!(version.starts_with(concat!("facelint ", env!("CARGO_PKG_VERSION"))), "{version}");
    assert_eq!(project.run(&["--no-such-option"]).code, 2);
}

#[test]
fn a_reader_that_leaves_is_no_failure() {
    let project = Project::new(&[]);
    // More than a pipe holds.
    for index in 0..120 {
        let name = format!("Login{index:03}");
        project.write(&format!("{name}.java"), binary::LOGIN.replace("FaceLoginActivity", &name));
    }
    for args in [&["check"][..], &["check", "--format", "json"], &["check", "--format", "sarif"]] {
        let mut child = project.command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut first = [0u8; 1];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{args:?}: {err}");
        assert!(!err.contains("panicked") && !err.contains("ipe"), "{args:?}: {err}");
    }
}

#[test]
fn the_same_bytes_with_any_number_of_threads() {
    let project = Project::new(&[]);
    for index in 0..20 {
        let name = format!("Login{index:03}");
        project.write(&format!("{name}.java"), binary::LOGIN.replace("FaceLoginActivity", &name));
    }
    for format in ["human", "json", "sarif"] {
        let outputs: BTreeSet<String> = ["1", "2", "7"]
            .into_iter()
            .map(|threads| project.run(&["--format", format, "-j", threads]).out)
            .collect();
        assert_eq!(outputs.len(), 1, "{format}");
    }
}
