//! What several rules share: one finding for each component, levels by class, paths in words.

pub(crate) mod near;
pub(crate) mod party;

use crate::analysis::evidence::{Class, Evidence, FlowFact, GateFact, SiteFact, SurfaceFact, WayFact};
use crate::analysis::gate::Form;
use crate::analysis::site::Confidence;
use crate::finding::{Finding, Label, Level, Say};
use crate::input::span::Loc;
use crate::knowledge::catalog::FaceRole;
use crate::knowledge::model::SinkKind;
use crate::program::graph::{EdgeKind, EntryKind};

use super::RuleMeta;

/// Live sites that flow rules are about.
pub(crate) fn is_judged(site: &SiteFact) -> bool {
    site.live && !site.stream && !matches!(site.role, FaceRole::Erase | FaceRole::PlatformAuth)
}

/// Consent is what processing is based on at a place: the rules about it count there.
pub(crate) fn by_consent(evidence: &Evidence, loc: Loc) -> bool {
    evidence.config.of(loc.file).is_by_consent()
}

/// A law or administrative regulation allows faces to be sent from a place.
pub(crate) fn law_allows_sending(evidence: &Evidence, loc: Loc) -> bool {
    evidence.config.of(loc.file).transfer_law().is_some()
}

/// The level of a flow finding: detection that keeps nothing is outside the Measures' definition.
pub(crate) fn level_for(meta: &RuleMeta, class: Class) -> Level {
    match class {
        Class::Recognition => meta.level,
        Class::KeptDetection => meta.level.min(Level::Warning),
        Class::Detection => Level::Note,
    }
}

/// The sites of a component that violate a rule, the first one first.
pub(crate) struct Violation<'e> {
    /// Index of the component.
    pub(crate) component: usize,
    /// Its violating sites, in the order of their places.
    pub(crate) sites: Vec<&'e SiteFact>,
}

impl<'e> Violation<'e> {
    /// The site reported.
    pub(crate) fn first(&self) -> &'e SiteFact {
        self.sites[0]
    }
}

/// Judged sites for which `violates` holds, by component.
pub(crate) fn by_component(evidence: &Evidence, violates: impl Fn(&SiteFact) -> bool) -> Vec<Violation<'_>> {
    let mut groups: Vec<Violation<'_>> = Vec::new();
    for site in evidence.sites.iter().filter(|site| is_judged(site) && violates(site)) {
        match groups.iter_mut().find(|group| group.component == site.component) {
            Some(group) => group.sites.push(site),
            None => groups.push(Violation { component: site.component, sites: vec![site] }),
        }
    }
    groups
}

/// A finding about the sites of a component.
pub(crate) fn flow_finding(
    meta: &'static RuleMeta,
    evidence: &Evidence,
    violation: &Violation<'_>,
    way: Option<&WayFact>,
    message: Say,
    help: Say,
) -> Finding {
    let site = violation.first();
    let related = violation.sites[1..]
        .iter()
        .map(|other| {
            Label::new(
                other.loc,
                Say::new(
                    format!("the same holds for {} ({})", other.title, other.role),
                    format!("{}（{}）同样如此", other.title, role_zh(other.role)),
                ),
            )
        })
        .collect();
    Finding {
        rule: meta.id,
        level: level_for(meta, evidence.components[violation.component].class),
        confidence: site.confidence,
        loc: site.loc,
        message,
        help,
        related,
        flow: way.map(|way| path(way, site)).unwrap_or_default(),
        facts: site_facts(site),
    }
}

/// Facts about a site for machines.
pub(crate) fn site_facts(site: &SiteFact) -> Vec<(&'static str, String)> {
    vec![("role", site.role.name().to_owned()), ("sdk", site.sdk.id.clone())]
}

/// What a site does, as the object of a sentence: "`X` compares a face".
pub(crate) fn act(site: &SiteFact) -> Say {
    let (a, some, zh) = trait_words(&site.biometric);
    let (en, zh) = match site.role {
        FaceRole::Capture if site.picked => {
            (format!("takes {a} from the gallery"), format!("从相册选取{zh}图片"))
        }
        FaceRole::Capture => (format!("captures {a}"), format!("采集{zh}")),
        FaceRole::Detect => (format!("detects {some}"), format!("检测{zh}")),
        FaceRole::Analyze => (format!("reads attributes of {a}"), format!("分析{zh}属性")),
        FaceRole::Liveness => {
            (format!("checks a live {}", some.trim_end_matches('s')), format!("进行{zh}活体检测"))
        }
        FaceRole::Cloud => {
            (format!("sends {a} to a remote {} API", some.trim_end_matches('s')), format!("调用云端{zh}接口"))
        }
        FaceRole::Enroll => (format!("enrols {a}"), format!("录入{zh}")),
        FaceRole::Verify => (format!("compares {a}"), format!("比对{zh}")),
        FaceRole::Identify => (format!("searches for {a}"), format!("检索识别{zh}")),
        FaceRole::Erase => (format!("erases {a}"), format!("删除{zh}")),
        FaceRole::PlatformAuth => ("asks the system to authenticate".to_owned(), "调用系统认证".to_owned()),
    };
    Say::new(format!("`{}` {en}", site.title), format!("`{}` {zh}", site.title))
}

/// A biometric trait in words: one of it, several, in Chinese.
fn trait_words(name: &str) -> (&'static str, &'static str, &'static str) {
    match name {
        "fingerprint" => ("a fingerprint", "fingerprints", "指纹"),
        "voice" => ("a voiceprint", "voiceprints", "声纹"),
        "palm" => ("a palm print", "palm prints", "掌纹"),
        "iris" => ("an iris", "irises", "虹膜"),
        "gait" => ("a gait", "gaits", "步态"),
        "ear" => ("an ear", "ears", "耳廓"),
        "gene" => ("a genetic sample", "genetic samples", "基因"),
        _ => ("a face", "faces", "人脸"),
    }
}

/// A role in Chinese.
pub(crate) fn role_zh(role: FaceRole) -> &'static str {
    match role {
        FaceRole::Capture => "采集",
        FaceRole::Detect => "检测",
        FaceRole::Analyze => "属性分析",
        FaceRole::Liveness => "活体检测",
        FaceRole::Cloud => "云端接口",
        FaceRole::Enroll => "录入",
        FaceRole::Verify => "比对（1:1）",
        FaceRole::Identify => "检索（1:N）",
        FaceRole::Erase => "删除",
        FaceRole::PlatformAuth => "系统认证",
    }
}

/// A way in words, the site last.
pub(crate) fn path(way: &WayFact, site: &SiteFact) -> Vec<Label> {
    let mut labels = Vec::new();
    let last = way.steps.len().saturating_sub(1);
    for (index, step) in way.steps.iter().enumerate() {
        let mut text = if index == last {
            act(site)
        } else {
            match step.how {
                Some(EdgeKind::Navigate) => Say::new(
                    format!("`{}` opens the next screen", step.func),
                    format!("`{}` 打开下一页面", step.func),
                ),
                Some(EdgeKind::Callback) => Say::new(
                    format!("`{}` registers what runs next", step.func),
                    format!("`{}` 注册随后执行的回调", step.func),
                ),
                Some(EdgeKind::Create) => Say::new(
                    format!("`{}` creates the object that runs next", step.func),
                    format!("`{}` 创建随后执行的对象", step.func),
                ),
                Some(EdgeKind::Event) => {
                    Say::new(format!("`{}` posts the event", step.func), format!("`{}` 发布事件", step.func))
                }
                Some(EdgeKind::Result) => Say::new(
                    format!("`{}` asks for what comes back next", step.func),
                    format!("`{}` 发起请求，随后处理返回结果", step.func),
                ),
                Some(EdgeKind::Layout) => Say::new(
                    format!("`{}` shows the layout that names it", step.func),
                    format!("`{}` 显示引用它的布局", step.func),
                ),
                _ => Say::new(format!("`{}` calls on", step.func), format!("`{}` 继续调用", step.func)),
            }
        };
        if index == 0
            && let Some(entry) = way.entry
        {
            let (en, zh) = entry_words(entry);
            text = Say::new(format!("{en}: {}", text.en), format!("{zh}：{}", text.zh));
        }
        labels.push(Label::new(step.loc, text));
    }
    labels
}

/// How a way starts, in words.
pub(crate) fn entry_words(entry: EntryKind) -> (&'static str, &'static str) {
    match entry {
        EntryKind::Component => ("entered from outside", "由外部进入"),
        EntryKind::Unopened => {
            ("a registered screen that nothing in the project opens", "已注册但项目内无人打开的页面")
        }
        EntryKind::Route => ("answers a request", "响应请求"),
        EntryKind::Annotated => ("called from outside, by its annotation", "依注解由外部调用"),
        EntryKind::Public => ("can be called from outside", "可被外部调用"),
    }
}

/// A gate in words.
pub(crate) fn gate_words(gate: &GateFact) -> Say {
    let form = match gate.form {
        Form::Condition => ("a condition", "条件判断"),
        Form::Callback => ("a prompt", "弹窗"),
        Form::Handler => ("a button", "按钮"),
        Form::Enablement => ("a control that waits for it", "未同意则不可点的控件"),
        Form::Result => ("the result of a screen", "页面返回结果"),
        Form::Sdk => ("the vendor's consent screen", "SDK 授权页"),
    };
    let by = gate.quote.as_ref().map(|(text, _)| excerpt(text)).or_else(|| gate.name.clone());
    match by {
        Some(by) => Say::new(format!("{} about “{by}”", form.0), format!("{}（“{by}”）", form.1)),
        None => Say::new(form.0, form.1),
    }
}

/// The beginning of a text, on one line.
pub(crate) fn excerpt(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut short: String = line.chars().take(40).collect();
    if line.chars().count() > 40 {
        short.push('…');
    }
    short
}

/// A finding about face data that arrives somewhere.
pub(crate) fn data_finding(
    meta: &'static RuleMeta,
    evidence: &Evidence,
    flow: &FlowFact,
    message: Say,
    help: Say,
) -> Finding {
    let class =
        evidence.components.get(flow.component).map_or(Class::Recognition, |component| component.class);
    // What is kept or sent is more than detection by that very fact.
    let level = if class == Class::Recognition { meta.level } else { meta.level.min(Level::Warning) };
    let last = flow.steps.len().saturating_sub(1);
    let steps = flow.steps.iter().enumerate().map(|(index, step)| {
        let text = if index == 0 {
            Say::new(format!("face data from `{}`", flow.source), format!("人脸数据来自 `{}`", flow.source))
        } else if index == last {
            Say::new(format!("arrives at `{}`", flow.callee), format!("到达 `{}`", flow.callee))
        } else {
            Say::new(format!("passes through `{}`", step.func), format!("经过 `{}`", step.func))
        };
        Label::new(step.loc, text)
    });
    let mut related = Vec::new();
    if flow.sink != flow.loc {
        related.push(Label::new(
            flow.sink,
            Say::new(format!("`{}` is reached here", flow.callee), format!("在此到达 `{}`", flow.callee)),
        ));
    }
    Finding {
        rule: meta.id,
        level,
        confidence: flow.confidence,
        loc: flow.loc,
        message,
        help,
        related,
        flow: steps.collect(),
        facts: vec![("source", flow.source.clone())],
    }
}

/// The kind of a store in words.
pub(crate) fn store_words(kind: SinkKind) -> (&'static str, &'static str) {
    match kind {
        SinkKind::Gallery => ("the shared picture gallery", "系统相册"),
        SinkKind::Preferences => ("preferences", "偏好存储"),
        SinkKind::Database => ("a database", "数据库"),
        _ => ("a file", "文件"),
    }
}

/// A finding about how a consent is asked for.
pub(crate) fn surface_finding(
    meta: &'static RuleMeta,
    surface: &SurfaceFact,
    message: Say,
    help: Say,
) -> Finding {
    let mut related = Vec::new();
    if surface.quote.1 != surface.loc {
        related.push(Label::new(surface.quote.1, Say::new("the text that asks", "征求同意的文字")));
    }
    Finding {
        rule: meta.id,
        level: meta.level,
        confidence: Confidence::High,
        loc: surface.loc,
        message,
        help,
        related,
        flow: Vec::new(),
        facts: Vec::new(),
    }
}
