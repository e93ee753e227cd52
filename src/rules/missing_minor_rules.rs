//! `missing-minor-rules`.

use crate::analysis::site::Confidence;
use crate::config::Named;
use crate::config::keys::Answer;
use crate::finding::{Finding, Label, Say};

rule! {
    /// `facelint.toml` says that persons under 14 are served, and names no processing rules for them.
    ///
    /// ## Why
    ///
    /// Who processes the face information of persons under 14 makes special rules for it: how it is stored, used,
    /// transferred and disclosed. They are needed whatever the legal basis is.
    ///
    /// ## Fires
    ///
    /// ```toml
    /// [minors]
    /// serves_under_14 = "yes" # // expect: missing-minor-rules
    /// guardian_method = "the guardian's own account"
    /// ```
    ///
    /// ## Passes
    ///
    /// ```toml
    /// [minors]
    /// serves_under_14 = "yes"
    /// rules_path = "https://www.example.cn/legal/children-face-rules"
    /// guardian_method = "the guardian's own account"
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// `rules_path`: a file of the project that is there, or an address. `serves_under_14 = "no"` where it is so.
    ///
    /// ## Limits
    ///
    /// The rule begins with what the project says: where `serves_under_14` is `"no"`, `"unknown"` or not written, it is
    /// silent, whoever uses the app. Of the rules for minors it only checks that something is named: a file of the
    /// project has to be there and not empty, an address is not opened, and what the text says of storing, using,
    /// transferring and disclosing is not read. A document that is kept elsewhere is named by its address; where it has
    /// none, write `facelint: allow(missing-minor-rules) reason` in `facelint.toml`.
    MissingMinorRules {
        id: "missing-minor-rules",
        title: "no processing rules for minors under 14",
        title_zh: "未制定不满十四周岁未成年人人脸信息处理规则",
        level: Warning,
        articles: [MEASURES_7, PIPL_31],
        since: "0.1.0",
        manual_zh: "\
`facelint.toml` 声明服务不满十四周岁的未成年人，却没有指明针对他们的处理规则。

## 为什么

处理不满十四周岁未成年人人脸信息的，应当制定专门的处理规则，明确存储、使用、转移、披露等事项；无论处理依据为何，均应制定。

## 怎样满足

填写 `rules_path`：项目中确实存在的文件，或者网址。确实不服务该年龄段的，填写 `serves_under_14 = \"no\"`。

## 局限

本规则以项目的声明为前提：`serves_under_14` 为 `no`、`unknown` 或者未填写的，无论实际由谁使用，均不报告。对于专门的处\
理规则，只查是否指明：项目中的文件应当存在且不为空，网址不会打开，文本如何规定存储、使用、转移、披露，也不阅读。文件保\
存在别处的填写网址；没有网址的，在 `facelint.toml` 中写 `facelint: allow(missing-minor-rules) 理由`。
",
    }
    fn check(evidence, out) {
        for scope in evidence.config.scopes() {
            if scope.keys.minors.serves_under_14 != Answer::Yes {
                continue;
            }
            let serves = scope.place("minors.serves_under_14");
            let path = &scope.keys.minors.rules_path;
            let (loc, message) = match scope.minor_rules {
                Named::There => continue,
                Named::Nothing => (
                    serves,
                    Say::new(
                        "persons under 14 are served, and no processing rules for them are named",
                        "声明服务不满十四周岁的未成年人，却没有指明专门的处理规则",
                    ),
                ),
                Named::Lost => (
                    scope.place("minors.rules_path"),
                    Say::new(
                        format!("the processing rules for minors, `{path}`, are not there"),
                        format!("未成年人人脸信息处理规则 `{path}` 不存在或为空"),
                    ),
                ),
            };
            let Some(loc) = loc else { continue };
            let related = serves.filter(|&serves| serves != loc);
            out.push(Finding {
                rule: MissingMinorRules.meta().id,
                level: MissingMinorRules.meta().level,
                confidence: Confidence::High,
                loc,
                message,
                help: Say::new(
                    "make rules for storing, using, transferring and disclosing the face information of persons under 14, and name them in `minors.rules_path`",
                    "制定不满十四周岁未成年人人脸信息的存储、使用、转移、披露等处理规则，并在 `minors.rules_path` 中指明",
                ),
                related: related
                    .into_iter()
                    .map(|loc| Label::new(loc, Say::new("says that persons under 14 are served", "声明服务不满十四周岁的未成年人")))
                    .collect(),
                flow: Vec::new(),
                facts: Vec::new(),
            });
        }
    }
}
