"""The way from grey levels to what the network reads: which steps are taken, and what each came to."""

from dataclasses import dataclass

from lenet_gui.errors import Words
from lenet_gui.imaging.normalise import Ink


@dataclass(frozen=True, slots=True)
class Preparation:
    """Which steps are taken: all of them, unless they are switched off."""

    background: bool = True  # take the light off, however it falls
    rules: bool = True  # take printed lines off
    specks: bool = True  # take off what is too small, or goes on beyond the picture
    thickness: bool = True  # bring strokes that are far too thin or too thick to MNIST's


EVERY_STEP = Preparation()
LEFT_OUT = Words("left out")  # says the stage of a step that is switched off


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """One step of the way, for people to look at."""

    name: str
    image: Ink  # float32 (H, W) from 0 to 1: what it came to; 1 is ink, but in the first, which is white
    numbers: Words | None = None  # what it measured
    switch: str = ""  # the field of Preparation that switches it off; "" where nothing does
