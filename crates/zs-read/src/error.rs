/// Why a file could not be opened. The text is Chinese, says what to do, and does not name the file: the
/// caller puts that before it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Nothing in it.
    #[error("文件是空的，请确认传送完整后重试")]
    Empty,
}
