//! Our own JSON: the lines that `read --format json` and `export` print.

use crate::{Container, ReadError, ReadForm, Reading};
use serde_json::Value;
use serde_json::error::Category;
use zs_model::{FieldPath, Leftover};

/// A value in memory takes many times its text; the forms of a whole county are far below this.
const MOST_BYTES: usize = 16 << 20;

/// All forms of all lines.
///
/// # Errors
/// `Json` when it is no JSON of ours, `NoForm` when it holds no form.
pub(super) fn read(bytes: &[u8]) -> Result<Reading, ReadError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reading = Reading {
        container: Container::Json,
        family: None,
        forms: Vec::new(),
        leftovers: Vec::new(),
        notes: Vec::new(),
        boilerplate: Vec::new(),
    };
    if bytes.len() > MOST_BYTES {
        return Err(ReadError::TooLarge("JSON 超过16MB".to_owned()));
    }
    let lines = serde_json::Deserializer::from_slice(bytes).into_iter::<Value>();
    for (number, line) in lines.enumerate() {
        let damaged = |error: serde_json::Error| ReadError::Json(explain(number + 1, &error));
        let mut line = line.map_err(damaged)?;
        let before = reading.forms.len();
        if line.get("kind").is_some() {
            reading
                .forms
                .push(serde_json::from_value::<ReadForm>(line).map_err(damaged)?);
            continue;
        }
        if reading.family.is_none() {
            reading.family = line.get("family").and_then(Value::as_str).map(str::to_owned);
        }
        let forms = line
            .get_mut("forms")
            .map(Value::take)
            .unwrap_or(Value::Array(Vec::new()));
        reading
            .forms
            .extend(serde_json::from_value::<Vec<ReadForm>>(forms).map_err(damaged)?);
        let leftovers = line
            .get_mut("leftovers")
            .map(Value::take)
            .unwrap_or(Value::Array(Vec::new()));
        let leftovers: Vec<Leftover> = serde_json::from_value(leftovers).map_err(damaged)?;
        reading
            .leftovers
            .extend(leftovers.into_iter().map(|leftover| Leftover {
                path: leftover.path.map(|path| moved(&path, before)),
                ..leftover
            }));
    }
    if reading.forms.is_empty() {
        return Err(ReadError::NoForm);
    }
    Ok(reading)
}

/// Where the text stops being JSON, or which field is not one of ours.
fn explain(number: usize, error: &serde_json::Error) -> String {
    let (line, column) = (error.line(), error.column());
    let message = error.to_string();
    let word = message.split('`').nth(1);
    match (error.classify(), word) {
        (Category::Eof, _) => format!("第{line}行没有写完"),
        (Category::Syntax | Category::Io, _) => format!("第{line}行第{column}列不是 JSON"),
        (Category::Data, Some(field)) if message.starts_with("missing field") => {
            format!("第{number}条缺少“{field}”")
        }
        (Category::Data, Some(word)) if message.starts_with("unknown variant") => {
            format!("第{number}条的“{word}”不是规定的写法")
        }
        (Category::Data, _) => format!("第{number}条有字段的类型不对"),
    }
}

/// A path of a later line, counted on over the forms of the lines before it.
fn moved(path: &FieldPath, before: usize) -> FieldPath {
    match path.split_form() {
        Some((form, path)) => path.in_form(form.saturating_add(before)),
        None => path.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use expect_test::{Expect, expect};

    #[track_caller]
    fn refused(text: &str, expected: Expect) {
        let error = read(text.as_bytes()).expect_err("a refusal");
        expected.assert_eq(&error.to_string());
    }

    #[test]
    fn what_is_not_ours_is_told_in_chinese_with_its_place() {
        refused(
            "{\"forms\":[\n,]}",
            expect!["JSON 的内容有误（第2行第1列不是 JSON），请用 zhunsheng read --format json 重新生成"],
        );
        refused(
            "{\"forms\":[",
            expect!["JSON 的内容有误（第1行没有写完），请用 zhunsheng read --format json 重新生成"],
        );
        refused(
            "{\"forms\":[{\"agency\":{}}]}",
            expect!["JSON 的内容有误（第1条缺少“kind”），请用 zhunsheng read --format json 重新生成"],
        );
        refused(
            "{\"forms\":[{\"kind\":\"budget\"}]}",
            expect![
                "JSON 的内容有误（第1条的“budget”不是规定的写法），请用 zhunsheng read --format json 重新生成"
            ],
        );
        refused(
            "{\"forms\":[{\"kind\":\"project_goal\",\"goals\":7}]}",
            expect!["JSON 的内容有误（第1条有字段的类型不对），请用 zhunsheng read --format json 重新生成"],
        );
    }
}
