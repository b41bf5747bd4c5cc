"""The way from canvas or photograph to the 32x32 pixels that the network receives, a picture for each stage."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QPen, QShowEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from lenet_gui.imaging.preparation import Preparation, Stage
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.colour_maps import BLACK_ON_WHITE, ColourMap
from lenet_gui.ui.language import marked, told, tr
from lenet_gui.ui.parts import label, scrolling
from lenet_gui.ui.type_size import fixed, scaled

ACROSS = 5  # stages in a row
SIDE = 132  # widget units for type of 12 pixels: the square in which a stage's picture is shown
HEADING = 20  # the height of its name
STAGES = (  # what imaging calls them, for the translator
    marked("grey levels"),
    marked("background"),
    marked("rules"),
    marked("threshold"),
    marked("specks"),
    marked("canvas"),
    marked("digit"),
    marked("thickness"),
    marked("scaled"),
    marked("drawn anew"),
    marked("centred"),
)


class StagesPanel(CardDock):
    """Shows every stage; a step that can be left out has a box to switch it off.

    Stages cost time, so they need to be handed over only while the panel is looked at.
    """

    preparation_chosen = Signal(object)  # Preparation
    looked_at = Signal()

    def __init__(self) -> None:
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self._hint = label(tr("Draw a digit, or open a picture, to see how it gets to the network."), quiet=True)
        self._grid.addWidget(self._hint, 0, 0, 1, ACROSS)
        super().__init__("stages_panel", tr("Preparation"), tr("from the canvas to 32×32"), scrolling(body))
        self._preparation = Preparation()
        self._colours = BLACK_ON_WHITE
        self._views: list[_StageView] = []
        self._rows = 1

    def set_stages(self, stages: Sequence[Stage], preparation: Preparation) -> None:
        """Show ``stages`` in their order, and which steps ``preparation`` takes."""
        self._preparation = preparation
        self._hint.setVisible(not stages)
        while len(self._views) < len(stages):
            self._add_view()
        self._make_room(-(-len(stages) // ACROSS))
        for index, view in enumerate(self._views):
            stage = stages[index] if index < len(stages) else None
            view.setVisible(stage is not None)
            if stage:
                view.set_stage(stage, index + 1, getattr(self._preparation, stage.switch, None), self._colours)

    def set_colours(self, colours: ColourMap) -> None:
        """Show ink and paper in the colours of the canvas, from the next stages on."""
        self._colours = colours

    def _make_room(self, rows: int) -> None:
        """Become as high as ``rows`` of stages are, where that is ours to decide."""
        if rows != self._rows:
            self._rows = max(rows, 1)
            self.take_room()

    def _add_view(self) -> None:
        view = _StageView()
        view.switched.connect(self._switch)
        row, column = divmod(len(self._views), ACROSS)
        self._grid.addWidget(view, row, column, Qt.AlignmentFlag.AlignTop)
        self._views.append(view)

    def _switch(self, step: str, taken: bool) -> None:
        self._preparation = replace(self._preparation, **{step: taken})
        self.preparation_chosen.emit(self._preparation)

    def sizeHint(self) -> QSize:
        font = self.font()
        across, down = ACROSS * (scaled(SIDE, font) + 16), self._rows * (scaled(SIDE + HEADING + 40, font) + 16)
        return QSize(across + 10, down + scaled(40, font))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.looked_at.emit()


class _StageView(QWidget):
    """One stage: its name, a switch if it can be left out, its picture, and its numbers."""

    switched = Signal(str, bool)  # a step of Preparation, and whether it is taken

    def __init__(self) -> None:
        super().__init__()
        self._step = ""
        self._name = label(elastic=True)
        self._switch = QCheckBox()
        self._switch.clicked.connect(self._tell)
        self._picture = _Picture()
        self._numbers = label(quiet=True)
        self._numbers.setWordWrap(True)
        fixed(self, SIDE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for heading in (self._name, self._switch):
            fixed(heading, height=HEADING)
        for widget in (self._name, self._switch, self._picture, self._numbers):
            layout.addWidget(widget)
        layout.addStretch()

    def set_stage(self, stage: Stage, number: int, taken: bool | None, colours: ColourMap) -> None:
        """Show a stage; ``taken`` says whether its step is switched on, None that it cannot be left out."""
        self._step = stage.switch
        name = tr(stage.name)
        text = f"{number}  {name}"
        self._name.setText(text)
        self._switch.setText(text)
        self._name.setVisible(taken is None)
        self._switch.setVisible(taken is not None)
        self._switch.setChecked(bool(taken))
        self._picture.set_image(colours.image(stage.image, 0, 1), name)
        self._numbers.setText(told(stage.numbers))

    def _tell(self, taken: bool) -> None:
        self.switched.emit(self._step, taken)


class _Picture(QWidget):
    """A picture as large as fits; the pixels of a small one stay square."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        fixed(self, SIDE, SIDE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_image(self, image: QImage, name: str) -> None:
        self._image = image
        self.setAccessibleName(name)
        self.setAccessibleDescription(tr("picture of {} × {} pixels").format(image.width(), image.height()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self)
        size = QSize(self._image.size()).scaled(self.size() - QSize(2, 2), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        where = QRectF(left, top, size.width(), size.height())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._image.width() > self.width())
        painter.drawImage(where, self._image)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.drawRect(where.adjusted(-0.5, -0.5, 0.5, 0.5))
