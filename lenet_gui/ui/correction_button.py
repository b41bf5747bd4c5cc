"""The quiet button under the answer that asks what the drawing really shows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from lenet_gui.ui.language import tr


class CorrectionButton(QToolButton):
    """Opens a menu of the ten digits; away while there is no answer, but its room is kept."""

    def __init__(self, labels: QActionGroup) -> None:
        super().__init__()
        self.setObjectName("correct")
        self.setText(tr("Wrong? It is …"))
        self.setAccessibleName(tr("Correct the answer"))
        self.setToolTip(tr("Say what the drawing shows; it is kept, and a network can be tuned on it"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._menu = QMenu(self)
        self._menu.addActions(labels.actions())
        self.setMenu(self._menu)
        self._labels = labels
        labels.actions()[0].changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setVisible(self._labels.isEnabled())
