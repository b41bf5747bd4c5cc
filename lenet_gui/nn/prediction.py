"""What a network says about one image: ten probabilities, and whether that may be taken for an answer."""

from dataclasses import dataclass

from lenet_gui.errors import Words
from lenet_gui.nn.trace import Trace
from lenet_gui.nn.verdict import Doubt


@dataclass(frozen=True, slots=True)
class Prediction:
    """The answer to one image.

    Attributes
    ----------
    probabilities
        Those of the softmax, for 0 to 9; they sum to 1.
    confidence
        How probable it is that a digit is :attr:`digit`, from 0 to 1: calibrated where the network
        has a :class:`Judge`, else the largest of ``probabilities``.
    doubt
        Why this is no digit, as far as the network can tell; None if it is taken for one.
    """

    probabilities: tuple[float, ...]
    confidence: float
    doubt: Doubt | None = None

    @classmethod
    def of(cls, trace: Trace, image: int = 0) -> "Prediction":
        """Return what the network of ``trace`` says about one of its images."""
        logits, probabilities = (numbers[:, image].tolist() for numbers in trace.inner[-1])
        if trace.judge is None:
            return cls(tuple(probabilities), max(probabilities))
        confidence = trace.judge.confidence(logits)
        return cls(tuple(probabilities), confidence, trace.judge.doubt(trace, image, confidence))

    @property
    def ranking(self) -> tuple[int, ...]:
        """The ten digits, the most probable first."""
        return tuple(sorted(range(len(self.probabilities)), key=lambda digit: -self.probabilities[digit]))

    @property
    def digit(self) -> int:
        """The most probable digit, also where the image is rejected."""
        return self.ranking[0]

    @property
    def runner_up(self) -> int:
        """The digit that comes second."""
        return self.ranking[1]

    @property
    def rejected(self) -> bool:
        """Whether the image is not taken for a digit."""
        return self.doubt is not None

    @property
    def reason(self) -> Words | None:
        """Why it is rejected, in a sentence for people; None if it is not."""
        match self.doubt:
            case None:
                return None
            case Doubt.NOTHING:
                return Words("There is nothing.")
            case Doubt.ALL_INK:
                return Words("All ink, and no line in it.")
            case Doubt.STRANGE:
                return Words("Not like any digit that I know.")
            case Doubt.AMBIGUOUS:
                first, second = sorted(self.ranking[:2])
                return Words("{:.2f}: looks between {} and {}.", self.confidence, first, second)
