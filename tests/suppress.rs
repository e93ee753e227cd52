//! Suppressions: every rule can be suppressed in every language, and nothing is hidden beyond what was asked.

#![allow(clippy::unwrap_used)]

#[path = "support/day.rs"]
mod day;

mod binary;

use binary::{LOGIN, Project};
use day::today;
use facelint::Outcome;
use facelint::input::source::SourceMap;
use facelint::report::manual::{Example, examples};
use facelint::rules::RULES;

const CALL: &str = "        WbCloudFaceVerifySdk";

/// What a check says about the login screen with something put before its call.
fn rules_with(before: &str, behind: &str) -> Vec<String> {
    let code =
        LOGIN.replace(CALL, &format!("{before}{CALL}")).replace("null);\n", &format!("null);{behind}\n"));
    rules_of(&code)
}

fn rules_of(code: &str) -> Vec<String> {
    let project = Project::new(&[("FaceLoginActivity.java", code)]);
    let report = project.run(&["--format", "json", "--date", "2027-01-31"]).json();
    let findings = report["findings"].as_array().unwrap();
    findings.iter().map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect()
}

fn has(rules: &[String], rule: &str) -> bool {
    rules.iter().any(|name| name == rule)
}

#[test]
fn a_suppression_hides_what_it_names_and_nothing_else() {
    let all = rules_with("", "");
    assert!(has(&all, "missing-consent") && all.len() > 2, "{all:?}");
    let left: Vec<String> = all.iter().filter(|rule| *rule != "missing-consent").cloned().collect();
    for (before, behind) in [
        ("        // facelint: allow(missing-consent) asked on paper\n", ""),
        ("        /* facelint: allow(missing-consent) asked on paper */\n\n", ""),
        ("", " // facelint: allow(missing-consent) asked on paper"),
        ("", " /* facelint: allow(missing-consent): asked on paper */"),
        ("        // facelint: allow(missing-consent) until 2027-01-31 asked on paper\n", ""),
        ("        // facelint: allow(missing-consent) 线下已签署同意书\n", ""),
    ] {
        assert_eq!(rules_with(before, behind), left, "{before}{behind}");
    }
    let several = format!("        // facelint: allow({}) a demo\n", all.join(", "));
    assert!(rules_with(&several, "").is_empty());
    let function = LOGIN.replace(
        "    private void login",
        "    // facelint: allow(missing-consent) on paper\n    private void login",
    );
    assert_eq!(rules_of(&function), left);
    let file = format!("// facelint: allow-file(missing-consent) a demo of the vendor\n{LOGIN}");
    assert_eq!(rules_of(&file), left);
    // Another function is none of its business.
    let other =
        LOGIN.replace("    @Override", "    // facelint: allow(missing-consent) on paper\n    @Override");
    assert!(has(&rules_of(&other), "missing-consent"));
}

#[test]
fn a_suppression_with_a_flaw_hides_nothing_and_is_told() {
    for (line, says) in [
        ("allow(missing-consent)", "gives no reason"),
        ("allow(missing-consent) until 2027-01-30 soon done", "held until 2027-01-30"),
        ("allow(missing-consent) until 2027-02-30 soon done", "no day"),
        ("allow(missing-consents) on paper", "did you mean `missing-consent`"),
        ("allow(face-upload) on paper", "hides nothing"),
        ("ignore(missing-consent) on paper", "cannot be read"),
    ] {
        let code = LOGIN.replace(CALL, &format!("        // facelint: {line}\n{CALL}"));
        let project = Project::new(&[("FaceLoginActivity.java", &code)]);
        let ran = project.run(&["--date", "2027-01-31", "--lang", "en"]);
        assert!(ran.out.contains("error[missing-consent]"), "{line}: {}", ran.out);
        assert!(ran.out.contains("warning[unused-suppression]"), "{line}: {}", ran.out);
        assert!(ran.out.contains(says), "{line}: {}", ran.out);
        let zh = project.run(&["--date", "2027-01-31", "--lang", "zh", "--select", "unused-suppression"]).out;
        assert!(zh.contains("抑制"), "{zh}");
    }
    let project = Project::login();
    assert_eq!(project.run(&["--date", "yesterday"]).code, 2);
}

#[test]
fn an_idle_suppression_is_told_wherever_it_stands() {
    // No other word in the file leads there.
    let project = Project::new(&[
        ("Plain.kt", "// facelint: allow(missing-consent) it was here\nclass Plain\n"),
        ("strings.kt", "val text = \"// facelint: allow(missing-consent) no comment\"\n"),
    ]);
    let ran = project.run(&["--lang", "en"]);
    assert!(ran.out.contains("this suppression of `missing-consent` hides nothing"), "{}", ran.out);
    assert_eq!(ran.out.matches("warning[").count(), 1, "{}", ran.out);
}

#[test]
fn a_finding_for_several_sites_goes_on_to_stand_for_the_others() {
    let two = LOGIN.replace(
        "        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);\n",
        "        // facelint: allow(missing-consent) asked on paper\n        \
         WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);\n        \
         WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(that, null);\n",
    );
    let lines = |code: &str| -> Vec<u64> {
        let project = Project::new(&[("FaceLoginActivity.java", code)]);
        let report =
            project.run(&["--format", "json", "--select", "missing-consent,unused-suppression"]).json();
        report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|finding| finding["line"].as_u64().unwrap())
            .collect()
    };
    assert_eq!(lines(&two), [17]);
    // Beside the second one it takes that out of the list of the first, and is of use.
    let second = two
        .replace("        // facelint: allow(missing-consent) asked on paper\n", "")
        .replace("(that, null);", "(that, null); // facelint: allow(missing-consent) asked on paper");
    assert_eq!(lines(&second), [15]);
}

/// A comment of a language that suppresses a rule.
fn comment(lang: &str, line: &str, rule: &str) -> Option<String> {
    let text = format!("facelint: allow({rule}) accepted by the data protection officer");
    let indent = &line[..line.len() - line.trim_start().len()];
    Some(match lang {
        "json" => return None,
        "xml" => format!("{indent}<!-- {text} -->"),
        "html" | "vue" if line.trim_start().starts_with('<') => format!("{indent}<!-- {text} -->"),
        "tsx" | "javascript" if line.trim_start().starts_with("<") && line != "<" => {
            format!("{indent}{{/* {text} */}}")
        }
        "sql" => format!("{indent}-- {text}"),
        "yaml" | "toml" => format!("{indent}# {text}"),
        _ => format!("{indent}// {text}"),
    })
}

fn check(lang: &str, code: &str) -> Outcome {
    let name = match lang {
        "java" => "Example.java",
        "kotlin" => "Example.kt",
        "javascript" => "example.js",
        "typescript" => "example.ts",
        "tsx" => "example.tsx",
        "vue" => "Example.vue",
        "html" => "index.html",
        "rust" => "src/main.rs",
        "swift" => "Example.swift",
        "objc" => "Example.m",
        "dart" => "lib/example.dart",
        "arkts" => "pages/Example.ets",
        "json" => "assets/seed.json",
        "sql" => "db/seed.sql",
        "yaml" => "config/devices.yaml",
        "toml" => "facelint.toml",
        "xml" => "res/layout/example.xml",
        other => panic!("no language is called {other}"),
    };
    let mut map = SourceMap::default();
    map.add_text(name, code);
    facelint::analyse(map, true, today())
}

/// The example with a suppression above every line that is marked, or above the tag around it.
fn suppressed(example: &Example, rule: &str) -> Option<(String, usize)> {
    let mut out: Vec<String> = Vec::new();
    let mut count = 0;
    for line in example.code.lines() {
        let plain = line.split("<!-- // expect:").next().and_then(|line| line.split("# // expect:").next());
        let plain = plain.and_then(|line| line.split("// expect:").next())?;
        if line.contains(&format!("expect: {rule}")) {
            let mut at = out.len();
            let opens = |line: &str| line.trim_start().starts_with('<');
            if example.lang == "xml" && !opens(plain) {
                while at > 0 && !out[at - 1].contains('>') && !opens(&out[at.min(out.len() - 1)]) {
                    at -= 1;
                }
            }
            let below = out.get(at).map_or(plain, String::as_str).to_owned();
            out.insert(at, comment(&example.lang, &below, rule)?);
            count += 1;
        }
        out.push(plain.to_owned());
    }
    Some((out.join("\n"), count))
}

#[test]
fn every_rule_can_be_suppressed_in_every_language() {
    let mut wrong = Vec::new();
    let mut langs = std::collections::BTreeSet::new();
    for rule in RULES.iter().map(|rule| rule.meta()).filter(|meta| meta.id != "unused-suppression") {
        for example in examples(rule).into_iter().filter(|example| example.fires) {
            let Some((code, count)) = suppressed(&example, rule.id) else { continue };
            langs.insert(example.lang.clone());
            let outcome = check(&example.lang, &code);
            let idle = outcome.findings.iter().any(|finding| finding.rule == "unused-suppression");
            let hidden = outcome.suppressed.iter().filter(|hidden| hidden.finding.rule == rule.id).count();
            // One that stands for several sites may go on to stand for others; a file that is allowed has none.
            let top = comment(&example.lang, "<", rule.id).unwrap().replace("allow(", "allow-file(");
            let plain =
                code.lines().filter(|line| !line.contains("facelint:")).collect::<Vec<_>>().join("\n");
            let whole = check(&example.lang, &format!("{top}\n{plain}"));
            let stays = whole.findings.iter().any(|finding| finding.rule == rule.id);
            if stays || idle || hidden < count {
                wrong.push(format!(
                    "{} {}: stays {stays}, idle {idle}, hidden {hidden} of {count}\n{code}",
                    rule.id, example.lang
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(langs.len() >= 5, "{langs:?}");
}

/// What a line without indentation declares a type with, by language.
const TYPES: &[(&str, &[&str])] = &[
    ("java", &["class ", "public class "]),
    ("kotlin", &["class "]),
    ("swift", &["class ", "final class ", "struct "]),
    ("objc", &["@implementation "]),
    ("dart", &["class "]),
    ("arkts", &["struct ", "export struct ", "class ", "export class "]),
    ("typescript", &["class ", "export class "]),
    ("javascript", &["class ", "export class "]),
];

#[test]
fn a_suppression_above_a_type_holds_for_the_whole_of_it() {
    let mut wrong = Vec::new();
    let mut langs = std::collections::BTreeSet::new();
    for rule in RULES.iter().map(|rule| rule.meta()).filter(|meta| meta.id != "unused-suppression") {
        for example in examples(rule).into_iter().filter(|example| example.fires) {
            let Some((_, starts)) = TYPES.iter().find(|(lang, _)| *lang == example.lang) else { continue };
            let mut out: Vec<String> = Vec::new();
            // Of a finding that stands outside of a type nothing is asked here.
            let (mut within, mut asks) = (false, true);
            for line in example.code.lines() {
                if starts.iter().any(|start| line.starts_with(start)) {
                    // Annotations belong to what they stand above.
                    let at = out.iter().rposition(|above| !above.starts_with('@')).map_or(0, |at| at + 1);
                    out.insert(at, comment(&example.lang, "", rule.id).unwrap());
                    within = true;
                } else if !line.is_empty() && !line.starts_with([' ', '}', '@', '-', '+', '/']) {
                    within = false;
                }
                asks &= within || !line.contains("expect:");
                out.push(line.split("// expect:").next().unwrap().to_owned());
            }
            if !asks {
                continue;
            }
            langs.insert(example.lang.clone());
            let outcome = check(&example.lang, &out.join("\n"));
            let hidden = outcome.suppressed.iter().any(|hidden| hidden.finding.rule == rule.id);
            if !hidden || outcome.findings.iter().any(|finding| finding.rule == rule.id) {
                wrong.push(format!("{} {}:\n{}", rule.id, example.lang, out.join("\n")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(langs.len() >= 5, "{langs:?}");
}

#[test]
fn a_type_is_covered_in_every_language() {
    for (name, before, after) in [
        (
            "a.ts",
            "import * as faceapi from 'face-api.js';\n",
            "export class Scan {\n  run(v) { return faceapi.detectSingleFace(v).withFaceDescriptor(); }\n}\n",
        ),
        (
            "a.js",
            "import * as faceapi from 'face-api.js';\n",
            "export class Scan {\n  run(v) { return faceapi.detectSingleFace(v).withFaceDescriptor(); }\n}\n",
        ),
        (
            "a.m",
            "#import <Vision/Vision.h>\n",
            "@implementation Scan\n- (void)run:(VNImageRequestHandler *)handler {\n    VNDetectFaceRectanglesRequest *request = [[VNDetectFaceRectanglesRequest alloc] init];\n    [handler performRequests:@[request] error:nil];\n}\n@end\n",
        ),
        (
            "a.swift",
            "import Vision\n",
            "class Scan {\n    func run(_ handler: VNImageRequestHandler) {\n        let request = VNDetectFaceRectanglesRequest()\n        try? handler.perform([request])\n    }\n}\n",
        ),
    ] {
        let run = |mark: &str| {
            let mut map = SourceMap::default();
            map.add_text(name, &format!("{before}{mark}{after}"));
            facelint::analyse(map, true, today())
        };
        let plain = run("");
        assert!(plain.findings.iter().any(|finding| finding.rule == "missing-consent"), "{name}");
        let covered = run("// facelint: allow(missing-consent) on paper\n");
        assert!(covered.findings.iter().all(|finding| finding.rule != "missing-consent"), "{name}");
        assert_eq!(covered.findings.len() + 1, plain.findings.len(), "{name}");
    }
}

#[test]
fn suppressed_results_are_left_out_of_sarif_unless_asked_for() {
    let code =
        LOGIN.replace(CALL, &format!("        // facelint: allow(missing-consent) 线下已签署\n{CALL}"));
    let project = Project::new(&[("FaceLoginActivity.java", &code)]);
    let plain = project.run(&["--format", "sarif"]).json();
    let rows = plain["runs"][0]["results"].as_array().unwrap();
    assert!(rows.iter().all(|row| row["ruleId"] != "missing-consent" && row.get("suppressions").is_none()));
    let kept = project.run(&["--format", "sarif", "--sarif-suppressed"]).json();
    let all = kept["runs"][0]["results"].as_array().unwrap();
    assert_eq!(all.len(), rows.len() + 1);
    for row in all {
        let list = row["suppressions"].as_array().unwrap();
        assert_eq!(list.len(), usize::from(row["ruleId"] == "missing-consent"), "{row:#}");
    }
    let row = all.iter().find(|row| row["ruleId"] == "missing-consent").unwrap();
    let suppression = &row["suppressions"][0];
    assert_eq!(suppression["kind"], "inSource");
    assert_eq!(suppression["justification"], "线下已签署");
    assert_eq!(suppression["location"]["physicalLocation"]["region"]["startLine"], 15);
    // The fingerprint is the one it had before it was suppressed.
    let before = Project::login().run(&["--format", "sarif"]).json();
    let was = before["runs"][0]["results"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["ruleId"] == "missing-consent");
    assert_eq!(was.unwrap()["partialFingerprints"]["facelint/v1"], row["partialFingerprints"]["facelint/v1"]);
    let err = project.run(&["--lang", "en"]).err;
    assert!(err.contains("; 1 suppressed\n"), "{err}");
}
