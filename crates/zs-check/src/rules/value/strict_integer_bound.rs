//! # VAL014 strict-integer-bound（整数指标用“<1”）
//!
//! ## 依据
//! `mof-2015-88/review/clarity` 明确清晰性：描述得具体。
//!
//! ## 检查什么
//! 以起、次、人计的指标写“＜1”“≤0.5”，实际就是0。
//!
//! ## 为什么
//! “＜1起”和“=0起”是一回事，写成0一眼就明白。
//!
//! ## 反例
//! ```text
//! 社会 | 重大食品安全事故起数 | ＜1起
//! ```
//!
//! ```text
//! 社会 | 群体性事件 | ≤0.5起
//! ```
//!
//! ## 正例
//! ```text
//! 社会 | 重大食品安全事故起数 | =0起
//! ```
//!
//! ```text
//! 社会 | 事故起数 | ≤1起
//! ```
//!
//! ```text
//! 数量 | 受益人口 | ≤0.5万人
//! ```
//!
//! ```text
//! 社会 | 万车死亡率 | ＜1人/万车
//! ```
//!
//! ## 何时不提示
//! 带“万”“亿”的单位；比值。

use crate::facts::{FormFacts, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::{Operator, Unit, Value};

pub(super) const RULE: Rule = rule! {
    code: "VAL014", name: "strict-integer-bound", clause: "mof-2015-88/review/clarity", ground: Norm,
    severity: Advice, page: "strict_integer_bound.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let Value::Numeric {
        operator: Some(operator),
        number,
        unit: Some(unit),
    } = &row.target.value
    else {
        return;
    };
    let below_one = match operator {
        Operator::Lt => *number <= Decimal::ONE,
        Operator::Le => *number < Decimal::ONE,
        Operator::Ge | Operator::Gt | Operator::Eq => false,
    };
    if below_one && *number > Decimal::ZERO && counts_whole_things(unit) {
        let raw = &row.target.raw;
        let message = format!("“{}”以“{unit}”计，“{raw}”就是0{unit}", row.name);
        let draft = findings.report(row.target_path(), message);
        draft.advise(format!("直接写“=0{unit}”"));
        // A sign in a cell of its own is no part of this text.
        if raw.contains(['<', '＜', '≤', '≦']) && raw.contains(unit.as_str()) {
            draft.fix(format!("=0{unit}"));
        }
    }
}

/// Not 万人: half of that is a number of people.
fn counts_whole_things(unit: &Unit) -> bool {
    unit.is_count() && unit.scale() == Some(Decimal::ONE)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn less_than_one_accident_is_none() {
        check(
            &RULE,
            "社会 | 重大事故起数 | ＜1起",
            expect![[r#"
            第1行 VAL014 建议 “重大事故起数”以“起”计，“＜1起”就是0起
                  建议：直接写“=0起”
                  改为：=0起
        "#]],
        );
    }

    #[test]
    fn half_of_ten_thousand_is_a_number() {
        check(
            &RULE,
            "数量 | 受益人口 | ≤0.5万人\n社会 | 事故起数 | ≤1起",
            expect![[""]],
        );
    }
}
