"""Networks, digits and places for the views of sums."""

import numpy as np
import pytest

from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.nn.datasets import as_input
from lenet_gui.nn.place import Place
from lenet_gui.ui.sums.shown import Shown


@pytest.fixture(scope="session")
def networks():
    """The bundled networks by form."""
    return {form: LeNet5.pretrained(form) for form in ARCHITECTURES}


@pytest.fixture(scope="session")
def traces(networks):
    """By form, what the network computed for each of twenty digits that the program writes."""
    images = as_input(write_digits(20, np.random.default_rng(7))[0])
    wholes = {form: network.forward(images) for form, network in networks.items()}
    return {form: [whole.of(index) for index in range(20)] for form, whole in wholes.items()}


@pytest.fixture(scope="session")
def shown_at(networks, traces):
    """Works out a unit of a form for one of the digits."""

    def work_out(form, layer, *at, digit=7):
        return Shown.of(networks[form], traces[form][digit], Place(layer, *at))

    return work_out
