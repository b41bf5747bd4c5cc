"""What the program is built of: the packages that are installed here, whose they are and on what terms."""

from importlib.metadata import Distribution, PackageNotFoundError, distribution

from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.reader import escaped

# What each package is to the program, and where it lives.
_PACKAGES = {
    "PySide6_Essentials": (marked("Qt and its Python binding: the window"), "https://pyside.org"),
    "shiboken6": (marked("What joins Qt and Python"), "https://pyside.org"),
    "numpy": (marked("The arithmetic of the network"), "https://numpy.org"),
    "scipy": (marked("Regions and distances in pictures"), "https://scipy.org"),
    "pillow": (marked("Picture files, and the drawing of strokes"), "https://python-pillow.org"),
    "safetensors": (marked("Files of weights"), "https://github.com/huggingface/safetensors"),
}
_HEADS = marked("Package"), marked("Version"), marked("Licence"), marked("What for")
_QT = """\
Qt and PySide6 are used under the GNU Lesser General Public License, version 3. They are libraries of their own beside
the program: you may replace them by other versions, and look into how the program uses them. Their source is at
<https://download.qt.io/official_releases/>, the licence at <https://www.gnu.org/licenses/lgpl-3.0.html> and that which
it adds to at <https://www.gnu.org/licenses/gpl-3.0.html>; a stand-alone program has both in its folder `licences`.
"""
_TEXTS = marked("The whole texts of the other licences lie in the folders of the packages, which end in dist-info.")
_LONGEST = 80  # characters of a licence's name; what is longer is its text


def notices() -> str:
    """Return Markdown that names the packages, their versions and their licences."""
    rows = "".join(_row(name, *about) for name, about in _PACKAGES.items())
    heads = " | ".join(map(tr, _HEADS))
    return f"| {heads} |\n|---|---|---|---|\n{rows}\n{_QT}\n{tr(_TEXTS)}\n"


def licence_of(package: Distribution) -> str:
    """Return the name of a licence, which packages have told in three ways in the course of the years."""
    told = package.metadata.json
    name = str(told.get("license_expression") or told.get("license") or "").strip()
    if name and len(name) <= _LONGEST and "\n" not in name:
        return name
    kinds = [text.rpartition(" :: ")[2] for text in told.get("classifier", []) if text.startswith("License ::")]
    return ", ".join(kinds) or tr("see its folder")


def _row(name: str, purpose: str, home: str) -> str:
    try:
        package = distribution(name)
    except PackageNotFoundError:  # copied into place by hand
        facts = tr("not known"), tr("not known")
    else:
        facts = escaped(package.version), escaped(licence_of(package))
    return "| [{}]({}) | {} | {} | {} |\n".format(escaped(name), home, *facts, tr(purpose))
