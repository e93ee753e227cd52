//! Changes only: what a change touches or causes, in real repositories.

#![allow(clippy::unwrap_used)]

mod binary;

use std::fs;
use std::process::Command;

use binary::{LOGIN, PLAIN, Project, Ran};

const MANIFEST: &str = "\
<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\" package=\"com.example.bank\">
    <application>
        <activity android:name=\".HomeActivity\" android:exported=\"true\">
            <intent-filter>
                <action android:name=\"android.intent.action.MAIN\" />
                <category android:name=\"android.intent.category.LAUNCHER\" />
            </intent-filter>
        </activity>
        <activity android:name=\".ScanActivity\" android:exported=\"false\" />
    </application>
</manifest>
";

/// Asks before it opens the screen that takes the face.
const HOME: &str = "\
package com.example.bank;

import android.app.Activity;
import android.content.Intent;
import android.content.SharedPreferences;
import android.view.View;

public class HomeActivity extends Activity {
    private SharedPreferences prefs;

    public void onScan(View view) {
        if (!prefs.getBoolean(\"face_consent\", false)) {
            return;
        }
        startActivity(new Intent(this, ScanActivity.class));
    }
}
";

const SCAN: &str = "\
package com.example.bank

import android.app.Activity
import android.os.Bundle
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class ScanActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}
";

const GATE: &str =
    "        if (!prefs.getBoolean(\"face_consent\", false)) {\n            return;\n        }\n";

fn git(project: &Project, args: &[&str]) {
    let output = Command::new("git")
        .args(["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"])
        .args(args)
        .current_dir(project.path())
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        // A hook that runs the tests says which repository it is for.
        .env_remove("GIT_DIR")
        .env_remove("GIT_INDEX_FILE")
        .env_remove("GIT_WORK_TREE")
        .output()
        .unwrap_or_else(|error| panic!("git is needed for this test: {error}"));
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn app() -> Project {
    let project = Project::new(&[
        ("app/src/main/AndroidManifest.xml", MANIFEST),
        ("app/src/main/java/com/example/bank/HomeActivity.java", HOME),
        ("app/src/main/java/com/example/bank/ScanActivity.kt", SCAN),
        ("app/src/main/java/com/example/bank/Plain.kt", PLAIN),
        ("README.md", "A bank.\n"),
    ]);
    git(&project, &["init", "-q", "-b", "main"]);
    git(&project, &["add", "."]);
    git(&project, &["commit", "-q", "-m", "Start"]);
    project
}

const DIR: &str = "app/src/main/java/com/example/bank";

fn home(project: &Project, text: &str) {
    project.write(&format!("{DIR}/HomeActivity.java"), text);
}

fn staged(project: &Project, more: &[&str]) -> Ran {
    project.run(&[&["check", "--staged", "--lang", "en"], more].concat())
}

#[test]
fn a_removed_gate_is_told_where_the_face_is_taken() {
    let project = app();
    home(&project, &HOME.replace(GATE, ""));
    git(&project, &["add", "."]);
    let ran = staged(&project, &["--select", "missing-consent"]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("ScanActivity.kt:10:"), "{}", ran.out);
    assert!(
        ran.out.contains(&format!(
            "this change removes line 12 of {DIR}/HomeActivity.java, “if (!prefs.getBoolean(\"face_consent\", false)) {{”"
        )),
        "{}",
        ran.out
    );
    // A review shows it on the change; it is recognised by its own place.
    let log = staged(&project, &["--select", "missing-consent", "--format", "sarif"]).json();
    let row = &log["runs"][0]["results"][0];
    let place = &row["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], format!("{DIR}/HomeActivity.java"));
    assert_eq!(place["region"]["startLine"], 12);
    let own = &row["relatedLocations"][0]["physicalLocation"];
    assert_eq!(own["artifactLocation"]["uri"], format!("{DIR}/ScanActivity.kt"));
    let whole = project.run(&["check", "--select", "missing-consent", "--format", "sarif"]).json();
    let print = |row: &serde_json::Value| row["partialFingerprints"]["facelint/v1"].clone();
    assert_eq!(print(row), print(&whole["runs"][0]["results"][0]));
    let github = staged(&project, &["--select", "missing-consent", "--format", "github"]).out;
    assert!(github.starts_with(&format!("::error file={DIR}/HomeActivity.java,line=12,")), "{github}");
    assert!(github.contains(&format!("(exposed: {DIR}/ScanActivity.kt:10)")), "{github}");
}

#[test]
fn what_was_there_before_is_not_told() {
    let project = app();
    project.write(&format!("{DIR}/Plain.kt"), PLAIN.replace("Surface", "Plane"));
    git(&project, &["add", "."]);
    assert!(project.run(&["check"]).out.contains("sole-verification"));
    let ran = staged(&project, &[]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert!(ran.err.contains("not of this change"), "{}", ran.err);
    // Touching the way to a site tells what is on it.
    home(&project, &HOME.replace("startActivity(new", "this.startActivity(new"));
    git(&project, &["add", "."]);
    let ran = staged(&project, &[]);
    assert!(ran.out.contains("sole-verification"), "{}{}", ran.out, ran.err);
    assert!(!ran.out.contains("missing-consent"), "{}", ran.out);
}

#[test]
fn the_index_is_what_is_checked() {
    let project = app();
    home(&project, &HOME.replace(GATE, ""));
    git(&project, &["add", "."]);
    home(&project, HOME);
    assert!(staged(&project, &[]).out.contains("missing-consent"), "the staged gate is gone");
    git(&project, &["add", "."]);
    home(&project, &HOME.replace(GATE, ""));
    project.write(&format!("{DIR}/Untracked.java"), LOGIN.replace("FaceLoginActivity", "Untracked"));
    project.write("README.md", "A bank with faces.\n");
    git(&project, &["add", "README.md"]);
    let ran = staged(&project, &[]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert_eq!(ran.err, "no change to a file that face code could be in\n");
    // A file that is gone from the disk is still in the index.
    home(&project, &HOME.replace(GATE, ""));
    git(&project, &["add", &format!("{DIR}/HomeActivity.java")]);
    fs::remove_file(project.at(&format!("{DIR}/ScanActivity.kt"))).unwrap();
    assert!(staged(&project, &[]).out.contains("missing-consent"));
    // One that leaves with the commit is not.
    git(&project, &["add", &format!("{DIR}/ScanActivity.kt")]);
    assert_eq!(staged(&project, &[]).code, 0);
}

#[test]
fn new_files_are_told() {
    let project = app();
    project
        .write("app/src/main/java/com/example/bank/Fresh.java", LOGIN.replace("FaceLoginActivity", "Fresh"));
    let entry = "<activity android:name=\".Fresh\" android:exported=\"true\" />\n        <activity android:name=\".Scan";
    project
        .write("app/src/main/AndroidManifest.xml", MANIFEST.replace("<activity android:name=\".Scan", entry));
    git(&project, &["add", "."]);
    let ran = staged(&project, &[]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.out.contains("Fresh.java:15") && !ran.out.contains("kt:10:9"), "{}", ran.out);
    // Before the first commit everything is new.
    let fresh = Project::login();
    git(&fresh, &["init", "-q"]);
    git(&fresh, &["add", "."]);
    assert_eq!(staged(&fresh, &[]).code, 1);
}

#[test]
fn a_branch_is_compared_with_where_it_began() {
    let project = app();
    git(&project, &["checkout", "-q", "-b", "work"]);
    home(&project, &HOME.replace(GATE, ""));
    git(&project, &["commit", "-q", "-a", "-m", "Shorten"]);
    git(&project, &["checkout", "-q", "main"]);
    project.write(&format!("{DIR}/Main.java"), LOGIN.replace("FaceLoginActivity", "Main"));
    git(&project, &["add", "."]);
    git(&project, &["commit", "-q", "-m", "Meanwhile"]);
    git(&project, &["checkout", "-q", "work"]);
    for rev in ["main", "HEAD~1", "work~1"] {
        let ran = project.run(&["check", "--diff-base", rev, "--lang", "en"]);
        assert_eq!(ran.code, 1, "{rev}: {}", ran.err);
        assert!(
            ran.out.contains("missing-consent") && ran.out.contains("this change removes line 12"),
            "{}",
            ran.out
        );
    }
    let ran = project.run(&["check", "--diff-base", "HEAD", "--lang", "en"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert_eq!(ran.err, "no change to a file that face code could be in\n");
    // The working tree counts, committed or not.
    home(&project, HOME);
    assert_eq!(project.run(&["check", "--diff-base", "main", "--lang", "en"]).out, "");
    // From below as well.
    home(&project, &HOME.replace(GATE, ""));
    let output = binary::run_in(&project.at("app/src"), &["check", "--diff-base", "main"]);
    assert_eq!(output.code, 1, "{}", output.err);
}

#[test]
fn line_ends_and_names_are_no_change() {
    let project = app();
    home(&project, &HOME.replace('\n', "\r\n"));
    let ran = project.run(&["check", "--diff-base", "HEAD", "--lang", "en"]);
    assert_eq!(ran.err, "no change to a file that face code could be in\n", "{}", ran.out);
}

#[test]
fn what_cannot_be_compared_is_told() {
    let plain = Project::login();
    let ran = plain.run(&["check", "--staged"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("is in no git repository"), "{}", ran.err);
    let project = app();
    for rev in ["no-such-branch", "", "-x", "\u{1b}[31m"] {
        let ran = project.run(&["check", "--diff-base", rev]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{rev}: {}", ran.err);
        assert!(!ran.err.contains('\u{1b}'), "{}", ran.err);
    }
    assert_eq!(project.run(&["check", "--staged", "--diff-base", "HEAD"]).code, 2);
}

#[test]
fn of_equal_findings_the_new_one_is_told() {
    let log = "        Log.d(\"scan\", \"feature \" + feature.featureData)\n";
    let code = format!(
        "import android.util.Log\nimport com.arcsoft.face.FaceEngine\nimport com.arcsoft.face.FaceFeature\n\
         import com.arcsoft.face.FaceInfo\n\nclass Scan {{\n    private val engine = FaceEngine()\n\n    \
         fun scan(frame: ByteArray, info: FaceInfo) {{\n        val feature = FaceFeature()\n        \
         engine.extractFaceFeature(frame, 640, 480, FaceEngine.CP_PAF_NV21, info, feature)\n        \
         println(1)\n{log}{log}    }}\n}}\n"
    );
    let project = Project::new(&[("Scan.kt", &code)]);
    git(&project, &["init", "-q"]);
    git(&project, &["add", "."]);
    git(&project, &["commit", "-q", "-m", "Start"]);
    let lines = |args: &[&str]| -> Vec<u64> {
        let all = [&["check", "--format", "json", "--select", "face-data-in-logs"], args].concat();
        let report = project.run(&all).json();
        report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|finding| finding["line"].as_u64().unwrap())
            .collect()
    };
    assert_eq!(lines(&[]), [13, 14]);
    project.write("Scan.kt", code.replace("        println(1)\n", &format!("{log}        println(1)\n")));
    git(&project, &["add", "."]);
    assert_eq!(lines(&[]), [12, 14, 15]);
    assert_eq!(lines(&["--staged"]), [12]);
}

/// The files that a run looked at, of how many, and what it found.
fn seen(project: &Project, args: &[&str]) -> (Vec<String>, String) {
    let ran = project.run(&[&["check", "--format", "json", "-v"], args].concat());
    let lines = ran.err.lines().filter(|line| line.starts_with("followed") || line.starts_with("parsed"));
    (lines.map(str::to_owned).collect(), ran.out)
}

#[test]
fn the_index_lists_what_a_walk_finds() {
    let project = Project::new(&[
        (".gitignore", "ignored/\n*.gen.java\n"),
        ("app/build.gradle", ""),
        ("app/build/FaceLoginActivity.java", LOGIN),
        ("app/src/main/AndroidManifest.xml", MANIFEST),
        ("app/src/main/java/FaceLoginActivity.java", LOGIN),
        ("app/src/main/java/Other.gen.java", LOGIN),
        ("app/src/main/java/Surface.kt", PLAIN),
        ("app/src/main/java/.ignore", "Hidden.java"),
        ("app/src/main/java/Hidden.java", LOGIN),
        ("app/src/test/java/FaceLoginActivity.java", LOGIN),
        ("ignored/FaceLoginActivity.java", LOGIN),
        ("vendor/FaceLoginActivity.java", LOGIN),
        ("web/a.ts", "export const a = 1;"),
        ("web/a.js", "exports.a = 1;"),
    ]);
    git(&project, &["init", "-q"]);
    git(&project, &["add", "-A", "-f"]);
    let walked = seen(&project, &[]);
    assert_eq!(walked.0.last().unwrap(), "parsed 2 of 6 files in 1 round");
    assert_eq!(seen(&project, &["--staged"]), walked);
    assert_eq!(seen(&project, &["--staged", "--tests"]), seen(&project, &["--tests"]));
    // A file that is in the index and gone from the disk, and one that is on the disk only.
    fs::remove_file(project.at("vendor/FaceLoginActivity.java")).unwrap();
    project.write("app/src/main/java/Later.java", LOGIN);
    assert_eq!(seen(&project, &["--staged"]), walked);
}
