"""Hours of work in minutes: mouse events without end, with everything else that one does in between.

    python -m tests.stress.soak --seed 1 --count 1000000

Events are posted to the window sixteen at a time, as a mouse of 1,000 events a second leaves them at 60 frames a
second, and wait there behind whatever the program is doing. Memory is compared at rest, with an empty canvas.
"""

import argparse
import os
import sys
import tempfile
import time
import warnings
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from tests.stress import desk
from tests.stress.clock import LONG, TimedApplication
from tests.stress.user import User

GROWTH = 10 * 2**20  # bytes that may be added from the first time to the last


def main(arguments: Sequence[str] | None = None) -> int:
    """Soak a program; return 1 if it leaked, warned or failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--minutes", type=float, default=np.inf, help="stop then, however many events were handled")
    options = parser.parse_args(arguments)
    told: list[str] = []
    _listen(told)
    with tempfile.TemporaryDirectory() as folder:
        application = TimedApplication(sys.argv[:1])
        program = desk.program_in(Path(folder), application)
        user = User(application, program, Path(folder), options.seed, options.count, 60 * options.minutes)
        began, computed = time.perf_counter(), time.process_time()
        application.exec()
        took = time.perf_counter() - began, time.process_time() - computed
    _report(application, user, told, options.seed, took)
    growth = user.rests[-1].held - user.rests[0].held
    return int(
        bool(told) or growth > GROWTH or user.rests[-1].top_levels.total() > user.rests[0].top_levels.total() + 2
    )


def _listen(told: list[str]) -> None:
    """Note what Qt and Python warn of, and every exception that nobody catches."""

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if not text.startswith("This plugin does not support"):  # of the offscreen platform alone
            told.append(f"{kind.name}: {text}")

    qInstallMessageHandler(hear)
    warnings.simplefilter("error")
    sys.excepthook = lambda kind, error, trace: told.append(_described(error))


def _described(error: BaseException) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__} at {place}: {error}"


def _report(
    application: TimedApplication, user: User, told: Sequence[str], seed: int, took: tuple[float, float]
) -> None:
    growth = (user.rests[-1].memory - user.rests[0].memory) / 2**20
    more = (user.rests[-1].held - user.rests[0].held) / 2**20
    print(
        f"soak: {application.handled} mouse events, seed {seed}, {took[0]:.0f} s ({took[1]:.0f} s computing);"
        f" waits {_spread(application.waits)}; of that computing {_spread(application.computing)};"
        f" memory {growth:+.1f} MiB, in use {more:+.1f} MiB; {len(told)} warnings and failures"
    )
    for rest in user.rests:
        print(f"  at rest: {rest}")
    for name, (clock, computing) in sorted(application.longest.items(), key=lambda one: -one[1][0])[:25]:
        print(
            f"  {name}: at most {1000 * clock:.0f} ms ({1000 * computing:.0f} ms computing),"
            f" over 50 ms {application.slow[name]} times, computing as long {application.slow_computing[name]} times"
        )
    for line in dict.fromkeys(told):
        print(f"  {line}")


def _spread(seconds: Sequence[float]) -> str:
    waits = 1000 * np.array(seconds)
    median, most, nearly_all, worst = np.percentile(waits, [50, 99, 99.9, 100])
    late = int((waits > 1000 * LONG).sum())
    spread = f"median {median:.1f} ms, 99 % {most:.1f} ms, 99.9 % {nearly_all:.1f} ms, worst {worst:.1f} ms"
    return f"{spread}, over 50 ms {late}"


if __name__ == "__main__":
    raise SystemExit(main())
