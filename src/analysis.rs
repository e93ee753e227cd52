//! The questions: where faces are handled, what a person passes before, where their data goes.

mod access;
mod address;
pub mod attribute;
mod carried;
mod choice;
pub mod covert;
pub mod credential;
mod data;
mod dead;
pub mod deletion;
mod endpoint;
mod erasure;
pub mod evidence;
pub mod flow;
mod further;
pub mod gate;
pub mod gather;
pub mod guard;
pub mod miss;
pub mod notice;
pub mod placement;
pub mod site;
mod slice;
pub mod trace;
pub mod ui;
pub mod withdrawal;
