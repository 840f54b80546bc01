#!/bin/sh
# Sets up a fresh machine and runs every check: ruff, mypy, and all tests with pytest. Arguments go to pytest.
set -eu
. "$(dirname "$0")/environment.sh"
set_up
# A screen for the tests that click in windows.
install_packages xvfb xauth
install_python "composition-stats==2.0.0" "safetensors>=0.4" "PyKrige==1.7.2" "pytest>=8" "hypothesis>=6" "ruff==0.17.5" "mypy==2.4.1" "bandit>=1.7"
cd "$ROOT"
say "ruff"
"$VENV/bin/ruff" check .
"$VENV/bin/ruff" format --check .
say "mypy"
"$VENV/bin/mypy"
say "pytest"
exec "$VENV/bin/python" -m pytest "$@"
