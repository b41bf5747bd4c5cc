"""What is drawn is on the disk within a second; what was left is offered, and brought back only when that is wanted."""

import os
from contextlib import contextmanager
from itertools import cycle

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from lenet_gui.app.recovery import Recovery
from lenet_gui.app.settings import Language, Settings
from lenet_gui.ui import recovering
from lenet_gui.ui.dialogs import Wish
from lenet_gui.ui.main_window import MainWindow
from lenet_gui.ui.program import Program

SEVEN = [(0.28, 0.2), (0.72, 0.2), (0.45, 0.85)]
DASH = [(0.2, 0.5), (0.4, 0.5)]


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    """Let no test wait as long as a user may."""
    monkeypatch.setattr(recovering, "_WAIT", 30)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "own" / "recovery"


@contextmanager
def kept(qtbot, window):
    """Wait until what happens inside is on the disk."""
    with qtbot.waitSignal(window._recovering._recovery.written):
        yield


def die(window):
    """Leave what is kept as a killed program would."""
    recovery = window._recovering._recovery
    recovery.wait()
    window._recovering.pause()
    recovery._lock.unlock()
    recovery._lock = Recovery(recovery._folder)._lock


@pytest.fixture
def left(qtbot, window, hand):
    """What a program leaves that dies with a seven on its canvas."""
    with kept(qtbot, window):
        hand.draw_seven()
    die(window)
    window.close()


def part(window, name, kind=QWidget):
    found = window.findChild(kind, name)
    assert found is not None
    return found


def kept_files(folder):
    return sorted(entry.suffix for entry in folder.iterdir())


def strokes(window):
    return len(window.workbench.drawing.content.strokes)


def test_a_second_is_the_most_that_can_be_missing(monkeypatch):
    monkeypatch.undo()
    assert recovering._WAIT < 1000


def test_a_drawing_is_kept_soon_and_gone_after_a_clean_end(qtbot, window, hand, folder):
    assert not folder.exists()
    with kept(qtbot, window):
        hand.draw_seven()
    assert kept_files(folder) == [".lenet", ".lock"]
    window.close()
    assert kept_files(folder) == []


def test_while_the_pen_draws_on_it_is_kept_too(qtbot, window, hand):
    written = []
    window._recovering._recovery.written.connect(lambda: written.append(True))
    places = cycle(((0.2, 0.5), (0.8, 0.5)))

    def is_kept_twice():
        hand.move(next(places))
        return len(written) >= 2

    hand.press((0.2, 0.5))
    qtbot.waitUntil(is_kept_twice, timeout=10_000)
    hand.release((0.2, 0.5))
    assert strokes(window) == 1


def test_nothing_is_written_while_nothing_changes(qtbot, window, hand):
    with kept(qtbot, window):
        hand.draw_seven()
    assert not window._recovering._timer.isActive()
    hand.move((0.5, 0.5))
    part(window, "pen", QAction).trigger()
    window.workbench.choose(0)
    assert not window._recovering._timer.isActive()


def test_what_was_left_is_offered_and_does_not_take_a_first_stroke(left, another_window, hand_over, folder):
    window = another_window()
    assert not part(window, "recovery_bar").isVisible()
    window.offer_recovery()
    bar = part(window, "recovery_bar")
    assert bar.isVisible()
    assert "A drawing was left" in bar.text()
    assert QApplication.focusWidget() is part(window, "canvas")
    hand_over(part(window, "canvas")).draw(DASH)
    assert strokes(window) == 1
    assert bar.isVisible()


def test_it_is_brought_back_and_what_lay_there_can_be_had_by_undo(left, qtbot, another_window, hand_over, folder):
    window = another_window()
    window.offer_recovery()
    hand_over(part(window, "canvas")).draw(DASH)
    dash = window.workbench.drawing.content
    qtbot.mouseClick(part(window, "recovery_take", QPushButton), Qt.MouseButton.LeftButton)
    assert window.prediction.digit == 7
    assert not part(window, "recovery_bar").isVisible()
    assert kept_files(folder) == [".lenet", ".lock"]  # at once: it is nowhere missing
    part(window, "undo", QAction).trigger()
    assert window.workbench.drawing.content is dash


def test_it_is_forgotten_when_that_is_wanted(left, qtbot, another_window, folder):
    window = another_window()
    window.offer_recovery()
    button = part(window, "recovery_forget", QPushButton)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert not part(window, "recovery_bar").isVisible()
    assert kept_files(folder) == []
    assert strokes(window) == 0


def test_who_decides_later_is_asked_again(left, qtbot, another_window, folder):
    for _ in range(2):
        window = another_window()
        window.offer_recovery()
        assert part(window, "recovery_bar").isVisible()
        qtbot.mouseClick(part(window, "recovery_close"), Qt.MouseButton.LeftButton)
        assert not part(window, "recovery_bar").isVisible()
        window.close()
    assert ".lenet" in kept_files(folder)


def test_of_several_the_newest_comes_first(left, qtbot, another_window, hand_over, folder):
    os.utime(next(folder.glob("*.lenet")), (1e9, 1e9))
    second = another_window()
    with kept(qtbot, second):
        hand_over(part(second, "canvas")).draw(DASH)
        hand_over(part(second, "canvas")).draw([(0.6, 0.5), (0.8, 0.5)])
    die(second)
    second.close()
    window = another_window()
    window.offer_recovery()
    assert "1 more" in part(window, "recovery_bar").text()
    part(window, "recovery_take", QPushButton).click()
    assert strokes(window) == 2
    assert part(window, "recovery_bar").isVisible()
    assert "more" not in part(window, "recovery_bar").text()
    part(window, "recovery_take", QPushButton).click()
    assert strokes(window) == 1
    assert not part(window, "recovery_bar").isVisible()


def test_screen_readers_are_told_and_the_bar_says_what_it_holds(left, another_window):
    window = another_window()
    window.offer_recovery()
    text = part(window, "recovery_text", QLabel)
    assert "A drawing was left" in text.accessibleDescription()
    for name in ("recovery_take", "recovery_forget", "recovery_close"):
        assert QAccessible.queryAccessibleInterface(part(window, name)).text(QAccessible.Text.Name)
        assert part(window, name).focusPolicy() & Qt.FocusPolicy.TabFocus


def test_an_open_document_keeps_its_name_and_that_it_was_changed(qtbot, window, hand, another_window, tmp_path):
    path = tmp_path / "seven.lenet"
    hand.draw_seven()
    window._filing._write(path)
    with kept(qtbot, window):
        hand.draw(DASH)
    die(window)
    window._filing._write(tmp_path / "elsewhere.lenet")
    window.close()
    again = another_window()
    again.offer_recovery()
    part(again, "recovery_take", QPushButton).click()
    assert (again.windowTitle(), again.isWindowModified()) == ("seven.lenet[*]", True)
    assert strokes(again) == 2
    part(again, "save", QAction).trigger()
    assert not again.isWindowModified()


def test_a_saved_document_is_not_offered(qtbot, window, hand, another_window, tmp_path, folder):
    with kept(qtbot, window):
        hand.draw_seven()
    with kept(qtbot, window):
        window._filing._write(tmp_path / "seven.lenet")
    assert kept_files(folder) == []


def test_who_stays_with_an_open_document_can_bring_it_back_later(
    left, another_window, hand_over, tmp_path, monkeypatch
):
    window = another_window()
    window._filing._write(tmp_path / "mine.lenet")
    hand_over(part(window, "canvas")).draw(DASH)
    window.offer_recovery()
    monkeypatch.setattr("lenet_gui.ui.dialogs.wish_for_changes", lambda *_: Wish.STAY)
    part(window, "recovery_take", QPushButton).click()
    assert strokes(window) == 1
    assert part(window, "recovery_bar").isVisible()
    monkeypatch.setattr("lenet_gui.ui.dialogs.wish_for_changes", lambda *_: Wish.DISCARD)
    part(window, "recovery_take", QPushButton).click()
    assert window.windowTitle() == "LeNet-5"
    assert not window.isWindowModified()


def test_a_broken_one_is_set_aside_with_a_word(left, another_window, folder):
    whole = next(folder.glob("*.lenet"))
    whole.write_bytes(b"PK\3\4 half of it")
    window = another_window()
    window.offer_recovery()
    part(window, "recovery_take", QPushButton).click()
    assert "damaged" in window.message.text()
    assert f"{whole.name}.broken" in window.message.text()
    assert not part(window, "recovery_bar").isVisible()
    assert kept_files(folder) == [".broken"]


def test_where_nothing_can_be_kept_one_quiet_word_says_so(qtbot, window, hand, folder):
    folder.parent.write_text("a file where the folder should be")
    sign = part(window, "not_kept", QLabel)
    with qtbot.waitSignal(window._recovering._recovery.failed):
        hand.draw_seven()
    qtbot.waitUntil(sign.isVisible)
    assert "cannot be made" in sign.toolTip()
    assert window.message.text() == ""
    assert window.prediction.digit == 7
    folder.parent.unlink()
    with kept(qtbot, window):
        hand.draw(DASH)
    qtbot.waitUntil(sign.isHidden)


def test_the_drawing_of_the_tour_is_not_kept_instead_of_the_user_s(qtbot, window, hand, another_window):
    recovery = window._recovering._recovery
    hand.draw_seven()
    with qtbot.waitSignal(recovery.written):
        part(window, "tour", QAction).trigger()  # at once, whatever the timer says
    window._touring.tour.go_on()
    window._touring.tour.go_on()
    assert window.workbench.drawing.content
    assert not window._recovering._timer.isActive()
    die(window)
    other = another_window()
    other.offer_recovery()
    assert len(other._recovering._recovery.left[0].read().document.content.strokes) == 1
    window._touring.end()


def test_what_is_drawn_after_a_tour_is_kept(qtbot, window, hand):
    part(window, "tour", QAction).trigger()
    window._touring.end()
    with kept(qtbot, window):
        hand.draw_seven()


def test_a_layout_that_is_restored_shows_no_empty_offer(left, another_window):
    window = another_window()
    window.offer_recovery()
    layout = window.saveState()
    part(window, "recovery_forget", QPushButton).click()
    window.restoreState(layout)
    assert not part(window, "recovery_bar").isVisible()


def test_another_language_changes_nothing_of_it(left, qapp, qtbot, tmp_path, hand_over, folder):
    settings = Settings(QSettings(str(tmp_path / "other.ini"), QSettings.Format.IniFormat))
    settings.language = Language.ENGLISH
    program = Program(qapp, settings=settings, folder=tmp_path / "own")
    try:
        program.window.offer_recovery()
        program.window.show()
        hand_over(part(program.window, "canvas")).draw(DASH)
        program.window.language_chosen.emit(Language.ENGLISH)
        assert part(program.window, "recovery_bar").isVisible()
        recovery = program.window._recovering._recovery
        recovery.wait()
        assert len(list(folder.glob("*.lenet"))) == 2  # the dash too, though no second has passed
        with qtbot.waitSignal(recovery.written):
            hand_over(part(program.window, "canvas")).draw([(0.6, 0.5), (0.8, 0.5)])
        part(program.window, "recovery_take", QPushButton).click()
        assert program.window.prediction.digit == 7
    finally:
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()
    assert kept_files(folder) == []


def test_the_window_needs_no_folder_to_start(qtbot, settings, tmp_path):
    window = MainWindow(settings=settings, folder=tmp_path / "none")
    qtbot.addWidget(window)
    window.offer_recovery()
    assert not part(window, "recovery_bar").isVisible()
    assert not (tmp_path / "none").exists()
