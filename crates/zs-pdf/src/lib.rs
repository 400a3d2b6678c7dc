//! PDF bytes → glyphs and ruling lines, page by page, in the frame people see.
//!
//! Nothing here knows what a table or a paragraph is. Coordinates are points from the top left corner of the
//! displayed page, x to the right and y down; only here and in the table builder above do floats occur.
//!
//! The library beneath may be slow, greedy or panic on hostile files, so callers run this in a process of its own.

mod error;
mod frame;
mod glyph;
mod line;
mod page;
mod radical;
mod slanted;

pub use error::PdfError;
pub use glyph::Glyph;
pub use line::{Direction, Line};
pub use page::{Page, pages};

/// The most bytes a file may have.
pub const BYTES_MAX: usize = 64 * 1024 * 1024;
/// The most pages a file may have.
pub const PAGES_MAX: usize = 2_000;
/// The most glyphs a file may have; a page full of text has about 2,000.
pub const GLYPHS_MAX: usize = 2_000_000;
/// The most ruling lines a file may have; a page of a dense table has about 200.
pub const LINES_MAX: usize = 400_000;
