//! Plain text: the export of word processors (one cell a line behind a tab, a blank line ends the row),
//! pipes, rows parted by tabs, and running text.

use super::encoding::decode;
use crate::contents::{has_leaders, is_page};
use crate::{Block, Cell, Container, Document, Limits, Paragraph, ReadError, Row, Table};
use zs_model::Place;

/// Reads a text file in UTF-8, UTF-16 or GB18030.
pub(super) fn open(bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    let Some(text) = decode(bytes, None) else {
        return Err(ReadError::NotSupported("这种文件（内容不是文字）".to_owned()));
    };
    // A line makes one cell or paragraph, a bar or tab one more.
    let pieces = text
        .bytes()
        .filter(|byte| matches!(byte, b'\n' | b'\r' | b'\t' | b'|'))
        .count();
    if pieces as u64 > limits.cells {
        return Err(ReadError::TooLarge(format!("文字超过{}行", limits.cells)));
    }
    Ok(read(&text))
}

/// The blocks of a text.
fn read(text: &str) -> Document {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}'], "\n");
    let lines: Vec<Line> = (1..)
        .zip(text.split('\n'))
        .map(|(number, line)| Line::new(number, line))
        .collect();
    let mut blocks = Blocks::default();
    let mut at = 0;
    while at < lines.len() {
        at += match lines[at].kind {
            Kind::Blank => {
                blocks.end_row();
                1
            }
            Kind::Cell => {
                blocks.cell(&lines[at], lines[at].text);
                1
            }
            Kind::Pipes => pipes(&lines[at..], &mut blocks),
            Kind::Tabs if !blocks.row.is_empty() => {
                // A tab inside a cell of an export: no row of its own begins within a row.
                blocks.continued(&lines[at]);
                1
            }
            Kind::Tabs => tabs(&lines[at..], &mut blocks),
            Kind::Contents => {
                blocks.paragraph(&lines[at]);
                1
            }
            Kind::Words if lines[at].marked || blocks.row.is_empty() => {
                blocks.paragraph(&lines[at]);
                1
            }
            Kind::Words => {
                blocks.continued(&lines[at]);
                1
            }
        };
    }
    blocks.end_table();
    Document {
        blocks: blocks.done,
        ..Document::new(Container::Text)
    }
}

struct Line<'a> {
    number: u32,
    /// Without the tab before a cell and without bookmark marks.
    text: &'a str,
    /// Whether a bookmark mark (`[bookmark: _Toc…]`) stood before it: then it is a heading.
    marked: bool,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Blank,
    /// One cell behind a tab.
    Cell,
    Pipes,
    /// Several cells, parted by tabs.
    Tabs,
    /// A line of the contents page: `第一部分……3`.
    Contents,
    Words,
}

impl<'a> Line<'a> {
    fn new(number: u32, line: &'a str) -> Line<'a> {
        let (text, marked) = without_bookmarks(line);
        let (text, kind) = match text.strip_prefix('\t') {
            Some(cell) if !cell.trim_end_matches('\t').contains('\t') => (cell, Kind::Cell),
            Some(_) => (text, Kind::Tabs),
            None if text.trim().is_empty() => (text, Kind::Blank),
            None if has_leaders(text) => (text, Kind::Contents),
            None if text.trim_end().contains('\t') => (text, Kind::Tabs),
            None if text.contains(['|', '｜']) => (text, Kind::Pipes),
            None => (text, Kind::Words),
        };
        Line {
            number,
            text,
            marked,
            kind,
        }
    }
}

fn without_bookmarks(line: &str) -> (&str, bool) {
    let mut rest = line;
    while let Some((_, after)) = rest
        .strip_prefix("[bookmark:")
        .and_then(|mark| mark.split_once(']'))
    {
        rest = after;
    }
    (rest, rest.len() < line.len())
}

#[derive(Default)]
struct Blocks {
    done: Vec<Block>,
    rows: Vec<Row>,
    /// The cells of the row that an export has begun.
    row: Vec<Cell>,
}

impl Blocks {
    fn cell(&mut self, line: &Line, text: &str) {
        let column = self.row.len();
        self.row.push(cell(column, line.number, text));
    }

    /// A further line of the last cell.
    fn continued(&mut self, line: &Line) {
        if let Some(last) = self.row.last_mut() {
            last.text.push('\n');
            last.text.push_str(line.text);
        }
    }

    fn end_row(&mut self) {
        if !self.row.is_empty() {
            let cells = std::mem::take(&mut self.row);
            self.rows.push(Row { cells });
        }
    }

    fn end_table(&mut self) {
        self.end_row();
        if !self.rows.is_empty() {
            let rows = std::mem::take(&mut self.rows);
            self.done.push(Block::Table(Table { rows }));
        }
    }

    fn table(&mut self, rows: Vec<Row>) {
        self.end_table();
        self.rows = rows;
        self.end_table();
    }

    fn paragraph(&mut self, line: &Line) {
        self.end_table();
        if line.text.trim().is_empty() {
            return;
        }
        self.done.push(Block::Paragraph(Paragraph {
            text: line.text.to_owned(),
            level: None,
            is_contents: false,
            place: place(line.number),
        }));
    }
}

/// Reads a run of lines with pipes; says how many lines it is long. A lone line with one pipe is a sentence.
fn pipes(lines: &[Line], blocks: &mut Blocks) -> usize {
    let run = lines.iter().take_while(|line| line.kind == Kind::Pipes).count();
    let is_row = |line: &Line| line.text.trim_start().starts_with('|') || parts(line.text).len() > 2;
    if run == 1 && !is_row(&lines[0]) {
        blocks.paragraph(&lines[0]);
        return 1;
    }
    let rows = lines[..run].iter().filter(|line| !is_rule(line.text));
    blocks.table(rows.map(|line| row(line.number, parts(line.text))).collect());
    run
}

/// The cells of a line of pipes, those of the outer border left out.
fn parts(line: &str) -> Vec<&str> {
    let line = line.trim();
    let line = line.strip_prefix(['|', '｜']).unwrap_or(line);
    let line = line.strip_suffix(['|', '｜']).unwrap_or(line);
    line.split(['|', '｜']).map(str::trim).collect()
}

/// The line under a heading row: `|---|:--:|`.
fn is_rule(line: &str) -> bool {
    line.contains("--")
        && line
            .chars()
            .all(|it| matches!(it, '|' | '-' | ':' | '+' | ' ' | '\t'))
}

/// Reads a run of rows parted by tabs; says how many lines it is long. Titles before page numbers are lines of
/// a contents page, no rows; a lone line with one tab is a sentence.
fn tabs(lines: &[Line], blocks: &mut Blocks) -> usize {
    let run = lines.iter().take_while(|line| line.kind == Kind::Tabs).count();
    let lines = &lines[..run];
    let width = |line: &Line| line.text.trim_end().split('\t').count();
    if is_page(lines.iter().map(|line| line.text)) {
        lines.iter().for_each(|line| blocks.paragraph(line));
    } else if run == 1 && width(&lines[0]) < 3 {
        blocks.paragraph(&lines[0]);
    } else {
        let cells = |line: &Line| row(line.number, line.text.split('\t').map(str::trim).collect());
        blocks.table(lines.iter().map(cells).collect());
    }
    run
}

fn row(number: u32, texts: Vec<&str>) -> Row {
    let cells = texts.into_iter().enumerate();
    Row {
        cells: cells.map(|(column, text)| cell(column, number, text)).collect(),
    }
}

fn cell(column: usize, number: u32, text: &str) -> Cell {
    Cell {
        text: text.to_owned(),
        column,
        column_span: 1,
        continues: false,
        place: place(number),
    }
}

fn place(line: u32) -> Place {
    Place {
        line: Some(line),
        ..Place::default()
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::container::testing::shown;
    use expect_test::{Expect, expect};

    #[track_caller]
    fn check(text: &str, expect: Expect) {
        expect.assert_eq(&shown(&read(text)));
    }

    #[test]
    fn a_cell_a_line_behind_a_tab_and_a_blank_line_after_the_row() {
        check(
            "[bookmark: _Toc_4]1.车辆保险费绩效目标表\r\n\t414001本级\r\n\t单位：万元\r\n\r\n\t预算数\r\n\t\r\n\r\n\r\n\r\n\t产出指标\r\n\r\n后记",
            expect![[r#"
                "1.车辆保险费绩效目标表" @第1行
                table
                  [414001本级] [单位：万元] @第2行
                  [预算数] [] @第5行
                  [产出指标] @第10行
                "后记" @第12行
            "#]],
        );
    }

    #[test]
    fn further_lines_of_a_cell_have_no_tab() {
        check(
            "\t绩效目标\n\t1.保障安全。\n2.继续减负。\n3.质量\t强市。\n\n[bookmark: _Toc]2.下一项目",
            expect![[r#"
                table
                  [绩效目标] [1.保障安全。\n2.继续减负。\n3.质量	强市。] @第1行
                "2.下一项目" @第6行
            "#]],
        );
    }

    #[test]
    fn pipes_with_and_without_a_border_and_short_rows() {
        check(
            "| 一级 | 二级 |\n|---|:-:|\n| 产出 | |\n\n产出指标 | 数量指标 | 17辆\n质量指标 | 95%\n甲|乙",
            expect![[r#"
                table
                  [一级] [二级] @第1行
                  [产出] [] @第3行
                table
                  [产出指标] [数量指标] [17辆] @第5行
                  [质量指标] [95%] @第6行
                  [甲] [乙] @第7行
            "#]],
        );
        check(
            "要么建|要么不建",
            expect![[r#"
            "要么建|要么不建" @第1行
        "#]],
        );
    }

    #[test]
    fn rows_parted_by_tabs() {
        check(
            "一级指标\t二级指标\t指标值\n产出指标\t数量指标\t17辆\n\t质量指标\t95%\n",
            expect![[r#"
                table
                  [一级指标] [二级指标] [指标值] @第1行
                  [产出指标] [数量指标] [17辆] @第2行
                  [] [质量指标] [95%] @第3行
            "#]],
        );
        check(
            "联系人：张三\t电话：1234",
            expect![[r#"
            "联系人：张三\t电话：1234" @第1行
        "#]],
        );
    }

    #[test]
    fn lines_of_a_contents_page_are_no_rows() {
        check(
            "目录\n第一部分\t1\n一、总体绩效目标\t1\n1.车辆保险费绩效目标表\t4\n第二部分……………6\n正文",
            expect![[r#"
                "目录" @第1行
                "第一部分\t1" @第2行
                "一、总体绩效目标\t1" @第3行
                "1.车辆保险费绩效目标表\t4" @第4行
                "第二部分……………6" @第5行
                "正文" @第6行
            "#]],
        );
    }

    proptest::proptest! {
        #[test]
        fn reading_any_text_ends(text in "[\t\n|\\[\\]a：.…0-9 -]{0,200}") {
            read(&text);
        }
    }
}
