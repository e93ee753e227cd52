//! Words that several parts of a page use.

use super::Page;
use super::doc::Inline;
use super::doc::{Tone, mark};
use super::verdict::State;
use crate::analysis::evidence::Class;
use crate::analysis::site::Confidence;
use crate::finding::Level;
use crate::knowledge::catalog::{FaceRole, Region, Sends};
use crate::knowledge::model::SinkKind;
use crate::rules::common::{role_zh, store_words};

impl State {
    /// How it looks.
    pub(super) fn tone(self) -> Tone {
        match self {
            Self::Violated => Tone::Bad,
            Self::Attest => Tone::Open,
            Self::Satisfied => Tone::Good,
            Self::Idle => Tone::Calm,
        }
    }
}

impl Level {
    /// How it looks.
    pub(super) fn tone(self) -> Tone {
        match self {
            Self::Error => Tone::Bad,
            Self::Warning => Tone::Open,
            Self::Note => Tone::Calm,
        }
    }
}

impl Page<'_> {
    /// A state in words.
    pub(super) fn state_words(&self, state: State) -> &'static str {
        match state {
            State::Violated => self.pick("violated", "违反"),
            State::Attest => self.pick("needs attestation", "需声明"),
            State::Satisfied => self.pick("satisfied", "已满足"),
            State::Idle => self.pick("nothing found", "未涉及"),
        }
    }

    /// A state as a mark.
    pub(super) fn state_mark(&self, state: State) -> Inline {
        mark(state.tone(), self.state_words(state))
    }

    /// A level as a mark.
    pub(super) fn level_mark(&self, level: Level) -> Inline {
        mark(level.tone(), self.tongue.level(level))
    }

    /// How sure something is, where that is worth saying.
    pub(super) fn confidence_words(&self, confidence: Confidence) -> Option<&'static str> {
        match confidence {
            Confidence::High => None,
            Confidence::Medium => Some(self.pick("medium confidence", "置信度：中")),
            Confidence::Low => Some(self.pick("low confidence", "置信度：低")),
        }
    }

    /// A role in words.
    pub(super) fn role_words(&self, role: FaceRole) -> &'static str {
        let en = match role {
            FaceRole::PlatformAuth => "system authentication",
            FaceRole::Erase => "erasure",
            FaceRole::Detect => "detection",
            FaceRole::Analyze => "attribute analysis",
            FaceRole::Capture => "capture",
            FaceRole::Liveness => "liveness check",
            FaceRole::Cloud => "remote face API",
            FaceRole::Enroll => "enrolment",
            FaceRole::Verify => "comparison (1:1)",
            FaceRole::Identify => "search (1:N)",
        };
        self.pick(en, role_zh(role))
    }

    /// Where a vendor's services are.
    pub(super) fn region_words(&self, region: Region) -> &'static str {
        match region {
            Region::Mainland => self.pick("mainland China", "中国境内"),
            Region::Overseas => self.pick("outside mainland China", "中国境外"),
            Region::Open => self.pick("open source, no vendor service", "开源，无提供方服务"),
            Region::Device => self.pick("the device itself", "设备自身"),
        }
    }

    /// What a site's API sends by itself.
    pub(super) fn sends_words(&self, sends: Sends) -> &'static str {
        match sends {
            Sends::Yes => self.pick("sends faces to its vendor", "将人脸信息传输给提供方"),
            Sends::No => self.pick("sends nothing itself", "自身不传输"),
            Sends::Unknown => self.pick("not known whether it sends", "是否传输未知"),
        }
    }

    /// What a component does with faces.
    pub(super) fn class_words(&self, class: Class) -> &'static str {
        match class {
            Class::Recognition => self.pick("captures or recognises", "采集或识别"),
            Class::KeptDetection => self.pick("detects, and keeps or sends", "检测，并留存或传输"),
            Class::Detection => self.pick("detects only, keeps and sends nothing", "仅检测，不留存、不传输"),
        }
    }

    /// A place where data ends up.
    pub(super) fn sink_words(&self, kind: SinkKind) -> &'static str {
        match kind {
            SinkKind::Network => self.pick("network", "网络传输"),
            SinkKind::Log => self.pick("log", "日志"),
            SinkKind::Analytics => self.pick("crash reports and analytics", "崩溃报告与统计分析"),
            kind => {
                let (en, zh) = store_words(kind);
                self.pick(en, zh)
            }
        }
    }

    /// A list in a sentence.
    pub(super) fn joined(&self, parts: &[&str]) -> String {
        parts.join(self.pick(", ", "、"))
    }
}
