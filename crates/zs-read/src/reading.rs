//! What a file yielded, and the JSON lines that say so.

use crate::Container;
use serde::{Deserialize, Serialize};
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
    pub boilerplate: Vec<String>,
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

/// The JSON line of `read --format json`, without a line end; `places` only when asked for.
pub fn line(file: &str, reading: &Reading, with_places: bool) -> String {
    json(&Line {
        file,
        container: reading.container,
        family: reading.family.as_deref(),
        forms: reading
            .forms
            .iter()
            .map(|it| ShownForm {
                form: &it.form,
                places: it.places.as_ref().filter(|_| with_places),
            })
            .collect(),
        leftovers: &reading.leftovers,
    })
}

/// The JSON line of a file that could not be read: [`ReadError::code`](crate::ReadError::code) and its message.
pub fn error_line(file: &str, code: &str, message: &str) -> String {
    json(&Unreadable::new(file, code, message))
}

/// What the JSON line of a file says that could not be read; other commands add to it.
#[derive(Serialize)]
pub struct Unreadable<'a> {
    file: &'a str,
    error: ErrorBody<'a>,
    family: Option<&'a str>,
    forms: [(); 0],
    leftovers: [(); 0],
}

impl<'a> Unreadable<'a> {
    /// The word for programs and the sentence for people.
    pub fn new(file: &'a str, code: &'a str, message: &'a str) -> Unreadable<'a> {
        Unreadable {
            file,
            error: ErrorBody { code, message },
            family: None,
            forms: [],
            leftovers: [],
        }
    }
}

#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    container: Container,
    family: Option<&'a str>,
    forms: Vec<ShownForm<'a>>,
    leftovers: &'a [Leftover],
}

#[derive(Serialize)]
struct ShownForm<'a> {
    #[serde(flatten)]
    form: &'a Form,
    #[serde(skip_serializing_if = "Option::is_none")]
    places: Option<&'a Places>,
}

#[derive(Serialize)]
struct ErrorBody<'a> {
    code: &'a str,
    message: &'a str,
}

/// Our types have no maps with other keys than strings and no errors of their own, so this cannot fail; if it
/// ever does, the line is an empty object rather than a panic.
fn json(line: &impl Serialize) -> String {
    serde_json::to_string(line).unwrap_or_else(|_| "{}".to_owned())
}
