"""Many pictures in one table: what was read in each, and which digits are taken for which."""
