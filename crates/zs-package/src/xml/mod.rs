//! XML under limits: [`decode`] the bytes, then read events; or write.

mod encoding;
mod namespace;
mod reader;
mod writer;

pub use encoding::decode;
pub use namespace::Namespace;
pub use reader::{Element, XmlEvent, XmlReader};
pub use writer::{XmlWriter, escape};
