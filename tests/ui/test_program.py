"""Another language means another window: whatever lay in the one before lies in it, and that one has gone."""

import weakref

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QLocale, QRect, QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QDockWidget, QLabel, QSlider, QWidget

from lenet_gui.app.gradient_mode import Choice
from lenet_gui.app.settings import Language, Settings
from lenet_gui.app.sweeper import Sweeper
from lenet_gui.nn import LeNet5
from lenet_gui.nn.off import Off
from lenet_gui.nn.place import Place
from lenet_gui.ui.collection.window import CollectionWindow
from lenet_gui.ui.language import speak
from lenet_gui.ui.program import Program

UNIT = Place("C1", 2, 5, 7)


@pytest.fixture
def program(qapp, qtbot, settings, tmp_path):
    """A program whose window is shown; afterwards everything speaks English again."""
    settings.language = Language.ENGLISH
    program = Program(qapp, settings=settings, folder=tmp_path / "own")
    with qtbot.waitExposed(program.window):
        program.window.show()
    yield program
    program.window.close()
    program.window.deleteLater()
    program.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    speak(qapp, Language.ENGLISH)


def part(program, name, kind=QWidget):
    return program.window.findChild(kind, name)


def change(program, language=Language.PORTUGUESE):
    part(program, f"language_{language}", QAction).trigger()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


@pytest.fixture
def drawn(program, hand_over):
    """The program once a seven is drawn in it."""
    hand_over(part(program, "canvas")).draw_seven()
    return program


def test_the_drawing_and_what_can_be_undone_go_along(drawn):
    before, answer = drawn.window.workbench.drawing, drawn.window.prediction
    change(drawn)
    workbench = drawn.window.workbench
    assert workbench.drawing is before
    assert drawn.window.prediction == answer
    part(drawn, "undo", QAction).trigger()
    assert not workbench.drawing.content


def test_the_window_before_has_gone_and_the_new_one_can_be_drawn_in(drawn, hand_over):
    before = weakref.ref(drawn.window)
    gone = []
    drawn.window.destroyed.connect(lambda: gone.append(True))
    change(drawn)
    assert gone
    assert before() is not drawn.window
    hand_over(part(drawn, "canvas")).draw([(0.2, 0.5), (0.4, 0.5)])
    assert len(drawn.window.workbench.drawing.content.strokes) == 2
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.objectName() == "main_window"]
    assert shown == [drawn.window]


def test_nothing_of_the_windows_before_is_left(program):
    change(program)
    before = len(QApplication.topLevelWidgets())
    change(program, Language.ENGLISH)
    change(program)
    assert len(QApplication.topLevelWidgets()) == before


def test_what_is_opened_switched_off_and_chosen_goes_along(drawn):
    window = drawn.window
    off = Off.map(window.workbench.network.architecture, "C3", 3)
    window.workbench.switch_off(off)
    window.exploration.open(UNIT)
    part(drawn, "pen_width", QSlider).setValue(17)
    part(drawn, "eraser", QAction).trigger()
    change(drawn)
    assert drawn.window.exploration.opened == UNIT
    assert drawn.window.workbench.off is off
    assert part(drawn, "pen_width", QSlider).value() == 17
    assert drawn.window.workbench.pen_width == pytest.approx(drawn.window.workbench.drawing.size[0] * 0.17)
    assert drawn.window.workbench.erases
    assert part(drawn, "eraser", QAction).isChecked()


def test_a_network_that_was_read_stays(program, tmp_path):
    LeNet5.pretrained("classic").export(tmp_path / "own.safetensors")
    program.window.open_network(str(tmp_path / "own.safetensors"))
    network = program.window.workbench.network
    change(program)
    assert program.window.workbench.network is network
    assert program.window._filing.document().network.path == str(tmp_path / "own.safetensors")


def test_what_gradients_are_of_and_the_way_back_from_a_step_go_along(qtbot, drawn):
    before = drawn.window.workbench.network
    drawn.window.exploration.open(UNIT)
    part(drawn, "sum_backward", QAbstractButton).click()
    drawn.window._attributing.choose(Choice("loss", 3))
    qtbot.waitUntil(part(drawn, "take_step", QAbstractButton).isEnabled)
    part(drawn, "take_step", QAbstractButton).click()
    assert drawn.window.workbench.network is not before
    change(drawn)
    assert drawn.window._attributing.mode.choice == Choice("loss", 3)
    part(drawn, "step_back", QAbstractButton).click()
    assert drawn.window.workbench.network is before


def test_the_way_back_from_a_tuned_network_goes_along(program, tmp_path):
    (tmp_path / "own").mkdir(exist_ok=True)
    LeNet5.pretrained("classic").export(tmp_path / "own" / "tuned.safetensors")
    change(program)  # it is looked for by a new window
    before = program.window.workbench.network
    part(program, "tuned", QAction).trigger()
    assert program.window.workbench.network is not before
    change(program, Language.ENGLISH)
    part(program, "go_back", QAction).trigger()
    assert program.window.workbench.network is before


def test_many_pictures_are_read_again(qtbot, program, tmp_path):
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    Image.new("L", (28, 28), 255).save(pictures / "empty.png")
    program.window.open_picture(str(pictures))
    qtbot.waitUntil(lambda: part(program, None, CollectionWindow) is not None)
    change(program)
    qtbot.waitUntil(lambda: part(program, None, CollectionWindow) is not None)


def test_the_tour_ends_before_anything_goes_along(drawn):
    before = drawn.window.workbench.drawing
    part(drawn, "tour", QAction).trigger()
    change(drawn)
    assert drawn.window.workbench.drawing is before


def test_a_document_stays_open_and_knows_whether_it_was_changed(drawn, tmp_path, hand_over):
    path = tmp_path / "seven.lenet"
    drawn.window._filing._write(path)
    change(drawn)
    assert drawn.window.windowTitle() == "seven.lenet[*]"
    assert not drawn.window.isWindowModified()
    hand_over(part(drawn, "canvas")).draw([(0.2, 0.5), (0.4, 0.5)])
    assert drawn.window.isWindowModified()
    change(drawn, Language.ENGLISH)
    assert drawn.window.isWindowModified()
    drawn.window._filing.save()


def test_window_and_panels_stay_where_they_were(program):
    part(program, "C3", QDockWidget).hide()
    program.window.setGeometry(10, 2, 1100, 790)
    change(program)
    assert part(program, "C3", QDockWidget).isHidden()
    assert program.window.geometry() == QRect(10, 2, 1100, 790)


def test_a_window_as_large_as_the_screen_stays_so(program):
    program.window.showMaximized()
    change(program)
    assert program.window.isMaximized()


def test_a_presentation_goes_on_and_ends_as_it_would(program):
    size = QApplication.font().pointSizeF()
    part(program, "present", QAction).trigger()
    larger = QApplication.font().pointSizeF()
    change(program)
    assert part(program, "present", QAction).isChecked()
    assert QApplication.font().pointSizeF() == larger
    part(program, "present", QAction).trigger()
    assert QApplication.font().pointSizeF() == size


def test_the_language_does_not_change_while_something_is_tuned(program, settings, monkeypatch):
    monkeypatch.setattr(type(program.window._tuning), "is_at_work", True)
    window = program.window
    change(program)
    assert program.window is window
    assert settings.language is Language.ENGLISH
    assert part(program, "language_en", QAction).isChecked()
    assert "tuning" in part(program, "message_text", QLabel).text()


def test_garbage_is_collected_by_the_window_alone(program):
    assert program.findChild(Sweeper)


def test_numbers_follow_and_the_choice_is_kept(program, settings):
    change(program)
    assert part(program, "language_pt_BR", QAction).isChecked()
    assert settings.language is Language.PORTUGUESE
    assert QLocale().decimalPoint() == ","


def test_settings_that_begin_anew_are_told_beside_what_is_said_already(qapp, qtbot, tmp_path):
    path = tmp_path / "broken.ini"
    path.write_bytes(b"\0\1\2")
    settings = Settings(QSettings(str(path), QSettings.Format.IniFormat))
    settings.language = Language.ENGLISH
    program = Program(qapp, settings=settings, folder=tmp_path / "own")
    qtbot.addWidget(program.window)
    program.window.show()
    program.window.open_file(str(tmp_path / "none.png"))
    program.tell_trouble()
    program.window.offer_tour()
    assert "none.png" in program.window.message.text()
    assert "settings were damaged" in program.window.message.text()
    assert "broken.ini.broken" in program.window.message.text()
    assert program.window._touring.tour is None  # it would lie over what is to be read
    program.window.close()
    program.deleteLater()
