//! Our own JSON: the lines that `read --format json` and `export` print.

use crate::{Container, ReadError, ReadForm, Reading};
use serde_json::Value;
use zs_model::{FieldPath, Leftover};

/// A value in memory takes many times its text; the forms of a whole county are far below this.
const MOST_BYTES: usize = 16 << 20;

/// All forms of all lines.
///
/// # Errors
/// `Damaged` when it is no JSON of ours, `NoForm` when it holds no form.
pub(super) fn read(bytes: &[u8]) -> Result<Reading, ReadError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reading = Reading {
        container: Container::Json,
        family: None,
        forms: Vec::new(),
        leftovers: Vec::new(),
        notes: Vec::new(),
        boilerplate: Vec::new(),
    };
    if bytes.len() > MOST_BYTES {
        return Err(ReadError::TooLarge("JSON 超过16MB".to_owned()));
    }
    let lines = serde_json::Deserializer::from_slice(bytes).into_iter::<Value>();
    for (number, line) in lines.enumerate() {
        let damaged = |error: serde_json::Error| ReadError::Damaged(format!("第{}条：{error}", number + 1));
        let mut line = line.map_err(damaged)?;
        let before = reading.forms.len();
        if line.get("kind").is_some() {
            reading
                .forms
                .push(serde_json::from_value::<ReadForm>(line).map_err(damaged)?);
            continue;
        }
        if reading.family.is_none() {
            reading.family = line.get("family").and_then(Value::as_str).map(str::to_owned);
        }
        let forms = line
            .get_mut("forms")
            .map(Value::take)
            .unwrap_or(Value::Array(Vec::new()));
        reading
            .forms
            .extend(serde_json::from_value::<Vec<ReadForm>>(forms).map_err(damaged)?);
        let leftovers = line
            .get_mut("leftovers")
            .map(Value::take)
            .unwrap_or(Value::Array(Vec::new()));
        let leftovers: Vec<Leftover> = serde_json::from_value(leftovers).map_err(damaged)?;
        reading
            .leftovers
            .extend(leftovers.into_iter().map(|leftover| Leftover {
                path: leftover.path.map(|path| moved(&path, before)),
                ..leftover
            }));
    }
    if reading.forms.is_empty() {
        return Err(ReadError::NoForm);
    }
    Ok(reading)
}

/// A path of a later line, counted on over the forms of the lines before it.
fn moved(path: &FieldPath, before: usize) -> FieldPath {
    match path.split_form() {
        Some((form, path)) => path.in_form(form.saturating_add(before)),
        None => path.clone(),
    }
}
