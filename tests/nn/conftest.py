"""What several tests of files share."""

import numpy as np
import pytest
from hypothesis import strategies as st


@pytest.fixture(scope="session")
def damaged():
    """Draws what could be left of a file: random bytes, a cut, or a few changed bytes near its ends."""

    def damage(data, content, tail):
        match data.draw(st.sampled_from(["random", "cut", "changed"])):
            case "random":
                return data.draw(st.binary(max_size=200))
            case "cut":
                return content[: data.draw(st.integers(0, len(content) - 1))]
        changed = bytearray(content)
        places = st.integers(0, 1500) | st.integers(len(changed) - tail, len(changed) - 1)
        for place, byte in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), min_size=1, max_size=8)):
            changed[place] = byte
        return changed

    return damage


@pytest.fixture(scope="session")
def seven():
    """A seven as the networks read one, float32 (1, 1, 32, 32): grey where its strokes end, 0 around it."""
    rows, columns = np.mgrid[:32, :32]
    ink = np.zeros((32, 32))
    for (y0, x0), (y1, x1) in (((8, 9), (8.3, 22)), ((8.3, 22), (25, 14))):
        share = ((rows - y0) * (y1 - y0) + (columns - x0) * (x1 - x0)) / ((y1 - y0) ** 2 + (x1 - x0) ** 2)
        share = share.clip(0, 1)
        distance = np.hypot(rows - y0 - share * (y1 - y0), columns - x0 - share * (x1 - x0))
        ink = np.maximum(ink, (2 - distance).clip(0, 1))
    return ink.astype(np.float32)[None, None]
