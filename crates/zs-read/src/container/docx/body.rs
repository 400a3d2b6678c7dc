//! The elements of a Word part → paragraphs and tables.
//!
//! One loop over the XML with stacks of its own, so that no nesting can exhaust the call stack. Elements
//! that only wrap others (content controls, insertions, links, smart tags) are passed through.

use super::field::Fields;
use super::symbol::symbol;
use crate::container::table::OpenTable;
use crate::container::xml::{attribute, broken, damaged, doctype, referred};
use crate::{Aside, AsideKind, Block, Paragraph, ReadError};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zs_model::Place;
use zs_package::Budget;

/// What a part yields.
#[derive(Default)]
pub(super) struct Body {
    pub blocks: Vec<Block>,
    /// Paragraphs (by block) whose style is not one of Word's own.
    pub styles: Vec<(usize, String)>,
    /// Whether it holds tracked changes.
    pub changed: bool,
    /// Whether it holds another document (`w:altChunk`) or an object of another program.
    pub embeds: bool,
    /// Hidden text and readings over words.
    pub asides: Vec<Aside>,
    /// Texts drawn as pictures, such as watermarks.
    pub drawn: Vec<String>,
}

/// Reads a part. Paragraphs and cells both count as cells of the budget.
pub(super) fn read(xml: &str, part: &str, budget: &Budget) -> Result<Body, ReadError> {
    let mut walk = Walk {
        xml: Reader::from_str(xml),
        part,
        budget,
        depth: 0,
        prefix: "w:".to_owned(),
        body: Body::default(),
        paragraphs: Vec::new(),
        joined: None,
        tables: Vec::new(),
        controls: Vec::new(),
        choices: Vec::new(),
        fields: Fields::default(),
        unseen: false,
        readings: 0,
        writing: Writing::Nothing,
        anchors: 0,
        ordinals: 0,
        table_number: 0,
    };
    walk.run()?;
    Ok(walk.body)
}

/// Tables inside cells of tables; offices nest two or three.
const TABLE_DEPTH_MAX: usize = 16;

/// The way through a part.
pub(super) struct Walk<'a> {
    xml: Reader<&'a [u8]>,
    part: &'a str,
    budget: &'a Budget,
    depth: usize,
    /// The prefix of WordprocessingML with its colon.
    prefix: String,
    pub(super) body: Body,
    /// Open paragraphs; a text box opens one inside another.
    paragraphs: Vec<OpenParagraph>,
    /// A paragraph whose mark is deleted, with the number of tables around it: the next one goes on with it.
    joined: Option<(usize, OpenParagraph)>,
    pub(super) tables: Vec<OpenTable>,
    /// Open content controls: what they hold.
    pub(super) controls: Vec<Control>,
    /// Open `mc:AlternateContent`: whether one choice was read.
    choices: Vec<bool>,
    pub(super) fields: Fields,
    /// Whether the run is hidden text (`w:vanish`).
    pub(super) unseen: bool,
    /// Open `w:rt`: the reading over a word.
    readings: u32,
    writing: Writing,
    anchors: u32,
    ordinals: u32,
    table_number: u32,
}

#[derive(Default)]
pub(super) struct OpenParagraph {
    text: String,
    anchor: u32,
    /// Number among the paragraphs outside tables.
    ordinal: Option<u32>,
    pub level: Option<u8>,
    pub style: Option<String>,
    /// Its mark is deleted with tracked changes.
    pub joins_next: bool,
    /// Its style is that of a contents page.
    pub is_contents: bool,
    /// What a field or control says is a line of a contents page.
    contents: String,
    hidden: String,
    reading: String,
}

impl OpenParagraph {
    fn place(&self) -> Place {
        Place {
            paragraph: self.ordinal,
            anchor: Some(self.anchor),
            ..Place::default()
        }
    }
}

/// What a content control holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Control {
    Text,
    /// A contents page.
    Contents,
    /// A prompt to type (单击此处输入文字), which nobody wrote.
    Prompt,
}

/// The parts of a Word file that hold paragraphs of people.
fn is_root(name: &str) -> bool {
    matches!(name, "document" | "hdr" | "ftr" | "footnotes" | "endnotes")
}

/// Where character data goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Writing {
    Nothing,
    /// `w:t`; whether its outer spaces count.
    Text {
        preserved: bool,
    },
    /// `w:instrText`.
    Instruction,
}

impl<'a> Walk<'a> {
    fn run(&mut self) -> Result<(), ReadError> {
        loop {
            match self.next()? {
                Event::Start(element) => self.start(&element)?,
                Event::Empty(element) => self.empty(&element)?,
                Event::End(element) => {
                    let name = element.name();
                    self.end(self.word(name.0));
                }
                Event::Text(text) if self.writing != Writing::Nothing => self.write(&text),
                Event::CData(text) if self.writing != Writing::Nothing => self.write(&text),
                Event::GeneralRef(reference) => {
                    let mut bytes = [0; 4];
                    let character = referred(&reference, self.part)?;
                    self.write(character.encode_utf8(&mut bytes));
                }
                Event::Eof if self.depth > 0 => {
                    return Err(ReadError::Truncated(format!("{} 没有结尾", self.part)));
                }
                Event::Eof => break,
                _ => {}
            }
        }
        self.flush_joined();
        Ok(())
    }

    /// The next event; keeps the depth.
    fn next(&mut self) -> Result<Event<'a>, ReadError> {
        let event = self.xml.read_event().map_err(|_| broken(&self.xml, self.part))?;
        match &event {
            Event::Start(_) => {
                self.depth += 1;
                let depth_max = self.budget.limits().depth;
                if self.depth > depth_max {
                    return Err(ReadError::TooComplex(format!(
                        "{} 嵌套超过{depth_max}层",
                        self.part
                    )));
                }
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::DocType(_) => return Err(doctype(self.part)),
            _ => {}
        }
        Ok(event)
    }

    /// The name without the prefix of WordprocessingML; others keep theirs.
    fn word<'n>(&self, name: &'n str) -> &'n str {
        name.strip_prefix(self.prefix.as_str()).unwrap_or(name)
    }

    pub(super) fn attribute<'e>(
        &self,
        element: &'e BytesStart,
        name: &str,
    ) -> Option<std::borrow::Cow<'e, str>> {
        match self.prefix.as_str() {
            "w:" => attribute(element, &["w:", name].concat()),
            prefix => attribute(element, &[prefix, name].concat()),
        }
    }

    fn start(&mut self, element: &BytesStart<'a>) -> Result<(), ReadError> {
        let name = element.name();
        match self.word(name.0) {
            "t" => {
                let preserved = element.attributes_raw().contains("preserve");
                self.writing = Writing::Text { preserved };
            }
            "p" => self.start_paragraph()?,
            "pPr" => self.paragraph_properties()?,
            "rPr" => self.run_properties()?,
            "tblPr" | "tblGrid" | "tblPrEx" | "sectPr" | "sdtEndPr" | "rubyPr" => {
                self.skip()?;
            }
            "tc" => self.start_cell()?,
            "tcPr" => self.cell_properties()?,
            "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.start_row();
                }
            }
            "trPr" => self.row_properties()?,
            "tbl" => self.start_table()?,
            "rt" => self.readings += 1,
            "altChunk" | "o:OLEObject" => {
                self.body.embeds = true;
                self.skip()?;
            }
            "sdt" => self.controls.push(Control::Text),
            "sdtPr" => self.control_properties()?,
            "ins" | "moveTo" => self.body.changed = true,
            "del" | "moveFrom" => {
                self.body.changed = true;
                self.skip()?;
            }
            "delText" | "delInstrText" => self.skip()?,
            "instrText" => self.writing = Writing::Instruction,
            "fldChar" => self.field(element),
            "fldSimple" => {
                let instruction = self.attribute(element, "instr").unwrap_or_default();
                self.fields.begin_simple(&instruction);
            }
            "m:t" => self.writing = Writing::Text { preserved: true },
            "mc:AlternateContent" => self.choices.push(false),
            "mc:Choice" | "mc:Fallback" => match self.choices.last_mut() {
                Some(read) if *read => self.skip()?,
                Some(read) => *read = true,
                None => {}
            },
            name if is_root(name) => {}
            "v:textpath" => self.drawn(element),
            other if self.depth == 1 => {
                self.root(element, other)?;
            }
            _ => self.single(element),
        }
        Ok(())
    }

    fn empty(&mut self, element: &BytesStart<'a>) -> Result<(), ReadError> {
        let name = element.name();
        match self.word(name.0) {
            "p" => {
                self.start_paragraph()?;
                self.end_paragraph();
            }
            "tc" => {
                self.start_cell()?;
                self.end("tc");
            }
            "ins" | "moveTo" | "del" | "moveFrom" => self.body.changed = true,
            "fldChar" => self.field(element),
            "v:textpath" => self.drawn(element),
            "altChunk" | "o:OLEObject" => self.body.embeds = true,
            _ => self.single(element),
        }
        Ok(())
    }

    /// The root of a part that binds WordprocessingML to another prefix than the usual one.
    fn root(&mut self, element: &BytesStart, name: &str) -> Result<(), ReadError> {
        let local = name.rsplit(':').next().unwrap_or(name);
        let binding = element.attributes().with_checks(false).flatten().find(|it| {
            it.key.0.starts_with("xmlns")
                && it.value.contains("wordprocessingml")
                && it.value.ends_with("/main")
        });
        let (true, Some(binding)) = (is_root(local), binding) else {
            return Err(damaged(self.part, "不是 Word 的正文"));
        };
        let prefix = binding
            .key
            .0
            .strip_prefix("xmlns:")
            .map(|prefix| format!("{prefix}:"));
        self.prefix = prefix.unwrap_or_default();
        Ok(())
    }

    /// Characters that are elements.
    fn single(&mut self, element: &BytesStart) {
        let name = element.name();
        match self.word(name.0) {
            "tab" | "ptab" => self.push("\t"),
            "cr" => self.push("\n"),
            "br" => {
                let page = self
                    .attribute(element, "type")
                    .is_some_and(|it| it == "page" || it == "column");
                if !page {
                    self.push("\n");
                }
            }
            "noBreakHyphen" => self.push("-"),
            "sym" => {
                let font = self.attribute(element, "font").unwrap_or_default();
                let code = self.attribute(element, "char").unwrap_or_default();
                if let Some(character) = symbol(&font, &code) {
                    self.push(character.encode_utf8(&mut [0; 4]));
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "t" | "instrText" | "m:t" => self.writing = Writing::Nothing,
            "r" => self.unseen = false,
            "p" => self.end_paragraph(),
            "tc" => {
                self.flush_joined();
                if let Some(table) = self.tables.last_mut() {
                    table.end_cell();
                }
            }
            "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.end_row();
                }
            }
            "tbl" => self.end_table(),
            "fldSimple" => self.fields.mark("end"),
            "rt" => self.readings = self.readings.saturating_sub(1),
            "sdt" => {
                self.controls.pop();
            }
            "mc:AlternateContent" => {
                self.choices.pop();
            }
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        match self.writing {
            Writing::Nothing => {}
            Writing::Text { preserved: true } => self.push(text),
            Writing::Text { preserved: false } => self.push(text.trim_matches([' ', '\t', '\n', '\r'])),
            Writing::Instruction => self.fields.instruct(text),
        }
    }

    fn push(&mut self, text: &str) {
        if !self.fields.show() || self.controls.contains(&Control::Prompt) {
            return;
        }
        let in_contents = self.fields.in_contents() || self.controls.contains(&Control::Contents);
        let (hidden, reading) = (self.unseen, self.readings > 0);
        self.in_paragraph(|it| {
            let part = if in_contents {
                &mut it.contents
            } else if hidden {
                &mut it.hidden
            } else if reading {
                &mut it.reading
            } else {
                &mut it.text
            };
            part.push_str(text);
        });
    }

    fn drawn(&mut self, element: &BytesStart) {
        if let Some(text) = attribute(element, "string") {
            self.body.drawn.push(text.into_owned());
        }
    }

    fn field(&mut self, element: &BytesStart) {
        if let Some(kind) = self.attribute(element, "fldCharType") {
            self.fields.mark(&kind);
        }
    }

    fn start_paragraph(&mut self) -> Result<(), ReadError> {
        self.budget.spend_cells(1)?;
        self.anchors += 1;
        let outside = self.tables.is_empty();
        if outside {
            self.ordinals += 1;
        }
        let before = self
            .joined
            .take_if(|(tables, _)| *tables == self.tables.len())
            .map(|(_, it)| it);
        self.flush_joined();
        self.paragraphs.push(before.unwrap_or(OpenParagraph {
            anchor: self.anchors,
            ordinal: outside.then_some(self.ordinals),
            ..OpenParagraph::default()
        }));
        Ok(())
    }

    fn end_paragraph(&mut self) {
        let Some(mut paragraph) = self.paragraphs.pop() else {
            return;
        };
        if std::mem::take(&mut paragraph.joins_next) {
            self.joined = Some((self.tables.len(), paragraph));
        } else {
            self.deliver(paragraph);
        }
    }

    fn flush_joined(&mut self) {
        if let Some((_, paragraph)) = self.joined.take() {
            self.deliver(paragraph);
        }
    }

    /// Gives a paragraph to the cell around it, else to the document.
    fn deliver(&mut self, mut paragraph: OpenParagraph) {
        if paragraph.is_contents {
            let text = std::mem::take(&mut paragraph.text);
            paragraph.contents.push_str(&text);
        }
        self.contents_line(&mut paragraph);
        self.asides(&mut paragraph);
        if let Some(cell) = self.tables.iter_mut().rev().find_map(|table| table.cell.as_mut()) {
            cell.add(paragraph.text, Some(paragraph.anchor));
            return;
        }
        if paragraph.text.trim().is_empty() {
            return;
        }
        if let Some(style) = paragraph.style.take() {
            self.body.styles.push((self.body.blocks.len(), style));
        }
        let place = paragraph.place();
        self.body.blocks.push(Block::Paragraph(Paragraph {
            text: paragraph.text,
            level: paragraph.level,
            is_contents: false,
            place,
        }));
    }

    /// Gives what a paragraph holds of a contents page to the document as a block of its own.
    fn contents_line(&mut self, paragraph: &mut OpenParagraph) {
        let text = std::mem::take(&mut paragraph.contents);
        if !text.trim().is_empty() {
            self.body.blocks.push(Block::Paragraph(Paragraph {
                text,
                level: None,
                is_contents: true,
                place: paragraph.place(),
            }));
        }
    }

    /// Sets aside what a paragraph holds beside its text.
    fn asides(&mut self, paragraph: &mut OpenParagraph) {
        let parts = [
            (AsideKind::Hidden, std::mem::take(&mut paragraph.hidden)),
            (AsideKind::Reading, std::mem::take(&mut paragraph.reading)),
        ];
        for (kind, text) in parts.into_iter().filter(|(_, text)| !text.trim().is_empty()) {
            let cell = self.tables.iter().rev().find_map(|table| table.cell.as_ref());
            let place = cell.map_or_else(|| paragraph.place(), |cell| cell.place(paragraph.anchor));
            self.body.asides.push(Aside { kind, text, place });
        }
    }

    pub(super) fn in_paragraph(&mut self, change: impl FnOnce(&mut OpenParagraph)) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            change(paragraph);
        }
    }

    fn start_table(&mut self) -> Result<(), ReadError> {
        if self.tables.len() >= TABLE_DEPTH_MAX {
            return Err(ReadError::TooComplex(format!("表格嵌套超过{TABLE_DEPTH_MAX}层")));
        }
        self.flush_joined();
        self.fields.leave_contents();
        self.table_number += 1;
        self.tables.push(OpenTable::new(self.table_number));
        Ok(())
    }

    fn end_table(&mut self) {
        self.flush_joined();
        let Some(table) = self.tables.pop() else {
            return;
        };
        let blocks = table.end();
        match self.tables.iter_mut().rev().find_map(|table| table.cell.as_mut()) {
            Some(cell) => cell.add_table(blocks),
            None => self.body.blocks.extend(blocks),
        }
    }

    fn start_cell(&mut self) -> Result<(), ReadError> {
        self.budget.spend_cells(1)?;
        if let Some(table) = self.tables.last_mut() {
            table.start_cell();
        }
        Ok(())
    }

    /// Passes over the element just opened, counting the paragraphs in it.
    fn skip(&mut self) -> Result<(), ReadError> {
        self.children(|_, _, _| {})
    }

    /// Shows every element inside the one just opened; those that keep former properties of tracked changes
    /// (`w:pPrChange` and so on) are passed over.
    pub(super) fn children(
        &mut self,
        mut each: impl FnMut(&mut Self, &str, &BytesStart<'a>),
    ) -> Result<(), ReadError> {
        let outer = self.depth;
        let mut former = None;
        while self.depth >= outer {
            match self.next()? {
                Event::Start(element) => {
                    let name = element.name();
                    let name = self.word(name.0);
                    self.anchors += u32::from(name == "p");
                    if former.is_none() && name.ends_with("Change") {
                        former = Some(self.depth);
                    }
                    if former.is_none() {
                        each(self, name, &element);
                    }
                }
                Event::Empty(element) => {
                    let name = element.name();
                    let name = self.word(name.0);
                    self.anchors += u32::from(name == "p");
                    if former.is_none() {
                        each(self, name, &element);
                    }
                }
                Event::End(_) if former.is_some_and(|depth| self.depth < depth) => former = None,
                Event::Eof => return Err(ReadError::Truncated(format!("{} 没有结尾", self.part))),
                _ => {}
            }
        }
        Ok(())
    }
}
