//! Ruling lines → grids, and the cells of a grid.

use zs_pdf::{Direction, Line};

/// Lines this near meet.
const MEET: f32 = 2.5;

/// A rectangle of cells, bounded by lines.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Grid {
    /// Edges of the columns, at least two.
    pub(super) xs: Vec<f32>,
    /// Edges of the rows, at least two.
    pub(super) ys: Vec<f32>,
    /// Its cells, in reading order.
    pub(super) cells: Vec<GridCell>,
}

/// A cell: columns `left..right` and rows `top..bottom` of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct GridCell {
    pub(super) left: usize,
    pub(super) right: usize,
    pub(super) top: usize,
    pub(super) bottom: usize,
}

impl Grid {
    /// The grids that the lines of a page draw, from top to bottom. What encloses no cell (an underline, the rule
    /// of a head) gives none. `None` when they have more slots than `slots_max`.
    pub(super) fn all(lines: &[Line], slots_max: usize) -> Option<Vec<Grid>> {
        let mut grids = Vec::new();
        let mut slots = 0;
        for group in connected(lines) {
            let Some((xs, ys)) = edges_of(&group) else {
                continue;
            };
            slots += xs.len() * ys.len();
            if slots > slots_max {
                return None;
            }
            let cells = cells(&xs, &ys, &group);
            grids.push(Grid { xs, ys, cells });
        }
        grids.sort_by(|a, b| a.top().total_cmp(&b.top()).then(a.left().total_cmp(&b.left())));
        let frames: Vec<bool> = grids
            .iter()
            .map(|grid| grid.cells.len() == 1 && grids.iter().any(|other| grid.holds(other)))
            .collect();
        let mut frames = frames.into_iter();
        grids.retain(|_| !frames.next().unwrap_or(false));
        Some(grids)
    }

    pub(super) fn top(&self) -> f32 {
        self.ys.first().copied().unwrap_or_default()
    }

    pub(super) fn bottom(&self) -> f32 {
        self.ys.last().copied().unwrap_or_default()
    }

    pub(super) fn left(&self) -> f32 {
        self.xs.first().copied().unwrap_or_default()
    }

    pub(super) fn right(&self) -> f32 {
        self.xs.last().copied().unwrap_or_default()
    }

    /// Whether a point lies in it.
    pub(super) fn covers(&self, x: f32, y: f32) -> bool {
        (self.left()..=self.right()).contains(&x) && (self.top()..=self.bottom()).contains(&y)
    }

    /// Whether the other lies wholly within.
    fn holds(&self, other: &Grid) -> bool {
        self != other && self.covers(other.left(), other.top()) && self.covers(other.right(), other.bottom())
    }

    /// The cell a point lies in, as an index.
    pub(super) fn cell_at(&self, x: f32, y: f32) -> Option<usize> {
        let column = self.xs.partition_point(|edge| *edge <= x).checked_sub(1)?;
        let row = self.ys.partition_point(|edge| *edge <= y).checked_sub(1)?;
        self.cells.iter().position(|cell| {
            (cell.left..cell.right).contains(&column) && (cell.top..cell.bottom).contains(&row)
        })
    }
}

/// The edges of columns and rows, where the lines draw any.
fn edges_of(lines: &[Line]) -> Option<(Vec<f32>, Vec<f32>)> {
    let (across, down) = parted(lines);
    if across.len() < 2 || down.is_empty() {
        return None;
    }
    // Open sides: a table without its outer verticals still ends where its horizontals do.
    Some((edges(&down, &across)?, edges(&across, &down)?))
}

/// Horizontal lines, vertical lines.
fn parted(lines: &[Line]) -> (Vec<Line>, Vec<Line>) {
    lines
        .iter()
        .partition(|line| line.direction == Direction::Horizontal)
}

/// Lines that meet each other, directly or through others.
fn connected(lines: &[Line]) -> Vec<Vec<Line>> {
    let mut group: Vec<usize> = (0..lines.len()).collect();
    for (i, a) in lines
        .iter()
        .enumerate()
        .filter(|(_, it)| it.direction == Direction::Horizontal)
    {
        for (j, b) in lines
            .iter()
            .enumerate()
            .filter(|(_, it)| it.direction == Direction::Vertical)
        {
            let meets =
                a.from - MEET <= b.at && b.at <= a.to + MEET && b.from - MEET <= a.at && a.at <= b.to + MEET;
            if meets {
                let (a, b) = (root(&mut group, i), root(&mut group, j));
                group[a.max(b)] = a.min(b);
            }
        }
    }
    let mut groups: Vec<(usize, Vec<Line>)> = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let root = root(&mut group, i);
        match groups.iter_mut().find(|(at, _)| *at == root) {
            Some((_, lines)) => lines.push(*line),
            None => groups.push((root, vec![*line])),
        }
    }
    groups.into_iter().map(|(_, lines)| lines).collect()
}

/// The representative of a member of a union, halving paths on the way.
fn root(parents: &mut [usize], mut at: usize) -> usize {
    while parents[at] != at {
        parents[at] = parents[parents[at]];
        at = parents[at];
    }
    at
}

/// Positions of `lines`, and the ends of the lines `crossing` them where those reach beyond. Near ones are one.
fn edges(lines: &[Line], crossing: &[Line]) -> Option<Vec<f32>> {
    let mut at: Vec<f32> = lines.iter().map(|line| line.at).collect();
    at.extend(crossing.iter().map(|line| line.from).min_by(f32::total_cmp));
    at.extend(crossing.iter().map(|line| line.to).max_by(f32::total_cmp));
    at.sort_by(f32::total_cmp);
    let mut edges: Vec<(f32, f32, f32)> = Vec::new();
    for at in at {
        match edges.last_mut() {
            Some((sum, count, last)) if at - *last <= MEET => {
                *sum += at;
                *count += 1.0;
                *last = at;
            }
            _ => edges.push((at, 1.0, at)),
        }
    }
    (edges.len() >= 2).then(|| edges.into_iter().map(|(sum, count, _)| sum / count).collect())
}

/// The cells: slots with no line between them belong together.
fn cells(xs: &[f32], ys: &[f32], lines: &[Line]) -> Vec<GridCell> {
    let (across, down) = parted(lines);
    let (columns, rows) = (xs.len() - 1, ys.len() - 1);
    let drawn = |lines: &[Line], at: f32, middle: f32| {
        lines
            .iter()
            .any(|line| (line.at - at).abs() <= MEET && line.from <= middle && middle <= line.to)
    };
    let mut group: Vec<usize> = (0..columns * rows).collect();
    for row in 0..rows {
        for column in 0..columns {
            let slot = row * columns + column;
            let middle_x = (xs[column] + xs[column + 1]) / 2.0;
            let middle_y = (ys[row] + ys[row + 1]) / 2.0;
            if column + 1 < columns && !drawn(&down, xs[column + 1], middle_y) {
                let (a, b) = (root(&mut group, slot), root(&mut group, slot + 1));
                group[a.max(b)] = a.min(b);
            }
            if row + 1 < rows && !drawn(&across, ys[row + 1], middle_x) {
                let (a, b) = (root(&mut group, slot), root(&mut group, slot + columns));
                group[a.max(b)] = a.min(b);
            }
        }
    }
    let mut cells: Vec<GridCell> = Vec::new();
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); columns * rows];
    for slot in 0..columns * rows {
        members[root(&mut group, slot)].push(slot);
    }
    for slots in members.iter().filter(|slots| !slots.is_empty()) {
        cells.extend(rectangles(slots, columns));
    }
    cells.sort_by_key(|cell| (cell.top, cell.left));
    cells
}

/// The slots as one rectangle, or where they are none (a line is missing by mistake), as strips row by row.
fn rectangles(slots: &[usize], columns: usize) -> Vec<GridCell> {
    let at = |slot: &usize| (slot / columns, slot % columns);
    let bounds = |slots: &[usize]| GridCell {
        left: slots.iter().map(|slot| at(slot).1).min().unwrap_or_default(),
        right: slots.iter().map(|slot| at(slot).1 + 1).max().unwrap_or_default(),
        top: slots.iter().map(|slot| at(slot).0).min().unwrap_or_default(),
        bottom: slots.iter().map(|slot| at(slot).0 + 1).max().unwrap_or_default(),
    };
    let whole = bounds(slots);
    if (whole.right - whole.left) * (whole.bottom - whole.top) == slots.len() {
        return vec![whole];
    }
    slots
        .chunk_by(|a, b| a + 1 == *b && at(a).0 == at(b).0)
        .map(bounds)
        .collect()
}
