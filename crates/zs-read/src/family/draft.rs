//! A form as its own lines tell it, before the rest of the document is asked for its year and unit.

use zs_model::{Form, Places};

/// A form that has been read, and what is still to be settled.
pub(super) struct Draft {
    /// The form.
    pub form: Form,
    /// Where its fields stand.
    pub places: Places,
    /// The year that its own title, head or period states.
    pub year: Option<i16>,
    /// The year in the title of the part it stands in.
    pub part_year: Option<i16>,
}
