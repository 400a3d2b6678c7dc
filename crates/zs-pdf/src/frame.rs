use pdf_oxide::PdfDocument;

/// The visible part of a page and how it is turned, to map the file's coordinates to the displayed page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    left: f32,
    bottom: f32,
    right: f32,
    top: f32,
    /// Degrees clockwise: 0, 90, 180, 270.
    turn: i32,
}

impl Frame {
    /// The frame of the page with this 0-based index; A4 where the file does not say.
    pub(crate) fn of(document: &PdfDocument, index: usize) -> Frame {
        let (left, bottom, right, top) = document
            .get_page_visible_box(index)
            .unwrap_or((0.0, 0.0, 595.0, 842.0));
        Frame {
            left,
            bottom,
            right,
            top,
            turn: document.get_page_rotation(index).unwrap_or(0),
        }
    }

    /// Width and height of the displayed page.
    pub(crate) fn size(&self) -> (f32, f32) {
        let (width, height) = (self.right - self.left, self.top - self.bottom);
        match self.turn {
            90 | 270 => (height, width),
            _ => (width, height),
        }
    }

    /// A point of the file on the displayed page.
    pub(crate) fn place(&self, x: f32, y: f32) -> (f32, f32) {
        match self.turn {
            90 => (y - self.bottom, x - self.left),
            180 => (self.right - x, y - self.bottom),
            270 => (self.top - y, self.right - x),
            _ => (x - self.left, self.top - y),
        }
    }
}
