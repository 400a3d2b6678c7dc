//! # VAL023 date-outside-year（时间超出预算年度）
//!
//! ## 依据
//! `mof-2015-88/4` 年度目标只写本预算年度。
//!
//! ## 检查什么
//! 指标值的日期（一段时间看最后一天）不在表的预算年度内。
//!
//! ## 为什么
//! 年度目标要在本年度内完成；写到别的年度，年底自评时还没到期，或者早已过期。
//!
//! ## 反例
//! ```text
//! 年度 2023
//! 时效 | 补助发放完成时间 | 2024年1月底前
//! ```
//!
//! ```text
//! 年度 2023
//! 时效 | 服务周期 | 2023.07-2024.01
//! ```
//!
//! ## 正例
//! ```text
//! 年度 2023
//! 时效 | 完成时间 | 2023年11月30日前
//! ```
//!
//! ```text
//! 年度 2023
//! 时效 | 完成时间 | 11月底前
//! ```
//!
//! ```text
//! 年度 2023
//! 时效 | 建设周期 | 2022年6月-2023年6月
//! ```
//!
//! ## 何时不提示
//! 没有写年份的日期；中长期目标一栏；不知道表的年度时无法判断。

use crate::facts::{FormFacts, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::Value;

pub(super) const RULE: Rule = rule! {
    code: "VAL023", name: "date-outside-year", clause: "mof-2015-88/4", ground: Norm,
    severity: Warning, page: "date_outside_year.rs", check: Row(check),
};

fn check(row: &Row, form: &FormFacts, findings: &mut Findings) {
    let Value::Date { dates, .. } = &row.target.value else {
        return;
    };
    let Some(year) = dates.last().and_then(|date| date.year()) else {
        return;
    };
    let Some(fiscal_year) = form.form.fiscal_year() else {
        return findings.cannot_tell(row.target_path(), "不知道这张表是哪一年的");
    };
    if year == fiscal_year {
        return;
    }
    let (raw, name) = (&row.target.raw, row.name);
    let message = format!("“{name}”的指标值“{raw}”不在{fiscal_year}年，这张表是{fiscal_year}年的");
    let advice = if year > fiscal_year {
        "写本年度内要完成的部分；跨年的，总的期限写到中长期目标"
    } else {
        "核对年份；像是沿用了往年的表"
    };
    findings.report(row.target_path(), message).advise(advice);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn next_january_is_another_year() {
        check(
            &RULE,
            "年度 2023\n时效 | 补助发放完成时间 | 2024年1月底前",
            expect![[r#"
                第2行 VAL023 核实 “补助发放完成时间”的指标值“2024年1月底前”不在2023年，这张表是2023年的
                      建议：写本年度内要完成的部分；跨年的，总的期限写到中长期目标
            "#]],
        );
    }

    #[test]
    fn last_years_date() {
        check(
            &RULE,
            "年度 2023\n时效 | 完成时间 | 2022年12月31日前",
            expect![[r#"
                第2行 VAL023 核实 “完成时间”的指标值“2022年12月31日前”不在2023年，这张表是2023年的
                      建议：核对年份；像是沿用了往年的表
            "#]],
        );
    }

    #[test]
    fn a_date_without_a_year_is_this_year() {
        check(&RULE, "年度 2023\n时效 | 完成时间 | 11月底前", expect![[""]]);
    }
}
