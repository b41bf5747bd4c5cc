"""The small parts that several panels are built of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton

from lenet_gui.ui.icons import icon


def label(text: str = "", *, name: str = "", quiet: bool = False) -> QLabel:
    """Return a line of plain text; ``quiet`` ones stand back."""
    line = QLabel(text)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setObjectName(name)
    line.setProperty("quiet", quiet)
    return line


def elastic(line: QLabel) -> QLabel:
    """Let ``line`` take the room that there is, however long its text, so that no text moves a panel's edge."""
    line.setMinimumWidth(0)
    line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
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
