//! The detail of a note in both languages. Notes are made where no language is known yet, so their details are plain
//! English; the few forms they have are told again here.

use super::{Say, Tongue, clean};
use crate::input::notes::{Note, NoteKind, reason};

/// The detail, where it says more than the kind of the note does.
pub(super) fn words(note: &Note, tongue: Tongue) -> Option<String> {
    let tells = matches!(
        note.kind,
        NoteKind::Unreadable
            | NoteKind::TooLarge
            | NoteKind::Decoded
            | NoteKind::PartlyParsed
            | NoteKind::BrokenLink
            | NoteKind::NotFollowed
    );
    if !tells {
        return None;
    }
    let detail = clean(&note.detail);
    Some(match tongue {
        Tongue::En => detail,
        Tongue::Zh => chinese(note.kind, &detail),
    })
}

/// What the operating system says about a file.
pub(crate) fn system(error: &std::io::Error) -> Say {
    plain(&reason(error))
}

/// A detail that stands alone.
pub(crate) fn plain(detail: &str) -> Say {
    Say::new(detail, chinese(NoteKind::Unreadable, detail))
}

/// Details that are fixed phrases.
const PHRASES: &[(&str, &str)] = &[
    ("broken markup", "标记不完整"),
    ("too many elements", "元素过多"),
    ("the analysis would take too much work", "分析所需工作量过大"),
    ("a link to a directory outside", "指向项目外目录的链接"),
    ("a link to a file outside", "指向项目外文件的链接"),
    ("not a regular file", "不是普通文件"),
    ("neither a file nor a directory", "既不是文件也不是目录"),
    ("not UTF-8", "不是 UTF-8 编码"),
    ("read-only filesystem or storage medium", "文件系统只读"),
    ("no storage space", "存储空间不足"),
    ("entity already exists", "文件已存在"),
    ("leads back to a directory above it", "指向其上级目录，形成循环"),
    ("no such file or directory", "文件或目录不存在"),
    ("permission denied", "没有权限"),
    ("is a directory", "是目录"),
    ("not a directory", "不是目录"),
    ("filesystem loop or indirection limit (e.g. symlink loop)", "链接形成循环"),
    ("too many open files", "打开的文件过多"),
    ("invalid filename", "文件名无效"),
    ("timed out", "超时"),
    ("interrupted", "读取被中断"),
    ("unexpected end of file", "文件提前结束"),
    ("input/output error", "输入输出错误"),
];

fn chinese(kind: NoteKind, detail: &str) -> String {
    let number: String = detail.chars().filter(char::is_ascii_digit).collect();
    if let Some((_, zh)) = PHRASES.iter().find(|(en, _)| *en == detail) {
        return (*zh).to_owned();
    }
    match kind {
        NoteKind::PartlyParsed if !number.is_empty() => format!("{number} 字节未能解析"),
        NoteKind::NotFollowed => format!("{number} 个可能调用人脸代码的文件未继续跟踪"),
        NoteKind::TooLarge if detail.starts_with("over") => format!("超过 {number} 字节"),
        NoteKind::TooLarge => format!("{number} 字节"),
        NoteKind::Decoded => detail
            .strip_prefix("read as ")
            .map_or_else(|| detail.to_owned(), |name| format!("按 {name} 读取")),
        _ => format!("系统提示：{detail}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn details_are_told_in_chinese() {
        for (kind, detail, zh) in [
            (NoteKind::PartlyParsed, "12 bytes were not understood", "12 字节未能解析"),
            (NoteKind::PartlyParsed, "broken markup", "标记不完整"),
            (
                NoteKind::NotFollowed,
                "3 files that may call face code were not followed",
                "3 个可能调用人脸代码的文件未继续跟踪",
            ),
            (NoteKind::TooLarge, "over 2097152 bytes", "超过 2097152 字节"),
            (NoteKind::Unreadable, "permission denied", "没有权限"),
            (NoteKind::Unreadable, "device is on fire", "系统提示：device is on fire"),
            (NoteKind::Decoded, "GBK", "GBK"),
        ] {
            let note = Note::new("a", kind, detail);
            assert_eq!(words(&note, Tongue::Zh).as_deref(), Some(zh));
            assert_eq!(words(&note, Tongue::En).as_deref(), Some(detail));
        }
        assert_eq!(words(&Note::new("a", NoteKind::TimedOut, "parsing took too long"), Tongue::Zh), None);
    }
}
