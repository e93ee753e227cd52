#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| facelint_fuzz::apple(data));
