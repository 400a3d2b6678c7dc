/// Why the law could not be looked up or a layer could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LawError {
    /// No profile has this name.
    #[error("没有名为“{name}”的规则方案；可用的有：{}", .valid.join("、"))]
    UnknownProfile {
        /// The name as given.
        name: String,
        /// The names there are.
        valid: Vec<&'static str>,
    },
    /// A layer of parameters is not well formed.
    #[error("规则方案“{layer}”无法读取：{why}")]
    Layer {
        /// The layer's name.
        layer: String,
        /// What is wrong, with the parameter's name where there is one.
        why: String,
    },
}

/// The result of looking something up.
pub type Result<T> = std::result::Result<T, LawError>;
