#!/bin/sh
# Writes docs/algorithms.md from the algorithms' declarations; with --check it only tells whether the page is up to date.
set -eu
. "$(dirname "$0")/environment.sh"
set_up
exec "$VENV/bin/python" "$ROOT/scripts/write_manual.py" "$@"
