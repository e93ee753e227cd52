//! The data files of `queries/`, compiled into the binary: lists of names and contents, the contents as JSON, which is read
//! many times faster than TOML. `build.rs` makes them of all files that are there.

use serde::de::DeserializeOwned;

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// Reads the content of one file.
///
/// # Errors
/// Where it is not of the form that is expected, with the name of the file; tests rule this out for what is shipped.
pub(crate) fn read<T: DeserializeOwned>(&(name, text): &(&str, &str)) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| format!("{name}: {error}"))
}
