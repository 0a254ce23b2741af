#!/usr/bin/env bash
# Finds the browser and the driver of an engine, or installs them where that is one command. Then runs
# the command that needs them; without one it prints the two paths, the browser's on the first line.
#
#     tools/browser.sh chromium|firefox|webkit [COMMAND…]
#
# CHROME and CHROMEDRIVER, FIREFOX and GECKODRIVER, MINIBROWSER and WEBKITDRIVER win.
set -euo pipefail

export ENGINE=${1:?which engine? chromium, firefox or webkit}
shift
tools=$(cd "$(dirname "$0")/.." && pwd)/target/tools/bin

first() {
  local candidate
  for candidate in "$@"; do
    command -v "$candidate" 2>/dev/null && return
  done
  true
}

# What the engine is called here, what it needs, its packages at Debian, and what to do where there are none.
case $ENGINE in
  chromium)
    seek() {
      CHROME=$(first "${CHROME:-}" chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "/Applications/Chromium.app/Contents/MacOS/Chromium")
      # Hosted CI machines name the driver's folder in CHROMEWEBDRIVER.
      CHROMEDRIVER=$(first "${CHROMEDRIVER:-}" chromedriver "${CHROMEWEBDRIVER:-/nowhere}/chromedriver" /usr/lib/chromium/chromedriver)
      found=("$CHROME" "$CHROMEDRIVER")
      # Its password manager is watched in a window that nobody sees, and answered from a keyboard.
      [ "$(uname -s)" != Linux ] || found+=("$(first Xvfb)" "$(first xdotool)")
    }
    packages=(chromium chromium-driver xvfb xdotool)
    advice="Install Chrome or Chromium together with the chromedriver of the same version, or name both in CHROME and CHROMEDRIVER; on Linux, Xvfb and xdotool as well (Debian: xvfb, xdotool)."
    ;;
  firefox)
    seek() {
      FIREFOX=$(first "${FIREFOX:-}" firefox-esr firefox "/Applications/Firefox.app/Contents/MacOS/firefox")
      GECKODRIVER=$(first "${GECKODRIVER:-}" "$tools/geckodriver" geckodriver)
      found=("$FIREFOX" "$GECKODRIVER")
    }
    packages=(firefox-esr)
    advice="Install Firefox, and geckodriver with tools/install.sh test, or name both in FIREFOX and GECKODRIVER."
    ;;
  webkit)
    seek() {
      MINIBROWSER=$(first "${MINIBROWSER:-}" /usr/lib/*/webkit2gtk-4.1/MiniBrowser \
        /usr/libexec/webkit2gtk-4.1/MiniBrowser /usr/lib/webkit2gtk-4.1/MiniBrowser)
      WEBKITDRIVER=$(first "${WEBKITDRIVER:-}" WebKitWebDriver)
      found=("$MINIBROWSER" "$WEBKITDRIVER" "$(first Xvfb)")
    }
    packages=(webkit2gtk-driver xvfb)
    advice="Install WebKitGTK's WebKitWebDriver and MiniBrowser (Debian: webkit2gtk-driver), or name both in WEBKITDRIVER and MINIBROWSER, and Xvfb (Debian: xvfb)."
    [ "$(uname -s)" = Linux ] || advice="WebKit is tried in WebKitGTK, which there is for Linux only: run this stage there."
    ;;
  *)
    echo "There is no engine \"$ENGINE\" here, only chromium, firefox and webkit." >&2
    exit 1
    ;;
esac

complete() {
  local path
  seek
  for path in "${found[@]}"; do
    [ -n "$path" ] || return 1
  done
}

if ! complete; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "· Installing ${packages[*]} with apt (a minute or two)." >&2
    # What apt cannot give, Ubuntu's Chromium and Firefox for two, ends in the sentence below.
    {
      apt-get update -qq
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
    } >&2 || true
  fi
  if ! complete; then
    echo "$advice" >&2
    exit 1
  fi
fi

if [ $# = 0 ]; then
  printf '%s\n' "${found[@]:0:2}"
else
  export CHROME CHROMEDRIVER FIREFOX GECKODRIVER MINIBROWSER WEBKITDRIVER
  exec "$@"
fi
