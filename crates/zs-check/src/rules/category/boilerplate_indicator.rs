//! # CAT021 boilerplate-indicator（与其他项目表述重复）
//!
//! ## 依据
//! `mof-2015-88/review/indicator-science` 指标科学性：选取了最能反映目标的关键指标。
//!
//! ## 检查什么
//! 名称和描述都一字不差的指标，出现在同一文件的几个项目里（默认3个）。
//!
//! ## 为什么
//! 放在哪个项目都合适的指标，说明不了这个项目办成了什么。
//!
//! ## 反例
//! ```text
//! 项目 甲
//! 时效 | 按项目计划完成工作 | ≥90% | 按照工作要求按时完成预定计划
//! 项目 乙
//! 时效 | 按项目计划完成工作 | ≥90% | 按照工作要求按时完成预定计划
//! 项目 丙
//! 时效 | 按项目计划完成工作 | 是 | 按照工作要求按时完成预定计划
//! ```
//!
//! ## 正例
//! ```text
//! 项目 甲
//! 时效 | 完成时间 | 10月底前 | 抽检报告全部出具的日期
//! 项目 乙
//! 时效 | 完成时间 | 10月底前 | 设备安装调试完毕的日期
//! 项目 丙
//! 时效 | 完成时间 | 12月底前 | 四期宣传全部播出的日期
//! ```
//!
//! ```text
//! 项目 甲
//! 满意度 | 群众满意度 | ≥90% | 问卷调查中满意和较满意的占比
//! 项目 乙
//! 满意度 | 群众满意度 | ≥90% | 问卷调查中满意和较满意的占比
//! 项目 丙
//! 满意度 | 群众满意度 | ≥90% | 问卷调查中满意和较满意的占比
//! ```
//!
//! ## 何时不提示
//! 满意度指标（问的是同一批人，问法可以相同）；上级下达的行；没有描述、只是名称相同的。

use crate::facts::{Facts, IndicatorSubtype, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use foldhash::{HashMap, HashMapExt};

pub(super) const RULE: Rule = rule! {
    code: "CAT021", name: "boilerplate-indicator", clause: "mof-2015-88/review/indicator-science", ground: Norm,
    severity: Warning, page: "boilerplate_indicator.rs", check: Document(check),
};

fn check(facts: &Facts, findings: &mut Findings) {
    let Some(fewest) = facts.law.count("category.boilerplate_projects_min") else {
        return findings.skip("规则方案没有规定项目数");
    };
    if facts.projects().count() < fewest {
        return findings.skip("文件中的项目太少，比不出重复");
    }
    let mut order: Vec<Vec<(usize, &Row)>> = Vec::new();
    let mut at: HashMap<(&str, &str), usize> = HashMap::new();
    for (_, form) in facts.projects() {
        for row in form.rows.iter().filter(|row| is_own(row)) {
            let Some(description) = row.bare_description() else {
                continue;
            };
            let index = *at.entry((&row.plain_name, description)).or_insert(order.len());
            match order.get_mut(index) {
                Some(places) => places.push((form.number, row)),
                None => order.push(vec![(form.number, row)]),
            }
        }
    }
    for places in &order {
        let mut forms: Vec<usize> = places.iter().map(|(form, _)| *form).collect();
        forms.dedup();
        let Some(((first, row), rest)) = places.split_first() else {
            continue;
        };
        if forms.len() < fewest {
            continue;
        }
        let message = format!(
            "“{}”（描述“{}”）在{}个项目里一字不差，看不出各项目要办成什么",
            row.name,
            row.description().unwrap_or_default(),
            forms.len()
        );
        let draft = findings.report_in(*first, row.name_path(), message);
        draft.advise("换成各项目自己的指标；确实通用的，在描述中写清各自的对象和算法");
        for (form, row) in rest {
            draft.also(*form, row.name_path());
        }
    }
}

fn is_own(row: &Row) -> bool {
    !row.handed_down && row.subtype != IndicatorSubtype::Satisfaction && !row.is_satisfaction()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn one_phrase_for_three_projects() {
        let row = "时效 | 按项目计划完成工作 | ≥90% | 按照工作要求按时完成预定计划";
        check(
            &RULE,
            &format!("项目 甲\n{row}\n项目 乙\n{row}\n项目 丙\n{row}"),
            expect![[r#"
                第2行 CAT021 核实 “按项目计划完成工作”（描述“按照工作要求按时完成预定计划”）在3个项目里一字不差，看不出各项目要办成什么
                      建议：换成各项目自己的指标；确实通用的，在描述中写清各自的对象和算法
            "#]],
        );
    }

    #[test]
    fn two_projects_are_too_few_to_tell() {
        let row = "时效 | 按项目计划完成工作 | ≥90% | 按照工作要求按时完成预定计划";
        check(
            &RULE,
            &format!("项目 甲\n{row}\n项目 乙\n{row}"),
            expect![[r#"
            未检查：文件中的项目太少，比不出重复
        "#]],
        );
    }
}
