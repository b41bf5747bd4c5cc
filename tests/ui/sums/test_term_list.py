"""The name of a term never loses what tells it from the others."""

import numpy as np
import pytest

from lenet_gui.ui.sums.term_list import TermList, Terms


@pytest.mark.parametrize(("width", "names"), [(700, ["F6 unit 10", "F6 unit 83"]), (270, ["10", "83"])])
def test_a_name_that_does_not_fit_loses_its_first_words(qtbot, width, names):
    terms = TermList()
    qtbot.addWidget(terms)
    terms.resize(width, 200)
    with qtbot.waitExposed(terms):
        terms.show()
    heads = ("", "value", "weight", "product")
    order = np.array([10, 83])
    terms.set_terms(Terms(heads, order, np.ones(84), "F6 unit {}".format, lambda _: ("1.000",) * 3), is_new=True)
    assert [terms._fitted(int(index)) for index in order] == names
