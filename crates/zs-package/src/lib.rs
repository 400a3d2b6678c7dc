//! Zip packages and XML under counted limits, for readers and writers of office documents.
//!
//! Start at [`Package::open`] to read, [`PackageEditor`] to replace some parts and leave the rest
//! byte for byte, [`PackageWriter`] to write a fresh package. XML is read with [`XmlReader`] over
//! text made by [`decode`], and written with [`XmlWriter`].
//!
//! **Invariant:** sizes that a file declares are never believed; what was really inflated counts.
//! **Invariant:** nothing outside the given bytes is opened, neither a file nor an address.

mod content_types;
mod directory;
mod editor;
mod error;
mod inflate;
mod limits;
mod package;
mod relationships;
mod writer;
pub mod xml;

pub use content_types::ContentTypes;
pub use editor::PackageEditor;
pub use error::{PackageError, Result};
pub use limits::{Budget, Limits};
pub use package::{Package, RawPart};
pub use relationships::{Relationship, Relationships};
pub use writer::PackageWriter;
pub use xml::{Element, Namespace, XmlEvent, XmlReader, XmlWriter, decode};
