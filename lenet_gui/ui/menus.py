"""The menus: every action and every panel in the place where users look for it."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMenu, QMenuBar

from lenet_gui.ui.actions import Actions
from lenet_gui.ui.correction_actions import CorrectionActions
from lenet_gui.ui.file_actions import FileActions
from lenet_gui.ui.language import tr


def add_own_layouts(menu: QMenu, layouts: Sequence[QAction]) -> None:
    """Put the user's own layouts after the others, before the line."""
    line = next(action for action in menu.actions() if action.isSeparator())
    menu.insertActions(line, layouts)


def fill(
    bar: QMenuBar,
    actions: Actions,
    files: FileActions,
    corrections: CorrectionActions,
    panels: Sequence[QDockWidget],
) -> None:
    """Put ``actions``, ``files`` and ``corrections``, and the switches of ``panels``, into ``bar``."""
    file = bar.addMenu(tr("&File"))
    file.addActions([actions.open, actions.open_folder, actions.open_data_set])
    files.add_to_file(file)
    file.addActions([actions.open_network, actions.export_network])
    file.addSeparator()
    file.addAction(actions.quit)
    edit = bar.addMenu(tr("&Edit"))
    edit.addActions([actions.undo, actions.redo])
    edit.addSeparator()
    edit.addActions([files.copy, actions.paste, actions.clear])
    edit.addSeparator()
    edit.addActions(actions.tools.actions())
    network = bar.addMenu(tr("&Network"))
    network.addActions(actions.networks.actions())
    corrections.add_to(edit, network)
    view = bar.addMenu(tr("&View"))
    _add_layouts(view.addMenu(tr("&Layout")), actions)
    view.addMenu(tr("&Appearance")).addActions(actions.appearances.actions())
    view.addMenu(tr("Canvas &colour")).addActions(actions.papers.actions())
    colours = view.addMenu(tr("C&olours"))
    colours.addSection(tr("Activations"))
    colours.addActions(actions.activation_colours.actions())
    colours.addSection(tr("Numbers of either sign"))
    colours.addActions(actions.signed_colours.actions())
    view.addMenu(tr("Lan&guage")).addActions(actions.languages.actions())
    view.addSeparator()
    view.addActions([actions.next_digit, actions.previous_digit, actions.go_up])
    view.addSeparator()
    view.addActions([panel.toggleViewAction() for panel in panels])
    view.addSeparator()
    view.addActions([actions.present, actions.stop_presenting])
    help_ = bar.addMenu(tr("&Help"))
    help_.addActions([actions.tour, actions.shortcuts, actions.news])
    help_.addSeparator()
    help_.addAction(actions.about)


def _add_layouts(menu: QMenu, actions: Actions) -> None:
    menu.setObjectName("layout_menu")
    menu.addActions(actions.layouts.actions())
    menu.addSeparator()
    menu.addActions([actions.save_layout, actions.delete_layout, actions.reset_layout])
