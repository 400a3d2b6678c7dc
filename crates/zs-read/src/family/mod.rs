//! One file per layout family: blocks → forms.
