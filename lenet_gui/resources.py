"""The only door to ``resources/``: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a bundled file, for instance ``resource("weights", "modern.safetensors")``."""
    installed = _PACKAGE / "resources"
    root = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)


def licence() -> str:
    """Return the text of the program's licence, which a checkout keeps where everybody looks for it."""
    bundled = resource("LICENSE")
    return (bundled if bundled.is_file() else _PACKAGE.parent / "LICENSE").read_text(encoding="utf-8")
