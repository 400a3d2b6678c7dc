//! The properties of paragraphs, cells, rows and content controls that matter to reading.

use super::body::{Control, Walk};
use super::style::{Role, built_in};
use crate::ReadError;
use quick_xml::events::BytesStart;

impl<'a> Walk<'a> {
    /// `w:pPr`: style, outline level, and whether the paragraph mark is deleted.
    pub(super) fn paragraph_properties(&mut self) -> Result<(), ReadError> {
        self.children(|walk, name, element| match name {
            "pStyle" => {
                let style = walk.value(element).unwrap_or_default();
                match built_in(&style) {
                    Some(Role::Heading(level)) => walk.set_level(level),
                    Some(Role::Contents) => walk.in_paragraph(|it| it.is_contents = true),
                    Some(Role::Text) => {}
                    None => walk.in_paragraph(|it| it.style = Some(style)),
                }
            }
            "outlineLvl" => {
                let level = walk.value(element).and_then(|it| it.parse::<u8>().ok());
                if let Some(level) = level.filter(|level| *level < 9) {
                    walk.set_level(level + 1);
                }
            }
            "ins" | "moveTo" => walk.body.changed = true,
            "del" | "moveFrom" => {
                walk.body.changed = true;
                walk.in_paragraph(|it| it.joins_next = true);
            }
            _ => {}
        })
    }

    /// `w:rPr`: whether the run is hidden text.
    pub(super) fn run_properties(&mut self) -> Result<(), ReadError> {
        self.children(|walk, name, element| {
            if name == "vanish" {
                walk.unseen = walk.is_on(element);
            }
        })
    }

    /// A heading stands in no contents page.
    fn set_level(&mut self, level: u8) {
        self.fields.leave_contents();
        self.in_paragraph(|it| it.level = Some(level));
    }

    /// `w:tcPr`: spans and merges.
    pub(super) fn cell_properties(&mut self) -> Result<(), ReadError> {
        self.children(|walk, name, element| {
            let value = walk.value(element);
            if matches!(name, "cellIns" | "cellDel" | "cellMerge") {
                walk.body.changed = true;
            }
            let Some(cell) = walk.tables.last_mut().and_then(|table| table.cell.as_mut()) else {
                return;
            };
            match name {
                "gridSpan" => cell.span = columns(value).max(1),
                "vMerge" => cell.vertical = Some(value.as_deref() != Some("restart")),
                "hMerge" => cell.joins_left = value.as_deref() != Some("restart"),
                "cellDel" => cell.deleted = true,
                _ => {}
            }
        })
    }

    /// `w:trPr`: columns left out before the row, and whether the row is deleted.
    pub(super) fn row_properties(&mut self) -> Result<(), ReadError> {
        self.children(|walk, name, element| {
            let value = walk.value(element);
            if matches!(name, "ins" | "del") {
                walk.body.changed = true;
            }
            let Some(table) = walk.tables.last_mut() else {
                return;
            };
            match name {
                "gridBefore" => table.skip_columns(columns(value)),
                "del" => table.delete_row(),
                _ => {}
            }
        })
    }

    /// `w:sdtPr`: whether it holds a contents page or a prompt to type.
    pub(super) fn control_properties(&mut self) -> Result<(), ReadError> {
        self.children(|walk, name, element| {
            let holds = match name {
                "docPartGallery" if walk.value(element).is_some_and(|it| it == "Table of Contents") => {
                    Control::Contents
                }
                "showingPlcHdr" if walk.is_on(element) => Control::Prompt,
                _ => return,
            };
            if let Some(control) = walk.controls.last_mut() {
                *control = holds;
            }
        })
    }

    /// Whether a property that is on or off is on.
    fn is_on(&self, element: &BytesStart) -> bool {
        self.value(element)
            .is_none_or(|it| !matches!(it.as_str(), "0" | "false" | "off"))
    }

    /// `w:val`.
    fn value(&self, element: &BytesStart) -> Option<String> {
        self.attribute(element, "val").map(|value| value.into_owned())
    }
}

/// A number of grid columns; more than a thousand is nonsense.
fn columns(value: Option<String>) -> usize {
    value
        .and_then(|value| value.parse().ok())
        .map_or(0, |columns: usize| columns.min(1000))
}
