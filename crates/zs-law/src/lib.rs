//! zs-law
