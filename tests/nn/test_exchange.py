"""Weights of others come in by shape and name, or are refused in words; what goes out comes back the same."""

import numpy as np
import pytest
from safetensors.numpy import save, save_file

from lenet_gui.errors import CheckpointError
from lenet_gui.nn import LeNet5, exchange
from lenet_gui.nn.architectures import ARCHITECTURES, CLASSIC

TUTORIAL = {"C1": "conv1", "C3": "conv2", "C5": "fc1", "F6": "fc2", "output": "fc3"}
SEQUENTIAL = {"C1": "features.0", "S2": "features.2", "C3": "features.3", "S4": "features.10", "C5": "features.11"}
SEQUENTIAL |= {"F6": "head.0", "output": "head.2"}


def network_of(form, **metadata):
    """A network of random numbers, none of them equal."""
    rng = np.random.default_rng(1)
    architecture = ARCHITECTURES[form]
    shapes = architecture.parameter_shapes()
    return LeNet5(architecture, {k: rng.normal(0, 0.1, s).astype(np.float32) for k, s in shapes.items()}, metadata)


def renamed(network, modules):
    """The parameters under the names that PyTorch gives them in these modules."""
    split = [(*name.split("."), value) for name, value in network.parameters.items()]
    return {f"{modules[layer]}.{kind}": value for layer, kind, value in split}


def written(path, arrays, **metadata):
    save_file({name: np.array(array, order="C") for name, array in arrays.items()}, path, metadata or {"format": "pt"})
    return path


def assert_same(network, other):
    assert network.architecture is other.architecture
    for name, value in other.parameters.items():
        assert network.parameters[name].dtype == np.float32
        np.testing.assert_array_equal(network.parameters[name], value)


def dense_c3(network):
    dense = np.zeros((16, 6, 5, 5), np.float32)
    for unit_map, seen in enumerate(CLASSIC["C3"].table):
        dense[unit_map, list(seen)] = network.kernels("C3", unit_map)
    return dense


@pytest.mark.parametrize("form", ARCHITECTURES)
@pytest.mark.parametrize("ending", [".safetensors", ".npz", ".NPZ"])
def test_what_goes_out_comes_back_the_same(form, ending, tmp_path):
    network, path = network_of(form, recipe="ünique"), tmp_path / f"a{ending}"
    network.export(path)
    again = exchange.read(path)
    assert_same(again.network, network)
    assert again.network.metadata == {"recipe": "ünique", "form": form}
    assert again.matches == tuple((name, name) for name in network.parameters)
    assert_same(LeNet5.load(path), network)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_state_dict_of_the_usual_names_is_the_modern_form(tmp_path):
    network = network_of("modern")
    arrays = renamed(network, TUTORIAL)
    arrays["fc1.weight"] = arrays["fc1.weight"].reshape(120, 400)
    found = exchange.read(written(tmp_path / "theirs.safetensors", arrays))
    assert_same(found.network, network)
    assert found.network.metadata == {"form": "modern", "origin": "theirs.safetensors"}
    assert str(found).startswith("conv1.weight -> C1.weight\nconv1.bias -> C1.bias\nconv2.weight -> C3.weight")


def test_names_do_not_matter_where_shapes_suffice(tmp_path):
    network = network_of("modern")
    arrays = dict(zip("zyxwvutsrq", network.parameters.values(), strict=True))
    assert_same(exchange.read(written(tmp_path / "a.safetensors", arrays)).network, network)


@pytest.mark.parametrize("prefix", ["", "module.", "net.model."])
def test_names_decide_where_shapes_do_not(prefix, tmp_path):
    network = network_of("classic")
    arrays = {prefix + name: value for name, value in renamed(network, SEQUENTIAL).items()}
    found = exchange.read(written(tmp_path / "a.safetensors", arrays))
    assert_same(found.network, network)
    assert (f"{prefix}features.10.bias", "S4.bias") in found.matches


@pytest.mark.parametrize(
    ("weight", "bias", "coefficient"),
    [("{}_w", "{}_b", "{}_coef"), ("{}.weight", "{}.bias", "{}.weight"), ("{}/kernel", "{}/beta", "{}/gamma")],
)
def test_other_words_for_the_same(weight, bias, coefficient, tmp_path):
    network = network_of("classic")
    words = {"weight": weight, "bias": bias, "coefficient": coefficient}
    split = [(*name.split("."), value) for name, value in network.parameters.items()]
    np.savez(tmp_path / "a.npz", **{words[kind].format(TUTORIAL.get(layer, layer)): v for layer, kind, v in split})
    assert_same(exchange.read(tmp_path / "a.npz").network, network)


def test_numbers_give_the_order_where_names_say_nothing_else(tmp_path):
    network = network_of("classic")
    np.savez(tmp_path / "a.npz", *network.parameters.values())  # arr_0 to arr_13
    found = exchange.read(tmp_path / "a.npz")
    assert_same(found.network, network)
    assert found.matches[10] == ("arr_10", "F6.weight")


def test_what_stays_open_is_refused(tmp_path):
    network = network_of("classic")
    arrays = dict(zip("zyxwvutsrqponm", network.parameters.values(), strict=True))
    path = written(tmp_path / "a.safetensors", arrays)
    with pytest.raises(CheckpointError, match=r"C1\.bias, S2\.coefficient, S2\.bias: cannot tell which of w, x, y is"):
        exchange.read(path)


def test_a_dense_c3_is_taken_if_its_other_kernels_are_zero(tmp_path):
    network = network_of("classic")
    arrays = renamed(network, SEQUENTIAL) | {"features.3.weight": dense_c3(network)}
    assert_same(exchange.read(written(tmp_path / "a.safetensors", arrays)).network, network)
    arrays["features.3.weight"][0, 3, 1, 2] = 1e-9
    with pytest.raises(CheckpointError, match=r"classic .*\n    C3\.weight: wanted zeros from map 3 to map 0"):
        exchange.read(written(tmp_path / "b.safetensors", arrays))


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64, ">f8"])
def test_any_floating_point_becomes_float32(dtype, tmp_path):
    arrays = {k: v.astype(dtype) for k, v in renamed(network_of("modern"), TUTORIAL).items()}
    np.savez_compressed(tmp_path / "a.npz", **arrays)
    network = exchange.read(tmp_path / "a.npz").network
    np.testing.assert_array_equal(network.parameters["C3.weight"], arrays["conv2.weight"].astype(np.float32))
    assert network.parameters["C3.weight"].dtype == np.float32


def test_bfloat16_becomes_float32(tmp_path):
    network = network_of("modern")
    upper = {k: (v.view(np.uint32) >> 16).astype(np.uint16) for k, v in renamed(network, TUTORIAL).items()}
    data = save(upper)
    end = 8 + int.from_bytes(data[:8], "little")
    header = data[8:end].replace(b'"U16"', b'"BF16"')
    (tmp_path / "a.safetensors").write_bytes(len(header).to_bytes(8, "little") + header + data[end:])
    value = exchange.read(tmp_path / "a.safetensors").network.parameters["C1.weight"]
    np.testing.assert_array_equal(value, (upper["conv1.weight"].astype(np.uint32) << 16).view(np.float32))


def test_everything_that_does_not_fit_is_named(tmp_path):
    arrays = renamed(network_of("modern"), TUTORIAL)
    arrays |= {"conv2.weight": np.zeros((16, 3, 5, 5), np.float32), "bn1.num_batches_tracked": np.array(3)}
    arrays["fc1.weight"] = np.zeros((120, 256), np.float32)
    arrays["fc2.bias"] = np.zeros(84, np.int64)
    arrays["fc3.bias"] = np.full(10, 1e300)
    del arrays["conv1.bias"]
    with pytest.raises(CheckpointError) as caught:
        exchange.read(written(tmp_path / "a.safetensors", arrays))
    assert str(caught.value).splitlines() == [
        f"{tmp_path / 'a.safetensors'}: does not fit the modern form of LeNet-5:",
        "    C1.bias: wanted (6,), found none",
        "    C3.weight: wanted (16, 6, 5, 5), found (16, 3, 5, 5) in conv2.weight",
        "    C5.weight: wanted (120, 16, 5, 5), found (120, 256) in fc1.weight",
        "    F6.bias: wanted floating-point numbers, found int64 in fc2.bias",
        "    output.bias: wanted finite float32 numbers, found NaN, infinity or larger ones in fc3.bias",
        "    bn1.num_batches_tracked: not a parameter of a LeNet-5",
    ]


def test_a_file_of_our_own_is_held_to_its_form(tmp_path):
    arrays = dict(network_of("classic").parameters) | {"C3.weight": np.zeros((16, 3, 5, 5), np.float32)}
    with pytest.raises(CheckpointError, match=r"C3\.weight: wanted \(60, 5, 5\), found \(16, 3, 5, 5\)$"):
        LeNet5.load(written(tmp_path / "a.safetensors", arrays, form="classic"))
    with pytest.raises(CheckpointError, match="form: expected one of modern, classic, wide, got 'gothic'"):
        LeNet5.load(written(tmp_path / "a.safetensors", arrays, form="gothic"))


def test_a_big_network_gives_a_short_error(tmp_path):
    arrays = {f"layer{i}.0.conv{i}.weight": np.zeros((8, 8), np.float32) for i in range(200)}
    with pytest.raises(CheckpointError) as caught:
        exchange.read(written(tmp_path / "a.safetensors", arrays))
    assert len(str(caught.value).splitlines()) <= 20
    assert str(caught.value).endswith("more")
