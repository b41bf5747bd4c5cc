"""Which units carried the answer: as one batch what switching off one by one says."""

import numpy as np
import pytest

from lenet_gui.errors import InputError
from lenet_gui.nn import LeNet5, Prediction
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.nn.contributions import effects_of_maps, effects_of_units, runner_up_gap
from lenet_gui.nn.off import Off
from lenet_gui.nn.place import Place

both_forms = pytest.mark.parametrize("form", ARCHITECTURES)
already_off = pytest.mark.parametrize("off", [None, ("F6", 5), ("S2", 1)])


def passed(network, image, off):
    """Return the trace of an image with one map off, or with none."""
    return network.forward(image, off and Off.map(network.architecture, *off))


def changes(network, trace, answer, off):
    """Return what becomes of the probability and the logit of the answer with more switched off."""
    after = network.forward(trace.input, off | trace.off if trace.off else off)
    return (
        after.probabilities[0, answer] - trace.probabilities[0, answer],
        after.logits[0, answer] - trace.logits[0, answer],
    )


@both_forms
@already_off
@pytest.mark.parametrize("layer", ["C1", "S2", "C3", "S4", "C5", "F6"])
def test_maps_off_in_one_batch_are_maps_off_one_by_one(form, off, layer, seven):
    network = LeNet5.pretrained(form)
    trace = passed(network, seven, off)
    effects = effects_of_maps(network, trace, layer)
    assert effects.answer == trace.logits[0].argmax()
    assert effects.logit == trace.logits[0, effects.answer]
    assert effects.probability == pytest.approx(trace.probabilities[0, effects.answer], rel=1e-6)
    maps = network.architecture.output_shape(layer)[0]
    one_by_one = [
        changes(network, trace, effects.answer, Off.map(network.architecture, layer, unit_map))
        for unit_map in range(maps)
    ]
    np.testing.assert_allclose(effects.probability_changes, [p for p, _ in one_by_one], atol=1e-5)
    np.testing.assert_allclose(effects.logit_changes, [z for _, z in one_by_one], atol=2e-5)
    assert effects.logit_changes.any()


@both_forms
@already_off
@pytest.mark.parametrize(("layer", "unit_map"), [("S2", 1), ("C3", 6), ("S4", 2), ("F6", 3)])
def test_units_off_in_one_batch_are_units_off_one_by_one(form, off, layer, unit_map, seven):
    network = LeNet5.pretrained(form)
    trace = passed(network, seven, off)
    effects = effects_of_units(network, trace, layer, unit_map)
    rows, columns = network.architecture.output_shape(layer)[1:]
    one_by_one = [
        changes(network, trace, effects.answer, Off.unit(network.architecture, Place(layer, unit_map, row, column)))
        for row in range(rows)
        for column in range(columns)
    ]
    assert effects.logit_changes.shape == (rows, columns)
    np.testing.assert_allclose(effects.probability_changes.ravel(), [p for p, _ in one_by_one], atol=1e-5)
    np.testing.assert_allclose(effects.logit_changes.ravel(), [z for _, z in one_by_one], atol=2e-5)


@both_forms
@pytest.mark.parametrize("share", [1, 0.6, 0.3])
def test_the_terms_add_up_to_what_the_runner_up_lacks(form, share, seven):
    network = LeNet5.pretrained(form)
    trace = network.forward(seven * np.float32(share))
    gap, prediction = runner_up_gap(network, trace), Prediction.of(trace)
    assert (gap.answer, gap.runner_up, gap.layer) == (prediction.digit, prediction.runner_up, "F6")
    assert gap.total == pytest.approx(float(trace.logits[0, gap.answer]) - float(trace.logits[0, gap.runner_up]))
    assert gap.products.sum() + gap.bias == pytest.approx(gap.total, abs=1e-5)
    np.testing.assert_array_equal(gap.inputs, trace["F6"].output[0])
    assert np.all(np.diff(gap.products[gap.order]) <= 0)
    assert not gap.products.flags.writeable


def test_a_unit_off_is_missing_in_the_gap(seven):
    network = LeNet5.pretrained("classic")
    gap = runner_up_gap(network, network.forward(seven))
    most = int(gap.order[0])
    without = runner_up_gap(network, passed(network, seven, ("F6", most)))
    assert (without.answer, without.runner_up) == (gap.answer, gap.runner_up)
    assert gap.total - without.total == pytest.approx(gap.products[most], abs=1e-5)


def test_what_cannot_be_asked_is_refused(seven):
    network = LeNet5.pretrained("modern")
    two = network.forward(np.concatenate([seven, seven]))
    for ask in (lambda: effects_of_maps(network, two, "C1"), lambda: runner_up_gap(network, two)):
        with pytest.raises(InputError, match="trace: expected that of one image, got 2"):
            ask()
    with pytest.raises(InputError, match="output: expected a layer with others behind it, it is the last"):
        effects_of_maps(network, network.forward(seven), "output")
