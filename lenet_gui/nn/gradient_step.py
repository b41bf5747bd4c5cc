"""One step of gradient descent: what every weight becomes, and so what the network then answers."""

from lenet_gui.errors import InputError
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.trace import Gradients


def stepped(network: LeNet5, gradients: Gradients, rate: float) -> LeNet5:
    """Return the network with every parameter moved by -rate times its gradient.

    What was measured with the old weights does not hold for the new ones, so the metadata stay behind; the judge
    comes along.

    Raises
    ------
    InputError
        If the gradients lack the parameters.
    """
    if not gradients.parameters:
        raise InputError("gradients: expected those for the parameters, got none")
    parameters = {
        name: (value - rate * gradients[name]).astype(value.dtype) for name, value in network.parameters.items()
    }
    return LeNet5(network.architecture, parameters, judge=network.judge)
