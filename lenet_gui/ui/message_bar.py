"""What went wrong, in a line of words over the panels, until the user closes it or something goes right."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolBar

from lenet_gui.ui.language import tr
from lenet_gui.ui.parts import icon_button, label

_BESIDE, _LEAST = 60, 34  # widget units beside the text, and the bar's least height


class MessageBar(QToolBar):
    """Shows one sentence at a time; takes no room while there is none."""

    def __init__(self) -> None:
        super().__init__(tr("Message"))
        self.setObjectName("message_bar")
        self.setMovable(False)
        self.setContentsMargins(0, 0, 0, 8)
        self.toggleViewAction().setVisible(False)
        frame = self._frame = QFrame()
        frame.setObjectName("message")
        frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._text = label(name="message_text")
        self._text.setWordWrap(True)
        self._text.setAccessibleName(tr("Message"))
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = icon_button("message_close", "close", tr("Close this message"))
        close.clicked.connect(self.clear_text)
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(12, 4, 4, 4)
        layout.addWidget(self._text, 1)
        layout.addWidget(close)
        self.addWidget(frame)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit)
        self.hide()

    def show_text(self, text: str) -> None:
        """Show a sentence; an empty one takes away what was shown."""
        if not text:
            self.clear_text()
            return
        self._text.setText(text)
        self._text.setAccessibleDescription(text)
        self.show()
        self._fit()

    def clear_text(self) -> None:
        """Take it away."""
        self._text.clear()
        self.hide()

    def text(self) -> str:
        """Return the sentence that is shown; empty if none is."""
        return self._text.text()

    def _fit(self) -> None:
        """Take no more height than the text needs at this width; a tool bar would take what a narrow one needs."""
        room = self.width() - _BESIDE
        self._frame.setFixedHeight(max(_LEAST, self._text.heightForWidth(room) + 10))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            self._later.start()  # once the text has taken the font, too
