#!/usr/bin/env bash
# Everything that must hold for a change to land. Needs the Swift toolchain and nothing else.
#
# One build serves every step: the release configuration with the tests, which is the program that
# users run, and whose arithmetic traps as the debug one's does.
set -euo pipefail
cd "$(dirname "$0")"

skipped=()
started=$SECONDS

step() { printf '\n== %s (%ds)\n' "$1" $((SECONDS - started)); }
fail() { printf 'ci: %s\n' "$1" >&2; exit 1; }

step "tools"
command -v swift >/dev/null || fail "no swift on the path; figlint needs the toolchain 6.3"
version=$(swift --version 2>/dev/null)
printf '%s\n' "$version"
number=$(sed -nE 's/.*Swift version ([0-9]+)\.([0-9]+).*/\1 \2/p' <<<"$version" | head -n 1)
read -r major minor <<<"${number:-0 0}"
if ((major < 6 || (major == 6 && minor < 3))); then fail "Swift 6.3 or later is needed"; fi
swift format --version

step "no third-party packages"
if grep -nE '\.package\(' Package.swift; then fail "Package.swift names a package dependency"; fi

step "format"
# A path that does not exist passes the linter without a word.
paths=(Package.swift Sources Tests)
for path in "${paths[@]}"; do [[ -e $path ]] || fail "no $path to lint"; done
swift format lint --strict --parallel --recursive "${paths[@]}"

step "build"
swift build -c release --build-tests

step "imports run one way"
# The package manager lets a target import a sibling that it does not declare, unless it is asked.
# It can tell only once there is a build, and only while it plans one.
swift build -c release --build-tests --disable-build-manifest-caching \
  --explicit-target-dependency-import-check error

step "tests"
swift test -c release --skip-build --parallel

figlint=$(swift build -c release --show-bin-path)/figlint

step "audit page"
page=$(mktemp -d)
trap 'rm -rf "$page"' EXIT
"$figlint" audit seeds -o "$page/audit.html" --lang zh
"$figlint" audit --verify "$page/audit.html"
status=0
if command -v python3 >/dev/null; then
  python3 -B Tests/Browser/valid.py "$page/audit.html" || status=$?
else
  status=77
fi
case $status in
0) ;;
77) skipped+=("syntax of the audit page: no python3 with html5lib") ;;
*) fail "the audit page is no valid HTML" ;;
esac
if ! command -v chromium chromium-browser google-chrome google-chrome-stable chrome >/dev/null; then
  skipped+=("the audit page in a browser: no Chromium")
fi

step "built-in rules are those of rules/"
"$figlint" rules embed rules | diff -u Sources/figlint/BuiltInRules.swift - ||
  fail "out of date: figlint rules embed rules > Sources/figlint/BuiltInRules.swift"

step "examples of the rules"
"$figlint" rules test rules

step "form of the rules"
"$figlint" rules format --check rules
"$figlint" rules lint rules

step "outputs against their schemas"
# With the Python of FIGLINT_PYTHON, or python3, or one made here where packages can be had.
wanted='from lxml import etree; from jsonschema import Draft202012Validator'
environment=.build/validation
python=
for candidate in "${FIGLINT_PYTHON:-}" python3 "$environment/bin/python"; do
  if [[ -z $python && -n $candidate ]] && "$candidate" -c "$wanted" 2>/dev/null; then
    python=$candidate
  fi
done
if [[ -z $python ]] && command -v python3 >/dev/null && python3 -m venv "$environment" &&
  "$environment/bin/python" -m pip install --quiet --timeout 20 --retries 1 \
    --requirement Tests/Validation/requirements.txt; then
  python=$environment/bin/python
fi
if [[ -n $python ]]; then
  "$python" Tests/Validation/validate.py "$figlint"
else
  skipped+=("outputs against their schemas: no Python with jsonschema and lxml to be had")
fi

step "benchmarks"
FIGLINT_BENCH=1 swift build -c release --product figlint-bench
"$(dirname "$figlint")/figlint-bench" errors

step "seeds"
"$figlint" check seeds

step "the program in one file"
# A build of its own, so only where it is asked for: FIGLINT_RELEASE=1 bash ci.sh
if [[ -n ${FIGLINT_RELEASE:-} ]]; then
  release=(-c release --static-swift-stdlib --product figlint --scratch-path .build-release)
  swift build "${release[@]}"
  program=$(swift build "${release[@]}" --show-bin-path)/figlint
  size=$(wc -c <"$program")
  fastest=999999999
  for _ in {1..50}; do
    before=$(date +%s%N)
    "$program" --version >/dev/null
    took=$(($(date +%s%N) - before))
    if ((took < fastest)); then fastest=$took; fi
  done
  printf '%d bytes, starts in %d us\n' "$size" $((fastest / 1000))
  ((size < 25000000)) || fail "the program is larger than 25 MB"
  ((fastest < 10000000)) || fail "the program takes more than 10 ms to start"
else
  skipped+=("the program in one file: FIGLINT_RELEASE is not set")
fi

step "done"
for what in "${skipped[@]}"; do printf 'skipped: %s\n' "$what"; done
printf 'ci: passed\n'
