//! What the code shows about a duty: violated, satisfied, or in need of somebody who attests it. Satisfied is said only
//! where every live site that the duty applies to shows it.

use super::Attested;
use super::duties::{DUTIES, Duty, duty_of};
use crate::analysis::evidence::{ChoiceFact, Class, Evidence, FlowFact, GateFact, SiteFact};
use crate::analysis::gate::Bits;
use crate::finding::{Finding, Level, Say};
use crate::input::notes::{Note, NoteKind};
use crate::input::span::Loc;
use crate::knowledge::catalog::{Region, Sends};
use crate::knowledge::model::SinkKind;
use crate::rules::by_id;
use crate::rules::common::{excerpt, gate_words, is_judged, store_words};
use crate::rules::incomplete_notice::element_words;

/// How a duty stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    /// Nothing was found that it applies to.
    Idle,
    /// The code shows it.
    Satisfied,
    /// Code cannot show it.
    Attest,
    /// A finding says so.
    Violated,
}

/// A place that shows something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Proof {
    /// What it shows.
    pub(super) text: Say,
    /// Words of the project that decided.
    pub(super) quote: Option<String>,
    /// The place.
    pub(super) loc: Option<Loc>,
}

/// How a duty stands, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    /// How.
    pub(super) state: State,
    /// Why.
    pub(super) why: Say,
    /// What was found.
    pub(super) proofs: Vec<Proof>,
}

impl Verdict {
    fn new(state: State, en: &str, zh: &str) -> Self {
        Self { state, why: Say::new(en, zh), proofs: Vec::new() }
    }

    /// The same with what shows it, each place once.
    fn with(mut self, proofs: Vec<Proof>) -> Self {
        for proof in proofs {
            if !self.proofs.contains(&proof) {
                self.proofs.push(proof);
            }
        }
        self
    }
}

/// What is judged.
pub(super) struct Case<'r> {
    /// The facts.
    pub(super) evidence: &'r Evidence,
    /// Live sites that the Measures are about.
    pub(super) scope: Vec<&'r SiteFact>,
    /// Live sites of detection that keeps and sends nothing.
    pub(super) outside: usize,
    /// Something was not seen.
    pub(super) lost: bool,
    /// So much was not seen that ways may be missing.
    pub(super) broken: bool,
}

impl<'r> Case<'r> {
    /// What a run has found.
    pub(super) fn new(evidence: &'r Evidence, notes: &[Note], failed: bool) -> Self {
        let (scope, outside): (Vec<_>, Vec<_>) = evidence
            .sites
            .iter()
            .filter(|site| is_judged(site))
            .partition(|site| evidence.components[site.component].class != Class::Detection);
        let lost = notes.iter().any(|note| note.kind != NoteKind::Decoded);
        let broken = |kind| {
            matches!(
                kind,
                NoteKind::Internal | NoteKind::NotFollowed | NoteKind::TimedOut | NoteKind::TooDeep
            )
        };
        let broken = failed || notes.iter().any(|note| broken(note.kind));
        Self { evidence, scope, outside: outside.len(), lost, broken }
    }

    /// The verdict where there is nothing to judge.
    fn idle(&self) -> Option<Verdict> {
        if !self.scope.is_empty() {
            return None;
        }
        Some(if self.outside > 0 {
            Verdict::new(
                State::Idle,
                "Only face detection that keeps and sends nothing was found, which is outside the Measures' definition.",
                "仅发现不留存、不传输的人脸检测，不在《办法》的适用定义之内。",
            )
        } else {
            Verdict::new(
                State::Idle,
                "No live place that captures or recognises faces was found, so nothing in this code calls for it.",
                "未发现有路径可达的人脸采集或识别，代码中没有适用的内容。",
            )
        })
    }

    /// Data that the sites in question yield.
    fn flows(&self, wanted: impl Fn(SinkKind) -> bool) -> Vec<&'r FlowFact> {
        self.evidence.flows.iter().filter(|flow| wanted(flow.kind)).collect()
    }

    /// The gates of the sites that establish something, each once.
    fn gates(&self, wanted: Bits) -> Vec<&'r GateFact> {
        let mut gates: Vec<&GateFact> = Vec::new();
        for gate in self.scope.iter().flat_map(|site| &site.gates).filter(|gate| gate.bits.shares(wanted)) {
            if !gates.contains(&gate) {
                gates.push(gate);
            }
        }
        gates.sort_by_key(|gate| gate.loc);
        gates
    }
}

/// What was decided about a duty.
pub(super) struct Decided<'r> {
    /// The duty.
    pub(super) duty: &'static Duty,
    /// How it stands.
    pub(super) verdict: Verdict,
    /// Findings about it.
    pub(super) findings: Vec<&'r Finding>,
    /// What people attested about it.
    pub(super) attested: Vec<&'r Attested>,
}

/// Decides every duty.
pub(super) fn decide<'r>(
    case: &Case<'r>,
    findings: &'r [Finding],
    attested: &'r [Attested],
) -> Vec<Decided<'r>> {
    let each = DUTIES.iter().map(|duty| {
        let about = |finding: &&Finding| duty_of(finding).is_some_and(|home| home.id == duty.id);
        let findings: Vec<&Finding> = findings.iter().filter(about).collect();
        let attested: Vec<&Attested> = attested.iter().filter(|one| one.duty == duty.id).collect();
        let mut verdict = (duty.judge)(case);
        let weighs = findings.iter().filter(|finding| finding.level > Level::Note).count();
        if weighs > 0 {
            verdict.state = State::Violated;
            verdict.why = Say::new(
                if weighs == 1 { "One finding.".to_owned() } else { format!("{weighs} findings.") },
                format!("{weighs} 项结果。"),
            );
        } else if verdict.state == State::Satisfied && (case.broken || !findings.is_empty()) {
            verdict.state = State::Attest;
            verdict.why = Say::new(
                "What was seen shows it, but not everything could be judged for certain.",
                "已查看的部分体现了这一点，但并非全部内容都能确定。",
            );
        }
        if verdict.state == State::Attest && attested.iter().any(|one| one.whole) {
            verdict.state = State::Satisfied;
            verdict.why = Say::new("Attested, not shown by code.", "依据声明，并非由代码体现。");
        }
        Decided { duty, verdict, findings, attested }
    });
    each.collect()
}

/// Findings that no duty has.
pub(super) fn homeless(findings: &[Finding]) -> Vec<&Finding> {
    findings.iter().filter(|finding| duty_of(finding).is_none()).collect()
}

/// How an article stands by its duties.
pub(super) fn sum(decided: &[&Decided<'_>]) -> State {
    decided.iter().map(|one| one.verdict.state).max().unwrap_or(State::Idle)
}

/// Nothing but people can show it.
pub(super) fn left_to_people(case: &Case<'_>) -> Verdict {
    case.idle().unwrap_or_else(|| Verdict::new(State::Attest, "Code cannot show this.", "代码无法体现。"))
}

/// A rule looks for the opposite and found none; that shows nothing yet.
pub(super) fn nothing_against(case: &Case<'_>) -> Verdict {
    case.idle().unwrap_or_else(|| {
        Verdict::new(
            State::Attest,
            "Nothing against it was found, but code cannot show it.",
            "未发现相反情形，但代码无法体现是否做到。",
        )
    })
}

fn proof_of_gate(gate: &GateFact) -> Proof {
    let text = match gate.first_adult {
        Some(age) => Say::new(
            format!("an age check; from {age} on a person counts as of age"),
            format!("年龄判断；满 {age} 周岁按成年处理"),
        ),
        None => gate_words(gate),
    };
    Proof { text, quote: gate.quote.as_ref().map(|(text, _)| excerpt(text)), loc: Some(gate.loc) }
}

/// A separate consent on every way.
pub(super) fn consent(case: &Case<'_>) -> Verdict {
    case.idle().unwrap_or_else(|| {
        let proofs = case.gates(Bits::SEPARATE).into_iter().map(proof_of_gate).collect();
        if case.scope.iter().all(|site| site.no_consent.is_none() && site.no_separate.is_none()) {
            Verdict::new(
                State::Satisfied,
                "Every way seen to every live site passes a separate consent.",
                "通往每一处理点的每一条已知路径均经过单独同意。",
            )
            .with(proofs)
        } else {
            Verdict::new(
                State::Attest,
                "Not every way shows a separate consent.",
                "并非每一条路径都体现了单独同意。",
            )
            .with(proofs)
        }
    })
}

/// Texts that say everything, for every consent.
pub(super) fn notice(case: &Case<'_>) -> Verdict {
    case.idle().unwrap_or_else(|| {
        let told = |gate: &GateFact| {
            let quote = gate.quote.as_ref().map(|(_, loc)| *loc);
            case.evidence.notices.iter().any(|fact| fact.missing.is_empty() && Some(fact.quote.1) == quote)
        };
        let gates = case.gates(Bits::SEPARATE);
        let asked = case.scope.iter().all(|site| site.no_consent.is_none() && site.no_separate.is_none());
        let proofs = case.evidence.notices.iter().flat_map(|fact| {
            fact.present.iter().map(|(element, words)| Proof {
                text: element_words(*element),
                quote: Some(excerpt(words)),
                loc: Some(fact.quote.1),
            })
        });
        let proofs = proofs.collect();
        if asked && !gates.is_empty() && gates.into_iter().all(told) {
            Verdict::new(
                State::Satisfied,
                "The text of every consent seen names all five elements; whether it is true and clear is for people to judge.",
                "每一处同意所示文字均包含五项告知要素；内容是否真实、准确、易懂仍需人工判断。",
            )
            .with(proofs)
        } else {
            Verdict::new(
                State::Attest,
                "The code does not show the whole notice: it may stand on a server or in a document elsewhere.",
                "代码未能体现完整的告知内容，可能位于服务端或其他文件中。",
            )
            .with(proofs)
        }
    })
}

/// An age check on every way, and no way for minors without a guardian.
pub(super) fn guardian(case: &Case<'_>) -> Verdict {
    case.idle().unwrap_or_else(|| {
        let proofs = case.gates(Bits::AGE.or(Bits::GUARDIAN)).into_iter().map(proof_of_gate).collect();
        if case.scope.iter().all(|site| site.no_age.is_none() && site.minor.is_none()) {
            Verdict::new(
                State::Satisfied,
                "Every way seen to every live site passes an age check or a guardian's consent.",
                "通往每一处理点的每一条已知路径均经过年龄判断或监护人同意。",
            )
            .with(proofs)
        } else {
            Verdict::new(
                State::Attest,
                "Not every way shows an age check.",
                "并非每一条路径都体现了年龄判断。",
            )
            .with(proofs)
        }
    })
}

/// Nothing is sent, or only behind a consent that names it.
pub(super) fn on_device(case: &Case<'_>) -> Verdict {
    case.idle().unwrap_or_else(|| {
        let sent = case.flows(|kind| kind == SinkKind::Network);
        let named = sent.iter().all(|flow| flow.upload_consent)
            && case.scope.iter().all(|site| site.sends == Sends::No || site.no_upload.is_none());
        let served =
            case.scope.iter().any(|site| site.any_way.as_ref().is_some_and(|way| !way.routes.is_empty()));
        let proofs: Vec<Proof> = case.gates(Bits::UPLOAD).into_iter().map(proof_of_gate).collect();
        if served || !case.evidence.endpoints.is_empty() {
            return Verdict::new(
                State::Attest,
                "A server receives faces here; what its clients ask before they send is not seen.",
                "本项目的服务端接收人脸信息，客户端在传输前如何征得同意无从得知。",
            )
            .with(proofs);
        }
        if !named {
            return Verdict::new(
                State::Attest,
                "It is not known whether the APIs used send faces to their vendors.",
                "无法确定所用接口是否将人脸信息传输给提供方。",
            )
            .with(proofs);
        }
        if sent.is_empty() && case.scope.iter().all(|site| site.sends == Sends::No) {
            return Verdict::new(
                State::Attest,
                "No sending was found, but code cannot show that nothing else sends faces on.",
                "未发现对外传输，但代码无法证明没有其他途径对外传输人脸信息。",
            );
        }
        Verdict::new(
            State::Satisfied,
            "Every sending that was found stands behind a separate consent that names it.",
            "已发现的每一处对外传输均经过说明该传输的单独同意。",
        )
        .with(proofs)
    })
}

/// How long is for people to say; what is stored and erased is shown.
pub(super) fn retention(case: &Case<'_>) -> Verdict {
    let stored = case.flows(SinkKind::stores);
    if stored.is_empty() {
        return case.idle().unwrap_or_else(|| {
            Verdict::new(
                State::Attest,
                "No storing was found in this code; how long servers and vendors keep faces is not seen.",
                "本项目代码中未发现存储；服务端和第三方的保存期限无从得知。",
            )
        });
    }
    let proofs = stored.into_iter().filter_map(|flow| {
        let (en, zh) = store_words(flow.kind);
        flow.erased.map(|loc| Proof {
            text: Say::new(
                format!("what `{}` writes to {en} is erased", flow.callee),
                format!("`{}` 写入{zh}的数据在此删除", flow.callee),
            ),
            quote: None,
            loc: Some(loc),
        })
    });
    Verdict::new(
        State::Attest,
        "What is stored is erased in code; whether the time is the shortest necessary is for people to judge.",
        "代码中存有删除所存数据的处理；保存期限是否为所必需的最短时间仍需人工判断。",
    )
    .with(proofs.collect())
}

/// Another way from the start, wherever somebody is verified.
pub(super) fn choice(case: &Case<'_>) -> Verdict {
    let asked: Vec<&ChoiceFact> = case
        .evidence
        .components
        .iter()
        .filter(|component| component.class != Class::Detection)
        .map(|component| &component.choice)
        .filter(|choice| **choice != ChoiceFact::NotAsked)
        .collect();
    if asked.is_empty() {
        return case.idle().unwrap_or_else(|| {
            Verdict::new(
                State::Idle,
                "No live site was found that verifies somebody.",
                "未发现用于验证个人身份的处理点。",
            )
        });
    }
    let proofs: Vec<Proof> = asked
        .iter()
        .filter_map(|choice| match choice {
            ChoiceFact::Offered { loc, text } => Some(Proof {
                text: Say::new("another way is offered", "提供其他方式"),
                quote: Some(excerpt(text)),
                loc: Some(*loc),
            }),
            _ => None,
        })
        .collect();
    if proofs.len() == asked.len() {
        Verdict::new(
            State::Satisfied,
            "Wherever somebody is verified, another way is offered from the start; whether it is reasonable and convenient is for people to judge.",
            "每一处身份验证均自始提供其他方式；是否合理、便捷仍需人工判断。",
        )
        .with(proofs)
    } else {
        Verdict::new(State::Attest, "Not everywhere is another way seen.", "并非每一处都能看到其他方式。")
            .with(proofs)
    }
}

/// Everything that is stored and sent is encrypted.
pub(super) fn encryption(case: &Case<'_>) -> Verdict {
    if case.evidence.flows.is_empty() {
        return left_to_people(case);
    }
    let kept = case.flows(SinkKind::stores);
    let sent = case.flows(|kind| kind == SinkKind::Network);
    let safe = |flow: &&FlowFact| {
        let address = flow.endpoint.as_ref().map(|endpoint| endpoint.text.as_str()).unwrap_or_default();
        address.starts_with("https://") || address.starts_with("wss://")
    };
    let proofs = kept.iter().filter(|flow| flow.protected).map(|flow| {
        let (en, zh) = store_words(flow.kind);
        Proof {
            text: Say::new(
                format!("`{}` writes to {en}, encrypted", flow.callee),
                format!("`{}` 加密后写入{zh}", flow.callee),
            ),
            quote: None,
            loc: Some(flow.loc),
        }
    });
    let proofs = proofs
        .chain(sent.iter().filter(|flow| safe(flow)).map(|flow| Proof {
            text: Say::new(
                format!("`{}` sends over an encrypted connection", flow.callee),
                format!("`{}` 经加密连接发送", flow.callee),
            ),
            quote: None,
            loc: Some(flow.loc),
        }))
        .collect();
    let all = kept.iter().all(|flow| flow.protected)
        && sent.iter().all(safe)
        && case.scope.iter().all(|site| site.sends == Sends::No);
    if all && !case.lost {
        Verdict::new(
            State::Satisfied,
            "Whatever was found to be stored or sent is encrypted.",
            "已发现的存储和传输均已加密。",
        )
        .with(proofs)
    } else {
        Verdict::new(
            State::Attest,
            "Not for every place where faces are stored or sent does the code show encryption.",
            "并非每一处存储或传输都能从代码看出已加密。",
        )
        .with(proofs)
    }
}

/// Routes that ask who it is.
pub(super) fn access_control(case: &Case<'_>) -> Verdict {
    let endpoints = &case.evidence.endpoints;
    if endpoints.is_empty() {
        return left_to_people(case);
    }
    let proofs = endpoints.iter().filter(|found| found.route.authenticated).map(|found| Proof {
        text: Say::new(
            format!("`{}` asks who it is", found.handler),
            format!("`{}` 之前核验身份", found.handler),
        ),
        quote: None,
        loc: Some(found.route.loc),
    });
    Verdict::new(
        State::Attest,
        "Routes that handle faces ask who it is; who is authorised to what is for people to show.",
        "处理人脸的路由均核验身份；具体授权范围需人工说明。",
    )
    .with(proofs.collect())
}

/// Recipients outside mainland China.
pub(super) fn export(case: &Case<'_>) -> Verdict {
    let sent = case.flows(|kind| kind == SinkKind::Network);
    let sends = case
        .scope
        .iter()
        .any(|site| site.sends != Sends::No && matches!(site.sdk.region, Region::Overseas | Region::Open));
    if sent.is_empty() && !sends {
        return case.idle().unwrap_or_else(|| {
            Verdict::new(State::Idle, "No recipient outside mainland China was found.", "未发现境外接收方。")
        });
    }
    Verdict::new(
        State::Attest,
        "Where the servers behind these addresses stand is not seen.",
        "代码无法体现相应地址的服务器所在地。",
    )
}

/// The level a rule has at most, to tell a finding that was lowered.
pub(super) fn lowered(finding: &Finding) -> bool {
    by_id(finding.rule).is_some_and(|rule| rule.meta().level > finding.level)
}
