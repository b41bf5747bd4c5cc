"""What the program and its networks are, and whose work they are built of."""

from PySide6.QtWidgets import QWidget

from lenet_gui import __version__
from lenet_gui.nn import LeNet5
from lenet_gui.resources import licence
from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.model_cards import cards
from lenet_gui.ui.notices import notices
from lenet_gui.ui.program_icon import picture
from lenet_gui.ui.reader import Reader

_PROGRAM = marked("""![The icon: a 7 of pixels under a lens]({icon})

# LeNet-5 {version}

The microscope of a convolutional network: draw a digit, watch LeNet-5 read it, and look into every number on the way.

The network, its gradients and its training are written in NumPy; its weights were trained by this program and come with
it. Nothing that you draw or open leaves your computer.

After Y. LeCun, L. Bottou, Y. Bengio and P. Haffner, *Gradient-Based Learning Applied to Document Recognition*,
Proceedings of the IEEE 86(11), 1998.
""")


def about_box(network: LeNet5, parent: QWidget) -> Reader:
    """Return the version, what is known of the networks, whose work it is and on what terms."""
    pages = {
        tr("Program"): tr(_PROGRAM).format(version=__version__, icon=picture(64).as_uri()),
        tr("Networks"): cards(network),
        tr("Third parties"): notices(),
        tr("Licence"): licence(),
    }
    return Reader("about_box", tr("About LeNet-5"), pages, parent)
