"""Pictures that were dropped or copied somewhere else."""

from io import BytesIO

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from lenet_gui.app.qimage import to_png
from lenet_gui.errors import ImageError, Words
from lenet_gui.imaging import Picture, read_image
from lenet_gui.ui.language import marked

_NONE = marked("There is no picture in what was pasted or dropped.")


def holds_picture(data: QMimeData) -> bool:
    """Tell whether ``data`` may hold a picture: a local file, or an image itself."""
    return data.hasImage() or any(url.isLocalFile() for url in data.urls())


def file_in(data: QMimeData) -> str:
    """Return the path of the first local file in ``data``; "" where there is none."""
    return next((url.toLocalFile() for url in data.urls() if url.isLocalFile()), "")


def picture_from(data: QMimeData | None) -> Picture:
    """Return the picture in ``data``, or raise ImageError."""
    if data is None:
        raise ImageError(_NONE)
    for url in data.urls():
        if url.isLocalFile():
            return read_image(url.toLocalFile())
    image = data.imageData()
    if not isinstance(image, QImage) or image.isNull():
        raise ImageError(_NONE)
    return read_image(BytesIO(to_png(image)), Words("the copied picture"))
