#!/bin/sh
# Writes the manual (docs/algorithms.md, ui/help/algorithms.html) from the algorithms' declarations, the tutorial and the questions
# in HTML (ui/help) from docs/, and the graphical models that the provider offers; with --check it only tells whether manual
# and pages are up to date.
set -eu
. "$(dirname "$0")/environment.sh"
set_up
install_python "Markdown==3.7"
[ "${1:-}" = --check ] || "$VENV/bin/python" "$ROOT/scripts/write_models.py"
"$VENV/bin/python" "$ROOT/scripts/write_manual.py" "$@"
exec "$VENV/bin/python" "$ROOT/scripts/write_pages.py" "$@"
