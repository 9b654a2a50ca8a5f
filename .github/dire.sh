#!/usr/bin/env bash
# `dire.sh <title> <file>`: tells what was found in the open issue of this title, or in a new one when none is open.
set -euo pipefail
title=$1 body=$2
ouverte=$(gh issue list --state open --limit 200 --json number,title | jq -r --arg titre "$title" 'first(.[] | select(.title == $titre) | .number) // empty')
if [ -n "$ouverte" ]; then
  gh issue edit "$ouverte" --body-file "$body"
else
  gh issue create --title "$title" --body-file "$body"
fi
