#!/usr/bin/env bash
# Makes clients of the document of the API with the generators that people use, compiles them strictly, and lets each
# read, sum up, post and be refused at a service, with the token in $ANNOUNCED_TOKEN. Says nothing unless something
# is wrong, or a part cannot be tried here.
#
# usage: try-clients.sh URL
#
# Ends with 0 if nothing is wrong, 1 if something is, 77 if the tools cannot be had here: they need Java and Node 20 or
# later; Maven and npm fetch them once into target. Python's client runs where Python has pydantic, urllib3 and dateutil.
set -euo pipefail
url=${1:?usage: try-clients.sh URL}
root=$(cd "$(dirname "$0")/../.." && pwd)
document=$root/src/main/resources/openapi/openapi.yaml
programs=$root/src/test/clients
tools=$root/target/openapi-tools
made=$root/target/openapi-clients
generator=openapi-generator-cli-7.16.0
log=$made/log

cannot() { echo "$1" >&2; exit 77; }
wrong() { tail -n 40 "$log"; echo "$1"; exit 1; }

rm -rf "$made" && mkdir -p "$made" "$tools"
command -v node >/dev/null && command -v npm >/dev/null || cannot "Node and npm are not here."
node -e 'process.exitCode = Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1' \
  || cannot "Node is $(node --version), older than 20."
if [ ! -e "$tools/typescript/whole" ]; then
  npm install --prefix "$tools/typescript" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
    --fetch-retries=1 --fetch-timeout=60000 typescript@5.9.3 openapi-typescript@7.13.0 openapi-fetch@0.17.0 \
    >"$log" 2>&1 || cannot "npm cannot fetch what TypeScript needs: $(tail -n 1 "$log")"
  touch "$tools/typescript/whole"
fi
if [ ! -e "$tools/$generator.jar" ]; then
  (cd "$root" && ./mvnw -q -B -ntp dependency:copy -DoutputDirectory="$tools" \
    -Dartifact="org.openapitools:openapi-generator-cli:${generator##*-}") >"$log" 2>&1 \
    || cannot "Maven cannot fetch $generator."
fi
bin=$tools/typescript/node_modules/.bin

# TypeScript: both clients are compiled together, and run by Node.
generate() {
  java -jar "$tools/$generator.jar" generate -i "$document" -o "$made/$1" -g "$1" "${@:2}" >"$log" 2>&1 \
    || wrong "openapi-generator makes no client for $1."
}
generate typescript-fetch
"$bin/openapi-typescript" "$document" -o "$made/types/api.d.ts" >"$log" 2>&1 || wrong "openapi-typescript makes no types."
cp "$programs"/*.ts "$programs/tsconfig.json" "$made"
ln -s "$tools/typescript/node_modules" "$made/node_modules"
(cd "$made" && "$bin/tsc") >"$log" 2>&1 || wrong "The clients for TypeScript do not compile."
# Node wants the ends of the names of files in imports, which the generator leaves out.
find "$made" -path "$made/node_modules" -prune -o -name '*.js' -exec sed -i -E \
  "s#(from '\./typescript-fetch/index)'#\1.js'#; s#(from '\.[^']*/(index|runtime|apis/[^'/]+|models/[^'/]+|[A-Z][A-Za-z0-9]*))'#\1.js'#" {} +
echo '{"type": "module"}' >"$made/package.json"
for program in client types; do
  node "$made/$program.js" "$url" >"$log" 2>&1 || wrong "$program.ts is not answered as it expects."
done

generate python --additional-properties=packageName=announced_client
if python3 -c 'import dateutil, pydantic, urllib3; assert pydantic.VERSION > "2"' 2>/dev/null; then
  python3 -W error -m compileall -q "$made/python/announced_client" >"$log" 2>&1 \
    || wrong "The client for Python does not compile."
  PYTHONPATH=$made/python python3 "$programs/client.py" "$url" >"$log" 2>&1 \
    || wrong "client.py is not answered as it expects."
else
  echo "Python has no pydantic, urllib3 and dateutil here: its client was made and not tried." >&2
fi
