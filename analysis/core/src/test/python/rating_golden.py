"""Writes the golden data of the rating tests.

    python3 rating_golden.py [PUBLISHED EXPECTED]

Without arguments: a made-up table with missing cells, ties and an odd group, and its ratings, by rating_reference.py.
With the folders of the published data and of the recomputed numbers (and pandas installed): checks the reference
against the example among the latter, and writes the digests of every rating of the two published databases.
"""

import csv
import hashlib
import json
import math
import random
import sys
from pathlib import Path

import rating_reference as rules

OUT = Path(__file__).parent.parent / "resources/dev/wattstick/analysis/rating"
COLUMNS = ["running_time", "fsize", "accuracy_k1", "operations", "accuracy_k5", "energy", "footprint"]
PROPERTIES = {
    "accuracy_k1": {"group": "Performance", "weight": 0.3, "maximize": True},
    "accuracy_k5": {"group": "Performance", "weight": 0.2, "maximize": True},
    "energy": {"group": "Resources", "weight": 0.35},
    "running_time": {"group": "Resources", "weight": 0.5},
    "operations": {"group": "Complexity", "weight": 0.1},
    "footprint": {"group": "Resources", "weight": 0.0},
}
UNWEIGHTED = {m: {k: v for k, v in p.items() if k != "weight"} for m, p in PROPERTIES.items()}
GROUPS = [
    ("beta", "infer", "Desktop CPU", 4),
    ("alpha", "infer", "Laptop CPU", 6),
    ("alpha", "infer", "Desktop TPU", 5),
    ("alpha", "train", "Desktop CPU", 5),
]
CUSTOM = {"energy": [0.9, 0.8, 0.7, 0.6]}
REFERENCES = {"best": "best", "centered": {}, "named": {"alpha": "m3"}}
EDGE_MODES = ("optimistic mean", "optimistic median", "best", "worst")


def made_up_table():
    chance = random.Random(20231218)
    table = []
    for dataset, task, environment, models in GROUPS:
        for number in range(1, models + 1):
            row = {"dataset": dataset, "task": task, "environment": environment, "model": f"m{number}"}
            row["running_time"] = round(chance.uniform(0.001, 0.2), 4)
            row["fsize"] = float(chance.randrange(5, 200))
            row["accuracy_k1"] = chance.randrange(55, 80) / 100
            row["operations"] = None if environment == "Desktop CPU" else float(chance.randrange(1, 9) * 10**8)
            row["accuracy_k5"] = round(row["accuracy_k1"] + 0.2, 2)
            row["energy"] = round(row["running_time"] * chance.choice([5.0, 15.0, 15.0]), 5)
            row["footprint"] = chance.choice([1e-5, 2e-5, 123456789.125])
            table.append(row)
    # Missing cells, but none of the models that become references.
    table[0]["energy"] = None
    table[5]["accuracy_k5"] = None
    table[7]["operations"] = None
    table[9]["running_time"] = None
    chance.shuffle(table)
    return table


def write(name, header, rows):
    OUT.mkdir(parents=True, exist_ok=True)
    with open(OUT / name, "w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def cells(case, tidy, only_compounds):
    compounds = {"compound", "quality", "resource", "Complexity"}
    for cell in tidy:
        if not only_compounds or cell[4] in compounds:
            dataset, task, environment, model, metric, value, index, rating = cell
            letter = "" if rating is None else rating
            yield (case, dataset, task, environment, model, metric, rules.number(value), rules.number(index), letter)


def edge_cases(table):
    for name, references in REFERENCES.items():
        for mode in EDGE_MODES:
            tidy, bounds, models, real = rules.edge_acc_2023(table, COLUMNS, PROPERTIES, references, mode)
            yield f"edge-acc-2023/{name}/{mode}", tidy, bounds, models, real
    result = rules.edge_acc_2023(table, COLUMNS, PROPERTIES, "best", "optimistic mean", CUSTOM)
    yield "edge-acc-2023/custom/optimistic mean", *result


def strep_cases(table):
    for name, properties in {"weights": PROPERTIES, "default weights": UNWEIGHTED, "no metadata": {}}.items():
        for mode in ("mean", "median"):
            yield f"strep-2025/{name}/{mode}", *rules.strep_2025(table, COLUMNS, properties, mode)


def write_made_up():
    table = made_up_table()
    keys = ["dataset", "task", "environment", "model"]
    write("golden_input.csv", keys + COLUMNS, [[r[k] for k in keys] + [rules.number(r[c]) for c in COLUMNS] for r in table])
    rows = [(m, p["group"], rules.number(p["weight"]), p.get("maximize", False)) for m, p in PROPERTIES.items()]
    write("golden_properties.csv", ["metric", "group", "weight", "maximize"], rows)
    rated, limits = [], []
    for case, tidy, bounds, models, real in edge_cases(table):
        rated += cells(case, tidy, not case.endswith("optimistic mean"))
        if case.endswith("optimistic mean"):
            for (group, metric), reference in real.items():
                edges = rules.edge_real_boundaries(bounds[metric], reference, PROPERTIES[metric].get("maximize", False))
                numbers = [rules.number(x) for x in (*bounds[metric], reference, *edges)]
                limits.append((case, *group, metric, models.get(group[0], ""), *numbers))
    for case, tidy, _ in strep_cases(table):
        rated += cells(case, tidy, case.endswith("median"))
    write("golden_ratings.csv", ["case", *keys, "metric", "value", "index", "rating"], rated)
    numbers = ["b0", "b1", "b2", "b3", "reference", "v0", "v1", "v2", "v3", "v4", "v5"]
    write("golden_boundaries.csv", ["case", *keys[:3], "metric", "reference_model", *numbers], limits)


# ---------------------------------------------------------------- the published databases

SEGMENTATION = {m: {"group": "Performance", "weight": 0.125, "maximize": True} for m in ("mAP50_M", "mAP50_95_M", "precision_M", "recall_M")}
SEGMENTATION |= {m: {"group": "Resources", "weight": 0.25} for m in ("approx_USB_power_draw", "running_time")}
NAMED = {"imagenet": "ResNet50", "coco": "yolov8n-seg"}


def as_table(frame):
    numeric = [c for c in frame.select_dtypes("number").columns if c != "__index__"]
    table = []
    for record in frame.to_dict("records"):
        row = {k: record[k] for k in ("dataset", "task", "environment", "model")}
        row |= {c: None if math.isnan(record[c]) else float(record[c]) for c in numeric}
        table.append(row)
    return table, numeric


def published_databases(published, expected):
    import pandas

    properties = json.loads((published / "classification_database/meta_properties.json").read_text())
    merged = pandas.read_csv(expected / "classification_merged.csv", dtype={"__index__": int})
    yield "imagenet", *as_table(merged), properties
    yield "coco", *as_table(pandas.read_pickle(published / "segmentation_database/database.pkl")), SEGMENTATION


def write_published(published, expected):
    rows = []
    for name, table, columns, properties in published_databases(published, expected):
        for references, argument in {"best": "best", "centered": {}, f"{name}={NAMED[name]}": {name: NAMED[name]}}.items():
            for mode in rules.EDGE_MODES:
                text = rules.tidy_csv(rules.edge_acc_2023(table, columns, properties, argument, mode)[0])
                if (name, references, mode) == ("imagenet", "best", "optimistic mean"):
                    assert text == (expected / "rated_imagenet_best_optimistic_mean.csv").read_text()
                rows.append((name, "edge-acc-2023", references, mode, hashlib.sha256(text.encode()).hexdigest()))
        for mode in ("mean", "median"):
            text = rules.tidy_csv(rules.strep_2025(table, columns, properties, mode)[0])
            rows.append((name, "strep-2025", "best", mode, hashlib.sha256(text.encode()).hexdigest()))
    write("published_digests.csv", ["database", "scale", "references", "mode", "sha256"], rows)


if __name__ == "__main__":
    write_made_up()
    if len(sys.argv) == 3:
        write_published(Path(sys.argv[1]), Path(sys.argv[2]))
