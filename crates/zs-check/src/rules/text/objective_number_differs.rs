//! # TXT002 objective-number-differs（目标与指标数字不一致）
//!
//! ## 依据
//! `mof-2015-88/review/clarity` 明确清晰性：目标清楚，预期产出和效果描述得具体。
//!
//! ## 检查什么
//! 目标、用途里的一个数，和名称说同一件事、单位相同的那个指标的指标值不相等。
//! 只有一个指标、一个数能对上时才比较。
//!
//! ## 为什么
//! 目标说培训300人，指标只要200人，年底完成250人，算完成还是没完成？
//!
//! ## 反例
//! ```text
//! 目标 全年培训食品安全员300人。
//! 数量 | 培训食品安全员人数 | ≥200人
//! ```
//!
//! ```text
//! 用途 改造检测实验室600平方米。
//! 数量 | 检测实验室改造面积 | ≥500平方米
//! ```
//!
//! ```text
//! 部门
//! 总体 加强食品安全监管，抽检1200批次。
//! 活动 食品监管 | 保障食品安全
//! - 食品监督抽检批次 | ≥1000批次
//! ```
//!
//! ## 正例
//! ```text
//! 目标 全年培训食品安全员不少于300人，其中骨干60人。
//! 数量 | 培训食品安全员人数 | ≥300人
//! ```
//!
//! ```text
//! 目标 培训食品安全员300人。
//! 数量 | 培训食品安全员场次 | ≥6场
//! 数量 | 检查餐饮单位数 | ≥200家
//! ```
//!
//! ```text
//! 目标 抽检食品800批次、药品200批次。
//! 数量 | 食品药品抽检批次 | ≥1000批次
//! ```
//!
//! ```text
//! 目标 上年抽检食品800批次。
//! 数量 | 食品抽检批次 | ≥1000批次
//! ```
//!
//! ## 何时不提示
//! 数前写着“其中”“上年”“累计”“增长”等、口径不同的；几个数相加等于指标值的；
//! 几个指标都可能对上、说不准是哪一个的。

use crate::facts::{Counted, FormFacts, Row, counted};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use foldhash::{HashMap, HashMapExt};
use rust_decimal::Decimal;
use zs_model::{FieldPath, Form, Unit, Value};

pub(super) const RULE: Rule = rule! {
    code: "TXT002", name: "objective-number-differs", clause: "mof-2015-88/review/clarity", ground: Logic,
    severity: Error, page: "objective_number_differs.rs", check: Form(check),
};

/// With more rows or numbers of one unit than this, no single pair can be told to be one thing.
const SAME_UNIT_MAX: usize = 24;

type Said = (FieldPath, Counted);

fn check(form: &FormFacts, findings: &mut Findings) {
    let mut rows: HashMap<&Unit, Vec<&Row>> = HashMap::new();
    for row in &form.rows {
        if let Value::Numeric { unit: Some(unit), .. } = &row.target.value
            && !unit.is_money()
            && !unit.is_time()
        {
            rows.entry(unit).or_default().push(row);
        }
    }
    if rows.is_empty() {
        return;
    }
    let mut said: HashMap<Unit, Vec<Said>> = HashMap::new();
    for (path, text) in texts(form.form) {
        for it in counted(text) {
            if let Some(unit) = it.unit.clone() {
                said.entry(unit).or_default().push((path.clone(), it));
            }
        }
    }
    let mut groups: Vec<(&&Unit, &Vec<&Row>)> = rows.iter().collect();
    groups.sort_by(|one, other| one.1[0].path.cmp(&other.1[0].path));
    for (unit, rows) in groups {
        let Some(said) = said.get(*unit) else { continue };
        if rows.len() <= SAME_UNIT_MAX && said.len() <= SAME_UNIT_MAX {
            compare(form.number, rows, said, findings);
        }
    }
}

fn texts(form: &Form) -> Vec<(FieldPath, &str)> {
    let list = |field: &str, goals: &'_ [String]| -> Vec<FieldPath> {
        (1..=goals.len())
            .map(|number| FieldPath::new(field).nth(number))
            .collect()
    };
    match form {
        Form::ProjectGoal(it) => {
            let goals = list("goals", &it.goals)
                .into_iter()
                .zip(it.goals.iter().map(String::as_str));
            let purpose = it.use_of_funds.as_deref();
            goals
                .chain(purpose.map(|text| (FieldPath::new("use_of_funds"), text)))
                .collect()
        }
        Form::DepartmentGoal(it) => {
            let overall = list("overall_goals", &it.overall_goals)
                .into_iter()
                .zip(it.overall_goals.iter().map(String::as_str));
            let activities = it.activities.iter().filter_map(|activity| {
                let path = FieldPath::new("activities").row(&activity.id).then("goal");
                Some((path, activity.goal.as_deref()?))
            });
            overall.chain(activities).collect()
        }
    }
}

fn compare(form: usize, rows: &[&Row], said: &[Said], findings: &mut Findings) {
    for row in rows {
        let Some(target) = row.target.number() else {
            continue;
        };
        let matching: Vec<&Said> = said.iter().filter(|(_, it)| is_about(it, row)).collect();
        let sum = matching
            .iter()
            .try_fold(Decimal::ZERO, |sum, (_, it)| sum.checked_add(it.number));
        if matching.iter().any(|(_, it)| it.number == target) || sum == Some(target) {
            continue;
        }
        let [(path, it)] = matching[..] else { continue };
        if words::OTHER_SCOPE.find(&it.before).is_some() || it.after.starts_with("以上的") {
            continue;
        }
        let others = rows.iter().filter(|other| is_about(it, other)).count();
        if others != 1 {
            continue;
        }
        let (place, name, raw) = (place(path), row.name, &row.target.raw);
        let message = format!(
            "{place}写“{}{}”，指标“{name}”的指标值却是“{raw}”，以哪个为准？",
            it.before.trim(),
            it.printed
        );
        findings
            .report(path.clone(), message)
            .advise("核对后改成一致；两处说的不是一件事的，在名称里写明各自的范围")
            .also(form, row.target_path());
    }
}

fn place(path: &FieldPath) -> &'static str {
    match path.steps().next() {
        Some("use_of_funds") => "资金用途",
        Some("overall_goals") => "总体目标",
        _ => "绩效目标",
    }
}

/// Whether the words around the number name the thing that the row counts.
fn is_about(said: &Counted, row: &Row) -> bool {
    let name: Vec<char> = row.plain_name.chars().collect();
    let is_ratio = said.unit.as_ref().is_some_and(Unit::is_ratio);
    if is_ratio {
        return names_the_rate(&said.before, &row.plain_name);
    }
    name.windows(2).any(|pair| {
        let word: String = pair.iter().collect();
        !words::COMMON_NOUN.holds(&word) && (said.before.contains(&word) || said.after.contains(&word))
    })
}

/// A rate must be named with at least four characters of its end: 年报公示率 in 企业年报公示率达.
fn names_the_rate(before: &str, name: &str) -> bool {
    let Some((at, _)) = name.char_indices().rev().nth(3) else {
        return false;
    };
    before.contains(&name[at..])
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn both_numbers_are_quoted() {
        check(
            &RULE,
            "目标 改造检测实验室600平方米，年报公示率达90％以上\n数量 | 检测实验室改造面积 | ≥500平方米\n质量 | 企业年报公示率 | ≥95%",
            expect![[r#"
                第1行 TXT002 核实 绩效目标写“改造检测实验室600平方米”，指标“检测实验室改造面积”的指标值却是“≥500平方米”，以哪个为准？
                      建议：核对后改成一致；两处说的不是一件事的，在名称里写明各自的范围
                第1行 TXT002 核实 绩效目标写“年报公示率达90%”，指标“企业年报公示率”的指标值却是“≥95%”，以哪个为准？
                      建议：核对后改成一致；两处说的不是一件事的，在名称里写明各自的范围
            "#]],
        );
    }

    #[test]
    fn the_department_against_its_activities() {
        check(
            &RULE,
            "部门\n总体 加强食品安全监管，抽检1200批次。\n活动 食品监管 | 保障食品安全\n- 食品监督抽检批次 | ≥1000批次",
            expect![[r#"
                第1行 TXT002 核实 总体目标写“抽检1200批次”，指标“食品监督抽检批次”的指标值却是“≥1000批次”，以哪个为准？
                      建议：核对后改成一致；两处说的不是一件事的，在名称里写明各自的范围
            "#]],
        );
    }
}
