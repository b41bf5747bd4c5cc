"""Telling ink from paper, whatever the light that fell on them and the lines printed on it."""

from collections.abc import Callable

import numpy as np

from lenet_gui.errors import Words
from lenet_gui.imaging.background import FAINTEST, SMALLEST_SHEET, border, from_border, from_surroundings
from lenet_gui.imaging.extremes import extreme
from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.preparation import EVERY_STEP, LEFT_OUT, Preparation, Stage
from lenet_gui.imaging.regions import without_busy_ground, without_specks, without_what_goes_beyond
from lenet_gui.imaging.rules import without_rules

THUMBNAIL = 64  # pixels a side: up to there every pixel counts, and every grey level of a clean picture


def find_ink(grey: Ink, preparation: Preparation = EVERY_STEP) -> Ink:
    """Return how much ink lies on each pixel, float32 (H, W): 0 on paper, about 1 within strokes.

    ``grey`` is float32 (H, W) from 0 (black) to 1 (white). Ink is what is narrow and differs
    from the paper around it, be it darker or lighter. Where there is none, all is 0.
    """
    return ink_and_stages(grey, preparation)[0]


def ink_and_stages(grey: Ink, preparation: Preparation) -> tuple[Ink, tuple[Stage, ...]]:
    """Return the ink as :func:`find_ink` does, and every step on the way to it."""
    small = max(grey.shape) <= THUMBNAIL
    stages = [Stage("grey levels", grey)]
    clean = _is_clean(grey, small)
    if clean or not preparation.background:
        depth = from_border(grey)
    else:
        depth = from_surroundings(grey)
    light = Words("the paper has one shade") if clean else Words("its light follows the paper")
    numbers = light if preparation.background else LEFT_OUT
    stages.append(Stage("background", np.clip(depth, 0, 1), numbers, "background"))
    if min(grey.shape) > THUMBNAIL:
        depth, numbers = _counted(without_rules, depth, preparation.rules)
        stages.append(Stage("rules", np.clip(depth, 0, 1), numbers, "rules"))
    ink, numbers = _on_clean_paper(depth, small) if clean else _on_uneven_paper(depth, grey)
    stages.append(Stage("threshold", ink, numbers))
    if not small:
        ink, numbers = _counted(without_specks, ink, preparation.specks)
        stages.append(Stage("specks", ink, numbers, "specks"))
    return ink, tuple(stages)


def _counted(step: Callable[[Ink], tuple[Ink, int]], ink: Ink, taken: bool) -> tuple[Ink, Words]:
    """Take a step that counts what it removes, or leave it out; say so."""
    if not taken:
        return ink, LEFT_OUT
    ink, count = step(ink)
    return ink, Words("{} found", count) if count else Words("none found")


def _is_clean(grey: Ink, small: bool) -> bool:
    """Tell whether the paper is of one shade, as on a screenshot: by what lies around the edge."""
    edge = border(grey)
    off = np.abs(edge - np.median(edge))
    return bool(np.mean(off == 0) > (0.5 if small else 0.9) and np.mean((off > 0) & (off < 0.06)) < 0.05)


def _on_clean_paper(depth: Ink, small: bool) -> tuple[Ink, Words]:
    """Keep the grey levels; only ink that is faint throughout is made darker."""
    full = float(depth.max())
    if full < FAINTEST:
        return np.zeros_like(depth), Words("nothing stands out")
    low = 0 if small else 0.08 * full  # the ripples that JPEG leaves around strokes
    ink = np.clip((depth - low) / ((1 if full > 0.8 else full) - low), 0, 1).astype(np.float32)
    return ink, Words("darkest {:.2f}", full)


def _on_uneven_paper(depth: Ink, grey: Ink) -> tuple[Ink, Words]:
    """Take off all that is no stronger than the paper's grain."""
    sheet = min(depth.shape) >= SMALLEST_SHEET
    depth = without_busy_ground(depth) if sheet else depth
    grain = -float(np.quantile(depth, 0.16))  # one standard deviation, on the side where no ink is
    full, threshold = _levels(depth, grain)
    for _ in range(3 * sheet):  # a table's edge is darker than a pencil
        rest = without_what_goes_beyond(depth, depth > threshold)
        if rest is None:
            break
        depth = rest
        full, threshold = _levels(depth, grain)
    if not full:
        return np.zeros_like(grey), Words("nothing stands out")
    if _steps(grey)[depth > threshold].max() < 0.6 * full:
        return np.zeros_like(grey), Words("nothing has an edge")  # a soft shadow or spot of light
    low = max(0.3 * full, 4 * grain)
    ink = np.clip((depth - low) / max(full - low, 1e-3), 0, 1).astype(np.float32)
    return ink, Words("threshold {:.2f}, grain {:.3f}", (low + full) / 2, max(grain, 0))


def _levels(depth: Ink, grain: float) -> tuple[float, float]:
    """Return how deep full ink is, and the least that counts as ink; 0 and that where there is none."""
    full, threshold = 0.0, max(FAINTEST, 5 * grain)
    for _ in range(8):  # as Ridler and Calvard (1978), but most pixels are known to be paper
        strong = depth[depth > threshold]
        if not len(strong):
            return 0.0, threshold
        full = 0.9 * float(strong.mean())
        threshold = max(full / 2, threshold)
    return full, threshold


def _steps(grey: Ink) -> Ink:
    """Return the contrast within a few pixels around each pixel, (H, W)."""
    reach = max(1, max(grey.shape) // 128)
    wide, sides = np.pad(grey, reach, mode="edge"), (2 * reach + 1, 2 * reach + 1)
    steps: Ink = extreme(wide, sides, np.maximum) - extreme(wide, sides, np.minimum)
    return steps
