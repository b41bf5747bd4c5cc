"""The panel that goes backward: what is asked, and which pixels of the digit that rests on."""

from PySide6.QtCore import QLineF, QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from lenet_gui.nn.attribution import SIDE, IntegratedGradients
from lenet_gui.nn.maps import Array
from lenet_gui.ui import wording
from lenet_gui.ui.attribution_view import AttributionView
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.goal_chooser import GoalChooser
from lenet_gui.ui.language import tr
from lenet_gui.ui.outlined_map import outline
from lenet_gui.ui.type_size import sized


class GradientsPanel(CardDock):
    """Shows four maps of one image; they cost time, so hand them over only while the panel is looked at."""

    gradients_shown = Signal(bool)  # asked for in all panels, in place of activations
    looked_at = Signal()
    hover_text_changed = Signal(str)

    def __init__(self) -> None:
        self.chooser = GoalChooser()
        self.saliency = AttributionView(
            "saliency", tr("Saliency"), tr("gradient"), tr("How fast the value rises as a pixel gets more ink.")
        )
        self.product = AttributionView(
            "product", tr("Gradient × input"), tr("gradient × input"), tr("The same, times the ink that is there.")
        )
        self.integrated = AttributionView(
            "integrated",
            tr("Integrated gradients"),
            tr("share"),
            tr("What each pixel adds to the value on the way from an empty image."),
        )
        self.occlusion = AttributionView(
            "occlusion",
            tr("Occlusion"),
            tr("fall"),
            tr("How far the value falls when background covers {n}×{n} pixels.").format(n=SIDE),
        )
        self._everywhere = QCheckBox(tr("Show gradients in all panels"))
        self._everywhere.setObjectName("gradients_everywhere")
        self._everywhere.setAccessibleName(self._everywhere.text())
        self._outline: list[QLineF] = []
        self._views = (self.saliency, self.product, self.integrated, self.occlusion)
        super().__init__("gradients_panel", tr("Gradients"), "", self._body())
        self.set_goal("")
        self._everywhere.toggled.connect(self.gradients_shown)
        for view in self._views:
            view.hover_text_changed.connect(self.hover_text_changed)

    @property
    def shows_everywhere(self) -> bool:
        """Whether gradients are asked for in all panels."""
        return self._everywhere.isChecked()

    def show_everywhere(self, shown: bool) -> None:
        """Ask for gradients in all panels, or for activations."""
        self._everywhere.setChecked(shown)

    def set_goal(self, goal: str) -> None:
        """Say what the gradients are of: "the loss against 7"; "" while there is nothing."""
        if goal:
            words = tr("of {} · integrated gradients and occlusion follow when the pen rests").format(goal)
        else:
            words = tr("Draw a digit, or open the unit that is asked for, to see gradients.")
        self.set_title(tr("Gradients"), words)

    def set_image(self, image: Array | None) -> None:
        """Outline the digit in ``image`` (32, 32) over the maps that are set next; None while nothing is drawn."""
        self._outline = [] if image is None else outline(image)

    def set_quick(self, saliency: Array, product: Array) -> None:
        """Show the maps that follow the pen; the other two stand back until they are set."""
        self.saliency.set_values(saliency, self._outline)
        self.product.set_values(product, self._outline)
        for view in (self.integrated, self.occlusion):
            view.map.set_behind()

    def set_slow(self, integrated: IntegratedGradients, occlusion: Array) -> None:
        """Show the maps that take longer."""
        self.integrated.set_values(integrated.attributions, self._outline, completeness(integrated))
        self.occlusion.set_values(occlusion, self._outline)

    def clear_maps(self) -> None:
        """Show empty maps."""
        for view in self._views:
            view.set_values(None, self._outline)

    def _body(self) -> QWidget:
        body, top, maps = QWidget(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.chooser, 1)
        top.addWidget(self._everywhere)
        maps.setSpacing(16)
        for view in self._views:
            maps.addWidget(view, 1)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addLayout(maps, 1)
        return body

    def sizeHint(self) -> QSize:
        return sized(952, 372, self.font())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.looked_at.emit()


def completeness(found: IntegratedGradients) -> str:
    """Return how the attributions add up: "sum 4.212 = value 5.030 - at an empty image 0.820, error 0.002".

    The numbers add up as they are shown: the sum is that of the others, rounded.
    """
    value, empty, error = (round(number, 3) for number in (found.value, found.at_baseline, found.error))
    numbers = {"sum": value - empty + error, "value": value, "empty": empty, "error": error}
    words = tr("sum {sum} = value {value} − at an empty image {empty}, error {error}")
    return words.format(**{name: wording.number(number) for name, number in numbers.items()})
