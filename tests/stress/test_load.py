"""Short forms of what takes minutes: soaking, starting, a fast mouse. They count; how long it takes is not asked."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "command",
    [
        ("soak", "--count", "1500"),
        ("starts", "--count", "4"),
        ("mouse", "--seconds", "1"),
    ],
    ids=lambda command: command[0],
)
def test_a_little_load(command):
    name, *arguments = command
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", f"tests.stress.{name}", *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith(f"{name}: ")
