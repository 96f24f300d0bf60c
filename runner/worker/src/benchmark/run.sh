#!/usr/bin/env bash
# Compares the speed of the built worker with the engines' own tools: run.sh [options of speed.py] MODEL…
# PYTHON is a Python with openvino, ai-edge-litert and numpy; by default that of .wattstick/venv.
set -euo pipefail

worker=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
root=$(cd "$worker/../.." && pwd)
python=${PYTHON:-$root/.wattstick/venv/bin/python}
libs=$("$python" -c 'import openvino, pathlib; print(pathlib.Path(openvino.__file__).parent / "libs")')
export WATTSTICK_OPENVINO=${WATTSTICK_OPENVINO:-$libs}
classes=$worker/target/worker/wattstick-worker.jar:$worker/target/worker/lib/*:$worker/target/test-classes
exec "$python" "$worker/src/benchmark/speed.py" --classpath "$classes" "$@"
