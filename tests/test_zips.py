"""Zips are counted before they are listed, whatever they say themselves."""

from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, BadZipFile, ZipFile

import pytest

from lenet_gui.app import document_file
from lenet_gui.errors import CheckpointError, DocumentError
from lenet_gui.nn import npz
from lenet_gui.zips import open_zip, unpacked_size


def zipped(count, content=b""):
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for number in range(count):
            archive.writestr(str(number), content)
    return data.getvalue()


def test_as_many_entries_as_are_allowed_are_listed():
    with open_zip(zipped(3, b"abc"), 3) as archive:
        assert unpacked_size(archive) == 9
    with pytest.raises(BadZipFile, match="more than 2 entries"):
        open_zip(zipped(3), 2)


@pytest.mark.parametrize("compression", [ZIP_BZIP2, ZIP_LZMA])
def test_what_is_packed_in_another_way_is_not_unpacked(compression):
    data = BytesIO()
    with ZipFile(data, "w", compression) as archive:
        archive.writestr("document.json", b"{}")
    with pytest.raises(BadZipFile, match="a way that is not used"):
        open_zip(data.getvalue(), 3)
    with pytest.raises(DocumentError, match="damaged"):
        document_file.decode(data.getvalue())


def test_neither_weights_nor_documents_have_thousands_of_entries():
    with pytest.raises(CheckpointError, match="more than 1000 entries"):
        npz.decode(zipped(1001))
    with pytest.raises(DocumentError, match="damaged"):
        document_file.decode(zipped(101))
