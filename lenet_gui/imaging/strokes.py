"""Strokes as people make them, and their rendering as ink."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PIL import Image, ImageDraw

from lenet_gui.errors import InputError
from lenet_gui.imaging.normalise import BOX, Ink, centre
from lenet_gui.imaging.pressure import flanks, width_factors

RELATIVE_WIDTH = 0.12  # of the digit's longer side: about the pen of MNIST's writers
FARTHEST = 1_000_000  # pixels from the canvas's corner: no stroke is seen from there, and no sum overflows
NARROWEST, WIDEST = 1e-4, 10_000  # pixels
_MOST_STROKES = 150  # on one canvas: some fifty digits
_LONGEST = 10_000  # canvas pixels, across and down, of all strokes together: some forty digits a third as tall as it
_STEP = 0.5  # pixels of the rendering: points nearer than this to the last one add nothing


@dataclass(frozen=True, slots=True, eq=False)
class Stroke:
    """One movement of the pen or of the eraser, from touching down to lifting up."""

    samples: NDArray[np.float32]  # (n, 2): x to the right, y down, in canvas pixels; or (n, 3): and pressure; n >= 1
    width: float  # canvas pixels
    erases: bool = False

    @property
    def points(self) -> NDArray[np.float32]:
        """Where it went, (n, 2)."""
        return self.samples[:, :2]

    @property
    def pressures(self) -> NDArray[np.float32] | None:
        """How hard the pen pressed at each point, (n,) from 0 to 1; None where it cannot feel that."""
        return self.samples[:, 2] if self.samples.shape[1] == 3 else None

    @property
    def widths(self) -> NDArray[np.float32]:
        """How wide it is at each point, (n,), in canvas pixels."""
        factors = np.ones(len(self.samples)) if self.pressures is None else width_factors(self.pressures)
        return (self.width * factors).astype(np.float32)

    def extended(self, samples: ArrayLike) -> "Stroke":
        """Return the stroke gone on to ``samples``, (n, 2) or (n, 3).

        With the last pressure where they have none, and without any where the stroke has begun so.
        """
        added, columns = as_samples(samples), self.samples.shape[1]
        if added.shape[1] != columns:
            added = np.hstack([added, np.broadcast_to(self.samples[-1, 2:], (len(added), columns - 2))])[:, :columns]
        return Stroke(np.concatenate([self.samples, added]), self.width, self.erases)


def as_samples(samples: ArrayLike) -> NDArray[np.float32]:
    """Return points as float32 (n, 2), or with their pressures (n, 3), n >= 1, or raise InputError."""
    try:
        array = np.asarray(samples, np.float32)
    except (TypeError, ValueError, OverflowError):
        raise InputError("points: expected numbers of shape (n, 2) or (n, 3)") from None
    if array.ndim != 2 or array.shape[1] not in (2, 3) or not len(array):
        raise InputError("points: expected shape (n, 2) or (n, 3) with n of at least 1, got {}", array.shape)
    if not np.isfinite(array).all():
        raise InputError("points: expected finite numbers, got NaN or infinity")
    if np.abs(array).max() > FARTHEST:
        raise InputError("points: expected numbers up to {}, got {}", FARTHEST, np.abs(array).max())
    pressures = array[:, 2:]
    if pressures.size and not 0 <= pressures.min() <= pressures.max() <= 1:
        raise InputError("points: expected pressures from 0 to 1, got {} to {}", pressures.min(), pressures.max())
    return array


def as_width(width: float) -> float:
    """Return the width of a stroke in canvas pixels, or raise InputError."""
    if not 0 < width < np.inf:
        raise InputError("width: expected a positive number of pixels, got {}", width)
    if not NARROWEST <= width <= WIDEST:
        raise InputError("width: expected {} to {} pixels, got {}", NARROWEST, WIDEST, width)
    return float(width)


def render(strokes: Iterable[Stroke], size: tuple[int, int], paper: Ink | None = None, fine: int = 8) -> Ink:
    """Return ``paper``, or a clean one of ``size`` (width, height), with ``strokes`` drawn on it.

    float32 (height, width), round ends; edges are smoothed by ``fine`` x ``fine`` sub-pixels. Where
    the pen felt how hard it was pressed, its line is thinner or wider.
    """
    sheet = enlarged(size, paper, fine)
    draw(sheet, strokes, fine)
    return reduced(sheet, fine)


def enlarged(size: tuple[int, int], paper: Ink | None, fine: int) -> Image.Image:
    """Return the sheet that :func:`render` draws on, ``fine`` times as large as what comes of it."""
    sheet = Image.new("L", size) if paper is None else Image.fromarray(np.rint(paper * 255).astype(np.uint8))
    return sheet.resize((size[0] * fine, size[1] * fine))


def draw(sheet: Image.Image, strokes: Iterable[Stroke], fine: int) -> None:
    """Draw ``strokes`` on an enlarged sheet."""
    pen = ImageDraw.Draw(sheet)
    for stroke in strokes:
        draw_one = _draw_even if stroke.pressures is None else _draw_pressed
        draw_one(pen, stroke, fine, 0 if stroke.erases else 255)


def reduced(sheet: Image.Image, fine: int) -> Ink:
    """Return what an enlarged sheet looks like, float32 from 0 to 1."""
    return np.asarray(sheet.reduce(fine), np.float32) / np.float32(255)


def last_drawn(stroke: Stroke) -> int:
    """Return the index of the last sample that :func:`draw` takes: from there it goes on as if it drew all at once."""
    return int(np.flatnonzero(_leaves(_drawn(stroke)))[-1])


def _draw_even(pen: ImageDraw.ImageDraw, stroke: Stroke, fine: int, shade: int) -> None:
    width = max(1, round(stroke.width * fine))
    radius = (width - 1) / 2
    points = [tuple(point) for point in (_thinned(_drawn(stroke)) * fine - 0.5).tolist()]
    pen.line(points, fill=shade, width=width)
    for x, y in points:
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=shade)


def _draw_pressed(pen: ImageDraw.ImageDraw, stroke: Stroke, fine: int, shade: int) -> None:
    samples = _thinned(_drawn(stroke)) * fine
    points, widths = samples[:, :2] - 0.5, np.maximum(samples[:, 2], 1) - 1  # the edge's pixels are drawn, too
    for corners in np.rint(flanks(points, widths)).reshape(-1, 8).tolist():
        pen.polygon(corners, fill=shade)
    radii = widths[:, None] / 2
    for box in np.rint(np.hstack([points - radii, points + radii])).tolist():
        pen.ellipse(box, fill=shade)


def redraw_at_relative_width(strokes: Sequence[Stroke], relative_width: float = RELATIVE_WIDTH) -> Ink:
    """Return float32 (32, 32): the strokes :func:`redrawn` and centred."""
    return centre(redrawn(strokes, relative_width))


def redrawn(strokes: Sequence[Stroke], relative_width: float = RELATIVE_WIDTH) -> Ink:
    """Return the strokes drawn anew, at most 20x20, their width in proportion to the digit.

    Together with that width they fill a box of 20x20. So neither the pen nor the size of the
    drawing matters, as neither did once MNIST's makers had scaled their scans. Nor does how hard the
    pen was pressed: it changes a width that is not read, and a tablet reads the same as a mouse.
    """
    width = BOX * relative_width
    scale, low = fitting(strokes, relative_width)
    moved = [Stroke((stroke.points - low) * scale + width / 2, width) for stroke in strokes]
    extent = np.max([stroke.points.max(axis=0) for stroke in strokes], axis=0) - low
    columns, rows = np.ceil(extent * scale + width - 1e-3).astype(int).tolist()
    return render(moved, (columns, rows))


def fitting(strokes: Sequence[Stroke], relative_width: float = RELATIVE_WIDTH) -> tuple[float, NDArray[np.float32]]:
    """Return what the points of ``strokes`` are scaled by to fill the box, and the least x and y (2,) of them."""
    points = np.concatenate([stroke.points for stroke in strokes])
    dot = max(stroke.width for stroke in strokes) / 2  # a click that trembles stays a dot, not blown up to 20x20
    return BOX * (1 - relative_width) / max(float(np.ptp(points, axis=0).max()), dot), points.min(axis=0)


def is_writing(strokes: Sequence[Stroke]) -> bool:
    """Tell whether ``strokes``, in canvas pixels, may be digits: else somebody fills the canvas, without end perhaps.

    Looking for digits among strokes takes as long as there are many, unlike looking at a canvas.
    """
    if len(strokes) > _MOST_STROKES:
        return False
    return sum(float(np.abs(np.diff(stroke.points, axis=0)).sum()) for stroke in strokes) <= _LONGEST


def _drawn(stroke: Stroke) -> NDArray[np.float32]:
    """Return what renderers look at: points (n, 2), and with pressures also the widths there (n, 3)."""
    return stroke.points if stroke.pressures is None else np.column_stack([stroke.points, stroke.widths])


def _thinned(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the first point, and of the others those that leave the last grid cell of ``_STEP`` pixels.

    (n, 2), or (n, 3) with their widths, which leave a cell as well.
    """
    return samples[_leaves(samples)]


def _leaves(samples: NDArray[np.float32]) -> NDArray[np.bool_]:
    cells = np.round(samples / _STEP)
    leaves = np.ones(len(samples), bool)
    leaves[1:] = (cells[1:] != cells[:-1]).any(axis=1)
    return leaves
