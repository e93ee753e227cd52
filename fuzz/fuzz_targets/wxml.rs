#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| facelint_fuzz::code("pages/login/login.wxml", data));
