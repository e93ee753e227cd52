//! Texts, widgets, screens and permissions that stand outside code, asked for by key and read at first
//! use.

pub mod android;
pub mod apple;
pub mod cargo;
pub mod phrase;
pub mod text;
pub mod transport;
pub mod web;
