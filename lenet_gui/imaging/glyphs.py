"""Printed signs, from the one scalable font that Pillow brings, and blots: ink that no pen line made."""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from lenet_gui.imaging.normalise import BOX, Ink, centre, normalise

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYacdefhijkmnprtuvwxy"  # without those that are digits in shape
SYMBOLS = "@#$%&?!+=*<>{}[]~^;±«»"  # all that the font has besides letters
_SIZE = 64  # pixels: of the type


def glyph(sign: str, rng: np.random.Generator) -> Ink:
    """Return float32 (32, 32): one sign or several, a little turned, sheared, and thinner or bolder."""
    font = ImageFont.load_default(_SIZE)
    sheet = Image.new("L", (_SIZE * (1 + len(sign)), 2 * _SIZE))
    ImageDraw.Draw(sheet).text(
        (_SIZE // 2, _SIZE // 3), sign, fill=255, font=font, stroke_width=int(rng.integers(0, 3))
    )
    sheet = sheet.rotate(rng.normal(0, 7), Image.Resampling.BILINEAR, expand=True)
    shear, stretch = rng.normal(0, 0.12), np.exp(rng.normal(0, 0.12))
    middle = sheet.height / 2
    sheet = sheet.transform(
        sheet.size, Image.Transform.AFFINE, (stretch, shear, -shear * middle, 0, 1, 0), Image.Resampling.BILINEAR
    )
    return normalise(np.where(np.asarray(sheet) > 40, np.asarray(sheet, np.float32) / 255, np.float32(0)))


def blot(rng: np.random.Generator) -> Ink:
    """Return float32 (32, 32): a field of ink, full or nearly so, or a spot without any line in it."""
    ink = np.ones((BOX, BOX), np.float32)
    kind = rng.integers(0, 3)
    if kind == 0:  # strewn with holes
        ink[rng.random((BOX, BOX)) < rng.uniform(0, 0.3)] = 0
    elif kind == 1:  # with bites taken off
        rows, columns = np.mgrid[:BOX, :BOX]
        for y, x in rng.uniform(0, BOX, (rng.integers(0, 4), 2)):
            ink[np.hypot(rows - y, columns - x) < rng.uniform(2, 6)] = 0
    else:  # a cloud
        noise = Image.fromarray(rng.integers(0, 256, (BOX, BOX), np.uint8))
        grain = noise.filter(ImageFilter.GaussianBlur(rng.uniform(1, 4)))
        level = np.quantile(np.asarray(grain), rng.uniform(0.1, 0.7))
        ink = (np.asarray(grain) > level).astype(np.float32)
    return normalise(ink) if rng.random() < 0.5 else centre(ink)
