"""Going back and learning: NumPy here against PyTorch eager, in one run; see test_forward.py."""

import pytest

from lenet_gui.nn import LeNet5, training, training_state
from lenet_gui.nn.architectures import MODERN

pytest.importorskip("pytest_benchmark", reason="needs the extra: pip install -e '.[bench]'")

BACK = "backward from a logit to the input, one image, 1 thread"
BACK_ALL = "backward from a logit to input and parameters, one image, 1 thread"
STEP = "one training step, batch 128, 2 threads"


@pytest.mark.benchmark(warmup=True)
def test_back_by_pytorch(timed, torch_network, images):
    import torch

    _, activations = torch_network(1)
    image = torch.tensor(images[:1], requires_grad=True)
    logit = activations(image)[-2][0, 7]
    timed(BACK, "PyTorch", lambda: torch.autograd.grad(logit, image, retain_graph=True))


@pytest.mark.benchmark(warmup=True)
def test_back_by_numpy(timed, network, images):
    trace = network.forward(images[:1])
    timed(BACK, "NumPy", lambda: network.backward(trace, logit=7, to_parameters=False))


@pytest.mark.benchmark(warmup=True)
def test_back_to_all_by_pytorch(timed, torch_network, images):
    import torch

    modules, activations = torch_network(1)
    wanted = [torch.tensor(images[:1], requires_grad=True), *modules.parameters()]
    logit = activations(wanted[0])[-2][0, 7]
    timed(BACK_ALL, "PyTorch", lambda: torch.autograd.grad(logit, wanted, retain_graph=True))


@pytest.mark.benchmark(warmup=True)
def test_back_to_all_by_numpy(timed, network, images):
    trace = network.forward(images[:1])
    timed(BACK_ALL, "NumPy", lambda: network.backward(trace, logit=7))


@pytest.mark.benchmark(warmup=True)
def test_step_by_pytorch(timed, torch_network, images, labels):
    import torch

    modules, activations = torch_network(2)
    adam = torch.optim.Adam(modules.parameters(), 2e-3)
    batch, right = torch.tensor(images[:128]), torch.tensor(labels[:128])

    def step():
        adam.zero_grad()
        torch.nn.functional.cross_entropy(activations(batch)[-2], right).backward()
        adam.step()

    timed(STEP, "PyTorch", step)


@pytest.mark.benchmark(warmup=True)
def test_step_by_numpy(timed, images, labels):
    state = training_state.fresh(MODERN, training_state.Recipe())

    def step():
        network = LeNet5(MODERN, state.parameters)
        _, gradients = training.loss_and_gradients(network, images[:128], labels[:128])
        state.steps += 1
        training_state.adam(state, gradients, 2e-3)

    timed(STEP, "NumPy", step)
