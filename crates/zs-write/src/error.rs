//! Why nothing could be written.

use zs_package::PackageError;

/// What this crate returns.
pub type Result<T> = std::result::Result<T, WriteError>;

/// Why nothing could be written. The text is shown to people after the name of the file.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The document to be annotated cannot be opened, or the new one cannot be put together.
    #[error(transparent)]
    Package(#[from] PackageError),
    /// The document to be annotated has no paragraph that a comment could stand at.
    #[error("正文没有任何段落，无处批注，请核对是否选对了文件")]
    NoParagraph,
    /// There is no form to write.
    #[error("没有可写出的绩效目标表，请先读入含有绩效目标的文件")]
    NoForm,
    /// The workbook cannot hold what it was given.
    #[error("无法写成 xlsx（{0}），请改写为 docx 或 html")]
    Workbook(String),
    /// The pages cannot be set.
    #[cfg(feature = "typeset")]
    #[error(transparent)]
    Typeset(#[from] zs_typeset::TypesetError),
    /// The program was built without PDF.
    #[error("这个版本不能生成 PDF，请写成 docx 后用办公软件另存为 PDF")]
    NoTypeset,
}
