//! Every flow as a picture: from the entry over the gates to the face, and on to where it goes.

use super::Page;
use super::doc::{Block, Card, Figure, Inline, Line, Node, Picture, Tone, code, mark, strong, text};
use crate::analysis::evidence::{ChoiceFact, Class, FlowFact, GateFact, SiteFact, StepFact, WayFact};
use crate::analysis::gate::Bits;
use crate::knowledge::catalog::Sends;
use crate::knowledge::model::SinkKind;
use crate::rules::common::{excerpt, gate_words, is_judged, path};

/// Pictures that are open from the start.
const OPEN: usize = 3;
/// Longer ways are shown by their beginning and end.
const LONG: usize = 9;
const BEGIN: usize = 3;
const END: usize = 4;

/// Sites that are reached in the same way.
struct Lane<'r> {
    sites: Vec<&'r SiteFact>,
    way: Option<&'r WayFact>,
}

impl<'r> Page<'r> {
    /// The part of the page.
    pub(super) fn flows(&self) -> Vec<Block> {
        let evidence = self.subject().evidence;
        let mut blocks =
            vec![Block::Heading(2, "flows".to_owned(), self.pick("Flows", "处理流程").to_owned())];
        let mut components: Vec<usize> =
            evidence.sites.iter().filter(|site| is_judged(site)).map(|site| site.component).collect();
        // What weighs most comes first, in the order of the files.
        components.sort_by_key(|&index| (std::cmp::Reverse(evidence.components[index].class), index));
        components.dedup();
        if components.is_empty() {
            blocks.push(Block::Para(vec![text(self.pick(
                "No live place that captures or recognises faces was found, so there is no flow to show.",
                "未发现有路径可达的人脸采集或识别，没有可展示的流程。",
            ))]));
            return blocks;
        }
        blocks.push(Block::Small(vec![text(self.pick(
            "One way for each face site: the one that lacks most, else the shortest. Gates stand where they are passed.",
            "每个处理点展示一条路径：优先展示缺失最多的一条，否则展示最短的一条。同意等环节标注在其所处位置。",
        ))]));
        let mut shown = 0;
        for index in components {
            let component = &evidence.components[index];
            let head = vec![
                code(component.name.clone()),
                text(" "),
                mark(Tone::Calm, self.class_words(component.class)),
                text(" "),
                self.place(component.loc),
            ];
            let mut body = vec![Block::Para(self.choice_words(&component.choice))];
            for lane in self.lanes(index) {
                let open = shown < OPEN;
                shown += 1;
                body.push(Block::Fold(open, self.lane_summary(&lane), self.lane_body(&lane)));
            }
            if body[0] == Block::Para(Vec::new()) {
                body.remove(0);
            }
            blocks.push(Block::Card(Card { tone: Tone::Calm, id: String::new(), depth: 3, head, body }));
        }
        blocks
    }

    /// Another way than the face, where somebody is verified.
    fn choice_words(&self, choice: &ChoiceFact) -> Line {
        let (tone, words) = match choice {
            ChoiceFact::NotAsked => return Vec::new(),
            ChoiceFact::None { .. } => (Tone::Bad, self.pick("no other way than the face", "无其他方式")),
            ChoiceFact::Late { .. } => {
                (Tone::Open, self.pick("another way only after the face failed", "刷脸失败后才有其他方式"))
            }
            ChoiceFact::Offered { .. } => {
                (Tone::Good, self.pick("another way is offered", "自始提供其他方式"))
            }
        };
        let mut line = vec![mark(tone, words)];
        if let ChoiceFact::Late { text: said, loc } | ChoiceFact::Offered { text: said, loc } = choice {
            line.extend([text(" "), Inline::Quote(excerpt(said)), text(" "), self.place(*loc)]);
        }
        line
    }

    /// The sites of a component by the way that leads to them.
    fn lanes(&self, component: usize) -> Vec<Lane<'r>> {
        let mut lanes: Vec<Lane<'r>> = Vec::new();
        let evidence = self.subject().evidence;
        for site in evidence.sites.iter().filter(|site| site.component == component && is_judged(site)) {
            let way = site.no_consent.as_ref().or(site.no_separate.as_ref()).or(site.any_way.as_ref());
            let same = lanes.iter_mut().find(|lane| {
                let first = lane.sites[0];
                same_way(lane.way, way) && self.lacks(first) == self.lacks(site)
            });
            match same {
                Some(lane) => lane.sites.push(site),
                None => lanes.push(Lane { sites: vec![site], way }),
            }
        }
        lanes
    }

    /// What a site's ways lack, as marks.
    fn lacks(&self, site: &SiteFact) -> Line {
        let quiet = self.subject().evidence.components[site.component].class == Class::Detection;
        let tone = |tone| if quiet { Tone::Calm } else { tone };
        let consent = if site.no_consent.is_some() {
            mark(tone(Tone::Bad), self.pick("no consent", "未征求同意"))
        } else if site.no_separate.is_some() {
            mark(tone(Tone::Open), self.pick("general consent only", "仅有概括同意"))
        } else {
            mark(Tone::Good, self.pick("separate consent", "单独同意"))
        };
        let age = if site.minor.is_some() {
            mark(tone(Tone::Bad), self.pick("minors pass without a guardian", "未成年人无监护人同意即可通过"))
        } else if site.no_age.is_some() {
            mark(tone(Tone::Open), self.pick("no age check", "未判断年龄"))
        } else {
            mark(Tone::Good, self.pick("age check", "已判断年龄"))
        };
        vec![consent, text(" "), age]
    }

    fn lane_summary(&self, lane: &Lane<'r>) -> Line {
        let mut line: Line = Vec::new();
        for (index, site) in lane.sites.iter().take(3).enumerate() {
            if index > 0 {
                line.push(text(self.pick(", ", "、")));
            }
            line.push(code(site.title.clone()));
        }
        if lane.sites.len() > 3 {
            line.push(text(match self.tongue {
                super::Tongue::En => format!(" and {} more", lane.sites.len() - 3),
                super::Tongue::Zh => format!(" 等 {} 处", lane.sites.len()),
            }));
        }
        line.push(text(" "));
        line.push(self.place(lane.sites[0].loc));
        line.push(text(" "));
        line.extend(self.lacks(lane.sites[0]));
        line
    }

    fn lane_body(&self, lane: &Lane<'r>) -> Vec<Block> {
        let mut picture = Picture::default();
        let first = lane.sites[0];
        let quiet = self.subject().evidence.components[first.component].class == Class::Detection;
        let mut passed: Vec<&GateFact> = Vec::new();
        if let Some(way) = lane.way {
            let steps = self.step_nodes(way, first, &mut passed);
            picture.nodes = steps;
        }
        let lack = |en, zh, tone| Node {
            figure: Figure::Lack,
            tone: if quiet { Tone::Calm } else { tone },
            kind: self.pick("Missing", "缺失").to_owned(),
            words: vec![text(self.pick(en, zh))],
        };
        if first.no_consent.is_some() {
            picture.nodes.push(lack(
                "no consent is asked for on this way",
                "此路径未征求任何同意",
                Tone::Bad,
            ));
        } else if first.no_separate.is_some() {
            picture.nodes.push(lack(
                "no consent on this way is about the face alone",
                "此路径上的同意并非就人脸信息单独作出",
                Tone::Open,
            ));
        }
        for site in &lane.sites {
            let mut words = vec![code(site.title.clone()), text(" "), self.place(site.loc)];
            if let Some(evidence) = &site.evidence {
                words.push(text(self.pick(", taken for a face site by ", "，依据 ")));
                words.push(Inline::Quote(excerpt(evidence)));
            }
            if let Some(confidence) = self.confidence_words(site.confidence) {
                words.push(text(format!("{}{confidence}", self.pick(", ", "，"))));
            }
            picture.nodes.push(Node {
                figure: Figure::Site,
                tone: Tone::Calm,
                kind: self.role_words(site.role).to_owned(),
                words,
            });
        }
        let ends: Vec<Node> = lane.sites.iter().flat_map(|site| self.ends(site)).collect();
        let mut distinct: Vec<Node> = Vec::new();
        for end in ends {
            if !distinct.contains(&end) {
                distinct.push(end);
            }
        }
        picture.ends = (self.pick("From there the face goes to", "人脸信息的去向").to_owned(), distinct);
        let mut blocks = vec![Block::Picture(picture)];
        blocks.extend(self.elsewhere(first, &passed));
        blocks
    }

    /// Gates on other ways than the one shown.
    fn elsewhere(&self, site: &SiteFact, passed: &[&GateFact]) -> Option<Block> {
        let others: Vec<&GateFact> = site.gates.iter().filter(|gate| !passed.contains(gate)).collect();
        if others.is_empty() {
            return None;
        }
        let mut line = vec![strong(self.pick("Gates on other ways: ", "其他路径上的环节："))];
        for (index, gate) in others.iter().enumerate() {
            if index > 0 {
                line.push(text(self.pick("; ", "；")));
            }
            line.extend(self.gate_line(gate));
        }
        Some(Block::Small(line))
    }

    /// The steps before the face, each with the gates that are passed there.
    fn step_nodes<'w>(&self, way: &'w WayFact, site: &SiteFact, passed: &mut Vec<&'w GateFact>) -> Vec<Node> {
        let labels = path(way, site);
        let mut nodes = Vec::new();
        let last = way.steps.len().saturating_sub(1);
        for (index, (step, label)) in way.steps.iter().zip(&labels).enumerate() {
            let skipped = last + 1 > LONG && index >= BEGIN && index + END <= last;
            if skipped {
                if index == BEGIN {
                    let left = last + 1 - BEGIN - END;
                    nodes.push(Node {
                        figure: Figure::More,
                        tone: Tone::Calm,
                        kind: String::new(),
                        words: vec![text(match self.tongue {
                            super::Tongue::En => format!("{left} more steps"),
                            super::Tongue::Zh => format!("中间还有 {left} 步"),
                        })],
                    });
                }
            } else if index > 0 && index < last && self.is_told(&way.steps[index - 1], step) {
                // A call and the callback it takes stand in one line; once is enough.
            } else if index < last {
                let mut words = self.say(&label.text);
                words.extend([text(" "), self.place(step.loc)]);
                nodes.push(self.step_node(index, words));
            } else if index == 0 {
                // The face stands in the entry itself.
                let mut words = vec![code(step.func.clone()), text(" ")];
                if let Some(entry) = way.entry {
                    let (en, zh) = crate::rules::common::entry_words(entry);
                    words.push(text(self.pick(en, zh)));
                }
                nodes.push(self.step_node(0, words));
            }
            for gate in gates_once(step, passed) {
                nodes.push(self.gate_node(gate));
            }
        }
        nodes
    }

    /// True when a step is in the line of the one before it.
    fn is_told(&self, before: &StepFact, step: &StepFact) -> bool {
        before.func == step.func && self.place(before.loc) == self.place(step.loc)
    }

    fn step_node(&self, index: usize, words: Line) -> Node {
        let (figure, kind) = if index == 0 {
            (Figure::Entry, self.pick("Entry", "入口"))
        } else {
            (Figure::Step, self.pick("Step", "步骤"))
        };
        Node { figure, tone: Tone::Calm, kind: kind.to_owned(), words }
    }

    fn gate_node(&self, gate: &GateFact) -> Node {
        Node {
            figure: Figure::Gate,
            tone: if gate.bits == Bits::CONSENT { Tone::Open } else { Tone::Good },
            kind: self.bits_words(gate.bits).to_owned(),
            words: self.gate_line(gate),
        }
    }

    fn gate_line(&self, gate: &GateFact) -> Line {
        let mut line = match gate.first_adult {
            Some(age) => vec![text(match self.tongue {
                super::Tongue::En => format!("from {age} on a person counts as of age"),
                super::Tongue::Zh => format!("满 {age} 周岁按成年处理"),
            })],
            None => self.say(&gate_words(gate)),
        };
        line.extend([text(" "), self.place(gate.loc)]);
        line
    }

    /// What a gate is.
    fn bits_words(&self, bits: Bits) -> &'static str {
        if bits.has(Bits::GUARDIAN) {
            self.pick("Guardian's consent", "监护人同意")
        } else if bits.has(Bits::AGE) {
            self.pick("Age check", "年龄判断")
        } else if bits.has(Bits::UPLOAD) {
            self.pick("Separate consent, names the sending", "单独同意（说明对外传输）")
        } else if bits.has(Bits::SEPARATE) {
            self.pick("Separate consent", "单独同意")
        } else {
            self.pick("General consent", "概括同意")
        }
    }

    /// Where the faces of a site go.
    fn ends(&self, site: &SiteFact) -> Vec<Node> {
        let evidence = self.subject().evidence;
        let mut ends = Vec::new();
        if site.sends != Sends::No {
            let named = site.no_upload.is_none();
            ends.push(Node {
                figure: Figure::End,
                tone: match (named, site.sends) {
                    (true, _) => Tone::Good,
                    (false, Sends::Yes) => Tone::Bad,
                    _ => Tone::Open,
                },
                kind: self.pick("Vendor", "提供方").to_owned(),
                words: vec![
                    text(site.sdk.vendor.clone()),
                    text(format!("{}{}", self.pick(", ", "，"), self.sends_words(site.sends))),
                ],
            });
        }
        let own: Vec<&FlowFact> = evidence
            .flows
            .iter()
            .filter(|flow| flow.component == site.component && flow.source == site.title)
            .collect();
        let starts_here = |flow: &&FlowFact| {
            let starts = |other: &SiteFact| {
                flow.steps.first().is_some_and(|step| self.place(step.loc) == self.place(other.loc))
            };
            // Of several sites of one name, the one it comes from; all where that is not told.
            starts(site) || !evidence.sites.iter().any(starts)
        };
        ends.extend(own.into_iter().filter(starts_here).map(|flow| self.end(flow)));
        ends
    }

    fn end(&self, flow: &FlowFact) -> Node {
        let mut words = vec![code(flow.callee.clone())];
        let mut tone = Tone::Good;
        let mut add = |words: &mut Line, bad, said: &str| {
            if bad {
                tone = Tone::Bad;
            }
            words.push(text(said.to_owned()));
        };
        let comma = self.pick(", ", "，");
        match flow.kind {
            SinkKind::Network => {
                if let Some(endpoint) = flow.endpoint.as_ref().filter(|endpoint| !endpoint.text.is_empty()) {
                    words.push(text(self.pick(" to ", "，发往 ")));
                    words.push(code(endpoint.shown().to_owned()));
                    if let Some(overseas) = &endpoint.overseas {
                        add(&mut words, true, &format!("{comma}{overseas}"));
                    }
                }
                if flow.upload_consent {
                    add(
                        &mut words,
                        false,
                        &format!("{comma}{}", self.pick("named in a consent", "同意中已说明")),
                    );
                } else {
                    let private = flow.endpoint.as_ref().is_some_and(|endpoint| endpoint.private);
                    add(
                        &mut words,
                        !private,
                        &format!("{comma}{}", self.pick("no consent names it", "同意中未说明")),
                    );
                }
                if let Some(clear) = &flow.cleartext {
                    add(&mut words, true, &format!("{comma}{}", self.clear_words(clear)));
                }
            }
            kind if kind.stores() => {
                let said = if flow.protected {
                    self.pick("encrypted", "已加密")
                } else {
                    self.pick("not encrypted", "未加密")
                };
                add(&mut words, !flow.protected, &format!("{comma}{said}"));
                let said = if flow.erased.is_some() {
                    self.pick("erased later", "之后删除")
                } else {
                    self.pick("never erased", "从未删除")
                };
                add(&mut words, flow.erased.is_none(), &format!("{comma}{said}"));
            }
            _ => add(&mut words, true, &format!("{comma}{}", self.pick("must not be there", "不应写入"))),
        }
        words.extend([text(" "), self.place(flow.loc)]);
        Node { figure: Figure::End, tone, kind: self.sink_words(flow.kind).to_owned(), words }
    }
}

/// Gates of a step that were not passed before.
fn gates_once<'w>(step: &'w StepFact, passed: &mut Vec<&'w GateFact>) -> Vec<&'w GateFact> {
    let mut fresh = Vec::new();
    for gate in &step.gates {
        if !passed.contains(&gate) {
            passed.push(gate);
            fresh.push(gate);
        }
    }
    fresh
}

/// True when two ways differ in the site only.
fn same_way(a: Option<&WayFact>, b: Option<&WayFact>) -> bool {
    let (Some(a), Some(b)) = (a, b) else { return a.is_none() && b.is_none() };
    let before = |way: &WayFact| way.steps.len().saturating_sub(1);
    let last = |way: &WayFact| way.steps.last().map(|step| (step.func.clone(), step.gates.clone()));
    a.entry == b.entry
        && a.steps.len() == b.steps.len()
        && a.steps[..before(a)] == b.steps[..before(b)]
        && last(a) == last(b)
}
