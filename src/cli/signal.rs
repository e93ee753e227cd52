//! What is done when a person or the system ends the program.

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use crate::fix::abandon;

/// Removes files that are half written before the program ends as it would have: killed by the signal, so that a shell
/// sees 130 for an interrupt and ends its own loop.
pub(super) fn clean_up_when_ended() {
    // Without a handler the program ends at once, which is the next best.
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM, SIGHUP]) else { return };
    std::thread::spawn(move || {
        for signal in signals.forever() {
            abandon();
            let _ = emulate_default_handler(signal);
        }
    });
}
