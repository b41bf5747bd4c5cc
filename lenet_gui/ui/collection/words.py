"""What the window of many pictures says about them."""

from lenet_gui.app.reading import Outcome
from lenet_gui.app.tally import NO_DIGIT, Cell, Tally
from lenet_gui.ui import wording
from lenet_gui.ui.language import tr


def counted(tally: Tally) -> str:
    """Return for instance "9,950 right · 32 wrong · 18 refused"; what there is none of is left out."""
    many = tally.outcomes
    texts = {
        Outcome.RIGHT: tr("%Ln right", "", many[Outcome.RIGHT]),
        Outcome.WRONG: tr("%Ln wrong", "", many[Outcome.WRONG]),
        Outcome.ANSWERED: tr("%Ln answered", "", many[Outcome.ANSWERED]),
        Outcome.REFUSED: tr("%Ln refused", "", many[Outcome.REFUSED]),
        Outcome.UNREAD: tr("%Ln unreadable", "", many[Outcome.UNREAD]),
    }
    return " · ".join(text for outcome, text in texts.items() if many[outcome])


def progress(done: int, total: int, network: str, is_running: bool) -> str:
    """Return how far the reading is."""
    if is_running:
        text = tr("{done} of {total} read by {network}")
    elif done < total:
        text = tr("Stopped after {done} of {total}, read by {network}")
    else:
        text = tr("%Ln read by {network}", "", done)
    return text.format(done=wording.count(done), total=wording.count(total), network=network)


def filtered(cell: Cell | None, count: int) -> str:
    """Return what the table is filtered by; "" without a filter."""
    if cell is None:
        return ""
    label, answer = cell
    if answer == NO_DIGIT:
        text = tr("Shown: label {label}, not read as one digit ({count})")
    else:
        text = tr("Shown: label {label}, read as {answer} ({count})")
    return text.format(label=label, answer=answer, count=wording.count(count))
