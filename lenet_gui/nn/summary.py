"""The table of layers, every number with the arithmetic that makes it; all of it out of the description."""

from collections.abc import Iterator
from dataclasses import dataclass

from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.layers import Convolution, FullyConnected, Layer, Shape, SparseConvolution, Subsampling

COLUMNS = (
    "layer",
    "kind",
    "maps",
    "kernel",
    "stride",
    "padding",
    "output",
    "parameters",
    "connections",
    "multiplications",
    "squashing",
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in the table, and the arithmetic behind it; empty where there is none."""

    text: str
    arithmetic: str = ""


def table(architecture: Architecture) -> Iterator[tuple[Cell, ...]]:
    """Yield a row of cells, one for each of ``COLUMNS``, for every layer, and one with the totals."""
    for layer, shape in architecture.with_input_shapes():
        yield _row(layer, shape)
    blank = Cell("")
    totals = [
        Cell(f"{total:,}", " + ".join(f"{part:,}" for part in parts) + f" = {total:,}")
        for parts in zip(*(_counts(layer, shape) for layer, shape in architecture.with_input_shapes()), strict=True)
        for total in (sum(parts),)
    ]
    yield (Cell("total"), *[blank] * 6, *totals, blank)


def _row(layer: Layer, shape: Shape) -> tuple[Cell, ...]:
    maps, rows, columns = layer.output_shape(shape)
    window = map(str, layer.window) if layer.window else ("", "", "")
    kernel, stride, padding = window
    return (
        Cell(layer.name),
        Cell(layer.kind),
        Cell(str(maps)),
        Cell(f"{kernel}×{kernel}" if kernel else ""),
        Cell(stride),
        Cell(padding),
        Cell(f"{maps}@{rows}×{columns}" if kernel else str(maps), _size(layer, shape)),
        *counted(layer, shape),
        Cell(layer.squashing.name),
    )


def counted(layer: Layer, shape: Shape) -> tuple[Cell, ...]:
    """Return the numbers of parameters, connections and multiplications of a layer that receives ``shape``."""
    arithmetics = _parameters(layer, shape), _connections(layer, shape), _multiplications(layer, shape)
    return tuple(
        Cell(f"{count:,}", f"{arithmetic} = {count:,}")
        for count, arithmetic in zip(_counts(layer, shape), arithmetics, strict=True)
    )


def _counts(layer: Layer, shape: Shape) -> tuple[int, int, int]:
    return layer.parameter_count(shape), layer.connection_count(shape), layer.multiplication_count(shape)


def _size(layer: Layer, shape: Shape) -> str:
    """Return how the number of places of the window comes about: floor((n + 2p - k) / s) + 1."""
    if layer.window is None:
        return ""
    kernel, stride, padding = layer.window
    lengths = dict.fromkeys(zip(shape[1:], layer.output_shape(shape)[1:], strict=True))
    return "; ".join(f"⌊({n} + 2·{padding} - {kernel}) / {stride}⌋ + 1 = {size}" for n, size in lengths)


def _parameters(layer: Layer, shape: Shape) -> str:
    match layer:
        case SparseConvolution():
            return f"{_kernels(layer)} · {_square(layer.kernel)} + {layer.maps}"
        case Convolution():
            return f"({_square(layer.kernel)}·{shape[0]} + 1) · {layer.maps}"
        case Subsampling():
            return f"(1 + 1) · {shape[0]}"
        case FullyConnected():
            return f"({_inputs(shape)} + 1) · {layer.units}"
    return "0"


def _connections(layer: Layer, shape: Shape) -> str:
    maps = layer.output_shape(shape)[0]
    match layer:
        case Convolution():
            return f"{layer.parameter_count(shape)} · {_places(layer, shape)}"
        case Subsampling():
            return f"({_square(layer.kernel)} + 1) · {maps} · {_places(layer, shape)}"
        case FullyConnected():
            return _parameters(layer, shape)
    assert layer.window is not None
    return f"{_square(layer.window[0])} · {maps} · {_places(layer, shape)}"


def _multiplications(layer: Layer, shape: Shape) -> str:
    match layer:
        case SparseConvolution():
            return f"{_kernels(layer)} · {_square(layer.kernel)} · {_places(layer, shape)}"
        case Convolution():
            return f"{_square(layer.kernel)}·{shape[0]} · {layer.maps} · {_places(layer, shape)}"
        case Subsampling():
            return f"{shape[0]} · {_places(layer, shape)}"
        case FullyConnected():
            return f"{_inputs(shape)} · {layer.units}"
    return "0"


def _kernels(layer: SparseConvolution) -> int:
    return sum(map(len, layer.table))


def _square(side: int) -> str:
    return f"{side}·{side}"


def _places(layer: Layer, shape: Shape) -> str:
    _, rows, columns = layer.output_shape(shape)
    return f"{rows}·{columns}"


def _inputs(shape: Shape) -> str:
    return str(shape[0]) if shape[1:] == (1, 1) else "·".join(map(str, shape))
