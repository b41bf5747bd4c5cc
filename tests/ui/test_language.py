"""The language of the window: words from below told in it, numbers as its locale writes them."""

import numpy as np
import pytest
from PySide6.QtCore import QLocale, QTranslator

from lenet_gui.app.settings import Language
from lenet_gui.errors import CheckpointError, DatasetError, ImageError, InputError, Words, joined
from lenet_gui.nn import exchange
from lenet_gui.ui import language
from lenet_gui.ui.language import marked, point, speak, spoken, told, tr, written

DUTCH = {
    "{} is empty.": "{} is leeg.",
    "The picture": "Het plaatje",
    "wanted {}, found {}": "{1} gevonden, {0} verwacht",
    "{}: {} in {}": "{}: {}, onder de naam {}",
    "does not fit the {} form of LeNet-5:\n    {}": "past niet bij {}:\n    {}",
    "left out": "overgeslagen",
    "threshold {:.2f}, grain {:.3f}": "drempel {:.2f}, korrel {:.3f}",
    "%n unit(s)": "%n eenheden",
}


class Dictionary(QTranslator):
    """Translates what is in ``DUTCH``."""

    def translate(self, context, text, comment=None, n=-1):
        return DUTCH.get(text)


@pytest.fixture
def dutch(qapp):
    """A scratch translation of a few texts."""
    translator = Dictionary()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def system(qapp, monkeypatch):
    """A way to be on a system with a locale, and with the languages that its user asked for; English comes back."""

    def be(name, *languages):
        class Locale(QLocale):
            @staticmethod
            def system():
                found = QLocale.c() if name == "C" else QLocale(name)
                if languages:
                    found.uiLanguages = lambda: list(languages)
                return found

        monkeypatch.setattr(language, "QLocale", Locale)

    yield be
    monkeypatch.undo()
    speak(qapp, Language.ENGLISH)


def test_what_has_no_translation_is_told_in_english(qapp):
    error = DatasetError("{}: expected labels from {} to {:.1f}", "a", np.int64(0), 9)
    assert told(error) == str(error) == "a: expected labels from 0 to 9.0"


def test_nothing_to_tell_is_no_text(qapp):
    assert told(None) == ""


def test_words_without_fields_keep_their_braces(dutch):
    assert told(Words("left out")) == "overgeslagen"
    assert told(InputError("a set {1, 2}")) == "a set {1, 2}"


def test_fields_are_told_in_the_same_language(dutch):
    assert told(ImageError("{} is empty.", Words("The picture"))) == "Het plaatje is leeg."
    assert told(ImageError("{} is empty.", "The picture")) == "The picture is leeg."  # a name of a file


def test_a_translation_may_order_fields_anew(dutch):
    assert told(CheckpointError("wanted {}, found {}", "Conv", "Gemm")) == "Gemm gevonden, Conv verwacht"


def test_errors_in_errors_in_errors_are_told(dutch):
    misfit = Words("wanted {}, found {}", (6,), (7,))
    lines = joined("\n    ", [Words("{}: {} in {}", name, misfit, "b") for name in ("C1.bias", "C3.bias")])
    whole = CheckpointError("does not fit the {} form of LeNet-5:\n    {}", "modern", lines)
    line = "(7,) gevonden, (6,) verwacht, onder de naam b"
    assert told(whole) == f"past niet bij modern:\n    C1.bias: {line}\n    C3.bias: {line}"


def test_every_line_about_a_foreign_file_is_told(dutch, tmp_path):
    path = tmp_path / "net.npz"
    np.savez(path, **{"C1.weight": np.zeros((3, 3), np.float32)})
    with pytest.raises(CheckpointError) as caught:
        exchange.read(path)
    first, second, *_ = told(caught.value).splitlines()
    assert first == f"{path}: past niet bij modern:"
    assert second == "    C1.weight: (3, 3) gevonden, (6, 1, 5, 5) verwacht"


def test_foreign_texts_and_braces_in_fields_stay(dutch):
    assert told(ImageError("{} is empty.", ValueError("{0} left out"))) == "{0} left out is leeg."


def test_counts_are_filled_in(dutch):
    assert tr("%n unit(s)", "", 3) == "3 eenheden"


def test_a_marked_text_is_itself(dutch):
    assert marked("left out") == "left out"
    assert tr(marked("left out")) == "overgeslagen"


def test_numbers_in_words_are_written_as_the_locale_does(qapp, dutch, system):
    system("nl_NL")
    speak(qapp, Language.SYSTEM)
    assert told(Words("threshold {:.2f}, grain {:.3f}", 0.25, -0.125)) == "drempel 0,25, korrel −0,125"
    assert told(ImageError("{} is empty.", "1.5.png")) == "1.5.png is leeg."


@pytest.mark.parametrize(
    ("name", "expected"),
    [("pt_BR", "−1.234,5"), ("fr_FR", "−1\N{NARROW NO-BREAK SPACE}234,5"), ("C", "−1,234.5"), ("en_US", "−1,234.5")],
)
def test_written_follows_the_locale(qapp, system, name, expected):
    system(name)
    speak(qapp, Language.SYSTEM)
    assert written(f"{-1234.5:,.1f}") == expected
    assert point() == expected[-2]


def test_a_system_without_a_locale_keeps_thousands_apart_where_they_are_counted(qapp, system):
    system("C")
    speak(qapp, Language.SYSTEM)
    assert tr("%Ln parameter(s)", "", 61706) == "61,706 parameters"


def test_a_chosen_language_brings_its_numbers_and_english_comes_back(qapp, system):
    system("C")
    speak(qapp, Language.PORTUGUESE)
    assert (written("1,234.5"), QLocale().language()) == ("1.234,5", QLocale.Language.Portuguese)
    speak(qapp, Language.ENGLISH)
    assert (written("1,234.5"), QLocale().language()) == ("1,234.5", QLocale.Language.English)


def test_only_the_last_language_is_installed(qapp, system):
    system("C")
    for _ in range(3):
        speak(qapp, Language.PORTUGUESE)
    qapp.sendPostedEvents(None, 52)  # DeferredDelete
    assert len(qapp.findChildren(QTranslator)) <= 2  # ours, and Qt's


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        (("pt-BR", "en-US"), Language.PORTUGUESE),
        (("pt-PT",), Language.PORTUGUESE),
        (("de-DE", "pt-BR", "en"), Language.PORTUGUESE),
        (("en-GB", "pt-BR"), Language.ENGLISH),
        (("de-DE", "ja-JP"), Language.ENGLISH),
    ],
)
def test_the_first_language_of_the_system_that_there_is_is_spoken(system, languages, expected):
    system("C", *languages)
    assert spoken(Language.SYSTEM) is expected


@pytest.mark.parametrize("chosen", [Language.ENGLISH, Language.PORTUGUESE])
def test_a_choice_is_spoken_whatever_the_system_says(system, chosen):
    system("ja_JP")
    assert spoken(chosen) is chosen
