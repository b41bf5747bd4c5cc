"""Steps that were taken, and the way back."""

import pytest

from lenet_gui.app.steps import Steps
from lenet_gui.app.workbench import Workbench
from lenet_gui.nn import LeNet5


@pytest.fixture
def workbench(qapp):
    return Workbench(LeNet5.pretrained())


@pytest.fixture
def steps(workbench):
    return Steps(workbench)


def test_each_step_is_taken_back_by_itself(workbench, steps):
    first, second, third = workbench.network, LeNet5.pretrained(), LeNet5.pretrained()
    told = []
    steps.can_go_back_changed.connect(told.append)
    steps.take(second)
    steps.take(third)
    assert workbench.network is third
    steps.go_back()
    assert workbench.network is second
    steps.go_back()
    assert workbench.network is first
    assert told == [True, True, True, False]
    steps.go_back()
    assert workbench.network is first


def test_another_network_ends_the_way_back(workbench, steps):
    told = []
    steps.can_go_back_changed.connect(told.append)
    steps.take(LeNet5.pretrained())
    other = LeNet5.pretrained("classic")
    workbench.set_network(other)
    assert not steps.can_go_back
    assert told == [True, False]
    steps.go_back()
    assert workbench.network is other
