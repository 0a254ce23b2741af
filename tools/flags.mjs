/**
 * What the package is built with beyond `[profile.release]` in Cargo.toml: the one place for it. Each kind has its
 * receipt, which is what it saves: kB of the wasm, brotli-11, found by building without it (`node tools/receipts.mjs`
 * measures anew, flag by flag). A kind that saves less than 1 % goes.
 *
 * None is needed: `make package PLAIN=1` builds without those that the stable compiler does not take. They change how
 * much is said of a panic, which a page never reads, and not what the code does.
 *
 * @typedef {{ flags: string[], why: string, until: string }} Receipt
 */

/**
 * For rustc; those with `-Z` it keeps for nightly compilers, or for who sets RUSTC_BOOTSTRAP. Together with those for
 * cargo they save 11.2 kB of 88.1 (2026-11).
 *
 * @type {Receipt[]}
 */
export const rustc = [
  {
    flags: ["-Zunstable-options", "-Cpanic=immediate-abort"],
    why: "a panic traps at once and makes no sentence that nobody would read; trap.js hears of it all the same",
    until: "-Cpanic=immediate-abort is stable",
  },
  { flags: ["-Zlocation-detail=none"], why: "where a panic happened is said nowhere", until: "-Clocation-detail is stable" },
  { flags: ["-Zfmt-debug=none"], why: "nothing is printed for developers", until: "-Cfmt-debug is stable" },
  {
    flags: ["-Clink-arg=-zstack-size=262144"],
    why: "a quarter of the usual stack, which lies below the data: shorter addresses, and still plenty",
    until: "for good",
  },
  {
    flags: ["-Cllvm-args=-inline-threshold=10"],
    why: "0.4 kB: a little more is inlined than the 5 of opt-level z; 7 does the same, 0, 15, 25 and 50 cost 0.5 to 1.4",
    until: "for good",
  },
];

/** For cargo: a standard library that is compiled for this wasm. @type {Receipt[]} */
export const cargo = [
  { flags: ["-Zbuild-std=std,panic_abort"], why: "the flags above and opt-level z reach the standard library too", until: "build-std is stable" },
  { flags: ["-Zbuild-std-features=optimize_for_size"], why: "its smaller ways of sorting and formatting", until: "build-std is stable" },
];

/**
 * For Binaryen's wasm-opt, besides `-Oz`: together some 2 kB of 114 (2026-11). What makes the file smaller may make the
 * download larger, since brotli finds what it has seen before.
 *
 * Tried and left, for less than 0.3 %: --converge 0.1 kB, --gufa 0.05, --ignore-implicit-traps, --zero-filled-memory,
 * --closed-world, --merge-similar-functions, -O4 before -Oz, --generate-global-effects and -Os nothing or the contrary;
 * of passes to skip only code-folding 0.05; --flatten --rereloop before -Oz 0.17, --reorder-functions-by-name 0.15. Of
 * LLVM's: --enable-gvn-hoist -0.2, --attributor-enable and --enable-gvn-sink nothing.
 *
 * @type {Receipt[]}
 */
export const binaryen = [
  {
    flags: ["--low-memory-unused"],
    why: "0.6 kB: the first kilobyte is the far end of the stack, so offsets are put into loads and stores",
    until: "for good",
  },
  {
    flags: ["--always-inline-max-function-size", "5", "--flexible-inline-max-function-size", "0", "--one-caller-inline-max-function-size", "120"],
    why: "0.5 kB: hardly any inlining",
    until: "for good",
  },
  {
    flags: ["--skip-pass=local-cse", "--skip-pass=simplify-locals"],
    why: "0.5 kB: no locals for what is computed twice, and none that are moved once more after all else",
    until: "for good",
  },
  {
    flags: ["--dealign"],
    why: "0.3 kB: all loads and stores look alike: no engine reads what they say of alignment",
    until: "for good",
  },
];
