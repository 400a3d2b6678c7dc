//! What the tests need besides Rust, and how to get it.

use crate::shell::{has, output, run};
use anyhow::{Result, bail};

struct Need {
    what: &'static str,
    is_there: fn() -> bool,
    packages: &'static [&'static str],
}

const NEEDS: &[Need] = &[
    Need {
        what: "LibreOffice (page numbers of written documents)",
        is_there: || has("soffice"),
        packages: &["libreoffice-writer", "libreoffice-calc"],
    },
    Need {
        what: "pdftotext (text of written PDFs)",
        is_there: || has("pdftotext"),
        packages: &["poppler-utils"],
    },
    Need {
        what: "fc-list",
        is_there: || has("fc-list"),
        packages: &["fontconfig"],
    },
    Need {
        what: "Noto CJK fonts",
        is_there: has_cjk_font,
        packages: &["fonts-noto-cjk"],
    },
];

fn has_cjk_font() -> bool {
    output("fc-list", &[":lang=zh-cn", "family"]).is_ok_and(|families| families.contains("Noto Sans CJK"))
}

/// Installs what is missing from the system's packages; fails when something cannot be installed.
pub fn install() -> Result<()> {
    let missing: Vec<&Need> = NEEDS.iter().filter(|need| !(need.is_there)()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !has("apt-get") {
        let names: Vec<_> = missing.iter().map(|need| need.what).collect();
        bail!(
            "the tests need {}; install them with the package manager of this system",
            names.join(", ")
        );
    }
    let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages).copied().collect();
    println!("installing {}", packages.join(" "));
    run("apt-get", &["update", "-qq"])?;
    run(
        "apt-get",
        &[
            &["install", "-y", "-qq", "--no-install-recommends"][..],
            &packages,
        ]
        .concat(),
    )?;
    match missing.iter().find(|need| !(need.is_there)()) {
        Some(need) => bail!("still missing after installation: {}", need.what),
        None => Ok(()),
    }
}
