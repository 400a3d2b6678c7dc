use serde::Deserialize;

/// How far a statement about a document was verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The text, the official form or a published filled-in form was read.
    Read,
    /// Found in a secondary source.
    Secondary,
    /// Known content, not read again; the article number can be off by one.
    Recalled,
    /// Doubtful.
    Unsure,
    /// No norm at all: our own default, for people to change.
    Convention,
}

impl Status {
    /// The word users see.
    pub fn label(self) -> &'static str {
        match self {
            Status::Read => "已读原文",
            Status::Secondary => "转引",
            Status::Recalled => "未复核",
            Status::Unsure => "存疑",
            Status::Convention => "通行做法",
        }
    }

    /// Whether it must not be shown as a verified quotation.
    pub fn needs_verifying(self) -> bool {
        matches!(self, Status::Recalled | Status::Unsure)
    }
}
