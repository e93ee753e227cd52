//! The human form, as people see it. `INSTA_UPDATE=always cargo test --test report` takes a wanted change.

#![allow(clippy::unwrap_used)]

#[path = "support/day.rs"]
mod day;

use std::path::PathBuf;

use day::today;
use facelint::Outcome;
use facelint::finding::Finding;
use facelint::input::notes::{Note, NoteKind};
use facelint::input::source::SourceMap;
use facelint::report::human::{self, Style};
use facelint::report::{Subject, Tongue};

const LOGIN: &str = "\
package com.example.bank;

import android.app.Activity;
import android.os.Bundle;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class FaceLoginActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        login();
    }

    private void login() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}
";

/// A check that was commented out, and a button that never shows.
const NEAR: &[(&str, &str)] = &[
    (
        "src/PunchActivity.java",
        "\
package com.example.bank;

import android.app.Activity;
import android.os.Bundle;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class PunchActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.punch);
        findViewById(R.id.face).setOnClickListener(view -> login());
        findViewById(R.id.code).setOnClickListener(view -> finish());
    }

    private void login() {
        // if (!prefs.getBoolean(\"face_consent\", false)) {
        //     return;
        // }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        if (user.getAge() < 14) {
            return;
        }
        setTitle(\"done\");
    }
}
",
    ),
    (
        "res/layout/punch.xml",
        "\
<LinearLayout xmlns:android=\"http://schemas.android.com/apk/res/android\">
    <Button android:id=\"@+id/face\" android:text=\"刷脸登录\" />
    <Button android:id=\"@+id/code\" android:text=\"短信验证码登录\" android:visibility=\"gone\" />
</LinearLayout>
",
    ),
];

/// A way over two screens and a helper; two sites share the verdict.
const KIOSK: &[(&str, &str)] = &[
    (
        "src/Home.kt",
        "\
package com.example.kiosk

import android.app.Activity
import android.content.Intent
import android.os.Bundle

class Home : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        findViewById<Button>(R.id.start).setOnClickListener {
            startActivity(Intent(this, ScanActivity::class.java))
        }
    }
}
",
    ),
    (
        "src/Matcher.kt",
        "\
package com.example.kiosk

import com.arcsoft.face.FaceEngine
import com.arcsoft.face.FaceFeature
import com.arcsoft.face.FaceInfo
import com.arcsoft.face.FaceSimilar

class Matcher(private val engine: FaceEngine) {
    fun match(frame: ByteArray, info: FaceInfo, known: FaceFeature): Float {
        val feature = FaceFeature()
        engine.extractFaceFeature(frame, 640, 480, FaceEngine.CP_PAF_NV21, info, feature)
        val similar = FaceSimilar()
        engine.compareFaceFeature(feature, known, similar)
        return similar.score
    }
}
",
    ),
    (
        "src/ScanActivity.kt",
        "\
package com.example.kiosk

import android.app.Activity
import android.os.Bundle
import com.arcsoft.face.FaceEngine

class ScanActivity : Activity() {
    private val matcher = Matcher(FaceEngine())

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        matcher.match(frame(), face(), known())
    }
}
",
    ),
    (
        "AndroidManifest.xml",
        "\
<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\" package=\"com.example.kiosk\">
    <application>
        <activity android:name=\".Home\" android:exported=\"true\" />
        <activity android:name=\".ScanActivity\" android:exported=\"false\" />
    </application>
</manifest>
",
    ),
];

fn analysed(files: &[(&str, &str)]) -> Outcome {
    let mut map = SourceMap::default();
    for (name, text) in files {
        map.add_text(name, text);
    }
    facelint::analyse(map, false, today())
}

fn subject<'o>(
    outcome: &'o Outcome,
    findings: &'o [Finding],
    roots: &'o [PathBuf],
    tongue: Tongue,
) -> Subject<'o> {
    Subject {
        map: &outcome.map,
        evidence: &outcome.evidence,
        findings,
        sites: &[],
        notes: &outcome.notes,
        roots,
        tongue,
    }
}

/// The findings of some rules, as they are shown without colours.
fn shown(files: &[(&str, &str)], rules: &[&str], tongue: Tongue) -> String {
    let outcome = analysed(files);
    let findings: Vec<Finding> =
        outcome.findings.iter().filter(|finding| rules.contains(&finding.rule)).cloned().collect();
    assert_eq!(findings.len(), rules.len(), "{findings:#?}");
    human::render(&subject(&outcome, &findings, &[], tongue), Style::default())
}

#[test]
fn one_file() {
    let files = [("FaceLoginActivity.java", LOGIN)];
    insta::assert_snapshot!(shown(&files, &["missing-consent"], Tongue::En));
}

#[test]
fn one_file_in_chinese() {
    let files = [("FaceLoginActivity.java", LOGIN)];
    insta::assert_snapshot!(shown(&files, &["missing-consent", "sole-verification"], Tongue::Zh));
}

#[test]
fn steps_through_several_files_and_the_same_path_again() {
    insta::assert_snapshot!(shown(KIOSK, &["missing-consent", "missing-age-gate"], Tongue::En));
}

#[test]
fn why_what_is_there_does_not_count() {
    let rules = ["missing-consent", "sole-verification", "missing-age-gate"];
    let texts = [Tongue::En, Tongue::Zh].map(|tongue| shown(NEAR, &rules, tongue));
    insta::assert_snapshot!(texts.join("\n"));
}

#[test]
fn a_long_path_is_a_list() {
    let mut calls = String::from(
        "package com.example.bank;\n\nimport android.app.Activity;\nimport android.os.Bundle;\n",
    );
    calls.push_str("import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;\n\n");
    calls.push_str("public class StepsActivity extends Activity {\n");
    calls.push_str("    @Override\n    protected void onCreate(Bundle state) {\n        step1();\n    }\n");
    for step in 1..9 {
        calls.push_str(&format!("\n    private void step{step}() {{\n        step{}();\n    }}\n", step + 1));
    }
    calls.push_str("\n    private void step9() {\n");
    calls
        .push_str("        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);\n    }\n}\n");
    insta::assert_snapshot!(shown(&[("StepsActivity.java", &calls)], &["missing-consent"], Tongue::En));
}

#[test]
fn the_inventory() {
    let outcome = analysed(KIOSK);
    let roots = [PathBuf::from("./apps/kiosk/")];
    let mut text = String::new();
    for tongue in [Tongue::En, Tongue::Zh] {
        let subject = Subject { sites: &outcome.evidence.sites, ..subject(&outcome, &[], &roots, tongue) };
        text.push_str(&human::render(&subject, Style::default()));
        text.push_str(&human::inventory_summary(&subject));
        text.push('\n');
    }
    insta::assert_snapshot!(text);
}

#[test]
fn notes_and_the_summary() {
    let mut outcome = analysed(&[("FaceLoginActivity.java", LOGIN)]);
    let note = |path: &str, kind, detail: &str| Note::new(path, kind, detail);
    outcome.notes = vec![
        note("old/A.java", NoteKind::Decoded, "read as GB18030"),
        note("B.kt", NoteKind::Unreadable, "permission denied"),
        note("C.kt", NoteKind::TooLarge, "3000000 bytes"),
        note("D.kt", NoteKind::Binary, "not text"),
        note("E.kt", NoteKind::Undecodable, "some bytes are not valid text and were replaced"),
        note("F.kt", NoteKind::PartlyParsed, "12 bytes were not understood"),
        note("G.kt", NoteKind::TimedOut, "parsing took too long"),
        note("H.kt", NoteKind::TooDeep, "nested too deeply"),
        note("link", NoteKind::BrokenLink, "leads back to a directory above it"),
        note("I.kt", NoteKind::Internal, "the analysis failed on this file"),
        note("", NoteKind::NotFollowed, "7 files that may call face code were not followed"),
    ];
    let mut text = String::new();
    for tongue in [Tongue::En, Tongue::Zh] {
        let subject = subject(&outcome, &outcome.findings, &[], tongue);
        text.push_str(&human::notes(&subject, usize::MAX));
        text.push_str(&human::notes(&subject, 1));
        text.push_str(&human::explored(&subject, outcome.explored));
        text.push_str(&human::summary(&subject));
        text.push('\n');
    }
    insta::assert_snapshot!(text);
}
