use crate::engine::{self, Engine as Core};
use super::store::*;
pub use axum::routing::post;

pub struct Service<D: FaceDetector> {
    detector: Arc<Mutex<D>>,
    pub image: Option<Vec<u8>>,
}

enum Consent {
    Granted,
    Expired { at: u64 },
}

trait FaceDetector {
    fn detect(&self, image: &[u8]) -> Result<Vec<Face>, Error>;
}

static ASKED: AtomicBool = AtomicBool::new(false);

impl<D: FaceDetector> Service<D> {
    pub fn new(detector: D) -> Self {
        Self { detector: Arc::new(Mutex::new(detector)), image: None }
    }
}

impl Drop for Service<D> {
    fn drop(&mut self) {
        engine::stop(self.image.as_ref());
        ASKED.store(true, Ordering::SeqCst);
        register(on_stop, Core::stop);
    }
}

impl Handler for other::Remote {
    fn handle(&self) {}
}

mod inner {
    pub fn f() {
        super::g();
    }
}

#[cfg(test)]
mod tests {
    fn left_out() {}
}
