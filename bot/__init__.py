"""What Usher thinks: dialogue, understanding, taste, recommending, jobs."""

import os

VERSION = "0.1.0"
"""As in pyproject.toml: Usher runs from its checkout, so nothing else knows it."""
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""NumPy's threads and torch's get in each other's way: on two cores one embedding in fourteen took 100 ms instead of
12. Set before NumPy is imported anywhere; whoever sets it outside is obeyed."""
