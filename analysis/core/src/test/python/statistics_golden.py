"""Writes the golden data of the statistics tests, by SciPy (pip install numpy scipy).

    python3 statistics_golden.py
"""

import json
import random
from pathlib import Path

import numpy
from scipy import stats

import rating_golden as rating
import rating_reference as rules

OUT = Path(__file__).parent.parent / "resources/dev/wattstick/analysis/statistics"


def blocks(seed, count, treatments, ties):
    chance = random.Random(seed)
    shift = [0.15 * i for i in range(treatments)]
    digits = 1 if ties else 12
    return [[round(chance.gauss(1, 0.3) + s, digits) for s in shift] for _ in range(count)]


def friedman(table):
    ranks = numpy.array([stats.rankdata(block) for block in table])
    n, k = ranks.shape
    result = stats.friedmanchisquare(*zip(*table))
    error = (k * (k + 1) / (6 * n)) ** 0.5
    average = ranks.mean(axis=0)
    pairs = [(a, b) for a in range(k) for b in range(a + 1, k)]
    return {
        "table": table,
        "statistic": result.statistic,
        "p": result.pvalue,
        "averageRanks": average.tolist(),
        "criticalDifference05": stats.studentized_range.ppf(0.95, k, numpy.inf) / 2**0.5 * error,
        "criticalDifference10": stats.studentized_range.ppf(0.90, k, numpy.inf) / 2**0.5 * error,
        "nemenyiP": [
            float(stats.studentized_range.sf(abs(average[a] - average[b]) / error * 2**0.5, k, numpy.inf)) for a, b in pairs
        ],
    }


def wilcoxon(first, second, method):
    result = stats.wilcoxon(first, second, method=method)
    return {"first": first, "second": second, "smaller": float(result.statistic), "p": float(result.pvalue)}


def wilcoxons():
    all_signs = stats.PermutationMethod(n_resamples=numpy.inf)
    for count, seed in ((5, 1), (12, 2), (30, 3), (50, 4)):
        pairs = blocks(seed, count, 2, False)
        yield wilcoxon([a for a, _ in pairs], [b for _, b in pairs], "exact")
    for count, seed in ((6, 5), (11, 6)):
        pairs = blocks(seed, count, 2, True)
        yield wilcoxon([a for a, _ in pairs], [b for _, b in pairs], all_signs)
    for ties in (False, True):
        pairs = blocks(7, 60, 2, ties)
        yield wilcoxon([a for a, _ in pairs], [b for _, b in pairs], "approx")


def holm(p):
    order = sorted(range(len(p)), key=lambda i: p[i])
    adjusted, largest = [0.0] * len(p), 0.0
    for rank, i in enumerate(order):
        largest = max(largest, min(1.0, p[i] * (len(p) - rank)))
        adjusted[i] = largest
    return {"p": p, "adjusted": adjusted}


def correlations(table, columns, number):
    """`number(row, metric)` is None where missing."""
    for (dataset, task), rows in rules.grouped(table, ("dataset", "task")):
        for a in columns:
            for b in columns:
                pairs = [(number(row, a), number(row, b)) for row in rows]
                pairs = [(x, y) for x, y in pairs if x is not None and y is not None]
                r = None
                if len(pairs) >= 3 and all(len(set(side)) > 1 for side in zip(*pairs)):
                    r = float(stats.pearsonr(*zip(*pairs)).statistic)
                yield {"dataset": dataset, "task": task, "a": a, "b": b, "rows": len(pairs), "r": r}


def all_correlations():
    table = rating.made_up_table()
    columns = [column for column in rating.COLUMNS if column in rating.PROPERTIES]
    tidy = rules.edge_acc_2023(table, rating.COLUMNS, rating.PROPERTIES)[0]
    index = {cell[:5]: cell[6] for cell in tidy}

    def index_of(row, metric):
        return index.get((row["dataset"], row["task"], row["environment"], row["model"], metric)) or None

    return {
        "values": list(correlations(table, columns, lambda row, metric: row[metric])),
        "indices": list(correlations(table, columns, index_of)),
    }


def variability():
    runs = [0.049948992798725764, 0.0501, 0.0497, 0.05234]
    return {
        "runs": runs,
        "mean": float(numpy.mean(runs)),
        "sd": float(numpy.std(runs, ddof=1)),
        "cv": float(stats.variation(runs, ddof=1)),
        "populationSd": float(numpy.std(runs)),
    }


if __name__ == "__main__":
    golden = {
        "friedman": [
            friedman(blocks(11, 19, 3, False)),
            friedman(blocks(12, 15, 3, True)),
            friedman(blocks(13, 10, 5, True)),
            friedman(blocks(14, 40, 3, False)),
        ],
        "wilcoxon": list(wilcoxons()),
        "holm": [holm([0.01, 0.04, 0.03]), holm([0.5, 0.6, 0.001, 0.02])],
        "correlations": all_correlations(),
        "variability": variability(),
    }
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "golden_statistics.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")
