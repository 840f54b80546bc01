#!/bin/sh
# Sets up, then times peers and ours side by side: sh scripts/bench.sh [idw] [kriging] [worker] [training] [dense] [spectra] [blocks] [drillholes] [--quick] [--size CELLS]
# `beyond` times nothing: it holds skill beyond location to its promises, takes long, and runs only by name.
# Without names all benchmarks run. Options go to each of them; their --help tells more.
set -eu
. "$(dirname "$0")/environment.sh"
set_up
# Modules that are compiled anew in each process, as some systems are told, are nothing that users wait for.
unset PYTHONDONTWRITEBYTECODE

names=""
for argument; do
    shift
    case "$argument" in
    -* | [0-9]*) set -- "$@" "$argument" ;;
    *)
        [ -e "$ROOT/scripts/bench/$argument.py" ] || {
            say "there is no benchmark '$argument': see the files in scripts/bench"
            exit 2
        }
        names="$names $argument"
        ;;
    esac
done
if [ -z "$names" ]; then
    for name in idw kriging worker training dense spectra blocks drillholes; do
        [ ! -e "$ROOT/scripts/bench/$name.py" ] || names="$names $name"
    done
fi

for name in $names; do
    case "$name" in
    idw | worker) install_packages gdal-bin r-base-core r-cran-gstat ;;
    kriging)
        install_packages r-base-core r-cran-gstat saga
        install_python "PyKrige==1.7.3"
        ;;
    blocks) install_python "PyKrige==1.7.3" ;;
    spectra) install_python "spectral==0.24" ;;
    esac
    "$VENV/bin/python" "$ROOT/scripts/bench/$name.py" "$@"
done
