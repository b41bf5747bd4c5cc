"""The answer on paper: the digit and how sure the network is, or why it is refused, over the ten bars."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from lenet_gui.nn import Prediction
from lenet_gui.ui import wording
from lenet_gui.ui.language import told
from lenet_gui.ui.report.pen import ACCENT, BODY, QUIET, RIGHT, SMALL, TEXT, TRACK, write

_LARGE, _CONFIDENCE = 560, 170  # sizes of type
_ROW, _BAR = 88, 40
_BESIDE = 470  # from the edge of the digit to that of the words


def paint_answer(painter: QPainter, area: QRectF, prediction: Prediction) -> None:
    """Paint the answer at the top and the bars at the bottom of ``area``."""
    bars = 10 * _ROW
    _paint_words(painter, area.adjusted(0, 0, 0, -bars), prediction)
    for digit, share in enumerate(prediction.probabilities):
        row = QRectF(area.x(), area.bottom() - bars + digit * _ROW, area.width(), _ROW)
        _paint_bar(painter, row, digit, share, digit == prediction.digit)


def _paint_words(painter: QPainter, area: QRectF, prediction: Prediction) -> None:
    words = area.adjusted(_BESIDE, 0, 0, 0)
    if prediction.rejected:
        write(painter, area.translated(0, -60), "?", _LARGE, QUIET, bold=True)
        reason = write(painter, words.adjusted(0, 60, 0, 0), told(prediction.reason), BODY, wraps=True)
        write(
            painter,
            words.adjusted(0, reason.bottom() + 20 - words.y(), 0, 0),
            wording.nearest(prediction),
            SMALL,
            QUIET,
            wraps=True,
        )
        return
    write(painter, area.translated(0, -60), str(prediction.digit), _LARGE, bold=True)
    write(painter, words.adjusted(0, 60, 0, 0), wording.percent(prediction.confidence), _CONFIDENCE)
    write(painter, words.adjusted(0, 290, 0, 0), wording.runner_up(prediction), BODY, QUIET)


def _paint_bar(painter: QPainter, row: QRectF, digit: int, share: float, wins: bool) -> None:
    write(painter, row, str(digit), SMALL, TEXT if wins else QUIET, bold=wins)
    write(painter, row, wording.percent(share, 2), SMALL, TEXT if wins else QUIET, side=RIGHT, bold=wins)
    track = QRectF(row.x() + 100, row.y() + (_ROW - _BAR) / 2 + 2, row.width() - 100 - 480, _BAR)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(TRACK)
    painter.drawRect(track)
    track.setWidth(track.width() * share)
    painter.setBrush(ACCENT if wins else QUIET)
    painter.drawRect(track)
