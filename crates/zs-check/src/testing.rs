//! Small documents as text, for examples and tests.
//!
//! ```text
//! 项目 车辆保险费              starts a project's form
//! 编码 13030322P00LDLE10006G
//! 单位 414001 某局本级
//! 主管 414 某部门               主管部门
//! 年度 2023
//! 金额 68000 财政 68000 其他 0   yuan; a part left out is blank
//! 中期金额 170000
//! 用途 缴纳公务用车保险
//! 计划 25 50 75 100            - is blank
//! 理由 按合同年末付款           计划理由
//! 目标 保障公务用车正常运行      one line a goal
//! 质量 | 公车保险缴纳率 | ≥95% | 描述 | 依据
//! 部门                         starts the department's form
//! 序言 经党组研究同意
//! 总体 做好市场监管             one line a goal
//! 任务 年检 | 内容 | 50000      name, content, yuan (may be left out)
//! 活动 综合管理 | 维护秩序       name, goal
//! - 监管计划完成率 | ≥90%       an indicator of the activity
//! 措施 转变作风 | 加强教育
//! 历年                         everything below stands in files of earlier years
//! 剩余 指标2                   a leftover that belongs to the indicators of the form above
//! ```
//! A row is `level-2 word | name | target | description | basis | points`; the level and everything after the
//! target may be left out. `产出/数量` or `满意度/` gives level 1 too.

use crate::{Check, Checked, Input, Rule, engine::check_with};
use expect_test::Expect;
use rust_decimal::Decimal;
use std::fmt::Write;
use zs_law::{Layer, Profile};
use zs_model::*;

/// Runs one rule over a small document and compares what it says.
#[track_caller]
pub fn check(rule: &'static Rule, document: &str, expected: Expect) {
    check_in("hebei", rule, document, expected);
}

/// The same under a named profile.
#[track_caller]
pub fn check_in(profile: &str, rule: &'static Rule, document: &str, expected: Expect) {
    let profile = Profile::named(profile).expect("a known profile");
    expected.assert_eq(&print(&run(&profile, rule, document)));
}

/// Runs every rule over a small document and compares code, severity and first place of each finding.
#[track_caller]
pub fn check_all(document: &str, expected: Expect) {
    let (forms, places, leftovers) = parse(document);
    let profile = Profile::named("hebei").expect("a known profile");
    let input = Input {
        forms: forms.iter().collect(),
        places: places.iter().map(Some).collect(),
        leftovers: &leftovers,
        history: &[],
        profile: &profile,
        dismissals: &[],
    };
    let checked = crate::check(&input);
    let line = |it: &Finding| {
        format!(
            "{} {} {} {}\n",
            it.rule,
            it.name,
            it.severity.label(),
            it.paths[0]
        )
    };
    expected.assert_eq(&checked.findings.iter().map(line).collect::<String>());
}

/// How many findings the rule has on the document.
pub fn count(rule: &'static Rule, document: &str) -> usize {
    let profile = Profile::named("hebei").expect("a known profile");
    run(&profile, rule, document).findings.len()
}

fn run(profile: &Profile, rule: &'static Rule, document: &str) -> Checked {
    let profile = &profile.clone().with_layer(everything_on());
    let (document, past) = document.split_once("\n历年\n").unwrap_or((document, ""));
    let (forms, places, leftovers) = parse(document);
    let (history, ..) = parse(past);
    let input = Input {
        forms: forms.iter().collect(),
        places: places.iter().map(Some).collect(),
        leftovers: &leftovers,
        history: &history,
        profile,
        dismissals: &[],
    };
    check_with(&input, std::iter::once(rule))
}

/// A layer inside the profile that leaves no rule off.
fn everything_on() -> Layer {
    let text = "label = \"测试\"\n[[rules.plan-below-required.off]]\nvalue = \"false\"\n\
                valid_from = 2010-01-01\nsource = \"practice/threshold\"\nstatus = \"convention\"\n";
    Layer::parse("测试", text).expect("a valid layer")
}

fn print(checked: &Checked) -> String {
    let mut out = String::new();
    for finding in &checked.findings {
        let (at, rule, level) = (&finding.at, finding.rule, finding.severity.label());
        let _ = writeln!(out, "{at} {rule} {level} {}", finding.message);
        if let Some(suggestion) = &finding.suggestion {
            let _ = writeln!(out, "      建议：{suggestion}");
        }
        if let Some(fix) = &finding.fix {
            let _ = writeln!(out, "      改为：{}", fix.new);
        }
    }
    for it in &checked.coverage.undecided {
        let _ = writeln!(out, "无法判断 {}：{}", it.path, it.why);
    }
    for it in &checked.coverage.skipped {
        let _ = writeln!(out, "未检查：{}", it.why);
    }
    out
}

/// Reads the little language above.
pub fn parse(document: &str) -> (Vec<Form>, Vec<Places>, Vec<Leftover>) {
    let mut it = Parser::default();
    for (index, line) in document
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
    {
        it.line(line.trim_start(), index as u32 + 1);
    }
    (it.forms, it.places, it.leftovers)
}

#[derive(Default)]
struct Parser {
    forms: Vec<Form>,
    places: Vec<Places>,
    leftovers: Vec<Leftover>,
    line: u32,
}

const KEYWORDS: [&str; 18] = [
    "项目",
    "部门",
    "编码",
    "单位",
    "主管",
    "年度",
    "金额",
    "中期金额",
    "用途",
    "计划",
    "理由",
    "目标",
    "序言",
    "总体",
    "任务",
    "活动",
    "措施",
    "剩余",
];

impl Parser {
    fn line(&mut self, line: &str, number: u32) {
        self.line = number;
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        if line.starts_with("- ") || !KEYWORDS.contains(&word) || rest.starts_with('|') {
            return self.row(line);
        }
        match word {
            "项目" => {
                let goal = ProjectGoal {
                    project_name: text(rest),
                    fiscal_year: Some(2022),
                    ..Default::default()
                };
                self.begin(Form::ProjectGoal(Box::new(goal)));
                self.note("project_name");
            }
            "部门" => {
                let goal = DepartmentGoal {
                    fiscal_year: Some(2022),
                    ..Default::default()
                };
                self.begin(Form::DepartmentGoal(Box::new(goal)));
            }
            "单位" => *self.form().agency_mut() = Agency::parse(&rest.replacen(' ', "", 1)),
            "主管" => self.project().department = Some(Agency::parse(&rest.replacen(' ', "", 1))),
            "年度" => self.form().set_fiscal_year(rest.parse().ok(), false),
            "序言" | "总体" | "任务" | "活动" | "措施" => self.department_line(word, rest),
            "剩余" => {
                let path = FieldPath::new("indicators").in_form(self.forms.len().saturating_sub(1));
                self.leftovers.push(Leftover {
                    at: format!("第{number}行"),
                    text: rest.to_owned(),
                    path: Some(path),
                    place: Place {
                        line: Some(number),
                        ..Place::default()
                    },
                });
            }
            _ => self.project_line(word, rest),
        }
    }

    fn begin(&mut self, form: Form) {
        self.forms.push(form);
        self.places.push(Places::default());
        let place = Place {
            line: Some(self.line),
            ..Place::default()
        };
        self.places
            .last_mut()
            .expect("just pushed")
            .note(Places::form_title(), place);
    }

    fn note(&mut self, path: &str) {
        let place = Place {
            line: Some(self.line),
            ..Place::default()
        };
        self.places
            .last_mut()
            .expect("a form has begun")
            .note(path.into(), place);
    }

    fn form(&mut self) -> &mut Form {
        if self.forms.is_empty() {
            self.begin(Form::ProjectGoal(Box::new(ProjectGoal {
                fiscal_year: Some(2022),
                ..Default::default()
            })));
        }
        self.forms.last_mut().expect("a form has begun")
    }

    fn project(&mut self) -> &mut ProjectGoal {
        match self.form() {
            Form::ProjectGoal(goal) => goal,
            Form::DepartmentGoal(_) => panic!("a line of a project inside a department's form"),
        }
    }

    fn department(&mut self) -> &mut DepartmentGoal {
        match self.form() {
            Form::DepartmentGoal(goal) => goal,
            Form::ProjectGoal(_) => panic!("a line of a department inside a project's form"),
        }
    }

    fn project_line(&mut self, word: &str, rest: &str) {
        let goal = self.project();
        match word {
            "编码" => {
                goal.project_code = Some(ProjectCode::new(rest));
                self.note("project_code");
            }
            "金额" => {
                let parts: Vec<&str> = rest.split(' ').collect();
                goal.budget_amount = money(parts[0]);
                let part = |name: &str| {
                    parts
                        .iter()
                        .position(|it| *it == name)
                        .and_then(|at| money(parts[at + 1]))
                };
                goal.fiscal_funds = part("财政");
                goal.other_funds = part("其他");
                for field in ["budget_amount", "fiscal_funds", "other_funds"] {
                    self.note(field);
                }
            }
            "中期金额" => goal.multi_year_amount = money(rest),
            "用途" => {
                goal.use_of_funds = text(rest);
                self.note("use_of_funds");
            }
            "计划" => {
                for (slot, printed) in goal.spending_plan.iter_mut().zip(rest.split(' ')) {
                    *slot = Percent::parse(printed);
                }
                for number in 1..=4 {
                    self.note(&format!("spending_plan/{number}"));
                }
            }
            "理由" => goal.inner.get_or_insert_default().plan_reason = text(rest),
            "目标" => {
                goal.goals.push(rest.to_owned());
                let number = goal.goals.len();
                self.note(&format!("goals/{number}"));
            }
            _ => unreachable!("every keyword is handled"),
        }
    }

    fn department_line(&mut self, word: &str, rest: &str) {
        let goal = self.department();
        let parts: Vec<&str> = rest.split(" | ").collect();
        match word {
            "序言" => goal.preamble = text(rest),
            "总体" => goal.overall_goals.push(rest.to_owned()),
            "任务" => {
                let id = RowId::task(goal.tasks.len() + 1);
                let amount = parts.get(2).and_then(|it| money(it));
                let (name, content) = (parts[0].to_owned(), parts.get(1).and_then(|it| text(it)));
                goal.tasks.push(Task {
                    id: id.clone(),
                    name,
                    content,
                    amount,
                    fiscal_funds: None,
                    other_funds: None,
                });
                self.note(&format!("tasks/{id}/name"));
                self.note(&format!("tasks/{id}/amount"));
            }
            "活动" => {
                let id = RowId::activity(goal.activities.len() + 1);
                let (name, activity_goal) = (parts[0].to_owned(), parts.get(1).and_then(|it| text(it)));
                goal.activities.push(Activity {
                    id: id.clone(),
                    name,
                    goal: activity_goal,
                    indicators: Vec::new(),
                });
                self.note(&format!("activities/{id}/name"));
                self.note(&format!("activities/{id}/goal"));
            }
            "措施" => {
                let id = RowId::measure(goal.measures.len() + 1);
                let (title, body) = (text(parts[0]), parts.get(1).unwrap_or(&"").to_string());
                goal.measures.push(Measure {
                    id: id.clone(),
                    title,
                    text: body,
                });
                self.note(&format!("measures/{id}/text"));
            }
            _ => unreachable!("every keyword is handled"),
        }
    }

    fn row(&mut self, line: &str) {
        if let Some(rest) = line.strip_prefix("- ") {
            let (name, target) = rest.split_once(" | ").unwrap_or((rest, ""));
            let activity = self
                .department()
                .activities
                .last_mut()
                .expect("an activity has begun");
            let id = RowId::indicator(activity.indicators.len() + 1);
            let path = format!("activities/{}/indicators/{id}", activity.id);
            let target = TargetValue::parse(target);
            activity.indicators.push(ActivityIndicator {
                id,
                name: name.to_owned(),
                target,
                inner: None,
            });
            self.note(&format!("{path}/name"));
            return self.note(&format!("{path}/target"));
        }
        let mut parts: Vec<&str> = line
            .split('|')
            .map(|it| it.strip_prefix(' ').unwrap_or(it))
            .collect();
        parts
            .iter_mut()
            .for_each(|it| *it = it.strip_suffix(' ').unwrap_or(it));
        let level = Level::parse(parts[0]);
        if level.is_some() {
            parts.remove(0);
        }
        let rows = match self.form() {
            Form::ProjectGoal(goal) => &mut goal.indicators,
            Form::DepartmentGoal(goal) => &mut goal.indicators,
        };
        let mut row = Indicator::named(RowId::indicator(rows.len() + 1), parts[0]);
        if let Some(level) = level {
            row.indicator_type = text(&level.indicator_type);
            row.indicator_subtype = text(&level.subtype);
        }
        row.target = TargetValue::parse(parts.get(1).unwrap_or(&""));
        row.description = parts.get(2).and_then(|it| text(it));
        row.basis = parts.get(3).and_then(|it| text(it));
        row.points = parts.get(4).and_then(|it| Percent::parse(it));
        row.origin = row.basis.as_deref().and_then(Origin::of_basis);
        let path = row.path();
        let columns = ["name", "target", "description", "basis", "points"];
        let printed = parts.len();
        rows.push(row);
        for column in columns.into_iter().take(printed.max(2)) {
            self.note(path.then(column).as_str());
        }
        if level_printed(line) {
            self.note(path.then("type").as_str());
            self.note(path.then("subtype").as_str());
        }
    }
}

fn level_printed(line: &str) -> bool {
    line.split('|')
        .next()
        .is_some_and(|first| Level::parse(first.trim()).is_some())
}

struct Level {
    indicator_type: String,
    subtype: String,
}

impl Level {
    fn parse(word: &str) -> Option<Level> {
        if let Some((indicator_type, subtype)) = word.split_once('/') {
            let known = ["产出", "效益", "满意度", "成本"].contains(&indicator_type);
            let subtype = if subtype.is_empty() {
                String::new()
            } else {
                format!("{subtype}指标")
            };
            return known.then(|| Level {
                indicator_type: format!("{indicator_type}指标"),
                subtype,
            });
        }
        let (indicator_type, subtype) = match word {
            "数量" | "质量" | "时效" | "成本" => ("产出指标", format!("{word}指标")),
            "经济" | "社会" | "生态" => ("效益指标", format!("{word}效益指标")),
            "可持续" => ("效益指标", "可持续影响指标".to_owned()),
            "满意度" => ("满意度指标", "服务对象满意度指标".to_owned()),
            _ => return None,
        };
        Some(Level {
            indicator_type: indicator_type.to_owned(),
            subtype,
        })
    }
}

fn text(printed: &str) -> Option<String> {
    (!printed.trim().is_empty()).then(|| printed.to_owned())
}

fn money(printed: &str) -> Option<Money> {
    Decimal::from_str_exact(printed).ok().map(Money::from_yuan)
}

#[test]
fn every_rule_is_registered_documented_and_its_examples_hold() {
    let mut codes = std::collections::BTreeSet::new();
    let mut wrong = Vec::new();
    for rule in crate::rules::all() {
        let page = rule.page();
        let name = rule.name;
        assert!(codes.insert(name.code), "{name}: the code is taken");
        let title = page.markdown.lines().next().unwrap_or_default();
        assert!(
            title.starts_with(&format!("# {} {}（", name.code, name.name)),
            "{name}: title is {title}"
        );
        for section in crate::Page::SECTIONS {
            assert!(
                page.section(section).is_some(),
                "{name}: section {section} is missing"
            );
        }
        assert!(
            zs_law::clause(rule.clause).is_some(),
            "{name}: no clause {}",
            rule.clause
        );
        assert!(
            page.section("依据").is_some_and(|it| it.contains(rule.clause)),
            "{name}: the page cites another clause"
        );
        let (bad, good) = (page.examples("反例"), page.examples("正例"));
        assert!(
            !bad.is_empty() && !good.is_empty(),
            "{name}: a page needs examples"
        );
        wrong.extend(
            bad.iter()
                .filter(|it| count(rule, it) == 0)
                .map(|it| format!("{name} is silent on 反例\n{it}")),
        );
        wrong.extend(
            good.iter()
                .filter(|it| count(rule, it) > 0)
                .map(|it| format!("{name} fires on 正例\n{it}")),
        );
        let _ = matches!(rule.check, Check::Row(_));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn codes_are_those_registered() {
    let registered = include_str!("../data/codes.txt");
    for rule in crate::rules::all() {
        let line = format!("{} {}", rule.name.code, rule.name.name);
        assert!(
            registered.lines().any(|it| it == line),
            "{line} is not in data/codes.txt"
        );
    }
}
