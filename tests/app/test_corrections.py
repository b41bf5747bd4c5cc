"""Everything is kept in one folder, which need not exist before it is needed."""

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication

from lenet_gui.app.corrections import Corrections, own_folder
from lenet_gui.errors import LeNetGuiError
from lenet_gui.imaging import Drawing
from lenet_gui.imaging.corrections import Correction
from lenet_gui.nn import LeNet5


def corrected(label):
    drawing = Drawing(strokes=[[[50, 40], [60 + (label or 0), 250]]])
    return Correction.of(drawing.digits()[0], label, 1, "modern")


def test_the_digits_among_them_can_be_learned_from(qapp, tmp_path):
    corrections = Corrections(tmp_path / "own")
    with pytest.raises(LeNetGuiError, match="No digit has been corrected yet"):
        corrections.digits()
    for label in (3, None, 8):
        corrections.keep(corrected(label))
    assert corrections.digits().labels.tolist() == [3, 8]
    assert len(corrections.read()[0]) == 3
    corrections.forget_all()
    corrections.forget_all()
    assert corrections.read() == ([], [])


def test_a_tuned_network_is_kept_beside_them(qapp, tmp_path):
    corrections = Corrections(tmp_path / "own")
    network = LeNet5.pretrained("classic").annotated(tuned="on 2 corrections")
    corrections.keep_tuned(network)
    again = LeNet5.load(corrections.tuned_path)
    assert again.metadata["tuned"] == "on 2 corrections"
    np.testing.assert_array_equal(again.parameters["C1.weight"], network.parameters["C1.weight"])


def test_what_cannot_be_written_ends_in_one_sentence(qapp, tmp_path):
    (tmp_path / "file").touch()
    corrections = Corrections(tmp_path / "file" / "own")
    for action in (corrections.make_folder, lambda: corrections.keep(corrected(1)), corrections.forget_all):
        with pytest.raises(LeNetGuiError, match="cannot be"):
            action()


def test_the_user_s_own_folder_is_called_after_the_program(qapp):
    before = QCoreApplication.applicationName()
    QCoreApplication.setApplicationName("lenet-gui")
    folder = own_folder()
    QCoreApplication.setApplicationName(before)
    assert folder.is_absolute()
    assert folder.name == "lenet-gui"
