"""Makes the model `Digits` and the dataset `digits`.

    python3.11 -m venv /tmp/exporters && . /tmp/exporters/bin/activate
    pip install -r exporters/requirements.txt
    python exporters/digits.py          # from anywhere; writes beside this folder

Data: the 1,797 handwritten digits of 8x8 pixels with grey values 0..16 that scikit-learn
carries (UCI "Optical Recognition of Handwritten Digits", CC BY 4.0). 80 % train the network,
the other 360, drawn once with a fixed seed and the same share of each digit, are the dataset.
A grey value v becomes the pixel floor((255 v + 8) / 16), 255 v / 16 rounded to the nearest
(halves up), and each pixel is repeated 4 times in both directions: 8x8 becomes 32x32 exactly,
without any resampling filter.
"""

import reproducible

import csv
import pathlib
import shutil
import tempfile

import keras
import numpy as np
from PIL import Image
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

import catalog_file
import conversion

SEED = 0
TEST_IMAGES = 360
EPOCHS = 30
CALIBRATION_IMAGES = 200
SHAPE = (1, 32, 32, 1)
MODELS = pathlib.Path(__file__).resolve().parent.parent
NAMES = "zero one two three four five six seven eight nine".split()


def load():
    """Return the training and test pictures (uint8, 32x32) and their labels."""
    digits = load_digits()
    pixels = ((digits.images.astype(np.int64) * 255 + 8) // 16).astype(np.uint8)
    large = pixels.repeat(4, axis=1).repeat(4, axis=2)
    return train_test_split(
        large, digits.target, test_size=TEST_IMAGES, random_state=SEED, stratify=digits.target
    )


def scaled(pictures):
    """Return the float input of the network: pixel / 255, shape (n, 32, 32, 1)."""
    return (pictures[..., None] / np.float32(255)).astype(np.float32)


def network():
    """Three convolutions and one dense layer; small enough to commit and to train anywhere."""
    layers = keras.layers
    return keras.Sequential(
        [
            keras.Input(SHAPE[1:], batch_size=None, name="image"),
            layers.Conv2D(16, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(),
            layers.Conv2D(32, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(),
            layers.Conv2D(48, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ],
        name="digits",
    )


def train(pictures, labels):
    """Return the trained network."""
    model = network()
    model.compile(optimizer=keras.optimizers.Adam(1e-3), loss="sparse_categorical_crossentropy")
    model.fit(scaled(pictures), labels, epochs=EPOCHS, batch_size=32, verbose=0)
    return model


def write_dataset(pictures, labels):
    """Write the test pictures as PNG with their labels and description."""
    folder = MODELS / "datasets" / "digits"
    shutil.rmtree(folder / "images", ignore_errors=True)
    (folder / "images").mkdir(parents=True)
    rows = [(f"images/{i:04d}.png", int(label)) for i, label in enumerate(labels)]
    for picture, (name, _) in zip(pictures, rows, strict=True):
        Image.fromarray(picture).save(folder / name, optimize=True)
    with open(folder / "labels.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([("file", "label"), *rows])
    description = {
        "schemaVersion": 1,
        "name": "digits",
        "task": "classification",
        "description": f"{len(rows)} handwritten digits that the model Digits never saw in "
        "training: a fifth of scikit-learn's digits, drawn once with a fixed seed and the same "
        "share of each digit; 32x32 grey pictures, each pixel of the 8x8 originals repeated "
        "4 times in both directions",
        "source": "scikit-learn's load_digits, the test part of UCI's Optical Recognition of "
        "Handwritten Digits (E. Alpaydin and C. Kaynak, 1998, doi:10.24432/C50P49)",
        "license": "CC-BY-4.0",
        "sanityOnly": False,
        "classes": {str(i): name for i, name in enumerate(NAMES)},
    }
    catalog_file.write_json(folder / "dataset.json", description)


def write_models(model, train_pictures):
    """Write the float32 TFLite, int8 TFLite and OpenVINO files."""
    target = MODELS / "digits"
    with tempfile.TemporaryDirectory() as folder:
        conversion.save(model, folder)
        conversion.to_tflite_float32(folder, target / "digits_float32.tflite")
        calibration = scaled(train_pictures[:CALIBRATION_IMAGES])
        conversion.to_tflite_int8(folder, calibration, target / "digits_int8.tflite")
        conversion.to_openvino(folder, SHAPE, target / "digits_float32.xml")
    conversion.demand_exact_pixels(target / "digits_int8.tflite", 0.0, 255.0)


def entry(model):
    """Return the words of the catalog's entry; sizes and checksums are read from the files."""

    def file(name, format_, precision, description):
        return {
            "path": f"digits/{name}",
            "format": format_,
            "precision": precision,
            "description": description,
            "exporter": "exporters/digits.py",
            "input": {"layout": "NHWC", "channels": "GRAY", "mean": [0.0], "std": [255.0]},
        }

    return {
        "name": "Digits",
        "task": "classification",
        "description": "Small convolutional network for handwritten digits, 32x32 grey pixels to "
        "10 probabilities: quick to measure, its accuracy is checked on pictures that it never "
        "saw",
        "source": "trained from scratch by exporters/digits.py with a fixed seed on the 1,437 "
        "digits of scikit-learn's load_digits (UCI, CC BY 4.0) that are not in the dataset digits",
        "license": "Apache-2.0",
        "licenseFile": None,
        "dataset": "digits",
        "parameters": model.count_params(),
        "files": [
            file("digits_float32.tflite", "tflite", "float32", "float32 weights, input, output"),
            file(
                "digits_int8.tflite",
                "tflite",
                "int8",
                "full integer: int8 weights, activations, input and output, calibrated on "
                f"{CALIBRATION_IMAGES} training pictures; the input code is pixel - 128 exactly",
            ),
            file(
                "digits_float32.xml",
                "openvino-ir",
                "float32",
                "OpenVINO IR whose weights are float32, not compressed to 16 bit",
            ),
        ],
    }


def main():
    reproducible.start(SEED)
    train_pictures, test_pictures, train_labels, test_labels = load()
    write_dataset(test_pictures, test_labels)
    model = train(train_pictures, train_labels)
    right = (model.predict(scaled(test_pictures), verbose=0).argmax(1) == test_labels).sum()
    print(f"Digits: {model.count_params()} parameters, Keras: {right} of {TEST_IMAGES} right")
    write_models(model, train_pictures)
    catalog_file.put(entry(model), {"name": "digits", "path": "datasets/digits"})


if __name__ == "__main__":
    main()
