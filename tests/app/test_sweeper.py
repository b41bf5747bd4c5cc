"""Garbage is collected on the window's thread and on no other."""

import gc
import weakref
from threading import Thread

import pytest

from lenet_gui.app.sweeper import Sweeper, sweep


class Node:
    """Something that holds itself, so that only a collection ends it."""

    def __init__(self):
        self.itself = self


@pytest.fixture
def sweeper(qapp):
    gc.enable()  # as Python does
    sweeper = Sweeper(qapp)
    yield sweeper
    sweeper.deleteLater()


def make_much():
    """Make as many objects as let Python collect all garbage by itself."""
    kept = [[] for _ in range(200_000)]
    assert len(kept) == 200_000


def test_a_thread_that_makes_much_collects_nothing(sweeper):
    garbage = weakref.ref(Node())
    thread = Thread(target=make_much)
    thread.start()
    thread.join()
    assert garbage() is not None
    gc.collect()
    assert garbage() is None


def test_what_is_due_is_collected_by_the_window(qtbot, sweeper):
    gc.collect()
    garbage = weakref.ref(Node())
    kept = [[] for _ in range(1000)]
    qtbot.waitUntil(lambda: garbage() is None)
    assert len(kept) == 1000


def test_nothing_is_collected_before_it_is_due(sweeper):
    gc.collect()
    garbage = weakref.ref(Node())
    sweep()
    assert garbage() is not None
    gc.collect()
