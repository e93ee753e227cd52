mod compare;
mod engine;
mod store;

use crate::engine::{self as faces, Engine};

fn main() {
    if store::load().is_some_and(|user| user.agreed()) {
        faces::verify(&Engine::default());
    }
    retry(&Engine::default());
}

fn retry(engine: &Engine) {
    self::engine::verify(engine);
}
