"""The menus: every action and every panel in the place where users look for it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDockWidget, QMenuBar

from lenet_gui.ui.actions import Actions
from lenet_gui.ui.correction_actions import CorrectionActions


def fill(bar: QMenuBar, actions: Actions, corrections: CorrectionActions, panels: Sequence[QDockWidget]) -> None:
    """Put ``actions`` and ``corrections``, and the switches of ``panels``, into ``bar``."""
    file = bar.addMenu("&File")
    file.addAction(actions.open)
    file.addSeparator()
    file.addActions([actions.open_network, actions.export_network])
    file.addSeparator()
    file.addAction(actions.quit)
    edit = bar.addMenu("&Edit")
    edit.addActions([actions.undo, actions.redo])
    edit.addSeparator()
    edit.addActions([actions.paste, actions.clear])
    edit.addSeparator()
    edit.addActions(actions.tools.actions())
    network = bar.addMenu("&Network")
    network.addActions(actions.networks.actions())
    corrections.add_to(edit, network)
    view = bar.addMenu("&View")
    view.addMenu("&Appearance").addActions(actions.appearances.actions())
    view.addMenu("Canvas &colour").addActions(actions.papers.actions())
    colours = view.addMenu("C&olours")
    colours.addSection("Activations")
    colours.addActions(actions.activation_colours.actions())
    colours.addSection("Numbers of either sign")
    colours.addActions(actions.signed_colours.actions())
    view.addSeparator()
    view.addActions([actions.next_digit, actions.previous_digit, actions.go_up])
    view.addSeparator()
    view.addActions([panel.toggleViewAction() for panel in panels])
    view.addSeparator()
    view.addAction(actions.reset_layout)
    bar.addMenu("&Help").addAction(actions.about)
