"""Pictures that were dropped or copied somewhere else."""

from io import BytesIO

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from lenet_gui.app.qimage import to_png
from lenet_gui.errors import ImageError, Words
from lenet_gui.imaging import Picture, read_image


def holds_picture(data: QMimeData) -> bool:
    """Tell whether ``data`` may hold a picture: a local file, or an image itself."""
    return data.hasImage() or any(url.isLocalFile() for url in data.urls())


def file_in(data: QMimeData) -> str:
    """Return the path of the first local file in ``data``; "" where there is none."""
    return next((url.toLocalFile() for url in data.urls() if url.isLocalFile()), "")


def picture_from(data: QMimeData | None) -> Picture:
    """Return the picture in ``data``, or raise ImageError."""
    if data is not None:
        if path := file_in(data):
            return read_image(path)
        image = data.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return read_image(BytesIO(to_png(image)), Words("the copied picture"))
    raise ImageError("There is no picture in what was pasted or dropped.")
