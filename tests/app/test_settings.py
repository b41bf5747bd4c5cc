"""Settings come back, and nonsense in the file is taken for the default."""

from PySide6.QtCore import QByteArray, QSettings, QSize

from lenet_gui.app.settings import Appearance, Paper, Settings


def opened(path):
    return Settings(QSettings(str(path), QSettings.Format.IniFormat))


def test_what_was_set_comes_back(tmp_path):
    settings = opened(tmp_path / "a.ini")
    assert (settings.appearance, settings.paper) == (Appearance.SYSTEM, Paper.MATCHING)
    settings.appearance, settings.paper, settings.layout = Appearance.DARK, Paper.BLACK, QByteArray(b"\x01\xff")
    settings.geometry = QByteArray(b"where")
    del settings
    again = opened(tmp_path / "a.ini")
    assert (again.appearance, again.paper) == (Appearance.DARK, Paper.BLACK)
    assert (again.layout, again.geometry) == (QByteArray(b"\x01\xff"), QByteArray(b"where"))


def test_nonsense_is_the_default(tmp_path):
    (tmp_path / "a.ini").write_text("[General]\nappearance=plaid\n[window]\nlayout=7\n")
    settings = opened(tmp_path / "a.ini")
    assert settings.appearance is Appearance.SYSTEM
    assert settings.layout.isEmpty()


def test_recent_files_come_back_at_most_ten_whatever_their_names(tmp_path):
    settings = opened(tmp_path / "a.ini")
    assert settings.recent == ()
    for names in (["/one, two.png"], [], [f"/a b/{number}; ü.lenet" for number in range(12)]):
        settings.recent = names
        del settings
        settings = opened(tmp_path / "a.ini")
        assert settings.recent == tuple(names[:10])


def test_what_another_program_wrote_is_left_out(tmp_path):
    store = QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat)
    settings = Settings(store)
    store.setValue("files/recent", QSize(1, 2))
    assert settings.recent == ()
    store.setValue("layouts/size", 2_000_000_000)
    assert len(settings.own_layouts) <= 100
