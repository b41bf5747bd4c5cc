"""What a unit sees is what changes it; what it reaches is what it changes."""

import numpy as np
import pytest

from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import CLASSIC, MODERN, Architecture
from lenet_gui.nn.layers import Convolution, FullyConnected, Pooling
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.nn.receptive_field import Area, reached_from, seen_by, sources, targets


def sensitive(architecture):
    """A network in float64 in which everything that is seen counts: all weights are positive, and none saturates."""
    shapes = architecture.parameter_shapes()
    return LeNet5(architecture, {name: np.full(s, 0.5 / max(1, np.prod(s[1:]))) for name, s in shapes.items()})


def numbers_at(trace, place):
    """What all images have at a place."""
    numbers = trace[place.layer].pre_activation
    return numbers[(slice(None), place.map, place.row, place.column)[: numbers.ndim]]


def test_sizes_in_the_bundled_forms():
    assert seen_by(MODERN, Place("C3", 4, 2, 3)) == {
        "S2": Area((2, 7), (3, 8)),
        "C1": Area((4, 14), (6, 16)),
        INPUT: Area((4, 18), (6, 20)),
    }
    whole = Area((0, 32), (0, 32))
    assert seen_by(CLASSIC, Place("C5", 7))[INPUT] == seen_by(CLASSIC, Place("F6", 1))[INPUT] == whole
    assert list(seen_by(CLASSIC, Place("output", 3))) == ["F6", "C5", "S4", "C3", "S2", "C1", INPUT]
    assert reached_from(MODERN, Place(INPUT, 0, 0, 31))["C1"] == Area((0, 1), (27, 28))
    assert list(reached_from(MODERN, Place("C3", 0, 9, 9))) == ["S4", "C5", "F6", "output"]
    assert seen_by(MODERN, Place(INPUT, 0)) == reached_from(MODERN, Place("output", 0)) == {}


def test_an_area_reaches_into_the_padding_but_not_through_it():
    layers = Convolution("C1", maps=1, padding=2), Pooling("S2", kernel=4, padding=1), FullyConnected("F3", units=2)
    areas = seen_by(Architecture(form="padded", input_shape=(1, 32, 32), layers=layers), Place("S2", 0, 0, 15))
    assert areas == {"C1": Area((-1, 3), (29, 33)), INPUT: Area((-2, 5), (27, 34))}
    assert areas[INPUT].within((1, 32, 32)) == Area((0, 5), (27, 32))
    assert Area((-3, -1), (2, 4)).within((1, 32, 32)).rows == (0, 0)


def test_a_pixel_changes_a_unit_exactly_if_the_unit_sees_it(architecture, place_in):
    rng, network = np.random.default_rng(2), sensitive(architecture)
    pixels = [Place(INPUT, 0, *map(int, rng.integers(32, size=2))) for _ in range(64)]
    images = np.zeros((64, 1, 32, 32))
    before = network.forward(images)
    images[np.arange(64), 0, [p.row for p in pixels], [p.column for p in pixels]] = 20  # so that it wins every maximum
    after = network.forward(images)
    outside = 0
    for place in (place_in(architecture, rng) for _ in range(300)):
        changed = numbers_at(after, place) != numbers_at(before, place)
        area = seen_by(architecture, place)[INPUT]
        assert changed.tolist() == [pixel in area for pixel in pixels]
        assert changed.tolist() == [place in reached_from(architecture, pixel)[place.layer] for pixel in pixels]
        outside += np.count_nonzero(~changed)
    assert outside > 1000


def test_both_directions_agree_between_any_two_layers(architecture, place_in):
    rng = np.random.default_rng(4)
    names = [layer.name for layer in architecture.layers]
    for later in (place_in(architecture, rng, names[1:]) for _ in range(200)):
        earlier = place_in(architecture, rng, names[: names.index(later.layer)])
        sees = earlier in seen_by(architecture, later)[earlier.layer]
        assert sees == (later in reached_from(architecture, earlier)[later.layer])


@pytest.mark.parametrize("form", [CLASSIC, MODERN], ids=lambda architecture: architecture.form)
def test_a_map_changes_those_maps_that_the_table_connects_it_to(form, digits):
    network = sensitive(form)
    before = network.forward(digits.astype(np.float64))["C3"].pre_activation
    for unit_map in range(6):
        bias = network.parameters["C1.bias"] + 0.1 * (np.arange(6) == unit_map)
        other = LeNet5(form, {**network.parameters, "C1.bias": bias})
        changed = (other.forward(digits.astype(np.float64))["C3"].pre_activation != before).any(axis=(0, 2, 3))
        assert targets(form, Place("S2", unit_map)) == tuple(np.flatnonzero(changed))
        assert [unit_map in sources(form, Place("C3", m)) for m in range(16)] == changed.tolist()


def test_sources_and_targets_at_the_ends():
    assert sources(CLASSIC, Place("C1", 3)) == (0,)
    assert sources(CLASSIC, Place("C3", 0)) == (0, 1, 2)
    assert sources(MODERN, Place("S4", 9)) == (9,)
    assert sources(MODERN, Place("F6", 9)) == tuple(range(120))
    assert targets(MODERN, Place(INPUT, 0)) == tuple(range(6))
    assert targets(MODERN, Place("C1", 2)) == (2,)
    assert targets(MODERN, Place("output", 2)) == ()


def test_what_lies_between_windows_reaches_nothing():
    gaps = Architecture(
        form="gaps",
        input_shape=(1, 10, 10),
        layers=(Convolution("C1", maps=1, kernel=1, stride=3), FullyConnected("output", units=2)),
    )
    assert reached_from(gaps, Place(INPUT, 0, 3, 6)) == {"C1": Area((1, 2), (2, 3)), "output": Area((0, 1), (0, 1))}
    assert reached_from(gaps, Place(INPUT, 0, 3, 7))["output"] == Area((0, 0), (0, 0))
