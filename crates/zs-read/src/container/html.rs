//! Web pages: tokens by `html5gum`, blocks by stacks of our own.
//!
//! No tree is built, so that a hundred thousand nested tables cost neither memory nor stack. End tags that
//! pages leave out (`</td>`, `</tr>`, `</p>`) are understood from what follows.

use super::encoding::decode;
use super::table::OpenTable;
use crate::{Block, Container, Document, Paragraph, ReadError};
use encoding_rs::Encoding;
use html5gum::{StartTag, Token, Tokenizer};
use zs_model::Place;
use zs_package::{Budget, Limits};

/// Tables inside cells of tables; old pages are laid out with four or five.
const TABLE_DEPTH_MAX: usize = 32;

/// Reads a web page in the encoding it declares or shows.
pub(super) fn open(bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    let Some(text) = decode(bytes, declared(bytes)) else {
        return Err(ReadError::Damaged("网页的文字编码无法识别".to_owned()));
    };
    read(&text, &Budget::new(*limits))
}

/// The encoding named by `<meta charset=…>` or `content="text/html; charset=…"`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let (_, after) = head.split_once("charset=")?;
    let label = after.trim_start_matches(['"', '\'', ' ']);
    let end = label.find(|it: char| !it.is_ascii_alphanumeric() && !matches!(it, '-' | '_'));
    Encoding::for_label(&label.as_bytes()[..end.unwrap_or(label.len())])
}

fn read(text: &str, budget: &Budget) -> Result<Document, ReadError> {
    let mut page = Page {
        budget,
        blocks: Vec::new(),
        tables: Vec::new(),
        cells: vec![Text::new(
            text.contains("name=\"generator\" content=\"LibreOffice"),
        )],
        level: None,
        preformatted: 0,
        hidden: None,
        ordinal: 0,
        table_number: 0,
    };
    for Ok(token) in Tokenizer::new(text) {
        budget.spend_steps(1)?;
        match token {
            Token::StartTag(tag) => page.start(&tag)?,
            Token::EndTag(tag) => page.end(&tag.name),
            Token::String(text) => page.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    page.close_tables(0);
    page.end_paragraph();
    Ok(Document {
        blocks: page.blocks,
        ..Document::new(Container::Html)
    })
}

struct Page<'a> {
    budget: &'a Budget,
    blocks: Vec<Block>,
    tables: Vec<OpenTable>,
    /// The text being written: of the page, then of the open cell of each open table.
    cells: Vec<Text>,
    level: Option<u8>,
    /// Open `pre` elements.
    preformatted: usize,
    /// The element that is not shown, and how many of its name are open in it.
    hidden: Option<(String, usize)>,
    ordinal: u32,
    table_number: u32,
}

/// Text with spaces as a browser shows them.
#[derive(Default)]
struct Text {
    written: String,
    /// White space that counts only when something follows.
    space: Space,
    /// LibreOffice keeps every space and breaks lines at spaces only, indenting with tabs.
    exact: bool,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Space {
    #[default]
    None,
    Blank,
    /// A line end of the source, which is none of the text.
    LineEnd,
}

impl Text {
    fn new(exact: bool) -> Text {
        Text {
            exact,
            ..Text::default()
        }
    }

    fn take(&mut self) -> String {
        self.space = Space::None;
        std::mem::take(&mut self.written)
    }

    fn push(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                ' ' if self.exact => {
                    self.settle(character);
                    self.written.push(' ');
                }
                '\n' | '\r' => self.space = Space::LineEnd,
                ' ' | '\t' | '\u{c}' if self.space == Space::None && !self.exact => self.space = Space::Blank,
                ' ' | '\t' | '\u{c}' => {}
                _ => {
                    self.settle(character);
                    // A space that must not break is how pages keep their spaces.
                    self.written
                        .push(if character == '\u{a0}' { ' ' } else { character });
                }
            }
        }
    }

    fn settle(&mut self, next: char) {
        let space = std::mem::take(&mut self.space);
        let Some(last) = self.written.chars().next_back().filter(|last| *last != '\n') else {
            return;
        };
        let joins = space == Space::LineEnd && !self.exact && is_wide(last) && is_wide(next);
        if space != Space::None && !joins {
            self.written.push(' ');
        }
    }

    fn push_raw(&mut self, text: &str) {
        self.settle('a');
        self.written.push_str(&text.replace("\r\n", "\n"));
    }

    fn break_line(&mut self) {
        self.space = Space::None;
        self.written.push('\n');
    }

    /// Ends a paragraph inside a cell.
    fn end_block(&mut self) {
        self.space = Space::None;
        if !self.written.is_empty() && !self.written.ends_with('\n') {
            self.written.push('\n');
        }
    }
}

/// Characters between which a line end is no space.
fn is_wide(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}

impl Page<'_> {
    fn start(&mut self, tag: &StartTag<()>) -> Result<(), ReadError> {
        let name = String::from_utf8_lossy(&tag.name);
        let name = name.as_ref();
        if let Some((hidden, open)) = &mut self.hidden {
            *open += usize::from(hidden == name && !tag.self_closing);
            return Ok(());
        }
        if is_hidden(name, tag) {
            self.hidden = Some((name.to_owned(), 1));
            return Ok(());
        }
        match name {
            "table" => self.start_table()?,
            "tr" => self.start_row(),
            "td" | "th" => self.start_cell(tag)?,
            "br" if self.is_in_cell() => self.current().break_line(),
            "br" => self.end_paragraph(),
            "pre" => {
                self.end_block();
                self.preformatted += 1;
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_block();
                self.level = name[1..].parse().ok();
            }
            _ if is_block(name) => self.end_block(),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &[u8]) {
        let name = String::from_utf8_lossy(name);
        let name = name.as_ref();
        if let Some((hidden, open)) = &mut self.hidden {
            *open -= usize::from(hidden == name);
            if *open == 0 {
                self.hidden = None;
            }
            return;
        }
        match name {
            "table" => self.close_tables(self.tables.len().saturating_sub(1)),
            "tr" => {
                self.end_cell();
                if let Some(table) = self.tables.last_mut() {
                    table.end_row();
                }
            }
            "td" | "th" => self.end_cell(),
            "pre" => {
                self.end_block();
                self.preformatted = self.preformatted.saturating_sub(1);
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_block();
                self.level = None;
            }
            _ if is_block(name) => self.end_block(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.hidden.is_some() {
            return;
        }
        if self.preformatted == 0 {
            self.current().push(text);
        } else if self.is_in_cell() {
            self.current().push_raw(text);
        } else {
            for (number, line) in text.split('\n').enumerate() {
                if number > 0 {
                    self.end_paragraph();
                }
                self.current().push_raw(line.trim_end_matches('\r'));
            }
        }
    }

    /// Whether an open cell takes the text. Text between the cells of a table goes before it.
    fn is_in_cell(&self) -> bool {
        self.tables.iter().any(|table| table.cell.is_some())
    }

    fn current(&mut self) -> &mut Text {
        let at = self
            .tables
            .iter()
            .rposition(|table| table.cell.is_some())
            .map_or(0, |table| table + 1);
        &mut self.cells[at]
    }

    fn end_block(&mut self) {
        if self.is_in_cell() {
            self.current().end_block();
        } else {
            self.end_paragraph();
        }
    }

    /// Ends a paragraph of the page.
    fn end_paragraph(&mut self) {
        let text = self.cells[0].take();
        if text.trim().is_empty() {
            return;
        }
        self.ordinal += 1;
        self.blocks.push(Block::Paragraph(Paragraph {
            text,
            level: self.level,
            is_contents: false,
            place: Place {
                paragraph: Some(self.ordinal),
                ..Place::default()
            },
        }));
    }

    fn start_table(&mut self) -> Result<(), ReadError> {
        if self.tables.len() >= TABLE_DEPTH_MAX {
            return Err(ReadError::TooComplex(format!("表格嵌套超过{TABLE_DEPTH_MAX}层")));
        }
        self.flush_cell();
        if !self.is_in_cell() {
            self.end_paragraph();
        }
        self.table_number += 1;
        self.tables.push(OpenTable::new(self.table_number));
        self.cells.push(Text::new(self.cells[0].exact));
        Ok(())
    }

    fn start_row(&mut self) {
        self.end_cell();
        if let Some(table) = self.tables.last_mut() {
            table.start_row();
        }
    }

    fn start_cell(&mut self, tag: &StartTag<()>) -> Result<(), ReadError> {
        self.end_cell();
        let span = |name: &str, most: usize| {
            let value = attribute(tag, name).and_then(|it| it.trim().parse::<usize>().ok());
            value.unwrap_or(1).clamp(1, most)
        };
        let (columns, rows) = (span("colspan", 1000), span("rowspan", 10_000));
        self.budget.spend_cells(1)?;
        if let Some(table) = self.tables.last_mut() {
            let continued = table.start_cell();
            self.budget.spend_cells(continued as u64)?;
            if let Some(cell) = table.cell.as_mut() {
                cell.span = columns;
                cell.rows = rows;
            }
        }
        Ok(())
    }

    /// Moves what was written into the innermost open cell.
    fn flush_cell(&mut self) {
        let Some(at) = self.tables.iter().rposition(|table| table.cell.is_some()) else {
            return;
        };
        let text = self.cells[at + 1].take();
        if let Some(cell) = self.tables[at].cell.as_mut().filter(|_| !text.is_empty()) {
            cell.add(text.trim_end_matches('\n').to_owned(), None);
        }
    }

    fn end_cell(&mut self) {
        if self.tables.last().is_some_and(|table| table.cell.is_some()) {
            self.flush_cell();
            if let Some(table) = self.tables.last_mut() {
                table.end_cell();
            }
        }
    }

    /// Closes the open tables from the innermost one down to this number.
    fn close_tables(&mut self, left: usize) {
        while self.tables.len() > left {
            self.end_cell();
            self.cells.pop();
            let Some(table) = self.tables.pop() else {
                return;
            };
            let blocks = table.end();
            match self.tables.iter_mut().rev().find_map(|table| table.cell.as_mut()) {
                Some(cell) => cell.add_table(blocks),
                None => {
                    self.end_paragraph();
                    self.blocks.extend(blocks);
                }
            }
        }
    }
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    tag.attributes
        .get(name.as_bytes())
        .map(|value| String::from_utf8_lossy(value).into_owned())
}

/// Elements whose content isn't shown.
fn is_hidden(name: &str, tag: &StartTag<()>) -> bool {
    if matches!(
        name,
        "script" | "style" | "template" | "title" | "svg" | "select" | "noscript" | "iframe" | "rt"
    ) {
        return !tag.self_closing;
    }
    matches!(name, "div" | "span" | "table" | "tr" | "td")
        && attribute(tag, "style")
            .is_some_and(|it| it.to_ascii_lowercase().replace(' ', "").contains("display:none"))
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "li"
            | "ul"
            | "ol"
            | "dl"
            | "dt"
            | "dd"
            | "hr"
            | "body"
            | "html"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "main"
            | "nav"
            | "aside"
            | "center"
            | "blockquote"
            | "form"
            | "fieldset"
            | "caption"
            | "address"
            | "figure"
    )
}

#[cfg(test)]
mod tests {
    use super::{open, read};
    use crate::container::testing::shown;
    use encoding_rs::GB18030;
    use expect_test::{Expect, expect};
    use zs_package::{Budget, Limits};

    #[track_caller]
    fn check(html: &str, expect: Expect) {
        let limits = Limits {
            cells: 20_000,
            ..Limits::default()
        };
        let shown = match read(html, &Budget::new(limits)) {
            Ok(document) => shown(&document),
            Err(error) => format!("{}: {error}\n", error.code()),
        };
        expect.assert_eq(&shown);
    }

    #[test]
    fn spans_and_tags_left_out() {
        check(
            "<h2>1.劳务费<b>绩效</b>目标表</h2><table><tr><td rowspan=2>产出<td colspan=2>数量<tr><td>a<td>b</table>后",
            expect![[r##"
                # "1.劳务费绩效目标表" @第1段
                table
                  [产出] [数量]×2 @表1 第1行 第1列
                  [^] [a] [b] @表1 第2行 第1列
                "后" @第2段
            "##]],
        );
        check(
            "<table><tr><td>1<td rowspan=3>2<td>3</tr><tr><td>4</tr><tr><td>5<td>6</tr></table>",
            expect![[r#"
                table
                  [1] [2] [3] @表1 第1行 第1列
                  [4] [^] @表1 第2行 第1列
                  [5] [^] [6] @表1 第3行 第1列
            "#]],
        );
    }

    #[test]
    fn lines_and_spaces_in_cells() {
        check(
            "<table><tr><td><p>社会<br>效益</p>\n <p>指\n标</p></td><td> 其中：财政&nbsp;&nbsp;&nbsp;&nbsp;资金 </td><td>&lt;0.36 a\nb</td><td>\n</td></tr></table>",
            expect![[r#"
                table
                  [社会\n效益\n指标] [其中：财政    资金] [<0.36 a b] [] @表1 第1行 第1列
            "#]],
        );
    }

    #[test]
    fn scripts_styles_and_what_is_not_shown_are_left_out() {
        check(
            "<title>网</title><style>p{}</style><script>var a='<table>';</script><p>甲<div style='display: none'>乙<div>丙</div></div>丁<!-- 戊 -->",
            expect![[r#"
                "甲丁" @第1段
            "#]],
        );
    }

    #[test]
    fn nested_tables_and_layout_frames() {
        check(
            "<table><tr><td><p>标题<table><tr><td>名<td>值<tr><td>率<td>95%</table></td></tr></table>",
            expect![[r#"
                "标题" @表1 第1行 第1列
                table
                  [名] [值] @表2 第1行 第1列
                  [率] [95%] @表2 第2行 第1列
            "#]],
        );
        check(
            "<table><tr><td>绩效指标</td><td><table><tr><td>名<td>值<tr><td>率<td>95%</table></td></tr></table>",
            expect![[r#"
                table
                  [绩效指标] [名\n值\n率\n95%] @表1 第1行 第1列
                table
                  [名] [值] @表2 第1行 第1列
                  [率] [95%] @表2 第2行 第1列
            "#]],
        );
    }

    #[test]
    fn a_hundred_thousand_nested_tables_are_refused() {
        check(
            &"<table><tr><td>".repeat(100_000),
            expect![[r#"
            too_complex: 文件结构过于复杂（表格嵌套超过32层），请用 WPS 或 Word 打开后另存为 docx 再试
        "#]],
        );
        check(&"<div>".repeat(100_000), expect![[""]]);
    }

    #[test]
    fn thousands_of_blank_columns_stay_within_the_budget() {
        let page = format!(
            "<table>{}</table>",
            format!("<tr>{}", "<td>".repeat(5000)).repeat(100)
        );
        check(
            &page,
            expect![[r#"
            too_large: 文件过大（表格单元格过多），请拆分后重试，或删去多余的内容另存
        "#]],
        );
        let spans = "<td rowspan=10000>".repeat(1000);
        check(
            &format!("<table><tr>{spans}{}</table>", "<tr><td>a".repeat(100)),
            expect![[r#"
            too_large: 文件过大（表格单元格过多），请拆分后重试，或删去多余的内容另存
        "#]],
        );
    }

    #[test]
    fn a_page_in_gbk_is_read_by_its_declaration() {
        let page = "<html><meta charset=gbk><p>绩效目标</p>";
        let (bytes, _, _) = GB18030.encode(page);
        let document = open(&bytes, &Limits::default()).expect("a page");
        expect![[r#"
            "绩效目标" @第1段
        "#]]
        .assert_eq(&shown(&document));
    }
}
