"""What the tour says, and what it points at; all its words are here."""

from dataclasses import dataclass
from enum import Enum, auto

SAMPLE = ("samples", "four.json")  # the bundled drawing

OF = "Step {} of {}"
SPOKEN = "{}. {} {}. Enter goes on, Escape ends the tour."  # title, text, OF
BACK, NEXT, SKIP, DONE = "Back", "Next", "Skip", "Done"


class Scene(Enum):
    """What is to be seen beside the drawing."""

    PLAIN = auto()
    POINTED = auto()  # a unit is pointed at
    OPENED = auto()  # it is opened
    BACKWARD = auto()  # and the way back through it is shown


@dataclass(frozen=True, slots=True)
class TourStep:
    """One card.

    Attributes
    ----------
    title, text
        What it says.
    targets
        Object names of the widgets that it frames together.
    scene
        What is to be seen meanwhile.
    draws
        Whether the drawing is drawn anew, as by a hand; in all other steps it is there.
    """

    title: str
    text: str
    targets: tuple[str, ...]
    scene: Scene = Scene.PLAIN
    draws: bool = False


STEPS = (
    TourStep(
        "Draw a digit",
        "This is the canvas. Draw on it with the mouse, a pen or a finger, and every panel follows. Begin whenever you"
        " like: your first stroke ends this tour, and so does Esc.",
        ("canvas_panel",),
        draws=True,
    ),
    TourStep(
        "What the network receives",
        "Your digit is scaled and centred to 32×32 pixels. These numbers are all that the network knows of it.",
        ("input",),
    ),
    TourStep(
        "Layer after layer",
        "Each layer makes maps of the layer above it. C1 finds edges, C3 puts them together, F6 sums it all up.",
        ("C1", "S2", "C3", "S4", "C5", "F6"),
    ),
    TourStep(
        "Point at a unit",
        "Where the mouse rests on a unit, frames in the other panels show what it sees, and what sees it.",
        ("C1", "S2", "C3", "S4"),
        Scene.POINTED,
    ),
    TourStep(
        "Click a unit",
        "A click opens the sum behind its number: each input times its weight. From there you can go on down.",
        ("sum_panel",),
        Scene.OPENED,
    ),
    TourStep(
        "Go backward",
        "Backward shows how the unit moves the answer: its gradient, worked out by the chain rule.",
        ("sum_panel",),
        Scene.BACKWARD,
    ),
    TourStep(
        "The answer",
        "Here stands what the network reads, and how sure it is. If it is wrong, say what it is: it can learn from it.",
        ("output",),
    ),
    TourStep(
        "There is more",
        "The menu View opens more panels: gradients, contributions, a bench. Help brings back this tour.",
        ("menu_bar",),
    ),
)
