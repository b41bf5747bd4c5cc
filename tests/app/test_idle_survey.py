"""The survey of units that do nothing: in small steps, the same for all at once."""

import numpy as np

from lenet_gui.app.idle_survey import DIGITS, IdleSurvey
from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn import LeNet5
from lenet_gui.nn.idle_units import idle_units


def test_it_finds_what_one_pass_over_all_digits_finds(qtbot):
    network, survey = LeNet5.pretrained(), IdleSurvey()
    with qtbot.waitSignal(survey.surveyed) as said:
        survey.start(network)
    found, digits = said.args
    assert digits == DIGITS
    rng = np.random.default_rng(1)
    images = np.concatenate([write_digits(10, rng)[0] for _ in range(DIGITS // 10)])
    wanted = idle_units(network.forward((images[:, None] / 255).astype(np.float32)))
    assert {name: units.sum() for name, units in found.items()} == {name: units.sum() for name, units in wanted.items()}


def test_a_new_network_takes_over_from_the_one_it_was_at(qtbot):
    survey, heard = IdleSurvey(), []
    survey.surveyed.connect(lambda units, digits: heard.append(set(units)))
    survey.start(LeNet5.pretrained("modern"))
    with qtbot.waitSignal(survey.surveyed):
        survey.start(LeNet5.pretrained("classic"))
    assert heard == [{"C1", "S2", "C3", "S4", "C5", "F6"}]
