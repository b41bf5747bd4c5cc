"""Standard error closed for a moment, to a library that writes its opinion of broken files there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_STANDARD_ERROR = 2
_alone = Lock()  # two threads that put back what they found would put back silence


@contextmanager
def silence() -> Iterator[None]:
    """Let nothing reach standard error, as libtiff would."""
    with _alone:
        try:
            before = os.dup(_STANDARD_ERROR)
        except OSError:  # there is none, as in a program without a console
            yield
            return
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, _STANDARD_ERROR)
        os.close(nowhere)
        try:
            yield
        finally:
            os.dup2(before, _STANDARD_ERROR)
            os.close(before)
