"""The panel that shows the way to the 32x32 pixels: its stages, its switches, the window behind it."""

import ast
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QCheckBox, QDockWidget, QLabel

from lenet_gui import imaging
from lenet_gui.imaging.strokes import Stroke, render
from lenet_gui.ui.stages_panel import STAGES

SEVEN = [Stroke(np.array([[60, 60], [220, 60], [120, 240]], np.float32), 10)]


@pytest.fixture
def panel(window):
    """The panel, looked at."""
    panel = window.findChild(QDockWidget, "stages_panel")
    panel.toggleViewAction().trigger()
    yield panel
    panel.close()


def names(panel):
    """Return the names of the stages that are shown."""
    texts = [w.text() for kind in (QLabel, QCheckBox) for w in panel.findChildren(kind) if w.isVisible()]
    return [text.split("  ")[1] for text in sorted(text for text in texts if text[:1].isdigit() and "  " in text)]


def switch(panel, name):
    """Return the box that switches a step off."""
    return next(box for box in panel.findChildren(QCheckBox) if box.isVisible() and box.text().endswith(name))


@pytest.fixture
def photo(tmp_path):
    """A seven on paper in uneven light, as a file."""
    light = np.linspace(0.6, 0.95, 300, dtype=np.float32)
    grey = light * (1 - 0.7 * render(SEVEN, (300, 300)))
    Image.fromarray(np.uint8(255 * grey)).save(tmp_path / "seven.png")
    return str(tmp_path / "seven.png")


def test_a_drawing_goes_from_the_canvas_through_a_pen_in_proportion_to_the_middle(panel, window, hand):
    assert names(panel) == []
    hand.draw_seven()
    assert window.prediction.digit == 7
    assert names(panel) == ["canvas", "drawn anew", "centred"]


def test_a_photo_shows_every_step_to_the_ink_and_on_to_the_network(panel, window, photo):
    window.open_picture(photo)
    assert window.prediction.digit == 7
    ways = ["grey levels", "background", "rules", "threshold", "specks", "digit", "thickness", "scaled", "centred"]
    assert names(panel) == ways


def test_the_panel_is_as_high_as_its_stages_need(panel, window, photo, hand):
    hand.draw_seven()
    assert window.prediction.digit == 7
    one_row = panel.height()
    window.open_picture(photo)
    assert window.prediction.digit == 7
    assert panel.height() > 1.5 * one_row


def test_a_step_that_is_switched_off_changes_what_the_network_reads_and_can_be_taken_again(panel, window, photo, qtbot):
    window.open_picture(photo)
    before = window.workbench.trace.input.copy()
    switch(panel, "thickness").click()
    assert not np.array_equal(window.workbench.trace.input, before)
    assert "left out" in [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    switch(panel, "thickness").click()
    np.testing.assert_array_equal(window.workbench.trace.input, before)


def test_undo_takes_the_picture_of_before_through_the_steps_of_now(panel, window, photo, hand):
    window.open_picture(photo)
    evened = window.workbench.trace.input.copy()
    window.commands.clear.trigger()
    hand.draw_seven()
    assert window.prediction.digit == 7
    switch(panel, "drawn anew").click()
    for _ in range(2):
        window.commands.undo.trigger()
    assert window.workbench.drawing.content.picture is not None
    assert not np.array_equal(window.workbench.trace.input, evened)


def test_no_stage_is_kept_from_the_translator():
    trees = [ast.parse(path.read_text()) for path in Path(imaging.__file__).parent.glob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    made = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Stage"]
    assert {ast.literal_eval(call.args[0]) for call in made} == {*STAGES}
