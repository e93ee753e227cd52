//! What the project attests in `facelint.toml`, as answers to the duties that code cannot show.

use super::Attested;
use crate::analysis::evidence::Evidence;
use crate::config::keys::{
    Alternative, Answer, Deployment, EvidenceStore, ExportMechanism, FilingStatus, Role, ThirdParty,
    TransferBasis, TransferMode,
};
use crate::config::{LegalBasis, Named, Scope};
use crate::finding::Say;
use crate::rules::common::is_judged;

/// What is attested for the places that capture or recognise faces. In a project with several configurations an answer
/// is whole only where all of them that such places fall under give it.
pub fn attested(evidence: &Evidence) -> Vec<Attested> {
    let config = &evidence.config;
    let mut scopes: Vec<&Scope> = Vec::new();
    for site in evidence.sites.iter().filter(|site| is_judged(site)) {
        let scope = config.of(site.loc.file);
        if !scopes.iter().any(|known| std::ptr::eq(*known, scope)) {
            scopes.push(scope);
        }
    }
    if scopes.is_empty() {
        scopes = config.scopes().iter().collect();
    }
    let each: Vec<Vec<Attested>> = scopes.iter().map(|scope| of_scope(scope)).collect();
    let by_all =
        |duty: &str| each.iter().all(|answers| answers.iter().any(|one| one.whole && one.duty == duty));
    let mut all: Vec<Attested> = each.concat();
    let whole: Vec<bool> = all.iter().map(|one| one.whole && by_all(one.duty)).collect();
    for (one, whole) in all.iter_mut().zip(whole) {
        one.whole = whole;
    }
    all
}

/// Collects the answers of one configuration.
struct Answers<'s> {
    scope: &'s Scope,
    list: Vec<Attested>,
}

impl Answers<'_> {
    fn add(&mut self, duty: &'static str, key: &str, citation: &str, en: String, zh: String) {
        let loc = self.scope.place(key).or_else(|| self.scope.head());
        let citation = citation.trim().to_owned();
        self.list.push(Attested { duty, text: Say::new(en, zh), citation, loc, whole: true });
    }

    /// Something that people should know and that answers no duty by itself.
    fn note(&mut self, duty: &'static str, key: &str, en: String, zh: String) {
        self.add(duty, key, "", en, zh);
        if let Some(last) = self.list.last_mut() {
            last.whole = false;
        }
    }
}

fn of_scope(scope: &Scope) -> Vec<Attested> {
    let mut answers = Answers { scope, list: Vec::new() };
    before(&mut answers);
    minors(&mut answers);
    data(&mut answers);
    governance(&mut answers);
    answers.list
}

/// Purpose, notice, consent and other ways.
fn before(answers: &mut Answers<'_>) {
    let keys = &answers.scope.keys;
    for (index, purpose) in keys.purpose.iter().enumerate() {
        if !purpose.description.trim().is_empty() && !purpose.necessity.trim().is_empty() {
            let (what, why) = (&purpose.description, &purpose.necessity);
            let basis = basis_words(purpose.legal_basis);
            let key = format!("purpose.{index}.description");
            answers.add(
                "purpose",
                &key,
                "",
                format!("{what}; necessary because: {why}; based on {}", basis.en),
                format!("{what}；必要性：{why}；合法性基础：{}", basis.zh),
            );
        }
    }
    let document = [&keys.notice.path, &keys.notice.url].into_iter().find(|name| !name.trim().is_empty());
    if let Some(document) = document {
        let version = keys.notice.version.trim();
        answers.add(
            "notice",
            "notice",
            version,
            format!("the notice is {document}"),
            format!("告知文本：{document}"),
        );
    }
    if !answers.scope.is_by_consent() {
        let basis = &keys.project;
        answers.add(
            "consent",
            "project.legal_basis",
            &basis.legal_basis_citation,
            format!("processing rests on {}, not on consent", basis_words(basis.legal_basis).en),
            format!("合法性基础为{}，不以同意为依据", basis_words(basis.legal_basis).zh),
        );
    } else if !keys.consent.external_repo.trim().is_empty() {
        let place = &keys.consent.external_repo;
        answers.add(
            "consent",
            "consent.external_repo",
            &keys.consent.version,
            format!("the separate consent is asked for in {place}"),
            format!("单独同意在 {place} 中征求"),
        );
    }
    let kept = match keys.consent.evidence_store {
        EvidenceStore::Server => Some(("on the server", "服务端")),
        EvidenceStore::Device => Some(("on the device", "设备内")),
        EvidenceStore::None => None,
    };
    if let Some((en, zh)) = kept {
        let en = format!("consents are recorded {en}");
        answers.note("consent", "consent.evidence_store", en, format!("同意记录保存于{zh}"));
    }
    for (index, other) in
        keys.alternative.iter().enumerate().filter(|(_, other)| !other.method.trim().is_empty())
    {
        alternative(answers, index, other);
    }
    let needed = &keys.project.necessary_reasons;
    if keys.project.necessary_for_service && !needed.trim().is_empty() {
        let en = format!("the service cannot be given without the face (PIPL Art. 16): {needed}");
        let zh = format!("属于提供服务所必需（《个人信息保护法》第十六条）：{needed}");
        answers.note("coercion", "project.necessary_for_service", en, zh);
    }
}

/// Another way. One outside the software is an answer only where a text of the app tells of it.
fn alternative(answers: &mut Answers<'_>, index: usize, other: &Alternative) {
    let (method, purpose) = (&other.method, &other.for_purpose);
    let (mut en, mut zh) = (method.clone(), method.clone());
    if !purpose.trim().is_empty() {
        en.push_str(&format!(", for {purpose}"));
        zh.push_str(&format!("（用于{purpose}）"));
    }
    let text = other.ui_text_key.trim();
    if other.offline {
        en.push_str(", outside the software");
        zh.push_str("，线下提供");
    }
    match (text.is_empty(), other.offline) {
        (false, _) => {
            en.push_str(&format!(", told by the text `{text}`"));
            zh.push_str(&format!("，界面文案 `{text}`"));
        }
        (true, true) => {
            en.push_str(", and no text of the app is named that tells of it");
            zh.push_str("，未写明以何界面文案告知");
        }
        (true, false) => {}
    }
    let key = format!("alternative.{index}.method");
    if other.offline && text.is_empty() {
        answers.note("choice", &key, en, zh);
    } else {
        answers.add("choice", &key, "", en, zh);
    }
}

/// Persons under 14.
fn minors(answers: &mut Answers<'_>) {
    let keys = &answers.scope.keys.minors;
    match keys.serves_under_14 {
        Answer::No => {
            for duty in ["guardian", "minor-rules"] {
                let en = "no persons under 14 are served".to_owned();
                answers.add(
                    duty,
                    "minors.serves_under_14",
                    "",
                    en,
                    "不服务于不满十四周岁的未成年人".to_owned(),
                );
            }
        }
        Answer::Yes => {
            if !keys.guardian_method.trim().is_empty() {
                let how = &keys.guardian_method;
                let en = format!("a guardian's consent is obtained by {how}");
                answers.add(
                    "guardian",
                    "minors.guardian_method",
                    "",
                    en,
                    format!("取得监护人同意的方式：{how}"),
                );
            }
            if answers.scope.minor_rules == Named::There {
                let path = &keys.rules_path;
                let en = format!("the special rules are {path}");
                answers.add("minor-rules", "minors.rules_path", "", en, format!("专门处理规则：{path}"));
            }
        }
        Answer::Unknown => {}
    }
}

/// Where faces go and how long they stay.
fn data(answers: &mut Answers<'_>) {
    let keys = &answers.scope.keys;
    let receivers = keys.transfer.receivers.join(", ");
    let citation = &keys.transfer.citation;
    match (keys.transfer.mode, keys.transfer.basis) {
        (TransferMode::DeviceOnly, _) => {
            let en = "face information stays in the device".to_owned();
            answers.add("on-device", "transfer.mode", citation, en, "人脸信息仅存储于设备内".to_owned());
        }
        (TransferMode::Lan, _) => {
            let en = "face information is sent over a local network only".to_owned();
            answers.add("on-device", "transfer.mode", citation, en, "人脸信息仅经局域网传输".to_owned());
        }
        (_, TransferBasis::Law) if !citation.trim().is_empty() => answers.add(
            "on-device",
            "transfer.basis",
            citation,
            format!("a law or administrative regulation allows the sending; recipients: {receivers}"),
            format!("依法律、行政法规对外传输，接收方：{receivers}"),
        ),
        (_, TransferBasis::SeparateConsent) if !receivers.is_empty() => answers.add(
            "on-device",
            "transfer.basis",
            citation,
            format!("a separate consent names the sending; recipients: {receivers}"),
            format!("对外传输已取得单独同意，接收方：{receivers}"),
        ),
        _ => {}
    }
    for (index, party) in keys.third_party.iter().enumerate() {
        recipient(answers, index, party);
        let how = mechanism_words(party.export_mechanism);
        if let Some(how) = how {
            let name = &party.name;
            let key = format!("third_party.{index}.export_mechanism");
            answers.add(
                "export",
                &key,
                &party.contract,
                format!("{name}: {}", how.en),
                format!("{name}：{}", how.zh),
            );
        }
    }
    for (index, row) in keys.retention.iter().enumerate() {
        let (data, trigger) = (row.data.trim(), row.trigger.trim());
        // Without its beginning and its length nothing is said of a period.
        let Some(days) = row.period_days.filter(|_| !data.is_empty() && !trigger.is_empty()) else {
            continue;
        };
        let key = format!("retention.{index}.period_days");
        let (why, why_zh) = match row.basis.trim() {
            "" => Default::default(),
            basis => (format!("; because: {basis}"), format!("；理由：{basis}")),
        };
        let en = format!("{data}: {days} days from {trigger}{why}");
        let zh = format!("{data}：自{trigger}起 {days} 日{why_zh}");
        answers.add("retention", &key, &row.law_citation, en, zh);
    }
    let erasure = &keys.erasure;
    if !erasure.covers.is_empty() {
        let (en, zh) = (erasure.covers.join(", "), erasure.covers.join("、"));
        let (more, more_zh) = match erasure.max_days {
            Some(days) => (format!(", within {days} days"), format!("，{days} 日内完成")),
            None => Default::default(),
        };
        let en = format!("on request or account cancellation these are erased: {en}{more}");
        answers.note("retention", "erasure.covers", en, format!("应请求或者注销账号时删除：{zh}{more_zh}"));
    }
    let security = &keys.security;
    if security.mlps_level > 0 {
        let level = security.mlps_level;
        let en = format!("level {level} of the multi-level protection scheme");
        answers.note(
            "audit",
            "security.mlps_level",
            en,
            format!("网络安全等级保护第{}级", level_words(level)),
        );
    }
    if !security.key_management.trim().is_empty() {
        let how = &security.key_management;
        answers.add(
            "encryption",
            "security.key_management",
            "",
            format!("keys: {how}"),
            format!("密钥管理：{how}"),
        );
    }
    if !security.audit.trim().is_empty() && !security.intrusion_detection.trim().is_empty() {
        let (audit, detection) = (&security.audit, &security.intrusion_detection);
        let en = format!("audit: {audit}; intrusion detection: {detection}");
        answers.add("audit", "security.audit", "", en, format!("安全审计：{audit}；入侵检测：{detection}"));
    }
}

/// Who receives faces, and in what role.
fn recipient(answers: &mut Answers<'_>, index: usize, party: &ThirdParty) {
    let name = party.name.trim();
    if name.is_empty() {
        return;
    }
    let (role, role_zh) = match party.role {
        Role::Entrusted => ("an entrusted party", "受托人"),
        Role::Independent => ("a processor of its own", "独立的个人信息处理者"),
        Role::Joint => ("a joint processor", "共同处理者"),
    };
    let (contract, contract_zh) = match party.contract.trim() {
        "" => Default::default(),
        contract => (format!(", contract {contract}"), format!("，合同 {contract}")),
    };
    let en = format!("{name} receives face information as {role}{contract}");
    let zh = format!("接收方 {name}：{role_zh}{contract_zh}");
    answers.note("on-device", &format!("third_party.{index}.name"), en, zh);
}

/// Assessment, filing and places.
fn governance(answers: &mut Answers<'_>) {
    let scope = answers.scope;
    let keys = &scope.keys;
    if scope.assessment.named == Named::There {
        let pia = &keys.pia;
        let name = if pia.path.trim().is_empty() { &pia.document_id } else { &pia.path };
        let on = pia.date.map(|day| day.to_string());
        let (en, zh) = match on {
            Some(on) => (format!("{name}, of {on}"), format!("{name}，{on}")),
            None => (name.clone(), name.clone()),
        };
        let years =
            pia.keep_years.map(|years| (format!(", kept {years} years"), format!("，保存 {years} 年")));
        let (more, more_zh) = years.unwrap_or_default();
        let en = format!("impact assessment {en}{more}");
        answers.add("assessment", "pia", &pia.document_id, en, format!("影响评估报告：{zh}{more_zh}"));
    }
    let records = keys.pia.records_path.trim();
    if !records.is_empty() {
        let en = format!("the processing is recorded in {records}");
        answers.note("assessment", "pia.records_path", en, format!("处理情况记录：{records}"));
    }
    if !keys.pia.triggers.is_empty() {
        let en = format!("assessed again upon: {}", keys.pia.triggers.join(", "));
        let zh = format!("重新评估的情形：{}", keys.pia.triggers.join("、"));
        answers.note("assessment", "pia.triggers", en, zh);
    }
    let filing = &keys.filing;
    if filing.stored_persons > 0 || filing.status == FilingStatus::NotRequired {
        let number = filing.stored_persons;
        let status = filing_words(filing.status);
        let (by, by_zh) = match filing.authority.trim() {
            "" => Default::default(),
            name => (format!("; authority: {name}"), format!("；备案机关：{name}")),
        };
        let proof = [&filing.number, &filing.receipt].into_iter().find(|text| !text.trim().is_empty());
        answers.add(
            "filing",
            "filing.stored_persons",
            proof.map(String::as_str).unwrap_or_default(),
            format!("face information of {number} persons is stored; {}{by}", status.en),
            format!("存储 {number} 人的人脸信息；{}{by_zh}", status.zh),
        );
    }
    for (index, place) in keys.deployment.iter().enumerate().filter(|(_, place)| place.is_public()) {
        if place.signage
            && !place.capture_area.trim().is_empty()
            && !place.public_safety_necessity.trim().is_empty()
        {
            let (kind, area, why) = (&place.place_type, &place.capture_area, &place.public_safety_necessity);
            let key = format!("deployment.{index}.place_type");
            let (photo, photo_zh) = match place.signage_photo.trim() {
                "" => Default::default(),
                name => (format!(" (picture: {name})"), format!("（照片：{name}）")),
            };
            let en = format!("{kind}: {area}, with signs{photo}; public safety: {why}");
            let zh = format!("{kind}：{area}，设有提示标识{photo_zh}；公共安全必要性：{why}");
            answers.add("public-places", &key, "", en, zh);
        }
    }
    if !keys.deployment.is_empty() && !keys.deployment.iter().any(Deployment::is_private) {
        let kinds: Vec<&str> = keys.deployment.iter().map(|place| place.place_type.as_str()).collect();
        let kinds = kinds.join(", ");
        let en = format!("devices stand in: {kinds}");
        answers.add("private-spaces", "deployment.0.place_type", "", en, format!("设备安装于：{kinds}"));
    }
}

/// A level of the multi-level protection scheme in Chinese.
pub(super) fn level_words(level: u8) -> &'static str {
    ["", "一", "二", "三", "四", "五"].get(usize::from(level)).copied().unwrap_or_default()
}

pub(super) fn basis_words(basis: LegalBasis) -> Say {
    match basis {
        LegalBasis::Consent => Say::new("consent", "同意"),
        LegalBasis::Contract => Say::new("a contract", "订立、履行合同所必需"),
        LegalBasis::Hr => Say::new("human resources management", "依法实施人力资源管理所必需"),
        LegalBasis::StatutoryDuty => Say::new("a statutory duty", "履行法定职责或者法定义务所必需"),
        LegalBasis::Emergency => Say::new("an emergency", "应对突发事件或者紧急情况所必需"),
        LegalBasis::PublicSafety => Say::new("public safety", "维护公共安全所必需"),
        LegalBasis::StateRequirement => Say::new("a requirement of the state", "国家另有规定"),
    }
}

fn mechanism_words(mechanism: ExportMechanism) -> Option<Say> {
    Some(match mechanism {
        ExportMechanism::None => return None,
        ExportMechanism::SecurityAssessment => Say::new("security assessment", "数据出境安全评估"),
        ExportMechanism::StandardContract => Say::new("standard contract", "个人信息出境标准合同"),
        ExportMechanism::Certification => Say::new("certification", "个人信息保护认证"),
        ExportMechanism::Exempt => Say::new("exempt", "依规定豁免"),
    })
}

fn filing_words(status: FilingStatus) -> Say {
    match status {
        FilingStatus::NotRequired => Say::new("no filing is required", "无需备案"),
        FilingStatus::Pending => Say::new("the filing is being prepared", "备案办理中"),
        FilingStatus::Filed => Say::new("filed", "已备案"),
        FilingStatus::Cancelled => Say::new("the filing was cancelled", "备案已注销"),
        FilingStatus::Unsaid => Say::new("nothing is said about a filing", "未说明备案情况"),
    }
}
