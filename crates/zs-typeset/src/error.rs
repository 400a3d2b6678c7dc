//! Why nothing could be set.

use std::iter;

use typst::WorldExt;
use typst::diag::SourceDiagnostic;

use crate::world::Sheet;

/// What this crate returns.
pub type Result<T> = std::result::Result<T, TypesetError>;

/// Why no PDF came out. The text is shown to people.
///
/// A character that no font has is no error: the document is set all the same, and
/// [`Pdf::missing`](crate::Pdf::missing) names it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TypesetError {
    /// Among the bytes given there is no readable font face.
    #[error("没有可用的字体，无法生成 PDF：请安装任一中文字体，或使用自带字体的版本")]
    NoFont,
    /// A data file's name is no plain name, such as `form.json`.
    #[error("排版数据的名称“{0}”不合规：只能是不含路径的文件名")]
    DataName(String),
    /// A data file is not what the template reads it as.
    #[error("排版数据“{name}”有误：{message}")]
    Data {
        /// The file's name, as it was given.
        name: String,
        /// What Typst says, with its hints.
        message: String,
    },
    /// The template does not compile, or asks for what it was not given.
    #[error("排版模板{}有误：{message}", line.map(|line| format!("第{line}行")).unwrap_or_default())]
    Source {
        /// 1-based line of the source, when the place is known.
        line: Option<usize>,
        /// What Typst says, with its hints.
        message: String,
    },
}

impl TypesetError {
    /// The first of the errors: the others mostly follow from it.
    pub(crate) fn from_diagnostics(errors: &[SourceDiagnostic], sheet: &Sheet<'_>) -> Self {
        let Some(error) = errors.first() else {
            return Self::Source {
                line: None,
                message: "原因不明".to_owned(),
            };
        };
        let hints = error.hints.iter().map(|hint| hint.v.as_str());
        let message = iter::once(error.message.as_str())
            .chain(hints)
            .collect::<Vec<_>>()
            .join("；");
        match error.span.id() {
            Some(file) if file != sheet.source().id() => {
                let name = file.get().vpath().get_without_slash().to_owned();
                Self::Data { name, message }
            }
            _ => Self::Source {
                line: line(error, sheet),
                message,
            },
        }
    }
}

/// 1-based line of the source in which an error stands.
fn line(error: &SourceDiagnostic, sheet: &Sheet<'_>) -> Option<usize> {
    let start = sheet.range(error.span)?.start;
    Some(sheet.source().lines().byte_to_line(start)? + 1)
}
