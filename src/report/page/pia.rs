//! A draft of the personal information protection impact assessment: the four items of Art. 9.

use super::Page;
use super::doc::{Block, Document, gap, text};
use super::draft::{facts, heading, open};

/// The draft.
pub(super) fn document(page: &Page<'_>) -> Document {
    let mut subject = page.draft_subject();
    subject.extend([
        ("评估日期", page.draft_date()),
        ("评估人员", vec![gap("姓名、部门、职务")]),
        ("评估情形", vec![gap("首次评估；处理目的、处理方式变化后的评估；重大安全事件后的评估")]),
    ]);
    let mut blocks = vec![heading(2, "一、基本情况"), facts(subject), heading(2, "二、处理活动")];
    blocks.push(heading(3, "处理点"));
    blocks.push(page.draft_processing());
    blocks.push(heading(3, "接收方与留存位置"));
    blocks.extend(page.draft_recipients());
    blocks.push(facts(vec![
        ("合法性基础", page.draft_basis()),
        ("涉及的人员范围", vec![gap("用户、员工、访客等")]),
        ("当前存储人脸信息的人数", page.draft_stored()),
        ("是否涉及不满十四周岁未成年人", vec![gap("是或者否；如是，人数和场景")]),
    ]));

    blocks.push(heading(2, "三、评估内容"));
    blocks.push(heading(3, "（一）人脸信息的处理目的、处理方式是否合法、正当、必要"));
    blocks.extend(page.draft_duties(&["purpose", "notice", "consent", "guardian"]));
    blocks.push(open("评估结论：目的是否特定、必要性是否充分、方式是否对个人权益影响最小"));
    blocks.push(heading(3, "（二）对个人权益的影响，以及降低不利影响的措施是否有效"));
    blocks.extend(page.draft_duties(&[
        "choice",
        "coercion",
        "withdrawal",
        "accessibility",
        "minor-rules",
        "public-places",
        "private-spaces",
    ]));
    blocks.push(open("评估结论：可能的影响（歧视、拒绝服务、名誉、财产安全等）及其程度，各项措施的效果"));
    blocks
        .push(heading(3, "（三）泄露、篡改、丢失、毁损或者被非法获取、出售、使用的风险，以及可能造成的危害"));
    blocks.extend(page.draft_duties(&["on-device", "export", "access-control"]));
    blocks.push(open("评估结论：各类风险的可能性、可能造成的危害及其等级"));
    blocks.push(heading(3, "（四）所采取的保护措施是否合法、有效并与风险程度相适应"));
    blocks.extend(page.draft_duties(&["encryption", "audit", "retention"]));
    blocks.push(open("评估结论：加密、安全审计、访问控制、授权管理、入侵检测和防御措施与风险是否相适应"));

    blocks.push(heading(2, "四、评估结论"));
    blocks.push(open("总体结论、剩余风险、是否可以开始或者继续处理"));
    blocks.push(heading(2, "五、记录与再评估"));
    blocks.push(Block::Para(vec![text(
        "评估报告和处理情况记录至少保存三年；处理目的、处理方式发生变化，或者发生重大安全事件的，应当重新评估。",
    )]));
    blocks.push(facts(vec![
        (
            "报告的存放位置",
            page.draft_said(
                |keys| Some([&keys.pia.path, &keys.pia.document_id].map(|name| name.trim()).join(" ")),
                "系统或者档案位置、保管人",
            ),
        ),
        (
            "处理情况记录的存放位置",
            page.draft_said(|keys| Some(keys.pia.records_path.clone()), "系统或者档案位置、保管人"),
        ),
        (
            "重新评估的情形",
            page.draft_said(|keys| Some(keys.pia.triggers.join("、")), "年月日，或者触发条件"),
        ),
        ("负责人签字", vec![gap("姓名、日期")]),
    ]));
    blocks.push(page.draft_limits());
    Document {
        lang: "zh-CN",
        title: "个人信息保护影响评估报告（人脸识别技术应用，草稿）".to_owned(),
        about: page.draft_about(
            "依据《人脸识别技术应用安全管理办法》第九条，《个人信息保护法》第五十五条、第五十六条。",
        ),
        parts: Vec::new(),
        blocks,
        foot: page.foot(),
    }
}
