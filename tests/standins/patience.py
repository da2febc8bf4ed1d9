"""How long a test waits for what should come."""

PATIENCE = 90.0
"""Seconds after which what a test waits for is given up: more than a busy machine needs, less than a test may take."""
