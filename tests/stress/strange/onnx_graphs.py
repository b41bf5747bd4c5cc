"""Graphs of ONNX, with nodes, sizes and places that a stranger chose."""

from collections.abc import Callable
from random import Random

from tests.stress.strange.reader import Reader
from tests.stress.strange.weights import STRANGE_NUMBERS, numbers_mutated, read, seeds


def _varint(number: int) -> bytes:
    data = b""
    while number > 127:
        data, number = data + bytes([number & 127 | 128]), number >> 7
    return data + bytes([number])


def _field(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _onnx_tricks() -> tuple[Callable[[], bytes], ...]:
    import onnx

    whole = seeds(".onnx")[0]

    def changed(change: Callable[..., object]) -> bytes:
        model = onnx.load_model_from_string(whole)
        change(model.graph)
        return model.SerializeToString()

    def elsewhere(graph: onnx.GraphProto, location: str) -> None:
        graph.initializer[0].data_location = onnx.TensorProto.EXTERNAL
        graph.initializer[0].external_data.add(key="location", value=location)
        graph.initializer[0].ClearField("raw_data")

    def of_size(graph: onnx.GraphProto, *sizes: int) -> None:
        del graph.initializer[0].dims[:]
        graph.initializer[0].dims.extend(sizes)

    def of_kind(graph: onnx.GraphProto, kind: int) -> None:
        graph.initializer[0].data_type = kind

    def loop(graph: onnx.GraphProto) -> None:
        graph.node[0].input[0] = graph.node[-1].output[0]

    def deep() -> bytes:
        graph = b""
        for _ in range(5000):  # a graph in an attribute of a node of a graph ...
            graph = _field(1, _field(5, _field(6, graph)))
        return _field(7, graph)

    return (
        *(
            lambda place=place: changed(lambda graph: elsewhere(graph, place))
            for place in ("/etc/passwd", "../../etc/passwd", "strange.onnx", "/dev/zero", "", "\0")
        ),
        *(
            lambda sizes=sizes: changed(lambda graph: of_size(graph, *sizes))
            for sizes in ((2**31, 2**31), (2**62, 4), (-1,), (0,), (1,) * 70, (2**33,))
        ),
        *(lambda kind=kind: changed(lambda graph: of_kind(graph, kind)) for kind in range(30)),
        lambda: changed(loop),
        deep,
        lambda: _field(7, _field(1, b"") * 4_000_000),  # empty nodes, of two bytes each
        lambda: _field(7, _field(5, b"") * 4_000_000),
        lambda: _field(14, b"") * 4_000_000,
        lambda: _field(7, _field(1, _field(1, b"") * 5_000_000)),
        lambda: _field(7, _field(5, _field(8, b"x") + _field(4, bytes(2**23)))),
        lambda: _field(7, _field(1, _field(5, _field(8, b"\0" * 9_000_000)))),
        lambda: _field(
            7,
            b"".join(
                _field(1, _field(4, b"Relu") + _field(1, b"%d" % n) + _field(2, b"%d" % (n + 1)))
                for n in range(500_000)
            )
            + _field(11, _field(1, b"0")),
        ),
    )


def _onnx_mutated(chance: Random, data: bytes) -> bytes:
    """Damage a model message by message: names, kinds, attributes, sizes and numbers."""
    import onnx

    try:
        model = onnx.load_model_from_string(data)
    except Exception:  # noqa: BLE001  it was damaged before
        return data
    graph = model.graph
    nodes, tensors = list(graph.node), list(graph.initializer)
    if not nodes or not tensors:
        return data
    node, tensor, other = chance.choice(nodes), chance.choice(tensors), chance.choice(nodes)
    number = chance.choice((0, 1, -1, 2, 5, 2**31, 2**63 - 1, -(2**63)))
    match chance.randrange(10):
        case 0:
            node.op_type = chance.choice([other.op_type, "", "Shape", "Identity", "Constant", "If", "MatMul", "é\n"])
        case 1 if node.input:
            node.input[chance.randrange(len(node.input))] = chance.choice([*other.output, *other.input, "", "x"])
        case 2:
            del node.input[:]
        case 3:
            graph.node.insert(0, other)
        case 4 if tensor.dims:
            tensor.dims[chance.randrange(len(tensor.dims))] = number
        case 5:
            tensor.data_type = chance.randrange(30)
        case 6:
            tensor.raw_data = chance.choice((numbers_mutated(chance, tensor.raw_data), tensor.raw_data[:-3], b""))
        case 7 if node.attribute:
            attribute = chance.choice(node.attribute)
            attribute.ints.extend([number] * chance.randrange(3))
            attribute.type, attribute.i = chance.randrange(15), number
        case 8:
            tensor.float_data.extend(STRANGE_NUMBERS.tolist())
        case _:
            chance.choice((node.output, node.input)).append(chance.choice(("", *other.output)))
    return model.SerializeToString()


READERS = {
    "onnx": lambda: Reader(".onnx", read, seeds(".onnx"), (_onnx_mutated,), _onnx_tricks()),
}
