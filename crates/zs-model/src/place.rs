use crate::FieldPath;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Where a field was read (出处). Numbers are 1-based; what the container does not have is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Number of the table in the document.
    pub table: Option<u32>,
    /// Row in the table or sheet.
    pub row: Option<u32>,
    /// Cell in the row, counted as printed: a cell that spans two grid columns is one.
    pub column: Option<u32>,
    /// Page of a PDF.
    pub page: Option<u32>,
    /// Name of the sheet of a workbook.
    pub sheet: Option<String>,
    /// Name of the cell in the sheet, such as `E12`.
    pub cell: Option<String>,
    /// Line of a text file.
    pub line: Option<u32>,
    /// Paragraph outside the tables of a document.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub paragraph: Option<u32>,
    /// The how-manieth paragraph element of the main part of a Word file this is, so that a comment can be
    /// put there. Not printed: it means nothing to people.
    #[serde(skip)]
    pub anchor: Option<u32>,
}

impl fmt::Display for Place {
    /// In words: `表3 第4行 第5列`, `预算项目!E12`, `第120行`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let (Some(sheet), Some(cell)) = (&self.sheet, &self.cell) {
            return write!(f, "{sheet}!{cell}");
        }
        if let Some(line) = self.line {
            return write!(f, "第{line}行");
        }
        let mut words = Vec::new();
        words.extend(self.page.map(|page| format!("第{page}页")));
        words.extend(self.table.map(|table| format!("表{table}")));
        words.extend(self.row.map(|row| format!("第{row}行")));
        words.extend(self.column.map(|column| format!("第{column}列")));
        words.extend(self.paragraph.map(|paragraph| format!("第{paragraph}段")));
        f.write_str(&words.join(" "))
    }
}

/// The places of the fields of one form. A field that was not printed has none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Places(pub BTreeMap<FieldPath, Place>);

impl Places {
    /// Notes where the field at `path` was read.
    pub fn note(&mut self, path: FieldPath, place: Place) {
        self.0.insert(path, place);
    }

    /// Where the field was read, or else the nearest thing around it (its row, its list, the title of the form).
    pub fn nearest(&self, path: &FieldPath) -> Option<&Place> {
        let mut steps: Vec<&str> = path.steps().collect();
        while !steps.is_empty() {
            let at = FieldPath::from(steps.join("/").as_str());
            if let Some(place) = self.0.get(&at) {
                return Some(place);
            }
            let below = self.0.iter().find(|(other, _)| other.is_within(&at));
            if let Some((_, place)) = below {
                return Some(place);
            }
            steps.pop();
        }
        self.0.get(&Places::form_title())
    }

    /// The path under which readers note the title of the form itself.
    pub fn form_title() -> FieldPath {
        FieldPath::new("kind")
    }
}

/// Something printed that no field of a form holds (未识别内容).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leftover {
    /// Its place in words.
    pub at: String,
    /// What stands there.
    pub text: String,
    /// The field it seems to belong to, as `#N/path`, where that could be told.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub path: Option<FieldPath>,
    /// Its place, for comments; not printed beside the words.
    #[serde(skip)]
    pub place: Place,
}
