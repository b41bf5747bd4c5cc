"""The answer in words: the digit and how sure it is, or why there is none."""

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QLabel

from lenet_gui.nn import Doubt, Judge, Prediction
from lenet_gui.nn.verdict import HIDDEN, feature_count
from lenet_gui.ui.answer import Answer

PROBABILITIES = (0.0, 0.0, 0.0, 0.02, 0.42, 0.0, 0.0, 0.15, 0.0, 0.41)


@pytest.fixture
def answer(qtbot):
    answer = Answer()
    qtbot.addWidget(answer)
    answer.resize(280, answer.sizeHint().height())
    answer.show()
    return answer


def shown(answer):
    return [label for label in answer.findChildren(QLabel) if label.isVisible() and label.text()]


def test_what_is_taken_for_a_digit_is_told_with_its_confidence(answer):
    answer.set_prediction(Prediction(PROBABILITIES, 0.61))
    assert [label.text() for label in shown(answer)] == ["4", "61.0 %", "then 9 with 41.0 %"]


@pytest.mark.parametrize("doubt", Doubt)
def test_what_is_refused_gets_a_question_mark_the_reason_and_what_is_nearest(answer, doubt):
    prediction = Prediction(PROBABILITIES, 0.42, doubt)
    answer.set_prediction(prediction)
    QApplication.processEvents()
    nearest = "Nearest is 4 with 42.0 %, then 9 with 41.0 %."
    assert [label.text() for label in shown(answer)] == ["?", str(prediction.reason), nearest]
    assert answer.accessibleName() == f"? {prediction.reason} {nearest}"
    for label in shown(answer)[1:]:
        assert label.height() >= label.heightForWidth(label.width())  # nothing is cut off


def test_the_digit_is_loud_again_after_a_refusal(answer):
    answer.set_prediction(Prediction(PROBABILITIES, 0.61))
    loud = shown(answer)[0].foregroundRole()
    answer.set_prediction(Prediction(PROBABILITIES, 0.42, Doubt.STRANGE))
    assert shown(answer)[0].foregroundRole() != loud
    answer.set_prediction(Prediction(PROBABILITIES, 0.61))
    assert shown(answer)[0].foregroundRole() == loud


def refusing(network):
    """Return the network with a judge who takes nothing for a digit."""
    zeros = np.zeros((HIDDEN, feature_count(network.architecture)), np.float32)
    one = np.ones(1, np.float32)
    return network.judged_by(Judge(zeros, zeros[:, 0], zeros[:, 0], -one, one))


def test_on_the_canvas_a_question_mark_stands_at_what_is_refused(window, canvas, hand, monkeypatch):
    shown = []
    monkeypatch.setattr(canvas, "set_marks", shown.append)
    hand.draw([(0.15, 0.2), (0.35, 0.2), (0.25, 0.8)])
    hand.draw([(0.7, 0.2), (0.7, 0.8)])
    network = window.workbench.network
    window.workbench.set_network(network.judged_by(None))
    assert shown[-1].answers == ["7", "1"]
    window.workbench.set_network(refusing(network))
    assert shown[-1].answers == ["?", "?"]


def test_the_window_tells_what_its_network_refuses(window, hand):
    network = window.workbench.network
    window.workbench.set_network(refusing(network))
    hand.draw_seven()
    assert window.prediction.rejected
    assert str(window.prediction.reason) == "Not like any digit that I know."
    assert window.findChild(Answer).accessibleName().startswith("? Not like any digit that I know. Nearest is 7 ")
    window.workbench.set_network(network.judged_by(None))
    assert not window.prediction.rejected
    assert window.prediction.reason is None
