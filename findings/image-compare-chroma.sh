#!/usr/bin/env bash
# image-compare 0.5.0: `rgb_hybrid_compare` finds a teal picture and a rose one of the same lightness wholly alike, with a
# score of exactly 1. Its documentation says that it compares structure on Y and "color-diff-vectors on U and V summing the
# squares". What is squared and summed, though, is how alike each of the two is, 1 for the same: as long as one of them is
# the same, the root of the sum is 1 or more, and is cut to 1, however far the other is apart. A change of colour counts
# only once both have changed a lot, together by some thirty percent of their range. (A change of lightness counts
# by the structure.) The picture that comes with the score, whose green and blue are U and V, does show the difference.
# Whoever compares screenshots with it has to look at colours by themselves.
#
# It exits with 0 as long as that is so. Nothing of this project is used. Needs cargo.
set -euo pipefail

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "chroma"
version = "0.0.0"
edition = "2021"
[dependencies]
image = { version = "=0.25.10", default-features = false }
image-compare = "=0.5.0"
TOML
cat >src/main.rs <<'RUST'
use image::{Rgb, RgbImage};
use image_compare::rgb_hybrid_compare;

/// As light as `ROSE`, and with the same blue.
const TEAL: Rgb<u8> = Rgb([60, 140, 120]);
const ROSE: Rgb<u8> = Rgb([180, 79, 120]);

/// A picture of one colour.
fn plain(colour: Rgb<u8>) -> RgbImage {
    RgbImage::from_pixel(64, 64, colour)
}

fn main() {
    let found = rgb_hybrid_compare(&plain(TEAL), &plain(ROSE)).expect("two pictures of one size");
    let [y, u, v] = found.image.to_color_map().to_rgb8().get_pixel(32, 32).0;
    println!("teal and rose: score {:.4}; apart in Y by {y}, in U by {u}, in V by {v} of 255", found.score);
    assert!(found.score > 0.9999, "it tells them apart now");
    assert!(v > 40, "V is apart");

    let lighter = Rgb([80, 160, 140]);
    let found = rgb_hybrid_compare(&plain(TEAL), &plain(lighter)).expect("two pictures of one size");
    println!("teal and a lighter teal: score {:.4}", found.score);
    assert!(found.score < 0.99, "lightness counts");
}
RUST
cargo run --quiet --release
echo "image-compare 0.5.0 does not see that one of them is teal and the other rose."
