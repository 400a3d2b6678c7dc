//! zs-check
