"""What stands in words beside the bench: sizes, numbers of parameters and connections, and what does not fit."""

from PySide6.QtWidgets import QFormLayout, QWidget

from lenet_gui.nn.bench import Convolved, Sizes
from lenet_gui.nn.summary import counted
from lenet_gui.ui.explanations import Topic, explanation
from lenet_gui.ui.formula import Formula
from lenet_gui.ui.language import MINUS
from lenet_gui.ui.parts import label
from lenet_gui.ui.wording import number

WHOLE = 32  # pixels a side of what the network receives


class BenchWords(QWidget):
    """The arithmetic of the sizes that are set, and one sentence about how they fit."""

    def __init__(self) -> None:
        super().__init__()
        self._size = Formula()
        self._size.setObjectName("bench_output_words")
        self._lines = {name: label(name=f"bench_{name}_words", elastic=True) for name in ("parameters", "connections")}
        self._input = label(name="bench_input_words", elastic=True)
        self._fit = label(name="bench_fit", quiet=True, elastic=True)
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        layout.addRow("Input", self._input)
        layout.addRow("Output", self._size)
        layout.addRow("Parameters", self._lines["parameters"])
        layout.addRow("Connections", self._lines["connections"])
        layout.addRow(self._fit)

    def set_sizes(self, sizes: Sizes, is_drawn: bool) -> None:
        """Show the arithmetic of ``sizes``, and what the input is."""
        self._input.setText(_source(sizes.size, is_drawn))
        self._size.set_latex(rf"{explanation(Topic.OUTPUT_SIZE).latex} = {sizes.formula}")
        counts = counted(sizes.layer, sizes.reached)[:2] if sizes.fit else ()
        for index, name in enumerate(("parameters", "connections")):
            self._lines[name].setText(_typeset(counts[index].arithmetic) if counts else "none: there is no window")
        self._fit.setText(fitting(sizes))


def fitting(sizes: Sizes) -> str:
    """Return one sentence about how the window fits into the padded input."""
    k, n = sizes.kernel, sizes.padded
    if not sizes.fit:
        return f"The kernel does not fit: it is {k}×{k}, the padded input {n}×{n}. Make it smaller or pad more."
    if sizes.unseen == 1:
        return "The last 1 column and row are not seen by any window."
    if sizes.unseen:
        return f"The last {sizes.unseen} columns and rows are not seen by any window."
    if sizes.stride > k and sizes.output > 1:
        return f"The stride leaves gaps: {sizes.stride - k} of every {sizes.stride} columns and rows are not seen."
    return "The windows reach to the last column and row."


def _source(size: int, is_drawn: bool) -> str:
    """Return what the input is made of."""
    if not is_drawn:
        return "a ring, until you draw"
    if size == WHOLE:
        return f"your drawing, the {WHOLE}×{WHOLE} pixels that the network receives"
    share = f"{WHOLE / size:.3g}"
    return f"your drawing, scaled down: each pixel is the mean of {share}×{share} of its {WHOLE}×{WHOLE}"


def about_input(sizes: Sizes) -> str:
    """Return how large the input is."""
    padded = f", {sizes.padded}×{sizes.padded} with padding" if sizes.padding else ""
    return f"Input {sizes.size}×{sizes.size}{padded}"


def about_output(sizes: Sizes) -> str:
    """Return how large the output is."""
    return f"Output {sizes.output}×{sizes.output}" if sizes.fit else "No output"


def about_unit(convolved: Convolved, pixel: tuple[int, int] | None) -> str:
    """Return place and number of a unit of the output."""
    if pixel is None:
        return ""
    return f"Output, row {pixel[0]}, column {pixel[1]}: {number(float(convolved.output[pixel]))}"


def about_pixel(convolved: Convolved, pixel: tuple[int, int] | None) -> str:
    """Return place and number of a pixel of the input; rows and columns count from the image's corner."""
    if pixel is None:
        return ""
    p, n = convolved.sizes.padding, convolved.sizes.size
    row, column = pixel[0] - p, pixel[1] - p
    if not (0 <= row < n and 0 <= column < n):
        return "Padding: 0"
    return f"Input, row {row}, column {column}: {number(float(convolved.padded[pixel]))}"


def _typeset(arithmetic: str) -> str:
    return arithmetic.replace("-", MINUS)
