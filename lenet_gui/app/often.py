"""What comes again and again, counted: a painter may fail at every frame, and nobody wants to hear of each."""

from collections.abc import Hashable


class Often:
    """Counts how often each thing has come; the 1st, the 10th, the 100th time and so on are worth telling."""

    def __init__(self, most: int = 100) -> None:
        self._most = most  # different things; what is new after these is not told any more
        self._times: dict[Hashable, int] = {}

    def count(self, thing: Hashable) -> int:
        """Count ``thing`` and return how often it has come by now, or 0 if that is not worth telling."""
        if thing not in self._times and len(self._times) == self._most:
            return 0
        times = self._times[thing] = self._times.get(thing, 0) + 1
        return times if times == 10 ** (len(str(times)) - 1) else 0
