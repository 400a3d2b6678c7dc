//! # LVL007 round-target-no-basis（依据不够具体）
//!
//! ## 依据
//! `mof-2021-101/2/basis` 写明指标值的具体依据，如文件、标准或历史数据。
//!
//! ## 检查什么
//! 一张表里多数指标的依据是同一句笼统的话（如“年度工作计划”），没有文号、标准、条款或基期数。
//! 份额和最少个数由规则方案给出（默认60%、3个）。
//!
//! ## 为什么
//! “≥90%”本身没有错，要问的是凭什么是90%。依据写不出来，指标值就只是随手填的整数。
//!
//! ## 反例
//! ```text
//! 数量 | 检查次数 | ≥6次 | 次数 | 根据年度工作计划确定
//! 质量 | 案件办结率 | ≥90% | 占比 | 根据年度工作计划确定
//! 社会 | 投诉处理率 | ≥90% | 占比 | 根据年度工作计划确定
//! ```
//!
//! ## 正例
//! ```text
//! 数量 | 抽检批次 | ≥80批次 | 批次 | 临渠市监〔2022〕31号抽检方案第三条
//! 质量 | 案件办结率 | ≥90% | 占比 | 2022年实际完成89%
//! 社会 | 投诉处理率 | ≥90% | 占比 | 根据年度工作计划确定
//! ```
//!
//! ## 何时不提示
//! 表中没有依据一栏的；依据里有文号、书名号、条款或数字的；上级下达的行；
//! 只填“计划标准”“行业标准”这类标准名称的（有的表式就是这样要求）。

use crate::facts::{FormFacts, Row};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use zs_model::FieldPath;

pub(super) const RULE: Rule = rule! {
    code: "LVL007", name: "round-target-no-basis", clause: "mof-2021-101/2/basis", ground: Norm,
    severity: Warning, page: "round_target_no_basis.rs", check: Form(check),
};

fn check(form: &FormFacts, findings: &mut Findings) {
    if form.indicators().is_empty() {
        return;
    }
    if !form.prints_column("basis") {
        return findings.cannot_tell(FieldPath::new("indicators"), "表中没有“指标值确定依据”一栏");
    }
    let (Some(limit), Some(fewest)) = (
        form.law.decimal("level.generic_basis_percent"),
        form.law.count("level.generic_basis_rows_min"),
    ) else {
        return findings.skip("规则方案没有给出份额");
    };
    let mut own = 0;
    let mut phrases: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in form.rows.iter().filter(|row| !row.handed_down) {
        if let Some(basis) = row.basis() {
            own += 1;
            phrases.entry(basis.trim()).or_default().push(row);
        }
    }
    let Some((phrase, rows)) = phrases.into_iter().max_by_key(|(_, rows)| rows.len()) else {
        return;
    };
    let share = Decimal::from(rows.len() * 100).checked_div(Decimal::from(own));
    if rows.len() < fewest || share.is_none_or(|share| share < limit) || !is_generic(phrase) {
        return;
    }
    let message = format!("多数指标的依据都只写“{phrase}”，没有文号、标准或往年数据");
    let finding = findings.report(rows[0].basis_path(), message);
    finding
        .advise("写出文件的名称和文号、标准的条款，或者往年实际完成的数")
        .fold();
    for row in &rows[1..] {
        finding.also(form.number, row.basis_path());
    }
}

/// Whether nothing is left but a generic phrase when the filler around it is taken off.
fn is_generic(basis: &str) -> bool {
    let mut text = basis.trim_end_matches('。');
    loop {
        if words::GENERIC_BASIS.holds(text) {
            return true;
        }
        let filler = &words::BASIS_FILLER;
        let shorter = [filler.strip_beginning(text), filler.strip_ending(text)];
        let Some(shorter) = shorter.into_iter().flatten().min_by_key(|it| it.len()) else {
            return false;
        };
        text = shorter;
    }
}

#[cfg(test)]
mod tests {
    use super::{RULE, is_generic};
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn the_phrase_is_told_once_for_all_forms() {
        let rows = "数量 | 甲 | ≥6次 | 乙 | 年度工作计划\n质量 | 丙 | ≥90% | 丁 | 年度工作计划\n社会 | 戊 | ≥90% | 己 | 年度工作计划";
        check(
            &RULE,
            &format!("项目 一\n{rows}\n项目 二\n{rows}"),
            expect![[r#"
            第2行 LVL007 核实 多数指标的依据都只写“年度工作计划”，没有文号、标准或往年数据（共6处）
                  建议：写出文件的名称和文号、标准的条款，或者往年实际完成的数
        "#]],
        );
    }

    #[test]
    fn generic_is_what_names_nothing() {
        for basis in [
            "年度工作计划",
            "根据年度工作计划确定",
            "按照上级要求执行",
            "根据工作计划制定。",
        ] {
            assert!(is_generic(basis), "{basis}");
        }
        for basis in [
            "2022年实际97%",
            "《食品安全法》",
            "检验机构服务合同约定",
            "计划标准",
            "确定",
            "",
        ] {
            assert!(!is_generic(basis), "{basis}");
        }
    }
}
