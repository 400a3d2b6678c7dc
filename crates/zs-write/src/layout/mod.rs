//! Forms → the pieces of the published text (部门预算绩效文本), whatever it will be printed on.

mod cover;
mod department;
mod grid;
mod indicators;
mod lists;
mod project;

pub(crate) use cover::Cover;
pub(crate) use grid::{Align, Cell, Grid, Row, TABLE_WIDTH};
pub(crate) use indicators::target;

use zs_model::Form;

/// A whole document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Layout {
    pub cover: Cover,
    pub pieces: Vec<Piece>,
}

/// What stands below the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// 第一部分 …; begins a page.
    Part(String),
    /// 一、总体绩效目标.
    Section(String),
    /// `N.名称绩效目标表`; begins a page unless it stands right below a part.
    Project(String),
    /// （一）an activity.
    Activity(String),
    /// Running text.
    Text(String),
    /// A ruled table.
    Grid(Grid),
}

impl Layout {
    /// The published text of the forms.
    pub fn of(forms: &[&Form]) -> Layout {
        let cover = Cover::of(forms);
        let mut pieces = Vec::new();
        for department in forms.iter().filter_map(|form| form.department()) {
            department::lay_out(department, forms, &cover, &mut pieces);
        }
        let projects: Vec<_> = forms.iter().filter_map(|form| form.project()).collect();
        if !projects.is_empty() {
            let part = if pieces.is_empty() {
                "第一部分"
            } else {
                "第二部分"
            };
            pieces.push(Piece::Part(format!("{part}　预算项目绩效目标")));
        }
        for (index, project) in projects.into_iter().enumerate() {
            project::lay_out(project, index + 1, &cover, &mut pieces);
        }
        Layout { cover, pieces }
    }

    /// The pieces of one form alone, as a sheet shows them; `number` is that of a project.
    pub fn of_one(form: &Form, number: usize, forms: &[&Form]) -> Vec<Piece> {
        // A sheet has no cover, so that each form must state its year.
        let cover = Cover {
            year: None,
            ..Cover::of(forms)
        };
        let mut pieces = Vec::new();
        match form {
            Form::DepartmentGoal(department) => department::lay_out(department, forms, &cover, &mut pieces),
            Form::ProjectGoal(project) => project::lay_out(project, number, &cover, &mut pieces),
        }
        pieces
    }
}

impl Piece {
    /// The text of a heading that contents pages and bookmarks name, and its level from 1.
    pub fn heading(&self) -> Option<(&str, u8)> {
        match self {
            Piece::Part(text) => Some((text, 1)),
            Piece::Section(text) | Piece::Project(text) => Some((text, 2)),
            Piece::Activity(_) | Piece::Text(_) | Piece::Grid(_) => None,
        }
    }
}
