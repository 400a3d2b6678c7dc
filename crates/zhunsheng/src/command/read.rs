//! `zhunsheng read`: the forms of every file.

use super::{DONE, FAILED, each_file};
use crate::cli::{Read as Args, ReadFormat};
use crate::report::forms;
use anyhow::Result;
use zs_read::reading::{error_line, line};

/// Reads all files, prints in their order.
pub fn run(args: &Args) -> Result<u8> {
    each_file(&args.files, |file, read| match read {
        Ok((_, reading)) => {
            let text = match args.format {
                ReadFormat::Json => line(&file.name, &reading, args.places) + "\n",
                ReadFormat::Table => forms::print(&file.name, &reading, args.explain) + "\n",
            };
            (text, DONE)
        }
        Err(failure) => {
            let text = match args.format {
                ReadFormat::Json => error_line(&file.name, failure.code, &failure.message) + "\n",
                ReadFormat::Table => String::new(),
            };
            (text, FAILED)
        }
    })
}
