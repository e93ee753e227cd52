//! `facelint.toml` with the real binary: where it is found, what it decides, and what is said of a broken one.

#![allow(clippy::unwrap_used)]

mod binary;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use binary::{LOGIN, PLAIN, Project, Ran};
use facelint::config::keys::schema;

/// Findings of a JSON report: rule, level, file and line.
fn found(ran: &Ran) -> BTreeSet<(String, String, String, u64)> {
    let report = ran.json();
    let text = |value: &serde_json::Value, key: &str| value[key].as_str().unwrap().to_owned();
    let findings = report["findings"].as_array().unwrap().iter();
    findings
        .map(|each| {
            (text(each, "rule"), text(each, "level"), text(each, "file"), each["line"].as_u64().unwrap())
        })
        .collect()
}

fn rules(ran: &Ran) -> BTreeSet<String> {
    found(ran).into_iter().map(|(rule, ..)| rule).collect()
}

fn set(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// Runs on a day.
fn on(project: &Project, day: &str, args: &[&str]) -> Ran {
    // Noon of the day in universal time is evening of the same day in China.
    let seconds = match day {
        "2025-07-14" => "1752494400",
        "2025-07-15" => "1752580800",
        "2027-03-01" => "1803902400",
        other => panic!("{other}"),
    };
    let output = project.command(args).env("SOURCE_DATE_EPOCH", seconds).output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

const PIA: &str = "[pia]\ndocument_id = \"PIA-1\"\n";

#[test]
fn the_schema_is_current_and_the_example_fits_it() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let path = docs.join("facelint.schema.json");
    let text = format!("{}\n", serde_json::to_string_pretty(&schema()).unwrap());
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &text).unwrap();
    }
    assert!(fs::read_to_string(&path).unwrap() == text, "stale: BLESS=1 cargo test --test config");
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let example = fs::read_to_string(docs.join("facelint.toml")).unwrap();
    // Editors see dates of TOML as texts.
    let undated: Vec<String> = example
        .lines()
        .map(|line| match line.split_once(" = ") {
            Some((key, value)) if value.starts_with("20") => format!("{key} = \"{}\"", &value[..10]),
            Some((key, value)) if value.starts_with("[20") => format!("{key} = [\"{}\"]", &value[1..11]),
            _ => line.to_owned(),
        })
        .collect();
    let table: toml::Table = toml::from_str(&undated.join("\n")).unwrap();
    let json = serde_json::to_value(&table).unwrap();
    let errors: Vec<String> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    // Every key of the schema stands in the example.
    let known: BTreeSet<String> = schema()["properties"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(known, table.keys().cloned().collect());
    assert!(!validator.is_valid(&serde_json::json!({ "colour": 1 })));
    assert!(!validator.is_valid(&serde_json::json!({ "filing": { "stored_persons": -1 } })));
}

#[test]
fn the_example_is_read() {
    let project = Project::new(&[("Surface.kt", PLAIN)]);
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/facelint.toml");
    project.write("facelint.toml", fs::read(example).unwrap());
    let ran = project.run(&["."]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
}

#[test]
fn a_broken_file_is_pointed_into() {
    for (text, place, en, zh) in [
        ("[pia]\nkeep_year = 3\n", "2:1", "did you mean `keep_years`?", "是否想写 `keep_years`？"),
        ("[project]\nlegal_basis = \"consnet\"\n", "2:15", "did you mean `consent`?", "可选值为"),
        (
            "[rules]\nmissing-consnet = \"off\"\n",
            "2:1",
            "did you mean `missing-consent`?",
            "没有名为 `missing-consnet` 的规则",
        ),
        ("[filing]\nstored_persons = -5\n", "2:18", "0 is the least", "最小为 0"),
        ("[pia]\ndate = 2025-13-01\n", "2:", "not TOML", "不是有效的 TOML"),
        ("a = [\n", "", "not TOML", "不是有效的 TOML"),
        ("[pia]\npath = \"../../etc/passwd\"\n", "2:8", "leaves the project", "超出了项目范围"),
        ("[pia]\npath = \"/etc/passwd\"\n", "2:8", "leaves the project", "超出了项目范围"),
        (
            "[[sdk]]\nid = \"own\"\nlang = [\"cobol\"]\nneedles = [\"AcmeFace\"]\n",
            "1:1",
            "cobol is no language",
            "条目无法读取",
        ),
        ("[[model]]\n[[model.gate]]\ncall = [\"a\"]\nkind = \"magic\"\n", "1:1", "magic", "条目无法读取"),
    ] {
        let project = Project::new(&[("Surface.kt", PLAIN), ("facelint.toml", text)]);
        let ran = project.run(&["."]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{text}: {}", ran.err);
        assert!(
            ran.err.contains(&format!("facelint.toml:{place}")) && ran.err.contains(en),
            "{text}: {}",
            ran.err
        );
        let ran = project.run(&[".", "--lang", "zh"]);
        assert!(ran.err.contains(zh), "{text}: {}", ran.err);
        assert_eq!(project.run(&[".", "--no-config"]).code, 0, "{text}");
    }
    let project =
        Project::new(&[("Surface.kt", PLAIN), ("facelint.toml", &format!("# {}\n", "x".repeat(300_000)))]);
    let ran = project.run(&["."]);
    assert!(ran.code == 2 && ran.err.contains("256 KiB"), "{}", ran.err);
    // A broken file of rows is pointed into as well.
    let own = "id = \"own\"\nlang = [\"java\"]\nneedles = [\"AcmeFace\"]\n\n[[api]]\nid = \"x\"\ncall = [\"a.b\"]\nrole = \"verfy\"\n";
    let project = Project::new(&[("Surface.kt", PLAIN), (".facelint/own.toml", own), ("facelint.toml", "")]);
    let ran = project.run(&["."]);
    assert!(ran.code == 2 && ran.err.contains("own.toml") && ran.err.contains("verfy"), "{}", ran.err);
}

#[test]
fn nearer_files_override_key_by_key() {
    let project = Project::new(&[
        (
            "facelint.toml",
            "[rules]\nmissing-consent = \"warning\"\nsole-verification = \"off\"\ncloud-face-sdk = \"off\"\n[pia]\ndocument_id = \"PIA-1\"\n",
        ),
        ("apps/bank/facelint.toml", "[rules]\nmissing-consent = \"note\"\nmissing-age-gate = \"off\"\n"),
        ("apps/bank/FaceLoginActivity.java", LOGIN),
        ("apps/shop/FaceLoginActivity.java", LOGIN),
    ]);
    let wanted = |prefix: &str| {
        BTreeSet::from([
            (
                "missing-age-gate".to_owned(),
                "warning".to_owned(),
                format!("{prefix}apps/shop/FaceLoginActivity.java"),
                15,
            ),
            (
                "missing-consent".to_owned(),
                "note".to_owned(),
                format!("{prefix}apps/bank/FaceLoginActivity.java"),
                15,
            ),
            (
                "missing-consent".to_owned(),
                "warning".to_owned(),
                format!("{prefix}apps/shop/FaceLoginActivity.java"),
                15,
            ),
        ])
    };
    assert_eq!(found(&project.run(&[".", "--format", "json"])), wanted(""));
    // From below, the file above is found; each path has its own.
    for args in
        [["apps/bank", "apps/shop"], ["apps/shop/FaceLoginActivity.java", "apps/bank/FaceLoginActivity.java"]]
    {
        let ran = project.run(&[args[0], args[1], "--format", "json"]);
        assert_eq!(found(&ran), wanted(""), "{}", ran.err);
    }
    // A file that ends the search.
    project.write("apps/bank/facelint.toml", format!("root = true\n{PIA}"));
    let all = set(&["cloud-face-sdk", "missing-age-gate", "missing-consent", "sole-verification"]);
    assert_eq!(rules(&project.run(&["apps/bank", "--format", "json"])), all);
}

#[test]
fn the_search_ends_at_the_repository() {
    let project = Project::new(&[
        ("facelint.toml", "[rules]\nmissing-consent = \"off\"\n"),
        ("repo/app/FaceLoginActivity.java", LOGIN),
    ]);
    assert!(!rules(&project.run(&["repo/app", "--format", "json"])).contains("missing-consent"));
    project.write("repo/.git/HEAD", "ref: refs/heads/main\n");
    assert!(rules(&project.run(&["repo/app", "--format", "json"])).contains("missing-consent"));
}

#[test]
fn a_configuration_can_be_given_or_left_out() {
    let project = Project::login();
    project.write("facelint.toml", "[rules]\nmissing-consent = \"off\"\n");
    project.write("ci/strict.toml", "[rules]\nsole-verification = \"off\"\n");
    let given = rules(&project.run(&[".", "--config", "ci/strict.toml", "--format", "json"]));
    assert!(given.contains("missing-consent") && !given.contains("sole-verification"));
    let none = rules(&project.run(&[".", "--no-config", "--format", "json"]));
    assert!(none.contains("missing-consent") && none.contains("sole-verification"));
    assert_eq!(project.run(&[".", "--config", "ci/none.toml"]).code, 2);
    assert_eq!(project.run(&[".", "--config", "ci/strict.toml", "--no-config"]).code, 2);
}

#[test]
fn what_is_excluded_is_not_looked_at() {
    let project = Project::new(&[
        ("facelint.toml", "exclude = [\"legacy/\", \"**/Old*.java\"]\n"),
        ("legacy/FaceLoginActivity.java", LOGIN),
        ("app/OldFaceLoginActivity.java", LOGIN),
        ("Surface.kt", PLAIN),
    ]);
    let ran = project.run(&["."]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert_eq!(project.run(&["legacy"]).code, 0);
    project.write("app/facelint.toml", "exclude = [\"!OldFaceLoginActivity.java\"]\n");
    assert_eq!(project.run(&["."]).code, 1);
    assert_eq!(project.run(&[".", "--no-config"]).code, 1);
}

#[test]
fn a_legal_basis_needs_its_provision() {
    let project = Project::login();
    let off = set(&["cloud-face-sdk", "sole-verification"]);
    project.write("facelint.toml", format!("{PIA}[project]\nlegal_basis = \"statutory_duty\"\nlegal_basis_citation = \"反洗钱法第二十八条\"\n"));
    assert_eq!(rules(&project.run(&[".", "--format", "json"])), off);
    for basis in [
        "legal_basis = \"statutory_duty\"\n",
        "legal_basis = \"hr\"\nlegal_basis_citation = \" \"\n",
        "legal_basis_citation = \"x\"\n",
    ] {
        project.write("facelint.toml", format!("{PIA}[project]\n{basis}"));
        assert!(rules(&project.run(&[".", "--format", "json"])).contains("missing-consent"), "{basis}");
    }
    project.write(
        "facelint.toml",
        format!("{PIA}[transfer]\nbasis = \"law\"\ncitation = \"反洗钱法第二十八条\"\n"),
    );
    let law = rules(&project.run(&[".", "--format", "json"]));
    assert!(!law.contains("cloud-face-sdk") && law.contains("missing-consent"));
}

#[test]
fn an_assessment_is_asked_for_where_the_project_describes_itself() {
    // A lone file is no project that could attest anything.
    let project = Project::login();
    let rule = "missing-impact-assessment";
    let at = |ran: &Ran| {
        found(ran).into_iter().find(|(id, ..)| id == rule).map(|(_, level, file, line)| (level, file, line))
    };
    assert_eq!(at(&project.run(&[".", "--format", "json"])), None);
    project.write("AndroidManifest.xml", "<manifest package=\"com.example.bank\"/>\n");
    let told = |file: &str, line: u64| Some(("warning".to_owned(), file.to_owned(), line));
    assert_eq!(at(&project.run(&[".", "--format", "json"])), told("AndroidManifest.xml", 1));
    project.write("facelint.toml", "# nothing\n[notice]\nversion = \"1\"\n");
    assert_eq!(at(&project.run(&[".", "--format", "json"])), told("facelint.toml", 1));
    project.write("facelint.toml", "[notice]\nversion = \"1\"\n[pia]\npath = \"\"\n");
    assert_eq!(at(&project.run(&[".", "--format", "json"])), told("facelint.toml", 3));
    project.write("facelint.toml", "[pia]\npath = \"legal/pia.md\"\n");
    assert_eq!(at(&project.run(&[".", "--format", "json"])), told("facelint.toml", 2));
    project.write("legal/pia.md", "# 影响评估\n");
    assert_eq!(at(&project.run(&[".", "--format", "json"])), told("facelint.toml", 2));
    project.write("legal/pia.md", "处理目的和方式合法、正当、必要。对个人权益的影响及降低不利影响的措施。泄露、篡改的风险。保护措施有效、与风险程度相适应。\n");
    assert_eq!(at(&project.run(&[".", "--format", "json"])), None);
    // A document whose text is not read here counts by being there.
    project.write("legal/pia.md", "");
    project.write("legal/pia.pdf", b"%PDF-1.7 \x00\x01");
    project.write("facelint.toml", "[pia]\npath = \"legal/pia.pdf\"\nkeep_years = 3\n");
    assert_eq!(at(&project.run(&[".", "--format", "json"])), None);
    // From below, `..` leads where the file stands.
    project.write("facelint.toml", "[pia]\nkeep_years = 2\ndocument_id = \"1\"\n");
    project.write("app/FaceLoginActivity.java", LOGIN);
    assert_eq!(at(&project.run(&["app", "--format", "json"])), told("facelint.toml", 2));
}

#[test]
fn an_assessment_is_asked_for_detection_that_is_kept() {
    let page = |rest: &str| {
        format!(
            "import * as faceapi from 'face-api.js';\nexport async function scan(canvas) {{\n  await faceapi.detectSingleFace(canvas);\n{rest}}}\n"
        )
    };
    let rule = "missing-impact-assessment";
    let project = Project::new(&[("package.json", "{ \"name\": \"doors\" }\n"), ("scan.js", &page(""))]);
    assert!(!rules(&project.run(&[".", "--format", "json"])).contains(rule));
    project.write("scan.js", page("  localStorage.setItem('face', canvas.toDataURL());\n"));
    assert!(rules(&project.run(&[".", "--format", "json"])).contains(rule));
}

#[cfg(unix)]
#[test]
fn links_do_not_lead_out_of_the_project() {
    let secret = Project::new(&[("pia.md", "secret words"), ("facelint.toml", "secret_words = 1\n")]);
    let project = Project::login();
    project.write(".git/HEAD", "ref: refs/heads/main\n");
    project.write("facelint.toml", "[pia]\npath = \"pia.md\"\n");
    std::os::unix::fs::symlink(secret.at("pia.md"), project.at("pia.md")).unwrap();
    let ran = project.run(&["."]);
    assert!(
        ran.code == 2 && ran.err.contains("leaves the project") && !ran.err.contains("secret"),
        "{}",
        ran.err
    );
    fs::remove_file(project.at("facelint.toml")).unwrap();
    std::os::unix::fs::symlink(secret.at("facelint.toml"), project.at("facelint.toml")).unwrap();
    let ran = project.run(&["."]);
    assert!(!ran.err.contains("secret_words"), "{}", ran.err);
    fs::remove_file(project.at("facelint.toml")).unwrap();
    // Rows, by the file and by its directory.
    secret.write("rows/own.toml", "secret_words = 1\n");
    for (from, to) in [("rows", ".facelint"), ("rows/own.toml", "app/.facelint/own.toml")] {
        let link = project.at(to);
        fs::create_dir_all(link.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(secret.at(from), &link).unwrap();
        for root in [".", "app"] {
            project.write("app/facelint.toml", "");
            let ran = project.run(&[root]);
            assert!(!ran.err.contains("secret_words") && ran.code < 2, "{to}: {}", ran.err);
        }
        fs::remove_file(link).unwrap();
    }
}

#[test]
fn paths_do_not_lead_out_of_the_project() {
    let secret = Project::new(&[("pia.md", "secret words"), ("app/facelint.toml", "")]);
    let outside = secret.at("pia.md");
    let up = "../".repeat(40);
    for path in [
        "../pia.md",
        "./a/../../pia.md",
        "../app/../pia.md",
        "/etc/hostname",
        outside.to_str().unwrap(),
        &format!("{up}etc/hostname"),
        "..\\\\pia.md",
        "C:\\\\pia.md",
        "pia.md\\u0000",
        "//host/share/pia.md",
    ] {
        for key in ["pia", "minors"] {
            let name = if key == "pia" { "path" } else { "rules_path" };
            secret.write("app/facelint.toml", format!("[{key}]\n{name} = \"{path}\"\n"));
            secret.write("app/FaceLoginActivity.java", LOGIN);
            let ran = binary::run_in(&secret.at("app"), &["."]);
            assert_eq!(ran.code, 2, "{path}: {}", ran.err);
            assert!(
                ran.err.contains("leaves the project") && !ran.err.contains("secret"),
                "{path}: {}",
                ran.err
            );
        }
    }
    // What excludes files and names places is a pattern, and no path that is opened.
    let keys = format!(
        "exclude = [\"{up}etc/**\", \"/etc/*\"]\n[exemptions]\nrnd_paths = [\"{up}etc\"]\n[notice]\npath = \"{up}etc/hostname\"\n[pia]\ndocument_id = \"1\"\nrecords_path = \"/etc/hostname\"\n"
    );
    secret.write("app/facelint.toml", keys);
    let ran = binary::run_in(&secret.at("app"), &["."]);
    assert_eq!(ran.code, 1, "{}", ran.err);
}

#[test]
fn a_filing_has_its_last_day() {
    let project = Project::new(&[
        ("Surface.kt", PLAIN),
        ("facelint.toml", "[filing]\nstored_persons = 100000\nreached_on = 2025-06-01\n"),
    ]);
    assert_eq!(on(&project, "2025-07-14", &["."]).code, 0);
    let late = on(&project, "2025-07-15", &["."]);
    assert!(
        late.code == 1 && late.out.contains("missing-filing") && late.out.contains("facelint.toml:2:1"),
        "{}",
        late.out
    );
    assert_eq!(late.out, on(&project, "2025-07-15", &["."]).out);
    // A year that is not arranged yet: a warning, which does not fail the run.
    project.write("facelint.toml", "[filing]\nstored_persons = 100000\nreached_on = 2026-12-20\n");
    let ran = on(&project, "2027-03-01", &["."]);
    assert!(
        ran.code == 0 && ran.out.contains("warning[missing-filing]") && ran.out.contains("2027"),
        "{}",
        ran.out
    );
    project.write(
        "facelint.toml",
        "[filing]\nstored_persons = 100000\nreached_on = 2026-12-20\n[calendar.2027]\noff = [2027-01-01]\n",
    );
    assert_eq!(on(&project, "2027-03-01", &["."]).code, 1);
    project.write("facelint.toml", "[filing]\nstored_persons = 99999\n");
    assert_eq!(on(&project, "2027-03-01", &["."]).code, 0);
}

const OWN: &str = "\
package cn.app
import android.app.Activity
import cn.acme.AcmeFace

class LedgerActivity : Activity() {
    private val face = AcmeFace()
    fun onFrame(image: ByteArray) {
        if (!Ledger.mayScan(this)) return
        face.compare(image)
    }
    fun onOther() { PinSheet.show(this) }
}

class SheetActivity : Activity() {
    fun onFrame(image: ByteArray) {
        FaceSheet(this).show { AcmeFace().compare(image) }
        FaceSheet(this).show(onCancel = { AcmeFace().compare(image) }) // expect: missing-consent, sole-verification
    }
}

class OpenActivity : Activity() {
    fun onFrame(image: ByteArray) {
        if (Ledger.mayScan(this)) return
        AcmeFace().compare(image) // ruleid: missing-consent, sole-verification
        // ok: face-upload
        AcmeUploader.push(image)
    }
}
";

const OWN_TOML: &str = "\
[consent]
surfaces = [\"FaceSheet\"]
[rules]
missing-age-gate = \"off\"
[[model]]
[[model.gate]]
call = [\"Ledger.mayScan\"]
kind = \"separate-consent\"
[[model.alternative]]
call = [\"PinSheet.show\"]
";

const OWN_SDK: &str = "\
id = \"acme-face\"
lang = [\"kotlin\"]
needles = [\"AcmeFace\"]
[[api]]
id = \"acme-compare\"
call = [\"**.AcmeFace.compare\"]
role = \"verify\"
";

#[test]
fn own_rows_take_part_and_examples_of_them_are_tested() {
    let project = Project::new(&[
        ("facelint.toml", OWN_TOML),
        (".facelint/acme.toml", OWN_SDK),
        ("src/test/Own.kt", OWN),
    ]);
    // The first sheet of the class and the second share a component: the first without a gate is reported.
    let ran = project.run(&["test", "."]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("src/test/Own.kt:16: sole-verification is reported"), "{}", ran.out);
    let own = OWN.replace("compare(image) }\n", "compare(image) } // expect: sole-verification\n").replace(
        "missing-consent, sole-verification\n    }\n}\n\nclass Open",
        "missing-consent\n    }\n}\n\nclass Open",
    );
    project.write("src/test/Own.kt", own);
    let ran = project.run(&["test", "."]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "5 annotations in 1 files, 0 failed\n"), "{}", ran.err);
    assert_eq!(project.run(&["test", ".", "--lang", "zh"]).out, "1 个文件中的 5 处标记，0 处不符\n");
    // Without the rows nothing is a site.
    let ran = project.run(&["test", ".", "--no-config"]);
    assert!(
        ran.code == 1 && ran.out.contains("missing-consent was expected and is not reported"),
        "{}",
        ran.out
    );
    // The same rows in the file itself.
    fs::remove_dir_all(project.at(".facelint")).unwrap();
    let rows = OWN_SDK.replace("[[api]]", "[[sdk.api]]");
    project.write("facelint.toml", format!("{OWN_TOML}[[sdk]]\n{rows}"));
    assert_eq!(project.run(&["test", "src"]).code, 0);
    assert_eq!(project.run(&["test", "nowhere"]).code, 2);
}

#[test]
fn other_traits_take_part_when_they_are_named() {
    let code = "\
package cn.app
import android.app.Activity
import com.palmid.PalmID

class PalmActivity : Activity() {
    private val palm = PalmID()
    fun onHand(image: ByteArray) {
        palm.enroll(image)
    }
}
";
    let project = Project::new(&[("PalmActivity.kt", code)]);
    assert_eq!(project.run(&["."]).out, "");
    project.write("facelint.toml", "biometrics = [\"face\", \"palm\"]\n");
    let ran = project.run(&["."]);
    assert!(
        ran.code == 1 && ran.out.contains("enrols a palm print") && ran.out.contains("PalmActivity.kt:8"),
        "{}",
        ran.out
    );
    assert!(project.run(&[".", "--lang", "zh"]).out.contains("录入掌纹"));
    project.write("facelint.toml", "biometrics = [\"palm\"]\n");
    project.write("FaceLoginActivity.java", LOGIN);
    assert!(!project.run(&["."]).out.contains("FaceLoginActivity"));
    project.write("facelint.toml", "biometrics = [\"toe\"]\n");
    assert!(project.run(&["."]).err.contains("`biometrics.0` cannot be `toe`"));
}

#[test]
fn research_is_exempt_where_it_is_done_and_nothing_that_ships_leads_there() {
    // The law on personal information goes on to apply: the impact assessment is asked for.
    const PIA: &str = "[pia]\ndocument_id = \"PIA-1\"\nkeep_years = 3\n";
    let project = Project::new(&[("research/train/FaceLoginActivity.java", LOGIN)]);
    project.write("facelint.toml", PIA);
    assert_eq!(project.run(&["."]).code, 1);
    let count = project.run(&["--format", "json"]).json()["findings"].as_array().unwrap().len();
    assert!(count > 2);
    project.write("facelint.toml", format!("{PIA}[exemptions]\nrnd = true\nrnd_paths = [\"research/\"]\n"));
    let ran = project.run(&["."]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert!(ran.err.contains(&format!("; {count} exempt (Measures Art. 2)\n")), "{}", ran.err);
    let zh = project.run(&[".", "--lang", "zh"]).err;
    assert!(zh.contains(&format!("；不适用 {count} 条（《办法》第二条）\n")), "{zh}");
    let kept = project.run(&["--format", "sarif", "--sarif-suppressed"]).json();
    let result = &kept["runs"][0]["results"][0]["suppressions"][0];
    assert_eq!((&result["kind"], &result["status"]), (&"external".into(), &"accepted".into()));
    assert!(result["justification"].as_str().unwrap().ends_with("(Measures Art. 2)"), "{result}");
    assert!(result["location"]["physicalLocation"]["artifactLocation"]["uri"] == "facelint.toml", "{result}");
    // Elsewhere, or without saying so, nothing is.
    for text in [
        "[exemptions]\nrnd = true\nrnd_paths = [\"training/\"]\n",
        "[exemptions]\nrnd = true\n",
        "[exemptions]\nrnd_paths = [\"research/\"]\n",
    ] {
        project.write("facelint.toml", text);
        assert_eq!(project.run(&["."]).code, 1, "{text}");
    }
    // The nearest file that names paths decides, relative to where it is.
    project.write("facelint.toml", "[exemptions]\nrnd = true\n");
    project.write("research/facelint.toml", "[exemptions]\nrnd_paths = [\"train/\"]\n");
    assert_eq!(project.run(&["."]).code, 0);
    assert_eq!(project.run(&["research/train"]).code, 0);
    project.write(
        "app/Opener.java",
        "package com.example.bank;\n\npublic class Opener extends android.app.Activity {\n    void go() { startActivity(new android.content.Intent(this, FaceLoginActivity.class)); }\n}\n",
    );
    let ships = project.run(&["."]);
    assert!(ships.out.contains("missing-consent"), "{}{}", ships.out, ships.err);
}

#[test]
fn a_law_that_allows_the_sending_is_no_export_mechanism() {
    let code = r#"import android.app.Activity
import android.graphics.Bitmap
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import okhttp3.*

class ScanActivity : Activity() {
    private val detector = FaceDetection.getClient()
    private val client = OkHttpClient()
    fun onShot(bitmap: Bitmap) {
        detector.process(InputImage.fromBitmap(bitmap, 0))
        val body = RequestBody.create(null, toJpeg(bitmap))
        val request = Request.Builder().url("https://faces.s3.amazonaws.com/new").post(body).build()
        client.newCall(request).execute()
    }
}
"#;
    let project = Project::new(&[("ScanActivity.kt", code)]);
    let out = |config: &str| {
        project.write("facelint.toml", config);
        let ran = project.run(&["."]);
        (ran.out.contains("face-upload"), ran.out.contains("cross-border-transfer"))
    };
    assert_eq!(out(""), (true, true));
    let law = "[transfer]\nbasis = \"law\"\ncitation = \"反恐怖主义法 第二十一条\"\n";
    assert_eq!(out(law), (false, true));
    let party = "[[third_party]]\nname = \"Amazon\"\nexport_mechanism = \"exempt\"\n";
    assert_eq!(out(&format!("{law}{party}")), (false, false));
}

#[test]
fn a_mainland_app_without_a_chinese_notice_is_told_so() {
    let code = |text: &str| {
        format!(
            "import * as faceapi from \"face-api.js\";\n\nexport async function scan(video) {{\n  if (!confirm(\"{text}\")) return null;\n  return faceapi.detectSingleFace(video).withFaceLandmarks().withFaceDescriptor();\n}}\n"
        )
    };
    let says = |text: &str, config: &str| {
        let project = Project::new(&[("scan.js", code(text).as_str()), ("facelint.toml", config)]);
        project.run(&["."]).out.contains("any of it in Simplified Chinese")
    };
    let (en, zh) =
        ("Do you agree that your face is captured to log in?", "是否同意采集您的人脸信息用于登录？");
    let mainland = "[project]\nregion = \"cn-mainland\"\n";
    assert!(says(en, mainland));
    assert!(!says(zh, mainland));
    assert!(!says(en, ""));
}
