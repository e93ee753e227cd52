//! `missing-impact-assessment`.

use crate::analysis::evidence::{Class, Evidence, SiteFact};
use crate::analysis::site::Confidence;
use crate::config::{Item, Named, Scope};
use crate::finding::{Finding, Label, Say};
use crate::input::day::Day;
use crate::input::span::Loc;
use crate::knowledge::catalog::Region;
use crate::rules::Rule as _;
use crate::rules::common::is_judged;
use crate::rules::common::party::is_same;

rule! {
    /// Faces are recognised, and no impact assessment is attested; or the one that is attested does not do.
    ///
    /// ## Why
    ///
    /// Before face information is processed its impact is assessed and recorded: whether purpose and method are lawful
    /// and necessary, what it means for personal rights and how that is lessened, what risks there are of leaks and
    /// abuse, and whether the protection fits them. It is kept for at least three years, and made anew when purpose or
    /// method changes. Code shows none of this: the project attests it under `[pia]` in `facelint.toml`.
    ///
    /// ## Fires
    ///
    /// ```toml
    /// [pia]
    /// document_id = "PIA-2025-017"
    /// date = 2025-05-20
    /// keep_years = 2 # // expect: missing-impact-assessment
    /// ```
    ///
    /// ```toml
    /// [pia]
    /// document_id = "PIA-2025-017"
    /// date = 2025-05-20 # // expect: missing-impact-assessment
    ///
    /// [[third_party]]
    /// name = "Example Cloud"
    /// since = 2025-09-01
    /// ```
    ///
    /// ## Passes
    ///
    /// ```toml
    /// [pia]
    /// document_id = "PIA-2025-017"
    /// date = 2025-05-20
    /// reviewed = 2025-09-10
    /// keep_years = 3
    ///
    /// [[third_party]]
    /// name = "Example Cloud"
    /// since = 2025-09-01
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// `path`, a file of the project whose text has the four items; or `document_id` or `sha256` of one that is kept
    /// elsewhere. `date`, or `reviewed`, not before the `since` of any `[[third_party]]`; where `vendors` is given, every
    /// vendor whose SDK is found among them; `keep_years` of 3 or more where it is given.
    ///
    /// ## Limits
    ///
    /// The rule cannot tell whether an assessment was made well. A file that can be read as text is searched for the
    /// words of the four items, not for what it concludes; a PDF or a text document of an office program only has to be
    /// there, and `document_id` and `sha256` are believed without looking. A new purpose or method is not recognised,
    /// only a recipient with a later `since` and, where `vendors` is given, a vendor in the code that is missing there.
    /// Snippets and single files without a manifest and without `facelint.toml` are passed over, and so is code that
    /// only looks for faces and recognises nobody.
    MissingImpactAssessment {
        id: "missing-impact-assessment",
        title: "no impact assessment attested",
        title_zh: "未声明个人信息保护影响评估",
        level: Warning,
        articles: [MEASURES_9],
        since: "0.1.0",
        manual_zh: "\
项目识别人脸，却没有声明个人信息保护影响评估；或者所声明的评估不符合要求。

## 为什么

处理人脸信息应当事前进行个人信息保护影响评估，并对处理情况进行记录。评估内容包括：处理目的、方式是否合法、正当、必要；对个人权益的影响以及降低不利影响的措施是否有效；\
泄露、篡改、丢失、毁损或者被非法获取、出售、使用的风险及可能造成的危害；所采取的保护措施是否合法、有效并与风险程度相适应。评估报告至少保存三年；处理目的、方式发生变化的，应当重新评估。\
代码无法体现这些内容，由项目在 `facelint.toml` 的 `[pia]` 中声明。

## 怎样满足

填写 `path`，即项目中包含上述四项内容的文件；评估报告保存在别处的，填写 `document_id` 或 `sha256`。`date` 或 `reviewed` 不早于任何 `[[third_party]]` 的 `since`；填写了 `vendors` 的，应当包含所用 SDK 的全部厂商；填写了 `keep_years` 的，不少于 3。

## 局限

本规则无法判断评估是否做得扎实。能够按文本读取的文件只查找四项内容的词语，不看结论；PDF 与办公软件文档只要求存在，\
`document_id`、`sha256` 不作核实。处理目的、方式发生变化不能识别，只能发现 `since` 较晚的接收方，以及填写了 `vendors` \
时代码中未列入的厂商。没有清单文件、也没有 `facelint.toml` 的片段或者单个文件不报告，只检测人脸而不识别个人的代码也不\
报告。
",
    }
    fn check(evidence, out) {
        for scope in evidence.config.scopes() {
            let pia = &scope.keys.pia;
            let sites = recognising(evidence, scope);
            match scope.assessment.named {
                Named::Nothing => {
                    let Some(first) = sites.first() else { continue };
                    // Snippets and lone files are no project that could attest anything.
                    let Some(loc) = scope.place("pia").or_else(|| scope.head()).or(evidence.manifest) else { continue };
                    let number = sites.len();
                    let places = if number == 1 { "place" } else { "places" };
                    let recognises = sites.iter().any(|site| site.role.recognises());
                    let done = if recognises { ("recognised", "识别") } else { ("detected and kept or sent", "检测并保存或传出") };
                    out.push(finding(
                        loc,
                        Say::new(
                            format!("faces are {} ({number} {places}), and no impact assessment is attested", done.0),
                            format!("项目{}人脸（{number} 处），却没有声明个人信息保护影响评估", done.1),
                        ),
                        vec![Label::new(first.loc, Say::new(format!("`{}` is one of them", first.title), format!("`{}` 为其中一处", first.title)))],
                    ));
                    continue;
                }
                Named::Lost => {
                    if let Some(loc) = scope.place("pia.path") {
                        let message = Say::new(
                            format!("the impact assessment `{}` is not there, or is empty", pia.path),
                            format!("个人信息保护影响评估 `{}` 不存在或为空", pia.path),
                        );
                        out.push(finding(loc, message, Vec::new()));
                    }
                }
                Named::There => {}
            }
            if let Some(loc) = scope.place("pia.path").filter(|_| !scope.assessment.lacks.is_empty()) {
                let lacks = &scope.assessment.lacks;
                let list = |pick: fn(Item) -> &'static str, and: &str| lacks.iter().map(|&item| pick(item)).collect::<Vec<_>>().join(and);
                let message = Say::new(
                    format!("the impact assessment does not say {}", list(|item| words(item).0, "; nor ")),
                    format!("影响评估没有写明：{}", list(|item| words(item).1, "；")),
                );
                out.push(finding(loc, message, Vec::new()));
            }
            if let Some((years, loc)) = pia.keep_years.filter(|years| *years < YEARS).zip(scope.place("pia.keep_years")) {
                let message = Say::new(
                    format!("the impact assessment is kept for {years} years; {YEARS} are the least"),
                    format!("影响评估保存 {years} 年，少于三年"),
                );
                out.push(finding(loc, message, Vec::new()));
            }
            newer(evidence, scope, &sites, out);
        }
    }
}

/// It is kept for at least so many years.
const YEARS: u32 = 3;

fn finding(loc: Loc, message: Say, related: Vec<Label>) -> Finding {
    Finding {
        rule: MissingImpactAssessment.meta().id,
        level: MissingImpactAssessment.meta().level,
        confidence: Confidence::High,
        loc,
        message,
        help: Say::new(
            "assess the impact before processing, keep the report for three years, and attest it under `[pia]` in facelint.toml",
            "事前进行个人信息保护影响评估，报告至少保存三年，并在 facelint.toml 的 `[pia]` 中声明",
        ),
        related,
        flow: Vec::new(),
        facts: Vec::new(),
    }
}

/// Sites of a scope that recognise, or detect faces that are kept or sent.
fn recognising<'e>(evidence: &'e Evidence, scope: &Scope) -> Vec<&'e SiteFact> {
    let here = |site: &&SiteFact| {
        is_judged(site)
            && evidence.components.get(site.component).is_some_and(|component| match component.class {
                Class::Recognition => site.role.recognises(),
                Class::KeptDetection => true,
                Class::Detection => false,
            })
            && std::ptr::eq(evidence.config.of(site.loc.file), scope)
    };
    evidence.sites.iter().filter(here).collect()
}

/// What came after the assessment.
fn newer(evidence: &Evidence, scope: &Scope, sites: &[&SiteFact], out: &mut Vec<Finding>) {
    let pia = &scope.keys.pia;
    let latest = [("pia.date", pia.date), ("pia.reviewed", pia.reviewed)];
    let latest: Option<(Loc, Day)> =
        latest.into_iter().filter_map(|(key, day)| Some((scope.place(key)?, day?))).max_by_key(|(_, day)| *day);
    if let Some((loc, day)) = latest {
        if evidence.today.is_some_and(|today| today < day) {
            let message = Say::new(format!("the impact assessment is dated {day}, which is still to come"), format!("影响评估的日期 {day} 尚未到来"));
            out.push(finding(loc, message, Vec::new()));
        }
        let added = scope.keys.third_party.iter().enumerate();
        let added = added.filter_map(|(index, party)| Some((index, party, party.since.filter(|since| *since > day)?)));
        if let Some((index, party, since)) = added.min_by_key(|(.., since)| *since) {
            let message = Say::new(
                format!("the impact assessment of {day} is older than the recipient {}, added on {since}", party.name),
                format!("影响评估（{day}）早于 {since} 新增的接收方 {}", party.name),
            );
            let place = scope.place(&format!("third_party.{index}.since"));
            let related = place.map(|place| Label::new(place, Say::new("added on this day", "新增之日")));
            out.push(finding(loc, message, related.into_iter().collect()));
        }
    }
    let Some(loc) = scope.place("pia.vendors") else { return };
    // A library without a service of its vendor gives nothing to anybody.
    let serves = |site: &&&SiteFact| matches!(site.sdk.region, Region::Mainland | Region::Overseas);
    let knows = |site: &SiteFact| {
        let names = [&site.sdk.vendor, &site.sdk.name, &site.sdk.id];
        pia.vendors.iter().any(|vendor| names.iter().any(|name| is_same(vendor, name)))
    };
    if let Some(site) = sites.iter().filter(serves).find(|site| !knows(site)) {
        let (vendor, sdk) = (&site.sdk.vendor, &site.sdk.name);
        let message = Say::new(
            format!("the impact assessment does not cover {vendor} ({sdk}), which the code uses"),
            format!("代码使用了 {vendor}（{sdk}），而影响评估并未涵盖"),
        );
        let label = Label::new(site.loc, Say::new(format!("`{}` is used here", site.title), format!("此处使用 `{}`", site.title)));
        out.push(finding(loc, message, vec![label]));
    }
}

fn words(item: Item) -> (&'static str, &'static str) {
    match item {
        Item::Purpose => ("whether purpose and method are lawful and necessary", "处理目的、方式是否合法、正当、必要"),
        Item::Impact => ("what it means for personal rights and how that is lessened", "对个人权益的影响及降低不利影响的措施"),
        Item::Risk => ("what risks of leaks, tampering, loss and abuse there are", "泄露、篡改、丢失、毁损等风险及可能造成的危害"),
        Item::Protection => ("whether the protection is effective and fits the risk", "保护措施是否有效并与风险程度相适应"),
    }
}
