//! How much a file may cost, and the count of what it has cost so far.

use crate::{PackageError, Result};
use std::sync::atomic::{AtomicU64, Ordering};

/// The most that one file may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file as given.
    pub input_bytes: u64,
    /// Bytes inflated from all parts together.
    pub bytes: u64,
    /// Bytes inflated from one part.
    pub part_bytes: u64,
    /// Entries of the archive.
    pub entries: usize,
    /// Inflated by compressed size, for parts over 1 MiB. Repetitive tables reach 100.
    pub ratio: u64,
    /// Elements inside each other.
    pub depth: usize,
    /// Table cells.
    pub cells: u64,
    /// XML events.
    pub steps: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            input_bytes: 64 << 20,
            bytes: 256 << 20,
            part_bytes: 64 << 20,
            entries: 10_000,
            ratio: 200,
            depth: 256,
            cells: 500_000,
            steps: 50_000_000,
        }
    }
}

/// What is left of the [`Limits`] of one file; shared by everything that reads it.
#[derive(Debug)]
pub struct Budget {
    limits: Limits,
    bytes: AtomicU64,
    cells: AtomicU64,
    steps: AtomicU64,
}

impl Budget {
    /// A budget of which nothing is spent.
    pub fn new(limits: Limits) -> Self {
        Self {
            limits,
            bytes: 0.into(),
            cells: 0.into(),
            steps: 0.into(),
        }
    }

    /// The limits it was made from.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Spends inflated bytes.
    ///
    /// # Errors
    /// `TooLarge` once the total passes the limit; so do the others.
    pub fn spend_bytes(&self, count: u64) -> Result<()> {
        spend(&self.bytes, count, self.limits.bytes, "解压后的内容超出上限")
    }

    /// Spends table cells; a reader of tables calls this before it makes room for them.
    ///
    /// # Errors
    /// `TooLarge`.
    pub fn spend_cells(&self, count: u64) -> Result<()> {
        spend(&self.cells, count, self.limits.cells, "表格单元格过多")
    }

    /// Spends steps of work, such as XML events.
    ///
    /// # Errors
    /// `TooLarge`.
    pub fn spend_steps(&self, count: u64) -> Result<()> {
        spend(&self.steps, count, self.limits.steps, "内容过于复杂")
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self::new(Limits::default())
    }
}

fn spend(spent: &AtomicU64, count: u64, limit: u64, what: &str) -> Result<()> {
    let before = spent.fetch_add(count.min(1 << 40), Ordering::Relaxed);
    if before.saturating_add(count) > limit {
        return Err(PackageError::TooLarge(what.to_owned()));
    }
    Ok(())
}
