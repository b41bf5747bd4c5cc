"""Type that becomes larger while the program runs: nothing keeps the size that it had."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication, QDockWidget, QHeaderView, QLabel, QWidget

from lenet_gui.app.collection import Collection
from lenet_gui.nn.place import Place
from lenet_gui.ui.collection.confusion_matrix import ConfusionMatrix
from lenet_gui.ui.collection.order import Column
from lenet_gui.ui.collection.window import CollectionWindow
from lenet_gui.ui.sums.view import SumView
from lenet_gui.ui.tour_card import TourCard

POINTS = 14


@pytest.fixture
def enlarge(qapp):
    """Lets the font of the application, as the system sets it, become larger; it is put back at the end."""
    usual = QFont(QApplication.font())

    def enlarge():
        font = QFont(usual)
        font.setPointSizeF(POINTS)
        QApplication.setFont(font)
        settle()
        return QFontInfo(font).pixelSize()

    yield enlarge
    QApplication.setFont(usual)


def settle():
    for _ in range(5):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def furnish(window):
    """Show a digit, the sum of a unit and every panel; return the panels that float."""
    workbench = window.workbench
    workbench.start_stroke([[144, 50]])
    workbench.extend_stroke([[144, 240]])
    window.exploration.open(Place("C3", 3, 4, 4))
    waiting = [dock for dock in window.findChildren(QDockWidget) if dock.isHidden()]
    for dock in waiting:
        dock.show()
    settle()
    return waiting


def measures(window):
    """Return what each widget has been given by its type: its font, its least size and its largest."""
    found = []
    for widget in window.findChildren(QWidget):
        if isinstance(widget, (QDockWidget, SumView)) or widget.objectName().startswith("qt_"):
            continue  # these follow from what is in them, and the room there is
        size = QFontInfo(widget.font()).pixelSize()
        found.append((type(widget).__name__, widget.objectName(), size, widget.minimumSize(), widget.maximumSize()))
    return found


def test_a_window_whose_type_grows_is_as_one_that_was_built_with_it(window, another_window, enlarge):
    panels = furnish(window)
    before = measures(window)
    enlarge()
    grown = measures(window)
    another = another_window()
    panels += furnish(another)
    built = measures(another)
    for panel in panels:
        panel.close()
    assert len(grown) == len(built) > 400
    assert [(one, other) for one, other in zip(grown, built, strict=True) if one != other] == []
    assert [one for one, other in zip(before, grown, strict=True) if one[2] == other[2]] == []


def test_a_sum_has_the_room_that_its_type_needs(window, enlarge):
    panels = furnish(window)
    enlarge()
    for panel in panels:
        panel.close()
    view = next(view for view in window.findChildren(SumView) if view.isVisible())
    assert view.height() >= view.minimumSizeHint().height()


def test_a_message_that_is_shown_has_room_for_larger_type(window, enlarge):
    window.message.show_text("Something went wrong, and it takes many words to say what. " * 4)
    enlarge()
    text = window.message.findChild(QLabel, "message_text")
    assert text.height() >= text.heightForWidth(text.width())


def test_the_card_of_a_tour_grows_with_the_type(window, enlarge):
    enlarge()
    window.commands.tour.trigger()
    settle()
    card = window.findChild(TourCard)
    for line in card.findChildren(QLabel):
        assert line.height() >= line.heightForWidth(line.width())
    assert window.rect().contains(card.geometry())


def test_the_window_of_many_pictures_grows_with_the_type(window, enlarge, tmp_path):
    box = CollectionWindow(window)
    box.set_collection(Collection(tmp_path, ()), "Modern")
    box.show()
    matrix, head, rows = box.findChild(ConfusionMatrix), box.table.horizontalHeader(), box.table.verticalHeader()
    assert isinstance(head, QHeaderView)
    wished, wide, high = matrix.sizeHint(), head.sectionSize(Column.NAME), rows.defaultSectionSize()
    size = enlarge()
    assert matrix.sizeHint().width() > 1.3 * wished.width()
    assert matrix.minimumSizeHint().height() > 10 * size
    assert head.sectionSize(Column.NAME) > 1.3 * wide
    assert rows.defaultSectionSize() >= max(high, size)
    box.close()
