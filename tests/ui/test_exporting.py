"""What goes out of the window: panels, numbers, report, print, copies; by real events and files."""

from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QWidget,
)

from lenet_gui.app.gradient_mode import Choice
from lenet_gui.nn import numbers
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.off import Off
from lenet_gui.nn.place import Place
from lenet_gui.ui import copied, dialogs, panel_picture, printing

SVG = "{http://www.w3.org/2000/svg}"


def trigger(window, name):
    action = window.findChild(QAction, name)
    assert action.isEnabled()
    action.trigger()


@pytest.fixture
def drawn(window, hand):
    hand.draw_seven()
    assert window.prediction.digit == 7
    return window


def answer_with(monkeypatch, path, words=""):
    monkeypatch.setattr(dialogs, "file_to_write", lambda *_: (str(path), words))


def test_nothing_can_be_reported_while_nothing_is_drawn(window, hand):
    names = ("export_numbers", "report", "print")
    assert not any(window.findChild(QAction, name).isEnabled() for name in names)
    hand.draw_seven()
    assert window.prediction
    assert all(window.findChild(QAction, name).isEnabled() for name in names)


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_a_panel_is_exported_as_wide_as_is_wished(drawn, tmp_path, monkeypatch, ending):
    path = tmp_path / f"C1.{ending}"
    answer_with(monkeypatch, path)
    panel = drawn.findChild(QDockWidget, "C1")
    height = round(1000 * panel.height() / panel.width())
    trigger(drawn, "C1_export")
    dialog = drawn.findChild(QDialog, "export_dialog")
    assert dialog.findChild(QComboBox).currentText() == "C1"
    dialog.findChild(QSpinBox, "export_width").setValue(1000)
    dialog.findChild(QPushButton, "export_save").click()
    if ending == "png":
        image = QImage(str(path))
        assert (image.width(), image.height()) == (1000, height)
    else:
        root = ElementTree.parse(path).getroot()
        assert (root.get("width"), root.get("height")) == ("1000", str(height))
        assert root.findall(f".//{SVG}image")
        texts = ["".join(text.itertext()).strip() for text in root.iter(f"{SVG}text")]
        assert "C1" in texts
    assert drawn.message.text() == f"Written to {path}."


def test_the_whole_window_has_every_gradient_by_its_own_name(drawn):
    root = ElementTree.fromstring(panel_picture.as_svg(drawn, 800))
    names = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(names) == len(set(names))
    assert root.findall(f".//{SVG}svg")


def test_a_large_picture_is_drawn_anew(drawn):
    panel = drawn.findChild(QDockWidget, "output")
    large = panel_picture.to_image(panel, 4 * panel.width())
    enlarged = panel.grab().toImage().scaled(large.size(), mode=Qt.TransformationMode.SmoothTransformation)
    assert large.size() == enlarged.size()
    assert _edges(large) > 1.5 * _edges(enlarged)


def _edges(image):
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    levels = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())[:, : grey.width()]
    return int((np.abs(np.diff(levels.astype(int), axis=1)) > 100).sum())


@pytest.mark.parametrize("ending", [".npz", ".csv"])
def test_numbers_are_those_of_the_chosen_goal(drawn, tmp_path, monkeypatch, ending):
    path = tmp_path / f"numbers{ending}"
    answer_with(monkeypatch, path)
    drawn._attributing.mode.choose(Choice("loss", 3))
    trigger(drawn, "export_numbers")
    trace, network = drawn.workbench.trace, drawn.workbench.network
    wanted = numbers.activations(trace) | numbers.gradients(network.backward(trace, label=3))
    if ending == ".npz":
        with np.load(path) as file:
            assert "the loss against 3" in str(file["metadata"])
            for name, array in wanted.items():
                np.testing.assert_array_equal(file[name], array)
    else:
        assert path.read_bytes().endswith(numbers.as_csv(wanted, {}))


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        (Goal(logit=7), "the logit of 7"),
        (Goal(unit=Place("C1", 3, 5, 7)), "C1 map 3, row 5, column 7"),
        (Goal(unit=Place("F6", 12)), "F6 unit 12"),
    ],
)
def test_a_file_of_numbers_tells_their_goal_in_english(drawn, tmp_path, portuguese, goal, said):
    drawn._exporting._mode.goal = goal
    drawn._exporting.export_numbers(str(tmp_path / "numbers.csv"))
    assert f"\n# gradients of: {said}\n" in (tmp_path / "numbers.csv").read_text()


@pytest.mark.parametrize("words", ["PDF, A4", "PDF, Letter"])
def test_a_report_is_written(drawn, tmp_path, monkeypatch, words):
    path = tmp_path / "report.pdf"
    answer_with(monkeypatch, path, words)
    trigger(drawn, "report")
    data = path.read_bytes()
    assert data.startswith(b"%PDF")
    assert (b"/MediaBox [0 0 612 792]" in data.replace(b".000000", b"")) == (words == "PDF, Letter")
    assert data.count(b"/Type /Page\n") == 1


def test_a_report_that_cannot_be_written_says_so(drawn, tmp_path, monkeypatch):
    answer_with(monkeypatch, tmp_path / "none" / "report.pdf", "PDF, A4")
    trigger(drawn, "report")
    assert "cannot be written" in drawn.message.text()


def test_the_report_is_printed(drawn, tmp_path, monkeypatch):
    def choose(printer, parent):
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return True

    monkeypatch.setattr(printing, "is_chosen", choose)
    trigger(drawn, "print")
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_no_page_is_printed_unless_a_printer_is_chosen(drawn, monkeypatch):
    monkeypatch.setattr(printing, "is_chosen", lambda *_: False)
    trigger(drawn, "print")
    assert not drawn.message.isVisible()


def test_the_panel_with_the_focus_is_copied(qtbot, drawn):
    drawn.activateWindow()
    drawn.findChild(QWidget, "C3_maps").setFocus()
    qtbot.keyClick(drawn.findChild(QWidget, "C3_maps"), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    panel = drawn.findChild(QDockWidget, "C3")
    assert QGuiApplication.clipboard().image().size() == panel.size() * 2


def test_the_canvas_is_copied_so_that_it_can_be_pasted(drawn):
    if focused := QApplication.focusWidget():
        focused.clearFocus()
    trigger(drawn, "copy")
    trigger(drawn, "clear")
    assert drawn.prediction is None
    trigger(drawn, "paste")
    assert drawn.prediction.digit == 7


def test_what_is_switched_off_is_told_beside_the_numbers(drawn, tmp_path):
    drawn.workbench.switch_off(Off.map(drawn.workbench.network.architecture, "C1", 2))
    drawn._exporting.export_numbers(str(tmp_path / "off.npz"))
    with np.load(tmp_path / "off.npz") as file:
        assert '"units switched off": "784"' in str(file["metadata"])
        assert not file["C1.output"][2].any()


def test_a_panel_is_copied_by_a_right_click(drawn):
    panel = drawn.findChild(QDockWidget, "S2")
    assert [action.text() for action in panel.actions()] == ["Copy panel", "Export panel…"]
    trigger(drawn, "S2_copy")
    assert QGuiApplication.clipboard().image().size() == panel.size() * 2


def test_the_table_of_layers_is_copied_for_other_programs(drawn):
    drawn.findChild(QDockWidget, "layers_panel").show()
    table = drawn.findChild(QTableWidget, "layers_table")
    text = copied.copy_of(table, drawn.findChild(QWidget, "canvas")).text()
    head, first, *rest = text.splitlines()
    assert head.startswith("Layer\tKind\t")
    assert first.startswith("C1\tconvolution\t")
    assert "48120" in text
    assert {len(line.split("\t")) for line in (head, first, *rest)} == {table.columnCount()}
    drawn.findChild(QDockWidget, "layers_panel").close()


def test_the_softmax_is_copied_as_it_is_shown(drawn):
    drawn.exploration.open(Place("output", 7))
    table = drawn.findChild(QWidget, "softmax_table")
    lines = copied.copy_of(table, drawn.findChild(QWidget, "canvas")).text().splitlines()
    assert lines[0] == "\tz\tz − max\texp\tp"
    assert lines[8].startswith("7\t")
    assert sum(float(line.split("\t")[4]) for line in lines[1:11]) == pytest.approx(1)
