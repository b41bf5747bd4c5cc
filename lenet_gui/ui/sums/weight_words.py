"""What is said of one weight's gradient: its sum, the list it is chosen from, and what its parts are called."""

import numpy as np

from lenet_gui.nn.maps import Array
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.nn.weight_working import WeightWorking
from lenet_gui.nn.weights_of import Group
from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.sum_layout import Term
from lenet_gui.ui.sums.gone_back import GoneBack
from lenet_gui.ui.sums.power import Power
from lenet_gui.ui.sums.shown import name_of, written
from lenet_gui.ui.sums.term_list import Terms
from lenet_gui.ui.wording import count, layer_name, map_name, number

_KINDS = marked("weight"), marked("coefficient"), marked("bias")  # what nn calls parameters, for the translator


def terms(gone_back: GoneBack, working: WeightWorking) -> list[Term]:
    """Return the sum: of one position its two factors, of more what raises and what lowers the gradient."""
    power = Power.suiting(max(abs(working.total), float(np.abs(working.products).max())))
    total = Term(written(power.rounded(working.total)), power.caption(tr("gradient")), "=", strong=True)
    if len(working.products) == 1:
        delta, met = float(working.deltas[0]), float(working.inputs[0])
        factor = tr("1 for a bias") if working.parameter.endswith("bias") else tr("input")
        return [Term(power.written(delta), tr("delta")), Term(number(met), factor, "×"), total]
    above, below = (working.products[mask] for mask in (working.products > 0, working.products <= 0))
    shown = power.apportioned((above.sum(), below.sum()), working.total)
    captions = tr("Σ of {} above 0").format(count(len(above))), tr("Σ of %Ln other(s)", "", len(below))
    return [*(Term(written(value), caption) for value, caption in zip(shown, captions, strict=True)), total]


def parameter(name: str) -> str:
    """Return what a parameter is called: "C3 weight" for "C3.weight"."""
    layer, _, kind = name.partition(".")
    return tr("{layer} {kind}").format(layer=layer_name(layer), kind=tr(kind))


def listed(gone_back: GoneBack, group: Group) -> Terms:
    """Return all weights of a fully connected unit, those with the largest gradients first."""
    network, place = gone_back.network, gone_back.place
    values, gradients = group.values(network), gone_back.of_parameters[group.parameter][group.index]
    inputs = network.received(gone_back.trace, place.layer).ravel()
    before, shape = network.architecture.name_before(place.layer), network.architecture.input_shape_of(place.layer)
    power = Power.suiting(float(np.abs(gradients).max()))

    def name(index: int) -> str:
        return name_of(network, Place(before, *(int(i) for i in np.unravel_index(index, shape))))

    def numbers(index: int) -> tuple[str, str, str]:
        value, met = number(float(values[index])), number(float(inputs[index]))
        return value, met, power.written(float(gradients[index]))

    heads = power.caption(tr("gradients")), tr("weight"), tr("input"), tr("gradient")
    return Terms(heads, np.argsort(-np.abs(gradients), kind="stable"), gradients, name, numbers)


def factors(working: WeightWorking) -> dict[str, Array]:
    """Return what stands at each position: two factors and their product, float64 (T,) each."""
    return {"deltas": working.deltas, "inputs": working.inputs, "products": working.products}


def strongest(gone_back: GoneBack, group: Group) -> int:
    """Return which entry of a group has the largest gradient."""
    return int(np.abs(gone_back.of_parameters[group.parameter][group.index]).argmax())


def in_words(gone_back: GoneBack, group: Group) -> str:
    """Return what a group of parameters is called: "kernel for S2 map 3", "weights", "bias"."""
    layer = gone_back.place.layer
    if group.source is None:
        return tr("weights") if group.kind == "weight" else tr(group.kind)
    before = gone_back.network.architecture.name_before(layer)
    shape = gone_back.network.architecture.input_shape_of(layer)
    return tr("kernel for {}").format(tr("input") if before == INPUT else map_name(before, shape, group.source))
