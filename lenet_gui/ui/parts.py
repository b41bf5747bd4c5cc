"""The small parts that several panels are built of."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QScrollArea, QSizePolicy, QToolButton, QWidget

from lenet_gui.ui.icons import icon


class ElasticLabel(QLabel):
    """A line that takes the room there is, so that no text moves a panel's edge; what does not fit ends in "…"."""

    def __init__(self, wants_all: bool = False) -> None:
        """Return an empty line; one that ``wants_all`` of its text takes no more room than that."""
        super().__init__()
        self._whole = ""
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred if wants_all else policy.Ignored, policy.Preferred)

    def _shorten(self) -> None:
        fits = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        super().setText(fits)
        self.setToolTip("" if fits == self._whole else self._whole)

    def setText(self, text: str) -> None:
        self._whole = text
        self.updateGeometry()
        self._shorten()

    def text(self) -> str:
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 1, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("MM…"), super().minimumSizeHint().height()).boundedTo(
            self.sizeHint()
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._shorten()


def label(text: str = "", *, name: str = "", quiet: bool = False, elastic: bool = False) -> QLabel:
    """Return a line of plain text; ``quiet`` ones stand back, ``elastic`` ones give way."""
    line = ElasticLabel() if elastic else QLabel()
    line.setText(text)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setObjectName(name)
    line.setProperty("quiet", quiet)
    return line


def icon_button(name: str, icon_name: str, words: str) -> QToolButton:
    """Return a button that shows an icon, and says what it does to the mouse and to screen readers."""
    button = QToolButton()
    button.setObjectName(name)
    button.setAccessibleName(words)
    button.setToolTip(words)
    button.setIcon(icon(icon_name))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def scrolling(content: QWidget) -> QScrollArea:
    """Return ``content`` in an area that scrolls only where it has less room than it must have."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the keyboard within
    area.setWidget(content)
    for ground in (area.viewport(), content):
        ground.setAutoFillBackground(False)  # the card's is seen
    return area


def combo(name: str, words: str) -> QComboBox:
    """Return a box to choose from a list; box and list say to screen readers what is chosen."""
    box = QComboBox()
    for widget, its_name in ((box, name), (box.view(), f"{name}_list")):
        widget.setObjectName(its_name)
        widget.setAccessibleName(words)
    return box
