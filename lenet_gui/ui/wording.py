"""How numbers and layers are put into words."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lenet_gui.nn import LeNet5, Prediction
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.layers import Layer, Shape
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.nn.squashing import IDENTITY, Squashing
from lenet_gui.ui.language import marked, tr, written
from lenet_gui.ui.tiling import Unit

# What nn calls its parts, for the translator; C1, ReLU and their like have one name in all languages.
KINDS = (
    marked("convolution"),
    marked("max pooling"),
    marked("average pooling"),
    marked("subsampling"),
    marked("fully connected"),
)
LAYERS = marked("input"), marked("output")
SQUASHINGS = marked("none"), marked("scaled tanh"), marked("sigmoid")
FORMS = {"modern": marked("Modern"), "classic": marked("Classic 1998")}


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
        return tr("no numbers")
    size, low, high = "×".join(map(str, values.shape)), float(np.nanmin(values)), float(np.nanmax(values))
    return tr("{size} numbers from {low} to {high}").format(size=size, low=significant(low), high=significant(high))


def at(row: int, column: int, value: float) -> str:
    """Return for instance "row 5, column 7: 0.412"."""
    return tr("row {row}, column {column}: {value}").format(row=row, column=column, value=significant(value))


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
    return tr("then {digit} with {share}").format(digit=second, share=percent(prediction.probabilities[second]))


def nearest(prediction: Prediction) -> str:
    """Return which digits a refused image is nearest to: "Nearest is 8 with 71.0 %, then 3 with 2.1 %"."""
    first, second = prediction.ranking[:2]
    share, other = (percent(prediction.probabilities[digit]) for digit in (first, second))
    text = tr("Nearest is {digit} with {share}, then {second} with {other}.")
    return text.format(digit=first, share=share, second=second, other=other)


def form(name: str) -> str:
    """Return what a form of the network is called: "Classic 1998"."""
    return tr(FORMS.get(name, name))


def matched(name: str, pairs: Sequence[tuple[str, str]], most: int = 4) -> str:
    """Return what was made of a file that calls its arrays by other names than we do."""
    told, more = ", ".join(f"{theirs} → {ours}" for theirs, ours in pairs[:most]), len(pairs) - most
    text = tr("Read as {form}, which sees background 0 and ink 1: {pairs}.")
    if more > 0:
        text = tr("Read as {form}, which sees background 0 and ink 1: {pairs} and {more} more.")
    return text.format(form=form(name), pairs=told, more=more)


def kind(layer: Layer) -> str:
    """Return for instance "convolution + ReLU"."""
    name = tr(layer.kind)
    return name if layer.squashing is IDENTITY else f"{name} + {squashing(layer.squashing)}"


def squashing(function: Squashing) -> str:
    """Return what a squashing function is called: "scaled tanh"."""
    return tr(function.name)


def layer_name(name: str) -> str:
    """Return what a layer, or the input, is called: "C1"."""
    return tr(name)


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
        text = tr("{k}×{k}, stride {stride}, padding {padding}") if padding else tr("{k}×{k}, stride {stride}")
        parts.append(text.format(k=kernel, stride=stride, padding=padding))
    parts.append(tr("%Ln parameter(s)", "", layer.parameter_count(input_shape)))
    return " · ".join(parts)


def map_name(layer: str, shape: Shape, index: int) -> str:
    """Return for instance "C1 map 3", or "F6 unit 12" in a layer of single units."""
    text = tr("{layer} unit {index}") if shape[1:] == (1, 1) else tr("{layer} map {index}")
    return text.format(layer=layer_name(layer), index=index)


def place(layer: str, shape: Shape, unit: Unit) -> str:
    """Return for instance "C1 map 3, row 5, column 7", or "F6 unit 12" in a layer of single units."""
    name = map_name(layer, shape, unit.map)
    return name if shape[1:] == (1, 1) else in_map(name, unit)


def in_map(name: str, unit: Unit) -> str:
    """Return for instance "C1 map 3, row 5, column 7" for a unit of the map that is called ``name``."""
    return tr("{map}, row {row}, column {column}").format(map=name, row=unit.row, column=unit.column)


def crumb(place: Place, shape: Shape) -> str:
    """Return for instance "S4 3 (2, 1)", "F6 12" in a layer of single units, "input (14, 9)" in the image."""
    name = layer_name(place.layer)
    name = name if place.layer == INPUT and shape[0] == 1 else f"{name} {place.map}"
    return name if shape[1:] == (1, 1) else f"{name} ({place.row}, {place.column})"


def name_of(at: Place, shape: Shape) -> str:
    """Return for instance "C1 map 3, row 5, column 7" for a place in a layer of ``shape``, or of the input."""
    if at.layer == INPUT:
        return tr("pixel, row {row}, column {column}").format(row=at.row, column=at.column)
    return place(at.layer, shape, Unit(at.map, at.row, at.column))


def goal(of: Goal, shape: Shape | None = None) -> str:
    """Return for instance "the loss against 7"; ``shape`` is that of the layer of a unit."""
    if of.unit is not None:
        assert shape is not None
        return name_of(of.unit, shape)
    return tr("the logit of {}").format(of.logit) if of.label is None else tr("the loss against {}").format(of.label)


def tuned_on(metadata: str) -> str:
    """Return on what a network was tuned, which its file says in English: "on 3 corrections"."""
    found = re.fullmatch(r"on (\d{1,9}) corrections?", metadata)
    return tr("on %Ln correction(s)", "", int(found[1])) if found else metadata


def facts(network: LeNet5) -> str:
    """Return for instance "Modern · 61,706 parameters · 0.46% errors on MNIST"."""
    name = form(network.architecture.form)
    if tuned := network.metadata.get("tuned"):
        name = tr("{form}, tuned {on}").format(form=name, on=tuned_on(tuned))
    parts = [name, tr("%Ln parameter(s)", "", network.architecture.parameter_count())]
    error = network.metadata.get("error on MNIST test", "")
    if error:
        parts.append(tr("{share} errors on MNIST").format(share=written(error.split()[0])))
    return " · ".join(parts)
