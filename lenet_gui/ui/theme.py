"""The colours of the window, light and dark, as a palette; nothing else names a colour of the interface.

Two roles are used in a meaning of ours: ``Accent`` is the answer and what is switched on,
``BrightText`` is the unit that is opened or under the mouse.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from lenet_gui.app.settings import Appearance

Role = QPalette.ColorRole
_FADED = 0.4  # how far what is switched off has faded


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours; every text on ``card``, ``ground`` or ``track`` has a contrast of at least 4.5:1."""

    ground: str
    card: str
    hairline: str
    track: str  # of bars, and the tile of a map that shows nothing yet
    text: str
    quiet: str
    accent: str
    on_accent: str
    marked: str

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than what it stands on."""
        return QColor(self.text).lightness() > QColor(self.ground).lightness()

    def palette(self) -> QPalette:
        """Return the palette that every widget paints with."""
        roles = {
            Role.Window: self.ground,
            Role.WindowText: self.text,
            Role.Base: self.card,
            Role.AlternateBase: self.track,
            Role.Text: self.text,
            Role.Button: self.card,
            Role.ButtonText: self.text,
            Role.ToolTipBase: self.card,
            Role.ToolTipText: self.text,
            Role.PlaceholderText: self.quiet,
            Role.Mid: self.hairline,
            Role.Midlight: self.track,
            Role.Light: self.card,
            Role.Dark: self.quiet,
            Role.Shadow: self.hairline,
            Role.Highlight: self.accent,
            Role.HighlightedText: self.on_accent,
            Role.Accent: self.accent,
            Role.Link: self.accent,
            Role.BrightText: self.marked,
        }
        palette = QPalette()
        for role, colour in roles.items():
            palette.setColor(role, QColor(colour))
        for role in (Role.WindowText, Role.Text, Role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, faded(QColor(self.text), QColor(self.card)))
        return palette


LIGHT = Theme(
    ground="#f4f6f8",
    card="#ffffff",
    hairline="#dde2e8",
    track="#e6eaee",
    text="#1a1f26",
    quiet="#5c6672",
    accent="#0a7567",
    on_accent="#ffffff",
    marked="#a85000",
)
DARK = Theme(
    ground="#121418",
    card="#1a1d23",
    hairline="#2b3039",
    track="#272b33",
    text="#e9ebee",
    quiet="#98a1ad",
    accent="#4ec5ad",
    on_accent="#10201c",
    marked="#f2a33a",
)


def chosen(appearance: Appearance) -> Theme:
    """Return the colours for ``appearance``, asking the system where the user left it to that."""
    if appearance is Appearance.SYSTEM:
        return DARK if system_scheme() is Qt.ColorScheme.Dark else LIGHT
    return DARK if appearance is Appearance.DARK else LIGHT


def system_scheme() -> Qt.ColorScheme:
    """Return what the system has now; unknown where it does not say."""
    return QGuiApplication.styleHints().colorScheme()


def faded(colour: QColor, ground: QColor) -> QColor:
    """Return ``colour`` so far on the way to ``ground`` that it can still be read."""
    return QColor.fromRgbF(
        colour.redF() + (ground.redF() - colour.redF()) * _FADED,
        colour.greenF() + (ground.greenF() - colour.greenF()) * _FADED,
        colour.blueF() + (ground.blueF() - colour.blueF()) * _FADED,
    )


STYLE = """
QMainWindow::separator { background: palette(window); width: 8px; height: 8px; }
QMainWindow::separator:hover { background: palette(mid); }
QMenuBar { background: transparent; padding: 4px 0px; }
QMenuBar::item { padding: 4px 10px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: palette(alternate-base); }
QStatusBar { color: palette(placeholder-text); }
QStatusBar::item { border: none; }
#card_title, #card_body, QFrame[card="true"] { background: palette(base); border: 1px solid palette(mid); }
#card_title { border-bottom: none; border-top-left-radius: 8px; border-top-right-radius: 8px; }
#card_body { border-top: none; border-bottom-left-radius: 8px; border-bottom-right-radius: 8px; }
QFrame[card="true"] { border-radius: 8px; }
QLabel[quiet="true"] { color: palette(placeholder-text); }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 3px; background: transparent; }
QToolButton:hover { background: palette(alternate-base); }
QToolButton:checked { background: palette(alternate-base); border-color: palette(accent); }
QToolButton:focus { border: 1px dashed palette(text); }
#correct { color: palette(placeholder-text); padding: 2px 4px; }
#correct:hover { color: palette(text); }
#correct::menu-indicator { image: none; }
#network_chooser, #layout_chooser { margin: 3px 0 1px 0; }
QFrame[segments="true"] { background: palette(alternate-base); border-radius: 7px; }
QFrame[segments="true"] QToolButton { padding: 0 10px; color: palette(placeholder-text); }
QFrame[segments="true"] QToolButton[short="true"] { padding: 0 5px; }
QFrame[segments="true"] QToolButton:checked {
    background: palette(base); color: palette(text); border-color: palette(mid);
}
QFrame[segments="true"] QToolButton:focus { border: 1px dashed palette(text); }
#copy_sum { padding-right: 14px; }
#copy_sum::menu-indicator { subcontrol-position: right center; right: 3px; }
QTableView::item { padding: 0 8px; }
QHeaderView::section { background: palette(base); border: none; padding: 4px 6px; color: palette(placeholder-text); }
QToolTip { color: palette(text); background: palette(base); border: 1px solid palette(mid); padding: 3px; }
QToolBar { background: transparent; border: none; padding: 0; spacing: 0; }
#tour_card QPushButton { border: 1px solid palette(mid); border-radius: 6px; padding: 4px 9px; }
#tour_card QPushButton:hover { background: palette(alternate-base); }
#tour_card QPushButton:focus { border: 1px dashed palette(text); }
#tour_card #tour_next { background: palette(accent); color: palette(highlighted-text); }
#tour_card #tour_next:focus { border: 1px dashed palette(highlighted-text); }
#off_chip { background: palette(base); border: 1px solid palette(bright-text); border-radius: 8px; }
#off_chip QToolButton { padding: 0 6px; }
#off_chip QLabel { color: palette(bright-text); }
#recovery { background: palette(base); border: 1px solid palette(mid); border-radius: 8px; }
#recovery QPushButton { border: 1px solid palette(mid); border-radius: 6px; padding: 3px 9px; }
#recovery QPushButton:hover { background: palette(alternate-base); }
#recovery QPushButton:focus { border: 1px dashed palette(text); }
#message { background: palette(base); border: 1px solid palette(bright-text); border-radius: 8px; }
"""
