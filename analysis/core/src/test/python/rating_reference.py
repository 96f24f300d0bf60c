"""The two rating scales, written a second time straight from their rules: plain loops over plain floats.

It shares nothing with the Java code but the rules, so that golden numbers made by it can find mistakes there.
A table is a list of dicts (cells are str, float or None), `columns` its numeric columns in database order,
`properties` the metadata in its own order: {name: {"group", "weight" (may be absent), "maximize" (may be absent)}}.
"""

import math

COMPOUNDS = ("compound", "quality", "resource")
EDGE_MODES = ("optimistic mean", "pessimistic mean", "optimistic median", "pessimistic median", "best", "worst")
QUANTILES = (0.8, 0.6, 0.4, 0.2)


def quantile(values, q):
    ordered = sorted(values)
    position = (len(ordered) - 1) * q
    below = math.floor(position)
    fraction = position - below
    x, y = ordered[below], ordered[min(below + 1, len(ordered) - 1)]
    return x + (y - x) * fraction if fraction < 0.5 else y - (y - x) * (1 - fraction)


def boundaries_of(values):
    return [quantile(values, q) for q in QUANTILES] if values else None


def median(values):
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def grouped(table, keys):
    groups = {}
    for row in table:
        groups.setdefault(tuple(row[key] for key in keys), []).append(row)
    return [(key, groups[key]) for key in sorted(groups)]


def walk(values, weights):
    """The weighted median's walk: `weights` sum up to one, `values` are in the order of the walk."""
    total = 0.0
    sums = []
    for weight in weights:
        total += weight
        sums.append(total)
    for i, value in enumerate(values):
        if sums[i] == 0.5:
            return (value + values[i + 1]) / 2
        if sums[i] > 0.5 or sums[i + 1] > 0.5:
            return value
    raise ValueError("weights do not reach one half")


# ---------------------------------------------------------------- edge-acc-2023


def edge_index(value, reference, maximize):
    if value is None:
        return 0.0
    if math.isinf(value):
        return 1.0 if maximize else 0.0
    if not maximize and value == 0:
        return math.inf
    if maximize and reference == 0:
        return 0.0 if value == 0 else math.inf
    return value / reference if maximize else reference / value


def edge_rating(index, bounds):
    edges = [100000.0, *bounds, -100.0]
    for k in range(5):
        if edges[k + 1] < index <= edges[k]:
            return k
    return 4


def edge_compound(pairs, mode):
    """`pairs` is [(index, weight)] in database column order."""
    pairs = [(index, weight) for index, weight in pairs if weight > 0]
    if not pairs:
        return 0.0
    total = 0.0
    for _, weight in pairs:
        total += weight
    pairs = [(index, weight / total) for index, weight in pairs]
    pairs = sorted(pairs, key=lambda pair: pair[0])[::-1]
    if mode == "best":
        return pairs[0][0]
    if mode == "worst":
        return pairs[-1][0]
    if mode.endswith("median"):
        return walk([index for index, _ in pairs], [weight for _, weight in pairs])
    top = bottom = 0.0
    for index, weight in pairs:
        top += index * weight
        bottom += weight
    return top / bottom


def find_reference_model(rows, metrics, properties):
    scores = [0.0] * len(rows)
    for metric in metrics:
        known = [row[metric] for row in rows if row[metric] is not None]
        if not known:
            continue
        middle = median(known)
        for i, row in enumerate(rows):
            index = edge_index(row[metric], middle, properties[metric].get("maximize", False))
            scores[i] += index * properties[metric].get("weight", 0.0)
    order = sorted(range(len(rows)), key=lambda i: scores[i])
    return rows[order[len(rows) // 2]]["model"]


def edge_acc_2023(table, columns, properties, references="best", mode="optimistic mean", boundaries=None):
    """`references`: "best", or a dict {dataset: model} for the centered mode, possibly empty."""
    keys = ("dataset", "task", "environment")
    metrics = [name for name in properties if name in columns]
    chosen = None if references == "best" else dict(references)
    index, real_reference = {}, {}
    for key, rows in grouped(table, keys):
        if chosen is not None and key[0] not in chosen:
            chosen[key[0]] = find_reference_model(rows, metrics, properties)
        for metric in metrics:
            known = [row[metric] for row in rows if row[metric] is not None]
            if not known:
                continue
            maximize = properties[metric].get("maximize", False)
            if chosen is None:
                reference = max(known) if maximize else min(known)
            else:
                (reference,) = [row[metric] for row in rows if row["model"] == chosen[key[0]]]
            for row in rows:
                index[id(row), metric] = edge_index(row[metric], reference, maximize)
            real_reference[key, metric] = reference
    bounds = {}
    for metric in metrics:
        values = [index[id(row), metric] for row in table if (id(row), metric) in index]
        if values:
            bounds[metric] = (boundaries or {}).get(metric) or boundaries_of(values)
    tidy = []
    for key, rows in grouped(table, keys):
        present = [m for m in metrics if (id(rows[0]), m) in index]
        for row in rows:
            for metric in present:
                i = index[id(row), metric]
                tidy.append((*key, row["model"], metric, row[metric], i, edge_rating(i, bounds[metric])))
        for name in COMPOUNDS:
            inside = [
                m
                for m in columns
                if m in present and (name == "compound" or (properties[m]["group"] == "Performance") == (name == "quality"))
            ]
            values = [
                edge_compound([(index[id(row), m], properties[m].get("weight", 0.0)) for m in inside], mode) for row in rows
            ]
            limits = boundaries_of(values)
            for row, value in zip(rows, values):
                tidy.append((*key, row["model"], name, None, value, edge_rating(value, limits)))
    return sorted(tidy, key=lambda cell: cell[:5]), bounds, chosen or {}, real_reference


def edge_real_boundaries(bounds, reference, maximize):
    edges = [b if b != 0 else 0.001 for b in (100000.0, *bounds, -100.0)]
    return [b * reference if maximize else reference / b for b in edges]


# ---------------------------------------------------------------- strep-2025


def strep_index(value, extreme, maximize):
    if value is None or (math.isinf(value) and not maximize):
        return None
    if math.isinf(value):
        return 1.0
    top, bottom = (value, extreme) if maximize else (extreme, value)
    if bottom == 0:
        return None
    return top / bottom


def strep_rating(index, bounds):
    return None if index is None else sum(1 for b in bounds if index < b)


def strep_weights(names, properties):
    if all("weight" in properties[name] for name in names):
        weights = [properties[name]["weight"] for name in names]
    else:
        groups = [strep_group(properties[name]["group"]) for name in names]
        weights = [1 / (len(set(groups)) * groups.count(group)) for group in groups]
    total = 0.0
    for weight in weights:
        total += weight
    return [weight / total for weight in weights]


def strep_group(group):
    return {"Performance": "quality", "Quality": "quality", "Resources": "resource"}.get(group, group)


def strep_compound(values, weights, mode):
    if mode == "mean":
        total = 0.0
        for value, weight in zip(values, weights):
            total += value * weight
    else:
        order = sorted(range(len(values)), key=lambda i: values[i])
        total = walk([values[i] for i in order], [weights[i] for i in order])
    return min(max(total, 0.0), 1.0)


def strep_2025(table, columns, properties, mode="mean"):
    tidy, bounds = [], {}
    for key, rows in grouped(table, ("task", "dataset", "environment")):
        task, dataset, environment = key
        if properties:
            names = [m for m in properties if m in columns and any(row[m] is not None for row in rows)]
            meta = properties
        else:
            names = [m for m in columns if any(row[m] is not None for row in rows)]
            meta = {m: {"group": "Quality", "weight": 1.0 / len(names)} for m in names}
        index = {}
        for name in names:
            known = [row[name] for row in rows if row[name] is not None]
            if min(known) < 0:
                raise ValueError(f"negative value of {name}")
            maximize = meta[name].get("maximize", False)
            extreme = max(known) if maximize else min(known)
            index[name] = [strep_index(row[name], extreme, maximize) for row in rows]
            bounds[key, name] = boundaries_of([i for i in index[name] if i is not None])
            for row, i in zip(rows, index[name]):
                rating = strep_rating(i, bounds[key, name])
                tidy.append((dataset, task, environment, row["model"], name, row[name], i, rating))
        for group in ["compound"] + list(dict.fromkeys(strep_group(meta[name]["group"]) for name in names)):
            inside = [name for name in names if group in ("compound", strep_group(meta[name]["group"]))]
            weights = strep_weights(inside, meta)
            values = [strep_compound([index[n][r] or 0.0 for n in inside], weights, mode) for r in range(len(rows))]
            limits = boundaries_of(values)
            for row, value in zip(rows, values):
                tidy.append((dataset, task, environment, row["model"], group, None, value, strep_rating(value, limits)))
    return sorted(tidy, key=lambda cell: cell[:5]), bounds


# ---------------------------------------------------------------- files


def number(value):
    return "" if value is None else repr(float(value))


def tidy_csv(tidy):
    lines = ["dataset,task,environment,model,metric,value,index,rating"]
    for dataset, task, environment, model, metric, value, index, rating in tidy:
        letter = "" if rating is None else str(rating)
        lines.append(",".join((dataset, task, environment, model, metric, number(value), number(index), letter)))
    return "\n".join(lines) + "\n"
