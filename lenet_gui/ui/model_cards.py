"""What is known of a network: the words that come with the bundled ones, and what the file of weights says."""

import json

from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.ui import wording
from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.reader import escaped, prose

# Facts in the order of a reader's questions; a file may know others, which follow under their own names.
_NAMES = {
    "error on MNIST test": marked("Errors on the 10,000 test images of MNIST"),
    "error on pen strokes of held-out writers": marked("Errors on pen strokes of held-out writers"),
    "held_out_error": marked("Errors on all that was held out and chose the weights"),
    "held_out_loss": marked("Cross-entropy on the same"),
    "refusal": marked("What is no digit"),
    "data": marked("Learned from"),
    "recipe": marked("Recipe"),
    "seed": marked("Seed"),
    "epoch": marked("Epoch that was kept"),
    "tuned": marked("Tuned"),
    "origin": marked("Origin"),
    "form": marked("Form"),
}
_OWN = marked("This network is not one of those that come with the program; here is all that its file says.")


def cards(network: LeNet5) -> str:
    """Return Markdown about the bundled networks, and first about ``network`` if it is none of them."""
    bundled = [LeNet5.pretrained(form) for form in ARCHITECTURES]
    parts = [] if any(_is_same(network, one) for one in bundled) else [_card(tr("In the window"), tr(_OWN), network)]
    for one in bundled:
        form = one.architecture.form
        parts.append(_card(wording.form(form), prose("models", f"{form}.md"), one))
    return "\n".join(parts)


def _is_same(network: LeNet5, other: LeNet5) -> bool:
    return network.architecture == other.architecture and network.metadata == other.metadata


def _card(title: str, words: str, network: LeNet5) -> str:
    known = dict(network.metadata) | {"form": wording.form(network.architecture.form)}
    order = [*(name for name in _NAMES if name in known), *sorted(known.keys() - _NAMES)]
    names = {name: tr(_NAMES[name]) if name in _NAMES else name.capitalize() for name in order}
    rows = "".join(f"| {escaped(names[name])} | {_told(known[name])} |\n" for name in order)
    head = "| {} | {} |".format(tr("Fact"), tr("From the file of weights"))
    return f"# {title}\n\n{words.rstrip()}\n\n{head}\n|---|---|\n{rows}\n"


def _told(text: str) -> str:
    """Return a fact in words; a recipe is JSON there."""
    try:
        fact = json.loads(text)
    except ValueError:
        return escaped(text)
    return escaped(_listed(fact)) if isinstance(fact, dict) else escaped(text)


def _listed(fact: dict[str, object]) -> str:
    pairs = (f"{name.replace('_', ' ')} {_value(value)}" for name, value in fact.items())
    return ", ".join(pairs)


def _value(value: object) -> str:
    return f"({_listed(value)})" if isinstance(value, dict) else str(value)
