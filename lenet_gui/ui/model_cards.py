"""What is known of a network: the words that come with the bundled ones, and what the file of weights says."""

import json

from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.resources import resource
from lenet_gui.ui import wording
from lenet_gui.ui.reader import escaped

# Facts in the order of a reader's questions; a file may know others, which follow under their own names.
_NAMES = {
    "error on MNIST test": "Errors on the 10,000 test images of MNIST",
    "error on pen strokes of held-out writers": "Errors on pen strokes of held-out writers",
    "held_out_error": "Errors on all that was held out and chose the weights",
    "held_out_loss": "Cross-entropy on the same",
    "refusal": "What is no digit",
    "data": "Learned from",
    "recipe": "Recipe",
    "seed": "Seed",
    "epoch": "Epoch that was kept",
    "tuned": "Tuned",
    "origin": "Origin",
}
_OWN = "This network is not one of those that come with the program; here is all that its file says.\n"


def cards(network: LeNet5) -> str:
    """Return Markdown about the bundled networks, and first about ``network`` if it is none of them."""
    bundled = [LeNet5.pretrained(form) for form in ARCHITECTURES]
    parts = [] if any(_is_same(network, one) for one in bundled) else [_card("In the window", _OWN, network)]
    for one in bundled:
        form = one.architecture.form
        words = resource("models", f"{form}.md").read_text(encoding="utf-8")
        parts.append(_card(wording.form(form), words, one))
    return "\n".join(parts)


def _is_same(network: LeNet5, other: LeNet5) -> bool:
    return network.architecture == other.architecture and network.metadata == other.metadata


def _card(title: str, words: str, network: LeNet5) -> str:
    known = dict(network.metadata) | {"form": wording.form(network.architecture.form)}
    order = [*(name for name in _NAMES if name in known), *sorted(known.keys() - _NAMES)]
    rows = "".join(f"| {escaped(_NAMES.get(name, name.capitalize()))} | {_told(known[name])} |\n" for name in order)
    return f"# {title}\n\n{words}\n| Fact | From the file of weights |\n|---|---|\n{rows}\n"


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
