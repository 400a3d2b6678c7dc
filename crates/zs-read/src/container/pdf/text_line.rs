use zs_pdf::Glyph;

/// Glyphs that stand on one baseline, from left to right.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TextLine {
    /// Its characters, drawn spaces included.
    pub(super) text: String,
    /// Its glyphs.
    pub(super) glyphs: Vec<Glyph>,
    /// Left edge of the first character that is no space.
    pub(super) x0: f32,
    /// Right edge of the last character that is no space.
    pub(super) x1: f32,
    /// Where it stands.
    pub(super) baseline: f32,
    /// Its largest font size.
    pub(super) size: f32,
    /// Whether every character is bold.
    pub(super) bold: bool,
    /// Number of its page.
    pub(super) page: u32,
}

/// Glyphs farther apart than this, in parts of the larger size, stand on different lines.
const LINE_APART: f32 = 0.45;

impl TextLine {
    /// The glyphs as lines from top to bottom. Lines of spaces only are left out.
    pub(super) fn group(mut glyphs: Vec<Glyph>, page: u32) -> Vec<TextLine> {
        glyphs.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
        let mut groups: Vec<Vec<Glyph>> = Vec::new();
        for glyph in glyphs {
            match groups.last_mut() {
                Some(group) if belongs(group, &glyph) => group.push(glyph),
                _ => groups.push(vec![glyph]),
            }
        }
        groups
            .into_iter()
            .filter_map(|group| TextLine::new(group, page))
            .collect()
    }

    /// `None` when there are only spaces.
    pub(super) fn new(mut glyphs: Vec<Glyph>, page: u32) -> Option<TextLine> {
        glyphs.sort_by(|a, b| a.x0.total_cmp(&b.x0));
        let mut shown = glyphs.iter().filter(|glyph| !glyph.text.is_whitespace());
        let (first, last) = (shown.clone().next()?, shown.clone().next_back()?);
        let largest = shown.clone().max_by(|a, b| a.size.total_cmp(&b.size))?;
        Some(TextLine {
            text: glyphs.iter().map(|glyph| glyph.text).collect(),
            x0: first.x0,
            x1: last.x1,
            baseline: largest.baseline,
            size: largest.size,
            bold: shown.all(|glyph| glyph.bold),
            page,
            glyphs,
        })
    }

    /// The line cut in two before the glyph with this index.
    pub(super) fn split(self, at: usize) -> Vec<TextLine> {
        let (left, right) = self.glyphs.split_at(at);
        let parts = [left.to_vec(), right.to_vec()];
        parts
            .into_iter()
            .filter_map(|part| TextLine::new(part, self.page))
            .collect()
    }

    /// Width from the first to the last character that is no space.
    pub(super) fn width(&self) -> f32 {
        self.x1 - self.x0
    }
}

fn belongs(group: &[Glyph], glyph: &Glyph) -> bool {
    group
        .first()
        .is_some_and(|first| glyph.baseline - first.baseline <= LINE_APART * first.size.max(glyph.size))
}
