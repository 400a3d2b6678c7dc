//! Forms that a document can hold: no blank level below a filled one, no text that begins with an ordinal, no
//! line end in a cell of one line, no field that the layout does not print.

use proptest::option;
use proptest::prelude::*;
use zs_model::{
    Activity, ActivityIndicator, Agency, DepartmentGoal, Form, Indicator, Measure, Money, Origin, Percent,
    ProjectCode, ProjectGoal, RowId, TargetValue, Task,
};

/// A whole document: one department, some of its projects, one year and one agency.
pub fn document() -> impl Strategy<Value = Vec<Form>> {
    let agency = ("[1-9][0-9]{5}", words());
    let year = 2000_i16..2099;
    let projects = prop::collection::vec(project(), 0..4);
    (agency, year, option::of(department()), projects)
        .prop_filter("a document has a form", |(_, _, department, projects)| {
            department.is_some() || !projects.is_empty()
        })
        .prop_map(|((code, name), year, department, projects)| {
            let agency = Agency {
                code: Some(code),
                name: Some(name),
            };
            let department = department.map(|mut form| {
                form.agency = agency.clone();
                form.fiscal_year = Some(year);
                Form::DepartmentGoal(Box::new(form))
            });
            let projects = projects.into_iter().map(|mut form| {
                form.agency = agency.clone();
                form.fiscal_year = Some(year);
                Form::ProjectGoal(Box::new(form))
            });
            department.into_iter().chain(projects).collect()
        })
}

/// A short text without punctuation.
fn words() -> impl Strategy<Value = String> {
    "[甲乙丙丁街乡镇村巡护清淤]{2,9}"
}

/// A text as people write them: with blanks, numbers, brackets, signs and markup inside.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => words(),
        1 => Just("  ".to_owned()),
        1 => Just("\u{3000}".to_owned()),
        1 => Just("（含A类、B类）".to_owned()),
        1 => Just("<b>&amp;\"'".to_owned()),
        1 => Just("3.5公里".to_owned()),
        1 => Just("，".to_owned()),
    ];
    (words(), prop::collection::vec(piece, 0..6), words())
        .prop_map(|(first, middle, last)| format!("{first}{}{last}", middle.concat()))
}

fn sentence() -> impl Strategy<Value = String> {
    let start = prop_oneof![6 => Just(""), 1 => Just("12公里"), 1 => Just("　　"), 1 => Just("=")];
    (start, text()).prop_map(|(start, text)| format!("{start}{text}。"))
}

fn target() -> impl Strategy<Value = TargetValue> {
    prop::sample::select(vec![
        "≥95%",
        "=0",
        "-5%",
        "+1",
        "17辆",
        "100百分比",
        "是/否",
        "显著提高",
        "优良中低差",
        "不低于90分",
        "＜0.36百分比",
        "2023年12月底前",
        "3-5次",
        "全覆盖",
        "≤1.5万元/人",
        "@all",
        "",
    ])
    .prop_map(TargetValue::parse)
}

fn money() -> impl Strategy<Value = Option<Money>> {
    option::of("[1-9][0-9]{0,7}[.][0-9]{2}").prop_map(|yuan| {
        let yuan = Percent::parse(&yuan?)?.0;
        Some(Money::from_yuan(yuan))
    })
}

fn percent() -> impl Strategy<Value = Option<Percent>> {
    option::of((0_i64..=100).prop_map(|it| Percent(it.into())))
}

prop_compose! {
    fn indicator()(
        (kind, subtype) in prop::sample::select(vec![
            ("产出指标", "数量指标"), ("产出指标", "质量指标"), ("产出指标", "成本指标"),
            ("效益指标", "社会效益指标"), ("满意度指标", "服务对象满意度指标"),
        ]),
        name in text(),
        description in option::of(text()),
        target in target(),
        basis in option::of(prop_oneof![text(), Just("区域绩效目标".to_owned())]),
        points in option::weighted(0.1, 1_i64..50),
    ) -> Indicator {
        let mut indicator = Indicator::named(RowId::indicator(1), name);
        indicator.indicator_type = Some(kind.to_owned());
        indicator.indicator_subtype = Some(subtype.to_owned());
        indicator.origin = basis.as_deref().and_then(Origin::of_basis);
        indicator.description = description;
        indicator.target = target;
        indicator.basis = basis;
        indicator.points = points.map(|it| Percent(it.into()));
        indicator
    }
}

fn indicators(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Indicator>> {
    prop::collection::vec(indicator(), count).prop_map(|mut list| {
        for (index, it) in list.iter_mut().enumerate() {
            it.id = RowId::indicator(index + 1);
        }
        list
    })
}

prop_compose! {
    fn project()(
        code in option::of("130303[0-9]{2}P[0-9]{11}A"),
        name in (prop_oneof![4 => Just(""), 1 => Just(" "), 1 => Just("2022年")], text()),
        money in (money(), money(), money()),
        use_of_funds in option::of(sentence()),
        plan in [percent(), percent(), percent(), percent()],
        goals in prop::collection::vec(sentence(), 0..4),
        indicators in indicators(0..12),
    ) -> ProjectGoal {
        ProjectGoal {
            project_code: code.map(|it| ProjectCode::new(&it)),
            project_name: Some(format!("{}{}", name.0, name.1)),
            budget_amount: money.0,
            fiscal_funds: money.1,
            other_funds: money.2,
            use_of_funds,
            spending_plan: plan,
            goals,
            indicators,
            ..ProjectGoal::default()
        }
    }
}

fn activity() -> impl Strategy<Value = Activity> {
    let row = (words(), target()).prop_filter("a target of one piece", |(_, target)| {
        !target.raw.starts_with('@')
    });
    (words(), option::of(sentence()), prop::collection::vec(row, 0..3)).prop_map(|(name, goal, rows)| {
        let indicators = rows
            .into_iter()
            .enumerate()
            .map(|(index, (name, target))| ActivityIndicator {
                id: RowId::indicator(index + 1),
                name,
                target,
                inner: None,
            });
        Activity {
            id: RowId::activity(1),
            name,
            goal,
            indicators: indicators.collect(),
        }
    })
}

fn task() -> impl Strategy<Value = Task> {
    (words(), sentence(), money(), money(), money()).prop_map(|(name, content, amount, fiscal, other)| Task {
        id: RowId::task(1),
        name,
        content: Some(content),
        amount,
        fiscal_funds: fiscal,
        other_funds: other,
    })
}

fn measure() -> impl Strategy<Value = Measure> {
    (option::of(words()), text()).prop_map(|(title, text)| Measure {
        id: RowId::measure(1),
        text: if title.is_some() {
            format!("{text}。")
        } else {
            text
        },
        title,
    })
}

prop_compose! {
    fn department()(
        preamble in option::of(text()),
        duties in option::of(sentence()),
        overall_goals in prop::collection::vec(sentence(), 1..5),
        mut activities in prop::collection::vec(activity(), 0..4),
        mut tasks in prop::collection::vec(task(), 0..4),
        mut measures in prop::collection::vec(measure(), 1..5),
        indicators in indicators(0..4),
    ) -> DepartmentGoal {
        for (index, it) in activities.iter_mut().enumerate() {
            it.id = RowId::activity(index + 1);
        }
        for (index, it) in tasks.iter_mut().enumerate() {
            it.id = RowId::task(index + 1);
        }
        for (index, it) in measures.iter_mut().enumerate() {
            it.id = RowId::measure(index + 1);
        }
        DepartmentGoal {
            preamble: preamble.map(|it| format!("{it}：")),
            duties,
            overall_goals,
            tasks,
            activities,
            indicators,
            measures,
            ..DepartmentGoal::default()
        }
    }
}
