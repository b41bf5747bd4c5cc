"""The errors that a user can cause. Each carries one clear sentence."""


class LeNetGuiError(Exception):
    """Base of everything that a user's input can cause; its text is one sentence.

    Parameters
    ----------
    text
        A literal, so that it can be translated, with ``{}`` for each of the fields.
    fields
        What came and what was wanted; another error stands for its own sentence.
    """

    def __init__(self, text: str, *fields: object) -> None:
        super().__init__(text, *fields)
        self.text, self.fields = text, fields

    def __str__(self) -> str:
        return self.text.format(*self.fields) if self.fields else self.text


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
