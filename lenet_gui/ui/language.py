"""The language of the window: what its texts are in, and how it writes numbers.

``.ci/translations`` extracts what stands as a literal in :func:`tr`, :func:`marked` and the errors of
``lenet_gui.errors``; all of it is one context, for one English text has one meaning here. Where it has two, a
comment tells them apart.
"""

from string import Formatter

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from lenet_gui.app.settings import Language
from lenet_gui.errors import Words
from lenet_gui.resources import resource

MINUS = "\N{MINUS SIGN}"
_CONTEXT = ""
_signs = str.maketrans({"-": MINUS})  # what stands in the stead of the signs that Python writes in a number


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """Return ``text`` in the language of the window; ``%n`` and ``%Ln`` in it are the count ``n``."""
    return QCoreApplication.translate(_CONTEXT, text, comment, n)


def marked(text: str) -> str:
    """Return ``text`` as it is, for :func:`tr` at a later time: a constant is made before the language is known."""
    return text


def told(words: Words | None) -> str:
    """Return words from below, an error for instance, in the language of the window; "" for None."""
    if words is None:
        return ""
    return _fields.vformat(tr(words.text), words.fields, {}) if words.fields else tr(words.text)


class _Fields(Formatter):
    """Fills words with their fields: with words in the same language, with numbers as the locale writes them."""

    def format_field(self, value: object, spec: str) -> str:
        if isinstance(value, Words):
            return told(value)
        text = format(value, spec)
        return written(text) if isinstance(value, float) else text


_fields = _Fields()


def written(number: str) -> str:
    """Return a number that Python has written as the locale writes it: "-1,234.5" is "−1.234,5" in Brazil."""
    return number.translate(_signs)


def point() -> str:
    """Return what stands before the decimals."""
    return written(".")


def speak(application: QCoreApplication, language: Language) -> None:
    """Let the application speak ``language`` from its next text on; what stands on a widget stays as it is."""
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    locale = QLocale.system() if language is Language.SYSTEM else QLocale(language)
    if locale.language() is QLocale.Language.C:  # of machines and not of people: it keeps no thousands apart
        locale = QLocale(Language.ENGLISH)
    name = spoken(language)
    own, qt = str(resource("translations")), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file, folder in ((f"qtbase_{name}", qt), (f"lenet_gui_{name}", own)):
        translator = QTranslator(application)
        if translator.load(file, folder):
            application.installTranslator(translator)
    QLocale.setDefault(locale)
    _signs.update(str.maketrans({".": locale.decimalPoint(), ",": locale.groupSeparator()}))


def spoken(language: Language) -> Language:
    """Return the language that is spoken for a choice: the first of the system's that there is, else English."""
    if language is not Language.SYSTEM:
        return language
    names = (QLocale(name).language() for name in QLocale.system().uiLanguages())
    ours = {QLocale.Language.English: Language.ENGLISH, QLocale.Language.Portuguese: Language.PORTUGUESE}
    return next((ours[name] for name in names if name in ours), Language.ENGLISH)
