"""The wheel, installed into an empty environment: the program, and its place in the desktop's menu."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import lenet_gui
from lenet_gui.imaging import Drawing
from lenet_gui.resources import resource
from lenet_gui.ui.program_icon import DESKTOP_ID, SIZES

ROOT = Path(lenet_gui.__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def prefix(tmp_path_factory):
    """A folder that the wheel of this checkout was installed into."""
    folder = tmp_path_factory.mktemp("install")
    wheels, source, prefix = folder / "wheels", folder / "source", folder / "prefix"
    shutil.copytree(ROOT, source, ignore=shutil.ignore_patterns(".*", "tests", "__pycache__", "build", "dist"))
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", wheels, source], check=True)
    to_prefix = ["--no-deps", "--ignore-installed", "--no-warn-script-location", "--prefix", prefix]
    subprocess.run([*pip, "install", *to_prefix, *wheels.glob("*.whl")], check=True)
    return prefix


@pytest.fixture
def program(prefix, tmp_path):
    """Run the installed program with arguments, in a folder that holds nothing of it; return what it printed."""
    site = Path(sysconfig.get_path("purelib", "venv", {"base": prefix, "platbase": prefix}))
    assert (site / "lenet_gui" / "resources" / "LICENSE").is_file()
    scripts = Path(sysconfig.get_path("scripts", "venv", {"base": prefix, "platbase": prefix}))

    def run(*arguments):
        command = [scripts / "lenet-gui", *arguments]
        environment = os.environ | {"PYTHONPATH": str(site)}
        return subprocess.run(command, check=True, capture_output=True, text=True, cwd=tmp_path, env=environment).stdout

    return run


def test_it_tells_its_version_and_its_commands(program):
    assert program("--version") == f"{lenet_gui.__version__}\n"
    told = program("--help")
    assert "classify" in told
    assert "--version" in told


def test_it_reads_a_picture_from_any_folder(program, tmp_path):
    drawing = Drawing((200, 160))
    drawing.add_stroke([[46, 36], [104, 36], [66, 124]], width=12)
    Image.fromarray(255 - (drawing.ink() * 255).astype(np.uint8)).save(tmp_path / "seven.png")
    assert ": 7 with " in program("classify", "seven.png")


def test_the_desktop_finds_entry_metainfo_and_icons(prefix):
    share = prefix / "share"
    installed = {str(path.relative_to(share)) for path in share.rglob("*") if path.is_file()}
    icons = {f"icons/hicolor/{size}x{size}/apps/{DESKTOP_ID}.png" for size in SIZES}
    assert installed == icons | {
        f"icons/hicolor/scalable/apps/{DESKTOP_ID}.svg",
        f"applications/{DESKTOP_ID}.desktop",
        f"metainfo/{DESKTOP_ID}.metainfo.xml",
    }
    scalable = share / "icons/hicolor/scalable/apps" / f"{DESKTOP_ID}.svg"
    assert scalable.read_bytes() == resource("icons", "lenet-gui.svg").read_bytes()
