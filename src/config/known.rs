//! What is known of SDKs and platforms, with what the project adds of its own.

use super::{Config, Fault, Own, Trait};
use crate::input::say::Say;
use crate::input::source::SourceMap;
use crate::input::span::Span;
use crate::knowledge::catalog::{Catalog, catalog};
use crate::knowledge::model::{GateKind, Model, model};

/// The catalogue and the model of a run: those that are shipped, unless the project adds to them.
#[derive(Debug, Default)]
pub struct Known {
    catalog: Option<Box<Catalog>>,
    model: Option<Box<Model>>,
}

impl Known {
    /// What is known for a configuration.
    ///
    /// # Errors
    /// When rows of the project's own do not read.
    pub fn new(map: &SourceMap, config: &Config) -> Result<Self, Vec<Fault>> {
        let mut known = Self::default();
        let mut faults = Vec::new();
        let traits = config.traits();
        if traits != [Trait::Face] || !config.sdks.is_empty() {
            let names: Vec<&str> = traits.iter().map(|each| each.name()).collect();
            // What is shipped reads: a test says so.
            let mut catalog = Catalog::of(&names).unwrap_or_default();
            for own in &config.sdks {
                let added = complete(own).and_then(|text| {
                    // The bytes of a text that was completed are those of another.
                    let as_written = text == own.text;
                    catalog.add_own(&text).map_err(|(message, span)| (message, span.filter(|_| as_written)))
                });
                if let Err((message, span)) = added {
                    faults.push(fault(map, own, &message, span));
                }
            }
            known.catalog = Some(Box::new(catalog));
        }
        let surfaces: Vec<&str> = config.surfaces().collect();
        if !config.models.is_empty() || !surfaces.is_empty() {
            let mut model = Model::load().unwrap_or_default();
            for name in surfaces {
                model.own.add_gate(name, GateKind::SeparateConsent);
            }
            for own in &config.models {
                if let Err((message, span)) = model.add_own(&own.text) {
                    faults.push(fault(map, own, &message, span));
                }
            }
            known.model = Some(Box::new(model));
        }
        faults.sort();
        if faults.is_empty() { Ok(known) } else { Err(faults) }
    }

    /// The face APIs.
    pub fn catalog(&self) -> &Catalog {
        self.catalog.as_deref().unwrap_or_else(|| catalog())
    }

    /// What platforms do.
    pub fn model(&self) -> &Model {
        self.model.as_deref().unwrap_or_else(|| model())
    }
}

/// A message, with the bytes of the text that it is about.
type Wrong = (String, Option<std::ops::Range<usize>>);

/// Rows with what a project need not say of its own code.
fn complete(own: &Own) -> Result<String, Wrong> {
    let mut table: toml::Table =
        toml::from_str(&own.text).map_err(|error| (error.message().to_owned(), error.span()))?;
    let empty = || toml::Value::String(String::new());
    let id = table.get("id").cloned().unwrap_or_else(|| toml::Value::String("project".to_owned()));
    let text = |text: &str| toml::Value::String(text.to_owned());
    for (key, value) in [
        ("id", id.clone()),
        ("name", id),
        ("vendor", text("this project")),
        ("region", text("open")),
        ("docs", empty()),
    ] {
        table.entry(key).or_insert(value);
    }
    if let Some(rows) = table.get_mut("api").and_then(toml::Value::as_array_mut) {
        for row in rows.iter_mut().filter_map(toml::Value::as_table_mut) {
            row.entry("evidence").or_insert_with(|| text("facelint.toml"));
        }
    }
    // As it was written as far as it can be: then places fit.
    match toml::from_str::<toml::Table>(&own.text) {
        Ok(as_written) if as_written == table => Ok(own.text.clone()),
        _ => toml::to_string(&table).map_err(|error| (error.to_string(), None)),
    }
}

fn fault(map: &SourceMap, own: &Own, message: &str, span: Option<std::ops::Range<usize>>) -> Fault {
    let words = message.lines().collect::<Vec<_>>().join("; ");
    let say = Say::new(format!("rows that do not read: {words}"), format!("条目无法读取：{words}"));
    // The bytes of a part of a file are those of another text.
    let span = span.filter(|_| own.whole).or_else(|| {
        // The word that the message is about.
        let word = message.split('`').nth(1).filter(|word| own.whole && !word.is_empty())?;
        own.text.find(word).map(|at| at..at + word.len())
    });
    let span = span.map_or(own.loc.span, |range| Span::new(range.start as u32, range.end as u32));
    match map.text(own.loc.file) {
        Some(text) => Fault::at(&super::load::shown(&map.file(own.loc.file).path), &text, span, say),
        None => Fault::whole(&map.file(own.loc.file).name, say),
    }
}
