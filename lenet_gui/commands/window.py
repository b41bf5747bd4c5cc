"""The window, which is what the program does unless it is told otherwise."""

import argparse
import signal
import sys

from lenet_gui.commands import system_libraries
from lenet_gui.commands.models import add_model_argument, load_model
from lenet_gui.nn.architectures import ARCHITECTURES


def parser(usage: str) -> argparse.ArgumentParser:
    """Return the arguments of a start without a sub-command."""
    parser = argparse.ArgumentParser(prog="lenet-gui", usage=usage)
    parser.add_argument(
        "picture", nargs="?", help="a picture, a document, a folder of pictures or an IDX file of images to start with"
    )
    add_model_argument(parser)
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    """Show the window until it is closed."""
    network = load_model(options.model)
    system_libraries.require()
    from PySide6.QtWidgets import QApplication

    from lenet_gui.app.bugs import Bugs
    from lenet_gui.ui.program import Program
    from lenet_gui.ui.program_icon import DESKTOP_ID, program_icon
    from lenet_gui.ui.roles import tell_roles

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the program, as everywhere
    application = QApplication(sys.argv[:1])
    application.setApplicationName("lenet-gui")
    application.setApplicationDisplayName("LeNet-5")
    application.setDesktopFileName(DESKTOP_ID)
    application.setWindowIcon(program_icon())
    application.setStyle("Fusion")
    tell_roles()
    bugs = Bugs(application)
    bugs.install()
    program = Program(application, network)
    bugs.caught.connect(program.tell_bug)
    window = program.window
    window.show()
    if options.model not in ARCHITECTURES:
        window.remember_network(options.model)
    if options.picture:
        window.open_file(options.picture)
    else:
        window.offer_tour()
    return application.exec()
