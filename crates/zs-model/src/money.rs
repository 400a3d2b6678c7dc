use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// An amount of money in yuan. 万元 is only a way to print it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(Decimal);

impl Money {
    /// An amount given in yuan.
    pub fn from_yuan(yuan: Decimal) -> Money {
        Money(yuan)
    }

    /// An amount given in 万元; `None` when it is too large to hold.
    pub fn from_wan_yuan(wan: Decimal) -> Option<Money> {
        wan.checked_mul(Decimal::from(10_000)).map(Money)
    }

    /// Yuan.
    pub fn yuan(self) -> Decimal {
        self.0
    }

    /// 万元, exact.
    pub fn wan_yuan(self) -> Decimal {
        self.0
            .checked_div(Decimal::from(10_000))
            .unwrap_or_default()
            .normalize()
    }

    /// The sum, or `None` when it is too large to hold.
    pub fn checked_add(self, other: Money) -> Option<Money> {
        self.0.checked_add(other.0).map(Money)
    }

    /// 万元 as official forms print it: at least two decimals, never fewer than the amount needs.
    pub fn print_wan_yuan(self) -> String {
        with_two_decimals(self.wan_yuan())
    }
}

fn with_two_decimals(value: Decimal) -> String {
    let mut value = value.normalize();
    if value.scale() < 2 {
        value.rescale(2);
    }
    value.to_string()
}

impl fmt::Display for Money {
    /// Yuan with at least two decimals.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&with_two_decimals(self.0))
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Money, D::Error> {
        let text = String::deserialize(deserializer)?;
        let yuan = Decimal::from_str_exact(&text)
            .map_err(|_| serde::de::Error::custom(format!("“{text}”不是以元计的金额")))?;
        Ok(Money(yuan))
    }
}
