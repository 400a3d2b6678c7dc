//! The very docx that was read, with Word comments (批注) and nothing else changed.
//!
//! The main part is never written anew: the marks of a comment are spliced into its bytes, so that
//! everything around them stays as the office program left it.

mod comments;
mod encoding;
mod paragraphs;
mod part;

use crate::{Result, WriteError};
use comments::Comments;
use encoding::Encoding;
use paragraphs::Paragraphs;
use std::collections::BTreeMap;
use zs_package::{Limits, Package, PackageEditor, decode};

/// A comment to be put into a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The how-manieth `w:p` element of the main part it belongs to, 1-based, as readers count them;
    /// `None` (or a number beyond the last) for the first paragraph of the first table.
    pub anchor: Option<u32>,
    /// What it says; each line becomes a paragraph of the comment.
    pub text: String,
}

/// Puts the remarks into the document as Word comments by 准绳, without dates, so that the same input gives
/// the same bytes.
///
/// A paragraph in a text box, where Word allows no comment, gives its remark to the paragraph that holds the
/// box. Comments that are there already stay.
///
/// # Errors
/// `Package` where the document cannot be opened, `NoParagraph` where it has no paragraph.
pub fn annotate(docx: &[u8], remarks: &[Remark]) -> Result<Vec<u8>> {
    let package = Package::open(docx, Limits::default())?;
    let mut editor = PackageEditor::new(&package);
    if remarks.is_empty() {
        return Ok(editor.finish()?);
    }
    let main = package.word_main();
    let bytes = package.required_part(&main)?;
    let text = decode(&bytes)?;
    let paragraphs = Paragraphs::find(&text, package.budget())?;
    let mut comments = Comments::open(&package, &main, paragraphs.is_strict)?;
    let mut marks: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
    for remark in remarks {
        let paragraph = paragraphs
            .for_anchor(remark.anchor)
            .ok_or(WriteError::NoParagraph)?;
        let id = comments.add(&remark.text);
        marks.entry(paragraph).or_default().push(id);
    }
    let marked = paragraphs.mark(&text, &marks);
    editor.set(&main, Encoding::of(&bytes).encode(&marked));
    comments.save(&package, &mut editor)?;
    Ok(editor.finish()?)
}
