"""Folders and data sets in the window: opened, dropped, watched, filtered, stopped; by real events."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QThread, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QProgressBar, QPushButton

from lenet_gui.app import collector as collector_module
from lenet_gui.app.collector import Collector
from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn.idx import write_idx
from lenet_gui.ui.collection.order import Column
from lenet_gui.ui.collection.window import CollectionWindow


@pytest.fixture(scope="module")
def data_set(tmp_path_factory):
    """The path of 30 images; every label is right but the first, which is one too large."""
    folder = tmp_path_factory.mktemp("data")
    images, labels = write_digits(30, np.random.default_rng(3))
    labels[0] = (labels[0] + 1) % 10
    write_idx(folder / "my-images-idx3-ubyte", images[:, 2:-2, 2:-2])
    write_idx(folder / "my-labels-idx1-ubyte", labels.astype(np.uint8))
    return folder / "my-images-idx3-ubyte"


@pytest.fixture
def folder(tmp_path):
    """A folder of three pictures without labels, of which one is broken."""
    images, _ = write_digits(2, np.random.default_rng(3))
    place = tmp_path / "pictures"
    place.mkdir()
    for name, image in zip(("a.png", "c.png"), images, strict=True):
        Image.fromarray(255 - image[2:-2, 2:-2]).save(place / name)
    (place / "b.png").write_bytes(b"no picture")
    return place


def box_of(window):
    return window.findChild(CollectionWindow)


def text(window, name):
    return box_of(window).findChild(QLabel, name).text()


def press(qtbot, window, name):
    qtbot.mouseClick(box_of(window).findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def wait_for_end(qtbot, window):
    qtbot.waitUntil(lambda: box_of(window) is not None and "read by" in text(window, "collection_state"))
    qtbot.waitUntil(lambda: window.findChild(Collector).isFinished())
    button = box_of(window).findChild(QPushButton, "collection_button")
    qtbot.waitUntil(lambda: button.text() == "Read again")


def open_it(qtbot, window, path):
    window.open_picture(str(path))
    wait_for_end(qtbot, window)


def middle_of_row(table, row, column=Column.NAME):
    return table.visualRect(table.model().index(row, column)).center()


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(50, 50).toPoint(), *how)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), *how))


def test_a_data_set_from_the_menu(qtbot, window, data_set, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(data_set)], ""))
    window.findChild(QAction, "open_data_set").trigger()
    wait_for_end(qtbot, window)
    assert text(window, "collection_state") == "30 read by Modern"
    assert box_of(window).model.rowCount() == 30
    assert box_of(window).findChild(QProgressBar).value() == 30
    assert box_of(window).model.reading(0).item.name == "0"
    assert box_of(window).matrix.isVisible()
    assert " right · " in text(window, "collection_counts")


def test_a_folder_from_the_menu_without_labels(qtbot, window, folder, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    window.findChild(QAction, "open_folder").trigger()
    wait_for_end(qtbot, window)
    box = box_of(window)
    assert sorted(reading.item.name for reading in box.model.readings()) == ["a.png", "b.png", "c.png"]
    assert not box.matrix.isVisible()
    assert box.table.isColumnHidden(Column.LABEL)
    assert "1 unreadable" in text(window, "collection_counts")


def test_a_dropped_folder(qtbot, window, folder):
    drop(window, folder)
    wait_for_end(qtbot, window)
    assert box_of(window).model.rowCount() == 3


def test_dropped_images_and_their_labels(qtbot, window, data_set, tmp_path):
    write_idx(tmp_path / "answers", np.full(30, 9, np.uint8))
    drop(window, tmp_path / "answers", data_set)
    wait_for_end(qtbot, window)
    assert {reading.item.label for reading in box_of(window).model.readings()} == {9}


def test_a_clicked_row_replaces_the_drawing_and_can_be_undone(qtbot, window, hand, data_set):
    hand.draw_seven()
    before = window.workbench.drawing.content
    open_it(qtbot, window, data_set)
    table = box_of(window).table
    reading = box_of(window).model.reading(3)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle_of_row(table, 3))
    assert window.prediction == reading.predictions[0]
    window.findChild(QAction, "undo").trigger()
    assert window.workbench.drawing.content is before


def test_a_double_click_is_one_step(qtbot, window, data_set):
    open_it(qtbot, window, data_set)
    table = box_of(window).table
    place = middle_of_row(table, 2)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    window.findChild(QAction, "undo").trigger()
    assert not window.workbench.drawing.content


def test_enter_opens_the_row_that_the_keyboard_is_on(qtbot, window, data_set):
    open_it(qtbot, window, data_set)
    table = box_of(window).table
    table.setCurrentIndex(table.model().index(0, Column.NAME))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert window.prediction == box_of(window).model.reading(1).predictions[0]


def test_a_row_that_could_not_be_read_says_why_in_the_window(qtbot, window, folder):
    open_it(qtbot, window, folder)
    table = box_of(window).table
    row = [reading.item.name for reading in box_of(window).model.readings()].index("b.png")
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle_of_row(table, row))
    assert "b.png is not a picture" in window.message.text()


def test_a_heading_sorts(qtbot, window, data_set):
    open_it(qtbot, window, data_set)
    header = box_of(window).table.horizontalHeader()
    place = header.sectionViewportPosition(Column.CONFIDENCE) + 20
    pos = header.viewport().rect().center()
    pos.setX(place)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=pos)
    shown = [reading.confidence or -1 for reading in box_of(window).model.readings()]
    assert shown in (sorted(shown), sorted(shown, reverse=True))


def test_a_cell_of_the_matrix_filters_and_the_same_again_shows_all(qtbot, window, data_set):
    open_it(qtbot, window, data_set)
    box = box_of(window)
    wrong = box.model.reading(0)
    cell = (wrong.item.label, wrong.digit)
    place = box.matrix.rectangle(cell).center().toPoint()
    qtbot.mouseClick(box.matrix, Qt.MouseButton.LeftButton, pos=place)
    assert [reading.item.name for reading in box.model.readings()] == ["0"]
    assert text(window, "collection_filter") == f"Shown: label {cell[0]}, read as {cell[1]} (1)"
    qtbot.mouseClick(box.matrix, Qt.MouseButton.LeftButton, pos=place)
    assert box.model.rowCount() == 30
    qtbot.mouseClick(box.matrix, Qt.MouseButton.LeftButton, pos=place)
    press(qtbot, window, "collection_all")
    assert box.model.rowCount() == 30


@pytest.fixture
def held_up(monkeypatch):
    """Let every slice be one picture, and no slice be taken, so that reading does not end."""
    monkeypatch.setattr(collector_module, "_SLICE", 0)
    monkeypatch.setattr(Collector, "go_on", lambda self: None)


def test_cancel_keeps_what_is_read_and_read_again_reads_all(qtbot, window, data_set, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(collector_module, "_SLICE", 0)
        patch.setattr(Collector, "go_on", lambda self: None)
        window.open_picture(str(data_set))
        qtbot.waitUntil(lambda: box_of(window) is not None and box_of(window).isVisible())
        press(qtbot, window, "collection_button")
        wait_for_end(qtbot, window)
    assert text(window, "collection_state") == "Stopped after 1 of 30, read by Modern"
    assert box_of(window).model.rowCount() == 1
    press(qtbot, window, "collection_button")
    qtbot.waitUntil(lambda: text(window, "collection_state") == "30 read by Modern")


def test_another_folder_takes_the_place_of_one_that_is_at_work(qtbot, window, data_set, folder, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(collector_module, "_SLICE", 0)
        patch.setattr(Collector, "go_on", lambda self: None)
        window.open_picture(str(data_set))
        qtbot.waitUntil(lambda: box_of(window) is not None)
    open_it(qtbot, window, folder)
    assert len(window.findChildren(CollectionWindow)) == 1
    qtbot.waitUntil(lambda: box_of(window).model.rowCount() == 3)


def test_closing_either_window_leaves_no_thread(qtbot, window, data_set, held_up):
    window.open_picture(str(data_set))
    qtbot.waitUntil(lambda: box_of(window) is not None)
    box_of(window).close()
    qtbot.waitUntil(lambda: window.findChild(Collector).isFinished())
    window.open_picture(str(data_set))
    qtbot.waitUntil(lambda: window.findChild(Collector).isRunning())
    window.close()
    assert not any(thread.isRunning() for thread in window.findChildren(QThread))


def test_the_network_that_is_chosen_reads_again(qtbot, window, folder):
    open_it(qtbot, window, folder)
    window.findChild(QAction, "network_classic").trigger()
    press(qtbot, window, "collection_button")
    qtbot.waitUntil(lambda: text(window, "collection_state") == "3 read by Classic 1998")


def test_what_cannot_be_opened_is_said_in_the_window(qtbot, window, tmp_path, monkeypatch):
    (tmp_path / "empty").mkdir()
    window.open_picture(str(tmp_path / "empty"))
    qtbot.waitUntil(lambda: "there is no picture in this folder" in window.message.text())
    assert box_of(window) is None
    (tmp_path / "labels").write_bytes(b"text")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(tmp_path / "labels")], ""))
    window.findChild(QAction, "open_data_set").trigger()
    qtbot.waitUntil(lambda: "not an IDX file" in window.message.text())
