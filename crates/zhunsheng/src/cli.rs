//! The command line: what can be asked, in Chinese, and Chinese words for what was asked wrongly.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// 准绳：读懂、审核、转换预算绩效文件
#[derive(Debug, Parser)]
#[command(
    name = "zhunsheng",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    help_template = "{about}\n\n用法：zhunsheng <命令> [选项]\n\n命令：\n{subcommands}\n\n选项：\n{options}{after-help}",
    after_help = EXAMPLES
)]
pub struct Cli {
    /// 显示帮助
    #[arg(short, long, action = clap::ArgAction::Help, global = true)]
    help: Option<bool>,
    /// 显示版本
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

const EXAMPLES: &str = "\
例：
  zhunsheng check 绩效文本.docx                         审核一份文件，逐条列出问题
  zhunsheng check 绩效文本.docx --annotate 批注.docx    把问题作为批注写进原文件的单元格
  zhunsheng check 各单位文件/ --format json             审核整个文件夹，每个文件输出一行 JSON
  zhunsheng convert 绩效文本.docx 绩效文本.xlsx          转换格式
  zhunsheng rule VAL005                                 查看一条检查项的依据和例子

每个命令的详细用法：zhunsheng <命令> --help";

const TEMPLATE: &str = "{about}\n\n用法：{usage}\n\n{all-args}{after-help}";

/// What can be asked.
#[derive(Debug, Subcommand)]
#[command(subcommand_help_heading = "命令")]
pub enum Command {
    /// 读取文件，列出识别到的绩效目标表
    #[command(help_template = TEMPLATE, override_usage = "zhunsheng read 文件… [--format table|json] [--places] [--explain]", after_help = "例：\n  zhunsheng read 绩效文本.docx\n  zhunsheng read 各单位文件/ --format json > 全部.jsonl")]
    Read(Read),
    /// 从标准输入逐行解析指标值（值、符号、单位以制表符分隔）
    #[command(help_template = TEMPLATE, override_usage = "zhunsheng value < 指标值.txt", after_help = "例：\n  echo '≥95百分比' | zhunsheng value")]
    Value,
    /// 审核文件，列出问题
    #[command(help_template = TEMPLATE, override_usage = "zhunsheng check 文件… [--format text|json] [--profile 方案] [--history 文件夹] [--annotate 输出.docx]", after_help = "例：\n  zhunsheng check 绩效文本.docx\n  zhunsheng check 绩效文本.docx --annotate 批注.docx\n  zhunsheng check 2023年/ --history 2022年/ --format json\n\n结束状态：0 没有必改问题；1 有必改问题；2 文件不能读取或命令用法不对")]
    Check(Check),
    /// 转换为另一种格式（docx、xlsx、pdf、html、csv、json）
    #[command(help_template = TEMPLATE, override_usage = "zhunsheng convert 文件 输出.(docx|xlsx|pdf|html|csv|json)", after_help = "例：\n  zhunsheng convert 绩效文本.wps 绩效文本.xlsx\n  zhunsheng convert 绩效文本.json 绩效文本.pdf")]
    Convert(Convert),
    /// 查看检查项的依据、例子和例外
    #[command(help_template = TEMPLATE, override_usage = "zhunsheng rule [代码或名称] [--all]", after_help = "例：\n  zhunsheng rule VAL005\n  zhunsheng rule unit-mismatch\n  zhunsheng rule --all")]
    Rule(Rule),
    /// 输出 JSON 格式说明（JSON Schema）
    #[command(help_template = TEMPLATE, override_usage = "zhunsheng schema 名称", after_help = "例：\n  zhunsheng schema reading")]
    Schema(Schema),
    /// 输出命令行补全脚本
    #[command(help_template = TEMPLATE, override_usage = "zhunsheng completions (bash|zsh|fish|powershell)", after_help = "例：\n  zhunsheng completions bash > /etc/bash_completion.d/zhunsheng")]
    Completions(Completions),
    /// Reads containers for another process of ours, under limits.
    #[command(hide = true)]
    Worker,
}

/// `zhunsheng read`
#[derive(Debug, Args)]
pub struct Read {
    /// 文件或文件夹，可以有多个
    #[arg(required = true, value_name = "文件")]
    pub files: Vec<PathBuf>,
    /// 输出形式：table 便于阅读，json 每个文件一行
    #[arg(long, value_enum, default_value = "table", value_name = "形式")]
    pub format: ReadFormat,
    /// 同时输出每个字段在原文件中的位置
    #[arg(long)]
    pub places: bool,
    /// 同时说明每个指标值是怎样理解的
    #[arg(long)]
    pub explain: bool,
}

/// How forms are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReadFormat {
    /// For people.
    Table,
    /// One line a file.
    Json,
}

/// `zhunsheng check`
#[derive(Debug, Args)]
pub struct Check {
    /// 文件或文件夹，可以有多个
    #[arg(required = true, value_name = "文件")]
    pub files: Vec<PathBuf>,
    /// 输出形式：text 便于阅读，json 每个文件一行
    #[arg(long, value_enum, default_value = "text", value_name = "形式")]
    pub format: CheckFormat,
    /// 规则方案：national、hebei、mof-2020、mof-2021；不写则按项目编码的区划选定
    #[arg(long, value_name = "方案")]
    pub profile: Option<String>,
    /// 以前年度文件所在的文件夹，用来与上年的实际比较
    #[arg(long, value_name = "文件夹")]
    pub history: Option<PathBuf>,
    /// 把问题作为批注写进这份 docx 的副本
    #[arg(long, value_name = "输出.docx")]
    pub annotate: Option<PathBuf>,
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For people.
    Text,
    /// One line a file.
    Json,
}

/// `zhunsheng convert`
#[derive(Debug, Args)]
pub struct Convert {
    /// 要转换的文件
    #[arg(value_name = "文件")]
    pub file: PathBuf,
    /// 输出文件，扩展名决定格式
    #[arg(value_name = "输出")]
    pub output: PathBuf,
}

/// `zhunsheng rule`
#[derive(Debug, Args)]
pub struct Rule {
    /// 检查项的代码或名称，如 VAL005、unit-mismatch
    #[arg(value_name = "代码或名称")]
    pub name: Option<String>,
    /// 列出全部检查项
    #[arg(long)]
    pub all: bool,
}

/// `zhunsheng schema`
#[derive(Debug, Args)]
pub struct Schema {
    /// reading（read 的输出）、findings（check 的输出）、target（value 的输出）
    #[arg(value_name = "名称")]
    pub name: String,
}

/// `zhunsheng completions`
#[derive(Debug, Args)]
pub struct Completions {
    /// bash、zsh、fish、powershell、elvish
    #[arg(value_name = "命令行外壳")]
    pub shell: clap_complete::Shell,
}

impl Cli {
    /// The definition, for completions and help.
    pub fn definition() -> clap::Command {
        translated(Cli::command())
    }
}

/// Headings in Chinese, on the program and each of its commands.
fn translated(command: clap::Command) -> clap::Command {
    let command = command.mut_args(|arg| {
        let heading = if arg.is_positional() { "参数" } else { "选项" };
        let arg = arg.help_heading(heading);
        // What the help says in words need not be said in English again.
        if arg.get_action().takes_values() {
            arg.hide_possible_values(true).hide_default_value(true)
        } else {
            arg
        }
    });
    let names: Vec<String> = command
        .get_subcommands()
        .map(|it| it.get_name().to_owned())
        .collect();
    names
        .into_iter()
        .fold(command, |command, name| command.mut_subcommand(name, translated))
}

/// A help text with the colons of Chinese behind its headings, where the parser writes its own.
pub fn help(text: &str) -> String {
    text.replace("参数:\n", "参数：\n").replace("选项:\n", "选项：\n")
}

/// What was asked wrongly, in Chinese, with the remedy.
pub fn explain(error: &clap::Error) -> String {
    let value = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join("、"),
        _ => String::new(),
    };
    let argument = value(ContextKind::InvalidArg).replace("...", "");
    let said = value(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let word = value(ContextKind::InvalidSubcommand);
            format!("没有“{word}”这个命令。用 zhunsheng --help 查看全部命令")
        }
        ErrorKind::UnknownArgument => {
            format!("没有“{argument}”这个选项。用 zhunsheng <命令> --help 查看可用的选项")
        }
        ErrorKind::MissingRequiredArgument => format!("缺少{argument}。用 zhunsheng <命令> --help 查看用法"),
        ErrorKind::InvalidValue if said.is_empty() => format!("{argument} 后面要写上内容"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let choices = value(ContextKind::ValidValue);
            format!("{argument} 不能是“{said}”，可以是：{choices}")
        }
        ErrorKind::ArgumentConflict => format!("{argument} 只能写一次，或不能与别的选项同时使用"),
        ErrorKind::TooManyValues => format!("{argument} 的内容太多"),
        _ => "命令的写法不对。用 zhunsheng --help 查看用法".to_owned(),
    }
}
