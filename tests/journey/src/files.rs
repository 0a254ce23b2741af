//! The package's raw files as a page asks for them, and a mailbox that wants them all.

use serde_json::Value;

use crate::page::Page;
use crate::texts::say_in;

/// What a page names: it defines the element.
pub const SCRIPT: &str = "/pkg/app-password.js";
/// The rest of the script.
pub const REST: &str = "/pkg/app-password_bg.js";
/// The wasm.
pub const WASM: &str = "/pkg/app-password_bg.wasm";
/// The providers beyond the best known.
pub const CATALOGUE: &str = "/pkg/catalogue.bin";
/// A language.
pub const NORWEGIAN: &str = "/pkg/locales/nb.json";
/// Its texts of the first screen.
pub const FIRST_NORWEGIAN: &str = "/pkg/locales/first/nb.json";
/// A mailbox of one whom only the catalogue knows: in Norwegian it wants every file.
pub const FURTHER: &str = "someone@posteo.de";

/// Every file has come: the steps for [`FURTHER`] are there in Norwegian, and no error was told.
pub async fn has_everything(page: &Page) {
    let title = say_in("nb", "guide.title", &[("provider", "Posteo")]);
    page.says("h2", &title).await;
    assert_eq!(page.events("ap-error").await, [] as [Value; 0]);
}
