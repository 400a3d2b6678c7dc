//! `zhunsheng check`: the findings of every file.

mod annotate;
mod dismissals;
mod json;
mod merge;

use super::{DONE, FAILED, FOUND, each_file};
use crate::cli::{Check as Args, CheckFormat};
use crate::host::files;
use crate::host::reader::Reader;
use crate::report::findings::Report;
use crate::report::style::Style;
use anyhow::{Result, anyhow};
use std::path::Path;
use zs_check::{Checked, Input, check, facts::division_of};
use zs_law::Profile;
use zs_model::{Dismissal, Form, Places, Verdict};
use zs_read::Reading;

/// Checks all files, prints in their order.
pub fn run(args: &Args) -> Result<u8> {
    let asked = args.profile.as_deref().map(Profile::named).transpose()?;
    let history = args
        .history
        .as_deref()
        .map(read_history)
        .transpose()?
        .unwrap_or_default();
    if let Some(output) = &args.annotate {
        return annotate::run(args, output, asked, &history);
    }
    let style = Style::of_stdout();
    each_file(&args.files, |file, read| match read {
        Ok((_, reading)) => {
            let dismissals = dismissals::beside(&file.path);
            let (profile, why) = choose(asked.as_ref(), &reading);
            let checked = check_reading(&reading, &profile, &history, &dismissals);
            let text = match args.format {
                CheckFormat::Json => json::line(&file.name, &checked),
                CheckFormat::Text => report(&file.name, &reading, &checked, why).print(style) + "\n",
            };
            (text, exit_code(&checked))
        }
        Err(failure) => {
            let text = match args.format {
                CheckFormat::Json => json::unreadable(&file.name, &failure),
                CheckFormat::Text => String::new(),
            };
            (text, FAILED)
        }
    })
}

fn exit_code(checked: &Checked) -> u8 {
    if checked.verdict() == Verdict::Errors {
        FOUND
    } else {
        DONE
    }
}

/// The profile asked for, else the one of the division in which the project codes agree; and why.
fn choose(asked: Option<&Profile>, reading: &Reading) -> (Profile, String) {
    if let Some(profile) = asked {
        return (
            profile.clone(),
            format!("{}（{}，按 --profile）", profile.label(), profile.name()),
        );
    }
    let forms: Vec<&Form> = reading.forms.iter().map(|read| &read.form).collect();
    let division = division_of(&forms);
    let profile = Profile::for_region(division.as_deref());
    let why = match &division {
        Some(code) => format!("按项目编码中的行政区划 {code}"),
        None => "项目编码未表明地区".to_owned(),
    };
    let words = format!("{}（{}，{why}）", profile.label(), profile.name());
    (profile, words)
}

fn check_reading(
    reading: &Reading,
    profile: &Profile,
    history: &[Form],
    dismissals: &[Dismissal],
) -> Checked {
    let places = places(reading);
    let mut checked = check(&Input {
        forms: reading.forms.iter().map(|read| &read.form).collect(),
        places: places.clone(),
        leftovers: &reading.leftovers,
        history,
        profile,
        dismissals,
    });
    checked.findings = merge::merge(checked.findings, &places);
    checked
}

fn places(reading: &Reading) -> Vec<Option<&Places>> {
    reading.forms.iter().map(|read| read.places.as_ref()).collect()
}

fn report<'a>(file: &'a str, reading: &'a Reading, checked: &'a Checked, profile: String) -> Report<'a> {
    Report {
        file,
        forms: reading.forms.iter().map(|read| &read.form).collect(),
        places: places(reading),
        checked,
        profile,
        notes: &reading.notes,
        leftovers: reading.leftovers.len(),
    }
}

/// The forms of all readable files below a folder; what cannot be read is named and passed over.
fn read_history(folder: &Path) -> Result<Vec<Form>> {
    let files = files::expand(&[folder.to_owned()]).map_err(|message| anyhow!(message))?;
    let reader = Reader::default();
    let mut forms = Vec::new();
    for file in files {
        match reader.read(&file) {
            Ok((_, reading)) => forms.extend(reading.forms.into_iter().map(|read| read.form)),
            Err(failure) => eprintln!("{}：{}（未用作历史资料）", file.name, failure.message),
        }
    }
    Ok(forms)
}
