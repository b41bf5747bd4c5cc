"""The menus, in every language that the window speaks."""

import re
from collections import Counter

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from lenet_gui.app.settings import Appearance, Language
from lenet_gui.ui.language import speak

LANGUAGES = (Language.ENGLISH, Language.PORTUGUESE)


@pytest.fixture
def window_in(qapp, another_window):
    """A way to open a window that speaks a language; English is spoken afterwards."""

    def open_one(language):
        speak(qapp, language)
        return another_window()

    yield open_one
    speak(qapp, Language.ENGLISH)


def underlined(menu):
    """Return the letters that choose something in a menu, as often as they do."""
    found = (re.search("&([^&])", action.text().replace("&&", "")) for action in menu.actions())
    return Counter(letter[1].lower() for letter in found if letter)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_chooses_two_things_in_a_menu(window_in, language):
    bar = window_in(language).menuBar()
    menus = [bar, *bar.findChildren(QMenu)]
    assert len(menus) > 10
    for menu in menus:
        assert [letter for letter, count in underlined(menu).items() if count > 1] == [], menu.actions()[0].text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_are_named_in_their_own_words(window_in, language):
    window = window_in(language)
    english, portuguese = (window.findChild(QAction, f"language_{name}").text() for name in ("en", "pt_BR"))
    assert (english, portuguese) == ("English", "Português (Brasil)")


@pytest.mark.parametrize("appearance", Appearance)
@pytest.mark.parametrize("language", Language)
def test_the_menu_shows_which_language_is_chosen(another_window, settings, language, appearance):
    settings.language, settings.appearance = language, appearance
    commands = another_window().commands
    assert commands.languages.checkedAction().data() == language
    assert commands.appearances.checkedAction().data() == appearance
