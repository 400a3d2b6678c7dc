//! Sets a template with its data, as `cargo run -p zs-typeset --example set -- TEMPLATE DATA OUT.pdf [TIMES]`.
//!
//! The data is seen by the template under its file name. With TIMES it is set so often and every time printed.

use std::borrow::Cow;
use std::error::Error;
use std::path::Path;
use std::time::Instant;
use std::{env, fs};

use zs_typeset::{Fonts, pdf_with_data};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [template, data, out, rest @ ..] = arguments.as_slice() else {
        return Err("TEMPLATE DATA OUT.pdf [TIMES] [FONT…]".into());
    };
    let times = rest.first().map_or(Ok(1), |it| it.parse::<usize>())?;
    let start = Instant::now();
    let own: Vec<Vec<u8>> = rest.iter().skip(1).map(fs::read).collect::<Result<_, _>>()?;
    let fonts = Fonts::chosen(
        own.into_iter().map(Cow::Owned).chain(Fonts::embedded_files()),
        |family| family == Fonts::EMBEDDED_FAMILY,
    )?;
    println!("fonts {:?}", start.elapsed());

    let template = fs::read_to_string(template)?;
    let name = Path::new(data)
        .file_name()
        .and_then(|it| it.to_str())
        .ok_or("the data has no name")?;
    let data = fs::read(data)?;
    for _ in 0..times {
        let start = Instant::now();
        let pdf = pdf_with_data(&template, &[(name, &data)], &fonts)?;
        println!(
            "{} pages, {} bytes in {:?} {:?}",
            pdf.pages,
            pdf.bytes.len(),
            start.elapsed(),
            pdf.missing
        );
        fs::write(out, pdf.bytes)?;
    }
    Ok(())
}
