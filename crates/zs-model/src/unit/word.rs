//! The tables of unit words.

use super::Dimension;
use rust_decimal::Decimal;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A positive fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Factor {
    pub up: i64,
    pub down: i64,
}

impl PartialOrd for Factor {
    fn partial_cmp(&self, other: &Factor) -> Option<Ordering> {
        let left = i128::from(self.up).checked_mul(i128::from(other.down))?;
        let right = i128::from(other.up).checked_mul(i128::from(self.down))?;
        left.partial_cmp(&right)
    }
}

impl Factor {
    pub const ONE: Factor = Factor { up: 1, down: 1 };

    fn times(self, other: Factor) -> Option<Factor> {
        Factor {
            up: self.up.checked_mul(other.up)?,
            down: self.down.checked_mul(other.down)?,
        }
        .reduced()
    }

    pub fn over(self, other: Factor) -> Option<Factor> {
        self.times(Factor {
            up: other.down,
            down: other.up,
        })
    }

    fn reduced(self) -> Option<Factor> {
        let (mut a, mut b) = (self.up, self.down);
        while b != 0 {
            (a, b) = (b, a.checked_rem(b)?);
        }
        Some(Factor {
            up: self.up.checked_div(a)?,
            down: self.down.checked_div(a)?,
        })
    }

    /// `value` times the fraction.
    pub fn apply(self, value: Decimal) -> Option<Decimal> {
        value
            .checked_mul(Decimal::from(self.up))?
            .checked_div(Decimal::from(self.down))
    }
}

/// A unit word with what it measures.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub dimension: Dimension,
    /// The unit to which the factor leads.
    pub base: String,
    pub factor: Factor,
}

struct Row(Kind, &'static str, i64, i64, &'static [&'static str]);

#[derive(Clone, Copy)]
enum Kind {
    Ratio,
    Money,
    Time,
    Area,
    Length,
    Mass,
    Volume,
    Energy,
    Score,
    Other,
}

/// Kind, base unit, factor to it as a fraction, the words.
const MEASURES: &[Row] = &[
    Row(
        Kind::Ratio,
        "1",
        1,
        100,
        &["%", "百分点", "百分率", "百分数", "百分号"],
    ),
    Row(
        Kind::Ratio,
        "1",
        1,
        1000,
        &["‰", "千分点", "千分比", "千分率", "千分之"],
    ),
    Row(
        Kind::Ratio,
        "1",
        1,
        10000,
        &["‱", "万分比", "万分率", "万分点", "万分之"],
    ),
    Row(Kind::Ratio, "1", 1, 1, &["比例", "比值", "比率", "倍"]),
    Row(Kind::Ratio, "1", 1, 10, &["成"]),
    Row(Kind::Money, "元", 1, 1, &["元", "人民币元", "元人民币", "块钱"]),
    Row(Kind::Money, "元", 1, 10, &["角"]),
    Row(Kind::Time, "秒", 1, 1, &["秒", "秒钟", "s"]),
    Row(Kind::Time, "秒", 60, 1, &["分钟", "min"]),
    Row(Kind::Time, "秒", 3600, 1, &["小时", "个小时", "时", "h"]),
    Row(
        Kind::Time,
        "秒",
        86400,
        1,
        &["天", "日", "日历天", "自然日", "个自然日", "日历日", "昼夜"],
    ),
    Row(Kind::Time, "秒", 604_800, 1, &["周", "星期", "个星期"]),
    Row(
        Kind::Time,
        "工作日",
        1,
        1,
        &["工作日", "个工作日", "工作天", "个工作天"],
    ),
    Row(Kind::Time, "月", 1, 1, &["月", "个月", "月份"]),
    Row(Kind::Time, "月", 3, 1, &["季度", "个季度", "季"]),
    Row(Kind::Time, "月", 6, 1, &["半年"]),
    Row(Kind::Time, "月", 12, 1, &["年", "年度", "周年"]),
    Row(Kind::Time, "学期", 1, 1, &["学期", "个学期"]),
    Row(Kind::Time, "学年", 1, 1, &["学年", "个学年"]),
    Row(
        Kind::Area,
        "平方米",
        1,
        1,
        &["平方米", "平米", "㎡", "m2", "m²", "M2", "M²", "平方", "平"],
    ),
    Row(Kind::Area, "平方米", 10000, 1, &["公顷", "hm2", "hm²", "ha"]),
    Row(Kind::Area, "平方米", 2000, 3, &["亩", "市亩"]),
    Row(
        Kind::Area,
        "平方米",
        1_000_000,
        1,
        &["平方公里", "平方千米", "km2", "km²", "㎢"],
    ),
    Row(Kind::Length, "米", 1, 1, &["米", "m", "延米", "延长米"]),
    Row(
        Kind::Length,
        "米",
        1000,
        1,
        &["公里", "千米", "km", "KM", "Km", "㎞"],
    ),
    Row(Kind::Length, "米", 500, 1, &["华里"]),
    Row(Kind::Length, "米", 1, 100, &["厘米", "cm", "公分", "㎝"]),
    Row(Kind::Length, "米", 1, 1000, &["毫米", "mm", "㎜"]),
    Row(Kind::Mass, "克", 1, 1, &["克", "g"]),
    Row(Kind::Mass, "克", 1, 1000, &["毫克", "mg"]),
    Row(Kind::Mass, "克", 1, 1_000_000, &["微克", "μg", "ug"]),
    Row(Kind::Mass, "克", 500, 1, &["斤", "市斤"]),
    Row(
        Kind::Mass,
        "克",
        1000,
        1,
        &["公斤", "千克", "kg", "KG", "Kg", "㎏"],
    ),
    Row(Kind::Mass, "克", 1_000_000, 1, &["吨", "t", "T", "公吨"]),
    Row(Kind::Volume, "升", 1, 1, &["升", "L", "公升"]),
    Row(Kind::Volume, "升", 1, 1000, &["毫升", "ml", "mL", "ML"]),
    Row(
        Kind::Volume,
        "升",
        1000,
        1,
        &["立方米", "立方", "m3", "m³", "M3", "方"],
    ),
    Row(
        Kind::Energy,
        "千瓦时",
        1,
        1,
        &["千瓦时", "kWh", "KWH", "kwh", "度"],
    ),
    Row(Kind::Energy, "千瓦时", 1000, 1, &["兆瓦时", "MWh"]),
    Row(Kind::Other, "千瓦", 1, 1, &["千瓦", "kW", "KW", "kw"]),
    Row(Kind::Other, "千瓦", 1000, 1, &["兆瓦", "MW"]),
    Row(Kind::Other, "兆", 1, 1, &["兆", "M", "MB"]),
    Row(Kind::Other, "兆", 1024, 1, &["G", "GB"]),
    Row(Kind::Other, "兆", 1_048_576, 1, &["TB"]),
    Row(Kind::Other, "Mbps", 1, 1, &["Mbps", "Mb/s"]),
    Row(Kind::Other, "℃", 1, 1, &["℃", "摄氏度", "°C"]),
    Row(Kind::Other, "分贝", 1, 1, &["分贝", "dB", "db"]),
    Row(Kind::Other, "吨标准煤", 1, 1, &["吨标准煤", "吨标煤", "tce"]),
    Row(Kind::Other, "美元", 1, 1, &["美元"]),
    Row(Kind::Score, "分", 1, 1, &["分"]),
];

/// Words that count; each counts its own kind of thing.
const COUNTS: &str = "人 名 位 人次 人员 个 家 家次 户 户次 次 回 趟 辆 辆次 台 台次 台套 台件 套 套次 份 场 场次 期 期次 批 批次 \
    件 件次 起 例 例次 宗 项 项次 条 条次 处 处次 座 所 间 栋 幢 层 单元 村 个村 行政村 乡 镇 乡镇 街道 社区 县 市 区 \
    省 学校 班 班次 节 门 课 课时 学时 人学时 篇 本 册 部 集 首 张 幅 面 块 片 段 根 棵 株 头 头次 只 只次 匹 羽 羽次 尾 口 \
    眼 支 枝 把 盏 组 队 对 双 副 架 架次 艘 艘次 列 列次 车次 航班 航次 车 路 线 点 点次 点位 站 站点 网点 窗口 床 \
    床位 张床位 床日 具 樘 扇 颗 粒 枚 盒 瓶 箱 袋 包 桶 盘 卷 页 字 种 类 款 样 单 笔 票 单位 机构 企业 项目 系统 版 \
    轮 届 生 学生 教师 标准箱 标箱 TEU 样本 样品 样次 案 案件 卡 证 证书 级 星级 等级 档 岗 岗位 亩次 户数 团 \
    令 米次 公里次 刊 讲 站次 店 厂 园 基地 井 孔 管 环 榜 奖 项目个数 小区 楼 楼栋 电梯 平台 频道 栏目 时段 \
    标段 课题 专利 论文 成果 剂 剂次 针 针次 服务人次 住院人次 门诊人次 接种人次 车辆 支队 大队 网格 片区 片次 牌 \
    块次 顶 床次 台班 工日 人天 人月 人日 人年 机组 兆瓦次 条线 门次 堂 堂次 餐 顿 桌 位次 席 席位 尺 幅次 封 页次 帧 \
    台区 回次 遍 天次 间次 幕 出 折 曲 款次 道 道次 圈 束 捆 捧 串 筐 担 窝 峰 群 股 滴 杯 碗 壶 罐 听 板 排 垄 畦 穴 丛 \
    墩 蔸 苗 舱 井次 泵 闸 渠 桥 涵 洞 亭 栅 柱 杆 灯 屏 机 端 户头 账户 表 单次";

/// Looks a word up: as it is, with a multiplier before it (万人, 百万元), or a multiplier alone (factor only).
pub(super) fn resolve(word: &str) -> Option<Found> {
    if let Some(found) = exact(word) {
        return Some(found.clone());
    }
    let (multiplier, rest) = multiplier(word)?;
    if rest.is_empty() {
        return Some(Found {
            dimension: Dimension::Unknown,
            base: String::new(),
            factor: multiplier,
        });
    }
    let mut found = exact(rest)?.clone();
    found.factor = found.factor.times(multiplier)?;
    Some(found)
}

/// The longest word of the tables with which `text` begins, a multiplier before it included.
pub(crate) fn longest_word(text: &str) -> Option<&str> {
    let ends = text.char_indices().map(|(at, c)| at.saturating_add(c.len_utf8()));
    let ends: Vec<usize> = ends.take(8).collect();
    ends.into_iter()
        .rev()
        .map(|end| &text[..end])
        .find(|it| exact(it).is_some() || resolve(it).is_some())
}

/// The count word, with its multiplier, that `text` begins with and the noun behind it: 3万名|学生.
pub(crate) fn starts_with_count_word(text: &str) -> Option<(&str, &str)> {
    let word = longest_word(text)?;
    let found = resolve(word)?;
    matches!(found.dimension, Dimension::Count(_)).then(|| (word, &text[word.len()..]))
}

/// What a word printed for a unit means, in one look-up over both tables.
fn exact(word: &str) -> Option<&'static Found> {
    static WORDS: LazyLock<HashMap<&'static str, Found>> = LazyLock::new(|| {
        let counts = COUNTS.split_whitespace().map(|word| (word, count(word)));
        // A word of both tables is a measure.
        let measures = MEASURES
            .iter()
            .flat_map(|row| row.4.iter().map(|word| (*word, measure(row))));
        counts.chain(measures).collect()
    });
    WORDS.get(word)
}

fn measure(Row(kind, base, up, down, _): &Row) -> Found {
    let dimension = match kind {
        Kind::Ratio => Dimension::Ratio,
        Kind::Money => Dimension::Money,
        Kind::Time => Dimension::Time,
        Kind::Area => Dimension::Area,
        Kind::Length => Dimension::Length,
        Kind::Mass => Dimension::Mass,
        Kind::Volume => Dimension::Volume,
        Kind::Energy => Dimension::Energy,
        Kind::Score => Dimension::Score,
        Kind::Other => Dimension::Other((*base).to_owned()),
    };
    Found {
        dimension,
        base: (*base).to_owned(),
        factor: Factor { up: *up, down: *down },
    }
}

fn count(word: &str) -> Found {
    // A person is a person: only here two words count the same.
    let thing = if matches!(word, "名" | "位" | "人员") {
        "人"
    } else {
        word
    };
    Found {
        dimension: Dimension::Count(thing.to_owned()),
        base: thing.to_owned(),
        factor: Factor::ONE,
    }
}

fn multiplier(word: &str) -> Option<(Factor, &str)> {
    let mut factor = Factor::ONE;
    let mut rest = word;
    while let Some(c) = rest.chars().next() {
        let up = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            '万' => 10_000,
            '亿' => 100_000_000,
            _ => break,
        };
        factor = factor.times(Factor { up, down: 1 })?;
        rest = &rest[c.len_utf8()..];
    }
    (rest.len() < word.len()).then_some((factor, rest))
}
