"""What explains the parts of a network."""

from lenet_gui.nn.squashing import RELU, SCALED_TANH, SIGMOID, TANH, Squashing
from lenet_gui.ui.explanations import Topic

_OF_SQUASHING = {
    RELU.name: Topic.RELU,
    TANH.name: Topic.TANH,
    SCALED_TANH.name: Topic.SCALED_TANH,
    SIGMOID.name: Topic.SIGMOID,
}


def of_squashing(squashing: Squashing) -> tuple[Topic, ...]:
    """Return what explains a squashing function; nothing for one that does nothing."""
    return (_OF_SQUASHING[squashing.name],) if squashing.name in _OF_SQUASHING else ()
