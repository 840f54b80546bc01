#!/bin/sh
# The main job through qgis_process, from nothing to a map: sets up, makes the synthetic survey (or takes one of yours), maps, draws.
#
#   sh scripts/demo.sh                 the synthetic survey
#   sh scripts/demo.sh --data DIR      a survey of your own: DIR holds samples.* and deposits.* (.gpkg, .geojson or .shp)
#   --elements A,B,C                   fields to use (default: all numeric fields that begin with a chemical symbol)
#   --out DIR                          where the results go (default: build/demo)
#   --size N                           columns of the grid (default: 768 for the synthetic survey, automatic for yours)
set -eu
. "$(dirname "$0")/environment.sh"

DATA="" OUT="" ELEMENTS="" SIZE=""
while [ $# -gt 0 ]; do
    case "$1" in
    --data | --out | --elements | --size)
        [ $# -ge 2 ] || { say "$1 needs a value"; exit 2; }
        case "$1" in
        --data) DATA=$2 ;;
        --out) OUT=$2 ;;
        --elements) ELEMENTS=$2 ;;
        --size) SIZE=$2 ;;
        esac
        shift 2
        ;;
    *)
        sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
        exit 2
        ;;
    esac
done
OUT=${OUT:-$ROOT/build/demo}
set_up
mkdir -p "$OUT"

run() { "$QGIS_PROCESS" run "$@" 2>&1 | grep --line-buffered -v 'setapi() is deprecated'; }

# A pipe hides the exit code of its first command in plain sh; the outputs tell as surely.
need() { [ -s "$1" ] || { say "the step before did not write $1: see its message above"; exit 1; }; }

if [ -z "$DATA" ]; then
    DATA="$OUT/survey"
    SIZE=${SIZE:-768}
    mkdir -p "$DATA"
    rm -f "$DATA"/samples.gpkg "$DATA"/deposits.gpkg
    say "making a synthetic survey: 7,234 samples of 16 elements, 40 deposits"
    run prospectivity:createsamplesurvey --SAMPLES="$DATA/samples.gpkg" --DEPOSITS="$DATA/deposits.gpkg" --TRUTH="$DATA/truth.tif"
    need "$DATA/samples.gpkg"
    ELEMENTS=${ELEMENTS:-Au,Sn,Ag,Mn,Zn,Sb,Hg,W,B,Cu,Ba,Pb,As,Bi,Mo,F}
fi
SAMPLES=$("$VENV/bin/python" "$ROOT/scripts/survey_files.py" "$DATA" samples)
DEPOSITS=$("$VENV/bin/python" "$ROOT/scripts/survey_files.py" "$DATA" deposits)
ELEMENTS=${ELEMENTS:-$("$VENV/bin/python" "$ROOT/scripts/survey_files.py" "$DATA" elements)}
say "samples $SAMPLES; deposits $DEPOSITS; elements $ELEMENTS"

set -- --SAMPLES="$SAMPLES" --DEPOSITS="$DEPOSITS"
for element in $(printf '%s' "$ELEMENTS" | tr ',' ' '); do set -- "$@" --ELEMENTS="$element"; done
[ -z "$SIZE" ] || set -- "$@" --COLUMNS="$SIZE" --ROWS="$SIZE"
rm -f "$OUT"/probability.tif "$OUT"/report.html "$OUT"/map.png
run prospectivity:mapprospectivity "$@" --PROBABILITY="$OUT/probability.tif" --UNCERTAINTY="$OUT/uncertainty.tif" \
    --GRID="$OUT/elements.tif" --MODEL="$OUT/model.safetensors" --REPORT="$OUT/report.html" | tee "$OUT/log.txt"
need "$OUT/report.html"
"$VENV/bin/python" "$ROOT/scripts/draw_map.py" "$OUT/probability.tif" "$DEPOSITS" "$OUT/map.png"
need "$OUT/map.png"

# Known deposits trained the map: only what was held out says how good it is.
say "$(sed -n 's/.*\(Deposits on maps that had not seen them.*\)/\1/p' "$OUT/log.txt")"

cat <<END

map      $OUT/probability.tif
report   $OUT/report.html
picture  $OUT/map.png
model    $OUT/model.safetensors
END
