"""A few of the crashes that ``tests/stress/crashes.py`` makes by the hundred."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_what_was_drawn_until_the_crash_is_offered_by_the_next_start():
    # a slow machine may need more than a second to write; that no more is missing is for the long form to show
    command = [sys.executable, "-m", "tests.stress.crashes", "--seed", "7", "--count", "3", "--within", "20"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert "3 killed" in done.stdout
