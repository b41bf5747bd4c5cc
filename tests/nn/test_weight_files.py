"""Files that hold no weights, or more than that, end in one sentence and never in another exception."""

import io
import json
import zipfile

import numpy as np
import pytest
from numpy.lib import format as npy

from lenet_gui.errors import CheckpointError
from lenet_gui.nn import LeNet5, checkpoint, exchange
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.nn.verdict import features_of


def network_of(form, **metadata):
    architecture = ARCHITECTURES[form]
    return LeNet5(architecture, architecture.initial_parameters(np.random.default_rng(1)), metadata)


@pytest.mark.parametrize("ending", [".pt", ".pth", ".pkl", ".bin", ".PT"])
def test_pickles_are_refused_with_advice(ending, tmp_path):
    (tmp_path / f"a{ending}").touch()
    with pytest.raises(
        CheckpointError, match=r"a pickle can run code.*safetensors\.torch\.save_file\(model\.state_dict"
    ):
        exchange.read(tmp_path / f"a{ending}")


def test_paths_that_hold_no_weights(tmp_path):
    (tmp_path / "a.txt").touch()
    (tmp_path / "folder.npz").mkdir()
    (tmp_path / "big.npz").write_bytes(bytes(2**24 + 1))
    for name, words in [
        ("a.txt", "wanted a file that ends in .safetensors"),
        ("none.npz", "no such file"),
        ("folder.npz", "no such file"),
        ("big.npz", "far larger"),
    ]:
        with pytest.raises(CheckpointError, match=words):
            exchange.read(tmp_path / name)
    with pytest.raises(CheckpointError, match=r"wanted a name that ends in"):
        exchange.export(network_of("modern"), tmp_path / "a.pt")
    with pytest.raises(CheckpointError, match=r"cannot be written"):
        exchange.export(network_of("modern"), tmp_path / "none" / "a.npz")


def zipped(path, *, compression=zipfile.ZIP_DEFLATED, **entries):
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, data in entries.items():
            archive.writestr(f"{name}.npy", data)
    return path


def npy_header(shape, descr="<f4"):
    data = io.BytesIO()
    npy.write_array_header_1_0(data, {"descr": descr, "fortran_order": False, "shape": shape})
    return data.getvalue()


def test_an_npz_is_measured_before_it_is_unpacked(tmp_path):
    bomb = zipped(tmp_path / "a.npz", w=npy_header((2**40, 2**20)) + bytes(2**20))
    with pytest.raises(CheckpointError, match="far larger than those of a LeNet-5"):
        exchange.read(bomb)
    pieces = zipped(tmp_path / "b.npz", **{f"w{i}": npy_header((2**20,)) for i in range(5)})
    with pytest.raises(CheckpointError, match="far larger"):
        exchange.read(pieces)
    tail = zipped(tmp_path / "c.npz", w=npy_header((1,)) + bytes(2**22))
    with pytest.raises(CheckpointError, match="longer than its shape"):
        exchange.read(tail)
    with pytest.raises(CheckpointError, match="compressed in a way"):
        exchange.read(zipped(tmp_path / "d.npz", compression=zipfile.ZIP_LZMA, w=npy_header((1,))))


def test_python_objects_are_never_unpickled(tmp_path):
    class Bomb:
        def __reduce__(self):
            return (pytest.fail, ("unpickled",))

    np.savez(tmp_path / "a.npz", w=np.array([Bomb()], object), allow_pickle=True)
    with pytest.raises(CheckpointError, match="w: wanted numbers, found Python objects"):
        exchange.read(tmp_path / "a.npz")


@pytest.mark.parametrize(
    "header", [b"(" * 5000, b"-" * 5000 + b"1", npy_header((-1, 5))[10:], npy_header((3,), "|V0")[10:], b"{}"]
)
def test_strange_headers_of_an_npz(header, tmp_path):
    magic = b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little")
    with pytest.raises(CheckpointError) as caught:
        exchange.read(zipped(tmp_path / "a.npz", w=magic + header))
    assert len(str(caught.value)) < 2000


def test_an_npz_with_a_header_of_gigabytes_is_not_unpacked(tmp_path):
    endless = b"\x93NUMPY\x02\x00" + (2**31).to_bytes(4, "little") + bytes(2**26)
    with pytest.raises(CheckpointError, match="far larger"):
        exchange.read(zipped(tmp_path / "a.npz", w=endless))


def safetensors(path, header):
    path.write_bytes(len(header).to_bytes(8, "little") + header)
    return path


@pytest.mark.parametrize("length", [2**20 + 1, 2**63, 2**64 - 1])
def test_a_safetensors_header_has_a_limit(length, tmp_path):
    (tmp_path / "a.safetensors").write_bytes(length.to_bytes(8, "little") + b"{}")
    with pytest.raises(CheckpointError, match=f"its header has {length} bytes"):
        exchange.read(tmp_path / "a.safetensors")


def test_the_name_of_a_form_is_shown_in_one_short_line(tmp_path):
    facts = json.dumps({"__metadata__": {"form": "\x1b[31m\n" * 99}}).encode()
    with pytest.raises(CheckpointError, match="form: expected one of") as caught:
        exchange.read(safetensors(tmp_path / "a.safetensors", facts))
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("number", [1001, -3e38])
def test_weights_that_would_overflow_are_refused(number, tmp_path):
    parameters = {name: array.copy() for name, array in network_of("modern").parameters.items()}
    parameters["C3.weight"].flat[7] = number
    np.savez(tmp_path / "a.npz", **parameters)
    with pytest.raises(CheckpointError, match=r"C3\.weight: wanted numbers up to 1000, found"):
        exchange.read(tmp_path / "a.npz")


@pytest.mark.parametrize("form", ARCHITECTURES)
def test_the_largest_weights_overflow_nowhere(form, tmp_path):
    network = LeNet5.pretrained(form)
    arrays = {name: np.full_like(array, checkpoint.LARGEST) for name, array in network.arrays().items()}
    checkpoint.write(tmp_path / "a.safetensors", arrays, {"form": form})
    largest = exchange.read(tmp_path / "a.safetensors").network
    trace = largest.forward(np.ones((1, 1, 32, 32), np.float32))
    assert np.isfinite(trace.logits).all()
    assert largest.judge is not None
    assert np.isfinite(largest.judge.scores(features_of(trace, 0))).all()
