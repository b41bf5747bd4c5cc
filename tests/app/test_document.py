"""A document comes back as it was saved; a file that is none is told, whatever is wrong with it."""

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lenet_gui.app import document_file
from lenet_gui.app.document import Document, NetworkName, State, digest
from lenet_gui.app.finding import found, is_kept
from lenet_gui.errors import DocumentError
from lenet_gui.imaging.content import Content
from lenet_gui.imaging.picture import Picture
from lenet_gui.imaging.preparation import Preparation
from lenet_gui.imaging.strokes import Stroke
from lenet_gui.nn import LeNet5
from lenet_gui.nn.place import Place

finite = st.floats(-1e6, 1e6, width=32)
samples = st.sampled_from([(finite, finite), (finite, finite, st.floats(0, 1, width=32))]).flatmap(
    lambda numbers: st.lists(st.tuples(*numbers), min_size=1, max_size=5)
)
strokes = st.builds(
    Stroke,
    samples.map(lambda points: np.array(points, np.float32)),
    st.floats(1e-3, 1e3),
    st.booleans(),
)
places = st.builds(Place, st.text(max_size=4), *[st.integers(0, 500)] * 3)
names = st.builds(NetworkName, st.text(max_size=9), st.text(max_size=9), st.text(max_size=20))
pictures = st.none() | st.integers(0, 2**32 - 1).map(
    lambda seed: Picture.of(
        np.random.default_rng(seed).integers(0, 256, (40, 30)).astype(np.float32) / np.float32(255), (300, 400)
    )
)
documents = st.builds(
    Document,
    canvas=st.tuples(st.integers(1, 999), st.integers(1, 999)),
    content=st.builds(Content, pictures, st.lists(strokes, max_size=4).map(tuple)),
    network=names,
    preparation=st.builds(Preparation, *[st.booleans()] * 4),
    chosen=st.integers(0, 20),
    opened=st.lists(places, max_size=4).map(tuple),
    layout=st.binary(max_size=50),
)
NAME = NetworkName("modern", "0" * 64)
ONE = Document((288, 288), Content(None, (Stroke(np.float32([[1, 2], [3, 4]]), 9.5),)), NAME)


@settings(max_examples=40, deadline=None)
@given(documents)
def test_a_document_comes_back_as_it_was(document):
    back = document_file.decode(document_file.encode(document))
    for name in ("canvas", "network", "preparation", "chosen", "opened", "layout"):
        assert getattr(back, name) == getattr(document, name), name
    assert len(back.content.strokes) == len(document.content.strokes)
    for one, other in zip(back.content.strokes, document.content.strokes, strict=True):
        assert (one.width, one.erases, one.samples.dtype) == (other.width, other.erases, np.float32)
        np.testing.assert_array_equal(one.samples, other.samples)
    if document.content.picture is None:
        assert back.content.picture is None
    else:
        np.testing.assert_array_equal(back.content.picture.grey, document.content.picture.grey)
        assert back.content.picture.original_size == (300, 400)
        assert back.content.picture.preparation == document.preparation
    assert document_file.encode(back) == document_file.encode(document)


@pytest.mark.parametrize("length", [1, 255, 256, 257, 600])
@pytest.mark.parametrize("columns", [2, 3])
def test_every_point_of_a_long_stroke_comes_back(length, columns):
    samples = np.random.default_rng(1).uniform(0, 1, (length, columns)).astype(np.float32)
    content = Content(None, (Stroke(samples, 20.0),))
    back = document_file.decode(document_file.encode(Document((288, 288), content, NetworkName("modern", "0" * 64))))
    np.testing.assert_array_equal(back.content.strokes[0].samples, samples)


def test_a_picture_of_which_only_the_ink_is_known_comes_back():
    ink = np.linspace(0, 1, 12, dtype=np.float32).reshape(3, 4)
    document = Document((288, 288), Content(Picture(ink, (4, 3))), NAME)
    back = document_file.decode(document_file.encode(document)).content.picture
    assert back.grey is None
    np.testing.assert_allclose(back.ink, ink, atol=1e-5)


def facts_of(document):
    with ZipFile(BytesIO(document_file.encode(document))) as archive:
        return json.loads(archive.read("document.json"))


def changed(**facts):
    """Return the file of a document some facts of which are others."""
    record = facts_of(ONE)
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        archive.writestr("document.json", json.dumps(record | facts))
    return data.getvalue()


def test_a_newer_version_is_told_with_both_names():
    with pytest.raises(DocumentError, match=r"newer version of this program, 9\.9"):
        document_file.decode(changed(version=3, program="9.9"))


def test_only_pressure_asks_for_the_second_version():
    felt = replace(ONE, content=Content(None, (*ONE.content.strokes, Stroke(np.float32([[1, 2, 0.5]]), 9.5))))
    assert (facts_of(ONE)["version"], facts_of(felt)["version"]) == (1, 2)
    assert facts_of(felt)["strokes"][1]["points"] == [[1, 2, 0.5]]


def test_a_document_from_before_pressure_opens():
    record = facts_of(ONE)
    assert record["strokes"] == [{"width": 9.5, "erases": False, "points": [[1, 2], [3, 4]]}]
    (stroke,) = document_file.decode(changed()).content.strokes
    assert stroke.pressures is None


@pytest.mark.parametrize(
    "facts",
    [
        {"format": "other"},
        {"version": "1"},
        {"canvas": [288]},
        {"canvas": [0, 288]},
        {"strokes": [{"points": [[1, 2]], "width": -1, "erases": False}]},
        {"strokes": [{"points": [[1, 2]], "width": 0, "erases": False}]},
        {"strokes": [{"points": [[1, 2]], "width": float("inf"), "erases": False}]},
        {"strokes": [{"points": [[1, "x"]], "width": 1, "erases": False}]},
        {"strokes": [{"points": [], "width": 1, "erases": False}]},
        {"strokes": [{"points": [[1, 2, 0.5], [3, 4]], "width": 1, "erases": False}]},
        {"strokes": [{"points": [[1, 2, 0.5, 0.5]], "width": 1, "erases": False}]},
        {"strokes": [{"points": [[1, 2, 1.5]], "width": 1, "erases": False}]},
        {"strokes": [{"points": [[1, 2, -0.5]], "width": 1, "erases": False}]},
        {"strokes": [{"points": [[1, 2, float("nan")]], "width": 1, "erases": False}]},
        {"strokes": [{"points": [[1, 2, None]], "width": 1, "erases": False}]},
        {"strokes": 7},
        {"picture": {"levels": "grey", "original_size": [3, 3]}},
        {"preparation": {"polish": True}},
        {"preparation": {"rules": 1}},
        {"chosen": -1},
        {"network": None},
        {"opened": [{"layer": "C1", "map": True, "row": 0, "column": 0}]},
        {"layout": "?"},
    ],
)
def test_every_fact_is_checked(facts):
    with pytest.raises(DocumentError, match="not a document of this program"):
        document_file.decode(changed(**facts))


def test_a_file_that_unpacks_to_far_more_is_refused():
    data = BytesIO()
    with ZipFile(data, "w", 8) as archive:
        archive.writestr("document.json", b" " * 2**27)
    with pytest.raises(DocumentError, match="far larger"):
        document_file.decode(data.getvalue())


def test_errors_name_the_file(tmp_path):
    with pytest.raises(DocumentError, match=r"none\.lenet does not exist"):
        document_file.read(tmp_path / "none.lenet")
    with pytest.raises(DocumentError, match="cannot be opened"):
        document_file.read(tmp_path)
    (tmp_path / "a.lenet").write_bytes(b"no zip")
    with pytest.raises(DocumentError, match=r"a\.lenet is damaged"):
        document_file.read(tmp_path / "a.lenet")


def test_a_state_is_the_same_while_drawing_preparation_and_network_are():
    network, one = LeNet5.pretrained(), ONE.content
    state = State(one, Preparation(), network)
    assert State(Content(None, one.strokes), Preparation(), network).is_that_of(state)
    assert not State(Content(), Preparation(), network).is_that_of(state)
    assert not State(one, Preparation(rules=False), network).is_that_of(state)
    assert not State(one, Preparation(), LeNet5.pretrained()).is_that_of(state)


def test_a_network_is_found_where_it_is_or_beside_the_document(tmp_path):
    modern, classic = LeNet5.pretrained("modern"), LeNet5.pretrained("classic")
    own = LeNet5(modern.architecture, {name: 0.5 * array for name, array in modern.parameters.items()})
    own.save(tmp_path / "own.safetensors")
    assert digest(own) != digest(modern)
    assert found(NetworkName("classic", digest(classic)), classic, tmp_path) is classic
    assert digest(found(NetworkName("classic", "old"), modern, tmp_path)) == digest(classic)
    copied = NetworkName("modern", digest(modern), str(tmp_path / "gone.safetensors"))
    assert digest(found(copied, classic, tmp_path)) == digest(modern)
    moved = NetworkName("modern", digest(own), str(tmp_path / "gone" / "own.safetensors"))
    assert digest(found(moved, modern, tmp_path)) == digest(own)
    assert found(moved, modern, tmp_path / "other") is None
    other = NetworkName("modern", "0", str(tmp_path / "own.safetensors"))
    assert found(other, modern, tmp_path) is None
    assert found(NetworkName("modern", "0", "a\0b"), modern, tmp_path) is None


def stroke(*points, width=9.0):
    return {"points": points, "width": width, "erases": False}


@pytest.mark.parametrize(
    "strange",
    [stroke([-3.4e38, 0], [3.4e38, 0]), *(stroke([1, 2], width=width) for width in (1e-308, 1e5, 1e308, 10**400))],
)
def test_strokes_that_cannot_be_drawn_are_refused(strange):
    with pytest.raises(DocumentError, match="not a document of this program"):
        document_file.decode(changed(strokes=[strange]))


@pytest.mark.parametrize("strokes", [[stroke([1, 2])] * 20_001, [stroke(*[[1, 2]] * 100_001)]])
def test_strokes_without_end_are_refused(strokes):
    with pytest.raises(DocumentError, match="far more strokes"):
        document_file.decode(changed(strokes=strokes))


def test_the_name_of_a_newer_version_is_shown_in_one_line():
    with pytest.raises(DocumentError) as caught:
        document_file.decode(changed(version=9, program="\n\x1b[31m"))
    assert str(caught.value).isprintable()


def test_facts_have_a_limit_of_their_own():
    with pytest.raises(DocumentError, match="far larger"):
        document_file.decode(changed(program=" " * 2**23))


@pytest.mark.parametrize("path", ["\\\\host\\share\\own.safetensors", "//host/share/own.safetensors"])
def test_a_document_makes_nobody_ask_another_computer(path, tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "is_file", lambda self: pytest.fail(f"asked for {self}"))
    modern = LeNet5.pretrained("modern")
    assert found(NetworkName("modern", "0", path), modern, tmp_path) is None
    assert not is_kept(NetworkName("own", "0", path))
