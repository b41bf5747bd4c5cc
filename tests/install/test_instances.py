"""The program as the desktop starts it: known by its name and icon, and as often as one likes at the same time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import lenet_gui
from lenet_gui.ui.program_icon import DESKTOP_ID

ROOT = Path(lenet_gui.__file__).resolve().parents[1]

# A start as by a click, but for the loop of events: it ends when a line is said to the program.
START = """
from PySide6.QtWidgets import QApplication
def stay(application):
    application.processEvents()
    window = next(w for w in application.topLevelWidgets() if w.objectName() == "main_window")
    print(application.desktopFileName(), window.windowIcon().isNull(), flush=True)
    input()
    application.closeAllWindows()
    return 0
QApplication.exec = stay
import sys
from lenet_gui.cli import main
sys.exit(main([]))
"""


@pytest.fixture
def start(tmp_path):
    """Start one more program, for a user of this test."""
    own = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")}
    environment = os.environ | own | {"QT_QPA_PLATFORM": "offscreen"}
    started = []

    def start():
        command = [sys.executable, "-c", START]
        program = subprocess.Popen(
            command, env=environment, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        started.append(program)
        return program

    yield start
    for program in started:
        program.kill()
        program.communicate()


def test_two_programs_run_side_by_side_and_both_end_well(start):
    first, second = start(), start()
    for program in (first, second):
        assert program.stdout.readline() == f"{DESKTOP_ID} False\n"
    assert first.poll() is None
    for program in (first, second):
        program.communicate("enough\n", timeout=60)
        assert program.returncode == 0
