//! `zhunsheng value`: one JSON target for every line of standard input.

use super::DONE;
use anyhow::Result;
use std::io::{BufRead, BufWriter, Write};
use zs_model::TargetValue;

/// Lines are `value<TAB>comparator<TAB>unit`; the last two may be absent.
pub fn run() -> Result<u8> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        let line = line.strip_suffix('\r').unwrap_or(&line);
        let mut cells = line.split('\t');
        let target = TargetValue::from_cells(cells.next().unwrap_or_default(), cells.next(), cells.next());
        serde_json::to_writer(&mut out, &target)?;
        writeln!(out)?;
    }
    out.flush()?;
    Ok(DONE)
}
