//! Header words → columns, and the cells of a row under them.

use super::lines::Line;
use super::roles::{self, Role};
use super::words::{is_subtype, is_type};
use crate::Container;

/// The columns of an indicator table.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    table: Option<usize>,
    columns: Vec<Column>,
}

#[derive(Debug, Clone, Copy)]
struct Column {
    role: Role,
    start: usize,
    end: usize,
}

/// How far columns can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grid {
    /// A sheet: every cell has its column, blank cells may be absent.
    Sheet,
    /// A table of a document: columns count up over the cells of the row.
    Table,
    /// Text: a cell only has its number in the row.
    None,
}

impl Grid {
    /// What the container promises.
    pub fn of(container: Container) -> Grid {
        match container {
            Container::Xlsx | Container::Xls | Container::Et | Container::Ods => Grid::Sheet,
            Container::Text => Grid::None,
            Container::Docx
            | Container::Doc
            | Container::Wps
            | Container::Html
            | Container::Json
            | Container::Pdf => Grid::Table,
        }
    }
}

impl Columns {
    /// The columns, when the line is the header of an indicator table.
    pub fn header(line: &Line) -> Option<Columns> {
        let mut known = 0;
        let mut unknown = 0;
        let mut columns = Vec::new();
        for cell in &line.cells {
            let role = if cell.is_blank() {
                None
            } else {
                roles::find(cell.text)
            };
            known += usize::from(role.is_some());
            unknown += usize::from(role.is_none() && !cell.is_blank());
            columns.push(Column {
                role: role.unwrap_or(Role::Other),
                start: cell.column,
                end: cell.end(),
            });
        }
        let has = |role| columns.iter().any(|column| column.role == role);
        let levels = has(Role::Type) || has(Role::Subtype) || has(Role::Name);
        let values = has(Role::Target) || has(Role::Group) || has(Role::Basis) || has(Role::Description);
        // Two columns of values are a twin form, which this reading would double.
        let values_once = columns
            .iter()
            .filter(|column| column.role == Role::Target)
            .count()
            < 2;
        if !levels || !values || !values_once || known < 3 || known <= unknown {
            return None;
        }
        let names = columns.iter().filter(|column| column.role == Role::Name).count();
        if names > 1 {
            // 绩效指标 written downwards beside 三级指标 is a side heading.
            let first = columns.iter_mut().find(|column| column.role == Role::Name);
            first.into_iter().for_each(|column| column.role = Role::Side);
        } else if names == 0 && has(Role::Subtype) {
            // Two levels only: the second is the name.
            for column in columns.iter_mut().filter(|column| column.role == Role::Subtype) {
                column.role = Role::Name;
            }
        }
        Some(Columns {
            table: line.table,
            columns,
        })
    }

    /// Takes a second line of the header, such as 优 | 良 | 中 | 差 under 评价标准; false when it is none.
    pub fn refine(&mut self, line: &Line) -> bool {
        let all_words =
            line.filled().count() > 0 && line.filled().all(|cell| roles::find(cell.text).is_some());
        if !all_words || self.table != line.table {
            return false;
        }
        let mut below: Vec<Column> = line
            .filled()
            .filter_map(|cell| {
                Some(Column {
                    role: roles::find(cell.text)?,
                    start: cell.column,
                    end: cell.end(),
                })
            })
            .collect();
        let Some(group) = self.columns.iter().position(|column| column.role == Role::Group) else {
            return false;
        };
        let group_column = self.columns[group];
        let in_grid = below
            .iter()
            .all(|column| column.start >= group_column.start && column.end <= group_column.end);
        if !in_grid {
            // A text export numbers the cells of each row for itself: put them where the group stands.
            let width = below.len();
            for (at, column) in below.iter_mut().enumerate() {
                column.start = group_column.start + at;
                column.end = column.start + 1;
            }
            for column in &mut self.columns[group + 1..] {
                column.start += width - 1;
                column.end += width - 1;
            }
        }
        self.columns.splice(group..=group, below);
        true
    }

    /// Whether one of the columns has the role.
    pub fn has(&self, role: Role) -> bool {
        self.columns.iter().any(|column| column.role == role)
    }

    /// For each cell of the row the role of its column.
    ///
    /// In a grid the column decides; where cells of a merge may be absent, their number and the words of the
    /// level cells.
    pub fn roles(&self, line: &Line, grid: Grid) -> Vec<Option<Role>> {
        let count = line.cells.len();
        let last = line.cells.last().map_or(0, |cell| cell.end());
        let width = self.columns.last().map_or(0, |column| column.end);
        let same_table = self.table == line.table || last == width;
        let lacks_cells = count < self.columns.len() && (grid == Grid::None || last < width);
        match grid {
            Grid::Sheet => self.by_grid(line),
            Grid::Table if same_table && !lacks_cells => self.realigned(line),
            _ if count == self.columns.len() => self.columns.iter().map(|column| Some(column.role)).collect(),
            _ if lacks_cells => self.by_words(line),
            _ => self.by_grid(line),
        }
    }

    /// By the grid, unless a level-2 word stands under 一级指标 and the row ends in a blank: then a cell of a
    /// merge is missing and the row was filled up at its end.
    fn realigned(&self, line: &Line) -> Vec<Option<Role>> {
        let roles = self.by_grid(line);
        let misplaced = roles
            .iter()
            .zip(&line.cells)
            .any(|(role, cell)| *role == Some(Role::Type) && is_subtype(cell.text) && !is_type(cell.text));
        let filled_up = line.cells.last().is_some_and(|cell| cell.is_blank());
        if misplaced && filled_up && self.has(Role::Subtype) {
            return self.by_words(line);
        }
        roles
    }

    fn by_grid(&self, line: &Line) -> Vec<Option<Role>> {
        // Columns are in order, so that a row of thousands of cells stays linear.
        let under = |start: usize, end: usize| {
            let at = self.columns.partition_point(|column| column.end <= start);
            self.columns
                .get(at)
                .filter(|column| column.start < end)
                .map(|column| column.role)
        };
        line.cells
            .iter()
            .map(|cell| under(cell.column, cell.end()))
            .collect()
    }

    /// A row that lacks cells: its first cell says at which level it begins.
    fn by_words(&self, line: &Line) -> Vec<Option<Role>> {
        let columns: Vec<Role> = self
            .columns
            .iter()
            .map(|column| column.role)
            .filter(|role| *role != Role::Side)
            .collect();
        let at = |role| columns.iter().position(|it| *it == role).unwrap_or(0);
        let first = line.cells.first().map_or("", |cell| cell.text);
        let second = line.cells.get(1).map_or("", |cell| cell.text);
        let missing = columns.len().saturating_sub(line.cells.len());
        let blank = first.trim().is_empty();
        let start = if blank && missing > 0 && is_subtype(second) {
            0
        } else if is_type(first) && (is_subtype(second) || !is_subtype(first)) {
            at(Role::Type)
        } else if is_subtype(first)
            || (missing == 1 && at(Role::Subtype) > 0 && !self.fits_name_first(line, &columns))
        {
            at(Role::Subtype)
        } else {
            at(Role::Name)
        };
        (0..line.cells.len())
            .map(|cell| columns.get(start + cell).copied())
            .collect()
    }

    /// Whether the row, begun at 三级指标, has something like a value under 指标值.
    fn fits_name_first(&self, line: &Line, columns: &[Role]) -> bool {
        let name = columns.iter().position(|it| *it == Role::Name).unwrap_or(0);
        let target = columns.iter().position(|it| *it == Role::Target).unwrap_or(0);
        let value = target.checked_sub(name).and_then(|at| line.cells.get(at));
        value.is_some_and(|cell| {
            let kind = zs_model::TargetValue::parse(cell.text.trim()).value;
            !matches!(kind, zs_model::Value::Qualitative | zs_model::Value::Blank)
        })
    }
}
