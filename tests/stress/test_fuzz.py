"""The short form: what is no file, and some damaged files, for every reader; the long form is a command."""

import pytest

from tests.stress.fuzz import MODULES, tried

NO_FILES, BEHIND_THE_TRICKS = range(15), range(1000, 1040)


@pytest.mark.parametrize("reader", MODULES)
def test_whatever_a_file_holds_it_is_read_or_ends_in_one_sentence(reader, capfd):
    assert tried(reader, 1, [*NO_FILES, *BEHIND_THE_TRICKS]) == 0, capfd.readouterr().err
