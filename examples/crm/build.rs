//! Takes the Rust recipe out of docs/sealing.md, so that the tests run what stands there.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let doc = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/sealing.md");
    println!("cargo::rerun-if-changed={}", doc.display());
    let text = fs::read_to_string(&doc)?;
    let recipe = text
        .split("```rust\n")
        .nth(1)
        .and_then(|rest| rest.split("```\n").next());
    let recipe = recipe.ok_or("docs/sealing.md has no recipe in Rust")?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("recipe.rs"), recipe)?;
    Ok(())
}
