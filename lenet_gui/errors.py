"""Words for people that can be told in another language, and the errors that a user can cause."""

from collections.abc import Iterable
from functools import reduce


class Words:
    """Words for people, made where no language is known yet; as a string they are English.

    Parameters
    ----------
    text
        A literal, so that it can be translated, with ``{}`` for each of the fields.
    fields
        What belongs there; other words, errors among them, are told in the same language.
    """

    def __init__(self, text: str, *fields: object) -> None:
        self.text, self.fields = text, fields

    def __str__(self) -> str:
        return self.text.format(*self.fields) if self.fields else self.text


class LeNetGuiError(Words, Exception):
    """Base of everything that a user's input can cause; its words are one sentence."""


class InputError(LeNetGuiError, ValueError):
    """An array handed to the network or to a drawing has a wrong shape, dtype or value."""


class ImageError(LeNetGuiError):
    """A picture cannot be read."""


class CheckpointError(LeNetGuiError):
    """A file of weights cannot be read, or does not fit the network."""


class DatasetError(LeNetGuiError):
    """A data set is missing or broken."""


class TrainingError(LeNetGuiError):
    """Training cannot start or go on."""


class DocumentError(LeNetGuiError):
    """A document cannot be opened or saved."""


class OutputError(LeNetGuiError):
    """What should go out of the program cannot be written, or there is nothing that could."""


class DisplayError(LeNetGuiError):
    """No window can be opened on this machine."""


def listed(names: Iterable[object]) -> str:
    """Return names in a row, as a field of words: lupdate would take the ", " of a join for a comment on the text."""
    return ", ".join(map(str, names))


def joined(separator: str, parts: Iterable[Words]) -> Words:
    """Return all of ``parts``, at least one, as words with the same signs between any two."""
    return reduce(lambda before, part: Words("{}{}{}", before, separator, part), parts)
