"""The menus: every action and every panel in the place where users look for it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDockWidget, QMenuBar

from lenet_gui.ui.actions import Actions


def fill(bar: QMenuBar, actions: Actions, panels: Sequence[QDockWidget]) -> None:
    """Put ``actions``, and the switches of ``panels``, into ``bar``."""
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
    bar.addMenu("&Network").addActions(actions.networks.actions())
    view = bar.addMenu("&View")
    view.addMenu("&Appearance").addActions(actions.appearances.actions())
    view.addMenu("Canvas &colour").addActions(actions.papers.actions())
    view.addSeparator()
    view.addActions([actions.next_digit, actions.previous_digit])
    view.addSeparator()
    view.addActions([panel.toggleViewAction() for panel in panels])
    view.addSeparator()
    view.addAction(actions.reset_layout)
    bar.addMenu("&Help").addAction(actions.about)
