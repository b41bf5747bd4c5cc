"""What lay on a canvas, step by step, back as far as there is memory for it."""

from dataclasses import replace

from lenet_gui.imaging.content import Content
from lenet_gui.imaging.picture import Picture

MEMORY = 64 * 2**20  # bytes: thousands of strokes, or a handful of large pictures
_POINTER = 8  # bytes: every step has its own list of the strokes that all of them share


class History:
    """The steps of a drawing, and the one that it is at; the oldest are forgotten once all take ``memory`` bytes."""

    def __init__(self, memory: int = MEMORY) -> None:
        self._memory = memory
        self._steps = [Content()]
        self._at = 0

    @property
    def now(self) -> Content:
        """What lies there now."""
        return self._steps[self._at]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step before."""
        return self._at > 0

    @property
    def can_go_on(self) -> bool:
        """Whether there is a step that was taken back."""
        return self._at < len(self._steps) - 1

    @property
    def size(self) -> int:
        """How much memory all steps take, in bytes, but for what Python adds to it."""
        pictures = {step.picture for step in self._steps if step.picture}
        last = (step.strokes[-1].samples.nbytes for step in self._steps if step.strokes)
        return sum(map(_size, pictures)) + sum(last) + sum(_POINTER * len(step.strokes) for step in self._steps)

    def add(self, content: Content) -> None:
        """Go on to ``content``; what was taken back is lost."""
        self._steps[self._at + 1 :] = [content]
        while len(self._steps) > 2 and self.size > self._memory:  # one step can always be taken back
            del self._steps[0]
        self._at = len(self._steps) - 1

    def replace(self, content: Content) -> None:
        """Let the step that it is at lead to ``content`` instead."""
        self._steps[self._at] = content

    def change_picture(self, before: Picture, after: Picture) -> None:
        """Let ``after`` lie wherever ``before`` has lain."""
        self._steps = [replace(step, picture=after) if step.picture is before else step for step in self._steps]

    def back(self) -> None:
        """Take the last step back; does nothing where there is none."""
        self._at = max(self._at - 1, 0)

    def on(self) -> None:
        """Take the step again that was taken back last; does nothing where there is none."""
        self._at = min(self._at + 1, len(self._steps) - 1)


def _size(picture: Picture) -> int:
    """Return how many bytes the arrays of ``picture`` take, each counted once."""
    arrays = [picture.ink, picture.grey, *(stage.image for stage in picture.stages)]
    return sum({id(array): array.nbytes for array in arrays if array is not None}.values())
