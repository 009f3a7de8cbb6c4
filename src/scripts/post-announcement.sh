#!/usr/bin/env bash
# shellcheck disable=SC2317 # request calls what it is given by name.
# Posts one announcement (a file that holds one JSON document) or many (NDJSON, a document a line)
# to an Announced service. Needs curl and jq. It may be run again at any time, also after it was
# killed half way: what is stored already is recognised, and nothing is stored twice. A document is
# known by its records of data sets, however much of it has changed since; one without by its text.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: post-announcement.sh [options] FILE      (- reads standard input)

  --dry-run               say what would happen, store nothing
  --on-duplicate WHAT     what to do with what looks like a known announcement:
                          refuse (the default), attach what it tells, relate it as a
                          raise, or create another
  --on-known WHAT         what to do with a document whose record of a data set is known:
                          keep what is there (the default), or correct it
  --url URL               the service; default $ANNOUNCED_URL, or http://localhost:8080
  --tries N               how often to try while the service is away or busy; default 8
  --help

The token is taken from $ANNOUNCED_API_TOKEN. Answers go to standard output, one line of JSON for each
document; what was refused is told on standard error.

exit codes
   0  everything is stored, or was known already
   1  a document was refused: mend it (standard error says where), run again
   2  used wrongly
   3  a document looks like a known announcement: decide with --on-duplicate
   4  the token is missing, not valid, or not allowed to write
  70  an answer that was not expected: the service's log has the cause
  75  the service is away or busy: nothing is wrong, run again later
TEXT
}

readonly OK=0 REFUSED=1 USAGE=2 DUPLICATE=3 TOKEN=4 UNEXPECTED=70 LATER=75

dry_run=false
on_duplicate=
on_known=
url=${ANNOUNCED_URL:-http://localhost:8080}
tries=8
file=

die() {
  local code=$1
  shift
  printf 'post-announcement: %s\n' "$*" >&2
  exit "$code"
}

wrong() {
  printf 'post-announcement: %s\n' "$*" >&2
  usage >&2
  exit "$USAGE"
}

while [ $# -gt 0 ]; do
  case $1 in
    --dry-run) dry_run=true ;;
    --on-duplicate | --on-known | --url | --tries)
      [ $# -ge 2 ] || wrong "$1 needs a value"
      case $1 in
        --on-duplicate) on_duplicate=$2 ;;
        --on-known) on_known=$2 ;;
        --url) url=$2 ;;
        --tries) tries=$2 ;;
      esac
      shift
      ;;
    --help | -h)
      usage
      exit "$OK"
      ;;
    -?*) wrong "there is no option $1" ;;
    *)
      [ -z "$file" ] || wrong "one file at a time"
      file=$1
      ;;
  esac
  shift
done
[ -n "$file" ] || wrong "which file?"
case $on_duplicate in '' | refuse | attach | relate | create) ;; *) wrong "--on-duplicate takes refuse, attach, relate or create" ;; esac
case $on_known in '' | keep | correct) ;; *) wrong "--on-known takes keep or correct" ;; esac
[[ $tries =~ ^[1-9][0-9]{0,3}$ ]] || wrong "--tries takes a number from 1"
for tool in curl jq; do
  command -v "$tool" >/dev/null || die "$USAGE" "$tool is needed, and not installed"
done
# Not $ANNOUNCED_TOKEN, which a service that is started in the same shell would take for its own; it
# serves where nothing else is set.
token=${ANNOUNCED_API_TOKEN:-${ANNOUNCED_TOKEN:-}}
[ -n "$token" ] || die "$TOKEN" "set ANNOUNCED_API_TOKEN to a token that may write"
url=${url%/}
url=${url%/api/v1}

# The working files hold a copy of the input, which is read several times.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
running=
trap 'stop 130' INT
trap 'stop 143' TERM
if [ "$file" = - ]; then
  cat >"$work/input"
else
  cp -- "$file" "$work/input" 2>/dev/null || die "$USAGE" "$file cannot be read"
fi
[ -s "$work/input" ] || die "$USAGE" "$file is empty"

query=
! $dry_run || query='dryRun=true'
[ -z "$on_duplicate" ] || query="${query:+$query&}onDuplicate=$on_duplicate"
[ -z "$on_known" ] || query="${query:+$query&}onKnown=$on_known"
query="${query:+?$query}"

# Waits longer each time, and never as long as somebody else who waits for the same service.
pause() {
  local try=$1 told=$2 most
  most=$((1 << (try < 6 ? try : 6)))
  if [[ $told =~ ^[0-9]{1,4}$ ]] && [ "$told" -gt 0 ]; then
    sleep "$told.$((RANDOM % 10))"
  else
    sleep "$((RANDOM % most)).$((RANDOM % 10))"
  fi
}

# A shell that waits for a command in the foreground hears no signal until that has ended.
interruptibly() {
  set -m
  "$@" &
  running=$!
  set +m
  wait "$running"
}

stop() {
  [ -z "$running" ] || kill -TERM -- "-$running" 2>/dev/null || true
  exit "$1"
}

# Sends the request that the function named first makes, until it is answered; sets status. Only what
# passes by itself is tried again: 429, 503, and connections that are refused, lost or silent.
request() {
  local try failed told
  for ((try = 1; ; try++)); do
    : >"$work/headers"
    failed=0
    interruptibly "$@" || failed=$?
    status=$(sed -n 's/^HTTP\/[0-9.]* \([0-9]*\).*/\1/p' "$work/headers" | tail -n 1)
    case $failed in
      0) [ "$status" = 429 ] || [ "$status" = 503 ] || return 0 ;;
      5 | 6 | 7 | 18 | 28 | 35 | 52 | 55 | 56) ;;
      *) die "$USAGE" "curl cannot send to $url (its exit code is $failed)" ;;
    esac
    [ "$try" -lt "$tries" ] || die "$LATER" "the service at $url is away or busy; gave up after $tries tries"
    told=$(sed -n 's/^[Rr]etry-[Aa]fter: *\([0-9]*\).*/\1/p' "$work/headers" | tail -n 1)
    printf 'waiting for the service at %s (try %d of %d)\n' "$url" "$((try + 1))" "$tries" >&2
    pause "$try" "$told"
  done
}

# The token must stand neither in the list of processes nor in a file that outlives this one.
authorization() {
  printf 'header = "Authorization: Bearer %s"\n' "${token//[\"\\]/}"
}

send() {
  curl --silent --no-buffer --config <(authorization) --connect-timeout 10 --speed-limit 1 \
    --speed-time 300 --dump-header "$work/headers" --header 'Expect:' --request POST "$@"
}

# What a problem says, with all its faults, for a person.
problem() {
  jq -r '"\(.title // "refused"): \(.detail // "" | gsub("\\?onDuplicate="; "--on-duplicate "))",
    (.errors // [] | .[] | "  \(.pointer // .parameter // ""): \(.detail)"),
    (.candidates // [] | .[] | "  \(.score) \(.url): \(.headline) (\(.reasons | join("; ")))")' >&2
}

code_of() {
  case $1 in
    2??) echo "$OK" ;;
    401 | 403) echo "$TOKEN" ;;
    404) echo "$USAGE" ;; # of the service, not of what was posted
    429 | 503) echo "$LATER" ;;
    4??) echo "$REFUSED" ;;
    *) echo "$UNEXPECTED" ;;
  esac
}

send_one() {
  send --output "$work/answer" --header 'Content-Type: application/json' \
    --header "Idempotency-Key: $1" --data-binary "@$work/input" "$url/api/v1/announcements$query"
}

# The key follows from the content, so that the same document sent again is the same request. A
# record of a data set is known beyond that, and for ever.
post_one() {
  local key code=0
  key=$( (jq -cS . "$work/input" 2>/dev/null || cat "$work/input"; printf '%s' "$query") | digest)
  request send_one "$key"
  case $status in
    2??)
      jq -c --argjson status "$status" --argjson dry "$dry_run" \
        'if $dry then {status: $status, dryRun: true} else {status: $status, id} end
          + {slug, headline}' "$work/answer"
      ;;
    *)
      problem <"$work/answer" || true
      code=$(code_of "$status")
      case $(jq -r '.type? // ""' "$work/answer" 2>/dev/null) in
        */possible-duplicate) code=$DUPLICATE ;;
        */key-in-use) code=$LATER ;;
      esac
      ;;
  esac
  exit "$code"
}

digest() {
  if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi | cut -d ' ' -f 1
}

send_all() {
  send --header 'Content-Type: application/x-ndjson' --upload-file "$work/input" \
    "$url/api/v1/announcements/batch$query" | tee "$work/answer" | progress
  # What curl says counts, not what is shown of it.
  return "${PIPESTATUS[0]}"
}

progress() {
  if [ -t 2 ]; then
    jq -nrj --unbuffered 'foreach (inputs | select(.line?)) as $l ({all: 0, bad: 0};
      .all += 1 | .bad += (if $l.status < 300 then 0 else 1 end);
      "\r\(.all) answered, \(.bad) of them refused ")' >&2 2>/dev/null || cat >/dev/null
    printf '\n' >&2
  else
    cat >/dev/null
  fi
}

# Lines that were not answered, since the service went away under way, are sent again with all
# others: those that are stored are recognised.
post_all() {
  local round code
  for ((round = 1; round <= tries; round++)); do
    request send_all
    if [ "${status:0:1}" != 2 ]; then
      problem <"$work/answer" || true
      exit "$(code_of "$status")"
    fi
    [ "$(jq -n 'last(inputs).complete' "$work/answer" 2>/dev/null)" = true ] && break
    pause "$round" ''
  done
  jq -c 'select(.line) | del(.problem)' "$work/answer"
  jq -c 'select(.line and .problem)' "$work/answer" | while IFS= read -r refused; do
    printf 'line %s: ' "$(jq .line <<<"$refused")" >&2
    jq .problem <<<"$refused" | problem
  done
  [ "$round" -le "$tries" ] || die "$LATER" "the service is away; the rest is for another run"
  jq -r --argjson dry "$dry_run" 'select(has("complete"))
    | "\(.stored) \(if $dry then "would be stored" else "stored" end), \(.known) known already, \(
        if .corrected > 0 then "\(.corrected) corrected, " else "" end)\(.refused) refused"' "$work/answer" >&2
  code=$(jq -rn '[inputs | select(.line and .problem)
      | if (.problem.type | endswith("possible-duplicate")) then 3
        elif .status >= 500 then 70 else 1 end]
    | if length == 0 then 0 elif any(. == 70) then 70 elif any(. == 1) then 1 else 3 end' \
    "$work/answer")
  exit "$code"
}

is_many() {
  case $file in *.ndjson | *.jsonl) return 0 ;; esac
  # One value, over however many lines, is a document; a first line that is a value and is not all is
  # the first of many.
  [ "$(jq -n '[limit(2; inputs)] | length' "$work/input" 2>/dev/null)" = 1 ] && return 1
  head -n 1 "$work/input" | jq -e 'type == "object"' >/dev/null 2>&1
}

if is_many; then post_all; else post_one; fi
