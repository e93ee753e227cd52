//! What the targets do with their input: everything that facelint would do with a file of that text.
//!
//! A panic stops the fuzzer even where facelint itself would catch it. An input of the targets that know several files
//! names one in its first line; that of `tree` is a list of files, each behind a line `=== name`.

use std::sync::LazyLock;

use facelint::baseline::Baseline;
use facelint::config::{self, Load};
use facelint::input::day::Day;
use facelint::input::source::SourceMap;
use facelint::input::span::FileId;
use facelint::report::fingerprint::prints;
use facelint::report::page::{self, Form, Kind};
use facelint::report::{Extra, Subject, Tongue, github, gitlab, human, json, junit, sarif};
use facelint::resource::android::Android;
use facelint::resource::apple::Apple;
use facelint::resource::cargo::Cargo;
use facelint::resource::web::Web;
use facelint::resource::{phrase, transport};
use facelint::syntax::lang::Lang;
use facelint::syntax::{dump, parse};
use facelint::{Outcome, analyse, rules};

/// One worker with the stack of those of the command, times four: the sanitizer's frames are larger.
static POOL: LazyLock<rayon::ThreadPool> = LazyLock::new(|| {
    rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .stack_size(256 * 1024 * 1024)
        .build()
        .expect("a thread can be started")
});

/// A screen that asks, in code, for texts and layouts by name.
const ANDROID: &str = "\
package com.example.bank;
import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
public class FaceLoginActivity extends Activity {
    protected void onCreate(Bundle state) {
        setContentView(R.layout.face);
        findViewById(R.id.agree).setOnClickListener(v -> login());
        new AlertDialog.Builder(this).setMessage(getString(R.string.face_consent))
            .setPositiveButton(R.string.agree, (d, w) -> login())
            .setNegativeButton(R.string.refuse, null).show();
    }
    public void start() { login(); }
    private void login() { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); }
}
";

const APPLE: &str = "\
import UIKit
import Vision
class FaceController: UIViewController {
    @IBOutlet weak var agree: UIButton!
    @IBAction func start(_ sender: UIButton) {
        let alert = UIAlertController(title: NSLocalizedString(\"face_consent\", comment: \"\"), message: nil, preferredStyle: .alert)
        alert.addAction(UIAlertAction(title: NSLocalizedString(\"agree\", comment: \"\"), style: .default) { _ in self.scan() })
        present(alert, animated: true)
    }
    func scan() { _ = VNDetectFaceRectanglesRequest() }
}
";

const WEB: &str = "\
import * as faceapi from 'face-api.js';
Page({
  data: { agreed: false },
  start() {
    wx.showModal({ content: t('face.consent'), success: (res) => { if (res.confirm) this.scan(); } });
  },
  async scan() { const d = await faceapi.detectSingleFace(this.v).withFaceDescriptor(); fetch('http://api.example.com/face', { method: 'POST', body: d }); }
});
";

/// Names of files by what reads them; an input names one of them.
const ANDROID_FILES: &[&str] = &[
    "app/src/main/AndroidManifest.xml",
    "app/src/main/res/values/strings.xml",
    "app/src/main/res/layout/face.xml",
    "app/src/main/res/navigation/main.xml",
    "app/src/main/res/menu/main.xml",
    "app/src/main/res/xml/network_security_config.xml",
    "app/build.gradle",
    "app/build.gradle.kts",
];
const APPLE_FILES: &[&str] = &[
    "App/Info.plist",
    "App/Main.storyboard",
    "App/Face.xib",
    "App/en.lproj/Localizable.strings",
    "App/en.lproj/Localizable.stringsdict",
    "App/Localizable.xcstrings",
];
const WEB_FILES: &[&str] = &[
    "app.json",
    "pages.json",
    "manifest.json",
    "package.json",
    "tsconfig.json",
    "vite.config.js",
    "pages/face/face.json",
    "locales/zh.json",
    "i18n/zh.js",
    "lib/l10n/app_zh.arb",
    "pubspec.yaml",
    "entry/src/main/module.json5",
    "entry/src/main/resources/base/profile/main_pages.json",
    "entry/src/main/resources/base/element/string.json",
    "network_config.json",
    "seed.sql",
    "devices.csv",
    "devices.yaml",
    "schema.prisma",
    "Cargo.toml",
];

/// Code in a file of a name: parsed, lowered, then all that a whole run does.
pub fn code(name: &str, data: &[u8]) {
    POOL.install(|| {
        let mut map = SourceMap::default();
        let id = add(&mut map, name, data);
        let Some(text) = map.text(id) else { return };
        let lang = Lang::of(std::path::Path::new(name)).expect("a name of code");
        if let Ok(unit) = parse::parse_named(id, &text.text, lang, "Login") {
            assert_eq!(unit.exprs.len(), unit.spans.len());
            for span in unit.spans.iter().chain(unit.fns.iter().flat_map(|f| [&f.span, &f.name_span])) {
                assert!(text.text.get(span.range()).is_some(), "{span:?}");
            }
            dump::unit(&unit);
        }
        harmless(&analyse(map, true, Day::of(0)));
    });
}

/// A resource of Android, beside a screen that asks for it.
pub fn android(data: &[u8]) {
    resource(ANDROID_FILES, "app/src/main/java/FaceLoginActivity.java", ANDROID, data, |map| {
        let android = Android::new(map);
        android.manifests();
        android.graphs();
        android.network();
        for key in ["face_consent", "agree", "app_name", "a"] {
            android.strings(key);
            android.build_config(key);
        }
        for name in android.layout_names().map(str::to_owned).collect::<Vec<_>>() {
            android.layout(&name);
        }
        for name in ["main", "face"] {
            android.menu(name);
        }
        transport::exceptions(map, &android);
    });
}

/// A resource of Apple's platforms, beside a screen that asks for it.
pub fn apple(data: &[u8]) {
    resource(APPLE_FILES, "App/FaceController.swift", APPLE, data, |map| {
        let apple = Apple::new(map);
        for board in apple.boards() {
            board.scenes.iter().for_each(|scene| drop(scene.texts()));
        }
        for key in ["face_consent", "agree", "a"] {
            apple.texts(key);
        }
        transport::exceptions(map, &Android::new(map));
    });
}

/// A resource of the web, of Flutter, HarmonyOS or a mini program, beside a page that asks for it.
pub fn web(data: &[u8]) {
    resource(WEB_FILES, "pages/face/face.js", WEB, data, |map| {
        let web = Web::new(map);
        web.apps();
        web.packages();
        for key in ["face.consent", "face_consent", "agree", "a"] {
            web.texts(key);
        }
        for id in map.ids() {
            web.app_of(id);
            web.page_of(id);
            web.components_of(id);
            web.title_of(id);
            web.label_of(id);
            web.aliased(id, "@/face/x");
            web.own_texts(id, "agree");
            if let Some(text) = map.text(id) {
                phrase::phrases(&text.text);
                phrase::is_written(&text.text);
            }
        }
        phrase::data_files(map);
        Cargo::new(map);
    });
}

fn resource(names: &[&str], code_name: &str, code: &str, data: &[u8], read: impl Fn(&SourceMap) + Sync) {
    let (name, rest) = named(names, data);
    POOL.install(|| {
        let mut map = SourceMap::default();
        add(&mut map, name, rest);
        map.add_text(code_name, code);
        read(&map);
        harmless(&analyse(map, true, Day::of(0)));
    });
}

/// A configuration, read and obeyed.
pub fn config(data: &[u8]) {
    configured("facelint.toml", data);
}

/// Rows of the project's own.
pub fn tables(data: &[u8]) {
    let (name, rest) = named(&[".facelint/sdk.toml", ".facelint/model.toml"], data);
    configured(name, rest);
}

fn configured(name: &str, data: &[u8]) {
    POOL.install(|| {
        let mut map = SourceMap::default();
        add(&mut map, name, data);
        map.add_text("src/FaceLoginActivity.java", ANDROID);
        map.add_text("src/face.js", WEB);
        let load = Load { below: true, ..Load::default() };
        let read = rules::with_ids(|ids| config::load(&mut map, &Load { rules: ids, ..load }));
        if let Err(faults) = &read {
            for tongue in [Tongue::En, Tongue::Zh] {
                plain(&facelint::report::fault::render(faults, tongue));
            }
        }
        harmless(&analyse(map, false, Day::of(0)));
    });
}

/// A baseline: what reads is written as it was.
pub fn baseline(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    if let Ok(read) = Baseline::parse(text) {
        let again = Baseline::parse(&read.render()).expect("what was written reads");
        assert_eq!(read.render(), again.render());
        read.compare(&[], |uri| uri.len() % 2 == 0, |uri| uri.len() % 3 == 0);
    }
}

/// A comment before a finding.
pub fn suppression(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    POOL.install(|| {
        let code =
            ANDROID.replace("    public void start()", &format!("    {text}\n    public void start()"));
        let mut map = SourceMap::default();
        map.add_text("FaceLoginActivity.java", &code);
        harmless(&analyse(map, true, Day::of(0)));
    });
}

/// A small project.
pub fn tree(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    POOL.install(|| {
        let mut map = SourceMap::default();
        let parts = text.strip_prefix("=== ").unwrap_or(&text).split("\n=== ");
        for part in parts.take(40) {
            let (name, text) = part.split_once('\n').unwrap_or((part, ""));
            map.add_text(name, text);
        }
        harmless(&analyse(map, false, Day::of(0)));
    });
}

/// The file that the first line names, or the first of all, and the rest of the input.
fn named<'n, 'd>(names: &[&'n str], data: &'d [u8]) -> (&'n str, &'d [u8]) {
    let end = data.iter().position(|byte| *byte == b'\n').unwrap_or(data.len());
    let rest = data.get(end + 1..).unwrap_or_default();
    let name = names.iter().find(|name| name.as_bytes() == &data[..end]);
    (name.copied().unwrap_or(names[0]), rest)
}

fn add(map: &mut SourceMap, name: &str, data: &[u8]) -> FileId {
    let id = map.add(name.into(), name.to_owned(), 0);
    map.keep(id, data);
    id
}

/// Writes every form of the report, and sees that nothing in them would be obeyed by a terminal.
fn harmless(outcome: &Outcome) {
    let roots = [std::path::PathBuf::from(".")];
    let prints = prints(&outcome.map, &roots, &outcome.findings);
    for tongue in [Tongue::En, Tongue::Zh] {
        let subject = Subject {
            map: &outcome.map,
            evidence: &outcome.evidence,
            findings: &outcome.findings,
            sites: &outcome.evidence.sites,
            notes: &outcome.notes,
            roots: &roots,
            tongue,
        };
        let extra = Extra { prints: &prints, ..Extra::default() };
        plain(&human::render(&subject, human::Style::default()));
        plain(&human::notes(&subject, usize::MAX));
        plain(&human::summary(&subject));
        plain(&sarif::render(&subject, &extra));
        plain(&json::render(&subject));
        plain(&github::render(&subject, &extra));
        plain(&github::summary(&subject, &extra, ""));
        plain(&gitlab::quality(&subject, &extra));
        plain(&gitlab::sast(&subject, &extra));
        plain(&junit::render(&subject, &extra));
        let attested = page::attested(&outcome.evidence);
        let input = page::Input {
            subject: &subject,
            attested: &attested,
            name: "fuzz",
            date: None,
            failed: outcome.failed,
            parsed: outcome.explored.files,
        };
        for kind in [Kind::Report, Kind::Assessment, Kind::Filing] {
            for form in [Form::Html, Form::Markdown] {
                plain(&page::render(&input, kind, form));
            }
        }
    }
}

fn plain(text: &str) {
    for c in text.chars() {
        let control = c.is_control() && !matches!(c, '\n' | '\t');
        let direction =
            matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        assert!(!control && !direction, "{c:?} in {text}");
    }
}
