mod rows;

pub use rows::{load, Person as User};
