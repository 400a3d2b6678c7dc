//! The vocabulary of budget performance management: forms, target values, units, money, project codes,
//! field paths, places and findings.
//!
//! Nothing here reads a file, knows a rule or asks the clock. The JSON of every type is the one that
//! outside programs rely on; fields print in the order in which they are declared.

#![warn(clippy::arithmetic_side_effects, clippy::float_arithmetic)]

mod agency;
mod cells;
mod department_goal;
mod dismissal;
mod field_path;
mod finding;
mod form;
mod indicator;
mod money;
mod percent;
mod place;
mod project_code;
mod project_goal;
mod row_id;
mod text;
mod unit;
mod value;

pub use agency::Agency;
pub use cells::Cell;
pub use department_goal::{Activity, ActivityIndicator, DepartmentGoal, Measure, Task};
pub use dismissal::Dismissal;
pub use field_path::FieldPath;
pub use finding::{Coverage, Finding, Fix, RuleName, Severity, Skipped, Undecided, Verdict};
pub use form::{Form, FormKind, Stage};
pub use indicator::{Indicator, IndicatorInner, Origin, StockOrFlow};
pub use money::Money;
pub use percent::Percent;
pub use place::{Leftover, Place, Places};
pub use project_code::{Check, CodeDefect, CodeFamily, ProjectCode};
pub use project_goal::{CostEstimate, Period, ProjectGoal, ProjectInner, SPENDING_PLAN_DATES};
pub use row_id::RowId;
pub use text::{half_width, squeeze};
pub use unit::{Dimension, Unit};
pub use value::{DatePoint, Operator, TargetValue, Value};
