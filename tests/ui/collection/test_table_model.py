"""Rows that come while they are shown: sorted, filtered, and what is selected stays so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from lenet_gui.app.reading import Outcome
from lenet_gui.app.settings import Language
from lenet_gui.ui.collection.order import Column
from lenet_gui.ui.collection.table_model import OUTCOME_ROLE, ReadingsModel
from lenet_gui.ui.language import speak


@pytest.fixture
def model(qapp):
    model = ReadingsModel()
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return model


def names(model):
    return [reading.item.name for reading in model.readings()]


@pytest.fixture
def readings(made):
    return [
        made("right, sure", 3, 3, 0.99),
        made("wrong, unsure", 3, 5, 0.55),
        made("broken", 4, "broken cannot be read."),
        made("refused", 4, None),
        made("right, unsure", 4, 4, 0.6),
        made("wrong, sure", 3, 5, 0.97),
    ]


def test_errors_come_first_the_most_confident_on_top(model, readings):
    model.add(readings)
    assert names(model) == ["wrong, sure", "wrong, unsure", "refused", "broken", "right, unsure", "right, sure"]


def test_it_makes_no_difference_in_how_many_parts_they_come(model, readings):
    for reading in readings:
        model.add([reading])
    assert names(model) == ["wrong, sure", "wrong, unsure", "refused", "broken", "right, unsure", "right, sure"]


def test_without_labels_they_stay_in_order(model, made):
    model.add([made("b", None, 3, 0.6), made("a", None, 2, 0.9), made("c", None, 4, 0.7)])
    assert names(model) == ["b", "a", "c"]


def test_columns_sort_both_ways(model, readings):
    model.add(readings)
    model.sort(Column.CONFIDENCE, Qt.SortOrder.DescendingOrder)
    assert names(model)[:3] == ["right, sure", "wrong, sure", "right, unsure"]
    model.sort(Column.NAME, Qt.SortOrder.AscendingOrder)  # as they stand in the collection
    assert names(model) == [reading.item.name for reading in readings]
    model.sort(Column.NAME, Qt.SortOrder.DescendingOrder)
    assert names(model) == [reading.item.name for reading in reversed(readings)]
    model.sort(-1)
    assert names(model)[0] == "wrong, sure"


@given(st.lists(st.tuples(st.integers(0, 9), st.floats(0, 1)), max_size=30), st.sampled_from(list(Column)))
def test_sorting_keeps_every_reading_once(made, qapp, drawn, column):
    model = ReadingsModel()
    every = [made(str(i), 3, digit, confidence) for i, (digit, confidence) in enumerate(drawn)]
    model.add(every[::2])
    model.sort(column, Qt.SortOrder.DescendingOrder)
    model.add(every[1::2])
    assert sorted(names(model), key=int) == [reading.item.name for reading in every]
    if column is Column.CONFIDENCE:
        shown = [reading.confidence for reading in model.readings()]
        assert shown == sorted(shown, reverse=True)


def test_what_is_held_stays_with_its_reading(model, readings):
    model.add(readings[:3])
    held = QPersistentModelIndex(model.index(names(model).index("broken"), Column.NAME))
    model.add(readings[3:])
    model.sort(Column.CONFIDENCE, Qt.SortOrder.DescendingOrder)
    assert model.reading(held.row()).item.name == "broken"


def test_a_cell_filters_also_what_comes_later(model, readings, made):
    model.add(readings)
    model.filter((3, 5))
    assert names(model) == ["wrong, sure", "wrong, unsure"]
    model.add([made("between", 3, 5, 0.7), made("other", 1, 1)])
    assert names(model) == ["wrong, sure", "between", "wrong, unsure"]
    model.filter((4, 10))
    assert names(model) == ["refused", "broken"]
    model.filter(None)
    assert model.rowCount() == 8


def test_clear_forgets_readings_and_filter(model, readings):
    model.add(readings)
    model.filter((3, 5))
    model.clear()
    assert model.rowCount() == 0
    model.add(readings)
    assert model.rowCount() == 6


def test_every_column_says_what_it_should(model, readings, made):
    model.add(readings)
    rows = {model.reading(row).item.name: row for row in range(6)}

    def cells(name):
        return [model.index(rows[name], column).data() for column in list(Column)[1:]]

    assert cells("wrong, sure") == ["wrong, sure", "5", "97.00 %", "3", "wrong", ""]
    assert cells("refused") == ["refused", "?", "", "4", "refused", "Not like any digit that I know."]
    assert cells("broken") == ["broken", "", "", "4", "unreadable", "broken cannot be read."]
    picture = model.index(rows["refused"], Column.PICTURE).data(Qt.ItemDataRole.DecorationRole)
    assert (picture.width(), picture.height()) == (8, 8)
    assert model.index(rows["broken"], Column.PICTURE).data(Qt.ItemDataRole.DecorationRole) is None


@pytest.mark.parametrize("column", list(Column))
def test_a_language_changes_no_order_but_that_of_words(model, readings, made, qapp, column):
    model.add([*readings, made("surest", 3, 3, 1.0), made("nearly", 3, 3, 0.99999)])
    model.sort(column)
    spoken = names(model)
    speak(qapp, Language.PORTUGUESE)
    try:
        model.sort(column)
        assert column is Column.REASON or names(model) == spoken
    finally:
        speak(qapp, Language.ENGLISH)


def test_numbers_are_written_as_the_language_writes_them(model, made, portuguese):
    model.add([made("one", 3, 5, 0.97)])
    assert model.index(0, Column.CONFIDENCE).data() == "97,00 %"


def test_what_is_wrong_is_told_to_the_painter_in_any_language(model, readings, portuguese):
    model.add(readings)
    told = [model.index(row, Column.OUTCOME).data(OUTCOME_ROLE) for row in range(len(readings))]
    assert told == [Outcome.WRONG] * 2 + [Outcome.REFUSED, Outcome.UNREAD] + [Outcome.RIGHT] * 2


def test_reasons_are_sorted_as_they_are_read(model, readings):
    model.add(readings)
    model.sort(Column.REASON, Qt.SortOrder.DescendingOrder)
    assert names(model)[:2] == ["broken", "refused"]
