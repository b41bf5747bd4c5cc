"""What the tour says, and what it points at; all its words are here."""

from dataclasses import dataclass
from enum import Enum, auto

from lenet_gui.ui.language import marked

SAMPLE = ("samples", "four.json")  # the bundled drawing

OF = marked("Step {step} of {steps}")
SPOKEN = marked("{title}. {text} {of}. Enter goes on, Escape ends the tour.")  # the last is OF
BACK, NEXT, SKIP, DONE = marked("Back"), marked("Next"), marked("Skip"), marked("Done")


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
        What it says; in English, to be translated where it is shown.
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
        marked("Draw a digit"),
        marked(
            "This is the canvas. Draw on it with the mouse, a pen or a finger, and every panel follows. Begin whenever"
            " you like: your first stroke ends this tour, and so does Esc."
        ),
        ("canvas_panel",),
        draws=True,
    ),
    TourStep(
        marked("What the network receives"),
        marked("Your digit is scaled and centred to 32×32 pixels. These numbers are all that the network knows of it."),
        ("input",),
    ),
    TourStep(
        marked("Layer after layer"),
        marked(
            "Each layer makes maps of the layer above it. C1 finds edges, C3 puts them together, F6 sums it all up."
        ),
        ("C1", "S2", "C3", "S4", "C5", "F6"),
    ),
    TourStep(
        marked("Point at a unit"),
        marked("Where the mouse rests on a unit, frames in the other panels show what it sees, and what sees it."),
        ("C1", "S2", "C3", "S4"),
        Scene.POINTED,
    ),
    TourStep(
        marked("Click a unit"),
        marked("A click opens the sum behind its number: each input times its weight. From there you can go on down."),
        ("sum_panel",),
        Scene.OPENED,
    ),
    TourStep(
        marked("Go backward"),
        marked("Backward shows how the unit moves the answer: its gradient, worked out by the chain rule."),
        ("sum_panel",),
        Scene.BACKWARD,
    ),
    TourStep(
        marked("The answer"),
        marked(
            "Here stands what the network reads, and how sure it is. If it is wrong, say what it is:"
            " it can learn from it."
        ),
        ("output",),
    ),
    TourStep(
        marked("There is more"),
        marked("The menu View opens more panels: gradients, contributions, a bench. Help brings back this tour."),
        ("menu_bar",),
    ),
)
