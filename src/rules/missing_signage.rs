//! `missing-signage`.

use crate::analysis::site::Confidence;
use crate::config::keys::Deployment;
use crate::finding::{Finding, Label, Say};

rule! {
    /// `facelint.toml` declares a public place without a sign, a captured area or a public-safety purpose.
    ///
    /// ## Why
    ///
    /// Face recognition devices stand in public places only where public safety needs them; the area that they
    /// capture is set reasonably, and a conspicuous sign says that they are there. None of this can be seen in code:
    /// the project says it under `[[deployment]]`.
    ///
    /// ## Fires
    ///
    /// ```toml
    /// [[deployment]]
    /// place_type = "mall"
    /// public = true # // expect: missing-signage
    /// capture_area = "the two entrances"
    /// public_safety_necessity = "crowd control, police notice of 2025-04-02"
    /// ```
    ///
    /// ## Passes
    ///
    /// ```toml
    /// [[deployment]]
    /// place_type = "mall"
    /// public = true
    /// signage = true
    /// capture_area = "the two entrances"
    /// public_safety_necessity = "crowd control, police notice of 2025-04-02"
    ///
    /// [[deployment]]
    /// place_type = "warehouse"
    /// public = false
    /// ```
    ///
    /// ## What satisfies it
    ///
    /// `signage = true`, `capture_area` and `public_safety_necessity` for every place that the public may enter. Where
    /// `public` is not said, the kind of place decides: a mall, a station, a school gate or a lobby is public.
    ///
    /// ## Limits
    ///
    /// The rule reads `[[deployment]]` and nothing else: a place that is not declared is not missed, also when the code
    /// handles faces, and nobody looks whether the sign hangs there and can be seen. `capture_area` and
    /// `public_safety_necessity` only have to say something; whether the area is reasonable and the purpose a true one
    /// is not judged, and `signage_photo` is not opened. Where `public` is not said, a kind of place that the
    /// vocabulary does not know counts as not public: say `public = true` or `public = false` for each.
    MissingSignage {
        id: "missing-signage",
        title: "public place without sign, area or public-safety purpose",
        title_zh: "公共场所缺少提示标识、采集区域或公共安全必要性说明",
        level: Warning,
        articles: [MEASURES_13],
        since: "0.1.0",
        manual_zh: "\
`facelint.toml` 声明了公共场所，却没有提示标识、采集区域或者维护公共安全的必要性说明。

## 为什么

在公共场所安装人脸识别设备，应当为维护公共安全所必需，依法合理确定人脸信息采集区域，并设置显著提示标识。代码无法体现这些内容，由项目在 `[[deployment]]` 中声明。

## 怎样满足

对公众可以进入的每一处场所，填写 `signage = true`、`capture_area` 和 `public_safety_necessity`。未填写 `public` 的，按场所类型判断：商场、车站、校门、大堂等属于公共场所。

## 局限

本规则只读取 `[[deployment]]`：没有声明的场所不会被发现，即使代码处理人脸；提示标识是否确已设置、是否显著，无人查看。\
`capture_area`、`public_safety_necessity` 只要求有内容，采集区域是否合理、维护公共安全的理由是否成立，不作判断；\
`signage_photo` 不会打开。未写 `public` 且场所类型不在词表之内的，视为非公共场所，因此请逐处写明 `public = true` 或者 \
`public = false`。
",
    }
    fn check(evidence, out) {
        for scope in evidence.config.scopes() {
            let public = scope.keys.deployment.iter().enumerate().filter(|(_, place)| place.is_public());
            for (index, place) in public {
                let lacks = lacks(place);
                let at = |key: &str| scope.place(&format!("deployment.{index}.{key}"));
                let whole = || scope.place(&format!("deployment.{index}"));
                let Some(loc) = at("public").or_else(|| at("place_type")).or_else(whole).filter(|_| !lacks.is_empty()) else {
                    continue;
                };
                let list = |pick: fn(&Lack) -> &'static str, and: &str| lacks.iter().map(pick).collect::<Vec<_>>().join(and);
                let name = if place.place_type.trim().is_empty() { String::new() } else { format!(" `{}`", place.place_type.trim()) };
                out.push(Finding {
                    rule: MissingSignage.meta().id,
                    level: MissingSignage.meta().level,
                    confidence: Confidence::High,
                    loc,
                    message: Say::new(
                        format!("the public place{name} is declared without {}", list(|lack| lack.en, ", without ")),
                        format!("声明的公共场所{name}缺少{}", list(|lack| lack.zh, "、")),
                    ),
                    help: Say::new(
                        format!("put up a sign, set the area, say why public safety needs the device, and declare it: {}", list(|lack| lack.key, ", ")),
                        format!("设置显著提示标识，合理确定采集区域，说明维护公共安全的必要性，并予以声明：{}", list(|lack| lack.key, "、")),
                    ),
                    related: lacks
                        .iter()
                        .filter_map(|lack| Some(Label::new(at(lack.name())?, Say::new("said here, and it says nothing", "此处的内容为空或为否"))))
                        .collect(),
                    flow: Vec::new(),
                    facts: vec![("place", place.place_type.clone())],
                });
            }
        }
    }
}

/// What a public place has not.
struct Lack {
    en: &'static str,
    zh: &'static str,
    /// What to write.
    key: &'static str,
}

impl Lack {
    /// The key alone.
    fn name(&self) -> &'static str {
        self.key.split([' ', '=']).next().unwrap_or_default()
    }
}

fn lacks(place: &Deployment) -> Vec<Lack> {
    let mut lacks = Vec::new();
    if !place.signage {
        lacks.push(Lack { en: "a conspicuous sign", zh: "显著提示标识", key: "signage = true" });
    }
    if place.capture_area.trim().is_empty() {
        lacks.push(Lack { en: "a captured area", zh: "采集区域", key: "capture_area" });
    }
    if place.public_safety_necessity.trim().is_empty() {
        lacks.push(Lack { en: "a public-safety purpose", zh: "维护公共安全的必要性", key: "public_safety_necessity" });
    }
    lacks
}
