"""Texts to read beside the window: pages of Markdown behind a row of choices."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette, QTextFrameFormat
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QStackedWidget, QTextBrowser, QVBoxLayout, QWidget

from lenet_gui.resources import resource
from lenet_gui.ui.language import tr
from lenet_gui.ui.segments import Segments

_SIZE = QSize(680, 560)


class Reader(QDialog):
    """Shows ``pages``, from their titles to their Markdown; with a single one there is nothing to choose."""

    def __init__(self, name: str, title: str, pages: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.pages = [_page(page, text) for page, text in pages.items()]
        self._shown = QStackedWidget()
        for page in self.pages:
            self._shown.addWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        if len(pages) > 1:
            choice = Segments(f"{name}_pages", tr("Page"), list(pages))
            choice.chosen.connect(self._shown.setCurrentIndex)
            layout.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._shown)
        layout.addWidget(buttons)
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))


def _page(title: str, text: str) -> QTextBrowser:
    page = QTextBrowser()
    page.setAccessibleName(title)
    page.setOpenExternalLinks(True)  # by the user's own browser
    page.document().setDocumentMargin(16)
    page.setMarkdown(text)
    for table in page.document().rootFrame().childFrames():
        look = table.frameFormat()
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderBrush(page.palette().color(QPalette.ColorRole.Mid))  # hairlines, as everywhere in the window
        table.setFrameFormat(look)
    return page


def prose(*parts: str) -> str:
    """Return a Markdown file of ``resources`` in the language of the window; in English where it is in no other."""
    english = resource(*parts)
    own = english.with_suffix(".{}.md".format(tr("en", "what the names of files in this language end in")))
    return (own if own.is_file() else english).read_text(encoding="utf-8")


def escaped(text: str) -> str:
    """Return ``text`` so that Markdown shows it as it is, in a cell of a table, too."""
    marks = {ord(mark): f"\\{mark}" for mark in "\\`*_{}[]()<>#+-!|~"}
    return " ".join(text.translate(marks).split())
