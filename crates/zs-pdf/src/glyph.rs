use crate::frame::Frame;
use crate::radical::unified;
use pdf_oxide::layout::{FontWeight, TextChar};

/// A character as drawn. Spaces count only where the file draws one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// The character.
    pub text: char,
    /// Left edge.
    pub x0: f32,
    /// Top of the em box.
    pub y0: f32,
    /// Right edge.
    pub x1: f32,
    /// Bottom of the em box.
    pub y1: f32,
    /// The line on which it stands; equal for all sizes and fonts of a line.
    pub baseline: f32,
    /// Font size in points.
    pub size: f32,
    /// Whether the font is bold.
    pub bold: bool,
}

/// A character and the direction it runs in, in degrees clockwise on the displayed page: 0 from left to right.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Turned {
    pub(crate) glyph: Glyph,
    pub(crate) degrees: f32,
    /// Where it begins, on its baseline.
    pub(crate) origin: (f32, f32),
}

/// How far the em box of Chinese fonts reaches above and below the baseline, in parts of the size. The file's own
/// ascents are not used: fonts mixed in one line would then give boxes of different heights.
const ABOVE: f32 = 0.88;
const BELOW: f32 = 0.12;

impl Turned {
    /// `None` for what draws nothing or lies nowhere.
    pub(crate) fn from_char(drawn: &TextChar, frame: &Frame) -> Option<Turned> {
        let text = match unified(drawn.char) {
            '\t' | '\n' | '\r' => ' ',
            '\u{ad}' | '\u{feff}' | '\u{200b}' => return None,
            text => text,
        };
        let size = drawn.font_size;
        let (sin, cos) = drawn.rotation_degrees.to_radians().sin_cos();
        let advance = advance_width(drawn, text);
        let at = |along: f32, up: f32| {
            frame.place(
                drawn.origin_x + along * cos - up * sin,
                drawn.origin_y + along * sin + up * cos,
            )
        };
        let (origin, end) = (at(0.0, 0.0), at(advance, 0.0));
        let (low, high) = (at(0.0, -BELOW * size), at(advance, ABOVE * size));
        let numbers = [low.0, low.1, high.0, high.1, size];
        if !numbers
            .iter()
            .all(|number| number.is_finite() && number.abs() < 1e5)
            || size <= 0.0
        {
            return None;
        }
        let glyph = Glyph {
            text,
            x0: low.0.min(high.0),
            y0: low.1.min(high.1),
            x1: low.0.max(high.0),
            y1: low.1.max(high.1),
            baseline: origin.1,
            size,
            bold: drawn.font_weight == FontWeight::Bold,
        };
        Some(Turned {
            glyph,
            degrees: (end.1 - origin.1).atan2(end.0 - origin.0).to_degrees(),
            origin,
        })
    }

    /// Whether it runs from left to right.
    pub(crate) fn is_upright(&self) -> bool {
        self.degrees.abs() <= 3.0
    }
}

/// The library measures widths along the x axis of the file and so gives 0 for text turned by 90 degrees.
fn advance_width(drawn: &TextChar, text: char) -> f32 {
    let level = drawn.matrix.is_none_or(|[a, b, ..]| a.abs() >= b.abs());
    if level {
        let stretch = drawn
            .matrix
            .map_or(1.0, |[a, b, ..]| a.hypot(b) / a.abs().max(1e-6));
        drawn.bbox.width * stretch
    } else if text.is_ascii() {
        drawn.font_size * 0.5
    } else {
        drawn.font_size
    }
}
