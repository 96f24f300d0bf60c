"""Computes anew everything in catalog.json that the files themselves tell.

    python exporters/write_catalog.py             # after adding an entry by hand
    python exporters/write_catalog.py --check     # changes nothing; exit 1 where it would

Bytes, checksums, the input tensor's quantization and the multiply-accumulates; the words and
`parameters` (as the model's framework counts them) stay as they are written.
Environment: see exporters/digits.py.
"""

import argparse
import sys

import catalog_file


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--check", action="store_true", help="compare only, write nothing")
    check = arguments.parse_args().check
    catalog = catalog_file.read()
    stale = []
    for position, model in enumerate(catalog["models"]):
        fresh = catalog_file.refreshed(model)
        if fresh != model:
            stale.append(model["name"])
        catalog["models"][position] = fresh
    if check and stale:
        sys.exit(f"catalog.json does not agree with the files of: {', '.join(stale)}")
    if not check:
        catalog_file.write_json(catalog_file.CATALOG, catalog)
    print(f"{len(catalog['models'])} models, {len(stale)} corrected")


if __name__ == "__main__":
    main()
