"""Start the program from a checkout."""

from lenet_gui.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
