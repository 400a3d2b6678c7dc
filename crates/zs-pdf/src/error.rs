/// Why a PDF could not be read. The text is Chinese and says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// Locked with a password.
    #[error("PDF 设有打开密码，请取消密码后另存，或改用 Word、Excel 原件")]
    Encrypted,
    /// No page has text: a scan or photographs.
    #[error("PDF 只有图像、没有文字（扫描件），请先作文字识别，或改用 Word、Excel 原件")]
    NoText,
    /// The end of the file is missing.
    #[error("PDF 不完整，缺少文件结尾，请重新下载或传送后重试")]
    Truncated,
    /// Not a PDF, or knotted beyond repair. Holds where.
    #[error("PDF 已损坏（{0}），请重新导出，或改用 Word、Excel 原件")]
    Damaged(String),
    /// More than any document of this kind has. Holds what there is too much of.
    #[error("PDF 过大（{0}），请拆分后重试")]
    TooLarge(String),
}
