"""The door through which a layout of panels from a file comes to the window."""

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QDockWidget, QMainWindow, QToolBar

from lenet_gui.app.layout_state import is_sound


def restore_layout(window: QMainWindow, state: QByteArray) -> bool:
    """Put panels and bars where ``state`` has them, if it is a layout of theirs; return whether that was done."""
    bars = [*window.findChildren(QDockWidget), *window.findChildren(QToolBar)]
    return is_sound(bytes(state.data()), [bar.objectName() for bar in bars]) and window.restoreState(state)
