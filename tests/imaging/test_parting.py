"""Pieces are joined strongest bond first; hundreds of them in a moment."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lenet_gui.imaging import Drawing
from lenet_gui.imaging.parting import bonds, joined


def joined_step_by_step(boxes, apart):
    """Return the same, all bonds measured anew at each step."""
    groups, left = [{index} for index in range(len(boxes))], list(range(len(boxes)))
    boxes, apart = boxes.copy(), apart.copy()
    while len(left) > 1:
        strengths = bonds(boxes[left], apart[np.ix_(left, left)])
        one, other = (left[place] for place in divmod(int(strengths.argmax()), len(left)))
        if strengths.max() + (0.6 if len(boxes) <= 3 else 0) <= 0:
            break
        groups[one] |= groups[other]
        boxes[one] = [*np.minimum(boxes[one, :2], boxes[other, :2]), *np.maximum(boxes[one, 2:], boxes[other, 2:])]
        apart[one] = apart[:, one] = np.minimum(apart[one], apart[other])
        left.remove(other)
    return [tuple(sorted(groups[index])) for index in left]


@given(st.integers(1, 12), st.sampled_from([20, 100, 300]), st.integers(0, 2**32 - 1))
def test_bonds_that_did_not_change_need_not_be_measured_again(count, side, seed):
    rng = np.random.default_rng(seed)
    low = rng.uniform(0, side, (count, 2))
    boxes = np.hstack([low, low + rng.uniform(0, 60, (count, 2))])
    apart = rng.uniform(0, side, (count, count))
    apart = np.minimum(apart, apart.T)
    assert joined(boxes, apart) == joined_step_by_step(boxes, apart)


def test_more_strokes_than_anybody_compares_are_cut_as_they_look():
    drawing = Drawing()
    for number in range(501):
        drawing.add_stroke([[40 + number % 3, 40 + number / 3], [41 + number % 3, 41 + number / 3]])
    for number in range(10):
        drawing.add_stroke([[200, 40 + 10 * number], [201, 51 + 10 * number]])
    left, right = drawing.digits()
    assert left.box[0] < 60 < 150 < right.box[0]
