//! zs-pdf
