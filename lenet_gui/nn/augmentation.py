"""Distorted copies of digits: a random affine map and a smooth elastic displacement.

Source: LeCun et al. 1998, section III.B (planar affine distortions); Simard, Steinkraus,
Platt, "Best Practices for Convolutional Neural Networks", ICDAR 2003 (elastic).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Distortion:
    """How far a copy may stray; every amount is drawn anew for each image."""

    rotation: float = 12.0  # degrees, uniform in +-
    scale: float = 0.15  # relative, uniform in +-
    shear: float = 0.25  # columns per row, uniform in +-
    shift: float = 1.5  # pixels, uniform in +-
    elastic: float = 0.5  # pixels, standard deviation of the smooth field
    knots: int = 6  # random vectors a side, between which the field is smooth

    def apply(self, images: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
        """Return a distorted copy of each image; float32 (N, H, W) in and out."""
        n, height, width = images.shape
        rows, columns = self._sources(n, height, width, rng)
        return _sample(images, rows, columns)

    def _sources(
        self, n: int, height: int, width: int, rng: np.random.Generator
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return for each pixel of each copy the row and column that it is taken from."""

        def spread(amount: float) -> NDArray[np.float32]:
            return rng.uniform(-amount, amount, (n, 1, 1)).astype(np.float32)

        angle, shear = np.deg2rad(spread(self.rotation)), spread(self.shear)
        tall, wide = 1 + spread(self.scale), 1 + spread(self.scale)
        y = np.arange(height, dtype=np.float32)[:, None] - (height - 1) / 2
        x = np.arange(width, dtype=np.float32)[None, :] - (width - 1) / 2
        rows = tall * (np.cos(angle) * y + np.sin(angle) * x)
        columns = wide * (np.cos(angle) * x - np.sin(angle) * y) + shear * y
        dy, dx = self._field((2, n), height, width, rng)
        rows = rows + dy + spread(self.shift) + (height - 1) / 2
        columns = columns + dx + spread(self.shift) + (width - 1) / 2
        return rows.astype(np.float32), columns.astype(np.float32)

    def _field(self, shape: tuple[int, int], height: int, width: int, rng: np.random.Generator) -> NDArray[np.float32]:
        noise = rng.standard_normal((*shape, self.knots, self.knots), np.float32)
        field = _bumps(height, self.knots) @ noise @ _bumps(width, self.knots).T
        return np.multiply(field, self.elastic, dtype=np.float32)


def blended(images: NDArray[np.float32], count: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """Return ``images`` (N, ...), the first ``count`` of them with up to half of another one laid over.

    Source: Zhang, Cisse, Dauphin, Lopez-Paz, "mixup: Beyond Empirical Risk Minimization", ICLR 2018.
    """
    share = rng.uniform(0.5, 1, (count, *[1] * (images.ndim - 1))).astype(np.float32)
    others = images[rng.permutation(len(images))[:count]]
    return np.concatenate([share * images[:count] + (1 - share) * others, images[count:]])


def _bumps(length: int, knots: int) -> NDArray[np.float32]:
    """Return (length, knots): a Gaussian around each knot, each pixel's squares summing to 1."""
    places = np.arange(length)[:, None]
    spacing = (length - 1) / (knots - 1)
    weights = np.exp(-0.5 * (places / spacing - np.arange(knots)) ** 2 / 0.7**2)
    return (weights / np.linalg.norm(weights, axis=1, keepdims=True)).astype(np.float32)


def _sample(
    images: NDArray[np.float32], rows: NDArray[np.float32], columns: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Read ``images`` between their pixels, bilinearly; beyond the edge lies the edge's pixel."""
    n, height, width = images.shape
    rows, columns = np.clip(rows, 0, height - 1.001), np.clip(columns, 0, width - 1.001)
    top, left = rows.astype(np.int32), columns.astype(np.int32)
    down, right = np.modf(rows)[0], np.modf(columns)[0]
    flat = images.reshape(-1)
    at = np.arange(n, dtype=np.int32)[:, None, None] * (height * width) + top * width + left
    upper = flat[at] * (1 - right) + flat[at + 1] * right
    lower = flat[at + width] * (1 - right) + flat[at + width + 1] * right
    return upper * (1 - down) + lower * down
