//! Options about the configuration, and what is said of a broken one.

use std::path::PathBuf;

use clap::Args;

use crate::ConfigFrom;
use crate::config::Fault;
use crate::report::{Tongue, fault};

/// Where the configuration comes from.
#[derive(Debug, Default, Args)]
pub(super) struct ConfigArgs {
    /// Read this configuration instead of the facelint.toml files of the project.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Read no configuration.
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

/// A configuration that is broken: lines that are safe to print as they are.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Broken(String);

impl Broken {
    /// All mistakes in a language.
    pub(super) fn new(faults: &[Fault], tongue: Tongue) -> Self {
        Self(fault::render(faults, tongue))
    }
}
