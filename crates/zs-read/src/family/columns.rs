//! Header words → columns, and the cells of a row under them.

use super::lines::Line;
use super::words::{is_subtype, is_type, label, without_brackets};
use crate::Container;

/// What a column of an indicator table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading that runs beside the rows (绩效指标 written downwards).
    Side,
    /// 一级指标
    Type,
    /// 二级指标
    Subtype,
    /// 三级指标
    Name,
    /// 绩效指标描述
    Description,
    /// 指标值
    Target,
    /// 计算符号, 指标性质
    Operator,
    /// 计量单位
    Unit,
    /// 指标值 of the longer term
    MultiYear,
    /// 指标值确定依据
    Basis,
    /// 分值, 权重
    Points,
    /// 完成值
    Actual,
    /// 得分
    Score,
    /// 偏差原因分析
    Deviation,
    /// 佐证资料
    Evidence,
    /// One of the thresholds 优, 良, 中, 差 (0-based)
    Band(usize),
    /// A heading over several columns (评价标准)
    Group,
    /// Anything else, such as 备注 or the values of an earlier year: its cells are left over.
    Other,
}

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

const WORDS: &[(Role, &[&str])] = &[
    (
        Role::Type,
        &[
            "一级指标",
            "一级",
            "指标类型",
            "绩效指标分类",
            "评价指标",
            "指标分类",
        ],
    ),
    (Role::Subtype, &["二级指标", "二级", "评价内容"]),
    (
        Role::Name,
        &[
            "三级指标",
            "三级",
            "指标名称",
            "绩效指标",
            "绩效指标名称",
            "具体指标",
        ],
    ),
    (
        Role::Description,
        &[
            "绩效指标描述",
            "指标描述",
            "指标解释",
            "指标说明",
            "指标内容",
            "描述",
            "绩效指标说明",
        ],
    ),
    (
        Role::Target,
        &[
            "指标值",
            "目标值",
            "年度指标值",
            "绩效指标值",
            "年度目标值",
            "年初指标值",
            "年初目标值",
            "指标值及单位",
            "指标目标值",
            "预期指标值",
        ],
    ),
    (
        Role::Operator,
        &["指标性质", "计算符号", "符号", "运算符号", "比较符号", "指标符号"],
    ),
    (Role::Unit, &["计量单位", "度量单位", "单位", "指标单位"]),
    (
        Role::MultiYear,
        &[
            "中长期指标值",
            "中长期目标值",
            "实施期指标值",
            "实施周期目标值",
            "实施周期指标值",
            "中期指标值",
        ],
    ),
    (
        Role::Basis,
        &[
            "指标值确定依据",
            "确定依据",
            "评价标准确定依据",
            "指标值依据",
            "指标确定依据",
            "依据",
            "指标值设定依据",
        ],
    ),
    (Role::Points, &["分值", "权重", "指标权重", "指标分值", "分数"]),
    (
        Role::Actual,
        &[
            "完成值",
            "实际完成值",
            "年终完成值",
            "全年完成值",
            "全年实际完成值",
            "全年实际值",
            "实际值",
        ],
    ),
    (Role::Score, &["得分", "自评得分", "指标得分", "自评分"]),
    (
        Role::Deviation,
        &[
            "偏差原因分析及改进措施",
            "偏差原因分析",
            "未完成原因分析",
            "偏差原因",
            "未完成原因及拟采取的改进措施",
        ],
    ),
    (Role::Evidence, &["佐证资料", "佐证材料", "证明材料"]),
    (Role::Band(0), &["优"]),
    (Role::Band(1), &["良"]),
    (Role::Band(2), &["中"]),
    (Role::Band(3), &["差"]),
    (Role::Group, &["绩效指标评价标准", "评价标准"]),
    (
        Role::Other,
        &["备注", "序号", "上年完成值", "上年实际值", "指标方向"],
    ),
];

fn role(text: &str) -> Option<Role> {
    let label = label(text);
    let label = label.trim_matches(['*', '★', '☆']);
    let find = |word: &str| {
        WORDS
            .iter()
            .find(|(_, words)| words.contains(&word))
            .map(|(role, _)| *role)
    };
    find(label).or_else(|| find(without_brackets(label).0))
}

impl Columns {
    /// The columns, when the line is the header of an indicator table.
    pub fn header(line: &Line) -> Option<Columns> {
        let mut known = 0;
        let mut unknown = 0;
        let mut columns = Vec::new();
        for cell in &line.cells {
            let role = if cell.is_blank() { None } else { role(cell.text) };
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
        let all_words = line.filled().count() > 0 && line.filled().all(|cell| role(cell.text).is_some());
        if !all_words || self.table != line.table {
            return false;
        }
        let mut below: Vec<Column> = line
            .filled()
            .filter_map(|cell| {
                Some(Column {
                    role: role(cell.text)?,
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
            Grid::Sheet if same_table => self.by_grid(line),
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
        let under = |start: usize, end: usize| {
            let overlap = |column: &&Column| column.start < end && start < column.end;
            self.columns.iter().find(overlap).map(|column| column.role)
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
        } else if is_subtype(first) {
            at(Role::Subtype)
        } else if missing == 1 && at(Role::Subtype) > 0 && !self.fits_name_first(line, &columns) {
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
