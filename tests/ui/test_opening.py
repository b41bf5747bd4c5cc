"""Pictures come by file, by dropping and by pasting; what cannot be read changes nothing."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication

from lenet_gui.imaging import Drawing


@pytest.fixture
def picture(tmp_path):
    """The path of a picture of a 1, dark on light."""
    drawing = Drawing((100, 100))
    drawing.add_stroke([[50, 15], [48, 85]])
    path = tmp_path / "one.png"
    Image.fromarray(255 - (drawing.ink() * 255).astype(np.uint8)).save(path)
    return path


def test_a_picture_is_opened_and_read(window, picture):
    window.open_picture(str(picture))
    assert window.prediction.digit == 1
    assert not window.message.isVisible()


def test_a_file_that_cannot_be_read_changes_nothing(window, hand, tmp_path):
    hand.draw_seven()
    (tmp_path / "broken.png").write_bytes(b"no picture")
    window.open_picture(str(tmp_path / "broken.png"))
    assert window.message.isVisible()
    assert "broken.png" in window.message.text()
    assert window.prediction.digit == 7
    window.findChild(QAbstractButton, "message_close").click()
    assert not window.message.isVisible()


def test_a_message_goes_when_a_picture_comes(window, picture):
    window.open_picture("/none.png")
    window.open_picture(str(picture))
    assert not window.message.isVisible()


def dropped(window, data):
    how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(50, 50).toPoint(), *how)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), *how))
    return enter.isAccepted()


def test_a_file_can_be_dropped(window, picture):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture))])
    assert dropped(window, data)
    assert window.prediction.digit == 1


def test_text_cannot_be_dropped(window):
    data = QMimeData()
    data.setText("7")
    assert not dropped(window, data)


def test_a_picture_can_be_pasted(window, picture):
    QGuiApplication.clipboard().setImage(QImage(str(picture)))
    window.commands.paste.trigger()
    assert window.prediction.digit == 1


def test_pasting_without_a_picture_says_so(window):
    QGuiApplication.clipboard().setText("7")
    window.commands.paste.trigger()
    assert window.message.text() == "There is no picture in what was pasted or dropped."


def test_a_picture_that_was_opened_is_among_the_recent_ones(window, picture, settings):
    window.open_picture("/none.png")
    assert settings.recent == ()
    window.open_picture(str(picture))
    assert settings.recent == (str(picture),)
