//! Mistakes in configuration files, as a terminal shows them.

use std::fmt::Write as _;

use super::{Say, Tongue, clean, detail};
use crate::config::Fault;

/// More mistakes than this are counted only.
const MOST: usize = 20;

/// Why a run could not be made. Several lines where the configuration is broken; safe to print as it is.
pub fn cannot_run(error: &crate::Error) -> Say {
    match error {
        crate::Error::Path { path, source } => {
            let (path, why) = (clean(&path.display().to_string()), detail::system(source));
            Say::new(
                format!("cannot read {path}: {}", clean(&why.en)),
                format!("无法读取 {path}：{}", clean(&why.zh)),
            )
        }
        crate::Error::Config(faults) => Say::new(render(faults, Tongue::En), render(faults, Tongue::Zh)),
        crate::Error::Threads(why) => {
            let why = clean(&why.to_string());
            Say::new(format!("cannot start threads: {why}"), format!("无法启动线程：{why}"))
        }
    }
}

/// All mistakes, each with the line it stands in.
pub fn render(faults: &[Fault], tongue: Tongue) -> String {
    let mut out = String::from(tongue.pick("the configuration is broken", "配置文件有误"));
    for fault in faults.iter().take(MOST) {
        let Fault { line, column, .. } = fault;
        let _ = write!(out, "\n  {}:{line}:{column}: {}", clean(&fault.file), tongue.say(&fault.say));
        if fault.excerpt.trim().is_empty() || column - 1 > fault.excerpt.chars().count() {
            continue;
        }
        let number = line.to_string();
        // Tabs and wide characters before the place take the room that they take above.
        let before: String = fault.excerpt.chars().take(column - 1).collect();
        let gap: String =
            clean(&before).chars().map(|c| if c.is_ascii() { ' ' } else { '\u{3000}' }).collect();
        let room = fault.excerpt.chars().count() + 1 - column;
        let marks = "^".repeat(fault.width.min(room).max(1));
        let _ = write!(out, "\n    {number} | {}", clean(&fault.excerpt));
        let _ = write!(out, "\n    {} | {gap}{marks}", " ".repeat(number.len()));
    }
    if let Some(more) = faults.len().checked_sub(MOST).filter(|more| *more > 0) {
        let _ = match tongue {
            Tongue::En => write!(out, "\n  and {more} more"),
            Tongue::Zh => write!(out, "\n  另有 {more} 处"),
        };
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::say::Say;

    #[test]
    fn the_place_is_marked() {
        let fault = Fault {
            file: "app/facelint.toml".to_owned(),
            line: 12,
            column: 5,
            excerpt: "人脸 = \"\u{1b}[31m\"".to_owned(),
            width: 40,
            say: Say::new("no", "不"),
        };
        let text = render(std::slice::from_ref(&fault), Tongue::En);
        assert!(text.contains("app/facelint.toml:12:5: no\n    12 | 人脸 = "), "{text}");
        assert!(!text.contains('\u{1b}'));
        assert!(render(&vec![fault; 25], Tongue::Zh).contains("另有 5 处"));
    }
}
