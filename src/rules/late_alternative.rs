//! `late-alternative`.

use crate::analysis::evidence::ChoiceFact;
use crate::finding::{Label, Say};
use crate::rules::common::{act, by_component, excerpt, flow_finding};

rule! {
    /// Another way exists, but only once the face has failed or was cancelled.
    ///
    /// ## Why
    ///
    /// Whoever does not agree to face recognition is offered another way, and that is of use only before the
    /// camera starts. A way out that appears after three failures makes everybody show the face first.
    ///
    /// ## Fires
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import android.content.Intent
    /// import com.alipay.face.api.ZIMCallback
    /// import com.alipay.face.api.ZIMFacade
    ///
    /// class FaceLoginActivity : Activity() {
    ///     fun login(facade: ZIMFacade, id: String) {
    ///         facade.verify(id, true) { response -> // expect: late-alternative
    ///             if (response.code != 1000) {
    ///                 startActivity(Intent(this, PasswordLoginActivity::class.java))
    ///             }
    ///             true
    ///         }
    ///     }
    /// }
    /// ```
    ///
    /// ## Passes
    ///
    /// ```kotlin
    /// import android.app.Activity
    /// import android.content.Intent
    /// import android.view.View
    /// import com.alipay.face.api.ZIMCallback
    /// import com.alipay.face.api.ZIMFacade
    ///
    /// class FaceLoginActivity : Activity() {
    ///     fun login(facade: ZIMFacade, id: String) {
    ///         facade.verify(id, true) { response -> true }
    ///     }
    ///     fun onPasswordClick(view: View) {
    ///         startActivity(Intent(this, PasswordLoginActivity::class.java))
    ///     }
    /// }
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// An entry to the other way on the screen that starts the face, or on an earlier one where the person chooses:
    /// shown, enabled, and there before the camera starts. What a failure offers in addition does no harm.
    ///
    /// ## Limits
    ///
    /// When another way is there is read from conditions, from what shows and enables a control, and from the names of
    /// callbacks and results that tell of a failure. A switch that a server turns on later is not known, and a counter
    /// whose name says nothing of failing may pass for an ordinary condition: silence here does not prove that the way
    /// is there from the start. An offer inside the vendor's own screen is not seen.
    ///
    /// A call that is declared in an `[[alternative]]` table under `.facelint/` is asked for its time as well. Where
    /// the other way is in fact offered beforehand, elsewhere, write `facelint: allow(late-alternative) reason`.
    LateAlternative {
        id: "late-alternative",
        title: "another way only after the face failed",
        title_zh: "仅在人脸失败后才提供其他方式",
        level: Warning,
        articles: [MEASURES_10],
        since: "0.1.0",
        manual_zh: "\
存在其他方式，但只有在人脸验证失败或取消之后才出现。

## 为什么

应当为不同意人脸识别的人提供其他方式，而这只有在摄像头启动之前才有意义。失败三次才出现的出口，等于要求每个人都先刷脸。

## 怎样满足

在启动人脸流程之前即提供其他方式的入口。

## 局限

其他方式何时出现，依据条件判断、控件的显示与启用，以及表示失败的回调和返回结果的名称得出。由服务端随后打开的开关无从得\
知，名称与失败无关的计数可能被当作普通条件，因此未报告不等于一开始就有其他方式。厂商页面内的选项看不到。

在 `.facelint/` 下文件的 `[[alternative]]` 中声明的调用，同样要看它何时出现。确已在别处事先提供的，写 \
`facelint: allow(late-alternative) 理由`。
",
    }
    fn check(evidence, out) {
        let violates = |site: &crate::analysis::evidence::SiteFact| {
            site.verifies
                && matches!(evidence.components[site.component].choice, ChoiceFact::Late { .. })
        };
        for violation in by_component(evidence, violates) {
            let site = violation.first();
            let ChoiceFact::Late { loc, text } = &evidence.components[violation.component].choice else { continue };
            let act = act(site);
            let message = Say::new(
                format!("{}, and another way is offered only after the face failed or was cancelled", act.en),
                format!("{}，而其他方式仅在人脸失败或取消后才提供", act.zh),
            );
            let help = Say::new("offer it before the face flow starts", "在人脸流程启动之前即提供");
            let meta = LateAlternative.meta();
            let mut finding = flow_finding(meta, evidence, &violation, site.any_way.as_ref(), message, help);
            let text = excerpt(text);
            finding.related.push(Label::new(
                *loc,
                Say::new(format!("“{text}” comes too late"), format!("“{text}”出现得太晚")),
            ));
            out.push(finding);
        }
    }
}
