"""Reading images: NumPy here against ONNX Runtime and PyTorch eager, in one run.

Run with ``OPENBLAS_NUM_THREADS=1 python -m pytest tests/benchmarks``. The name of every group says how many threads the
peers use; ``extra_info`` in ``--benchmark-json`` has those of NumPy and the ratios of the medians.
"""

import tracemalloc

import numpy as np
import pytest

pytest.importorskip("pytest_benchmark", reason="needs the extra: pip install -e '.[bench]'")

ONE = "forward, one image, every activation, 1 thread"
MANY = "1,000 images, probabilities only, 2 threads"


def test_all_compute_the_same(network, onnx_session, images):
    session = onnx_session(1)
    names = [output.name for output in session.get_outputs()]
    for name, theirs in zip(names, session.run(None, {"image": images[:2]}), strict=True):
        layer, which = name.split(".")
        ours = getattr(network.forward(images[:2])[layer], which)
        np.testing.assert_allclose(ours, theirs, atol=1e-4, rtol=0, err_msg=name)


def test_pytorch_computes_the_same(network, torch_network, images):
    import torch

    _, activations = torch_network(1)
    with torch.no_grad():
        theirs = activations(torch.tensor(images))[-1].numpy()
    np.testing.assert_allclose(network.probabilities(images), theirs, atol=1e-5, rtol=0)


@pytest.mark.benchmark(warmup=True)
def test_one_by_onnx_runtime(timed, onnx_session, images):
    timed(ONE, "ONNX Runtime", onnx_session(1).run, None, {"image": images[:1]})


@pytest.mark.benchmark(warmup=True)
def test_one_by_pytorch(timed, torch_network, images):
    import torch

    _, activations = torch_network(1)
    with torch.no_grad():
        timed(ONE, "PyTorch", activations, torch.tensor(images[:1]))


@pytest.mark.benchmark(warmup=True)
def test_one_by_numpy(timed, network, images):
    timed(ONE, "NumPy", network.forward, images[:1])


@pytest.mark.benchmark(warmup=True)
def test_many_by_onnx_runtime(timed, onnx_session, images):
    timed(MANY, "ONNX Runtime", onnx_session(2).run, ["output.output"], {"image": images})


@pytest.mark.benchmark(warmup=True)
def test_many_by_pytorch(timed, torch_network, images):
    import torch

    _, activations = torch_network(2)
    with torch.no_grad():
        timed(MANY, "PyTorch", lambda x: activations(x)[-1], torch.tensor(images))


@pytest.mark.benchmark(warmup=True)
def test_many_by_numpy(timed, network, images):
    timed(MANY, "NumPy", network.probabilities, images)


def test_the_memory_of_ten_thousand_images(network):
    images = np.zeros((10_000, 1, 32, 32), np.float32)
    tracemalloc.start()  # NumPy tells it of every array
    network.probabilities(images)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert images.nbytes + peak < 600e6
