//! What the two drafts share. They are written in Chinese, for an authority that reads Chinese: what the code and the
//! attestations show is filled in with its place, everything else is a gap for a person to fill.

use std::collections::BTreeMap;

use super::Page;
use super::attest::{basis_words, level_words};
use super::doc::{Block, Line, Table, code, gap, strong, text};
use super::verdict::{Decided, State};
use crate::analysis::evidence::{Class, FlowFact};
use crate::config::{Keys, LegalBasis};
use crate::knowledge::catalog::FaceRole;
use crate::knowledge::model::SinkKind;
use crate::rules::common::is_judged;

/// A heading of the draft.
pub(super) fn heading(depth: u8, words: &str) -> Block {
    Block::Heading(depth, String::new(), words.to_owned())
}

/// A paragraph that is a gap.
pub(super) fn open(words: &str) -> Block {
    Block::Para(vec![gap(words)])
}

/// A table of two columns: what, and the facts.
pub(super) fn facts(rows: Vec<(&str, Line)>) -> Block {
    Block::Table(Table {
        head: vec!["项目".to_owned(), "内容".to_owned()],
        rows: rows.into_iter().map(|(name, value)| vec![vec![text(name)], value]).collect(),
    })
}

impl<'r> Page<'r> {
    /// Lines below the title of a draft.
    pub(super) fn draft_about(&self, basis: &str) -> Vec<Line> {
        vec![
            vec![text(basis)],
            vec![
                text("本稿由 facelint "),
                text(env!("CARGO_PKG_VERSION")),
                text(" 依据源代码生成，供负责人员修改。代码和声明所体现的事实已填入并注明出处；标有"),
                gap(""),
                text("之处须由人员填写或确认。"),
            ],
        ]
    }

    /// What the only configuration of a project says; where there are several, a person has to choose.
    pub(super) fn draft_keys(&self) -> Option<&'r Keys> {
        match self.subject().evidence.config.scopes() {
            [scope] => Some(&scope.keys),
            _ => None,
        }
    }

    /// What a draft is about, as far as the run knows.
    pub(super) fn draft_subject(&self) -> Vec<(&'static str, Line)> {
        let processor = self.draft_keys().map(|keys| &keys.processor);
        let filled = |said: Option<&String>, asks: &str| match said.map(|said| said.trim()) {
            Some(said) if !said.is_empty() => vec![text(said)],
            _ => vec![gap(asks)],
        };
        vec![
            ("个人信息处理者名称", filled(processor.map(|one| &one.name), "全称，与营业执照一致")),
            ("统一社会信用代码", vec![gap("18 位代码")]),
            ("联系方式", filled(processor.map(|one| &one.contact), "联系人、电话、电子邮箱")),
            ("个人信息保护负责人", filled(processor.map(|one| &one.dpo_contact), "姓名、联系方式")),
            (
                "产品或者系统名称",
                vec![gap("对外名称"), text("（代码目录："), code(self.input.name), text("）")],
            ),
        ]
    }

    /// How many persons' faces are stored, as far as it was said.
    pub(super) fn draft_stored(&self) -> Line {
        match self.draft_keys().map(|keys| &keys.filing).filter(|filing| filing.stored_persons > 0) {
            Some(filing) => {
                let on = filing.counted_on.map(|day| format!("，统计于 {day}")).unwrap_or_default();
                vec![text(format!("{} 人{on}", filing.stored_persons))]
            }
            None => vec![gap("去重后的人数及统计时间")],
        }
    }

    /// What processing rests on, where it was said with its provision: by itself it is a consent, which a person is to
    /// confirm.
    pub(super) fn draft_basis(&self) -> Line {
        let said = |keys: &Keys| {
            let citation = keys.project.legal_basis_citation.trim();
            let rests = keys.project.legal_basis != LegalBasis::Consent && !citation.is_empty();
            rests.then(|| format!("{}（{citation}）", basis_words(keys.project.legal_basis).zh))
        };
        self.draft_said(said, "取得个人单独同意，或者其他情形及其条款")
    }

    /// The day on which 100,000 persons were reached, as far as it was said.
    pub(super) fn draft_reached(&self) -> Line {
        match self.draft_keys().and_then(|keys| keys.filing.reached_on) {
            Some(day) => vec![text(day.to_string())],
            None => vec![gap("年月日")],
        }
    }

    /// What the only configuration says of something, or a gap.
    pub(super) fn draft_said(&self, said: impl Fn(&Keys) -> Option<String>, asks: &str) -> Line {
        let said = self.draft_keys().and_then(said).filter(|said| !said.trim().is_empty());
        vec![said.map_or_else(|| gap(asks), text)]
    }

    /// The level of the multi-level protection scheme; its certificate is for a person to name.
    pub(super) fn draft_protection(&self) -> Line {
        match self.draft_keys().map(|keys| keys.security.mlps_level).filter(|level| *level > 0) {
            Some(level) => vec![text(format!("第{}级 ", level_words(level))), gap("备案证明编号")],
            None => vec![gap("等级、备案证明编号")],
        }
    }

    /// A day to fill in, unless one was given.
    pub(super) fn draft_date(&self) -> Line {
        match self.input.date {
            Some(date) => vec![text(date)],
            None => vec![gap("年月日")],
        }
    }

    /// What the code does with faces: one row for each component.
    pub(super) fn draft_processing(&self) -> Block {
        let evidence = self.subject().evidence;
        let mut rows: BTreeMap<usize, Vec<_>> = BTreeMap::new();
        for site in evidence.sites.iter().filter(|site| is_judged(site)) {
            rows.entry(site.component).or_default().push(site);
        }
        if rows.is_empty() {
            return Block::Para(vec![
                text("本项目代码中未发现有路径可达的人脸采集或识别。"),
                gap("如在其他系统中处理，请说明"),
            ]);
        }
        let rows = rows.into_iter().map(|(index, sites)| {
            let component = &evidence.components[index];
            let mut roles: Vec<FaceRole> = sites.iter().map(|site| site.role).collect();
            roles.sort_unstable();
            roles.dedup();
            let roles: Vec<&str> = roles.into_iter().map(|role| self.role_words(role)).collect();
            let mut sdks: Vec<String> =
                sites.iter().map(|site| format!("{}（{}）", site.sdk.name, site.sdk.vendor)).collect();
            sdks.sort();
            sdks.dedup();
            let verifies = sites.iter().any(|site| site.verifies);
            let enrols = sites.iter().any(|site| site.enrols);
            let purpose = match (verifies, enrols, component.class) {
                (_, _, Class::Detection) => "仅检测，不留存、不传输",
                (true, true, _) => "录入并验证身份",
                (true, false, _) => "验证身份",
                (false, true, _) => "录入",
                (false, false, _) => "代码未体现",
            };
            let places: Vec<_> = sites.iter().map(|site| site.loc).collect();
            vec![
                vec![code(component.name.clone())],
                vec![text(roles.join("、"))],
                vec![text(sdks.join("、"))],
                vec![text(purpose), text(" "), gap("业务目的")],
                self.places(&places, ""),
            ]
        });
        Block::Table(Table {
            head: ["页面或模块", "处理方式", "所用 SDK（提供方）", "目的", "代码位置"]
                .map(str::to_owned)
                .to_vec(),
            rows: rows.collect(),
        })
    }

    /// Who receives faces, and where they are kept.
    pub(super) fn draft_recipients(&self) -> Vec<Block> {
        let recipients = self.recipients();
        let mut blocks = Vec::new();
        if recipients.is_empty() {
            blocks.push(Block::Para(vec![
                text("代码中未发现接收人脸信息的提供方接口或地址。"),
                gap("如通过其他方式提供或者委托处理，请列明接收方"),
            ]));
        } else {
            blocks.push(self.recipient_table(&recipients));
            let vendors = recipients.iter().filter(|recipient| recipient.is_vendor()).count();
            blocks.push(Block::Para(vec![
                text(format!("其中第三方提供方 {vendors} 个。")),
                gap("逐一说明接收方名称、联系方式、处理目的和方式，委托处理的附合同"),
            ]));
            if recipients.iter().any(|recipient| recipient.overseas) {
                blocks.push(Block::Para(vec![
                    text("上表列有位于境外的接收方。"),
                    gap("出境的合法条件（安全评估、标准合同或者认证）、告知和单独同意"),
                ]));
            }
        }
        let kept: Vec<&FlowFact> =
            self.subject().evidence.flows.iter().filter(|flow| flow.kind != SinkKind::Network).collect();
        if !kept.is_empty() {
            blocks.push(self.store_table(&kept));
        }
        blocks
    }

    /// How some duties stand: what was found for and against, and what was attested.
    pub(super) fn draft_duties(&self, ids: &[&str]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for one in self.decided.iter().filter(|one| ids.contains(&one.duty.id)) {
            blocks.extend(self.draft_duty(one));
        }
        blocks
    }

    fn draft_duty(&self, one: &Decided<'r>) -> Vec<Block> {
        let mut lead =
            vec![strong(one.duty.title.1), text("（"), text(one.duty.article.cite_zh), text("）：")];
        lead.extend(self.say(&one.verdict.why));
        let mut blocks = vec![Block::Para(lead)];
        let mut items: Vec<Line> = Vec::new();
        for finding in &one.findings {
            let mut line = vec![self.level_mark(finding.level), text(" ")];
            line.extend(self.say(&finding.message));
            line.extend([text(" "), self.place(finding.loc)]);
            items.push(line);
        }
        items.extend(one.verdict.proofs.iter().map(|proof| self.proof(proof)));
        for attested in &one.attested {
            let mut line = vec![text("声明："), text(attested.text.zh.clone())];
            if !attested.citation.is_empty() {
                line.push(text(format!("（{}）", attested.citation)));
            }
            items.push(line);
        }
        if !items.is_empty() {
            blocks.push(Block::List(false, items));
        }
        match one.verdict.state {
            State::Attest => {
                let asks = one.duty.asks.1.split("可用 `").next().unwrap_or_default();
                blocks.push(Block::Para(vec![gap(asks)]));
            }
            State::Violated => blocks.push(open("整改措施、责任人和完成时间；或者说明为何不适用")),
            State::Satisfied | State::Idle => {}
        }
        blocks
    }

    /// What the run did not see, in a sentence.
    pub(super) fn draft_limits(&self) -> Block {
        let lost = if self.input.failed {
            "本次分析失败，以上内容不完整。"
        } else if self.case.lost {
            "部分文件未能完整读取，以上内容可能有遗漏，详见检查报告。"
        } else {
            "所查看的文件均已完整读取。"
        };
        Block::Small(vec![text(format!(
            "代码所见的范围：{} 个文件。{lost}服务端、协议文本、第三方 SDK 内部以及设备安装情况不在代码之内，须由人员补充。",
            self.subject().map.len()
        ))])
    }
}
