//! `-`: a file from standard input.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::fail::{Done, Fail, fail};
use crate::input::overlay::Overlay;
use crate::input::source::MAX_FILE_BYTES;

/// Takes `-` out of the paths and lays standard input over the file it stands for. Without other paths
/// that file is all there is.
pub(super) fn laid(paths: &[PathBuf], name: Option<&Path>) -> Done<(Vec<PathBuf>, Overlay)> {
    let mut overlay = Overlay::default();
    let mut rest: Vec<PathBuf> = paths.to_vec();
    rest.retain(|path| path.as_os_str() != "-");
    if rest.len() == paths.len() {
        if name.is_some() {
            fail!(
                "--stdin-path is for `-`, the path of standard input",
                "--stdin-path 只用于代表标准输入的 `-`"
            );
        }
        return Ok((rest, overlay));
    }
    let Some(name) = name else {
        fail!(
            "`-` needs --stdin-path NAME: what the file is called says what it holds",
            "`-` 需要 --stdin-path 名称：由文件名得知其内容的类型"
        );
    };
    let mut bytes = Vec::new();
    let most = MAX_FILE_BYTES + 1;
    let read = std::io::stdin().take(most).read_to_end(&mut bytes);
    read.map_err(|why| Fail::system("cannot read standard input", "无法读取标准输入", &why))?;
    if bytes.len() as u64 == most {
        fail!("standard input is larger than {MAX_FILE_BYTES} bytes", "标准输入超过 {MAX_FILE_BYTES} 字节");
    }
    overlay.set(name, String::from_utf8_lossy(&bytes).into_owned());
    if rest.is_empty() {
        rest.push(name.to_path_buf());
    }
    Ok((rest, overlay))
}
