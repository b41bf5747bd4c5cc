"""The pictures of a folder and of an array: which, in what order, with which labels."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from lenet_gui.errors import ImageError
from lenet_gui.imaging.items import Item, items_in_folder, items_of_array
from lenet_gui.imaging.picture import Picture

SQUARE = np.zeros((20, 20), np.uint8)
SQUARE[5:15, 8:12] = 255


def put(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(SQUARE).save(folder / name, "PNG")


def test_pictures_of_all_folders_are_found_as_people_count(tmp_path):
    put(tmp_path, "page 10.png", "page 2.PNG", "more/a.jpg", "more/deep/b.webp")
    names = [item.name.replace("\\", "/") for item in items_in_folder(tmp_path)]
    assert names == ["more/a.jpg", "more/deep/b.webp", "page 2.PNG", "page 10.png"]


def test_what_is_hidden_or_no_picture_is_left_out(tmp_path):
    put(tmp_path, "a.png", ".b.png", ".thumbnails/c.png")
    (tmp_path / "notes.txt").write_text("7")
    assert [item.name for item in items_in_folder(tmp_path)] == ["a.png"]


def test_folders_called_0_to_9_label_what_lies_right_in_them(tmp_path):
    put(tmp_path, "7/a.png", "10/b.png", "7/more/c.png", "7_d.png", "²/e.png")
    labels = {item.name.replace("\\", "/"): item.label for item in items_in_folder(tmp_path)}
    assert labels == {"7/a.png": 7, "10/b.png": None, "7/more/c.png": None, "7_d.png": None, "²/e.png": None}
    assert [item.label for item in items_in_folder(tmp_path / "7")] == [7, None]


def test_a_folder_without_pictures_is_an_error(tmp_path):
    with pytest.raises(ImageError, match="there is no picture in this folder"):
        items_in_folder(tmp_path)
    with pytest.raises(ImageError, match="cannot be read"):
        items_in_folder(tmp_path / "none")


def test_images_of_an_array_come_as_they_are():
    first, second = items_of_array(np.stack([SQUARE, SQUARE // 5]), np.array([3, 1], np.uint8))
    assert (first.name, first.label, second.name, second.label) == ("0", 3, "1", 1)
    np.testing.assert_allclose(second.picture().ink, SQUARE / 5 / 255, rtol=1e-6)
    assert [item.label for item in items_of_array(SQUARE[None])] == [None]


def test_an_empty_image_of_an_array_is_an_error():
    with pytest.raises(ImageError, match="Image 0 is empty"):
        items_of_array(np.zeros((1, 28, 28), np.uint8))[0].picture()


def test_a_file_is_read_when_it_is_asked_for(tmp_path):
    item = Item("none.png", None, tmp_path / "none.png")
    with pytest.raises(ImageError, match="does not exist"):
        item.picture()
    put(tmp_path, "none.png")
    assert item.picture().original_size == (20, 20)


@given(st.integers(1, 300), st.integers(1, 300))
def test_a_thumbnail_is_small_and_in_proportion(height, width):
    ink = np.full((height, width), 0.5, np.float32)
    small = Picture(ink, (width, height)).thumbnail(64)
    assert small.dtype == np.uint8
    assert max(small.shape) == min(64, max(height, width))
    assert abs(small.shape[0] / max(small.shape) - height / max(height, width)) <= 1 / 32
    assert np.abs(small.astype(int) - 128).max() <= 1


def test_a_thumbnail_shows_the_grey_levels_where_they_are_known():
    paper = 1 - SQUARE / np.float32(255)
    assert Picture.of(paper, (20, 20)).thumbnail(64)[0, 0] == 255
