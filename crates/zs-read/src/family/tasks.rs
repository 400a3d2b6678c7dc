//! The table of main tasks with their money (年度主要任务).

use super::amount::{self, AmountUnit};
use super::columns::Grid;
use super::lines::{Fate, Line, LineCell};
use super::names::is_placeholder;
use super::words::{label, without_brackets};
use zs_model::{FieldPath, Places, RowId, Task};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Name,
    Content,
    Amount,
    Fiscal,
    Other,
    /// A heading beside the rows, or one that is not known.
    Side,
}

/// The table while it is read.
pub(super) struct TaskTable {
    columns: Vec<(Role, usize, usize)>,
    unit: Option<AmountUnit>,
}

fn role(text: &str) -> Option<(Role, Option<AmountUnit>)> {
    let label = label(text);
    let (word, inside) = without_brackets(&label);
    let word = word.strip_prefix("其中:").unwrap_or(word);
    let role = match word {
        "任务名称" | "工作任务" | "任务" => Role::Name,
        "主要内容" | "任务内容" | "内容" => Role::Content,
        "预算金额" | "总额" | "金额" | "预算数" | "资金总额" | "合计" => Role::Amount,
        "财政拨款" | "财政资金" => Role::Fiscal,
        "其他资金" | "其他" => Role::Other,
        _ => return None,
    };
    Some((role, inside.and_then(AmountUnit::in_label)))
}

impl TaskTable {
    /// The table, when the line is its header.
    pub fn header(line: &Line) -> Option<TaskTable> {
        let mut unit = None;
        let columns: Vec<_> = line
            .cells
            .iter()
            .map(|cell| {
                let found = role(cell.text);
                unit = unit.or(found.and_then(|it| it.1));
                (found.map_or(Role::Side, |it| it.0), cell.column, cell.end())
            })
            .collect();
        let has = |role| columns.iter().any(|it| it.0 == role);
        let others = has(Role::Content) || has(Role::Amount);
        (has(Role::Name) && others).then_some(TaskTable { columns, unit })
    }

    /// Takes the second line of the header (总额 | 财政拨款 | 其他资金); false when the line is none.
    pub fn refine(&mut self, line: &Line) -> bool {
        let below: Vec<_> = line
            .filled()
            .filter_map(|cell| Some((role(cell.text)?.0, cell.column, cell.end())))
            .collect();
        let all = below.len() == line.filled().count() && below.len() > 1;
        let group = self.columns.iter().position(|it| it.0 == Role::Amount);
        let (true, Some(group)) = (all, group) else {
            return false;
        };
        self.columns.splice(group..=group, below);
        true
    }

    /// Whether the header says in which unit the amounts are.
    pub fn states_unit(&self) -> bool {
        self.unit.is_some()
    }

    /// Whether the only thing in a row is the name of a task, whose content and amount are still blank.
    pub fn is_name_alone(&self, line: &Line) -> bool {
        let name = self.columns.iter().position(|it| it.0 == Role::Name);
        let (Some(name), Some(cell), true) = (name, line.only(), line.table.is_some()) else {
            return false;
        };
        let (_, start, end) = self.columns[name];
        let known = role(cell.text).is_some() || super::labels::find(cell.text).is_some();
        let whole = line.cells.last().map(LineCell::end) == self.columns.last().map(|it| it.2);
        !known && whole && start <= cell.column && cell.end() <= end
    }

    /// Takes a task; false when the line is no row of the table.
    pub fn read_row(
        &self,
        line: &mut Line,
        grid: Grid,
        form: usize,
        unit: Option<AmountUnit>,
        tasks: &mut Vec<Task>,
        places: &mut Places,
    ) -> bool {
        let ordinal = grid == Grid::None || line.cells.len() == self.columns.len();
        let at = |role: Role| {
            let column = self.columns.iter().position(|it| it.0 == role)?;
            let (_, start, end) = self.columns[column];
            if ordinal {
                let missing = self.columns.len().saturating_sub(line.cells.len());
                return column.checked_sub(missing).filter(|at| *at < line.cells.len());
            }
            line.cells
                .iter()
                .position(|cell| cell.column < end && start < cell.end())
        };
        let Some(name) = at(Role::Name).filter(|at| !line.cells[*at].is_blank()) else {
            return false;
        };
        let list = FieldPath::new("tasks");
        let words = label(line.cells[name].text);
        if is_placeholder(&words) || words.ends_with("合计") {
            line.leave(list.in_form(form));
            return true;
        }
        let mut task = Task {
            id: RowId::task(tasks.len() + 1),
            name: line.cells[name].printed().to_owned(),
            content: None,
            amount: None,
            fiscal_funds: None,
            other_funds: None,
        };
        let path = list.row(&task.id);
        let cells = [Role::Content, Role::Amount, Role::Fiscal, Role::Other].map(at);
        let unit = self.unit.or(unit).unwrap_or(AmountUnit::WanYuan);
        places.note(path.then("name"), line.cells[name].place.clone());
        line.cells[name].fate = Fate::Field;
        let fields = ["content", "amount", "fiscal_funds", "other_funds"];
        for (at, field) in cells.into_iter().zip(fields) {
            let Some(cell) = at.map(|at| &mut line.cells[at]) else {
                continue;
            };
            let path = path.then(field);
            places.note(path.clone(), cell.place.clone());
            let money = amount::parse(cell.text, unit).map(|it| it.0);
            match field {
                "content" => task.content = Some(cell.printed().to_owned()).filter(|it| !it.is_empty()),
                "amount" => task.amount = money,
                "fiscal_funds" => task.fiscal_funds = money,
                _ => task.other_funds = money,
            }
            if field != "content" && money.is_none() {
                cell.leave(path.in_form(form));
            } else {
                cell.fate = Fate::Field;
            }
        }
        tasks.push(task);
        true
    }
}
