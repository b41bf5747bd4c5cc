"""What the user can say of a wrong answer, and do with what was kept of it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from lenet_gui.ui.language import tr

NOT_A_DIGIT = -1  # the data of an action; None would be no data


class CorrectionActions(QObject):
    """The actions around corrections; :class:`Correcting` says what they do."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.labels = QActionGroup(self)
        for digit in range(10):
            self._label(digit, str(digit), f"Ctrl+Shift+{digit}")
        self._label(NOT_A_DIGIT, tr("&Not a digit"), "Ctrl+Shift+N")
        self.tune = self._action("tune", tr("&Tune on my corrections"))
        self.tuned = self._action("tuned", tr("T&uned network"))
        self.go_back = self._action("go_back", tr("&Go back to the network before"))
        self.export_idx = self._action("export_idx", tr("Export as &IDX…"))
        self.export_png = self._action("export_png", tr("Export as &PNG…"))
        self.show_folder = self._action("show_folder", tr("&Show folder"))
        self.forget = self._action("forget", tr("&Forget all…"))
        self.enable_labels(False)
        self.go_back.setEnabled(False)

    def add_to(self, edit: QMenu, network: QMenu) -> None:
        """Add them where users look for them."""
        edit.addSeparator()
        edit.addMenu(tr("&It is")).addActions(self.labels.actions())
        network.addSeparator()
        network.addActions([self.tune, self.tuned, self.go_back])
        kept = network.addMenu(tr("My &corrections"))
        kept.addActions([self.export_idx, self.export_png, self.show_folder])
        kept.addSeparator()
        kept.addAction(self.forget)

    def enable_labels(self, enabled: bool) -> None:
        """Let a drawing be corrected, or not while there is none."""
        self.labels.setEnabled(enabled)

    def label_of(self, action: QAction) -> int | None:
        """Return the digit that an action of ``labels`` means, or None for "not a digit"."""
        label = int(action.data())
        return None if label == NOT_A_DIGIT else label

    def _label(self, value: int, text: str, keys: str) -> None:
        action = self._action("it_is_none" if value == NOT_A_DIGIT else f"it_is_{value}", text)
        action.setData(value)
        action.setShortcut(QKeySequence(keys))
        self.labels.addAction(action)

    def _action(self, name: str, text: str) -> QAction:
        action = QAction(text, self.parent())
        action.setObjectName(name)
        return action
