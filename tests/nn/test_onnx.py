"""ONNX files: ONNX Runtime computes what we compute, and graphs come back as networks, ours and others'."""

import sys

import numpy as np
import pytest

from lenet_gui.errors import CheckpointError
from lenet_gui.nn import LeNet5, exchange
from lenet_gui.nn.architectures import ARCHITECTURES

onnx = pytest.importorskip("onnx", reason="needs the extra: pip install -e '.[onnx]'")
make_node = onnx.helper.make_node


def network_of(form, **metadata):
    """A network whose answers differ from image to image."""
    rng = np.random.default_rng(1)
    architecture = ARCHITECTURES[form]
    parameters = architecture.initial_parameters(rng)
    return LeNet5(
        architecture, {k: v + rng.normal(0, 0.05, v.shape).astype(np.float32) for k, v in parameters.items()}, metadata
    )


def assert_same(network, other):
    assert network.architecture is other.architecture
    for name, value in other.parameters.items():
        np.testing.assert_array_equal(network.parameters[name], value)


@pytest.mark.parametrize("form", ARCHITECTURES)
def test_onnx_runtime_computes_the_same(form, tmp_path):
    onnxruntime = pytest.importorskip("onnxruntime", reason="needs the extra: pip install -e '.[bench]'")
    network, path = network_of(form), tmp_path / "a.onnx"
    network.export(path)
    onnx.checker.check_model(onnx.load(path), full_check=True)
    images = np.random.default_rng(2).random((20, 1, 32, 32), np.float32)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    logits, probabilities = session.run(["logits", "probabilities"], {"image": images})
    trace = network.forward(images)
    np.testing.assert_allclose(logits, trace.logits, atol=2e-5)
    np.testing.assert_allclose(probabilities, trace.probabilities, atol=1e-5)


@pytest.mark.parametrize("form", ARCHITECTURES)
def test_what_goes_out_comes_back_the_same(form, tmp_path):
    network = network_of(form, recipe="ünique")
    network.export(tmp_path / "a.onnx")
    found = exchange.read(tmp_path / "a.onnx")
    assert_same(found.network, network)
    assert found.network.metadata == {"recipe": "ünique", "form": form}
    assert found.matches == tuple((name, name) for name in network.parameters)
    assert [file.name for file in tmp_path.iterdir()] == ["a.onnx"]


@pytest.fixture
def theirs():
    """Tensors and nodes of the modern form as PyTorch's exporters write them: C5 is a full connection."""
    p = network_of("modern").parameters
    modules = {"C1": "conv1", "C3": "conv2", "C5": "fc1", "F6": "fc2", "output": "fc3"}
    tensors = {f"{modules[k.split('.')[0]]}.{k.split('.')[1]}": v for k, v in p.items()}
    tensors["fc1.weight"] = tensors["fc1.weight"].reshape(120, 400)
    pool = {"kernel_shape": [2, 2], "strides": [2, 2]}
    nodes = [
        make_node("Conv", ["input", "conv1.weight", "conv1.bias"], ["a"], pads=[2, 2, 2, 2], kernel_shape=[5, 5]),
        make_node("Relu", ["a"], ["b"]),
        make_node("MaxPool", ["b"], ["c"], ceil_mode=0, auto_pad="NOTSET", **pool),
        make_node("Conv", ["c", "conv2.weight", "conv2.bias"], ["d"]),
        make_node("Relu", ["d"], ["e"]),
        make_node("MaxPool", ["e"], ["f"], **pool),
        make_node("Shape", ["f"], ["n"]),
        make_node("Constant", [], ["shape"], value=onnx.numpy_helper.from_array(np.array([-1, 400]))),
        make_node("Reshape", ["f", "shape"], ["g"]),
        make_node("Gemm", ["g", "fc1.weight", "fc1.bias"], ["h"], transB=1),
        make_node("Relu", ["h"], ["i"]),
        make_node("Gemm", ["i", "fc2.weight", "fc2.bias"], ["j"], transB=1),
        make_node("Relu", ["j"], ["k"]),
        make_node("Gemm", ["k", "fc3.weight", "fc3.bias"], ["l"], transB=1),
        make_node("LogSoftmax", ["l"], ["m"], axis=-1),
    ]
    return tensors, nodes


def write(path, tensors, nodes):
    value = onnx.helper.make_tensor_value_info
    stored = [onnx.numpy_helper.from_array(np.ascontiguousarray(array), name) for name, array in tensors.items()]
    image, answer = value("input", 1, [1, 1, 28, 28]), value(nodes[-1].output[0], 1, [1, 10])
    onnx.save(onnx.helper.make_model(onnx.helper.make_graph(nodes, "g", [image], [answer], stored)), path)
    return path


@pytest.mark.parametrize("last", [15, 14], ids=["log softmax", "logits"])
def test_a_graph_of_others_is_read(theirs, last, tmp_path):
    tensors, nodes = theirs
    found = exchange.read(write(tmp_path / "a.onnx", tensors, nodes[:last]))
    assert_same(found.network, network_of("modern"))
    assert found.network.metadata == {"form": "modern", "origin": "a.onnx"}
    assert str(found).startswith("conv1.weight -> C1.weight\n")


def test_a_product_and_a_sum_are_a_full_connection(theirs, tmp_path):
    tensors, nodes = theirs
    tensors["fc2.weight"], tensors["fc3.weight"] = tensors["fc2.weight"].T, tensors["fc3.weight"].T
    product = [make_node("MatMul", ["i", "fc2.weight"], ["p"]), make_node("Add", ["fc2.bias", "p"], ["j"])]
    nodes[13] = make_node("Gemm", ["k", "fc3.weight", "fc3.bias"], ["l"])
    found = exchange.read(write(tmp_path / "a.onnx", tensors, [*nodes[:11], *product, *nodes[12:]]))
    assert_same(found.network, network_of("modern"))


@pytest.mark.parametrize(
    ("place", "node", "words"),
    [
        (1, make_node("Tanh", ["a"], ["b"]), "modern form of LeNet-5: C1: wanted Relu, found Tanh"),
        (
            2,
            make_node("MaxPool", ["b"], ["c"], kernel_shape=[3, 3], strides=[2, 2]),
            r"S2: .*kernel_shape \[2, 2\], found \[3, 3\]",
        ),
        (3, make_node("Conv", ["c", "conv2.weight", "conv2.bias"], ["d"], strides=[2, 2]), r"C3: .*strides \[1, 1\]"),
        (3, make_node("Conv", ["c", "conv2.weight"], ["d"]), r"C3\.bias: wanted \(16,\), found none"),
        (3, make_node("Conv", ["c", "e", "conv2.bias"], ["d"]), "C3: wanted e stored, found it computed"),
        (4, make_node("Add", ["d", "c"], ["e"]), "wanted a chain of operators, found a branch"),
        (4, make_node("Relu", ["d"], ["e"], domain="mine"), "not one of ONNX's own"),
        (11, make_node("Gemm", ["i", "fc2.weight", "fc2.bias"], ["j"], transB=1, alpha=2.0), "F6: .*alpha"),
        (
            11,
            make_node("Gemm", ["i", "fc2.weight", "fc2.bias"], ["j"]),
            r"F6\.weight: wanted \(84, 120\), found \(120, 84\)",
        ),
        (14, make_node("ArgMax", ["l"], ["m"]), "output: wanted Softmax, found ArgMax"),
    ],
)
def test_another_graph_is_refused_where_it_leaves_the_form(theirs, place, node, words, tmp_path):
    tensors, nodes = theirs
    nodes[place] = node
    with pytest.raises(CheckpointError, match=words):
        exchange.read(write(tmp_path / "a.onnx", tensors, nodes))


def test_the_scale_of_the_input_belongs_to_the_form(tmp_path):
    network_of("classic").export(tmp_path / "a.onnx")
    model = onnx.load(tmp_path / "a.onnx")
    (scale,) = [tensor for tensor in model.graph.initializer if tensor.name == "0.constant"]
    scale.CopyFrom(onnx.numpy_helper.from_array(np.float32(1.5), "0.constant"))
    onnx.save(model, tmp_path / "a.onnx")
    with pytest.raises(CheckpointError, match=r"input: wanted Mul of 1\.275, found other numbers"):
        exchange.read(tmp_path / "a.onnx")


def test_weights_in_another_file_are_not_followed(theirs, tmp_path):
    path = write(tmp_path / "a.onnx", *theirs)
    onnx.save(onnx.load(path), path, save_as_external_data=True, location="weights", size_threshold=0)
    with pytest.raises(CheckpointError, match="keeps its weights in another file, which is not read"):
        exchange.read(path)


def test_without_the_package_one_sentence_says_how_to_get_it(tmp_path, monkeypatch):
    (tmp_path / "a.onnx").touch()
    monkeypatch.setitem(sys.modules, "onnx", None)
    for use in (exchange.read, network_of("modern").export):
        with pytest.raises(CheckpointError, match=r"pip install 'lenet-gui\[onnx\]'"):
            use(tmp_path / "a.onnx")


def test_far_more_operators_than_a_network_has_are_not_looked_at(tmp_path):
    model = onnx.ModelProto()
    model.graph.node.extend([onnx.NodeProto()] * 1001)
    onnx.save(model, tmp_path / "a.onnx")
    with pytest.raises(CheckpointError, match="far more operators"):
        exchange.read(tmp_path / "a.onnx")


def test_a_file_of_more_than_two_megabytes_is_not_unpacked(tmp_path):
    (tmp_path / "a.onnx").write_bytes(b"\x0a\x00" * (2**20 + 1))
    with pytest.raises(CheckpointError, match="more than 2 MiB"):
        exchange.read(tmp_path / "a.onnx")
