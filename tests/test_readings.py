"""Readings as a row and in words, where several digits share them."""

import csv
import json
from pathlib import Path

import numpy as np

from lenet_gui.app.reading import Reading
from lenet_gui.commands.readings import Place, as_json, csv_heading, csv_row, in_words
from lenet_gui.imaging.items import Item
from lenet_gui.nn import Doubt, Prediction


def said(digit, confidence=0.9, doubt=None):
    return Prediction(tuple(np.where(np.arange(10) == digit, 0.91, 0.01).tolist()), confidence, doubt)


def reading(*predictions):
    item = Item("any", None, Path("any"))
    return Reading(item, boxes=[(1, 2, 3, 4)] * len(predictions), predictions=predictions)


def test_one_digit_that_is_refused_makes_a_row_refused():
    (row,) = csv.DictReader(
        [csv_heading(), csv_row(Place("a.png"), reading(said(3, 0.8), said(1, doubt=Doubt.STRANGE), said(4, 0.7)))]
    )
    assert (row["answer"], row["confidence"], row["refused"]) == ("3 ? 4", "0.700000", "yes")
    (row,) = csv.DictReader([csv_heading(), csv_row(Place("a.png"), reading(said(3), said(4)))])
    assert row["refused"] == "no"


def test_words_name_each_digit_and_of_one_refused_the_nearest():
    several = reading(said(3, 0.8), said(1, doubt=Doubt.STRANGE))
    assert in_words(Place("a", 0), several) == "a[0]: 3 with 80.0%, no digit"
    alone = in_words(Place("a"), reading(said(1, doubt=Doubt.STRANGE)))
    assert alone.startswith("a: no digit. ")
    assert alone.endswith("(nearest is 1 with 91.0%, then 0 with 1.0%)")


def test_the_first_of_many_has_its_index_in_json():
    assert json.loads(as_json(Place("a", 0), reading(said(1))))["index"] == 0
    assert "index" not in json.loads(as_json(Place("a"), reading(said(1))))
