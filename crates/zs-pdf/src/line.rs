use crate::frame::Frame;
use pdf_oxide::elements::{PathContent, PathOperation};

/// Which way a ruling line runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Horizontal,
    /// From top to bottom.
    Vertical,
}

/// A ruling line: drawn as a stroke, as a side of a rectangle, or as a thin filled one. Pieces that touch are one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// Which way it runs.
    pub direction: Direction,
    /// Its y if horizontal, its x if vertical.
    pub at: f32,
    /// Its smaller end.
    pub from: f32,
    /// Its larger end.
    pub to: f32,
}

/// A filled rectangle up to this many points thick is a line; a thicker one is shading.
const THICK_MAX: f32 = 3.0;
/// Lines this near to each other are one drawn twice.
const BESIDE_MAX: f32 = 1.2;
/// Pieces of a line with a gap up to this are one: cells drawn one by one leave their corners out.
const GAP_MAX: f32 = 2.5;
/// Shorter than this, it is a corner or a stroke of a picture.
const LENGTH_MIN: f32 = 3.0;

/// The lines of the drawn paths of a page.
pub(crate) fn lines(paths: &[PathContent], frame: &Frame) -> Vec<Line> {
    let mut pieces = Vec::new();
    for path in paths {
        outline(path, frame, &mut pieces);
    }
    let mut merged = merge(pieces.clone(), Direction::Horizontal);
    merged.extend(merge(pieces, Direction::Vertical));
    merged.retain(|line| line.to - line.from >= LENGTH_MIN);
    merged
}

/// Lines of one direction, those beside each other and end to end joined.
fn merge(mut pieces: Vec<Line>, direction: Direction) -> Vec<Line> {
    pieces.retain(|line| line.direction == direction);
    pieces.sort_by(|a, b| a.at.total_cmp(&b.at));
    let mut merged = Vec::new();
    let mut rest = pieces.as_slice();
    while let Some(first) = rest.first() {
        let same = rest
            .iter()
            .take_while(|line| line.at - first.at <= BESIDE_MAX)
            .count();
        let (group, after) = rest.split_at(same);
        rest = after;
        let length: f32 = group.iter().map(|line| line.to - line.from).sum();
        let weighted: f32 = group.iter().map(|line| line.at * (line.to - line.from)).sum();
        let at = if length > 0.0 { weighted / length } else { first.at };
        let mut group: Vec<Line> = group.iter().map(|line| Line { at, ..*line }).collect();
        group.sort_by(|a, b| a.from.total_cmp(&b.from));
        for line in group {
            match merged.last_mut() {
                Some(Line { at: before, to, .. }) if *before == at && line.from - *to <= GAP_MAX => {
                    *to = to.max(line.to);
                }
                _ => merged.push(line),
            }
        }
    }
    merged
}

/// The pieces that a path draws. Paths are painted: the library keeps no others.
fn outline(path: &PathContent, frame: &Frame, pieces: &mut Vec<Line>) {
    let stroked = path.has_stroke();
    let mut points: Vec<(f32, f32)> = Vec::new();
    let mut straight = true;
    for operation in &path.operations {
        match *operation {
            PathOperation::MoveTo(x, y) => {
                part(&points, straight, stroked, path.stroke_width, pieces);
                points = vec![frame.place(x, y)];
                straight = true;
            }
            PathOperation::LineTo(x, y) => points.push(frame.place(x, y)),
            PathOperation::CurveTo(.., x, y) => {
                points.push(frame.place(x, y));
                straight = false;
            }
            PathOperation::Rectangle(x, y, width, height) => {
                let corners = [
                    (x, y),
                    (x + width, y),
                    (x + width, y + height),
                    (x, y + height),
                    (x, y),
                ];
                let corners = corners.map(|(x, y)| frame.place(x, y));
                part(&corners, true, stroked, path.stroke_width, pieces);
            }
            PathOperation::ClosePath => points.extend(points.first().copied()),
        }
    }
    part(&points, straight, stroked, path.stroke_width, pieces);
}

/// The pieces of one run of points. What is curved draws no table.
fn part(points: &[(f32, f32)], straight: bool, stroked: bool, width: f32, pieces: &mut Vec<Line>) {
    let sane = points.iter().all(|(x, y)| x.is_finite() && y.is_finite());
    if points.len() < 2 || !straight || !sane {
        return;
    }
    let (mut x0, mut y0, mut x1, mut y1) = (f32::MAX, f32::MAX, f32::MIN, f32::MIN);
    for &(x, y) in points {
        (x0, y0) = (x0.min(x), y0.min(y));
        (x1, y1) = (x1.max(x), y1.max(y));
    }
    let thin = (x1 - x0).min(y1 - y0) <= THICK_MAX;
    if thin && (points.len() > 2 || !stroked) {
        pieces.extend(bar(x0, y0, x1, y1));
        return;
    }
    if !stroked {
        return;
    }
    for pair in points.windows(2) {
        let [(ax, ay), (bx, by)] = [pair[0], pair[1]];
        let (dx, dy) = ((bx - ax).abs(), (by - ay).abs());
        // Some printers draw a long line as a dot with a stroke as wide as the line is long.
        let half = if width > 2.0 * THICK_MAX && dx.max(dy) < width {
            width / 2.0
        } else {
            0.0
        };
        let (across, down) = if dx >= dy { (0.0, half) } else { (half, 0.0) };
        if dx.min(dy) <= 0.5 {
            pieces.extend(bar(
                ax.min(bx) - across,
                ay.min(by) - down,
                ax.max(bx) + across,
                ay.max(by) + down,
            ));
        }
    }
}

/// A thin box as the line along its longer side.
fn bar(x0: f32, y0: f32, x1: f32, y1: f32) -> Option<Line> {
    let (width, height) = (x1 - x0, y1 - y0);
    let line = if width >= height {
        Line {
            direction: Direction::Horizontal,
            at: (y0 + y1) / 2.0,
            from: x0,
            to: x1,
        }
    } else {
        Line {
            direction: Direction::Vertical,
            at: (x0 + x1) / 2.0,
            from: y0,
            to: y1,
        }
    };
    (line.to > line.from && width.min(height) <= THICK_MAX).then_some(line)
}
