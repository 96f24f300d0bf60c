"""Writes the golden data of the figures' tests, by NumPy and SciPy (pip install numpy scipy).

    python3 figures_golden.py
"""

import json
import random
from pathlib import Path

import numpy
from scipy import stats

OUT = Path(__file__).parent.parent / "resources/dev/wattstick/analysis"
ENVIRONMENTS = ["Box CPU", "Box GPU", "Cube CPU", "Cube NPU", "Dot CPU"]


def latencies(seed, count):
    chance = random.Random(seed)
    return [int(1e6 * (1 + chance.expovariate(3))) // 1000 * 1000 for _ in range(count)]


def distribution(values):
    ecdf = stats.ecdf(values).cdf
    return {
        "latenciesNs": values,
        "ecdfX": [int(x) for x in ecdf.quantiles],
        "ecdfShare": ecdf.probabilities.tolist(),
    }


def windows(values, length_ns):
    """Queries one after the other, in windows by their starts; the last one that is not full is left out."""
    starts = numpy.concatenate([[0], numpy.cumsum(values)[:-1]])
    end = starts[-1] + values[-1]
    found = []
    for number in range(int(end // length_ns)):
        inside = [v for s, v in zip(starts, values) if number * length_ns <= s < (number + 1) * length_ns]
        p50, p90 = numpy.quantile(inside, [0.5, 0.9], method="inverted_cdf")
        found.append([(number + 1) * length_ns / 1e9, len(inside), int(p50), int(p90)])
    return {"latenciesNs": values, "windows": found, "seconds": length_ns / 1e9}


def critical_difference(seed, models):
    chance = random.Random(seed)
    speed = [1.0, 0.55, 0.97, 0.5, 1.9]
    table = [[chance.gauss(1, 0.08) * s * (m + 1) for s in speed] for m in range(models)]
    table[2][4] = None
    table[5][1] = table[5][3]
    whole = numpy.array([row for row in table if None not in row])
    ranks = numpy.array([stats.rankdata(row) for row in whole]).mean(axis=0)
    n, k = whole.shape
    error = (k * (k + 1) / (6 * n)) ** 0.5
    critical = stats.studentized_range.ppf(0.95, k, numpy.inf) / 2**0.5 * error
    order = sorted(range(k), key=lambda i: ranks[i])
    cliques = [
        (a, b)
        for a in range(k)
        for b in range(a + 1, k)
        if ranks[order[b]] - ranks[order[a]] < critical
    ]
    longest = [(a, b) for a, b in cliques if not any(c <= a and b <= d and (c, d) != (a, b) for c, d in cliques)]
    return {
        "environments": ENVIRONMENTS,
        "table": table,
        "ranks": ranks.tolist(),
        "criticalDifference": float(critical),
        "friedmanP": float(stats.friedmanchisquare(*whole.T).pvalue),
        "alike": [[ranks[order[a]], ranks[order[b]]] for a, b in longest],
    }


if __name__ == "__main__":
    for room, golden in {
        "measured": {
            "few": distribution(latencies(1, 30)),
            "many": distribution(latencies(2, 5000)),
            "windows": windows(latencies(3, 1000), 200_000_000),
        },
        "figure/field": {"criticalDifference": critical_difference(4, 12)},
    }.items():
        (OUT / room).mkdir(parents=True, exist_ok=True)
        (OUT / room / f"golden_{Path(room).name}.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")
