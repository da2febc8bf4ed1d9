"""Settings to a running Usher: the one room that knows every other."""
