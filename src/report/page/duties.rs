//! What the Measures ask for, as far as it is judged: each duty with the rules that find it violated and with what a
//! person has to show where code cannot.

use super::verdict::{self, Case, Verdict};
use crate::finding::Finding;
use crate::knowledge::law::{self, Article};
use crate::rules::by_id;

/// A text in English and in Chinese.
pub(super) type Pair = (&'static str, &'static str);

/// Something an article asks for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Duty {
    /// Its stable name, also for attestations.
    pub(super) id: &'static str,
    /// The article.
    pub(super) article: Article,
    /// What it is about.
    pub(super) title: Pair,
    /// The rules that find it violated.
    pub(super) rules: &'static [&'static str],
    /// What a person has to show.
    pub(super) asks: Pair,
    /// What the code shows where no finding says otherwise.
    pub(super) judge: fn(&Case<'_>) -> Verdict,
}

/// All duties, in the order of the articles; linked law comes last.
pub(super) const DUTIES: &[Duty] = &[
    Duty {
        id: "purpose",
        article: law::MEASURES_4,
        title: ("purpose, necessity and least impact", "目的、必要性与影响最小"),
        rules: &["excess-attributes", "covert-capture"],
        asks: (
            "State for each face site what it is for, why it is necessary, and why nothing less intrusive does.",
            "逐一说明各处理点的处理目的和必要性，以及为何不能采用对个人权益影响更小的方式。",
        ),
        judge: verdict::nothing_against,
    },
    Duty {
        id: "notice",
        article: law::MEASURES_5,
        title: ("notice before processing", "处理前告知"),
        rules: &["incomplete-notice", "dead-notice-link"],
        asks: (
            "Show the notice: who processes and how to reach them, for what and how, how long, with what necessity and impact, how to exercise rights.",
            "提供告知文本，载明处理者的名称和联系方式，处理目的、方式和保存期限，处理的必要性和对个人权益的影响，行使权利的方式和程序。",
        ),
        judge: verdict::notice,
    },
    Duty {
        id: "accessibility",
        article: law::MEASURES_5,
        title: ("accessibility for disabled and elderly persons", "残疾人、老年人无障碍"),
        rules: &["inaccessible-capture"],
        asks: (
            "Say whether disabled or elderly persons are among the users, and how the face screens meet the rules on accessibility.",
            "说明用户是否包括残疾人、老年人，以及人脸相关页面如何符合无障碍环境建设的规定。",
        ),
        judge: verdict::left_to_people,
    },
    Duty {
        id: "consent",
        article: law::MEASURES_6,
        title: ("separate consent", "单独同意"),
        rules: &["missing-consent", "bundled-consent", "preselected-consent", "no-refusal-option"],
        asks: (
            "Show where the separate consent is given if not in this code, or name another legal basis with its citation.",
            "单独同意不在本项目代码中取得的，说明取得的环节和方式；不以同意为依据的，载明其他合法性基础及条款。",
        ),
        judge: verdict::consent,
    },
    Duty {
        id: "withdrawal",
        article: law::MEASURES_6,
        title: ("withdrawing consent", "撤回同意"),
        rules: &["no-consent-withdrawal"],
        asks: (
            "Say where consent is withdrawn, as easily as it was given, and how what was collected is deleted then.",
            "说明撤回同意的入口（应当便捷），以及撤回后如何删除已收集的人脸信息。",
        ),
        judge: verdict::nothing_against,
    },
    Duty {
        id: "guardian",
        article: law::MEASURES_7,
        title: ("a guardian's consent for persons under 14", "不满十四周岁未成年人的监护人同意"),
        rules: &["missing-age-gate", "wrong-age-threshold", "minor-without-guardian"],
        asks: (
            "Say whether persons under 14 are served and, if so, how the guardian's consent is obtained.",
            "说明是否服务于不满十四周岁的未成年人；如是，说明如何取得父母或者其他监护人的同意。",
        ),
        judge: verdict::guardian,
    },
    Duty {
        id: "minor-rules",
        article: law::MEASURES_7,
        title: ("special processing rules for persons under 14", "未成年人人脸信息专门处理规则"),
        rules: &["missing-minor-rules"],
        asks: (
            "If persons under 14 are served, name the special rules on storing, using, transferring and disclosing their face information.",
            "服务于不满十四周岁未成年人的，提供关于其人脸信息存储、使用、转移、披露等的专门处理规则。",
        ),
        judge: verdict::left_to_people,
    },
    Duty {
        id: "on-device",
        article: law::MEASURES_8,
        title: ("kept in the device, not sent over the internet", "存储于设备内，不通过互联网对外传输"),
        rules: &["face-upload", "cloud-face-sdk"],
        asks: (
            "Say what leaves the device, to whom, and on which ground: a separate consent that names the sending, or a law or administrative regulation.",
            "说明对外传输的内容、接收方和依据：说明对外传输的单独同意，或者法律、行政法规的规定。",
        ),
        judge: verdict::on_device,
    },
    Duty {
        id: "retention",
        article: law::MEASURES_8,
        title: ("kept no longer than necessary", "保存期限为所必需的最短时间"),
        rules: &["unbounded-retention", "erasure-gap"],
        asks: (
            "State the retention period of each kind of face information, in the app, on servers and at vendors, and why no shorter one does.",
            "逐类说明人脸信息在客户端、服务端及第三方的保存期限，以及为何是实现目的所必需的最短时间。",
        ),
        judge: verdict::retention,
    },
    Duty {
        id: "assessment",
        article: law::MEASURES_9,
        title: ("impact assessment and records", "影响评估与处理情况记录"),
        rules: &["missing-impact-assessment"],
        asks: (
            "Name the impact assessment with its date, and where it and the processing records are kept for three years. `facelint report --pia` drafts it.",
            "提供个人信息保护影响评估报告及日期，说明报告和处理情况记录的存放位置（至少保存三年）。可用 `facelint report --pia` 生成草稿。",
        ),
        judge: verdict::left_to_people,
    },
    Duty {
        id: "choice",
        article: law::MEASURES_10,
        title: ("face recognition is not the only way", "不作为唯一验证方式"),
        rules: &["sole-verification", "late-alternative"],
        asks: (
            "Say which other reasonable and convenient way there is, and where a person finds it.",
            "说明其他合理且便捷的验证方式，以及个人在何处可以选择。",
        ),
        judge: verdict::choice,
    },
    Duty {
        id: "coercion",
        article: law::MEASURES_12,
        title: ("nobody is misled, defrauded or coerced", "不得误导、欺诈、胁迫"),
        rules: &["coerced-verification"],
        asks: (
            "Confirm that neither texts nor staff make people show their face on grounds such as doing business or better service.",
            "确认页面文案与线下服务均未以办理业务、提升服务质量等为由误导、欺诈、胁迫个人接受人脸验证。",
        ),
        judge: verdict::nothing_against,
    },
    Duty {
        id: "public-places",
        article: law::MEASURES_13,
        title: ("public places: public safety, area, signs", "公共场所：公共安全必需、采集区域、提示标识"),
        rules: &["missing-signage"],
        asks: (
            "Say whether devices are installed in public places; if so, why public safety needs them, which area they take in, and where the signs are.",
            "说明是否在公共场所安装人脸识别设备；如是，说明维护公共安全的必要性、采集区域和提示标识的设置。",
        ),
        judge: verdict::left_to_people,
    },
    Duty {
        id: "private-spaces",
        article: law::MEASURES_13,
        title: ("never inside private spaces", "不得安装于私密空间内部"),
        rules: &["private-space-capture"],
        asks: (
            "Confirm that no device stands inside guest rooms, bathrooms, changing rooms, toilets or other private spaces.",
            "确认未在宾馆客房、公共浴室、公共更衣室、公共卫生间等私密空间内部安装人脸识别设备。",
        ),
        judge: verdict::nothing_against,
    },
    Duty {
        id: "encryption",
        article: law::MEASURES_14,
        title: ("data encryption", "数据加密"),
        rules: &["cleartext-transport", "unencrypted-storage", "face-data-in-logs"],
        asks: (
            "Say how face information is encrypted in transport and at rest, on servers and at vendors too.",
            "说明人脸信息在传输和存储中的加密措施，包括服务端和第三方。",
        ),
        judge: verdict::encryption,
    },
    Duty {
        id: "access-control",
        article: law::MEASURES_14,
        title: ("access control and authorisation management", "访问控制与授权管理"),
        rules: &["unauthenticated-face-endpoint", "hardcoded-face-credential"],
        asks: (
            "Say who may read, change and delete face information, and how that is granted and checked.",
            "说明哪些人员可以查询、修改、删除人脸信息，以及授权与核验的方式。",
        ),
        judge: verdict::access_control,
    },
    Duty {
        id: "audit",
        article: law::MEASURES_14,
        title: ("security audit, intrusion detection and defence", "安全审计、入侵检测和防御"),
        rules: &[],
        asks: (
            "Name the audit log over face information and the measures that detect and repel intrusion.",
            "说明针对人脸信息的安全审计日志，以及入侵检测和防御措施。",
        ),
        judge: verdict::left_to_people,
    },
    Duty {
        id: "filing",
        article: law::MEASURES_15,
        title: ("filing from 100,000 persons on", "存储数量达到10万人的备案"),
        rules: &["missing-filing"],
        asks: (
            "State of how many persons face information is stored at present; from 100,000 on, the date that was reached and the filing. `facelint report --filing` drafts it.",
            "说明当前存储人脸信息的人数；达到10万人的，说明达到日期和备案情况。可用 `facelint report --filing` 生成草稿。",
        ),
        judge: verdict::left_to_people,
    },
    Duty {
        id: "export",
        article: law::PIPL_38,
        title: ("sending abroad", "向境外提供"),
        rules: &["cross-border-transfer"],
        asks: (
            "Say whether any recipient stands outside mainland China and, if so, name the export mechanism, the notice and the separate consent.",
            "说明接收方是否位于境外；如是，说明出境的合法条件、告知内容和单独同意。",
        ),
        judge: verdict::export,
    },
];

/// The duty that a finding belongs to.
pub(super) fn duty_of(finding: &Finding) -> Option<&'static Duty> {
    let named = DUTIES.iter().find(|duty| duty.rules.contains(&finding.rule));
    named.or_else(|| {
        let articles = by_id(finding.rule)?.meta().articles;
        articles.iter().find_map(|article| DUTIES.iter().find(|duty| duty.article == *article))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::RULES;

    /// Rules that keep the suppressions themselves in order and belong to no article.
    const HYGIENE: &[&str] = &["unused-suppression"];

    #[test]
    fn every_rule_belongs_to_one_duty() {
        for rule in RULES {
            let id = rule.meta().id;
            let homes = DUTIES.iter().filter(|duty| duty.rules.contains(&id)).count();
            assert_eq!(homes + usize::from(HYGIENE.contains(&id)), 1, "{id}");
        }
    }

    #[test]
    fn a_rule_cites_the_article_it_is_shown_under() {
        for duty in DUTIES {
            for rule in duty.rules.iter().filter_map(|id| by_id(id)) {
                let meta = rule.meta();
                assert!(
                    meta.articles.contains(&duty.article),
                    "{} does not cite {}",
                    meta.id,
                    duty.article.id
                );
            }
        }
    }

    #[test]
    fn duties_stand_together_by_article_and_speak_both_languages() {
        let mut seen: Vec<&str> = Vec::new();
        for duty in DUTIES {
            if seen.last() != Some(&duty.article.id) {
                assert!(!seen.contains(&duty.article.id), "{} stands apart", duty.id);
                seen.push(duty.article.id);
            }
            for (en, zh) in [duty.title, duty.asks] {
                assert!(en.is_ascii() && !zh.is_ascii(), "{}", duty.id);
            }
        }
    }
}
