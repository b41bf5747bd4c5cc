"""Documents in the window: saved, opened, dropped, asked about; recent files."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QFileDialog, QMenu, QMessageBox, QWidget

from lenet_gui.imaging import Drawing
from lenet_gui.imaging.preparation import Preparation
from lenet_gui.nn import LeNet5
from lenet_gui.nn.place import Place
from lenet_gui.ui import dialogs
from lenet_gui.ui.dialogs import Wish, wish_for_changes


@pytest.fixture(autouse=True)
def _no_question(monkeypatch):
    """Let the windows of a test close at its end."""
    monkeypatch.setattr(dialogs, "wish_for_changes", lambda *_: Wish.DISCARD)


def trigger(window, name):
    window.findChild(QAction, name).trigger()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "seven.lenet"


@pytest.fixture
def saved(window, hand, path, monkeypatch):
    """A window with a seven that was saved."""
    monkeypatch.setattr(dialogs, "document_to_write", lambda *_: str(path))
    hand.draw_seven()
    trigger(window, "save")
    assert path.exists()
    return window


@pytest.fixture
def another(another_window):
    """Another window that is shown."""
    return another_window()


def test_a_document_is_the_same_in_another_window(window, hand, path, another, monkeypatch):
    monkeypatch.setattr(dialogs, "document_to_write", lambda *_: str(path))
    trigger(window, "network_classic")
    hand.draw_seven()
    trigger(window, "eraser")
    hand.draw([(0.3, 0.15), (0.3, 0.25)])
    window.workbench.prepare(Preparation(specks=False))
    way = (Place("output", 7), Place("F6", 12), Place("C5", 3))
    for place in way:
        window.exploration.open(place)
    window.findChild(QDockWidget, "S4").close()
    trigger(window, "save")
    another.open_file(str(path))
    assert not another.message.isVisible()
    assert another.workbench.network.architecture.form == "classic"
    assert another.workbench.drawing.preparation == Preparation(specks=False)
    assert another.exploration.path == way
    assert not another.findChild(QDockWidget, "S4").isVisible()
    assert another.findChild(QDockWidget, "sum_panel").isVisible()
    np.testing.assert_array_equal(another.workbench.trace.input, window.workbench.trace.input)
    ours, theirs = (w.workbench.drawing.content.strokes for w in (window, another))
    assert [(s.erases, s.width) for s in ours] == [(s.erases, s.width) for s in theirs]
    assert another.windowTitle() == "seven.lenet[*]"
    assert not another.isWindowModified()


def test_what_was_drawn_before_comes_back_by_undo(saved, path, another, hand_over):
    hand_over(another.findChild(QWidget, "canvas")).draw([(0.5, 0.2), (0.5, 0.8)])
    another.open_file(str(path))
    assert another.prediction.digit == 7
    trigger(another, "undo")
    assert another.prediction.digit == 1


def test_the_window_says_whether_the_document_was_changed(saved, hand):
    assert not saved.isWindowModified()
    hand.draw([(0.5, 0.9), (0.6, 0.9)])
    assert saved.isWindowModified()
    trigger(saved, "undo")
    assert not saved.isWindowModified()
    trigger(saved, "network_classic")
    assert saved.isWindowModified()
    trigger(saved, "save")
    assert not saved.isWindowModified()


def test_which_digit_is_chosen_comes_back(window, hand, path, another, monkeypatch):
    monkeypatch.setattr(dialogs, "document_to_write", lambda *_: str(path))
    hand.draw([(0.15, 0.2), (0.35, 0.2), (0.25, 0.8)])
    hand.draw([(0.7, 0.2), (0.7, 0.8)])
    assert window.prediction.digit == 1
    trigger(window, "next_digit")
    trigger(window, "save")
    assert window.workbench.chosen == 0
    another.open_file(str(path))
    assert (another.workbench.chosen, another.prediction.digit) == (0, 7)


def test_a_picture_comes_back(window, tmp_path, path, another, monkeypatch):
    monkeypatch.setattr(dialogs, "document_to_write", lambda *_: str(path))
    drawing = Drawing((100, 100))
    drawing.add_stroke([[50, 15], [48, 85]])
    Image.fromarray(255 - (drawing.ink() * 255).astype(np.uint8)).save(tmp_path / "one.png")
    window.open_file(str(tmp_path / "one.png"))
    trigger(window, "save_as")
    another.open_file(str(path))
    np.testing.assert_array_equal(another.workbench.trace.input, window.workbench.trace.input)


def test_a_broken_file_changes_nothing(saved, tmp_path):
    (tmp_path / "broken.lenet").write_bytes(b"no zip")
    before = saved.workbench.drawing.content
    saved.open_file(str(tmp_path / "broken.lenet"))
    assert "broken.lenet is damaged" in saved.message.text()
    assert saved.workbench.drawing.content is before
    assert saved.windowTitle() == "seven.lenet[*]"


def test_a_place_that_cannot_be_written_leaves_the_document_changed(saved, hand, tmp_path, monkeypatch):
    hand.draw([(0.5, 0.9), (0.6, 0.9)])
    monkeypatch.setattr(dialogs, "document_to_write", lambda *_: str(tmp_path / "none" / "a.lenet"))
    trigger(saved, "save_as")
    assert "cannot be written" in saved.message.text()
    assert saved.isWindowModified()


def own_weights(path):
    modern = LeNet5.pretrained("modern")
    LeNet5(modern.architecture, {n: a * np.float32(0.5) for n, a in modern.parameters.items()}).save(path)


def test_own_weights_are_found_again_or_missed(window, hand, tmp_path, path, another, monkeypatch):
    monkeypatch.setattr(dialogs, "document_to_write", lambda *_: str(path))
    own_weights(tmp_path / "own.safetensors")
    window.open_network(str(tmp_path / "own.safetensors"))
    hand.draw_seven()
    trigger(window, "save")
    another.open_file(str(path))
    np.testing.assert_array_equal(another.workbench.trace.logits, window.workbench.trace.logits)
    trigger(another, "network_modern")
    monkeypatch.setattr(dialogs, "wish_for_changes", lambda *_: Wish.DISCARD)
    (tmp_path / "own.safetensors").unlink()
    another.open_file(str(path))
    assert "own.safetensors, are gone or have changed. Modern reads it now." in another.message.text()
    assert another.workbench.network.architecture.form == "modern"
    assert len(another.workbench.drawing.content.strokes) == 1


def test_weights_that_are_in_no_file_are_told_until_they_are(window, hand, tmp_path, path, another, monkeypatch):
    monkeypatch.setattr(dialogs, "document_to_write", lambda *_: str(path))
    modern = window.workbench.network
    window.workbench.set_network(
        LeNet5(modern.architecture, {n: a * np.float32(0.5) for n, a in modern.parameters.items()})
    )
    hand.draw_seven()
    trigger(window, "save")
    assert "does not hold the weights" in window.message.text()
    window.export_network(str(tmp_path / "changed.npz"))
    trigger(window, "save")
    assert not window.message.isVisible()
    another.open_file(str(path))
    np.testing.assert_array_equal(another.workbench.trace.logits, window.workbench.trace.logits)


def test_a_tuned_network_is_known_by_the_file_that_it_is_kept_in(window, tmp_path):
    tuned = window.workbench.network.annotated(tuned="on 3 corrections")
    tuned = LeNet5(tuned.architecture, {n: a * np.float32(0.5) for n, a in tuned.parameters.items()}, tuned.metadata)
    window.workbench.set_network(tuned)
    assert window._filing.document().network.path == str(tmp_path / "own" / "tuned.safetensors")
    trigger(window, "network_classic")
    assert window._filing.document().network.path == ""


@pytest.mark.parametrize(("wish", "closes", "saves"), [(Wish.SAVE, 1, 1), (Wish.DISCARD, 1, 0), (Wish.STAY, 0, 0)])
def test_changes_in_a_document_are_asked_about_at_the_end(saved, hand, path, monkeypatch, wish, closes, saves):
    before = path.read_bytes()
    hand.draw([(0.5, 0.9), (0.6, 0.9)])
    with monkeypatch.context() as patch:
        patch.setattr(dialogs, "wish_for_changes", lambda *_: wish)
        assert saved.close() == bool(closes)
    assert (path.read_bytes() != before) == bool(saves)


def test_a_scribble_is_not_asked_about(window, hand, monkeypatch):
    monkeypatch.setattr(dialogs, "wish_for_changes", lambda *_: pytest.fail("asked"))
    hand.draw_seven()
    assert window.close()


@pytest.mark.parametrize(("button", "wish"), [("Save", Wish.SAVE), ("Discard", Wish.DISCARD), ("Cancel", Wish.STAY)])
def test_the_question_has_three_answers(qtbot, window, monkeypatch, button, wish):
    def answer(box):
        assert "seven.lenet" in box.text()
        return getattr(QMessageBox.StandardButton, button).value

    monkeypatch.setattr(QMessageBox, "exec", answer)
    assert wish_for_changes(window, "seven.lenet") is wish


def test_a_name_without_an_ending_gets_it_and_does_not_replace_unasked(window, tmp_path, monkeypatch):
    chosen = str(tmp_path / "seven")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    assert dialogs.document_to_write(window, None) == chosen + ".lenet"
    (tmp_path / "seven.lenet").touch()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    assert dialogs.document_to_write(window, None) == ""


def test_another_document_is_not_opened_over_changes_that_should_stay(saved, hand, path, monkeypatch):
    hand.draw([(0.5, 0.9), (0.6, 0.9)])
    content = saved.workbench.drawing.content
    monkeypatch.setattr(dialogs, "wish_for_changes", lambda *_: Wish.STAY)
    saved.open_file(str(path))
    assert saved.workbench.drawing.content is content
    monkeypatch.setattr(dialogs, "wish_for_changes", lambda *_: Wish.DISCARD)
    saved.open_file(str(path))
    assert len(saved.workbench.drawing.content.strokes) == 1


def test_a_document_can_be_dropped(saved, another, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(50, 50).toPoint(), *how)
    QApplication.sendEvent(another, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(another, QDropEvent(QPointF(50, 50), *how))
    assert another.prediction.digit == 7
    assert another.windowTitle() == "seven.lenet[*]"


def recent(window):
    menu = window.findChild(QMenu, "recent") or window.file_commands.recent
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.text()}


def test_recent_files_open_and_those_that_are_gone_go(saved, path, tmp_path):
    assert list(recent(saved)) == ["seven.lenet", "&Clear the list"]
    trigger(saved, "clear")
    trigger(saved, "save")
    recent(saved)["seven.lenet"].trigger()
    assert saved.prediction is None
    path.unlink()
    recent(saved)["seven.lenet"].trigger()
    assert saved.message.text().endswith("seven.lenet is not there any more; it was taken off the list.")
    assert "seven.lenet" not in recent(saved)
    assert not saved.file_commands.recent.isEnabled()


def test_the_list_of_recent_files_can_be_cleared(saved, settings):
    recent(saved)["&Clear the list"].trigger()
    assert settings.recent == ()


def test_a_picture_is_recent_only_if_it_could_be_read(window, settings, tmp_path):
    (tmp_path / "broken.png").write_bytes(b"no picture")
    window.open_file(str(tmp_path / "broken.png"))
    assert settings.recent == ()


def test_the_canvas_shows_the_document(qtbot, saved, another, path):
    canvas = another.findChild(QWidget, "canvas")
    empty = canvas.grab().toImage()
    another.open_file(str(path))
    assert canvas.grab().toImage() != empty
