"""Weights: safetensors, npz and ONNX, with numbers, sizes and names that a stranger chose."""

import io
import json
import pickle
import struct
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import numpy as np
from numpy.lib import format as npy

from lenet_gui.nn import LeNet5, exchange
from lenet_gui.nn.architectures import ARCHITECTURES
from tests.stress.mutation import ANY, json_mutated, mutated
from tests.stress.strange import zips
from tests.stress.strange.reader import Reader

_STRANGE_NUMBERS = np.array([np.nan, np.inf, -np.inf, 3.4e38, -3.4e38, 1e20, 1e-45, 0, -0.0, 1e4, -1e4], np.float32)


def _read(path: Path) -> None:
    network = exchange.read(path).network
    for name, array in network.arrays().items():
        assert array.dtype == np.float32
        assert np.isfinite(array).all(), name
    assert all(isinstance(fact, str) for pair in network.metadata.items() for fact in pair)
    image = np.zeros((2, 1, 32, 32), np.float32)
    image[:, 0, 6:26, 15:18] = 1
    trace = network.forward(image)
    assert np.isfinite(trace.logits).all()
    assert np.isfinite(trace.probabilities).all()
    if network.judge is not None:
        assert 0 <= network.judge.confidence(trace.logits[0].tolist()) <= 1
        network.judge.doubt(trace, 0, 0.9)


def _networks() -> list[LeNet5]:
    whole = [LeNet5.pretrained(form) for form in ARCHITECTURES]
    return [*(network.judged_by(None) for network in whole), *whole]


def _seeds(ending: str) -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"whole{ending}")
        found = []
        for network in _networks():
            network.export(path)
            found.append(path.read_bytes())
        if ending == ".npz":
            np.savez_compressed(path, **network.parameters)
            found.append(path.read_bytes())
        return found


def _numbers_mutated(chance: Random, data: bytes) -> bytes:
    """Put strange numbers in the place of some weights."""
    changed = bytearray(data)
    numbers = chance.choice((_STRANGE_NUMBERS, np.float32([chance.choice(_STRANGE_NUMBERS)])))
    for _ in range(chance.choice((1, 5, 1000))):
        start = 4 * chance.randrange(max(1, len(data) // 4 - 1))
        changed[start : start + 4] = numbers[chance.randrange(len(numbers))].tobytes()
    return bytes(changed)


def _safetensors(header: bytes, data: bytes, length: int | None = None) -> bytes:
    return (len(header) if length is None else length).to_bytes(8, "little") + header + data


def _header_mutated(chance: Random, data: bytes) -> bytes:
    """Damage the JSON of a safetensors file, whose length is set right, or the numbers behind it."""
    end = 8 + int.from_bytes(data[:8], "little")
    if not 8 < end <= len(data):
        return data
    if chance.random() < 0.3:
        return data[:end] + _numbers_mutated(chance, data[end:])
    mutation = chance.choice((json_mutated, json_mutated, lambda c, d: mutated(c, d, ANY)))
    return _safetensors(mutation(chance, data[8:end]), data[end:])


def _npy_mutated(chance: Random, data: bytes) -> bytes:
    """Damage an array of an npz: its header, whose length is set right, or its numbers."""
    if not data.startswith(b"\x93NUMPY\1\0"):
        return data
    end = 10 + int.from_bytes(data[8:10], "little")
    header, numbers = data[10:end], data[end:]
    descriptions = (
        b"<f4 >f4 |O <f2 <f8 <f16 <c8 |b1 |S5 <U5 <M8[s] |V4 <i8 |V0 <U0 <f4,<f4 [('a','<f4')] |O8 (2,)f4".split()
    )
    match chance.randrange(6):
        case 0:
            numbers = _numbers_mutated(chance, numbers)
        case 1:
            header = header.replace(b"<f4", chance.choice(descriptions))
        case 2:
            header = header.replace(b"False", chance.choice((b"True", b"None", b"1")))
        case 3:
            version = bytes([chance.randrange(5), chance.randrange(2)])
            length = (len(header) + chance.choice((0, 2**31))).to_bytes(4, "little")
            return data[:6] + version + length + header + numbers
        case _:
            header = json_mutated(chance, header)
    header = header[:65535]  # more has no length in this version
    return data[:8] + len(header).to_bytes(2, "little") + header + numbers


def _npy(header: bytes, content: bytes = b"", length: int | None = None) -> bytes:
    return b"\x93NUMPY\2\0" + struct.pack("<I", len(header) if length is None else length) + header + content


def _facts(shape: object, description: object = "<f4", order: object = False) -> bytes:
    return repr({"descr": description, "fortran_order": order, "shape": shape}).encode()


class _Runs:
    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return exec, ("raise SystemExit",)


def _pickled() -> bytes:
    stream = io.BytesIO()
    npy.write_array(stream, np.array([_Runs()], object), allow_pickle=True)
    return stream.getvalue()


def _npz_tricks() -> tuple[Callable[[], bytes], ...]:
    whole = _seeds(".npz")[0]
    name = next(iter(zips.entries_of(whole)))
    shapes = (
        (2**62, 2**62),
        (2**63, -1),
        (-1,),
        (0, 2**63),
        (2**31, 2),
        (1,) * 65,
        (True,),
        (2**24,),
        (2**22, 0, 2**40),
    )
    return (
        *zips.tricks(whole, name, _npy(_facts((2**22,)), bytes(2**24))),
        *(lambda shape=shape: zips.with_entry(whole, name, _npy(_facts(shape), bytes(500))) for shape in shapes),
        lambda: zips.with_entry(whole, name, _pickled()),
        lambda: zips.with_entry(whole, name, pickle.dumps(_Runs())),
        lambda: pickle.dumps(_Runs()),
        lambda: zips.with_entry(whole, name, _npy(bytes(10), bytes(2**30), 2**31)),
        lambda: zips.with_entry(whole, name, _npy(b" " * 2**24)),
        lambda: zips.with_entry(whole, name, _npy(b"(" * 100_000)),
        lambda: zips.with_entry(whole, name, _npy(b"-" * 100_000 + b"1")),
        lambda: zips.with_entry(whole, name, _npy(_facts((6,), [("a", "<f4"), ("b", "|O")]), bytes(96))),
        lambda: zips.with_entry(whole, name, _npy(_facts((6,), [("a", "<f4", (2**20,))] * 1), bytes(96))),
        lambda: zips.with_entry(whole, name, _npy(_facts((6,), ("<f4", (2**31,))), bytes(96))),
        lambda: zips.with_entry(whole, "metadata.npy", _npy(_facts((), "<U%d" % 2**20), bytes(2**22))),
        lambda: zips.with_entry(whole, "metadata.npy", _text("[" * 100_000)),
        lambda: zips.with_entry(whole, "metadata.npy", _text('{"form": "x\\u001b[31m\\n", "recipe": [[1]]}')),
        lambda: zips.packed([(f"{n}.npy", _npy(_facts((1,)), bytes(4))) for n in range(50_000)]),
    )


def _text(text: str) -> bytes:
    stream = io.BytesIO()
    npy.write_array(stream, np.array(text))
    return stream.getvalue()


def _safetensors_tricks() -> tuple[Callable[[], bytes], ...]:
    def tensor(shape: object, offsets: object, kind: str = "F32") -> bytes:
        return json.dumps({"C1.weight": {"dtype": kind, "shape": shape, "data_offsets": offsets}}).encode()

    lengths = (0, 2**31, 2**32, 2**63, 2**64 - 1, 10**8 + 1)
    return (
        *(lambda length=length: _safetensors(b"{}", b"", length) for length in lengths),
        lambda: _safetensors(tensor([2**62, 8], [0, 4]), bytes(4)),
        lambda: _safetensors(tensor([-1], [0, 4]), bytes(4)),
        lambda: _safetensors(tensor([1], [4, 0]), bytes(4)),
        lambda: _safetensors(tensor([1], [0, 2**63]), bytes(4)),
        lambda: _safetensors(tensor([2**40], [0, 2**42]), bytes(4)),
        lambda: _safetensors(tensor([0] * 100, [0, 0]), b""),
        lambda: _safetensors(tensor([0, 2**63], [0, 0]), b""),
        lambda: _safetensors(tensor([0, 2**64], [0, 0]), b""),
        *(
            lambda kind=kind: _safetensors(tensor([4], [0, 4], kind), bytes(4))
            for kind in ("F8_E4M3", "F4", "BOOL", "U8", "C64")
        ),
        lambda: _safetensors(b"[" * 100_000, b""),
        lambda: _safetensors(b'{"__metadata__": {"a": ' + b"[" * 100_000 + b"}}", b""),
        lambda: _safetensors(json.dumps({"__metadata__": {"form": "x\x1b[31m\n" * 999}}).encode(), b""),
        lambda: _safetensors(
            json.dumps({"\n\x1b" * 99: {"dtype": "F32", "shape": [], "data_offsets": [0, 4]}}).encode(), bytes(4)
        ),
        lambda: _safetensors(
            json.dumps(
                {f"{n}": {"dtype": "F32", "shape": [0], "data_offsets": [0, 0]} for n in range(200_000)}
            ).encode(),
            b"",
        ),
        lambda: _safetensors(json.dumps({"__metadata__": {f"{n}": "" for n in range(900_000)}}).encode(), b""),
        lambda: _safetensors(b" " * (2**24 - 20) + b"{}", b""),
        lambda: bytes(2**24),
    )


def _varint(number: int) -> bytes:
    data = b""
    while number > 127:
        data, number = data + bytes([number & 127 | 128]), number >> 7
    return data + bytes([number])


def _field(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _onnx_tricks() -> tuple[Callable[[], bytes], ...]:
    import onnx

    whole = _seeds(".onnx")[0]

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
            tensor.raw_data = chance.choice((_numbers_mutated(chance, tensor.raw_data), tensor.raw_data[:-3], b""))
        case 7 if node.attribute:
            attribute = chance.choice(node.attribute)
            attribute.ints.extend([number] * chance.randrange(3))
            attribute.type, attribute.i = chance.randrange(15), number
        case 8:
            tensor.float_data.extend(_STRANGE_NUMBERS.tolist())
        case _:
            chance.choice((node.output, node.input)).append(chance.choice(("", *other.output)))
    return model.SerializeToString()


READERS = {
    "safetensors": lambda: Reader(
        ".safetensors", _read, _seeds(".safetensors"), (_header_mutated,), _safetensors_tricks()
    ),
    "npz": lambda: Reader(
        ".npz",
        _read,
        _seeds(".npz"),
        (zips.mutation_of([_npy_mutated]), zips.mutation_of([_npy_mutated]), zips.headers_mutated, zips.ANY_ENTRY),
        _npz_tricks(),
    ),
    "onnx": lambda: Reader(".onnx", _read, _seeds(".onnx"), (_onnx_mutated,), _onnx_tricks()),
}
