"""Write modern.safetensors: what PyTorch computes for the modern LeNet-5, layer by layer and backwards.

The parameters are random, so the values do not depend on the bundled weights. Run by hand, in an
environment of its own, whenever the architecture changes::

    python3 -m venv /tmp/torch
    /tmp/torch/bin/pip install torch==2.13.0 numpy safetensors
    /tmp/torch/bin/python tests/nn/reference/make_reference.py

The file holds ``parameter.C1.weight`` ..., ``input``, ``labels``, ``C1.pre_activation`` and ``C1.output`` ...,
``loss``, ``gradient.C1.weight`` ... and ``gradient.input``. The loss is the cross-entropy, averaged over the images.
"""

from pathlib import Path

import torch
import torch.nn.functional as F  # noqa: N812 - the name that PyTorch's own documentation uses
from safetensors.torch import save_file

SHAPES = {"C1": (6, 1, 5, 5), "C3": (16, 6, 5, 5), "C5": (120, 16, 5, 5), "F6": (84, 120), "output": (10, 84)}


def random_parameters(generator):
    """Return normal weights of variance 2 / fan-in, which keep activations of order 1, and small biases."""
    parameters = {}
    for name, shape in SHAPES.items():
        fan_in = torch.Size(shape[1:]).numel()
        parameters[f"{name}.weight"] = torch.randn(shape, generator=generator) * (2 / fan_in) ** 0.5
        parameters[f"{name}.bias"] = torch.randn(shape[:1], generator=generator) * 0.3
    return parameters


def forward(images, parameters):
    """Return the (pre-activation, output) of every layer by its name."""

    def of(name):
        return parameters[f"{name}.weight"], parameters[f"{name}.bias"]

    def relu(a):
        return a, F.relu(a)

    def max_pool(x):
        a = F.max_pool2d(x, 2)
        return a, a

    layers = {"C1": relu(F.conv2d(images, *of("C1")))}
    layers["S2"] = max_pool(layers["C1"][1])
    layers["C3"] = relu(F.conv2d(layers["S2"][1], *of("C3")))
    layers["S4"] = max_pool(layers["C3"][1])
    layers["C5"] = relu(F.conv2d(layers["S4"][1], *of("C5")))
    layers["F6"] = relu(F.linear(layers["C5"][1].flatten(1), *of("F6")))
    logits = F.linear(layers["F6"][1], *of("output"))
    layers["output"] = logits, logits.softmax(dim=1)
    return layers


def main():
    """Compute and write the reference."""
    generator = torch.Generator().manual_seed(1998)
    parameters = random_parameters(generator)
    images = torch.rand((3, 1, 32, 32), generator=generator)
    labels = torch.tensor([3, 8, 0])
    for tensor in (images, *parameters.values()):
        tensor.requires_grad_()
    layers = forward(images, parameters)
    loss = F.cross_entropy(layers["output"][0], labels)
    loss.backward()
    tensors = {"input": images, "labels": labels, "loss": loss, "gradient.input": images.grad}
    for name, parameter in parameters.items():
        tensors |= {f"parameter.{name}": parameter, f"gradient.{name}": parameter.grad}
    for name, (a, x) in layers.items():
        tensors |= {f"{name}.pre_activation": a, f"{name}.output": x}
    tensors = {name: tensor.detach().clone().contiguous() for name, tensor in tensors.items()}
    save_file(tensors, Path(__file__).with_name("modern.safetensors"), metadata={"torch": torch.__version__})


if __name__ == "__main__":
    main()
