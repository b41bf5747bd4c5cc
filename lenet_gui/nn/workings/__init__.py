"""How one number of a layer came about, one record for each kind of layer."""
