"""No test reaches a real service, whatever keys the machine has."""

import os

from bot.settings import SECRETS

for _name in SECRETS:
    os.environ.pop(_name, None)
