//! Files in, forms out: the real sample where it is there, and every document of the repository.

mod documents;
mod sample;
