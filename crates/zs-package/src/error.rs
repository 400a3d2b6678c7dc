//! Why a package was refused.

/// A result of this crate.
pub type Result<T> = std::result::Result<T, PackageError>;

/// Why a package or an XML part was refused.
///
/// The text is shown to people after the name of the file, so it is Chinese and says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackageError {
    /// An OLE compound file that holds an encrypted OOXML package, or an encrypted zip entry.
    #[error("文件已加密，请在办公软件中取消打开密码后另存再试")]
    Encrypted,
    /// An OLE compound file of the old binary kind (doc, xls, wps, et).
    #[error("是旧版二进制格式（如doc、xls、wps），请用办公软件另存为docx或xlsx后再试")]
    OldBinary,
    /// Not a zip archive at all.
    #[error("不是docx、xlsx、odt一类的文档，请核对文件类型")]
    NotPackage,
    /// The end of the archive, or something that the directory points at, is missing.
    #[error("文件不完整，可能没有传完，请重新获取该文件")]
    Truncated,
    /// An entry contradicts its checksum, its size or the directory.
    #[error("文件已损坏（{0}），请用办公软件打开后另存再试")]
    Damaged(String),
    /// More bytes, entries, depth, cells or steps than allowed; the text names which.
    #[error("文件过大（{0}），请拆分或精简后再试")]
    TooLarge(String),
    /// A name or structure that only an attack has: traversal, overlap, duplicate, DOCTYPE.
    #[error("文件含有不安全的内容（{0}），已拒绝读取，请向提供者核实来源")]
    Unsafe(String),
    /// A compression method, encoding or zip feature that isn't read.
    #[error("文件使用了不支持的{0}，请用办公软件另存后再试")]
    NotSupported(String),
    /// XML that isn't well-formed.
    #[error("文件内部的XML有误（{0}），请用办公软件打开后另存再试")]
    Malformed(String),
    /// A package that can't be written: a bad or repeated name, or over 4 GiB.
    #[error("无法写出文件（{0}），请更换名称或拆分后再试")]
    Unwritable(String),
}

impl PackageError {
    /// The contract's code for this refusal.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Encrypted => "encrypted",
            Self::Truncated => "truncated",
            Self::Damaged(_) | Self::Malformed(_) => "damaged",
            Self::TooLarge(_) => "too_large",
            Self::Unsafe(_) => "unsafe",
            Self::OldBinary | Self::NotPackage | Self::NotSupported(_) => "not_supported",
            Self::Unwritable(_) => "unwritable",
        }
    }
}
