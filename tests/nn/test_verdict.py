"""What is no digit is refused, and why is said; a network without a judge refuses nothing."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lenet_gui.errors import CheckpointError
from lenet_gui.nn import Doubt, Judge, LeNet5, Prediction, exchange
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.nn.checkpoint import write
from lenet_gui.nn.verdict import HIDDEN, feature_count, features_of


def judge_of(form="modern", bias=1.0, temperature=1.0):
    """A judge that finds every image as digit-like as ``bias`` says."""
    rng = np.random.default_rng(3)
    hidden = rng.normal(0, 1, (HIDDEN, feature_count(ARCHITECTURES[form]))).astype(np.float32)
    none, one = np.zeros(HIDDEN, np.float32), np.ones(1, np.float32)
    return Judge(hidden, none, none, one * np.float32(bias), one * np.float32(temperature))


def network_of(form="modern", judge=None):
    architecture = ARCHITECTURES[form]
    return LeNet5(architecture, architecture.initial_parameters(np.random.default_rng(1)), judge=judge)


def image_of(ink):
    image = np.zeros((1, 1, 32, 32), np.float32)
    image[..., 6:26, 6:26] = ink
    return image


def answer(network, image):
    return Prediction.of(network.forward(image))


SURE = 0.02  # of a network that has not learned: its logits are near 0, and this temperature makes them decide


@pytest.mark.parametrize(
    ("judge", "ink", "doubt"),
    [
        (judge_of(temperature=SURE), 0.2, None),
        (judge_of(temperature=SURE), 0.0, Doubt.NOTHING),
        (judge_of(temperature=SURE), 0.9, Doubt.ALL_INK),
        (judge_of(bias=-1, temperature=SURE), 0.2, Doubt.STRANGE),
        (judge_of(temperature=50), 0.2, Doubt.AMBIGUOUS),
        (None, 0.0, None),
        (None, 0.9, None),
    ],
)
def test_why_an_image_is_refused(judge, ink, doubt):
    prediction = answer(network_of(judge=judge), image_of(ink))
    assert prediction.doubt is doubt
    assert prediction.rejected is (doubt is not None)
    assert bool(prediction.reason) is prediction.rejected


def test_the_reason_names_the_digits_that_are_near():
    prediction = Prediction((0.0, 0.1, 0, 0, 0.4, 0, 0, 0, 0, 0.5), 0.42, Doubt.AMBIGUOUS)
    assert str(prediction.reason) == "0.42: looks between 4 and 9."


@pytest.mark.parametrize("form", ARCHITECTURES)
def test_the_probabilities_stay_those_of_the_softmax(form):
    image = image_of(0.3)
    plain, judged = answer(network_of(form), image), answer(network_of(form, judge_of(form, temperature=2)), image)
    assert judged.probabilities == plain.probabilities
    assert plain.confidence == max(plain.probabilities)
    assert judged.confidence < plain.confidence
    assert answer(network_of(form, judge_of(form)), image).confidence == pytest.approx(plain.confidence, abs=1e-6)


def test_one_of_several_images_is_judged_as_if_it_were_alone():
    network = network_of(judge=judge_of())
    images = np.random.default_rng(2).random((5, 1, 32, 32), np.float32) / 2
    together = network.forward(images)
    for index in range(5):
        alone = network.forward(images[index : index + 1])
        np.testing.assert_allclose(features_of(together, index), features_of(alone), rtol=1e-4, atol=1e-5)


def test_an_image_taken_out_of_a_trace_is_judged_alike():
    network = network_of(judge=judge_of(bias=-1.0))
    trace = network.forward(np.concatenate([image_of(20), image_of(60)]))
    assert Prediction.of(trace.of(1)) == Prediction.of(trace, 1)
    assert Prediction.of(trace.of(1)).rejected


def test_the_features_are_s4_c5_f6_and_the_logits():
    trace = network_of().forward(np.random.default_rng(2).random((3, 1, 32, 32), np.float32))
    wanted = [trace["S4"].output.reshape(3, -1), trace["C5"].output[:, :, 0, 0], trace["F6"].output, trace.logits]
    np.testing.assert_array_equal(features_of(trace), np.concatenate(wanted, axis=1).T)


@given(st.lists(st.floats(-80, 80), min_size=10, max_size=10), st.floats(0.1, 10))
def test_the_confidence_is_a_probability(logits, temperature):
    assert 0.1 - 1e-9 <= judge_of(temperature=temperature).confidence(logits) <= 1


@pytest.mark.parametrize("ending", [".safetensors", ".npz"])
def test_own_files_keep_the_judge(ending, tmp_path):
    network = network_of(judge=judge_of(bias=0.5, temperature=1.25)).annotated(seed="1")
    network.export(tmp_path / f"a{ending}")
    found = exchange.read(tmp_path / f"a{ending}")
    assert not found.is_foreign
    assert set(found.network.parameters) == set(network.parameters)
    for name, array in network.judge.arrays().items():
        np.testing.assert_array_equal(found.network.judge.arrays()[name], array)


def test_a_file_without_a_judge_has_none(tmp_path):
    network_of().save(tmp_path / "a.safetensors")
    assert LeNet5.load(tmp_path / "a.safetensors").judge is None
    assert network_of(judge=judge_of()).judged_by(None).judge is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"verdict/weight": None}, "verdict/weight: expected .*, the file has none"),
        ({"verdict/weight": np.zeros(3, np.float32)}, r"verdict/weight: expected \(64,\), file has \(3,\)"),
        ({"verdict/bias": np.full(1, np.nan, np.float32)}, "verdict/bias: expected finite numbers"),
        ({"verdict/temperature": np.zeros(1, np.float32)}, "verdict/temperature: expected a positive number"),
        ({"verdict/more": np.zeros(1, np.float32)}, "verdict/more: not a parameter"),
    ],
)
def test_a_broken_judge_is_named(changes, words, tmp_path):
    arrays = network_of(judge=judge_of()).arrays() | changes
    write(tmp_path / "a.safetensors", {k: v for k, v in arrays.items() if v is not None}, {"form": "modern"})
    with pytest.raises(CheckpointError, match=words):
        exchange.read(tmp_path / "a.safetensors")
