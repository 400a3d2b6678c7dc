use crate::glyph::Turned;

/// Directions this near, in degrees, are the same.
const SAME: f32 = 3.0;

/// Glyphs that do not run from left to right, as lines of text in their own direction.
pub(crate) fn slanted(mut glyphs: Vec<Turned>) -> Vec<String> {
    let mut lines = Vec::new();
    glyphs.sort_by(|a, b| a.degrees.total_cmp(&b.degrees));
    for same in glyphs.chunk_by_mut(|a, b| b.degrees - a.degrees <= SAME) {
        let degrees = same.first().map_or(0.0, |it| it.degrees);
        let (sin, cos) = degrees.to_radians().sin_cos();
        let along = |it: &Turned| it.origin.0 * cos + it.origin.1 * sin;
        let across = |it: &Turned| it.origin.1 * cos - it.origin.0 * sin;
        same.sort_by(|a, b| across(a).total_cmp(&across(b)));
        for line in same.chunk_by_mut(|a, b| across(b) - across(a) <= a.glyph.size * 0.4) {
            line.sort_by(|a, b| along(a).total_cmp(&along(b)));
            lines.push(line.iter().map(|it| it.glyph.text).collect());
        }
    }
    lines
}
