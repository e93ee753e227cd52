//! SARIF: valid by the official schema, and what code scanning makes use of.

#![allow(clippy::unwrap_used)]

mod binary;

use std::collections::{BTreeMap, BTreeSet};

use binary::{LOGIN, Project};
use facelint::rules::RULES;
use serde_json::Value;

/// Two screens, a helper between them, and data that leaves: related places, flows over files, all levels.
const HOME: &str = "\
package com.example.bank;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;

public class HomeActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        startActivity(new Intent(this, ScanActivity.class));
    }
}
";

const SCAN: &str = "\
package com.example.bank

import android.app.Activity
import android.graphics.Bitmap
import android.os.Bundle
import android.util.Log
import com.arcsoft.face.FaceEngine
import com.arcsoft.face.FaceFeature
import com.arcsoft.face.FaceInfo
import com.arcsoft.face.FaceSimilar

class ScanActivity : Activity() {
    private val engine = FaceEngine()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        compare(ByteArray(0), FaceInfo(), FaceFeature(), FaceSimilar())
    }

    private fun compare(frame: ByteArray, info: FaceInfo, known: FaceFeature, similar: FaceSimilar) {
        val feature = FaceFeature()
        engine.extractFaceFeature(frame, 640, 480, FaceEngine.CP_PAF_NV21, info, feature)
        engine.compareFaceFeature(
            feature,
            known,
            similar,
        )
        Log.d(\"scan\", \"feature \" + feature.featureData)
    }
}
";

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

const DIR: &str = "app/src/main/java/com/example/bank";

fn app() -> Project {
    let project = Project::new(&[
        (&format!("{DIR}/HomeActivity.java"), HOME),
        (&format!("{DIR}/ScanActivity.kt"), SCAN),
        ("app/src/main/AndroidManifest.xml", MANIFEST),
    ]);
    project.write(&format!("{DIR}/Blob.kt"), [0u8, 1, 2, 3, 0, 255]);
    project
        .write(&format!("{DIR}/Bröken.kt"), "import com.arcsoft.face.FaceEngine\nclass A { fun f( {{ ]]\n");
    project
}

fn log(project: &Project, command: &str) -> Value {
    project.run(&[command, "--format", "sarif"]).json()
}

fn results(log: &Value) -> &Vec<Value> {
    log["runs"][0]["results"].as_array().unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value:#}"))
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap_or_else(|| panic!("no number: {value:#}"))).unwrap()
}

fn result<'l>(log: &'l Value, rule: &str, file: &str) -> &'l Value {
    let is_it = |row: &&Value| row["ruleId"] == rule && uri(&row["locations"][0]).ends_with(file);
    results(log).iter().find(is_it).unwrap_or_else(|| panic!("no {rule} in {file}: {log:#}"))
}

fn uri(location: &Value) -> &str {
    text(&location["physicalLocation"]["artifactLocation"]["uri"])
}

/// Every location of a log, wherever it stands.
fn locations<'l>(value: &'l Value, out: &mut Vec<&'l Value>) {
    match value {
        Value::Object(map) => {
            if map.contains_key("physicalLocation") {
                out.push(value);
            }
            map.values().for_each(|inner| locations(inner, out));
        }
        Value::Array(items) => items.iter().for_each(|inner| locations(inner, out)),
        _ => {}
    }
}

#[test]
fn valid_by_the_official_schema() {
    let schema: Value = serde_json::from_str(include_str!("data/sarif-2.1.0.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let app = app();
    let nothing = Project::new(&[("Plain.kt", binary::PLAIN)]);
    for (project, command) in
        [(&app, "check"), (&app, "inventory"), (&nothing, "check"), (&nothing, "inventory")]
    {
        for lang in ["en", "zh"] {
            let log = project.run(&[command, "--format", "sarif", "--lang", lang]).json();
            let errors: Vec<String> = validator
                .iter_errors(&log)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert!(errors.is_empty(), "{command} {lang}: {errors:#?}");
            assert_eq!(log["version"], "2.1.0");
            assert!(text(&log["$schema"]).ends_with("sarif-schema-2.1.0.json"));
        }
    }
    // The validator is not blind.
    let mut log = log(&app, "check");
    log["runs"][0]["results"][0]["level"] = Value::from("fatal");
    assert!(!validator.is_valid(&log));
}

#[test]
fn rules_are_described() {
    for (command, extra) in [("check", 0), ("inventory", 1)] {
        let log = log(&app(), command);
        let driver = &log["runs"][0]["tool"]["driver"];
        assert_eq!(driver["name"], "facelint");
        assert_eq!(driver["semanticVersion"], env!("CARGO_PKG_VERSION"));
        let rows = list(&driver["rules"]);
        assert_eq!(rows.len(), RULES.len() + extra);
        for row in rows {
            let id = text(&row["id"]);
            for part in ["shortDescription", "fullDescription", "help"] {
                let words = text(&row[part]["text"]);
                assert!(!words.is_empty(), "{id}");
                assert!(part == "help" || words.chars().count() <= 1024, "{id}: {part} is too long");
            }
            assert!(text(&row["help"]["markdown"]).len() > 50, "{id}");
            let properties = &row["properties"];
            let severity: f64 = text(&properties["security-severity"]).parse().unwrap();
            let expected = match text(&row["defaultConfiguration"]["level"]) {
                "error" => 7.0..9.0,
                "warning" => 4.0..7.0,
                _ => 0.0..4.0,
            };
            assert!(expected.contains(&severity), "{id}: {severity}");
            assert!(["very-high", "high", "medium", "low"].contains(&text(&properties["precision"])));
            assert!(["error", "warning", "recommendation"].contains(&text(&properties["problem.severity"])));
            assert!(list(&properties["tags"]).len() <= 10, "{id}: more tags than code scanning shows");
        }
        for rule in RULES {
            let row = rows.iter().find(|row| row["id"] == rule.meta().id).unwrap();
            assert!(list(&row["properties"]["tags"]).contains(&Value::from("security")));
            assert!(text(&row["help"]["markdown"]).contains("## Law"));
            assert!(!text(&row["help"]["text"]).contains("```"));
        }
    }
}

#[test]
fn a_gate_that_does_not_count_is_a_related_place() {
    let code = LOGIN.replace(
        "        WbCloudFaceVerifySdk",
        "        // if (!faceConsentGiven()) { return; }\n        WbCloudFaceVerifySdk",
    );
    let project = Project::new(&[("FaceLoginActivity.java", &code)]);
    let log = log(&project, "check");
    let finding = result(&log, "missing-consent", "FaceLoginActivity.java");
    assert!(text(&finding["message"]["text"]).contains("the check is commented out"));
    let related = list(&finding["relatedLocations"]);
    let gate =
        related.iter().find(|place| text(&place["message"]["text"]).contains("commented out")).unwrap();
    let line = code.lines().position(|line| line.contains("faceConsentGiven")).unwrap() + 1;
    assert_eq!(number(&gate["physicalLocation"]["region"]["startLine"]), line);
}

#[test]
fn a_gate_beside_a_site_it_is_right_for_is_told_without_its_place() {
    let code = "\
package com.example.bank;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class PunchActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (prefs.getBoolean(\"face_consent\", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
            again();
        }
    }

    public void onRetry(View view) {
        again();
    }

    private void again() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}
";
    let project = Project::new(&[("PunchActivity.java", code)]);
    let log = log(&project, "check");
    let finding = result(&log, "missing-consent", "PunchActivity.java");
    assert!(
        text(&finding["message"]["text"]).contains("the way in through `PunchActivity.onRetry` does not ask")
    );
    assert!(list(&finding["relatedLocations"]).is_empty(), "{finding:#}");
}

#[test]
fn results_lead_to_their_rules() {
    for command in ["check", "inventory"] {
        let log = log(&app(), command);
        assert!(!results(&log).is_empty());
        for row in results(&log) {
            let rule = &log["runs"][0]["tool"]["driver"]["rules"][number(&row["ruleIndex"])];
            assert_eq!(rule["id"], row["ruleId"]);
            assert!((0.0..=100.0).contains(&row["rank"].as_f64().unwrap()));
            assert!(text(&row["message"]["text"]).len() > 10);
        }
    }
}

#[test]
fn rank_is_confidence() {
    // A camera shot counts by the name of its screen only.
    let project = Project::login();
    let shot = HOME.replace("HomeActivity", "FaceShotActivity").replace(
        "new Intent(this, ScanActivity.class)",
        "new Intent(android.provider.MediaStore.ACTION_IMAGE_CAPTURE)",
    );
    project.write("FaceShotActivity.java", shot);
    let log = log(&project, "check");
    let ranks: BTreeMap<&str, u64> = results(&log)
        .iter()
        .map(|row| (text(&row["properties"]["confidence"]), row["rank"].as_f64().unwrap() as u64))
        .collect();
    assert_eq!(ranks, BTreeMap::from([("high", 90), ("medium", 60)]));
}

#[test]
fn a_region_is_the_call_alone() {
    let log = log(&app(), "check");
    let row = result(&log, "missing-consent", "ScanActivity.kt");
    let region = &row["locations"][0]["physicalLocation"]["region"];
    let line = SCAN.lines().position(|line| line.contains("extractFaceFeature(")).unwrap();
    let code = SCAN.lines().nth(line).unwrap();
    let call = code.find("extractFaceFeature(").unwrap();
    assert_eq!(number(&region["startLine"]), line + 1);
    assert_eq!(number(&region["endLine"]), line + 1);
    assert_eq!(number(&region["startColumn"]), call + 1);
    assert_eq!(number(&region["endColumn"]), code.len() + 1);
    assert_eq!(text(&region["snippet"]["text"]), code);
    // A call over several lines: alerts show only if all their lines are part of a change.
    let other = &row["relatedLocations"][0]["physicalLocation"]["region"];
    let line = SCAN.lines().position(|line| line.contains("compareFaceFeature(")).unwrap();
    assert_eq!((number(&other["startLine"]), number(&other["endLine"])), (line + 1, line + 1));
}

#[test]
fn columns_are_utf_16_units() {
    let project = Project::login();
    project
        .write("FaceLoginActivity.java", LOGIN.replace("        WbCloud", "        /* 人脸 😀 */ WbCloud"));
    let log = log(&project, "check");
    assert_eq!(log["runs"][0]["columnKind"], "utf16CodeUnits");
    let region = &result(&log, "missing-consent", ".java")["locations"][0]["physicalLocation"]["region"];
    let before = "        /* 人脸 😀 */ WbCloudFaceVerifySdk.getInstance().";
    assert_eq!(number(&region["startColumn"]), before.encode_utf16().count() + 1);
}

#[test]
fn flows_lead_from_the_entry_to_the_site_and_from_the_source_to_the_sink() {
    let log = log(&app(), "check");
    let flow = |rule: &str| -> Vec<String> {
        let row = result(&log, rule, "ScanActivity.kt");
        let steps = list(&row["codeFlows"][0]["threadFlows"][0]["locations"]);
        for (index, step) in steps.iter().enumerate() {
            assert_eq!(number(&step["executionOrder"]), index + 1);
            assert!(!text(&step["location"]["message"]["text"]).is_empty());
        }
        let last = steps.last().unwrap();
        assert_eq!(
            last["location"]["physicalLocation"]["region"]["startLine"],
            row["locations"][0]["physicalLocation"]["region"]["startLine"],
            "a flow ends where the finding is"
        );
        let place = |step: &Value| {
            let region = &step["location"]["physicalLocation"]["region"];
            format!("{}:{}", uri(&step["location"]).rsplit('/').next().unwrap(), region["startLine"])
        };
        steps.iter().map(place).collect()
    };
    assert_eq!(flow("missing-consent"), ["HomeActivity.java:11", "ScanActivity.kt:17", "ScanActivity.kt:22"]);
    let data = flow("face-data-in-logs");
    assert!(data.len() >= 2, "{data:?}");
    assert_eq!(data.last().unwrap(), "ScanActivity.kt:28");
}

#[test]
fn places_that_share_a_verdict_are_related_and_linked() {
    let log = log(&app(), "check");
    let row = result(&log, "missing-consent", "ScanActivity.kt");
    let related = list(&row["relatedLocations"]);
    assert_eq!(related.len(), 1);
    assert_eq!(number(&related[0]["id"]), 1);
    assert!(text(&related[0]["message"]["text"]).contains("compareFaceFeature"));
    assert!(text(&row["message"]["text"]).contains("](1)"), "{:#}", row["message"]);
    for row in results(&log) {
        let links = text(&row["message"]["text"]).matches("](").count();
        assert_eq!(links, list(&row["relatedLocations"]).len().min(10), "{row:#}");
    }
}

#[test]
fn inventory_rows_say_what_they_are() {
    let log = log(&app(), "inventory");
    let rows = results(&log);
    let roles: BTreeSet<(&str, &str)> =
        rows.iter().map(|row| (text(&row["properties"]["role"]), text(&row["properties"]["sdk"]))).collect();
    assert_eq!(roles, BTreeSet::from([("identify", "arcsoft-arcface"), ("verify", "arcsoft-arcface")]));
    for row in rows {
        assert_eq!(row["ruleId"], "face-capture");
        assert_eq!(row["level"], "note");
        for property in ["vendor", "component", "reachable", "confidence"] {
            assert!(!text(&row["properties"][property]).is_empty());
        }
    }
}

#[test]
fn uris_are_relative_to_the_repository() {
    let project = app();
    let expect = |args: &[&str], dir: &str| {
        let log = project.run(&[args, &["--format", "sarif"]].concat()).json();
        let mut all = Vec::new();
        locations(&log, &mut all);
        assert!(all.len() > 10);
        for place in all {
            let uri = uri(place);
            assert!(!uri.starts_with('/') && !uri.contains("://") && !uri.contains('\\'), "{uri}");
            assert!(uri.bytes().all(|byte| byte.is_ascii_graphic()), "{uri}");
            assert!(uri.starts_with(dir), "{uri} does not start with {dir}");
        }
    };
    let absolute = project.at("app").to_str().unwrap().to_owned();
    // Without a repository the root itself is the start.
    expect(&["."], "app/src/main/");
    expect(&["app"], "src/main/");
    std::fs::create_dir(project.at(".git")).unwrap();
    for root in [".", "app", "app/", "./app/src", &absolute] {
        expect(&[root], "app/src/main/");
    }
    let file = format!("{DIR}/ScanActivity.kt");
    expect(&[&file], "app/src/main/java/com/example/bank/ScanActivity.kt");
    expect(
        &["app/src/main/AndroidManifest.xml", &format!("{DIR}/HomeActivity.java"), &file, DIR],
        "app/src/main/",
    );
}

#[test]
fn files_of_several_roots_are_told_apart() {
    let project =
        Project::new(&[("one/FaceLoginActivity.java", LOGIN), ("two/FaceLoginActivity.java", LOGIN)]);
    let log = project.run(&["one", "two", "--format", "sarif"]).json();
    let files: BTreeSet<&str> = results(&log).iter().map(|row| uri(&row["locations"][0])).collect();
    assert_eq!(files, BTreeSet::from(["one/FaceLoginActivity.java", "two/FaceLoginActivity.java"]));
}

#[test]
fn damaged_files_are_notifications() {
    let log = log(&app(), "check");
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], true);
    let rows = list(&invocation["toolExecutionNotifications"]);
    let told: BTreeMap<&str, &str> =
        rows.iter().map(|row| (uri(&row["locations"][0]), text(&row["descriptor"]["id"]))).collect();
    let (blob, broken) = (format!("{DIR}/Blob.kt"), format!("{DIR}/Br%C3%B6ken.kt"));
    assert_eq!(told, BTreeMap::from([(blob.as_str(), "binary"), (broken.as_str(), "partly-parsed")]));
    assert!(rows.iter().all(|row| row["level"] == "warning"));
}

/// GitHub's own hash of every line, by the description of its algorithm: the next hundred units that are
/// no blanks, from each line start on, with CR and CRLF as LF, 0xffff at the end and then zeros.
fn github_hashes(text: &str) -> Vec<String> {
    let mut units: Vec<u64> = Vec::new();
    let mut starts = Vec::new();
    let mut at_start = true;
    for unit in text.replace("\r\n", "\n").replace('\r', "\n").encode_utf16() {
        if unit == 0x20 || unit == 0x09 {
            continue;
        }
        if at_start {
            starts.push(units.len());
        }
        at_start = unit == 0x0a;
        units.push(u64::from(unit));
    }
    if at_start {
        starts.push(units.len());
    }
    units.push(0xffff);
    units.extend([0; 100]);
    let mut seen: BTreeMap<u64, usize> = BTreeMap::new();
    let hash = |&start: &usize| {
        let window = &units[start..start + 100];
        window.iter().fold(0u64, |hash, unit| hash.wrapping_mul(37).wrapping_add(*unit))
    };
    starts
        .iter()
        .map(hash)
        .map(|hash| {
            let count = seen.entry(hash).or_default();
            *count += 1;
            format!("{hash:x}:{count}")
        })
        .collect()
}

#[test]
fn the_description_gives_the_published_hashes() {
    assert_eq!(github_hashes(""), ["c129715d7a2bc9a3:1"]);
    let expected = ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"];
    for text in [" a\nb\n  \t\tc\n d", " a\r\nb\r\n  \t\tc\r\n d", " a\rb\r  \t\tc\r d"] {
        assert_eq!(github_hashes(text), expected);
    }
}

#[test]
fn line_hashes_are_those_of_github() {
    // Equal lines, lines that are blank, other scripts, and no line end at the end.
    let twice =
        LOGIN.replace("        login();\n", "        login();\n\n\t\n        login();\n        // 人脸 😀\n");
    for text in [LOGIN.to_owned(), twice.clone(), twice.replace('\n', "\r\n"), twice.trim_end().to_owned()] {
        let project = Project::login();
        project.write("FaceLoginActivity.java", &text);
        let hashes = github_hashes(&text);
        let log = log(&project, "check");
        for row in results(&log) {
            let line = number(&row["locations"][0]["physicalLocation"]["region"]["startLine"]);
            assert_eq!(text_of(row, "primaryLocationLineHash"), hashes[line - 1], "line {line}");
        }
    }
    let log = log(&app(), "check");
    for row in results(&log).iter().filter(|row| uri(&row["locations"][0]).ends_with("ScanActivity.kt")) {
        let line = number(&row["locations"][0]["physicalLocation"]["region"]["startLine"]);
        assert_eq!(text_of(row, "primaryLocationLineHash"), github_hashes(SCAN)[line - 1]);
    }
}

fn text_of<'r>(row: &'r Value, print: &str) -> &'r str {
    text(&row["partialFingerprints"][print])
}

/// Our fingerprints by rule, all different.
fn prints(project: &Project, command: &str) -> BTreeMap<String, BTreeSet<String>> {
    let log = log(project, command);
    let mut prints: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in results(&log) {
        let is_new = prints
            .entry(text(&row["ruleId"]).to_owned())
            .or_default()
            .insert(text_of(row, "facelint/v1").to_owned());
        assert!(is_new, "two results with one fingerprint: {log:#}");
    }
    prints
}

#[test]
fn our_fingerprints_survive_moved_and_indented_lines() {
    for command in ["check", "inventory"] {
        let project = app();
        let before = prints(&project, command);
        let scan = format!("{DIR}/ScanActivity.kt");
        let moved = SCAN.replace("class ScanActivity", "// one\n\n\nclass Other\n\nclass ScanActivity");
        project.write(&scan, moved.replace("        engine.", "            engine\n                ."));
        assert_eq!(prints(&project, command), before, "{command}");
        // Another call is another finding.
        project.write(&scan, SCAN.replace("engine.extractFaceFeature", "// engine.extractFaceFeature"));
        assert_ne!(prints(&project, command), before, "{command}");
    }
}
