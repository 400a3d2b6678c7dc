//! What was measured beside what is asked; a missed bar fails the command.

use anyhow::{Result, bail};

/// The bars of one run.
#[derive(Default)]
pub struct Bars {
    missed: Vec<String>,
}

impl Bars {
    /// Prints a figure that must not be above its bar.
    pub fn at_most(&mut self, what: &str, figure: f64, bar: f64, unit: &str) {
        self.tell(what, figure, &format!("不超过 {bar}"), unit, figure <= bar);
    }

    /// Prints a figure that must not be below its bar.
    pub fn at_least(&mut self, what: &str, figure: f64, bar: f64, unit: &str) {
        self.tell(what, figure, &format!("不少于 {bar}"), unit, figure >= bar);
    }

    /// Fails when a bar was missed, naming all of them.
    pub fn finish(self) -> Result<()> {
        if self.missed.is_empty() {
            return Ok(());
        }
        bail!("未达到：{}", self.missed.join("；"));
    }

    fn tell(&mut self, what: &str, figure: f64, bar: &str, unit: &str, met: bool) {
        let shown = if figure < 2.0 {
            format!("{figure:.3}")
        } else {
            format!("{figure:.1}")
        };
        let verdict = if met { "达到" } else { "未达到" };
        println!("{verdict}  {what}：{shown}{unit}（{bar}）");
        if !met {
            self.missed.push(format!("{what} {shown}{unit}"));
        }
    }
}
