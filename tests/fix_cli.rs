//! `check --fix`, `check --diff` and the repairs in SARIF, with the real binary.

#![allow(clippy::unwrap_used)]

mod binary;

use std::fs;

use binary::Project;

const SCAN: &str = "import android.app.Activity;
import android.util.Log;
import com.google.mlkit.vision.common.InputImage;
import com.google.mlkit.vision.face.FaceDetection;
import com.google.mlkit.vision.face.FaceDetector;

public class ScanActivity extends Activity {
    private final FaceDetector detector = FaceDetection.getClient();
    public void onShot(byte[] jpeg) {
        if (user.age < 13) { askGuardian(); return; }
        detector.process(InputImage.fromByteArray(jpeg, 1, 1, 0, 0));
        Log.d(\"face\", Arrays.toString(jpeg)); // for now
    }
}
";

fn fixed() -> String {
    SCAN.replace("age < 13", "age < 14")
        .replace("        Log.d(\"face\", Arrays.toString(jpeg)); // for now\n", "")
}

#[test]
fn fix_writes_what_it_says_and_reports_the_rest() {
    let project = Project::new(&[("ScanActivity.java", SCAN), ("Other.java", "class Other {}\n")]);
    let ran = project.run(&["check", "--fix", "."]);
    assert_eq!(fs::read_to_string(project.at("ScanActivity.java")).unwrap(), fixed());
    assert_eq!(fs::read_to_string(project.at("Other.java")).unwrap(), "class Other {}\n");
    assert!(ran.err.contains("fixed ScanActivity.java:10: wrong-age-threshold: "), "{}", ran.err);
    assert!(ran.err.contains("fixed ScanActivity.java:12: face-data-in-logs: "), "{}", ran.err);
    assert!(!ran.out.contains("wrong-age-threshold") && ran.out.contains("missing-consent"), "{}", ran.out);
    let again = project.run(&["check", "--fix", "."]);
    assert!(!again.err.contains("fixed"), "{}", again.err);
    let names = fs::read_dir(project.at(".")).unwrap().count();
    assert_eq!(names, 2, "no other file is left behind");
}

#[test]
fn fix_repairs_selected_rules_only() {
    let project = Project::new(&[("ScanActivity.java", SCAN)]);
    project.run(&["check", "--fix", "--select", "wrong-age-threshold", "."]);
    let text = fs::read_to_string(project.at("ScanActivity.java")).unwrap();
    assert_eq!(text, SCAN.replace("age < 13", "age < 14"));
}

#[test]
fn diff_shows_and_writes_nothing() {
    let project = Project::new(&[("ScanActivity.java", SCAN)]);
    let ran = project.run(&["check", "--diff", "."]);
    assert_eq!(fs::read_to_string(project.at("ScanActivity.java")).unwrap(), SCAN);
    assert_eq!(ran.code, 1);
    for line in [
        "--- a/ScanActivity.java\n+++ b/ScanActivity.java\n",
        "-        if (user.age < 13) { askGuardian(); return; }\n",
        "+        if (user.age < 14) { askGuardian(); return; }\n",
        "-        Log.d(\"face\", Arrays.toString(jpeg)); // for now\n",
    ] {
        assert!(ran.out.contains(line), "{line} is missing in\n{}", ran.out);
    }
    project.write("ScanActivity.java", fixed());
    let ran = project.run(&["check", "--diff", "."]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
}

#[test]
fn a_diff_can_be_applied_and_is_safe_to_print() {
    let hostile = SCAN.replace("// for now", "// \u{1b}[31m\u{202e}");
    let project = Project::new(&[("ScanActivity.java", hostile.as_str())]);
    let ran = project.run(&["check", "--diff", "."]);
    assert!(!ran.out.contains(['\u{1b}', '\u{202e}']), "{:?}", ran.out);
    assert!(ran.out.contains("@@ -7,8 +7,7 @@"), "{}", ran.out);
}

#[cfg(unix)]
#[test]
fn links_are_not_written_through() {
    let project = Project::new(&[(".kept/Scan.java", SCAN)]);
    std::os::unix::fs::symlink(".kept/Scan.java", project.at("Scan.java")).unwrap();
    let ran = project.run(&["check", "--fix", "."]);
    assert_eq!(fs::read_to_string(project.at(".kept/Scan.java")).unwrap(), SCAN);
    assert!(ran.err.contains("Scan.java is left as it is: it is a link"), "{}", ran.err);
    let zh = project.run(&["check", "--fix", "--lang", "zh", "."]);
    assert!(zh.err.contains("未修改 Scan.java：是链接"), "{}", zh.err);
}

#[test]
fn sarif_carries_repairs() {
    let project = Project::new(&[("ScanActivity.java", SCAN)]);
    let log = project.run(&["check", "--format", "sarif", "."]).json();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let row = |rule: &str| results.iter().find(|row| row["ruleId"] == rule).unwrap();
    let change = |rule: &str| row(rule)["fixes"][0]["artifactChanges"][0].clone();
    let age = change("wrong-age-threshold");
    assert_eq!(age["artifactLocation"]["uri"], "ScanActivity.java");
    assert_eq!(age["replacements"][0]["insertedContent"]["text"], "14");
    let region = serde_json::json!({ "startLine": 10, "startColumn": 24, "endLine": 10, "endColumn": 26 });
    assert_eq!(age["replacements"][0]["deletedRegion"], region);
    let line = &change("face-data-in-logs")["replacements"][0];
    let region = serde_json::json!({ "startLine": 12, "startColumn": 1, "endLine": 13, "endColumn": 1 });
    assert_eq!(line["deletedRegion"], region);
    assert!(line.get("insertedContent").is_none());
    assert!(row("missing-consent").get("fixes").is_none());
}
