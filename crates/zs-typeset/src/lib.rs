//! zs-typeset
