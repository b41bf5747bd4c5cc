"""Small images are laid out in rows, enlarged, each over its caption."""

import numpy as np

from lenet_gui.imaging.contact_sheet import COLUMNS, contact_sheet


def sheet(count, caption=""):
    fields = np.random.default_rng(0).random((count, 32, 32), np.float32)
    return fields, np.asarray(contact_sheet(list(fields), [caption] * count))


def test_every_pixel_can_be_seen():
    fields, picture = sheet(1)
    enlarged = np.repeat(np.repeat(np.rint(fields[0] * 255).astype(np.uint8), 6, axis=0), 6, axis=1)
    np.testing.assert_array_equal(picture[12 : 12 + 192, 12 : 12 + 192], enlarged)


def test_a_row_is_full_before_the_next_begins():
    _, one = sheet(1)
    _, row = sheet(COLUMNS)
    _, more = sheet(COLUMNS + 1)
    assert one.shape == row.shape
    assert more.shape[1] == row.shape[1]
    assert more.shape[0] > row.shape[0]


def test_the_caption_stands_under_its_image():
    (_, without), (_, with_words) = sheet(1), sheet(1, "label 4, read as 9")
    changed = np.argwhere(without != with_words)
    assert len(changed)
    assert changed.min(axis=0)[0] >= 12 + 192


def test_without_images_there_is_an_empty_sheet():
    _, picture = sheet(0)
    assert (picture == 255).all()
