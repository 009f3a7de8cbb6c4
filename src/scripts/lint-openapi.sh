#!/usr/bin/env bash
# Holds the document of the API to what other people's tools want of one, and JSON Schemas, whose files may be
# named, to the strict mode of ajv. Says nothing unless something is wrong.
#
# Ends with 0 if nothing is wrong, 1 if something is, 77 if the tools cannot be had here: they need Node 20.19 or
# later, and npm, which fetches them once into target.
set -euo pipefail
document=$(cd "$(dirname "$0")/../main/resources/openapi" && pwd)/openapi.yaml
tools=$(cd "$(dirname "$0")/../.." && pwd)/target/openapi-tools
wrong=0
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true NO_COLOR=1

cannot() { echo "$1" >&2; exit 77; }

# Each in a folder of its own, so that none gets the libraries of another.
tool() {
  local folder=$tools/${1//\//-}
  if [ ! -e "$folder/whole" ]; then
    mkdir -p "$folder"
    npm install --prefix "$folder" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
      --fetch-retries=1 --fetch-timeout=60000 "$1" >"$folder/npm.log" 2>&1 \
      || cannot "npm cannot fetch $1: $(tail -n 1 "$folder/npm.log")"
    touch "$folder/whole"
  fi
  bin=$folder/node_modules/.bin
}

check() {
  local said
  said=$("$@" 2>&1) || { printf '%s\n' "$said"; wrong=1; }
}

# Its warnings end with 0, too.
redocly() {
  local found
  found=$("$bin/redocly" lint --extends recommended --format json "$document" 2>/dev/null) || true
  node -e 'const found = JSON.parse(process.argv[1]).problems;
    for (const { ruleId, message, location } of found) console.log(ruleId, message, location[0]?.pointer);
    process.exitCode = found.length ? 1 : 0' "$found"
}

command -v node >/dev/null && command -v npm >/dev/null || cannot "Node and npm are not here."
node -e 'const [major, minor] = process.versions.node.split(".").map(Number);
  process.exitCode = major > 20 || (major === 20 && minor >= 19) ? 0 : 1' \
  || cannot "Node is $(node --version), older than 20.19."

tool @stoplight/spectral-cli@6.16.3
mkdir -p "$tools"
echo 'extends: ["spectral:oas"]' >"$tools/spectral.yaml"
check "$bin/spectral" lint --ruleset "$tools/spectral.yaml" --fail-severity hint --quiet "$document"

tool @redocly/cli@2.77.0
check redocly

if [ $# -gt 0 ]; then
  tool ajv-cli@5.0.0
  for schema; do
    check "$bin/ajv" compile --spec=draft2020 --strict=true --strict-types=true --strict-tuples=true \
      --strict-required=true -s "$schema"
  done
fi
exit $wrong
