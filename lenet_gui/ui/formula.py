"""A formula, typeset in the font and the colours of the window."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.ui import focus
from lenet_gui.ui.formula_box import Box
from lenet_gui.ui.formula_layout import Typesetter
from lenet_gui.ui.formula_parser import parse
from lenet_gui.ui.formula_tree import Row, plain
from lenet_gui.ui.language import tr

_MARGIN = 2  # widget units


class Formula(QWidget):
    """Shows a formula; its context menu and the key for copying hand out its LaTeX."""

    def __init__(self, latex: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("formula")
        self._latex = ""
        self._row = Row(())
        self._box = Box(0.0, 0.0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._offer_copying()
        self.set_latex(latex)

    @property
    def latex(self) -> str:
        """What is shown, as LaTeX."""
        return self._latex

    def set_latex(self, latex: str) -> None:
        """Show ``latex``.

        Raises
        ------
        ValueError
            Where it is no formula that can be shown (see ``formula_parser``).
        """
        self._row = parse(latex)
        self._latex = latex
        self.setAccessibleName(plain(self._row) or tr("Formula"))
        self._lay_out()

    def _offer_copying(self) -> None:
        copy = QAction(tr("Copy as LaTeX"), self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self._copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._latex)

    def _lay_out(self) -> None:
        self._box = Typesetter(self.font()).box(self._row)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = self._box.ascent + self._box.descent
        return QSize(int(self._box.width) + 1 + 2 * _MARGIN, int(height) + 1 + 2 * _MARGIN)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() // 2, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        pixels, height = self.devicePixelRatioF(), self._box.ascent + self._box.descent
        baseline = round(((self.height() - height) / 2 + self._box.ascent) * pixels) / pixels
        shrunk = min(1.0, (self.width() - 2 * _MARGIN) / max(self._box.width, 1.0))
        painter.translate(_MARGIN, baseline)
        painter.scale(shrunk, shrunk)
        self._box.paint(painter, 0.0, 0.0)
        if self.hasFocus():
            painter.resetTransform()
            focus.paint(painter, self.palette(), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()
