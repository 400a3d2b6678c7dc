//! What the library that reads a Word 97 file decides without a word: it leaves out deleted and hidden text.
//!
//! Only the runs that say so are looked for, in the pages of character properties.

use crate::container::bytes::{u16_at, u32_at};
use office_oxide::cfb::CfbReader;
use std::io::Cursor;

/// Marks on the characters of a file.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marks {
    /// Whether text is marked as inserted or deleted.
    pub changed: bool,
    /// Whether text is hidden.
    pub hidden: bool,
}

const PAGE: usize = 512;

impl Marks {
    /// The marks of a file; none where its container cannot be opened.
    pub fn of(bytes: &[u8]) -> Marks {
        let file = CfbReader::new(Cursor::new(bytes)).ok();
        file.and_then(|mut file| {
            let text = file.open_stream("WordDocument").ok()?;
            let first = u16_at(&text, 0x0A)? & 0x0200 == 0;
            let tables = file.open_stream(if first { "0Table" } else { "1Table" }).ok()?;
            Marks::read(&text, &tables)
        })
        .unwrap_or_default()
    }

    fn read(text: &[u8], tables: &[u8]) -> Option<Marks> {
        // The thirteenth pair of offset and length is that of the pages of character properties.
        let words = usize::from(u16_at(text, 32)?);
        let longs = usize::from(u16_at(text, 34 + words * 2)?);
        let pair = 34 + words * 2 + 2 + longs * 4 + 2 + 12 * 8;
        let (start, length) = (u32_at(text, pair)? as usize, u32_at(text, pair + 4)? as usize);
        let list = tables.get(start..start.checked_add(length)?)?;
        // Between one position more than there are pages and the numbers of those.
        let pages = (length.checked_sub(4)? / 8).min(text.len() / PAGE + 1);
        let mut marks = Marks::default();
        for nth in 0..pages {
            let number = u32_at(list, (length - 4) / 8 * 4 + 4 + nth * 4)? & 0x003F_FFFF;
            let start = number as usize * PAGE;
            if let Some(page) = text.get(start..start + PAGE) {
                marks.page(page);
            }
        }
        Some(marks)
    }

    /// Takes in a page: positions of its runs, for each where its properties stand, and those.
    fn page(&mut self, page: &[u8]) {
        let runs = usize::from(page[PAGE - 1]);
        let offsets = page
            .get((runs + 1) * 4..(runs + 1) * 4 + runs)
            .unwrap_or_default();
        for offset in offsets.iter().filter(|it| **it > 0) {
            let at = usize::from(*offset) * 2;
            let length = usize::from(page.get(at).copied().unwrap_or_default());
            self.properties(page.get(at + 1..at + 1 + length).unwrap_or_default());
        }
    }

    fn properties(&mut self, mut rest: &[u8]) {
        while let Some(code) = u16_at(rest, 0) {
            let operand = match code >> 13 {
                0 | 1 => 1,
                2 | 4 | 5 => 2,
                3 => 4,
                7 => 3,
                _ => 1 + usize::from(rest.get(2).copied().unwrap_or_default()),
            };
            let is_on = rest.get(2) == Some(&1);
            match code {
                0x0800 | 0x0801 if is_on => self.changed = true,
                0x083C if is_on => self.hidden = true,
                _ => {}
            }
            rest = rest.get(2 + operand..).unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Marks, PAGE};

    #[track_caller]
    fn check(properties: &[u8], changed: bool, hidden: bool) {
        let mut page = [0; PAGE];
        page[PAGE - 1] = 1;
        page[8] = 50;
        page[100] = properties.len() as u8;
        page[101..101 + properties.len()].copy_from_slice(properties);
        let mut marks = Marks::default();
        marks.page(&page);
        assert_eq!(marks, Marks { changed, hidden });
    }

    #[test]
    fn runs_marked_as_changed_or_hidden_are_seen() {
        check(&[0x35, 0x08, 1, 0x00, 0x08, 1], true, false);
        check(&[0x43, 0x4A, 21, 0, 0x3C, 0x08, 1], false, true);
        check(&[0x01, 0x08, 0, 0x3C, 0x08, 0], false, false);
        check(&[0x35, 0x08], false, false);
    }
}
