//! Bad input: a note that names the file, everything else still checked, never a panic, and nothing of
//! it that a terminal would obey.

#![allow(clippy::unwrap_used)]

mod binary;

use binary::{LOGIN, Project, Ran};

/// Kotlin that is worth parsing, for files that break in some way.
const HEAD: &str = "import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk\n";

/// What makes a file worth a look.
fn head_of(name: &str) -> &'static str {
    if name.ends_with(".dart") {
        "package:google_mlkit_face_detection/google_mlkit_face_detection.dart\n"
    } else if name.ends_with(".swift") || name.ends_with(".m") {
        "VNDetectFaceRectanglesRequest\n"
    } else {
        HEAD
    }
}

/// Runs all forms of the report, and says that the healthy file was checked in each.
fn checked(project: &Project) -> Ran {
    for args in [
        &["check"][..],
        &["check", "--all"],
        &["check", "--color", "always"],
        &["check", "--format", "json"],
        &["check", "--format", "sarif"],
        &["inventory"],
        &["inventory", "--format", "sarif"],
        &["check", "--lang", "zh"],
    ] {
        let ran = project.run(args);
        assert_eq!(ran.code, if args[0] == "check" { 1 } else { 0 }, "{args:?}: {}", ran.err);
        assert!(!ran.err.contains("panicked"), "{args:?}: {}", ran.err);
        assert!(ran.out.contains("FaceLoginActivity.java"), "{args:?}: {}", ran.out);
    }
    project.run(&[])
}

/// The note about a file, which is there in the human form, in JSON and in SARIF.
fn note(project: &Project, file: &str, words: &str, kind: &str) {
    let ran = checked(project);
    let line = format!("note: {file}: {words}");
    assert!(ran.err.lines().any(|said| said.starts_with(&line)), "no {line:?} in\n{}", ran.err);
    let report = project.run(&["--format", "json"]).json();
    let rows = report["notes"].as_array().unwrap();
    assert!(rows.iter().any(|row| row["file"] == file && row["kind"] == kind), "{rows:#?}");
    let log = project.run(&["--format", "sarif"]).json();
    let rows = log["runs"][0]["invocations"][0]["toolExecutionNotifications"].as_array().unwrap();
    let row = rows.iter().find(|row| row["descriptor"]["id"] == kind).unwrap_or_else(|| panic!("{rows:#?}"));
    assert!(row["message"]["text"].as_str().unwrap().starts_with(file), "{row:#}");
    let uri = row["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap();
    assert_eq!(uri, file);
    let index = usize::try_from(row["descriptor"]["index"].as_u64().unwrap()).unwrap();
    assert_eq!(log["runs"][0]["tool"]["driver"]["notifications"][index]["id"], kind);
}

#[cfg(unix)]
#[test]
fn unreadable() {
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    use facelint::input::notes::NoteKind;
    use facelint::input::source::SourceMap;

    let project = Project::login();
    project.write("src/Locked.kt", HEAD);
    fs::set_permissions(project.at("src/Locked.kt"), fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(project.at("src/Locked.kt")).is_err() {
        note(&project, "src/Locked.kt", "cannot be read (permission denied)", "unreadable");
    }
    // Permissions do not stop root, but nobody reads a process's memory from its start.
    if cfg!(target_os = "linux") {
        let mut map = SourceMap::default();
        let id = map.add("/proc/self/mem".into(), "Locked.kt".to_owned(), 0);
        assert!(map.text(id).is_none());
        assert_eq!(map.take_notes()[0].kind, NoteKind::Unreadable);
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let project = Project::login();
    let made = std::process::Command::new("mkfifo").arg(project.at("Pipe.java")).status().unwrap();
    assert!(made.success());
    note(&project, "Pipe.java", "cannot be read (not a regular file)", "unreadable");
    let ran = project.run(&["Pipe.java"]);
    assert_eq!(ran.code, 2);
    assert_eq!(ran.err, "facelint: cannot read Pipe.java: neither a file nor a directory\n");
}

#[test]
fn binary() {
    let project = Project::login();
    let mut bytes = HEAD.as_bytes().to_vec();
    bytes.extend([0u8, 159, 146, 150, 0, 1, 2, 255].repeat(2000));
    project.write("app/Blob.kt", &bytes);
    note(&project, "app/Blob.kt", "not text, left out", "binary");
}

#[test]
fn larger_than_the_cap() {
    let project = Project::login();
    let mut text = HEAD.to_owned();
    text.push_str(&"// filler\n".repeat(2 * 1024 * 1024 / 10));
    project.write("Huge.kt", &text);
    note(&project, "Huge.kt", "too large, left out", "too-large");
}

#[test]
fn broken_syntax() {
    let project = Project::login();
    let broken = format!("{HEAD}class Broken {{ fun f( {{ if else ) }}}} ]] <<<<<<< HEAD\nfun g() = )\n");
    project.write("Broken.kt", broken);
    note(&project, "Broken.kt", "only partly understood", "partly-parsed");
}

#[test]
fn broken_resources() {
    let project = Project::login();
    project.write(
        "app/src/main/AndroidManifest.xml",
        "<manifest><application><activity android:name=\"</manifest",
    );
    note(
        &project,
        "app/src/main/AndroidManifest.xml",
        "only partly understood (broken markup)",
        "partly-parsed",
    );
}

#[test]
fn what_parses_of_a_broken_file_is_checked() {
    let project = Project::login();
    let half = LOGIN.replace("FaceLoginActivity", "HalfActivity");
    project.write("HalfActivity.java", format!("{half}\nclass Rest {{ void f( {{ %% }}\n"));
    let ran = checked(&project);
    assert!(ran.out.contains("HalfActivity.java:15:"), "{}", ran.out);
}

#[test]
fn not_valid_in_any_encoding() {
    let project = Project::login();
    let mut bytes = LOGIN.replace("FaceLoginActivity", "OddActivity").into_bytes();
    bytes.extend(b"// \xff\xfe\xff\xff\x80 \xf5\xf5\n");
    project.write("OddActivity.java", &bytes);
    note(&project, "OddActivity.java", "not valid text", "undecodable");
    assert!(project.run(&[]).out.contains("OddActivity.java:15:"));
}

/// A screen that asks for consent in Chinese before it starts the camera.
const ASKS: &str = "\
package com.example.bank;

import android.app.Activity;
import android.app.AlertDialog;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class AskActivity extends Activity {
    public void login() {
        new AlertDialog.Builder(this)
            .setMessage(\"是否同意采集您的人脸信息并上传用于身份验证？\")
            .setPositiveButton(\"同意\", (dialog, which) ->
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null))
            .setNegativeButton(\"不同意\", null)
            .show();
    }
}
";

/// Rules that speak about a file.
fn rules_in(project: &Project, file: &str) -> Vec<String> {
    let report = project.run(&["--format", "json"]).json();
    let findings = report["findings"].as_array().unwrap().clone();
    let about = findings.iter().filter(|finding| finding["file"] == file);
    about.map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn gbk_and_utf_16() {
    let units = |swap: fn(u16) -> [u8; 2]| ASKS.encode_utf16().flat_map(swap).collect::<Vec<u8>>();
    let with_mark = |mark: [u8; 2], bytes: Vec<u8>| [mark.to_vec(), bytes].concat();
    let (gbk, _, lossy) = encoding_rs::GBK.encode(ASKS);
    assert!(!lossy);
    for (bytes, name) in [
        (gbk.into_owned(), "GB18030"),
        (with_mark([0xff, 0xfe], units(u16::to_le_bytes)), "UTF-16LE"),
        (with_mark([0xfe, 0xff], units(u16::to_be_bytes)), "UTF-16BE"),
        (units(u16::to_le_bytes), "UTF-16LE"),
    ] {
        let project = Project::login();
        project.write("AskActivity.java", ASKS);
        let plain = rules_in(&project, "AskActivity.java");
        assert!(plain.contains(&"sole-verification".to_owned()), "{plain:?}");
        assert!(!plain.contains(&"missing-consent".to_owned()), "the Chinese text is read: {plain:?}");
        project.write("AskActivity.java", &bytes);
        assert_eq!(rules_in(&project, "AskActivity.java"), plain, "{name}");
        note(&project, "AskActivity.java", &format!("not UTF-8 (read as {name})"), "decoded");
    }
}

#[test]
fn a_byte_order_mark_is_no_text() {
    let project = Project::new(&[("FaceLoginActivity.java", &format!("\u{feff}{LOGIN}"))]);
    let ran = checked(&project);
    assert!(ran.out.contains("FaceLoginActivity.java:15:"), "{}", ran.out);
}

#[test]
fn deep_nesting() {
    let levels = 100_000;
    for (name, open, inner, close) in [
        ("Deep.java", "class Deep { int f() { return ", "1", "; } }"),
        ("Deep.kt", "fun deep() { val x = ", "1", " }"),
        ("Deep.js", "function deep() { f(", "1", ") }"),
        ("Deep.ts", "class Deep { f() { return ", "1", " } }"),
        ("Deep.tsx", "const deep = ", "1", ";"),
        ("Deep.dart", "class Deep { int f() { return ", "1", "; } }"),
        ("Deep.ets", "class Deep { f() { return ", "1", " } }"),
        ("Deep.swift", "func deep() { let x = ", "1", " }"),
        ("Deep.m", "#import <Foundation/Foundation.h>\nvoid deep(void) { int x = ", "1", "; }"),
    ] {
        let project = Project::login();
        let (left, right) = ("(".repeat(levels), ")".repeat(levels));
        project.write(name, format!("// {}{open}{left}{inner}{right}{close}\n", head_of(name)));
        let ran = checked(&project);
        assert!(ran.err.contains(&format!("note: {name}: ")), "{name}: {}", ran.err);
    }
}

#[test]
fn deep_markup() {
    let levels = 100_000;
    let project = Project::login();
    let deep = format!("{}x{}", "<b>".repeat(levels), "</b>".repeat(levels));
    project.write("Deep.vue", format!("<template>{deep}</template>"));
    project.write("deep.html", &deep);
    project.write("open.wxml", "<view wx:if=\"{{a}}\">".repeat(levels / 2));
    let ran = project.run(&["check", "--all"]);
    assert!(ran.code == 1 && !ran.err.contains("panicked"), "{}", ran.err);
    for name in ["Deep.vue", "deep.html", "open.wxml"] {
        assert!(ran.err.contains(&format!("note: {name}: ")), "{}", ran.err);
    }
}

#[test]
fn damaged_markup() {
    let project = Project::login();
    let big = "x".repeat(1_000_000);
    for (name, text) in [
        (
            "big.vue",
            format!("<template><p :a=\"{big}\" :b=\"{{ {big}: 1 }}\">{{{{ {big} }}}}</p></template>"),
        ),
        ("values.html", format!("<p {}>", "a=\"{\" ".repeat(100_000))),
        ("braces.wxml", format!("<p a=\"{}\">{}</p>", "{{".repeat(50_000), "{{".repeat(50_000))),
        ("entities.vue", format!("<template><p :a=\"{}\"/></template>", "&amp;".repeat(200_000))),
        ("scripts.html", "<script>if (a < b) {".repeat(20_000)),
        ("chain.vue", format!("<template>{}</template>", "<p v-if='a'/><p v-else-if='b'/>".repeat(10_000))),
        ("cut.vue", "<template><div v-for=\"(a, b".to_owned()),
        ("cut.wxml", "<view bindtap=\"go\" {{".to_owned()),
        (
            "crlf.vue",
            "<template>\r\n<p\r\n:a=\"b\"\r\n>x</p>\r\n</template>\r\n<script>\r\nlet b = 1\r\n</script>"
                .to_owned(),
        ),
        ("locales/zh.json", format!("{}\"a\": ", "{\"a\": ".repeat(100_000))),
        ("app.json", "{\"pages\": [\"a\", {\"path\": ".to_owned()),
        (
            "tsconfig.json",
            "{\"extends\": \"./tsconfig.json\", \"compilerOptions\": {\"paths\": {\"*\": [1]}}}".to_owned(),
        ),
    ] {
        project.write(name, text);
    }
    let ran = project.run(&["check", "--all"]);
    assert!(ran.code == 1 && !ran.err.contains("panicked"), "{}", ran.err);
    assert!(!ran.err.contains("the analysis failed"), "{}", ran.err);
}

#[test]
fn deep_blocks_and_calls() {
    let project = Project::login();
    let levels = 5_000;
    let blocks = format!(
        "// {HEAD}class B {{ void f() {{ {}{} }} }}\n",
        "if (a) {".repeat(levels),
        "}".repeat(levels)
    );
    project.write("Blocks.java", blocks);
    let calls = format!("// {HEAD}fun f() {{ {}x{} }}\n", "g(".repeat(levels), ")".repeat(levels));
    project.write("Calls.kt", calls);
    let chain = format!("// {HEAD}fun f() {{ x{} }}\n", ".g()".repeat(levels));
    project.write("Chain.kt", chain);
    let sums = format!("// {HEAD}class S {{ int f() {{ return 1{}; }} }}\n", " + 1".repeat(levels));
    project.write("Sums.java", sums);
    for (name, open, inner, close) in [
        ("blocks.js", "if (a) {", "", "}"),
        ("calls.ts", "g(", "x", ")"),
        ("chain.js", "x.then(() => ", "1", ").g()"),
        ("objects.js", "({ a: ", "1", " })"),
        ("arrays.ts", "[", "1", "]"),
        ("functions.js", "(function () {", "", "})();"),
        ("arrows.tsx", "const f = () => { ", "", " };"),
        ("classes.js", "class A { static f = class { f() { ", "", " } } }"),
        ("spaces.ts", "namespace A {", "", "}"),
        ("elements.tsx", "<a b={1}>", "x", "</a>"),
        ("fragments.jsx", "<>{", "x", "}</>"),
        ("patterns.js", "const [", "a", "] = x;"),
        ("types.ts", "type A<T> = { a: ", "T", " };"),
        ("pages.js", "Page({ data: ", "1", " });"),
        ("templates.js", "`${", "a", "}`"),
        ("elses.js", "if (a) {} else ", "{}", ""),
        ("awaits.ts", "await ", "x", ""),
        ("closures.dart", "f(() { ", "", " });"),
        ("lists.dart", "var a = [", "1", "];"),
        ("maps.dart", "var a = {'a': ", "1", "};"),
        ("texts.dart", "var a = '${", "a", "}';"),
        ("widgets.dart", "Column(children: [", "", "]),"),
        ("cascades.dart", "a..b(", "c", ")"),
        ("switches.dart", "switch (a) { case 1: ", "", " }"),
        ("functions.dart", "void f() { ", "", " }"),
        ("columns.ets", "Column() { ", "", " }"),
        ("chains.ets", "Row().width(", "1", ")"),
        ("structs.ets", "struct A { build() { ", "", " } }"),
        ("blocks.swift", "if a { ", "", " }"),
        ("closures.swift", "f { ", "x", " }"),
        ("chain.swift", "x.f { ", "$0", " }.g()"),
        ("elses.swift", "if a {} else ", "{}", ""),
        ("sums.swift", "1 + ", "1", ""),
        ("types.swift", "extension A { struct B {", "", "} }"),
        ("branches.swift", "#if A\n", "x()", "\n#endif"),
        ("messages.m", "@import A;\n[", "x", " go]"),
        ("calls.m", "@import A;\nvoid f(void) { ^{ ", "x();", " }; }"),
        ("branches.m", "@import A;\n#if A\n", "int x;", "\n#endif"),
    ] {
        // The grammar of Dart takes a time that grows with the square of the depth; one of its files meets
        // the deadline, which is enough.
        let levels = if name.ends_with(".dart") && name != "lists.dart" { levels / 4 } else { levels };
        let (left, right) = (open.repeat(levels), close.repeat(levels));
        let text = format!("// {}{left}{inner}{right}\n", head_of(name));
        project.write(name, text);
    }
    let names: String =
        format!("<LinearLayout>{}{}</LinearLayout>", "<a>".repeat(levels), "</a>".repeat(levels));
    project.write("res/layout/deep.xml", names);
    project.write("AndroidManifest.xml", "<manifest>".repeat(1_000));
    checked(&project);
}

/// What a tree of broken code makes of pieces that do not belong together: looked at once more at every level, they
/// would take twice as long with each.
#[test]
fn pieces_that_do_not_belong_together() {
    let project = Project::login();
    for (name, start, piece) in [
        ("arrows.swift", "let y = a(b)", " -> [B: C] { d }(e)"),
        ("signs.swift", "let y = a(b)", " - > + (e) { d } ?? "),
        ("arrows.kt", "val y = a(b)", " -> { d }(e) ?: -> "),
        ("arrows.java", "class A { Object y = a(b)", " -> { d; }.e(f) - > "),
        ("arrows.dart", "var y = a(b)", " => { d }(e) ?? => "),
        ("arrows.ts", "let y = a(b)", " => { d }(e) ?? => <A>"),
        ("arrows.ets", "let y = a(b)", " => { d }(e) ?? => .f() { "),
        ("arrows.m", "@import A;\nint y = a(b)", " ^{ d; }(e) -> [f g:^ "),
        ("arrows.rs", "fn f() { let y = a(b)", " -> |d| { e }(g) => "),
    ] {
        project.write(name, format!("// {}\n{start}{}\n", head_of(name), piece.repeat(60)));
    }
    checked(&project);
}

#[test]
fn code_that_leads_back_to_itself() {
    let project = Project::login();
    project.write(
        "server.js",
        "const app = require('express')();
const faceapi = require('@vladmandic/face-api');
let before = [check];
before = [...before, check];
function check(req, res, next) { next(); }
app.post('/face', before, async (req, res) => { await faceapi.computeFaceDescriptor(req.body); });
",
    );
    // A closure that stands in no function: it is not inside of the first one of the file, which is itself.
    project.write(
        "ios/Query.swift",
        "import Vision
struct Album {
    @Query(filter: #Predicate<Entry> { keep(VNDetectFaceRectanglesRequest($0)) }) private var entries: [Entry]
}
",
    );
    // A field that holds itself.
    project.write(
        "web/Self.ts",
        "import * as faceapi from 'face-api.js';
class Page {
    scan = this.scan.bind(this);
    other = this.again.bind(this);
    again = this.other;
    run() { this.scan(faceapi.detectSingleFace(document.body)); this.other(); }
}
new Page().run();
",
    );
    project.write(
        "android/Query.kt",
        "import com.google.mlkit.vision.face.FaceDetection
@Query({ FaceDetection.getClient().process(it) })
class Album
",
    );
    project.write(
        "ios/Round.swift",
        "import UIKit
import Vision
class RoundController: UIViewController {
    let button = UIButton()
    override func viewDidLoad() {
        super.viewDidLoad()
        button.addTarget(self, action: #selector(tap(_:)), for: .touchUpInside)
    }
    @objc func tap(_ sender: UIButton) {
        sender.addTarget(self, action: #selector(tap(_:)), for: .touchUpInside)
        sender.addTarget(self, action: #selector(back(_:)), for: .touchUpInside)
        if sender.isSelected { _ = VNDetectFaceRectanglesRequest() }
    }
    @objc func back(_ sender: UIButton) {
        sender.addTarget(self, action: #selector(tap(_:)), for: .touchUpInside)
    }
}
",
    );
    let segues: String = (0..60)
        .map(|to| {
            format!("<segue destination=\"s{to}\" kind=\"relationship\" relationship=\"tabs\" id=\"r{to}\"/>")
        })
        .collect();
    let scenes: String = (0..60)
        .map(|id| {
            format!(
                "<scene sceneID=\"c{id}\"><objects><tabBarController id=\"s{id}\" customClass=\"RoundController\">\
                 <connections>{segues}</connections></tabBarController></objects></scene>"
            )
        })
        .collect();
    project.write(
        "ios/Main.storyboard",
        format!("<document type=\"com.apple.InterfaceBuilder3.CocoaTouch.Storyboard.XIB\" initialViewController=\"none\"><scenes>{scenes}</scenes></document>"),
    );
    let ran = checked(&project);
    assert!(ran.out.contains("server.js") && ran.out.contains("Round.swift"), "{}", ran.out);
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_or_round_in_a_circle() {
    use std::os::unix::fs::symlink;

    let project = Project::login();
    project.write("app/Plain.kt", "class Plain");
    symlink(project.path(), project.at("app/up")).unwrap();
    note(&project, "app/up", "broken link (leads back to a directory above it)", "broken-link");

    let project = Project::login();
    symlink("b.kt", project.at("a.kt")).unwrap();
    symlink("a.kt", project.at("b.kt")).unwrap();
    note(&project, "a.kt", "broken link", "broken-link");

    let project = Project::login();
    symlink("gone/Nowhere.java", project.at("Gone.java")).unwrap();
    note(&project, "Gone.java", "broken link (no such file or directory)", "broken-link");

    let elsewhere = Project::login();
    let project = Project::login();
    symlink(elsewhere.path(), project.at("elsewhere")).unwrap();
    note(&project, "elsewhere", "not followed (a link to a directory outside)", "not-followed");

    let project = Project::login();
    symlink(elsewhere.at("FaceLoginActivity.java"), project.at("Elsewhere.java")).unwrap();
    note(&project, "Elsewhere.java", "not followed (a link to a file outside)", "not-followed");
    symlink("/dev/zero", project.at("Endless.java")).unwrap();
    let ran = checked(&project);
    assert!(!ran.out.contains("Endless.java") && ran.code == 1, "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn a_link_to_a_file_is_read() {
    let project = Project::login();
    std::os::unix::fs::symlink("FaceLoginActivity.java", project.at("Linked.java")).unwrap();
    let ran = checked(&project);
    assert!(ran.out.contains("Linked.java:15:"), "{}", ran.out);
}

#[test]
fn empty_files() {
    let project = Project::login();
    for name in [
        "Empty.java",
        "Empty.kt",
        "empty.js",
        "empty.ts",
        "empty.tsx",
        "AndroidManifest.xml",
        "res/layout/empty.xml",
        "build.gradle",
    ] {
        project.write(name, "");
        project.write(&format!("blank/{name}"), "\n \r\n\t");
    }
    let ran = checked(&project);
    assert!(!ran.err.contains("note:"), "{}", ran.err);
}

#[test]
fn line_ends() {
    let project = Project::login();
    let places = |text: &str| {
        project.write("FaceLoginActivity.java", text);
        let report = project.run(&["--format", "json"]).json();
        let findings = report["findings"].as_array().unwrap().clone();
        let rows = findings.iter().map(|row| format!("{} {} {}", row["rule"], row["line"], row["column"]));
        rows.collect::<Vec<_>>()
    };
    // A line comment must not swallow the rest of the file.
    let text = format!("// {HEAD}{LOGIN}");
    let unix = places(&text);
    assert_eq!(unix.len(), 4);
    assert!(unix.iter().all(|row| row.contains(" 16 ")), "{unix:?}");
    assert_eq!(places(&text.replace('\n', "\r")), unix);
    assert_eq!(places(&text.replace('\n', "\r\n")), unix);
    let ran = checked(&project);
    assert!(!ran.out.contains('\r'), "{:?}", ran.out);
}

#[test]
fn long_lines_are_cut() {
    let project = Project::login();
    let filler = "int a = 1; ".repeat(20_000);
    let text = LOGIN.replace("        WbCloud", &format!("        {filler}WbCloud"));
    project.write("FaceLoginActivity.java", text);
    let ran = checked(&project);
    assert!(ran.out.lines().all(|line| line.chars().count() < 600), "{}", ran.out.len());
    let column = "        ".len() + filler.len() + "WbCloudFaceVerifySdk.getInstance().".len() + 1;
    assert!(ran.out.contains(&format!("FaceLoginActivity.java:15:{column}")), "{}", ran.out);
}

/// Escape sequences, a bell, a title, a direction override, a line break.
const EVIL: &str = "\u{1b}[31m\u{1b}]0;owned\u{7}\u{202e}\u{9b}2J";

fn harmless(ran: &Ran, args: &[&str], colours: bool) {
    for text in [&ran.out, &ran.err] {
        for c in text.chars() {
            let allowed = matches!(c, '\n') || colours && c == '\u{1b}';
            assert!(allowed || !c.is_control(), "{args:?}: {c:?} in {text:?}");
            assert!(!matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'), "{args:?}: {text:?}");
        }
        assert!(!text.contains("\u{1b}]") && !text.contains("\u{1b}[2J"), "{args:?}: {text:?}");
    }
}

#[test]
fn what_a_project_says_never_reaches_the_terminal_as_a_command() {
    let project = Project::login();
    let text = LOGIN
        .replace("FaceLoginActivity", "EvilActivity")
        .replace("        login();", &format!("        login(); // {EVIL}"))
        .replace("Sdk(this, null)", &format!("Sdk(this, \"{EVIL}\")"));
    project.write("EvilActivity.java", text);
    if cfg!(unix) {
        let name = format!("a\n{EVIL}b/Evil\rActivity.java");
        project.write(&name, LOGIN.replace("FaceLoginActivity", "EvilNamed"));
        project.write(&format!("{EVIL}\nBad.java"), [0u8; 64]);
    }
    checked(&project);
    for command in ["check", "inventory"] {
        for format in ["human", "json", "sarif"] {
            for color in ["never", "always"] {
                for lang in ["en", "zh"] {
                    let args = &[command, "--format", format, "--color", color, "--lang", lang, "-v"];
                    harmless(&project.run(args), args, color == "always" && format == "human");
                }
            }
        }
    }
    let missing = format!("no{EVIL}\nwhere");
    let ran = project.run(&[&missing]);
    assert_eq!(ran.code, 2);
    harmless(&ran, &["missing"], false);
    let ran = project.run(&["--select", &missing]);
    assert_eq!(ran.code, 2);
    harmless(&ran, &["--select"], false);
}

#[cfg(unix)]
#[test]
fn escaped_names_keep_one_line_each() {
    let project = Project::login();
    project.write("a\nnote: b: fake/FaceLoginActivity.java", LOGIN);
    let ran = project.run(&["inventory"]);
    assert_eq!(ran.out.lines().count(), 2, "{}", ran.out);
    let log = project.run(&["--format", "sarif"]).json();
    let uris: Vec<&str> = log["runs"][0]["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap())
        .collect();
    assert!(uris.contains(&"a%0Anote%3A%20b%3A%20fake/FaceLoginActivity.java"), "{uris:?}");
}

/// A small generator of numbers, so that failures can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }
}

/// Tokens that change what stands around them.
const TOKENS: &[&str] = &[
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "<",
    ">",
    "/>",
    "</",
    "`",
    "${",
    "'",
    "\"",
    "/",
    "/*",
    "//",
    "=>",
    "...",
    "?.",
    "??",
    "async ",
    "await ",
    "class ",
    "export default ",
    "import ",
    "function ",
    "= this;",
    "&",
    "#",
    "@",
    ":",
    ";",
    ",",
    "\\u{",
    "\u{0}",
    "人",
    "\u{feff}",
    "yield ",
    "Page({",
    "as ",
    "<T>(",
    "require('x')",
    "get ",
    "guard let ",
    "case .",
    "#if A\n",
    "extension A { ",
    "@interface A ()\n",
    "@end\n",
    "^{ ",
];

#[test]
fn mutated_scripts_have_sound_units() {
    use facelint::input::span::FileId;
    use facelint::syntax::lang::Lang;
    use facelint::syntax::{dump, parse};

    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lowering");
    let mut sources: Vec<std::path::PathBuf> = std::fs::read_dir(root)
        .unwrap()
        .flat_map(|dir| std::fs::read_dir(dir.unwrap().path()).unwrap())
        .map(|file| file.unwrap().path())
        .filter(|path| {
            let lang = Lang::of(path);
            matches!(lang, Some(Lang::JavaScript | Lang::TypeScript | Lang::Tsx | Lang::Swift | Lang::ObjC))
        })
        .collect();
    sources.sort();
    let mut dice = Dice(7);
    for source in &sources {
        let lang = Lang::of(source).unwrap();
        let original: Vec<char> = std::fs::read_to_string(source).unwrap().chars().collect();
        for _ in 0..40 {
            let mut chars = original.clone();
            for _ in 0..=dice.roll(4) {
                let at = dice.roll(chars.len());
                let end = (at + dice.roll(30)).min(chars.len());
                match dice.roll(3) {
                    0 => drop(chars.drain(at..end)),
                    1 => {
                        let piece = chars[at..end].to_vec();
                        let to = dice.roll(chars.len());
                        chars.splice(to..to, piece);
                    }
                    _ => {
                        let token = TOKENS[dice.roll(TOKENS.len())];
                        chars.splice(at..at, token.chars());
                    }
                }
            }
            let text: String = chars.into_iter().collect();
            let unit = parse::parse(FileId(0), &text, lang).unwrap_or_else(|_| panic!("{text}"));
            assert_eq!(unit.exprs.len(), unit.spans.len());
            let spans = unit.spans.iter().chain(unit.fns.iter().flat_map(|f| [&f.span, &f.name_span]));
            for span in spans {
                assert!(text.get(span.range()).is_some(), "{span:?} in {text}");
            }
            dump::unit(&unit);
        }
    }
}
