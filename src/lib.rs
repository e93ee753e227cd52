//! facelint finds where apps capture or recognise faces and checks how people are treated there.

pub mod analysis;
pub mod input;
pub mod knowledge;
pub mod program;
pub mod resource;
pub mod syntax;
