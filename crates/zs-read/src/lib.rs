//! Published documents → forms: a container gives blocks, a layout family makes forms of them.
//!
//! `bytes ─▶ container ─▶ Document ─▶ family ─▶ Reading`. A container knows nothing of performance, a family
//! nothing of containers. Only opening a file can fail; what is not understood becomes a leftover.

pub mod container;
mod document;
mod error;
pub mod family;
mod reading;

pub use container::Container;
pub use document::{Block, Cell, Document, Paragraph, Row, Table};
pub use error::ReadError;
pub use reading::{ReadForm, Reading};
