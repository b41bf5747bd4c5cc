"""Own weights in and out: the files of this project, of PyTorch, of NumPy, and ONNX."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lenet_gui.errors import CheckpointError, Words, joined, listed
from lenet_gui.nn import checkpoint, npz, onnx_graph, onnx_reader
from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.fitting import Arrays, candidates, fit, shown, slots
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.maps import Array
from lenet_gui.nn.matching import match
from lenet_gui.nn.verdict import Judge, taken_apart

ENDINGS = (".safetensors", ".npz", ".onnx")
_MOST_ARRAYS = 1000
_MOST_LINES = 16  # of an error
_PICKLES = (".pt", ".pth", ".pkl", ".bin")


@dataclass(frozen=True, slots=True)
class Import:
    """A network that was read, and which of the file's arrays became which parameter.

    Attributes
    ----------
    matches
        (their name, our name) of every parameter, from input to output. As text: one line each,
        such as ``conv1.weight -> C1.weight``.
    """

    network: LeNet5
    matches: tuple[tuple[str, str], ...]

    @property
    def is_foreign(self) -> bool:
        """Whether the file calls anything by another name than we do."""
        return any(theirs != ours for theirs, ours in self.matches)

    def __str__(self) -> str:
        return "\n".join(f"{shown(theirs)} -> {ours}" for theirs, ours in self.matches)


def read(path: str | Path) -> Import:
    """Return the network in a file; its ending says how it is read.

    A file of this project names its form; its metadata and its judge are kept. Any other file may use any
    names: the shapes of its arrays, in ONNX its operators, say whether it is a LeNet-5, and of
    which form.

    Parameters
    ----------
    path
        A file that ends in .safetensors, .npz or .onnx.

    Raises
    ------
    CheckpointError
        If the file cannot be read or is not a LeNet-5; it names everything that does not fit.
    """
    path, of_judge = Path(path), dict[str, Array]()
    try:
        ending, data = _checked_ending(path), _bytes(path)
        if ending == ".onnx":
            found = onnx_reader.decode(data)
            arrays, metadata = found.arrays, found.metadata
            attempts = [_attempt(found.architecture, arrays, found.pairs)]
        else:
            arrays, metadata = checkpoint.decode(data) if ending == ".safetensors" else npz.decode(data)
            arrays, of_judge = taken_apart(arrays)
            attempts = [_attempt(form, arrays, *match(slots(form), arrays)) for form in _candidates(metadata, arrays)]
        return min(attempts, key=lambda attempt: len(attempt.problems)).result(
            metadata if "form" in metadata else {"origin": path.name}, of_judge
        )
    except CheckpointError as error:
        raise CheckpointError("{}: {}", path, error) from error


def export(network: LeNet5, path: str | Path) -> None:
    """Write a network, whole or not at all; the ending says how.

    Parameters
    ----------
    network
        Written as float32 and without its judge to .onnx, as it is to the others.
    path
        Where to; .safetensors, .npz or .onnx.

    Raises
    ------
    CheckpointError
        If the ending is another one, a package is missing, or the file cannot be written.
    """
    path = Path(path)
    if path.suffix.lower() not in ENDINGS:
        raise CheckpointError("{}: wanted a name that ends in {}", path, listed(ENDINGS))
    metadata = {**network.metadata, "form": network.architecture.form}
    match path.suffix.lower():
        case ".safetensors":
            network.save(path)
        case ".npz":
            checkpoint.write_whole(path, npz.encode(network.arrays(), metadata))
        case ".onnx":
            checkpoint.write_whole(path, onnx_graph.encode(network))


@dataclass(frozen=True, slots=True)
class _Attempt:
    """What comes of taking a file for one of the forms."""

    architecture: Architecture
    pairs: Mapping[str, str]
    parameters: Mapping[str, Array]
    problems: Sequence[Words]

    def result(self, metadata: Mapping[str, str], of_judge: Arrays) -> Import:
        """Return the network, or raise CheckpointError with every problem."""
        form, problems = self.architecture.form, list(self.problems)
        if problems:
            if len(problems) > _MOST_LINES:
                problems[_MOST_LINES:] = [Words("and {} more", len(problems) - _MOST_LINES)]
            raise CheckpointError("does not fit the {} form of LeNet-5:\n    {}", form, joined("\n    ", problems))
        judge = Judge.of_arrays(of_judge, self.architecture)
        network = LeNet5(self.architecture, self.parameters, {**metadata, "form": form}, judge)
        return Import(network, tuple((self.pairs[ours], ours) for ours in self.parameters))


def _attempt(form: Architecture, arrays: Arrays, pairs: Mapping[str, str], problems: Sequence[Words] = ()) -> _Attempt:
    parameters, misfits = fit(slots(form), arrays, pairs)
    return _Attempt(form, pairs, parameters, [*problems, *misfits])


def _candidates(metadata: Mapping[str, str], arrays: Arrays) -> tuple[Architecture, ...]:
    if len(arrays) > _MOST_ARRAYS:
        raise CheckpointError("not a LeNet-5: {} arrays", len(arrays))
    return candidates(metadata)


def _checked_ending(path: Path) -> str:
    ending = path.suffix.lower()
    if ending in _PICKLES:
        raise CheckpointError(
            "a pickle can run code when it is read; convert it where you trust it, in PyTorch, with"
            ' safetensors.torch.save_file(model.state_dict(), "model.safetensors")'
        )
    if not path.is_file():
        raise CheckpointError("there is no such file")
    if ending not in ENDINGS:
        raise CheckpointError("wanted a file that ends in {}", listed(ENDINGS))
    return ending


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(checkpoint.LIMIT + 1)
    except OSError as error:
        raise CheckpointError("cannot be read ({})", error.strerror) from error
    if len(data) > checkpoint.LIMIT:
        raise CheckpointError("far larger than a LeNet-5: more than {} MiB", checkpoint.LIMIT // 2**20)
    return data
