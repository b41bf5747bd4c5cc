"""Zips from strangers: their entries are counted before they are listed, and measured before they are unpacked."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

_ENTRY = b"PK\1\2"  # every entry of the list at a zip's end begins so


def open_zip(data: bytes, most_entries: int) -> ZipFile:
    """Return a zip open for reading; BadZipFile if it is none, or has more entries than that.

    ``zipfile`` itself lists a million entries in half a minute.
    """
    if data.count(_ENTRY) > most_entries:
        raise BadZipFile(f"more than {most_entries} entries")
    archive = ZipFile(BytesIO(data))
    if any(entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for entry in archive.infolist()):
        raise BadZipFile("compressed in a way that is not used")  # of these two, little is unpacked at a time
    return archive


def unpacked_size(archive: ZipFile) -> int:
    """Return how many bytes all entries say that they hold; ``zipfile`` never unpacks more of them than that."""
    return sum(entry.file_size for entry in archive.infolist())
