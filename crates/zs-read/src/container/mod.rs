//! One file per container: bytes → [`Document`].

mod bytes;
mod detect;
mod doc;
mod docx;
mod encoding;
mod html;
#[cfg(test)]
mod mutations;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(test)]
mod samples;
mod sheet;
mod table;
#[cfg(test)]
pub(crate) mod testing;
mod text;
mod xml;

use crate::{Document, ReadError};
use serde::{Deserialize, Serialize};
use zs_package::Limits;

/// What kind of file a document came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Container {
    /// Word 2007 and later.
    Docx,
    /// Word 97–2003.
    Doc,
    /// WPS 文字, the same container as [`Container::Doc`].
    Wps,
    /// Excel 2007 and later.
    Xlsx,
    /// Excel 97–2003.
    Xls,
    /// WPS 表格, the same container as [`Container::Xls`].
    Et,
    /// OpenDocument spreadsheet.
    Ods,
    /// A web page.
    Html,
    /// Our own JSON.
    Json,
    /// Plain text: the tab-and-blank-line export of word processors, or pipes.
    Text,
    /// PDF with a text layer.
    Pdf,
}

impl Container {
    /// The word for programs, as in `container` of the command line's JSON.
    pub fn name(self) -> &'static str {
        match self {
            Container::Docx => "docx",
            Container::Doc => "doc",
            Container::Wps => "wps",
            Container::Xlsx => "xlsx",
            Container::Xls => "xls",
            Container::Et => "et",
            Container::Ods => "ods",
            Container::Html => "html",
            Container::Json => "json",
            Container::Text => "text",
            Container::Pdf => "pdf",
        }
    }

    /// Whether files of this kind are read by libraries that cannot be held to a budget, so that the caller
    /// should run [`open`] in a process of its own.
    pub fn needs_confinement(self) -> bool {
        matches!(
            self,
            Container::Doc
                | Container::Wps
                | Container::Xlsx
                | Container::Xls
                | Container::Et
                | Container::Ods
                | Container::Pdf
        )
    }
}

/// The blocks of a file.
///
/// # Errors
/// Any [`ReadError`] but `NoForm` and `Secret`, which only the whole document shows.
pub fn open(bytes: &[u8], container: Container, limits: &Limits) -> Result<Document, ReadError> {
    if bytes.len() as u64 > limits.input_bytes {
        return Err(ReadError::TooLarge(format!(
            "超过{} MB",
            limits.input_bytes >> 20
        )));
    }
    match container {
        Container::Docx => docx::open(bytes, limits),
        Container::Doc | Container::Wps => doc::open(bytes, container, limits),
        Container::Xlsx => sheet::open_xlsx(bytes, limits),
        Container::Xls | Container::Et => sheet::open_xls(bytes, container, limits),
        Container::Ods => sheet::open_ods(bytes, limits),
        Container::Text => text::open(bytes, limits),
        #[cfg(feature = "pdf")]
        Container::Pdf => pdf::open(bytes),
        #[cfg(not(feature = "pdf"))]
        Container::Pdf => Err(ReadError::NotSupported("PDF".to_owned())),
        Container::Html => html::open(bytes, limits),
        Container::Json => Err(ReadError::NotSupported(container.name().to_owned())),
    }
}

/// The note on comments (批注) beside the text: they are no text of the forms, and ours are about them.
fn comments_note(comments: usize) -> Option<String> {
    (comments > 0).then(|| format!("文件带有{comments}条批注，未读入"))
}
