"""The microscope of a convolutional network: draw a digit and watch LeNet-5 read it."""

import os

__version__ = "0.1.0"

# The products of so small a network gain nothing from OpenBLAS's threads, and on a busy machine lose ten times.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
