//! # TXT007 objective-copies-use（目标照抄资金用途）
//!
//! ## 依据
//! `mof-2015-88/review/clarity` 明确清晰性：目标清楚，预期产出和效果描述得具体。
//!
//! ## 检查什么
//! 项目的绩效目标与资金用途相同或几乎相同（默认95%，不计标点）。
//!
//! ## 为什么
//! 用途说钱花在哪里，目标说花了以后办成什么。照抄用途，等于没有目标。
//!
//! ## 反例
//! ```text
//! 项目 人事代理专项
//! 用途 保证人事代理人员补贴的正常发放
//! 目标 保证人事代理人员补贴的正常发放。
//! ```
//!
//! ## 正例
//! ```text
//! 项目 人事代理专项
//! 用途 发放人事代理人员补贴
//! 目标 每月20日前为7名人事代理人员足额发放补贴，全年无差错。
//! ```
//!
//! ```text
//! 项目 人事代理专项
//! 用途 发放人事代理人员补贴
//! ```
//!
//! ## 何时不提示
//! 目标在用途以外另有内容的；两栏有一栏空白的。

use crate::facts::{FormFacts, bare, is_alike};
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::{FieldPath, ProjectGoal};

pub(super) const RULE: Rule = rule! {
    code: "TXT007", name: "objective-copies-use", clause: "mof-2015-88/review/clarity", ground: Norm,
    severity: Warning, page: "objective_copies_use.rs", check: Project(check),
};

fn check(goal: &ProjectGoal, form: &FormFacts, findings: &mut Findings) {
    let Some(purpose) = goal.use_of_funds.as_deref() else {
        return;
    };
    let Some(limit) = form.law.count("text.same_text_percent") else {
        return findings.skip("规则方案没有规定相同的程度");
    };
    let (goals, plain) = (bare(&goal.goals.concat()), bare(purpose));
    if goals.is_empty() || plain.is_empty() || !is_alike(&goals, &plain, limit) {
        return;
    }
    let message = format!("绩效目标“{}”照抄了资金用途", goal.goals.join(" ").trim());
    findings
        .report(FieldPath::new("goals").nth(1), message)
        .also(form.number, FieldPath::new("use_of_funds"))
        .advise("用途写钱花在哪里；目标写花了以后办成什么：做多少、什么时候、达到什么程度");
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn the_use_again_is_no_goal() {
        check(
            &RULE,
            "项目 人事代理专项\n用途 保证人事代理人员补贴的正常发放\n目标 保证人事代理人员补贴的正常发放。",
            expect![[r#"
                第3行 TXT007 核实 绩效目标“保证人事代理人员补贴的正常发放。”照抄了资金用途
                      建议：用途写钱花在哪里；目标写花了以后办成什么：做多少、什么时候、达到什么程度
            "#]],
        );
    }
}
