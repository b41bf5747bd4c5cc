"""The sum behind a number, as it is shown: one view for each kind of unit, and the same in writing."""
