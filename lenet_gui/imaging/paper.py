"""Telling ink from paper, whatever the light that fell on them."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from lenet_gui.imaging.normalise import Ink

FAINTEST = 0.04  # of the way from black to white: less contrast is no ink
WIDEST = 0.3  # of the picture's longer side: a dark square as large as that is paper
THUMBNAIL = 64  # pixels a side: up to there every pixel counts, and every grey level of a clean picture


def find_ink(grey: Ink) -> Ink:
    """Return how much ink lies on each pixel, float32 (H, W): 0 on paper, about 1 within strokes.

    ``grey`` is float32 (H, W) from 0 (black) to 1 (white). Ink is what is narrow and differs
    from the paper around it, be it darker or lighter. Where there is none, all is 0.
    """
    small = max(grey.shape) <= THUMBNAIL
    border = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    paper = np.float32(np.median(border))
    off = np.abs(border - paper)
    clean = np.mean(off == 0) > (0.5 if small else 0.9) and np.mean((off > 0) & (off < 0.06)) < 0.05
    ink = _on_clean_paper(grey - paper, small) if clean else _on_uneven_paper(grey)
    return ink if small else _without_specks(ink)


def _on_clean_paper(difference: Ink, small: bool) -> Ink:
    """Keep the grey levels; only ink that is faint throughout is made darker."""
    depth = np.maximum(difference * np.sign(np.sum(difference**3)), 0)
    full = float(depth.max())
    if full < FAINTEST:
        return np.zeros_like(depth)
    low = 0 if small else 0.08 * full  # the ripples that JPEG leaves around strokes
    ink: Ink = np.clip((depth - low) / ((1 if full > 0.8 else full) - low), 0, 1).astype(np.float32)
    return ink


def _on_uneven_paper(grey: Ink) -> Ink:
    """Take the paper's brightness off, and all that is no stronger than the paper's grain."""
    light = grey if _is_darker(grey) else 1 - grey
    reach = round(WIDEST * max(grey.shape)) | 1
    paper = _extreme(_extreme(np.pad(light, reach - 1, mode="edge"), reach, np.maximum), reach, np.minimum)
    depth = (paper - light) / np.maximum(paper, 0.6)  # ink takes a share of the light, also in a shadow
    depth -= np.median(depth)
    grain = -float(np.quantile(depth, 0.16))  # one standard deviation, on the side where no ink is
    full, threshold = 0.0, max(FAINTEST, 5 * grain)
    for _ in range(8):  # as Ridler and Calvard (1978), but most pixels are known to be paper
        strong = depth[depth > threshold]
        if not len(strong):
            return np.zeros_like(grey)
        full = 0.9 * float(strong.mean())
        threshold = max(full / 2, threshold)
    if _steps(light)[depth > threshold].max() < 0.6 * full:
        return np.zeros_like(grey)  # a soft shadow or spot of light: nothing on it ends within a few pixels
    low = max(0.3 * full, 4 * grain)
    ink: Ink = np.clip((depth - low) / max(full - low, 1e-3), 0, 1).astype(np.float32)
    return ink


def _is_darker(grey: Ink) -> bool:
    """Return whether ink is the darker side: strokes take less room than the paper around them."""
    sheet = Image.fromarray(np.rint(grey * 255).astype(np.uint8))
    sheet.thumbnail((128, 128), Image.Resampling.BOX)
    around = sheet.filter(ImageFilter.BoxBlur((sheet.width / 8, sheet.height / 8)))
    return bool(np.sum((np.asarray(sheet, np.float64) - np.asarray(around)) ** 3) < 0)


def _steps(grey: Ink) -> Ink:
    """Return the contrast within a few pixels around each pixel, (H, W)."""
    reach = max(1, max(grey.shape) // 128)
    wide, side = np.pad(grey, reach, mode="edge"), 2 * reach + 1
    steps: Ink = _extreme(wide, side, np.maximum) - _extreme(wide, side, np.minimum)
    return steps


def _without_specks(ink: Ink) -> Ink:
    """Wipe out what has fewer pixels around it than a line of one pixel has."""
    reach = max(1, max(ink.shape) // 100)
    strong = Image.fromarray(np.uint8(255) * (ink > 0.5)).filter(ImageFilter.BoxBlur(reach))
    near = _extreme(np.pad(np.asarray(strong), reach), 2 * reach + 1, np.maximum)
    return np.where(near > 255 * 0.75 / (2 * reach + 1), ink, np.float32(0))


def _extreme(values: NDArray[Any], side: int, kind: np.ufunc) -> NDArray[Any]:
    """Return the maximum or minimum of every square of ``side`` pixels: (H - side + 1, W - side + 1)."""
    for _ in range(2):
        values, size = values.T, 1
        while size < side:
            step = min(size, side - size)
            values = kind(values[:-step], values[step:])
            size += step
    return values
