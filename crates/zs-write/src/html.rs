//! One web page that needs nothing else: no script, no address, no file beside it.

use crate::layout::{Align, Cell, Grid, Layout, Piece, TABLE_WIDTH};
use std::fmt::Write;

const STYLE: &str = "body{max-width:60rem;margin:2rem auto;padding:0 1rem;font-family:仿宋_GB2312,FangSong,仿宋,serif;line-height:1.7;color:#111}
h1,h2,h3,.cover{white-space:pre-wrap}h1{text-align:center;font-family:方正小标宋简体,FZXiaoBiaoSong-B05S,SimSun,serif;font-weight:normal;margin-top:3rem}
h2,h3{font-family:黑体,SimHei,sans-serif;font-weight:normal}h3{font-size:1.05rem;margin-bottom:.3rem}
p{margin:.3rem 0;text-indent:2em;white-space:pre-wrap}.cover{text-align:center;text-indent:0}.cover.title{font-size:1.8rem;font-family:方正小标宋简体,FZXiaoBiaoSong-B05S,SimSun,serif;margin:3rem 0 2rem}
table{border-collapse:collapse;width:100%;table-layout:fixed;font:0.85rem/1.5 宋体,SimSun,serif;margin-bottom:-1px}
th,td{border:1px solid #333;padding:.25rem .4rem;font-weight:normal;white-space:pre-wrap;overflow-wrap:anywhere}
.open td{border:0}.center{text-align:center}.right{text-align:right}
@media print{body{max-width:none;margin:0}h1,h2.project{break-before:page}h1+h2.project{break-before:auto}tr{break-inside:avoid}thead{display:table-header-group}}";

/// Writes the page.
pub(crate) fn write(layout: &Layout) -> String {
    let cover = &layout.cover;
    let title = cover.title();
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n",
        escape(&title)
    );
    for (class, text) in [
        ("cover title", &title),
        ("cover", &cover.author),
        ("cover", &cover.reviewer),
    ] {
        element(&mut out, "p", class, text);
    }
    for piece in &layout.pieces {
        match piece {
            Piece::Part(text) => element(&mut out, "h1", "", text),
            Piece::Section(text) => element(&mut out, "h2", "", text),
            Piece::Project(text) => element(&mut out, "h2", "project", text),
            Piece::Activity(text) => element(&mut out, "h3", "", text),
            Piece::Text(text) => element(&mut out, "p", "", text),
            Piece::Grid(grid) => table(&mut out, grid),
        }
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn element(out: &mut String, name: &str, class: &str, text: &str) {
    let class = class_attribute(class);
    // Writing to a string cannot fail.
    _ = writeln!(out, "<{name}{class}>{}</{name}>", escape(text));
}

fn class_attribute(class: &str) -> String {
    if class.is_empty() {
        String::new()
    } else {
        format!(" class=\"{class}\"")
    }
}

fn table(out: &mut String, grid: &Grid) {
    out.push_str("<table>\n<colgroup>");
    for width in &grid.columns {
        // Tenths of a percent.
        let share = width * 1000 / TABLE_WIDTH;
        _ = write!(out, "<col style=\"width:{}.{}%\">", share / 10, share % 10);
    }
    out.push_str("</colgroup>\n");
    if grid.header_rows > 0 {
        out.push_str("<thead>\n");
    }
    for (index, row) in grid.rows.iter().enumerate() {
        out.push_str(if row.is_open {
            "<tr class=\"open\">"
        } else {
            "<tr>"
        });
        for it in row.cells.iter().filter(|cell| cell.rows > 0) {
            cell(out, it);
        }
        out.push_str("</tr>\n");
        if index + 1 == grid.header_rows {
            out.push_str("</thead>\n");
        }
    }
    out.push_str("</table>\n");
}

fn cell(out: &mut String, cell: &Cell) {
    let name = if cell.is_label { "th" } else { "td" };
    let class = match cell.align {
        Align::Left => "",
        Align::Center => "center",
        Align::Right => "right",
    };
    _ = write!(out, "<{name}{}", class_attribute(class));
    if cell.span > 1 {
        _ = write!(out, " colspan=\"{}\"", cell.span);
    }
    if cell.rows > 1 {
        _ = write!(out, " rowspan=\"{}\"", cell.rows);
    }
    _ = write!(out, ">{}</{name}>", escape(&cell.text));
}

/// The text with every blank kept by whoever reads it, with or without the style sheet: `pre-wrap` keeps them
/// in browsers, and blanks at an end or beside another are written so that they are no white space.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before: Option<char> = None;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("<br>"),
            ' ' | '\t' => {
                let alone = before.is_some_and(|c| !c.is_whitespace())
                    && rest.peek().is_some_and(|c| !c.is_whitespace());
                out.push_str(if alone { " " } else { "&nbsp;" });
            }
            c if c.is_control() => {}
            c => out.push(c),
        }
        before = Some(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn markup_is_text_and_blanks_stay() {
        assert_eq!(escape("<b>&\"甲 乙"), "&lt;b&gt;&amp;&quot;甲 乙");
        assert_eq!(escape(" 甲  乙\n丙"), "&nbsp;甲&nbsp;&nbsp;乙<br>丙");
    }
}
