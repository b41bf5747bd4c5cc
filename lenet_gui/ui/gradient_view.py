"""Gradients as the panels of the layers show them in place of activations."""

from dataclasses import dataclass

from lenet_gui.nn import Gradients
from lenet_gui.nn.maps import Array
from lenet_gui.nn.place import INPUT
from lenet_gui.ui.colour_maps import Scale
from lenet_gui.ui.language import tr


@dataclass(frozen=True, slots=True, eq=False)
class GradientView:
    """The gradients of one number, and what that number is called: "the loss against 7"."""

    gradients: Gradients
    goal: str

    @property
    def noun(self) -> str:
        """What stands before a number under the mouse."""
        return tr("gradient")

    @property
    def title(self) -> str:
        """What a panel says that it shows."""
        return tr("gradient of {}").format(self.goal)

    def of(self, layer: str) -> tuple[Array, Scale]:
        """Return the gradients for a layer's output, or for the input, and their scale, white at 0.

        They are (C, H, W), or (units,) for a fully connected layer.
        """
        values = self._of_input() if layer == INPUT else self.gradients.activations[layer][0]
        return values, Scale.about_zero(values)

    def _of_input(self) -> Array:
        assert self.gradients.input is not None
        return self.gradients.input[0]
