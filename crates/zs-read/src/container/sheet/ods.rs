//! OpenDocument spreadsheets. The texts are those that were shown when the file was saved.

use super::grid::Grid;
use super::{FLAT, hidden, sheet_of};
use crate::container::comments_note;
use crate::container::xml::{attribute, broken, characters, doctype, referred};
use crate::{Container, Document, ReadError};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zs_package::{Budget, Limits, Package};

const CONTENT: &str = "content.xml";

/// Reads an ods.
pub(in crate::container) fn open(bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    let package = Package::open(bytes, *limits)?;
    if let Some(manifest) = package.part("META-INF/manifest.xml")?
        && String::from_utf8_lossy(&manifest).contains("encryption-data")
    {
        return Err(ReadError::Encrypted);
    }
    let content = package.required_part(CONTENT)?;
    read(&characters(&content, CONTENT)?, package.budget())
}

struct Walk<'a> {
    xml: Reader<&'a [u8]>,
    budget: &'a Budget,
    sheets: Vec<(String, Grid)>,
    notes: Vec<String>,
    /// The sheets of flat lists.
    flat: Vec<String>,
    /// The table style being read, and those that hide their sheet.
    style: String,
    hiding: Vec<String>,
    /// Position of the cell being read.
    row: u32,
    column: u32,
    repeat: u32,
    rows_repeated: u32,
    text: String,
    paragraphs: usize,
    /// Depth of `text:p`, and of what is no text of the cell (notes, drawings).
    in_paragraph: usize,
    aside: usize,
    comments: usize,
}

fn read(xml: &str, budget: &Budget) -> Result<Document, ReadError> {
    let mut walk = Walk {
        xml: Reader::from_str(xml),
        budget,
        sheets: Vec::new(),
        notes: Vec::new(),
        flat: Vec::new(),
        style: String::new(),
        hiding: Vec::new(),
        row: 0,
        column: 0,
        repeat: 1,
        rows_repeated: 1,
        text: String::new(),
        paragraphs: 0,
        in_paragraph: 0,
        aside: 0,
        comments: 0,
    };
    walk.run()?;
    let mut document = Document::new(Container::Ods);
    for (name, grid) in walk.sheets {
        if !walk.flat.contains(&name) {
            document.blocks.extend(grid.blocks(budget)?);
        }
    }
    document.notes = walk.notes;
    document.notes.extend(comments_note(walk.comments));
    Ok(document)
}

impl Walk<'_> {
    fn run(&mut self) -> Result<(), ReadError> {
        let mut depth = 0;
        loop {
            match self.xml.read_event().map_err(|_| broken(&self.xml, CONTENT))? {
                Event::Start(element) => {
                    depth += 1;
                    if depth > self.budget.limits().depth {
                        return Err(ReadError::TooComplex(format!("{CONTENT} 嵌套过深")));
                    }
                    self.start(&element);
                }
                Event::Empty(element) => {
                    let name = element.name();
                    self.start(&element);
                    self.end(name.0)?;
                }
                Event::End(element) => {
                    depth -= 1;
                    self.end(element.name().0)?;
                }
                Event::Text(text) => self.push(&text),
                Event::GeneralRef(reference) => {
                    let character = referred(&reference, CONTENT)?;
                    self.push(character.encode_utf8(&mut [0; 4]));
                }
                Event::DocType(_) => return Err(doctype(CONTENT)),
                Event::Eof if depth > 0 => return Err(ReadError::Truncated(format!("{CONTENT} 没有结尾"))),
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn start(&mut self, element: &BytesStart) {
        match element.name().0 {
            "style:style" => self.style = attribute(element, "style:name").unwrap_or_default().into_owned(),
            "style:table-properties"
                if attribute(element, "table:display").is_some_and(|it| it == "false") =>
            {
                self.hiding.push(self.style.clone());
            }
            "table:table" => self.start_sheet(element),
            "table:table-row" => {
                self.rows_repeated = count(element, "table:number-rows-repeated");
                self.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => self.start_cell(element),
            "office:annotation" => {
                self.comments += 1;
                self.aside += 1;
            }
            "draw:frame" | "table:shapes" => self.aside += 1,
            "text:p" | "text:h" => {
                if self.paragraphs > 0 && self.aside == 0 {
                    self.text.push('\n');
                }
                self.paragraphs += usize::from(self.aside == 0);
                self.in_paragraph += 1;
            }
            "text:s" => {
                let spaces = count(element, "text:c").min(1000);
                self.push(&" ".repeat(spaces as usize));
            }
            "text:tab" => self.push("\t"),
            "text:line-break" => self.push("\n"),
            "table:named-range"
                if attribute(element, "table:name").is_some_and(|it| it.eq_ignore_ascii_case(FLAT)) =>
            {
                let range = attribute(element, "table:cell-range-address").unwrap_or_default();
                // `$清单.$A$1:.$F$9`
                let sheet = range.split_once(".$").map_or(&*range, |(sheet, _)| sheet);
                self.flat.push(sheet_of(sheet).to_owned());
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<(), ReadError> {
        match name {
            "table:table-cell" | "table:covered-table-cell" => self.end_cell()?,
            "table:table-row" => self.row = self.row.saturating_add(self.rows_repeated),
            "office:annotation" | "draw:frame" | "table:shapes" => self.aside = self.aside.saturating_sub(1),
            "text:p" | "text:h" => self.in_paragraph = self.in_paragraph.saturating_sub(1),
            _ => {}
        }
        Ok(())
    }

    fn start_sheet(&mut self, element: &BytesStart) {
        let name = attribute(element, "table:name").unwrap_or_default().into_owned();
        (self.row, self.column) = (0, 0);
        let style = attribute(element, "table:style-name").unwrap_or_default();
        if self.hiding.iter().any(|it| *it == style) {
            self.notes.push(hidden(&name));
            self.flat.push(name.clone());
        }
        let grid = Grid::new(&name);
        self.sheets.push((name, grid));
    }

    fn start_cell(&mut self, element: &BytesStart) {
        self.text.clear();
        self.paragraphs = 0;
        self.repeat = count(element, "table:number-columns-repeated");
        let columns = count(element, "table:number-columns-spanned");
        let rows = count(element, "table:number-rows-spanned");
        let end = (
            self.row.saturating_add(rows - 1),
            self.column.saturating_add(columns - 1),
        );
        if let Some((_, grid)) = self.sheets.last_mut() {
            grid.merge((self.row, self.column), end);
        }
    }

    /// A repeated text stands in every cell; a repeated blank is only passed over.
    fn end_cell(&mut self) -> Result<(), ReadError> {
        let text = std::mem::take(&mut self.text);
        if let Some((_, grid)) = self.sheets.last_mut().filter(|_| !text.trim().is_empty()) {
            for row in self.row..self.row.saturating_add(self.rows_repeated) {
                for column in self.column..self.column.saturating_add(self.repeat) {
                    grid.set((row, column), text.clone(), self.budget)?;
                }
            }
        }
        self.column = self.column.saturating_add(self.repeat);
        self.repeat = 1;
        Ok(())
    }

    fn push(&mut self, text: &str) {
        if self.in_paragraph > 0 && self.aside == 0 {
            self.text.push_str(text);
        }
    }
}

/// A count, at least 1.
fn count(element: &BytesStart, name: &str) -> u32 {
    attribute(element, name)
        .and_then(|it| it.parse().ok())
        .unwrap_or(1)
        .max(1)
}
