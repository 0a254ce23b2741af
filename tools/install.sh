#!/usr/bin/env bash
# Installs what a goal of the Makefile needs and this machine lacks, and says what it does. Everything
# goes into target/tools and tools/node_modules, but for rustup's own components and what apt installs.
#
#     tools/install.sh check|preview|plain|generate|package|test|site|load|bundlers|dialogs|recorders|languages|clients|fuzz|mutants|bench
set -euo pipefail
cd "$(dirname "$0")/.."

goal=${1:?which goal? check, preview, plain, generate, package, test, site, load, bundlers, dialogs, recorders, languages, clients, fuzz, mutants or bench}
tools=$PWD/target/tools

trunk=0.21.14
geckodriver=0.37.1
deny=0.20.2
cyclonedx=0.5.9
mutants=27.1.0
# The tool must equal the crate, so the version that is locked is the one that counts.
bindgen=$(awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)

say() { printf '%s\n' "· $*"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }
need() { command -v "$1" >/dev/null || stop "$1 is missing: install $2 and call make again."; }

# rustup_has NAME KIND FILE: a component or target, known to be there by a file below rustc's own folder.
rustup_has() {
  local name=$1 kind=$2 file=$3
  [ -e "$(rustc --print sysroot)/$file" ] && return
  command -v rustup >/dev/null || stop "Rust's $name is missing, and so is rustup (https://rustup.rs), which would add it."
  say "Adding Rust's $name with rustup (seconds)."
  rustup --quiet "$kind" add "$name"
}

# The system's name as releases spell it, the C library apart.
platform() {
  local machine
  machine=$(uname -m)
  [ "$machine" = arm64 ] && machine=aarch64
  case $(uname -s) in
    Darwin) echo "$machine-apple-darwin" ;;
    *) echo "$machine-unknown-linux-$1" ;;
  esac
}

# The same as Mozilla spells it.
mozilla_platform() {
  case $(platform gnu) in
    x86_64-apple-*) echo macos ;;
    aarch64-apple-*) echo macos-aarch64 ;;
    aarch64-*) echo linux-aarch64 ;;
    *) echo linux64 ;;
  esac
}

# They begin with a name, not always their file's, and the version. Some words of cargo's want to hear that word.
is_version() { [ "$("$tools/bin/$1" ${word:-} --version 2>/dev/null | awk 'NR == 1 { print $2 }')" = "$2" ]; }

# prebuilt ADDRESS PROGRAM…: takes programs out of a release's archive. False if it cannot be had here.
prebuilt() {
  local address=$1 unpacked program
  shift
  unpacked=$(mktemp -d)
  if curl --fail --silent --location --connect-timeout 10 --max-time 120 "$address" |
    tar -xz -C "$unpacked" 2>/dev/null; then
    for program in "$@"; do
      find "$unpacked" -type f -name "$program" -exec cp {} "$tools/bin/" \;
    done
  fi
  rm -rf "$unpacked"
}

# tool PROGRAM CRATE VERSION MINUTES [ADDRESS [PROGRAM…]]: its release's binary if that runs here, else compiled. With
# COMPILE_TOOLS=1 always compiled: cargo knows the hash of each source, and nobody that of a release's binary.
tool() {
  local program=$1 crate=$2 version=$3 minutes=$4 address=${5:-}
  shift $(($# > 5 ? 5 : $#))
  is_version "$program" "$version" && return
  mkdir -p "$tools/bin"
  if [ -n "$address" ] && [ -z "${COMPILE_TOOLS:-}" ]; then
    say "Fetching $program $version (seconds)."
    prebuilt "$address" "$program" "$@"
    is_version "$program" "$version" && return
    say "No ready-made $program for this machine is within reach."
  fi
  say "Compiling $program $version. Once, about $minutes minutes on two cores."
  # Without a terminal, four hundred lines of progress help nobody.
  [ -t 2 ] || export CARGO_TERM_QUIET=true
  cargo install "$crate" --locked --force --version "$version" --root "$tools" --target-dir "$tools/build"
  is_version "$program" "$version" || stop "$program $version was installed but does not run."
}

# The servers of the CRM's tests: for mail, and its database. None of them is left running: the tests start their own.
servers() {
  local missing=
  [ -x /usr/sbin/dovecot ] || missing=Dovecot
  # Who may sign in is decided by a script of the tests'.
  find /usr/lib*/dovecot -name libauthdb_lua.so 2>/dev/null | grep -q . || missing="${missing:+$missing, }Dovecot's Lua module"
  [ -x /usr/lib/postfix/sbin/master ] || [ -x /usr/libexec/postfix/master ] || missing="${missing:+$missing, }Postfix"
  compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || [ -x /usr/bin/initdb ] || missing="${missing:+$missing, }PostgreSQL"
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    stop "Missing for the tests with real servers: $missing. On Debian and Ubuntu: sudo apt-get install --no-install-recommends dovecot-imapd dovecot-auth-lua postfix postgresql; on another system, its packages of the same programs."
  fi
  say "Installing $missing with apt (a minute)."
  # Debian asks this program whether a service may start that was just installed.
  local ask=/usr/sbin/policy-rc.d own=
  [ -e $ask ] || { own=1; printf '#!/bin/sh\nexit 101\n' >$ask; chmod +x $ask; }
  echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends dovecot-imapd dovecot-auth-lua postfix postgresql >/dev/null ||
    { [ -z "$own" ] || rm $ask; stop "apt could not install $missing."; }
  [ -z "$own" ] || rm $ask
}

# The libraries of other times that npm has not: as Debian has them, wherever this runs.
old_libraries() {
  local folder=/usr/share/javascript missing=
  [ -e $folder/mootools/mootools-core-nc.js ] || missing=libjs-mootools
  [ -e $folder/prototype/prototype-1.7.3.js ] || missing="${missing:+$missing }libjs-prototype"
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    stop "Missing for the tests with old libraries: $missing. On Debian and Ubuntu: sudo apt-get install --no-install-recommends $missing; elsewhere put the files of these packages into $folder."
  fi
  say "Installing $missing with apt (seconds)."
  apt-get update -qq
  # shellcheck disable=SC2086 # They are two words.
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null ||
    stop "apt could not install $missing."
}

# Rails and Laravel, as Debian has them, for the pages "Start".
frameworks() {
  local missing=
  command -v rails >/dev/null && command -v puma >/dev/null || missing="ruby-rails ruby-sqlite3 puma"
  [ -e /usr/share/php/Illuminate/Foundation/Application.php ] && [ -e /usr/share/php/libphp-phpmailer/src/SMTP.php ] ||
    missing="$missing php-laravel-framework php-cli php-mbstring php-sqlite3 php-xml libphp-phpmailer"
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    stop "Missing for the pages \"Start with Rails\" and \"Start with Laravel\": on Debian, sudo apt-get install --no-install-recommends $missing. They are tried as Debian has them."
  fi
  say "Installing $missing with apt (a minute or two)."
  apt-get update -qq
  # shellcheck disable=SC2086 # They are several words.
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null ||
    stop "apt could not install $missing."
}

need cargo "Rust (https://rustup.rs)"
need node "Node 20.19 or newer (https://nodejs.org)"
need npm "npm, which comes with Node"
need curl "curl"
[ -n "$bindgen" ] || stop "Cargo.lock does not name wasm-bindgen."

rustup_has wasm32-unknown-unknown target lib/rustlib/wasm32-unknown-unknown/lib
case $goal in
  check | test)
    rustup_has rustfmt component bin/rustfmt
    rustup_has clippy component bin/cargo-clippy
    ;;
esac
[ "$goal" != check ] || exit 0
if [ "$goal" = mutants ]; then
  word=mutants tool cargo-mutants cargo-mutants "$mutants" "2" \
    "https://github.com/sourcefrog/cargo-mutants/releases/download/v$mutants/cargo-mutants-$(platform gnu).tar.gz"
  exit 0
fi
tool wasm-bindgen wasm-bindgen-cli "$bindgen" "2 to 3" \
  "https://github.com/wasm-bindgen/wasm-bindgen/releases/download/$bindgen/wasm-bindgen-$bindgen-$(platform musl).tar.gz" \
  wasm-bindgen-test-runner

case $goal in
  preview | generate) ;;
  # Who is handed the package may ask what is in it.
  *) word=cyclonedx tool cargo-cyclonedx cargo-cyclonedx "$cyclonedx" "2 to 3" ;;
esac
if [ "$goal" = test ]; then
  tool cargo-deny cargo-deny "$deny" "4 to 5" \
    "https://github.com/EmbarkStudios/cargo-deny/releases/download/$deny/cargo-deny-$deny-$(platform musl).tar.gz"
fi
if [ "$goal" = preview ] || [ "$goal" = test ] || [ "$goal" = bundlers ]; then
  tool trunk trunk "$trunk" "6 to 7" \
    "https://github.com/trunk-rs/trunk/releases/download/v$trunk/trunk-$(platform gnu).tar.gz"
fi
case $goal in
  preview | generate | plain) ;;
  *) rustup_has rust-src component lib/rustlib/src/rust/library/Cargo.lock ;;
esac
if [ "$goal" = test ] || [ "$goal" = dialogs ]; then
  tool geckodriver geckodriver "$geckodriver" "2" \
    "https://github.com/mozilla/geckodriver/releases/download/v$geckodriver/geckodriver-v$geckodriver-$(mozilla_platform).tar.gz"
fi
case $goal in test | load) servers ;; esac
case $goal in test | recorders) old_libraries ;; esac
[ "$goal" != bundlers ] || frameworks
rm -rf "$tools/build"

# modules FOLDER WHAT [FLAG…]: installs what its lock file names, or the part of it that npm's flags leave.
modules() {
  local folder=$1 what=$2
  shift 2
  # Made when npm is done, so an older lock means that nothing has changed since. All of it is enough for a part.
  local all=$folder/node_modules/.installed
  [ "$folder/package-lock.json" -nt "$all" ] && [ "$folder/package-lock.json" -nt "$all$*" ] || return 0
  say "Installing $what into $folder/node_modules (seconds)."
  npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel error "$@"
  touch "$all$*"
}

# python_packages FOLDER PLACE WHAT: installs what its requirements.txt names. Debian's Python may have no pip, or a pip
# but no way to make an environment that has one: either will do.
python_packages() {
  local folder=$1 place=$2 what=$3 pip="python3 -m pip"
  [ "$folder/requirements.txt" -nt "$place/.installed" ] || return 0
  need python3 "Python 3.10 or newer"
  if ! $pip --version >/dev/null 2>&1; then
    python3 -m venv target/clients/pip >/dev/null 2>&1 ||
      stop "Python has no pip: install it (on Debian and Ubuntu: sudo apt-get install python3-pip) and call make again."
    pip="target/clients/pip/bin/python -m pip"
  fi
  say "Installing $what into $place (seconds)."
  rm -rf "$place"
  $pip install --quiet --disable-pip-version-check --root-user-action ignore --require-hashes --no-deps --only-binary :all: \
    --target "$place" --requirement "$folder/requirements.txt"
  touch "$place/.installed"
}

modules tools "the bundler, wasm-opt and the checkers"
case $goal in test | site | preview) modules tools/site "what makes the site" ;; esac
if [ "$goal" = test ]; then
  modules examples/hosts "the frameworks of the host pages"
  modules tests/neighbours/dialogs "the libraries of five dialogs" --omit=dev
  modules tests/neighbours/recorders "two session recorders" --omit=dev
fi
case $goal in test | plain | clients) modules tests/sealing/node "what opens a sealed code" ;; esac
case $goal in test | bundlers) modules tests/neighbours/bundlers "what opens the pages of the build tools" ;; esac
case $goal in test | recorders) modules tests/neighbours/libraries "old libraries and hotkey libraries" ;; esac
[ "$goal" != bench ] || modules benches/pages "React, Preact and Vue"
[ "$goal" != dialogs ] || modules tests/neighbours/dialogs "the libraries of all dialogs"
case $goal in
  test | bundlers)
    modules examples/start "what the examples of the pages Start need"
    modules tests/clients/node "mail libraries of Node"
    python_packages tests/start target/start/python "Flask, Django and cryptography"
    ;;
esac
if [ "$goal" = clients ]; then
  modules tests/clients/node "mail libraries of Node"
  python_packages tests/clients/python target/clients/python "mail libraries of Python, and jwcrypto"
fi
if [ "$goal" = recorders ]; then
  modules tests/neighbours/recorders "all session recorders"
  modules tests/neighbours/libraries/ext-js "Ext JS"
fi
