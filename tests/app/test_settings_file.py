"""A file of settings that is damaged, newer or hostile is kept beside, told of, and never parsed."""

import pickle
import struct
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QSettings

from lenet_gui.app import settings_file
from lenet_gui.app.settings import MOST_RECENT, Appearance, OwnLayout, Settings
from lenet_gui.errors import SettingsError

WHOLE = b"""[General]
appearance=dark
version=1

[files]
recent="/a/b, c.png", /d\\xe4.lenet

[layouts]
1\\name=mine
1\\shows_sum=true
1\\state=@ByteArray(\\0\\x1\\xff)
size=1
"""


def opened(path):
    return Settings(QSettings(str(path), QSettings.Format.IniFormat))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.ini"


def test_a_whole_file_is_read_and_stays(path):
    path.write_bytes(WHOLE)
    settings = opened(path)
    assert settings.trouble is None
    assert settings.appearance is Appearance.DARK
    assert settings.recent == ("/a/b, c.png", "/dä.lenet")
    assert settings.own_layouts == {"mine": OwnLayout(QByteArray(b"\0\x01\xff"), True)}
    assert path.read_bytes() == WHOLE


def test_the_line_ends_of_windows_are_no_damage(path):
    path.write_bytes(WHOLE.replace(b"\n", b"\r\n"))
    settings = opened(path)
    assert settings.trouble is None
    assert settings.appearance is Appearance.DARK


def test_a_layout_without_a_name_is_none(path):
    path.write_bytes(WHOLE.replace(b"name=mine", b"name="))
    assert opened(path).own_layouts == {}


def test_whatever_is_remembered_is_never_taken_for_damage(path):
    @hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1), max_size=3), st.binary())
    def check(names, state):
        path.unlink(missing_ok=True)
        settings = opened(path)
        settings.recent = names
        settings.layout = QByteArray(state)
        settings.own_layouts = {name: OwnLayout(QByteArray(state), True) for name in names}
        settings._store.sync()
        again = opened(path)
        assert again.trouble is None or "@Variant" in "".join(names)

    check()


@pytest.mark.parametrize(
    "data",
    [
        b"\0" * 100,
        bytes(range(256)) * 9,
        b"\x7fELF\x02\x01",
        "[General]\nappearance=dark\n".encode("utf-16"),
        b"[General\nappearance=dark\n",
        b"hello\nworld\n",
        WHOLE[:-30] + b"\xff\xfe",
        WHOLE + b"x=" + b"y" * 2**20,
        b"version=7\n[General]\n" + WHOLE.replace(b"version=1", b"version=2"),
        WHOLE.replace(b"version=1", b"version=2"),
        WHOLE.replace(b"version=1", b"version=99999999999999999999"),
        WHOLE.replace(b"version=1", b"version=" + b"9" * 5000),  # more digits than Python makes a number of
        WHOLE.replace(b"dark", b"da\x01rk"),
    ],
)
def test_what_cannot_be_used_is_kept_beside_and_told(path, data):
    path.write_bytes(data)
    settings = opened(path)
    assert isinstance(settings.trouble, SettingsError)
    assert str(path) in str(settings.trouble)
    aside = path.with_name("settings.ini.broken")
    assert aside.read_bytes() == data
    assert settings.appearance is Appearance.SYSTEM
    settings.appearance = Appearance.LIGHT
    settings._store.sync()
    assert opened(path).appearance is Appearance.LIGHT
    assert opened(path).trouble is None


def test_no_backup_takes_the_place_of_another(path):
    for data in (b"one", b"two", b"three"):
        path.write_bytes(data)
        opened(path)
    beside = sorted(path.parent.glob("*.broken*"))
    assert [one.read_bytes() for one in beside] == [b"one", b"two", b"three"]


def evil(folder):
    """Return the value of a settings file that makes a file in ``folder`` once Qt parses it."""

    class Evil:
        def __reduce__(self):
            return Path.touch, (folder / "it ran",)

    data = pickle.dumps(Evil(), 2)
    name = b"PySide::PyObjectWrapper\0"
    whole = struct.pack(">II", 127, len(name)) + name + struct.pack(">I", len(data)) + data
    return "".join(f"\\x{byte:x}\\" + "q" for byte in whole) + ")"  # \q is nothing, and ends the number


SPELLINGS = ["@Variant(", '@Var"ian"t(', "@\\x10056\\x61riant(", "\\x40Variant(", "\\100Variant(", "@Var\\qiant("]
SPELLINGS += ["a, @Variant(", "@Var\\\niant(", " @Variant("]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_nothing_in_it_can_run(path, tmp_path, spelling):
    path.write_text(f"[General]\nappearance={spelling}{evil(tmp_path)}\n")
    settings = opened(path)
    assert settings.trouble
    assert settings.appearance is Appearance.SYSTEM
    assert not (tmp_path / "it ran").exists()


def test_nothing_in_it_can_run_where_it_cannot_be_set_aside_either(path, tmp_path, monkeypatch):
    def refuse(_):
        raise PermissionError(13, "Permission denied")

    path.write_text(f"[General]\nappearance=@Variant({evil(tmp_path)}\n")
    monkeypatch.setattr(settings_file.atomic, "set_aside", refuse)
    settings = opened(path)
    assert "nothing is remembered" in str(settings.trouble)
    assert settings.appearance is Appearance.SYSTEM
    assert not (tmp_path / "it ran").exists()


def test_without_that_look_it_would_run(path, tmp_path):
    path.write_text(f"[General]\nappearance=@Variant({evil(tmp_path)}\n")
    QSettings(str(path), QSettings.Format.IniFormat).value("appearance")
    assert (tmp_path / "it ran").exists()


def test_one_that_can_neither_be_read_nor_renamed_is_told_and_nothing_is_remembered(path):
    path.mkdir()
    settings = opened(path)
    assert "nothing is remembered" in str(settings.trouble)
    settings.appearance = Appearance.DARK
    assert settings.appearance is Appearance.DARK
    assert list(path.iterdir()) == []


@pytest.mark.parametrize("size", ["-1", "2147483647", "99999999999", "x", ""])
def test_the_file_s_word_for_how_many_layouts_there_are_is_not_taken(path, size):
    path.write_bytes(WHOLE.replace(b"size=1", f"size={size}".encode()))
    assert list(opened(path).own_layouts) in ([], ["mine"])


def test_wrong_types_are_the_defaults(path):
    values = [
        "@ByteArray(\\xff\\0)",
        "a, b, c",
        "@Size(1 2)",
        "@Rect(1 2 3 4)",
        "@Invalid()",
        "7",
        "",
        "@@x",
        "@DateTime(\\0)",
    ]
    keys = ["appearance", "language", "paper"]
    sections = {"window": ["geometry", "layout", "layout_name"], "tour": ["seen"], "files": ["recent"]}
    for value in values:
        text = "[General]\n" + "".join(f"{key}={value}\n" for key in keys)
        for section, names in {**sections, "colours": ["activations", "signed"]}.items():
            text += f"[{section}]\n" + "".join(f"{name}={value}\n" for name in names)
        path.write_text(text + f"[layouts]\n1\\name={value}\n1\\state={value}\n1\\shows_sum={value}\nsize=1\n")
        settings = opened(path)
        assert settings.trouble is None
        assert settings.appearance is Appearance.SYSTEM
        assert settings.tour_seen is False
        assert len(settings.recent) <= MOST_RECENT
        assert all(isinstance(one.state, QByteArray) for one in settings.own_layouts.values())
        assert isinstance(settings.geometry, QByteArray)
