use super::{FormFacts, IndicatorSubtype};
use crate::words;
use rust_decimal::Decimal;
use zs_model::{FieldPath, Form, ProjectGoal, SPENDING_PLAN_DATES, Value};

/// The spending plan of a project (资金支出计划) as its rules see it.
pub struct Plan {
    /// Cumulative percentages in the order of the dates; blank is not zero.
    pub percents: [Option<Decimal>; 4],
}

impl Plan {
    /// The plan, or `None` where the layout prints none or nothing is filled in.
    pub fn of(goal: &ProjectGoal) -> Option<Plan> {
        let percents = goal.spending_plan.map(|percent| percent.map(|it| it.0));
        percents.iter().any(Option::is_some).then_some(Plan { percents })
    }

    /// The path of the `index`-th percentage (0-based).
    pub fn path(index: usize) -> FieldPath {
        FieldPath::new("spending_plan").nth(index + 1)
    }

    /// Each percentage with the one before it, where both are filled in: (index of the later, before, after).
    pub fn steps(&self) -> impl Iterator<Item = (usize, Decimal, Decimal)> {
        (1..4).filter_map(|index| Some((index, self.percents[index - 1]?, self.percents[index]?)))
    }

    /// The plan in words: `25/50/空/100`.
    pub fn words(&self) -> String {
        let words = self
            .percents
            .iter()
            .map(|it| it.map_or_else(|| "空".to_owned(), |it| it.normalize().to_string()));
        words.collect::<Vec<_>>().join("/")
    }

    /// The name of the `index`-th date.
    pub fn date(index: usize) -> &'static str {
        SPENDING_PLAN_DATES[index]
    }
}

/// Whether something says why payments come when they come: 计划理由, a date in goals or 时效, a season or event.
pub fn timing_is_explained(form: &FormFacts) -> bool {
    let Form::ProjectGoal(goal) = form.form else {
        return false;
    };
    let reason = goal.inner.as_ref().and_then(|inner| inner.plan_reason.as_deref());
    let texts = goal
        .goals
        .iter()
        .map(String::as_str)
        .chain(goal.use_of_funds.as_deref());
    let dated = |text: &str| words::TIMING_REASON.find(text).is_some();
    reason.is_some_and(|reason| !reason.trim().is_empty())
        || texts.chain(goal.project_name.as_deref()).any(dated)
        || form.rows.iter().any(|row| {
            row.subtype == IndicatorSubtype::Timeliness && matches!(row.target.value, Value::Date { .. })
        })
}
