#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Lints resources/contract/openapi.yaml with redocly and spectral; any warning is a failure. Skipped, with a message,
# where npm is absent, too old or without its registry.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
tools=$root/build/lint-contract
contract=$root/resources/contract
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true npm_config_update_notifier=false

skip() { echo "lint contract: skipped: $1"; exit 0; }

install_tools() {
    mkdir -p "$tools"
    if cmp -s "$root/tests/lint/package-lock.json" "$tools/installed-lock.json"; then return; fi
    cp "$root/tests/lint/package.json" "$root/tests/lint/package-lock.json" "$tools/"
    if ! timeout 60 npm view --prefix "$tools" @redocly/cli name >"$tools/npm.log" 2>&1; then
        skip "npm does not reach its registry"
    fi
    # No package's own scripts are run: the two linters need none.
    if ! timeout 400 npm ci --prefix "$tools" --ignore-scripts --no-audit --no-fund >"$tools/npm.log" 2>&1; then
        tail -n 20 "$tools/npm.log"
        echo "lint contract: the linters cannot be installed"
        exit 1
    fi
    cp "$tools/package-lock.json" "$tools/installed-lock.json"
}

command -v npm >/dev/null && command -v node >/dev/null || skip "npm is not installed (Debian: nodejs npm)"
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 18 || (a === 18 && b >= 18) ? 0 : 1)' \
    || skip "node $(node --version) is older than 18.18"
install_tools

cd "$contract"
failed=0
# redocly ends with 0 in spite of warnings, so its counts are read.
"$tools/node_modules/.bin/redocly" lint --config redocly.yaml --format=json openapi.yaml >"$tools/redocly.json" \
    2>"$tools/redocly.log" || failed=1
node -e 'const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    for (const p of r.problems) console.log(`redocly: ${p.severity}: ${p.ruleId}: ${p.message} ${p.location?.[0]?.pointer ?? ""}`);
    console.log(`redocly: ${r.totals.errors} errors, ${r.totals.warnings} warnings`);
    process.exit(r.totals.errors + r.totals.warnings ? 1 : 0)' "$tools/redocly.json" || failed=1
"$tools/node_modules/.bin/spectral" lint --fail-severity hint --ruleset .spectral.yaml openapi.yaml || failed=1
if [ "$failed" -ne 0 ]; then
    echo "lint contract: failed"
    exit 1
fi
echo "lint contract: passed"
