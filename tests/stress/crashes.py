"""Programs that draw, killed at any moment: the next one must offer what was drawn until a second before.

    python -m tests.stress.crashes --seed 1 --count 200

Each program first takes back what the one before it left, says what it has then, and goes on with that by mouse
and menus: so every start but the first one tests a crash. POSIX only.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

_NOTHING = "nothing"  # that could be lost
_START, _WORK = 1.5, 2.5  # seconds: the latest moment to kill while it starts, and once it works
_STARTS = 0.1  # share of those killed while they start
_STUCK = 60  # seconds without a word

Log = list[tuple[float, str]]  # when what could be lost became another, and its digest


def main(arguments: Sequence[str] | None = None) -> int:
    """Kill ``count`` programs; return 1 if anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--within", type=float, default=1.0, help="seconds of work that may be missing")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.child:
        from tests.stress.scribbler import scribble

        return scribble(options.child, options.seed)
    with tempfile.TemporaryDirectory() as folder:
        return crash(Path(folder), options.seed, options.count, options.within)


def crash(folder: Path, seed: int, count: int, within: float) -> int:
    """Start and kill programs over one folder; print what came of it."""
    random, failures, worst, offered = Random(seed), 0, 0.0, 0
    before: Log = [(0.0, _NOTHING)]
    killed = 0.0
    for number in range(count + 1):
        log, end = _killed(folder, random, is_last=number == count)
        if log:
            taken = log[0][1]
            missing = missing_of(before, killed, taken)
            offered += taken != _NOTHING
            if missing is None or missing > within:
                failures += 1
                print(f"  start {number}: {missing} s are missing, or it never was", file=sys.stderr)
            worst = max(worst, missing or 0.0)
            before, killed = log, end
    litter = sorted(path.name for path in (folder / "own" / "recovery").iterdir())
    print(
        f"crashes: {count} killed, seed {seed}: {offered} brought back, at most {worst:.2f} s missing,"
        f" failures {failures}, left after the clean end: {len(litter)} files",
        flush=True,
    )
    return int(bool(failures or litter))


def missing_of(log: Log, killed: float, taken: str) -> float | None:
    """Return how many seconds before it was ``killed`` a program had moved on from ``taken``; None: it never was."""
    ends = [when for when, _ in log[1:]] + [killed]
    found = [end for (_, state), end in zip(log, ends, strict=True) if state == taken]
    return killed - found[-1] if found else None


def _killed(folder: Path, random: Random, is_last: bool) -> tuple[Log, float]:
    """Let a program work, and kill it, but for the last one; return what it said and when it was killed."""
    command = [
        sys.executable,
        "-m",
        "tests.stress.crashes",
        "--child",
        str(folder),
        "--seed",
        str(random.getrandbits(32)),
    ]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdin is not None
    if is_last:
        child.stdin.write("\n")  # end as you should
        child.stdin.close()
    lines = []
    if is_last or random.random() >= _STARTS:
        lines.append(child.stdout.readline())
    if not is_last:
        time.sleep(random.uniform(0, _WORK if lines else _START))
        child.kill()
    end = time.monotonic()
    lines += child.stdout.readlines()
    child.wait(_STUCK)
    whole = [line.split() for line in lines if line.endswith("\n")]
    return [(float(when), state) for when, state in whole], end


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
