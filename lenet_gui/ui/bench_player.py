"""Lets the window slide over the bench by itself: play, step, speed and a slider to every place."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSlider, QWidget

SPEEDS = {"slow": 600, "normal": 200, "fast": 40}  # milliseconds a place


class BenchPlayer(QWidget):
    """Says which of ``count`` places is asked for; at the end it starts anew."""

    place_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setInterval(SPEEDS["normal"])
        self._timer.timeout.connect(self._step)
        self._play = QPushButton("Play")
        self._play.setCheckable(True)
        self._play.toggled.connect(self._toggle)
        step = QPushButton("Step")
        step.clicked.connect(self._step)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.valueChanged.connect(self.place_chosen)
        speed = QComboBox()
        speed.addItems(list(SPEEDS))
        speed.setCurrentText("normal")
        speed.currentTextChanged.connect(self._set_speed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget, name, words in (
            (self._play, "bench_play", "Let the window move"),
            (step, "bench_step", "Move the window one place on"),
            (self._slider, "bench_place", "Place of the window"),
            (speed, "bench_speed", "Speed"),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(words)
            layout.addWidget(widget, 1 if widget is self._slider else 0)

    def set_count(self, count: int) -> None:
        """Offer the places 0 to ``count`` - 1."""
        self.setEnabled(count > 0)
        self._slider.blockSignals(True)
        self._slider.setMaximum(max(count - 1, 0))
        self._slider.blockSignals(False)

    def set_place(self, place: int) -> None:
        """Show where the window stands."""
        self._slider.blockSignals(True)
        self._slider.setValue(place)
        self._slider.blockSignals(False)

    def stop(self) -> None:
        """Stand still."""
        self._play.setChecked(False)

    def _toggle(self, plays: bool) -> None:
        self._play.setText("Pause" if plays else "Play")
        if plays:
            self._timer.start()
        else:
            self._timer.stop()

    def _set_speed(self, name: str) -> None:
        self._timer.setInterval(SPEEDS[name])

    def _step(self) -> None:
        self._slider.setValue((self._slider.value() + 1) % (self._slider.maximum() + 1))
