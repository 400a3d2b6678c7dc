//! One file per container: bytes → [`Document`](crate::Document).

use serde::{Deserialize, Serialize};

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
