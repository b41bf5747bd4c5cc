"""Everything that a network computed for one image, as arrays with names, for other programs to read.

``input`` and, of every layer, ``C1.pre_activation`` and ``C1.output``; gradients have the same names
behind ``gradient.``, and those of parameters are called ``gradient.C1.weight``.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType

import numpy as np

from lenet_gui.nn import npz
from lenet_gui.nn.maps import Array
from lenet_gui.nn.trace import Gradients, Trace, single

HEAD = "name,i,j,k,l,value"  # of a table: as many places as an array has axes, the others empty
_AXES = 4  # of the weights of a convolution, the most that there are

Facts = Mapping[str, str]


def activations(trace: Trace) -> dict[str, Array]:
    """Return what was computed for one image, float32: (C, H, W) for maps, (units,) for single units.

    Raises
    ------
    InputError
        Unless ``trace`` is that of one image.
    """
    found = {"input": single(trace).input[0]}
    for record in trace:
        found[f"{record.layer.name}.pre_activation"] = record.pre_activation[0]
        found[f"{record.layer.name}.output"] = record.output[0]
    return found


def gradients(of: Gradients) -> dict[str, Array]:
    """Return the gradients for one image, in the shapes of what they are for; parameters where they were asked for."""
    pre_activations, outputs = of.pre_activations, of.activations
    found = {} if of.input is None else {"input": of.input[0]}
    for name in outputs:
        found[f"{name}.pre_activation"] = pre_activations[name][0]
        found[f"{name}.output"] = outputs[name][0]
    found.update(of.parameters)
    return {f"gradient.{name}": array for name, array in found.items()}


def as_npz(arrays: Mapping[str, Array], facts: Facts) -> bytes:
    """Return an npz file of ``arrays``, exact, with ``facts`` as JSON in an entry ``metadata``."""
    return npz.encode(arrays, facts)


def as_csv(arrays: Mapping[str, Array], facts: Facts) -> bytes:
    """Return a line for every number: its array, where it stands there, and the shortest text that gives it back.

    ``facts`` come first, behind "#".
    """
    told = (f"# {name}: {text}" for name, text in facts.items())
    return "\n".join(chain(told, [HEAD], *(_lines(name, array) for name, array in arrays.items()), [""])).encode()


def _lines(name: str, array: Array) -> Iterator[str]:
    texts = array.astype(str).ravel().tolist()  # the shortest that give back their own dtype, not a wider one
    empty = "," * (_AXES - array.ndim)
    for place, text in zip(np.ndindex(array.shape), texts, strict=True):
        yield f"{name},{','.join(map(str, place))}{empty},{text}"


ENCODERS: Mapping[str, Callable[[Mapping[str, Array], Facts], bytes]] = MappingProxyType(
    {".npz": as_npz, ".csv": as_csv}
)  # by ending
