//! Documents as text, for tests: a paragraph a line, tables as rows of `[cells]`.

use crate::{Block, Cell, Document};

/// `# ` before headings, `^` for a cell that continues the one above, `×2` after one that spans.
pub(crate) fn shown(document: &Document) -> String {
    let mut out = String::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(it) => {
                let level = it.level.map_or(0, usize::from);
                let mark = if it.is_contents { "contents " } else { "" };
                out += &format!("{mark}{}{:?} @{}\n", "# ".repeat(level.min(1)), it.text, it.place);
            }
            Block::Table(table) => {
                out += "table\n";
                for row in &table.rows {
                    let cells: Vec<String> = row.cells.iter().map(cell).collect();
                    let place = row
                        .cells
                        .first()
                        .map(|it| it.place.to_string())
                        .unwrap_or_default();
                    out += &format!("  {} @{place}\n", cells.join(" "));
                }
            }
        }
    }
    for line in &document.margins {
        out += &format!("margin {line:?}\n");
    }
    for aside in &document.asides {
        out += &format!("aside {:?} @{}\n", aside.text, aside.at());
    }
    for note in &document.notes {
        out += &format!("note {note}\n");
    }
    out
}

fn cell(cell: &Cell) -> String {
    let text = if cell.continues { "^" } else { &cell.text };
    let span = if cell.column_span > 1 {
        format!("×{}", cell.column_span)
    } else {
        String::new()
    };
    format!("[{}]{span}", text.replace('\n', "\\n"))
}
