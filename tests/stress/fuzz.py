"""Files from strangers: valid ones are damaged in every way, and each must be read, or end in one clear sentence.

    python -m tests.stress.fuzz READER --seed 1 --count 20000

``READER`` is one of the names below, or all. File number n of a seed is always the same; ``--only n`` reads it alone.
The first ones are no files at all, then come the tricks that formats are known for. Linux only: it looks into /proc.
"""

import argparse
import importlib
import multiprocessing
import os
import resource
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

MODULES = {  # which of tests/stress/strange knows the reader
    "images": "images",
    "safetensors": "safetensors",
    "npz": "npz",
    "onnx": "onnx_graphs",
    "documents": "documents",
    "idx": "idx",
    "idx_plain": "idx",
    "strokes": "lines",
    "corrections": "lines",
}
_ADDRESSES = 6 * 2**30  # bytes: a reader that goes on without end must not take the machine with it
_SHOWN = 12  # failures, of one line each
_STUCK = 30  # seconds without a word from the process that reads


def main(arguments: Sequence[str] | None = None) -> int:
    """Read ``count`` files with each reader asked for; return 1 if anything failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("reader", choices=[*MODULES, "all"])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--only", type=int, help="the number of the file to read again")
    options = parser.parse_args(arguments)
    names = MODULES if options.reader == "all" else [options.reader]
    numbers = range(options.count) if options.only is None else [options.only]
    return max(tried(name, options.seed, numbers) for name in names)


def tried(name: str, seed: int, numbers: Sequence[int]) -> int:
    """Read files in a process of their own, and in another where that one has died; print what came of it."""
    outcomes: Counter[str] = Counter()
    failures: list[str] = []
    slowest, largest = 0.0, 0
    while numbers:
        ours, theirs = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.get_context("spawn").Process(target=_read_all, args=(name, seed, numbers, theirs))
        process.start()
        theirs.close()
        done = 0
        while (message := _next(ours)) is not None:
            done += 1
            number, outcome, wrong, slowest_here, largest_here = message
            outcomes[outcome] += 1
            slowest, largest = max(slowest, slowest_here), max(largest, largest_here)
            failures += [f"  {number}: {wrong}"] if wrong else []
        process.kill()
        process.join()
        if not outcomes:
            raise RuntimeError(f"{name}: nothing could be read at all")
        numbers = numbers[done:]
        if numbers:
            failures.append(f"  {numbers[0]}: the process ended or hung ({process.exitcode})")
            numbers = numbers[1:]
    print(
        *failures[:_SHOWN], *["  ..."] * (len(failures) > _SHOWN), sep="\n", file=sys.stderr, end="\n" * bool(failures)
    )
    found = ", ".join(f"{count} {outcome}" for outcome, count in outcomes.most_common())
    print(
        f"{name}: {outcomes.total()} files, seed {seed}: {found}; slowest {slowest:.2f} s,"
        f" peak memory {largest / 2**20:.0f} MiB, failures {len(failures)}",
        flush=True,
    )
    return bool(failures)


def _next(connection: Connection) -> tuple[int, str, str, float, int] | None:
    try:
        return connection.recv() if connection.poll(_STUCK) else None
    except EOFError:
        return None


def _read_all(name: str, seed: int, numbers: Sequence[int], connection: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES, _ADDRESSES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.environ.update(OPENBLAS_NUM_THREADS="1", QT_QPA_PLATFORM="offscreen")
    with tempfile.TemporaryDirectory(prefix="fuzz") as folder:
        os.environ["TMPDIR"] = folder
        from tests.stress.watch import Watch

        reader = importlib.import_module(f"tests.stress.strange.{MODULES[name]}").READERS[name]()
        for whole in reader.seeds:  # brings all modules in, and must succeed
            path = Path(folder, f"whole{reader.ending}")
            path.write_bytes(whole)
            reader.read(path)
        watch = Watch()
        for number in numbers:
            path = reader.place(Path(folder), Random(f"{name} {seed} {number}"), number)
            outcome, wrong = watch.read(path, reader.read)
            connection.send((number, outcome, wrong, watch.slowest, watch.largest))
    connection.close()


if __name__ == "__main__":
    sys.exit(main())
