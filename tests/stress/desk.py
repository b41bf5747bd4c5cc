"""A program to be put under load: the real window, with settings, files and a folder of its own in one place."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from lenet_gui.app import document_file
from lenet_gui.app.document import Document, NetworkName, digest
from lenet_gui.app.settings import Language, Settings
from lenet_gui.imaging import Drawing
from lenet_gui.nn import LeNet5
from lenet_gui.ui.program import Program


def program_in(folder: Path, application: QApplication) -> Program:
    """Return a program that speaks English and shows its window."""
    application.setStyle("Fusion")
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    settings.language = Language.ENGLISH
    program = Program(application, settings=settings, folder=folder / "own")
    program.window.resize(1366, 768)
    program.window.show()
    return program


def pictures_in(folder: Path, count: int = 6) -> list[str]:
    """Write pictures of numbers, of different sizes, one of them damaged; return their paths."""
    paths = []
    for number in range(count):
        side = 100 * (number + 1)
        picture = Image.new("L", (2 * side, side), 235)
        ImageDraw.Draw(picture).text((side // 4, side // 8), str(1234 * (number + 1)), fill=20, font_size=side / 1.8)
        picture.save(folder / f"{number}.png")
        paths.append(str(folder / f"{number}.png"))
    damaged = folder / "damaged.png"
    damaged.write_bytes(Path(paths[0]).read_bytes()[:500])
    return [*paths, str(damaged)]


def networks_in(folder: Path) -> list[str]:
    """Write files of weights; return their paths."""
    paths = [str(folder / name) for name in ("own.safetensors", "own.npz")]
    for path in paths:
        LeNet5.pretrained("classic").export(path)
    Path(folder / "damaged.safetensors").write_bytes(b"\x08" + bytes(7) + b"{}      ")
    return [*paths, str(folder / "damaged.safetensors")]


def scribbles(seed: int, count: int) -> list[np.ndarray]:
    """Return wandering lines of 12 points over the canvas, (12, 2) each."""
    rng = np.random.default_rng(seed)
    starts = rng.uniform(10, 278, (count, 1, 2))
    return list(np.clip(starts + rng.normal(0, 4, (count, 12, 2)).cumsum(axis=1), 0, 288))


def things_in(folder: Path) -> dict[str, Path]:
    """Write what the program can be started with; return it by name."""
    (folder / "many").mkdir(parents=True)
    pictures_in(folder / "many", 6)
    pictures = pictures_in(folder)
    drawing = Drawing(strokes=scribbles(1, 3))
    network = LeNet5.pretrained()
    name = NetworkName(network.architecture.form, digest(network))
    document_file.write(folder / "digits.lenet", Document(drawing.size, drawing.content, name))
    (folder / "damaged.lenet").write_bytes(b"PK")
    return {
        "picture": Path(pictures[2]),
        "damaged picture": Path(pictures[-1]),
        "document": folder / "digits.lenet",
        "damaged document": folder / "damaged.lenet",
        "folder": folder / "many",
        "nothing that is there": folder / "gone.png",
    }
