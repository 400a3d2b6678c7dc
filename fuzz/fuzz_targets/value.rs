//! Any text is a target value, keeps its text, and says the same after a trip through its cells.
#![no_main]

use zs_model::TargetValue;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let target = TargetValue::parse(text);
    assert_eq!(target.raw, text);
    let _ = target.meaning();
    let mut cells = text.split('\t');
    let _ = TargetValue::from_cells(cells.next().unwrap_or_default(), cells.next(), cells.next());
});
