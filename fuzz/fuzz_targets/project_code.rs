//! Any text is a project code: kept, and judged without a panic.
#![no_main]

use zs_model::ProjectCode;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let code = ProjectCode::new(text);
    assert_eq!(code.as_str(), text);
    let _ = (code.family(), code.division(), code.year(), code.check(), code.defect());
});
