"""The network can be changed while the drawing stays; tables and panels follow."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QDockWidget, QLabel, QTableWidget
from safetensors.numpy import save_file

from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.ui import dialogs
from lenet_gui.ui.connection_matrix import ConnectionMatrix
from lenet_gui.ui.map_grid import MapGrid


def choose(window, form):
    window.findChild(QAbstractButton, f"network_{form}_button").click()


def title_of(window, panel):
    return window.findChild(QDockWidget, panel).accessibleName()


def texts_of(window):
    table = window.findChild(QTableWidget, "layers_table")
    return [
        [table.item(row, column).text() for column in range(table.columnCount())] for row in range(table.rowCount())
    ]


def test_the_drawing_stays_and_is_read_again_at_once(window, hand):
    hand.draw_seven()
    before = window.prediction
    choose(window, "classic")
    assert window.workbench.network.architecture.form == "classic"
    assert window.prediction.digit == before.digit == 7
    assert window.prediction != before
    choose(window, "modern")
    assert window.prediction == before


def test_titles_counts_and_facts_follow(window):
    assert title_of(window, "S2") == "S2 max pooling  6@14×14"
    choose(window, "classic")
    assert title_of(window, "S2") == "S2 subsampling + sigmoid  6@14×14"
    assert title_of(window, "C3") == "C3 convolution + scaled tanh  16@10×10"
    assert window.findChild(QLabel, "facts").text().startswith("Classic 1998 · 60,850 parameters")


def test_what_is_opened_follows_with_its_kernels(qtbot, window, hand):
    hand.draw_seven()
    grid = window.findChild(MapGrid, "C3_maps")
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.tiling().tiles[0].center().toPoint())
    choose(window, "classic")
    trace, kernels = window.workbench.trace, window.findChild(MapGrid, "kernels")
    assert f"max {trace['C3'].output[0, 0].max():.3f}" in window.findChild(QLabel, "statistics").text()
    assert len(kernels.tiling().tiles) == 3
    qtbot.mouseMove(kernels, kernels.tiling().tiles[2].center().toPoint())
    assert "weight for S2 map 2" in window.findChild(QLabel, "hint").text()


def test_signed_maps_have_a_scale_that_is_white_at_zero(window, hand):
    choose(window, "classic")
    hand.draw_seven()
    values = window.workbench.trace["C1"].output[0]
    image = window.findChild(MapGrid, "C1_maps").grab().toImage()
    nearest = np.unravel_index(np.abs(values).argmin(), values.shape)
    grid = window.findChild(MapGrid, "C1_maps")
    tile = grid.tiling().tiles[nearest[0]]
    cell = grid.tiling().cell
    place = tile.topLeft().toPoint() + QPoint(int((nearest[2] + 0.5) * cell), int((nearest[1] + 0.5) * cell))
    assert image.pixelColor(place).lightness() > 240


def test_a_network_of_the_user_s_own_reads_the_drawing(window, hand, tmp_path):
    hand.draw_seven()
    network = LeNet5.pretrained("modern")
    shuffled = {**network.parameters, "output.weight": np.roll(network.parameters["output.weight"], 1, axis=0)}
    shuffled["output.bias"] = np.roll(network.parameters["output.bias"], 1)
    LeNet5(network.architecture, shuffled).save(tmp_path / "mine.safetensors")
    window.open_network(str(tmp_path / "mine.safetensors"))
    assert window.prediction.digit == 8
    assert not window.message.isVisible()


def test_a_network_with_other_names_says_what_was_matched(window, tmp_path):
    network = LeNet5.pretrained("modern")
    names = dict(zip(("C1", "C3", "C5", "F6", "output"), ("conv1", "conv2", "conv3", "fc1", "fc2"), strict=True))
    renamed = {}
    for name, value in network.parameters.items():
        layer, kind = name.split(".")
        renamed[f"{names[layer]}.{kind}"] = np.ascontiguousarray(value)
    save_file(renamed, tmp_path / "theirs.safetensors")
    window.open_network(str(tmp_path / "theirs.safetensors"))
    assert "conv2.bias → C3.bias and 6 more" in window.message.text()
    np.testing.assert_array_equal(window.workbench.network.parameters["C3.weight"], network.parameters["C3.weight"])


@pytest.mark.parametrize("ending", [".safetensors", ".npz"])
def test_the_network_is_exported_and_comes_back(window, tmp_path, ending):
    choose(window, "classic")
    before = window.workbench.network
    window.export_network(str(tmp_path / f"classic{ending}"))
    choose(window, "modern")
    window.open_network(str(tmp_path / f"classic{ending}"))
    assert not window.message.isVisible()
    assert window.workbench.network is not before
    assert window.workbench.network.architecture.form == "classic"


def test_the_menu_asks_for_files_and_does_nothing_without_one(window, tmp_path, monkeypatch):
    answers = iter(["", str(tmp_path / "out.npz"), "", str(tmp_path / "out.npz"), "", "none.png"])
    for ask in ("network_to_write", "network_to_open", "file_to_open"):
        monkeypatch.setattr(dialogs, ask, lambda *_: next(answers))
    for action in ("export_network", "open_network"):
        before = window.workbench.network
        window.findChild(QAction, action).trigger()
        assert window.workbench.network is before
        window.findChild(QAction, action).trigger()
    assert (tmp_path / "out.npz").exists()
    assert window.workbench.network is not before
    window.findChild(QAction, "open").trigger()
    assert not window.message.text()
    window.findChild(QAction, "open").trigger()
    assert window.message.text() == "none.png does not exist."


def test_an_export_that_cannot_be_written_says_so(window, tmp_path):
    window.export_network(str(tmp_path / "none" / "classic.npz"))
    assert "classic.npz" in window.message.text()


def test_a_network_that_does_not_fit_changes_nothing(window, hand, tmp_path):
    hand.draw_seven()
    (tmp_path / "broken.safetensors").write_bytes(b"nothing")
    window.open_network(str(tmp_path / "broken.safetensors"))
    assert "broken.safetensors" in window.message.text()
    assert window.prediction.digit == 7


@pytest.mark.parametrize(("form", "total"), [("modern", "61,706"), ("classic", "60,850")])
def test_the_table_of_layers_has_its_numbers_and_their_arithmetic(window, form, total):
    panel = window.findChild(QDockWidget, "layers_panel")
    panel.toggleViewAction().trigger()
    choose(window, form)
    rows = texts_of(window)
    panel.close()
    assert [row[0] for row in rows] == [layer.name for layer in ARCHITECTURES[form].layers] + ["total"]
    assert rows[-1][7] == total
    tip = window.findChild(QTableWidget, "layers_table").item(0, 8).toolTip()
    assert tip == "156 · 28·28 = 122,304"


def test_the_arithmetic_behind_the_chosen_number_stands_below_the_table(qtbot, window):
    panel = window.findChild(QDockWidget, "layers_panel")
    panel.toggleViewAction().trigger()
    table, arithmetic = window.findChild(QTableWidget, "layers_table"), window.findChild(QLabel, "arithmetic")
    assert arithmetic.text() == "C1, output: ⌊(32 + 2·0 \N{MINUS SIGN} 5) / 1⌋ + 1 = 28"
    choose(window, "classic")
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert arithmetic.text() == "C1, parameters: (5·5·1 + 1) · 6 = 156"
    panel.close()


def test_a_cell_of_table_i_lights_up_the_maps_that_it_connects(qtbot, window):
    choose(window, "classic")
    panel = window.findChild(QDockWidget, "connections_panel")
    panel.toggleViewAction().trigger()
    panel.setFloating(False)  # the offscreen platform brings no mouse to a second window
    QApplication.processEvents()
    matrix = window.findChild(ConnectionMatrix)
    hint = window.findChild(QLabel, "hint")
    dark = [window.findChild(MapGrid, f"{layer}_maps").grab().toImage() for layer in ("S2", "C3")]
    qtbot.mouseMove(matrix, matrix.cell(3, 1).center().toPoint())
    assert hint.text() == "C3 map 1 sees S2 map 3"
    lit = [window.findChild(MapGrid, f"{layer}_maps").grab().toImage() for layer in ("S2", "C3")]
    assert lit[0] != dark[0]
    assert lit[1] != dark[1]
    qtbot.mouseMove(matrix, matrix.cell(0, 1).center().toPoint())
    assert hint.text() == "C3 map 1 does not see S2 map 0"
    again = [window.findChild(MapGrid, f"{layer}_maps").grab().toImage() for layer in ("S2", "C3")]
    assert again == dark
    assert title_of(window, "connections_panel") == "Connections S2 → C3, 60 of 96"
    choose(window, "modern")
    assert title_of(window, "connections_panel") == "Connections S2 → C3, 96 of 96"
    panel.close()
