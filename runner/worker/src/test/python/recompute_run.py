#!/usr/bin/env python3
"""Recomputes a run's figures from its raw samples, with nothing but Python's own library.

  python recompute_run.py RUN_DIRECTORY...

Reads samples.csv.gz and compares with run.json: count, smallest, largest, mean, standard deviation (n - 1), the
percentiles by MLPerf's early stopping, throughput, the durations and the stability windows. Exit status 1 when one differs.
"""

import csv
import gzip
import json
import math
import pathlib
import sys

RISK = 0.01
PERCENTILES = {"p50": 0.5, "p90": 0.9, "p95": 0.95, "p97": 0.97, "p99": 0.99, "p999": 0.999}
WINDOW_NS, WINDOW_QUERIES, WINDOWS, LARGEST_RATIO = 5_000_000_000, 50, 3, 1.10


def early_stopping(ordered, p):
    """The t-th highest, with the largest t for which a binomial(n, 1 - p) is at most t with probability at most 1 %."""
    n, q = len(ordered), 1 - p
    below, t = 0.0, -1
    first = max(0, int(n * q - 12 * math.sqrt(n * q * p)))  # what lies lower adds nothing
    for k in range(first, n + 1):
        below += math.exp(
            math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1) + k * math.log(q) + (n - k) * math.log(p)
        )
        if below > RISK:
            break
        t = k
    return ordered[n - t] if t > 0 else None


def statistics(values):
    ordered, n = sorted(values), len(values)
    mean = sum(values) / n
    found = {"n": n, "min": ordered[0], "max": ordered[-1], "mean": mean}
    found["sd"] = math.sqrt(math.fsum((v - mean) ** 2 for v in values) / (n - 1)) if n > 1 else None
    return found | {name: early_stopping(ordered, p) for name, p in PERCENTILES.items()}


def stability(starts, inferences, totals):
    means, end = [], len(starts)
    while len(means) < WINDOWS and end > 0:
        start = end - WINDOW_QUERIES
        while start >= 0 and starts[end - 1] + totals[end - 1] - starts[start] < WINDOW_NS:
            start -= 1
        if start < 0:
            break
        means.insert(0, sum(inferences[start:end]) / (end - start))
        end = start
    ratio = max(means) / min(means) if len(means) == WINDOWS else None
    return {"windowMeansNs": means, "ratio": ratio, "stable": ratio is not None and ratio <= LARGEST_RATIO}


def differences(expected, recorded, place):
    """Where a record does not tell what was computed; both are trees of numbers."""
    if isinstance(expected, dict):
        return [d for key, value in expected.items() for d in differences(value, recorded.get(key), f"{place}.{key}")]
    if isinstance(expected, list) and isinstance(recorded, list) and len(expected) == len(recorded):
        return [d for i, pair in enumerate(zip(expected, recorded)) for d in differences(*pair, f"{place}[{i}]")]
    if isinstance(expected, float) and isinstance(recorded, (int, float)):
        return [] if math.isclose(expected, recorded, rel_tol=1e-9) else [f"{place} is {recorded}, computed {expected}"]
    return [] if expected == recorded else [f"{place} is {recorded}, computed {expected}"]


def check(folder):
    record = json.loads((folder / "run.json").read_text())
    with gzip.open(folder / "samples.csv.gz", "rt", newline="") as file:
        rows = [{name: int(value) for name, value in row.items()} for row in csv.DictReader(file)]
    spec = record.get("spec") or record["plan"]  # schema version 1 called it the plan
    starts, inferences, totals = ([row[name] for row in rows] for name in ("start_ns", "inference_ns", "end_to_end_ns"))
    steady = starts[-1] + totals[-1] - starts[0]
    expected = {
        "latency": {"inference": statistics(inferences), "endToEnd": statistics(totals)},
        "phases": {"steadyQueries": len(rows), "steadyNs": steady},
        "throughput": {"value": len(rows) * spec["batchSize"] * 1e9 / steady},
        "stability": stability(starts, inferences, totals),
    }
    found = differences(expected, record, "run")
    if [row["index"] for row in rows] != list(range(len(rows))):
        found.append("the samples are not numbered from 0")
    if any(b < a + t for a, t, b in zip(starts, totals, starts[1:])):
        found.append("a query began before the one before it had ended")
    return found, len(rows)


def main():
    bad = False
    for folder in map(pathlib.Path, sys.argv[1:]):
        found, count = check(folder)
        bad |= bool(found)
        print(f"{folder.name}: {count} samples, " + ("; ".join(found) or "every figure is as computed"))
    return 1 if bad or len(sys.argv) < 2 else 0


if __name__ == "__main__":
    sys.exit(main())
