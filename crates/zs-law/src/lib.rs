//! The norms as data: clauses, dated parameters, profiles (规则方案), and the types that look them up.
//!
//! ```
//! use zs_law::{Addressee, Profile, clause, judgement};
//!
//! let profile = Profile::for_region(Some("130303"));
//! let law = profile.in_force(judgement::objectives(2022).unwrap());
//! assert_eq!(law.count("structure.too_few_indicators"), Some(3));
//!
//! let unit = Addressee::of_division(Some("130303"));
//! let clause = clause("mof-2015-88/28").unwrap();
//! assert_eq!(law.cite(clause, unit), "财预〔2015〕88号 第二十八条（参照）");
//! ```
//!
//! Pure: all data is compiled in, nothing reads files or the clock. A number set by a regulation is looked up by
//! the date of judgement, and `None` means "cannot tell".

mod binds;
mod clause;
mod division;
mod document;
mod error;
mod in_force;
pub mod judgement;
mod parameter;
mod profile;
mod status;

pub use binds::{Addressee, Binds};
pub use clause::{Clause, clause, clauses};
pub use division::{Division, division, division_name, province_name};
pub use document::{Document, cite_source, document, documents};
pub use error::{LawError, Result};
pub use in_force::InForce;
pub use parameter::{Entry, Layer, ParameterValue};
pub use profile::Profile;
pub use status::Status;
