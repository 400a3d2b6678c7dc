//! Rows of an indicator table → indicators.

use super::columns::{Columns, Grid};
use super::continuation::{self, Half};
use super::lines::{Fate, Line};
use super::names::{is_management, is_placeholder, take_apart};
use super::roles::Role;
use super::words::{label, level_word};
use zs_model::{FieldPath, Indicator, Origin, Percent, Place, Places, RowId, TargetValue, Unit};

/// An indicator table that is being read.
pub(super) struct IndicatorTable {
    columns: Columns,
    /// Level cells printed above, for rows in which they are blank.
    indicator_type: Option<Level>,
    subtype: Option<Level>,
    /// The last row, when it was an indicator: the page it stands on, where there are pages.
    above: Option<Option<u32>>,
}

/// Where indicators go.
pub(super) struct Target<'t> {
    /// Number of the form in the file.
    pub form: usize,
    /// The rows read so far.
    pub indicators: &'t mut Vec<Indicator>,
    /// The places of the form.
    pub places: &'t mut Places,
}

impl IndicatorTable {
    /// A table whose header has been read.
    pub fn new(columns: Columns) -> IndicatorTable {
        IndicatorTable {
            columns,
            indicator_type: None,
            subtype: None,
            above: None,
        }
    }

    /// Takes the header printed again, on a new page or over the second half of a table; what is merged goes on.
    pub fn repeat_header(&mut self, columns: Columns) {
        self.columns = columns;
    }

    /// Takes a second line of the header; false when the line is none.
    pub fn refine(&mut self, line: &Line) -> bool {
        self.columns.refine(line)
    }

    /// Reads one row; false when it is no row of the table.
    pub fn read_row(&mut self, line: &mut Line, grid: Grid, into: &mut Target) -> bool {
        let roles = self.columns.roles(line, grid);
        let width = line.cells.last().map_or(0, |cell| cell.end());
        let note = line
            .only()
            .is_some_and(|only| line.cells.len() == 1 || only.span * 2 > width);
        if note || line.table.is_none() {
            return false;
        }
        let row = Row::of(line, &roles);
        if self.goes_on(&row, into) {
            line.mark(&Fate::Field);
            return true;
        }
        let weighed = self.read_levels(&row);
        let name = take_apart(row.text(Role::Name));
        let management = self
            .indicator_type
            .as_ref()
            .is_some_and(|it| is_management(&it.word));
        let bare = name.name.trim().is_empty() && !row.text(Role::Name).trim().is_empty();
        let empty = name.name.trim().is_empty()
            && [
                Role::Target,
                Role::Description,
                Role::Actual,
                Role::Band(0),
                Role::Group,
            ]
            .iter()
            .all(|role| row.text(*role).trim().is_empty());
        let total = row
            .line
            .filled()
            .next()
            .is_some_and(|cell| is_placeholder(&level_word(cell.text).0));
        if is_placeholder(&name.name) || bare || empty || management || total {
            line.leave(FieldPath::new("indicators").in_form(into.form));
            self.above = None;
            return true;
        }
        self.above = Some(row.page());
        let id = RowId::indicator(into.indicators.len() + 1);
        let mut indicator = Indicator::named(id, name.name);
        indicator.hint = name.hint;
        indicator.indicator_type = self.indicator_type.as_ref().map(|it| it.word.clone());
        indicator.indicator_subtype = self.subtype.as_ref().map(|it| it.word.clone());
        let mut unread = fill(&mut indicator, &row);
        unread.extend(weighed);
        let read = row.at;
        let in_columns = read.iter().any(|(role, _)| matches!(role, Role::Band(_)));
        let path = indicator.path();
        for level in [(&self.indicator_type, "type"), (&self.subtype, "subtype")] {
            if let (Some(level), field) = level {
                into.places.note(path.then(field), level.place.clone());
            }
        }
        for (role, at) in read {
            let cell = &mut line.cells[at];
            let field = field(role).map(|field| path.then(field));
            let left = unread.contains(&role)
                || matches!(role, Role::Other | Role::Side)
                || (role == Role::Group && (in_columns || indicator.bands.is_none()));
            let is_level = matches!(role, Role::Type | Role::Subtype);
            if let Some(field) = field.as_ref().filter(|_| !is_level) {
                into.places.note(field.clone(), cell.place.clone());
            }
            if left {
                cell.leave(field.unwrap_or_else(|| path.clone()).in_form(into.form));
            } else {
                cell.fate = Fate::Field;
            }
        }
        into.indicators.push(indicator);
        true
    }

    /// Whether the row was only the second half of the one above, which then holds it.
    fn goes_on(&self, row: &Row, into: &mut Target) -> bool {
        let (Some(page), Some(above)) = (self.above, into.indicators.last_mut()) else {
            return false;
        };
        let filled = row.at.iter().filter(|(_, at)| !row.line.cells[*at].is_blank());
        let texts: Vec<(Role, &str)> = filled
            .map(|(role, at)| (*role, row.line.cells[*at].printed()))
            .collect();
        let half = Half {
            page_turned: page.is_some() && page != row.page(),
            lines_wrap: page.is_some(),
            texts,
        };
        half.texts.len() == row.line.filled().count() && continuation::join(&half, above)
    }

    /// Takes the level cells; the columns come back of which a weight was taken off.
    fn read_levels(&mut self, row: &Row) -> Vec<Role> {
        let mut weighed = Vec::new();
        let mut level = |role| {
            let cell = &row.line.cells[row.at(role)?];
            let (word, weight) = level_word(cell.text);
            let place = cell.place.clone();
            weighed.extend(weight.then_some(role));
            (!cell.is_blank()).then_some(Level { word, place })
        };
        if let Some(level) = level(Role::Type) {
            let above = self.indicator_type.as_ref();
            if above.is_none_or(|above| above.word != level.word) {
                self.subtype = None;
            }
            self.indicator_type = Some(level);
        }
        if let Some(level) = level(Role::Subtype) {
            self.subtype = Some(level);
        }
        weighed
    }
}

/// A level cell, which counts for the rows below it too.
struct Level {
    word: String,
    place: Place,
}

struct Row<'r, 'a> {
    line: &'r Line<'a>,
    /// The cell of each column: the first that is filled, else the first.
    at: Vec<(Role, usize)>,
}

impl<'r, 'a> Row<'r, 'a> {
    fn of(line: &'r Line<'a>, roles: &[Option<Role>]) -> Row<'r, 'a> {
        let mut chosen: Vec<(Role, usize)> = Vec::new();
        for (at, (cell, role)) in line.cells.iter().zip(roles).enumerate() {
            let Some(role) = role else { continue };
            match chosen.iter_mut().find(|(it, _)| it == role) {
                None => chosen.push((*role, at)),
                Some((_, first)) if line.cells[*first].is_blank() && !cell.is_blank() => *first = at,
                Some(_) => {}
            }
        }
        Row { line, at: chosen }
    }

    fn at(&self, role: Role) -> Option<usize> {
        self.at.iter().find(|(it, _)| *it == role).map(|(_, at)| *at)
    }

    /// What is printed in the column, without blanks at the end; empty where there is none.
    fn text(&self, role: Role) -> &'a str {
        self.at(role).map_or("", |at| self.line.cells[at].printed())
    }

    fn page(&self) -> Option<u32> {
        self.line.cells.first()?.place.page
    }

    fn option(&self, role: Role) -> Option<String> {
        Some(self.text(role))
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    }

    fn value(&self, role: Role) -> Option<TargetValue> {
        self.option(role).map(|text| TargetValue::parse(&text))
    }
}

/// Fills all fields but the levels and the name; the roles whose cells could not be read come back.
fn fill(indicator: &mut Indicator, row: &Row) -> Vec<Role> {
    let mut unread = Vec::new();
    let mut number = |role: Role| {
        let text = row.text(role).trim();
        let read = Percent::parse(text.trim_end_matches('分'));
        if read.is_none() && !text.is_empty() {
            unread.push(role);
        }
        read
    };
    indicator.points = number(Role::Points);
    indicator.score = number(Role::Score);
    indicator.description = row.option(Role::Description);
    indicator.basis = row.option(Role::Basis);
    indicator.origin = indicator.basis.as_deref().and_then(Origin::of_basis);
    indicator.actual = row.value(Role::Actual);
    indicator.multi_year_target = row.value(Role::MultiYear);
    indicator.deviation_cause = row.option(Role::Deviation);
    indicator.evidence = row.option(Role::Evidence);
    let operator = row.option(Role::Operator);
    let unit = row.option(Role::Unit);
    let raw = row.text(Role::Target);
    indicator.target = if operator.is_none() && unit.is_none() {
        TargetValue::parse(raw)
    } else {
        TargetValue::from_cells(raw, operator.as_deref(), unit.as_deref())
    };
    // A sign or unit that means nothing beside this value (定性 says only what it is) is left over.
    let quality = operator
        .as_deref()
        .is_some_and(|it| matches!(label(it).as_str(), "定性" | "定量"));
    // The value's own sign and unit count before those of their cells; what then says something else is left over.
    let same_operator =
        |it: &str| TargetValue::from_cells("1", Some(it), None).operator() == indicator.target.operator();
    let other_operator = operator
        .as_deref()
        .is_some_and(|it| !quality && !same_operator(it));
    unread.extend(other_operator.then_some(Role::Operator));
    let other_unit = unit
        .as_deref()
        .is_some_and(|it| Unit::parse(it).as_ref() != indicator.target.unit());
    unread.extend(other_unit.then_some(Role::Unit));
    indicator.bands = bands(row);
    unread
}

/// The four thresholds of the older form, which promises no single value, so that its target stays blank:
/// columns of their own or run together in one cell (`100%90%85%85%`).
fn bands(row: &Row) -> Option<[TargetValue; 4]> {
    let columns = [0, 1, 2, 3].map(|at| row.text(Role::Band(at)));
    if columns.iter().any(|text| !text.is_empty()) {
        return Some(columns.map(TargetValue::parse));
    }
    let run = row.text(Role::Group);
    let parts: Vec<&str> = run.split_inclusive(['%', '％']).collect();
    let parts: [&str; 4] = parts.try_into().ok()?;
    Some(parts.map(TargetValue::parse))
}

fn field(role: Role) -> Option<&'static str> {
    Some(match role {
        Role::Type => "type",
        Role::Subtype => "subtype",
        Role::Name => "name",
        Role::Description => "description",
        Role::Target => "target",
        Role::MultiYear => "multi_year_target",
        Role::Basis => "basis",
        Role::Points => "points",
        Role::Actual => "actual",
        Role::Score => "score",
        Role::Deviation => "deviation_cause",
        Role::Evidence => "evidence",
        Role::Band(0) => "bands/1",
        Role::Band(1) => "bands/2",
        Role::Band(2) => "bands/3",
        Role::Band(_) => "bands/4",
        Role::Side | Role::Operator | Role::Unit | Role::Group | Role::Other => return None,
    })
}
