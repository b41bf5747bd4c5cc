"""The report: its numbers add up, everything is on the page, and nothing of it overlaps."""

from decimal import Decimal

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from lenet_gui.imaging import Drawing
from lenet_gui.nn import LeNet5
from lenet_gui.ui.colour_maps import Scale
from lenet_gui.ui.report import page, worked_sum
from lenet_gui.ui.report.facts import Report
from lenet_gui.ui.report.maps import cell, height, layers_of, sheet
from lenet_gui.ui.report.output import PAGES, as_image, as_pdf

SEVEN = [[80, 60], [207, 58], [130, 245]]
WILD = [[20, 200], [60, 250], [240, 30], [250, 250], [20, 20]]


@pytest.fixture(params=["modern", "classic"])
def network(request):
    return LeNet5.pretrained(request.param)


def report_on(network, *strokes, erased=()):
    drawing = Drawing()
    for points in strokes:
        drawing.add_stroke(points)
    for points in erased:
        drawing.add_stroke(points, 60, erases=True)
    digits = drawing.digits()
    trace = network.forward(np.stack([digit.field for digit in digits])[:, None]).of(0)
    return Report.of(drawing, digits[0], len(digits), network, trace, "seven.png")


def value(text):
    return Decimal(text.replace("\N{MINUS SIGN}", "-"))


def test_the_sum_adds_up_as_it_is_written(qapp, network):
    report = report_on(network, SEVEN)
    *rows, total = worked_sum.lines(report.sum)
    assert sum(value(row[-1]) for row in rows) == value(total[-1])
    assert float(value(total[-1])) == pytest.approx(float(report.trace.logits[0, 7]), abs=1e-3)
    assert len(rows) == worked_sum.SHOWN + 2
    for _, output, weight, product in rows[: worked_sum.SHOWN]:
        assert float(value(output) * value(weight)) == pytest.approx(float(value(product)), abs=0.01)


def levels(image):
    """Return an image as (height, width, 4) bytes."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).copy()


@pytest.mark.parametrize("paper", list(PAGES))
@pytest.mark.parametrize("strokes", [[SEVEN], [SEVEN, WILD]])
def test_all_fits_on_one_page(qapp, network, paper, strokes):
    image = as_image(report_on(network, *strokes), paper, 72)
    ink = (levels(image)[..., :3] < 200).any(axis=2)
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    assert 40 < rows[0] < 60
    assert 30 < image.height() - rows[-1] < 60
    assert 40 < columns[0] < 60
    assert 40 < image.width() - columns[-1] < 60
    size = (image.width() * 10, image.height() * 10)
    inside = QRectF(0, 0, *size).adjusted(480, 480, -480, -420)
    assert page.spare(inside, layers_of(network.architecture, report_on(network, *strokes).trace)) > 50


def test_the_eraser_shows_on_paper(qapp):
    network = LeNet5.pretrained()
    whole, cut = (as_image(report_on(network, SEVEN, erased=e), "A4", 72) for e in ((), [[[207, 58]]]))
    area = slice(100, 250), slice(50, 190)
    dark = [(levels(image)[area][..., :3] < 50).all(axis=2).sum() for image in (whole, cut)]
    assert 0 < dark[1] < dark[0]


def test_strokes_stay_lines_and_texts_stay_texts_in_the_pdf(qapp):
    small = as_pdf(report_on(LeNet5.pretrained(), SEVEN))
    assert small.startswith(b"%PDF")
    assert b"/Font" in small
    assert len(small) < 150_000


def test_maps_of_all_layers_have_pixels_of_one_size_that_fit(qapp, network):
    layers = layers_of(network.architecture, report_on(network, SEVEN).trace)
    pixel = cell(layers, 4000)
    for layer in layers:
        if not layer.has_units:
            assert len(layer.values) * layer.values.shape[2] * pixel <= 4000
        assert height(layer, pixel) >= max(300, 0 if layer.has_units else layer.values.shape[1] * pixel)


def test_a_sheet_of_maps_shows_every_number_in_its_colour(qapp, network):
    layer = next(one for one in layers_of(network.architecture, report_on(network, SEVEN).trace) if one.name == "S4")
    image = levels(sheet(layer, 8))
    assert image.shape[:2] == (4 * 44 + 4, 4 * 44 + 4)
    pixels = image[8 : 8 + 40 : 8, 8 : 8 + 40 : 8, 2::-1]
    np.testing.assert_array_equal(pixels, levels(Scale.of(layer.values).image(layer.values[0]))[..., 2::-1])
    assert len(np.unique(pixels.reshape(-1, 3), axis=0)) > 3


def test_measured_errors_are_told_or_that_there_are_none(network):
    assert "MNIST test: 0." in page.measured(network)
    assert " of 10,000)" in page.measured(network)
    foreign = network.annotated(**{"error on MNIST test": "none at all"})
    assert "MNIST test: none at all" in page.measured(foreign)
    plain = LeNet5(network.architecture, network.parameters)
    assert page.measured(plain) == "No errors were measured."


@pytest.mark.parametrize("points", [[[80, 60], [207, 58], [130, 245]], [[140, 140]]])
def test_the_pressure_of_the_pen_shows_on_paper(qapp, points):
    network, area = LeNet5.pretrained(), (slice(100, 250), slice(50, 190))
    dark = []
    for pressure in (0.1, 0.9):
        report = report_on(network, [[*point, pressure] for point in points])
        dark.append((levels(as_image(report, "A4", 72))[area][..., :3] < 50).all(axis=2).sum())
    assert 0 < 1.5 * dark[0] < dark[1]


def test_numbers_are_written_as_the_language_writes_them(portuguese):
    told = page.measured(LeNet5.pretrained())
    assert "0,44%" in told
    assert "10.000" in told
