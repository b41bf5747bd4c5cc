"""The panel that shows how two layers are connected, and lights up the maps of a cell."""

from PySide6.QtCore import Signal

from lenet_gui.nn.architectures import Architecture
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.connection_matrix import ConnectionMatrix


class ConnectionsPanel(CardDock):
    """Shows the first layer that has a choice: more than one map to see, and weights to see it with."""

    maps_lit = Signal(str, object)  # a layer's name, frozenset of its maps
    hover_text_changed = Signal(str)

    def __init__(self, architecture: Architecture) -> None:
        self.matrix = ConnectionMatrix()
        super().__init__("connections_panel", "Connections", "", self.matrix)
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
        made = f"{sum(map(len, table))} of {shape[0] * len(maps)}"
        self.set_title("Connections", f"{before} → {layer.name}, {made}")
        self.matrix.set_connections(shape[0], table)
        sees = (
            f"{layer.name} map {index} sees {before} maps {', '.join(map(str, row))}" for index, row in enumerate(table)
        )
        self.matrix.speech.tell_all("; ".join(sees))

    def _hover(self, cell: tuple[int, int] | None) -> None:
        before, layer = self._layers
        lit: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())
        text = ""
        if cell:
            row, column = cell
            sees = row in self._table[column]
            text = f"{layer} map {column} {'sees' if sees else 'does not see'} {before} map {row}"
            lit = (frozenset({row}), frozenset({column})) if sees else lit
        self.matrix.speech.point_at(text)
        self.maps_lit.emit(before, lit[0])
        self.maps_lit.emit(layer, lit[1])
        self.hover_text_changed.emit(text)
