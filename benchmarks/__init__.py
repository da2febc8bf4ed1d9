"""Speed and quality. Usher's choice of threads comes before NumPy here too."""

import bot as bot
