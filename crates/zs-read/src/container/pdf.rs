//! PDF with a text layer: glyphs and ruling lines → paragraphs and tables.
//!
//! A PDF knows neither. Lines that cross make a grid, a missing piece of a line merges cells, a glyph belongs to
//! the cell its centre lies in, and a line end is the container's where the next word would not have fitted.
//! Tables cut by a page end go on with the next page; a row cut in its middle becomes one again.

#[cfg(test)]
mod agreement;
mod flow;
mod grid;
mod head_row;
mod joining;
mod layout;
mod margin;
mod ordinal;
mod paragraph;
mod stitch;
mod table;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod text_line;

use crate::{Container, Document, ReadError};
use layout::PageLayout;
use zs_pdf::{Page, PdfError};

/// Reads a PDF.
///
/// # Errors
/// `Encrypted`, `NoText`, `Truncated`, `Damaged`, `TooLarge`, `TooComplex`.
pub fn open(bytes: &[u8]) -> Result<Document, ReadError> {
    document(&zs_pdf::pages(bytes).map_err(refusal)?)
}

/// The document that the pages show.
fn document(pages: &[Page]) -> Result<Document, ReadError> {
    let mut document = Document::new(Container::Pdf);
    let images: Vec<String> = pages
        .iter()
        .filter(|page| page.glyphs.is_empty() && page.images > 0)
        .map(|page| page.number.to_string())
        .collect();
    if !images.is_empty() {
        let pages = images.join("、");
        document
            .notes
            .push(format!("第 {pages} 页只有图像、没有文字，未能读取"));
    }
    let layouts: Result<Vec<PageLayout>, ReadError> = pages.iter().map(PageLayout::of).collect();
    let mut layouts = layouts?;
    document.margins = margin::take(&mut layouts);
    flow::fill(layouts, &mut document);
    Ok(document)
}

fn refusal(error: PdfError) -> ReadError {
    match error {
        PdfError::Encrypted => ReadError::Encrypted,
        PdfError::NoText => ReadError::NoText,
        PdfError::Truncated => ReadError::Truncated("缺少 PDF 的文件结尾".to_owned()),
        PdfError::Damaged(at) => ReadError::Damaged(format!("PDF {at}")),
        PdfError::TooLarge(what) => ReadError::TooLarge(what),
    }
}
