"""The command ``convert`` says what it matched, writes by ending, and refuses in words."""

import json
import subprocess
import sys

import numpy as np
import pytest
from safetensors.numpy import save_file

from lenet_gui.cli import main
from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import CLASSIC

MODULES = {"C1": "conv1", "C3": "conv2", "C5": "fc1", "F6": "fc2", "output": "fc3"}


@pytest.fixture
def state_dict(tmp_path):
    """The bundled network under the names that PyTorch's tutorial gives."""
    path = tmp_path / "theirs.safetensors"
    parameters = LeNet5.pretrained("modern").parameters
    save_file({f"{MODULES[k.split('.')[0]]}.{k.split('.')[1]}": v for k, v in parameters.items()}, path)
    return path


@pytest.mark.parametrize("ending", [".safetensors", ".npz"])
def test_weights_of_others_become_ours(state_dict, ending, tmp_path, capsys):
    target = tmp_path / f"mine{ending}"
    assert main(["convert", str(state_dict), str(target)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "conv1.weight -> C1.weight"
    assert lines[-1] == f"{target}: the modern form, 61,706 parameters"
    assert len(lines) == 11
    network, original = LeNet5.load(target), LeNet5.pretrained("modern")
    assert network.metadata["origin"] == "theirs.safetensors"
    for name, value in original.parameters.items():
        np.testing.assert_array_equal(network.parameters[name], value)


def test_the_classic_form_to_onnx_and_back(tmp_path, capsys):
    pytest.importorskip("onnx", reason="needs the extra: pip install -e '.[onnx]'")
    network = LeNet5(CLASSIC, CLASSIC.initial_parameters(np.random.default_rng(0)), {"recipe": "none"})
    paths = [tmp_path / name for name in ("a.safetensors", "b.onnx", "c.safetensors")]
    network.save(paths[0])
    assert main(["convert", str(paths[0]), str(paths[1])]) == 0
    assert main(["convert", str(paths[1]), str(paths[2])]) == 0
    assert "S2.coefficient -> S2.coefficient" in capsys.readouterr().out
    again = LeNet5.load(paths[2])
    assert again.metadata == {"recipe": "none", "form": "classic"}
    for name, value in network.parameters.items():
        np.testing.assert_array_equal(again.parameters[name], value)


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("none.npz", "b.npz", "no such file"),
        ("a.pth", "b.npz", "a pickle can run code"),
        ("theirs.safetensors", "b.pt", "wanted a name that ends in"),
    ],
)
def test_what_cannot_be_is_said_in_words(state_dict, source, target, words, tmp_path, capsys):
    (tmp_path / "a.pth").touch()
    assert main(["convert", str(tmp_path / source), str(tmp_path / target)]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert words in err
    assert not (tmp_path / target).exists()


def test_onnx_is_imported_only_for_its_files(state_dict, tmp_path):
    code = (
        "import json, sys; from lenet_gui.cli import main; status = main(sys.argv[1:]);"
        "print(json.dumps([status, 'onnx' in sys.modules]))"
    )
    command = [sys.executable, "-c", code, "convert", str(state_dict), str(tmp_path / "b.npz")]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    assert json.loads(answer.stdout.splitlines()[-1]) == [0, False]
