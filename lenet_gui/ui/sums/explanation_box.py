"""What explains the opened unit's kind: titles, plain words and formulas."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from lenet_gui.ui.explanations import Topic, explanation
from lenet_gui.ui.formula import Formula
from lenet_gui.ui.language import tr
from lenet_gui.ui.parts import label


class ExplanationBox(QWidget):
    """Shows the explanations of some topics, one under the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("explanation")
        self.setAccessibleName(tr("Explanation"))
        self._topics: tuple[Topic, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 4, 0, 0)
        self._layout.setSpacing(4)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignTop)

    def set_topics(self, topics: Sequence[Topic]) -> None:
        """Explain ``topics``."""
        if tuple(topics) == self._topics:
            return
        self._topics = tuple(topics)
        while item := self._layout.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for topic in topics:
            for part in _parts(topic):
                self._layout.addWidget(part)
                part.show()  # by itself it would wait for the next turn of the loop


def _parts(topic: Topic) -> tuple[QWidget, QWidget, QWidget]:
    entry = explanation(topic)
    title, text = label(entry.title), QLabel(entry.text)
    font = title.font()
    font.setBold(True)
    title.setFont(font)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setWordWrap(True)
    return title, text, Formula(entry.latex)
