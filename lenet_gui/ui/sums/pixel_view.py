"""A pixel of the image: its value, where it came from, and which units see it."""

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from lenet_gui.imaging.placement import Placement
from lenet_gui.nn import LeNet5, Trace
from lenet_gui.nn.kinship import Kinship
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.ui.colour_maps import BLACK_ON_WHITE, ColourMap, Scale
from lenet_gui.ui.language import tr
from lenet_gui.ui.map_grid import MapGrid
from lenet_gui.ui.parts import label
from lenet_gui.ui.spots import Spot, Strength
from lenet_gui.ui.sums.view import SumView
from lenet_gui.ui.tiling import Unit
from lenet_gui.ui.wording import layer_name, number

_LINES = ("value", "seen_as", "came_from", "seen_by")


class PixelView(SumView):
    """On the left the image with the pixel outlined, on the right what there is to say about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pixel_view")
        self.grid = MapGrid((1, 32, 32))
        self.grid.setObjectName("pixel_image")
        self.grid.setAccessibleName(tr("Image that the network reads"))
        self._lines = {name: label(name=f"pixel_{name}") for name in _LINES}
        self._lines["seen_by"].setWordWrap(True)
        self._colours = BLACK_ON_WHITE
        self._seen: tuple[LeNet5, Place] | None = None
        self._arrange()
        self.grid.unit_hovered.connect(self._hover_unit)
        self.grid.unit_clicked.connect(self._open_unit)

    def set_colours(self, colours: ColourMap) -> None:
        """Show the image in the colours of the canvas."""
        self._colours = colours

    def show_pixel(self, network: LeNet5, trace: Trace, at: Place, placement: Placement | None) -> None:
        """Show the pixel at ``at`` of the image that ``trace`` begins with."""
        image = trace.input[0]
        self.grid.set_maps(image, Scale(self._colours, 0.0, 1.0))
        self.grid.set_spots([Spot.of(at, Strength.STRONG)])
        value, architecture = float(image[at.map, at.row, at.column]), network.architecture
        seen = number(float(architecture.scaled(image)[at.map, at.row, at.column]))
        low, high = number(architecture.background, 1), number(architecture.ink)
        first = architecture.layers[0].name
        self._lines["value"].setText(tr("{}, where 0 is background and 1 is ink").format(number(value)))
        scaled = tr("{seen} by {layer}: {low} for background, {high} for ink")
        scaled = scaled.format(seen=seen, layer=first, low=low, high=high)
        self._lines["seen_as"].setText(scaled if architecture.scales_input else tr("as it is"))
        self._lines["came_from"].setText(_origin(at, placement))
        if self._seen != (network, at):  # who sees it is always the same
            self._seen = network, at
            self._lines["seen_by"].setText(seers(network, at))

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        titles = tr("Value"), tr("Seen as"), tr("Came from"), tr("Seen by")
        for title, line in zip(titles, self._lines.values(), strict=True):
            form.addRow(label(title, quiet=True), line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.grid, 1)
        layout.addLayout(form, 2)

    def _hover_unit(self, unit: Unit | None) -> None:
        self.hover(unit.in_layer(INPUT) if unit else None)

    def _open_unit(self, unit: Unit) -> None:
        self.open(unit.in_layer(INPUT))


def seers(network: LeNet5, at: Place) -> str:
    """Return which units of each layer depend on a pixel, a line for each layer."""
    found = Kinship(network.architecture).after(at)
    lines = []
    for layer, relatives in found.items():
        (top, bottom), (left, right) = relatives.area.rows, relatives.area.columns
        maps, shape = len(relatives.maps), network.architecture.output_shape(layer)
        n = maps * max(bottom - top, 0) * max(right - left, 0)
        if shape[1:] == (1, 1):
            lines.append(tr("{layer}: %Ln unit(s)", "", n).format(layer=layer_name(layer)))
        elif n:
            words = tr("{layer}: %Ln unit(s) in {maps} maps, rows {top} to {bottom}, columns {left} to {right}", "", n)
            area = {"top": top, "bottom": bottom - 1, "left": left, "right": right - 1}
            lines.append(words.format(layer=layer, maps=maps, **area))
    return "\n".join(lines)


def _origin(at: Place, placement: Placement | None) -> str:
    """Return where on the canvas the middle of the pixel lies."""
    if placement is None:
        return tr("the drawing, scaled and centred")
    x, y = placement.point(at.column + 0.5, at.row + 0.5)
    return tr("the canvas about x = {}, y = {}, scaled and centred").format(number(x, 0), number(y, 0))
