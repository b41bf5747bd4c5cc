"""A report on its way out: as a PDF, to a printer, or as a picture."""

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QSizeF
from PySide6.QtGui import QColor, QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from lenet_gui import __version__
from lenet_gui.errors import OutputError
from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.report.facts import Report
from lenet_gui.ui.report.page import paint_page
from lenet_gui.ui.report.pen import UNITS

PAGES = {"A4": QPageSize.PageSizeId.A4, marked("Letter"): QPageSize.PageSizeId.Letter}


def usual_page() -> str:
    """Return which of ``PAGES`` the user's country prints on."""
    imperial = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return "Letter" if imperial else "A4"


def as_pdf(report: Report, page: str = "A4") -> bytes:
    """Return one page, one of ``PAGES``, as a PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(tr("A drawing, read as {digit}").format(digit=report.prediction.digit))
    writer.setCreator(f"LeNet-5 {__version__}")
    writer.setResolution(UNITS)
    writer.setPageLayout(_layout(page))
    paint_on(writer, report)
    return bytes(buffer.data().data())


def paint_on(device: QPagedPaintDevice, report: Report) -> None:
    """Paint the report on the first page of a printer or a PDF, over the whole sheet, or raise OutputError."""
    painter = QPainter()
    if not painter.begin(device):
        raise OutputError("The printer does not accept the page.")
    try:
        painter.scale(device.logicalDpiX() / UNITS, device.logicalDpiY() / UNITS)
        paint_page(painter, _size(device.pageLayout()), report)
    finally:  # Qt ends the process where a device goes before its painter
        painter.end()


def as_image(report: Report, page: str = "A4", dpi: int = 100) -> QImage:
    """Return one page as a picture."""
    size = _size(_layout(page))
    image = QImage((size * dpi / UNITS).toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.scale(dpi / UNITS, dpi / UNITS)
        paint_page(painter, size, report)
    return image


def _size(layout: QPageLayout) -> QSizeF:
    """Return the whole sheet in the units of :mod:`pen`."""
    return layout.fullRect(QPageLayout.Unit.Inch).size() * UNITS


def _layout(page: str) -> QPageLayout:
    """Return a page without margins; the report keeps its own."""
    return QPageLayout(QPageSize(PAGES[page]), QPageLayout.Orientation.Portrait, QMarginsF())
