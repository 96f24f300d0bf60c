"""Writes golden data for number formats: Python's repr, and units by pint (pip install pint).

    python3 format_golden.py
"""

import csv
import random
import struct
from pathlib import Path

import pint

OUT = Path(__file__).parent.parent / "resources/dev/wattstick/analysis/rating"
CORNERS = [
    0.0, -0.0, 1.0, -1.5, 0.1, 0.001, 0.0001, 0.00012, 1e-05, 9.999e-05, 1.25e-07, 123456.0, 1e7, 12345678.0, 1.5e10,
    123456789012345.6, 1e15, 1e16, 1.2e16, 9007199254740993.0, 2e-44, 2.0e-3, 5e-324, 1e-323, 1.5e-323, 1e-322, -1e-322, 1.24e-322, 1.7976931348623157e308,
    2.2250738585072014e-308, 1e23, 8.41e21, 2.0000000000000004, 0.30000000000000004, float("inf"), float("-inf"),
]
UNITS = ["seconds", "wattseconds", "watts", "joules", "bytes", "hertz", "percent", "number", "FLOPS"]
VALUES = [
    0.049948992798725764, 2.47255273117608, 17.749940192947886, 0.0035, 1e-7, 3.3e-10, 999.9999999, 1000.0, 123456.789, 5e6,
    0.5, 100.0, 0.000999, 1e-3, 0.125, 0.0, 0.9999999999, 43725619.2, 0.6951666666666667, 2.5e-5, 1e15, 7.105e-15,
]


def write(name, header, rows):
    with open(OUT / name, "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def doubles():
    chance = random.Random(1)
    numbers = list(CORNERS)
    for _ in range(150):
        (number,) = struct.unpack("<d", struct.pack("<Q", chance.getrandbits(64)))
        numbers.append(number)
    for _ in range(150):
        numbers.append(chance.uniform(-1, 1) * 10 ** chance.randrange(-8, 19))
    return [number for number in numbers if number == number]


def units():
    registry = pint.UnitRegistry()
    registry.define("FLOPS = 1 = FLOPS")
    registry.define("wattseconds = watthours * 3600 = Ws")
    registry.define("number = 1 = NUMBER")
    registry.define("percent = 1 = PERCENT")
    for unit in UNITS:
        for value in VALUES:
            compact = (value * registry.parse_expression(unit)).to_compact()
            scaled = compact.magnitude
            text = f"{scaled:8.6f}"[:8] if 0.0001 <= scaled < 1000 else f"{scaled:.2e}"
            symbol = f"{compact.units:~P}" if unit != "wattseconds" else registry._get_symbol(str(compact.u))
            yield repr(value), unit, text, {"NUMBER": "#", "PERCENT": "%"}.get(symbol, symbol)


if __name__ == "__main__":
    write("golden_doubles.csv", ["bits", "repr"], [(struct.pack(">d", x).hex(), repr(x)) for x in doubles()])
    write("golden_units.csv", ["value", "unit", "text", "symbol"], units())
