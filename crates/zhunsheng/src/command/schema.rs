//! `zhunsheng schema`: the JSON Schemas of what we print.

use super::{DONE, FAILED};
use crate::cli::Schema as Args;
use anyhow::Result;
use std::io::Write;

/// Name and text of each schema.
pub const SCHEMAS: [(&str, &str); 3] = [
    ("reading", include_str!("../../schemas/reading.json")),
    ("findings", include_str!("../../schemas/findings.json")),
    ("target", include_str!("../../schemas/target.json")),
];

/// Prints the schema of that name.
pub fn run(args: &Args) -> Result<u8> {
    let Some((_, text)) = SCHEMAS.iter().find(|(name, _)| *name == args.name) else {
        let names: Vec<&str> = SCHEMAS.iter().map(|(name, _)| *name).collect();
        eprintln!("没有“{}”这个格式说明，可以是：{}", args.name, names.join("、"));
        return Ok(FAILED);
    };
    write!(std::io::stdout(), "{text}")?;
    Ok(DONE)
}
