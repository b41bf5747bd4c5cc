"""One page about one drawing: what was drawn, what the network made of it, and why it answers as it does."""
