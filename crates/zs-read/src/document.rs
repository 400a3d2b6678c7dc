use crate::Container;
use serde::{Deserialize, Serialize};
use zs_model::Place;

/// What every container is read into: paragraphs and tables in printed order.
///
/// It can be written as JSON, since some containers are read in a child process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// What the file was.
    pub container: Container,
    /// Paragraphs and tables, in order.
    pub blocks: Vec<Block>,
    /// Lines of heads, feet and text boxes outside the flow: looked at for secrecy marks and titles.
    pub margins: Vec<String>,
    /// Texts beside the flow, which no form is read from.
    #[serde(default)]
    pub asides: Vec<Aside>,
    /// What the reader decided and people should know (已按接受修订后的文字读取), in Chinese.
    pub notes: Vec<String>,
}

/// A text beside the flow. It belongs to no field, and a person should see it, so it becomes a leftover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// What it is.
    pub kind: AsideKind,
    /// Its text.
    pub text: String,
    /// Where it stands; blank where the container keeps it apart.
    pub place: Place,
}

/// Kinds of texts beside the flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AsideKind {
    /// 脚注
    Footnote,
    /// 尾注
    Endnote,
    /// 隐藏文字: formatted so that neither screen nor print shows it.
    Hidden,
    /// 注音: the small reading over a word (`w:ruby`), whose base is the text.
    Reading,
}

impl AsideKind {
    /// The word shown to people.
    pub fn label(self) -> &'static str {
        match self {
            AsideKind::Footnote => "脚注",
            AsideKind::Endnote => "尾注",
            AsideKind::Hidden => "隐藏文字",
            AsideKind::Reading => "注音",
        }
    }
}

impl Aside {
    /// Its place in words: `表3 第4行 第5列（隐藏文字）`, or only what it is.
    pub fn at(&self) -> String {
        match self.place.to_string() {
            place if place.is_empty() => self.kind.label().to_owned(),
            place => format!("{place}（{}）", self.kind.label()),
        }
    }
}

/// A piece of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// Text outside tables; a row of a sheet that holds one cell only is one too.
    Paragraph(Paragraph),
    /// A ruled table, or a run of rows of a text export.
    Table(Table),
}

/// A paragraph outside the tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// Its text; spaces as printed, automatic numbering not included.
    pub text: String,
    /// 1 for 标题 1, and so on; `None` for running text or where the container does not say.
    pub level: Option<u8>,
    /// Whether the container itself says that it is a line of a contents page (目录), by a field or style.
    #[serde(default)]
    pub is_contents: bool,
    /// Where it stands.
    pub place: Place,
}

/// A table as rows of cells. Rows may differ in length: web copies and text exports drop cells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its cells from left to right, those that continue a cell above included.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Its text. Paragraphs inside are parted by `\n`; line ends made by the container are joined.
    pub text: String,
    /// Its first column in the grid, 0-based. In a text export, its number in the row.
    pub column: usize,
    /// How many grid columns it covers, at least 1.
    pub column_span: usize,
    /// Whether it only continues a cell merged downwards from a row above; its text is then blank.
    pub continues: bool,
    /// Where it stands.
    pub place: Place,
}

impl Document {
    /// A document without any block yet.
    pub fn new(container: Container) -> Document {
        Document {
            container,
            blocks: Vec::new(),
            margins: Vec::new(),
            asides: Vec::new(),
            notes: Vec::new(),
        }
    }
}
