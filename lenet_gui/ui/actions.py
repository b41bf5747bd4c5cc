"""What the user can ask for: every action with its name, its words, its keys and its icon."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from lenet_gui.app.settings import Appearance, Language, Layout, Paper
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.ui import wording
from lenet_gui.ui.colour_maps import FOR_ACTIVATIONS, FOR_SIGNED
from lenet_gui.ui.icons import icon
from lenet_gui.ui.language import tr

Keys = QKeySequence.StandardKey


class Actions(QObject):
    """The actions of a window; :class:`MainWindow` says what they do."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.open = self._action("open", tr("&Open…"), Keys.Open)
        self.open_folder = self._action("open_folder", tr("Open &folder…"), None)
        self.open_data_set = self._action("open_data_set", tr("Open &data set…"), None)
        self.quit = self._action("quit", tr("&Quit"), Keys.Quit)
        self.undo = self._action("undo", tr("&Undo"), Keys.Undo, with_icon=True)
        self.redo = self._action("redo", tr("&Redo"), Keys.Redo, with_icon=True)
        self.paste = self._action("paste", tr("&Paste picture"), Keys.Paste)
        self.clear = self._action("clear", tr("C&lear"), QKeySequence("Ctrl+Backspace"), with_icon=True)
        self.pen = self._action("pen", tr("P&en"), QKeySequence("P"), with_icon=True)
        self.eraser = self._action("eraser", tr("Er&aser"), QKeySequence("E"), with_icon=True)
        self.open_network = self._action("open_network", tr("Open &network…"), None)
        self.export_network = self._action("export_network", tr("E&xport network…"), None)
        self.networks = self._choices("network", {form: wording.form(form) for form in ARCHITECTURES})
        self.next_digit = self._action("next_digit", tr("&Next digit"), QKeySequence("Ctrl+Right"))
        self.previous_digit = self._action("previous_digit", tr("&Previous digit"), QKeySequence("Ctrl+Left"))
        self.go_up = self._action("go_up", tr("Back &up"), QKeySequence("Esc"))
        self.layouts = self._choices(
            "layout", {Layout.DRAW: tr("Dra&w"), Layout.LAYERS: tr("&Layers"), Layout.EXPLAIN: tr("E&xplain")}
        )
        for place, action in enumerate(self.layouts.actions()):
            action.setShortcut(QKeySequence(f"Ctrl+{place + 1}"))
        self.save_layout = self._action("save_layout", tr("&Save layout as…"), None)
        self.delete_layout = self._action("delete_layout", tr("&Delete this layout"), None)
        self.reset_layout = self._action("reset_layout", tr("&Reset this layout"), None)
        self.present = self._action("present", tr("P&resentation"), QKeySequence("F5"))
        self.present.setCheckable(True)
        self.stop_presenting = self._action("stop_presenting", tr("&End the presentation"), QKeySequence("Esc"))
        self.tour = self._action("tour", tr("&Tour"), None)
        self.shortcuts = self._action("shortcuts", tr("&Keyboard shortcuts"), QKeySequence("Ctrl+F1"))
        self.news = self._action("news", tr("&What is new"), None)
        self.about = self._action("about", tr("&About LeNet-5"), None)
        self.tools = self._choice([self.pen, self.eraser], self.pen)
        self._add_looks()
        self.languages = self._choices(
            "language",
            {Language.SYSTEM: tr("System"), Language.ENGLISH: "English", Language.PORTUGUESE: "Português (Brasil)"},
        )  # each in its own words, for those who look for theirs

    def _add_looks(self) -> None:
        self.appearances = self._choices(
            "appearance",
            {Appearance.SYSTEM: tr("System"), Appearance.LIGHT: tr("Light"), Appearance.DARK: tr("Dark")},
        )
        self.papers = self._choices(
            "paper",
            {
                Paper.MATCHING: tr("After the appearance"),
                Paper.WHITE: tr("Black on white"),
                Paper.BLACK: tr("White on black"),
            },
        )
        self.activation_colours, self.signed_colours = (
            self._choices("colours", {c.name: tr(c.name).capitalize() for c in choices})
            for choices in (FOR_ACTIVATIONS, FOR_SIGNED)
        )

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
        """Check the choices that are in force: appearance, canvas, the two kinds of colours, language."""
        groups = self.appearances, self.papers, self.activation_colours, self.signed_colours, self.languages
        for group, value in zip(groups, chosen, strict=True):
            for action in group.actions():
                action.setChecked(action.data() == value)

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
