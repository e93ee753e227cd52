//! The `facelint` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(facelint::cli::run(std::env::args_os()))
}
