//! One file a command. Each gives the exit code of the program.

pub mod check;
pub mod convert;
pub mod read;
pub mod rule;
pub mod schema;
pub mod value;

use crate::cli::Cli;
use crate::host::files::{self, InputFile};
use crate::host::progress::Progress;
use crate::host::reader::{Failure, Reader};
use anyhow::{Result, anyhow};
use rayon::prelude::*;
use std::io::Write;
use std::path::PathBuf;
use zs_read::Reading;

/// Done.
pub const DONE: u8 = 0;
/// A finding at error level.
pub const FOUND: u8 = 1;
/// A file could not be read or written, or the command was used wrongly.
pub const FAILED: u8 = 2;

/// What a bare `zhunsheng` prints.
pub fn help() -> Result<u8> {
    write!(std::io::stdout(), "{}", Cli::definition().render_help())?;
    Ok(DONE)
}

/// `zhunsheng completions`
pub fn completions(shell: clap_complete::Shell) -> Result<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::definition(), "zhunsheng", &mut script);
    std::io::stdout().write_all(&script)?;
    Ok(DONE)
}

/// Reads every file meant by the arguments, in parallel, and prints what `tell` makes of each in their order.
///
/// A file that cannot be read is also named on standard error. Gives the worst exit code.
pub fn each_file<F>(arguments: &[PathBuf], tell: F) -> Result<u8>
where
    F: Fn(&InputFile, Result<(Vec<u8>, Reading), Failure>) -> (String, u8) + Sync,
{
    let files = files::expand(arguments).map_err(|message| anyhow!(message))?;
    let reader = Reader::default();
    let progress = Progress::new(files.len());
    let mut out = std::io::stdout().lock();
    let mut worst = DONE;
    // In slices, so that what is finished is printed while the rest is being read.
    for slice in files.chunks(64) {
        let one = |file: &InputFile| {
            let read = reader.read(file);
            let complaint = read
                .as_ref()
                .err()
                .map(|failure| format!("{}：{}", file.name, failure.message));
            let (text, code) = tell(file, read);
            progress.done(&file.name);
            (text, code, complaint)
        };
        // Threads for a single file would cost more than they save.
        let told: Vec<(String, u8, Option<String>)> = match slice {
            [file] => vec![one(file)],
            files => files.par_iter().map(one).collect(),
        };
        for (text, code, complaint) in told {
            if let Some(complaint) = complaint {
                progress.suspend(|| eprintln!("{complaint}"));
            }
            progress.suspend(|| out.write_all(text.as_bytes()))?;
            worst = worst.max(code);
        }
    }
    progress.finish();
    Ok(worst)
}
