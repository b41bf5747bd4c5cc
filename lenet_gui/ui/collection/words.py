"""What the window of many pictures says about them."""

from lenet_gui.app.reading import Outcome
from lenet_gui.app.tally import NO_DIGIT, Cell, Tally

_COUNTED = {
    Outcome.RIGHT: "{:,} right",
    Outcome.WRONG: "{:,} wrong",
    Outcome.ANSWERED: "{:,} answered",
    Outcome.REFUSED: "{:,} refused",
    Outcome.UNREAD: "{:,} unreadable",
}


def counted(tally: Tally) -> str:
    """Return for instance "9,950 right · 32 wrong · 18 refused"; what there is none of is left out."""
    return " · ".join(text.format(tally.outcomes[o]) for o, text in _COUNTED.items() if tally.outcomes[o])


def progress(done: int, total: int, network: str, is_running: bool) -> str:
    """Return how far the reading is."""
    if is_running:
        return "{:,} of {:,} read by {}".format(done, total, network)
    if done < total:
        return "Stopped after {:,} of {:,}, read by {}".format(done, total, network)
    return "{:,} read by {}".format(done, network)


def filtered(cell: Cell | None, count: int) -> str:
    """Return what the table is filtered by; "" without a filter."""
    if cell is None:
        return ""
    label, answer = cell
    if answer == NO_DIGIT:
        return "Shown: label {}, not read as one digit ({:,})".format(label, count)
    return "Shown: label {}, read as {} ({:,})".format(label, answer, count)
