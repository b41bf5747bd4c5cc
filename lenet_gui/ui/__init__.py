"""Widgets. Each shows what it is given and says what was done to it."""

from lenet_gui.ui.overrides import guard_overrides

guard_overrides()  # before the first widget is made
