"""An image file to ink, or one clear sentence."""

import warnings
from io import SEEK_END
from pathlib import Path
from typing import BinaryIO

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from lenet_gui.errors import ImageError, Words, listed
from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.picture import Picture

FORMATS = ("PNG", "JPEG", "BMP", "GIF", "TIFF", "WEBP")  # no others: some of them start programs
MOST_PIXELS = 64_000_000
SIDE = 800  # pixels: larger pictures are reduced before the ink is looked for
_FULL_SCALES = (1, 255, 4095, 65535)  # white, where samples are wider than 8 bits
_QUARTER_TURNS = (5, 6, 7, 8)  # values of EXIF's orientation

Image.MAX_IMAGE_PIXELS = None  # MOST_PIXELS is lower, and is checked before anything is decoded


def read_image(source: str | Path | BinaryIO, name: str | Words | None = None) -> Picture:
    """Return the picture in a file, or in a stream open for reading bytes.

    ``name`` is what messages call it; without one, it is the path or "The picture".

    Raises
    ------
    ImageError
        If it cannot be opened or decoded, has more than ``MOST_PIXELS``, or shows nothing.
    """
    if not isinstance(source, str | Path):
        return _read(source, name or Words("The picture"))
    name = name or str(source)
    try:
        if Path(source).is_dir():
            raise ImageError("{} is a folder, not a picture.", name)
        stream = open(source, "rb")
    except FileNotFoundError:
        raise ImageError("{} does not exist.", name) from None
    except PermissionError:
        raise ImageError("{} cannot be opened: you have no permission to read it.", name) from None
    except (OSError, ValueError):  # ValueError: a NUL in the path
        raise ImageError("{} cannot be opened.", name) from None
    with stream:
        return _read(stream, name)


def _read(stream: BinaryIO, name: str | Words) -> Picture:
    grey, size = _decode(stream, name)
    picture = Picture.of(grey, size)
    if not picture.ink.any():
        raise ImageError("{} shows nothing that stands out from its background.", name)
    return picture


def _decode(stream: BinaryIO, name: str | Words) -> tuple[Ink, tuple[int, int]]:
    """Return the grey levels of an upright, reduced picture and its original size."""
    try:
        if stream.seekable() and stream.seek(0, SEEK_END) == 0:
            raise ImageError("{} is empty.", name)
        with warnings.catch_warnings(action="ignore"), Image.open(stream, formats=FORMATS) as image:
            size = image.size
            if size[0] * size[1] > MOST_PIXELS:
                raise ImageError(
                    "{} is too large: it has {} x {} pixels, and at most {} million can be read.",
                    name,
                    size[0],
                    size[1],
                    MOST_PIXELS // 1_000_000,
                )
            scale = min(1, SIDE / max(size))
            image.draft("RGB", (round(size[0] * scale), round(size[1] * scale)))
            image.load()
            turned = image.getexif().get(0x0112) in _QUARTER_TURNS
            return _grey_levels(ImageOps.exif_transpose(image)), size[::-1] if turned else size
    except ImageError:
        raise
    except UnidentifiedImageError:
        raise ImageError("{} is not a picture in one of the formats {}.", name, listed(FORMATS)) from None
    except MemoryError:
        raise ImageError("{} needs more memory than there is.", name) from None
    except Exception as error:  # Pillow raises errors of a dozen kinds over broken files
        raise ImageError("{} is cut off or damaged: it cannot be read in full.", name) from error


def _grey_levels(image: Image.Image) -> Ink:
    """Return ``image``, reduced to ``SIDE``, as float32 (H, W) from 0 (black) to 1 (white)."""
    if image.mode.startswith(("I", "F")):
        image = _scaled_samples(image)
    else:
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    image.thumbnail((SIDE, SIDE), Image.Resampling.BILINEAR)
    if image.mode == "F":
        return np.asarray(image, np.float32)
    grey = np.asarray(image.convert("L"), np.float32) / np.float32(255)
    colours = np.asarray(image, np.float32) / np.float32(255)
    if image.mode == "RGBA":
        return _on_contrasting_ground(grey, colours[..., 3])
    spreads = [float(plane.std()) for plane in (grey, *np.moveaxis(colours, 2, 0))]
    best = int(np.argmax(spreads))  # a yellow pen is seen in blue, and red on green in either
    return colours[..., best - 1] if spreads[best] > 1.5 * spreads[0] else grey


def _scaled_samples(image: Image.Image) -> Image.Image:
    """Return samples of 16 or 32 bits as mode F, from 0 to 1; what is not finite becomes usual."""
    samples = np.array(image, np.float32)
    usable = np.abs(samples) < 1e30
    samples[~usable] = np.median(samples[usable]) if usable.any() else 0
    samples -= min(0, samples.min())
    highest = samples.max()
    full = next((scale for scale in _FULL_SCALES if highest <= 1.1 * scale), highest)
    return Image.fromarray(np.clip(samples / np.float32(full), 0, 1))


def _on_contrasting_ground(grey: Ink, opacity: Ink) -> Ink:
    """Lay ink on the ground that contrasts with it; but a sheet that is there is continued."""
    visible = grey[opacity > 0.5]
    if visible.size > grey.size / 2 and np.ptp(visible) > 0.2:
        ground = np.median(visible)
    else:
        ground = np.float32(np.sum(grey * opacity) < 0.5 * np.sum(opacity))
    return grey * opacity + ground * (1 - opacity)
