"""What all files of weights share: what is done with one that was read, and numbers that a stranger chose."""

import tempfile
from pathlib import Path
from random import Random

import numpy as np

from lenet_gui.nn import LeNet5, exchange
from lenet_gui.nn.architectures import ARCHITECTURES

STRANGE_NUMBERS = np.array([np.nan, np.inf, -np.inf, 3.4e38, -3.4e38, 1e20, 1e-45, 0, -0.0, 1e4, -1e4], np.float32)


def read(path: Path) -> None:
    network = exchange.read(path).network
    for name, array in network.arrays().items():
        assert array.dtype == np.float32
        assert np.isfinite(array).all(), name
    assert all(isinstance(fact, str) for pair in network.metadata.items() for fact in pair)
    image = np.zeros((2, 1, 32, 32), np.float32)
    image[:, 0, 6:26, 15:18] = 1
    trace = network.forward(image)
    assert np.isfinite(trace.logits).all()
    assert np.isfinite(trace.probabilities).all()
    if network.judge is not None:
        assert 0 <= network.judge.confidence(trace.logits[0].tolist()) <= 1
        network.judge.doubt(trace, 0, 0.9)


def _networks() -> list[LeNet5]:
    whole = [LeNet5.pretrained(form) for form in ARCHITECTURES]
    return [*(network.judged_by(None) for network in whole), *whole]


def seeds(ending: str) -> list[bytes]:
    """Return both networks as files, without their judges and with them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"whole{ending}")
        found = []
        for network in _networks():
            network.export(path)
            found.append(path.read_bytes())
        return found


def numbers_mutated(chance: Random, data: bytes) -> bytes:
    """Put strange numbers in the place of some weights."""
    changed = bytearray(data)
    numbers = chance.choice((STRANGE_NUMBERS, np.float32([chance.choice(STRANGE_NUMBERS)])))
    for _ in range(chance.choice((1, 5, 1000))):
        start = 4 * chance.randrange(max(1, len(data) // 4 - 1))
        changed[start : start + 4] = numbers[chance.randrange(len(numbers))].tobytes()
    return bytes(changed)
