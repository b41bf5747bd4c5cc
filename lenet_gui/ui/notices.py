"""What the program is built of: the packages that are installed here, whose they are and on what terms."""

from importlib.metadata import Distribution, PackageNotFoundError, distribution

from lenet_gui.ui.reader import escaped

# What each package is to the program, and where it lives.
_PACKAGES = {
    "PySide6_Essentials": ("Qt and its Python binding: the window", "https://pyside.org"),
    "shiboken6": ("What joins Qt and Python", "https://pyside.org"),
    "numpy": ("The arithmetic of the network", "https://numpy.org"),
    "scipy": ("Regions and distances in pictures", "https://scipy.org"),
    "pillow": ("Picture files, and the drawing of strokes", "https://python-pillow.org"),
    "safetensors": ("Files of weights", "https://github.com/huggingface/safetensors"),
}
_QT = """\
Qt and PySide6 are used under the GNU Lesser General Public License, version 3. They are libraries of their own beside
the program: you may replace them by other versions, and look into how the program uses them. Their source is at
<https://download.qt.io/official_releases/>, the licence at <https://www.gnu.org/licenses/lgpl-3.0.html> and that which
it adds to at <https://www.gnu.org/licenses/gpl-3.0.html>.
"""
_TEXTS = "The whole texts of the other licences lie in the folders of the packages, which end in dist-info."
_LONGEST = 80  # characters of a licence's name; what is longer is its text


def notices() -> str:
    """Return Markdown that names the packages, their versions and their licences."""
    rows = "".join(_row(name, *about) for name, about in _PACKAGES.items())
    return f"| Package | Version | Licence | What for |\n|---|---|---|---|\n{rows}\n{_QT}\n{_TEXTS}\n"


def licence_of(package: Distribution) -> str:
    """Return the name of a licence, which packages have told in three ways in the course of the years."""
    told = package.metadata.json
    name = str(told.get("license_expression") or told.get("license") or "").strip()
    if name and len(name) <= _LONGEST and "\n" not in name:
        return name
    kinds = [text.rpartition(" :: ")[2] for text in told.get("classifier", []) if text.startswith("License ::")]
    return ", ".join(kinds) or "see its folder"


def _row(name: str, purpose: str, home: str) -> str:
    try:
        package = distribution(name)
    except PackageNotFoundError:  # copied into place by hand
        return f"| [{escaped(name)}]({home}) | not known | not known | {purpose} |\n"
    facts = f"{escaped(package.version)} | {escaped(licence_of(package))}"
    return f"| [{escaped(name)}]({home}) | {facts} | {purpose} |\n"
