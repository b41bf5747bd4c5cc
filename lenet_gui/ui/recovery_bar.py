"""The offer of a drawing that was left behind, in a line over the panels, until the user has answered."""

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton

from lenet_gui.ui.language import tr
from lenet_gui.ui.message_bar import MessageBar


class RecoveryBar(MessageBar):
    """Waits for an answer and takes neither the keys nor the mouse from what lies below."""

    wanted = Signal()  # bring it back
    unwanted = Signal()  # forget it

    def __init__(self) -> None:
        super().__init__("recovery", tr("Drawing that was left"), tr("Decide later"))
        for name, words, answer in (
            ("recovery_take", tr("&Bring it back"), self.wanted),
            ("recovery_forget", tr("For&get it"), self.unwanted),
        ):
            button = QPushButton(words)
            button.setObjectName(name)
            button.setAccessibleName(words.replace("&", ""))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the canvas
            button.clicked.connect(answer)
            self.add_button(button)

    def offer(self, when: float, count: int) -> None:
        """Offer the newest of ``count`` drawings, which is of ``when``, in seconds since 1970."""
        time = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(when)), QLocale.FormatType.ShortFormat)
        text = tr("A drawing was left when the program ended unexpectedly ({}).").format(time)
        more = tr("%Ln more come(s) after it.", "", count - 1) if count > 1 else ""
        self.show_text(f"{text} {more}".strip())
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
