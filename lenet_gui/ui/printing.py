"""The printer: asked for, and given a page."""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget


def ask_and_print(parent: QWidget, paint: Callable[[QPagedPaintDevice], None]) -> None:
    """Let the user choose a printer and paint one page on it; do nothing where they think better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)  # the page keeps margins of its own
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)
    printer.setDocName("LeNet-5")
    if is_chosen(printer, parent):
        paint(printer)


def is_chosen(printer: QPrinter, parent: QWidget) -> bool:
    """Show the system's dialog; return whether the user wants to print."""
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile)
    wanted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return wanted
