#!/usr/bin/env python3
"""Compares the worker's single-stream latency with that of the engine's own tools.

  python speed.py --classpath CLASSPATH MODEL...     the worker's classes in a loop of their own, in short slices
  python speed.py --command "./wattstick run" MODEL...     whole runs of the packaged worker

Both sides run the same file with the same number of threads on the same machine, and take turns (A B A B …);
the figure is the median over the turns of the ratio of the two medians. So a machine that
others use too disturbs both sides alike. README.md in this folder tells the rest.
"""

import argparse
import json
import pathlib
import re
import shlex
import statistics
import subprocess
import sys
import tempfile

import numpy as np

HERE = pathlib.Path(__file__).parent
WORKER = "dev.wattstick.worker.inference.TimedLoopMain"


class Loop:
    """A process that runs a slice when it is told to."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.ready = self.answer()

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{self.process.args} ended with {self.process.wait()}")
        return line.split()

    def slice(self, milliseconds):
        """Nanoseconds: medians of inference and of end to end, tenth percentile of inference."""
        self.process.stdin.write(f"{milliseconds}\n")
        self.process.stdin.flush()
        return [int(figure) for figure in self.answer()]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def specifications(engine, path):
    """Types and shapes of the model's inputs."""
    if engine == "tflite":
        try:
            from ai_edge_litert.interpreter import Interpreter
        except ImportError:
            from tensorflow.lite import Interpreter
        return [(d["dtype"], d["shape"]) for d in Interpreter(model_path=path).get_input_details()]
    import openvino as ov

    return [(i.get_element_type().to_dtype(), i.get_shape()) for i in ov.Core().read_model(path).inputs]


def write_inputs(specification, folder):
    rng = np.random.default_rng(5)
    files = []
    for i, (dtype, shape) in enumerate(specification):
        dtype = np.dtype(dtype)
        array = rng.integers(0, 100, shape) if dtype.kind in "iu" else rng.random(shape)
        files.append(f"{folder}/input{i}.npy")
        np.save(files[-1], array.astype(dtype))
    return files


def benchmark_app(path, threads, milliseconds, precision):
    """Median nanoseconds as OpenVINO's tool prints it; the input type is the model's, not its default of uint8."""
    tool = pathlib.Path(sys.executable).with_name("benchmark_app")
    command = [str(tool), "-m", path, "-d", "CPU", "-api", "sync", "-hint", "none", "-nstreams", "1",
               "-nthreads", str(threads), "-t", str(max(1, milliseconds // 1000)), "-ip", precision]
    out = subprocess.run(command, capture_output=True, text=True).stdout
    found = re.search(r"Median:\s+([\d.]+) (ms|us)", out)
    if not found:
        raise SystemExit(f"{shlex.join(command)} printed no median:\n{out[-2000:]}")
    return float(found[1]) * (1e6 if found[2] == "ms" else 1e3)


def wattstick_run(engine, path, options, home):
    """Median nanoseconds of one whole run, from its record."""
    command = [*shlex.split(options.command), path, "--engine", engine, "--threads", str(options.threads), "--mode", "quick",
               "--duration", f"PT{max(1, options.app_slice // 1000)}S", "--dataset", "none", "--home", home, "--json"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{shlex.join(command)} failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout)["latency"]["inference"]["p50"]


def figures(ours, theirs):
    ratios = sorted(a / b for a, b in zip(ours, theirs))
    return {
        "oursNs": round(statistics.median(ours)),
        "theirsNs": round(statistics.median(theirs)),
        "ratio": round(statistics.median(ratios), 4),
        "ratioQuartiles": [round(ratios[len(ratios) // 4], 4), round(ratios[len(ratios) * 3 // 4], 4)],
        "differenceNs": round(statistics.median(a - b for a, b in zip(ours, theirs))),
    }


def undisturbed(ours, theirs):
    """The least disturbed turns of each side: what the code needs, when others take the machine's time."""
    ours, theirs = sorted(ours)[len(ours) // 10], sorted(theirs)[len(theirs) // 10]
    return {"oursNs": ours, "theirsNs": theirs, "ratio": round(ours / theirs, 4), "differenceNs": ours - theirs}


def compare_loops(ours, theirs, options):
    for loop in (ours, theirs):
        loop.slice(options.warmup)
    turns = [(ours.slice(options.slice), theirs.slice(options.slice)) for _ in range(options.turns)]
    return {
        "inference": figures([a[0] for a, _ in turns], [b[0] for _, b in turns]),
        "endToEnd": figures([a[1] for a, _ in turns], [b[1] for _, b in turns]),
        "inferenceUndisturbed": undisturbed([a[2] for a, _ in turns], [b[2] for _, b in turns]),
    }


PRECISIONS = {"float32": "f32", "float16": "f16", "uint8": "u8", "int8": "i8", "int64": "i64", "int32": "i32"}


def compare(engine, path, options, folder):
    specification = specifications(engine, path)
    precision = PRECISIONS[np.dtype(specification[0][0]).name]
    arguments = [engine, str(options.threads), path, *write_inputs(specification, folder)]
    result = {"model": pathlib.Path(path).name, "engine": engine, "threads": options.threads}
    theirs = Loop([sys.executable, str(HERE / "reference_loop.py"), *arguments])
    if options.classpath:
        ours = Loop([*shlex.split(options.java), "-cp", options.classpath, WORKER, *arguments])
        result["ours"] = " ".join(ours.ready[1:])
        result["python"] = compare_loops(ours, theirs, options)

        def measure():
            return ours.slice(options.app_slice)[0]

    else:

        def measure():
            return wattstick_run(engine, path, options, folder)

        turns = [(measure(), theirs.slice(options.app_slice)[0]) for _ in range(options.app_turns)]
        result["python"] = {"inference": figures(*zip(*turns))}
    theirs.close()
    if engine == "openvino" and options.app_turns:
        turns = [(measure(), benchmark_app(path, options.threads, options.app_slice, precision)) for _ in range(options.app_turns)]
        result["benchmark_app"] = figures(*zip(*turns))
    if options.classpath:
        ours.close()
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="+", help="files; .tflite is run by both engines")
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--classpath", help="the worker's jar, its lib/* and target/test-classes")
    how.add_argument("--command", help='for example "./wattstick run"')
    parser.add_argument("--java", default="java", help="the program and its options")
    parser.add_argument("--engine", choices=["tflite", "openvino"], action="append", help="only this one")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--turns", type=int, default=40)
    parser.add_argument("--slice", type=int, default=300, help="milliseconds")
    parser.add_argument("--warmup", type=int, default=2000, help="milliseconds")
    parser.add_argument("--app-turns", type=int, default=5, help="turns of whole runs")
    parser.add_argument("--app-slice", type=int, default=4000, help="milliseconds")
    options = parser.parse_args()
    for model in options.models:
        for engine in ["tflite", "openvino"] if model.endswith(".tflite") else ["openvino"]:
            if not options.engine or engine in options.engine:
                with tempfile.TemporaryDirectory() as folder:
                    print(json.dumps(compare(engine, model, options, folder)), flush=True)


if __name__ == "__main__":
    main()
