"""The bundled network, what it reads, and the same network in the hands of its peers.

The peers are optional: a benchmark whose peer is missing is skipped and says so.
"""

import os

import numpy as np
import pytest

from lenet_gui.nn import LeNet5
from lenet_gui.nn.aggregation import MAXIMUM
from lenet_gui.nn.layers import Convolution, FullyConnected, Pooling

REASON = "needs the extra: pip install -e '.[bench]'"


@pytest.fixture(scope="session")
def network():
    return LeNet5.pretrained("modern")


@pytest.fixture(scope="session")
def images():
    return np.random.default_rng(0).random((1000, 1, 32, 32), np.float32)


@pytest.fixture(scope="session")
def labels():
    return np.arange(1000) % 10


@pytest.fixture(scope="session")
def medians():
    """Seconds by (work, engine), filled in as the benchmarks run."""
    return {}


@pytest.fixture
def timed(benchmark, medians):
    """Time a function; note the median, NumPy's threads, and the ratio to the engines that did the same work before."""

    def run(work, engine, function, *arguments):
        benchmark.group = work
        benchmark.extra_info["threads of OpenBLAS"] = os.environ.get("OPENBLAS_NUM_THREADS", "all")
        benchmark(function, *arguments)
        if benchmark.stats:  # none with --benchmark-disable
            medians[work, engine] = benchmark.stats.stats.median
            for (other_work, other), median in medians.items():
                if other_work == work and other != engine:
                    benchmark.extra_info[f"ratio to {other}"] = medians[work, engine] / median

    return run


@pytest.fixture(scope="session")
def onnx_session(network):
    """Return a function that makes a session of ONNX Runtime with so many threads."""
    pytest.importorskip("onnx", reason=REASON)
    onnxruntime = pytest.importorskip("onnxruntime", reason=REASON)

    def with_threads(threads):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        model = as_onnx(network).SerializeToString()
        return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    return with_threads


@pytest.fixture
def torch_network(network):
    """Return a function that lets PyTorch use so many threads and hands out the network as its layers."""
    torch = pytest.importorskip("torch", reason=REASON)
    before = torch.get_num_threads()

    def with_threads(threads):
        torch.set_num_threads(threads)
        return as_torch(network)

    yield with_threads
    torch.set_num_threads(before)


def as_torch(network):
    """Return PyTorch's modules by layer, and a function that returns every activation, the logits last but one."""
    import torch
    from torch import nn

    c1, c3, c5 = nn.Conv2d(1, 6, 5), nn.Conv2d(6, 16, 5), nn.Conv2d(16, 120, 5)
    f6, output = nn.Linear(120, 84), nn.Linear(84, 10)
    modules = nn.ModuleDict({"C1": c1, "C3": c3, "C5": c5, "F6": f6, "output": output})
    modules.load_state_dict({name: torch.tensor(value) for name, value in network.parameters.items()})

    def activations(x):
        a1 = c1(x)
        y1 = torch.relu(a1)
        y2 = torch.max_pool2d(y1, 2)
        a3 = c3(y2)
        y3 = torch.relu(a3)
        y4 = torch.max_pool2d(y3, 2)
        a5 = c5(y4)
        y5 = torch.relu(a5)
        a6 = f6(y5.flatten(1))
        y6 = torch.relu(a6)
        z = output(y6)
        return a1, y1, y2, a3, y3, y4, a5, y5, a6, y6, z, torch.softmax(z, 1)

    return modules, activations


def as_onnx(network):
    """Return the network as an ONNX model that answers with every pre-activation and output.

    A layer without squashing has one array that is both; it is computed and answered once.
    """
    import onnx

    nodes, outputs, x = [], [], "image"

    def add(operator, inputs, output, **attributes):
        nodes.append(onnx.helper.make_node(operator, inputs, [output], **attributes))
        return output

    for layer in network.architecture.layers:
        parameters = [f"{layer.name}.weight", f"{layer.name}.bias"]
        a = f"{layer.name}.pre_activation"
        match layer:
            case Convolution():
                add("Conv", [x, *parameters], a, strides=[layer.stride] * 2, pads=[layer.padding] * 4)
            case Pooling(aggregation=aggregation) if aggregation is MAXIMUM:
                add(
                    "MaxPool",
                    [x],
                    a,
                    kernel_shape=[layer.kernel] * 2,
                    strides=[layer.stride] * 2,
                    pads=[layer.padding] * 4,
                )
            case FullyConnected():
                add("Gemm", [add("Flatten", [x], f"{layer.name}.input"), *parameters], a, transB=1)
        outputs.append(a)
        x = a
        if layer.squashing.name != "none":
            x = add(layer.squashing.name.title(), [a], f"{layer.name}.output")
            outputs.append(x)

    def value(name, shape=None):
        return onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, shape)

    graph = onnx.helper.make_graph(
        nodes,
        "LeNet-5",
        [value("image", ["images", *network.architecture.input_shape])],
        [value(name) for name in outputs],
        [onnx.numpy_helper.from_array(array, name) for name, array in network.parameters.items()],
    )
    return onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 21)], ir_version=10)
