//! A file → what can be read in it.

use super::files::{self, InputFile};
use super::worker::Workers;
use zs_read::{Container, ReadError, Reading};

/// Why a file yielded nothing: a word for programs and a sentence for people, which does not name the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// For programs.
    pub code: &'static str,
    /// For people.
    pub message: String,
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Failure {
        Failure {
            code: error.code(),
            message: error.to_string(),
        }
    }
}

/// Reads files, dangerous containers in child processes.
#[derive(Default)]
pub struct Reader {
    workers: Workers,
}

impl Reader {
    /// Reads one file; gives its bytes too, for annotation.
    ///
    /// # Errors
    /// [`Failure`] says what is the matter and what to do.
    pub fn read(&self, file: &InputFile) -> Result<(Vec<u8>, Reading), Failure> {
        let bytes = files::read(&file.path).map_err(|it| Failure {
            code: it.code,
            message: it.message,
        })?;
        let container = Container::detect(&bytes, Some(&file.name))?;
        let reading = if container.needs_confinement() {
            zs_read::read_document(self.workers.open(&bytes, container)?)?
        } else {
            zs_read::read(&bytes, Some(&file.name))?
        };
        Ok((bytes, reading))
    }
}
