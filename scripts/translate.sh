#!/bin/sh
# Brings i18n/*.ts in step with the texts of the code and compiles them to the .qm files that the plugin reads.
set -eu
. "$(dirname "$0")/environment.sh"
set_up
install_packages qttools5-dev-tools
"$VENV/bin/python" "$ROOT/scripts/extract_texts.py"
for file in "$ROOT"/i18n/*.ts; do
    /usr/lib/qt5/bin/lrelease -silent "$file" -qm "${file%.ts}.qm" 2>/dev/null || lrelease -silent "$file" -qm "${file%.ts}.qm"
done
