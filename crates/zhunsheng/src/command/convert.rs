//! `zhunsheng convert`: the same forms in another format.

use super::{DONE, FAILED};
use crate::cli::Convert as Args;
use crate::host::files::{self, InputFile};
use crate::host::fonts;
use crate::host::reader::Reader;
use anyhow::{Result, anyhow, bail};
use zs_model::Form;
use zs_read::reading::line;
use zs_write::{Format, WriteError};

/// Reads one file and writes it under another name.
pub fn run(args: &Args) -> Result<u8> {
    let extension = args
        .output
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    let format = Format::of_extension(&extension);
    if format.is_none() && extension != "json" {
        bail!(
            "{}：不能写这种文件，扩展名可以是 docx、xlsx、pdf、html、csv、json",
            args.output.display()
        );
    }
    let file = InputFile {
        name: args.file.to_string_lossy().into_owned(),
        path: args.file.clone(),
    };
    files::keep_original(&file.path, &args.output).map_err(|message| anyhow!(message))?;
    let reading = match Reader::default().read(&file) {
        Ok((_, reading)) => reading,
        Err(failure) => {
            eprintln!("{}：{}", file.name, failure.message);
            return Ok(FAILED);
        }
    };
    if format.is_some() && !reading.leftovers.is_empty() {
        eprintln!(
            "{}：有 {} 处内容未识别，没有写入（zhunsheng read 列出）",
            file.name,
            reading.leftovers.len()
        );
    }
    let forms: Vec<&Form> = reading.forms.iter().map(|read| &read.form).collect();
    let fail = |error: WriteError| anyhow!("{}：{error}", file.name);
    let bytes = match format {
        None => (line(&file.name, &reading, false) + "\n").into_bytes(),
        Some(Format::Pdf) => {
            let pdf = zs_write::write_pdf(&forms, fonts::installed()).map_err(fail)?;
            if let Some(missing) = pdf.missing {
                eprintln!("{}：{missing}", args.output.display());
            }
            pdf.bytes
        }
        Some(format) => zs_write::write(&forms, format, Vec::new()).map_err(fail)?,
    };
    files::write(&args.output, &bytes).map_err(|message| anyhow!(message))?;
    Ok(DONE)
}
