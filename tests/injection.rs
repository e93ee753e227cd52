//! Nothing that a scanned project says acts in a report: every kind of payload in every place that a project can put it,
//! through every form that is written.

#![allow(clippy::unwrap_used)]

mod binary;

use std::fs;

use binary::{Project, Ran};
use serde_json::Value;

/// What would act somewhere, by where that is.
const PAYLOADS: &[(&str, &str)] = &[
    ("terminal: colour", "\u{1b}[31mred\u{1b}[0m"),
    ("terminal: clear", "\u{1b}[2J\u{1b}[H"),
    ("terminal: title", "\u{1b}]0;owned\u{7}"),
    ("terminal: link", "\u{1b}]8;;https://evil.example/osc\u{1b}\\click\u{1b}]8;;\u{1b}\\"),
    ("terminal: C1", "\u{9b}31m\u{9d}0;x\u{9c}"),
    ("terminal: backspace", "good\u{8}\u{8}\u{8}\u{8}evil\u{7f}"),
    ("line: return", "shown\rhidden"),
    ("line: feed", "first\n::error::second\nthird"),
    ("line: unicode", "a\u{2028}b\u{2029}c\u{85}d"),
    ("bidi: override", "\u{202e}gnp.exe"),
    ("bidi: isolate", "\u{2066}\u{2067}x\u{2069}\u{61c}"),
    ("hidden: zero width", "ad\u{200b}min\u{2060}\u{feff}\u{180e}\u{ad}\u{3164}"),
    ("hidden: tags", "\u{e0001}\u{e0061}\u{e0100}"),
    ("html: element", "<img src=x onerror=alert(1)><script>alert(2)</script>"),
    ("html: attribute", "\"' onload=\"alert(3)\" x='"),
    ("html: comment", "--><svg/onload=alert(4)><!--"),
    ("xml: section", "]]></failure><failure>"),
    ("xml: entity", "&lt;b&gt;&#60;&xxe;"),
    ("markdown: link", "[click](https://evil.example/md)"),
    ("markdown: image", "![x](https://evil.example/p.png)"),
    ("markdown: address", "see https://evil.example/auto and www.evil.example"),
    ("markdown: mention", "@everyone @org/team"),
    ("markdown: fence", "```\n# Owned\n| a | b |\n```"),
    ("markdown: code", "`` ` `code` |pipe| *b* _i_ ~s~"),
    ("sarif: link", "[see](1) [see](https://evil.example/s)"),
    ("actions: v2", "::error file=a::owned"),
    ("actions: v1", "##[add-mask]x ##[error]owned"),
    ("azure", "##vso[task.setvariable variable=a]owned"),
    ("teamcity", "##teamcity[buildStatus status='SUCCESS']"),
    ("gitlab", "section_start:0:a\r\u{1b}[0Kowned"),
];

/// Characters that nothing may write, and what a build log obeys anywhere in a line.
fn harmful(text: &str) -> Option<String> {
    let hidden = |c: char| {
        matches!(c as u32,
            0..=8 | 0xb..=0x1f | 0x7f..=0x9f | 0xad | 0x61c | 0x115f | 0x1160 | 0x180e | 0x200b..=0x200f
            | 0x2028..=0x202e | 0x2060..=0x206f | 0x3164 | 0xfeff | 0xfff9..=0xfffb | 0xe0000..=0xe0fff)
    };
    if let Some(c) = text.chars().find(|&c| hidden(c)) {
        return Some(format!("{c:?}"));
    }
    let marks = ["##[", "##vso[", "##teamcity["];
    marks.into_iter().find(|mark| text.contains(mark)).map(str::to_owned)
}

/// A payload as the text of a string in Java, TOML or XML.
fn quoted(payload: &str) -> String {
    let mut out = String::new();
    for c in payload.chars() {
        match c {
            '\\' | '"' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out
}

/// A payload as a part of a path; a file system has no slashes in names.
fn named(payload: &str) -> String {
    payload.replace('/', "∕").chars().take(100).collect()
}

/// An app that says a payload in its code, its strings, its names and its configuration.
fn project(payload: &str) -> Project {
    let text = quoted(payload);
    let raw = payload.replace(['\n', '\r'], " ").replace("*/", "* /").replace('\\', "");
    let java = format!(
        "package com.example.bank;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.util.Log;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
import com.acme.AcmeFace;

public class FaceLoginActivity extends Activity {{
    private static final String SECRET = \"{text}\";
    @Override
    protected void onCreate(Bundle state) {{
        new AlertDialog.Builder(this)
            .setMessage(\"是否同意采集您的人脸信息，必须刷脸才能使用 {text}\")
            .setPositiveButton(\"同意 {text}\", (dialog, which) -> login())
            .show();
    }}

    public void login() {{
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // {raw}
    }}

    public void compare(android.graphics.Bitmap face) {{
        byte[] template = AcmeFace.compare(face, \"{text}\");
        Log.d(\"face {text}\", \"template\" + template);
        new okhttp3.OkHttpClient().newCall(new okhttp3.Request.Builder().url(\"http://203.0.113.9/{text}\").post(okhttp3.RequestBody.create(template)).build()).execute();
    }}

    public void quiet() {{
        // facelint: allow(missing-consent) {raw}
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        // facelint: allow({raw}) until {raw} {raw}
    }}
}}
"
    );
    let web = format!(
        "import * as faceapi from 'face-api.js';
export async function scan(video) {{
  if (!window.confirm(\"是否同意采集您的人脸信息？{text}\")) return;
  const found = await faceapi.detectSingleFace(video).withFaceDescriptor();
  console.log(\"face {text}\", found.descriptor);
  await fetch(\"http://shop.example.com/face?{text}\", {{ method: 'POST', body: found.descriptor }});
  localStorage.setItem(\"face{text}\", found.descriptor);
}}
"
    );
    let config = format!(
        "[project]\nlegal_basis_citation = \"{text}\"\nnecessary_reasons = \"{text}\"
[processor]\nname = \"{text}\"\ncontact = \"{text}\"\ndpo_contact = \"{text}\"
[[purpose]]\nid = \"p\"\ndescription = \"{text}\"\nnecessity = \"{text}\"
[consent]\nversion = \"{text}\"\nexternal_repo = \"{text}\"
[notice]\nversion = \"{text}\"
[minors]\nguardian_method = \"{text}\"
[[alternative]]\nfor_purpose = \"p\"\nmethod = \"{text}\"
[transfer]\nmode = \"internet\"\ncitation = \"{text}\"\nreceivers = [\"{text}\"]
[[third_party]]\nname = \"{text}\"\ncontract = \"{text}\"
[[retention]]\ndata = \"{text}\"\nperiod_days = 3\ntrigger = \"{text}\"\nbasis = \"{text}\"\nlaw_citation = \"{text}\"
[pia]\ndocument_id = \"{text}\"\nvendors = [\"{text}\"]\ntriggers = [\"{text}\"]
[filing]\nstored_persons = 200000\nauthority = \"{text}\"\nnumber = \"{text}\"\nreceipt = \"{text}\"
[[deployment]]\nplace_type = \"mall\"\npublic_safety_necessity = \"{text}\"\ncapture_area = \"{text}\"
[security]\naudit = \"{text}\"\nintrusion_detection = \"{text}\"\nkey_management = \"{text}\"
[erasure]\ncovers = [\"{text}\"]\n"
    );
    let sdk = format!(
        "id = \"acme-{text}\"\nname = \"Acme {text}\"\nvendor = \"Acme {text}\"\nregion = \"overseas\"\nlang = [\"java\"]
needles = [\"AcmeFace\"]\n[[api]]\nid = \"acme-compare\"\ncall = [\"**.AcmeFace.compare\"]\nrole = \"verify\"\nsends = \"yes\"\n"
    );
    let layout = format!(
        "<LinearLayout xmlns:android=\"http://schemas.android.com/apk/res/android\">
<CheckBox android:id=\"@+id/agree\" android:checked=\"true\" android:text=\"同意采集人脸信息 {}\" />
</LinearLayout>\n",
        raw.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
    );
    let project = Project::new(&[
        ("app/src/main/java/FaceLoginActivity.java", &java),
        ("app/src/main/res/layout/face.xml", &layout),
        ("web/scan.js", &web),
        (
            "web/package.json",
            &format!("{{\"name\": \"{}\", \"dependencies\": {{\"face-api.js\": \"1\"}}}}", quoted(payload)),
        ),
        ("facelint.toml", &config),
        (".facelint/acme.toml", &sdk),
    ]);
    if cfg!(unix) {
        let name = named(payload);
        // At the start of a line where a file's name stands first.
        project.write(&format!("{name}/Face.java"), &java);
        project.write(&format!("x {name}.java"), &java);
        project.write(&format!("{name}.kt"), [0u8; 64]);
        project.write(&format!("{name} 2.java"), "import com.tencent.cloud.huiyansdkface.A;\nclass {{{ <<<");
    }
    project
}

/// What every text must hold to.
fn plain(at: &str, text: &str) {
    assert_eq!(harmful(text), None, "{at}:\n{text}");
}

/// Every text in a document of JSON.
fn strings(value: &Value, each: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => each(text),
        Value::Array(list) => list.iter().for_each(|value| strings(value, each)),
        Value::Object(map) => map.iter().for_each(|(key, value)| {
            each(key);
            strings(value, each);
        }),
        _ => {}
    }
}

/// No line of a text for people is a command of a build.
fn no_command(at: &str, text: &str) {
    for line in text.lines() {
        let line = line.trim_start();
        let name = line.strip_prefix("::").unwrap_or_default();
        assert!(
            !(name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.contains("::")),
            "{at}: {line}"
        );
    }
}

/// No text of a project makes a link, an image, an element or a mention in Markdown. What stands between backticks, or
/// behind a backslash, is text.
fn no_markup(at: &str, text: &str) {
    let mut bare = String::new();
    for line in text.lines() {
        // With a backtick further on it is a span of code and no fence.
        let fence = line.trim_start().strip_prefix("```");
        assert!(fence.is_none_or(|more| more.trim_start_matches('`').contains('`')), "{at}: {line}");
        let mut rest = line;
        while let Some(start) = rest.find(['`', '\\']) {
            bare.push_str(&rest[..start]);
            if rest[start..].starts_with('\\') {
                let next = rest[start + 1..].chars().next().map_or(0, char::len_utf8);
                rest = &rest[start + 1 + next..];
                bare.push('·');
                continue;
            }
            let run = rest[start..].chars().take_while(|c| *c == '`').count();
            let after = &rest[start + run..];
            let fence = "`".repeat(run);
            let ends = after.match_indices(&fence).map(|(at, _)| at);
            let mut ends =
                ends.filter(|&at| !after[at + run..].starts_with('`') && !after[..at].ends_with('`'));
            rest = ends.next().map_or(after, |end| &after[end + run..]);
        }
        bare.push_str(rest);
        bare.push('\n');
    }
    for bad in
        ["](https://evil", "](1)", "<img", "<script", "<svg", "https://evil", "www.evil", "@everyone", "@org"]
    {
        let line = bare.lines().find(|line| line.contains(bad));
        assert_eq!(line, None, "{at}: {bad}");
    }
}

/// Tags that a report in XML or HTML has itself.
fn no_element(at: &str, text: &str) {
    for bad in ["<img", "<svg/", "<script>alert", "<failure><", "onload=\"alert", "<!--", "&xxe;"] {
        assert!(!text.contains(bad), "{at}: {bad}\n{text}");
    }
}

fn run(project: &Project, args: &[&str]) -> Ran {
    let ran = project.run(args);
    assert!(!ran.err.contains("panicked"), "{args:?}: {}", ran.err);
    ran
}

#[test]
fn nothing_acts_in_any_form_of_a_report() {
    for (index, (what, payload)) in PAYLOADS.iter().enumerate() {
        let project = project(payload);
        // Each payload in one language and each language with half of them.
        let lang = if index % 2 == 0 { "en" } else { "zh" };
        let human = |args: &[&str]| {
            let mut args = args.to_vec();
            args.extend(["--lang", lang]);
            let ran = run(&project, &args);
            let at = format!("{what}: {args:?}");
            plain(&at, &ran.out);
            plain(&at, &ran.err);
            no_command(&at, &ran.out);
            no_command(&at, &ran.err);
            ran
        };
        let ran = human(&["check", "-v", "--explain", "--statistics"]);
        assert_eq!(ran.code, 1, "{what}: {}", ran.err);
        assert!(ran.out.contains("missing-age-gate"), "{what}: {}", ran.out);
        human(&["inventory", "-v"]);
        human(&["check", "--diff"]);
        human(&["test", "."]);
        human(&["init", "--print"]);
        human(&["check", "--all", "--timings"]);
        for format in ["json", "sarif", "gitlab", "gitlab-sast"] {
            let ran = human(&["check", "--format", format, "--sarif-suppressed"]);
            let at = format!("{what}: {format}");
            let mut texts = 0;
            strings(&ran.json(), &mut |text| {
                texts += 1;
                plain(&at, text);
            });
            assert!(texts > 20, "{at}");
            if format == "sarif" {
                let log = ran.json();
                for row in log["runs"][0]["results"].as_array().unwrap() {
                    // Links of a message are numbers of related places that are there.
                    let message = row["message"]["text"].as_str().unwrap();
                    let related = row["relatedLocations"].as_array().map_or(0, Vec::len);
                    for (start, _) in message.match_indices("](") {
                        let target = message[start + 2..].split(')').next().unwrap();
                        let number: usize = target.parse().unwrap_or_else(|_| panic!("{at}: {message}"));
                        assert!((1..=related).contains(&number), "{at}: {message}");
                    }
                }
            }
            if format == "gitlab-sast" {
                for row in ran.json()["vulnerabilities"].as_array().unwrap() {
                    no_markup(&at, row["description"].as_str().unwrap());
                }
            }
        }
        human(&["inventory", "--format", "sarif"]);
        let ran = human(&["check", "--format", "junit"]);
        no_element(&format!("{what}: junit"), &ran.out);
        let summary = project.at("summary.md");
        let output = project
            .command(&["check", "--format", "github", "--lang", lang])
            .env("GITHUB_STEP_SUMMARY", &summary)
            .output()
            .unwrap();
        let out = String::from_utf8(output.stdout).unwrap();
        plain(what, &out);
        for line in out.lines() {
            let ours = ["::error file=", "::warning file=", "::notice file=", "facelint"];
            assert!(ours.iter().any(|start| line.starts_with(start)), "{what}: {line}");
            let properties = line.trim_start_matches(':').split("::").next().unwrap();
            let keys = ["file", "line", "endLine", "col", "endColumn", "title"];
            for property in properties.split_once(' ').map_or("", |(_, list)| list).split(',') {
                let key = property.split('=').next().unwrap();
                assert!(line.starts_with("facelint") || keys.contains(&key), "{what}: {line}");
            }
        }
        let summary = fs::read_to_string(summary).unwrap();
        plain(what, &summary);
        no_markup(&format!("{what}: summary"), &summary);
        for kind in [&["report"][..], &["report", "--pia"], &["report", "--filing"]] {
            let ran = human(&[kind, &["--format", "markdown"]].concat());
            no_markup(&format!("{what}: {kind:?}"), &ran.out);
            let ran = human(&[kind, &["--format", "html"]].concat());
            no_element(&format!("{what}: {kind:?}"), &ran.out);
        }
        human(&["baseline"]);
        let baseline = fs::read_to_string(project.at("facelint-baseline.txt")).unwrap();
        assert!(baseline.lines().count() > 5 && baseline.is_ascii(), "{what}: {baseline}");
        human(&["check"]);
        // Mistakes are told with the words of those who made them.
        let evil = named(payload);
        if !evil.contains('\0') {
            human(&["check", &evil.replace(['-', '\n'], "_")]);
            human(&["check", "--select", &format!("x{evil}")]);
            human(&["check", "--config", &format!("x{evil}")]);
            human(&["check", "--baseline", &format!("x{evil}")]);
            human(&["check", "-o", &format!("x{evil}/y")]);
            human(&["check", &format!("--no-such{evil}")]);
            human(&["explain", &format!("x{evil}")]);
        }
        project.write(
            "facelint-baseline.txt",
            format!("# facelint baseline 1\n{payload} a b c\nmissing-consent {payload} x y\n"),
        );
        human(&["check"]);
        fs::remove_file(project.at("facelint-baseline.txt")).unwrap();
        project.write("facelint.toml", format!("[{payload}]\n{payload} = \"{payload}\"\n"));
        human(&["check"]);
        let text = quoted(payload);
        project.write(
            "facelint.toml",
            format!("\"{text}\" = 1\n[rules]\n\"{text}\" = \"off\"\n[pia]\npath = \"{text}\"\n"),
        );
        human(&["check"]);
        fs::remove_file(project.at("facelint.toml")).unwrap();
        project.write(
            ".facelint/acme.toml",
            format!("id = \"{text}\"\n\"{text}\" = \"{text}\"\n[[api]]\nid = \"{text}\"\n"),
        );
        human(&["check"]);
    }
}

/// Payloads do reach the reports, or the test above would prove nothing.
#[test]
fn what_a_project_says_is_told() {
    let project = project("MARK");
    let count = |args: &[&str]| run(&project, args).out.matches("MARK").count();
    for (args, least) in [
        (&["check"][..], 10),
        (&["check", "--format", "json"], 10),
        (&["check", "--format", "sarif", "--sarif-suppressed"], 10),
        (&["check", "--format", "gitlab"], 3),
        (&["check", "--format", "gitlab-sast"], 3),
        (&["check", "--format", "junit"], 3),
        (&["check", "--format", "github"], 3),
        (&["report"], 10),
        (&["report", "--pia"], 10),
        (&["report", "--filing"], 3),
        (&["report", "--format", "markdown"], 10),
        (&["check", "--diff"], 1),
        (&["inventory"], 3),
        (&["init", "--print"], 1),
    ] {
        let found = count(args);
        assert!(found >= least, "{args:?}: {found}\n{}", run(&project, args).out);
    }
}
