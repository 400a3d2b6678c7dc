//! Published documents → forms: a container gives blocks, a layout family makes forms of them.
//!
//! `bytes ─▶ container ─▶ Document ─▶ family ─▶ Reading`. A container knows nothing of performance, a family
//! nothing of containers. Only opening a file can fail; what is not understood becomes a leftover.

pub mod container;
mod contents;
mod document;
mod error;
mod family;
pub mod reading;

pub use container::Container;
pub use document::{Aside, AsideKind, Block, Cell, Document, Paragraph, Row, Table};
pub use error::ReadError;
pub use reading::{ReadForm, Reading};
pub use zs_package::Limits;

/// Reads a file in this process. The name only decides between twins (doc and wps, xls and et).
///
/// # Errors
/// Any [`ReadError`]. A caller that wants [confinement](Container::needs_confinement) opens the container
/// in a process of its own and hands the blocks to [`read_document`].
pub fn read(bytes: &[u8], file_name: Option<&str>) -> Result<Reading, ReadError> {
    let container = Container::detect(bytes, file_name)?;
    if container == Container::Json {
        return family::read_json(bytes);
    }
    read_document(container::open(bytes, container, &Limits::default())?)
}

/// Reads blocks, wherever they were opened.
///
/// # Errors
/// `Secret` for a document with a secrecy mark, `NoForm` for one of another kind.
pub fn read_document(document: Document) -> Result<Reading, ReadError> {
    family::read(&document)
}
