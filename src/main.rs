//! The wasm itself: the widget's exports, and what is chosen for a page that must not be chosen for others
//! who use the crate: the allocator and, by features, that nobody reads Yew's spans.

#![cfg_attr(target_arch = "wasm32", no_main)]

use app_password as _;

/// Two kilobytes in place of the standard library's six.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
