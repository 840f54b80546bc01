#!/bin/sh
# The main job through qgis_process, from nothing to a map: sets up, makes the synthetic survey (or takes one of yours),
# maps it by the default classifier of cells and by a ResNet-50, and puts both maps and their held-out figures on a page.
#
#   sh scripts/demo.sh                 the synthetic survey
#   sh scripts/demo.sh --data DIR      a survey of your own: DIR holds samples.* and deposits.* (.gpkg, .geojson or .shp)
#   sh scripts/demo.sh spectra         another demo, of a minute: from spectra of samples to the map of a hyperspectral image
#   --elements A,B,C                   fields to use (default: all numeric fields that begin with a chemical symbol)
#   --out DIR                          where the results go (default: build/demo)
#   --size N                           columns of the grid (default: 768 for the synthetic survey, automatic for yours)
set -eu
. "$(dirname "$0")/environment.sh"

DATA="" OUT="" ELEMENTS="" SIZE="" KIND=survey
[ "${1:-}" != spectra ] || { KIND=spectra; shift; }
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
        sed -n '2,10s/^# \{0,1\}//p' "$0" >&2
        exit 2
        ;;
    esac
done
[ "$KIND" = survey ] || [ -z "$DATA$ELEMENTS$SIZE" ] || { say "the demo of spectra takes --out only"; exit 2; }
[ "$KIND" = survey ] && OUT=${OUT:-$ROOT/build/demo} || OUT=${OUT:-$ROOT/build/demo-spectra}
set_up
began=$(date +%s)
mkdir -p "$OUT"

# run NAME ALGORITHM ARGUMENTS: results go to NAME.json in the output folder, where all figures are read.
run() {
    name=$1
    shift
    # qgis_process keeps its exit code, and its last words are the reason.
    "$QGIS_PROCESS" --json run "$@" >"$OUT/$name.json" 2>"$OUT/$name.log" || {
        grep -v 'setapi() is deprecated' "$OUT/$name.log" | tail -n 5 >&2
        return 1
    }
}

if [ "$KIND" = spectra ]; then
    . "$ROOT/scripts/demo_spectra.sh"
    exit 0
fi

if [ -z "$DATA" ]; then
    DATA="$OUT/survey"
    SIZE=${SIZE:-768}
    mkdir -p "$DATA"
    rm -f "$DATA"/samples.gpkg "$DATA"/deposits.gpkg
    say "making a synthetic survey: 7,234 samples of 16 elements, 40 deposits"
    run survey prospectivity:createsamplesurvey --SAMPLES="$DATA/samples.gpkg" --DEPOSITS="$DATA/deposits.gpkg" --TRUTH="$DATA/truth.tif"
    ELEMENTS=${ELEMENTS:-Au,Sn,Ag,Mn,Zn,Sb,Hg,W,B,Cu,Ba,Pb,As,Bi,Mo,F}
fi
SAMPLES=$("$VENV/bin/python" "$ROOT/scripts/survey_files.py" "$DATA" samples)
DEPOSITS=$("$VENV/bin/python" "$ROOT/scripts/survey_files.py" "$DATA" deposits)
ELEMENTS=${ELEMENTS:-$("$VENV/bin/python" "$ROOT/scripts/survey_files.py" "$DATA" elements)}
say "samples $SAMPLES; deposits $DEPOSITS; elements $ELEMENTS"

set -- --SAMPLES="$SAMPLES" --DEPOSITS="$DEPOSITS"
for element in $(printf '%s' "$ELEMENTS" | tr ',' ' '); do set -- "$@" --ELEMENTS="$element"; done
[ -z "$SIZE" ] || set -- "$@" --COLUMNS="$SIZE" --ROWS="$SIZE"

# map NAME ARGUMENTS: all files of the map are called NAME.
map() {
    map=$1
    shift
    rm -f "$OUT/$map".*
    run "$map" prospectivity:mapprospectivity "$@" --PROBABILITY="$OUT/$map.tif" --MODEL="$OUT/$map.safetensors" --REPORT="$OUT/$map.html"
}

rm -f "$OUT"/report.html "$OUT"/map.png
say "mapping by a classifier of cells (a minute or so)"
map automatic "$@" --UNCERTAINTY="$OUT/uncertainty.tif" --GRID="$OUT/elements.tif"
# Six of the sixteen epochs of the preset: a demonstration should end within minutes without a graphics card too.
say "mapping by a ResNet-50 on windows, preset quick with 6 epochs (some minutes)"
MAPS="automatic resnet50"
if ! map resnet50 "$@" --NETWORK=resnet50 --PRESET=quick --EPOCHS=6; then
    [ "$DATA" != "$OUT/survey" ] || exit 1
    say "the network could not map this survey, for the reason above: the page shows the other map alone"
    MAPS=automatic
fi

say "drawing"
"$VENV/bin/python" "$ROOT/scripts/draw_map.py" "$OUT/automatic.tif" "$DEPOSITS" "$OUT/map.png"
"$VENV/bin/python" "$ROOT/scripts/demo_report.py" "$OUT" $MAPS
took=$(($(date +%s) - began))
say "done in $((took / 60)) min $((took % 60)) s after set-up"

printf '\nreport   %s\npicture  %s\n' "$OUT/report.html" "$OUT/map.png"
for map in $MAPS; do
    printf '%s: map %s, model %s, report %s\n' "$map" "$OUT/$map.tif" "$OUT/$map.safetensors" "$OUT/$map.html"
done
