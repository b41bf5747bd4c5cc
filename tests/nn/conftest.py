"""What several tests of files share."""

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
