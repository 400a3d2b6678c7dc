use crate::frame::Frame;
use crate::glyph::Turned;
use crate::line::lines;
use crate::slanted::slanted;
use crate::{BYTES_MAX, GLYPHS_MAX, Glyph, LINES_MAX, Line, PAGES_MAX, PdfError};
use pdf_oxide::extractors::{TextExtractionConfig, TextExtractor};
use pdf_oxide::object::Object;
use pdf_oxide::{Error, PdfDocument};

/// What a page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// 1 for the first.
    pub number: u32,
    /// Width in points as displayed.
    pub width: f32,
    /// Height in points as displayed.
    pub height: f32,
    /// The characters that run from left to right, by baseline from top to bottom, then from left to right.
    pub glyphs: Vec<Glyph>,
    /// Lines of text that run in any other direction, such as watermarks.
    pub slanted: Vec<String>,
    /// The ruling lines.
    pub lines: Vec<Line>,
    /// How many images it shows; counted only where there are no glyphs, to tell a scan from a blank page.
    pub images: usize,
}

/// The pages of a PDF.
///
/// # Errors
/// See [`PdfError`]. A file in which a single page has text is read; pages of images only are then empty.
pub fn pages(bytes: &[u8]) -> Result<Vec<Page>, PdfError> {
    let document = open(bytes)?;
    let count = document.page_count().map_err(|error| refusal(&error, "页目录"))?;
    if count > PAGES_MAX {
        return Err(PdfError::TooLarge(format!("{count} 页，上限 {PAGES_MAX} 页")));
    }
    if count == 0 {
        return Err(PdfError::Damaged("没有任何一页".to_owned()));
    }
    let mut pages = Vec::with_capacity(count);
    let (mut glyphs, mut lines) = (0, 0);
    for index in 0..count {
        let page = read(&document, index)?;
        glyphs += page.glyphs.len();
        lines += page.lines.len();
        if glyphs > GLYPHS_MAX {
            return Err(PdfError::TooLarge(format!("超过 {GLYPHS_MAX} 字")));
        }
        if lines > LINES_MAX {
            return Err(PdfError::TooLarge(format!("超过 {LINES_MAX} 条框线")));
        }
        pages.push(page);
    }
    let blank = |page: &Page| page.glyphs.iter().all(|glyph| glyph.text.is_whitespace());
    if pages.iter().all(blank) {
        return Err(PdfError::NoText);
    }
    Ok(pages)
}

/// Opens the file and makes sure it may be read.
fn open(bytes: &[u8]) -> Result<PdfDocument, PdfError> {
    if bytes.len() > BYTES_MAX {
        let megabytes = bytes.len() / (1024 * 1024);
        return Err(PdfError::TooLarge(format!("{megabytes} MB，上限 64 MB")));
    }
    let head = &bytes[..bytes.len().min(1024)];
    if !head.windows(5).any(|five| five == b"%PDF-") {
        return Err(PdfError::Damaged("开头没有 PDF 标志".to_owned()));
    }
    let tail = &bytes[bytes.len().saturating_sub(4096)..];
    if !tail.windows(5).any(|five| five == b"%%EOF") {
        return Err(PdfError::Truncated);
    }
    let document = PdfDocument::from_bytes(bytes.to_vec()).map_err(|error| refusal(&error, "文件结构"))?;
    if document.is_encrypted() && !document.is_authenticated() {
        return Err(PdfError::Encrypted);
    }
    Ok(document)
}

/// Reads the page with this 0-based index.
fn read(document: &PdfDocument, index: usize) -> Result<Page, PdfError> {
    let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
    let at = format!("第 {number} 页");
    let frame = Frame::of(document, index);
    let (width, height) = frame.size();
    let drawn = drawn(document, index, &frame).map_err(|error| refusal(&error, &at))?;
    let (upright, turned): (Vec<Turned>, Vec<Turned>) = drawn.into_iter().partition(Turned::is_upright);
    let mut glyphs: Vec<Glyph> = upright.into_iter().map(|it| it.glyph).collect();
    glyphs.sort_by(|a, b| a.baseline.total_cmp(&b.baseline).then(a.x0.total_cmp(&b.x0)));
    let paths = document
        .extract_paths(index)
        .map_err(|error| refusal(&error, &at))?;
    let images = if glyphs.is_empty() {
        document
            .page_image_handles(index)
            .map_or(0, |images| images.len())
    } else {
        0
    };
    Ok(Page {
        number,
        width,
        height,
        glyphs,
        slanted: slanted(turned),
        lines: lines(&paths, &frame),
        images,
    })
}

/// The characters of a page.
///
/// The library's own `extract_chars` puts a space where glyphs stand apart; its extractor, set up by hand, does not.
fn drawn(document: &PdfDocument, index: usize, frame: &Frame) -> Result<Vec<Turned>, Error> {
    let page = document.get_page_for_debug(index)?;
    let content = document.get_page_content_data(index)?;
    let mut extractor = TextExtractor::with_config(TextExtractionConfig {
        space_insertion_threshold: f32::NEG_INFINITY,
        ..TextExtractionConfig::default()
    });
    extractor.set_page_index(u32::try_from(index).unwrap_or(u32::MAX));
    if let Some(resources) = page.as_dict().and_then(|page| page.get("Resources")) {
        let resources: &Object = resources;
        extractor.set_resources(resources.clone());
        extractor.set_document(document);
        document.load_fonts_public(resources, &mut extractor)?;
    }
    let drawn = extractor.extract_owned(&content)?;
    Ok(drawn
        .iter()
        .filter_map(|drawn| Turned::from_char(drawn, frame))
        .collect())
}

/// The library's error as ours.
fn refusal(error: &Error, at: &str) -> PdfError {
    match error {
        Error::EncryptedPdf => PdfError::Encrypted,
        _ => PdfError::Damaged(at.to_owned()),
    }
}
