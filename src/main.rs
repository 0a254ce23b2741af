//! The wasm itself: the widget's exports, and what is chosen for a page that must not be chosen for others
//! who use the crate: the allocator and, by features, that nobody reads Yew's spans.

#![cfg_attr(target_arch = "wasm32", no_main)]

use app_password as _;

/// Two kilobytes in place of the standard library's six. Whatever is freed is overwritten with zeros first: the bindings
/// bring a code in, and take it out, in memory that they free as it is. It costs 160 bytes (brotli; the wiping of single
/// types, which it makes needless, was 300), and no time that could be measured: a check took 2.5 µs before and after.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<rlsf::SmallGlobalTlsf> =
    zeroizing_alloc::ZeroAlloc(rlsf::SmallGlobalTlsf::new());

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
