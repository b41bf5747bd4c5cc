"""What a widget that paints itself tells screen readers: what it shows, and what is pointed at."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


class Speech:
    """Speaks for a widget: its accessible description is what is pointed at, or else all that it shows.

    Where the keyboard is on the widget, what is pointed at is announced as well: a changed
    description alone is read by few screen readers.
    """

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._whole = self._pointed = ""

    def tell_all(self, text: str) -> None:
        """Say what is shown, while nothing is pointed at."""
        if text != self._whole:
            self._whole = text
            self._describe()

    def point_at(self, text: str) -> None:
        """Say what the mouse or the keyboard is on now; empty once it is on nothing."""
        if text == self._pointed:
            return
        self._pointed = text
        self._describe()
        self.say(text)

    def say(self, text: str) -> None:
        """Announce ``text``, where the keyboard is on the widget."""
        if text and self._widget.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, text))

    def correct(self, text: str) -> None:
        """Say what has become of that which is pointed at, as its numbers follow the pen; this is not announced."""
        if self._pointed and text != self._pointed:
            self._pointed = text
            self._describe()

    def _describe(self) -> None:
        self._widget.setAccessibleDescription(self._pointed or self._whole)  # which sends an event of its own
