#!/usr/bin/env python3
"""Compares Wattstick's engines with their Python packages, on models made here.

Makes some hundred small models (operations of many kinds, several inputs and outputs, every element
type, odd ranks, random networks, quantised ones), runs each through Wattstick and through Python, and
compares the outputs: bit for bit for OpenVINO, within a relative 1e-5 for float TensorFlow Lite, within
two quanta for integer outputs of quantised networks. What Python refuses must be refused in words.

  python compare_engines.py --command "./wattstick infer"
  python compare_engines.py --batch "java -cp CLASSPATH dev.wattstick.worker.inference.InferenceMain"

--command starts Wattstick's command line once a model; --batch starts one process for all (its class path is
runner/worker/target/worker/wattstick-worker.jar, runner/worker/target/worker/lib/* and
runner/worker/target/test-classes; WATTSTICK_OPENVINO tells it where OpenVINO is).
Needs the packages numpy, onnx and openvino, and ai-edge-litert or tensorflow for TensorFlow Lite; models that need
a missing package are left out, and that is said. Exit status 1 when any output differs.
"""

import argparse
import hashlib
import json
import os
import pathlib
import shlex
import subprocess
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import made_models  # noqa: E402

FORMATS = {".tflite": "tflite", ".onnx": "onnx", ".xml": "openvino-ir"}


def random_array(rng, dtype, shape):
    dtype = np.dtype(dtype)
    if dtype == np.bool_:
        return rng.integers(0, 2, shape).astype(np.bool_)
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        return rng.integers(max(info.min, -100), min(info.max, 100), shape, endpoint=True).astype(dtype)
    if dtype.kind == "c":
        return (rng.standard_normal(shape) + 1j * rng.standard_normal(shape)).astype(dtype)
    return np.asarray(rng.standard_normal(shape)).astype(dtype)


def tensor(interpreter, detail):
    try:
        return interpreter.get_tensor(detail["index"])
    except ValueError:  # "Invalid tensor size" for one without elements, which there are
        if 0 not in detail["shape"]:
            raise
        return np.zeros(detail["shape"], detail["dtype"])


class TfLite:
    """Python's interpreter."""

    name = "tflite"

    def __init__(self):
        try:
            from ai_edge_litert.interpreter import Interpreter
        except ImportError:
            import tensorflow

            Interpreter = tensorflow.lite.Interpreter
        self.interpreter_class = Interpreter

    def open(self, path):
        interpreter = self.interpreter_class(model_path=str(path))
        interpreter.allocate_tensors()
        inputs = [(d["dtype"], tuple(d["shape"])) for d in interpreter.get_input_details()]

        def run(arrays):
            for detail, array in zip(interpreter.get_input_details(), arrays):
                interpreter.set_tensor(detail["index"], array)
            interpreter.invoke()
            return [tensor(interpreter, detail) for detail in interpreter.get_output_details()]

        return inputs, run


class OpenVino:
    """Python's OpenVINO, with its default configuration."""

    name = "openvino"
    TYPES = {"boolean", "f16", "f32", "f64", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"}

    def __init__(self):
        import openvino

        self.core = openvino.Core()

    def open(self, path):
        model = self.core.read_model(str(path))
        if model.is_dynamic() and not any(i.partial_shape.rank.is_dynamic for i in model.inputs):
            # As Wattstick does: what the file leaves open is fixed first, to the shapes of the arrays.
            sizes = [[d.get_length() if d.is_static else max(1, d.get_min_length()) for d in i.partial_shape] for i in model.inputs]
            model.reshape(dict(enumerate(sizes)))
        compiled = self.core.compile_model(model, "CPU")
        types = {port.get_element_type().get_type_name() for port in [*compiled.inputs, *compiled.outputs]}
        if types - self.TYPES:  # its Python crashes on some of them
            raise TypeError(f"has no arrays of {', '.join(sorted(types - self.TYPES))}")
        inputs = [(i.get_element_type().to_dtype(), tuple(i.get_shape())) for i in compiled.inputs]

        def run(arrays):
            request = compiled.create_infer_request()
            request.infer(dict(enumerate(arrays)))
            return [request.get_output_tensor(i).data.copy() for i in range(len(compiled.outputs))]

        return inputs, run


def request_of(engine, path, inputs, out):
    data = path.read_bytes()
    return {
        "type": "infer",
        "engine": engine,
        "device": "cpu",
        "model": {
            "model": path.stem,
            "task": "other",
            "format": FORMATS[path.suffix],
            "precision": "unknown",
            "path": str(path),
            "bytes": len(data),
            "sha256": hashlib.sha256(data).hexdigest(),
        },
        "threads": 0,
        "shapes": [],
        "inputs": [str(i) for i in inputs],
        "outputDirectory": str(out),
    }


def run_command(command, case):
    r = case["request"]
    arguments = [*shlex.split(command), r["model"]["path"], "--engine", r["engine"], "--device", "cpu"]
    if r["inputs"]:
        arguments += ["--input", *r["inputs"]]
    done = subprocess.run([*arguments, "--out", r["outputDirectory"]], capture_output=True, text=True)
    return None if done.returncode == 0 else done.stderr.strip() or f"exit {done.returncode}"


def run_all(options, cases, folder):
    """Each case's error, or None."""
    if options.command:
        return [run_command(options.command, case) for case in cases]
    errors = []
    while len(errors) < len(cases):  # a process that ends early is a fault of one case; the rest goes on
        requests = folder / "requests.jsonl"
        requests.write_text("".join(json.dumps(c["request"]) + "\n" for c in cases[len(errors) :]))
        done = subprocess.run([*shlex.split(options.batch), str(requests)], stdout=subprocess.PIPE, text=True)
        events = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        errors += [None if e["type"] == "inferred" else f"{e['kind']}: {e['message']}" for e in events]
        if len(errors) < len(cases):
            errors.append(f"the process ended with {done.returncode}")
    return errors


def difference(engine, expected, found, quanta):
    """Why two outputs are not the same, or None."""
    if expected.dtype != found.dtype or expected.shape != found.shape:
        return f"{found.dtype}{found.shape} instead of {expected.dtype}{expected.shape}"
    if expected.tobytes() == found.tobytes():
        return None
    if engine == "openvino":
        return f"{np.sum(expected != found)} of {expected.size} elements differ in their bits"
    if expected.dtype.kind in "iu":
        worst = int(np.max(np.abs(expected.astype(np.int64) - found.astype(np.int64))))
        return None if worst <= quanta else f"differs by {worst}"
    scale = np.maximum(np.abs(expected), 1e-3 * np.max(np.abs(expected), initial=1e-30))
    worst = float(np.max(np.abs(expected - found) / scale))
    return None if worst <= 1e-5 or np.array_equal(expected, found, equal_nan=True) else f"differs by {worst:.2e}"


def out_folder(engine, path, folder):
    out = folder / "arrays" / f"{path.stem}-{path.suffix[1:]}-{engine.name}-{hashlib.sha256(str(path).encode()).hexdigest()[:6]}"
    out.mkdir(parents=True, exist_ok=True)
    return out


def prepare(engine, path, folder, rng):
    inputs, run = engine.open(path)
    arrays = [random_array(rng, dtype, shape) for dtype, shape in inputs]
    out = out_folder(engine, path, folder)
    files = []
    for i, array in enumerate(arrays):
        files.append(out / f"input{i}.npy")
        # Every third in Fortran order, every fifth big-endian: the values are the same.
        stored = array.copy(order="F") if i % 3 == 2 else array
        np.save(files[-1], stored.astype(stored.dtype.newbyteorder(">")) if i % 5 == 3 else stored)
    case = {"request": request_of(engine.name, path, files, out), "out": out}
    try:
        case["expected"] = run(arrays)
    except (RuntimeError, ValueError, TypeError) as e:
        case["reason"] = reason_of(e)
    return case


def reason_of(failure):
    return (str(failure).strip().splitlines() or [type(failure).__name__])[-1][:150]


def engines_for(path, tflite, openvino):
    return [e for e in ([tflite, openvino] if path.suffix == ".tflite" else [openvino]) if e]


def make_engine(kind):
    try:
        return kind()
    except ImportError as e:
        print(f"left out: {kind.name} ({e})")
        return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--command", help='for example "./wattstick infer"')
    how.add_argument("--batch", help="a command that takes a file of requests, one JSON a line")
    parser.add_argument("--out", default=pathlib.Path(__file__).parents[3] / "target/compare_engines", type=pathlib.Path, help="folder for models and arrays")
    parser.add_argument("--models", type=pathlib.Path, help="folder of model files to compare instead of making some")
    parser.add_argument("--random", type=int, default=20, help="random networks of each kind")
    parser.add_argument("--quanta", type=int, default=2, help="tolerance of TensorFlow Lite's integer outputs")
    options = parser.parse_args()
    folder = options.out.resolve()
    if options.models:
        paths = sorted(p.resolve() for p in options.models.rglob("*") if p.suffix in FORMATS)
    else:
        paths = made_models.make(folder / "models", options.random)
    tflite, openvino = make_engine(TfLite), make_engine(OpenVino)
    rng = np.random.default_rng(7)
    cases, refused = [], []
    for path in paths:
        for engine in engines_for(path, tflite, openvino):
            try:
                case = prepare(engine, path, folder, rng)
                (cases if "expected" in case else refused).append(case)
            except (RuntimeError, ValueError, TypeError) as e:
                out = out_folder(engine, path, folder)
                refused.append({"request": request_of(engine.name, path, [], out), "reason": reason_of(e)})
    bad = same = 0
    for case, error in zip(refused, run_all(options, refused, folder)):
        label = f"{case['request']['model']['path']} on {case['request']['engine']}"
        clear = error is not None and not error.startswith(("the process", "INTERNAL"))
        bad += not clear
        print(f"{'refused' if clear else 'DIFFERENT'} {label}: {error}, Python: {case['reason']}")
    for case, error in zip(cases, run_all(options, cases, folder)):
        label = f"{case['request']['model']['path']} on {case['request']['engine']}"
        faults = [error] if error else []
        if not error:
            for i, expected in enumerate(case["expected"]):
                found = np.load(case["out"] / f"output{i}.npy")
                same += np.asarray(expected).tobytes() == found.tobytes()
                fault = difference(case["request"]["engine"], np.asarray(expected), found, options.quanta)
                faults += [f"output {i} {fault}"] if fault else []
            if (case["out"] / f"output{len(case['expected'])}.npy").exists():
                faults.append("has more outputs than Python's")
        bad += bool(faults)
        for fault in faults:
            print(f"DIFFERENT {label}: {fault}")
    outputs = sum(len(case["expected"]) for case in cases)
    print(f"{len(cases)} compared, {bad} different, {len(refused)} that Python refuses too")
    print(f"{same} of {outputs} outputs are equal in every bit")
    return 1 if bad or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
