"""Executes the notebooks and says what came out; CI runs it with --check.

A cell's metadata may hold, under "wattstick":
  "expects": ["text/html", …]   media types that its outputs must have, [] for none; a code cell without it must give some
                                output, since a class that is not found passes in silence
  "needs": "study"              the study's published data; where it is absent the cell is skipped, and the reason is printed
"""

import argparse
import asyncio
import os
import re
import sys
import tempfile
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

HERE = Path(__file__).resolve().parent
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class Failure(Exception):
    """A notebook that did not do what it should; the message is for people."""


def settings(cell):
    return cell.metadata.get("wattstick", {})


def study_reason():
    """Why the study's data is not here; None when it is. The same places as the class Study."""
    given = os.environ.get("WATTSTICK_PUBLISHED", "").strip()
    root = Path(os.environ.get("WATTSTICK_ROOT") or HERE.parent)
    places = [Path(given)] if given else [folder.parent / "shared/published" for folder in (root, *root.parents)]
    if any(place.is_dir() for place in places):
        return None
    return f"the study's published data is not at {places[0]} (WATTSTICK_PUBLISHED)"


def describe_error(cell):
    """The real exception; nbclient's own message knows the kernel's frames only."""
    error = next(output for output in cell.outputs if output.output_type == "error")
    trace = COLOURS.sub("", "\n".join(error.traceback)).strip()
    return trace or f"{error.ename}: {error.evalue}"


def media_types(cell):
    found = set()
    for output in cell.outputs:
        found |= set(output.data) if "data" in output else {f"stream/{output.name}"}
    return found


def complaint(cell):
    """What is wrong with the outputs of an executed cell; None when nothing is."""
    found = media_types(cell)
    if "stream/stderr" in found:
        return "printed on stderr: " + "".join(o.text for o in cell.outputs if o.output_type == "stream")[:500]
    expects = settings(cell).get("expects")
    if expects is None:
        return None if found else "has no output (say so in its metadata if that is right: \"wattstick\": {\"expects\": []})"
    missing = [mime for mime in expects if mime not in found]
    return f"should show {', '.join(missing)}; its outputs are {', '.join(sorted(found)) or 'none'}" if missing else None


async def run_cells(client, name, check, absent):
    """Executes the cells in order; the number of those skipped."""
    skipped = 0
    cells = [(i, cell) for i, cell in enumerate(client.nb.cells) if cell.cell_type == "code"]
    for number, (index, cell) in enumerate(cells, 1):
        place = f"{name}: cell {number} of {len(cells)}"
        if absent and settings(cell).get("needs") == "study":
            cell.outputs = [nbformat.v4.new_output("stream", name="stdout", text=f"Skipped: {absent}.\n")]
            skipped += 1
            continue
        started = time.monotonic()
        try:
            await client.async_execute_cell(cell, index)
        except CellExecutionError:
            raise Failure(f"{place} failed:\n{cell.source}\n\n{describe_error(cell)}") from None
        except CellTimeoutError:
            raise Failure(f"{place} took longer than {client.timeout} s:\n{cell.source}") from None
        wrong = complaint(cell) if check else None
        if wrong:
            raise Failure(f"{place} {wrong}:\n{cell.source}")
        print(f"  {place}: {time.monotonic() - started:.1f} s", flush=True)
    return skipped


async def execute(path, check, timeout, absent):
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=timeout, kernel_name="wattstick", record_timing=False, coalesce_streams=True,
                            resources={"metadata": {"path": str(path.parent)}})
    with tempfile.TemporaryFile("w+") as log:
        try:
            # Entering starts the kernel, leaving ends it, whatever happens in between.
            async with client.async_setup_kernel(stderr=log):
                skipped = await run_cells(client, path.stem, check, absent)
        except (DeadKernelError, RuntimeError) as died:
            log.seek(0)
            raise Failure(f"{path.stem}: the kernel ended ({died}); it printed:\n{log.read().strip()}") from None
    if skipped:
        print(f"  {path.stem}: {skipped} cells skipped: {absent}", flush=True)
    return notebook


def arguments():
    parser = argparse.ArgumentParser(description="Executes the notebooks.")
    parser.add_argument("notebooks", nargs="*", type=Path, help="files, or names like 20_ratings; all if none is given")
    parser.add_argument("--check", action="store_true", help="fail where a cell has not the outputs that its metadata promises")
    parser.add_argument("--out", type=Path, help="folder for the executed notebooks (default: they are not kept)")
    parser.add_argument("--timeout", type=int, default=120, help="seconds a cell may take (default: %(default)s)")
    return parser.parse_args()


def find(names):
    if not names:
        return sorted(HERE.glob("[0-9]*.ipynb"))
    return [name if name.is_file() else HERE / f"{name.stem}.ipynb" for name in names]


def main():
    options = arguments()
    os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, [str(HERE / "jupyter"), os.environ.get("JUPYTER_PATH")]))
    absent = study_reason()
    failures = []
    for path in find(options.notebooks):
        print(f"{path.stem} …", flush=True)
        started = time.monotonic()
        try:
            executed = asyncio.run(execute(path, options.check, options.timeout, absent))
        except Failure as failure:
            failures.append(path.stem)
            print(f"FAILED {failure}\n", flush=True)
            continue
        if options.out:
            options.out.mkdir(parents=True, exist_ok=True)
            nbformat.write(executed, options.out / path.name)
        print(f"{path.stem}: {time.monotonic() - started:.1f} s", flush=True)
    if failures:
        sys.exit(f"{len(failures)} of the notebooks failed: {', '.join(failures)}")


if __name__ == "__main__":
    main()
