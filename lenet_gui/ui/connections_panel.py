"""The panel that shows how two layers are connected, and lights up the maps of a cell."""

from PySide6.QtCore import Signal

from lenet_gui.nn.architectures import Architecture
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.connection_matrix import ConnectionMatrix
from lenet_gui.ui.language import tr


class ConnectionsPanel(CardDock):
    """Shows the first layer that has a choice: more than one map to see, and weights to see it with."""

    maps_lit = Signal(str, object)  # a layer's name, frozenset of its maps
    hover_text_changed = Signal(str)

    def __init__(self, architecture: Architecture) -> None:
        self.matrix = ConnectionMatrix()
        super().__init__("connections_panel", tr("Connections"), "", self.matrix)
        self.matrix.cell_hovered.connect(self._hover)
        self.set_architecture(architecture)

    def set_architecture(self, architecture: Architecture) -> None:
        """Show the connections in ``architecture``."""
        layer, shape = next(
            (layer, shape)
            for layer, shape in architecture.with_input_shapes()
            if shape[0] > 1 and "weight" in layer.parameter_shapes(shape)
        )
        before = architecture.name_before(layer.name)
        maps = range(layer.output_shape(shape)[0])
        table = [layer.inputs_of(index, shape) for index in maps]
        self._layers, self._table = (before, layer.name), table
        about = tr("{before} → {layer}, {made} of {all}")
        made, possible = sum(map(len, table)), shape[0] * len(maps)
        self.set_title(tr("Connections"), about.format(before=before, layer=layer.name, made=made, all=possible))
        self.matrix.set_connections(shape[0], table)
        told = tr("{layer} map {map} sees {before} maps {seen}")
        sees = (
            told.format(layer=layer.name, map=index, before=before, seen=", ".join(map(str, row)))
            for index, row in enumerate(table)
        )
        self.matrix.speech.tell_all("; ".join(sees))

    def _hover(self, cell: tuple[int, int] | None) -> None:
        before, layer = self._layers
        lit: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())
        text = ""
        if cell:
            row, column = cell
            sees = row in self._table[column]
            told = tr("{layer} map {map} sees {before} map {seen}")
            if not sees:
                told = tr("{layer} map {map} does not see {before} map {seen}")
            text = told.format(layer=layer, map=column, before=before, seen=row)
            lit = (frozenset({row}), frozenset({column})) if sees else lit
        self.matrix.speech.point_at(text)
        self.maps_lit.emit(before, lit[0])
        self.maps_lit.emit(layer, lit[1])
        self.hover_text_changed.emit(text)
