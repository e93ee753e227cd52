//! The provisions that rules cite: article, title and a faithful summary in both languages.
//!
//! The text of the Measures is official; what stands here are short summaries of our own.

/// A provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Article {
    /// Stable id: `measures-6`.
    pub id: &'static str,
    /// How it is cited in English.
    pub cite: &'static str,
    /// How it is cited in Chinese.
    pub cite_zh: &'static str,
    /// What it asks, in English.
    pub summary: &'static str,
    /// What it asks, in Chinese.
    pub summary_zh: &'static str,
}

/// 人脸识别技术应用安全管理办法, in force since 2025-06-01.
pub const MEASURES: &str =
    "Security Management Measures for the Application of Facial Recognition Technology";
/// Its Chinese name.
pub const MEASURES_ZH: &str = "人脸识别技术应用安全管理办法";
/// Where the official text stands.
pub const MEASURES_URL: &str = "https://www.cac.gov.cn/2025-03/21/c_1744174262156096.htm";

macro_rules! articles {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $cite:literal, $cite_zh:literal, $summary:literal, $summary_zh:literal;)+) => {
        $($(#[$doc])* pub const $name: Article = Article {
            id: $id, cite: $cite, cite_zh: $cite_zh, summary: $summary, summary_zh: $summary_zh,
        };)+
        /// All provisions.
        pub const ARTICLES: &[Article] = &[$($name),+];
    };
}

articles! {
    /// Purpose, necessity, least impact, protection.
    MEASURES_4 = "measures-4", "Measures Art. 4", "《办法》第四条",
        "A specific purpose and sufficient necessity, the way with the least impact on personal rights, strict protection.",
        "具有特定的目的和充分的必要性，采取对个人权益影响最小的方式，并实施严格保护措施。";
    /// Notice before processing.
    MEASURES_5 = "measures-5", "Measures Art. 5", "《办法》第五条",
        "Before processing, tell the person conspicuously and in clear language who processes, why, how, for how long, with what impact, and how to exercise rights.",
        "处理前以显著方式、清晰易懂的语言告知处理者、目的、方式、保存期限、必要性及影响、行使权利的方式等。";
    /// Separate consent and withdrawal.
    MEASURES_6 = "measures-6", "Measures Art. 6", "《办法》第六条",
        "Processing based on consent needs a separate, voluntary and explicit consent on full information, and a convenient way to withdraw it.",
        "基于同意处理人脸信息的，应当取得个人在充分知情的前提下自愿、明确作出的单独同意，并提供便捷的撤回方式。";
    /// Minors under 14.
    MEASURES_7 = "measures-7", "Measures Art. 7", "《办法》第七条",
        "For persons under 14 the consent of a parent or other guardian is needed, and special processing rules.",
        "处理不满十四周岁未成年人人脸信息的，应当取得父母或者其他监护人的同意，并制定专门的处理规则。";
    /// On the device, shortest time.
    MEASURES_8 = "measures-8", "Measures Art. 8", "《办法》第八条",
        "Face information stays in the device and is not sent over the internet, unless a law says so or the person separately consented; it is kept no longer than necessary.",
        "除法律、行政法规另有规定或者取得个人单独同意外，人脸信息应当存储于设备内，不得通过互联网对外传输；保存期限不得超过实现目的所必需的最短时间。";
    /// Impact assessment.
    MEASURES_9 = "measures-9", "Measures Art. 9", "《办法》第九条",
        "An impact assessment before processing, recorded and kept.",
        "事前进行个人信息保护影响评估，并对处理情况进行记录。";
    /// Not the only way.
    MEASURES_10 = "measures-10", "Measures Art. 10", "《办法》第十条",
        "Where another technology serves the same purpose, face recognition must not be the only way of verification; whoever refuses is offered another reasonable and convenient way.",
        "实现相同目的或者达到同等业务要求，存在其他非人脸识别技术方式的，不得将人脸识别技术作为唯一验证方式；个人不同意的，应当提供其他合理且便捷的方式。";
    /// No misleading, fraud, coercion.
    MEASURES_12 = "measures-12", "Measures Art. 12", "《办法》第十二条",
        "Nobody may be misled, defrauded or coerced into face verification on grounds such as doing business or improving service.",
        "不得以办理业务、提升服务质量等为由，误导、欺诈、胁迫个人接受人脸识别技术验证个人身份。";
    /// Public places and private spaces.
    MEASURES_13 = "measures-13", "Measures Art. 13", "《办法》第十三条",
        "In public places only for public safety, with signs; never inside private spaces such as hotel rooms, bathrooms, changing rooms and toilets.",
        "公共场所安装人脸识别设备应当为维护公共安全所必需并设置显著提示标识；不得在宾馆客房、公共浴室、公共更衣室、公共卫生间等私密空间内部安装。";
    /// Security measures.
    MEASURES_14 = "measures-14", "Measures Art. 14", "《办法》第十四条",
        "Encryption, security audit, access control, authorisation management, intrusion detection and defence.",
        "采取数据加密、安全审计、访问控制、授权管理、入侵检测和防御等措施保护人脸信息安全。";
    /// Filing.
    MEASURES_15 = "measures-15", "Measures Art. 15", "《办法》第十五条",
        "Filing within 30 working days once the face information of 100,000 persons is stored.",
        "人脸信息存储数量达到10万人的，应当在30个工作日内向省级以上网信部门备案。";
    /// Consent and withdrawal in general.
    PIPL_14 = "pipl-14", "PIPL Art. 14", "《个人信息保护法》第十四条",
        "Consent is given voluntarily and explicitly on full information.",
        "同意应当由个人在充分知情的前提下自愿、明确作出。";
    /// Withdrawal.
    PIPL_15 = "pipl-15", "PIPL Art. 15", "《个人信息保护法》第十五条",
        "Consent can be withdrawn, and doing so is convenient.",
        "个人有权撤回其同意，处理者应当提供便捷的撤回同意的方式。";
    /// No refusal of service.
    PIPL_16 = "pipl-16", "PIPL Art. 16", "《个人信息保护法》第十六条",
        "A service is not refused because a person does not consent, unless the processing is necessary for it.",
        "不得以个人不同意处理其个人信息或者撤回同意为由，拒绝提供产品或者服务；属于提供产品或者服务所必需的除外。";
    /// Notice.
    PIPL_17 = "pipl-17", "PIPL Art. 17", "《个人信息保护法》第十七条",
        "Notice before processing, conspicuous, clear, true and complete.",
        "处理前以显著方式、清晰易懂的语言真实、准确、完整地告知。";
    /// Retention.
    PIPL_19 = "pipl-19", "PIPL Art. 19", "《个人信息保护法》第十九条",
        "Kept for the shortest time necessary for the purpose.",
        "保存期限应当为实现处理目的所必要的最短时间。";
    /// Provision to others.
    PIPL_23 = "pipl-23", "PIPL Art. 23", "《个人信息保护法》第二十三条",
        "Providing data to another processor needs notice of the recipient and a separate consent.",
        "向其他处理者提供个人信息的，应当告知接收方情况并取得个人的单独同意。";
    /// Sensitive data.
    PIPL_28 = "pipl-28", "PIPL Art. 28", "《个人信息保护法》第二十八条",
        "Biometric data is sensitive: a specific purpose, sufficient necessity, strict protection.",
        "生物识别信息属于敏感个人信息：特定的目的、充分的必要性、严格保护措施。";
    /// Separate consent.
    PIPL_29 = "pipl-29", "PIPL Art. 29", "《个人信息保护法》第二十九条",
        "Sensitive data needs a separate consent.",
        "处理敏感个人信息应当取得个人的单独同意。";
    /// Notice for sensitive data.
    PIPL_30 = "pipl-30", "PIPL Art. 30", "《个人信息保护法》第三十条",
        "For sensitive data the notice also names the necessity and the impact on personal rights.",
        "处理敏感个人信息的，还应当告知必要性以及对个人权益的影响。";
    /// Minors.
    PIPL_31 = "pipl-31", "PIPL Art. 31", "《个人信息保护法》第三十一条",
        "Data of persons under 14: consent of a parent or other guardian, special rules.",
        "处理不满十四周岁未成年人个人信息的，应当取得监护人同意，并制定专门的处理规则。";
    /// Export.
    PIPL_38 = "pipl-38", "PIPL Arts. 38-39", "《个人信息保护法》第三十八、三十九条",
        "Sending data abroad needs an export mechanism, notice and a separate consent.",
        "向境外提供个人信息的，应当具备法定条件，并告知、取得个人的单独同意。";
    /// Deletion.
    PIPL_47 = "pipl-47", "PIPL Art. 47", "《个人信息保护法》第四十七条",
        "Delete when the purpose is served, the period is over, or consent is withdrawn.",
        "目的已实现、保存期限届满、个人撤回同意等情形下，应当主动删除个人信息。";
    /// Security.
    PIPL_51 = "pipl-51", "PIPL Art. 51", "《个人信息保护法》第五十一条",
        "Encryption, de-identification and other safeguards.",
        "采取相应的加密、去标识化等安全技术措施。";
}

/// What the Measures apply to. It is cited where they do not, by no rule.
pub const MEASURES_2: Article = Article {
    id: "measures-2",
    cite: "Measures Art. 2",
    cite_zh: "《办法》第二条",
    summary: "The Measures apply in mainland China, and not to research and development of face recognition or the training of its algorithms.",
    summary_zh: "适用于在中华人民共和国境内应用人脸识别技术处理人脸信息的活动；不适用于人脸识别技术研发、算法训练活动。",
};

/// What the law on personal information does not apply to; cited by no rule.
pub const PIPL_72: Article = Article {
    id: "pipl-72",
    cite: "PIPL Art. 72",
    cite_zh: "《个人信息保护法》第七十二条",
    summary: "The law does not apply to a natural person's personal or household affairs.",
    summary_zh: "自然人因个人或者家庭事务处理个人信息的，不适用本法。",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique() {
        let mut ids: Vec<_> = ARTICLES.iter().map(|article| article.id).collect();
        ids.sort_unstable();
        let before = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), before);
    }
}
