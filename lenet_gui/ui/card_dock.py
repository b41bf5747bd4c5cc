"""A dock widget that looks like a card: a title with a note on the left, something small on the right."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QEnterEvent, QIcon, QShowEvent
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from lenet_gui.ui.language import tr
from lenet_gui.ui.layout import keep_on_screen
from lenet_gui.ui.parts import ElasticLabel, icon_button, label
from lenet_gui.ui.type_size import fixed

PADDING = 12  # widget units from the card's edge to what it shows


class CardDock(QDockWidget):
    """A panel that can be moved, floated, closed and brought back.

    Parameters
    ----------
    name
        The object name, by which the layout is remembered.
    title, about
        The panel's name, and what it is in a few words.
    body
        What it shows.
    corner
        Something small for the right end of the title.
    """

    def __init__(self, name: str, title: str, about: str, body: QWidget, corner: QWidget | None = None) -> None:
        super().__init__(title)
        self.setObjectName(name)
        self.setAccessibleName(f"{title} {about}".strip())
        self._title = _CardTitle(self, title, about, corner)
        self.setTitleBarWidget(self._title)
        frame = QFrame()
        frame.setObjectName("card_body")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(PADDING, 2, PADDING, PADDING - 2)
        layout.addWidget(body)
        self.setWidget(frame)

    def set_title(self, title: str, about: str) -> None:
        """Change title and note."""
        self.setAccessibleName(f"{title} {about}".strip())
        self._title.set_texts(title, about)

    def toggle_floating(self) -> None:
        """Take the panel out of the window, or put it back."""
        self.setFloating(not self.isFloating())

    def take_room(self) -> None:
        """Become as large as is wished, where that is ours to decide, and the screen has the room."""
        if self.isFloating():
            self.resize(self.sizeHint().expandedTo(self.minimumSizeHint()))
            self._come_to_sight()

    def _come_to_sight(self) -> None:
        if self.isFloating() and self.isVisible():
            keep_on_screen(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._come_to_sight()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.take_room()


class _CardTitle(QFrame):
    def __init__(self, dock: CardDock, title: str, about: str, corner: QWidget | None) -> None:
        super().__init__(dock)
        self.setObjectName("card_title")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = ElasticLabel(wants_all=True)
        self._name.setText(title)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        font = self._name.font()
        font.setBold(True)
        self._name.setFont(font)
        self._about = label(about, quiet=True, elastic=True)
        self._buttons = [
            self._button(dock, "float", tr("Float the panel {}")),
            self._button(dock, "close", tr("Close the panel {}")),
        ]
        self._icons = [button.icon() for button in self._buttons]
        self._buttons[0].clicked.connect(dock.toggle_floating)
        self._buttons[1].clicked.connect(dock.close)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(PADDING, 4, 4, 0)
        layout.setSpacing(8)
        layout.addWidget(self._name)
        layout.addWidget(self._about, 1)
        if corner:
            layout.addWidget(corner)
        layout.addSpacing(-6)
        for button in self._buttons:
            layout.addWidget(button)
        self._show_buttons(False)

    def set_texts(self, title: str, about: str) -> None:
        self._name.setText(title)
        self._about.setText(about)

    def _button(self, dock: CardDock, name: str, words: str) -> QToolButton:
        button = icon_button(f"{dock.objectName()}_{name}", name, words.format(dock.windowTitle()))
        fixed(button, 20, 20)
        button.installEventFilter(self)
        return button

    def _show_buttons(self, shown: bool) -> None:
        """Show their icons, or only that of the one that the keyboard is on."""
        for button, picture in zip(self._buttons, self._icons, strict=True):
            button.setIcon(picture if shown or button.hasFocus() else QIcon())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_buttons(self.underMouse())
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._show_buttons(True)

    def leaveEvent(self, event: QEvent) -> None:
        self._show_buttons(False)
