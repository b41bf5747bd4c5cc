"""What the user can ask for: every action with its name, its words, its keys and its icon."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from lenet_gui.app.settings import Appearance, Layout, Paper
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.ui import wording
from lenet_gui.ui.colour_maps import FOR_ACTIVATIONS, FOR_SIGNED
from lenet_gui.ui.icons import icon

Keys = QKeySequence.StandardKey


class Actions(QObject):
    """The actions of a window; :class:`MainWindow` says what they do."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.open = self._action("open", "&Open…", Keys.Open)
        self.open_folder = self._action("open_folder", "Open &folder…", None)
        self.open_data_set = self._action("open_data_set", "Open &data set…", None)
        self.quit = self._action("quit", "&Quit", Keys.Quit)
        self.undo = self._action("undo", "&Undo", Keys.Undo, with_icon=True)
        self.redo = self._action("redo", "&Redo", Keys.Redo, with_icon=True)
        self.paste = self._action("paste", "&Paste picture", Keys.Paste)
        self.clear = self._action("clear", "&Clear", QKeySequence("Ctrl+Backspace"), with_icon=True)
        self.pen = self._action("pen", "P&en", QKeySequence("P"), with_icon=True)
        self.eraser = self._action("eraser", "Er&aser", QKeySequence("E"), with_icon=True)
        self.open_network = self._action("open_network", "Open &network…", None)
        self.export_network = self._action("export_network", "&Export network…", None)
        self.networks = self._choices("network", {form: wording.form(form) for form in ARCHITECTURES})
        self.next_digit = self._action("next_digit", "&Next digit", QKeySequence("Ctrl+Right"))
        self.previous_digit = self._action("previous_digit", "&Previous digit", QKeySequence("Ctrl+Left"))
        self.go_up = self._action("go_up", "Back &up", QKeySequence("Esc"))
        self.layouts = self._choices(
            "layout", {Layout.DRAW: "Dra&w", Layout.LAYERS: "&Layers", Layout.EXPLAIN: "E&xplain"}
        )
        for place, action in enumerate(self.layouts.actions()):
            action.setShortcut(QKeySequence(f"Ctrl+{place + 1}"))
        self.save_layout = self._action("save_layout", "&Save layout as…", None)
        self.delete_layout = self._action("delete_layout", "&Delete this layout", None)
        self.reset_layout = self._action("reset_layout", "&Reset this layout", None)
        self.present = self._action("present", "&Presentation", QKeySequence("F5"))
        self.present.setCheckable(True)
        self.stop_presenting = self._action("stop_presenting", "&End the presentation", QKeySequence("Esc"))
        self.tour = self._action("tour", "&Tour", None)
        self.shortcuts = self._action("shortcuts", "&Keyboard shortcuts", QKeySequence("Ctrl+F1"))
        self.news = self._action("news", "&What is new", None)
        self.about = self._action("about", "&About LeNet-5", None)
        self.tools = self._choice([self.pen, self.eraser], self.pen)
        self.appearances = self._choices("appearance", {choice: choice.capitalize() for choice in Appearance})
        self.papers = self._choices(
            "paper",
            {Paper.MATCHING: "After the appearance", Paper.WHITE: "Black on white", Paper.BLACK: "White on black"},
        )

        self.activation_colours = self._choices("colours", {c.name: c.name.capitalize() for c in FOR_ACTIVATIONS})
        self.signed_colours = self._choices("colours", {c.name: c.name.capitalize() for c in FOR_SIGNED})

    def check_network(self, form: str) -> None:
        """Check the form that reads the drawing."""
        for action in self.networks.actions():
            action.setChecked(action.data() == form)

    def own_layouts(self, layouts: Sequence[tuple[str, str]]) -> list[QAction]:
        """Return new actions for layouts of the user's own, in place of those before.

        A layout is what stands for it, and its name.
        """
        for action in self.layouts.actions():
            if action.data() not in list(Layout):
                self.layouts.removeAction(action)
                action.setParent(None)
                action.deleteLater()
        own = []
        for value, name in layouts:
            action = self._action(f"layout_{value}", name.replace("&", "&&"), None)
            action.setData(value)
            action.setCheckable(True)
            own.append(self.layouts.addAction(action))
        return own

    def check(self, *chosen: str) -> None:
        """Check the choices of looks that are in force."""
        for group in (self.appearances, self.papers, self.activation_colours, self.signed_colours):
            for action in group.actions():
                action.setChecked(action.data() in chosen)

    def _action(self, name: str, text: str, keys: Keys | QKeySequence | None, with_icon: bool = False) -> QAction:
        action = QAction(text, self.parent())
        action.setObjectName(name)
        if keys is not None:
            action.setShortcut(keys)
            plain = text.replace("&", "").rstrip("…")
            action.setToolTip(f"{plain} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        if with_icon:
            action.setIcon(icon(name))
            action.setIconVisibleInMenu(False)
        return action

    def _choices(self, kind: str, texts: Mapping[str, str]) -> QActionGroup:
        actions = []
        for value, text in texts.items():
            action = self._action(f"{kind}_{value}", text, None)
            action.setData(value)
            actions.append(action)
        return self._choice(actions, actions[0])

    def _choice(self, actions: list[QAction], first: QAction) -> QActionGroup:
        group = QActionGroup(self)
        for action in actions:
            action.setCheckable(True)
            group.addAction(action)
        first.setChecked(True)
        return group
