//! Pages drawn by hand, for tests: full-width characters as wide as the size, all others half as wide.

use super::document;
use crate::container::testing::shown;
use zs_pdf::{Direction, Glyph, Line, Page};

/// What is read from these pages, as text.
pub(super) fn read(pages: Vec<Page>) -> String {
    match document(&pages) {
        Ok(document) => shown(&document),
        Err(error) => format!("{error}\n"),
    }
}

/// An empty page of 400×500 points.
pub(super) fn page(number: u32) -> Page {
    Page {
        number,
        width: 400.0,
        height: 500.0,
        glyphs: Vec::new(),
        slanted: Vec::new(),
        lines: Vec::new(),
        images: 0,
    }
}

/// Draws on a page.
pub(super) trait Draw: Sized {
    /// Text of size 10 that begins at `x` and stands on `baseline`.
    fn text(self, x: f32, baseline: f32, text: &str) -> Self;
    /// The horizontal line `y` and the vertical line `x`.
    fn across(self, y: f32, from: f32, to: f32) -> Self;
    fn down(self, x: f32, from: f32, to: f32) -> Self;
    /// A full grid.
    fn grid(self, xs: &[f32], ys: &[f32]) -> Self;
}

impl Draw for Page {
    fn text(mut self, x: f32, baseline: f32, text: &str) -> Page {
        let mut x0 = x;
        for text in text.chars() {
            let x1 = x0 + if text < '\u{2000}' { 5.0 } else { 10.0 };
            self.glyphs.push(Glyph {
                text,
                x0,
                y0: baseline - 8.8,
                x1,
                y1: baseline + 1.2,
                baseline,
                size: 10.0,
                bold: false,
            });
            x0 = x1;
        }
        self
    }

    fn across(mut self, y: f32, from: f32, to: f32) -> Page {
        let direction = Direction::Horizontal;
        self.lines.push(Line {
            direction,
            at: y,
            from,
            to,
        });
        self
    }

    fn down(mut self, x: f32, from: f32, to: f32) -> Page {
        let direction = Direction::Vertical;
        self.lines.push(Line {
            direction,
            at: x,
            from,
            to,
        });
        self
    }

    fn grid(mut self, xs: &[f32], ys: &[f32]) -> Page {
        let ends = |edges: &[f32]| (edges[0], edges[edges.len() - 1]);
        let ((left, right), (top, bottom)) = (ends(xs), ends(ys));
        for y in ys {
            self = self.across(*y, left, right);
        }
        for x in xs {
            self = self.down(*x, top, bottom);
        }
        self
    }
}
