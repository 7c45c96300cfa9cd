#!/usr/bin/env bash
# Judges a post, checks a search, and reads the lexicon, with nothing but curl.
# SQUAMA_URL says where the service answers, SQUAMA_KEY the key where it asks for one.
set -euo pipefail
url="${SQUAMA_URL:-http://127.0.0.1:8080}"
key=(${SQUAMA_KEY:+-H "authorization: Bearer $SQUAMA_KEY"})

echo '== a post'
curl -sS --fail-with-body "${key[@]}" "$url/v1/classify" -H 'content-type: application/json' \
  -d '{ "id": "post-1", "surface": "listing", "text": "p4ng0lin sc4les for sale, DM" }'
echo

echo '== a search'
curl -sS --fail-with-body "${key[@]}" --get "$url/v1/search/check" \
  --data-urlencode 'q=buy sea turtle eggs' --data-urlencode 'locale=th'
echo

echo '== posts as they come, one a line'
printf '%s\n' '{"id":"1","text":"ivory bangle for sale"}' '{"id":"2","text":"a day at the zoo"}' |
  curl -sS --fail-with-body "${key[@]}" -T - -X POST "$url/v1/classify/stream" \
    -H 'content-type: application/x-ndjson'

echo '== the lexicon'
curl -sS --fail-with-body "${key[@]}" "$url/v1/lexicon/terms?language=th&category=ivory&limit=1"
echo
