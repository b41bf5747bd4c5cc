"""All kernels of a layer in one table, by map and input map."""

import numpy as np

from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.maps import Array


def kernel_table(network: LeNet5, name: str) -> Array | None:
    """Return the weights (maps, inputs, k, k) of a layer, NaN where no connection is; None if it has no kernels.

    Of a fully connected layer the kernels are single weights, and the inputs all numbers of the layer before.
    """
    maps = network.architecture.output_shape(name)[0]
    kernels = [network.kernels(name, index) for index in range(maps)]
    found = [kernel for kernel in kernels if kernel is not None]
    if not found:
        return None
    sources = [network.inputs_of(name, index) for index in range(maps)]
    table = np.full((maps, max(map(max, sources)) + 1, *found[0].shape[1:]), np.nan, np.float32)
    for index, (seen, kernel) in enumerate(zip(sources, found, strict=True)):
        table[index, list(seen)] = kernel
    return table
