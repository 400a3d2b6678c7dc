use crate::{Container, ReadError};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use zs_model::{Form, Leftover, Places};

/// What a file yielded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// What the file was.
    pub container: Container,
    /// The layout family, such as `hebei`.
    pub family: Option<String>,
    /// The forms, in printed order.
    pub forms: Vec<ReadForm>,
    /// What no field holds.
    pub leftovers: Vec<Leftover>,
    /// What the reader decided and people should know, in Chinese.
    #[serde(skip)]
    pub notes: Vec<String>,
    /// The words of the layout that were recognised and are in no field: headings, labels, page numbers.
    #[serde(skip)]
    pub boilerplate: Vec<Leftover>,
}

/// A form and where its fields were read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadForm {
    /// The form.
    #[serde(flatten)]
    pub form: Form,
    /// The places of its fields; printed only on demand.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub places: Option<Places>,
}

#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    #[serde(flatten)]
    reading: Cow<'a, Reading>,
}

#[derive(Serialize)]
struct ErrorLine<'a> {
    file: &'a str,
    error: ErrorBody,
    family: Option<&'a str>,
    forms: [Form; 0],
    leftovers: [Leftover; 0],
}

#[derive(Serialize)]
struct ErrorBody {
    code: &'static str,
    message: String,
}

impl Reading {
    /// The JSON line of `read --format json`, without a line end; `places` only when asked for.
    pub fn line(&self, file: &str, with_places: bool) -> String {
        let mut reading = Cow::Borrowed(self);
        if !with_places {
            for form in &mut reading.to_mut().forms {
                form.places = None;
            }
        }
        json(&Line { file, reading })
    }
}

/// The JSON line of a file that could not be read.
pub fn error_line(file: &str, error: &ReadError) -> String {
    json(&ErrorLine {
        file,
        error: ErrorBody {
            code: error.code(),
            message: error.to_string(),
        },
        family: None,
        forms: [],
        leftovers: [],
    })
}

/// Our types have no maps with other keys than strings and no custom errors, so this cannot fail; if it ever
/// does, the line is an empty object rather than a panic.
fn json(line: &impl Serialize) -> String {
    serde_json::to_string(line).unwrap_or_else(|_| "{}".to_owned())
}
