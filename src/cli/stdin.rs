//! `-`: a file from standard input.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::input::overlay::Overlay;
use crate::input::source::MAX_FILE_BYTES;

/// Takes `-` out of the paths and lays standard input over the file it stands for. Without other paths
/// that file is all there is.
pub(super) fn laid(paths: &[PathBuf], name: Option<&Path>) -> anyhow::Result<(Vec<PathBuf>, Overlay)> {
    let mut overlay = Overlay::default();
    let mut rest: Vec<PathBuf> = paths.to_vec();
    rest.retain(|path| path.as_os_str() != "-");
    if rest.len() == paths.len() {
        if name.is_some() {
            bail!("--stdin-path is for `-`, the path of standard input");
        }
        return Ok((rest, overlay));
    }
    let Some(name) = name else {
        bail!("`-` needs --stdin-path NAME: what the file is called says what it holds");
    };
    let mut bytes = Vec::new();
    let most = MAX_FILE_BYTES + 1;
    std::io::stdin().take(most).read_to_end(&mut bytes).context("cannot read standard input")?;
    if bytes.len() as u64 == most {
        bail!("standard input is larger than {MAX_FILE_BYTES} bytes");
    }
    overlay.set(name, String::from_utf8_lossy(&bytes).into_owned());
    if rest.is_empty() {
        rest.push(name.to_path_buf());
    }
    Ok((rest, overlay))
}
