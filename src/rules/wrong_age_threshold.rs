//! `wrong-age-threshold`.

use rustc_hash::FxHashSet;

use crate::finding::{Finding, Label, Say};
use crate::rules::common::{act, by_consent, is_judged, site_facts};

/// The age below which a guardian is asked: Art. 7 of the Measures, Art. 31 PIPL.
const LIMIT: i64 = 14;

rule! {
    /// The age check lets some of those under 14 through.
    ///
    /// ## Why
    ///
    /// The law draws the line at 14. A branch for `age < 13` or `age <= 12`, copied from rules of other
    /// countries, treats 13-year-olds as adults. Stricter limits (16, 18) are fine.
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
    ///         if (!store.faceConsent) return
    ///         if (user.age < 13) { askGuardian(); return } // expect: wrong-age-threshold
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
    ///         if (!store.faceConsent) return
    ///         if (user.age <= 13) { askGuardian(); return }
    ///         detector.process(image)
    ///     }
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// A branch for the guardian, or one that turns back, from `age < 14` or `age <= 13` on, or with a higher limit;
    /// the same holds for a date of birth compared with the day 14 years ago.
    ///
    /// ## Limits
    ///
    /// Read are comparisons with a number that stands in the code, itself, as one constant, or in the helper, variable
    /// or getter behind a name such as `isMinor`; a limit that comes from a server or a settings file is not known, and
    /// nothing is said about it. Limits below 6 and above 21 are left alone, for they tell no minors from adults; and a
    /// second comparison with 14 to 21 before the same site silences the rule, even if it is there for something else.
    /// An age is told by its name, so that the age of an account may be reported: name it for what it is, or write
    /// `facelint: allow(wrong-age-threshold) reason`.
    WrongAgeThreshold {
        id: "wrong-age-threshold",
        title: "age limit below 14",
        title_zh: "年龄界限低于十四周岁",
        level: Error,
        articles: [MEASURES_7, PIPL_31],
        since: "0.1.0",
        manual_zh: "\
年龄判断放过了部分不满十四周岁的人。

## 为什么

法律以十四周岁为界。照搬其他国家规则的 `age < 13`、`age <= 12` 会把十三岁的人当作成年人处理。\
更严格的界限（十六、十八周岁）没有问题。

## 怎样满足

以 `age < 14`（或 `age <= 13`）作为需要监护人同意的分支。

## 局限

只读取与代码中数字的比较，数字直接写出、为单一常量，或者在 `isMinor` 一类名称背后的函数、变量与属性之中；界限来\
自服务端或者配置文件的，无从得知，不作判断。低于 6 或者高于 21 的界限与区分未成年人无关，不予理会；同一处理点之\
前另有界限在 14 至 21 之间的年龄比较的，不报告，即使它另有用途。年龄以名称辨认，账号存续时间等同名数值可能被误报\
：改用恰当的名称，或者写 `facelint: allow(wrong-age-threshold) 理由`。
",
    }
    fn check(evidence, out) {
        let mut seen = FxHashSet::default();
        for site in evidence.sites.iter().filter(|site| is_judged(site) && by_consent(evidence, site.loc)) {
            let limits: Vec<_> = site.gates.iter().filter_map(|gate| Some((gate, gate.first_adult?))).collect();
            // A second check with the right limit on the same way mends the first.
            if limits.iter().any(|(_, adult)| *adult >= LIMIT) {
                continue;
            }
            for (gate, adult) in limits {
                if !seen.insert(gate.loc) {
                    continue;
                }
                let act = act(site);
                out.push(Finding {
                    rule: WrongAgeThreshold.meta().id,
                    level: WrongAgeThreshold.meta().level,
                    confidence: site.confidence,
                    loc: gate.loc,
                    message: Say::new(
                        format!("this check treats everyone from {adult} as an adult; the law asks the guardian of everyone under {LIMIT}"),
                        format!("该判断将年满 {adult} 岁者视为成年人；不满十四周岁的均须监护人同意"),
                    ),
                    help: Say::new("ask the guardian for `age < 14`", "以 `age < 14` 作为需监护人同意的条件"),
                    related: vec![Label::new(
                        site.loc,
                        Say::new(format!("{} behind it", act.en), format!("其后{}", act.zh)),
                    )],
                    flow: Vec::new(),
                    facts: site_facts(site),
                });
            }
        }
    }
}
