"""The menu that copies the sum that is shown."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from lenet_gui.ui.language import marked, tr

if TYPE_CHECKING:
    from lenet_gui.ui.sums.shown import Shown

_FORMATS = {"text": marked("As text"), "latex": marked("As LaTeX"), "csv": marked("As CSV")}  # functions of ``written``


class CopyButton(QToolButton):
    """Copies a sum to the clipboard, in the format that its menu is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("copy_sum")
        self.setText(tr("Copy"))
        self.setAccessibleName(tr("Copy the sum"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._shown: "Shown | None" = None
        menu = QMenu(self)
        for name, words in _FORMATS.items():
            menu.addAction(tr(words)).setData(name)
        menu.triggered.connect(self._copy)
        self.setMenu(menu)
        self.set_shown(None)

    def set_shown(self, shown: "Shown | None") -> None:
        """Copy this sum when asked; None: there is none."""
        self._shown = shown
        self.setEnabled(shown is not None)

    def _copy(self, action: QAction) -> None:
        from lenet_gui.ui.sums import written  # not needed to start

        if self._shown is not None:
            QGuiApplication.clipboard().setText(getattr(written, action.data())(self._shown))
