//! Any bytes read as html end in blocks or in one error, never in a panic.
#![no_main]

use zs_read::{Container, Limits, container};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(document) = container::open(bytes, Container::Html, &Limits::default()) {
        let _ = zs_read::read_document(document);
    }
});
