//! Who makes the face APIs in use, and who receives faces.

use std::collections::{BTreeMap, BTreeSet};

use super::Page;
use super::doc::{Block, Inline, Line, Table, Tone, code, mark, text};
use crate::analysis::evidence::{ClearFact, FlowFact, SiteFact};
use crate::input::span::Loc;
use crate::knowledge::catalog::{FaceRole, Region, Sends};
use crate::knowledge::model::SinkKind;

/// More places than this are counted only.
const PLACES: usize = 4;

/// Somebody or something outside the project that receives faces.
pub(super) struct Recipient<'r> {
    /// Who, or the address.
    pub(super) who: Line,
    /// Where.
    pub(super) region: String,
    /// What is received and how.
    pub(super) what: String,
    /// Whether a consent names it.
    pub(super) consented: bool,
    /// It stands outside mainland China.
    pub(super) overseas: bool,
    /// Whether it is known that something is sent.
    pub(super) sure: bool,
    /// It can be read on the way.
    pub(super) clear: bool,
    /// The places that send.
    pub(super) places: Vec<Loc>,
    /// Private networks are no internet.
    pub(super) private: bool,
    sites: Vec<&'r SiteFact>,
}

impl<'r> Page<'r> {
    /// All SDKs with the sites that use them.
    pub(super) fn sdks(&self) -> Vec<(&'r SiteFact, Vec<&'r SiteFact>)> {
        let mut by_id: BTreeMap<&str, Vec<&SiteFact>> = BTreeMap::new();
        for site in &self.subject().evidence.sites {
            by_id.entry(site.sdk.id.as_str()).or_default().push(site);
        }
        by_id.into_values().map(|sites| (sites[0], sites)).collect()
    }

    /// Everybody who receives faces: vendors whose APIs send, and addresses.
    pub(super) fn recipients(&self) -> Vec<Recipient<'r>> {
        let mut list: Vec<Recipient<'r>> = Vec::new();
        for (first, sites) in self.sdks() {
            let sending: Vec<&SiteFact> = sites
                .into_iter()
                .filter(|site| site.live && site.sends != Sends::No && site.role != FaceRole::PlatformAuth)
                .collect();
            if sending.is_empty() {
                continue;
            }
            let sure = sending.iter().any(|site| site.sends == Sends::Yes);
            list.push(Recipient {
                who: vec![text(first.sdk.vendor.clone())],
                region: self.region_words(first.sdk.region).to_owned(),
                what: format!(
                    "{}{}",
                    self.pick("faces, sent by its own API: ", "人脸信息，由其接口自行传输："),
                    first.sdk.name
                ),
                consented: sending.iter().all(|site| site.no_upload.is_none()),
                overseas: first.sdk.region == Region::Overseas,
                sure,
                clear: false,
                private: false,
                places: sending.iter().map(|site| site.loc).collect(),
                sites: sending,
            });
        }
        let mut by_address: BTreeMap<String, Vec<&FlowFact>> = BTreeMap::new();
        for flow in self.subject().evidence.flows.iter().filter(|flow| flow.kind == SinkKind::Network) {
            let address =
                flow.endpoint.as_ref().map(|endpoint| endpoint.shown().to_owned()).unwrap_or_default();
            by_address.entry(address).or_default().push(flow);
        }
        for (address, flows) in by_address {
            let endpoint = flows.iter().find_map(|flow| flow.endpoint.as_ref());
            let overseas = endpoint.and_then(|endpoint| endpoint.overseas.as_deref());
            let private = endpoint.is_some_and(|endpoint| endpoint.private);
            let who = if address.is_empty() {
                vec![text(self.pick("an address that the code does not spell out", "代码中未写明的地址"))]
            } else {
                vec![code(address)]
            };
            let region = match overseas {
                Some(service) => format!("{service}{}", self.pick(", outside mainland China", "，中国境外")),
                None if private => self.pick("loopback or private network", "本机或内网").to_owned(),
                None => self.pick("not known", "未知").to_owned(),
            };
            let sources: BTreeSet<&str> = flows.iter().map(|flow| flow.source.as_str()).collect();
            let sources: Vec<&str> = sources.into_iter().collect();
            list.push(Recipient {
                who,
                region,
                what: format!(
                    "{}{}",
                    self.pick("face image, frame or feature from ", "人脸图像、视频帧或特征，来自 "),
                    self.joined(&sources)
                ),
                consented: flows.iter().all(|flow| flow.upload_consent),
                overseas: overseas.is_some(),
                sure: true,
                clear: flows.iter().any(|flow| flow.cleartext.is_some()),
                private,
                places: flows.iter().map(|flow| flow.loc).collect(),
                sites: Vec::new(),
            });
        }
        list
    }

    /// The part of the page.
    pub(super) fn inventory(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(
            2,
            "inventory".to_owned(),
            self.pick("SDKs and recipients", "SDK 与接收方").to_owned(),
        )];
        if self.subject().evidence.sites.is_empty() {
            blocks.push(Block::Para(vec![text(self.pick("No face API was found.", "未发现人脸相关接口。"))]));
            return blocks;
        }
        blocks.push(self.heading("Face SDKs and APIs", "人脸 SDK 与接口"));
        blocks.push(self.sdk_table());
        let recipients = self.recipients();
        blocks.push(self.heading("Who receives faces", "人脸信息的接收方"));
        if recipients.is_empty() {
            blocks.push(Block::Para(vec![text(self.pick(
                "No vendor's API and no address was found that receives faces.",
                "未发现接收人脸信息的提供方接口或地址。",
            ))]));
        } else {
            blocks.push(self.recipient_table(&recipients));
        }
        let kept: Vec<&FlowFact> =
            self.subject().evidence.flows.iter().filter(|flow| flow.kind != SinkKind::Network).collect();
        blocks.push(self.heading("Where faces are kept", "人脸信息的留存位置"));
        if kept.is_empty() {
            blocks.push(Block::Para(vec![text(self.pick(
                "No file, database, preference, gallery or log was found that receives faces.",
                "未发现写入人脸信息的文件、数据库、偏好存储、相册或日志。",
            ))]));
        } else {
            blocks.push(self.store_table(&kept));
        }
        blocks
    }

    fn heading(&self, en: &'static str, zh: &'static str) -> Block {
        Block::Heading(3, String::new(), self.pick(en, zh).to_owned())
    }

    /// A table of the SDKs.
    pub(super) fn sdk_table(&self) -> Block {
        let rows = self.sdks().into_iter().map(|(first, sites)| {
            let roles: BTreeSet<FaceRole> = sites.iter().map(|site| site.role).collect();
            let roles: Vec<&str> = roles.into_iter().rev().map(|role| self.role_words(role)).collect();
            let live = sites.iter().filter(|site| site.live).count();
            let sends = sites.iter().map(|site| site.sends).max_by_key(|sends| match sends {
                Sends::No => 0,
                Sends::Unknown => 1,
                Sends::Yes => 2,
            });
            let sends = if sites.iter().all(|site| site.role == FaceRole::PlatformAuth) {
                self.pick("gives the app no face data", "应用不获取人脸信息")
            } else {
                self.sends_words(sends.unwrap_or_default())
            };
            let mut name = vec![text(first.sdk.name.clone())];
            if first.sdk.vendor != first.sdk.name {
                name.push(text(format!("{}{}", self.pick(", ", "，"), first.sdk.vendor)));
            }
            let count = match self.tongue {
                super::Tongue::En => format!("{live} of {} live", sites.len()),
                super::Tongue::Zh => format!("{} 处，有效 {live} 处", sites.len()),
            };
            vec![
                name,
                vec![text(self.region_words(first.sdk.region))],
                vec![text(self.joined(&roles))],
                vec![text(sends)],
                self.places(&sites.iter().map(|site| site.loc).collect::<Vec<_>>(), &count),
            ]
        });
        let head = [
            self.pick("SDK and vendor", "SDK 与提供方"),
            self.pick("Where its service is", "服务所在地"),
            self.pick("Used for", "用途"),
            self.pick("Sending", "传输"),
            self.pick("Sites", "处理点"),
        ];
        Block::Table(Table { head: head.map(str::to_owned).to_vec(), rows: rows.collect() })
    }

    /// A table of who receives faces.
    pub(super) fn recipient_table(&self, recipients: &[Recipient<'_>]) -> Block {
        let rows = recipients.iter().map(|recipient| {
            let consent = if recipient.consented {
                mark(Tone::Good, self.pick("named in a separate consent", "已在单独同意中说明"))
            } else if recipient.private {
                mark(Tone::Calm, self.pick("not over the internet", "不经互联网"))
            } else if recipient.sure {
                mark(Tone::Bad, self.pick("no consent names it", "同意中未说明"))
            } else {
                mark(Tone::Open, self.pick("not known whether it sends", "是否传输未知"))
            };
            let mut region = vec![text(recipient.region.clone())];
            if recipient.clear {
                region.push(text(" "));
                region.push(mark(Tone::Bad, self.pick("readable on the way", "明文传输")));
            }
            vec![
                recipient.who.clone(),
                region,
                vec![text(recipient.what.clone())],
                vec![consent],
                self.places(&recipient.places, ""),
            ]
        });
        let head = [
            self.pick("Recipient", "接收方"),
            self.pick("Where", "所在地"),
            self.pick("What", "内容"),
            self.pick("Consent", "同意"),
            self.pick("Places", "位置"),
        ];
        Block::Table(Table { head: head.map(str::to_owned).to_vec(), rows: rows.collect() })
    }

    /// A table of where faces are kept.
    pub(super) fn store_table(&self, kept: &[&FlowFact]) -> Block {
        let same = |a: &FlowFact, b: &FlowFact| {
            a.kind == b.kind
                && a.callee == b.callee
                && a.source == b.source
                && a.protected == b.protected
                && a.erased == b.erased
        };
        let mut groups: Vec<Vec<&FlowFact>> = Vec::new();
        for flow in kept {
            match groups.iter_mut().find(|group| same(group[0], flow)) {
                Some(group) => group.push(flow),
                None => groups.push(vec![flow]),
            }
        }
        let rows = groups.into_iter().map(|group| {
            let flow = group[0];
            let protected = if flow.protected {
                mark(Tone::Good, self.pick("encrypted", "已加密"))
            } else if flow.kind.stores() {
                mark(Tone::Bad, self.pick("not encrypted", "未加密"))
            } else {
                mark(Tone::Bad, self.pick("must not be there", "不应写入"))
            };
            let erased = match flow.erased {
                Some(loc) => vec![text(self.pick("erased ", "删除于 ")), self.place(loc)],
                None if flow.kind.stores() => vec![mark(Tone::Bad, self.pick("never erased", "从未删除"))],
                None => vec![text("–")],
            };
            vec![
                vec![text(self.sink_words(flow.kind)), text(" "), code(flow.callee.clone())],
                vec![code(flow.source.clone())],
                vec![protected],
                erased,
                self.places(&group.iter().map(|flow| flow.loc).collect::<Vec<_>>(), ""),
            ]
        });
        let head = [
            self.pick("Kept in", "留存于"),
            self.pick("From", "来源"),
            self.pick("Encryption", "加密"),
            self.pick("Erasure", "删除"),
            self.pick("Places", "位置"),
        ];
        Block::Table(Table { head: head.map(str::to_owned).to_vec(), rows: rows.collect() })
    }

    /// A few places, and how many more there are.
    pub(super) fn places(&self, locs: &[Loc], lead: &str) -> Line {
        let mut line: Line = Vec::new();
        if !lead.is_empty() {
            line.push(text(format!("{lead}{}", self.pick(": ", "："))));
        }
        let mut shown: Vec<Inline> = Vec::new();
        for &loc in locs {
            let place = self.place(loc);
            if !shown.contains(&place) {
                shown.push(place);
            }
        }
        let more = shown.len().saturating_sub(PLACES);
        for (index, place) in shown.into_iter().take(PLACES).enumerate() {
            if index > 0 {
                line.push(text(self.pick(", ", "、")));
            }
            line.push(place);
        }
        if more > 0 {
            line.push(text(match self.tongue {
                super::Tongue::En => format!(" and {more} more"),
                super::Tongue::Zh => format!(" 等，另有 {more} 处"),
            }));
        }
        line
    }

    /// Why something can be read on the way.
    pub(super) fn clear_words(&self, clear: &ClearFact) -> &'static str {
        match clear {
            ClearFact::Scheme { .. } => self.pick("unencrypted connection", "未加密连接"),
            ClearFact::Allowed(_) => self.pick("cleartext is allowed for this host", "允许对该主机明文传输"),
            ClearFact::Unchecked(_) => self.pick("certificates are not checked", "未校验证书"),
        }
    }
}

impl Recipient<'_> {
    /// The sites whose API sends by itself.
    pub(super) fn is_vendor(&self) -> bool {
        !self.sites.is_empty()
    }
}
