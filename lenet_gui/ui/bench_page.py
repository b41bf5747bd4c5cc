"""The bench: a window slides over a small input, and every number of it can be changed."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from lenet_gui.app.player import Player
from lenet_gui.nn import LeNet5, Trace
from lenet_gui.nn.bench import Convolved, averaged, convolve, ring
from lenet_gui.nn.maps import Array
from lenet_gui.ui import bench_words
from lenet_gui.ui.bench_controls import BenchControls
from lenet_gui.ui.colour_legend import ColourLegend
from lenet_gui.ui.colour_maps import BLACK_ON_WHITE, ColourMap, Scale
from lenet_gui.ui.language import tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.pixel_map import PixelMap, Span
from lenet_gui.ui.transport_bar import TransportBar
from lenet_gui.ui.type_size import fixed
from lenet_gui.ui.window_sum import WindowSumView


class BenchPage(QWidget):
    """Shows the convolution that its controls describe, of the drawing or of a ring, place by place."""

    hover_text_changed = Signal(str)

    def __init__(self, network: LeNet5) -> None:
        super().__init__()
        self._network = network
        self._trace: Trace | None = None
        self._ink = BLACK_ON_WHITE
        self._unit = (0, 0)  # of the output
        self._controls = BenchControls(network)
        self._words = bench_words.BenchWords()
        self._input = PixelMap("bench_input", tr("Input with its padding and the window"), 150, answers_keys=True)
        self._output = PixelMap("bench_output", tr("Output"), 150, answers_keys=True)
        self._input_title, self._output_title = label(elastic=True), label(elastic=True)
        self._legend = ColourLegend()
        self._player, self._transport = Player(self), TransportBar()
        self._sum = WindowSumView()
        self._lay_out()
        self._connect()
        self._compute()

    @property
    def convolved(self) -> Convolved:
        """The convolution that is shown."""
        return self._convolved

    @property
    def unit(self) -> tuple[int, int]:
        """Row and column of the unit that is shown."""
        return self._unit

    def set_network(self, network: LeNet5) -> None:
        """Offer the kernels of ``network``."""
        self._network, self._trace = network, None
        self._controls.set_network(network)
        self._compute()

    def set_trace(self, trace: Trace | None) -> None:
        """Convolve what the network receives; the ring while nothing is drawn."""
        self._trace = trace
        self._compute()

    def set_input_colours(self, colours: ColourMap) -> None:
        """Show the input in the colours of the canvas."""
        self._ink = colours
        self._compute()

    def _lay_out(self) -> None:
        output_heading = QHBoxLayout()
        output_heading.addWidget(self._output_title, 1)
        output_heading.addWidget(self._legend)
        maps = QGridLayout()
        maps.setHorizontalSpacing(16)
        maps.addWidget(self._input_title, 0, 0)
        maps.addLayout(output_heading, 0, 1)
        maps.addWidget(self._input, 1, 0)
        maps.addWidget(self._output, 1, 1)
        maps.setRowStretch(1, 1)
        maps.setColumnStretch(0, 1)
        maps.setColumnStretch(1, 1)
        right = QVBoxLayout()
        right.addWidget(self._words)
        right.addLayout(maps, 1)
        right.addWidget(self._transport)
        right.addWidget(self._sum)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(16)
        fixed(self._controls, 232)
        layout.addWidget(self._controls, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(right, 1)

    def _connect(self) -> None:
        self._controls.changed.connect(self._compute)
        self._output.pixel_hovered.connect(self._hover_output)
        self._input.pixel_hovered.connect(self._hover_input)
        self._output.moved.connect(self._move)
        self._input.moved.connect(self._move)
        self._player.wanted.connect(self._go_to_place)
        self._transport.follow(self._player)

    def _compute(self) -> None:
        sizes = self._controls.sizes
        self._convolved = convolve(sizes, self._image(sizes.size), self._controls.kernel, self._controls.bias)
        self._words.set_sizes(sizes, is_drawn=self._trace is not None)
        self._input_title.setText(bench_words.about_input(sizes))
        self._output_title.setText(bench_words.about_output(sizes))
        architecture = self._network.architecture
        self._seen = Scale(self._ink, *sorted((architecture.background, architecture.ink)))
        self._input.set_values(self._convolved.padded, self._seen, sizes.padding, sizes.unseen)
        output = self._convolved.output
        self._scale = Scale.of(output) if output.size else None
        self._output.set_values(output, self._scale)
        self._legend.set_scale(self._scale)
        self._player.set_length(output.size)
        self._go_to(*self._unit)

    def _image(self, size: int) -> Array:
        """Return what the first layer sees of the drawing, or of a ring, in pixels of the size that is set."""
        image = ring(size) if self._trace is None else averaged(self._trace.input[0, 0], size)
        return self._network.architecture.scaled(image)

    def _go_to(self, row: int, column: int) -> None:
        """Show the window and the sum of a unit, or of the one that is nearest to it."""
        sizes = self._convolved.sizes
        last = sizes.output - 1
        if last < 0:
            self._input.set_marked(None)
            self._output.set_marked(None)
            self._sum.set_sum(None)
            return
        self._unit = min(max(row, 0), last), min(max(column, 0), last)
        self._input.set_marked(Span(*sizes.corner(*self._unit), sizes.kernel, sizes.kernel))
        self._output.set_marked(Span(*self._unit))
        told = bench_words.about_unit(self._convolved, self._unit)
        for shown in (self._input, self._output):
            shown.speech.tell_all(told)
        self._sum.set_sum(self._convolved.sum_at(*self._unit), self._seen, self._scale)
        self._player.set_index(int(np.ravel_multi_index(self._unit, (last + 1, last + 1))))

    def _move(self, rows: int, columns: int) -> None:
        self._go_to(self._unit[0] + rows, self._unit[1] + columns)
        for shown in (self._input, self._output):
            shown.speech.say(shown.accessibleDescription())

    def _go_to_place(self, place: int) -> None:
        self._go_to(*divmod(place, max(self._convolved.sizes.output, 1)))

    def _hover_output(self, pixel: tuple[int, int] | None) -> None:
        if pixel:
            self._go_to(*pixel)
        self.hover_text_changed.emit(bench_words.about_unit(self._convolved, pixel))

    def _hover_input(self, pixel: tuple[int, int] | None) -> None:
        self.hover_text_changed.emit(bench_words.about_pixel(self._convolved, pixel))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._player.pause()
