#!/usr/bin/env bash
# cldr-dates-full 48.2.0 (CLDR 48, what Intl.RelativeTimeFormat says): "in 20 minutes" has a space between the number and
# the unit in traditional Chinese and in Japanese, and none in simplified Chinese and in Korean: {0}分钟后, {0} 分鐘後,
# {0} 分後, {0}분 후. One would have sworn that the two scripts of one language are set alike, and that a sentence around it
# may be too. A template such as "请在 {when} 重试" cannot be right in both: the space before {when} is a matter of each
# language, and of the sentence. Our texts have none in zh-Hans, and a comma in zh-Hant (locales/zh-Han?.json,
# refused.retry-in).
#
# It exits with 0 as long as that is so. Nothing of this project is used. Needs npm and Node.
set -euo pipefail

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
echo '{ "private": true }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts cldr-dates-full@48.2.0
seen=$(node -e '
  for (const lang of ["zh-Hans", "zh-Hant", "ja", "ko"]) {
    const { main } = require(`cldr-dates-full/main/${lang}/dateFields.json`);
    console.log(lang, JSON.stringify(main[lang].dates.fields.minute["relativeTime-type-future"]["relativeTimePattern-count-other"]));
  }')
echo "$seen"
expected='zh-Hans "{0}分钟后"
zh-Hant "{0} 分鐘後"
ja "{0} 分後"
ko "{0}분 후"'
[ "$seen" = "$expected" ] || { echo "This has changed: expected"; echo "$expected"; exit 1; }
