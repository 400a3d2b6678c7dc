//! Word: the official layout with a contents page whose numbers are right before anything updates them.
//!
//! Lines have exact heights and rows of tables a height that their text surely fits in, so that the page of
//! every heading is known here whatever fonts an office has; see [`pages`].

mod body;
mod contents;
mod pages;
mod parts;
mod table;

use crate::Result;
use crate::layout::Layout;
use zs_package::PackageWriter;
use zs_package::xml::escape;

/// Writes the document.
///
/// # Errors
/// `Package` over the limits of a zip.
pub(crate) fn write(layout: &Layout) -> Result<Vec<u8>> {
    let pages = pages::Pages::of(layout);
    let document = body::document(layout, &pages);
    let core = parts::CORE.replace("{title}", &escape(&layout.cover.title()));
    let mut writer = PackageWriter::new();
    for (name, content) in [
        ("[Content_Types].xml", parts::CONTENT_TYPES),
        ("_rels/.rels", parts::RELATIONSHIPS),
        ("docProps/core.xml", core.as_str()),
        ("word/document.xml", document.as_str()),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONSHIPS),
        ("word/styles.xml", parts::STYLES),
        ("word/settings.xml", parts::SETTINGS),
        ("word/fontTable.xml", parts::FONTS),
        ("word/footer1.xml", parts::FOOTER),
    ] {
        writer.add(name, content.as_bytes())?;
    }
    Ok(writer.finish()?)
}
