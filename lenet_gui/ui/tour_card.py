"""The card of one step of the tour, and where it stands beside what it tells about."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lenet_gui.ui import tour_steps as words
from lenet_gui.ui.language import tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.speech import Speech
from lenet_gui.ui.tour_steps import TourStep
from lenet_gui.ui.type_size import scaled

WIDTH = 272  # widget units: it fits over either outer column
GAP = 12  # widget units to what it tells about, and at least half of it to the window's edge
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TourCard(QFrame):
    """Tells one step; says where the user wants to go on. All keys are its own, so that none does anything else."""

    next_requested = Signal()
    back_requested = Signal()
    skip_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour_card")
        self.setProperty("card", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._speech = Speech(self)
        self._title, self._text = label(name="tour_title"), label(name="tour_text")
        self._count = label(name="tour_count", quiet=True)
        for line in (self._title, self._text):
            line.setWordWrap(True)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._skip = self._button("tour_skip", words.SKIP)
        self._back = self._button("tour_back", words.BACK)
        self._next = self._button("tour_next", words.NEXT)
        self._skip.clicked.connect(self.skip_requested)
        self._back.clicked.connect(self.back_requested)
        self._next.clicked.connect(self.next_requested)
        self._lay_out()

    def set_step(self, step: TourStep, index: int, count: int) -> None:
        """Tell ``step``, the one at ``index`` of ``count``; take the keyboard and say it."""
        title, text, is_last = tr(step.title), tr(step.text), index == count - 1
        of = tr(words.OF).format(step=index + 1, steps=count)
        spoken = tr(words.SPOKEN).format(title=title, text=text, of=of)
        self._title.setText(title)
        self._text.setText(text)
        self._count.setText(of)
        self._back.setEnabled(index > 0)
        self._next.setText(tr(words.DONE if is_last else words.NEXT))
        self._skip.setHidden(is_last)
        width = scaled(WIDTH, self.font())
        self.setFixedSize(width, self._layout.totalHeightForWidth(width))
        self.setAccessibleName(title)
        self._speech.tell_all(spoken)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._speech.say(spoken)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(tr(text))
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._count, 1)
        for button in (self._skip, self._back, self._next):
            row.addWidget(button)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addLayout(row)

    def _press(self) -> None:
        """Do what the button that the keyboard is on says, or else go on."""
        chosen = next((b for b in (self._skip, self._back, self._next) if b.hasFocus()), self._next)
        chosen.click()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:  # the keys of the menus wait
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go round within the card."""
        ring: list[QWidget] = [self, *(b for b in (self._skip, self._back, self._next) if b.isEnabledTo(self))]
        ring = [widget for widget in ring if not widget.isHidden()]
        at = next((index for index, widget in enumerate(ring) if widget.hasFocus()), 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        ring[(at + (1 if forward else -1)) % len(ring)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.skip_requested.emit()
        elif event.key() in _ENTER:
            self._press()


def beside(target: QRect, size: QSize, area: QRect) -> QRect:
    """Return where a card of ``size`` stands beside ``target``: wholly in ``area``, over the target only if it must."""
    middle = target.center() - QRect(QPoint(), size).center()
    tries = (
        QPoint(target.right() + 1 + GAP, middle.y()),
        QPoint(target.left() - GAP - size.width(), middle.y()),
        QPoint(middle.x(), target.bottom() + 1 + GAP),
        QPoint(middle.x(), target.top() - GAP - size.height()),
    )
    places = [_kept_in(QRect(corner, size), area) for corner in tries]
    return next((place for place in places if not place.intersects(target)), _kept_in(QRect(middle, size), area))


def _kept_in(place: QRect, area: QRect) -> QRect:
    x = max(min(place.x(), area.right() + 1 - place.width()), area.x())
    y = max(min(place.y(), area.bottom() + 1 - place.height()), area.y())
    return QRect(QPoint(x, y), place.size())
