"""One image through the network, every activation kept: NumPy here against ONNX Runtime on one thread.

Run with ``python -m pytest tests/benchmarks``; the figures in brackets are ratios to the faster of the two. NumPy
needs no limit: the products of one image are too small for OpenBLAS to spread over threads.
"""

import numpy as np
import pytest

from lenet_gui.nn import LeNet5
from lenet_gui.nn.aggregation import MAXIMUM
from lenet_gui.nn.layers import Convolution, FullyConnected, Pooling

_REASON = "needs the extra: pip install -e '.[bench]'"
pytest.importorskip("pytest_benchmark", reason=_REASON)
onnx = pytest.importorskip("onnx", reason=_REASON)
onnxruntime = pytest.importorskip("onnxruntime", reason=_REASON)


@pytest.fixture(scope="module")
def network():
    return LeNet5.pretrained("modern")


@pytest.fixture(scope="module")
def image():
    return np.random.default_rng(0).random((1, 1, 32, 32), np.float32)


@pytest.fixture(scope="module")
def session(network):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    model = as_onnx(network).SerializeToString()
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def as_onnx(network):
    """Return the network as an ONNX model that answers with every pre-activation and output.

    A layer without squashing has one array that is both; it is computed and answered once.
    """
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
        [value("image", [1, *network.architecture.input_shape])],
        [value(name) for name in outputs],
        [onnx.numpy_helper.from_array(array, name) for name, array in network.parameters.items()],
    )
    return onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 21)], ir_version=10)


def test_both_compute_the_same(network, session, image):
    names = [output.name for output in session.get_outputs()]
    for name, theirs in zip(names, session.run(None, {"image": image}), strict=True):
        layer, which = name.split(".")
        ours = getattr(network.forward(image)[layer], which)
        np.testing.assert_allclose(ours, theirs, atol=1e-4, rtol=0, err_msg=name)


@pytest.fixture(scope="module")
def medians():
    """Seconds a pass by engine, filled in as the benchmarks run."""
    return {}


@pytest.mark.benchmark(group="forward, one image, every activation", warmup=True)
@pytest.mark.parametrize("engine", ["ONNX Runtime", "NumPy"])
def test_forward(benchmark, engine, network, session, image, medians):
    if engine == "NumPy":
        benchmark(network.forward, image)
    else:
        benchmark(session.run, None, {"image": image})
    if benchmark.stats:  # none with --benchmark-disable
        medians[engine] = benchmark.stats.stats.median
        benchmark.extra_info["ratio to ONNX Runtime"] = medians[engine] / medians.get("ONNX Runtime", np.nan)
