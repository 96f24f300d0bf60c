"""Reads and writes catalog.json; everything a file can tell itself is read from the file.

Per file: bytes and sha256 (for OpenVINO IR also weightsBytes and weightsSha256) and the
quantization of the input tensor. Per model: macs. The words come from the exporters or are
written by hand.
"""

import reproducible  # noqa: F401

import hashlib
import json
import pathlib

import openvino
import tensorflow as tf

MODELS = pathlib.Path(__file__).resolve().parent.parent
CATALOG = MODELS / "catalog.json"
MODEL_KEYS = (
    "name task description source license licenseFile dataset parameters macs files".split()
)
FILE_KEYS = (
    "path format precision weights bytes sha256 weightsBytes weightsSha256 description exporter "
    "input".split()
)
INPUT_KEYS = "layout channels mean std quantization".split()


def read():
    """Return the catalog, an empty one where there is none yet."""
    if CATALOG.exists():
        return json.loads(CATALOG.read_text(encoding="utf-8"))
    return {"schemaVersion": 1, "models": [], "datasets": []}


def write_json(path, value):
    """Write JSON as all files here have it: two spaces, UTF-8, a line feed at the end."""
    text = json.dumps(value, indent=2, ensure_ascii=False) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def put(model, dataset=None):
    """Add or replace one model and one dataset by name, and write the catalog."""
    catalog = read()
    catalog["models"] = _replaced(catalog["models"], refreshed(model))
    if dataset:
        catalog["datasets"] = _replaced(catalog["datasets"], dataset)
    write_json(CATALOG, catalog)


def refreshed(model):
    """Return the entry with every derived value computed anew from the files."""
    files = [_file_facts(file) for file in model["files"]]
    macs = {count_macs(MODELS / file["path"]) for file in files}
    if len(macs) > 1:
        raise ValueError(f"{model['name']}: its files do different work: {sorted(macs)} MACs")
    return _ordered({**model, "files": files, "macs": macs.pop()}, MODEL_KEYS)


def count_macs(path):
    """Multiply-accumulates of one inference: convolutions and matrix products, batch 1.

    Counted on OpenVINO's graph, which it reads from IR, TFLite and ONNX alike; additions of
    biases, activations and pooling are not counted.
    """
    model = openvino.Core().read_model(path)
    return sum(_macs(node) for node in model.get_ordered_ops())


def _macs(node):
    kind = node.get_type_name()
    if kind not in ("Convolution", "GroupConvolution", "MatMul"):
        return 0
    outputs = _size(node.output(0).shape)
    if kind == "MatMul":
        shape = node.input_value(0).shape
        return outputs * (shape[-2] if node.get_attributes()["transpose_a"] else shape[-1])
    # kernel: [group,] output channel, input channel of the group, height, width
    kernel = list(node.input_value(1).shape)
    return outputs * _size(kernel[2 if kind == "GroupConvolution" else 1 :])


def _size(shape):
    product = 1
    for length in shape:
        product *= length
    return product


def _file_facts(file):
    path = MODELS / file["path"]
    facts = {**file, "bytes": path.stat().st_size, "sha256": sha256(path)}
    if file["format"] == "openvino-ir":
        weights = path.with_suffix(".bin")
        facts["weights"] = weights.relative_to(MODELS).as_posix()
        facts["weightsBytes"] = weights.stat().st_size
        facts["weightsSha256"] = sha256(weights)
    quantization = _quantization(path) if file["format"] == "tflite" else None
    facts["input"] = _ordered({**file["input"], "quantization": quantization}, INPUT_KEYS)
    return _ordered(facts, FILE_KEYS)


def sha256(path):
    """Return the file's SHA-256 in lower-case hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _quantization(path):
    scale, zero_point = tf.lite.Interpreter(model_path=str(path)).get_input_details()[0][
        "quantization"
    ]
    return {"scale": float(scale), "zeroPoint": int(zero_point)} if scale else None


def _replaced(entries, new):
    names = [entry["name"] for entry in entries]
    if new["name"] in names:
        return [new if entry["name"] == new["name"] else entry for entry in entries]
    return [*entries, new]


def _ordered(value, keys):
    known = {key: value[key] for key in keys if key in value}
    return {**known, **{key: value[key] for key in value if key not in known}}
