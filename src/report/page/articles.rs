//! The head of the report: what it comes to, and how every article stands, with the evidence.

use super::Page;
use super::doc::{Block, Card, Inline, Line, Table, Tone, code, mark, strong, text};
use super::verdict::{Decided, Proof, State, homeless, lowered, sum};
use crate::analysis::evidence::Class;
use crate::finding::{Finding, Label, Level};
use crate::knowledge::law::{Article, MEASURES, MEASURES_URL, MEASURES_ZH};
use crate::rules::by_id;
use crate::rules::common::is_judged;

/// More findings of one duty than this, or places that show it, are folded together.
const SHOWN: usize = 6;

impl<'r> Page<'r> {
    /// What the page is about, below its title.
    pub(super) fn about(&self) -> Vec<Line> {
        let mut lines = vec![vec![
            text(self.pick("Checked against the ", "依据")),
            text(self.pick(MEASURES, "《")),
            text(self.pick(" (", MEASURES_ZH)),
            text(self.pick(MEASURES_ZH, "》")),
            text(self.pick("), in force since 2025-06-01.", "（自2025年6月1日起施行）。")),
        ]];
        let files = self.subject().map.len();
        let parsed = self.input.parsed;
        let mut made = match self.tongue {
            super::Tongue::En => format!(
                "facelint {}, {files} files looked at, {parsed} of them read in full because they lead to face code.",
                env!("CARGO_PKG_VERSION")
            ),
            super::Tongue::Zh => format!(
                "facelint {}，共查看 {files} 个文件，其中 {parsed} 个与人脸处理相关并已完整解析。",
                env!("CARGO_PKG_VERSION")
            ),
        };
        if let Some(date) = self.input.date {
            made = format!("{date} · {made}");
        }
        lines.push(vec![text(made)]);
        lines
    }

    /// The last line.
    pub(super) fn foot(&self) -> Line {
        vec![
            text(self.pick(
                "This report says what was seen in source code and what was not. It is no legal advice and no statement that an app complies with the law. The official text of the Measures: ",
                "本报告仅说明源代码中看到和未看到的内容，不构成法律意见，也不表示应用符合法律规定。《办法》官方文本：",
            )),
            Inline::Link(MEASURES_URL, "cac.gov.cn".to_owned()),
        ]
    }

    /// Figures, and all articles at a glance.
    pub(super) fn summary(&self) -> Vec<Block> {
        let groups = self.by_article();
        let count = |state| groups.iter().filter(|(_, group)| sum(group) == state).count();
        let findings = self.subject().findings;
        let level = |level| findings.iter().filter(|finding| finding.level == level).count();
        let live = self.subject().evidence.sites.iter().filter(|site| is_judged(site)).count();
        let or_calm = |tone, number| if number == 0 { Tone::Calm } else { tone };
        let tiles = [
            (Tone::Bad, count(State::Violated), self.pick("articles violated", "条被违反")),
            (Tone::Open, count(State::Attest), self.pick("articles need attestation", "条需声明")),
            (Tone::Good, count(State::Satisfied), self.pick("articles satisfied", "条已满足")),
            (Tone::Calm, live, self.pick("live face sites", "处有效的人脸处理点")),
            (Tone::Bad, level(Level::Error), self.pick("errors", "个错误")),
            (Tone::Open, level(Level::Warning), self.pick("warnings", "个警告")),
            (Tone::Calm, level(Level::Note), self.pick("notes", "个提示")),
            (Tone::Calm, self.recipients().len(), self.pick("recipients of faces", "个人脸信息接收方")),
        ];
        let mut blocks =
            vec![Block::Heading(2, "summary".to_owned(), self.pick("Summary", "概览").to_owned())];
        if self.input.failed {
            blocks.push(Block::Para(vec![strong(self.pick(
                "The analysis failed. What follows is not whole; nothing in it may be relied on.",
                "分析失败，以下内容不完整，不可作为依据。",
            ))]));
        }
        blocks.push(Block::Para(vec![text(self.verdict_words())]));
        blocks.push(Block::Tiles(
            tiles
                .into_iter()
                .map(|(tone, number, words)| (or_calm(tone, number), number, words.to_owned()))
                .collect(),
        ));
        let rows = groups
            .iter()
            .map(|(article, group)| {
                let mut about: Line = Vec::new();
                for one in group {
                    let title = self.pick(one.duty.title.0, one.duty.title.1);
                    about.extend([mark(one.verdict.state.tone(), title), text(" ")]);
                }
                let state = sum(group);
                let number: usize = group.iter().map(|one| one.findings.len()).sum();
                vec![
                    vec![Inline::Jump(
                        article.id.to_owned(),
                        self.pick(article.cite, article.cite_zh).to_owned(),
                    )],
                    about,
                    vec![self.state_mark(state)],
                    vec![text(if number == 0 { "–".to_owned() } else { number.to_string() })],
                ]
            })
            .collect();
        let head = [
            self.pick("Article", "条款"),
            self.pick("About", "内容"),
            self.pick("State", "情况"),
            self.pick("Findings", "结果数"),
        ];
        blocks.push(Block::Table(Table { head: head.map(str::to_owned).to_vec(), rows }));
        blocks.push(Block::Small(vec![text(self.pick(
            "Violated: a finding says so. Satisfied: the code shows it for every live site that the article applies to. Needs attestation: code cannot show it, somebody has to. Nothing found: there is nothing in this code that it applies to. Articles 1 to 3, 11 and 16 to 20 are not judged.",
            "违反：有检查结果表明。已满足：代码在该条适用的每一个有效处理点均有体现。需声明：代码无法体现，需由人员说明。未涉及：本项目代码中没有适用的内容。第一条至第三条、第十一条、第十六条至第二十条不作判断。",
        ))]));
        blocks
    }

    /// In a sentence, what kind of app this is.
    fn verdict_words(&self) -> String {
        let evidence = self.subject().evidence;
        let live = evidence.sites.iter().filter(|site| is_judged(site)).count();
        let recognises = self
            .case
            .scope
            .iter()
            .any(|site| evidence.components[site.component].class == Class::Recognition);
        if evidence.sites.is_empty() {
            return self
                .pick(
                    "No place that captures or recognises faces was found in this code.",
                    "本项目代码中未发现采集或识别人脸的处理点。",
                )
                .to_owned();
        }
        if live == 0 {
            return self
                .pick(
                    "Face APIs stand in this code, but nothing was found that leads to them, or they only use the system's own authentication.",
                    "本项目代码中存在人脸相关接口，但未发现可达路径，或者仅使用系统自带的身份认证。",
                )
                .to_owned();
        }
        let components = evidence
            .sites
            .iter()
            .filter(|site| is_judged(site))
            .map(|site| site.component)
            .collect::<std::collections::BTreeSet<_>>()
            .len();
        match (self.tongue, recognises, self.case.scope.is_empty()) {
            (super::Tongue::En, true, _) => format!(
                "This code captures or recognises faces: {live} live face {}, in {components} {}.",
                if live == 1 { "site" } else { "sites" },
                if components == 1 { "screen or module" } else { "screens or modules" }
            ),
            (super::Tongue::Zh, true, _) => {
                format!(
                    "本项目代码采集或识别人脸：共 {live} 处有效的人脸处理点，分布于 {components} 个页面或模块。"
                )
            }
            (super::Tongue::En, false, false) => {
                "This code finds faces without recognising anybody, and keeps or sends what it saw."
                    .to_owned()
            }
            (super::Tongue::Zh, false, false) => {
                "本项目代码检测人脸但不识别身份，并留存或传输所得内容。".to_owned()
            }
            (super::Tongue::En, false, true) => {
                "This code only finds faces, and keeps and sends nothing: outside the Measures' definition."
                    .to_owned()
            }
            (super::Tongue::Zh, false, true) => {
                "本项目代码仅检测人脸，不留存、不传输，不在《办法》的适用定义之内。".to_owned()
            }
        }
    }

    /// Duties by their article.
    fn by_article(&self) -> Vec<(Article, Vec<&Decided<'r>>)> {
        let mut groups: Vec<(Article, Vec<&Decided<'r>>)> = Vec::new();
        for one in &self.decided {
            match groups.last_mut() {
                Some((article, group)) if *article == one.duty.article => group.push(one),
                _ => groups.push((one.duty.article, vec![one])),
            }
        }
        groups
    }

    /// Every article with its duties and their evidence.
    pub(super) fn articles(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(
            2,
            "articles".to_owned(),
            self.pick("Article by article", "逐条情况").to_owned(),
        )];
        for (article, group) in self.by_article() {
            let state = sum(&group);
            let mut body = vec![Block::Small(vec![text(self.pick(article.summary, article.summary_zh))])];
            body.extend(group.iter().map(|one| self.duty(one)));
            blocks.push(Block::Card(Card {
                tone: state.tone(),
                id: article.id.to_owned(),
                depth: 3,
                head: vec![text(self.pick(article.cite, article.cite_zh)), text(" "), self.state_mark(state)],
                body,
            }));
        }
        let others = homeless(self.subject().findings);
        if !others.is_empty() {
            blocks.push(Block::Heading(3, String::new(), self.pick("Other findings", "其他结果").to_owned()));
            blocks.extend(others.into_iter().map(|finding| self.finding(finding)));
        }
        blocks
    }

    fn duty(&self, one: &Decided<'r>) -> Block {
        let mut body = vec![Block::Para(self.say(&one.verdict.why))];
        if one.findings.len() > SHOWN {
            let (shown, folded) = one.findings.split_at(SHOWN);
            body.extend(shown.iter().map(|finding| self.finding(finding)));
            let more = match self.tongue {
                super::Tongue::En => format!("{} more findings", folded.len()),
                super::Tongue::Zh => format!("另有 {} 项结果", folded.len()),
            };
            let rest = folded.iter().map(|finding| self.finding(finding)).collect();
            body.push(Block::Fold(false, vec![text(more)], rest));
        } else {
            body.extend(one.findings.iter().map(|finding| self.finding(finding)));
        }
        if !one.verdict.proofs.is_empty() {
            body.push(Block::Para(vec![strong(self.pick("Found in the code", "代码中的体现"))]));
            let mut proofs: Vec<Line> = one.verdict.proofs.iter().map(|proof| self.proof(proof)).collect();
            let folded = proofs.split_off(proofs.len().min(SHOWN));
            body.push(Block::List(false, proofs));
            if !folded.is_empty() {
                let more = match self.tongue {
                    super::Tongue::En => format!("{} more places", folded.len()),
                    super::Tongue::Zh => format!("另有 {} 处", folded.len()),
                };
                body.push(Block::Fold(false, vec![text(more)], vec![Block::List(false, folded)]));
            }
        }
        if !one.attested.is_empty() {
            body.push(Block::Para(vec![strong(self.pick("Attested", "声明内容"))]));
            let items = one.attested.iter().map(|attested| {
                let mut line = vec![text(self.tongue.say(&attested.text))];
                if !attested.citation.is_empty() {
                    line.push(text(self.pick(" (", "（")));
                    line.push(text(attested.citation.clone()));
                    line.push(text(self.pick(")", "）")));
                }
                if let Some(loc) = attested.loc {
                    line.push(text(" "));
                    line.push(self.place(loc));
                }
                line
            });
            body.push(Block::List(false, items.collect()));
        }
        if one.verdict.state == State::Attest {
            let mut line = vec![strong(self.pick("To attest: ", "需声明："))];
            line.extend(super::doc::said(self.pick(one.duty.asks.0, one.duty.asks.1)));
            body.push(Block::Para(line));
        }
        Block::Card(Card {
            tone: one.verdict.state.tone(),
            id: one.duty.id.to_owned(),
            depth: 4,
            head: vec![
                text(capital(self.pick(one.duty.title.0, one.duty.title.1))),
                text(" "),
                self.state_mark(one.verdict.state),
            ],
            body,
        })
    }

    /// A place that shows something.
    pub(super) fn proof(&self, proof: &Proof) -> Line {
        let mut line = self.say(&proof.text);
        if let Some(quote) = &proof.quote {
            let said = self.tongue.say(&proof.text);
            if !said.contains(quote.as_str()) {
                line.push(text(self.pick(": ", "：")));
                line.push(Inline::Quote(quote.clone()));
            }
        }
        if let Some(loc) = proof.loc {
            line.push(text(" "));
            line.push(self.place(loc));
        }
        line
    }

    /// A finding, to be opened by who wants to see how it came to be.
    fn finding(&self, finding: &Finding) -> Block {
        let mut summary = vec![self.level_mark(finding.level), text(" ")];
        summary.extend(begun(self.say(&finding.message)));
        summary.push(text(" "));
        summary.push(self.place(finding.loc));
        let mut body = Vec::new();
        if let Some(line) = self.source_line(finding.loc) {
            body.push(Block::Para(vec![code(line)]));
        }
        let mut help = vec![strong(self.pick("What satisfies it: ", "怎样满足："))];
        help.extend(self.say(&finding.help));
        body.push(Block::Para(help));
        if finding.flow.len() > 1 {
            body.push(Block::Para(vec![strong(self.pick("The path", "路径"))]));
            body.push(Block::List(true, finding.flow.iter().map(|step| self.labelled(step)).collect()));
        }
        if !finding.related.is_empty() {
            body.push(Block::Para(vec![strong(self.pick("See also", "相关位置"))]));
            body.push(Block::List(false, finding.related.iter().map(|label| self.labelled(label)).collect()));
        }
        let mut about = vec![text(self.pick("Rule ", "规则 ")), code(finding.rule)];
        let articles = by_id(finding.rule).map(|rule| rule.meta().articles).unwrap_or_default();
        let cites: Vec<&str> =
            articles.iter().map(|article| self.pick(article.cite, article.cite_zh)).collect();
        about.push(text(format!("{}{}", self.pick("; ", "；"), self.joined(&cites))));
        if let Some(confidence) = self.confidence_words(finding.confidence) {
            about.push(text(format!("{}{confidence}", self.pick("; ", "；"))));
        }
        if lowered(finding) {
            about.push(text(self.pick(
                "; weighs less here, by what the component does with faces or where the data goes",
                "；因该组件处理人脸的方式或数据去向而降低级别",
            )));
        }
        body.push(Block::Small(about));
        Block::Fold(false, summary, body)
    }

    fn labelled(&self, label: &Label) -> Line {
        let mut line = self.say(&label.text);
        line.push(text(" "));
        line.push(self.place(label.loc));
        line
    }
}

/// A title begins with a capital letter.
fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// A sentence begins with a capital letter where it does not begin with a name.
fn begun(mut line: Line) -> Line {
    if let Some(Inline::Text(first)) = line.first_mut() {
        *first = capital(first);
    }
    line
}
