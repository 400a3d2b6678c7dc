//! zs-package
