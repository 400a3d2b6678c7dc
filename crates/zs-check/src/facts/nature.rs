use crate::words;
use zs_model::ProjectGoal;

/// What kind of spending a project is, told from its name, its use of funds and its goals.
///
/// Several may be true at once; all are false where the texts do not tell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Nature {
    /// Construction, large repair (工程、修缮).
    pub is_works: bool,
    /// Purchase of things (购置).
    pub is_purchase: bool,
    /// Software and networks (信息化).
    pub is_it: bool,
    /// Wages, benefits, insurance: the arrival of the money is the service.
    pub is_payment: bool,
    /// Debt service and final payments (还本付息、尾款).
    pub is_debt: bool,
    /// People are served directly.
    pub serves_people: bool,
}

impl Nature {
    pub(crate) fn of(goal: &ProjectGoal) -> Nature {
        let name = goal.project_name.as_deref().unwrap_or_default();
        let name_and_use = format!("{name}\n{}", goal.use_of_funds.as_deref().unwrap_or_default());
        let all = format!("{name_and_use}\n{}", goal.goals.join("\n"));
        Nature {
            // Whatever the goals promise, what the money buys is said by name and use.
            is_works: words::NATURE_WORKS.find(&name_and_use).is_some(),
            is_purchase: words::NATURE_PURCHASE.find(&name_and_use).is_some(),
            is_it: words::NATURE_IT.find(&name_and_use).is_some(),
            is_payment: words::NATURE_PAYMENT.find(&name_and_use).is_some(),
            is_debt: words::NATURE_DEBT.find(&name_and_use).is_some(),
            serves_people: words::NATURE_SERVICE.find(&all).is_some(),
        }
    }
}
