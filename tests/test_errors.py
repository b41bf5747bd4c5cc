"""Words and errors: English as strings, whole after a journey."""

import ast
import copy
import pickle
from pathlib import Path
from string import Formatter

import pytest

from lenet_gui import errors
from lenet_gui.errors import CheckpointError, ImageError, InputError, LeNetGuiError, Words, joined

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, Words)]


@pytest.mark.parametrize("kind", KINDS)
def test_fields_stand_where_the_text_wants_them(kind):
    assert (
        str(kind("{}: expected {}, file has {!r}", "C1.weight", (6, 1), "x"))
        == "C1.weight: expected (6, 1), file has 'x'"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_without_fields_braces_are_braces(kind):
    assert str(kind("a set is written {1, 2}, nothing {}")) == "a set is written {1, 2}, nothing {}"


def test_braces_in_a_field_are_no_places():
    assert str(ImageError("{} is empty.", "{0}.png")) == "{0}.png is empty."


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("carried", [copy.copy, copy.deepcopy, lambda words: pickle.loads(pickle.dumps(words))])
def test_words_survive_copies_and_pickles(kind, carried):
    words = carried(kind("{}: {} is left, {:.1f} s", "a.npz", Words("{} of {}", 1, 2), 0.25))
    assert type(words) is kind
    assert str(words) == "a.npz: 1 of 2 is left, 0.2 s"


def test_an_error_in_an_error_stands_for_its_sentence():
    inner = CheckpointError("wanted {}, found {}", "Conv", "Gemm")
    assert str(CheckpointError("{}: {}", "net.onnx", inner)) == "net.onnx: wanted Conv, found Gemm"


def test_foreign_errors_stand_as_they_are():
    assert str(CheckpointError("not readable ({})", ValueError("bad {}"))) == "not readable (bad {})"


@pytest.mark.parametrize("count", [1, 2, 5])
def test_joined_words_stand_in_their_order(count):
    assert str(joined("\n", [Words("line {}", index) for index in range(count)])) == "\n".join(
        f"line {index}" for index in range(count)
    )


def test_an_input_error_is_also_a_value_error():
    with pytest.raises(ValueError, match="wrong: 3") as caught:
        raise InputError("wrong: {}", 3)
    assert isinstance(caught.value, LeNetGuiError)


def _raised():
    """Yield (place, arguments) of every call of words in the program."""
    names = {kind.__name__ for kind in KINDS}
    folder = Path(errors.__file__).parent
    for path in sorted(folder.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in names:
                yield f"{path.relative_to(folder)}:{call.lineno}", call.args


def test_no_field_begins_with_a_literal():
    """What takes the texts out of the code takes a literal behind a text for a comment on it."""
    sources = {place: ast.unparse(fields[0]) for place, (_, *fields) in _raised() if fields}
    assert len(sources) > 100
    assert not {place for place, source in sources.items() if source.lstrip("frb").startswith(("'", '"'))}


def test_every_text_has_a_place_for_each_field():
    for place, (text, *fields) in _raised():
        if isinstance(text, ast.Constant) and fields and not any(isinstance(f, ast.Starred) for f in fields):
            wanted = [name for _, name, _, _ in Formatter().parse(text.value) if name is not None]
            assert len(wanted) == len(fields), place
