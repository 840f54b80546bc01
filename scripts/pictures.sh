#!/bin/sh
# Takes the pictures of docs/tutorial.md anew: builds the ZIP, installs it by clicks into a profile that has never seen the plugin,
# and goes through the tutorial in a window of QGIS on a screen of its own (some minutes). Look at each picture afterwards.
set -eu
. "$(dirname "$0")/environment.sh"
set_up
install_packages xvfb xauth python3-pil
work="$ENVIRONMENT/pictures"
rm -rf "$work"
mkdir -p "$work/project"
# The ZIP takes along what pages show: a picture that is new needs something in its place.
for picture in $(grep -o 'images/tutorial/[a-z_]*\.png' "$ROOT/docs/tutorial.md"); do
    mkdir -p "$(dirname "$ROOT/docs/$picture")"
    [ -e "$ROOT/docs/$picture" ] || : >"$ROOT/docs/$picture"
done
"$VENV/bin/python" - "$ROOT" "$work" <<'END'
import sys
from pathlib import Path

root, work = map(Path, sys.argv[1:])
sys.path.insert(0, str(root / "scripts"))
import package

package.build(root, work)
END
PROSPECTIVITY_ZIP=$(ls "$work"/prospectivity-*.zip)
export PROSPECTIVITY_ZIP PROSPECTIVITY_WORK="$work" PROSPECTIVITY_PICTURES="$ROOT/docs/images/tutorial" HOME="$work" QT_QPA_PLATFORM=xcb
unset QGIS_PLUGINPATH QGIS_CUSTOM_CONFIG_PATH
# Paths of temporary files show in the log.
export TMPDIR=/tmp
qgis=$(command -v qgis.bin || command -v qgis)
xvfb-run -a -s "-screen 0 1280x800x24" "$qgis" --nologo --noversioncheck --profiles-path "$work/profiles" --code "$ROOT/scripts/tutorial_pictures.py" || {
    say "QGIS did not come to the end of the tutorial: see $work/failed.png"
    exit 1
}
