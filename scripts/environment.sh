# Sets up everything that the other scripts need; sourced by them, safe to run again.
#
# QGIS and the libraries that share C code with it come from the distribution, PyTorch and the test tools go into a virtual
# environment of the *system's* python3 (the one QGIS is linked with). It lives in .environment beside an own QGIS profile and
# all that programs keep for later: the user's home folder, profile and Python are never touched.

ROOT=$(cd "$(dirname "$0")/.." && pwd)
ENVIRONMENT="$ROOT/.environment"
VENV="$ENVIRONMENT/venv"
TORCH_VERSION=2.13.0

say() { printf '%s\n' "prospectivity: $*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs those of the named Debian packages that are missing.
install_packages() {
    missing=""
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
    done
    [ -z "$missing" ] && return 0
    say "installing with apt:$missing"
    as_root apt-get update -q >>"$ENVIRONMENT/apt.log" 2>&1 || say "apt-get update failed (see $ENVIRONMENT/apt.log); trying with the lists at hand"
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing >>"$ENVIRONMENT/apt.log" 2>&1 || {
        tail -n 5 "$ENVIRONMENT/apt.log" >&2
        say "apt-get could not install$missing: see $ENVIRONMENT/apt.log"
        exit 1
    }
}

# PyTorch from the distribution where that is recent enough (Debian 13), else from PyPI.
has_torch() {
    # Looking for it is a hundred times faster than importing it.
    "$VENV/bin/python" -c 'import importlib.util, sys; sys.exit(importlib.util.find_spec("torch") is None)'
}

install_torch() {
    has_torch && return 0
    packaged=$(apt-cache policy python3-torch 2>/dev/null | sed -n 's/^ *Candidate: //p')
    case "$packaged" in
    2.*)
        install_packages python3-torch
        has_torch && return 0
        ;;
    esac
    say "installing PyTorch $TORCH_VERSION with pip"
    "$VENV/bin/python" -m pip install -q "torch==$TORCH_VERSION" >>"$ENVIRONMENT/pip.log" 2>&1 || {
        tail -n 5 "$ENVIRONMENT/pip.log" >&2
        say "pip could not install PyTorch: see $ENVIRONMENT/pip.log"
        exit 1
    }
}

# Installs Python packages (requirement strings) into the virtual environment unless this list was installed before.
install_python() {
    stamp="$ENVIRONMENT/python-$(printf '%s' "$*" | cksum | cut -d' ' -f1).done"
    [ -e "$stamp" ] && return 0
    say "installing with pip: $*"
    "$VENV/bin/python" -m pip install -q "$@" >>"$ENVIRONMENT/pip.log" 2>&1 || {
        tail -n 5 "$ENVIRONMENT/pip.log" >&2
        say "pip could not install $*: see $ENVIRONMENT/pip.log"
        exit 1
    }
    : >"$stamp"
}

# Prints the releases of modules that the plugin installs, as requirements.
pinned() {
    (cd "$ROOT" && /usr/bin/python3 -c 'import sys
from models.core.libraries import pinned, requirement
print(*(requirement(module, pinned(sys.version_info)[module]) for module in sys.argv[1:]))' "$@")
}

# Makes an environment as pip makes them, with rasterio and without GDAL's bindings: nothing of it may come into QGIS's process.
# Where pip has no such packages for the system's Python it is not made, and the tests of it are left out.
make_rasterio_environment() {
    rasterio="$ENVIRONMENT/rasterio"
    [ -e "$rasterio/whole" ] && "$rasterio/bin/python" -I -c '' 2>/dev/null && return 0
    say "making a virtual environment with rasterio"
    rm -rf "$rasterio"
    {
        # The releases that the plugin installs for its users.
        # shellcheck disable=SC2046
        /usr/bin/python3 -m venv "$rasterio" &&
            "$rasterio/bin/python" -I -m pip install -q --only-binary=:all: $(pinned rasterio numpy scipy sklearn)
    } >>"$ENVIRONMENT/pip.log" 2>&1 || {
        say "pip could not install rasterio: its tests are left out"
        return 0
    }
    : >"$rasterio/whole"
}

# Settings and caches of QGIS, matplotlib, pip and others go into the project's folder.
keep_home_clean() {
    # pip may be told there where its packages come from.
    config="${XDG_CONFIG_HOME:-$HOME/.config}/pip/pip.conf"
    [ ! -e "$config" ] || export PIP_CONFIG_FILE="${PIP_CONFIG_FILE:-$config}"
    export XDG_CONFIG_HOME="$ENVIRONMENT/home/config"
    export XDG_CACHE_HOME="$ENVIRONMENT/home/cache"
    export XDG_DATA_HOME="$ENVIRONMENT/home/data"
    export XDG_STATE_HOME="$ENVIRONMENT/home/state"
    export TMPDIR="$ENVIRONMENT/home/temporary"
    mkdir -p "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$XDG_DATA_HOME" "$XDG_STATE_HOME" "$TMPDIR"
    # QGIS leaves folders behind.
    find "$TMPDIR" -mindepth 1 -maxdepth 1 -mtime +1 -exec rm -rf {} +
}

set_up() {
    # The Python inside QGIS finds its library by the first python3 on PATH: that has to be the system's, not one of pyenv or conda.
    export PATH="/usr/bin:$PATH"
    mkdir -p "$ENVIRONMENT/plugins" "$ENVIRONMENT/profile"
    chmod 700 "$ENVIRONMENT/profile"
    keep_home_clean
    # Without OpenBLAS NumPy and SciPy multiply matrices with a reference library, five times as slow.
    install_packages qgis python3-qgis qgis-providers python3-venv python3-pip python3-gdal python3-numpy python3-scipy \
        python3-sklearn python3-matplotlib python3-psutil libopenblas0-pthread
    if [ ! -x "$VENV/bin/python" ] || ! "$VENV/bin/python" -c '' 2>/dev/null; then
        say "making a virtual environment of $(/usr/bin/python3 --version)"
        rm -rf "$VENV" "$ENVIRONMENT"/python-*.done
        /usr/bin/python3 -m venv --system-site-packages "$VENV"
    fi
    install_torch
    # Read files of OPUS and JCAMP-DX; both are of Python alone.
    install_python "brukeropus==1.4.3" "jcamp==1.3.2"

    [ "$(readlink "$ENVIRONMENT/plugins/prospectivity" 2>/dev/null)" = "$ROOT" ] || {
        rm -f "$ENVIRONMENT/plugins/prospectivity"
        ln -s "$ROOT" "$ENVIRONMENT/plugins/prospectivity"
    }
    site=$("$VENV/bin/python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
    export PYTHONPATH="$site${PYTHONPATH:+:$PYTHONPATH}"
    export QGIS_PLUGINPATH="$ENVIRONMENT/plugins"
    export QGIS_CUSTOM_CONFIG_PATH="$ENVIRONMENT/profile"
    export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
    export XDG_RUNTIME_DIR="${XDG_RUNTIME_DIR:-$ENVIRONMENT/profile}"
    # Compiled modules stay out of the plugin's folder.
    export PYTHONPYCACHEPREFIX="$ENVIRONMENT/home/cache/python"

    # Debian wraps qgis_process in a script that passes an option which it refuses; the program itself works.
    QGIS_PROCESS=$(command -v qgis_process.bin || command -v qgis_process)
    if [ ! -e "$ENVIRONMENT/plugin-enabled" ]; then
        say "switching the plugin on"
        # It fails where the profile has it on already.
        "$QGIS_PROCESS" plugins enable prospectivity >"$ENVIRONMENT/enable.log" 2>&1 ||
            grep -q 'already enabled' "$ENVIRONMENT/enable.log" || {
            cat "$ENVIRONMENT/enable.log" >&2
            say "QGIS could not switch the plugin on"
            exit 1
        }
        : >"$ENVIRONMENT/plugin-enabled"
    fi
}
