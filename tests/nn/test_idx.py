"""IDX files of any pair of images and labels: read, recognised, and refused in one sentence."""

import gzip
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lenet_gui.errors import DatasetError
from lenet_gui.nn.datasets import labels_beside, read_idx_pair
from lenet_gui.nn.idx import idx_dimensions, read_idx, write_idx

IMAGES = np.arange(2 * 5 * 4, dtype=np.uint8).reshape(2, 5, 4)
LABELS = np.array([3, 9], np.uint8)


@pytest.fixture
def pair(tmp_path):
    images, labels = tmp_path / "my-images-idx3-ubyte", tmp_path / "my-labels-idx1-ubyte"
    write_idx(images, IMAGES)
    write_idx(labels, LABELS)
    return images, labels


def gzipped(path):
    packed = path.with_name(f"{path.name}.gz")
    packed.write_bytes(gzip.compress(path.read_bytes()))
    path.unlink()
    return packed


@pytest.mark.parametrize("packed", [Path, gzipped])
def test_a_pair_is_read_plain_and_gzipped(pair, packed):
    images, labels = map(packed, pair)
    found, known = read_idx_pair(images, labels)
    np.testing.assert_array_equal(found, IMAGES)
    np.testing.assert_array_equal(known, LABELS)
    assert (idx_dimensions(images), idx_dimensions(labels)) == (3, 1)


def test_images_can_come_alone(pair):
    assert read_idx_pair(pair[0])[1] is None


def test_labels_are_found_beside_their_images(pair):
    images, labels = pair
    assert labels_beside(images) == labels
    packed = gzipped(labels)
    assert labels_beside(images) == packed
    assert labels_beside(gzipped(images)) == packed
    packed.unlink()
    assert labels_beside(images) is None


def test_a_name_without_images_has_no_labels_beside(tmp_path):
    write_idx(tmp_path / "digits.idx", IMAGES)
    assert labels_beside(tmp_path / "digits.idx") is None


@pytest.mark.parametrize(
    ("labels", "message"),
    [
        (np.array([1], np.uint8), r"expected labels \(2,\), file has \(1,\)"),
        (np.array([1, 10], np.uint8), "expected labels from 0 to 9, found 10"),
        (IMAGES, r"expected labels \(2,\), file has \(2, 5, 4\)"),
    ],
)
def test_labels_that_do_not_fit_are_refused(pair, labels, message):
    write_idx(pair[1], labels)
    with pytest.raises(DatasetError, match=message):
        read_idx_pair(*pair)


def test_labels_are_no_images(pair):
    with pytest.raises(DatasetError, match=r"expected images \(N, H, W\), file has \(2,\)"):
        read_idx_pair(pair[1])


def test_no_images_are_an_error(tmp_path):
    write_idx(tmp_path / "none", np.zeros((0, 28, 28), np.uint8))
    with pytest.raises(DatasetError, match=r"file has \(0, 28, 28\)"):
        read_idx_pair(tmp_path / "none")


def test_a_damaged_gzip_stream_is_one_sentence(pair):
    packed = gzipped(pair[0])
    data = bytearray(packed.read_bytes())
    data[10] |= 0x06  # no kind of block that there is
    packed.write_bytes(data)
    assert idx_dimensions(packed) == 0
    with pytest.raises(DatasetError, match="cannot be read"):
        read_idx(packed)


@given(st.binary(max_size=40))
def test_other_files_are_no_idx_files(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(data)
    assert (idx_dimensions(path) > 0) == (data[:3] == b"\0\0\x08" and len(data) > 3 and data[3] > 0)


def test_what_is_not_there_has_no_dimensions(tmp_path):
    assert idx_dimensions(tmp_path) == 0
    assert idx_dimensions(tmp_path / "none.gz") == 0


def blown_up(header, size):
    return gzip.compress(header + bytes(size), 1)


def header(*sizes):
    return bytes([0, 0, 8, len(sizes)]) + np.array(sizes, ">u4").tobytes()


def test_no_more_is_unpacked_than_the_header_says(tmp_path):
    path = tmp_path / "a.gz"
    path.write_bytes(blown_up(header(1, 28, 28), 2**24))
    with pytest.raises(DatasetError, match=r"expected \(1, 28, 28\) bytes of data, file has another number"):
        read_idx(path)


@pytest.mark.parametrize("sizes", [(2**16, 2**16, 2**32 - 1), (2**32 - 1,) * 8, (2**28 + 1,)])
def test_sizes_whose_product_overflows_are_too_large(tmp_path, sizes):
    (tmp_path / "a").write_bytes(header(*sizes))
    with pytest.raises(DatasetError, match="expected at most 268435456 bytes"):
        read_idx(tmp_path / "a")


@pytest.mark.parametrize("sizes", [(), (1,) * 9, (1,) * 255])
def test_an_array_has_one_to_eight_dimensions(tmp_path, sizes):
    (tmp_path / "a").write_bytes(header(*sizes) + b"x")
    with pytest.raises(DatasetError, match="not an IDX file"):
        read_idx(tmp_path / "a")


@pytest.mark.parametrize("sizes", [(500_001, 1, 1), (1, 1025, 1), (1, 1, 1025)])
def test_a_set_of_far_too_many_or_too_large_images_is_refused(tmp_path, sizes):
    write_idx(tmp_path / "a", np.zeros(sizes, np.uint8))
    with pytest.raises(DatasetError, match="at most 500000 images of at most 1024 pixels a side"):
        read_idx_pair(tmp_path / "a")


def test_empty_members_of_a_gzip_file_are_not_gone_through(tmp_path):
    (tmp_path / "a.gz").write_bytes(gzip.compress(b"") + gzip.compress(header(1) + b"x"))
    assert idx_dimensions(tmp_path / "a.gz") == 0
    with pytest.raises(DatasetError, match="not an IDX file"):
        read_idx(tmp_path / "a.gz")


@pytest.mark.parametrize("packed", [Path, gzipped])
def test_an_array_of_several_parts_comes_back_and_is_refused_where_it_is_short(tmp_path, packed):
    array = np.random.default_rng(1).integers(0, 256, (3, 2**20), np.uint8)
    write_idx(tmp_path / "a", array)
    (tmp_path / "short").write_bytes((tmp_path / "a").read_bytes()[:-1])
    np.testing.assert_array_equal(read_idx(packed(tmp_path / "a")), array)
    with pytest.raises(DatasetError, match="file has another number"):
        read_idx(packed(tmp_path / "short"))
