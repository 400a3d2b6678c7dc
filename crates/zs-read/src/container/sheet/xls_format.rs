//! Number formats of cells of an xls or et, which `calamine` drops: only the few records that name them.

use crate::container::bytes::{u16_at, u32_at};
use office_oxide::cfb::CfbReader;
use std::collections::HashMap;
use std::io::Cursor;

/// The number formats of a workbook's cells that hold numbers.
#[derive(Default)]
pub(super) struct Formats {
    /// Codes of formats, by their index.
    codes: HashMap<u16, String>,
    /// The index of each cell style's format.
    styles: Vec<u16>,
    /// The style of a cell, by sheet, row and column.
    cells: HashMap<(usize, u32, u32), u16>,
}

/// Codes every workbook knows; dates as a Chinese computer prints them.
const BUILT_IN: [(u16, &str); 24] = [
    (1, "0"),
    (2, "0.00"),
    (3, "#,##0"),
    (4, "#,##0.00"),
    (9, "0%"),
    (10, "0.00%"),
    (27, "yyyy年m月"),
    (28, "m月d日"),
    (29, "m月d日"),
    (31, "yyyy年m月d日"),
    (36, "yyyy年m月"),
    (37, "#,##0"),
    (38, "#,##0"),
    (39, "#,##0.00"),
    (40, "#,##0.00"),
    (43, "#,##0.00"),
    (44, "#,##0.00"),
    (50, "yyyy年m月"),
    (51, "m月d日"),
    (53, "m月d日"),
    (54, "m月d日"),
    (57, "yyyy年m月"),
    (58, "m月d日"),
    (59, "0"),
];

impl Formats {
    /// The formats of a workbook; none where its container cannot be opened, which the reader of the cells says.
    pub fn of(bytes: &[u8]) -> Formats {
        let stream = CfbReader::new(Cursor::new(bytes)).ok().and_then(|mut file| {
            let named = file.open_stream("Workbook").or_else(|_| file.open_stream("Book"));
            named.ok()
        });
        stream.map_or_else(Formats::default, |stream| Formats::read(&stream))
    }

    fn read(stream: &[u8]) -> Formats {
        let mut formats = Formats::default();
        let mut sheets = Vec::new();
        for (kind, data) in (Records { rest: stream }) {
            match kind {
                0x041E => formats.codes.extend(code(data)),
                0x00E0 => formats.styles.push(u16_at(data, 2).unwrap_or_default()),
                0x0085 => sheets.extend(u32_at(data, 0)),
                0x000A => break,
                _ => {}
            }
        }
        for (sheet, start) in sheets.into_iter().enumerate() {
            formats.sheet(sheet, stream.get(start as usize..).unwrap_or_default());
        }
        formats
    }

    /// Takes in the cells of a sheet; charts inside it are passed over.
    fn sheet(&mut self, sheet: usize, stream: &[u8]) {
        let mut depth = 0;
        for (kind, data) in (Records { rest: stream }) {
            match kind {
                0x0809 => depth += 1,
                0x000A if depth < 2 => break,
                0x000A => depth -= 1,
                // Number, RK, formula.
                0x0203 | 0x027E | 0x0006 if depth == 1 => self.cell(sheet, data, 0, 4),
                // A run of RK numbers: row, first column, then style and number of each.
                0x00BD if depth == 1 => {
                    for nth in 0..data.len().saturating_sub(6) / 6 {
                        self.cell(sheet, data, nth, 4 + nth * 6);
                    }
                }
                _ => {}
            }
        }
    }

    fn cell(&mut self, sheet: usize, data: &[u8], nth: usize, style_at: usize) {
        let at = (u16_at(data, 0), u16_at(data, 2), u16_at(data, style_at));
        if let (Some(row), Some(column), Some(style)) = at {
            let column = u32::from(column).saturating_add(nth as u32);
            self.cells.insert((sheet, u32::from(row), column), style);
        }
    }

    /// The code of the format of a cell that holds a number.
    pub fn code(&self, sheet: usize, at: (u32, u32)) -> Option<&str> {
        let style = self.cells.get(&(sheet, at.0, at.1))?;
        let format = self.styles.get(usize::from(*style))?;
        let built_in = || BUILT_IN.iter().find(|(index, _)| index == format);
        (self.codes.get(format).map(String::as_str)).or_else(|| built_in().map(|(_, code)| *code))
    }
}

/// A format's index and code.
fn code(data: &[u8]) -> Option<(u16, String)> {
    let (index, length) = (u16_at(data, 0)?, usize::from(u16_at(data, 2)?));
    let wide = data.get(4)? & 1 == 1;
    let characters = data.get(5..)?;
    let code = match wide {
        true => {
            let (units, _) = characters.get(..length * 2)?.as_chunks::<2>();
            String::from_utf16_lossy(
                &units
                    .iter()
                    .map(|it| u16::from_le_bytes(*it))
                    .collect::<Vec<u16>>(),
            )
        }
        false => characters
            .get(..length)?
            .iter()
            .map(|it| char::from(*it))
            .collect(),
    };
    Some((index, code))
}

/// The records of a stream: kind and data.
struct Records<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let kind = u16_at(self.rest, 0)?;
        let length = usize::from(u16_at(self.rest, 2)?);
        let data = self.rest.get(4..4 + length)?;
        self.rest = &self.rest[4 + length..];
        Some((kind, data))
    }
}

#[cfg(test)]
mod tests {
    use super::Formats;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        let length = data.len() as u16;
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
    }

    #[test]
    fn cells_have_the_formats_of_their_styles() {
        let broken = [164, 0, 9, 0, 1, b'0', 0];
        let globals = |start: u32| {
            [
                record(0x0809, &[0; 16]),
                record(0x041E, &broken),
                record(0x041E, &[&[165, 0, 2, 0, 1][..], &[b'0', 0, 0xBA, 0x4E]].concat()),
                record(0x00E0, &[0, 0, 9, 0]),
                record(0x00E0, &[0, 0, 165, 0]),
                record(0x0085, &[&start.to_le_bytes()[..], &[0, 0, 1, 0, b'A']].concat()),
                record(0x000A, &[]),
            ]
            .concat()
        };
        let start = globals(0).len() as u32;
        let number = [&[3, 0, 1, 0, 0, 0][..], &0.25f64.to_le_bytes()].concat();
        let many = [4, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 3, 0];
        let sheet = [
            record(0x0809, &[0; 16]),
            record(0x0203, &number),
            record(0x00BD, &many),
            record(0x000A, &[]),
        ];
        let formats = Formats::read(&[globals(start), sheet.concat()].concat());
        assert_eq!(formats.code(0, (3, 1)), Some("0%"));
        assert_eq!(formats.code(0, (4, 2)), Some("0%"));
        assert_eq!(formats.code(0, (4, 3)), Some("0人"));
        assert_eq!(formats.code(0, (4, 4)), None);
    }
}
