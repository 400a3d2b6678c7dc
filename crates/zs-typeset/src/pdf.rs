//! Setting a document.

use typst::comemo;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use crate::missing::missing;
use crate::world::Sheet;
use crate::{Fonts, Result, TypesetError};

/// A document that was set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Number of pages.
    pub pages: usize,
    /// Characters that none of the fonts has, each once, in the order of Unicode; an empty box stands for them.
    pub missing: Vec<char>,
}

impl Pdf {
    /// What to tell the user about missing characters, such as
    /// `字体中缺少这些字，PDF 中显示为空框：䲜（U+4C9C）。请安装 Noto CJK 字体后重新转换，仍缺的改用常用字`.
    pub fn missing_note(&self) -> Option<String> {
        if self.missing.is_empty() {
            return None;
        }
        let list: Vec<String> = self
            .missing
            .iter()
            .map(|&it| format!("{it}（U+{:04X}）", u32::from(it)))
            .collect();
        Some(format!(
            "字体中缺少这些字，PDF 中显示为空框：{}。请安装 Noto CJK 字体后重新转换，仍缺的改用常用字",
            list.join("、")
        ))
    }
}

/// Sets a source that holds everything.
///
/// # Errors
/// [`TypesetError::Source`] when it does not compile.
pub fn pdf(source: &str, fonts: &Fonts) -> Result<Pdf> {
    pdf_with_data(source, &[], fonts)
}

/// Sets a fixed template that reads its data from the virtual files `data` (name without folder, content),
/// as in `#let form = json("form.json")`.
///
/// Strings of the data are printed as they are, so this is the safe way, and the fast one: the same nine pages
/// of tables take two thirds of the time of a source with every cell written out. Strings that may hold control
/// characters go through [`printable`](crate::printable) first. Use the same few names always; Typst keeps
/// every name it has seen.
///
/// # Errors
/// [`TypesetError::DataName`], or [`TypesetError::Source`] when the template does not compile.
pub fn pdf_with_data(source: &str, data: &[(&str, &[u8])], fonts: &Fonts) -> Result<Pdf> {
    let sheet = Sheet::new(source, data, fonts)?;
    let set = set(&sheet);
    // Typst remembers what it has computed, for all threads and for good. What this document used stays, since
    // the next one is often the same with a few cells changed; all older goes.
    comemo::evict(KEPT_ROUNDS);
    set
}

/// Results that were not used for so many documents are forgotten.
const KEPT_ROUNDS: usize = 1;

fn set(sheet: &Sheet<'_>) -> Result<Pdf> {
    let document: PagedDocument = typst::compile(sheet)
        .output
        .map_err(|errors| TypesetError::from_diagnostics(&errors, sheet))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Zhunsheng".to_owned())),
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&document, &options)
        .map_err(|errors| TypesetError::from_diagnostics(&errors, sheet))?;
    Ok(Pdf {
        bytes,
        pages: document.pages().len(),
        missing: missing(&document),
    })
}
