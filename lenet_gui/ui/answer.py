"""The answer: the digit in large type, how sure the network is, and what comes second; or why there is none."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from lenet_gui.nn import Prediction
from lenet_gui.ui import wording
from lenet_gui.ui.language import told, tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.type_size import follow

_ROLE = QPalette.ColorRole
_SCALE = "type_scale"  # the property of a line that says how many times as large its type is


class Answer(QWidget):
    """Shows a prediction in words, a question mark where it is refused; a hint while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answer")
        self._digit = _line(7.0, bold=True)
        self._confidence = _line(1.6)
        self._reason = _line(1.2)
        self._reason.setWordWrap(True)
        self._runner_up = _line(1.0)
        self._runner_up.setProperty("quiet", True)
        self._runner_up.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self._confidence)
        words.addWidget(self._reason)
        words.addWidget(self._runner_up)
        words.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(24)
        layout.addWidget(self._digit)
        layout.addLayout(words, 1)
        self._scale_lines()
        follow(self._digit, _fit)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_prediction(None)

    def set_prediction(self, prediction: Prediction | None) -> None:
        """Show ``prediction``; None shows what to do."""
        if prediction is None:
            texts = "", "", "", tr("The answer will be seen here.")
        elif prediction.rejected:
            texts = "?", "", told(prediction.reason), wording.nearest(prediction)
        else:
            texts = str(prediction.digit), wording.percent(prediction.confidence), "", wording.runner_up(prediction)
        for line, text in zip((self._digit, self._confidence, self._reason, self._runner_up), texts, strict=True):
            line.setText(text)
        for line in (self._confidence, self._reason):
            line.setVisible(bool(line.text()))
        is_refused = prediction is not None and prediction.rejected
        self._digit.setForegroundRole(_ROLE.PlaceholderText if is_refused else _ROLE.WindowText)
        self.setAccessibleName(" ".join(filter(None, texts)))

    def _scale_lines(self) -> None:
        """Let the type of each line be so many times as large as that of the window."""
        for line in (self._digit, self._confidence, self._reason, self._runner_up):
            font = line.font()
            font.setPointSizeF(QFontInfo(self.font()).pointSizeF() * line.property(_SCALE))
            line.setFont(font)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._scale_lines()


def _line(scale: float, bold: bool = False) -> QLabel:
    line = label()
    line.setProperty(_SCALE, scale)
    font = line.font()
    font.setBold(bold)
    line.setFont(font)
    return line


def _fit(digit: QWidget) -> None:
    digit.setFixedSize(digit.fontMetrics().boundingRect("0").size() + QSize(16, 4))
