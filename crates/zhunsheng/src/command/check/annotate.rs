//! `zhunsheng check --annotate`: the findings as Word comments in the cells of the very file that was read.

use super::{check_reading, choose, dismissals, exit_code, report};
use crate::cli::{Check as Args, CheckFormat};
use crate::command::FAILED;
use crate::host::files;
use crate::host::reader::Reader;
use crate::report::style::Style;
use anyhow::{Result, anyhow, bail};
use std::io::Write;
use std::path::Path;
use zs_check::Checked;
use zs_law::Profile;
use zs_model::{FieldPath, Finding, Form};
use zs_read::{Container, Reading};
use zs_write::Remark;

/// Checks one docx and writes a copy with comments.
pub fn run(args: &Args, output: &Path, asked: Option<Profile>, history: &[Form]) -> Result<u8> {
    if args.format == CheckFormat::Json {
        bail!("--annotate 与 --format json 不能同时使用；请分两次运行");
    }
    let files = files::expand(&args.files).map_err(|message| anyhow!(message))?;
    let [file] = &files[..] else {
        bail!(
            "--annotate 一次只批注一份文件，请逐份运行；多份一起批注，请等后续版本的 zhunsheng review 生成反馈包"
        );
    };
    files::keep_original(&file.path, output).map_err(|message| anyhow!(message))?;
    let (bytes, reading) = match Reader::default().read(file) {
        Ok(read) => read,
        Err(failure) => {
            eprintln!("{}：{}", file.name, failure.message);
            return Ok(FAILED);
        }
    };
    if reading.container != Container::Docx {
        bail!(
            "{}：--annotate 只能批注 docx，这份是 {}；请另存为 docx，或等后续版本的 zhunsheng review 生成反馈包",
            file.name,
            reading.container.name()
        );
    }
    let (profile, why) = choose(asked.as_ref(), &reading);
    let checked = check_reading(&reading, &profile, history, &dismissals::beside(&file.path));
    let annotated = zs_write::annotate(&bytes, &remarks(&reading, &checked))
        .map_err(|error| anyhow!("{}：{error}", file.name))?;
    files::write(output, &annotated).map_err(|message| anyhow!(message))?;
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "{}",
        report(&file.name, &reading, &checked, why).print(Style::of_stdout())
    )?;
    writeln!(out, "已写出批注：{}", output.display())?;
    Ok(exit_code(&checked))
}

/// A comment for every place of every finding: the whole text at the first, the message and 同前 at the others.
fn remarks(reading: &Reading, checked: &Checked) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for finding in &checked.findings {
        for (index, path) in finding.paths.iter().enumerate() {
            let text = if index == 0 {
                words(finding)
            } else {
                format!("{}\n同前", finding.message)
            };
            remarks.push(Remark {
                anchor: anchor(reading, finding, path),
                text,
            });
        }
    }
    remarks
}

fn words(finding: &Finding) -> String {
    let mut text = finding.message.clone();
    if let Some(suggestion) = &finding.suggestion {
        text.push_str(&format!("\n建议：{suggestion}"));
    }
    if let Some(fix) = &finding.fix {
        text.push_str(&format!("\n可改为：{}", fix.new));
    }
    if !finding.clause.is_empty() {
        text.push_str(&format!("\n依据：{}", finding.clause));
    }
    text.push_str(&format!("\n（{} {}）", finding.severity.label(), finding.rule));
    text
}

fn anchor(reading: &Reading, finding: &Finding, path: &FieldPath) -> Option<u32> {
    let (form, inner) = path.split_form().unwrap_or((finding.form, path.clone()));
    reading.forms.get(form)?.places.as_ref()?.nearest(&inner)?.anchor
}
