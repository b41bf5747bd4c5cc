"""What was corrected is kept line by line; a damaged line is named and costs nothing but itself."""

import json

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from lenet_gui.errors import DatasetError
from lenet_gui.imaging import Drawing, Picture, corrections
from lenet_gui.imaging.corrections import Correction


def corrected(label=1, strokes=((50, 50), (60, 200)), picture=None):
    drawing = Drawing()
    if picture is not None:
        drawing.show_picture(picture)
    else:
        drawing.add_stroke(strokes)
    return Correction.of(drawing.digits()[0], label, 7, "modern")


@pytest.mark.parametrize("label", [0, 9, None])
def test_everything_comes_back(tmp_path, label):
    drawing = Drawing()
    drawing.add_stroke([[50, 50], [60.25, 200]])
    drawing.add_stroke([[55, 195, 0.25], [56, 195, 1]], 9.5, erases=True)
    (digit,) = drawing.digits()
    corrections.append(tmp_path / "own" / "c.jsonl", Correction.of(digit, label, 4, "classic"))
    ((kept,), problems) = corrections.read(tmp_path / "own" / "c.jsonl")
    assert (kept.label, kept.said, kept.form, problems) == (label, 4, "classic", [])
    np.testing.assert_array_equal(kept.field, np.rint(digit.field * 255))
    for stroke, drawn in zip(kept.strokes, drawing.content.strokes, strict=True):
        np.testing.assert_allclose(stroke.samples, drawn.samples, atol=0.01)
        assert (stroke.width, stroke.erases) == (pytest.approx(drawn.width, abs=0.01), drawn.erases)


def test_a_picture_is_kept_as_the_field_alone(tmp_path):
    ink = np.zeros((20, 20), np.float32)
    ink[3:17, 9:11] = 1
    corrections.append(tmp_path / "c.jsonl", corrected(picture=Picture(ink, (20, 20))))
    ((kept,), _) = corrections.read(tmp_path / "c.jsonl")
    assert kept.strokes is None
    assert kept.field.any()


def test_the_last_word_on_a_drawing_holds(tmp_path):
    path = tmp_path / "c.jsonl"
    for correction in (corrected(1), corrected(2, ((0, 0), (90, 10))), corrected(4)):
        corrections.append(path, correction)
    kept, _ = corrections.read(path)
    assert [correction.label for correction in kept] == [4, 2]


def test_a_line_that_was_cut_off_is_named_and_the_next_one_is_whole(tmp_path):
    path = tmp_path / "c.jsonl"
    corrections.append(path, corrected(1))
    whole = path.read_bytes()
    path.write_bytes(whole + whole[:300])
    corrections.append(path, corrected(2, ((0, 0), (90, 10))))
    kept, problems = corrections.read(path)
    assert [correction.label for correction in kept] == [1, 2]
    assert list(map(str, problems)) == [f"{path}, line 2 is damaged and was left out."]


def changed(**facts):
    return lambda record: json.dumps(record | facts)


@pytest.mark.parametrize(
    "damage",
    [
        changed(label=10),
        changed(label=True),
        changed(label="7"),
        changed(said=None),
        changed(field="AAAA"),
        changed(field="not base64"),
        changed(strokes=[{"points": [[1]], "width": 2, "erases": False}]),
        changed(strokes=[{"points": [[1, 2, 1.5]], "width": 2, "erases": False}]),
        changed(strokes=7),
        lambda record: "[" * 100_000,
        lambda record: "[]",
        lambda record: "",
    ],
)
def test_a_damaged_line_is_left_out(tmp_path, damage):
    path = tmp_path / "c.jsonl"
    corrections.append(path, corrected(1))
    record = json.loads(path.read_text())
    path.write_text(damage(record) + "\n" + json.dumps(record) + "\n")
    kept, problems = corrections.read(path)
    assert [correction.label for correction in kept] == [1]
    assert [str(problem).split(", ")[-1] for problem in problems] == ["line 1 is damaged and was left out."]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_named(tmp_path, noise):
    path = tmp_path / "c.jsonl"
    path.write_bytes(noise)
    kept, problems = corrections.read(path)
    assert not kept
    assert len(problems) == len(noise.splitlines())
    corrections.append(path, corrected(1))
    assert len(corrections.read(path)[0]) == 1


def test_where_there_is_no_file_nothing_is_kept(tmp_path):
    assert corrections.read(tmp_path / "none.jsonl") == ([], [])


def test_a_folder_that_cannot_be_written_ends_in_one_sentence(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(DatasetError, match="cannot be written"):
        corrections.append(tmp_path / "file" / "c.jsonl", corrected())
    with pytest.raises(DatasetError, match="cannot be read"):
        corrections.read(tmp_path)
    with pytest.raises(DatasetError, match="cannot be written"):
        corrections.write_pngs(tmp_path / "none", [corrected()])


def test_pictures_are_named_after_number_and_label(tmp_path):
    kept = [corrected(7), corrected(None)]
    corrections.write_pngs(tmp_path, kept)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0001_7.png", "0002_none.png"]
    np.testing.assert_array_equal(np.asarray(Image.open(tmp_path / "0001_7.png")), kept[0].field)


def test_only_digits_can_be_learned_from():
    images, labels = corrections.images_and_labels([corrected(7), corrected(None), corrected(3)])
    assert images.shape == (2, 32, 32)
    assert labels.tolist() == [7, 3]
    assert corrections.images_and_labels([])[0].shape == (0, 32, 32)


def test_what_a_full_disk_cuts_off_is_taken_back(tmp_path, monkeypatch):
    path = tmp_path / "c.jsonl"
    corrections.append(path, corrected(1))
    whole = path.read_bytes()

    def fill(path, line):
        path.write_bytes(path.read_bytes() + line[:100])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(corrections, "_add", fill)
    with pytest.raises(DatasetError, match="No space left on device"):
        corrections.append(path, corrected(2))
    assert path.read_bytes() == whole
