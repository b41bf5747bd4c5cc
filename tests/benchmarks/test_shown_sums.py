"""Sums as they are shown, parsed back from what is copied, against PyTorch: 1,000 units of both networks."""

import re
from decimal import Decimal

import numpy as np
import pytest

from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.nn.datasets import as_input
from lenet_gui.nn.place import Place
from lenet_gui.ui.sums import written
from lenet_gui.ui.sums.shown import DIGITS, Shown

UNITS = 1000


def in_torch(network, images):
    """Return every layer's pre-activation as PyTorch computes it in float32."""
    torch = pytest.importorskip("torch", reason="needs the extra: pip install -e '.[bench]'")
    p = {name: torch.tensor(np.array(value)) for name, value in network.parameters.items()}
    functional, found = torch.nn.functional, {}
    if network.architecture.form == "modern":
        squash, x = torch.relu, torch.tensor(images)
        smaller = {name: lambda x: functional.max_pool2d(x, 2) for name in ("S2", "S4")}
        weight3 = p["C3.weight"]
    else:
        x = torch.tensor(images) * (1.175 + 0.1) - 0.1

        def squash(a):
            return 1.7159 * torch.tanh(2 / 3 * a)

        def subsampled(name):
            coefficient, bias = (p[f"{name}.{what}"][:, None, None] for what in ("coefficient", "bias"))
            return lambda x: coefficient * functional.avg_pool2d(x, 2) + bias

        smaller = {name: subsampled(name) for name in ("S2", "S4")}
        weight3, kernels = torch.zeros(16, 6, 5, 5), iter(p["C3.weight"])
        for index, seen in enumerate(network.architecture["C3"].table):
            for source in seen:
                weight3[index, source] = next(kernels)
    for name, weight in (("C1", p["C1.weight"]), ("C3", weight3), ("C5", p["C5.weight"])):
        found[name] = functional.conv2d(x, weight, p[f"{name}.bias"])
        x = squash(found[name])
        pool = {"C1": "S2", "C3": "S4"}.get(name)
        if pool:
            found[pool] = smaller[pool](x)
            x = found[pool] if network.architecture.form == "modern" else torch.sigmoid(found[pool])
    found["F6"] = functional.linear(x.flatten(1), p["F6.weight"], p["F6.bias"])
    found["output"] = functional.linear(squash(found["F6"]), p["output.weight"], p["output.bias"])
    return {name: value.numpy() for name, value in found.items()}


def parsed(text):
    """Return the sum of the parts in a text."""
    parts = re.split("\n─+\n", text)[0].split("\n\n")[-1].splitlines()
    return sum(Decimal(line.split()[-1].replace("\N{MINUS SIGN}", "-")) for line in parts)


def test_what_is_shown_is_what_pytorch_computes(capsys):
    rng, images = np.random.default_rng(5), as_input(write_digits(20, np.random.default_rng(7))[0])
    largest, off = 0.0, 0
    networks = {form: LeNet5.pretrained(form) for form in ARCHITECTURES}
    expected = {form: in_torch(network, images) for form, network in networks.items()}
    traces = {form: network.forward(images) for form, network in networks.items()}
    for _ in range(UNITS):
        form, image = str(rng.choice(list(networks))), int(rng.integers(20))
        architecture = networks[form].architecture
        layer = architecture.layers[rng.integers(len(architecture.layers))].name
        place = Place(layer, *map(int, rng.integers(architecture.output_shape(layer))))
        shown = parsed(written.text(Shown.of(networks[form], traces[form].of(image), place)))
        theirs = float(
            expected[form][layer][image].reshape(architecture.output_shape(layer))[place.map, place.row, place.column]
        )
        largest = max(largest, abs(float(shown) - theirs))
        off += abs(float(shown) - theirs) > 0.5 * 10**-DIGITS + 1e-5
    with capsys.disabled():
        print(f"\n{UNITS} sums as shown against PyTorch: largest difference {largest:.6f}, {off} off in the last digit")
    assert off == 0
