//! Lines outside tables → paragraphs.

use super::joining::{Column, append};
use super::layout::{Item, PageLayout};
use super::ordinal::ordinal;
use super::text_line::TextLine;
use crate::{Block, Paragraph};
use std::collections::{BTreeMap, BTreeSet};
use zs_model::Place;

/// How the pages of one width are laid out.
#[derive(Debug, Clone, Copy)]
struct Measure {
    /// Where text may stand.
    column: Column,
    /// The lowest point that text or a table reaches.
    end: f32,
    /// The least distance of baselines, in parts of the size.
    pitch: f32,
}

/// The layouts of a document, by page width in points.
#[derive(Debug, Clone)]
pub(super) struct Measures {
    widths: BTreeMap<i32, Measure>,
    /// Words with a colon that begin several lines (`绩效指标：`): they begin paragraphs.
    labels: BTreeSet<String>,
}

impl Measures {
    pub(super) fn of(pages: &[PageLayout]) -> Measures {
        let mut widths: Vec<i32> = pages.iter().map(|page| key(page.width)).collect();
        widths.sort_unstable();
        widths.dedup();
        let of_width = |width: i32| {
            let pages: Vec<&PageLayout> = pages.iter().filter(|page| key(page.width) == width).collect();
            (width, Measure::of(&pages))
        };
        Measures {
            widths: widths.into_iter().map(of_width).collect(),
            labels: labels(pages),
        }
    }

    /// The lowest point that text or a table reaches on pages of this width.
    pub(super) fn page_end(&self, width: f32) -> f32 {
        self.at(width).end
    }

    fn at(&self, width: f32) -> Measure {
        self.widths.get(&key(width)).copied().unwrap_or(Measure {
            column: Column {
                left: 0.0,
                right: width,
            },
            end: f32::MAX,
            pitch: 1.0,
        })
    }
}

/// A width to the point.
fn key(width: f32) -> i32 {
    width.round() as i32
}

impl Measure {
    fn of(pages: &[&PageLayout]) -> Measure {
        let items = || pages.iter().flat_map(|page| page.items.iter());
        let lines = || {
            items().filter_map(|item| match item {
                Item::Line(line) => Some(line),
                Item::Table(_) => None,
            })
        };
        let sides = items().map(|item| match item {
            Item::Line(line) => (line.x0, line.x1),
            Item::Table(table) => (table.x0, table.x1),
        });
        let lowest = |positions: &mut dyn Iterator<Item = f32>| positions.min_by(f32::total_cmp);
        let left = lowest(&mut lines().map(|line| line.x0))
            .or_else(|| lowest(&mut sides.clone().map(|(x0, _)| x0)))
            .unwrap_or_default();
        // Punctuation may hang out into the margin.
        let hangs = |line: &TextLine| line.text.trim_end().ends_with(|c: char| !c.is_alphanumeric());
        let farthest = lines()
            .filter(|line| !hangs(line))
            .map(|line| line.x1)
            .fold(0.0, f32::max);
        let full = lines()
            .filter(|line| (farthest - line.x1).abs() <= line.size * 1.5)
            .count();
        let width = pages.first().map_or(0.0, |page| page.width);
        // Lines that end at the same place show the right margin to less than a character. It is taken to be as
        // wide as the left one where that agrees, or where there is nothing to see.
        let mirrored = width - left;
        let size = lines().map(|line| line.size).fold(0.0, f32::max);
        let wide = farthest - left > (mirrored - left) * 0.75;
        let right = if full >= 2 && wide {
            let agrees = (0.0..=size).contains(&(mirrored - farthest));
            if agrees { mirrored } else { farthest }
        } else {
            sides.map(|(_, x1)| x1).fold(mirrored, f32::max)
        };
        Measure {
            column: Column { left, right },
            end: items().map(Item::bottom).fold(0.0, f32::max),
            pitch: pitch(pages),
        }
    }
}

/// The least distance of two lines below each other, in parts of their size.
fn pitch(pages: &[&PageLayout]) -> f32 {
    let mut least = f32::MAX;
    for page in pages {
        for pair in page.items.windows(2) {
            if let [Item::Line(a), Item::Line(b)] = pair {
                let distance = (b.baseline - a.baseline) / a.size.max(b.size);
                if distance >= 0.95 {
                    least = least.min(distance);
                }
            }
        }
    }
    least
}

/// What begins more than one line of the document and ends in a colon.
fn labels(pages: &[PageLayout]) -> BTreeSet<String> {
    let (mut once, mut often) = (BTreeSet::new(), BTreeSet::new());
    for item in pages.iter().flat_map(|page| page.items.iter()) {
        if let Item::Line(line) = item
            && let Some(label) = label(&line.text)
            && !once.insert(label.to_owned())
        {
            often.insert(label.to_owned());
        }
    }
    often
}

/// The word before a colon at the head of a line.
fn label(text: &str) -> Option<&str> {
    let (label, _) = text.trim_start().split_once(['：', ':'])?;
    (2..=10).contains(&label.chars().count()).then_some(label)
}

/// Puts lines together to paragraphs.
pub(super) struct Writer {
    pub(super) measures: Measures,
    /// Lines of the paragraph not yet closed.
    lines: Vec<TextLine>,
    text: String,
    written: u32,
}

impl Writer {
    pub(super) fn new(measures: Measures) -> Writer {
        Writer {
            measures,
            lines: Vec::new(),
            text: String::new(),
            written: 0,
        }
    }

    /// Takes the next line, of a page so wide.
    pub(super) fn line(&mut self, line: TextLine, width: f32, out: &mut Vec<Block>) {
        let measure = self.measures.at(width);
        let parts = apart(line, &measure);
        let alone = parts.len() > 1;
        for line in parts {
            if alone || !self.goes_on(&line, &measure) {
                self.close(out);
            }
            match self.lines.last() {
                Some(last) => append(&mut self.text, last, &line),
                None => self.text.clone_from(&line.text),
            }
            self.lines.push(line);
            if alone {
                self.close(out);
            }
        }
    }

    /// Takes a line back that was the whole paragraph so far.
    pub(super) fn take_line(&mut self) -> Option<TextLine> {
        if self.lines.len() != 1 {
            return None;
        }
        self.text.clear();
        self.lines.pop()
    }

    /// Ends the paragraph.
    pub(super) fn close(&mut self, out: &mut Vec<Block>) {
        let text = std::mem::take(&mut self.text);
        let lines = std::mem::take(&mut self.lines);
        if let Some(first) = lines.first() {
            self.written += 1;
            out.push(Block::Paragraph(Paragraph {
                text,
                level: None,
                is_contents: false,
                place: Place {
                    page: Some(first.page),
                    paragraph: Some(self.written),
                    ..Place::default()
                },
            }));
        }
    }

    /// Whether the line belongs to the paragraph before it.
    fn goes_on(&self, line: &TextLine, measure: &Measure) -> bool {
        let Some(last) = self.lines.last() else {
            return false;
        };
        let size = last.size;
        let same_page = last.page == line.page;
        let distance = (line.baseline - last.baseline) / size;
        let far = same_page && distance > self.pitch(measure) * 1.3;
        let labelled = self.text.trim_end().ends_with(['。', '；', '！'])
            && label(&line.text).is_some_and(|label| self.measures.labels.contains(label));
        let other_font = (line.size - size).abs() > size * 0.15 || (last.bold && !line.bold);
        !far && !labelled
            && !other_font
            && !self.indented(line, measure)
            && measure.column.continues(&self.text, last, line)
    }

    /// The distance of lines in this paragraph, or in the document, in parts of the size.
    fn pitch(&self, measure: &Measure) -> f32 {
        match self.lines.as_slice() {
            [.., a, b] if a.page == b.page => (b.baseline - a.baseline) / b.size,
            _ => measure.pitch,
        }
    }

    /// Whether the line is set in as the first of a paragraph, or stands elsewhere altogether.
    fn indented(&self, line: &TextLine, measure: &Measure) -> bool {
        let (Some(first), Some(last)) = (self.lines.first(), self.lines.last()) else {
            return false;
        };
        let left = measure.column.left;
        let centre = |line: &TextLine| (line.x0 + line.x1) / 2.0 - (left + measure.column.right) / 2.0;
        let centred = |line: &TextLine| centre(line).abs() <= line.size;
        if centred(line) && centred(last) {
            return false;
        }
        let deep = |line: &TextLine| line.x0 - left >= line.size * 1.2;
        // A hanging paragraph: its first line begins at the margin with an ordinal, all others are set in.
        let hanging = !deep(first) && ordinal(&first.text).is_some() && (self.lines.len() == 1 || deep(last));
        let back = last.x0 - line.x0 > line.size * 4.0;
        back || (deep(line) && !hanging)
    }
}

/// A line parted where its end is set flush right, far from the rest (`单位：万元`).
fn apart(line: TextLine, measure: &Measure) -> Vec<TextLine> {
    let flush = measure.column.right - line.x1 <= line.size * 1.5;
    let gap = line
        .glyphs
        .windows(2)
        .position(|pair| pair[1].x0 - pair[0].x1 >= line.size * 4.0);
    match gap {
        Some(at) if flush => line.split(at + 1),
        _ => vec![line],
    }
}
