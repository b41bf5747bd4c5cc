"""What ``lenet-gui`` does without a window, one module a sub-command. No Qt is imported here."""
