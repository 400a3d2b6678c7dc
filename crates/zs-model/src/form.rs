use crate::{Agency, DepartmentGoal, FieldPath, ProjectGoal};
use serde::{Deserialize, Serialize};

/// What kind of form (表) a form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FormKind {
    /// 部门（单位）整体绩效目标.
    DepartmentGoal,
    /// 项目绩效目标.
    ProjectGoal,
}

impl FormKind {
    /// The name users see.
    pub fn label(self) -> &'static str {
        match self {
            FormKind::DepartmentGoal => "部门整体绩效目标",
            FormKind::ProjectGoal => "项目绩效目标",
        }
    }
}

/// Where in budgeting a revision stands (阶段).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// 入库.
    Pooled,
    /// 一上.
    FirstRequest,
    /// 一下.
    FirstCeiling,
    /// 二上.
    SecondRequest,
    /// 批复.
    Approved,
    /// 调整.
    Adjusted,
}

impl Stage {
    /// The word users see.
    pub fn label(self) -> &'static str {
        match self {
            Stage::Pooled => "入库",
            Stage::FirstRequest => "一上",
            Stage::FirstCeiling => "一下",
            Stage::SecondRequest => "二上",
            Stage::Approved => "批复",
            Stage::Adjusted => "调整",
        }
    }
}

/// Everything that is filled in is a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Form {
    /// 部门（单位）整体绩效目标.
    DepartmentGoal(Box<DepartmentGoal>),
    /// 项目绩效目标.
    ProjectGoal(Box<ProjectGoal>),
}

impl Form {
    /// The kind of the form.
    pub fn kind(&self) -> FormKind {
        match self {
            Form::DepartmentGoal(_) => FormKind::DepartmentGoal,
            Form::ProjectGoal(_) => FormKind::ProjectGoal,
        }
    }

    /// The budget unit.
    pub fn agency(&self) -> &Agency {
        match self {
            Form::DepartmentGoal(form) => &form.agency,
            Form::ProjectGoal(form) => &form.agency,
        }
    }

    /// The budget unit, to be filled in.
    pub fn agency_mut(&mut self) -> &mut Agency {
        match self {
            Form::DepartmentGoal(form) => &mut form.agency,
            Form::ProjectGoal(form) => &mut form.agency,
        }
    }

    /// The budget year (预算年度).
    pub fn fiscal_year(&self) -> Option<i16> {
        match self {
            Form::DepartmentGoal(form) => form.fiscal_year,
            Form::ProjectGoal(form) => form.fiscal_year,
        }
    }

    /// Sets the budget year; `uncertain` says that it was inferred.
    pub fn set_fiscal_year(&mut self, year: Option<i16>, uncertain: bool) {
        match self {
            Form::DepartmentGoal(form) => form.fiscal_year = year,
            Form::ProjectGoal(form) => form.fiscal_year = year,
        }
        if uncertain {
            self.uncertain_mut().push(FieldPath::new("fiscal_year"));
        }
    }

    /// The fields that the reader could not be sure of.
    pub fn uncertain(&self) -> &[FieldPath] {
        match self {
            Form::DepartmentGoal(form) => &form.uncertain,
            Form::ProjectGoal(form) => &form.uncertain,
        }
    }

    /// The fields that the reader could not be sure of, to be added to.
    pub fn uncertain_mut(&mut self) -> &mut Vec<FieldPath> {
        match self {
            Form::DepartmentGoal(form) => &mut form.uncertain,
            Form::ProjectGoal(form) => &mut form.uncertain,
        }
    }

    /// The project form, if it is one.
    pub fn project(&self) -> Option<&ProjectGoal> {
        match self {
            Form::ProjectGoal(form) => Some(form),
            Form::DepartmentGoal(_) => None,
        }
    }

    /// The department's form, if it is one.
    pub fn department(&self) -> Option<&DepartmentGoal> {
        match self {
            Form::DepartmentGoal(form) => Some(form),
            Form::ProjectGoal(_) => None,
        }
    }

    /// What people call the form: the project's name, or 部门整体绩效目标.
    pub fn title(&self) -> String {
        match self {
            Form::DepartmentGoal(_) => FormKind::DepartmentGoal.label().to_owned(),
            Form::ProjectGoal(form) => form
                .project_name
                .as_deref()
                .map_or_else(|| "（未填项目名称）".to_owned(), |name| name.trim().to_owned()),
        }
    }
}
