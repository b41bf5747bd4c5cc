"""The line at the foot of the window."""

from PySide6.QtWidgets import QStatusBar, QWidget

from lenet_gui.ui.off_chip import OffChip
from lenet_gui.ui.parts import label


class StatusLine(QStatusBar):
    """Tells on the left what is under the mouse, on the right what is switched off and which network it is."""

    def __init__(self) -> None:
        super().__init__()
        self.off_chip = OffChip()
        self._hint, self._facts = label(name="hint", quiet=True), label(name="facts", quiet=True)
        self.addWidget(self._hint, 1)
        self.addPermanentWidget(self.off_chip)
        self.addPermanentWidget(self._facts)
        self.setSizeGripEnabled(False)

    def show_hint(self, text: str) -> None:
        """Tell what is under the mouse."""
        self._hint.setText(text)

    def show_facts(self, text: str) -> None:
        """Tell of the network."""
        self._facts.setText(text)

    def add_sign(self, sign: QWidget) -> None:
        """Make room for a sign that is shown at times, first on the right."""
        self.insertPermanentWidget(1, sign)
