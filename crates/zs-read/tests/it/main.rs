//! Files in, forms out: the sample of the brief and every document of the repository.

mod documents;
mod sample;
