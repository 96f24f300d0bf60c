"""Runs every file of the catalog over its dataset in every engine that reads it.

    python exporters/verify.py             # compares with golden.json, exit 1 where they differ
    python exporters/verify.py --write     # writes golden.json

Environment: see exporters/digits.py. Before running anything it checks that sizes, checksums,
quantization and MACs in the catalog are those of the files and that each dataset is whole.

Rule for equal scores: of two classes with the same score the one with the LOWER index ranks
first, so a label counts as top-k when fewer than k classes score higher, or equal with a lower
index. int8 files give many equal scores (256 steps, most classes at the lowest).

OpenVINO runs with INFERENCE_PRECISION_HINT=f32: on processors with bfloat16 its default is
bfloat16. Its default is shown in the table, and is not part of golden.json.
"""

import reproducible  # noqa: F401

import argparse
import csv
import json
import sys
import warnings

import numpy as np
import openvino
import tensorflow as tf
from PIL import Image

import catalog_file

MODELS = catalog_file.MODELS
GOLDEN = MODELS / "golden.json"
TOP = (1, 3, 5, 10)
IMAGE_MODES = {"GRAY": "L", "RGB": "RGB"}
OPENVINO_FORMATS = ("openvino-ir", "onnx", "tflite")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--write", action="store_true", help="write golden.json")
    write = arguments.parse_args().write
    catalog = catalog_file.read()
    problems = catalog_problems(catalog)
    if problems:
        sys.exit("\n".join(problems))
    golden = {
        model["name"]: verify(model, catalog) for model in catalog["models"] if model["dataset"]
    }
    if write:
        catalog_file.write_json(GOLDEN, golden)
    elif json.loads(GOLDEN.read_text(encoding="utf-8")) != golden:
        sys.exit("the counts differ from golden.json; on another processor the last bits may")


def catalog_problems(catalog):
    """Return a sentence for everything that does not hold, all at once."""
    problems = []
    for model in catalog["models"]:
        if catalog_file.refreshed(model) != model:
            problems.append(f"{model['name']}: the catalog does not agree with the files")
        if model["licenseFile"] and not (MODELS / model["licenseFile"]).is_file():
            problems.append(f"{model['name']}: {model['licenseFile']} is missing")
    for dataset in catalog["datasets"]:
        problems += dataset_problems(MODELS / dataset["path"], dataset["name"])
    return problems


def dataset_problems(folder, name):
    """Return what is wrong with a dataset's description, labels or files."""
    facts = json.loads((folder / "dataset.json").read_text(encoding="utf-8"))
    rows = read_labels(folder)
    problems = []
    if facts["name"] != name:
        problems.append(f"{folder}: is named {facts['name']}, the catalog says {name}")
    if sorted(file for file, _ in rows) != sorted(
        path.relative_to(folder).as_posix() for path in folder.glob("images/*")
    ):
        problems.append(f"{folder}: labels.csv does not list exactly the files in images/")
    unnamed = {label for _, label in rows} - {int(index) for index in facts["classes"]}
    if unnamed:
        problems.append(f"{folder}: labels without a class name: {sorted(unnamed)}")
    return problems


def read_labels(folder):
    """Return (file, class index) for each picture."""
    with open(folder / "labels.csv", newline="", encoding="utf-8") as file:
        return [(row["file"], int(row["label"])) for row in csv.DictReader(file)]


def verify(model, catalog):
    """Run all files of a model, print its part of the table, return the golden counts."""
    path = next(d["path"] for d in catalog["datasets"] if d["name"] == model["dataset"])
    rows = read_labels(MODELS / path)
    labels = np.array([label for _, label in rows])
    golden, outputs = {}, {}
    print(f"{model['name']} on {model['dataset']}, {len(labels)} pictures")
    for file in model["files"]:
        inputs = [tensor(MODELS / path / name, file["input"]) for name, _ in rows]
        for run, label, key in runs(file, model):
            scores = run(MODELS / file["path"], inputs)
            counts = top_counts(scores, labels)
            print(f"  {label:17} {file['path']:49} top-1/3/5/10 {counts}")
            outputs.setdefault(file["path"], {})[label] = scores
            if key:
                names = {f"top{k}Correct": count for k, count in zip(TOP, counts, strict=True)}
                facts = {"dataset": model["dataset"], **names, "n": len(labels)}
                golden[key] = {**facts, "file": file["path"]}
    for name, by_engine in outputs.items():
        print_agreement(name, by_engine)
    return golden


def runs(file, model):
    """Return (function, name in the table, key in golden.json or None) for each engine.

    A key is engine/precision; where OpenVINO reads several files of one precision, all but the
    one in its own format get /format appended.
    """
    same = {f["format"] for f in model["files"] if f["precision"] == file["precision"]}
    first = next(format_ for format_ in OPENVINO_FORMATS if format_ in same)
    suffix = "" if file["format"] == first else f"/{file['format']}"
    key = f"openvino/{file['precision']}{suffix}"
    result = [
        (lambda path, inputs: run_openvino(path, inputs, "f32"), "openvino f32", key),
        (lambda path, inputs: run_openvino(path, inputs, None), "openvino default", None),
    ]
    if file["format"] == "tflite":
        result.insert(0, (run_tflite, "tflite", f"tflite/{file['precision']}"))
    return result


def tensor(path, rules):
    """Return a picture as the model's input: (pixel - mean) / std, or its unclamped code."""
    with Image.open(path) as picture:
        if picture.mode != IMAGE_MODES[rules["channels"]]:
            raise ValueError(f"{path}: mode {picture.mode}, the model wants {rules['channels']}")
        pixels = np.asarray(picture, np.float32)
    pixels = pixels.reshape(1, *pixels.shape[:2], -1)
    values = (pixels - np.float32(rules["mean"])) / np.float32(rules["std"])
    if rules["quantization"]:
        codes = np.rint(values / np.float32(rules["quantization"]["scale"]))
        values = codes + np.float32(rules["quantization"]["zeroPoint"])
    return values.transpose(0, 3, 1, 2) if rules["layout"] == "NCHW" else values


def typed(values, dtype):
    """Return the values in the tensor's type; codes are clamped to it."""
    if np.issubdtype(dtype, np.integer):
        values = values.clip(np.iinfo(dtype).min, np.iinfo(dtype).max)
    return np.ascontiguousarray(values, dtype)


def run_tflite(path, inputs):
    """Return one row of raw output values a picture."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # tf.lite's interpreter is the one Java binds, 2.21
        interpreter = tf.lite.Interpreter(model_path=str(path), num_threads=1)
    interpreter.allocate_tensors()
    source = interpreter.get_input_details()[0]
    target = interpreter.get_output_details()[0]["index"]
    rows = []
    for values in inputs:
        interpreter.set_tensor(source["index"], typed(values, source["dtype"]))
        interpreter.invoke()
        rows.append(interpreter.get_tensor(target)[0].copy())
    return np.stack(rows)


def run_openvino(path, inputs, precision):
    """Return one row of raw output values a picture."""
    hints = {"INFERENCE_PRECISION_HINT": precision} if precision else {}
    compiled = openvino.compile_model(path, "CPU", hints)
    dtype = compiled.input(0).element_type.to_dtype()
    return np.stack([compiled(typed(values, dtype))[0][0].copy() for values in inputs])


def top_counts(scores, labels):
    """Return how many labels are among the 1, 3, 5, 10 best; the lower index wins ties."""
    own = scores[np.arange(len(labels)), labels][:, None]
    before = np.arange(scores.shape[1]) < labels[:, None]
    rank = ((scores > own) | ((scores == own) & before)).sum(axis=1)
    return [int((rank < k).sum()) for k in TOP]


def print_agreement(name, by_engine):
    """Print how far the engines agree on one file."""
    engines = list(by_engine)
    first = by_engine[engines[0]]
    for engine in engines[1:]:
        same = int((by_engine[engine].argmax(1) == first.argmax(1)).sum())
        apart = np.abs(by_engine[engine].astype(np.float64) - first).max()
        print(
            f"  {name}: {engines[0]} and {engine} agree on the best class of {same} of "
            f"{len(first)}, largest difference of an output {apart:.3g}"
        )


if __name__ == "__main__":
    main()
