"""Makes the dataset `photos`: a few public-domain photographs with ImageNet labels.

    python exporters/photos.py          # environment: see exporters/digits.py

The photographs come from the scikit-image wheel; only those are taken of which the package says
that they are CC0 or in the public domain. A label is what the PICTURE SHOWS, decided by looking
at it and at what its photographer says of it, before and without asking any model. A picture
without a fitting ImageNet class is not used (see ../datasets/photos/CREDITS.md for which and why).
"""

import collections
import csv
import pathlib

import skimage
from PIL import Image

import catalog_file

SIZE = 224
# EfficientNet's evaluation crop: 224 of 224 + 32 pixels of the shorter side
CROP = SIZE / (SIZE + 32)
MODELS = pathlib.Path(__file__).resolve().parent.parent
PICTURES = pathlib.Path(skimage.__file__).parent / "data"

Photo = collections.namedtuple("Photo", "source box label")
PHOTOS = [
    Photo("chelsea.png", None, 281),
    Photo("coffee.png", None, 967),
    Photo("camera.png", None, 872),
    # the model of the space shuttle that stands behind the astronaut
    Photo("astronaut.png", (284, 46, 512, 274), 812),
]
# index in the order of ImageNet's 1,000 classes (sorted WordNet ids) and WordNet's words
CLASSES = {
    281: "tabby, tabby cat",
    812: "space shuttle",
    872: "tripod",
    967: "espresso",
}


def prepared(picture, box=None):
    """Return the 224x224 RGB picture a model of this input size sees of a photograph.

    EfficientNet's evaluation preprocessing: the central 87.5 % of the shorter side, resized
    (bicubic, Pillow's antialiasing). A box (left, top, right, bottom) is cut out before.
    """
    picture = picture.convert("RGB")
    if box:
        picture = picture.crop(box)
    width, height = picture.size
    side = CROP * min(width, height)
    left, top = (width - side) / 2, (height - side) / 2
    return picture.resize(
        (SIZE, SIZE), Image.Resampling.BICUBIC, box=(left, top, left + side, top + side)
    )


def main():
    folder = MODELS / "datasets" / "photos"
    (folder / "images").mkdir(parents=True, exist_ok=True)
    for old in (folder / "images").glob("*.png"):
        old.unlink()
    rows = []
    for number, photo in enumerate(PHOTOS):
        name = f"images/{number:04d}.png"
        with Image.open(PICTURES / photo.source) as picture:
            prepared(picture, photo.box).save(folder / name, optimize=True)
        rows.append((name, photo.label))
    with open(folder / "labels.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([("file", "label"), *rows])
    catalog_file.write_json(folder / "dataset.json", description(len(rows)))


def description(count):
    """Return the words of dataset.json."""
    return {
        "schemaVersion": 1,
        "name": "photos",
        "task": "classification",
        "description": f"A sanity set of {count} photographs, 224x224 RGB, with ImageNet labels: "
        "it shows that a model is fed rightly and still recognises things. No accuracy may be "
        "concluded from it",
        "source": "photographs in the scikit-image package, cropped and resized by "
        "exporters/photos.py; see CREDITS.md",
        "license": "CC0-1.0 or public domain, see CREDITS.md",
        "sanityOnly": True,
        "classes": {str(index): words for index, words in CLASSES.items()},
        "classCount": 1000,
    }


if __name__ == "__main__":
    main()
