"""Plays a sliding window: the buttons, the scrub bar and the speed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from lenet_gui.app.player import Player
from lenet_gui.ui.icons import icon
from lenet_gui.ui.language import tr
from lenet_gui.ui.parts import icon_button, label
from lenet_gui.ui.type_size import as_wide_as, fixed

SPEEDS = (1, 2, 4, 8, 16, 32)  # units per second


class TransportBar(QWidget):
    """Shows how far a player has come; says what it is asked to do, and changes nothing by itself."""

    play_requested = Signal()
    pause_requested = Signal()
    step_requested = Signal(int)  # units on, or back
    seek_requested = Signal(int)  # the index of a unit
    speed_chosen = Signal(float)  # units per second

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transport_bar")
        self.setAccessibleName(tr("Player of the sliding window"))
        self._is_playing = False
        self._play = self._button("play", tr("Play"))
        self._back = self._button("step_back", tr("Step back"))
        self._forward = self._button("step_forward", tr("Step forward"))
        self._scrub = _slider("scrub", tr("Unit in reading order"))
        self._speed = _slider("speed", tr("Speed"))
        self._speed.setRange(0, len(SPEEDS) - 1)
        fixed(self._speed, 64)
        self._count = label(name="count", quiet=True)
        self._speed_words = label(name="speed_words", quiet=True)
        self._arrange()
        self._connect()
        self.set_length(0)
        self.set_speed(4)

    def follow(self, player: Player) -> None:
        """Ask ``player`` for what is asked for here, and show what it does."""
        self.play_requested.connect(player.play)
        self.pause_requested.connect(player.pause)
        self.step_requested.connect(player.step)
        self.seek_requested.connect(player.seek)
        self.speed_chosen.connect(player.set_speed)
        player.moved.connect(self.set_index)
        player.length_changed.connect(self.set_length)
        player.playing_changed.connect(self.set_playing)
        self.set_length(player.length)
        self.set_index(player.index)
        self.set_playing(player.is_playing)
        self.set_speed(player.speed)

    def set_length(self, length: int) -> None:
        """Show that there are so many units to play; with none, nothing can be asked for."""
        self._scrub.blockSignals(True)  # what is shown here was not asked for here
        self._scrub.setRange(0, max(length - 1, 0))
        self._scrub.blockSignals(False)
        self.setEnabled(length > 1)
        self._count_units()

    def set_index(self, index: int) -> None:
        """Show which unit is opened, counted from 0."""
        self._scrub.blockSignals(True)
        self._scrub.setValue(index)
        self._scrub.blockSignals(False)
        self._count_units()

    def set_playing(self, is_playing: bool) -> None:
        """Offer to pause, or to play."""
        self._is_playing = is_playing
        words = tr("Pause") if is_playing else tr("Play")
        self._play.setIcon(icon("pause" if is_playing else "play"))
        self._play.setToolTip(words)
        self._play.setAccessibleName(words)

    def set_speed(self, speed: float) -> None:
        """Show the one of ``SPEEDS`` that is nearest to ``speed``, in units per second."""
        self._speed.blockSignals(True)
        self._speed.setValue(min(range(len(SPEEDS)), key=lambda index: abs(SPEEDS[index] - speed)))
        self._speed.blockSignals(False)
        self._word_speed()

    def _arrange(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for button in (self._back, self._play, self._forward):
            layout.addWidget(button)
        layout.addWidget(self._scrub, 1)
        layout.addWidget(self._count)
        layout.addSpacing(8)
        layout.addWidget(self._speed)
        layout.addWidget(self._speed_words)
        as_wide_as(self._count, tr("{} of {}").format("000", "000"))
        as_wide_as(self._speed_words, tr("{} a second").format(SPEEDS[-1]))

    def _connect(self) -> None:
        self._play.clicked.connect(self._play_or_pause)
        self._back.clicked.connect(self._step_back)
        self._forward.clicked.connect(self._step_forward)
        self._scrub.valueChanged.connect(self._seek)
        self._speed.valueChanged.connect(self._choose_speed)

    def _button(self, name: str, words: str) -> QToolButton:
        button = icon_button(name, name, words)
        fixed(button, 26, 26)
        return button

    def _count_units(self) -> None:
        total = self._scrub.maximum() + 1
        text = tr("{} of {}").format(self._scrub.value() + 1, total) if self.isEnabled() else ""
        self._count.setText(text)
        self._scrub.setAccessibleDescription(text)

    def _word_speed(self) -> None:
        text = tr("{} a second").format(SPEEDS[self._speed.value()])
        self._speed_words.setText(text)
        self._speed.setAccessibleDescription(text)

    def _play_or_pause(self) -> None:
        (self.pause_requested if self._is_playing else self.play_requested).emit()

    def _step_back(self) -> None:
        self.step_requested.emit(-1)

    def _step_forward(self) -> None:
        self.step_requested.emit(1)

    def _seek(self, index: int) -> None:
        self._count_units()
        self.seek_requested.emit(index)

    def _choose_speed(self, index: int) -> None:
        self._word_speed()
        self.speed_chosen.emit(float(SPEEDS[index]))


def _slider(name: str, words: str) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setObjectName(name)
    slider.setAccessibleName(words)
    slider.setToolTip(words)
    slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return slider
