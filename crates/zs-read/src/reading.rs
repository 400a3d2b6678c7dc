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
