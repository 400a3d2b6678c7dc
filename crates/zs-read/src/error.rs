use zs_package::PackageError;

/// Why a file could not be opened. The text is Chinese, says what to do, and does not name the file: the
/// caller puts that before it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize, serde::Deserialize)]
pub enum ReadError {
    /// Nothing in it.
    #[error("文件是空的，请确认传送完整后重试")]
    Empty,
    /// Locked with a password.
    #[error("文件设有打开密码，请在 WPS 或 Word 中取消密码后另存，再重试")]
    Encrypted,
    /// Cut off: the beginning is right, the end is missing. Holds the part.
    #[error("文件不完整（{0}），请重新下载或传送后重试")]
    Truncated(String),
    /// More than a document of this kind ever has. Holds what there is too much of.
    #[error("文件过大（{0}），请拆分后重试，或删去多余的内容另存")]
    TooLarge(String),
    /// Nested or knotted beyond any document made by people. Holds what and where.
    #[error("文件结构过于复杂（{0}），请用 WPS 或 Word 打开后另存为 docx 再试")]
    TooComplex(String),
    /// A kind of file that is not read. Holds its name in words.
    #[error("暂不能读取{0}，请用 WPS 或 Word 另存为 docx 后重试")]
    NotSupported(String),
    /// Pages without text: a scan or photographs.
    #[error("文件里只有图像、没有文字（扫描件），请提供 Word、Excel 原件，或先作文字识别")]
    NoText,
    /// A document of another kind.
    #[error("没有找到绩效目标表或其他绩效表格，请确认文件是否选对")]
    NoForm,
    /// It bears a secrecy mark, which it holds.
    #[error("文件带有“{0}”标志，本系统不得存储、处理涉密和内部文件，请按保密规定办理")]
    Secret(String),
    /// Not what its beginning promises. Holds the place.
    #[error("文件已损坏（{0}），请用 WPS 或 Word 打开修复后另存，再重试")]
    Damaged(String),
    /// Our own JSON with something else in it. Holds the place.
    #[error("JSON 的内容有误（{0}），请用 zhunsheng read --format json 重新生成")]
    Json(String),
    /// It tries something no document needs, such as an entity or a path outside. Holds what.
    #[error("文件含有不安全的内容（{0}），未予读取，请用 WPS 或 Word 打开后另存为 docx 再试")]
    Unsafe(String),
}

impl ReadError {
    /// The word for programs: `error.code` of the command line's JSON.
    pub fn code(&self) -> &'static str {
        match self {
            ReadError::Empty => "empty",
            ReadError::Encrypted => "encrypted",
            ReadError::Truncated(_) => "truncated",
            ReadError::TooLarge(_) => "too_large",
            ReadError::TooComplex(_) => "too_complex",
            ReadError::NotSupported(_) => "not_supported",
            ReadError::NoText => "no_text",
            ReadError::NoForm => "no_form",
            ReadError::Secret(_) => "secret",
            ReadError::Damaged(_) | ReadError::Json(_) => "damaged",
            ReadError::Unsafe(_) => "unsafe",
        }
    }
}

impl From<PackageError> for ReadError {
    fn from(error: PackageError) -> ReadError {
        match error {
            PackageError::Encrypted => ReadError::Encrypted,
            PackageError::OldBinary => ReadError::NotSupported("旧版二进制文件".to_owned()),
            PackageError::NotPackage => ReadError::NotSupported("这种文件".to_owned()),
            PackageError::Truncated => ReadError::Truncated("压缩包没有结尾".to_owned()),
            PackageError::Damaged(what) | PackageError::Malformed(what) | PackageError::Unwritable(what) => {
                ReadError::Damaged(what)
            }
            PackageError::TooLarge(what) => ReadError::TooLarge(what),
            PackageError::Unsafe(what) => ReadError::Unsafe(what),
            PackageError::NotSupported(what) => ReadError::NotSupported(what),
        }
    }
}
