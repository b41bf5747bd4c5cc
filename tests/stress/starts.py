"""Starts and ends of the program, one after the other: none may fail, say anything, or leave a file behind.

    python -m tests.stress.starts --seed 1 --count 1000

Some have a picture, a document, a folder or damaged files to open; some are closed while a tour or the reading of a
folder is on; every tenth is killed. Those have a home of their own, as what they leave there is theirs.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

from tests.stress import desk

ROOT = Path(__file__).parents[2]
_UNHEARD = "This plugin does not support"  # of the offscreen platform alone
_PATIENCE = 120  # seconds, on a machine that others use, too


class Starts:
    """Starts programs whose files all lie in ``folder``, and notes what is wrong."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.failures: list[str] = []
        self.kinds: Counter[str] = Counter()
        self.seconds: list[float] = []
        self._folder, self._random = folder, Random(seed)
        self._things = desk.things_in(folder / "things")
        self._kept: set[str] | None = None  # what the first clean end left: settings

    def start(self, number: int) -> None:
        """Start one, and end it."""
        is_killed = number % 10 == 9
        home = self._folder / ("killed" if is_killed else "home")
        what = self._random.choice(("nothing", "draw", "tour", "language"))
        name = self._random.choice((None, None, *self._things))
        if name == "document" and what == "draw":
            what = "nothing"  # or it would ask whether to save
        delay = self._random.choice((0, 20, 200))
        kind = f"{what} with {name}" + (" killed" if is_killed else "")
        self.kinds[kind] += 1
        arguments = [what, str(delay), *([str(self._things[name])] if name else [])]
        began = time.perf_counter()
        status, errors = self._run(home, arguments, self._random.uniform(0, 1.0) if is_killed else None)
        self.seconds.append(time.perf_counter() - began)
        self._check(number, kind, status, errors, home, is_killed)

    def _run(self, home: Path, arguments: Sequence[str], kill_after: float | None) -> tuple[int, str]:
        command = [sys.executable, "-W", "error", "-m", "tests.stress.ended", *arguments]
        with subprocess.Popen(command, env=_at_home(home), cwd=ROOT, stderr=subprocess.PIPE, text=True) as program:
            try:
                _, errors = program.communicate(timeout=_PATIENCE if kill_after is None else kill_after)
            except subprocess.TimeoutExpired:
                program.kill()
                _, errors = program.communicate()
            return program.returncode, errors

    def _check(self, number: int, kind: str, status: int, errors: str, home: Path, is_killed: bool) -> None:
        said = [line for line in errors.splitlines() if not line.startswith(_UNHEARD)]
        wrong = [f"status {status}"] if status not in ((0, -signal.SIGKILL) if is_killed else (0,)) else []
        wrong += [f"said {said}"] if said else []
        left = _files(home / "tmp")
        wrong += [f"left {left} in the folder for temporary files"] if left else []
        if not is_killed:
            there = _files(home)
            self._kept = self._kept or there
            wrong += [f"left {there - self._kept}"] if there - self._kept else []
        self.failures += [f"start {number}, {kind}: {one}" for one in wrong]


def _at_home(home: Path) -> dict[str, str]:
    """Return the environment of a user who lives in ``home``."""
    places = {"HOME": "", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "cache"}
    places |= {"XDG_RUNTIME_DIR": "run", "TMPDIR": "tmp"}
    for place in places.values():
        (home / place).mkdir(parents=True, exist_ok=True, mode=0o700)
    own = {name: str(home / place) for name, place in places.items()}
    return os.environ | own | {"QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}


def _files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program ``count`` times; return 1 if anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--minutes", type=float, default=float("inf"), help="stop then, however many were started")
    options = parser.parse_args(arguments)
    until = time.monotonic() + 60 * options.minutes
    with tempfile.TemporaryDirectory() as folder:
        starts = Starts(Path(folder), options.seed)
        for number in range(options.count):
            if time.monotonic() > until:
                break
            starts.start(number)
        print(
            f"starts: {len(starts.seconds)} of {len(starts.kinds)} kinds, seed {options.seed};"
            f" longest {max(starts.seconds):.1f} s; left at home: {sorted(starts._kept or ())};"
            f" {len(starts.failures)} failures"
        )
    for failure in starts.failures[:40]:
        print(f"  {failure}")
    return int(bool(starts.failures))


if __name__ == "__main__":
    raise SystemExit(main())
