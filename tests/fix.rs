//! Repairs: what is changed, that the result can be parsed, and that the finding is gone.

#![allow(clippy::unwrap_used)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use facelint::Outcome;
use facelint::finding::Finding;
use facelint::fix::{Fix, applied, damage, propose};
use facelint::input::source::SourceMap;
use facelint::input::span::FileId;
use facelint::syntax::lang::Lang;

/// Rules whose findings can be repaired.
const RULES: &[&str] = &[
    "preselected-consent",
    "no-refusal-option",
    "wrong-age-threshold",
    "cleartext-transport",
    "face-data-in-logs",
];

/// How often each rule finds something in each file.
fn counts(outcome: &Outcome) -> BTreeMap<(&'static str, String), usize> {
    let mut counts = BTreeMap::new();
    for finding in &outcome.findings {
        *counts.entry((finding.rule, outcome.map.file(finding.loc.file).name.clone())).or_default() += 1;
    }
    counts
}

/// The same project with one file changed.
fn with(map: &SourceMap, file: FileId, text: &str) -> SourceMap {
    let mut changed = SourceMap::default();
    for id in map.ids() {
        let old = map.text(id).map(|text| text.text.clone()).unwrap_or_default();
        changed.add_text(&map.file(id).name, if id == file { text } else { &old });
    }
    changed
}

/// Tries a repair; the changed text, or what is wrong with it.
fn tried(outcome: &Outcome, finding: &Finding, fix: &Fix) -> Result<String, String> {
    let file = outcome.map.file(fix.file);
    let old = outcome.map.text(fix.file).unwrap();
    let new = applied(&old.text, std::slice::from_ref(&fix.edit)).ok_or("it does not fit")?;
    if damage(&file.path, &new) > damage(&file.path, &old.text) {
        return Err(format!("it cannot be parsed:\n{new}"));
    }
    let before = counts(outcome);
    let after = counts(&facelint::analyse(with(&outcome.map, fix.file, &new), true, support::today()));
    let key = (finding.rule, outcome.map.file(finding.loc.file).name.clone());
    if after.get(&key).copied().unwrap_or_default() >= before[&key] {
        return Err(format!("the finding is still there:\n{new}"));
    }
    let grown: Vec<_> = after.iter().filter(|(key, count)| before.get(key).unwrap_or(&0) < count).collect();
    if grown.is_empty() { Ok(new) } else { Err(format!("new: {grown:?}\n{new}")) }
}

/// The fixtures of the suites, each a project.
fn projects() -> Vec<(String, SourceMap)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut list = Vec::new();
    for suite in ["gates", "sinks"] {
        for dir in support::cases_under(&root.join("tests").join(suite)) {
            for variant in support::variants(&dir) {
                let name = format!("{}/{}", dir.display(), variant.name);
                list.push((name, std::mem::take(&mut variant.load().map)));
            }
        }
    }
    for dir in support::cases_under(&root.join("corpus")) {
        let mut case = support::Expectations::load(&dir, |_| true);
        list.push((dir.display().to_string(), std::mem::take(&mut case.map)));
    }
    list
}

#[test]
fn repairs_of_the_fixtures_hold() {
    let mut wrong = Vec::new();
    let mut langs: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (name, map) in projects() {
        let outcome = facelint::analyse(map, true, support::today());
        for finding in outcome.findings.iter().filter(|finding| RULES.contains(&finding.rule)) {
            let Some(fix) = propose(&outcome.map, &outcome.evidence, finding) else { continue };
            match tried(&outcome, finding, &fix) {
                Ok(_) => {
                    let path = &outcome.map.file(fix.file).path;
                    let lang =
                        Lang::of(path).map_or_else(|| "resource".to_owned(), |lang| lang.name().to_owned());
                    langs.entry(finding.rule).or_default().insert(lang);
                }
                Err(why) => wrong.push(format!("{name}: {}: {why}", finding.rule)),
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
    for rule in ["wrong-age-threshold", "cleartext-transport", "face-data-in-logs"] {
        let known = langs.get(rule).map_or(0, BTreeSet::len);
        assert!(known >= 3, "{rule} is repaired in {:?} only", langs.get(rule));
    }
}

/// The one repair of a rule in a project of one file, tried.
fn repaired(rule: &str, name: &str, code: &str) -> Result<String, String> {
    let mut map = SourceMap::default();
    map.add_text(name, code);
    let outcome = facelint::analyse(map, true, support::today());
    let found: Vec<&Finding> = outcome.findings.iter().filter(|finding| finding.rule == rule).collect();
    let [finding] = found[..] else { return Err(format!("{} findings", found.len())) };
    let fix = propose(&outcome.map, &outcome.evidence, finding);
    let fix = fix.ok_or_else(|| {
        format!("no repair for {:?}", outcome.map.text(finding.loc.file).unwrap().slice(finding.loc.span))
    })?;
    tried(&outcome, finding, &fix)
}

/// Code in which `old` is repaired to `new`.
fn holds(rule: &str, name: &str, code: &str, old: &str, new: &str) -> Result<(), String> {
    assert!(code.contains(old), "{name}: {old}");
    let got = repaired(rule, name, code).map_err(|why| format!("{rule}, {name}: {why}"))?;
    let want = code.replacen(old, new, 1);
    if got == want { Ok(()) } else { Err(format!("{rule}, {name}: got\n{got}\nwanted\n{want}")) }
}

fn all_hold(cases: impl IntoIterator<Item = Result<(), String>>) {
    let wrong: Vec<String> = cases.into_iter().filter_map(Result::err).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
}

const SDK: &str = "com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk";

#[test]
fn boxes_start_unticked() {
    let compose = format!(
        "import android.app.Activity
import androidx.compose.material3.*
import androidx.compose.runtime.*
import {SDK}

@Composable
fun VerifyScreen(activity: Activity) {{
    var agreed by remember {{ mutableStateOf(true) }}
    Row {{
        Checkbox(checked = agreed, onCheckedChange = {{ agreed = it }})
        Text(\"我单独同意处理我的人脸信息\")
    }}
    Button(onClick = {{ if (agreed) WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(activity, null) }}) {{
        Text(\"开始核验\")
    }}
}}
"
    );
    let java = format!(
        "import android.app.Activity;
import android.widget.CheckBox;
import {SDK};

public class VerifyActivity extends Activity {{
    private CheckBox consent;
    protected void onCreate(android.os.Bundle state) {{
        consent = new CheckBox(this);
        consent.setText(\"我单独同意处理我的人脸信息\");
        consent.setChecked(true);
    }}
    public void onStart(android.view.View view) {{
        if (!consent.isChecked()) return;
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }}
}}
"
    );
    let swift = "import SwiftUI
import Vision

struct VerifyView: View {
    @State private var agreed = true
    var body: some View {
        VStack {
            Toggle(\"我单独同意处理我的人脸信息\", isOn: $agreed)
            Button(\"开始\") { if agreed { run() } }
        }
    }
    private func run() {
        let request = VNDetectFaceRectanglesRequest()
        try? VNImageRequestHandler(cgImage: picture, options: [:]).perform([request])
        upload(request.results)
    }
}
";
    let dart = "import 'package:flutter/material.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';

class VerifyPage extends StatefulWidget {
  @override
  State<VerifyPage> createState() => _VerifyPageState();
}

class _VerifyPageState extends State<VerifyPage> {
  bool _agreed = true;
  final detector = FaceDetector(options: FaceDetectorOptions());

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      CheckboxListTile(
        value: _agreed,
        title: Text('我单独同意处理我的人脸信息'),
        onChanged: (value) => setState(() => _agreed = value ?? false),
      ),
      ElevatedButton(
        onPressed: () {
          if (!_agreed) return;
          detector.processImage(image);
        },
        child: Text('开始'),
      ),
    ]);
  }
}
";
    let vue = "<template>
  <label><input type=\"checkbox\" v-model=\"agreed\" />我单独同意处理我的人脸信息</label>
  <button @click=\"start\">开始</button>
</template>
<script setup>
import { ref } from 'vue'
import * as faceapi from 'face-api.js'
const agreed = ref(true)
function start() {
  if (!agreed.value) return
  faceapi.detectSingleFace(video)
}
</script>
";
    let tsx = "import { useState } from 'react'
import * as faceapi from 'face-api.js'

export default function Verify() {
  const [agreed, setAgreed] = useState(true)
  return (
    <div>
      <label>
        <input type=\"checkbox\" checked={agreed} onChange={(e) => setAgreed(e.target.checked)} />
        我单独同意处理我的人脸信息
      </label>
      <button onClick={() => { if (agreed) faceapi.detectSingleFace(video) }}>开始</button>
    </div>
  )
}
";
    let arkts = "import { faceDetector } from '@kit.CoreVisionKit';

@Entry
@Component
struct VerifyPage {
  @State agreed: boolean = true;
  build() {
    Column() {
      Row() {
        Checkbox().select(this.agreed).onChange((value: boolean) => { this.agreed = value })
        Text('我单独同意处理我的人脸信息')
      }
      Button('开始').onClick(() => {
        if (this.agreed) {
          faceDetector.detect(this.image)
        }
      })
    }
  }
}
";
    let html = "<label><input type=\"checkbox\" id=\"agree\" checked>我单独同意处理我的人脸信息</label>
<button onclick=\"start()\">开始</button>
<script src=\"face-api.js\"></script>
<script>
function start() {
  if (!document.getElementById('agree').checked) return
  faceapi.detectSingleFace(video)
}
</script>
";
    let rule = "preselected-consent";
    all_hold([
        holds(rule, "Verify.kt", &compose, "mutableStateOf(true)", "mutableStateOf(false)"),
        holds(rule, "VerifyActivity.java", &java, "setChecked(true)", "setChecked(false)"),
        holds(rule, "VerifyView.swift", swift, "agreed = true", "agreed = false"),
        holds(rule, "lib/verify.dart", dart, "_agreed = true", "_agreed = false"),
        holds(rule, "src/Verify.vue", vue, "ref(true)", "ref(false)"),
        holds(rule, "src/Verify.tsx", tsx, "useState(true)", "useState(false)"),
        holds(rule, "pages/Verify.ets", arkts, "boolean = true", "boolean = false"),
        holds(rule, "index.html", html, " checked>", ">"),
    ]);
}

#[test]
fn prompts_can_be_declined() {
    let java = format!(
        "import android.app.Activity;
import android.app.AlertDialog;
import {SDK};

public class VerifyActivity extends Activity {{
    public void onStart() {{
        new AlertDialog.Builder(this)
            .setMessage(\"是否同意处理您的人脸信息用于核验身份？\")
            .setPositiveButton(\"同意\", (dialog, which) ->
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null))
            .show();
    }}
}}
"
    );
    let kotlin = format!(
        "import android.app.Activity
import android.app.AlertDialog
import {SDK}

class VerifyActivity : Activity() {{
    override fun onStart() {{
        val builder = AlertDialog.Builder(this)
        builder.setMessage(\"Do you agree that your face is processed to verify your identity?\")
        builder.setPositiveButton(\"Agree\") {{ _, _ -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) }}
        builder.show()
    }}
}}
"
    );
    let swift = "import UIKit
import Vision

class VerifyController: UIViewController {
    override func viewDidLoad() {
        let alert = UIAlertController(title: \"人脸信息授权\", message: \"是否同意处理您的人脸信息用于核验身份？\", preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: \"同意\", style: .default) { _ in
            self.run()
        })
        present(alert, animated: true)
    }
    private func run() {
        let request = VNDetectFaceRectanglesRequest()
        try? VNImageRequestHandler(cgImage: picture, options: [:]).perform([request])
    }
}
";
    let objc = "#import <UIKit/UIKit.h>
#import <Vision/Vision.h>

@implementation VerifyController
- (void)viewDidLoad {
    UIAlertController *alert = [UIAlertController alertControllerWithTitle:@\"人脸信息授权\" message:@\"是否同意处理您的人脸信息用于核验身份？\" preferredStyle:UIAlertControllerStyleAlert];
    [alert addAction:[UIAlertAction actionWithTitle:@\"同意\" style:UIAlertActionStyleDefault handler:^(UIAlertAction *action) {
        [self run];
    }]];
    [self presentViewController:alert animated:YES completion:nil];
}
- (void)run {
    VNDetectFaceRectanglesRequest *request = [[VNDetectFaceRectanglesRequest alloc] init];
    VNImageRequestHandler *handler = [[VNImageRequestHandler alloc] initWithCGImage:self.picture options:@{}];
    [handler performRequests:@[request] error:nil];
}
@end
";
    let mini = "Page({
  onLoad() {
    wx.showModal({
      content: '是否同意处理您的人脸信息用于核验身份？',
      showCancel: false,
      success: (res) => {
        if (res.confirm) {
          wx.startFacialRecognitionVerify({ name: this.data.name, idCardNumber: this.data.id })
        }
      },
    })
  },
})
";
    let rule = "no-refusal-option";
    all_hold([
        holds(
            rule,
            "VerifyActivity.java",
            &java,
            "startWbFaceVerifySdk(this, null))\n",
            "startWbFaceVerifySdk(this, null))\n            .setNegativeButton(\"不同意\", null)\n",
        ),
        holds(
            rule,
            "VerifyActivity.kt",
            &kotlin,
            "startWbFaceVerifySdk(this, null) }",
            "startWbFaceVerifySdk(this, null) }.setNegativeButton(\"Decline\", null)",
        ),
        holds(
            rule,
            "Verify.swift",
            swift,
            "        })\n",
            "        })\n        alert.addAction(UIAlertAction(title: \"不同意\", style: .cancel))\n",
        ),
        holds(
            rule,
            "Verify.m",
            objc,
            "    }]];\n",
            "    }]];\n    [alert addAction:[UIAlertAction actionWithTitle:@\"不同意\" style:UIAlertActionStyleCancel handler:nil]];\n",
        ),
        holds(rule, "pages/verify.js", mini, "showCancel: false", "showCancel: true"),
    ]);
}

/// A scan that sends and logs what it sees, with one line of it given.
fn scan(line: &str, address: &str) -> String {
    format!(
        "import android.app.Activity;
import android.util.Base64;
import android.util.Log;
import com.google.mlkit.vision.common.InputImage;
import com.google.mlkit.vision.face.FaceDetection;
import com.google.mlkit.vision.face.FaceDetector;
import okhttp3.*;

public class ScanActivity extends Activity {{
    private final FaceDetector detector = FaceDetection.getClient();
    public void onShot(byte[] jpeg) {{
        detector.process(InputImage.fromByteArray(jpeg, 1, 1, 0, 0));
        {line}
        Request request = new Request.Builder().url(\"{address}\").post(RequestBody.create(null, jpeg)).build();
        new OkHttpClient().newCall(request).execute();
    }}
}}
"
    )
}

#[test]
fn logs_with_effects_stay() {
    let rule = "face-data-in-logs";
    let safe = "https://api.example.com/face";
    let log = "Log.d(\"face\", Base64.encodeToString(jpeg, 0));";
    let code = scan(log, safe);
    all_hold([holds(rule, "ScanActivity.java", &code, &format!("        {log}\n"), "")]);
    for line in [
        "if (BuildConfig.DEBUG) Log.d(\"face\", Base64.encodeToString(jpeg, 0));",
        "Log.d(\"face\" + count++, Base64.encodeToString(jpeg, 0));",
        "Log.d(next(), Base64.encodeToString(jpeg, 0));",
        "int written = Log.d(\"face\", Base64.encodeToString(jpeg, 0));",
        "run(() -> Log.d(\"face\", Base64.encodeToString(jpeg, 0)));",
    ] {
        let told = repaired(rule, "ScanActivity.java", &scan(line, safe)).unwrap_err();
        assert!(told.starts_with("no repair"), "{line}: {told}");
    }
}

#[test]
fn addresses_that_cannot_be_known_to_answer_stay() {
    let rule = "cleartext-transport";
    let code = |address: &str| scan("", address);
    let plain = code("http://api.example.com/face");
    all_hold([holds(rule, "ScanActivity.java", &plain, "http://", "https://")]);
    for address in ["http://192.168.1.20/face", "http://localhost/face", "http://api.example.com:8080/face"] {
        let told = repaired(rule, "ScanActivity.java", &code(address)).unwrap_err();
        assert!(told.starts_with("no repair"), "{address}: {told}");
    }
}

#[test]
fn line_ends_stay_as_they_are() {
    let swift = "import UIKit\r\nimport Vision\r\n\r\nclass VerifyController: UIViewController {\r\n    override func viewDidLoad() {\r\n        let alert = UIAlertController(title: \"人脸信息授权\", message: \"是否同意处理您的人脸信息？\", preferredStyle: .alert)\r\n        alert.addAction(UIAlertAction(title: \"同意\", style: .default) { _ in self.run() })\r\n        present(alert, animated: true)\r\n    }\r\n    private func run() {\r\n        let request = VNDetectFaceRectanglesRequest()\r\n        try? VNImageRequestHandler(cgImage: picture, options: [:]).perform([request])\r\n    }\r\n}\r\n";
    let fixed = repaired("no-refusal-option", "Verify.swift", swift).unwrap();
    assert!(!fixed.replace("\r\n", "").contains('\n'), "{fixed:?}");
}
