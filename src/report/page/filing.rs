//! A draft of the filing facts of Art. 15.

use super::Page;
use super::doc::{Block, Document, gap, text};
use super::draft::{facts, heading, open};

/// The draft.
pub(super) fn document(page: &Page<'_>) -> Document {
    let mut subject = page.draft_subject();
    subject.extend([
        ("住所地（确定省级网信部门）", vec![gap("省、自治区、直辖市")]),
        ("备案机关", page.draft_said(|keys| Some(keys.filing.authority.clone()), "住所地省级以上网信部门")),
        ("法定代表人", vec![gap("姓名、证件类型及号码")]),
        ("经办人", vec![gap("姓名、证件类型及号码、联系方式")]),
        ("填报日期", page.draft_date()),
    ]);
    let mut blocks = vec![
        heading(2, "备案条件与期限"),
        Block::List(
            false,
            vec![
                vec![text(
                    "当前存储的人脸信息达到 10 万人（含本数）的，自达到之日起 30 个工作日内向所在地省级以上网信部门备案；2025年6月1日前已达到的，期限为2025年7月14日。",
                )],
                vec![text("按当前存量计算；各场景合并、同一个人去重（实务口径，非法律条文）。")],
                vec![text(
                    "备案信息发生实质性变更的，自变更之日起 30 个工作日内变更；终止应用的，自终止之日起 30 个工作日内注销。",
                )],
                vec![
                    text("网上办理：个人信息保护业务系统 "),
                    super::doc::code("https://grxxbh.cacdtsc.cn"),
                    text("。"),
                ],
            ],
        ),
        heading(2, "一、个人信息处理者的基本情况"),
        facts(subject),
        heading(2, "二、人脸信息处理目的和处理方式"),
        page.draft_processing(),
        facts(vec![
            ("应用场景", vec![gap("逐一列明，含线下设备和其他系统")]),
            ("处理目的与必要性", vec![gap("特定的目的、充分的必要性")]),
            ("合法性基础", page.draft_basis()),
        ]),
        heading(3, "接收方与留存位置"),
    ];
    blocks.extend(page.draft_recipients());
    blocks.push(heading(2, "三、存储数量和安全保护措施"));
    blocks.push(facts(vec![
        ("当前存储人脸信息的人数", page.draft_stored()),
        ("达到 10 万人的日期", page.draft_reached()),
        ("其中不满十四周岁未成年人", vec![gap("人数")]),
        ("存储位置", vec![gap("设备、服务器、云服务及所在地")]),
        ("网络安全等级保护", page.draft_protection()),
    ]));
    blocks.extend(page.draft_duties(&["encryption", "access-control", "audit", "on-device", "retention"]));
    blocks.push(heading(2, "四、处理规则和操作规程"));
    blocks.extend(page.draft_duties(&[
        "notice",
        "consent",
        "withdrawal",
        "guardian",
        "minor-rules",
        "choice",
    ]));
    blocks.push(open("附人脸信息处理规则、操作规程的名称和版本"));
    blocks.push(heading(2, "五、个人信息保护影响评估报告"));
    blocks.extend(page.draft_duties(&["assessment"]));
    blocks.push(heading(2, "六、所附材料"));
    let attached = [
        "个人信息处理者基本情况表",
        "人脸识别技术应用情况备案表",
        "个人信息保护影响评估报告",
        "统一社会信用代码证件",
        "法定代表人身份证件",
        "经办人身份证件",
        "授权委托书",
        "承诺书",
    ];
    blocks.push(Block::List(
        true,
        attached.map(|name| vec![text(format!("{name} ")), gap("是否已备齐")]).to_vec(),
    ));
    blocks.push(page.draft_limits());
    Document {
        lang: "zh-CN",
        title: "人脸识别技术应用备案信息（草稿）".to_owned(),
        about: page.draft_about(
            "依据《人脸识别技术应用安全管理办法》第十五条，以及国家网信部门关于开展人脸识别技术应用备案工作的公告；以备案系统的填报说明为准。",
        ),
        parts: Vec::new(),
        blocks,
        foot: page.foot(),
    }
}
