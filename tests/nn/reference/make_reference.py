"""Write modern.safetensors and classic.safetensors: what PyTorch computes for LeNet-5, forwards and backwards.

The parameters are random, so the values do not depend on the bundled weights. Run by hand, in an
environment of its own, whenever a form changes::

    python3 -m venv .venv-torch
    .venv-torch/bin/pip install torch==2.13.0 numpy safetensors
    .venv-torch/bin/python tests/nn/reference/make_reference.py

A file holds ``parameter.C1.weight`` ..., ``input``, ``labels``, ``C1.pre_activation`` and ``C1.output`` ..., ``loss``
(the cross-entropy, averaged over the images), and the gradients of three numbers, ``label`` (of that loss), ``logit``
(of logit 7) and ``unit`` (of C3's map 4, row 2, column 5): ``label.input``, ``label.C1.pre_activation``,
``label.C1.output`` ... and, for the loss alone, ``label.C1.weight`` .... What PyTorch has no gradient for is left out.
"""

from pathlib import Path

import torch
import torch.nn.functional as F  # noqa: N812 - the name that PyTorch's own documentation uses
from safetensors.torch import save_file

TABLE_I = """
1 0 0 0 1 1 1 0 0 1 1 1 1 0 1 1
1 1 0 0 0 1 1 1 0 0 1 1 1 1 0 1
1 1 1 0 0 0 1 1 1 0 0 1 0 1 1 1
0 1 1 1 0 0 1 1 1 1 0 0 1 0 1 1
0 0 1 1 1 0 0 1 1 1 1 0 1 1 0 1
0 0 0 1 1 1 0 0 1 1 1 1 0 1 1 1
"""
SEEN = torch.tensor([[int(n) for n in row.split()] for row in TABLE_I.split("\n") if row]).T.bool()  # (16, 6)
WHICH = ("pre_activation", "output")

MODERN = {
    **{"C1.weight": (6, 1, 5, 5), "C1.bias": (6,), "C3.weight": (16, 6, 5, 5), "C3.bias": (16,)},
    **{"C5.weight": (120, 16, 5, 5), "C5.bias": (120,), "F6.weight": (84, 120), "F6.bias": (84,)},
    **{"output.weight": (10, 84), "output.bias": (10,)},
}
CLASSIC = MODERN | {
    **{"S2.coefficient": (6,), "S2.bias": (6,), "S4.coefficient": (16,), "S4.bias": (16,)},
    "C3.weight": (60, 5, 5),
}


def random_parameters(shapes, generator):
    """Return normal weights and biases that keep activations of order 1."""
    parameters = {}
    for name, shape in shapes.items():
        values = torch.randn(shape, generator=generator)
        if name.endswith("weight"):
            values *= (2 / torch.Size(shape[1:]).numel()) ** 0.5
        elif name.endswith("bias"):
            values *= 0.3
        parameters[name] = values.requires_grad_()
    return parameters


def modern(images, parameters):
    """Return the (pre-activation, output) of every layer of the modern form by its name."""

    def pool(name, x):
        return F.max_pool2d(x, 2)

    return chain(images, parameters, parameters["C3.weight"], F.relu, pool, torch.clone)


def classic(images, parameters):
    """Return the (pre-activation, output) of every layer of the classic form by its name."""

    def squash(a):
        return 1.7159 * torch.tanh(2 / 3 * a)

    def pool(name, x):
        coefficient, bias = (parameters[f"{name}.{which}"][:, None, None] for which in ("coefficient", "bias"))
        return F.avg_pool2d(x, 2) * coefficient + bias

    c3_weight = torch.zeros(16, 6, 5, 5).index_put(SEEN.nonzero(as_tuple=True), parameters["C3.weight"])
    return chain(-0.1 + 1.275 * images, parameters, c3_weight, squash, pool, torch.sigmoid)


def chain(x, parameters, c3_weight, squash, pool, squash_pool):
    """Return the layers of either form."""
    layers = {}

    def add(name, operation, squash, *arguments):
        a = operation(*arguments)
        layers[name] = a, squash(a)
        return layers[name][1]

    def weight_and_bias(name):
        return parameters[f"{name}.weight"], parameters[f"{name}.bias"]

    x = add("C1", F.conv2d, squash, x, *weight_and_bias("C1"))
    x = add("S2", pool, squash_pool, "S2", x)
    x = add("C3", F.conv2d, squash, x, c3_weight, parameters["C3.bias"])
    x = add("S4", pool, squash_pool, "S4", x)
    x = add("C5", F.conv2d, squash, x, *weight_and_bias("C5"))
    x = add("F6", F.linear, squash, x.flatten(1), *weight_and_bias("F6"))
    add("output", F.linear, lambda z: z.softmax(dim=1), x, *weight_and_bias("output"))
    return layers


def gradients(number, wanted):
    """Return the gradients of ``number`` for the tensors in ``wanted``, by name, where there are any."""
    found = torch.autograd.grad(number, wanted.values(), retain_graph=True, allow_unused=True)
    return {name: d for name, d in zip(wanted, found, strict=True) if d is not None}


def reference(form, shapes):
    """Return everything that a file holds."""
    generator = torch.Generator().manual_seed(1998)
    parameters = random_parameters(shapes, generator)
    images = torch.rand((2, 1, 32, 32), generator=generator).requires_grad_()
    labels = torch.tensor([3, 8])
    layers = form(images, parameters)
    numbers = {f"{name}.{which}": t for name, pair in layers.items() for which, t in zip(WHICH, pair, strict=True)}
    logits = layers["output"][0]
    loss = F.cross_entropy(logits, labels)
    targets = {"label": loss, "logit": logits[:, 7].sum(), "unit": layers["C3"][1][:, 4, 2, 5].sum()}
    tensors = {"input": images, "labels": labels, "loss": loss, **numbers}
    tensors |= {f"parameter.{name}": parameter for name, parameter in parameters.items()}
    for target, number in targets.items():
        wanted = {"input": images, **numbers, **(parameters if target == "label" else {})}
        tensors |= {f"{target}.{name}": d for name, d in gradients(number, wanted).items()}
    return {name: tensor.detach().clone().contiguous() for name, tensor in tensors.items()}


def main():
    """Compute and write the references."""
    for form, shapes in ((modern, MODERN), (classic, CLASSIC)):
        path = Path(__file__).with_name(f"{form.__name__}.safetensors")
        save_file(reference(form, shapes), path, metadata={"torch": torch.__version__})


if __name__ == "__main__":
    main()
