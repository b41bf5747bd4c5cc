"""What a network says about one image: ten probabilities and what follows from them."""

from dataclasses import dataclass

from lenet_gui.nn.trace import Trace


@dataclass(frozen=True, slots=True)
class Prediction:
    """The answer to one image; ``probabilities`` are those of the softmax, for 0 to 9, and sum to 1."""

    probabilities: tuple[float, ...]

    @classmethod
    def of(cls, trace: Trace, image: int = 0) -> "Prediction":
        """Return what the network of ``trace`` says about one of its images."""
        return cls(tuple(trace.probabilities[image].tolist()))

    @property
    def ranking(self) -> tuple[int, ...]:
        """The ten digits, the most probable first."""
        return tuple(sorted(range(len(self.probabilities)), key=lambda digit: -self.probabilities[digit]))

    @property
    def digit(self) -> int:
        """The most probable digit."""
        return self.ranking[0]

    @property
    def runner_up(self) -> int:
        """The digit that comes second."""
        return self.ranking[1]

    @property
    def confidence(self) -> float:
        """The probability of ``digit``, from 0 to 1."""
        return self.probabilities[self.digit]
