//! Blocks as text, forms as text: the hazards of reading, each with the smallest document that shows it.
//!
//! A line is a paragraph; a line with ` | ` is a row of the table that adjoining rows make. `^` is a cell that
//! goes on from the row above, `A*2` spans two columns, `\n` is a paragraph end inside a cell.

mod contents;
mod department;
mod nothing_is_dropped;
mod project;
mod whole;

use crate::{Block, Cell, Container, Document, Paragraph, Reading, Row, Table, read_document};
use expect_test::Expect;
use std::fmt::Write;
use zs_model::{Form, Indicator, Place};

fn document(container: Container, text: &str) -> Document {
    let mut blocks: Vec<Block> = Vec::new();
    let mut tables = 0;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim_start();
        let number = number as u32 + 1;
        let place = Place {
            line: Some(number),
            ..Place::default()
        };
        if !line.contains('|') {
            blocks.push(Block::Paragraph(Paragraph {
                text: line.replace("\\n", "\n"),
                level: None,
                is_contents: false,
                place,
            }));
            continue;
        }
        if !matches!(blocks.last(), Some(Block::Table(_))) {
            blocks.push(Block::Table(Table { rows: Vec::new() }));
            tables += 1;
        }
        let mut column = 0;
        let cells = line
            .split('|')
            .zip(1..)
            .map(|(text, at)| {
                let text = text.strip_prefix(' ').unwrap_or(text);
                let text = text.strip_suffix(' ').unwrap_or(text);
                let spans = text
                    .rsplit_once('*')
                    .and_then(|(text, span)| Some((text, span.parse().ok()?)));
                let (text, span) = spans.unwrap_or((text, 1));
                column += span;
                Cell {
                    text: if text == "^" {
                        String::new()
                    } else {
                        text.replace("\\n", "\n")
                    },
                    column: column - span,
                    column_span: span,
                    continues: text == "^",
                    place: Place {
                        table: Some(tables),
                        row: Some(number),
                        column: Some(at),
                        ..Place::default()
                    },
                }
            })
            .collect();
        if let Some(Block::Table(table)) = blocks.last_mut() {
            table.rows.push(Row { cells });
        }
    }
    Document {
        blocks,
        ..Document::new(container)
    }
}

fn read(container: Container, text: &str) -> Reading {
    read_document(document(container, text)).unwrap_or_else(|error| panic!("{error}"))
}

#[track_caller]
fn check(text: &str, expect: Expect) {
    expect.assert_eq(&shown(&read(Container::Docx, text)));
}

/// The forms in lines: blank fields are not shown.
fn shown(reading: &Reading) -> String {
    let mut out = String::new();
    for form in &reading.forms {
        let agency = form.form.agency();
        let name = agency.name.as_deref().unwrap_or("?");
        let code = agency.code.as_deref().unwrap_or("?");
        let year = form
            .form
            .fiscal_year()
            .map_or("?".to_owned(), |year| year.to_string());
        let _ = writeln!(out, "== {} {code} {name} {year}", form.form.kind().label());
        match &form.form {
            Form::ProjectGoal(form) => {
                let _ = writeln!(
                    out,
                    "{:?} {:?}",
                    form.project_code.as_ref().map(|it| it.as_str()),
                    form.project_name
                );
                let money = [form.budget_amount, form.fiscal_funds, form.other_funds];
                let money = money.map(|it| it.map_or("?".to_owned(), |it| it.to_string()));
                let plan = form
                    .spending_plan
                    .map(|it| it.map_or("?".to_owned(), |it| it.to_string()));
                let _ = writeln!(out, "{} 计划 {}", money.join(" "), plan.join(" "));
                let _ = writeln!(out, "{:?} {:?}", form.use_of_funds, form.goals);
                indicators(&mut out, &form.indicators);
            }
            Form::DepartmentGoal(form) => {
                let _ = writeln!(out, "{:?} {:?}", form.preamble, form.overall_goals);
                for task in &form.tasks {
                    let money = [task.amount, task.fiscal_funds, task.other_funds];
                    let money = money.map(|it| it.map_or("?".to_owned(), |it| it.to_string()));
                    let _ = writeln!(
                        out,
                        "{} {} {:?} {}",
                        task.id,
                        task.name,
                        task.content,
                        money.join(" ")
                    );
                }
                for activity in &form.activities {
                    let _ = writeln!(out, "{} {} {:?}", activity.id, activity.name, activity.goal);
                    for row in &activity.indicators {
                        let _ = writeln!(out, "   {} {} {}", row.id, row.name, row.target.raw);
                    }
                }
                indicators(&mut out, &form.indicators);
                for measure in &form.measures {
                    let _ = writeln!(out, "{} {:?} {}", measure.id, measure.title, measure.text);
                }
            }
        }
        if !form.form.uncertain().is_empty() {
            let paths: Vec<&str> = form.form.uncertain().iter().map(|it| it.as_str()).collect();
            let _ = writeln!(out, "不确定 {}", paths.join(" "));
        }
    }
    for leftover in &reading.leftovers {
        let path = leftover.path.as_ref().map_or("", |path| path.as_str());
        let _ = writeln!(
            out,
            "剩 {}: {} {path}",
            leftover.at,
            leftover.text.replace('\n', "\\n")
        );
    }
    out
}

fn indicators(out: &mut String, rows: &[Indicator]) {
    for row in rows {
        let word = |it: &Option<String>| it.clone().unwrap_or_else(|| "?".to_owned());
        let _ = write!(
            out,
            "{} {} {} {} ",
            row.id,
            word(&row.indicator_type),
            word(&row.indicator_subtype),
            row.name
        );
        let _ = write!(
            out,
            "{} {} {}",
            word(&row.description),
            row.target.raw,
            word(&row.basis)
        );
        let more = [
            ("分值", row.points.map(|it| it.to_string())),
            ("完成", row.actual.as_ref().map(|it| it.raw.clone())),
            ("得分", row.score.map(|it| it.to_string())),
            ("提示", row.hint.clone()),
            (
                "档",
                row.bands
                    .as_ref()
                    .map(|it| it.each_ref().map(|it| it.raw.as_str()).join("/")),
            ),
            ("来源", row.origin.map(|it| format!("{it:?}"))),
        ];
        for (name, value) in more {
            let _ = value.map(|value| write!(out, " {name}{value}"));
        }
        out.push('\n');
    }
}
