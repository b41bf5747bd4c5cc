"""The state of a running program: Qt signals, no widgets."""
