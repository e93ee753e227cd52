//! `unused-suppression`.

use crate::analysis::evidence::Flaw;
use crate::analysis::site::Confidence;
use crate::finding::{Finding, Say};

rule! {
    /// A suppression that hides nothing, names a rule that there is not, gives no reason, or is past its date.
    ///
    /// ## Why
    ///
    /// A suppression is a decision that somebody answers for. One that hides nothing any more is ready to hide the
    /// next mistake on its line; one without a reason cannot be checked by the next reader or by an auditor; and one
    /// with an end date was meant to end.
    ///
    /// ## How to suppress
    ///
    /// `facelint: allow(rule[, rule]) reason` in a comment of any form. Behind code it holds for the statement on its
    /// line; alone on a line, for the statement below; before a function, for all of it. `allow-file(rule) reason`
    /// holds for the file. `allow(rule) until 2027-01-31 reason` holds up to and including that day. Without a reason,
    /// or past its date, it hides nothing.
    ///
    /// ## Fires
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import com.google.mlkit.vision.common.InputImage
    /// import com.google.mlkit.vision.face.FaceDetection
    ///
    /// class ScanActivity : Activity() {
    ///     private val detector = FaceDetection.getClient()
    ///     fun onFrame(image: InputImage) {
    ///         if (!store.faceConsentGiven) return
    ///         /* facelint: allow(missing-consent) the kiosk asks on paper */ // expect: unused-suppression
    ///         detector.process(image)
    ///     }
    /// }
    /// ```
    ///
    /// ## Passes
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import com.google.mlkit.vision.common.InputImage
    /// import com.google.mlkit.vision.face.FaceDetection
    ///
    /// class ScanActivity : Activity() {
    ///     private val detector = FaceDetection.getClient()
    ///     fun onFrame(image: InputImage) {
    ///         // facelint: allow(missing-consent) the kiosk asks on paper, form 12
    ///         detector.process(image)
    ///     }
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// Remove it, or name an existing rule, say why, and give it a date that has not passed.
    ///
    /// ## Limits
    ///
    /// A suppression is idle when this run finds nothing that it hides: a run over a part of the project, or with the
    /// rule turned off in `facelint.toml`, may so report one that is needed elsewhere. Whether a reason is true or good
    /// is not judged; any words will do. Only comments that begin with `facelint:` are read, not the suppressions of
    /// other tools, and a file that can hold no comment, such as plain JSON, can hold none of them. This rule cannot be
    /// suppressed by a comment: turn it off or down under `[rules]`.
    UnusedSuppression {
        id: "unused-suppression",
        title: "a suppression that hides nothing or cannot be honoured",
        title_zh: "抑制注释无效",
        level: Warning,
        articles: [MEASURES_4],
        since: "0.2.0",
        manual_zh: "\
抑制注释没有隐藏任何结果、指向不存在的规则、没有写明理由，或者已过截止日期。

## 为什么

抑制一条结果是有人负责的决定。不再隐藏任何结果的注释，会隐藏同一行日后出现的问题；没有理由的注释，后来的读者与审计人员无从核实；写了截止日期的注释，本就应当到期失效。

## 怎样抑制

在任意形式的注释中写 `facelint: allow(规则[, 规则]) 理由`。写在代码之后，对该行语句有效；单独成行，对下一条语句有效；写在函数之前，对整个函数有效。`allow-file(规则) 理由` 对整个文件有效。`allow(规则) until 2027-01-31 理由` 的有效期截至当日（含）。没有理由或者已经过期的，不隐藏任何结果。

## 怎样满足

删除该注释；或者写明存在的规则、理由以及尚未到期的日期。

## 局限

本次检查没有结果可供隐藏，抑制注释即视为无效：只检查项目的一部分，或者在 `facelint.toml` 中关闭了相应规则时，可能报告\
别处仍需要的注释。理由是否真实、充分不作判断，有文字即可。只读取以 `facelint:` 开头的注释，其他工具的抑制注释不理会；\
不能写注释的文件（如普通 JSON）无法使用。本规则不能以注释抑制，只能在 `[rules]` 中关闭或者降低级别。
",
    }
    fn check(evidence, out) {
        for fact in &evidence.suppressions {
            let (message, help) = words(&fact.flaw);
            out.push(Finding {
                rule: UnusedSuppression.meta().id,
                level: UnusedSuppression.meta().level,
                confidence: Confidence::High,
                loc: fact.loc,
                message,
                help,
                related: Vec::new(),
                flow: Vec::new(),
                facts: Vec::new(),
            });
        }
    }
}

/// What a flaw is called, and what to do about it.
fn words(flaw: &Flaw) -> (Say, Say) {
    let honoured = Say::new(
        "say why and until when, or remove the suppression",
        "写明理由与有效期限，或者删除该注释",
    );
    match flaw {
        Flaw::Unused(rules) => (
            Say::new(
                format!("this suppression of {} hides nothing", quoted(rules, ", ")),
                format!("对 {} 的抑制没有隐藏任何结果", quoted(rules, "、")),
            ),
            Say::new("remove it", "删除该注释"),
        ),
        Flaw::Unknown(rule, meant) => {
            let mut help = Say::new("`facelint rules` lists the rules", "`facelint rules` 列出全部规则");
            if let Some(meant) = meant {
                help = Say::new(format!("did you mean `{meant}`?"), format!("是否指 `{meant}`？"));
            }
            let message = Say::new(
                format!("this suppression names `{rule}`, which is no rule"),
                format!("抑制注释中的 `{rule}` 不是规则"),
            );
            (message, help)
        }
        Flaw::NoReason => (
            Say::new(
                "this suppression gives no reason and hides nothing",
                "抑制注释没有写明理由，不隐藏任何结果",
            ),
            Say::new("say why behind the bracket", "在括号之后写明理由"),
        ),
        Flaw::Past(day) => (
            Say::new(
                format!("this suppression held until {day} and hides nothing any more"),
                format!("抑制注释的有效期截至 {day}，已经失效"),
            ),
            honoured,
        ),
        Flaw::NoDay(text) => (
            Say::new(
                format!("this suppression ends on “{text}”, which is no day, and hides nothing"),
                format!("抑制注释的截止日期“{text}”不是有效日期，不隐藏任何结果"),
            ),
            Say::new("write the day as `2027-01-31`", "日期写作 `2027-01-31`"),
        ),
        Flaw::Unreadable => (
            Say::new(
                "this suppression cannot be read and hides nothing",
                "无法识别的抑制注释，不隐藏任何结果",
            ),
            Say::new(
                "write `facelint: allow(rule) reason` or `facelint: allow-file(rule) reason`",
                "写作 `facelint: allow(规则) 理由` 或者 `facelint: allow-file(规则) 理由`",
            ),
        ),
    }
}

fn quoted(rules: &[String], comma: &str) -> String {
    rules.iter().map(|rule| format!("`{rule}`")).collect::<Vec<_>>().join(comma)
}
