"""The program as ``main.py`` starts it, in which somebody does one thing and closes the window.

    python -m tests.stress.ended WHAT MILLISECONDS [argument of main.py ...]

``WHAT`` is nothing, draw, tour, or language; it is done at once, and the window closed so much later.
"""

import runpy
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

ROOT = Path(__file__).parents[2]


def _do(what: str, delay: int) -> None:
    if what == "draw":
        canvas = _window().findChild(QWidget, "canvas")
        for step in range(20):
            QTest.mouseMove(canvas, QPoint(60 + 5 * step, 40 + 7 * step))
            if step == 0:
                QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(155, 173))
    elif what != "nothing":
        _window().findChild(QAction, "language_pt_BR" if what == "language" else what).trigger()
    QTimer.singleShot(delay, lambda: _window().close())


def _window() -> QWidget:
    windows = (widget for widget in QApplication.topLevelWidgets() if widget.objectName() == "main_window")
    return next(window for window in windows if window.isVisible())


def main() -> None:
    """Run ``main.py`` with its own arguments, and let its loop of events end."""
    what, delay = sys.argv[1], int(sys.argv[2])
    run = QApplication.exec

    def run_and_end(*_: QApplication) -> int:
        QTimer.singleShot(0, partial(_do, what, delay))
        return run()

    QApplication.exec = run_and_end
    sys.argv[1:] = sys.argv[3:]
    runpy.run_path(str(ROOT / "main.py"), run_name="__main__")


if __name__ == "__main__":
    main()
