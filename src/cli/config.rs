//! Options about the configuration.

use std::path::PathBuf;

use clap::Args;

use crate::ConfigFrom;

/// Where the configuration comes from.
#[derive(Debug, Default, Args)]
pub(super) struct ConfigArgs {
    /// Read this configuration instead of the facelint.toml files of the project.
    /// ｜使用此配置文件，而不是项目中的 facelint.toml。
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Read no configuration.
    /// ｜不读取任何配置文件。
    #[arg(long, conflicts_with = "config")]
    no_config: bool,
}

impl ConfigArgs {
    /// What these options ask for.
    pub(super) fn from(&self) -> ConfigFrom {
        match &self.config {
            Some(file) => ConfigFrom::File(file.clone()),
            None if self.no_config => ConfigFrom::Nowhere,
            None => ConfigFrom::Project,
        }
    }
}
