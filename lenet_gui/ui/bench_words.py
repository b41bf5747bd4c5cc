"""What stands in words beside the bench: sizes, numbers of parameters and connections, and what does not fit."""

from PySide6.QtWidgets import QFormLayout, QWidget

from lenet_gui.nn.bench import Convolved, Sizes
from lenet_gui.nn.summary import counted
from lenet_gui.ui.explanations import Topic, explanation
from lenet_gui.ui.formula import Formula
from lenet_gui.ui.language import tr, written
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
        layout.addRow(tr("Input"), self._input)
        layout.addRow(tr("Output"), self._size)
        layout.addRow(tr("Parameters"), self._lines["parameters"])
        layout.addRow(tr("Connections"), self._lines["connections"])
        layout.addRow(self._fit)

    def set_sizes(self, sizes: Sizes, is_drawn: bool) -> None:
        """Show the arithmetic of ``sizes``, and what the input is."""
        self._input.setText(_source(sizes.size, is_drawn))
        self._size.set_latex(rf"{explanation(Topic.OUTPUT_SIZE).latex} = {sizes.formula}")
        counts = counted(sizes.layer, sizes.reached)[:2] if sizes.fit else ()
        for index, name in enumerate(("parameters", "connections")):
            words = written(counts[index].arithmetic) if counts else tr("none: there is no window")
            self._lines[name].setText(words)
        self._fit.setText(fitting(sizes))


def fitting(sizes: Sizes) -> str:
    """Return one sentence about how the window fits into the padded input."""
    k, n, stride = sizes.kernel, sizes.padded, sizes.stride
    if not sizes.fit:
        words = tr("The kernel does not fit: it is {k}×{k}, the padded input {n}×{n}. Make it smaller or pad more.")
        return words.format(k=k, n=n)
    if sizes.unseen:
        return tr("The last %Ln column(s) and row(s) are not seen by any window.", "", sizes.unseen)
    if stride > k and sizes.output > 1:
        words = tr("The stride leaves gaps: {unseen} of every {stride} columns and rows are not seen.")
        return words.format(unseen=stride - k, stride=stride)
    return tr("The windows reach to the last column and row.")


def _source(size: int, is_drawn: bool) -> str:
    """Return what the input is made of."""
    if not is_drawn:
        return tr("a ring, until you draw")
    if size == WHOLE:
        return tr("your drawing, the {n}×{n} pixels that the network receives").format(n=WHOLE)
    words = tr("your drawing, scaled down: each pixel is the mean of {share}×{share} of its {n}×{n}")
    return words.format(share=written(f"{WHOLE / size:.3g}"), n=WHOLE)


def about_input(sizes: Sizes) -> str:
    """Return how large the input is."""
    words = tr("Input {n}×{n}, {padded}×{padded} with padding") if sizes.padding else tr("Input {n}×{n}")
    return words.format(n=sizes.size, padded=sizes.padded)


def about_output(sizes: Sizes) -> str:
    """Return how large the output is."""
    return tr("Output {n}×{n}").format(n=sizes.output) if sizes.fit else tr("No output")


def about_unit(convolved: Convolved, pixel: tuple[int, int] | None) -> str:
    """Return place and number of a unit of the output."""
    if pixel is None:
        return ""
    return tr("Output, row {}, column {}: {}").format(*pixel, number(float(convolved.output[pixel])))


def about_pixel(convolved: Convolved, pixel: tuple[int, int] | None) -> str:
    """Return place and number of a pixel of the input; rows and columns count from the image's corner."""
    if pixel is None:
        return ""
    p, n = convolved.sizes.padding, convolved.sizes.size
    row, column = pixel[0] - p, pixel[1] - p
    if not (0 <= row < n and 0 <= column < n):
        return tr("Padding: 0")
    return tr("Input, row {}, column {}: {}").format(row, column, number(float(convolved.padded[pixel])))
