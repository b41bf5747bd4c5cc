"""Which panel is exported, and how wide."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDockWidget,
    QFormLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from lenet_gui.ui.language import tr
from lenet_gui.ui.panel_picture import WIDEST, size_at
from lenet_gui.ui.parts import label

_LEAST, _TIMES = 16, 2  # pixels; twice as wide as on the screen is what is offered


class ExportDialog(QDialog):
    """Asks for one of ``panels``, or the whole ``window``, and for a width in pixels."""

    export_requested = Signal(object, int)  # QWidget, and a width in pixels

    def __init__(self, window: QWidget, panels: Sequence[QDockWidget], panel: QWidget | None) -> None:
        super().__init__(window)
        self.setObjectName("export_dialog")
        self.setWindowTitle(tr("Export a panel"))
        self._widgets: list[QWidget] = [*panels, window]
        self._panel, self._width, self._size = QComboBox(), QSpinBox(), label(quiet=True)
        self._panel.setObjectName("export_which")
        self._panel.setAccessibleName(tr("Panel"))
        self._panel.addItems([*(panel.windowTitle() for panel in panels), tr("The whole window")])
        self._width.setObjectName("export_width")
        for widget in (self._width, self._width.lineEdit()):
            widget.setAccessibleName(tr("Width in pixels"))
        self._width.setRange(_LEAST, WIDEST)
        self._width.setSuffix(tr(" pixels"))
        self._panel.currentIndexChanged.connect(self._offer)
        self._width.valueChanged.connect(self._tell)
        self._build()
        self._panel.setCurrentIndex(self._widgets.index(panel) if panel in self._widgets else 0)
        self._offer()

    def accept(self) -> None:
        """Say what was chosen."""
        super().accept()
        self.export_requested.emit(self.widget, self.width_wished)

    @property
    def widget(self) -> QWidget:
        """What is exported."""
        return self._widgets[self._panel.currentIndex()]

    @property
    def width_wished(self) -> int:
        """How wide, in pixels."""
        return self._width.value()

    def _build(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Panel"), self._panel)
        form.addRow(tr("Width"), self._width)
        form.addRow(tr("Size"), self._size)
        save, cancel = QDialogButtonBox.StandardButton.Save, QDialogButtonBox.StandardButton.Cancel
        buttons = QDialogButtonBox(save | cancel)
        for which, name in ((save, "export_save"), (cancel, "export_cancel")):
            button = buttons.button(which)
            button.setObjectName(name)
            button.setAccessibleName(button.text().replace("&", ""))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(buttons)

    def _offer(self) -> None:
        self._width.setValue(self.widget.width() * _TIMES)
        self._tell()

    def _tell(self) -> None:
        size = size_at(self.widget, self.width_wished)
        text = tr("{width} × {height} pixels as PNG; SVG can be enlarged later")
        self._size.setText(text.format(width=size.width(), height=size.height()))
