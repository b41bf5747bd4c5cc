"""How numbers and layers are put into words."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lenet_gui.nn import LeNet5, Prediction
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.layers import Layer, Shape
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.nn.squashing import IDENTITY
from lenet_gui.ui.language import written
from lenet_gui.ui.tiling import Unit


def number(value: float, digits: int = 3) -> str:
    """Return ``value`` with ``digits`` decimals and a true minus sign; never a minus before zero."""
    text = f"{value:.{digits}f}"
    return written(text if float(text) else text.lstrip("-"))


def significant(value: float) -> str:
    """Return ``value`` with three decimals, or with two digits and a power of ten where those would show little."""
    if value == 0 or abs(value) >= 0.00995:  # from here on 0.010
        return number(value)
    digits, power = f"{value:.1e}".split("e")
    return written(f"{digits}e{int(power)}")


def reading(value: float, noun: str = "") -> str:
    """Return a number under the mouse: "0.412", or with a ``noun`` what it is: "gradient 0.412"."""
    return f"{noun} {significant(value)}" if noun else number(value)


def numbers(values: NDArray[np.floating]) -> str:
    """Return how many numbers there are, and between which they lie: "5×5 numbers from −0.31 to 0.27"."""
    if not values.size:
        return "no numbers"
    size, low, high = "×".join(map(str, values.shape)), float(np.nanmin(values)), float(np.nanmax(values))
    return "{} numbers from {} to {}".format(size, significant(low), significant(high))


def at(row: int, column: int, value: float) -> str:
    """Return for instance "row 5, column 7: 0.412"."""
    return "row {}, column {}: {}".format(row, column, significant(value))


def percent(share: float, digits: int = 1) -> str:
    """Return a share from 0 to 1 in per cent; no rounding makes it 0 or 100 that is neither."""
    least = 10.0**-digits
    if 0 < share * 100 < least:
        return "< {} %".format(number(least, digits))
    if 100 - least < share * 100 < 100:
        return "> {} %".format(number(100 - least, digits))
    return "{} %".format(number(share * 100, digits))


def count(number: int) -> str:
    """Return a whole number with its thousands apart: "61,706"."""
    return written(f"{number:,}")


def runner_up(prediction: Prediction) -> str:
    """Return which digit comes second, and how probable the network makes it: "then 3 with 2.1 %"."""
    second = prediction.runner_up
    return f"then {second} with {percent(prediction.probabilities[second])}"


def nearest(prediction: Prediction) -> str:
    """Return which digits a refused image is nearest to: "Nearest is 8 with 71.0 %, then 3 with 2.1 %"."""
    share = prediction.probabilities[prediction.digit]
    return f"Nearest is {prediction.digit} with {percent(share)}, {runner_up(prediction)}."


FORMS = {"modern": "Modern", "classic": "Classic 1998"}


def form(name: str) -> str:
    """Return what a form of the network is called: "Classic 1998"."""
    return FORMS.get(name, name)


def matched(name: str, pairs: Sequence[tuple[str, str]], most: int = 4) -> str:
    """Return what was made of a file that calls its arrays by other names than we do."""
    told = ", ".join(f"{theirs} → {ours}" for theirs, ours in pairs[:most])
    rest = f" and {len(pairs) - most} more" if len(pairs) > most else ""
    return f"Read as {form(name)}, which sees background 0 and ink 1: {told}{rest}."


def kind(layer: Layer) -> str:
    """Return for instance "convolution + ReLU"."""
    return layer.kind if layer.squashing is IDENTITY else f"{layer.kind} + {layer.squashing.name}"


def size(shape: Shape) -> str:
    """Return for instance "6@28×28", or "84" for a layer of single units."""
    maps, rows, columns = shape
    return f"{maps}@{rows}×{columns}"


def about(layer: Layer, input_shape: Shape) -> str:
    """Return what a layer is and how large: "convolution + ReLU  6@28×28"."""
    shape = layer.output_shape(input_shape)
    text = str(shape[0]) if layer.window is None else size(shape)
    return f"{kind(layer)}  {text}"


def costs(layer: Layer, input_shape: Shape) -> str:
    """Return its window and its parameters: "5×5, stride 1 · 156 parameters"."""
    parts = []
    if layer.window:
        kernel, stride, padding = layer.window
        parts.append(f"{kernel}×{kernel}, stride {stride}" + (f", padding {padding}" if padding else ""))
    parts.append(f"{layer.parameter_count(input_shape):,} parameters")
    return " · ".join(parts)


def map_name(layer: str, shape: Shape, index: int) -> str:
    """Return for instance "C1 map 3", or "F6 unit 12" in a layer of single units."""
    return f"{layer} {'unit' if shape[1:] == (1, 1) else 'map'} {index}"


def place(layer: str, shape: Shape, unit: Unit) -> str:
    """Return for instance "C1 map 3, row 5, column 7", or "F6 unit 12" in a layer of single units."""
    name = map_name(layer, shape, unit.map)
    return name if shape[1:] == (1, 1) else f"{name}, row {unit.row}, column {unit.column}"


def crumb(place: Place, shape: Shape) -> str:
    """Return for instance "S4 3 (2, 1)", "F6 12" in a layer of single units, "input (14, 9)" in the image."""
    name = place.layer if place.layer == INPUT and shape[0] == 1 else f"{place.layer} {place.map}"
    return name if shape[1:] == (1, 1) else f"{name} ({place.row}, {place.column})"


def name_of(at: Place, shape: Shape) -> str:
    """Return for instance "C1 map 3, row 5, column 7" for a place in a layer of ``shape``, or of the input."""
    if at.layer == INPUT:
        return f"pixel, row {at.row}, column {at.column}"
    return place(at.layer, shape, Unit(at.map, at.row, at.column))


def goal(of: Goal, shape: Shape | None = None) -> str:
    """Return for instance "the loss against 7"; ``shape`` is that of the layer of a unit."""
    if of.unit is not None:
        assert shape is not None
        return name_of(of.unit, shape)
    return f"the logit of {of.logit}" if of.label is None else f"the loss against {of.label}"


def facts(network: LeNet5) -> str:
    """Return for instance "Modern · 61,706 parameters · 0.46% errors on MNIST"."""
    tuned = f", tuned {network.metadata['tuned']}" if "tuned" in network.metadata else ""
    parts = [form(network.architecture.form) + tuned, f"{network.architecture.parameter_count():,} parameters"]
    error = network.metadata.get("error on MNIST test", "")
    if error:
        parts.append(f"{error.split()[0]} errors on MNIST")
    return " · ".join(parts)
