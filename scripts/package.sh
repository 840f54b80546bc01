#!/bin/sh
# Builds build/prospectivity-<version>.zip and checks it against the rules of the QGIS plugin repository, Bandit included.
set -eu
. "$(dirname "$0")/environment.sh"
set_up
install_python "bandit>=1.7"
exec "$VENV/bin/python" "$ROOT/scripts/package.py"
