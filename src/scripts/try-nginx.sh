#!/bin/sh
# Tries src/deploy/nginx.conf in front of a running service, on loopback: 1,000 polls of a summary, 304s, and, if it is told how
# to restart the service, answers while that is away. Needs nginx, and curl 7.84 or newer.
#   src/scripts/try-nginx.sh http://127.0.0.1:8080 [port of the proxy, 8088] [command that restarts the service]
set -eu
service=${1:?the address of the service}
port=${2:-8088}
restart=${3:-}
here=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
trap 'kill "$(cat "$place/pid")" 2>/dev/null || true; rm -rf "$place"' EXIT
mkdir -m 777 "$place/cache"
chmod 755 "$place"                                    # its workers are nobody
sed -e "s|127\.0\.0\.1:8080|${service#http://}|" -e "s|listen 80;|listen 127.0.0.1:$port;|" \
    -e "s|/var/cache/nginx/announced|$place/cache|" "$here/deploy/nginx.conf" >"$place/nginx.conf"
nginx -p "$place" -c nginx.conf -e "$place/error.log" \
    -g "pid $place/pid; daemon on; worker_processes 1;"
proxy=http://127.0.0.1:$port
asked="$proxy/api/v1/summaries/investments?groupBy=country"
tally() { sort | uniq -c | sort -rn | sed 's/^/  /'; }

poll() { curl -s --rate "$1/s" -o /dev/null -w '%{http_code} %header{x-cache}\n' "$asked#[1-$2]" | tally; }

echo "1,000 polls, by what the cache said:"
started=$(date +%s)
poll 100 1000
echo "in $(($(date +%s) - started)) s"

echo "304 with the tag and the Vary of the 200:"
tag=$(curl -s -o /dev/null -w '%header{etag}' "$asked")
curl -s -D - -o /dev/null -H "If-None-Match: $tag" "$asked" | grep -iE '^(HTTP|etag|vary|cache-control|announced-version|x-cache)'

echo "Its own last write, and a token, pass by the cache:"
curl -s -o /dev/null -w '  %{http_code} %header{x-cache}\n' -H 'Announced-Version-At-Least: 1' "$asked"
curl -s -o /dev/null -w '  %{http_code} %header{x-cache}\n' -H 'Authorization: Bearer none' "$asked"

if [ -n "$restart" ]; then
  echo "400 polls while the service is restarted:"
  sh -c "$restart" >/dev/null 2>&1 &
  poll 10 400
fi
