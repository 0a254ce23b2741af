#!/usr/bin/env bash
# Finds Chrome or Chromium and its driver, or installs them where that is one command, and prints the
# two paths: the browser's on the first line, the driver's on the second. CHROME and CHROMEDRIVER win.
set -euo pipefail

first() {
  local candidate
  for candidate in "$@"; do
    command -v "$candidate" 2>/dev/null && return
  done
  true
}

browser() {
  first "${CHROME:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium"
}
# Hosted CI machines name the driver's folder in CHROMEWEBDRIVER.
driver() { first "${CHROMEDRIVER:-}" chromedriver "${CHROMEWEBDRIVER:-/nowhere}/chromedriver" /usr/lib/chromium/chromedriver; }

if [ -z "$(browser)" ] || [ -z "$(driver)" ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "· Installing Chromium and its driver with apt (a minute or two)." >&2
    # What apt cannot give, Ubuntu's Chromium for one, ends in the sentence below.
    {
      apt-get update -qq
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium chromium-driver
    } >&2 || true
  fi
fi

if [ -z "$(browser)" ] || [ -z "$(driver)" ]; then
  echo "Install Chrome or Chromium together with the chromedriver of the same version, or name both in CHROME and CHROMEDRIVER." >&2
  exit 1
fi
browser
driver
