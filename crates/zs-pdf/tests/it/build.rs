//! Writes small PDF files, and what is read from them as text.

use zs_pdf::Page;

/// The dictionary and content of an A4 page; `@` stands for the number of its content object.
pub(crate) fn page(content: &str) -> String {
    format!(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents @ 0 R >>|{content}"
    )
}

/// A whole file.
pub(crate) fn file(pages: &[String]) -> Vec<u8> {
    let first = 4;
    let kids: Vec<String> = (0..pages.len())
        .map(|at| format!("{} 0 R", first + 2 * at))
        .collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!(
            "<< /Type /Pages /Count {} /Kids [{}] >>",
            pages.len(),
            kids.join(" ")
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    for (at, page) in pages.iter().enumerate() {
        let (dictionary, content) = page.split_once('|').unwrap_or((page, ""));
        objects.push(dictionary.replace('@', &(first + 2 * at + 1).to_string()));
        objects.push(format!(
            "<< /Length {} >>\nstream\n{content}\nendstream",
            content.len()
        ));
    }
    let mut out = "%PDF-1.4\n".to_owned();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (at, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", out.len());
        out += &format!("{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let start = out.len();
    out += &table;
    out += &format!(
        "trailer << /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    );
    out.into_bytes()
}

/// What is read, or the refusal.
pub(crate) fn shown(bytes: &[u8]) -> String {
    match zs_pdf::pages(bytes) {
        Ok(pages) => pages.iter().map(shown_page).collect(),
        Err(error) => format!("{error}\n"),
    }
}

fn shown_page(page: &Page) -> String {
    let mut out = format!("page {} {:.0}×{:.0}\n", page.number, page.width, page.height);
    for line in page.glyphs.chunk_by(|a, b| (a.baseline - b.baseline).abs() < 1.0) {
        let text: String = line
            .iter()
            .map(|glyph| if glyph.text == ' ' { '␣' } else { glyph.text })
            .collect();
        if let Some(first) = line.first() {
            out += &format!(
                "{text} at {:.0},{:.0} size {:.0}\n",
                first.x0, first.baseline, first.size
            );
        }
    }
    for line in &page.slanted {
        out += &format!("slanted {line}\n");
    }
    for line in &page.lines {
        out += &format!(
            "{:?} {:.0} {:.0}–{:.0}\n",
            line.direction, line.at, line.from, line.to
        );
    }
    out
}
