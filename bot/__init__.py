"""What Usher thinks: dialogue, understanding, taste, recommending, jobs."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""NumPy's threads and torch's get in each other's way: on two cores one embedding in fourteen took 100 ms instead of
12. Set before NumPy is imported anywhere; whoever sets it outside is obeyed."""
