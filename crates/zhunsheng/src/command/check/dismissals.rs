//! `NAME.docx.zhunsheng.toml` beside a document: reasons why a finding needs no change (说明理由).

use crate::host::files;
use serde::Deserialize;
use std::path::Path;
use zs_check::rules;
use zs_model::Dismissal;

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    dismiss: Vec<Dismissal>,
}

/// The dismissals beside a document. A slip in the file is told on standard error and silences nothing.
pub fn beside(document: &Path) -> Vec<Dismissal> {
    let (path, text) = match files::beside(document, ".zhunsheng.toml") {
        Ok(Some(found)) => found,
        Ok(None) => return Vec::new(),
        Err(why) => {
            eprintln!("{why}（其中的理由均未采用）");
            return Vec::new();
        }
    };
    let name = path.display();
    let file: File = match toml::from_str(text.trim_start_matches('\u{feff}')) {
        Ok(file) => file,
        Err(error) => {
            eprintln!("{name}：{}（其中的理由均未采用）", explain(&text, &error));
            return Vec::new();
        }
    };
    for dismissal in &file.dismiss {
        if dismissal.reason.trim().is_empty() {
            eprintln!(
                "{name}：{} 的理由（reason）是空的，未采用；请写明理由",
                dismissal.rule
            );
        }
        if rules::find(&dismissal.rule).is_none() {
            eprintln!(
                "{name}：没有“{}”这条检查项，未采用；用 zhunsheng rule 查看全部检查项",
                dismissal.rule
            );
        }
    }
    file.dismiss
}

/// What is wrong with the file and where, for people who have never heard of TOML.
fn explain(text: &str, error: &toml::de::Error) -> String {
    let start = error.span().map_or(0, |span| span.start);
    let before = text.get(..start).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    match missing_field(error.message()) {
        Some(field) => format!("第{line}行起的一条没有写 {field}；每条要写 rule、form、path、value、reason"),
        None => format!(
            "第{line}行第{column}列的写法不对；每条以 [[dismiss]] 开头，下面各行写成 名称 = \"内容\"，引号用英文引号"
        ),
    }
}

fn missing_field(message: &str) -> Option<&str> {
    message.strip_prefix("missing field `")?.strip_suffix('`')
}

#[cfg(test)]
mod tests {
    use super::{File, explain};
    use expect_test::{Expect, expect};

    #[track_caller]
    fn check(text: &str, expected: Expect) {
        let error = toml::from_str::<File>(text).err().expect("an error");
        expected.assert_eq(&explain(text, &error));
    }

    #[test]
    fn a_slip_is_told_with_its_place() {
        check(
            "[[dismiss]]\nrule = \"STR016\"\nform = “业务经费”\n",
            expect![[
                r#"第3行第8列的写法不对；每条以 [[dismiss]] 开头，下面各行写成 名称 = "内容"，引号用英文引号"#
            ]],
        );
        check(
            "\n[[dismiss]]\nrule = \"STR016\"\n",
            expect!["第2行起的一条没有写 form；每条要写 rule、form、path、value、reason"],
        );
    }
}
