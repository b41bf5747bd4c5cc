"""The menus: every action and every panel in the place where users look for it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDockWidget, QMenuBar

from lenet_gui.ui.actions import Actions
from lenet_gui.ui.correction_actions import CorrectionActions
from lenet_gui.ui.file_actions import FileActions


def fill(
    bar: QMenuBar,
    actions: Actions,
    files: FileActions,
    corrections: CorrectionActions,
    panels: Sequence[QDockWidget],
) -> None:
    """Put ``actions``, ``files`` and ``corrections``, and the switches of ``panels``, into ``bar``."""
    file = bar.addMenu("&File")
    file.addActions([actions.open, actions.open_folder, actions.open_data_set])
    files.add_to_file(file)
    file.addActions([actions.open_network, actions.export_network])
    file.addSeparator()
    file.addAction(actions.quit)
    edit = bar.addMenu("&Edit")
    edit.addActions([actions.undo, actions.redo])
    edit.addSeparator()
    edit.addActions([files.copy, actions.paste, actions.clear])
    edit.addSeparator()
    edit.addActions(actions.tools.actions())
    network = bar.addMenu("&Network")
    network.addActions(actions.networks.actions())
    corrections.add_to(edit, network)
    view = bar.addMenu("&View")
    view.addMenu("&Appearance").addActions(actions.appearances.actions())
    view.addMenu("Canvas &colour").addActions(actions.papers.actions())
    view.addSeparator()
    view.addActions([actions.next_digit, actions.previous_digit, actions.go_up])
    view.addSeparator()
    view.addActions([panel.toggleViewAction() for panel in panels])
    view.addSeparator()
    view.addAction(actions.reset_layout)
    help_ = bar.addMenu("&Help")
    help_.addActions([actions.tour, actions.shortcuts, actions.news])
    help_.addSeparator()
    help_.addAction(actions.about)
