"""Does with the program whatever can be done with it, under a seal: no network, no shell, no pickle, no code from data.

python -m tests.stress.sealed [FOLDER]
"""

import argparse
import contextlib
import io
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.stress.seal import Seal

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # small products are slower on many
_SEVEN = ([[54, 39], [212, 40], [150, 248]],)
_STROKES = {"digit": 7, "strokes": [[[100, 100], [400, 100], [200, 450]]]}


def main() -> int:
    """Do it all and print what came of it; return 1 where something was done that must not be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="an empty folder to work in; default: a temporary one")
    folder = parser.parse_args().folder
    with contextlib.ExitStack() as stack:
        folder = folder or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
            os.environ[name] = str(folder)
        began, seal, done = time.perf_counter(), Seal(), []
        for work in (_prepare, _use_window, _run_commands):  # one application for both
            done += work(folder)
        # Others import urllib and http without a use for them, and any use would be heard; Qt's would not.
        breaches = seal.breaches + ["QtNetwork was imported"] * ("PySide6.QtNetwork" in sys.modules)
        took = time.perf_counter() - began
        print(f"sealed: {len(done)} things done in {took:.0f} s, {seal.heard} events heard, {len(breaches)} breaches")
        print(*breaches, sep="\n", end="")
        return int(bool(breaches))


def _prepare(folder: Path) -> list[str]:
    """Make files of every kind that the program reads."""
    import numpy as np
    from PIL import Image

    from lenet_gui.imaging import Drawing, corrections
    from lenet_gui.imaging.corrections import Correction
    from lenet_gui.imaging.written_by_program import write_digits
    from lenet_gui.nn import LeNet5
    from lenet_gui.nn.datasets import Dataset, write_mnist

    drawing = Drawing(strokes=_SEVEN)
    picture = Image.fromarray(255 - (drawing.ink() * 255).astype(np.uint8))
    (folder / "pictures").mkdir()
    for ending in ("png", "jpg", "gif", "bmp", "tiff", "webp", "pgm"):
        picture.save(folder / "pictures" / f"seven.{ending}")
    for ending in ("safetensors", "npz", "onnx"):
        LeNet5.pretrained("classic").export(folder / f"weights.{ending}")
    images, labels = write_digits(60, np.random.default_rng(1))
    for part in ("train", "t10k"):
        write_mnist(folder, part, Dataset(images, labels))
    corrections.append(folder / "corrections.jsonl", Correction.of(drawing.digits()[0], 7, 1, "modern"))
    lines = "\n".join(json.dumps(_STROKES | {"writer": writer}) for writer in (1, 5, 6, 10))
    (folder / "strokes.jsonl").write_text(lines, encoding="utf-8")
    return ["files"]


def _run_commands(folder: Path) -> list[str]:
    """Run every command of the command line."""
    from lenet_gui import cli
    from lenet_gui.commands import calibrate, data, tune

    data.HELD_OUT_IMAGES = calibrate._KIND = calibrate._MEASURED = 20  # the way is the same with few
    rehearse = tune.rehearsal
    tune.rehearsal = lambda write: rehearse(write, 20, 30)
    inside, picture = str(folder), str(folder / "pictures" / "seven.png")
    weights, strokes = str(folder / "weights.npz"), str(folder / "strokes.jsonl")
    kinds = "maps,activations,gradients,report"
    commands = [
        ["layers", "--arithmetic"],
        ["classify", picture, "--json"],
        ["classify", str(folder / "pictures"), "--csv", "--model", weights],
        ["classify", str(folder / "t10k-images-idx3-ubyte")],
        ["export", picture, "--to", str(folder / "exported"), "--what", kinds],
        *(["convert", weights, str(folder / f"again.{ending}")] for ending in ("safetensors", "npz", "onnx")),
        ["evaluate", "--data", inside, "--worst", str(folder / "worst.png")],
        ["evaluate", "--strokes", strokes],
        ["train", "--data", inside, "--epochs", "1", "--out", str(folder / "mine.safetensors")],
        ["calibrate", "--data", inside, "--strokes", strokes, "--out", str(folder / "judged.safetensors")],
        ["tune", "--corrections", str(folder / "corrections.jsonl"), "--out", str(folder / "tuned.safetensors")],
    ]
    assert {command[0] for command in commands} == set(cli.COMMANDS)
    for command in commands:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()) as said:
            status = cli.main(command)
        assert status == 0, f"{command}: {said.getvalue()}"
    return [command[0] for command in commands]


def _use_window(folder: Path) -> list[str]:
    """Start the program as a user does, and use it in place of its loop of events."""
    from PySide6.QtWidgets import QApplication

    from lenet_gui import cli
    from tests.stress.hands import Hands

    done: list[str] = []
    wait: Callable[[], int] = QApplication.exec

    def use(*_: object) -> int:
        done.extend(Hands(folder).do_all())
        return 0

    QApplication.exec = use  # type: ignore[assignment,method-assign]
    try:
        assert cli.main([]) == 0
    finally:
        QApplication.exec = wait  # type: ignore[method-assign]
    return done


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    os._exit(status)  # in what order Qt's objects go once their window is closed by hand, is not what is watched
