"""Many small images in one picture, each enlarged over its caption, as photographers look through theirs."""

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from lenet_gui.imaging.normalise import FIELD, Ink

COLUMNS = 5
_ENLARGED = 6  # times
_CAPTION, _TYPE, _SPACE = 24, 14, 12  # pixels: height of a caption, size of its type, room around an image
_PAPER, _WRITING = 255, 32  # grey levels


def contact_sheet(fields: Sequence[Ink], captions: Sequence[str]) -> Image.Image:
    """Return the ``fields``, float32 (32, 32) from 0 to 1, in rows of ``COLUMNS``, their pixels to be seen."""
    side, font = FIELD * _ENLARGED, ImageFont.load_default(_TYPE)
    across, down = side + _SPACE, side + _CAPTION + _SPACE
    rows = -(-len(fields) // COLUMNS)
    sheet = Image.new("L", (_SPACE + COLUMNS * across, _SPACE + rows * down), _PAPER)
    pen = ImageDraw.Draw(sheet)
    for number, (field, caption) in enumerate(zip(fields, captions, strict=True)):
        row, column = divmod(number, COLUMNS)
        x, y = _SPACE + column * across, _SPACE + row * down
        image = Image.fromarray(np.rint(field * 255).astype(np.uint8))
        sheet.paste(image.resize((side, side), Image.Resampling.NEAREST), (x, y))
        pen.text((x, y + side + 4), caption, fill=_WRITING, font=font)
    return sheet
