#!/bin/sh
# qgis_process with the project's environment and the plugin switched on; arguments are passed through, the exit code is kept.
set -eu
. "$(dirname "$0")/environment.sh"
set_up
exec "$QGIS_PROCESS" "$@"
