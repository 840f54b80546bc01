#!/bin/sh
# Writes the manual (docs/algorithms.md, ui/help/algorithms.html) from the algorithms' declarations, and the graphical models that
# the provider offers; with --check it only tells whether the manual is up to date.
set -eu
. "$(dirname "$0")/environment.sh"
set_up
[ "${1:-}" = --check ] || "$VENV/bin/python" "$ROOT/scripts/write_models.py"
exec "$VENV/bin/python" "$ROOT/scripts/write_manual.py" "$@"
