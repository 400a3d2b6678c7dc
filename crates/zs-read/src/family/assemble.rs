//! What only the whole document can settle: year, unit, forms of the same key, and what nobody took.

use super::draft::Draft;
use super::headings;
use super::lines::{Fate, Lines};
use super::walk::Found;
use super::words::year_in;
use crate::{Document, ReadForm};
use std::collections::HashSet;
use zs_model::{Agency, FieldPath, Form, FormKind, Leftover, Place, ProjectCode, squeeze};

/// Gives every form the year and unit that hold for it, in the order of the contract.
pub(super) fn settle(found: Found, margins: &[String]) -> Vec<ReadForm> {
    let Found {
        mut drafts,
        mut cover_years,
    } = found;
    cover_years.extend(
        margins
            .iter()
            .filter(|line| headings::is_cover_line(line) || headings::find(line).is_some())
            .filter_map(|line| year_in(line)),
    );
    let cover_year = the_only(cover_years);
    set_years(&mut drafts, cover_year);
    set_agencies(&mut drafts);
    mark_doubles(&mut drafts);
    drafts
        .into_iter()
        .map(|draft| ReadForm {
            form: draft.form,
            places: Some(draft.places),
        })
        .collect()
}

fn set_years(drafts: &mut [Draft], cover_year: Option<i16>) {
    let stated = the_only(drafts.iter().filter_map(|draft| draft.year));
    let in_codes = {
        let codes: Vec<_> = drafts
            .iter()
            .filter_map(|draft| draft.form.project()?.project_code.as_ref())
            .map(year_of_code)
            .collect();
        let all = !codes.is_empty() && codes.iter().all(Option::is_some);
        the_only(codes.into_iter().flatten()).filter(|_| all)
    };
    for draft in drafts {
        let sure = draft.year.or(draft.part_year).or(cover_year).or(stated);
        let uncertain = sure.is_none() && in_codes.is_some();
        draft.form.set_fiscal_year(sure.or(in_codes), uncertain);
    }
}

/// The year in the seventh and eighth digit, in the families of codes that print it there.
///
/// Codes of the centre (letter Z) hold the year the fund was set up, which says nothing of the budget year.
fn year_of_code(code: &ProjectCode) -> Option<i16> {
    let code = code.as_str().as_bytes();
    let (division, rest) = code.split_at_checked(6)?;
    let [tens, ones, b'P' | b'R' | b'T' | b'Y', ..] = rest else {
        return None;
    };
    let digits = division.iter().chain([tens, ones]).all(u8::is_ascii_digit);
    digits.then(|| 2000 + i16::from(tens - b'0') * 10 + i16::from(ones - b'0'))
}

/// The value that all have, if they agree.
fn the_only<T: PartialEq>(values: impl IntoIterator<Item = T>) -> Option<T> {
    let mut values = values.into_iter();
    let first = values.next()?;
    values.all(|it| it == first).then_some(first)
}

fn set_agencies(drafts: &mut [Draft]) {
    let of_projects: Option<Agency> = the_only(
        drafts
            .iter()
            .filter_map(|draft| draft.form.project())
            .map(|form| form.agency.clone())
            .filter(|agency| !agency.is_blank()),
    );
    let Some(agency) = of_projects else { return };
    for draft in drafts.iter_mut().filter(|draft| draft.form.agency().is_blank()) {
        *draft.form.agency_mut() = agency.clone();
        if draft.form.kind() == FormKind::ProjectGoal {
            draft.form.uncertain_mut().push("agency".into());
        }
    }
}

/// A second form of the same agency, year and code (or name) says so in its `uncertain`.
fn mark_doubles(drafts: &mut [Draft]) {
    let mut seen = HashSet::new();
    for draft in drafts {
        let Form::ProjectGoal(form) = &mut draft.form else {
            continue;
        };
        let code = form.project_code.as_ref().map(|code| code.as_str().to_owned());
        let name = form.project_name.as_deref().map(squeeze);
        let field = if code.is_some() {
            "project_code"
        } else {
            "project_name"
        };
        let agency = (form.agency.code.clone(), form.agency.name.as_deref().map(squeeze));
        let key = (agency, form.fiscal_year, code.or(name));
        if !seen.insert(key) {
            form.uncertain.push(FieldPath::new(field));
        }
    }
}

/// What no field holds, and the words of the layout, both in printed order.
pub(super) fn rest(lines: &Lines, document: &Document) -> (Vec<Leftover>, Vec<String>) {
    let mut leftovers = Vec::new();
    let mut boilerplate = Vec::new();
    for text in document
        .margins
        .iter()
        .map(|it| it.trim())
        .filter(|it| !it.is_empty())
    {
        if headings::is_page_number(text) || headings::is_cover_line(text) || headings::find(text).is_some() {
            boilerplate.push(text.to_owned());
        } else {
            let at = "页眉、页脚或文本框".to_owned();
            leftovers.push(Leftover {
                at,
                text: text.to_owned(),
                path: None,
                place: Place::default(),
            });
        }
    }
    for line in &lines.lines {
        let mut unread: Option<Leftover> = None;
        for cell in line.filled() {
            let text = cell.text.trim();
            let leftover = |text: &str, path| {
                let place: Place = cell.place.clone();
                Leftover {
                    at: place.to_string(),
                    text: text.to_owned(),
                    path,
                    place,
                }
            };
            match &cell.fate {
                Fate::Field => {}
                Fate::Boilerplate => boilerplate.push(text.to_owned()),
                Fate::Left { path, text: row } => {
                    leftovers.push(leftover(row.as_deref().unwrap_or(text), Some(path.clone())));
                }
                // Cells of a row that nobody knows are one thing to look at.
                Fate::Unread => match &mut unread {
                    Some(row) => row.text.extend([" | ", text]),
                    None => unread = Some(leftover(text, None)),
                },
            }
        }
        leftovers.extend(unread);
    }
    leftovers.extend(document.asides.iter().map(|aside| Leftover {
        at: aside.at(),
        text: aside.text.trim().to_owned(),
        path: None,
        place: aside.place.clone(),
    }));
    (leftovers, boilerplate)
}
