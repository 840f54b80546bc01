#!/bin/sh
# Sets up a fresh machine and runs every check: ruff, mypy, and all tests with pytest, the files of which two
# processes share. Arguments go to pytest instead; -n 2 --dist loadfile among them shares what they choose.
set -eu
. "$(dirname "$0")/environment.sh"
NUMPY_TYPES=1.26.4
set_up
# A screen for the tests that click in windows.
install_packages xvfb xauth
install_python "composition-stats==2.0.0" "safetensors>=0.4" "PyKrige==1.7.3" "wellpathpy==0.5.2" "spectral==0.24" "pyASDReader==1.2.3" "pytest>=8" "pytest-xdist==3.8.0" "hypothesis>=6" "ruff==0.17.5" "mypy==2.4.1" "bandit>=1.7" "Markdown==3.7"
make_rasterio_environment
cd "$ROOT"
say "ruff"
"$VENV/bin/ruff" check .
"$VENV/bin/ruff" format --check .
say "mypy"
# NumPy's annotations change from release to release, and systems have many: types are checked against those of one.
types="$ENVIRONMENT/types-numpy-$NUMPY_TYPES"
if [ ! -d "$types/numpy" ]; then
    say "installing with pip: the annotations of NumPy $NUMPY_TYPES"
    "$VENV/bin/python" -m pip install -q --no-deps --only-binary=:all: --python-version 3.11 --target "$types.part" \
        "numpy==$NUMPY_TYPES" >>"$ENVIRONMENT/pip.log" 2>&1 || {
        tail -n 5 "$ENVIRONMENT/pip.log" >&2
        say "pip could not install NumPy $NUMPY_TYPES: see $ENVIRONMENT/pip.log"
        exit 1
    }
    mv "$types.part" "$types"
fi
PYTHONPATH="$types:$PYTHONPATH" "$VENV/bin/mypy"
say "pytest"
# All tests together are shared by two processes where there are two processors, file by file; some alone are not.
if [ $# -eq 0 ] && [ "$(getconf _NPROCESSORS_ONLN)" -gt 1 ]; then
    set -- -n 2 --dist loadfile
fi
exec "$VENV/bin/python" -m pytest "$@"
